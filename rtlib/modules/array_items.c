/* array: reading and writing one item of each typecode.
 */
#include <limits.h>
#include <string.h>

#include "arraymod.h"

/* ---- integers ---- */

static int64_t integer(RtValue v)
{
    int64_t n;
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return n;
}

static int64_t integer_in(RtValue v, int64_t low, int64_t high, const char *what)
{
    int64_t n = integer(v);
    if (n < low) rt_errorf(&rt_OverflowError, "%s is less than minimum", what);
    if (n > high) rt_errorf(&rt_OverflowError, "%s is greater than maximum", what);
    return n;
}

/* Up to 64 bits without sign. */
static uint64_t unsigned_integer(RtValue v, const char *negative, const char *too_large)
{
    int64_t n;
    v = rti_index(v);
    if (rti_int_sign(v) < 0) rt_errorf(&rt_OverflowError, "%s", negative);
    if (rti_int_to_i64(v, &n)) return (uint64_t)n;
    RtValue half = rti_rshift(v, RT_INT(32));
    if (!rti_int_to_i64(half, &n) || n > UINT32_MAX) rt_errorf(&rt_OverflowError, "%s", too_large);
    int64_t low;
    rti_int_to_i64(rti_and(v, rti_int(UINT32_MAX)), &low);
    return (uint64_t)n << 32 | (uint64_t)low;
}

#define INTEGER(code, type, make, convert)                                                         \
    static RtValue get_##code(const uint8_t *item)                                                 \
    {                                                                                              \
        type n;                                                                                    \
        memcpy(&n, item, sizeof n);                                                                \
        return make(n);                                                                            \
    }                                                                                              \
    static void put_##code(uint8_t *item, RtValue v)                                               \
    {                                                                                              \
        type n = (type)(convert);                                                                  \
        memcpy(item, &n, sizeof n);                                                                \
    }

static int64_t long_or_quad(RtValue v, const char *too_large)
{
    int64_t n;
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (!rti_int_to_i64(rti_index(v), &n)) rt_errorf(&rt_OverflowError, "%s", too_large);
    return n;
}

static uint64_t in_unsigned_int(RtValue v)
{
    uint64_t n = unsigned_integer(v, "can't convert negative value to unsigned int",
                                  "Python int too large to convert to C unsigned long");
    if (n > UINT_MAX) rt_errorf(&rt_OverflowError, "unsigned int is greater than maximum");
    return n;
}

INTEGER(b, int8_t, RT_INT,
        integer_in(rti_int(integer_in(v, SHRT_MIN, SHRT_MAX, "signed short integer")), INT8_MIN,
                   INT8_MAX, "signed char"))
INTEGER(B, uint8_t, RT_INT, integer_in(v, 0, UINT8_MAX, "unsigned byte integer"))
INTEGER(h, int16_t, RT_INT, integer_in(v, SHRT_MIN, SHRT_MAX, "signed short integer"))
INTEGER(H, uint16_t, RT_INT,
        integer_in(rti_int(integer_in(v, INT_MIN, INT_MAX, "signed integer")), 0, USHRT_MAX,
                   "unsigned short"))
INTEGER(i, int32_t, RT_INT, integer_in(v, INT_MIN, INT_MAX, "signed integer"))
INTEGER(I, uint32_t, RT_INT, in_unsigned_int(v))
INTEGER(l, int64_t, rti_int, long_or_quad(v, "Python int too large to convert to C long"))
INTEGER(q, int64_t, rti_int, long_or_quad(v, "int too big to convert"))
INTEGER(L, uint64_t, rti_int_u64,
        unsigned_integer(v, "can't convert negative value to unsigned int",
                         "Python int too large to convert to C unsigned long"))
INTEGER(Q, uint64_t, rti_int_u64,
        unsigned_integer(v, "can't convert negative int to unsigned", "int too big to convert"))

/* ---- floats ---- */

INTEGER(f, float, rt_float, rti_to_double(v))
INTEGER(d, double, rt_float, rti_to_double(v))

/* ---- characters ---- */

static RtValue get_w(const uint8_t *item)
{
    uint32_t c;
    memcpy(&c, item, sizeof c);
    if (c > 0x10FFFF)
        rt_errorf(&rt_ValueError, "character U+%x is not in range [U+0000; U+10ffff]", c);
    return rti_str_char(c);
}

static void put_w(uint8_t *item, RtValue v)
{
    if (!rti_is_str(v) || rti_str_len(v) != 1)
        rt_errorf(&rt_TypeError, "array item must be unicode character");
    uint32_t c = rti_str_at(v, 0);
    memcpy(item, &c, sizeof c);
}

const ArrayKind array_kinds[] = {
    {'b', 1, 'b', 1, get_b, put_b},   {'B', 1, 'B', 0, get_B, put_B},
    {'u', 4, 'w', 20, get_w, put_w},  {'w', 4, 'w', 20, get_w, put_w},
    {'h', 2, 'h', 4, get_h, put_h},   {'H', 2, 'H', 2, get_H, put_H},
    {'i', 4, 'i', 8, get_i, put_i},   {'I', 4, 'I', 6, get_I, put_I},
    {'l', 8, 'l', 12, get_l, put_l},  {'L', 8, 'L', 10, get_L, put_L},
    {'q', 8, 'q', 12, get_q, put_q},  {'Q', 8, 'Q', 10, get_Q, put_Q},
    {'f', 4, 'f', 14, get_f, put_f},  {'d', 8, 'd', 16, get_d, put_d},
    {0}};

const ArrayKind *array_kind(uint32_t code)
{
    for (const ArrayKind *kind = array_kinds; kind->code; kind++)
        if ((uint32_t)kind->code == code) return kind;
    return NULL;
}

void array_swap_bytes(uint8_t *item, int size)
{
    for (int i = 0, j = size - 1; i < j; i++, j--) {
        uint8_t byte = item[i];
        item[i] = item[j];
        item[j] = byte;
    }
}
