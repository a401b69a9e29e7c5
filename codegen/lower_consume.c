/* lower_consume.c - generator expressions that a builtin takes at once: sum(x.n for x in xs) becomes a loop.
 *
 *     if pristine {                    no name of a builtin was ever given another meaning
 *       block b1 inlines &genexpr {
 *         for x in xs using it1 { sum_add(sum1, getattr[n](x)) }
 *       }
 *       t1 = sum_total(sum1)
 *     } else {
 *       t1 = call_builtin[sum](... the generator ...)
 *     }
 *
 * The loop is an activation of its own for tracebacks and the recursion limit (rt_inline_begin), begun behind the
 * evaluation of the first iterable, which belongs to the function around it. What the builtin does with an item is an
 * operation that steps out of it again (item_truth, item_add, sum_add). The generator of the other branch takes the
 * variables as they are; opt_cells.c then keeps them out of cells.
 *
 * Only where nothing can tell: the expression contains no :=, lambda or other generator (their qualified names would
 * show the difference), and what else the builtin is given is constant.
 */
#include "lower_internal.h"

typedef enum Taker { TAKE_NONE, TAKE_SUM, TAKE_ANY, TAKE_ALL, TAKE_LIST, TAKE_TUPLE, TAKE_SET, TAKE_SORTED, TAKE_JOIN } Taker;

struct Consumer {
    Taker taker;
    IrVar *result; /* list or set; the verdict of any and all; a sum variable */
    IrStmt *block;
};

static Taker taker_of(Istr name)
{
    static const struct {
        const char *name;
        Taker taker;
    } takers[] = {{"sum", TAKE_SUM}, {"any", TAKE_ANY}, {"all", TAKE_ALL}, {"list", TAKE_LIST}, {"tuple", TAKE_TUPLE},
                  {"set", TAKE_SET}, {"sorted", TAKE_SORTED}};
    for (size_t i = 0; i < sizeof takers / sizeof *takers; i++)
        if (istr_is(name, takers[i].name)) return takers[i].taker;
    return TAKE_NONE;
}

static AstCoreComp *generator_of(const AstCall *node)
{
    if (!node->args.len || node->args.items[0]->kind != AST_CoreComp) return NULL;
    AstCoreComp *comp = AST(CoreComp, node->args.items[0]);
    return comp->comp == CORE_COMP_GENERATOR ? comp : NULL;
}

/* ---- may it? ---- */

typedef struct Look {
    LowerFunc *lf;
    bool refused;
} Look;

/* What asks for the generator's own variables or, as super(), for its first argument. */
static bool looks_at_caller(Istr name, const AstCall *call)
{
    if (call->args.len || call->keywords.len) return istr_is(name, "eval") || istr_is(name, "exec");
    return istr_is(name, "super") || istr_is(name, "locals") || istr_is(name, "vars") || istr_is(name, "dir");
}

static void look(Ast *node, void *ctx)
{
    Look *l = ctx;
    switch ((unsigned)node->kind) {
    case AST_NamedExpr:
    case AST_Lambda:
    case AST_Await:
    case AST_YieldFrom: l->refused = true; return;
    case AST_CoreComp:
        if (AST(CoreComp, node)->comp >= CORE_COMP_GENERATOR) l->refused = true;
        break;
    case AST_Call: { /* a generator expression that becomes a loop itself is none */
        AstCall *call = AST(Call, node);
        if (call->func->kind == AST_Name && looks_at_caller(AST(Name, call->func)->id, call)) {
            l->refused = true;
            return;
        }
        AstCoreComp *inner = generator_of(call);
        bool by_name = inner && call->args.len == 1 && !call->keywords.len && call->func->kind == AST_Name;
        Taker taker = by_name ? taker_of(AST(Name, call->func)->id) : TAKE_NONE;
        if (taker == TAKE_NONE || !lower_is_builtin(l->lf, AST(Name, call->func)->id)) break;
        ast_each_child(&inner->base, look, l);
        return;
    }
    default: break;
    }
    ast_each_child(node, look, l);
}

/* The other arguments of sum and sorted: a number to start from; nothing, or constants and a key that is a name. */
static bool others_fit(const AstCall *node, Taker taker)
{
    if (node->args.len > 2 || (node->args.len == 2 && (taker != TAKE_SUM || node->keywords.len))) return false;
    if (node->args.len == 2) {
        Ast *start = node->args.items[1];
        if (start->kind != AST_Constant) return false;
        AstConst *value = &AST(Constant, start)->value;
        return value->kind == CONST_INT || value->kind == CONST_FLOAT;
    }
    if (node->keywords.len && taker != TAKE_SORTED) return false;
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        Astkeyword *keyword = AST(keyword, node->keywords.items[i]);
        if (!keyword->arg || keyword->value->kind != AST_Constant) return false;
    }
    return true;
}

static bool may_become_loop(LowerFunc *lf, const AstCall *node, AstCoreComp *comp, Taker taker)
{
    const Lower *lw = lf->lw;
    if (lw->cx->plain_generators || lw->module->dynamic || lf->func->shows || lw->activations[comp->base.id]->shows) return false;
    if (lf->no_loops || !lower_loops_over_param(comp) || !others_fit(node, taker)) return false;
    Look l = {lf, false};
    ast_each_child(&comp->base, look, &l);
    return !l.refused;
}

/* ---- the loop ---- */

/* What is done with an item: stands where the generator would yield it. */
void lower_consume_item(LowerFunc *lf, Ast *item)
{
    const Consumer *c = lf->consumer;
    IrBuild *b = &lf->b;
    AstPos pos = item->pos;
    if (c->taker == TAKE_ANY || c->taker == TAKE_ALL) {
        IrExpr *value = lower_expr(lf, item);
        bool test = value->op == OP_IR_box_bool;
        IrExpr *truth = test ? value->args[0] : build_op1(b, OP_IR_item_truth, pos, value);
        IrStmt *stmt = build_stmt(b, IRS_IF, pos);
        stmt->value = c->taker == TAKE_ANY ? truth : build_op1(b, OP_IR_not, pos, truth);
        IrBuildSave save = build_enter(b, &stmt->body);
        build_assign(b, c->result, build_leaf(b, c->taker == TAKE_ANY ? OP_IR_true : OP_IR_false, pos));
        build_stmt(b, IRS_LEAVE, pos)->target = c->block;
        build_leave(b, save);
        return;
    }
    uint32_t mark = build_mark(b);
    build_push(b, build_var(b, c->result, pos));
    lower_push(lf, item);
    IrOp op = c->taker == TAKE_SUM ? OP_IR_sum_add : c->taker == TAKE_SET ? OP_IR_item_add : OP_IR_list_append;
    build_eval(b, build_op(b, op, pos, mark));
}

/* The first value of c->result. */
static void start_result(LowerFunc *lf, Consumer *c, const AstCall *node)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    if (c->taker == TAKE_SUM) {
        c->result = ir_temp_new(lf->func, "sum", IR_SUM);
        IrExpr *start = node->args.len == 2 ? lower_expr(lf, node->args.items[1]) : build_leaf(b, OP_IR_const_int, pos);
        build_eval(b, build_op2(b, OP_IR_sum_start, pos, build_var(b, c->result, pos), start));
        return;
    }
    IrOp first = c->taker == TAKE_ANY   ? OP_IR_false
                 : c->taker == TAKE_ALL ? OP_IR_true
                 : c->taker == TAKE_SET ? OP_IR_set
                                        : OP_IR_list;
    c->result = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(b, c->result, build_leaf(b, first, pos));
}

static void lower_loop_of(LowerFunc *lf, AstCoreComp *comp, Consumer *c, AstPos pos)
{
    IrBuild *b = &lf->b;
    IrExpr *iterable = lower_expr(lf, AST(CoreOp, comp->iter)->args.items[0]);
    c->block = build_stmt(b, IRS_BLOCK, pos);
    IrBuildSave save = build_enter(b, &c->block->body);
    const Consumer *outer = lf->consumer;
    lower_comp_enter(lf, comp);
    lf->consumer = c;
    lower_for_over(lf, AST(For, comp->body.items[0]), iterable, false);
    lf->consumer = outer;
    lower_comp_leave(lf, pos);
    build_leave(b, save);
}

/* The call with the generator, as it stands. */
static IrExpr *fall_back(LowerFunc *lf, AstCall *node, Consumer *c)
{
    lf->no_loops = lf->falling_back = true;
    IrExpr *call = lower_call(lf, node);
    lf->no_loops = false;
    c->block->inlined = lf->fallback;
    return call;
}

/* sorted and join first make a list of the items themselves: the same call with that. */
static IrExpr *finish(LowerFunc *lf, AstCall *node, const Consumer *c)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    IrExpr *result = build_var(b, c->result, pos);
    if (c->taker == TAKE_SUM) return build_op1(b, OP_IR_sum_total, pos, result);
    if (c->taker == TAKE_TUPLE) return build_op1(b, OP_IR_list_to_tuple, pos, result);
    if (c->taker != TAKE_SORTED && c->taker != TAKE_JOIN) return result;
    lf->collected = c->result;
    IrExpr *call = lower_call(lf, node);
    lf->collected = NULL;
    return call;
}

static IrExpr *consume(LowerFunc *lf, AstCall *node, AstCoreComp *comp, Taker taker)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    Consumer c = {.taker = taker};
    IrVar *value = ir_temp_new(lf->func, "t", IR_ANY);
    IrStmt *stmt = build_stmt(b, IRS_IF, pos);
    stmt->value = build_leaf(b, OP_IR_pristine, pos);
    Bound before = bound_share(&lf->bound);
    IrBuildSave save = build_enter(b, &stmt->body);
    start_result(lf, &c, node);
    lower_loop_of(lf, comp, &c, pos);
    build_assign(b, value, finish(lf, node, &c));
    build_leave(b, save);
    lf->bound = bound_share(&before);
    save = build_enter(b, &stmt->orelse);
    build_assign(b, value, fall_back(lf, node, &c));
    build_leave(b, save);
    lf->bound = before;
    return build_var(b, value, pos);
}

IrExpr *lower_consumed(LowerFunc *lf, AstCall *node, Istr name)
{
    Taker taker = taker_of(name);
    AstCoreComp *comp = taker == TAKE_NONE || lf->collected ? NULL : generator_of(node);
    return comp && may_become_loop(lf, node, comp, taker) ? consume(lf, node, comp, taker) : NULL;
}

IrExpr *lower_consumed_join(LowerFunc *lf, AstCall *node)
{
    const AstAttribute *method = AST(Attribute, node->func);
    if (!istr_is(method->attr, "join") || method->value->kind != AST_Constant || lf->collected) return NULL;
    AstConstKind kind = AST(Constant, method->value)->value.kind;
    AstCoreComp *comp = kind == CONST_STR || kind == CONST_BYTES ? generator_of(node) : NULL;
    if (!comp || node->args.len != 1 || node->keywords.len || !may_become_loop(lf, node, comp, TAKE_JOIN)) return NULL;
    return consume(lf, node, comp, TAKE_JOIN);
}
