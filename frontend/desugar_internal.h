/* desugar_internal.h - what the desugar_*.c files share.
 *
 * Statements are rewritten by pushing their core form onto d->out; expressions are rewritten to
 * expressions, so that nothing is ever moved out of its place in the order of evaluation. Nodes of
 * the tree are reused: a node whose kind stays is changed in place.
 */
#ifndef FRONTEND_DESUGAR_INTERNAL_H
#define FRONTEND_DESUGAR_INTERNAL_H

#include "desugar.h"
#include "scope.h"
#include "vec.h"

typedef VEC(Ast *) StmtVec;

typedef struct Desugar {
    Compilation *cx;
    AstTree *tree;
    ScopeTable *scopes;   /* of the tree as it was parsed */
    Scope *scope;         /* whose code is being rewritten */
    Istr class_namespace; /* in annotation scopes that see a class: the parameter that holds it */
    bool class_namespace_used;
    Map used_names; /* identifiers of the program: fresh names avoid them */
    uint32_t fresh_count;
    StmtVec out; /* the block under construction */
} Desugar;

/* ---- building (desugar_build.c) ---- */

/* A name "_<stem><n>" that nothing in the program has. */
Istr desugar_fresh(Desugar *d, const char *stem);

Ast *core_temp(Desugar *d, AstPos pos, Istr name);
Ast *core_temp_store(Desugar *d, AstPos pos, Istr name);
Ast *core_op0(Desugar *d, AstPos pos, CoreOpKind op);
Ast *core_op1(Desugar *d, AstPos pos, CoreOpKind op, Ast *a);
Ast *core_op2(Desugar *d, AstPos pos, CoreOpKind op, Ast *a, Ast *b);
Ast *core_op3(Desugar *d, AstPos pos, CoreOpKind op, Ast *a, Ast *b, Ast *c);
Ast *core_call(Desugar *d, AstPos pos, Ast *func, AstSeq args);
Ast *core_not(Desugar *d, AstPos pos, Ast *operand);
Ast *core_compare(Desugar *d, AstPos pos, Ast *left, OpCompare op, Ast *right);
/* (temp := value) */
Ast *core_bind(Desugar *d, AstPos pos, Istr temp, Ast *value);
Ast *core_text(Desugar *d, AstPos pos, const char *text);

/* ---- emitting into d->out ---- */
void emit(Desugar *d, Ast *stmt);
void push_expr(Desugar *d, AstPos pos, Ast *value);
void emit_assign(Desugar *d, AstPos pos, Ast *target, Ast *value);
/* temp = value */
void emit_temp(Desugar *d, AstPos pos, Istr temp, Ast *value);
/* A new temporary bound to value; its name. */
Istr emit_fresh(Desugar *d, AstPos pos, const char *stem, Ast *value);

/* Start a block: statements go to it until block_end, which returns them (never empty: a Pass at
 * `pos` if need be) and goes on with the block around it. */
StmtVec block_begin(Desugar *d);
AstSeq block_end(Desugar *d, StmtVec outer, AstPos pos);

/* ---- rewriting ---- */

/* desugar.c */
Ast *desugar_expr(Desugar *d, Ast *node);
Ast *desugar_opt(Desugar *d, Ast *node);
void desugar_exprs(Desugar *d, AstSeq list);
void desugar_stmt(Desugar *d, Ast *node);
void desugar_stmts(Desugar *d, AstSeq stmts);
AstSeq desugar_block(Desugar *d, AstSeq stmts, AstPos pos);
/* The statements of a module or class, whose annotations are kept; docstring and __future__ imports
 * stay in front, then comes `first` unless NULL. */
void desugar_namespace_body(Desugar *d, AstSeq body, AstPos pos, Ast *first);
/* The form a name has in the code at hand: private names are mangled. */
Istr desugar_mangle(Desugar *d, Istr name);
/* Does evaluating it bind a name, by := ? */
bool desugar_has_binding(const Ast *node);

/* desugar_assign.c */
void desugar_assign_to(Desugar *d, Ast *target, Ast *value, AstPos pos);
void desugar_Assign(Desugar *d, AstAssign *node);
void desugar_AugAssign(Desugar *d, AstAugAssign *node);
void desugar_AnnAssign(Desugar *d, AstAnnAssign *node);
void desugar_Delete(Desugar *d, AstDelete *node);
/* The form of a For's target that core allows; what is left to assign at the start of the body goes
 * to *rest (target) and *rest_value (temporary), both NULL when nothing is. */
Ast *desugar_for_target(Desugar *d, Ast *target, Ast **rest, Istr *rest_value);
/* `__annotations__ = annotations()` if the body of a module or class holds annotated names. */
void desugar_setup_annotations(Desugar *d, AstSeq body, AstPos pos);

/* desugar_with.c */
void desugar_With(Desugar *d, AstWith *node, bool is_async);
void desugar_AsyncFor(Desugar *d, AstAsyncFor *node);
typedef void DesugarBody(Desugar *d, void *ctx);
/* The loop of `async for target in <iterator>`; `body` emits what is run for each item. */
void desugar_async_loop(Desugar *d, AstPos pos, Ast *iterator, Ast *target, DesugarBody *body,
                        void *ctx, AstSeq orelse);

/* desugar_try.c */
void desugar_Try(Desugar *d, AstTry *node);
void desugar_TryStar(Desugar *d, AstTryStar *node);

/* desugar_match.c */
void desugar_Match(Desugar *d, AstMatch *node);

/* desugar_def.c */
void desugar_function(Desugar *d, AstFunctionDef *node); /* or AsyncFunctionDef */
void desugar_class(Desugar *d, AstClassDef *node);
Ast *desugar_Lambda(Desugar *d, AstLambda *node);
/* An annotation as the value kept for it: a string under `from __future__ import annotations`. */
Ast *desugar_annotation(Desugar *d, Ast *annotation);
/* Annotations and body of a function, in place; defaults are the caller's. */
void desugar_function_parts(Desugar *d, AstFunctionDef *node);
/* Bases and keywords, and the body, after `first` (or NULL) as its first statement. */
void desugar_class_parts(Desugar *d, AstClassDef *node, Ast *first);
/* Define a function or class as an object held in a new temporary; a load of it. */
Ast *emit_define(Desugar *d, Ast *def, const char *stem);

/* desugar_generic.c */
/* Define a function or class with type parameters; the object as an expression. */
Ast *desugar_generic_function(Desugar *d, AstFunctionDef *node);
Ast *desugar_generic_class(Desugar *d, AstClassDef *node);
void desugar_TypeAlias(Desugar *d, AstTypeAlias *node);
/* A name read in an annotation scope inside a class: looked up in the class first. */
Ast *desugar_class_lookup(Desugar *d, Ast *name);

/* desugar_comp.c */
Ast *desugar_comp(Desugar *d, Ast *node);

#endif
