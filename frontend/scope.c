/* scope.c - making scopes and symbols, and looking them up. See scope.h.
 *
 * Owns the ScopeTable: one entry per node id for the scope a node's body runs in, one for the scope
 * of its type parameters. The two passes that fill it are scope_collect.c and scope_resolve.c.
 */
#include "scope.h"

#include "scope_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

Scope *scope_of(const ScopeTable *table, const Ast *node)
{
    return node->id < table->node_count ? table->by_node[node->id] : NULL;
}

Scope *scope_of_type_params(const ScopeTable *table, const Ast *node)
{
    return node->id < table->node_count ? table->type_params_of[node->id] : NULL;
}

Symbol *scope_symbol(const Scope *scope, Istr name)
{
    return map_get(&scope->symbols, name);
}

NameScope scope_resolve(const Scope *scope, Istr name)
{
    Symbol *symbol = scope_symbol(scope, name);
    if (symbol) return symbol->scope;
    return scope->kind == SCOPE_CLASS ? NAME_CLASS : NAME_GLOBAL_IMPLICIT;
}

Istr scope_mangle(Compilation *cx, Istr class_name, Istr name)
{
    if (!class_name || name->len < 2 || name->text[0] != '_' || name->text[1] != '_') return name;
    if (name->text[name->len - 1] == '_' && name->text[name->len - 2] == '_') return name;
    if (memchr(name->text, '.', name->len)) return name; /* a dotted module name */
    const char *owner = class_name->text;
    while (*owner == '_') owner++;
    if (!*owner) return name;
    return intern_printf(&cx->names, "_%s%s", owner, name->text);
}

Istr scope_mangle_in(Compilation *cx, const Scope *scope, Istr name)
{
    const Map *only = ((const ScopeDraft *)scope)->mangled_names;
    if (only && !map_find(only, name)) return name;
    return scope_mangle(cx, scope->private_name, name);
}

void scope_error(ScopeBuilder *b, Span place, const char *fmt, ...)
{
    char text[512];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    b->failed = true;
    diag_add_bytes(b->cx, DIAG_SYNTAX_ERROR, b->tree->source, place, "%s", text);
}

Scope *scope_enter(ScopeBuilder *b, ScopeKind kind, Istr name, Ast *node, Span place)
{
    ScopeDraft *draft = ARENA_NEW(&b->cx->arena, ScopeDraft);
    Scope *scope = &draft->scope, *parent = b->cur;
    scope->kind = kind;
    scope->name = name;
    scope->node = node;
    scope->place = place;
    scope->parent = parent;
    scope->private_name = b->private_name;
    b->cur = scope;
    if (!parent) return scope;
    scope->is_nested = parent->is_nested || scope_is_function_like(parent);
    draft->comp_iter_depth = scope_draft(parent)->comp_iter_depth;
    if (kind != SCOPE_CLASS) draft->mangled_names = scope_draft(parent)->mangled_names;
    if (kind == SCOPE_ANNOTATION) return scope; /* never evaluated: belongs to no one */
    if (parent->last_child)
        parent->last_child->next = scope;
    else
        parent->first_child = scope;
    parent->last_child = scope;
    return scope;
}

void scope_leave(ScopeBuilder *b)
{
    b->cur = b->cur->parent;
}

Symbol *scope_add_symbol(ScopeBuilder *b, Scope *scope, Istr mangled, Span place)
{
    MapEntry *entry = map_add(&scope->symbols, &b->cx->arena, mangled);
    if (entry->value) return entry->value;
    Symbol *symbol = ARENA_NEW(&b->cx->arena, Symbol);
    symbol->name = mangled;
    symbol->place = place;
    entry->value = symbol;
    return symbol;
}

void scope_add(ScopeBuilder *b, Scope *scope, Istr name, uint32_t flags, Span place)
{
    Symbol *symbol = scope_add_symbol(b, scope, scope_mangle_in(b->cx, b->cur, name), place);
    if ((flags & (SYM_LOCAL | SYM_PARAM | SYM_IMPORT)) && !(flags & SYM_ANNOTATED))
        flags |= SYM_ASSIGNED;
    if (flags & symbol->flags & SYM_PARAM) {
        scope_error(b, place, "duplicate argument '%s' in function definition", name->text);
        return;
    }
    if (flags & symbol->flags & SYM_TYPE_PARAM) {
        scope_error(b, place, "duplicate type parameter '%s'", name->text);
        return;
    }
    symbol->flags |= flags;
    if (scope_draft(scope)->comp_target) {
        if (symbol->flags & (SYM_GLOBAL | SYM_NONLOCAL)) {
            scope_error(b, place,
                        "comprehension inner loop cannot rebind assignment expression target '%s'",
                        name->text);
            return;
        }
        symbol->flags |= SYM_COMP_ITER;
    }
    /* The module knows of names that functions declare global. */
    if (flags & SYM_GLOBAL)
        scope_add_symbol(b, b->table->module, symbol->name, place)->flags |= SYM_GLOBAL;
}

static void builder_init(ScopeBuilder *b, AstTree *tree, ScopeTable *table)
{
    Interner *names = &tree->cx->names;
    *b = (ScopeBuilder){.cx = tree->cx, .tree = tree, .table = table};
    b->super_name = intern_cstr(names, "super");
    b->class_cell = intern_cstr(names, "__class__");
    b->classdict = intern_cstr(names, "__classdict__");
    b->annotation = intern_cstr(names, "_annotation");
    b->top = intern_cstr(names, "top");
    b->lambda = intern_cstr(names, "lambda");
    b->dot_zero = intern_cstr(names, ".0");
    b->locals_name = intern_cstr(names, "locals");
    b->vars_name = intern_cstr(names, "vars");
    b->dir_name = intern_cstr(names, "dir");
    b->eval_name = intern_cstr(names, "eval");
    b->exec_name = intern_cstr(names, "exec");
    b->star = intern_cstr(names, "*");
}

ScopeTable *scope_analyze(AstTree *tree)
{
    Arena *arena = &tree->cx->arena;
    ScopeTable *table = ARENA_NEW(arena, ScopeTable);
    table->tree = tree;
    table->node_count = tree->node_count;
    table->by_node = ARENA_ARRAY(arena, Scope *, tree->node_count);
    table->type_params_of = ARENA_ARRAY(arena, Scope *, tree->node_count);
    ScopeBuilder builder;
    builder_init(&builder, tree, table);
    scope_collect(&builder);
    if (!builder.failed) scope_resolve_all(&builder);
    return table;
}
