/* lower_expr.c - expressions: operators, displays, attributes, items, f-strings.
 *
 * Every function here evaluates its operands in Python's order by pushing them on the builder's
 * pending operands; what must become a statement is the builder's business (ir_build.h). Positions
 * are those CPython gives the instruction that fails.
 */
#include "lower_internal.h"

enum {
    ITEMS_MAX = 64,      /* longer displays are built step by step */
    CONST_LIST_MIN = 16, /* lists of that many constants are copied from static data */
    CONST_SET_MIN = 3,   /* sets are, as CPython does it: it shows in their order */
};

void lower_push(LowerFunc *lf, Ast *node)
{
    build_push(&lf->b, lower_expr(lf, node));
}

IrExpr *build_bool(LowerFunc *lf, bool value, AstPos pos)
{
    IrExpr *expr = build_leaf(&lf->b, value ? OP_IR_true : OP_IR_false, pos);
    expr->type = IR_BOOL;
    return expr;
}

IrExpr *lower_box(LowerFunc *lf, IrExpr *value)
{
    if (value->type != IR_BOOL) return value;
    if (value->op == OP_IR_true || value->op == OP_IR_false)
        return build_leaf(&lf->b, value->op, value->pos);
    return build_op1(&lf->b, OP_IR_box_bool, value->pos, value);
}

/* ---- operators ---- */

static IrOp binary_op(OpBinary op)
{
    switch (op) {
    case OP_Add: return OP_IR_add;
    case OP_Sub: return OP_IR_sub;
    case OP_Mult: return OP_IR_mul;
    case OP_MatMult: return OP_IR_matmul;
    case OP_Div: return OP_IR_truediv;
    case OP_Mod: return OP_IR_mod;
    case OP_Pow: return OP_IR_pow;
    case OP_LShift: return OP_IR_lshift;
    case OP_RShift: return OP_IR_rshift;
    case OP_BitOr: return OP_IR_bitor;
    case OP_BitXor: return OP_IR_bitxor;
    case OP_BitAnd: return OP_IR_bitand;
    case OP_FloorDiv: return OP_IR_floordiv;
    }
    return OP_IR_add;
}

/* a + b + c ...: the left operands go deep, so the spine is walked by hand. */
static IrExpr *lower_binop(LowerFunc *lf, AstBinOp *node)
{
    VEC(AstBinOp *) spine = {0};
    Ast *left = &node->base;
    for (; left->kind == AST_BinOp; left = AST(BinOp, left)->left)
        vec_push(lf->lw->arena, &spine, AST(BinOp, left));
    uint32_t mark = build_mark(&lf->b);
    IrConst *folded = lower_fold(lf, left), *next;
    AstPos pos = left->pos;
    for (; folded && spine.len; folded = next, pos = vec_pop(&spine)->base.pos) {
        AstBinOp *op = spine.items[spine.len - 1];
        if (!(next = lower_fold_binary(lf, op->op, folded, op->right))) break;
    }
    IrExpr *value = folded ? lower_constant(lf, folded, pos) : lower_expr(lf, left);
    while (spine.len) {
        AstBinOp *op = vec_pop(&spine);
        build_push(&lf->b, value);
        lower_push(lf, op->right);
        value = build_op(&lf->b, binary_op(op->op), op->base.pos, mark);
    }
    return value;
}

static IrExpr *lower_unary(LowerFunc *lf, AstUnaryOp *node)
{
    IrConst *folded = lower_fold(lf, &node->base);
    if (folded) return lower_constant(lf, folded, node->base.pos);
    if (node->op == OP_Not) return lower_box(lf, lower_cond(lf, &node->base));
    IrOp op = node->op == OP_USub ? OP_IR_neg : node->op == OP_UAdd ? OP_IR_pos : OP_IR_invert;
    uint32_t mark = build_mark(&lf->b);
    lower_push(lf, node->operand);
    return build_op(&lf->b, op, node->base.pos, mark);
}

static IrExpr *lower_named(LowerFunc *lf, AstNamedExpr *node)
{
    IrExpr *value = lower_expr(lf, node->value);
    AstPos pos = node->base.pos;
    if (node->target->kind == AST_CoreTemp) {
        IrVar *temp = lower_temp(lf, node->target);
        build_assign(&lf->b, temp, value);
        return build_var(&lf->b, temp, pos);
    }
    Istr name = AST(Name, node->target)->id;
    IrVar *var = lower_plain_target(lf, name);
    if (!var) value = build_hold(&lf->b, value);
    lower_store(lf, name, value, node->target->pos);
    return var ? build_var(&lf->b, var, pos) : value;
}

/* ---- displays ---- */

bool lower_has_star(AstSeq items)
{
    for (uint32_t i = 0; i < items.len; i++)
        if (items.items[i]->kind == AST_Starred) return true;
    return false;
}

/* An empty container in a temporary. */
static IrVar *new_container(LowerFunc *lf, IrOp op, AstPos pos)
{
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(&lf->b, temp, build_leaf(&lf->b, op, pos));
    return temp;
}

/* One step of building a list or set in `temp`. */
static void add_item(LowerFunc *lf, IrVar *temp, Ast *item, bool is_set, AstPos pos)
{
    bool star = item->kind == AST_Starred;
    IrOp op = is_set ? (star ? OP_IR_set_update : OP_IR_set_add)
                     : (star ? OP_IR_list_extend : OP_IR_list_append);
    uint32_t mark = build_mark(&lf->b);
    build_push(&lf->b, build_var(&lf->b, temp, pos));
    lower_push(lf, star ? AST(Starred, item)->value : item);
    build_eval(&lf->b, build_op(&lf->b, op, pos, mark));
}

static IrVar *build_stepwise(LowerFunc *lf, AstSeq items, bool is_set, AstPos pos)
{
    uint32_t first = 0;
    uint32_t mark = build_mark(&lf->b);
    while (first < items.len && first < ITEMS_MAX && items.items[first]->kind != AST_Starred)
        lower_push(lf, items.items[first++]);
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(&lf->b, temp, build_op(&lf->b, is_set ? OP_IR_set : OP_IR_list, pos, mark));
    for (uint32_t i = first; i < items.len; i++) add_item(lf, temp, items.items[i], is_set, pos);
    return temp;
}

/* All items constant: the container of that kind, else NULL. */
static IrConst *fold_items(LowerFunc *lf, AstSeq items, IrConstKind kind)
{
    IrConst **folded = ARENA_ARRAY(lf->lw->arena, IrConst *, items.len);
    for (uint32_t i = 0; i < items.len; i++)
        if (!(folded[i] = lower_fold(lf, items.items[i]))) return NULL;
    return ir_const(lf->lw->module, &(IrConst){.kind = kind, .items = folded, .count = items.len});
}

/* A new list or set with the contents of a constant. */
static IrExpr *copy_constant(LowerFunc *lf, IrOp make, IrOp add, IrConst *contents, AstPos pos)
{
    IrVar *temp = new_container(lf, make, pos);
    build_eval(&lf->b, build_op2(&lf->b, add, pos, build_var(&lf->b, temp, pos),
                                 build_const(&lf->b, contents, pos)));
    return build_var(&lf->b, temp, pos);
}

IrExpr *lower_list(LowerFunc *lf, AstSeq items, AstPos pos)
{
    if (items.len >= CONST_LIST_MIN) {
        IrConst *contents = fold_items(lf, items, IRC_TUPLE);
        if (contents) return copy_constant(lf, OP_IR_list, OP_IR_list_extend, contents, pos);
    }
    if (items.len > ITEMS_MAX || lower_has_star(items))
        return build_var(&lf->b, build_stepwise(lf, items, false, pos), pos);
    uint32_t mark = build_mark(&lf->b);
    for (uint32_t i = 0; i < items.len; i++) lower_push(lf, items.items[i]);
    return build_op(&lf->b, OP_IR_list, pos, mark);
}

IrExpr *lower_tuple(LowerFunc *lf, AstSeq items, AstPos pos)
{
    IrConst *folded = fold_items(lf, items, IRC_TUPLE);
    if (folded) return lower_constant(lf, folded, pos);
    if (items.len > ITEMS_MAX || lower_has_star(items)) {
        IrVar *temp = build_stepwise(lf, items, false, pos);
        return build_op1(&lf->b, OP_IR_list_to_tuple, pos, build_var(&lf->b, temp, pos));
    }
    uint32_t mark = build_mark(&lf->b);
    for (uint32_t i = 0; i < items.len; i++) lower_push(lf, items.items[i]);
    return build_op(&lf->b, OP_IR_tuple, pos, mark);
}

static IrExpr *lower_set(LowerFunc *lf, AstSeq items, AstPos pos)
{
    if (items.len >= CONST_SET_MIN) {
        IrConst *contents = fold_items(lf, items, IRC_FROZENSET);
        if (contents) return copy_constant(lf, OP_IR_set, OP_IR_set_update, contents, pos);
    }
    if (items.len > ITEMS_MAX || lower_has_star(items))
        return build_var(&lf->b, build_stepwise(lf, items, true, pos), pos);
    uint32_t mark = build_mark(&lf->b);
    for (uint32_t i = 0; i < items.len; i++) lower_push(lf, items.items[i]);
    return build_op(&lf->b, OP_IR_set, pos, mark);
}

static IrExpr *lower_dict(LowerFunc *lf, AstDict *node)
{
    AstPos pos = node->base.pos;
    uint32_t len = node->keys.len, first = 0;
    uint32_t mark = build_mark(&lf->b);
    for (; first < len && first < ITEMS_MAX / 2 && node->keys.items[first]; first++) {
        lower_push(lf, node->keys.items[first]);
        lower_push(lf, node->values.items[first]);
    }
    IrExpr *dict = build_op(&lf->b, OP_IR_dict, pos, mark);
    if (first == len) return dict;
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(&lf->b, temp, dict);
    for (uint32_t i = first; i < len; i++) {
        Ast *key = node->keys.items[i];
        build_push(&lf->b, build_var(&lf->b, temp, pos));
        if (key) lower_push(lf, key);
        lower_push(lf, node->values.items[i]);
        build_eval(&lf->b, build_op(&lf->b, key ? OP_IR_dict_store : OP_IR_dict_update, pos, mark));
    }
    return build_var(&lf->b, temp, pos);
}

/* ---- attributes and items ---- */

AstPos lower_attribute_pos(const AstAttribute *node)
{
    /* Spread over several lines, only the name itself is marked. */
    AstPos pos = node->base.pos;
    if (pos.line == pos.end_line) return pos;
    pos.line = pos.end_line;
    pos.col = node->attr->len <= pos.end_col ? pos.end_col - node->attr->len : 0;
    return pos;
}

static IrExpr *lower_attribute(LowerFunc *lf, AstAttribute *node)
{
    uint32_t mark = build_mark(&lf->b);
    lower_push(lf, node->value);
    IrExpr *expr = build_op(&lf->b, OP_IR_getattr, lower_attribute_pos(node), mark);
    expr->name = ir_const_name(lf->lw->module, node->attr);
    return expr;
}

/* A slice's part, None where absent. */
static void push_bound(LowerFunc *lf, Ast *node, AstPos pos)
{
    if (node)
        lower_push(lf, node);
    else
        build_push(&lf->b, build_leaf(&lf->b, OP_IR_none, pos));
}

static IrExpr *lower_slice(LowerFunc *lf, AstSlice *node)
{
    AstPos pos = node->base.pos;
    uint32_t mark = build_mark(&lf->b);
    push_bound(lf, node->lower, pos);
    push_bound(lf, node->upper, pos);
    push_bound(lf, node->step, pos);
    return build_op(&lf->b, OP_IR_slice, pos, mark);
}

static IrExpr *lower_subscript(LowerFunc *lf, AstSubscript *node)
{
    uint32_t mark = build_mark(&lf->b);
    AstPos pos = node->base.pos;
    lower_push(lf, node->value);
    AstSlice *slice = AST(Slice, node->slice);
    if (node->slice->kind == AST_Slice && !slice->step) {
        push_bound(lf, slice->lower, pos);
        push_bound(lf, slice->upper, pos);
        return build_op(&lf->b, OP_IR_getslice, pos, mark);
    }
    lower_push(lf, node->slice);
    return build_op(&lf->b, OP_IR_getitem, pos, mark);
}

/* ---- f-strings ---- */

static void push_novalue(LowerFunc *lf, AstPos pos)
{
    build_push(&lf->b, build_leaf(&lf->b, OP_IR_novalue, pos));
}

static IrExpr *build_format_value(LowerFunc *lf, uint32_t mark, int conversion, AstPos pos)
{
    IrExpr *expr = build_op(&lf->b, OP_IR_format_value, pos, mark);
    expr->integer = conversion;
    return expr;
}

static bool has_fields(const Ast *format_spec)
{
    const AstJoinedStr *spec = AST(JoinedStr, format_spec);
    for (uint32_t i = 0; i < spec->values.len; i++)
        if (spec->values.items[i]->kind == AST_FormattedValue) return true;
    return false;
}

static IrExpr *lower_formatted(LowerFunc *lf, AstFormattedValue *node)
{
    AstPos pos = node->base.pos;
    uint32_t mark = build_mark(&lf->b);
    int conversion = node->conversion;
    lower_push(lf, node->value);
    if (!node->format_spec) {
        push_novalue(lf, pos);
        return build_format_value(lf, mark, conversion, pos);
    }
    if (conversion != -1 && has_fields(node->format_spec)) { /* converted before the fields of the spec */
        push_novalue(lf, pos);
        build_push(&lf->b, build_format_value(lf, mark, conversion, pos));
        conversion = -1;
    }
    lower_push(lf, node->format_spec);
    return build_format_value(lf, mark, conversion, pos);
}

static IrExpr *lower_joined(LowerFunc *lf, AstJoinedStr *node)
{
    AstPos pos = node->base.pos;
    uint32_t mark = build_mark(&lf->b);
    for (uint32_t i = 0; i < node->values.len; i++) {
        if (build_mark(&lf->b) - mark == ITEMS_MAX)
            build_push(&lf->b, build_op(&lf->b, OP_IR_fstring, pos, mark));
        lower_push(lf, node->values.items[i]);
    }
    if (build_mark(&lf->b) - mark == 1) return build_pop(&lf->b);
    if (build_mark(&lf->b) == mark)
        return build_str(&lf->b, intern_cstr(&lf->lw->cx->names, ""), pos);
    return build_op(&lf->b, OP_IR_fstring, pos, mark);
}

/* ---- dispatch ---- */

static IrExpr *lower_bind(LowerFunc *lf, AstCoreBind *node)
{
    for (uint32_t i = 0; i < node->binds.len; i++) lower_effects(lf, node->binds.items[i]);
    return build_leaf(&lf->b, OP_IR_true, node->base.pos);
}

static IrExpr *lower_name(LowerFunc *lf, AstName *node)
{
    if (istr_is(node->id, "__debug__"))
        return build_leaf(&lf->b, lf->lw->cx->optimize > 0 ? OP_IR_false : OP_IR_true, node->base.pos);
    return lower_load(lf, node->id, node->base.pos);
}

IrExpr *lower_expr(LowerFunc *lf, Ast *node)
{
    switch ((int)node->kind) {
    case AST_Constant: return lower_constant(lf, lower_fold(lf, node), node->pos);
    case AST_Name: return lower_name(lf, AST(Name, node));
    case AST_CoreTemp: return build_var(&lf->b, lower_temp(lf, node), node->pos);
    case AST_BinOp: return lower_binop(lf, AST(BinOp, node));
    case AST_UnaryOp: return lower_unary(lf, AST(UnaryOp, node));
    case AST_BoolOp: return lower_boolop(lf, AST(BoolOp, node));
    case AST_IfExp: return lower_ifexp(lf, AST(IfExp, node));
    case AST_Compare: return lower_compare(lf, AST(Compare, node));
    case AST_NamedExpr: return lower_named(lf, AST(NamedExpr, node));
    case AST_Lambda: return lower_function_object(lf, node);
    case AST_Dict: return lower_dict(lf, AST(Dict, node));
    case AST_Set: return lower_set(lf, AST(Set, node)->elts, node->pos);
    case AST_List: return lower_list(lf, AST(List, node)->elts, node->pos);
    case AST_Tuple: return lower_tuple(lf, AST(Tuple, node)->elts, node->pos);
    case AST_Call: return lower_call(lf, AST(Call, node));
    case AST_Attribute: return lower_attribute(lf, AST(Attribute, node));
    case AST_Subscript: return lower_subscript(lf, AST(Subscript, node));
    case AST_Slice: return lower_slice(lf, AST(Slice, node));
    case AST_JoinedStr: return lower_joined(lf, AST(JoinedStr, node));
    case AST_FormattedValue: return lower_formatted(lf, AST(FormattedValue, node));
    case AST_Await:
    case AST_Yield:
    case AST_YieldFrom: return lower_yield(lf, node, true);
    case AST_CoreOp: return lower_core_op(lf, AST(CoreOp, node));
    case AST_CoreComp: return lower_comp(lf, AST(CoreComp, node));
    case AST_CoreBind: return lower_bind(lf, AST(CoreBind, node));
    default:
        return build_leaf(&lf->b, OP_IR_none,
                          node->pos); /* no other kind is an expression of the core */
    }
}

void lower_effects(LowerFunc *lf, Ast *node)
{
    switch ((int)node->kind) {
    case AST_Constant: break;
    case AST_Await:
    case AST_Yield:
    case AST_YieldFrom: lower_yield(lf, node, false); break;
    default: build_eval(&lf->b, lower_expr(lf, node)); break;
    }
}
