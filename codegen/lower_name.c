/* lower_name.c - names: which storage one means here, reading, writing and deleting it.
 *
 * A name is resolved by the scopes (scope.h), seen from the innermost scope whose code is being
 * lowered. An inlined comprehension has a scope but no function of its own: what is free in it is
 * looked for in the scopes around it within the same function first.
 */
#include "lower_internal.h"

/* Is the name a variable of this very scope: of the function, or of the comprehension itself? */
static bool binds(const Scope *scope, Istr name)
{
    if (scope->kind == SCOPE_CLASS) return scope->needs_class_cell && istr_is(name, "__class__");
    const Symbol *symbol = scope_symbol(scope, name);
    if (!symbol || (symbol->scope != NAME_LOCAL && symbol->scope != NAME_CELL)) return false;
    return !scope->is_inlined ||
           ((symbol->flags & SYM_BOUND) && !(symbol->flags & (SYM_GLOBAL | SYM_NONLOCAL)));
}

bool lower_is_captured(const Scope *scope, Istr name)
{
    if (scope->kind == SCOPE_CLASS) return true; /* __class__ */
    const Symbol *symbol = scope_symbol(scope, name);
    return symbol && symbol->scope == NAME_CELL;
}

/* ---- variables ---- */

IrVar *lower_var(LowerFunc *lf, LowerScope *scope, Istr name)
{
    /* The cell a class makes for its methods is another one than the __class__ its body may see from outside. */
    bool of_class = scope->scope->kind == SCOPE_CLASS;
    MapEntry *entry = map_add(&scope->vars, lf->lw->arena,
                              of_class ? intern_cstr(&lf->lw->cx->names, "the class") : name);
    if (entry->value) return entry->value;
    bool is_cell = lower_is_captured(scope->scope, name);
    if (scope->outer && !is_cell) {
        MapEntry *spare = map_find(&lf->comp_vars, name);
        if (spare && spare->value) {
            entry->value = spare->value;
            spare->value = NULL;
            return entry->value;
        }
    }
    /* The function's own variable of that name keeps the plain spelling, wherever it comes first.
     */
    const Symbol *own = scope->outer ? scope_symbol(lf->own.scope, name) : NULL;
    if (of_class && map_find(&scope->vars, name)) own = scope_symbol(scope->scope, name);
    bool taken = own && !ir_is_top(lf->func) &&
                 (binds(lf->own.scope, name) || own->scope == NAME_FREE);
    Istr spelling = taken ? intern_printf(&lf->lw->cx->names, "%s_2", name->text) : name;
    IrVar *var = ir_var_new(lf->func, spelling, is_cell ? IR_CELL : IR_ANY);
    entry->value = var;
    var->python_name = name;
    var->is_cell = is_cell;
    var->late_cell = is_cell && scope->outer;
    var->mid_assigned = map_find(&lf->activation->mid_assigned, name) != NULL;
    var->in_comp = scope->outer && !is_cell;
    if (map_find(&lf->activation->deleted, name)) vec_push(lf->lw->arena, &lf->deleted_vars, var);
    return var;
}

/* The function's free variable of that name; begin made them all. */
static IrVar *free_var(LowerFunc *lf, Istr name)
{
    MapEntry *entry = map_add(&lf->own.vars, lf->lw->arena, name);
    if (!entry->value) entry->value = ir_free_var_new(lf->func, name);
    return entry->value;
}

IrVar *lower_capture(LowerFunc *lf, Istr name)
{
    for (LowerScope *s = lf->scope; s; s = s->outer)
        if (binds(s->scope, name)) return lower_var(lf, s, name);
    return free_var(lf, name);
}

/* Cells that some inner function empties are never known to be bound. */
static void mark_bound(LowerFunc *lf, const IrVar *var)
{
    if (var->is_cell && map_find(&lf->lw->deleted_free, var->python_name)) return;
    bound_add(lf->lw->arena, &lf->bound, var);
}

void lower_forget_deleted(LowerFunc *lf, Bound *bound)
{
    for (uint32_t i = 0; i < lf->deleted_vars.len; i++)
        bound_remove(lf->lw->arena, bound, lf->deleted_vars.items[i]);
}

IrVar *lower_temp(LowerFunc *lf, Ast *core_temp)
{
    Istr name = AST(CoreTemp, core_temp)->name;
    MapEntry *entry = map_add(&lf->temps, lf->lw->arena, name);
    if (!entry->value) {
        IrVar *var = entry->value = ir_var_new(lf->func, name, IR_ANY);
        var->is_temp = true;
    }
    return entry->value;
}

/* ---- resolving ---- */

typedef struct Place {
    enum { PLACE_VAR, PLACE_GLOBAL, PLACE_NAMESPACE, PLACE_NAMESPACE_FREE } kind;
    IrVar *var;    /* PLACE_VAR, PLACE_NAMESPACE_FREE */
    bool was_free; /* PLACE_VAR: of a generator expression that became a loop, and not its own */
} Place;

/* The top level of source compiled at run time: its names are in the namespace it is run with. */
static bool is_dynamic_top(const LowerFunc *lf)
{
    return ir_is_top(lf->func) && lf->func->namespace;
}

static Place resolve(LowerFunc *lf, Istr name)
{
    bool dynamic_top = is_dynamic_top(lf), was_free = false;
    NameScope inside = NAME_LOCAL; /* in the comprehension gone through last */
    for (LowerScope *s = lf->scope; s; was_free |= s->was_generator, s = s->outer) {
        NameScope where = scope_resolve(s->scope, name);
        bool from_comp = s != lf->scope;
        if (from_comp && s->scope->kind == SCOPE_CLASS && inside == NAME_FREE && !binds(s->scope, name))
            return (Place){PLACE_VAR, free_var(lf, name), was_free};
        inside = where;
        if (dynamic_top && where == NAME_GLOBAL_IMPLICIT && !binds(s->scope, name))
            return (Place){PLACE_NAMESPACE, NULL, false};
        if (s->scope->kind == SCOPE_MODULE)
            return (Place){dynamic_top && where != NAME_GLOBAL_EXPLICIT ? PLACE_NAMESPACE : PLACE_GLOBAL, NULL, false};
        if (s->scope->kind != SCOPE_CLASS && binds(s->scope, name))
            return (Place){PLACE_VAR, lower_var(lf, s, name), was_free};
        if (where == NAME_GLOBAL_EXPLICIT || where == NAME_GLOBAL_IMPLICIT)
            return (Place){PLACE_GLOBAL, NULL, false};
        /* A comprehension in a class body does not see the names of the class. */
        if (where == NAME_CLASS && !from_comp) return (Place){PLACE_NAMESPACE, NULL, false};
        if (where == NAME_CLASS_FREE && !from_comp)
            return (Place){PLACE_NAMESPACE_FREE, free_var(lf, name), false};
        if (!s->outer) return (Place){PLACE_VAR, free_var(lf, name), was_free};
    }
    return (Place){PLACE_GLOBAL, NULL, false};
}

/* ---- reading ---- */

static IrExpr *load_var(LowerFunc *lf, IrVar *var, AstPos pos)
{
    bool bound = bound_has(&lf->bound, var) && !(var->is_cell && lf->lw->empties_cells);
    IrOp op = var->is_cell ? (bound ? OP_IR_cell_load_bound : OP_IR_cell_load)
                           : (bound ? OP_IR_var : OP_IR_var_checked);
    IrExpr *expr = build_leaf(&lf->b, op, pos);
    expr->var = var;
    if (!bound) var->checked = true;
    mark_bound(lf, var);
    return expr;
}

static IrExpr *load_global(LowerFunc *lf, Istr name, AstPos pos)
{
    /* A name that is neither bound nor a builtin is a variable that somebody else may give a value.
     */
    const MapEntry *entry = map_find(&lf->lw->names, name);
    const ModuleName *info = entry ? entry->value : NULL;
    if (lf->lw->module->dynamic || info || !ir_is_builtin(name)) {
        IrExpr *expr = build_leaf(&lf->b, OP_IR_global_load, pos);
        expr->global = ir_global(lf->lw->module, name);
        if (lf->func->kind == IRF_MODULE && info && !info->met) expr->integer = IR_TOO_EARLY;
        return expr;
    }
    IrExpr *expr = build_leaf(&lf->b, OP_IR_builtin_load, pos);
    expr->name = ir_const_name(lf->lw->module, name);
    return expr;
}

IrExpr *lower_load_global(LowerFunc *lf, Istr name, AstPos pos)
{
    return load_global(lf, name, pos);
}

IrExpr *lower_load_builtin(LowerFunc *lf, const char *name, AstPos pos)
{
    return load_global(lf, intern_cstr(&lf->lw->cx->names, name), pos);
}

IrExpr *lower_load(LowerFunc *lf, Istr name, AstPos pos)
{
    Place place = resolve(lf, name);
    if (place.kind == PLACE_VAR) {
        IrExpr *expr = load_var(lf, place.var, pos);
        if (place.was_free) expr->integer = IR_WAS_FREE;
        return expr;
    }
    if (place.kind == PLACE_GLOBAL) return load_global(lf, name, pos);
    IrOp op = place.kind == PLACE_NAMESPACE ? OP_IR_name_load : OP_IR_name_load_free;
    IrExpr *expr = build_op1(&lf->b, op, pos, build_var(&lf->b, lf->func->namespace, pos));
    expr->var = place.var;
    expr->name = ir_const_name(lf->lw->module, name);
    return expr;
}

bool lower_is_unbound(LowerFunc *lf, Istr name)
{
    Place place = resolve(lf, name);
    if (place.kind == PLACE_VAR) return !place.var->is_cell && !bound_has(&lf->bound, place.var);
    if (place.kind != PLACE_GLOBAL) return true;
    return !map_find(&lf->lw->names, name) && !ir_is_builtin(name);
}

bool lower_is_builtin(LowerFunc *lf, Istr name)
{
    if (map_find(&lf->lw->names, name) || !ir_is_builtin(name)) return false;
    Place place = resolve(lf, name);
    if (place.kind != PLACE_NAMESPACE) return place.kind == PLACE_GLOBAL;
    const Symbol *symbol =
        scope_symbol(lf->own.scope, name); /* a class body that does not bind it */
    return !symbol || !(symbol->flags & SYM_BOUND);
}

IrFunc *lower_known_function(LowerFunc *lf, Istr name, ModuleName **info)
{
    ModuleName *found = map_get(&lf->lw->names, name);
    if (!found || !found->def || lf->lw->module->dynamic || lf->lw->changes_code || resolve(lf, name).kind != PLACE_GLOBAL) return NULL;
    if (!found->func) found->func = ir_func_new(lf->lw->module, IRF_FUNCTION, name);
    *info = found;
    return found->func;
}

/* ---- writing ---- */

IrVar *lower_plain_target(LowerFunc *lf, Istr name)
{
    Place place = resolve(lf, name);
    return place.kind == PLACE_VAR && !place.var->is_cell ? place.var : NULL;
}

void lower_store(LowerFunc *lf, Istr name, IrExpr *value, AstPos pos)
{
    Place place = resolve(lf, name);
    IrStmt *stmt;
    switch (place.kind) {
    case PLACE_VAR:
        if (place.var->is_cell) {
            stmt = build_stmt(&lf->b, IRS_CELL_SET, pos);
            stmt->var = place.var;
            stmt->value = value;
            place.var->assigned = true;
        } else {
            build_assign(&lf->b, place.var, value);
        }
        mark_bound(lf, place.var);
        break;
    case PLACE_GLOBAL:
        stmt = build_stmt(&lf->b, IRS_GLOBAL_SET, pos);
        stmt->global = ir_global(lf->lw->module, name);
        stmt->global->bound = true;
        MapEntry *entry = map_find(&lf->lw->names, name);
        if (entry) ((ModuleName *)entry->value)->met = true;
        stmt->value = value;
        break;
    case PLACE_NAMESPACE:
    case PLACE_NAMESPACE_FREE:
        stmt = build_stmt(&lf->b, IRS_NAME_SET, pos);
        stmt->object = build_var(&lf->b, lf->func->namespace, pos);
        stmt->name = ir_const_name(lf->lw->module, name);
        stmt->value = value;
        break;
    }
}

void lower_delete(LowerFunc *lf, Istr name, AstPos pos)
{
    Place place = resolve(lf, name);
    IrStmt *stmt;
    if (place.kind == PLACE_VAR) {
        stmt = build_stmt(&lf->b, place.var->is_cell ? IRS_CELL_UNBIND : IRS_UNBIND, pos);
        stmt->var = place.var;
        stmt->checked = !bound_has(&lf->bound, place.var);
        bound_remove(lf->lw->arena, &lf->bound, place.var);
    } else if (place.kind == PLACE_GLOBAL) {
        stmt = build_stmt(&lf->b, IRS_GLOBAL_DEL, pos);
        stmt->global = ir_global(lf->lw->module, name);
    } else {
        stmt = build_stmt(&lf->b, IRS_NAME_DEL, pos);
        stmt->object = build_var(&lf->b, lf->func->namespace, pos);
        stmt->name = ir_const_name(lf->lw->module, name);
    }
    stmt->pos = pos;
}

/* ---- locals() ---- */

static IrExpr *unchecked(LowerFunc *lf, IrVar *var, AstPos pos)
{
    IrExpr *expr = build_leaf(&lf->b, var->is_cell ? OP_IR_cell_load_bound : OP_IR_var, pos);
    expr->var = var;
    return expr;
}

IrExpr *lower_locals(LowerFunc *lf, AstPos pos)
{
    if (is_dynamic_top(lf) || (lf->func->kind == IRF_CLASS_BODY && lf->scope == &lf->own))
        return build_var(&lf->b, lf->func->namespace, pos);
    if (ir_is_top(lf->func)) return build_leaf(&lf->b, OP_IR_module_globals, pos);
    VEC(Istr) names = {0};
    uint32_t mark = build_mark(&lf->b);
    Map seen = {0};
    for (LowerScope *s = lf->scope; s; s = s->outer) {
        MAP_EACH(entry, &s->scope->symbols)
        {
            const Symbol *symbol = entry->value;
            bool own = binds(s->scope, entry->key);
            bool free = symbol->scope == NAME_FREE && !s->outer;
            MapEntry *first = own || free ? map_add(&seen, lf->lw->arena, entry->key) : NULL;
            if (!first || first->value) continue;
            first->value = (void *)1;
            vec_push(lf->lw->arena, &names, entry->key);
            IrVar *var = own ? lower_var(lf, s, entry->key) : free_var(lf, entry->key);
            build_push(&lf->b, unchecked(lf, var, pos));
        }
    }
    IrExpr *expr = build_op(&lf->b, OP_IR_locals, pos, mark);
    expr->names = ir_const_names(lf->lw->module, names.items, names.len);
    return expr;
}
