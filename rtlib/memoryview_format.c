/* The native single-character formats of memoryview items: reading and writing one item. */
#include "memoryview.h"

#define BAD_TYPE "memoryview: invalid type for format '%c'"
#define BAD_VALUE "memoryview: invalid value for format '%c'"

int item_size(char format)
{
    switch (format) {
    case 'c':
    case 'b':
    case 'B':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f':
    case 'w': return 4; /* characters of arrays: no items, but bytes */
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd':
    case 'P': return 8;
    default: return 0;
    }
}

static int is_signed(char format) { return strchr("bhilqn", format) != NULL; }

/* Half precision by hand: sign, 5 bits of exponent, 10 of fraction. */
double rti_half_to_double(uint16_t h)
{
    int exponent = h >> 10 & 31, fraction = h & 1023;
    double d = exponent == 0    ? __builtin_ldexp(fraction, -24)
               : exponent == 31 ? (fraction ? __builtin_nan("") : __builtin_inf())
                                : __builtin_ldexp(1024 + fraction, exponent - 25);
    return h & 0x8000 ? -d : d;
}

/* Rounded to nearest, ties to even. raises: OverflowError */
uint16_t rti_double_to_half(double d)
{
    uint16_t sign = __builtin_signbit(d) ? 0x8000 : 0;
    int exponent;
    if (d != d) return sign | 0x7E00;
    if (__builtin_isinf(d)) return sign | 0x7C00;
    double magnitude = __builtin_fabs(d), fraction = __builtin_frexp(magnitude, &exponent);
    if (magnitude == 0) return sign;
    int bits = exponent - 1 < -14 ? exponent + 24 : 11;
    double rounded = __builtin_nearbyint(__builtin_ldexp(fraction, bits));
    double value = __builtin_ldexp(rounded, exponent - bits);
    if (value >= 65520) rt_errorf(&rt_OverflowError, "float too large to pack with e format");
    if (value < 6.103515625e-05) return sign | (uint16_t)__builtin_ldexp(value, 24);
    fraction = __builtin_frexp(value, &exponent);
    return sign | (uint16_t)((exponent + 14) << 10) |
           (uint16_t)((int)__builtin_ldexp(fraction, 11) & 1023);
}

RtValue item_get(char format, const uint8_t *p)
{
    uint64_t bits = 0;
    int size = item_size(format);
    memcpy(&bits, p, (size_t)size);
    if (format == 'c') return rti_bytes(p, 1);
    if (format == '?') return RT_BOOL(bits);
    if (format == 'd') return rt_float(rt_double(bits));
    if (format == 'e') return rt_float(rti_half_to_double((uint16_t)bits));
    if (format == 'f') {
        float f;
        memcpy(&f, p, 4);
        return rt_float((double)f);
    }
    if (!is_signed(format)) return rti_int_u64(bits);
    int unused = 64 - 8 * size;
    return rti_int((int64_t)(bits << unused) >> unused);
}

static void put_float(char format, uint8_t *p, RtValue v)
{
    const RtSlots *slots = &rti_typeof(v)->slots;
    if (!rti_is_int(v) && !rti_is_float(v) && !slots->float_ && !slots->index)
        rt_errorf(&rt_TypeError, BAD_TYPE, format);
    double d = rti_to_double(v);
    if (format == 'd') {
        memcpy(p, &d, 8);
    } else if (format == 'f') {
        float f = (float)d;
        memcpy(p, &f, 4);
    } else {
        uint16_t h = rti_double_to_half(d);
        memcpy(p, &h, 2);
    }
}

/* Unsigned 64-bit values do not fit int64_t: they go by way of their low and high halves. */
static int to_u64(RtValue v, uint64_t *out)
{
    int64_t n, high, low;
    if (rti_int_to_i64(v, &n)) {
        *out = (uint64_t)n;
        return n >= 0;
    }
    if (rti_int_sign(v) < 0) return 0;
    RtValue mask = rti_int_u64(0xFFFFFFFFu);
    if (!rti_int_to_i64(rti_rshift(v, RT_INT(32)), &high) || high >> 32) return 0;
    rti_int_to_i64(rti_and(v, mask), &low);
    *out = (uint64_t)high << 32 | (uint64_t)low;
    return 1;
}

static void put_int(char format, uint8_t *p, RtValue v)
{
    int size = item_size(format), unused = 64 - 8 * size, fits;
    int64_t n = 0;
    uint64_t bits = 0;
    if (!RT_IS_INT(v) && !rti_is_int(v) && !rti_typeof(v)->slots.index) {
        rt_errorf(&rt_TypeError, BAD_TYPE, format);
    }
    v = rti_index(v);
    if (is_signed(format)) {
        fits = rti_int_to_i64(v, &n) && (int64_t)((uint64_t)n << unused) >> unused == n;
        bits = (uint64_t)n;
    } else {
        fits = to_u64(v, &bits) && bits << unused >> unused == bits;
    }
    if (!fits) rt_errorf(&rt_ValueError, BAD_VALUE, format);
    memcpy(p, &bits, (size_t)size);
}

void item_put(char format, uint8_t *p, RtValue v)
{
    if (format == 'c') {
        if (!is_bytes(v)) rt_errorf(&rt_TypeError, BAD_TYPE, format);
        if (BYTES_OF(v)->len != 1) rt_errorf(&rt_ValueError, BAD_VALUE, format);
        *p = BYTES_OF(v)->data[0];
    } else if (format == '?') {
        *p = (uint8_t)rti_truth(v);
    } else if (strchr("dfe", format)) {
        put_float(format, p, v);
    } else {
        put_int(format, p, v);
    }
}
