/* scope_internal.h - what the files of the scope analysis share.
 *
 * scope.c makes scopes and symbols and answers questions; scope_collect.c walks the tree and
 * records what the code does with each name (pass 1); scope_resolve.c decides where each name lives
 * (pass 2).
 */
#ifndef FRONTEND_SCOPE_INTERNAL_H
#define FRONTEND_SCOPE_INTERNAL_H

#include "scope.h"
#include "vec.h"

/* Where a global or nonlocal statement (or a := that acts as one) named a name: errors of pass 2
 * point there. */
typedef struct Directive {
    Istr name;
    Span place;
} Directive;

/* A Scope and what only its construction needs. Every Scope is the first member of one of these. */
typedef struct ScopeDraft {
    Scope scope;
    VEC(Directive) directives;
    Map *mangled_names;       /* type parameters of a generic class: the only names mangled here */
    const char *scope_info;   /* type variable: "a TypeVar bound", for messages */
    bool comp_target;         /* visiting the target of a comprehension's for */
    uint32_t comp_iter_depth; /* inside iterables of comprehensions: := is not allowed */
} ScopeDraft;

typedef struct ScopeBuilder {
    Compilation *cx;
    AstTree *tree;
    ScopeTable *table;
    Scope *cur;
    Istr private_name; /* the innermost class's name */
    bool failed;       /* an error was reported */
    Istr super_name, class_cell, classdict, annotation, top, lambda, dot_zero;
    Istr locals_name, vars_name, dir_name, eval_name, exec_name, star;
} ScopeBuilder;

static inline ScopeDraft *scope_draft(Scope *scope)
{
    return (ScopeDraft *)scope;
}

/* Scopes in which names are variables of an activation: all but modules and classes. */
static inline bool scope_is_function_like(const Scope *scope)
{
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

/* A new scope inside b->cur, which it becomes. */
Scope *scope_enter(ScopeBuilder *b, ScopeKind kind, Istr name, Ast *node, Span place);
void scope_leave(ScopeBuilder *b);

/* The symbol of a mangled name in this scope, made without flags if absent. */
Symbol *scope_add_symbol(ScopeBuilder *b, Scope *scope, Istr mangled, Span place);

/* Record flags for a name in a scope. Reports duplicate parameters and type parameters. */
void scope_add(ScopeBuilder *b, Scope *scope, Istr name, uint32_t flags, Span place);

void scope_error(ScopeBuilder *b, Span place, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Pass 1: fill the scopes below the module's. */
void scope_collect(ScopeBuilder *b);

/* Pass 2: decide Symbol.scope, free_vars and cell_vars everywhere. */
void scope_resolve_all(ScopeBuilder *b);

#endif
