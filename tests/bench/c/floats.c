/* The same work as floats.py, by hand. */
#include <math.h>
#include <stdio.h>

typedef struct {
    double x, y, z, vx, vy, vz, mass;
} Body;

#define MASS (4 * 3.141592653589793 * 3.141592653589793)
#define DAYS 365.24

static Body bodies[] = {
    {0, 0, 0, 0, 0, 0, MASS},
    {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * DAYS,
     0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * MASS},
    {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411100 * DAYS,
     0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS, 0.000285885980666130812 * MASS},
    {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * DAYS,
     0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * MASS},
    {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * DAYS,
     0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS, 0.0000515138902046611451 * MASS},
};
enum { N = sizeof bodies / sizeof *bodies };

static void advance(double dt, int steps)
{
    for (int s = 0; s < steps; s++) {
        for (int i = 0; i < N; i++) {
            Body *a = &bodies[i];
            for (int j = i + 1; j < N; j++) {
                Body *b = &bodies[j];
                double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
                double distance2 = dx * dx + dy * dy + dz * dz;
                double mag = dt / (distance2 * sqrt(distance2));
                double bm = b->mass * mag, am = a->mass * mag;
                a->vx -= dx * bm;
                a->vy -= dy * bm;
                a->vz -= dz * bm;
                b->vx += dx * am;
                b->vy += dy * am;
                b->vz += dz * am;
            }
        }
        for (int i = 0; i < N; i++) {
            bodies[i].x += dt * bodies[i].vx;
            bodies[i].y += dt * bodies[i].vy;
            bodies[i].z += dt * bodies[i].vz;
        }
    }
}

static double energy(void)
{
    double e = 0;
    for (int i = 0; i < N; i++) {
        const Body *a = &bodies[i];
        e += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < N; j++) {
            const Body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            e -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

int main(void)
{
    printf("%.9f\n", energy());
    advance(0.01, 150000);
    printf("%.9f\n", energy());
    return 0;
}
