/* unparse_internal.h - what the unparse*.c files share: the printer's state and its expression
 * functions. */
#ifndef FRONTEND_UNPARSE_INTERNAL_H
#define FRONTEND_UNPARSE_INTERNAL_H

#include "ast.h"
#include "desugar.h"
#include "map.h"
#include "scope.h"
#include "vec.h"

/* How tightly things bind, loosest first. */
typedef enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_CMP,
    LEVEL_EXPR,
    LEVEL_BOR = LEVEL_EXPR,
    LEVEL_BXOR,
    LEVEL_BAND,
    LEVEL_SHIFT,
    LEVEL_ARITH,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef VEC(Istr) NameVec;

typedef struct Unparser {
    StrBuf *out;
    Level spine_level; /* where the BinOp being printed stands */
    /* the rest is for core */
    bool core;
    AstTree *tree;
    ScopeTable *scopes; /* of the core tree */
    const Scope *scope; /* whose code is being printed */
    uint32_t indent;
    Map names;     /* of the program: printed names avoid them */
    Map used;      /* core_ names whose definitions are needed */
    Istr prefix;   /* "core_", or something else where the program has such names itself */
    Istr *hoisted; /* by node id: name of the function printed in front for it */
    uint32_t hoisted_count;
    NameVec class_temps; /* temporaries that the class body being printed binds */
    NameVec declared;    /* names that must be local to the function being printed */
    Map found_temps;     /* the temporaries of a function, while a call of locals() is printed */
} Unparser;

/* ---- expressions ---- */

/* An expression, in parentheses unless it binds at least as tight as `level`. */
void unparse_at(Unparser *u, const Ast *node, Level level);
void unparse_list(Unparser *u, AstSeq items, Level level);
void unparse_params(Unparser *u, const Astarguments *args);
void unparse_arguments(Unparser *u, AstSeq args, AstSeq keywords);
void unparse_text(Unparser *u, const char *text);
void unparse_name(Unparser *u, Istr name);

/* JoinedStr or FormattedValue. */
void unparse_fstring(Unparser *u, const Ast *node);

/* ---- core expressions (unparse_core.c) ---- */
void unparse_core(Unparser *u, const Ast *node, Level level);
/* Print the functions that `expr` (or NULL) needs in front of its statement. */
void unparse_hoist(Unparser *u, Ast *expr);
/* Print a lambda that was hoisted, a super() that needs its arguments, a locals() that would see
 * temporaries; false: it is an ordinary one. */
bool unparse_hoisted_lambda(Unparser *u, const AstLambda *node);
bool unparse_inner_super(Unparser *u, const AstCall *node);
bool unparse_locals(Unparser *u, const AstCall *node);

/* ---- statements (unparse_stmt.c) ---- */
void unparse_stmts(Unparser *u, AstSeq stmts);
/* The indentation of a new line. */
void unparse_line(Unparser *u);

/* ---- names and functions (unparse_names.c) ---- */

/* Print the name of a core_ definition, given without the prefix; it is needed then. */
void unparse_core_name(Unparser *u, const char *name);
/* The text of a definition, with the prefix in use. */
void unparse_definition(const Unparser *u, const char *text, StrBuf *out);
bool unparse_program_has(Unparser *u, const char *name);
/* The name of the function printed for `node`, "_<stem><n>". */
Istr unparse_hoisted_name(Unparser *u, const Ast *node, const char *stem);
/* A name of the printer is bound here: in a class body it must not become an attribute. */
void unparse_local_temp(Unparser *u, Istr name);
/* A call of core_named, with the name and qualified name of what `scope` is the body of. */
void unparse_rename(Unparser *u, Istr function, Istr name, const Scope *scope);
/* The __qualname__ of what `scope` is the body of, or, `inner`, the prefix of what is defined
 * inside. */
void unparse_qualname(const Unparser *u, const Scope *scope, Istr name, StrBuf *out);

/* The body of a function is printed between these two, one level deeper. */
typedef struct UnparseFunction {
    StrBuf *out;
    StrBuf *body;
    NameVec declared;
    NameVec class_temps;
} UnparseFunction;
UnparseFunction unparse_function_begin(Unparser *u, const Scope *scope);
void unparse_function_end(Unparser *u, UnparseFunction outer);

#endif
