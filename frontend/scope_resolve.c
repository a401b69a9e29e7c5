/* scope_resolve.c - pass 2 of the scope analysis: where each name lives.
 *
 * Scopes are gone over from the outside in. A name that a scope does not bind is searched in the
 * scopes around it, classes left out; the function that binds it makes it a cell, and every
 * function or class on the way passes the cell on. Comprehensions that are part of an activation
 * neither close over anything nor keep others from it: their foreign names resolve, in a last walk,
 * as those of the scope around them.
 */
#include "scope_internal.h"

static Span directive_place(const Scope *scope, const Symbol *symbol)
{
    const ScopeDraft *draft = (const ScopeDraft *)scope;
    for (uint32_t i = 0; i < draft->directives.len; i++)
        if (draft->directives.items[i].name == symbol->name)
            return draft->directives.items[i].place;
    return symbol->place;
}

/* The scope around `scope` whose variable `name` is, or NULL when it is a global. */
static Scope *find_binder(const ScopeBuilder *b, const Scope *scope, Istr name)
{
    bool only_inlined = scope->is_inlined; /* nothing but inlined comprehensions so far */
    for (Scope *p = scope->parent; p; p = p->parent) {
        if (p->kind == SCOPE_MODULE) return NULL;
        if (p->kind == SCOPE_CLASS) {
            /* The class's own cell is for its methods, not for code in its body. */
            if (name == b->class_cell || name == b->classdict)
                return only_inlined && name == b->class_cell ? NULL : p;
            only_inlined = false;
            continue;
        }
        only_inlined &= p->is_inlined;
        Symbol *symbol = scope_symbol(p, name);
        if (!symbol) continue;
        if (symbol->flags & SYM_GLOBAL) return NULL;
        if (symbol->flags & SYM_NONLOCAL) continue;
        if (symbol->flags & SYM_BOUND) return p;
    }
    return NULL;
}

/* `scope` uses the variable `name` of `binder`: hand its cell down, where functions lie between. */
static void capture(ScopeBuilder *b, Scope *scope, Symbol *symbol, Scope *binder)
{
    Istr name = symbol->name;
    bool crossed = false;
    for (Scope *p = scope; p != binder; p = p->parent) {
        if (!p->is_inlined) crossed = true;
        if (p == scope) continue;
        Symbol *passing = scope_symbol(p, name);
        if (!passing) {
            passing = scope_add_symbol(b, p, name, symbol->place);
            passing->scope = p->kind == SCOPE_CLASS ? NAME_CLASS_FREE : NAME_FREE;
        } else if (passing->flags && (p->kind == SCOPE_CLASS || p->sees_class)) {
            passing->flags |= SYM_FREE_CLASS;
        }
    }
    if (!crossed) return;
    if (binder->kind == SCOPE_CLASS) {
        if (name == b->classdict)
            binder->needs_classdict = true;
        else
            binder->needs_class_cell = true;
    } else {
        scope_symbol(binder, name)->scope = NAME_CELL;
    }
}

/* As in CPython, a class on the way that binds the name makes it an ordinary one. */
static bool is_type_param(const Scope *scope, const Scope *binder, Istr name)
{
    for (const Scope *s = scope->parent; s && s != binder; s = s->parent) {
        const Symbol *other = scope_symbol(s, name);
        if (other && other->flags & SYM_BOUND) return false;
    }
    return binder->kind != SCOPE_CLASS && scope_symbol(binder, name)->flags & SYM_TYPE_PARAM;
}

static void resolve_nonlocal(ScopeBuilder *b, Scope *scope, Symbol *symbol)
{
    symbol->scope = NAME_FREE;
    if (scope->kind == SCOPE_MODULE) {
        scope_error(b, directive_place(scope, symbol),
                    "nonlocal declaration not allowed at module level");
        return;
    }
    Scope *binder = find_binder(b, scope, symbol->name);
    if (!binder) {
        scope_error(b, directive_place(scope, symbol), "no binding for nonlocal '%s' found",
                    symbol->name->text);
        return;
    }
    if (is_type_param(scope, binder, symbol->name)) {
        scope_error(b, directive_place(scope, symbol),
                    "nonlocal binding not allowed for type parameter '%s'", symbol->name->text);
        return;
    }
    capture(b, scope, symbol, binder);
}

/* The class whose namespace an annotation scope looks into, or NULL. */
static const Scope *visible_class(const Scope *scope)
{
    while (scope->sees_class) scope = scope->parent;
    return scope->kind == SCOPE_CLASS ? scope : NULL;
}

static void resolve_symbol(ScopeBuilder *b, Scope *scope, Symbol *symbol)
{
    uint32_t flags = symbol->flags;
    bool in_class = scope->kind == SCOPE_CLASS;
    if (flags & SYM_GLOBAL) {
        symbol->scope = NAME_GLOBAL_EXPLICIT;
        if (flags & SYM_NONLOCAL)
            scope_error(b, directive_place(scope, symbol), "name '%s' is nonlocal and global",
                        symbol->name->text);
        return;
    }
    if (flags & SYM_NONLOCAL) {
        resolve_nonlocal(b, scope, symbol);
        return;
    }
    if (flags & SYM_BOUND) {
        symbol->scope = in_class ? NAME_CLASS : NAME_LOCAL;
        return;
    }
    if (!flags) return; /* passed on for an inner scope: capture() has said where it lives */
    if (scope->sees_class) {
        const Symbol *member = scope_symbol(visible_class(scope), symbol->name);
        uint32_t there = member ? member->flags : 0;
        if ((there & SYM_GLOBAL) || ((there & SYM_BOUND) && !(there & SYM_NONLOCAL))) {
            symbol->scope = there & SYM_GLOBAL ? NAME_GLOBAL_EXPLICIT : NAME_GLOBAL_IMPLICIT;
            return;
        }
    }
    Scope *binder = find_binder(b, scope, symbol->name);
    if (binder) {
        symbol->scope = in_class ? NAME_CLASS_FREE : NAME_FREE;
        capture(b, scope, symbol, binder);
    } else {
        symbol->scope = in_class ? NAME_CLASS : NAME_GLOBAL_IMPLICIT;
    }
}

static void resolve_scope(ScopeBuilder *b, Scope *scope)
{
    /* Symbols may be appended while inner scopes are gone over; those are resolved already. */
    for (uint32_t i = 0, count = scope->symbols.len; i < count; i++)
        resolve_symbol(b, scope, scope->symbols.entries[i].value);
    for (Scope *child = scope->first_child; child; child = child->next) resolve_scope(b, child);
}

/* A name an inlined comprehension does not bind is what it is around the comprehension. */
static void adopt_outer(Scope *comp)
{
    if (comp->parent->kind == SCOPE_CLASS) return; /* whose names comprehensions do not see */
    MAP_EACH(entry, &comp->symbols)
    {
        Symbol *symbol = entry->value;
        bool own = (symbol->flags & SYM_BOUND) && !(symbol->flags & (SYM_GLOBAL | SYM_NONLOCAL));
        if (own) continue;
        const Symbol *outer = scope_symbol(comp->parent, symbol->name);
        if (!outer || comp->parent->kind == SCOPE_MODULE) continue;
        symbol->scope = outer->scope;
    }
}

static void finish_scope(ScopeBuilder *b, Scope *scope)
{
    if (scope->is_inlined) adopt_outer(scope);
    VEC(Istr) free_vars = {0};
    VEC(Istr) cell_vars = {0};
    Arena *arena = &b->cx->arena;
    MAP_EACH(entry, &scope->symbols)
    {
        Symbol *symbol = entry->value;
        bool own = (symbol->flags & SYM_BOUND) && !(symbol->flags & (SYM_GLOBAL | SYM_NONLOCAL));
        if (symbol->scope == NAME_CELL && (own || !scope->is_inlined))
            vec_push(arena, &cell_vars, symbol->name);
        else if (!scope->is_inlined &&
                 (symbol->scope == NAME_FREE || symbol->scope == NAME_CLASS_FREE ||
                  (symbol->flags & SYM_FREE_CLASS)))
            vec_push(arena, &free_vars, symbol->name);
    }
    if (scope->needs_class_cell) vec_push(arena, &cell_vars, b->class_cell);
    scope->free_vars = (AstNames){free_vars.items, free_vars.len};
    scope->cell_vars = (AstNames){cell_vars.items, cell_vars.len};
    for (Scope *child = scope->first_child; child; child = child->next) finish_scope(b, child);
}

void scope_resolve_all(ScopeBuilder *b)
{
    resolve_scope(b, b->table->module);
    finish_scope(b, b->table->module);
}
