/* desugar_with.c - with, async with, async for.
 *
 *     with MANAGER as TARGET:       _manager1 = MANAGER
 *         SUITE                     _enter2 = load_special(_manager1, '__enter__')
 *                                   _exit3 = load_special(_manager1, '__exit__')
 *                                   _value4 = _enter2()
 *                                   _hit_except5 = False
 *                                   try:
 *                                       try:
 *                                           TARGET = _value4
 *                                           SUITE
 *                                       except:
 *                                           _hit_except5 = True
 *                                           if not _exit3(*exc_info()):
 *                                               raise
 *                                   finally:
 *                                       if not _hit_except5:
 *                                           _exit3(None, None, None)
 *
 * Further items are with statements inside SUITE. `async with` awaits what __aenter__ and __aexit__
 * return.
 *
 *     async for TARGET in ITER:     _iter1 = async_iter(ITER)
 *         SUITE                     _running2 = True
 *     else:                         while _running2:
 *         SUITE2                        try:
 *                                           _item3 = await async_next(_iter1)
 *                                       except StopAsyncIteration:
 *                                           _running2 = False
 *                                       else:
 *                                           TARGET = _item3
 *                                           SUITE
 *                                   else:
 *                                       SUITE2
 */
#include "desugar_internal.h"

/* The value of a call to the special method `name`; async: awaited. */
static Ast *special_result(Desugar *d, AstPos pos, Ast *call, const char *name, bool is_async)
{
    if (!is_async) return call;
    Ast *awaitable = core_op2(d, pos, CORE_await_special, call, core_text(d, pos, name));
    return AST_NEW(d->tree, pos, Await, .value = awaitable);
}

/* except: hit = True; if not exit(*exc_info()): raise */
static Ast *exit_handler(Desugar *d, AstPos pos, Istr hit, Istr exit, const char *exit_name,
                         bool is_async)
{
    StmtVec outer = block_begin(d);
    emit_temp(d, pos, hit, ast_bool(d->tree, pos, true));
    Ast *info = AST_NEW(d->tree, pos, Starred, .value = core_op0(d, pos, CORE_exc_info));
    Ast *call = core_call(d, pos, core_temp(d, pos, exit), ast_list1(d->tree, info));
    Ast *test = core_not(d, pos, special_result(d, pos, call, exit_name, is_async));
    Ast *raise = AST_NEW(d->tree, pos, Raise);
    emit(d, AST_NEW(d->tree, pos, If, .test = test, .body = ast_list1(d->tree, raise)));
    AstSeq body = block_end(d, outer, pos);
    return AST_NEW(d->tree, pos, ExceptHandler, .body = body);
}

/* finally: if not hit: exit(None, None, None) */
static AstSeq exit_finally(Desugar *d, AstPos pos, Istr hit, Istr exit, const char *exit_name,
                           bool is_async)
{
    AstSeq nones =
        ast_list3(d->tree, ast_none(d->tree, pos), ast_none(d->tree, pos), ast_none(d->tree, pos));
    Ast *call = core_call(d, pos, core_temp(d, pos, exit), nones);
    StmtVec outer = block_begin(d);
    push_expr(d, pos, special_result(d, pos, call, exit_name, is_async));
    AstSeq leave = block_end(d, outer, pos);
    Ast *test = core_not(d, pos, core_temp(d, pos, hit));
    return ast_list1(d->tree, AST_NEW(d->tree, pos, If, .test = test, .body = leave));
}

/* The frame of a generator outlives the statement: what its temporaries hold shall not. */
static void release(Desugar *d, AstPos pos, Istr temp)
{
    if (temp && (d->scope->is_async || d->scope->is_generator)) emit_temp(d, pos, temp, ast_none(d->tree, pos));
}

static void with_items(Desugar *d, AstWith *node, uint32_t index, bool is_async)
{
    if (index == node->items.len) {
        desugar_stmts(d, node->body);
        return;
    }
    Astwithitem *item = AST(withitem, node->items.items[index]);
    AstPos pos = item->context_expr->pos;
    const char *enter_name = is_async ? "__aenter__" : "__enter__";
    const char *exit_name = is_async ? "__aexit__" : "__exit__";
    Istr manager = emit_fresh(d, pos, "manager", desugar_expr(d, item->context_expr));
    Istr enter = emit_fresh(d, pos, "enter",
                            core_op2(d, pos, CORE_load_special, core_temp(d, pos, manager),
                                     core_text(d, pos, enter_name)));
    Istr exit = emit_fresh(d, pos, "exit",
                           core_op2(d, pos, CORE_load_special, core_temp(d, pos, manager),
                                    core_text(d, pos, exit_name)));
    Ast *entered = core_call(d, pos, core_temp(d, pos, enter), (AstSeq){0});
    entered = special_result(d, pos, entered, enter_name, is_async);
    Istr value = NULL;
    if (item->optional_vars)
        value = emit_fresh(d, pos, "value", entered);
    else
        push_expr(d, pos, entered);
    Istr hit = emit_fresh(d, pos, "hit_except", ast_bool(d->tree, pos, false));

    StmtVec outer = block_begin(d);
    if (value)
        desugar_assign_to(d, item->optional_vars, core_temp(d, item->optional_vars->pos, value),
                          item->optional_vars->pos);
    with_items(d, node, index + 1, is_async);
    AstSeq body = block_end(d, outer, pos);
    Ast *handler = exit_handler(d, pos, hit, exit, exit_name, is_async);
    Ast *guarded = AST_NEW(d->tree, node->base.pos, Try, .body = body,
                           .handlers = ast_list1(d->tree, handler));
    emit(d, AST_NEW(d->tree, node->base.pos, Try, .body = ast_list1(d->tree, guarded),
                    .finalbody = exit_finally(d, pos, hit, exit, exit_name, is_async)));
    Istr held[] = {manager, enter, exit, value};
    for (int i = 0; i < 4; i++) release(d, pos, held[i]);
}

void desugar_With(Desugar *d, AstWith *node, bool is_async)
{
    with_items(d, node, 0, is_async);
}

void desugar_async_loop(Desugar *d, AstPos pos, Ast *iterator, Ast *target, DesugarBody *body,
                        void *ctx, AstSeq orelse)
{
    Istr running = emit_fresh(d, pos, "running", ast_bool(d->tree, pos, true));
    Istr item = desugar_fresh(d, "item");

    StmtVec outer = block_begin(d);
    Ast *next = core_op1(d, pos, CORE_async_next, iterator);
    emit_temp(d, pos, item, AST_NEW(d->tree, pos, Await, .value = next));
    AstSeq step = block_end(d, outer, pos);

    outer = block_begin(d);
    emit_temp(d, pos, running, ast_bool(d->tree, pos, false));
    AstSeq stop = block_end(d, outer, pos);
    Ast *handler = AST_NEW(d->tree, pos, ExceptHandler,
                           .type = core_op0(d, pos, CORE_stop_async_iteration), .body = stop);

    outer = block_begin(d);
    desugar_assign_to(d, target, core_temp(d, target->pos, item), target->pos);
    body(d, ctx);
    AstSeq suite = block_end(d, outer, pos);

    Ast *try = AST_NEW(d->tree, pos, Try, .body = step, .handlers = ast_list1(d->tree, handler),
                       .orelse = suite);
    if (orelse.len) orelse = desugar_block(d, orelse, pos);
    emit(d, AST_NEW(d->tree, pos, While, .test = core_temp(d, pos, running),
                    .body = ast_list1(d->tree, try), .orelse = orelse));
    release(d, pos, item);
}

static void async_for_body(Desugar *d, void *ctx)
{
    desugar_stmts(d, *(AstSeq *)ctx);
}

void desugar_AsyncFor(Desugar *d, AstAsyncFor *node)
{
    AstPos pos = node->iter->pos;
    Istr iterator =
        emit_fresh(d, pos, "iter", core_op1(d, pos, CORE_async_iter, desugar_expr(d, node->iter)));
    desugar_async_loop(d, node->base.pos, core_temp(d, pos, iterator), node->target, async_for_body,
                       &node->body, node->orelse);
    release(d, pos, iterator);
}
