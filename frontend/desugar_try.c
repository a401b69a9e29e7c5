/* desugar_try.c - try statements and except*.
 *
 *     try: A                        try:
 *     except E as N: B                  try: A
 *     else: C                           except E:
 *     finally: D                            N = current_exception()
 *                                           try: B
 *                                           finally:
 *                                               N = None
 *                                               del N
 *                                       else: C
 *                                   finally: D
 *
 *     try: A                        try: A
 *     except* E as N: B             except:
 *     except* F: C                      _group1 = current_exception()
 *     else: D                           _rest2 = _group1
 *                                       _raised3 = []
 *                                       _match4, _rest2 = exceptstar_match(_rest2, E)
 *                                       if _match4 is not None:
 *                                           set_exception(_match4)
 *                                           try:
 *                                               N = _match4
 *                                               try: B
 *                                               finally:
 *                                                   N = None
 *                                                   del N
 *                                           except:
 *                                               list_append(_raised3, current_exception())
 *                                       ... the same for F ...
 *                                       list_append(_raised3, _rest2)
 *                                       _result5 = exceptstar_combine(_group1, _raised3)
 *                                       if _result5 is not None:
 *                                           set_exception(_result5)
 *                                           raise
 *                                   else: D
 */
#include "desugar_internal.h"

/* The body of a handler that binds `value` to `name` (NULL: does not) and forgets it at the end. */
static void emit_handler_body(Desugar *d, AstExceptHandler *handler, Ast *value)
{
    AstPos pos = handler->base.pos;
    if (!handler->name) {
        desugar_stmts(d, handler->body);
        return;
    }
    Istr name = desugar_mangle(d, handler->name);
    emit_assign(d, pos, ast_store(d->tree, pos, name), value);
    AstSeq body = desugar_block(d, handler->body, pos);
    StmtVec outer = block_begin(d);
    emit_assign(d, pos, ast_store(d->tree, pos, name), ast_none(d->tree, pos));
    Ast *gone = AST_NEW(d->tree, pos, Name, .id = name, .ctx = OP_Del);
    emit(d, AST_NEW(d->tree, pos, Delete, .targets = ast_list1(d->tree, gone)));
    AstSeq forget = block_end(d, outer, pos);
    emit(d, AST_NEW(d->tree, pos, Try, .body = body, .finalbody = forget));
}

static Ast *desugar_handler(Desugar *d, AstExceptHandler *handler)
{
    AstPos pos = handler->base.pos;
    handler->type = desugar_opt(d, handler->type);
    StmtVec outer = block_begin(d);
    emit_handler_body(d, handler, core_op0(d, pos, CORE_current_exception));
    handler->body = block_end(d, outer, pos);
    handler->name = NULL;
    return &handler->base;
}

/* Put what d->out collected since `outer` under a finally clause, if there is one. */
static void end_with_finally(Desugar *d, StmtVec outer, AstSeq finalbody, AstPos pos)
{
    AstSeq body = block_end(d, outer, pos);
    AstSeq final = desugar_block(d, finalbody, pos);
    emit(d, AST_NEW(d->tree, pos, Try, .body = body, .finalbody = final));
}

void desugar_Try(Desugar *d, AstTry *node)
{
    AstPos pos = node->base.pos;
    AstSeq finalbody = node->finalbody;
    StmtVec outer = {0};
    if (finalbody.len) outer = block_begin(d);
    if (node->handlers.len) {
        node->body = desugar_block(d, node->body, pos);
        for (uint32_t i = 0; i < node->handlers.len; i++)
            desugar_handler(d, AST(ExceptHandler, node->handlers.items[i]));
        if (node->orelse.len) node->orelse = desugar_block(d, node->orelse, pos);
        node->finalbody = (AstSeq){0};
        emit(d, &node->base);
    } else {
        desugar_stmts(d, node->body);
    }
    if (finalbody.len) end_with_finally(d, outer, finalbody, pos);
}

/* ---- except* ---- */

typedef struct GroupTemps {
    Istr rest, raised;
} GroupTemps;

static void emit_star_clause(Desugar *d, AstExceptHandler *handler, GroupTemps temps)
{
    AstPos pos = handler->base.pos;
    Istr match = desugar_fresh(d, "match");
    Ast *split = core_op2(d, pos, CORE_exceptstar_match, core_temp(d, pos, temps.rest),
                          desugar_expr(d, handler->type));
    AstSeq targets =
        ast_list2(d->tree, core_temp_store(d, pos, match), core_temp_store(d, pos, temps.rest));
    emit_assign(d, pos, AST_NEW(d->tree, pos, Tuple, .elts = targets, .ctx = OP_Store), split);

    StmtVec outer = block_begin(d);
    emit_handler_body(d, handler, core_temp(d, pos, match));
    AstSeq body = block_end(d, outer, pos);

    outer = block_begin(d);
    push_expr(d, pos,
              core_op2(d, pos, CORE_list_append, core_temp(d, pos, temps.raised),
                       core_op0(d, pos, CORE_current_exception)));
    AstSeq collect = block_end(d, outer, pos);
    Ast *except = AST_NEW(d->tree, pos, ExceptHandler, .body = collect);

    outer = block_begin(d);
    push_expr(d, pos, core_op1(d, pos, CORE_set_exception, core_temp(d, pos, match)));
    emit(d, AST_NEW(d->tree, pos, Try, .body = body, .handlers = ast_list1(d->tree, except)));
    AstSeq handle = block_end(d, outer, pos);
    Ast *test = core_compare(d, pos, core_temp(d, pos, match), OP_IsNot, ast_none(d->tree, pos));
    emit(d, AST_NEW(d->tree, pos, If, .test = test, .body = handle));
}

/* The body of the one plain handler that does the work of all except* clauses. */
static void emit_star_handler(Desugar *d, AstTryStar *node)
{
    AstPos pos = node->base.pos;
    Istr group = emit_fresh(d, pos, "group", core_op0(d, pos, CORE_current_exception));
    GroupTemps temps;
    temps.rest = emit_fresh(d, pos, "rest", core_temp(d, pos, group));
    temps.raised = emit_fresh(d, pos, "raised", AST_NEW(d->tree, pos, List));
    for (uint32_t i = 0; i < node->handlers.len; i++)
        emit_star_clause(d, AST(ExceptHandler, node->handlers.items[i]), temps);
    push_expr(d, pos,
              core_op2(d, pos, CORE_list_append, core_temp(d, pos, temps.raised),
                       core_temp(d, pos, temps.rest)));
    Istr result = emit_fresh(d, pos, "result",
                             core_op2(d, pos, CORE_exceptstar_combine, core_temp(d, pos, group),
                                      core_temp(d, pos, temps.raised)));
    StmtVec outer = block_begin(d);
    push_expr(d, pos, core_op1(d, pos, CORE_set_exception, core_temp(d, pos, result)));
    emit(d, AST_NEW(d->tree, pos, Raise));
    AstSeq reraise = block_end(d, outer, pos);
    Ast *test = core_compare(d, pos, core_temp(d, pos, result), OP_IsNot, ast_none(d->tree, pos));
    emit(d, AST_NEW(d->tree, pos, If, .test = test, .body = reraise));
}

void desugar_TryStar(Desugar *d, AstTryStar *node)
{
    AstPos pos = node->base.pos;
    StmtVec outer = {0};
    if (node->finalbody.len) outer = block_begin(d);
    AstSeq body = desugar_block(d, node->body, pos);
    StmtVec around = block_begin(d);
    emit_star_handler(d, node);
    Ast *handler = AST_NEW(d->tree, pos, ExceptHandler, .body = block_end(d, around, pos));
    AstSeq orelse = {0};
    if (node->orelse.len) orelse = desugar_block(d, node->orelse, pos);
    emit(d, AST_NEW(d->tree, pos, Try, .body = body, .handlers = ast_list1(d->tree, handler),
                    .orelse = orelse));
    if (node->finalbody.len) end_with_finally(d, outer, node->finalbody, pos);
}
