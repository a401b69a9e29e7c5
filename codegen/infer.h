/* infer.h - whole-program type inference: who provides what.
 *
 * Evidence flows over the program's IR until nothing changes: assignments, calls of the program's functions and
 * classes, fields, elements of containers. Each IrVar, IrGlobal, IrExpr and IrFunc.result then has a Ty (types.h), NULL
 * or empty where nothing is known. Guesses only: unbox.c checks what it relies on.
 */
#ifndef CODEGEN_INFER_H
#define CODEGEN_INFER_H

#include "../frontend/compilation.h"
#include "../frontend/vec.h"
#include "ir.h"
#include "types.h"

/* What is known of a variable by a test: it is one of these kinds and classes, or, when not `held`, none of them. */
typedef struct Narrow {
    const IrVar *var; /* NULL: over */
    bool held;
    unsigned kinds;
    uint32_t class_count;
    const TyClass *classes[TY_WIDTH];
} Narrow;

enum { NARROW_MOST = 24 };

typedef struct Infer {
    Types types;
    Compilation *cx;
    IrModule **modules;
    uint32_t module_count;
    Map classes;  /* C name of a class body's function -> TyClass */
    Map by_field; /* attribute name -> TyClassList: classes whose instances have it */
    Map by_method; /* method name -> Ty of the functions of that name */
    IrFunc *func; /* being walked */
    Narrow narrows[NARROW_MOST]; /* in force here */
    uint32_t narrow_count;
    bool guesses; /* nothing more is to be learned without it: receivers that are still unknown are taken for what has such a name */
    unsigned loops; /* around the statement being walked */
    unsigned call_depth; /* of __call__ that is itself an instance with a __call__ */
} Infer;

typedef struct TyClassList {
    TyClass *items[TY_WIDTH];
    uint32_t count; /* may be past TY_WIDTH: too many */
} TyClassList;

/* Fill in the types of the whole program. cost: linear in its size, a few passes. */
void infer_program(Compilation *cx, IrModule **modules, uint32_t count);

/* The kinds a value may have, 0 when nothing is known. */
unsigned infer_kinds(const IrExpr *expr);
unsigned infer_var_kinds(const IrVar *var);

/* ---- infer_expr.c ---- */
/* The type of an expression; flows what it stores. NULL: nothing known. */
Ty *infer_expr(Infer *in, IrExpr *e);
/* e's own type node. */
Ty *infer_own(Infer *in, IrExpr *e);

/* ---- infer_narrow.c ---- */
/* From here on the test is known to have held, or not; the caller puts narrow_count back where that ends. */
void infer_narrow(Infer *in, const IrExpr *test, bool held);
/* The variable gets a new value. */
void infer_assigned(Infer *in, const IrVar *var);
/* The type of a read of a variable here. */
Ty *infer_narrowed(Infer *in, IrExpr *e);

/* ---- infer_call.c ---- */
/* An operation that calls: its operands have been walked. */
Ty *infer_call(Infer *in, IrExpr *e);
/* A call of a function of the program with these positional arguments. */
Ty *infer_call_func(Infer *in, IrFunc *func, Ty *const *args, uint32_t count);
/* A call of method `name` on a value. */
Ty *infer_method(Infer *in, IrExpr *e, Ty *receiver, Istr name, Ty *const *args, uint32_t count);
/* The type of an attribute of a value. */
Ty *infer_attribute(Infer *in, IrExpr *e, Ty *object, Istr name);
void infer_store_attribute(Infer *in, Ty *object, Istr name, Ty *value);

#endif
