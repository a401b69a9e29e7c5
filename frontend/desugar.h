/* desugar.h - from the whole language to the core language (docs/core.md).
 *
 * desugar_module rewrites the tree of one source into core: compound statements become the
 * reference's "semantically equivalent" form over fewer node kinds and the operations of
 * core_ops.def. The result is what lowering reads and what `--emit=desugared` prints as Python
 * (unparse.h).
 * Read first: docs/core.md, docs/desugar.md; then desugar.c.
 */
#ifndef FRONTEND_DESUGAR_H
#define FRONTEND_DESUGAR_H

#include "ast.h"

/* CoreOp.op: CORE_load_special, CORE_iadd, ... */
typedef enum CoreOpKind {
#define CORE_OP(name, min, max, python) CORE_##name,
#include "core_ops.def"
    CORE_OP_COUNT
} CoreOpKind;

typedef struct CoreOpInfo {
    const char *name;   /* "load_special"; printed as core_load_special(...) */
    int min, max;       /* number of arguments */
    const char *python; /* the definition that the printed form needs in front */
} CoreOpInfo;

extern const CoreOpInfo core_op_info[CORE_OP_COUNT];

/* CoreComp.comp */
typedef enum CoreCompKind {
    CORE_COMP_LIST,
    CORE_COMP_SET,
    CORE_COMP_DICT,
    CORE_COMP_GENERATOR,
    CORE_COMP_ASYNC_GENERATOR,
} CoreCompKind;

/* Rewrite a checked tree into core. The tree given is consumed: its nodes are reused and its root
 * becomes the core's. Ids stay dense (tree->node_count grows). No diagnostics: whatever can be
 * wrong with a program was found by the parser, scope_analyze and scope_check.
 * cost: O(nodes); recursion as deep as the tree's nesting. */
void desugar_module(AstTree *tree);

#endif
