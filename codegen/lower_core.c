/* lower_core.c - the core's own operations, comprehensions, yield and await.
 *
 * Most CoreOps are an operation of the same name. A list, set or dict comprehension is inlined: its
 * variables become variables of the function, its scope is on lf->scope while its body is lowered.
 */
#include "lower_internal.h"

#include <string.h>

/* The IR operation of a CoreOp that takes its arguments as they are. */
#define SAME(name) [CORE_##name] = OP_IR_##name
static const IrOp plain_ops[CORE_OP_COUNT] = {
    SAME(iter),
    SAME(async_iter),
    SAME(async_next),
    SAME(stop_async_iteration),
    SAME(await_special),
    SAME(match_sequence),
    SAME(match_mapping),
    SAME(match_keys),
    SAME(match_rest),
    SAME(len),
    SAME(current_exception),
    SAME(exc_info),
    SAME(set_exception),
    SAME(print_expr),
    SAME(slice),
    SAME(exceptstar_match),
    SAME(exceptstar_combine),
    SAME(list_append),
    SAME(set_add),
    SAME(dict_store),
    SAME(assertion_error),
    SAME(iadd),
    SAME(isub),
    SAME(imul),
    SAME(imatmul),
    SAME(itruediv),
    SAME(imod),
    SAME(ipow),
    SAME(ilshift),
    SAME(irshift),
    SAME(ior),
    SAME(ixor),
    SAME(iand),
    SAME(ifloordiv),
    SAME(typevar),
    SAME(paramspec),
    SAME(typevartuple),
    SAME(type_alias),
    SAME(generic_base),
    SAME(set_type_params),
    SAME(class_name),
};
#undef SAME

static int64_t int_arg(const AstCoreOp *node, uint32_t i)
{
    return AST(Constant, node->args.items[i])->value.integer;
}

static Istr str_arg(const AstCoreOp *node, uint32_t i)
{
    return AST(Constant, node->args.items[i])->value.text;
}

/* Which of the four special methods: decides the message when it is missing. */
static int64_t special_kind(Istr name)
{
    static const char *const names[] = {"__enter__", "__exit__", "__aenter__", "__aexit__"};
    int64_t kind = 0;
    while (kind < 3 && !istr_is(name, names[kind])) kind++;
    return kind;
}

static IrExpr *lower_match_attrs(LowerFunc *lf, AstCoreOp *node)
{
    uint32_t mark = build_mark(&lf->b);
    lower_push(lf, node->args.items[0]);
    lower_push(lf, node->args.items[1]);
    IrExpr *expr = build_op(&lf->b, OP_IR_match_attrs, node->base.pos, mark);
    expr->integer = int_arg(node, 2);
    const AstSeq *names = &AST(Tuple, node->args.items[3])->elts;
    if (!names->len) return expr;
    Istr *texts = ARENA_ARRAY(lf->lw->arena, Istr, names->len);
    for (uint32_t i = 0; i < names->len; i++) texts[i] = AST(Constant, names->items[i])->value.text;
    expr->names = ir_const_names(lf->lw->module, texts, names->len);
    return expr;
}

/* Operations with constants among their arguments. */
static IrExpr *lower_with_constants(LowerFunc *lf, AstCoreOp *node, IrOp op)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    uint32_t mark = build_mark(b);
    lower_push(lf, node->args.items[0]);
    if (op == OP_IR_unpack) {
        IrExpr *count = build_leaf(b, OP_IR_raw_int, pos);
        count->integer = int_arg(node, 1);
        build_push(b, count);
        return build_op(b, op, pos, mark);
    }
    IrExpr *expr = build_op(b, op, pos, mark);
    if (op == OP_IR_load_special) {
        expr->name = ir_const_name(lf->lw->module, str_arg(node, 1));
        expr->integer = special_kind(str_arg(node, 1));
    } else {
        expr->integer = int_arg(node, 1);
        if (op == OP_IR_unpack_star) expr->integer2 = int_arg(node, 2);
    }
    return expr;
}

static IrExpr *namespace_or_none(LowerFunc *lf, AstPos pos)
{
    IrVar *ns = lf->func->namespace;
    return ns ? build_var(&lf->b, ns, pos) : build_leaf(&lf->b, OP_IR_novalue, pos);
}

IrExpr *lower_core_op(LowerFunc *lf, AstCoreOp *node)
{
    AstPos pos = node->base.pos;
    switch ((int)node->op) {
    case CORE_load_special: return lower_with_constants(lf, node, OP_IR_load_special);
    case CORE_unpack: return lower_with_constants(lf, node, OP_IR_unpack);
    case CORE_unpack_star: return lower_with_constants(lf, node, OP_IR_unpack_star);
    case CORE_len_is: return lower_with_constants(lf, node, OP_IR_len_is);
    case CORE_len_at_least: return lower_with_constants(lf, node, OP_IR_len_at_least);
    case CORE_match_attrs: return lower_match_attrs(lf, node);
    case CORE_iterator: return lower_expr(lf, node->args.items[0]);
    case CORE_namespace: return build_op1(&lf->b, OP_IR_class_namespace, pos, namespace_or_none(lf, pos));
    case CORE_global_name: return lower_load_global(lf, str_arg(node, 0), pos);
    case CORE_annotations:
        return build_op1(&lf->b, OP_IR_annotations, pos, namespace_or_none(lf, pos));
    default: break;
    }
    uint32_t mark = build_mark(&lf->b);
    for (uint32_t i = 0; i < node->args.len; i++) lower_push(lf, node->args.items[i]);
    return build_op(&lf->b, plain_ops[node->op], pos, mark);
}

/* ---- comprehensions ---- */

/* Cells for the comprehension's own variables, afresh on each run. */
static void make_cells(LowerFunc *lf, LowerScope *scope, AstPos pos)
{
    const AstNames *names = &scope->scope->cell_vars;
    for (uint32_t i = 0; i < names->len; i++) {
        IrVar *var = lower_var(lf, scope, names->items[i]);
        IrExpr *none = build_leaf(&lf->b, OP_IR_novalue, pos);
        build_assign(&lf->b, var, build_op1(&lf->b, OP_IR_cell_new, pos, none));
    }
}

/* Variables that are read where they may be unbound must not keep the value of an earlier run:
 * insert their unbinding at position `at` of the block. */
static void unbind_checked(LowerFunc *lf, LowerScope *scope, IrBlock *block, uint32_t at,
                           AstPos pos)
{
    MAP_EACH(entry, &scope->vars)
    {
        IrVar *var = entry->value;
        if (var->is_cell || !var->checked) continue;
        IrStmt *stmt = ir_stmt(lf->func, block, IRS_UNBIND, pos);
        stmt->var = var;
        memmove(block->items + at + 1, block->items + at,
                (block->len - 1 - at) * sizeof *block->items);
        block->items[at] = stmt;
    }
}

/* Where variables can be asked for by name, those of the comprehension go out of sight with it. */
static void unbind_shown(LowerFunc *lf, LowerScope *scope, AstPos pos)
{
    MAP_EACH(entry, &scope->vars)
    {
        IrVar *var = entry->value;
        build_stmt(&lf->b, IRS_UNBIND, pos)->var = var; /* of a cell: functions made in the comprehension keep theirs */
        vec_push(lf->lw->arena, &lf->hidden_vars, var);
    }
}

void lower_hide_comp_vars(LowerFunc *lf, uint32_t from, IrBlock *block, AstPos pos)
{
    IrBuildSave save = build_enter(&lf->b, block);
    for (uint32_t i = from; i < lf->hidden_vars.len; i++)
        build_stmt(&lf->b, IRS_UNBIND, pos)->var = lf->hidden_vars.items[i];
    build_leave(&lf->b, save);
}

/* The variables are free for the next comprehension, and unbound. */
static void retire_vars(LowerFunc *lf, LowerScope *scope)
{
    MAP_EACH(entry, &scope->vars)
    {
        IrVar *var = entry->value;
        bound_remove(lf->lw->arena, &lf->bound, var);
        if (!var->is_cell) map_put(&lf->comp_vars, lf->lw->arena, entry->key, var);
    }
}

bool lower_loops_over_param(const AstCoreComp *node)
{
    if (node->body.len != 1 || node->body.items[0]->kind != AST_For) return false;
    if (node->iter->kind != AST_CoreOp || AST(CoreOp, node->iter)->op != CORE_iter) return false;
    Ast *over = AST(For, node->body.items[0])->iter;
    if (over->kind != AST_CoreOp || AST(CoreOp, over)->op != CORE_iterator) return false;
    over = AST(CoreOp, over)->args.items[0];
    return over->kind == AST_CoreTemp &&
           AST(CoreTemp, over)->name == AST(CoreTemp, node->param)->name;
}

void lower_comp_enter(LowerFunc *lf, AstCoreComp *node)
{
    LowerScope *scope = ARENA_NEW(lf->lw->arena, LowerScope);
    *scope = (LowerScope){.outer = lf->scope, .scope = scope_of(lf->lw->scopes, &node->base)};
    scope->was_generator = node->comp == CORE_COMP_GENERATOR;
    lf->scope = scope;
    make_cells(lf, scope, node->base.pos);
    scope->start = lf->b.block->len;
}

void lower_comp_leave(LowerFunc *lf, AstPos pos)
{
    LowerScope *scope = lf->scope;
    unbind_checked(lf, scope, lf->b.block, scope->start, pos);
    if (lf->func->shows) unbind_shown(lf, scope, pos);
    lf->scope = scope->outer;
    retire_vars(lf, scope);
}

IrExpr *lower_comp(LowerFunc *lf, AstCoreComp *node)
{
    if (node->comp == CORE_COMP_GENERATOR || node->comp == CORE_COMP_ASYNC_GENERATOR)
        return lower_generator(lf, node);
    static const IrOp makers[] = {OP_IR_list, OP_IR_set, OP_IR_dict};
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    IrVar *result = lower_temp(lf, node->result);
    bool direct = lower_loops_over_param(node);
    build_assign(b, result, build_leaf(b, makers[node->comp], pos));
    IrExpr *iter = lower_expr(lf, direct ? AST(CoreOp, node->iter)->args.items[0] : node->iter);
    if (!direct) build_assign(b, lower_temp(lf, node->param), iter);
    lower_comp_enter(lf, node);
    if (direct)
        lower_for_over(lf, AST(For, node->body.items[0]), iter, false);
    else
        lower_body(lf, node->body);
    lower_comp_leave(lf, pos);
    return build_var(b, result, pos);
}

/* ---- yield, yield from, await ---- */

/* Push what is delegated to: an iterator. */
static IrExpr *delegate_to(LowerFunc *lf, Ast *node)
{
    uint32_t mark = build_mark(&lf->b);
    Ast *value = node->kind == AST_Await ? AST(Await, node)->value : AST(YieldFrom, node)->value;
    bool ready = value->kind == AST_CoreOp && AST(CoreOp, value)->op == CORE_async_next;
    lower_push(lf, value);
    if (ready) return build_pop(&lf->b);
    IrOp op = node->kind == AST_Await ? OP_IR_await_iter : OP_IR_yield_from_iter;
    return build_op(&lf->b, op, node->pos, mark);
}

IrExpr *lower_yield_into(LowerFunc *lf, Ast *node, IrVar *var)
{
    IrBuild *b = &lf->b;
    IrExpr *value;
    if (lf->consumer && node->kind == AST_Yield) {
        lower_consume_item(lf, AST(Yield, node)->value);
        return NULL;
    }
    if (node->kind != AST_Yield)
        value = delegate_to(lf, node);
    else if (AST(Yield, node)->value)
        value = lower_expr(lf, AST(Yield, node)->value);
    else
        value = build_leaf(b, OP_IR_none, node->pos);
    IrStmt *stmt = build_stmt(b, node->kind == AST_Yield ? IRS_YIELD : IRS_DELEGATE, node->pos);
    stmt->value = value;
    stmt->var = var;
    stmt->is_await = node->kind == AST_Await;
    if (!var) return NULL;
    var->assigned = true;
    return build_var(b, var, node->pos);
}

IrExpr *lower_yield(LowerFunc *lf, Ast *node, bool used)
{
    return lower_yield_into(lf, node, used ? ir_temp_new(lf->func, "t", IR_ANY) : NULL);
}
