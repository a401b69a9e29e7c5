/* unbox_split.c - statements cut so that each can be given up before it has an effect.
 *
 * Where a check stands beside an operation with an effect in one tree, the operation moves into a temporary of its own
 * in front. What comes out of such an operation, of an iterator or of unpacking goes through a temporary into
 * an unboxed variable: checked by the assignment that follows. Both forms of the function are written from the result.
 */
#include "unbox_internal.h"

#include <string.h>

typedef struct Split {
    IrFunc *func;
    IrModule *module;
} Split;

static void split_block(Split *sp, IrBlock *block);

static void append(Split *sp, IrBlock *block, IrStmt *s)
{
    if (block->len == block->cap) {
        block->items = vec_grow(&sp->module->cx->arena, block->items, block->len, &block->cap, sizeof *block->items);
    }
    block->items[block->len++] = s;
}

/* temp = value, at the end of the block. */
static IrVar *assign_temp(Split *sp, IrBlock *out, IrExpr *value, const IrStmt *at)
{
    IrVar *temp = ir_temp_new(sp->func, "t", value->type);
    temp->assigned = true;
    temp->rep = value->is_direct ? (IrType)value->rep : IR_ANY;
    temp->ty = value->ty;
    IrStmt *s = ir_stmt(sp->func, out, IRS_ASSIGN, at->pos);
    s->starts_line = at->starts_line;
    s->var = temp;
    s->value = value;
    return temp;
}

static IrExpr *read_var(Split *sp, IrVar *var, AstPos pos)
{
    IrExpr *e = ir_expr(sp->module, OP_IR_var, pos, 0, NULL);
    e->var = var;
    e->type = var->type;
    e->ty = var->ty;
    unbox_mark(e);
    return e;
}

static uint32_t count_leaving(const IrExpr *e)
{
    uint32_t count = unbox_leaves_itself(e);
    for (uint32_t i = 0; i < e->argc; i++) count += count_leaving(e->args[i]);
    return count;
}

static bool is_conditional(IrOp op, uint32_t operand)
{
    return (op == OP_IR_and || op == OP_IR_or || op == OP_IR_select) && operand > 0;
}

/* Does the operation work on this operand, what another operation with an effect gives, as an unboxed number? */
static bool is_number_result(const IrExpr *e, const IrExpr *operand)
{
    return (e->is_fast || e->is_direct) && operand->type == IR_ANY && unbox_has_effect(operand) &&
           unbox_of_kinds(infer_kinds(operand)) != IR_ANY;
}

static bool has_number_result(const IrExpr *e)
{
    for (uint32_t i = 0; i < e->argc; i++)
        if (is_number_result(e, e->args[i]) || has_number_result(e->args[i])) return true;
    return false;
}

/* Move operations with effects out of the operands of e, innermost first. False: one of them is evaluated only
 * sometimes and has to stay. */
static bool hoist(Split *sp, IrBlock *out, IrExpr *e, uint32_t leaving, const IrStmt *at)
{
    bool all = true;
    for (uint32_t i = 0; i < e->argc; i++) {
        IrExpr *operand = e->args[i];
        if (!unbox_has_effect(operand) && !unbox_has_inner_effect(operand)) continue;
        if (e->op == OP_IR_call_method && operand->op == OP_IR_super0) continue; /* part of the call (emit_super_call) */
        if (is_conditional(e->op, i)) {
            all &= count_leaving(operand) == leaving && !unbox_has_inner_effect(operand);
            continue;
        }
        all &= hoist(sp, out, operand, leaving, at);
        if (!unbox_has_effect(operand) || operand->type == IR_UNIT) continue;
        if (count_leaving(operand) == leaving && !is_number_result(e, operand)) continue;
        e->args[i] = read_var(sp, assign_temp(sp, out, operand, at), operand->pos);
    }
    return all;
}

/* Make the tree one that finds every guess wrong before it has an effect. */
static void settle(Split *sp, IrBlock *out, IrExpr *e, const IrStmt *at)
{
    if (!e || !unbox_has_inner_effect(e)) return;
    uint32_t leaving = count_leaving(e);
    if (!leaving && !has_number_result(e)) return;
    bool all = hoist(sp, out, e, leaving, at);
    if (all) unbox_mark(e);
    else unbox_mark_sure(e);
}

/* ---- results into unboxed variables ---- */

static bool needs_check(const IrExpr *value, const IrVar *var)
{
    if (var->rep == IR_ANY || value->is_pure) return false;
    return value->rep != var->rep;
}

static void split_assign(Split *sp, IrBlock *out, IrStmt *s)
{
    settle(sp, out, s->value, s);
    if (!needs_check(s->value, s->var)) return;
    IrVar *temp = assign_temp(sp, out, s->value, s);
    s->starts_line = false;
    s->value = read_var(sp, temp, s->value->pos);
}

static IrVar *stand_in(Split *sp, IrVar *var)
{
    IrVar *temp = ir_temp_new(sp->func, "t", IR_ANY);
    temp->assigned = true;
    temp->ty = var->ty;
    return temp;
}

static IrStmt *new_assign(Split *sp, IrBlock *block, IrVar *var, IrVar *from, AstPos pos)
{
    IrStmt *s = ir_stmt(sp->func, block, IRS_ASSIGN, pos);
    s->var = var;
    s->value = read_var(sp, from, pos);
    return s;
}

/* The statement into `out`, then var = stand-in for each unboxed variable it unpacks into. */
static void split_unpack(Split *sp, IrBlock *out, IrStmt *s)
{
    settle(sp, out, s->value, s);
    append(sp, out, s);
    IrVar **vars = ARENA_ARRAY(&sp->module->cx->arena, IrVar *, s->count);
    for (uint32_t i = 0; i < s->count; i++) {
        vars[i] = s->vars[i];
        if (vars[i]->rep == IR_ANY) continue;
        vars[i] = stand_in(sp, s->vars[i]);
        new_assign(sp, out, s->vars[i], vars[i], s->pos);
    }
    s->vars = vars;
}

/* The loop's variable is assigned from a stand-in at the start of the body. */
static void split_loop_var(Split *sp, IrStmt *s)
{
    if (s->var->rep == IR_ANY || (s->iter->rep == IR_RANGE && s->var->rep == IR_INT)) return;
    IrBlock body = {0};
    IrVar *item = stand_in(sp, s->var);
    new_assign(sp, &body, s->var, item, s->pos);
    for (uint32_t i = 0; i < s->body.len; i++) append(sp, &body, s->body.items[i]);
    s->var = item;
    s->item_once = false;
    s->body = body;
}

/* A loop over a range of C numbers, over a list, tuple or str: its state is unboxed as well. */
static void choose_pairs(const IrStmt *s)
{
    const IrExpr *call = s->value;
    if (call->op != OP_IR_call_builtin) return;
    bool lists = true, str = call->argc == 2 && unbox_is_str(call->args[1]);
    for (uint32_t i = 1; i < call->argc; i++) lists &= unbox_as(call->args[i]) == IR_LIST || unbox_is_tuple(call->args[i]);
    bool zip = istr_is(call->name->text, "zip") && call->argc == 3;
    bool enumerate = istr_is(call->name->text, "enumerate") && call->argc == 2;
    if (!(lists && zip) && !((lists || str) && enumerate)) return;
    s->iter->rep = IR_ITER;
    s->iter->loop = zip ? IR_LOOP_ZIP : str ? IR_LOOP_ENUMERATE_TEXT : IR_LOOP_ENUMERATE;
}

static void choose_loop(const IrStmt *s)
{
    if (s->kind == IRS_FOR) {
        bool pairs = s->item_once && s->body.len && s->body.items[0]->kind == IRS_UNPACK && s->body.items[0]->count == 2;
        if (s->is_iterator) return;
        if (unbox_is_tuple(s->value)) s->iter->loop = IR_LOOP_TUPLE;
        else if (pairs) choose_pairs(s);
        else if (unbox_is_str(s->value)) s->iter->loop = IR_LOOP_TEXT;
        else if (unbox_as(s->value) == IR_LIST) s->iter->rep = IR_ITER;
        if (s->iter->loop != IR_LOOP_LIST) s->iter->rep = IR_ITER;
        return;
    }
    for (uint32_t i = 1; i < s->value->argc; i++)
        if (unbox_as(s->value->args[i]) != IR_INT) return;
    s->iter->rep = IR_RANGE;
}

/* What an unboxed loop runs over is checked by the loop: calls among it happen in front of that. */
static void hoist_loop_operand(Split *sp, IrBlock *out, IrStmt *s, IrExpr **operand)
{
    if (!unbox_has_effect(*operand) && !unbox_has_inner_effect(*operand)) return;
    *operand = read_var(sp, assign_temp(sp, out, *operand, s), (*operand)->pos);
}

static void split_loop(Split *sp, IrBlock *out, IrStmt *s)
{
    settle(sp, out, s->value, s);
    choose_loop(s);
    if (s->iter->rep == IR_RANGE || (s->iter->rep == IR_ITER && s->iter->loop >= IR_LOOP_ENUMERATE)) {
        for (uint32_t i = 1; i < s->value->argc; i++) hoist_loop_operand(sp, out, s, &s->value->args[i]);
    } else if (s->iter->rep == IR_ITER) {
        hoist_loop_operand(sp, out, s, &s->value);
    }
    split_loop_var(sp, s);
}

static void split_stmt(Split *sp, IrBlock *out, IrStmt *s)
{
    switch ((unsigned)s->kind) {
    case IRS_ASSIGN: split_assign(sp, out, s); break;
    case IRS_UNPACK: split_unpack(sp, out, s); return;
    case IRS_WHILE:
        split_block(sp, &s->prelude);
        settle(sp, &s->prelude, s->value, s);
        break;
    case IRS_FOR:
    case IRS_FOR_RANGE: split_loop(sp, out, s); break;
    case IRS_BLOCK:
    case IRS_OUTSIDE: split_block(sp, &s->prelude); break; /* a value of theirs is the general body's */
    default:
        settle(sp, out, s->value, s);
        if (s->object && s->value && s->object->leaves && !s->value->is_pure) unbox_mark_sure(s->object);
        if (s->object) settle(sp, out, s->object, s);
        break;
    }
    append(sp, out, s);
    split_block(sp, &s->body);
    split_block(sp, &s->orelse);
}

static void split_block(Split *sp, IrBlock *block)
{
    IrBlock out = {0};
    for (uint32_t i = 0; i < block->len; i++) split_stmt(sp, &out, block->items[i]);
    *block = out;
}

void unbox_split(IrFunc *func)
{
    Split sp = {.func = func, .module = func->module};
    split_block(&sp, &func->body);
}
