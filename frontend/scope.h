/* scope.h - symbol tables: which scope a name belongs to.
 *
 * scope_analyze makes one Scope per scope-making node of a tree, as CPython's symtable does, for
 * the tree of the parser as well as for the core that desugar leaves. Each Scope says of every name
 * in it what the code does with it (flags) and where it lives (NameScope). Temporaries of the core
 * (CoreTemp) are no names and do not appear. In the core type parameter scopes are ordinary
 * functions, so that only modules, functions, lambdas, classes and CoreComp make scopes there.
 * Private names (__x in a class) are entered under their mangled form (core has no other).
 * Read first: docs/scopes.md.
 */
#ifndef FRONTEND_SCOPE_H
#define FRONTEND_SCOPE_H

#include "ast.h"
#include "map.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION, /* FunctionDef, AsyncFunctionDef, Lambda */
    SCOPE_CLASS,
    SCOPE_COMPREHENSION, /* ListComp, SetComp, DictComp, GeneratorExp, CoreComp */
    SCOPE_ANNOTATION,    /* an annotation that is kept as text: never evaluated */
    SCOPE_TYPE_PARAMS,   /* [T, ...], around the def, class or type statement */
    SCOPE_TYPE_VARIABLE, /* a bound, constraint tuple or default */
    SCOPE_TYPE_ALIAS,    /* the value of a type statement */
} ScopeKind;

/* Where a name lives, seen from a scope. */
typedef enum NameScope {
    NAME_LOCAL,           /* a variable of this activation (module: a global) */
    NAME_CELL,            /* the same, but inner functions share it */
    NAME_FREE,            /* a cell of an enclosing function */
    NAME_GLOBAL_EXPLICIT, /* declared global */
    NAME_GLOBAL_IMPLICIT, /* bound nowhere in sight: global, else builtin */
    NAME_CLASS,           /* class scope: the namespace; for loads, then global, then builtin */
    NAME_CLASS_FREE,      /* class scope, loads only: the namespace, then the enclosing cell */
} NameScope;

/* Symbol.flags: what a scope's code does with a name. */
enum {
    SYM_GLOBAL = 1 << 0, /* declared global */
    SYM_LOCAL = 1 << 1,  /* assigned, deleted, defined by def, class, ... */
    SYM_PARAM = 1 << 2,
    SYM_NONLOCAL = 1 << 3,   /* declared nonlocal */
    SYM_USE = 1 << 4,        /* read */
    SYM_FREE_CLASS = 1 << 6, /* class scope: named here, and free in a method besides */
    SYM_IMPORT = 1 << 7,
    SYM_ANNOTATED = 1 << 8,
    SYM_COMP_ITER = 1 << 9, /* target of a comprehension's for */
    SYM_TYPE_PARAM = 1 << 10,
    SYM_ASSIGNED = 1 << 11, /* SYM_LOCAL by more than annotations without a value (`x: int`) */
    SYM_BOUND = SYM_LOCAL | SYM_PARAM | SYM_IMPORT | SYM_TYPE_PARAM,
};

typedef struct Symbol {
    Istr name;
    uint32_t flags;
    NameScope scope;
    Span place; /* where it first appeared */
} Symbol;

typedef struct Scope {
    ScopeKind kind;
    Istr name;  /* "top", the function's or class's name, "lambda", "listcomp", "genexpr", ... */
    Ast *node;  /* what made it; for a type variable the TypeVar, ParamSpec or TypeVarTuple */
    Span place; /* of the node; a type variable's: of the expression */
    struct Scope *parent;                          /* NULL: the module */
    struct Scope *first_child, *last_child, *next; /* children in source order */
    Map symbols;     /* name -> Symbol *, in order of first appearance */
    AstNames params; /* positional-only, positional, keyword-only, *args, **kwargs */

    /* Cells taken from enclosing functions, those that only inner scopes use included. */
    AstNames free_vars;
    /* Variables of this scope that inner functions share; class scope: `__class__`. */
    AstNames cell_vars;

    Istr private_name; /* the innermost enclosing class's name, or NULL */
    bool is_nested;    /* inside a function */
    bool has_varargs, has_varkeywords;
    bool is_generator;  /* contains yield: generator, or async generator when is_async */
    bool is_async;      /* async def, or a comprehension that awaits */
    bool returns_value; /* contains `return value` */
    bool is_method;     /* function defined directly in a class */
    bool uses_super;    /* reads the name super: closes over __class__ in a method */
    bool uses_locals;   /* calls locals(), vars() or dir() without arguments, or eval or exec */
    bool star_import;   /* module: from m import * */

    /* A comprehension that is no generator: part of the activation around it; names that it does
     * not bind resolve as the scope around it resolves them. */
    bool is_inlined;

    bool needs_class_cell; /* class: a method reads __class__ or super, the cell must be set */
    bool needs_classdict;  /* class: an annotation scope inside sees its namespace */
    bool sees_class;       /* annotation scope directly in a class: looks there first */
} Scope;

typedef struct ScopeTable {
    AstTree *tree;
    Scope *module;
    Scope **by_node;         /* by node id: the scope a node's own body runs in */
    Scope **type_params_of;  /* by node id: the SCOPE_TYPE_PARAMS around a statement */
    uint32_t node_count;     /* when the table was made: ids beyond have no scope */
    bool future_annotations; /* from __future__ import annotations */
} ScopeTable;

/* Make the tables of a tree. Errors that CPython's symtable finds become diagnostics (SyntaxError,
 * column in bytes); the table is complete all the same, as far as it can be.
 * cost: O(nodes * nesting of scopes). */
ScopeTable *scope_analyze(AstTree *tree);

/* The errors that CPython finds behind the symbol table, in its compiler: misplaced return, yield,
 * await, break, continue; patterns; nesting; assignment to __debug__; __future__. To be called
 * after scope_analyze when it found none. */
void scope_check(AstTree *tree, const ScopeTable *table);

/* The scope that a node's body runs in: for Module, FunctionDef, AsyncFunctionDef, Lambda,
 * ClassDef, the four comprehensions, CoreComp, TypeAlias (its value). NULL for other nodes. */
Scope *scope_of(const ScopeTable *table, const Ast *node);

/* The SCOPE_TYPE_PARAMS of a FunctionDef, AsyncFunctionDef, ClassDef or TypeAlias with type
 * parameters. */
Scope *scope_of_type_params(const ScopeTable *table, const Ast *node);

/* The symbol of a (mangled) name in this very scope, or NULL. */
Symbol *scope_symbol(const Scope *scope, Istr name);

/* Where a (mangled) name lives seen from a scope; names the scope does not mention are global. */
NameScope scope_resolve(const Scope *scope, Istr name);

/* The form of a name in a class of that name (NULL: no class): "__x" in class "_C" is "_C__x". */
Istr scope_mangle(Compilation *cx, Istr class_name, Istr name);

/* The form a name has in the code of a scope: in classes private names are mangled. */
Istr scope_mangle_in(Compilation *cx, const Scope *scope, Istr name);

/* Append the tables as text, one scope per paragraph (`--emit=scopes`). */
void scope_dump(const ScopeTable *table, StrBuf *out);

#endif
