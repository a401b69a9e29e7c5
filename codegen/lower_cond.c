/* lower_cond.c - conditions, and / or, if-expressions, comparisons.
 *
 * An arm that is evaluated only sometimes is lowered into a block of its own. When no statement was
 * needed for it the whole stays one expression (and, or, select: C orders those as Python does);
 * else it becomes an IRS_IF over a temporary.
 */
#include "lower_internal.h"

/* Longer value chains of and / or are laid out flat in a block that is left early. */
enum { CHAIN_MAX = 16 };

static IrExpr *negate(LowerFunc *lf, IrExpr *cond)
{
    AstPos pos = cond->pos;
    switch ((int)cond->op) {
    case OP_IR_not: return cond->args[0];
    case OP_IR_is: return build_op2(&lf->b, OP_IR_is_not, pos, cond->args[0], cond->args[1]);
    case OP_IR_is_not: return build_op2(&lf->b, OP_IR_is, pos, cond->args[0], cond->args[1]);
    case OP_IR_true:
    case OP_IR_false: return build_bool(lf, cond->op == OP_IR_false, pos);
    default: return build_op1(&lf->b, OP_IR_not, pos, cond);
    }
}

/* The condition behind a boxed one, or NULL. */
static IrExpr *unboxed(const IrExpr *value)
{
    return value->op == OP_IR_box_bool ? value->args[0] : NULL;
}

/* The truth of a value. */
static IrExpr *truth(LowerFunc *lf, IrExpr *value)
{
    if (value->type == IR_BOOL) return value;
    if (unboxed(value)) return unboxed(value);
    switch ((int)value->op) {
    case OP_IR_true: return build_bool(lf, true, value->pos);
    case OP_IR_false:
    case OP_IR_none: return build_bool(lf, false, value->pos);
    default: return build_op1(&lf->b, OP_IR_truth, value->pos, value);
    }
}

/* ---- comparisons ---- */

static IrOp compare_op(OpCompare op, bool test)
{
    switch (op) {
    case OP_Eq: return test ? OP_IR_test_eq : OP_IR_eq;
    case OP_NotEq: return test ? OP_IR_test_ne : OP_IR_ne;
    case OP_Lt: return test ? OP_IR_test_lt : OP_IR_lt;
    case OP_LtE: return test ? OP_IR_test_le : OP_IR_le;
    case OP_Gt: return test ? OP_IR_test_gt : OP_IR_gt;
    case OP_GtE: return test ? OP_IR_test_ge : OP_IR_ge;
    case OP_Is: return OP_IR_is;
    case OP_IsNot: return OP_IR_is_not;
    case OP_In:
    case OP_NotIn: return OP_IR_contains;
    }
    return OP_IR_eq;
}

/* The right side of `in`: displays of constants need no object of their own. */
static void push_container(LowerFunc *lf, Ast *node)
{
    AstSeq items = {0};
    if (node->kind == AST_List) items = AST(List, node)->elts;
    if (node->kind == AST_Set) items = AST(Set, node)->elts;
    IrConst **folded = ARENA_ARRAY(lf->lw->arena, IrConst *, items.len);
    bool constant = items.len != 0;
    for (uint32_t i = 0; i < items.len && constant; i++)
        constant = (folded[i] = lower_fold(lf, items.items[i])) != NULL;
    if (!constant) {
        lower_push(lf, node);
        return;
    }
    IrConst value = {.kind = node->kind == AST_Set ? IRC_FROZENSET : IRC_TUPLE,
                     .items = folded,
                     .count = items.len};
    build_push(&lf->b, build_const(&lf->b, ir_const(lf->lw->module, &value), node->pos));
}

/* ANY for the six comparisons unless `test`; BOOL for identity and membership. */
static IrExpr *lower_comparison(LowerFunc *lf, AstCompare *node, bool test)
{
    AstPos pos = node->base.pos;
    OpCompare op = node->ops.items[0];
    uint32_t mark = build_mark(&lf->b);
    lower_push(lf, node->left);
    if (op != OP_In && op != OP_NotIn) {
        lower_push(lf, node->comparators.items[0]);
        return build_op(&lf->b, compare_op(op, test), pos, mark);
    }
    push_container(lf, node->comparators.items[0]);
    build_order(&lf->b, mark);
    IrExpr *container = build_pop(&lf->b);
    IrExpr *item = build_pop(&lf->b);
    IrExpr *found = build_op2(&lf->b, OP_IR_contains, pos, container, item);
    return op == OP_In ? found : negate(lf, found);
}

IrExpr *lower_compare(LowerFunc *lf, AstCompare *node)
{
    return lower_box(lf, lower_comparison(lf, node, false));
}

/* ---- conditions ---- */

/* if (temp == when) { arm; temp = value } */
static void assign_when(LowerFunc *lf, IrVar *temp, bool when, IrBlock *arm, IrExpr *value,
                        AstPos pos)
{
    IrExpr *cond = build_var(&lf->b, temp, pos);
    if (temp->type != IR_BOOL) cond = truth(lf, cond);
    IrStmt *stmt = build_stmt(&lf->b, IRS_IF, pos);
    stmt->value = when ? cond : negate(lf, cond);
    stmt->body = *arm;
    if (temp->type == IR_BOOL && value->op == (when ? OP_IR_true : OP_IR_false)) return;
    IrBuildSave save = build_enter(&lf->b, &stmt->body);
    build_assign(&lf->b, temp, value);
    build_leave(&lf->b, save);
}

/* left and/or right, where lowering right made the statements in `arm`. */
static IrExpr *join(LowerFunc *lf, bool is_and, IrExpr *left, IrBlock *arm, IrExpr *right,
                    AstPos pos)
{
    if (!arm->len && right->depth < IR_DEPTH_MAX) {
        if (left->depth >= IR_DEPTH_MAX) left = build_hold(&lf->b, left);
        return build_op2(&lf->b, is_and ? OP_IR_and : OP_IR_or, pos, left, right);
    }
    IrVar *temp = left->op == OP_IR_var ? left->var : NULL;
    if (!temp) {
        temp = ir_temp_new(lf->func, "t", IR_BOOL);
        build_assign(&lf->b, temp, left);
    }
    assign_when(lf, temp, is_and, arm, right, pos);
    return build_var(&lf->b, temp, pos);
}

static IrExpr *lower_bool_branches(LowerFunc *lf, AstBoolOp *node, Bound *yes, Bound *no)
{
    bool is_and = node->op == OP_And;
    /* `go`: bound where the next operand is reached; `out`: where the chain was left. */
    Bound go, out;
    IrExpr *acc =
        lower_branches(lf, node->values.items[0], is_and ? &go : &out, is_and ? &out : &go);
    for (uint32_t i = 1; i < node->values.len; i++) {
        lf->bound = go;
        IrBlock *arm = ARENA_NEW(lf->lw->arena, IrBlock);
        Bound left;
        IrBuildSave save = build_enter(&lf->b, arm);
        IrExpr *right =
            lower_branches(lf, node->values.items[i], is_and ? &go : &left, is_and ? &left : &go);
        build_leave(&lf->b, save);
        bound_meet(lf->lw->arena, &out, &left);
        acc = join(lf, is_and, acc, arm, right, node->base.pos);
    }
    *yes = is_and ? go : out;
    *no = is_and ? out : go;
    return acc;
}

IrExpr *lower_branches(LowerFunc *lf, Ast *node, Bound *yes, Bound *no)
{
    IrExpr *cond;
    int known = lower_const_truth(lf, node);
    if (known >= 0) {
        *yes = known ? bound_share(&lf->bound) : bound_dead;
        *no = known ? bound_dead : bound_share(&lf->bound);
        return build_bool(lf, known, node->pos);
    }
    if (node->kind == AST_UnaryOp && AST(UnaryOp, node)->op == OP_Not)
        return negate(lf, lower_branches(lf, AST(UnaryOp, node)->operand, no, yes));
    if (node->kind == AST_BoolOp) return lower_bool_branches(lf, AST(BoolOp, node), yes, no);
    if (node->kind == AST_Compare)
        cond = lower_comparison(lf, AST(Compare, node), true);
    else
        cond = lower_expr(lf, node);
    cond = truth(lf, cond);
    *yes = bound_share(&lf->bound);
    *no = lf->bound;
    if (node->kind == AST_CoreBind) *no = bound_dead;
    return cond;
}

IrExpr *lower_cond(LowerFunc *lf, Ast *node)
{
    Bound yes, no;
    IrExpr *cond = lower_branches(lf, node, &yes, &no);
    bound_meet(lf->lw->arena, &yes, &no);
    lf->bound = yes;
    return cond;
}

/* ---- values of and / or ---- */

/* Many operands: block { t = a; if t leave; t = b; if t leave; ... } */
static IrExpr *lower_chain(LowerFunc *lf, AstBoolOp *node)
{
    AstPos pos = node->base.pos;
    bool is_and = node->op == OP_And;
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    IrStmt *block = build_stmt(&lf->b, IRS_BLOCK, pos);
    IrBuildSave save = build_enter(&lf->b, &block->body);
    Bound after;
    for (uint32_t i = 0; i < node->values.len; i++) {
        build_assign(&lf->b, temp, lower_expr(lf, node->values.items[i]));
        if (i == 0) after = bound_share(&lf->bound);
        if (i + 1 == node->values.len) break;
        IrExpr *cond = truth(lf, build_var(&lf->b, temp, node->values.items[i]->pos));
        IrStmt *test = build_stmt(&lf->b, IRS_IF, pos);
        test->value = is_and ? negate(lf, cond) : cond;
        ir_stmt(lf->func, &test->body, IRS_LEAVE, pos)->target = block;
    }
    build_leave(&lf->b, save);
    lf->bound = after;
    return build_var(&lf->b, temp, pos);
}

/* values[first] and/or the rest of the chain */
static IrExpr *lower_bool_value(LowerFunc *lf, AstBoolOp *node, uint32_t first)
{
    bool is_and = node->op == OP_And;
    AstPos pos = node->base.pos;
    IrExpr *left = lower_expr(lf, node->values.items[first]);
    if (first + 1 == node->values.len) return left;
    Bound after = bound_share(&lf->bound);
    IrBlock *arm = ARENA_NEW(lf->lw->arena, IrBlock);
    IrBuildSave save = build_enter(&lf->b, arm);
    IrExpr *right = lower_bool_value(lf, node, first + 1);
    build_leave(&lf->b, save);
    bound_meet(lf->lw->arena, &after, &lf->bound);
    lf->bound = after;
    if (arm->len || right->depth >= IR_DEPTH_MAX) {
        IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
        build_assign(&lf->b, temp, left);
        assign_when(lf, temp, is_and, arm, right, pos);
        return build_var(&lf->b, temp, pos);
    }
    if (left->depth >= IR_DEPTH_MAX) left = build_hold(&lf->b, left);
    IrExpr *cond = unboxed(left);
    if (cond && unboxed(right))
        return lower_box(
            lf, build_op2(&lf->b, is_and ? OP_IR_and : OP_IR_or, pos, cond, unboxed(right)));
    if (cond)
        left = build_leaf(&lf->b, is_and ? OP_IR_false : OP_IR_true, pos);
    else if (left->op != OP_IR_var)
        left = build_hold(&lf->b, left);
    if (!cond) cond = truth(lf, build_again(&lf->b, left));
    IrExpr *args[] = {cond, is_and ? right : left, is_and ? left : right};
    return ir_expr(lf->lw->module, OP_IR_select, pos, 3, args);
}

IrExpr *lower_boolop(LowerFunc *lf, AstBoolOp *node)
{
    return node->values.len > CHAIN_MAX ? lower_chain(lf, node) : lower_bool_value(lf, node, 0);
}

/* ---- if-expressions ---- */

IrExpr *lower_ifexp(LowerFunc *lf, AstIfExp *node)
{
    AstPos pos = node->base.pos;
    Bound yes, no;
    int known = lower_const_truth(lf, node->test);
    if (known >= 0) return lower_expr(lf, known ? node->body : node->orelse);
    IrExpr *cond = lower_branches(lf, node->test, &yes, &no);
    IrBlock *arms = ARENA_ARRAY(lf->lw->arena, IrBlock, 2);
    IrExpr *values[2];
    for (int i = 0; i < 2; i++) {
        lf->bound = i ? no : yes;
        IrBuildSave save = build_enter(&lf->b, &arms[i]);
        values[i] = lower_expr(lf, i ? node->orelse : node->body);
        build_leave(&lf->b, save);
        if (i == 0) yes = lf->bound;
    }
    bound_meet(lf->lw->arena, &yes, &lf->bound);
    lf->bound = yes;
    bool plain = !arms[0].len && !arms[1].len && values[0]->depth < IR_DEPTH_MAX &&
                 values[1]->depth < IR_DEPTH_MAX;
    if (plain) {
        if (cond->depth >= IR_DEPTH_MAX) cond = build_hold(&lf->b, cond);
        IrExpr *args[] = {cond, values[0], values[1]};
        return ir_expr(lf->lw->module, OP_IR_select, pos, 3, args);
    }
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    IrStmt *stmt = build_stmt(&lf->b, IRS_IF, pos);
    stmt->value = cond;
    stmt->body = arms[0];
    stmt->orelse = arms[1];
    for (int i = 0; i < 2; i++) {
        IrBuildSave save = build_enter(&lf->b, i ? &stmt->orelse : &stmt->body);
        build_assign(&lf->b, temp, values[i]);
        build_leave(&lf->b, save);
    }
    return build_var(&lf->b, temp, pos);
}
