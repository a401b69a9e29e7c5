/* desugar_comp.c - comprehensions and generator expressions.
 *
 *     [ELT for T in A if C          CoreComp LIST over iter(A), parameter _it1, result _list2:
 *          for U in B]                  for T in iterator(_it1):
 *                                           if C:
 *                                               for U in B:
 *                                                   list_append(_list2, ELT)
 *
 * set_add and dict_store fill sets and dicts, a generator yields ELT. `async for` clauses become
 * the loop of desugar_with.c. The first iterable is evaluated, and its iterator made, in the scope
 * outside.
 */
#include "desugar_internal.h"

typedef struct Comp {
    CoreCompKind kind;
    AstPos pos;
    AstSeq generators;
    Ast *key, *value; /* key: NULL but for dicts */
    Istr param, result;
    uint32_t next; /* the generator whose loop comes next */
} Comp;

static void emit_loops(Desugar *d, void *ctx);

/* What is done for each element. */
static void emit_element(Desugar *d, Comp *c)
{
    AstPos pos = c->value->pos;
    if (c->kind >= CORE_COMP_GENERATOR) {
        Ast *value = desugar_expr(d, c->value);
        push_expr(d, pos, AST_NEW(d->tree, pos, Yield, .value = value));
        return;
    }
    Ast *result = core_temp(d, pos, c->result);
    if (c->kind == CORE_COMP_DICT) {
        Ast *key = desugar_expr(d, c->key);
        pos.line = c->key->pos.line; /* KEY: VALUE */
        pos.col = c->key->pos.col;
        push_expr(d, pos,
                  core_op3(d, pos, CORE_dict_store, result, key, desugar_expr(d, c->value)));
        return;
    }
    CoreOpKind op = c->kind == CORE_COMP_LIST ? CORE_list_append : CORE_set_add;
    push_expr(d, pos, core_op2(d, pos, op, result, desugar_expr(d, c->value)));
}

/* if C1: if C2: ... and the loops inside. */
static void emit_conditions(Desugar *d, Comp *c, AstSeq ifs, uint32_t index)
{
    if (index == ifs.len) {
        emit_loops(d, c);
        return;
    }
    AstPos pos = ifs.items[index]->pos;
    Ast *test = desugar_expr(d, ifs.items[index]);
    StmtVec outer = block_begin(d);
    emit_conditions(d, c, ifs, index + 1);
    AstSeq body = block_end(d, outer, pos);
    emit(d, AST_NEW(d->tree, pos, If, .test = test, .body = body));
}

static void emit_loop_body(Desugar *d, void *ctx)
{
    Comp *c = ctx;
    emit_conditions(d, c, AST(comprehension, c->generators.items[c->next - 1])->ifs, 0);
}

static void emit_sync_loop(Desugar *d, Comp *c, Astcomprehension *part, Ast *iter)
{
    AstPos pos = part->target->pos;
    Ast *rest;
    Istr rest_value;
    Ast *target = desugar_for_target(d, part->target, &rest, &rest_value);
    StmtVec outer = block_begin(d);
    if (rest) desugar_assign_to(d, rest, core_temp(d, pos, rest_value), pos);
    emit_loop_body(d, c);
    AstSeq body = block_end(d, outer, pos);
    emit(d, AST_NEW(d->tree, pos, For, .target = target, .iter = iter, .body = body));
}

static void emit_loops(Desugar *d, void *ctx)
{
    Comp *c = ctx;
    if (c->next == c->generators.len) {
        emit_element(d, c);
        return;
    }
    uint32_t index = c->next++;
    Astcomprehension *part = AST(comprehension, c->generators.items[index]);
    AstPos pos = part->iter->pos;
    if (part->is_async) {
        Istr iterator = c->param;
        if (index)
            iterator = emit_fresh(d, pos, "iter",
                                  core_op1(d, pos, CORE_async_iter, desugar_expr(d, part->iter)));
        desugar_async_loop(d, c->pos, core_temp(d, c->pos, iterator), part->target, emit_loop_body,
                           c, (AstSeq){0});
    } else {
        Ast *iter = index ? desugar_expr(d, part->iter)
                          : core_op1(d, pos, CORE_iterator, core_temp(d, pos, c->param));
        emit_sync_loop(d, c, part, iter);
    }
    c->next = index;
}

static CoreCompKind comp_kind(Ast *node, Comp *c, const Scope *scope)
{
    switch ((int)node->kind) {
    case AST_ListComp:
        c->generators = AST(ListComp, node)->generators;
        c->value = AST(ListComp, node)->elt;
        return CORE_COMP_LIST;
    case AST_SetComp:
        c->generators = AST(SetComp, node)->generators;
        c->value = AST(SetComp, node)->elt;
        return CORE_COMP_SET;
    case AST_DictComp:
        c->generators = AST(DictComp, node)->generators;
        c->key = AST(DictComp, node)->key;
        c->value = AST(DictComp, node)->value;
        return CORE_COMP_DICT;
    default:
        c->generators = AST(GeneratorExp, node)->generators;
        c->value = AST(GeneratorExp, node)->elt;
        return scope->is_async ? CORE_COMP_ASYNC_GENERATOR : CORE_COMP_GENERATOR;
    }
}

Ast *desugar_comp(Desugar *d, Ast *node)
{
    static const char *const names[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>",
                                        "<genexpr>"};
    static const char *const results[] = {"list", "set", "dict"};
    Scope *scope = scope_of(d->scopes, node), *outer_scope = d->scope;
    Comp c = {.pos = node->pos};
    c.kind = comp_kind(node, &c, scope);
    Astcomprehension *first = AST(comprehension, c.generators.items[0]);
    AstPos iter_pos = first->iter->pos;
    Ast *iter = core_op1(d, iter_pos, first->is_async ? CORE_async_iter : CORE_iter,
                         desugar_expr(d, first->iter));
    c.param = desugar_fresh(d, "it");
    Ast *result = NULL;
    if (c.kind < CORE_COMP_GENERATOR) {
        c.result = desugar_fresh(d, results[c.kind]);
        result = core_temp_store(d, node->pos, c.result);
    }
    d->scope = scope;
    StmtVec outer = block_begin(d);
    emit_loops(d, &c);
    AstSeq body = block_end(d, outer, node->pos);
    d->scope = outer_scope;
    return AST_NEW(d->tree, node->pos, CoreComp, .comp = (int)c.kind,
                   .name = intern_cstr(&d->cx->names, names[c.kind]),
                   .param = core_temp_store(d, iter_pos, c.param), .result = result, .iter = iter,
                   .body = body);
}
