/* ir_build.c - the hoisting builder; ir_build.h says what it promises.
 *
 * Invariant: pending operands are in evaluation order, oldest first, and those in [floor, settled)
 * have no effect that a statement could come before (they are constants, plain variables,
 * temporaries or pure operations over such). A temporary is assigned once, before every use.
 */
#include "ir_build.h"

void build_init(IrBuild *b, IrFunc *func)
{
    *b = (IrBuild){.module = func->module, .func = func, .block = &func->body};
}

/* Append without a look at what is pending. */
/* Can it raise by itself, and mark a part of the line? */
static bool marks_itself(IrStmtKind kind)
{
    switch ((unsigned)kind) {
    case IRS_UNPACK:
    case IRS_RAISE:
    case IRS_YIELD:
    case IRS_DELEGATE:
    case IRS_UNBIND:
    case IRS_CELL_UNBIND:
    case IRS_GLOBAL_DEL:
    case IRS_NAME_DEL: return true;
    default: return false;
    }
}

static IrStmt *append(IrBuild *b, IrStmtKind kind, AstPos pos)
{
    IrStmt *stmt = ir_stmt(b->func, b->block, kind, pos);
    stmt->starts_line = b->new_line;
    /* What a statement without an error of its own marks is only its line: the quoted one. */
    if (b->new_line && !marks_itself(kind)) stmt->pos = b->line_pos;
    b->new_line = false;
    return stmt;
}

/* Evaluate a pending operand now; what is left in its place reads the result. */
static IrExpr *hoist(IrBuild *b, IrExpr *value)
{
    if (value->op == OP_IR_var_checked && !value->var->mid_assigned) {
        append(b, IRS_EVAL, value->pos)->value = value;
        return build_var(b, value->var, value->pos);
    }
    IrVar *temp = ir_temp_new(b->func, "t", value->type);
    IrStmt *stmt = append(b, IRS_ASSIGN, value->pos);
    stmt->var = temp;
    stmt->value = value;
    temp->assigned = true;
    return build_var(b, temp, value->pos);
}

/* Evaluate the pending operands [from, to) that have effects. */
static void settle(IrBuild *b, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (ir_effects(b->pending.items[i])) b->pending.items[i] = hoist(b, b->pending.items[i]);
}

/* Everything pending in this block below `to` is to be evaluated before what comes next. */
static void flush(IrBuild *b, uint32_t to)
{
    if (b->settled < b->floor) b->settled = b->floor;
    if (b->settled >= to) return;
    settle(b, b->settled, to);
    b->settled = to;
}

IrStmt *build_stmt(IrBuild *b, IrStmtKind kind, AstPos pos)
{
    flush(b, b->pending.len);
    return append(b, kind, pos);
}

IrStmt *build_assign(IrBuild *b, IrVar *var, IrExpr *value)
{
    IrStmt *stmt = build_stmt(b, IRS_ASSIGN, value->pos);
    stmt->var = var;
    stmt->value = value;
    var->assigned = true;
    return stmt;
}

void build_eval(IrBuild *b, IrExpr *value)
{
    bool name =
        value->op == OP_IR_global_load || value->op == OP_IR_builtin_load; /* may fail after all */
    if (!name && !(ir_effects(value) & (IR_WRITES | IR_FAILS))) return;
    build_stmt(b, IRS_EVAL, value->pos)->value = value;
}

IrBuildSave build_enter(IrBuild *b, IrBlock *block)
{
    IrBuildSave save = {b->block, b->floor, b->settled, b->new_line};
    b->block = block;
    b->floor = b->settled = b->pending.len;
    b->new_line = false;
    return save;
}

void build_leave(IrBuild *b, IrBuildSave save)
{
    b->block = save.block;
    b->floor = save.floor;
    b->settled = save.settled;
    b->new_line = save.new_line;
}

static void truncate(IrBuild *b, uint32_t mark)
{
    b->pending.len = mark;
    if (b->settled > mark) b->settled = mark;
}

void build_push(IrBuild *b, IrExpr *operand)
{
    vec_push(&b->module->cx->arena, &b->pending, operand);
}

IrExpr *build_pop(IrBuild *b)
{
    IrExpr *operand = vec_last(&b->pending);
    truncate(b, b->pending.len - 1);
    return operand;
}

/* The number of operands from mark on that have to be evaluated in statements of their own. */
static uint32_t conflicting(const IrBuild *b, uint32_t mark)
{
    uint32_t len = b->pending.len;
    unsigned later = 0;
    for (uint32_t i = len; i-- > mark;) {
        const IrExpr *operand = b->pending.items[i];
        unsigned effects = ir_effects(operand);
        if (operand->depth >= IR_DEPTH_MAX || (effects && ir_conflict(effects, later)))
            return i + 1;
        later |= effects;
    }
    return mark;
}

void build_order(IrBuild *b, uint32_t mark)
{
    uint32_t upto = conflicting(b, mark);
    if (upto == mark) return;
    flush(b, upto);
    for (uint32_t i = mark; i < upto; i++) {
        IrExpr *operand = b->pending.items[i];
        if (operand->depth >= IR_DEPTH_MAX) b->pending.items[i] = hoist(b, operand);
    }
}

void build_settle(IrBuild *b, uint32_t mark)
{
    bool any = false;
    for (uint32_t i = mark; i < b->pending.len; i++) any |= ir_effects(b->pending.items[i]) != 0;
    if (any) flush(b, b->pending.len);
}

IrExpr *build_op(IrBuild *b, IrOp op, AstPos pos, uint32_t mark)
{
    build_order(b, mark);
    IrExpr *expr = ir_expr(b->module, op, pos, b->pending.len - mark, b->pending.items + mark);
    truncate(b, mark);
    return expr;
}

/* An empty display: each evaluation makes another. */
static bool is_display(const IrExpr *value)
{
    return value->op == OP_IR_list || value->op == OP_IR_set;
}

IrExpr *build_hold(IrBuild *b, IrExpr *value)
{
    if (value->depth == 1 && !ir_effects(value) && !is_display(value)) return value;
    flush(b, b->pending.len);
    return hoist(b, value);
}

IrExpr *build_copy(IrBuild *b, IrExpr *value)
{
    if (value->depth == 1 && !ir_op_info[value->op].flags && !is_display(value)) return value;
    flush(b, b->pending.len);
    if (value->op == OP_IR_var_checked) {
        append(b, IRS_EVAL, value->pos)->value = value;
        value = build_var(b, value->var, value->pos);
    }
    return hoist(b, value);
}

IrExpr *build_again(IrBuild *b, const IrExpr *held)
{
    IrExpr *copy = build_leaf(b, held->op, held->pos);
    *copy = *held;
    return copy;
}

IrExpr *build_leaf(IrBuild *b, IrOp op, AstPos pos)
{
    return ir_expr(b->module, op, pos, 0, NULL);
}

IrExpr *build_var(IrBuild *b, IrVar *var, AstPos pos)
{
    IrExpr *expr = build_leaf(b, OP_IR_var, pos);
    expr->var = var;
    expr->type = var->type;
    return expr;
}

IrExpr *build_int(IrBuild *b, int64_t value, AstPos pos)
{
    IrExpr *expr = build_leaf(b, OP_IR_const_int, pos);
    expr->integer = value;
    return expr;
}

IrExpr *build_const(IrBuild *b, IrConst *constant, AstPos pos)
{
    IrExpr *expr = build_leaf(b, OP_IR_const, pos);
    expr->constant = constant;
    return expr;
}

IrExpr *build_str(IrBuild *b, Istr text, AstPos pos)
{
    return build_const(b, ir_const_str(b->module, text), pos);
}

IrExpr *build_op1(IrBuild *b, IrOp op, AstPos pos, IrExpr *a)
{
    return ir_expr(b->module, op, pos, 1, &a);
}

IrExpr *build_op2(IrBuild *b, IrOp op, AstPos pos, IrExpr *a, IrExpr *c)
{
    IrExpr *args[] = {a, c};
    return ir_expr(b->module, op, pos, 2, args);
}
