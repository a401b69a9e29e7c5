/* lower_loop.c - while and for.
 *
 * What is bound at the head of a loop is what was bound in front of it, less what the function
 * deletes anywhere: the way back can have bound more but not less.
 */
#include "lower_internal.h"

void lower_while(LowerFunc *lf, AstWhile *node)
{
    int known = lower_const_truth(lf, node->test);
    if (known == 0) {
        lower_body(lf, node->orelse);
        return;
    }
    lower_forget_deleted(lf, &lf->bound);
    IrStmt *stmt = build_stmt(&lf->b, IRS_WHILE, node->base.pos);
    LowerLoop loop = {lf->loop, bound_dead};
    Bound yes = lf->bound, no = bound_dead;
    if (known < 0) {
        IrBuildSave save = build_enter(&lf->b, &stmt->prelude);
        stmt->value = lower_branches(lf, node->test, &yes, &no);
        build_leave(&lf->b, save);
    }
    lf->bound = yes;
    lf->loop = &loop;
    lower_block(lf, &stmt->body, node->body);
    lf->loop = loop.outer;
    lf->bound = no;
    lower_block(lf, &stmt->orelse, node->orelse);
    bound_meet(lf->lw->arena, &lf->bound, &loop.at_break);
}

void lower_for_over(LowerFunc *lf, AstFor *node, IrExpr *iterable, bool is_iterator)
{
    /* Only a call of the builtin, by its name, is a call_builtin. */
    bool range = iterable->op == OP_IR_call_builtin && istr_is(iterable->name->text, "range") &&
                 iterable->argc >= 2 && iterable->argc <= 4;
    lower_forget_deleted(lf, &lf->bound);
    IrStmt *stmt = build_stmt(&lf->b, range ? IRS_FOR_RANGE : IRS_FOR, node->base.pos);
    stmt->value = iterable;
    stmt->is_iterator = is_iterator;
    stmt->iter = ir_temp_new(lf->func, range ? "r" : "it", range ? IR_RANGE : IR_ITER);
    LowerLoop loop = {lf->loop, bound_dead};
    Bound head = bound_share(&lf->bound);
    Ast *target = node->target;
    IrVar *var = target->kind == AST_Name       ? lower_plain_target(lf, AST(Name, target)->id)
                 : target->kind == AST_CoreTemp ? lower_temp(lf, target)
                                                : NULL;
    stmt->var = var ? var : ir_temp_new(lf->func, "item", IR_ANY);
    stmt->item_once = !var;
    stmt->var->assigned = true;
    IrBuildSave save = build_enter(&lf->b, &stmt->body);
    if (!var)
        lower_assign(lf, target, build_var(&lf->b, stmt->var, target->pos));
    else if (!var->is_temp)
        bound_add(lf->lw->arena, &lf->bound, var);
    lf->loop = &loop;
    lower_body(lf, node->body);
    lf->loop = loop.outer;
    build_leave(&lf->b, save);
    lf->bound = head;
    lower_block(lf, &stmt->orelse, node->orelse);
    bound_meet(lf->lw->arena, &lf->bound, &loop.at_break);
}

void lower_for(LowerFunc *lf, AstFor *node)
{
    Ast *iter = node->iter;
    bool is_iterator = iter->kind == AST_CoreOp && AST(CoreOp, iter)->op == CORE_iterator;
    if (is_iterator) iter = AST(CoreOp, iter)->args.items[0];
    lower_for_over(lf, node, lower_expr(lf, iter), is_iterator);
}
