/* lower_arith.c - arithmetic of constants: 60 * 60, 2**61 - 1, ~True, 1 + 2j.
 *
 * Exact or not at all: integers whose operands and result have at most 127 bits, floats where one
 * IEEE operation gives the result and it is finite. Whatever raises is left to the program.
 */
#include "lower_internal.h"

#include <math.h>

typedef __int128 Wide;

static bool is_integer(const IrConst *c)
{
    return c->kind == IRC_INT || c->kind == IRC_TRUE || c->kind == IRC_FALSE;
}

/* The digits of an int constant, false when they are too many. */
static bool read_wide(const IrConst *c, Wide *value)
{
    *value = c->kind == IRC_TRUE;
    if (c->kind != IRC_INT) return true;
    const char *text = c->text->text;
    int base = text[0] == '0' && text[1] == 'x' ? 16 : 10;
    for (text += base == 16 ? 2 : 0; *text; text++) {
        int digit = *text <= '9' ? *text - '0' : (*text | 0x20) - 'a' + 10;
        if (__builtin_mul_overflow(*value, base, value) ||
            __builtin_add_overflow(*value, digit, value))
            return false;
    }
    if (c->negative) *value = -*value;
    return true;
}

static IrConst *wide_const(LowerFunc *lf, Wide value)
{
    IrConst c = {.kind = IRC_INT, .negative = value < 0};
    unsigned __int128 size = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    if (size >> 64)
        c.text = intern_printf(&lf->lw->cx->names, "0x%llx%016llx",
                               (unsigned long long)(size >> 64), (unsigned long long)size);
    else if (size >> 63)
        c.text = intern_printf(&lf->lw->cx->names, "0x%llx", (unsigned long long)size);
    else
        c.text = intern_printf(&lf->lw->cx->names, "%llu", (unsigned long long)size);
    return ir_const(lf->lw->module, &c);
}

static bool power(Wide base, Wide exponent, Wide *result)
{
    if (exponent < 0) return false;
    *result = 1;
    if (base == 0 || base == 1 || base == -1) {
        *result = exponent == 0 ? 1 : base == -1 && !(exponent & 1) ? 1 : base;
        return true;
    }
    for (; exponent; exponent--)
        if (__builtin_mul_overflow(*result, base, result)) return false;
    return true;
}

static bool divide(Wide a, Wide b, Wide *quotient, Wide *rest)
{
    if (!b) return false;
    *quotient = a / b;
    *rest = a % b;
    if (*rest && (*rest < 0) != (b < 0)) {
        *rest += b;
        *quotient -= 1;
    }
    return true;
}

static bool integer_result(OpBinary op, Wide a, Wide b, Wide *result)
{
    Wide other;
    switch (op) {
    case OP_Add: return !__builtin_add_overflow(a, b, result);
    case OP_Sub: return !__builtin_sub_overflow(a, b, result);
    case OP_Mult: return !__builtin_mul_overflow(a, b, result);
    case OP_FloorDiv: return divide(a, b, result, &other);
    case OP_Mod: return divide(a, b, &other, result);
    case OP_Pow: return power(a, b, result);
    case OP_LShift: return b >= 0 && b < 127 && !__builtin_mul_overflow(a, (Wide)1 << b, result);
    case OP_RShift:
        if (b >= 0) *result = a >> (b > 126 ? 126 : (int)b);
        return b >= 0;
    case OP_BitOr: *result = a | b; return true;
    case OP_BitXor: *result = a ^ b; return true;
    case OP_BitAnd: *result = a & b; return true;
    case OP_Div:
    case OP_MatMult: return false;
    }
    return false;
}

/* The number as a double that equals it. */
static bool read_real(const IrConst *c, double *value)
{
    Wide integer;
    if (c->kind == IRC_FLOAT) {
        *value = c->real;
        return true;
    }
    if (!is_integer(c) || !read_wide(c, &integer)) return false;
    *value = (double)integer;
    return integer >= -((Wide)1 << 53) && integer <= (Wide)1 << 53;
}

static IrConst *fold_reals(LowerFunc *lf, OpBinary op, double a, double b)
{
    IrConst c = {.kind = IRC_FLOAT};
    switch ((int)op) {
    case OP_Add: c.real = a + b; break;
    case OP_Sub: c.real = a - b; break;
    case OP_Mult: c.real = a * b; break;
    case OP_Div:
        if (b == 0) return NULL;
        c.real = a / b;
        break;
    default: return NULL;
    }
    return isfinite(c.real) ? ir_const(lf->lw->module, &c) : NULL;
}

/* A real and an imaginary literal, or results of that. */
static IrConst *fold_complex(LowerFunc *lf, OpBinary op, const IrConst *left, const IrConst *right)
{
    IrConst c = {.kind = IRC_COMPLEX};
    double a = left->real, b = right->real;
    if (op != OP_Add && op != OP_Sub) return NULL;
    if (left->kind != IRC_COMPLEX && !read_real(left, &a)) return NULL;
    if (right->kind != IRC_COMPLEX && !read_real(right, &b)) return NULL;
    double left_imag = left->kind == IRC_COMPLEX ? left->imag : 0;
    double right_imag = right->kind == IRC_COMPLEX ? right->imag : 0;
    c.real = op == OP_Add ? a + b : a - b;
    c.imag = op == OP_Add ? left_imag + right_imag : left_imag - right_imag;
    return isfinite(c.real) && isfinite(c.imag) ? ir_const(lf->lw->module, &c) : NULL;
}

IrConst *lower_fold_arith(LowerFunc *lf, OpBinary op, const IrConst *left, const IrConst *right)
{
    Wide i, j, result;
    double a, b;
    if (left->kind == IRC_COMPLEX || right->kind == IRC_COMPLEX)
        return fold_complex(lf, op, left, right);
    if (is_integer(left) && is_integer(right) && op != OP_Div) {
        if (!read_wide(left, &i) || !read_wide(right, &j) || !integer_result(op, i, j, &result))
            return NULL;
        bool is_bool = left->kind != IRC_INT && right->kind != IRC_INT &&
                       (op == OP_BitAnd || op == OP_BitOr || op == OP_BitXor);
        if (is_bool)
            return ir_const(lf->lw->module, &(IrConst){.kind = result ? IRC_TRUE : IRC_FALSE});
        return wide_const(lf, result);
    }
    return read_real(left, &a) && read_real(right, &b) ? fold_reals(lf, op, a, b) : NULL;
}

IrConst *lower_fold_sign(LowerFunc *lf, OpUnary op, const IrConst *operand)
{
    IrConst c = *operand;
    Wide value;
    if (is_integer(operand)) {
        bool warns = op == OP_Invert && operand->kind != IRC_INT; /* unheard, unless it is somebody's eval that compiles */
        if ((warns && lf->lw->module->dynamic) || !read_wide(operand, &value)) return NULL;
        if (op == OP_Invert) return wide_const(lf, ~value);
        return op == OP_USub && __builtin_sub_overflow((Wide)0, value, &value)
                   ? NULL
                   : wide_const(lf, value);
    }
    if (op == OP_Invert || (c.kind != IRC_FLOAT && c.kind != IRC_COMPLEX)) return NULL;
    if (op == OP_USub) {
        c.real = -c.real;
        c.imag = c.kind == IRC_FLOAT ? 0 : -c.imag;
    }
    return ir_const(lf->lw->module, &c);
}
