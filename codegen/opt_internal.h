/* opt_internal.h - what opt_inline.c (which loops) and opt_run.c (how they run a generator's code) share.
 */
#ifndef CODEGEN_OPT_INTERNAL_H
#define CODEGEN_OPT_INTERNAL_H

#include "opt.h"

/* A generator function that is being copied into its consumer. */
typedef struct Run {
    const IrFunc *from;
    struct Run *outer;    /* the one whose loop consumes it; NULL: a loop of the program */
    IrVar **vars;         /* per variable of `from`: its copy */
    IrStmt **stmts;       /* per statement id: the copy of a block */
    struct Run **sources; /* per parameter: the generator it is, when that one is run as well */
    IrStmt *block;
    const IrStmt *loop;   /* the consumer */
    IrOp taker;           /* instead of a loop: the operation that takes an item... */
    IrVar *result;        /* ...into this variable */
} Run;

typedef struct Inline {
    IrModule *module;
    IrFunc *func;   /* the consumer's */
    uint32_t grown; /* statements copied into it so far */
    bool *fits;     /* per function of the module: may it be run by its consumer? */
} Inline;

static inline Arena *inline_arena(const Inline *in)
{
    return &in->module->cx->arena;
}

/* ---- opt_inline.c ---- */
/* The function that the expression calls, if its code may run here, in a loop of `run` (NULL: of the program); or NULL. */
const IrFunc *inline_called(const Inline *in, const Run *run, const IrExpr *e);

/* ---- opt_run.c ---- */
void inline_append(Inline *in, IrBlock *block, IrStmt *s);
/* A statement that belongs to no block yet. */
IrStmt *inline_stmt_new(Inline *in, IrStmtKind kind, AstPos pos);
/* var = value, at the end of the block. */
IrStmt *inline_assign(Inline *in, IrBlock *out, IrVar *var, IrExpr *value);
IrExpr *inline_read(Inline *in, IrVar *var, AstPos pos);
/* A copy of the expression; of `run`'s function, with the variables that stand for its; NULL: as it is. */
IrExpr *inline_copy(Inline *in, Run *run, const IrExpr *e);
/* A run of what `call` calls. Its parameters are assigned in `prelude`; the functions called go into guarded->guards. */
Run *inline_prepare(Inline *in, Run *outer, const IrExpr *call, IrBlock *prelude, IrStmt *guarded);
/* The generator's code into run->block. */
void inline_body(Inline *in, Run *run);
/* The loop, which is in no block, as a run of that generator. */
void inline_run_loop(Inline *in, Run *run, IrStmt *loop, IrBlock *out);

#endif
