/* typed.h - what the unboxed form of a function is written with (codegen/emit_fast.c, docs/types.md).
 *
 * Such a function has two bodies. The first works on C numbers as long as values are what the compiler guessed; where
 * one is not, or an int outgrows 64 bits, RT_GIVE_UP(n) stores the number of the statement in rt_at and goes to the label
 * `general`, behind which the unboxed variables are made values and the second body goes on with that statement.
 * Nothing here has an effect before it gives up, so the statement can be done again. Each operand is evaluated once.
 *
 * The macros are statement expressions, which gcc, clang and tcc know: tcc does not inline, and a jump cannot be in a
 * function anyway. With RT_CHECK_TYPES every guess is found wrong now and then (rt_doubt), to test the way out.
 */
#ifndef RT_TYPED_H
#define RT_TYPED_H

#include "fast.h"

extern RtShape rt_shape_list, rt_shape_tuple, rt_shape_str;

int rt_doubt(void); /* true now and then */
#ifdef RT_CHECK_TYPES
#define RT_WRONG(condition) ((condition) || rt_doubt())
#else
#define RT_WRONG(condition) RT_UNLIKELY(condition)
#endif

/* With -fcount-types: operations whose operands were of unknown and of known type; reported at exit. */
extern uint64_t rt_operations[2];
void rt_report_operations(void);

#define RT_GIVE_UP(n)                                                                              \
    do {                                                                                           \
        rt_at = (n);                                                                               \
        goto general;                                                                              \
    } while (0)

/* ---- boxing ---- */
RtValue rt_int_slow(int64_t n);
static inline RtValue rt_int(int64_t n) { return RT_LIKELY(RT_INT_FITS(n)) ? RT_INT(n) : rt_int_slow(n); }

#ifdef __TINYC__ /* a function would be called */
#define rt_unfloat(value)                                                                          \
    ({                                                                                             \
        RtBits rt_b;                                                                               \
        rt_b.u = (value) + 1;                                                                      \
        rt_b.u = (rt_b.u >> 4) | (rt_b.u << 60);                                                   \
        rt_b.d;                                                                                    \
    })
#define rt_float(number)                                                                           \
    ({                                                                                             \
        RtBits rt_b;                                                                               \
        rt_b.d = (number);                                                                         \
        RtValue rt_w = ((rt_b.u << 4) | (rt_b.u >> 60)) - 1;                                       \
        if (!(rt_w & 2)) rt_w = rt_float_box(rt_b.d);                                              \
        rt_w;                                                                                      \
    })
#endif

/* A value that should be a number of that kind, a bool, an exact list. */
#define RT_TO_FLOAT(value, n)                                                                      \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!RT_IS_FLOAT_IMM(rt_v))) RT_GIVE_UP(n);                                       \
        rt_unfloat(rt_v);                                                                          \
    })
#define RT_TO_INT(value, n)                                                                        \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!RT_IS_INT(rt_v))) RT_GIVE_UP(n);                                             \
        RT_UNINT(rt_v);                                                                            \
    })
#define RT_TO_BOOL(value, n)                                                                       \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!RT_IS_BOOL(rt_v))) RT_GIVE_UP(n);                                            \
        rt_v == RT_TRUE;                                                                           \
    })
#define RT_TO_LIST(value, n)                                                                       \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!RT_HAS_SHAPE(rt_v, &rt_shape_list))) RT_GIVE_UP(n);                          \
        (RtList *)RT_OBJ(rt_v);                                                                    \
    })
/* A value that is there. */
#define RT_SOME(value, n)                                                                          \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!rt_v)) RT_GIVE_UP(n);                                                        \
        rt_v;                                                                                      \
    })
/* The builtin that a name should mean. */
#define RT_IF_BUILTIN(n, e)                                                                        \
    ({                                                                                             \
        if (RT_WRONG(!rt_builtins_pristine)) RT_GIVE_UP(n);                                        \
        (e);                                                                                       \
    })

/* ---- ints ---- */
int rt_add_overflows_call(int64_t a, int64_t b, int64_t *result);
int rt_sub_overflows_call(int64_t a, int64_t b, int64_t *result);
int rt_mul_overflows_call(int64_t a, int64_t b, int64_t *result);
#ifdef __TINYC__
#define rt_add_overflows rt_add_overflows_call
#define rt_sub_overflows rt_sub_overflows_call
#define rt_mul_overflows rt_mul_overflows_call
#else
#define rt_add_overflows(a, b, r) __builtin_add_overflow((int64_t)(a), (int64_t)(b), (r))
#define rt_sub_overflows(a, b, r) __builtin_sub_overflow((int64_t)(a), (int64_t)(b), (r))
#define rt_mul_overflows(a, b, r) __builtin_mul_overflow((int64_t)(a), (int64_t)(b), (r))
#endif
#define RT_INT_OPERATION(overflows, a, b, n)                                                       \
    ({                                                                                             \
        int64_t rt_r;                                                                              \
        if (RT_WRONG(overflows((a), (b), &rt_r))) RT_GIVE_UP(n);                                   \
        rt_r;                                                                                      \
    })
#define RT_ADD(a, b, n) RT_INT_OPERATION(rt_add_overflows, a, b, n)
#define RT_SUB(a, b, n) RT_INT_OPERATION(rt_sub_overflows, a, b, n)
#define RT_MUL(a, b, n) RT_INT_OPERATION(rt_mul_overflows, a, b, n)
#define RT_NEG(a, n)    RT_INT_OPERATION(rt_sub_overflows, 0, a, n)
#define RT_POW(a, power, n)                                                                        \
    ({                                                                                             \
        int64_t rt_x = (a), rt_p = rt_x;                                                           \
        for (int rt_k = 1; rt_k < (power); rt_k++) rt_p = RT_MUL(rt_p, rt_x, n);                   \
        rt_p;                                                                                      \
    })

/* Division rounds down; by a positive number here. */
static inline int64_t rt_floor_div(int64_t a, int64_t b) { return a / b - (a % b < 0); }
static inline int64_t rt_floor_mod(int64_t a, int64_t b)
{
    int64_t m = a % b;
    return m < 0 ? m + b : m;
}
#define RT_DIVISION(how, a, b, n)                                                                  \
    ({                                                                                             \
        int64_t rt_x = (a), rt_y = (b);                                                            \
        if (RT_WRONG(rt_y <= 0)) RT_GIVE_UP(n);                                                    \
        how(rt_x, rt_y);                                                                           \
    })
#define RT_FLOOR_DIV(a, b, n) RT_DIVISION(rt_floor_div, a, b, n)
#define RT_FLOOR_MOD(a, b, n) RT_DIVISION(rt_floor_mod, a, b, n)
#define RT_LSHIFT(a, b, n)                                                                         \
    ({                                                                                             \
        int64_t rt_x = (a), rt_y = (b), rt_r = (int64_t)((uint64_t)rt_x << (rt_y & 63));           \
        if (RT_WRONG(rt_y < 0 || rt_y > 62 || rt_r >> (rt_y & 63) != rt_x)) RT_GIVE_UP(n);         \
        rt_r;                                                                                      \
    })
#define RT_RSHIFT(a, b, n)                                                                         \
    ({                                                                                             \
        int64_t rt_x = (a), rt_y = (b);                                                            \
        if (RT_WRONG(rt_y < 0)) RT_GIVE_UP(n);                                                     \
        rt_x >> (rt_y > 63 ? 63 : rt_y);                                                           \
    })
static inline int64_t rt_int_abs(int64_t a) { return a < 0 ? (int64_t)(0 - (uint64_t)a) : a; }
static inline int64_t rt_int_min(int64_t a, int64_t b) { return b < a ? b : a; }
static inline int64_t rt_int_max(int64_t a, int64_t b) { return b > a ? b : a; }

/* ---- floats ---- */
double rt_float_mod(double a, double b);
double rt_float_floordiv(double a, double b);
double rt_float_pow(double a, double b, int *odd); /* odd: an error, or the result is complex */
static inline double rt_float_abs(double a) { return rt_double(rt_bits(a) & ~((uint64_t)1 << 63)); }
static inline double rt_float_min(double a, double b) { return b < a ? b : a; }
static inline double rt_float_max(double a, double b) { return b > a ? b : a; }
#define RT_BY_NONZERO(how, a, b, n)                                                                \
    ({                                                                                             \
        double rt_x = (a), rt_y = (b);                                                             \
        if (RT_WRONG(rt_y == 0.0)) RT_GIVE_UP(n);                                                  \
        how(rt_x, rt_y);                                                                           \
    })
#define RT_QUOTIENT(a, b)           ((a) / (b))
#define RT_DIV(a, b, n)             RT_BY_NONZERO(RT_QUOTIENT, a, b, n)
#define RT_FLOAT_MOD(a, b, n)       RT_BY_NONZERO(rt_float_mod, a, b, n)
#define RT_FLOAT_FLOOR_DIV(a, b, n) RT_BY_NONZERO(rt_float_floordiv, a, b, n)
#define RT_FLOAT_POW(a, b, n)                                                                      \
    ({                                                                                             \
        int rt_odd = 0;                                                                            \
        double rt_r = rt_float_pow((a), (b), &rt_odd);                                             \
        if (RT_WRONG(rt_odd)) RT_GIVE_UP(n);                                                       \
        rt_r;                                                                                      \
    })
/* pow(a, 0.5) is the square root wherever that is not close to the middle between two doubles: the exact root is then
 * nearer to it than to the next double by more than pow may err before it rounds (glibc: 0.04 units in the last place).
 * In units of that place the root is r, the exact root r + rest / (2 * r), where rest = a - r * r is small enough for
 * the low 64 bits to tell. Below a power of two the next double is half as far away. 2^-900 < a < 2^900. */
static inline bool rt_root_is_power(double a, double root)
{
    const uint64_t mantissa = ((uint64_t)1 << 52) - 1, one = (uint64_t)1 << 52;
    uint64_t bits = rt_bits(a), root_bits = rt_bits(root), r = (root_bits & mantissa) | one;
    int shift = (int)(bits >> 52) + 1075 - 2 * (int)(root_bits >> 52);
    int64_t rest = (int64_t)((((bits & mantissa) | one) << shift) - r * r);
    int64_t bound = (int64_t)(r - (r >> 4) - (r >> 6)); /* 0.92 r */
    if (RT_UNLIKELY(r == one && rest < 0)) bound /= 2;
    return rest < bound && rest > -bound;
}
#if defined(__GLIBC__) && !defined(__TINYC__)
#define RT_FLOAT_ROOT(a, n)                                                                        \
    ({                                                                                             \
        double rt_x = (a), rt_q = __builtin_sqrt(rt_x);                                            \
        bool rt_sure = rt_x > 0x1p-900 && rt_x < 0x1p900 && rt_root_is_power(rt_x, rt_q);          \
        RT_LIKELY(rt_sure) ? rt_q : RT_FLOAT_POW(rt_x, 0.5, n);                                    \
    })
#else
#define RT_FLOAT_ROOT(a, n) RT_FLOAT_POW(a, 0.5, n)
#endif
/* An int as a double that is the same number. */
#define RT_EXACTLY(a, n)                                                                           \
    ({                                                                                             \
        int64_t rt_x = (a);                                                                        \
        if (RT_WRONG(rt_x > ((int64_t)1 << 53) || rt_x < -((int64_t)1 << 53))) RT_GIVE_UP(n);      \
        (double)rt_x;                                                                              \
    })
#define RT_TRUNC(a, n)                                                                             \
    ({                                                                                             \
        double rt_x = (a);                                                                         \
        if (RT_WRONG(!(rt_x > -4e18 && rt_x < 4e18))) RT_GIVE_UP(n);                               \
        (int64_t)rt_x;                                                                             \
    })

/* ---- attributes and items ---- */
/* An attribute that is stored in the object, or a plain value of its class; 0: neither, ask the general operation. */
RtValue rt_slot_slow(RtValue o, RtValue name, RtIC *ic);
RtValue rt_slot_call(RtValue o, RtValue name, RtIC *ic); /* rt_slot, for the compiler that does not inline */
#ifdef __TINYC__
#define rt_slot rt_slot_call
#else
static inline RtValue rt_slot(RtValue o, RtValue name, RtIC *ic)
{
    if (RT_LIKELY(!(o & 7)) && RT_LIKELY(RT_SHAPE(o) == ic->slot_shape)) /* what is read here is never 0 */
        return *(RtValue *)(void *)((char *)RT_OBJ(o) + ic->offset);
    return rt_slot_slow(o, name, ic);
}
#endif
#define RT_ITEM(list, index, n)                                                                    \
    ({                                                                                             \
        RtList *rt_l = (list);                                                                     \
        int64_t rt_i = (index);                                                                    \
        if (rt_i < 0) rt_i += rt_l->len;                                                           \
        if (RT_WRONG((uint64_t)rt_i >= (uint64_t)rt_l->len)) RT_GIVE_UP(n);                        \
        rt_l->items[rt_i];                                                                         \
    })
#define RT_SET_ITEM(list, index, value, n)                                                         \
    do {                                                                                           \
        RtList *rt_l = (list);                                                                     \
        int64_t rt_i = (index);                                                                    \
        RtValue rt_v = (value);                                                                    \
        if (rt_i < 0) rt_i += rt_l->len;                                                           \
        if (RT_WRONG((uint64_t)rt_i >= (uint64_t)rt_l->len)) RT_GIVE_UP(n);                        \
        rt_gc_store(rt_l, &rt_l->items[rt_i], rt_v);                                               \
    } while (0)
#define RT_TUPLE_ITEM(value, index, n)                                                             \
    ({                                                                                             \
        RtValue rt_t = (value);                                                                    \
        int64_t rt_i = (index);                                                                    \
        if (RT_WRONG(!RT_HAS_SHAPE(rt_t, &rt_shape_tuple))) RT_GIVE_UP(n);                         \
        RtTuple *rt_l = (RtTuple *)RT_OBJ(rt_t);                                                   \
        if (rt_i < 0) rt_i += rt_l->len;                                                           \
        if (RT_WRONG((uint64_t)rt_i >= (uint64_t)rt_l->len)) RT_GIVE_UP(n);                        \
        rt_l->items[rt_i];                                                                         \
    })
/* The character; 0 when v is no exact str or the index is out of range. */
RtValue rt_str_at_slow(RtValue v, int64_t i);
static inline RtValue rt_str_at(RtValue v, int64_t i)
{
    if (RT_IS_PTR(v) && RT_SHAPE(v) == &rt_shape_str) {
        RtStr *str = (RtStr *)RT_OBJ(v);
        if (RT_LIKELY((uint64_t)i < (uint64_t)str->len && str->width == 1))
            return RT_STR7_CHAR(((const uint8_t *)RT_STR_CHARS(str))[i]);
    }
    return rt_str_at_slow(v, i);
}
/* len() of an exact list, tuple or str, else -1; the code of an exact str of one character, else -1; whether two exact
 * strs, or Nones, are equal, else -1. */
int64_t rt_length_slow(RtValue v);
int64_t rt_code_point(RtValue v);
int rt_same_str_slow(RtValue a, RtValue b);
static inline int64_t rt_length(RtValue v) { return RT_IS_STR7(v) ? (int64_t)RT_STR7_LEN(v) : rt_length_slow(v); }
static inline int rt_same_str(RtValue a, RtValue b)
{
    return RT_IS_STR7(a) && RT_IS_STR7(b) ? a == b : rt_same_str_slow(a, b);
}
/* A number that is not negative. */
#define RT_NATURAL(type, e, n)                                                                     \
    ({                                                                                             \
        type rt_r = (e);                                                                           \
        if (RT_WRONG(rt_r < 0)) RT_GIVE_UP(n);                                                     \
        rt_r;                                                                                      \
    })
/* The truth of an exact str: 1 or 0, else -1. */
static inline int rt_str_truth(RtValue v) { return RT_IS_STR7(v) ? v != RT_EMPTY_STR : RT_HAS_SHAPE(v, &rt_shape_str) ? 1 : -1; }
/* list.append of an exact list, as the value of the call. */
#define RT_APPEND(list, value)                                                                     \
    ({                                                                                             \
        RtList *rt_l = (list);                                                                     \
        rt_list_append(RT_VALUE(rt_l), (value));                                                   \
        RT_NONE;                                                                                   \
    })

/* ---- sum() over a generator expression: a number more ---- */
static inline void rt_sum_float(RtSum *sum, double x)
{
    if (RT_UNLIKELY(sum->phase == RT_SUM_INTS)) {
        sum->phase = RT_SUM_FLOATS;
        sum->floats = (double)sum->ints + x;
        return;
    }
    double f = sum->floats, t = f + x, y = t - f;
    sum->error += (f - (t - y)) + (x - y); /* what t is short of, exactly; which of the two is larger is hard to foresee */
    sum->floats = t;
}
#define RT_SUM_FLOAT(sum, number, n)                                                               \
    do {                                                                                           \
        double rt_x = (number);                                                                    \
        if (RT_WRONG((sum).phase == RT_SUM_ANY)) RT_GIVE_UP(n);                                    \
        rt_sum_float(&(sum), rt_x);                                                                \
    } while (0)
#define RT_SUM_INT(sum, number, n)                                                                 \
    do {                                                                                           \
        int64_t rt_x = (number), rt_r;                                                             \
        if (RT_WRONG((sum).phase != RT_SUM_INTS || rt_add_overflows((sum).ints, rt_x, &rt_r))) RT_GIVE_UP(n); \
        (sum).ints = rt_r;                                                                         \
    } while (0)

/* ---- unboxed entries (codegen/emit_entry.c) ----
 * A result that is no number of the expected kind is `odd`, which is 0 for the others: two registers. */
typedef struct { int64_t value; RtValue odd; } RtIntResult;
typedef struct { double value; RtValue odd; } RtFloatResult;
typedef struct { int value; RtValue odd; } RtBoolResult;
typedef struct { RtList *value; RtValue odd; } RtListResult;
static inline RtIntResult rt_result_int(RtValue v) { return RT_IS_INT(v) ? (RtIntResult){RT_UNINT(v), 0} : (RtIntResult){0, v}; }
static inline RtFloatResult rt_result_float(RtValue v)
{
    return RT_IS_FLOAT_IMM(v) ? (RtFloatResult){rt_unfloat(v), 0} : (RtFloatResult){0, v};
}
static inline RtBoolResult rt_result_bool(RtValue v) { return RT_IS_BOOL(v) ? (RtBoolResult){v == RT_TRUE, 0} : (RtBoolResult){0, v}; }
static inline RtListResult rt_result_list(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_list) ? (RtListResult){(RtList *)RT_OBJ(v), 0} : (RtListResult){NULL, v};
}
#define rt_result_any(v) (v)
/* Such results as values. */
static inline RtValue rt_from_int(RtIntResult r) { return RT_LIKELY(!r.odd) ? rt_int(r.value) : r.odd; }
static inline RtValue rt_from_float(RtFloatResult r) { return RT_LIKELY(!r.odd) ? rt_float(r.value) : r.odd; }
static inline RtValue rt_from_bool(RtBoolResult r) { return RT_LIKELY(!r.odd) ? RT_BOOL(r.value) : r.odd; }
static inline RtValue rt_from_list(RtListResult r) { return RT_LIKELY(!r.odd) ? RT_VALUE(r.value) : r.odd; }
#define rt_from_any(r) (r)
#ifdef RT_CHECK_TYPES
#define RT_ODD_VALUE(from, r) from(r)
#else
#define RT_ODD_VALUE(from, r) ((r).odd)
#endif
/* var = call: goes on behind the statement with the value in rt_got when the result is odd. */
#define RT_CALLED(type, from, call, n)                                                             \
    ({                                                                                             \
        type rt_r = (call);                                                                        \
        if (RT_WRONG(rt_r.odd)) {                                                                  \
            rt_got = RT_ODD_VALUE(from, rt_r);                                                     \
            RT_GIVE_UP(n);                                                                         \
        }                                                                                          \
        rt_r.value;                                                                                \
    })
#define RT_CALLED_INT(call, n)   RT_CALLED(RtIntResult, rt_from_int, call, n)
#define RT_CALLED_FLOAT(call, n) RT_CALLED(RtFloatResult, rt_from_float, call, n)
#define RT_CALLED_BOOL(call, n)  RT_CALLED(RtBoolResult, rt_from_bool, call, n)
#define RT_CALLED_LIST(call, n)  RT_CALLED(RtListResult, rt_from_list, call, n)
/* The entry for values: an activation of its own around the unboxed one, in which rt_own is its entry. */
#define RT_ENTER_UNBOXED(type, from, call)                                                         \
    do {                                                                                           \
        const RtSite **const rt_own = rt_sp + 1;                                                   \
        RT_ENTER();                                                                                \
        type rt_r = (call);                                                                        \
        rt_sp = rt_own - 1;                                                                        \
        return from(rt_r);                                                                         \
    } while (0)
/* There is no room, or something else to do, above the entry sp of the call-site stack. */
RT_COLD void rt_deeper(const RtSite **sp);
/* Declares the unboxed entry and defines function_direct, the call that known call sites of such a function use (RT_KNOWN
 * is the one with values): sp is the caller's entry, which the global is again behind it when the caller is `loud`. */
#define RT_DIRECT(function, variable, type, to, types, params, names, args, boxed)                 \
    static inline type function##_fast types;                                                      \
    RT_UNUSED static RT_COLD type function##_moved params                                          \
    {                                                                                              \
        (void)site, (void)loud;                                                                    \
        rt_sp = sp;                                                                                \
        return to(function##_call boxed);                                                          \
    }                                                                                              \
    RT_UNUSED static inline type function##_direct params                                          \
    {                                                                                              \
        *sp = site;                                                                                \
        if (RT_UNLIKELY(sp + 1 >= rt_sp_limit)) rt_deeper(sp);                                     \
        if (RT_UNLIKELY(variable != function##_known)) return function##_moved names;              \
        type r = function##_fast args;                                                             \
        if (loud) rt_sp = sp;                                                                      \
        return r;                                                                                  \
    }

/* ---- loops ---- */
/* for i in range(...) on C numbers; turned into an RtRangeLoop when the general form goes on with it. */
typedef struct RtCount {
    int64_t value, step, left;
} RtCount;
#define RT_COUNT1(c, stop, n)                                                                      \
    ({                                                                                             \
        int64_t rt_s = (stop);                                                                     \
        if (RT_WRONG(!rt_builtins_pristine || !RT_INT_FITS(rt_s))) RT_GIVE_UP(n);                  \
        (c).value = 0;                                                                             \
        (c).step = 1;                                                                              \
        (c).left = rt_s;                                                                           \
    })
#define RT_COUNT2(c, start, stop, n)                                                               \
    ({                                                                                             \
        int64_t rt_f = (start), rt_s = (stop);                                                     \
        if (RT_WRONG(!rt_builtins_pristine || !RT_INT_FITS(rt_f) || !RT_INT_FITS(rt_s))) RT_GIVE_UP(n); \
        (c).value = rt_f;                                                                          \
        (c).step = 1;                                                                              \
        (c).left = rt_s - rt_f;                                                                    \
    })
#define RT_COUNT3(c, start, stop, by, n)                                                           \
    ({                                                                                             \
        int64_t rt_f = (start), rt_s = (stop), rt_b = (by);                                        \
        bool rt_fit = RT_INT_FITS(rt_f) && RT_INT_FITS(rt_s) && RT_INT_FITS(rt_b);                 \
        if (RT_WRONG(!rt_builtins_pristine || !rt_fit || !rt_b)) RT_GIVE_UP(n);                    \
        (c).value = rt_f;                                                                          \
        (c).step = rt_b;                                                                           \
        if ((rt_b > 0) != (rt_s > rt_f)) (c).left = 0;                                             \
        else (c).left = (rt_s - rt_f + rt_b + (rt_b > 0 ? -1 : 1)) / rt_b;                         \
    })
#define RT_COUNT_NEXT(c, i) ((c).left > 0 && ((i) = (c).value, (c).value += (c).step, (c).left--, 1))
/* The same into a variable that holds a value. */
#define RT_COUNT_NEXT_ANY(c, i)                                                                    \
    ((c).left > 0 && ((i) = RT_INT((c).value), (c).value += (c).step, (c).left--, 1))

/* for x in an exact list; for i, x in enumerate(list); for x, y in zip(list, other). A tuple stands for a list of the same
 * length, its items in of_list. No address of a loop is taken, so that its fields are registers. */
typedef struct RtListLoop {
    RtList *list, *other;
    int64_t index;
    RtValue *of_list, *of_other; /* the items of a tuple; NULL: those that the list has at each step */
} RtListLoop;
#define RT_TUPLE_NEXT(loop, x)                                                                     \
    ((loop).index < (loop).list->len && ((x) = (loop).of_list[(loop).index++], 1))
#define RT_AS_LIST(place, value, n)                                                                \
    ({                                                                                             \
        RtValue rt_t = (value);                                                                    \
        if (RT_WRONG(!RT_HAS_SHAPE(rt_t, &rt_shape_tuple))) RT_GIVE_UP(n);                         \
        (place) = ((RtTuple *)RT_OBJ(rt_t))->items;                                                \
        (RtList *)RT_OBJ(rt_t);                                                                    \
    })
#define RT_LOOP_ITEM(l, of) (((of) ? (of) : (l)->items)[rt_k])
#define RT_ENUMERATE_NEXT(loop, i, x)                                                              \
    ({                                                                                             \
        int64_t rt_k = (loop).index;                                                               \
        bool rt_more = rt_k < (loop).list->len;                                                    \
        if (rt_more) (i) = RT_INT(rt_k), (x) = RT_LOOP_ITEM((loop).list, (loop).of_list), (loop).index++; \
        rt_more;                                                                                   \
    })
#define RT_ZIP_NEXT(loop, x, y)                                                                    \
    ({                                                                                             \
        int64_t rt_k = (loop).index;                                                               \
        bool rt_more = rt_k < (loop).list->len && rt_k < (loop).other->len;                        \
        if (rt_more) {                                                                             \
            (x) = RT_LOOP_ITEM((loop).list, (loop).of_list);                                       \
            (y) = RT_LOOP_ITEM((loop).other, (loop).of_other);                                     \
            (loop).index++;                                                                        \
        }                                                                                          \
        rt_more;                                                                                   \
    })
/* An empty list gets room for as many items, within reason. gc: may collect. */
void rt_list_room(RtValue list, int64_t count);
/* The general loop at the same place. gc: may collect. */
void rt_enumerate_again(RtIter *iter, RtListLoop loop);
void rt_zip_again(RtIter *iter, RtListLoop loop);
#define RT_LIST_NEXT(loop, x)                                                                      \
    ((loop).index < (loop).list->len && ((x) = (loop).list->items[(loop).index++], 1))

#include "typed_text.h"

#endif
