/* desugar_assign.c - assignments of all kinds and del.
 *
 *     A = B = V                     _value1 = V
 *                                   A = _value1
 *                                   B = _value1
 *
 *     a, (b, c.d), *e = V           a, _item1, _item2 = unpack_star(V, 2, 0)
 *                                   b, _item3 = _item1
 *                                   c.d = _item3
 *                                   e = _item2
 *
 *     OBJ.attr += V                 _obj1 = OBJ
 *                                   _obj1.attr = iadd(_obj1.attr, V)
 *
 *     OBJ[KEY] += V                 _obj1 = OBJ; _key2 = KEY
 *                                   _obj1[_key2] = iadd(_obj1[_key2], V)
 *
 *     x: T = V                      x = V
 *     (module or class)             __annotations__['x'] = T
 *
 *     del a, (b, c[0])              del a; del b; del c[0]
 */
#include "desugar_internal.h"

/* ---- assignment to any target ---- */

static AstSeq target_items(const Ast *target)
{
    return target->kind == AST_Tuple ? AST(Tuple, target)->elts : AST(List, target)->elts;
}

static bool is_sequence_target(const Ast *target)
{
    return target->kind == AST_Tuple || target->kind == AST_List;
}

/* Assign the items of `value`: names directly as long as only names came before, the rest by
 * temporaries. */
static void assign_items(Desugar *d, AstSeq items, Ast *value, AstPos pos)
{
    uint32_t count = items.len, star = count;
    Ast **flat = ARENA_ARRAY(&d->cx->arena, Ast *, count);
    Istr *temps = ARENA_ARRAY(&d->cx->arena, Istr, count);
    bool direct = true;
    for (uint32_t i = 0; i < count; i++) {
        Ast *item = items.items[i];
        if (item->kind == AST_Starred) {
            star = i;
            item = items.items[i] = AST(Starred, item)->value;
        }
        if (item->kind != AST_Name) direct = false;
        if (direct) {
            flat[i] = desugar_expr(d, item);
        } else {
            temps[i] = desugar_fresh(d, "item");
            flat[i] = core_temp_store(d, item->pos, temps[i]);
        }
    }
    if (star < count)
        value = core_op3(d, pos, CORE_unpack_star, value, ast_int(d->tree, pos, star),
                         ast_int(d->tree, pos, count - star - 1));
    AstSeq targets = ast_list_copy(d->tree, flat, count);
    emit_assign(d, pos, AST_NEW(d->tree, pos, Tuple, .elts = targets, .ctx = OP_Store), value);
    for (uint32_t i = 0; i < count; i++)
        if (temps[i])
            desugar_assign_to(d, items.items[i], core_temp(d, items.items[i]->pos, temps[i]), pos);
}

void desugar_assign_to(Desugar *d, Ast *target, Ast *value, AstPos pos)
{
    if (is_sequence_target(target))
        assign_items(d, target_items(target), value, target->pos);
    else
        emit_assign(d, pos, desugar_expr(d, target), value);
}

void desugar_Assign(Desugar *d, AstAssign *node)
{
    AstPos pos = node->base.pos;
    Ast *value = desugar_expr(d, node->value);
    if (node->targets.len == 1) {
        desugar_assign_to(d, node->targets.items[0], value, pos);
        return;
    }
    Istr temp = emit_fresh(d, pos, "value", value);
    for (uint32_t i = 0; i < node->targets.len; i++)
        desugar_assign_to(d, node->targets.items[i], core_temp(d, pos, temp), pos);
}

Ast *desugar_for_target(Desugar *d, Ast *target, Ast **rest, Istr *rest_value)
{
    *rest = NULL;
    bool flat = is_sequence_target(target);
    if (flat) {
        AstSeq items = target_items(target);
        for (uint32_t i = 0; i < items.len; i++)
            if (items.items[i]->kind != AST_Name) flat = false;
    }
    if (flat) {
        AstSeq items = target_items(target);
        desugar_exprs(d, items);
        return AST_NEW(d->tree, target->pos, Tuple, .elts = items, .ctx = OP_Store);
    }
    if (target->kind == AST_Name) return desugar_expr(d, target);
    *rest = target;
    *rest_value = desugar_fresh(d, "item");
    return core_temp_store(d, target->pos, *rest_value);
}

/* ---- augmented assignment ---- */

static CoreOpKind inplace_op(OpBinary op)
{
    switch (op) {
    case OP_Add: return CORE_iadd;
    case OP_Sub: return CORE_isub;
    case OP_Mult: return CORE_imul;
    case OP_MatMult: return CORE_imatmul;
    case OP_Div: return CORE_itruediv;
    case OP_Mod: return CORE_imod;
    case OP_Pow: return CORE_ipow;
    case OP_LShift: return CORE_ilshift;
    case OP_RShift: return CORE_irshift;
    case OP_BitOr: return CORE_ior;
    case OP_BitXor: return CORE_ixor;
    case OP_BitAnd: return CORE_iand;
    case OP_FloorDiv: return CORE_ifloordiv;
    }
    return CORE_iadd;
}

/* Can `node` be read twice with the same result, whatever the code in between does? That is so for
 * constants and for variables of this activation nobody else can reach; `stable` says no := is
 * near. */
static bool reads_twice(Desugar *d, const Ast *node, bool stable)
{
    if (node->kind == AST_Constant) return true;
    if (node->kind != AST_Name || !stable || d->scope->kind != SCOPE_FUNCTION) return false;
    Istr name = desugar_mangle(d, AST(Name, node)->id);
    return scope_resolve(d->scope, name) == NAME_LOCAL;
}

/* `node` for two readings: rewritten, held in a temporary unless it needs none. */
static Ast *hold(Desugar *d, Ast *node, bool stable, const char *stem)
{
    if (reads_twice(d, node, stable)) return desugar_expr(d, node);
    return core_temp(d, node->pos, emit_fresh(d, node->pos, stem, desugar_expr(d, node)));
}

/* A subscript as a value: slices become slice objects. */
static Ast *slice_value(Desugar *d, Ast *node)
{
    if (node->kind == AST_Tuple) {
        AstSeq items = AST(Tuple, node)->elts;
        for (uint32_t i = 0; i < items.len; i++) items.items[i] = slice_value(d, items.items[i]);
        return node;
    }
    if (node->kind != AST_Slice) return node;
    AstSlice *slice = AST(Slice, node);
    AstPos pos = node->pos;
    return core_op3(d, pos, CORE_slice, slice->lower ? slice->lower : ast_none(d->tree, pos),
                    slice->upper ? slice->upper : ast_none(d->tree, pos),
                    slice->step ? slice->step : ast_none(d->tree, pos));
}

void desugar_AugAssign(Desugar *d, AstAugAssign *node)
{
    AstPos pos = node->base.pos;
    Ast *target = node->target, *old;
    bool stable = !desugar_has_binding(node->value) && !desugar_has_binding(target);
    if (target->kind == AST_Name) {
        target = desugar_expr(d, target);
        old = ast_load(d->tree, target->pos, AST(Name, target)->id);
    } else if (target->kind == AST_Attribute) {
        AstAttribute *attr = AST(Attribute, target);
        attr->value = hold(d, attr->value, stable, "obj");
        attr->attr = desugar_mangle(d, attr->attr);
        old = AST_NEW(d->tree, target->pos, Attribute, .value = ast_clone(d->tree, attr->value),
                      .attr = attr->attr);
    } else {
        AstSubscript *sub = AST(Subscript, target);
        sub->value = hold(d, sub->value, stable, "obj");
        sub->slice = hold(d, slice_value(d, sub->slice), stable, "key");
        old = AST_NEW(d->tree, target->pos, Subscript, .value = ast_clone(d->tree, sub->value),
                      .slice = ast_clone(d->tree, sub->slice));
    }
    Ast *value = core_op2(d, pos, inplace_op(node->op), old, desugar_expr(d, node->value));
    emit_assign(d, pos, target, value);
}

/* ---- annotated assignment ---- */

static bool keeps_annotations(const Scope *scope)
{
    return scope->kind == SCOPE_MODULE || scope->kind == SCOPE_CLASS;
}

/* A name that is only ever annotated is local all the same: say so where it makes a difference. */
static void declare_local(Desugar *d, Istr name, AstPos pos)
{
    const Symbol *symbol = scope_symbol(d->scope, name);
    if (symbol->flags & SYM_ASSIGNED) return;
    if (keeps_annotations(d->scope) && !d->scope->is_nested) return;
    Ast *assign =
        AST_NEW(d->tree, pos, Assign, .targets = ast_list1(d->tree, ast_store(d->tree, pos, name)),
                .value = ast_none(d->tree, pos));
    emit(d, AST_NEW(d->tree, pos, If, .test = ast_bool(d->tree, pos, false),
                    .body = ast_list1(d->tree, assign)));
}

static void annotate_name(Desugar *d, AstAnnAssign *node, Istr name)
{
    AstPos pos = node->base.pos;
    if (!node->value) declare_local(d, name, pos);
    if (!keeps_annotations(d->scope)) return;
    Ast *table = ast_load(d->tree, pos, intern_cstr(&d->cx->names, "__annotations__"));
    Ast *value = desugar_annotation(d, node->annotation);
    Ast *item = AST_NEW(d->tree, pos, Subscript, .value = table,
                        .slice = ast_str(d->tree, pos, name), .ctx = OP_Store);
    emit_assign(d, pos, item, value);
}

/* Targets without a value are evaluated all the same, as far as they are expressions. */
static void evaluate_target(Desugar *d, Ast *target)
{
    if (target->kind == AST_Attribute) {
        push_expr(d, target->pos, desugar_expr(d, AST(Attribute, target)->value));
    } else if (target->kind == AST_Subscript) {
        push_expr(d, target->pos, desugar_expr(d, AST(Subscript, target)->value));
        Ast *key = slice_value(d, AST(Subscript, target)->slice);
        push_expr(d, target->pos, desugar_expr(d, key));
    }
}

void desugar_AnnAssign(Desugar *d, AstAnnAssign *node)
{
    AstPos pos = node->base.pos;
    Ast *target = node->target;
    if (target->kind == AST_Name && node->simple) {
        Istr name = desugar_mangle(d, AST(Name, target)->id);
        if (node->value) desugar_assign_to(d, target, desugar_expr(d, node->value), pos);
        annotate_name(d, node, name);
        return;
    }
    if (node->value)
        desugar_assign_to(d, target, desugar_expr(d, node->value), pos);
    else
        evaluate_target(d, target);
    if (keeps_annotations(d->scope) && !d->scopes->future_annotations)
        push_expr(d, node->annotation->pos, desugar_expr(d, node->annotation));
}

static bool has_annotations(AstSeq body);

static bool stmt_has_annotations(const Ast *stmt)
{
    switch ((int)stmt->kind) {
    case AST_AnnAssign: return true;
    case AST_For:
    case AST_AsyncFor:
        return has_annotations(AST(For, stmt)->body) || has_annotations(AST(For, stmt)->orelse);
    case AST_While:
        return has_annotations(AST(While, stmt)->body) || has_annotations(AST(While, stmt)->orelse);
    case AST_If:
        while (AST(If, stmt)->orelse.len == 1 && AST(If, stmt)->orelse.items[0]->kind == AST_If) {
            if (has_annotations(AST(If, stmt)->body)) return true;
            stmt = AST(If, stmt)->orelse.items[0];
        }
        return has_annotations(AST(If, stmt)->body) || has_annotations(AST(If, stmt)->orelse);
    case AST_With:
    case AST_AsyncWith: return has_annotations(AST(With, stmt)->body);
    case AST_Match:
        for (uint32_t i = 0; i < AST(Match, stmt)->cases.len; i++)
            if (has_annotations(AST(match_case, AST(Match, stmt)->cases.items[i])->body))
                return true;
        return false;
    case AST_Try:
    case AST_TryStar: {
        const AstTry *node = AST(Try, stmt); /* both have the same fields */
        for (uint32_t i = 0; i < node->handlers.len; i++)
            if (has_annotations(AST(ExceptHandler, node->handlers.items[i])->body)) return true;
        return has_annotations(node->body) || has_annotations(node->orelse) ||
               has_annotations(node->finalbody);
    }
    default: return false;
    }
}

static bool has_annotations(AstSeq body)
{
    for (uint32_t i = 0; i < body.len; i++)
        if (stmt_has_annotations(body.items[i])) return true;
    return false;
}

void desugar_setup_annotations(Desugar *d, AstSeq body, AstPos pos)
{
    if (!has_annotations(body)) return;
    Istr name = intern_cstr(&d->cx->names, "__annotations__");
    emit_assign(d, pos, ast_store(d->tree, pos, name), core_op0(d, pos, CORE_annotations));
}

/* ---- del ---- */

static void delete_target(Desugar *d, Ast *target, AstPos pos)
{
    if (is_sequence_target(target)) {
        AstSeq items = target_items(target);
        for (uint32_t i = 0; i < items.len; i++) delete_target(d, items.items[i], pos);
        return;
    }
    emit(d, AST_NEW(d->tree, pos, Delete, .targets = ast_list1(d->tree, desugar_expr(d, target))));
}

void desugar_Delete(Desugar *d, AstDelete *node)
{
    for (uint32_t i = 0; i < node->targets.len; i++)
        delete_target(d, node->targets.items[i], node->base.pos);
}
