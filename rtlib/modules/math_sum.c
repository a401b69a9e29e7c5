/* The module math: sums and norms without the errors that plain addition makes.
 *
 * fsum keeps the exact sum as a list of doubles whose bits do not overlap (Shewchuk) and rounds it
 * once. sumprod accumulates floats in three doubles (Ogita, Rump, Oishi). hypot and dist scale by a
 * power of two, accumulate exact squares with their rounding errors apart, and correct the square
 * root once.
 */
#include <float.h>
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "floatconv.h"
#include "mathmod.h"

/* A number as an unevaluated sum. */
typedef struct Pair {
    double high, low;
} Pair;

/* a + b exactly, |a| >= |b|. */
static inline Pair sum_ordered(double a, double b)
{
    double s = a + b;
    return (Pair){s, b - (s - a)};
}

static inline Pair sum(double a, double b)
{
    double s = a + b, t = s - a;
    return (Pair){s, (a - (s - t)) + (b - t)};
}

static inline Pair product(double a, double b)
{
    double p = a * b;
    return (Pair){p, fma(a, b, -p)};
}

/* ---- fsum ---- */

typedef struct Partials {
    double small[32], *items;
    int64_t count, room;
} Partials;

static void push_partial(Partials *p, double x)
{
    if (p->count == p->room) {
        double *more = rt_gc_block((size_t)p->room * 2 * sizeof *more);
        memcpy(more, p->items, (size_t)p->count * sizeof *more);
        p->items = more;
        p->room *= 2;
    }
    p->items[p->count++] = x;
}

/* Add x to the partials; returns what is left for the top. */
static double add_partials(Partials *p, double x)
{
    int64_t kept = 0;
    for (int64_t i = 0; i < p->count; i++) {
        double y = p->items[i];
        Pair s = fabs(x) < fabs(y) ? sum_ordered(y, x) : sum_ordered(x, y);
        if (s.low != 0.0) p->items[kept++] = s.low;
        x = s.high;
    }
    p->count = kept;
    return x;
}

/* Round the exact sum of the partials, smallest first. */
static double round_partials(const Partials *p)
{
    int64_t n = p->count;
    if (n == 0) return 0.0;
    const double *items = p->items;
    Pair s = {items[--n], 0.0};
    while (n > 0) {
        s = sum_ordered(s.high, items[--n]);
        if (s.low != 0.0) break;
    }
    /* Half-way cases are decided by the next partial. */
    if (n > 0 && ((s.low < 0.0 && items[n - 1] < 0.0) || (s.low > 0.0 && items[n - 1] > 0.0))) {
        double twice = s.low * 2.0, other = s.high + twice;
        if (twice == other - s.high) s.high = other;
    }
    return s.high;
}

MATH_FUNCTION(fsum)
{
    Partials p = {.room = 32};
    p.items = p.small;
    double infinities = 0.0, specials = 0.0;
    RtIter it;
    RtValue v;
    rti_iter(&it, args[0]);
    while ((v = rti_next(&it))) {
        double given = rti_to_double(v), x = add_partials(&p, given);
        if (x == 0.0) continue;
        if (isfinite(x)) {
            push_partial(&p, x);
            continue;
        }
        if (isfinite(given)) rt_errorf(&rt_OverflowError, "intermediate overflow in fsum");
        if (isinf(given)) infinities += given;
        specials += given;
        p.count = 0;
    }
    if (specials != 0.0) {
        if (isnan(infinities)) rt_errorf(&rt_ValueError, "-inf + inf in fsum");
        return rt_float(specials);
    }
    return rt_float(round_partials(&p));
}

/* ---- sumprod ---- */

typedef struct Triple {
    double high, low, tiny;
} Triple;

static Triple add_product(Triple total, double x, double y)
{
    Pair p = product(x, y), s = sum(total.high, p.high), r = sum(total.low, p.low),
         t = sum(r.high, s.low);
    return (Triple){s.high, t.high, total.tiny + r.low + t.low};
}

static double triple_value(Triple t)
{
    Pair last = sum(t.low, t.high);
    return t.tiny + last.low + last.high;
}

/* What has been summed up so far: `total` plus the products of plain ints and of floats not yet in
 * it. */
typedef struct Accumulator {
    RtValue total;
    int64_t ints;
    Triple floats;
    bool ints_open, floats_open, ints_used, floats_used;
} Accumulator;

static bool add_ints(Accumulator *a, RtValue p, RtValue q)
{
    int64_t product, total;
    if (!RT_BOTH_INT(p, q) || __builtin_mul_overflow(RT_UNINT(p), RT_UNINT(q), &product) ||
        __builtin_add_overflow(a->ints, product, &total))
        return false;
    a->ints = total;
    a->ints_used = true;
    return true;
}

static void close_ints(Accumulator *a)
{
    a->ints_open = false;
    if (a->ints_used) a->total = rti_add(a->total, rti_int(a->ints));
}

/* At least one float; the other may be an int or bool. */
static bool add_floats(Accumulator *a, RtValue p, RtValue q)
{
    if (!RTI_IS_FLOAT_EXACT(p) && !RTI_IS_FLOAT_EXACT(q)) return false;
    if (!RTI_IS_FLOAT_EXACT(p) && !RTI_IS_INT_EXACT(p) && !RT_IS_BOOL(p)) return false;
    if (!RTI_IS_FLOAT_EXACT(q) && !RTI_IS_INT_EXACT(q) && !RT_IS_BOOL(q)) return false;
    double x = RTI_IS_FLOAT_EXACT(p) ? rti_float_value(p) : rti_int_to_double_inf(p);
    double y = RTI_IS_FLOAT_EXACT(q) ? rti_float_value(q) : rti_int_to_double_inf(q);
    if ((isinf(x) && !RTI_IS_FLOAT_EXACT(p)) || (isinf(y) && !RTI_IS_FLOAT_EXACT(q))) return false;
    Triple total = add_product(a->floats, x, y);
    if (!isfinite(total.high)) return false;
    a->floats = total;
    a->floats_used = true;
    return true;
}

static void close_floats(Accumulator *a)
{
    a->floats_open = false;
    if (a->floats_used) a->total = rti_add(a->total, rt_float(triple_value(a->floats)));
}

MATH_FUNCTION(sumprod)
{
    Accumulator a = {.total = RT_INT(0), .ints_open = true, .floats_open = true};
    RtIter p_it, q_it;
    rti_iter(&p_it, args[0]);
    rti_iter(&q_it, args[1]);
    for (;;) {
        RtValue p = rti_next(&p_it), q = rti_next(&q_it);
        if (!p != !q) rt_errorf(&rt_ValueError, "Inputs are not the same length");
        if (a.ints_open) {
            if (p && add_ints(&a, p, q)) continue;
            close_ints(&a);
        }
        if (a.floats_open) {
            if (p && add_floats(&a, p, q)) continue;
            close_floats(&a);
        }
        if (!p) return a.total;
        a.total = rti_add(a.total, rti_mul(p, q));
    }
}

/* ---- hypot and dist ---- */

/* The Euclidean norm of count non-negative values, of which max is the largest. */
static double norm(double *values, int64_t count, double max, bool found_nan)
{
    if (isinf(max)) return max;
    if (found_nan) return NAN;
    if (max == 0.0 || count <= 1) return max;
    int exponent;
    frexp(max, &exponent);
    if (exponent < -1023) { /* 1/2**exponent would overflow: make all of them normal */
        for (int64_t i = 0; i < count; i++) values[i] /= DBL_MIN;
        return DBL_MIN * norm(values, count, max / DBL_MIN, found_nan);
    }
    double unit = ldexp(1.0, -exponent);
    double total = 1.0, low1 = 0.0, low2 = 0.0; /* total starts at 1 so that the sums are ordered */
    for (int64_t i = 0; i < count; i++) {
        double x = values[i] * unit;
        Pair square = product(x, x), s = sum_ordered(total, square.high);
        total = s.high;
        low1 += square.low;
        low2 += s.low;
    }
    double root = sqrt(total - 1.0 + (low1 + low2));
    Pair square = product(-root, root), s = sum_ordered(total, square.high);
    total = s.high;
    low1 += square.low;
    low2 += s.low;
    double rest = total - 1.0 + (low1 + low2);
    root += rest / (2.0 * root);
    return root / unit;
}

typedef struct Vector {
    double small[16], *values;
    double max;
    bool found_nan;
} Vector;

static void vector_start(Vector *v, size_t count)
{
    v->values = count <= 16 ? v->small : rt_gc_block(count * sizeof(double));
    v->max = 0.0;
    v->found_nan = false;
}

static void vector_put(Vector *v, size_t i, double x)
{
    x = fabs(x);
    v->values[i] = x;
    v->found_nan |= isnan(x);
    if (x > v->max) v->max = x;
}

MATH_FUNCTION(hypot)
{
    Vector v;
    vector_start(&v, count);
    for (size_t i = 0; i < count; i++) vector_put(&v, i, rti_to_double(args[i]));
    return rt_float(norm(v.values, (int64_t)count, v.max, v.found_nan));
}

MATH_FUNCTION(dist)
{
    RtValue p = rti_tuple_of(args[0]), q = rti_tuple_of(args[1]);
    RtTuple *a = RTI_TUPLE(p), *b = RTI_TUPLE(q);
    if (a->len != b->len)
        rt_errorf(&rt_ValueError, "both points must have the same number of dimensions");
    Vector v;
    vector_start(&v, (size_t)a->len);
    for (int64_t i = 0; i < a->len; i++)
        vector_put(&v, (size_t)i, rti_to_double(a->items[i]) - rti_to_double(b->items[i]));
    return rt_float(norm(v.values, a->len, v.max, v.found_nan));
}
