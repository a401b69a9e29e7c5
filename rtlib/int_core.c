/* Integers: representation, conversion from and to C types, hashing and comparison.
 *
 * An int is an immediate word (62 bits) or an RtBigInt; the canonical-form rule of value.h is kept
 * by rti_bigint_finish and its friends, the only places that make heap integers. Instances of
 * subclasses are RtBigInts of any value, whose limbs lie in a block of their own. Booleans read as
 * 0 and 1 everywhere here. Read bigint.h first.
 */
#include "bigint.h"

#include <math.h>

#include "runtime.h"

/* Python refuses integers whose size in bits does not fit an index; so do we, far before memory is
 * asked for. */
#define MAX_LIMBS ((int64_t)1 << 48)

int rti_is_int(RtValue v)
{
    if (RT_IS_INT(v) || RT_IS_BOOL(v)) return 1;
    return RT_IS_PTR(v) &&
           (RT_SHAPE(v) == &rt_shape_int || (RT_SHAPE(v)->type->flags & RT_T_INT) != 0);
}

void rti_int_view(RtValue v, IntView *view)
{
    if (RT_IS_INT(v)) {
        int64_t n = RT_UNINT(v);
        view->negative = n < 0;
        view->small = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
        view->limbs = &view->small;
        view->len = n != 0;
    } else if (RT_IS_BOOL(v)) {
        view->negative = false;
        view->small = v == RT_TRUE;
        view->limbs = &view->small;
        view->len = v == RT_TRUE;
    } else {
        RtBigInt *b = (RtBigInt *)RT_OBJ(v);
        view->negative = b->size < 0;
        view->len = b->size < 0 ? -b->size : b->size;
        view->limbs = (const mp_limb_t *)b->limbs;
    }
}

/* ---- making integers ---- */

RtBigInt *rti_bigint_alloc(int64_t limbs)
{
    if (limbs > MAX_LIMBS) rt_raise(RT_VALUE(&rt_MemoryError));
    RtBigInt *b = rt_gc_new(&rt_shape_int, sizeof(RtBigInt) + (size_t)limbs * sizeof(mp_limb_t));
    b->limbs = b->inline_limbs;
    return b;
}

static inline int fits_immediate(mp_limb_t limb, bool negative)
{
    return limb < (mp_limb_t)1 << 61 || (negative && limb == (mp_limb_t)1 << 61);
}

RtValue rti_bigint_finish(RtBigInt *b, int64_t len, bool negative)
{
    while (len > 0 && b->limbs[len - 1] == 0) len--;
    if (len == 0) return RT_INT(0);
    if (len == 1 && fits_immediate(b->limbs[0], negative))
        return RT_INT(negative ? 0 - b->limbs[0] : b->limbs[0]);
    b->size = negative ? -len : len;
    return RT_VALUE(b);
}

RtValue rti_int_from_limbs(const mp_limb_t *limbs, int64_t len, bool negative)
{
    while (len > 0 && limbs[len - 1] == 0) len--;
    if (len == 0) return RT_INT(0);
    if (len == 1 && fits_immediate(limbs[0], negative))
        return RT_INT(negative ? 0 - limbs[0] : limbs[0]);
    RtBigInt *b = rti_bigint_alloc(len);
    memcpy(b->limbs, limbs, (size_t)len * sizeof *limbs);
    b->size = negative ? -len : len;
    return RT_VALUE(b);
}

RtValue rti_int(int64_t n)
{
    if (RT_LIKELY(RT_INT_FITS(n))) return RT_INT(n);
    mp_limb_t limb = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    return rti_int_from_limbs(&limb, 1, n < 0);
}

RtValue rti_int_u64(uint64_t n)
{
    mp_limb_t limb = n;
    return rti_int_from_limbs(&limb, 1, false);
}

RtValue rti_int_i128(__int128 n)
{
    if (RT_LIKELY((int64_t)n == n)) return rti_int((int64_t)n);
    unsigned __int128 m = n < 0 ? 0 - (unsigned __int128)n : (unsigned __int128)n;
    mp_limb_t limbs[2] = {(mp_limb_t)m, (mp_limb_t)(m >> 64)};
    return rti_int_from_limbs(limbs, 2, n < 0);
}

mp_limb_t *rti_limbs_scratch(int64_t count)
{
    if (count > MAX_LIMBS) rt_raise(RT_VALUE(&rt_MemoryError));
    return rt_gc_block((size_t)(count ? count : 1) * sizeof(mp_limb_t));
}

void rti_limbs_release(mp_limb_t *limbs, int64_t count)
{
    rt_gc_block_free(limbs, (size_t)(count ? count : 1) * sizeof(mp_limb_t));
}

int64_t rti_limbs_bits(const mp_limb_t *limbs, int64_t len)
{
    return len == 0 ? 0 : len * RTI_LIMB_BITS - __builtin_clzll(limbs[len - 1]);
}

RtValue rti_int_exact(RtValue v)
{
    if (RTI_IS_INT_EXACT(v)) return v;
    if (RT_IS_BOOL(v)) return RT_INT(v == RT_TRUE);
    IntView a;
    rti_int_view(v, &a);
    return rti_int_from_limbs(a.limbs, a.len, a.negative);
}

RtValue rti_int_subclass(RtType *type, RtValue v)
{
    IntView a;
    rti_int_view(v, &a);
    RtBigInt *b = rti_object_alloc(type);
    if (a.len) {
        b->limbs = rt_gc_block((size_t)a.len * sizeof(mp_limb_t));
        memcpy(b->limbs, a.limbs, (size_t)a.len * sizeof(mp_limb_t));
    }
    b->size = a.negative ? -a.len : a.len;
    return RT_VALUE(b);
}

/* ---- to C types ---- */

int rti_int_to_i64(RtValue v, int64_t *out)
{
    if (RT_LIKELY(RT_IS_INT(v))) {
        *out = RT_UNINT(v);
        return 1;
    }
    IntView a;
    rti_int_view(v, &a);
    if (a.len > 1) return 0;
    mp_limb_t limb = a.len ? a.limbs[0] : 0;
    if (limb >> 63 && !(a.negative && limb == (mp_limb_t)1 << 63)) return 0;
    *out = (int64_t)(a.negative ? 0 - limb : limb);
    return 1;
}

RtValue rti_index(RtValue v)
{
    if (RT_LIKELY(RT_IS_INT(v)) || rti_is_int(v)) return v;
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    if (!type->slots.index)
        rt_errorf(&rt_TypeError, "'%T' object cannot be interpreted as an integer", v);
    return rti_int_result(type->slots.index(v), "__index__");
}

RtValue rti_int_result(RtValue n, const char *method)
{
    if (RTI_IS_INT_EXACT(n)) return n;
    if (!rti_is_int(n)) rt_errorf(&rt_TypeError, "%s returned non-int (type %T)", method, n);
    rti_warn_strict_subclass(rti_str_format("%s returned non-int (type %T)", method, n), "int");
    return n;
}

int64_t rti_index_i64(RtValue v, RtType *overflow_error)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(overflow_error, "cannot fit '%T' into an index-sized integer", v);
    return n;
}

int64_t rti_index_clamped(RtValue v)
{
    int64_t n;
    RtValue i = rti_index(v);
    if (rti_int_to_i64(i, &n)) return n;
    return rti_int_sign(i) < 0 ? INT64_MIN : INT64_MAX;
}

/* Top 64 bits of the magnitude with the top bit set, the rest or-ed into the lowest bit (so that
 * one later rounding is right); the value is that times 2**shift. */
static uint64_t top_bits(const IntView *a, int64_t *shift)
{
    int64_t bits = rti_limbs_bits(a->limbs, a->len);
    int64_t low = bits - 64;
    *shift = low;
    if (low <= 0) return a->limbs[0] << -low;
    int64_t limb = low / 64, offset = low % 64;
    uint64_t top = a->limbs[limb] >> offset;
    bool sticky = offset && (a->limbs[limb] << (64 - offset)) != 0;
    if (offset && limb + 1 < a->len) top |= a->limbs[limb + 1] << (64 - offset);
    for (int64_t i = 0; i < limb && !sticky; i++) sticky = a->limbs[i] != 0;
    return top | sticky;
}

double rti_int_to_double_inf(RtValue v)
{
    if (RT_LIKELY(RT_IS_INT(v))) return (double)RT_UNINT(v);
    IntView a;
    rti_int_view(v, &a);
    if (a.len == 0) return 0.0;
    double d;
    if (a.len == 1) {
        d = (double)a.limbs[0];
    } else {
        int64_t shift;
        uint64_t top = top_bits(&a, &shift);
        d = shift > 2000 ? INFINITY : ldexp((double)top, (int)shift);
    }
    return a.negative ? -d : d;
}

double rti_int_to_double(RtValue v)
{
    double d = rti_int_to_double_inf(v);
    if (RT_UNLIKELY(isinf(d))) rt_errorf(&rt_OverflowError, "int too large to convert to float");
    return d;
}

double rti_int_frexp(RtValue v, int64_t *exponent)
{
    IntView a;
    rti_int_view(v, &a);
    *exponent = 0;
    if (a.len == 0) return 0.0;
    int64_t shift;
    int carry;
    double d = frexp((double)top_bits(&a, &shift), &carry);
    *exponent = shift + carry;
    return a.negative ? -d : d;
}

RtValue rti_int_from_double(double d)
{
    if (d > -0x1p62 && d < 0x1p62) return rti_int((int64_t)d);
    if (isnan(d)) rt_errorf(&rt_ValueError, "cannot convert float NaN to integer");
    if (isinf(d)) rt_errorf(&rt_OverflowError, "cannot convert float infinity to integer");
    int exponent;
    double m = frexp(fabs(d), &exponent); /* a whole number: at least 2**61 */
    return rti_int_shl(rti_int((int64_t)(d < 0 ? -ldexp(m, 53) : ldexp(m, 53))),
                       (uint64_t)(exponent - 53));
}

/* ---- order and hash ---- */

int rti_int_sign(RtValue v)
{
    if (RT_IS_INT(v)) return ((int64_t)v > 1) - ((int64_t)v < 0);
    IntView a;
    rti_int_view(v, &a);
    return a.len == 0 ? 0 : a.negative ? -1 : 1;
}

int rti_int_cmp(RtValue a, RtValue b)
{
    if (RT_BOTH_INT(a, b)) return ((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b);
    IntView x, y;
    rti_int_view(a, &x);
    rti_int_view(b, &y);
    if (x.negative != y.negative) return x.negative ? -1 : 1;
    int order = x.len != y.len ? (x.len > y.len ? 1 : -1)
                : x.len        ? mpn_cmp(x.limbs, y.limbs, x.len)
                               : 0;
    order = (order > 0) - (order < 0);
    return x.negative ? -order : order;
}

int rti_int_cmp_double(RtValue v, double d)
{
    if (isinf(d)) return d > 0 ? -1 : 1;
    if (RT_IS_INT(v)) {
        int64_t n = RT_UNINT(v);
        if (n >= -((int64_t)1 << 53) && n <= (int64_t)1 << 53)
            return ((double)n > d) - ((double)n < d);
    }
    double whole = trunc(d);
    int order = rti_int_cmp(v, rti_int_from_double(whole));
    return order ? order : (whole > d) - (whole < d);
}

/* Modulo the Mersenne prime 2**61 - 1: folding 61 bits at a time is the whole reduction. */
#define HASH_MODULUS (((uint64_t)1 << 61) - 1)

static inline uint64_t fold(unsigned __int128 x)
{
    uint64_t r =
        (uint64_t)(x & HASH_MODULUS) + (uint64_t)((x >> 61) & HASH_MODULUS) + (uint64_t)(x >> 122);
    r = (r & HASH_MODULUS) + (r >> 61);
    return r >= HASH_MODULUS ? r - HASH_MODULUS : r;
}

int64_t rti_int_hash(RtValue v)
{
    uint64_t h;
    bool negative;
    if (RT_LIKELY(RT_IS_INT(v))) {
        int64_t n = RT_UNINT(v);
        negative = n < 0;
        h = negative ? 0 - (uint64_t)n : (uint64_t)n;
        if (RT_UNLIKELY(h >= HASH_MODULUS)) h -= HASH_MODULUS;
    } else {
        IntView a;
        rti_int_view(v, &a);
        negative = a.negative;
        h = 0;
        for (int64_t i = a.len; i-- > 0;) h = fold(((unsigned __int128)h << 64) | a.limbs[i]);
    }
    int64_t signed_hash = negative ? -(int64_t)h : (int64_t)h;
    return signed_hash == -1 ? -2 : signed_hash;
}
