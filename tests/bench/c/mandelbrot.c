/* The same work as programs/mandelbrot.py, by hand. */
#include <stdio.h>

static int escape(double cr, double ci, int limit)
{
    double zr = 0, zi = 0;
    for (int n = 0; n < limit; n++) {
        double rr = zr * zr, ii = zi * zi;
        if (rr + ii > 4.0) return n;
        zi = 2.0 * zr * zi + ci;
        zr = rr - ii + cr;
    }
    return limit;
}

int main(void)
{
    const int size = 500, limit = 150;
    long total = 0, inside = 0;
    for (int y = 0; y < size; y++) {
        double ci = 2.0 * y / size - 1.0;
        for (int x = 0; x < size; x++) {
            int n = escape(2.0 * x / size - 1.5, ci, limit);
            total += n;
            inside += n == limit;
        }
    }
    printf("%ld %ld\n", total, inside);
    return 0;
}
