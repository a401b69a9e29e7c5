/* eval.h - what the files of the embedded compiler share. */
#ifndef CODEGEN_EVAL_H
#define CODEGEN_EVAL_H

#include "../frontend/ast.h"
#include "../frontend/strbuf.h"
#include "compiler.h"

/* C text that defines eval_unit, to machine code. NULL when libtcc refused it; *code: for
 * eval_jit_free. */
struct RtUnit *eval_jit(const char *text, void **code);
void eval_jit_free(void *code);
size_t eval_jit_size(const void *code);

/* The tree as RT_TREE_* values (compiler.h). */
void eval_write_tree(const AstTree *tree, StrBuf *out);
/* The tree that RT_TREE_* values describe; a diagnostic when they do not fit. */
AstTree *eval_read_tree(Compilation *cx, Source *source, const char *data, size_t len);
/* Names of operators and contexts by their enum's numbers, ended by NULL. */
extern const char *const eval_binary_names[], *const eval_unary_names[], *const eval_bool_names[],
    *const eval_compare_names[], *const eval_context_names[];

#endif
