/* The module _operator: the operators as functions; itemgetter, attrgetter and methodcaller are in
 * operator_getters.c.
 */
#include "../op.h"
#include "operatormod.h"

/* ---- operators that the runtime has as functions ---- */

#define UNARY(name, function)                                                                      \
    NATIVE(operator_##name)                                                                        \
    {                                                                                              \
        return function(args[0]);                                                                  \
    }
#define BINARY(name, function)                                                                     \
    NATIVE(operator_##name)                                                                        \
    {                                                                                              \
        return function(args[0], args[1]);                                                         \
    }
#define COMPARISON(name, code)                                                                     \
    NATIVE(operator_##name)                                                                        \
    {                                                                                              \
        return rti_compare(args[0], args[1], code);                                                \
    }

UNARY(abs, rti_abs)
UNARY(inv, rti_invert)
UNARY(invert, rti_invert)
UNARY(neg, rti_neg)
UNARY(pos, rti_pos)
BINARY(add, rti_add)
BINARY(and_, rti_and)
BINARY(floordiv, rti_floordiv)
BINARY(getitem, rti_getitem)
BINARY(lshift, rti_lshift)
BINARY(matmul, rti_matmul)
BINARY(mod, rti_mod)
BINARY(mul, rti_mul)
BINARY(or_, rti_or)
BINARY(pow, rti_pow)
BINARY(rshift, rti_rshift)
BINARY(sub, rti_sub)
BINARY(truediv, rti_truediv)
BINARY(xor, rti_xor)
BINARY(iadd, rti_iadd)
BINARY(iand, rti_iand)
BINARY(ifloordiv, rti_ifloordiv)
BINARY(ilshift, rti_ilshift)
BINARY(imatmul, rti_imatmul)
BINARY(imod, rti_imod)
BINARY(imul, rti_imul)
BINARY(ior, rti_ior)
BINARY(ipow, rti_ipow)
BINARY(irshift, rti_irshift)
BINARY(isub, rti_isub)
BINARY(itruediv, rti_itruediv)
BINARY(ixor, rti_ixor)
COMPARISON(lt, RT_LT)
COMPARISON(le, RT_LE)
COMPARISON(eq, RT_EQ)
COMPARISON(ne, RT_NE)
COMPARISON(gt, RT_GT)
COMPARISON(ge, RT_GE)

/* ---- the others ---- */

NATIVE(operator_index)
{
    return rti_args_exact_int(args[0]);
}

NATIVE(operator_not_)
{
    return RT_BOOL(!rti_truth(args[0]));
}

NATIVE(operator_truth)
{
    return RT_BOOL(rti_truth(args[0]));
}

NATIVE(operator_is_)
{
    return RT_BOOL(args[0] == args[1]);
}

NATIVE(operator_is_not)
{
    return RT_BOOL(args[0] != args[1]);
}

NATIVE(operator_contains)
{
    return RT_BOOL(rti_contains(args[0], args[1]));
}

NATIVE(operator_delitem)
{
    rti_delitem(args[0], args[1]);
    return RT_NONE;
}

NATIVE(operator_setitem)
{
    rti_setitem(args[0], args[1], args[2]);
    return RT_NONE;
}

NATIVE(operator_call)
{
    return rti_call(args[0], args + 1, count - 1, kwnames);
}

static void check_sequence(RtValue v)
{
    RtType *type = op_type(v);
    if (!type->slots.concat && !type->slots.getitem)
        rt_errorf(&rt_TypeError, "'%T' object can't be concatenated", v);
}

NATIVE(operator_concat)
{
    check_sequence(args[0]);
    RtBinaryFn concat = op_type(args[0])->slots.concat;
    return concat ? concat(args[0], args[1]) : rti_add(args[0], args[1]);
}

NATIVE(operator_iconcat)
{
    check_sequence(args[0]);
    return rti_iadd(args[0], args[1]);
}

/* Iterate as a containment test does, with its message. */
static void start_search(RtIter *iter, RtValue v)
{
    if (!rti_is_iterable(v)) rt_errorf(&rt_TypeError, "argument of type '%T' is not iterable", v);
    rti_iter(iter, v);
}

NATIVE(operator_countOf)
{
    RtIter iter;
    int64_t n = 0;
    start_search(&iter, args[0]);
    for (RtValue v; (v = rti_next(&iter));) n += rti_equal(v, args[1]);
    return rti_int(n);
}

NATIVE(operator_indexOf)
{
    RtIter iter;
    int64_t i = 0;
    start_search(&iter, args[0]);
    for (RtValue v; (v = rti_next(&iter)); i++)
        if (rti_equal(v, args[1])) return rti_int(i);
    rt_errorf(&rt_ValueError, "sequence.index(x): x not in sequence");
}

NATIVE(operator_length_hint)
{
    RtValue absent = RT_ARG(1) ? args[1] : RT_INT(0);
    if (!rti_is_int(absent))
        rt_errorf(&rt_TypeError, "'%T' object cannot be interpreted as an integer", absent);
    return rti_int(rti_length_hint(args[0], rti_args_ssize(absent)));
}

/* Equal bytes, in a time that depends on the length only. */
static bool same_bytes(const uint8_t *a, int64_t a_len, const uint8_t *b, int64_t b_len)
{
    volatile uint8_t different = a_len != b_len;
    if (a_len != b_len) a = b;
    for (int64_t i = 0; i < b_len; i++) different |= (uint8_t)(a[i] ^ b[i]);
    return !different;
}

static const uint8_t *ascii_of(RtValue str, RtText *text)
{
    rti_text(str, text);
    for (int64_t i = 0; i < text->len; i++)
        if (rti_text_at(text, i) >= 128)
            rt_errorf(&rt_TypeError,
                      "comparing strings with non-ASCII characters is not supported");
    return text->data;
}

static const uint8_t *bytes_of(RtValue v, int64_t *len)
{
    const uint8_t *data;
    if (!rti_bytes_view(v, &data, len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", v);
    return data;
}

NATIVE(operator__compare_digest)
{
    if (rti_is_str(args[0]) && rti_is_str(args[1])) {
        RtText a, b;
        const uint8_t *a_data = ascii_of(args[0], &a), *b_data = ascii_of(args[1], &b);
        return RT_BOOL(same_bytes(a_data, a.len, b_data, b.len));
    }
    int64_t a_len, b_len;
    const uint8_t *a_data = bytes_of(args[0], &a_len), *b_data = bytes_of(args[1], &b_len);
    return RT_BOOL(same_bytes(a_data, a_len, b_data, b_len));
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/operator.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&operator_itemgetter, &operator_attrgetter,
                                    &operator_methodcaller, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__operator = {
    .name = "_operator",
    .doc = "Operator interface.\n\n"
           "This module exports a set of functions implemented in C corresponding\n"
           "to the intrinsic operators of Python.  For example, operator.add(x, y)\n"
           "is equivalent to the expression x+y.",
    .functions = functions,
    .fill = fill,
};
