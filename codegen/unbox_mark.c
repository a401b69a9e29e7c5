/* unbox_mark.c - which operations work on unboxed operands, what they give, and whether they may be tried again.
 *
 * Marks are made from the leaves up. An operand that is a plain value but guessed to be a number counts as that number:
 * a check stands in between (`leaves`), allowed only where nothing has happened yet (the operand `is_pure`).
 */
#include "unbox_internal.h"

static bool sure; /* no operation that may find a guess wrong */

static bool is_raw(IrType type)
{
    return type == IR_INT || type == IR_FLOAT || type == IR_BOOL || type == IR_LIST;
}

IrType unbox_as(const IrExpr *e)
{
    if (is_raw(e->rep)) return e->rep;
    if (e->type != IR_ANY || !e->is_pure || sure) return e->type;
    return unbox_of_kinds(infer_kinds(e));
}

/* The same, when what an operation with an effect gives counts too: unbox_split.c moves that into a temporary. */
IrType unbox_at_hand(const IrExpr *e)
{
    IrType type = unbox_as(e);
    if (type != IR_ANY || sure || !unbox_has_effect(e)) return type;
    return unbox_of_kinds(infer_kinds(e));
}

/* int, float, or neither; booleans count as ints. */
static IrType number(const IrExpr *e)
{
    IrType type = unbox_at_hand(e);
    return type == IR_BOOL && e->type == IR_ANY ? IR_INT : type;
}

static bool is_number(IrType type)
{
    return type == IR_INT || type == IR_FLOAT;
}

void unbox_make_fast(IrExpr *e, IrType rep, bool leaves)
{
    if (leaves && sure) return;
    e->rep = rep;
    e->is_fast = true;
    e->is_pure = true;
    e->leaves |= leaves;
    for (uint32_t i = 0; i < e->argc; i++) {
        e->is_pure &= e->args[i]->is_pure;
        e->leaves |= !is_raw(e->args[i]->rep);
    }
}

static void mark_arithmetic(IrExpr *e)
{
    IrType a = number(e->args[0]), b = number(e->args[1]);
    if (!is_number(a) || !is_number(b)) return;
    bool ints = a == IR_INT && b == IR_INT;
    const IrExpr *right = e->args[1];
    switch ((unsigned)e->op) {
    case OP_IR_add: case OP_IR_sub: case OP_IR_mul: case OP_IR_iadd: case OP_IR_isub: case OP_IR_imul:
        unbox_make_fast(e, ints ? IR_INT : IR_FLOAT, ints);
        return;
    case OP_IR_truediv: case OP_IR_itruediv: unbox_make_fast(e, IR_FLOAT, true); return;
    case OP_IR_floordiv: case OP_IR_ifloordiv: case OP_IR_mod: case OP_IR_imod:
        unbox_make_fast(e, ints ? IR_INT : IR_FLOAT, !ints || right->op != OP_IR_const_int || right->integer <= 0);
        return;
    case OP_IR_pow: case OP_IR_ipow:
        if (!ints) unbox_make_fast(e, IR_FLOAT, true);
        else if (right->op == OP_IR_const_int && right->integer >= 1 && right->integer <= 3) unbox_make_fast(e, IR_INT, true);
        return;
    default: break;
    }
    if (!ints) return;
    bool flags = unbox_as(e->args[0]) == IR_BOOL && unbox_as(right) == IR_BOOL;
    switch ((unsigned)e->op) {
    case OP_IR_bitand: case OP_IR_bitor: case OP_IR_bitxor: case OP_IR_iand: case OP_IR_ior: case OP_IR_ixor:
        if (!flags) unbox_make_fast(e, IR_INT, false);
        return;
    case OP_IR_lshift: case OP_IR_ilshift: unbox_make_fast(e, IR_INT, true); return;
    case OP_IR_rshift: case OP_IR_irshift:
        unbox_make_fast(e, IR_INT, right->op != OP_IR_const_int || right->integer < 0);
        return;
    default: return;
    }
}

bool unbox_is_str(const IrExpr *e)
{
    return e->is_pure && infer_kinds(e) == TY_STR;
}

bool unbox_is_tuple(const IrExpr *e)
{
    return e->is_pure && infer_kinds(e) == TY_TUPLE;
}

/* A str or None. */
static bool may_be_str(const IrExpr *e)
{
    return e->is_pure && (infer_kinds(e) & ~(unsigned)TY_NONE) == TY_STR;
}

static void mark_comparison(IrExpr *e)
{
    IrType a = number(e->args[0]), b = number(e->args[1]);
    if (is_number(a) && is_number(b)) {
        unbox_make_fast(e, IR_BOOL, a != b);
        return;
    }
    bool equality = e->op == OP_IR_test_eq || e->op == OP_IR_test_ne || e->op == OP_IR_eq || e->op == OP_IR_ne;
    if (equality && may_be_str(e->args[0]) && may_be_str(e->args[1])) unbox_make_fast(e, IR_BOOL, true);
    if (!equality && unbox_is_str(e->args[0]) && unbox_is_str(e->args[1])) unbox_make_fast(e, IR_BOOL, true);
}

static void mark_item(IrExpr *e)
{
    const IrExpr *object = e->args[0];
    if (number(e->args[1]) != IR_INT || (unbox_as(e->args[1]) == IR_BOOL)) return;
    unsigned kinds = infer_kinds(object);
    bool sequence = unbox_as(object) == IR_LIST || (object->is_pure && (kinds == TY_TUPLE || kinds == TY_STR));
    if (sequence) unbox_make_fast(e, IR_ANY, true);
}

static void mark_builtin(IrExpr *e)
{
    Istr name = e->name->text;
    uint32_t count = e->argc - 1;
    IrType a = count ? number(e->args[1]) : IR_ANY;
    unsigned kinds = count && e->args[1]->is_pure ? infer_kinds(e->args[1]) : 0;
    if (istr_is(name, "len") && count == 1) {
        if (a == IR_LIST || kinds == TY_STR || kinds == TY_TUPLE) unbox_make_fast(e, IR_INT, true);
    } else if (istr_is(name, "abs") && count == 1) {
        if (is_number(a)) unbox_make_fast(e, a, true);
    } else if ((istr_is(name, "min") || istr_is(name, "max")) && count >= 2) {
        bool alike = is_number(a);
        for (uint32_t i = 2; i < e->argc; i++) alike &= unbox_as(e->args[i]) == a;
        if (alike && unbox_as(e->args[1]) == a) unbox_make_fast(e, a, true);
    } else if (istr_is(name, "int") && count == 1) {
        if (is_number(a)) unbox_make_fast(e, IR_INT, true);
    } else if (istr_is(name, "float") && count == 1) {
        if (is_number(a)) unbox_make_fast(e, IR_FLOAT, true);
    } else if ((istr_is(name, "str") || istr_is(name, "chr")) && count == 1) {
        if (a == IR_INT && unbox_as(e->args[1]) != IR_BOOL) unbox_make_fast(e, IR_ANY, istr_is(name, "chr"));
    } else if (istr_is(name, "ord") && count == 1) {
        if (kinds == TY_STR) unbox_make_fast(e, IR_INT, true);
    }
}

static void mark_truth(IrExpr *e)
{
    IrType a = unbox_at_hand(e->args[0]);
    if (is_raw(a)) unbox_make_fast(e, IR_BOOL, false);
    else if (unbox_is_str(e->args[0])) unbox_make_fast(e, IR_BOOL, true);
}

static void mark_select(IrExpr *e)
{
    IrType a = unbox_as(e->args[1]), b = unbox_as(e->args[2]);
    bool pure = e->args[0]->is_pure && e->args[1]->is_pure && e->args[2]->is_pure;
    if (e->type == IR_ANY && a == b && is_raw(a) && pure) unbox_make_fast(e, a, false);
}

/* A number more in a running sum(). */
static void mark_sum(IrExpr *e)
{
    if (!is_number(number(e->args[1])) || sure) return;
    unbox_make_fast(e, IR_UNIT, true);
    e->is_pure = false;
}

/* A call with every argument in the form that the callee's unboxed entry takes. */
static void mark_direct(IrExpr *e)
{
    const IrFunc *callee = e->func;
    if (!callee->is_native || e->argc != callee->param_count + 1) return;
    bool leaves = false;
    for (uint32_t i = 0; i < callee->param_count; i++) {
        const IrExpr *arg = e->args[i + 1];
        if (!is_raw(callee->params[i]->rep)) continue;
        if (unbox_at_hand(arg) != callee->params[i]->rep) return;
        leaves |= !is_raw(arg->rep);
    }
    e->is_direct = true;
    e->leaves |= leaves;
    e->rep = callee->result_rep;
}

/* The same for calls of methods and classes, and for properties. */
static void mark_known(IrExpr *e)
{
    Known known;
    if (!known_find(e, NULL, &known) || !known_is_typed(&known)) return;
    const IrFunc *callee = known.funcs[0];
    bool leaves = false;
    for (uint32_t i = 1; i < callee->param_count; i++) {
        const IrExpr *arg = known_argument(e, i);
        if (!is_raw(callee->params[i]->rep)) continue;
        if (unbox_at_hand(arg) != callee->params[i]->rep) return;
        leaves |= !is_raw(arg->rep);
    }
    e->is_direct = true;
    e->func = (IrFunc *)callee;
    e->leaves |= leaves;
    e->rep = callee->result_rep;
}

/* Does it always give what the plain operation gives, and cannot be noticed? */
static bool is_harmless(const IrExpr *e)
{
    return !(ir_op_info[e->op].flags & IR_WRITES);
}

static void mark_text(IrExpr *e)
{
    UnboxText text = unbox_text(e);
    bool truth = text != TEXT_SLICE && text != TEXT_LOAD && text != TEXT_ADD;
    if (text != TEXT_NONE) unbox_make_fast(e, truth ? IR_BOOL : IR_ANY, true);
}

static void mark_op(IrExpr *e)
{
    switch ((unsigned)e->op) {
    case OP_IR_var:
        if (e->var->rep == IR_ANY) return;
        e->rep = e->var->rep;
        e->is_fast = true;
        return;
    case OP_IR_const_int: e->rep = IR_INT; return;
    case OP_IR_const_float: e->rep = IR_FLOAT; return;
    case OP_IR_true:
    case OP_IR_false: e->rep = IR_BOOL; return;
    case OP_IR_neg:
        if (is_number(number(e->args[0]))) unbox_make_fast(e, number(e->args[0]), number(e->args[0]) == IR_INT);
        return;
    case OP_IR_pos:
        if (is_number(number(e->args[0]))) unbox_make_fast(e, number(e->args[0]), false);
        return;
    case OP_IR_invert:
        if (number(e->args[0]) == IR_INT && unbox_as(e->args[0]) == IR_INT) unbox_make_fast(e, IR_INT, false);
        return;
    case OP_IR_test_lt: case OP_IR_test_le: case OP_IR_test_eq: case OP_IR_test_ne: case OP_IR_test_gt: case OP_IR_test_ge:
    case OP_IR_lt: case OP_IR_le: case OP_IR_eq: case OP_IR_ne: case OP_IR_gt: case OP_IR_ge: mark_comparison(e); return;
    case OP_IR_truth: mark_truth(e); return;
    case OP_IR_item_truth:
        if (is_raw(unbox_as(e->args[0]))) unbox_make_fast(e, IR_BOOL, false);
        return;
    case OP_IR_box_bool:
        if (e->args[0]->is_pure) unbox_make_fast(e, IR_BOOL, false);
        return;
    case OP_IR_select: mark_select(e); return;
    case OP_IR_getattr:
        if (e->is_field && !sure) unbox_make_fast(e, IR_ANY, true);
        if (!e->is_field) mark_known(e);
        return;
    case OP_IR_call_method:
    case OP_IR_call_loaded:
        if (unbox_text(e) != TEXT_NONE) mark_text(e);
        else mark_known(e);
        return;
    case OP_IR_call: mark_known(e); return;
    case OP_IR_contains: case OP_IR_getslice: case OP_IR_load_method: mark_text(e); return;
    case OP_IR_getitem: mark_item(e); return;
    case OP_IR_setitem:
        if (unbox_as(e->args[0]) == IR_LIST && unbox_as(e->args[1]) == IR_INT) {
            unbox_make_fast(e, IR_UNIT, true);
            e->is_pure = false;
        }
        return;
    case OP_IR_sum_add: mark_sum(e); return;
    case OP_IR_call_builtin: mark_builtin(e); return;
    case OP_IR_call_known: mark_direct(e); return;
    default: break;
    }
    if (e->argc == 2 && ((e->op >= OP_IR_add && e->op <= OP_IR_bitxor) || (e->op >= OP_IR_iadd && e->op <= OP_IR_ixor)))
        mark_arithmetic(e);
    if (!e->is_fast && (e->op == OP_IR_add || e->op == OP_IR_iadd)) mark_text(e);
}

void unbox_mark(IrExpr *e)
{
    e->rep = e->type;
    e->is_fast = e->is_direct = false;
    e->leaves = false;
    e->is_pure = is_harmless(e);
    for (uint32_t i = 0; i < e->argc; i++) {
        unbox_mark(e->args[i]);
        e->is_pure &= e->args[i]->is_pure;
        e->leaves |= e->args[i]->leaves;
    }
    mark_op(e);
}

void unbox_mark_sure(IrExpr *e)
{
    sure = true;
    unbox_mark(e);
    sure = false;
}

void unbox_mark_block(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->value) unbox_mark(s->value);
        if (s->object) unbox_mark(s->object);
        unbox_mark_block(&s->prelude);
        unbox_mark_block(&s->body);
        unbox_mark_block(&s->orelse);
    }
}

bool unbox_is_append(const IrExpr *e)
{
    uint32_t from = e->op == OP_IR_call_method ? 1 : 2;
    if ((e->op != OP_IR_call_method && e->op != OP_IR_call_loaded) || e->names || e->argc != from + 1) return false;
    return istr_is(e->name->text, "append") && e->args[0]->op == OP_IR_var && e->args[0]->var->rep == IR_LIST;
}

bool unbox_has_effect(const IrExpr *e)
{
    if (e->is_fast) return e->op == OP_IR_setitem || e->op == OP_IR_sum_add;
    return !is_harmless(e);
}

bool unbox_leaves_itself(const IrExpr *e)
{
    bool operands = false;
    for (uint32_t i = 0; i < e->argc; i++) operands |= e->args[i]->leaves;
    return e->leaves && (!operands || e->is_fast || e->is_direct);
}

bool unbox_has_inner_effect(const IrExpr *e)
{
    for (uint32_t i = 0; i < e->argc; i++)
        if (unbox_has_effect(e->args[i]) || unbox_has_inner_effect(e->args[i])) return true;
    return false;
}

/* An operation that may raise keeps its place among others. */
static bool may_raise(const IrExpr *e)
{
    if (!e->is_fast && (ir_op_info[e->op].flags & IR_FAILS) && (e->argc || (ir_effects(e) & IR_FAILS))) return true;
    for (uint32_t i = 0; i < e->argc; i++)
        if (may_raise(e->args[i])) return true;
    return false;
}

bool unbox_fusable(const IrStmt *s)
{
    const IrVar *v = s->var;
    return s->kind == IRS_ASSIGN && v->is_temp && !v->is_param && !v->is_cell && v->reads == 1 && v->writes == 1 &&
           s->value->is_pure && s->value->is_fast && !may_raise(s->value);
}
