/* typed.c - what the unboxed form of a function calls: the slow sides of include/rt/typed.h.
 *
 * Everything here is free of effects that the program could notice, and answers "no" where the general operation would
 * run its code or raise: the caller then does the statement again in the general form.
 */
#include "rt/typed.h"

#include "attr_ic.h"
#include "floatconv.h"
#include "list.h"
#include "number.h"
#include "text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

RtValue rt_int_slow(int64_t n)
{
    return rti_int(n);
}

/* ---- counting ---- */

uint64_t rt_operations[2];

static void print_operations(void)
{
    fprintf(stderr, "operations: %llu known, %llu unknown\n", (unsigned long long)rt_operations[1],
            (unsigned long long)rt_operations[0]);
}

void rt_report_operations(void)
{
    atexit(print_operations);
}

/* ---- ints, for the compiler that has no builtins for it ---- */

int rt_add_overflows_call(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_add_overflow(a, b, result);
}

int rt_sub_overflows_call(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_sub_overflow(a, b, result);
}

int rt_mul_overflows_call(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_mul_overflow(a, b, result);
}

/* ---- floats ---- */

double rt_float_mod(double a, double b)
{
    double mod;
    rti_float_divmod(a, b, NULL, &mod);
    return mod;
}

double rt_float_floordiv(double a, double b)
{
    double quotient;
    rti_float_divmod(a, b, &quotient, NULL);
    return quotient;
}

/* The plain cases; what is special about zeros, infinities and nans is the general operation's business. */
double rt_float_pow(double a, double b, int *odd)
{
    double power = a > 0.0 && a < INFINITY && isfinite(b) ? rti_power(a, b) : INFINITY;
    *odd = !isfinite(power);
    return power;
}

/* ---- loops that go on in the general form ---- */

_Static_assert(offsetof(RtTuple, len) == offsetof(RtList, len), "a tuple looks like a list");

/* The general loop over a fresh iterator, behind the items that were there already. */
static void go_on(RtIter *iter, RtValue iterator, int64_t done)
{
    while (done-- > 0 && rti_iternext(iterator)) continue;
    rti_iter(iter, iterator);
}

void rt_list_room(RtValue list, int64_t count)
{
    RtList *l = (RtList *)RT_OBJ(list);
    if (!l->len && count > RT_LIST_CAP(l) && count <= 1024) rti_list_reserve(l, count);
}

void rt_enumerate_again(RtIter *iter, RtListLoop loop)
{
    if (loop.list) go_on(iter, rti_call1(RT_CLASS(enumerate), RT_VALUE(loop.list)), loop.index);
}

void rt_zip_again(RtIter *iter, RtListLoop loop)
{
    if (loop.list) go_on(iter, rti_call2(RT_CLASS(zip), RT_VALUE(loop.list), RT_VALUE(loop.other)), loop.index);
}

/* ---- attributes, strings ---- */

RtValue rt_slot_call(RtValue o, RtValue name, RtIC *ic)
{
    return rt_slot(o, name, ic);
}

RtValue rt_slot_slow(RtValue o, RtValue name, RtIC *ic)
{
    return rti_slot_ic(o, name, ic);
}

static bool is_str(RtValue v)
{
    return RT_IS_STR7(v) || RT_HAS_SHAPE(v, &rt_shape_str);
}

RtValue rt_str_at_slow(RtValue v, int64_t i)
{
    if (!is_str(v)) return 0;
    int64_t len = rti_len(v);
    if (i < 0) i += len;
    return (uint64_t)i < (uint64_t)len ? rti_getitem(v, RT_INT(i)) : 0;
}

int64_t rt_length_slow(RtValue v)
{
    if (!RT_IS_PTR(v)) return -1;
    const RtShape *shape = RT_SHAPE(v);
    if (shape == &rt_shape_list) return ((RtList *)RT_OBJ(v))->len;
    if (shape == &rt_shape_tuple) return ((RtTuple *)RT_OBJ(v))->len;
    return shape == &rt_shape_str ? ((RtStr *)RT_OBJ(v))->len : -1;
}

int64_t rt_code_point(RtValue v)
{
    if (RT_IS_STR7(v)) return RT_STR7_LEN(v) == 1 ? RT_STR7_AT(v, 0) : -1;
    if (!RT_HAS_SHAPE(v, &rt_shape_str)) return -1;
    const RtStr *str = (RtStr *)RT_OBJ(v);
    if (str->len != 1) return -1;
    const void *chars = RT_STR_CHARS(str);
    return str->width == 2 ? *(const uint16_t *)chars : str->width == 4 ? *(const uint32_t *)chars : *(const uint8_t *)chars;
}

int rt_same_str_slow(RtValue a, RtValue b)
{
    bool plain = (is_str(a) || a == RT_NONE) && (is_str(b) || b == RT_NONE);
    if (!plain) return -1;
    return a == b || (a != RT_NONE && b != RT_NONE && rt_compare_true_slow(a, b, 2));
}

void rt_deeper(const RtSite **sp)
{
    rt_sp = sp + 1;
    rt_stack_overflow();
    rt_sp = sp;
}

/* Doubts come in bursts of irregular length, so that every check is doubted at some time. */
int rt_doubt(void)
{
    static uint32_t state = 2463534242u;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % 97 == 0;
}
