/* Binary operators over any operands.
 *
 * Exact numbers and strings are served in front. Everything else goes the data model's way: the
 * slots of both operands (the reflected one first for a subclass on the right), then for + and *
 * the sequence slots of concatenation and repetition, then TypeError.
 */
#include <math.h>

#include "bigint.h"
#include "floatconv.h"
#include "op.h"
#include "runtime.h"

static const OpInfo op_add = {OP_SLOT(add), OP_SLOT(iadd), "+", "+="};
static const OpInfo op_sub = {OP_SLOT(sub), OP_SLOT(isub), "-", "-="};
static const OpInfo op_mul = {OP_SLOT(mul), OP_SLOT(imul), "*", "*="};
static const OpInfo op_matmul = {OP_SLOT(matmul), OP_SLOT(imatmul), "@", "@="};
static const OpInfo op_truediv = {OP_SLOT(truediv), OP_SLOT(itruediv), "/", "/="};
static const OpInfo op_floordiv = {OP_SLOT(floordiv), OP_SLOT(ifloordiv), "//", "//="};
static const OpInfo op_mod = {OP_SLOT(mod), OP_SLOT(imod), "%", "%="};
static const OpInfo op_divmod = {OP_SLOT(divmod), 0, "divmod()", NULL};
static const OpInfo op_lshift = {OP_SLOT(lshift), OP_SLOT(ilshift), "<<", "<<="};
static const OpInfo op_rshift = {OP_SLOT(rshift), OP_SLOT(irshift), ">>", ">>="};
static const OpInfo op_and = {OP_SLOT(and_), OP_SLOT(iand), "&", "&="};
static const OpInfo op_or = {OP_SLOT(or_), OP_SLOT(ior), "|", "|="};
static const OpInfo op_xor = {OP_SLOT(xor_), OP_SLOT(ixor), "^", "^="};

/* ---- dispatch: never inlined, or each operator would carry a copy ---- */
#define SHARED __attribute__((noinline))

SHARED RtValue op_try_binary(RtValue a, RtValue b, unsigned slot)
{
    RtType *left = op_type(a), *right = op_type(b);
    RtBinaryFn f = op_slot(left, slot), g = right == left ? NULL : op_slot(right, slot);
    RtValue result;
    if (g == f) g = NULL;
    if (f) {
        if (g && rti_subtype(right, left)) {
            result = g(a, b);
            if (result != RT_NOTIMPLEMENTED) return result;
            g = NULL;
        }
        result = f(a, b);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    return g ? g(a, b) : RT_NOTIMPLEMENTED;
}

void op_unsupported(const char *symbol, RtValue a, RtValue b)
{
    rt_errorf(&rt_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", symbol, a, b);
}

/* `print >> file`, the statement of old. */
static bool is_print(RtValue v)
{
    if (!RT_HAS_SHAPE(v, &rt_shape_builtin_function)) return false;
    RtValue name = rti_try_getattr(v, RT_NAME(__name__));
    return name && rti_is_str(name) && rti_str_eq_cstr(name, "print");
}

static SHARED RtValue binary(RtValue a, RtValue b, const OpInfo *op)
{
    RtValue result = op_try_binary(a, b, op->slot);
    if (RT_LIKELY(result != RT_NOTIMPLEMENTED)) return result;
    if (op == &op_rshift && is_print(a))
        rt_errorf(&rt_TypeError,
                  "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean "
                  "\"print(<message>, file=<output_stream>)\"?",
                  a, b);
    op_unsupported(op->symbol, a, b);
}

/* The left operand's in-place slot, then the plain operator. */
static SHARED RtValue try_inplace(RtValue a, RtValue b, const OpInfo *op)
{
    RtBinaryFn f = op_slot(op_type(a), op->inplace);
    if (f) {
        RtValue result = f(a, b);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    return op_try_binary(a, b, op->slot);
}

static SHARED RtValue inplace(RtValue a, RtValue b, const OpInfo *op)
{
    RtValue result = try_inplace(a, b, op);
    if (RT_UNLIKELY(result == RT_NOTIMPLEMENTED)) op_unsupported(op->inplace_symbol, a, b);
    return result;
}

RtValue op_repeat(RtValue (*repeat)(RtValue, int64_t), RtValue sequence, RtValue n)
{
    if (!rti_is_int(n) && !op_type(n)->slots.index)
        rt_errorf(&rt_TypeError, "can't multiply sequence by non-int of type '%T'", n);
    return repeat(sequence, rti_index_i64(n, &rt_OverflowError));
}

/* ---- + ---- */

RtValue rti_add(RtValue a, RtValue b)
{
    double x, y;
    if (RT_BOTH_INT(a, b)) return rti_int(RT_UNINT(a) + RT_UNINT(b));
    if (RT_BOTH_FLOAT_IMM(a, b)) return rt_float(rt_unfloat(a) + rt_unfloat(b));
    if (op_mixed(a, b, &x, &y)) return rt_float(x + y);
    if (RTI_IS_STR_EXACT(a) && RTI_IS_STR_EXACT(b)) return rti_str_concat(a, b);
    if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_add(a, b);
    RtValue result = op_try_binary(a, b, op_add.slot);
    if (result != RT_NOTIMPLEMENTED) return result;
    RtBinaryFn concat = op_type(a)->slots.concat;
    if (!concat) op_unsupported("+", a, b);
    return concat(a, b);
}

RtValue rti_iadd(RtValue a, RtValue b)
{
    if (RTI_IS_STR_EXACT(a) && RTI_IS_STR_EXACT(b)) return rti_str_iadd(a, b);
    if (RT_BOTH_INT(a, b) || RT_BOTH_FLOAT_IMM(a, b)) return rti_add(a, b);
    RtValue result = try_inplace(a, b, &op_add);
    if (result != RT_NOTIMPLEMENTED) return result;
    RtType *type = op_type(a);
    RtBinaryFn concat = type->slots.iconcat ? type->slots.iconcat : type->slots.concat;
    if (!concat) op_unsupported("+=", a, b);
    return concat(a, b);
}

/* ---- - * ---- */

RtValue rti_sub(RtValue a, RtValue b)
{
    double x, y;
    if (RT_BOTH_INT(a, b)) return rti_int(RT_UNINT(a) - RT_UNINT(b));
    if (RT_BOTH_FLOAT_IMM(a, b)) return rt_float(rt_unfloat(a) - rt_unfloat(b));
    if (op_mixed(a, b, &x, &y)) return rt_float(x - y);
    if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_sub(a, b);
    return binary(a, b, &op_sub);
}

RtValue rti_isub(RtValue a, RtValue b)
{
    return inplace(a, b, &op_sub);
}

RtValue rti_mul(RtValue a, RtValue b)
{
    double x, y;
    if (RT_BOTH_FLOAT_IMM(a, b)) return rt_float(rt_unfloat(a) * rt_unfloat(b));
    if (op_mixed(a, b, &x, &y)) return rt_float(x * y);
    if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_mul(a, b);
    RtValue result = op_try_binary(a, b, op_mul.slot);
    if (result != RT_NOTIMPLEMENTED) return result;
    RtType *left = op_type(a), *right = op_type(b);
    if (left->slots.repeat) return op_repeat(left->slots.repeat, a, b);
    if (right->slots.repeat) return op_repeat(right->slots.repeat, b, a);
    op_unsupported("*", a, b);
}

RtValue rti_imul(RtValue a, RtValue b)
{
    RtValue result = try_inplace(a, b, &op_mul);
    if (result != RT_NOTIMPLEMENTED) return result;
    RtType *left = op_type(a), *right = op_type(b);
    if (left->slots.irepeat) return op_repeat(left->slots.irepeat, a, b);
    if (left->slots.repeat) return op_repeat(left->slots.repeat, a, b);
    if (right->slots.repeat && !op_is_sequence(left)) return op_repeat(right->slots.repeat, b, a);
    op_unsupported("*=", a, b);
}

RtValue rti_matmul(RtValue a, RtValue b)
{
    return binary(a, b, &op_matmul);
}

RtValue rti_imatmul(RtValue a, RtValue b)
{
    return inplace(a, b, &op_matmul);
}

/* ---- division ---- */

RtValue rti_truediv(RtValue a, RtValue b)
{
    double x, y;
    if (RT_BOTH_FLOAT_IMM(a, b)) {
        x = rt_unfloat(a);
        y = rt_unfloat(b);
    } else if (!op_mixed(a, b, &x, &y)) {
        if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_truediv(a, b);
        return binary(a, b, &op_truediv);
    }
    if (RT_UNLIKELY(y == 0.0)) rt_errorf(&rt_ZeroDivisionError, "float division by zero");
    return rt_float(x / y);
}

RtValue rti_itruediv(RtValue a, RtValue b)
{
    return inplace(a, b, &op_truediv);
}

RtValue rti_floordiv(RtValue a, RtValue b)
{
    if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_floordiv(a, b);
    return binary(a, b, &op_floordiv);
}

RtValue rti_ifloordiv(RtValue a, RtValue b)
{
    return inplace(a, b, &op_floordiv);
}

RtValue rti_mod(RtValue a, RtValue b)
{
    if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_mod(a, b);
    return binary(a, b, &op_mod);
}

RtValue rti_imod(RtValue a, RtValue b)
{
    return inplace(a, b, &op_mod);
}

RtValue rti_divmod(RtValue a, RtValue b)
{
    return binary(a, b, &op_divmod);
}

/* ---- bits ---- */

#define BIT_OPERATOR(name)                                                                         \
    RtValue rti_##name(RtValue a, RtValue b)                                                       \
    {                                                                                              \
        if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_##name(a, b);               \
        return binary(a, b, &op_##name);                                                           \
    }                                                                                              \
    RtValue rti_i##name(RtValue a, RtValue b)                                                      \
    {                                                                                              \
        if (RTI_IS_INT_EXACT(a) && RTI_IS_INT_EXACT(b)) return rti_int_##name(a, b);               \
        return inplace(a, b, &op_##name);                                                          \
    }
BIT_OPERATOR(lshift)
BIT_OPERATOR(rshift)
BIT_OPERATOR(and)
BIT_OPERATOR(or)
BIT_OPERATOR(xor)

/* ---- power ---- */

/* Slots of base and exponent as for other operators, then the modulus'. */
static SHARED RtValue try_power(RtValue a, RtValue b, RtValue mod)
{
    RtType *left = op_type(a), *right = op_type(b);
    RtTernaryFn f = left->slots.pow, g = right == left ? NULL : right->slots.pow;
    RtValue result;
    if (g == f) g = NULL;
    if (f) {
        if (g && rti_subtype(right, left)) {
            result = g(a, b, mod);
            if (result != RT_NOTIMPLEMENTED) return result;
            g = NULL;
        }
        result = f(a, b, mod);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    if (g) {
        result = g(a, b, mod);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    RtTernaryFn h = op_type(mod)->slots.pow;
    return h && h != f && h != right->slots.pow ? h(a, b, mod) : RT_NOTIMPLEMENTED;
}

RtValue rti_pow(RtValue a, RtValue b)
{
    double x, y;
    if (RT_BOTH_INT(a, b) && RT_UNINT(b) >= 0) return rti_int_pow(a, b);
    if (RT_BOTH_FLOAT_IMM(a, b)) return rti_float_pow(rt_unfloat(a), rt_unfloat(b));
    if (op_mixed(a, b, &x, &y)) return rti_float_pow(x, y);
    RtValue result = try_power(a, b, RT_NONE);
    if (result == RT_NOTIMPLEMENTED) op_unsupported("** or pow()", a, b);
    return result;
}

RtValue rti_ipow(RtValue a, RtValue b)
{
    RtTernaryFn f = op_type(a)->slots.ipow;
    if (f) {
        RtValue result = f(a, b, RT_NONE);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    RtValue result = try_power(a, b, RT_NONE);
    if (result == RT_NOTIMPLEMENTED) op_unsupported("**=", a, b);
    return result;
}

RtValue rti_pow3(RtValue a, RtValue b, RtValue mod)
{
    if (mod == RT_NONE) return rti_pow(a, b);
    RtValue result = try_power(a, b, mod);
    if (result == RT_NOTIMPLEMENTED)
        rt_errorf(&rt_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a,
                  b, mod);
    return result;
}
