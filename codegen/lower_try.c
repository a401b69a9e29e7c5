/* lower_try.c - try and raise.
 *
 * A handler or finally block can be reached from anywhere in the body: bound there is what was
 * bound in front of the try, less what the function deletes anywhere.
 */
#include "lower_internal.h"

static void lower_handler(LowerFunc *lf, IrHandler *handler, AstExceptHandler *node)
{
    handler->pos = node->base.pos;
    if (node->type) {
        IrBuildSave save = build_enter(&lf->b, &handler->prelude);
        handler->test = lower_expr(lf, node->type);
        build_leave(&lf->b, save);
    }
    lower_block(lf, &handler->body, node->body);
}

static void lower_try_except(LowerFunc *lf, AstTry *node)
{
    Arena *arena = lf->lw->arena;
    IrStmt *stmt = build_stmt(&lf->b, IRS_TRY_EXCEPT, node->base.pos);
    Bound start = bound_share(&lf->bound);
    lower_forget_deleted(lf, &start);
    uint32_t hidden = lf->hidden_vars.len;
    lower_block(lf, &stmt->body, node->body);
    bool hides = lf->hidden_vars.len > hidden;
    lower_block(lf, &stmt->orelse, node->orelse);
    Bound end = lf->bound;
    stmt->handler_count = node->handlers.len;
    stmt->handlers = ARENA_ARRAY(arena, IrHandler, node->handlers.len);
    if (hides) lower_hide_comp_vars(lf, hidden, &stmt->handlers[0].prelude, node->base.pos);
    for (uint32_t i = 0; i < node->handlers.len; i++) {
        lf->bound = bound_share(&start);
        lower_handler(lf, &stmt->handlers[i], AST(ExceptHandler, node->handlers.items[i]));
        bound_meet(arena, &end, &lf->bound);
    }
    lf->bound = end;
}

static void lower_try_finally(LowerFunc *lf, AstTry *node)
{
    Arena *arena = lf->lw->arena;
    IrStmt *stmt = build_stmt(&lf->b, IRS_TRY_FINALLY, node->base.pos);
    Bound start = bound_share(&lf->bound);
    lower_forget_deleted(lf, &start);
    uint32_t hidden = lf->hidden_vars.len;
    lower_block(lf, &stmt->body, node->body);
    lower_hide_comp_vars(lf, hidden, &stmt->orelse, node->base.pos);
    Bound end = bound_share(&lf->bound);
    bound_meet(arena, &start, &lf->bound);
    lf->bound = start;
    lower_block(lf, &stmt->orelse, node->finalbody);
    /* Behind it: what the finally block leaves, and what the body had bound when it got to its end.
     */
    lower_forget_deleted(lf, &end);
    bound_join(arena, &end, &lf->bound);
    lf->bound = end;
}

void lower_try(LowerFunc *lf, AstTry *node)
{
    if (node->finalbody.len)
        lower_try_finally(lf, node);
    else
        lower_try_except(lf, node);
}

void lower_raise(LowerFunc *lf, AstRaise *node)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b);
    IrExpr *value = NULL, *cause = NULL;
    if (node->exc) lower_push(lf, node->exc);
    if (node->cause) lower_push(lf, node->cause);
    build_order(b, mark);
    if (node->cause) cause = build_pop(b);
    if (node->exc) value = build_pop(b);
    IrStmt *stmt = build_stmt(b, IRS_RAISE, node->base.pos);
    stmt->value = value;
    stmt->object = cause;
    lf->bound = bound_dead;
}
