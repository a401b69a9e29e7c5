/* scope_check.h - the state of the scope_check*.c files and scope_warn.c. */
#ifndef FRONTEND_SCOPE_CHECK_H
#define FRONTEND_SCOPE_CHECK_H

#include "scope.h"
#include "vec.h"

/* The kinds of code objects, as far as rules differ. */
typedef enum UnitKind {
    UNIT_MODULE,
    UNIT_CLASS,
    UNIT_FUNCTION,      /* def, lambda */
    UNIT_ASYNC,         /* async def */
    UNIT_COMPREHENSION, /* generator expression */
    UNIT_ANNOTATION,    /* type parameters, bounds, aliases */
} UnitKind;

typedef enum BlockKind {
    BLOCK_UNIT, /* bottom of a code object */
    BLOCK_LOOP,
    BLOCK_STAR_HANDLER, /* the except* clauses of a try */
    BLOCK_OTHER,        /* with, try, handler */
} BlockKind;

typedef struct Check {
    Compilation *cx;
    AstTree *tree;
    const ScopeTable *table;
    UnitKind unit;
    Scope *scope; /* of the code object; NULL in annotations and at module level */
    VEC(BlockKind) blocks;
    Ast *stmt;            /* the statement at hand */
    bool starred_allowed; /* the next expression may be starred */
    bool too_deep;        /* said so already */
    uint32_t last_future_line;
    Istr debug_name;
} Check;

#define check_error(c, place, ...)                                                                 \
    diag_add_bytes((c)->cx, DIAG_SYNTAX_ERROR, (c)->tree->source, (place), __VA_ARGS__)

/* Report __debug__ where it is bound or deleted. */
void check_name(Check *c, Istr name, OpContext ctx, Span place);

void check_expr(Check *c, Ast *node);

/* Warnings about a node, not about its children (scope_warn.c). */
void check_warn(Check *c, const Ast *node);

/* A match statement (scope_check_pattern.c). */
void check_Match(Check *c, AstMatch *node);

#endif
