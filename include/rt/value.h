/* Values: one 64-bit word each, everything common immediate.
 *
 * Low bits of an RtValue:
 *     000   pointer to a heap object (first word: its RtShape *)
 *     x01   62-bit integer
 *     x1x   float, the exponent rotated into the tag (all but |x| in 2^-767..2^-255 and 2^257..2^769)
 *     00100 None, NotImplemented, Ellipsis (told apart by the bits above)
 *     01100 False    10100 True
 *     11100 string of at most 7 Latin-1 characters, first character in the top byte
 * The word 0 is "no value": an unbound variable, an absent argument, an exhausted iterator.
 *
 * Canonical forms, on which equality by word relies: an int that fits 62 bits is always immediate,
 * a Latin-1 string of at most 7 characters is always immediate, a float that can be immediate is.
 */
#ifndef RT_VALUE_H
#define RT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t RtValue;

#if defined(__TINYC__)
#define RT_LIKELY(x) (x)
#define RT_UNLIKELY(x) (x)
#define RT_COLD
#define RT_NORETURN
#define RT_RETURNS_TWICE
#define RT_UNUSED
#else
#define RT_LIKELY(x) __builtin_expect(!!(x), 1)
#define RT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RT_COLD __attribute__((noinline, cold))
#define RT_NORETURN __attribute__((noreturn))
#define RT_RETURNS_TWICE __attribute__((returns_twice))
#define RT_UNUSED __attribute__((unused))
#endif

typedef struct RtType RtType;
typedef struct RtShape RtShape;
typedef struct RtSite RtSite;
typedef struct RtCode RtCode;
typedef struct RtFunction RtFunction;

/* What every heap object starts with. */
typedef struct RtObject {
    RtShape *shape;
} RtObject;

#define RT_NONE ((RtValue)0x04)
#define RT_NOTIMPLEMENTED ((RtValue)0x24)
#define RT_ELLIPSIS ((RtValue)0x44)
#define RT_FALSE ((RtValue)0x0C)
#define RT_TRUE ((RtValue)0x14)
#define RT_BOOL(c) ((c) ? RT_TRUE : RT_FALSE)
#define RT_IS_BOOL(v) ((v) == RT_TRUE || (v) == RT_FALSE)

/* A pointer to a heap object; false for the word 0. */
#define RT_IS_PTR(v) (((v) & 7) == 0 && (v) != 0)
#define RT_OBJ(v) ((RtObject *)(uintptr_t)(v))
#define RT_VALUE(p) ((RtValue)(uintptr_t)(p))
#define RT_SHAPE(v) (RT_OBJ(v)->shape)
/* True when v is a heap object of exactly this shape. */
#define RT_HAS_SHAPE(v, s) (RT_IS_PTR(v) && RT_SHAPE(v) == (s))

/* ---- integers of 62 bits ---- */
#define RT_INT(n) (((RtValue)(int64_t)(n) << 2) | 1)
#define RT_UNINT(v) ((int64_t)(v) >> 2)
#define RT_IS_INT(v) (((v) & 3) == 1)
#define RT_BOTH_INT(a, b) (((((a) - 1) | ((b) - 1)) & 3) == 0)
#define RT_INT_FITS(n) ((int64_t)((uint64_t)(int64_t)(n) << 2) >> 2 == (int64_t)(n))
#define RT_INT_MAX (((int64_t)1 << 61) - 1)
#define RT_INT_MIN (-((int64_t)1 << 61))

/* ---- floats ---- */
#define RT_IS_FLOAT_IMM(v) ((v) & 2)
#define RT_BOTH_FLOAT_IMM(a, b) ((a) & (b) & 2)

typedef union RtBits {
    double d;
    uint64_t u;
} RtBits;

static inline uint64_t rt_bits(double d)
{
    RtBits b;
    b.d = d;
    return b.u;
}

static inline double rt_double(uint64_t u)
{
    RtBits b;
    b.u = u;
    return b.d;
}

/* Box a float that has no immediate form. gc: may collect. */
RtValue rt_float_box(double d);

/* The value of a C double. Each nan is an object of its own: programs find one by its identity. gc:
 * may collect (rare magnitudes and nan only). */
static inline RtValue rt_float(double d)
{
    uint64_t u = rt_bits(d);
    RtValue v = ((u << 4) | (u >> 60)) - 1;
    return RT_LIKELY((v & 2) && d == d) ? v : rt_float_box(d);
}

/* The C double of an immediate float. */
static inline double rt_unfloat(RtValue v)
{
    v += 1;
    return rt_double((v >> 4) | (v << 60));
}

/* ---- strings of at most 7 Latin-1 characters ---- */
#define RT_STR7_TAG 0x1Cu
#define RT_IS_STR7(v) (((v) & 31) == RT_STR7_TAG)
#define RT_STR7_LEN(v) (((unsigned)(v) >> 5) & 7)
#define RT_STR7_AT(v, i) ((uint8_t)((v) >> (56 - 8 * (i))))
#define RT_STR7_CHAR(c) (((RtValue)(uint8_t)(c) << 56) | 0x3C)
#define RT_IS_CHAR(v) ((uint8_t)(v) == (uint8_t)RT_STR7_CHAR(0)) /* one Latin-1 character */
#define RT_EMPTY_STR ((RtValue)RT_STR7_TAG)

#endif
