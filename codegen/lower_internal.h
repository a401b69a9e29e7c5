/* lower_internal.h - what the lower_*.c files share.
 *
 * Lowering walks the core tree once, in evaluation order, and feeds the builder (ir_build.h).
 * Beside it runs an analysis of which variables are bound at the point reached (lower_bound.c), so
 * that only reads that can fail are checked. It needs no second pass: nothing but `del` unbinds a
 * variable, so at the head of a loop or handler the variables that some `del` of the function names
 * are forgotten and all others keep their state.
 *
 * Files: lower.c (module), lower_scan.c (what the whole
 * program text does with names, found beforehand), lower_func.c (functions, lambdas, closures),
 * lower_class.c, lower_name.c (reading and writing names), lower_bound.c, lower_expr.c,
 * lower_cond.c (conditions, and/or, if-expressions), lower_call.c, lower_core.c (core operations,
 * comprehensions), lower_stmt.c, lower_loop.c, lower_try.c, lower_import.c, lower_fold.c
 * (constants).
 */
#ifndef CODEGEN_LOWER_INTERNAL_H
#define CODEGEN_LOWER_INTERNAL_H

#include "../frontend/desugar.h"
#include "../frontend/scope.h"
#include "ir_build.h"
#include "lower.h"

/* ---- which variables are bound (lower_bound.c) ---- */

/* A set of variables by index; `dead`: the point is not reached, so every variable counts. Copying
 * the struct by bound_share is cheap; bits are copied when a shared set changes. */
typedef struct Bound {
    uint64_t *bits;
    uint32_t words;
    bool dead, shared;
} Bound;

Bound bound_share(Bound *b);
bool bound_has(const Bound *b, const IrVar *var);
void bound_add(Arena *arena, Bound *b, const IrVar *var);
void bound_remove(Arena *arena, Bound *b, const IrVar *var);
/* What is bound on one way or the other. */
void bound_join(Arena *arena, Bound *into, const Bound *other);
/* What is bound on both ways. */
void bound_meet(Arena *arena, Bound *into, const Bound *other);
extern const Bound bound_dead;

/* ---- state ---- */

/* What the module's code does with one of its names. */
typedef struct ModuleName {
    uint32_t bindings; /* statements that bind it, anywhere; one in a loop counts twice */
    bool deleted;
    bool by_definition; /* bound by def, class or import, at module level and in no loop */
    bool met;           /* what binds it first has been lowered */
    Ast *def;           /* the FunctionDef at module level that binds it, or NULL */
    IrFunc *func;       /* of def */
} ModuleName;

/* What the code of one activation (a function with the comprehensions inlined in it) does with
 * names. */
typedef struct Activation {
    struct Activation *outer;
    Map deleted;      /* names it deletes */
    Map mid_assigned; /* names it assigns by := */
    Map attributes;   /* class bodies: NAME of self.NAME = ... in the methods; value: not NULL when
                         the object   is spelled self, as CPython's __static_attributes__ wants it */
    Istr self;        /* methods: the first parameter, or NULL */
    bool is_class;
    bool shows;       /* something in it may ask for its variables by name */
} Activation;

typedef struct Lower {
    Compilation *cx;
    Arena *arena;
    AstTree *tree;
    ScopeTable *scopes;
    IrModule *module;
    Map names;                /* module-level names bound by the module -> ModuleName */
    Activation **activations; /* by id of the node that makes them */
    Map deleted_free;         /* names that some inner function deletes through nonlocal */
    bool star_import;
    bool changes_code;        /* assigns some __code__: no function is known to stay what its def made */
    bool empties_cells;       /* deletes some cell_contents, or makes cells: captured variables are never known to be bound */
    VEC(IrExpr *) known_calls; /* every call_known made */
} Lower;

/* A Python scope whose code goes into the function being lowered: the function's own, or an inlined
 * comprehension's. */
typedef struct LowerScope {
    struct LowerScope *outer; /* NULL: the function's own */
    Scope *scope;
    Map vars; /* name -> IrVar */
    uint32_t start;     /* of its code, in the block it is in */
    bool was_generator; /* of a generator expression that became a loop */
} LowerScope;

typedef struct LowerLoop {
    struct LowerLoop *outer;
    Bound at_break; /* bound at every break so far */
} LowerLoop;

typedef struct Consumer Consumer; /* lower_consume.c */

typedef struct LowerFunc {
    Lower *lw;
    struct LowerFunc *outer;
    IrFunc *func;
    IrBuild b;
    LowerScope own, *scope; /* scope: innermost */
    Map temps;              /* CoreTemp name -> IrVar */
    Map comp_vars;          /* comprehension variables no longer in use, by name */
    Activation *activation;
    Bound bound;
    VEC(IrVar *) deleted_vars; /* the variables of activation->deleted, as far as they exist */
    VEC(IrVar *) hidden_vars;  /* func->shows: the variables of the comprehensions behind us */
    LowerLoop *loop;
    AstPos pos; /* of the statement being lowered */
    /* generator expressions that become loops (lower_consume.c) */
    const Consumer *consumer; /* takes what is yielded */
    IrVar *collected;         /* stands for the generator in the call being lowered */
    bool no_loops;            /* in the other branch */
    bool falling_back;        /* the next generator is that branch's... */
    IrFunc *fallback;         /* ...this one */
} LowerFunc;

/* ---- lower_scan.c ---- */
/* Find out what the module does with names: lw->names, activations, deleted_free, the module's
 * globals. */
void lower_scan(Lower *lw);

/* ---- lower_func.c ---- */
/* Lower the body of a function-like node into a new IrFunc. */
IrFunc *lower_function(LowerFunc *lf, Ast *node);
/* Set up the lowering of `func`, whose code is in `scope`, the body of `node`. */
void lower_func_begin(LowerFunc *inner, Lower *lw, LowerFunc *outer, IrFunc *func, Scope *scope,
                      Ast *node);
/* Make the function's free variables, in the order of the closure's cells; after its parameters. */
void lower_free_vars(LowerFunc *lf);
/* The function object of a def or lambda. */
IrExpr *lower_function_object(LowerFunc *lf, Ast *node);
/* function(func; defaults, kwdefaults, cells...): pushes the cells func needs and makes the
 * operation over what is pending from mark on. */
IrExpr *lower_closure(LowerFunc *lf, IrFunc *func, AstPos pos, uint32_t mark);
/* A generator expression: the generator object. */
IrExpr *lower_generator(LowerFunc *lf, AstCoreComp *comp);
/* Set name, qualname, cname and nesting of a function made inside lf. */
void lower_name_function(LowerFunc *lf, IrFunc *func, Ast *node, const char *stem);
/* The docstring expression of a body, or NULL. */
Istr lower_docstring(Compilation *cx, AstSeq body);

/* ---- lower_class.c ---- */
/* The parameter `ns` that holds the namespace: of a class body, or of source compiled at run time. */
void lower_namespace_param(LowerFunc *lf);
IrExpr *lower_class(LowerFunc *lf, AstClassDef *node);

/* ---- lower_name.c ---- */
/* The variable of a name in a scope of this function; made when missing. */
IrVar *lower_var(LowerFunc *lf, LowerScope *scope, Istr name);
/* The cell variable by which lf refers to a name that is free in an inner function. */
IrVar *lower_capture(LowerFunc *lf, Istr name);
/* Is the variable of this scope shared with a function (not merely with an inlined comprehension)?
 */
bool lower_is_captured(const Scope *scope, Istr name);
IrExpr *lower_load(LowerFunc *lf, Istr name, AstPos pos);
/* The global of that name, even where a variable hides it. */
IrExpr *lower_load_global(LowerFunc *lf, Istr name, AstPos pos);
IrExpr *lower_load_builtin(LowerFunc *lf, const char *name, AstPos pos);
void lower_store(LowerFunc *lf, Istr name, IrExpr *value, AstPos pos);
void lower_delete(LowerFunc *lf, Istr name, AstPos pos);
/* The plain C variable that storing to the name assigns, or NULL. */
IrVar *lower_plain_target(LowerFunc *lf, Istr name);
/* The name is not shadowed: reading it here gives the builtin unless names were injected. */
bool lower_is_builtin(LowerFunc *lf, Istr name);
/* Reading the name here may well raise: no path binds it, or not all do, or the module neither binds it nor is it a builtin. */
bool lower_is_unbound(LowerFunc *lf, Istr name);
IrVar *lower_temp(LowerFunc *lf, Ast *core_temp);
/* Is the name, read here, a module-level function that never changes? NULL: no. */
IrFunc *lower_known_function(LowerFunc *lf, Istr name, ModuleName **info);
/* Forget all variables that some `del` of the function unbinds. */
void lower_forget_deleted(LowerFunc *lf, Bound *bound);
/* locals() */
IrExpr *lower_locals(LowerFunc *lf, AstPos pos);

/* ---- lower_expr.c ---- */
IrExpr *lower_expr(LowerFunc *lf, Ast *node);
/* Lower and push on the pending operands. */
void lower_push(LowerFunc *lf, Ast *node);
/* Lower for the effects only. */
void lower_effects(LowerFunc *lf, Ast *node);
IrExpr *lower_box(LowerFunc *lf, IrExpr *value);
IrExpr *lower_list(LowerFunc *lf, AstSeq items, AstPos pos);
IrExpr *lower_tuple(LowerFunc *lf, AstSeq items, AstPos pos);
bool lower_has_star(AstSeq items);
/* What a failing load, store or deletion of the attribute marks. */
AstPos lower_attribute_pos(const AstAttribute *node);

/* ---- lower_cond.c ---- */
/* A condition: type BOOL. Afterwards lf->bound is what is bound when it is true or false. */
IrExpr *lower_cond(LowerFunc *lf, Ast *node);
/* The same, telling apart what is bound when it is true and when it is false; lf->bound is then
 * undefined. */
IrExpr *lower_branches(LowerFunc *lf, Ast *node, Bound *yes, Bound *no);
IrExpr *lower_boolop(LowerFunc *lf, AstBoolOp *node);
IrExpr *lower_ifexp(LowerFunc *lf, AstIfExp *node);
IrExpr *lower_compare(LowerFunc *lf, AstCompare *node);
IrExpr *build_bool(LowerFunc *lf, bool value, AstPos pos);

/* ---- lower_call.c ---- */
IrExpr *lower_call(LowerFunc *lf, AstCall *node);
/* The keywords of a call as a dict, or novalue when there are none; the callee, for messages, is
 * the pending operand `callee`. */
IrExpr *lower_keyword_dict(LowerFunc *lf, AstSeq keywords, uint32_t callee, AstPos pos);
bool lower_has_double_star(AstSeq keywords);

/* ---- lower_consume.c ---- */
/* builtin(generator expression): the value behind a loop; NULL: it is to be called. */
IrExpr *lower_consumed(LowerFunc *lf, AstCall *node, Istr name);
/* The same for "...".join(generator expression). */
IrExpr *lower_consumed_join(LowerFunc *lf, AstCall *node);
/* What is done with an item in such a loop. */
void lower_consume_item(LowerFunc *lf, Ast *item);

/* ---- lower_core.c ---- */
/* Around the code of a comprehension that runs in the function itself, all in one block. */
void lower_comp_enter(LowerFunc *lf, AstCoreComp *node);
void lower_comp_leave(LowerFunc *lf, AstPos pos);
/* The exceptions that `block` handles may have left comprehensions: those that put their variables into hidden_vars at
 * `from` and behind. Unbind these first. */
void lower_hide_comp_vars(LowerFunc *lf, uint32_t from, IrBlock *block, AstPos pos);
/* for x in iter(y), where the comprehension's parameter is iter(y): no iterator object is needed. */
bool lower_loops_over_param(const AstCoreComp *node);
IrExpr *lower_core_op(LowerFunc *lf, AstCoreOp *node);
IrExpr *lower_comp(LowerFunc *lf, AstCoreComp *node);
IrExpr *lower_yield(LowerFunc *lf, Ast *node, bool used);
/* The same; what the function is resumed with goes to var (NULL: is ignored). */
IrExpr *lower_yield_into(LowerFunc *lf, Ast *node, IrVar *var);

/* ---- lower_stmt.c ---- */
void lower_body(LowerFunc *lf, AstSeq body);
/* The body as the contents of a block. */
void lower_block(LowerFunc *lf, IrBlock *block, AstSeq body);
/* target = value, where a value is at hand. */
void lower_assign(LowerFunc *lf, Ast *target, IrExpr *value);

/* ---- lower_loop.c ---- */
void lower_while(LowerFunc *lf, AstWhile *node);
void lower_for(LowerFunc *lf, AstFor *node);
/* The loop with its iterable lowered already. */
void lower_for_over(LowerFunc *lf, AstFor *node, IrExpr *iterable, bool is_iterator);

/* ---- lower_try.c ---- */
void lower_try(LowerFunc *lf, AstTry *node);
void lower_raise(LowerFunc *lf, AstRaise *node);

/* ---- lower_import.c ---- */
void lower_import(LowerFunc *lf, AstImport *node);
void lower_import_from(LowerFunc *lf, AstImportFrom *node);
/* The absolute name of `from ..module`, or NULL with the message of the ImportError. */
const char *lower_import_name(const Lower *lw, const AstImportFrom *node, const char **message);

/* ---- imports.c ---- */
/* Fill the module's imports and exports from its tree. */
void lower_collect_imports(Lower *lw);

/* ---- lower_fold.c ---- */
/* The value of a constant expression, or NULL. */
IrConst *lower_fold(LowerFunc *lf, Ast *node);
/* left OP right: NULL when left is NULL, right is no constant, or the result is none that can be told. */
IrConst *lower_fold_binary(LowerFunc *lf, OpBinary op, IrConst *left, Ast *right);

/* ---- lower_arith.c: numbers; NULL for other constants, too, and where the program is to raise ---- */
IrConst *lower_fold_arith(LowerFunc *lf, OpBinary op, const IrConst *left, const IrConst *right);
/* + - ~ */
IrConst *lower_fold_sign(LowerFunc *lf, OpUnary op, const IrConst *operand);
IrExpr *lower_constant(LowerFunc *lf, const IrConst *value, AstPos pos);
/* The truth of a constant expression: 1, 0, or -1 when it is not constant. */
int lower_const_truth(LowerFunc *lf, Ast *node);

#endif
