/* op_object.c - operators on instances of the program's classes, as emitted code does them with a cache.
 *
 * The cache's slot_shape is a shape whose class has a function of two parameters as the special method, in ic->value;
 * a change of that method in any class empties it (attr_ic.c). Right operands of the same shape have no say of their
 * own before the method has refused, and numbers never do. Up to IC_MORE shapes are tried, then the site stays general.
 */
#include "attr_ic.h"
#include "op.h"
#include "rt/fast.h"

static const struct {
    RtBinaryFn general;
    const char *symbol;
} operators[] = {[RT_OP_ADD] = {rti_add, "+"},           [RT_OP_SUB] = {rti_sub, "-"},
                 [RT_OP_MUL] = {rti_mul, "*"},           [RT_OP_TRUEDIV] = {rti_truediv, "/"},
                 [RT_OP_FLOORDIV] = {rti_floordiv, "//"}, [RT_OP_MOD] = {rti_mod, "%"},
                 [RT_OP_AND] = {rti_and, "&"},           [RT_OP_OR] = {rti_or, "|"},
                 [RT_OP_XOR] = {rti_xor, "^"}};

/* A class with items of its own goes on to concatenation and repetition when its method refuses. */
static bool is_direct(const RtType *type, RtValue method)
{
    if (!(type->flags & RT_T_HEAP) || type->slots.concat || type->slots.repeat) return false;
    if (!method || !RT_HAS_SHAPE(method, &rt_shape_function)) return false;
    const RtCode *code = ((RtFunction *)RT_OBJ(method))->code;
    return code->flags & RT_CODE_SIMPLE && code->param_count == 2;
}

RtValue rti_operator_method(RtValue a, RtValue name)
{
    RtValue method = rti_type_lookup(op_type(a), name);
    return is_direct(op_type(a), method) ? method : 0;
}

static void remember(RtValue a, RtValue name, RtIC *ic)
{
    RtShape *shape = RT_SHAPE(a);
    if (shape == ic->shape || (ic->more && ic->more->count >= IC_MORE)) return;
    name = rti_attr_name(name);
    RtValue method = rti_operator_method(a, name);
    ic_fill(ic, name, shape, RT_IC_VALUE, method, -1);
    if (method) ic->slot_shape = shape;
}

/* Small ints where instances were expected. */
static RtValue int_op(RtValue a, RtValue b, int op)
{
    int64_t x = (int64_t)a, y = (int64_t)b;
    switch (op) {
    case RT_OP_ADD: return rt_add(a, b, *rt_sp);
    case RT_OP_SUB: return rt_sub(a, b, *rt_sp);
    case RT_OP_LT: return RT_BOOL(x < y);
    case RT_OP_LE: return RT_BOOL(x <= y);
    case RT_OP_EQ: return RT_BOOL(x == y);
    case RT_OP_NE: return RT_BOOL(x != y);
    case RT_OP_GT: return RT_BOOL(x > y);
    case RT_OP_GE: return RT_BOOL(x >= y);
    default: return operators[op].general(a, b);
    }
}

RtValue rti_object_op(RtValue a, RtValue b, int op, RtValue name, RtIC *ic)
{
    if (RT_IS_PTR(a)) remember(a, name, ic);
    else if (RT_BOTH_INT(a, b)) return int_op(a, b, op);
    return op >= RT_OP_LT ? rti_compare(a, b, (RtCmp)(op - RT_OP_LT)) : operators[op].general(a, b);
}

RtValue rt_object_refused(RtValue a, RtValue b, int op)
{
    if (op >= RT_OP_LT) return op_compare_refused(a, b, (RtCmp)(op - RT_OP_LT));
    op_unsupported(operators[op].symbol, a, b);
}
