/* The same work as programs/spectral_norm.py, by hand. */
#include <math.h>
#include <stdio.h>

enum { N = 500 };

static double element(int i, int j)
{
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *u, double *result)
{
    for (int i = 0; i < N; i++) {
        double total = 0;
        for (int j = 0; j < N; j++) total += element(i, j) * u[j];
        result[i] = total;
    }
}

static void times_transposed(const double *u, double *result)
{
    for (int i = 0; i < N; i++) {
        double total = 0;
        for (int j = 0; j < N; j++) total += element(j, i) * u[j];
        result[i] = total;
    }
}

int main(void)
{
    static double u[N], v[N], t[N];
    for (int i = 0; i < N; i++) u[i] = 1.0;
    for (int round = 0; round < 10; round++) {
        times(u, t);
        times_transposed(t, v);
        times(v, t);
        times_transposed(t, u);
    }
    double vv = 0, uv = 0;
    for (int i = 0; i < N; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(uv / vv));
    return 0;
}
