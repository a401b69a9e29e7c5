/* explain.h - what stayed generic, and why: --explain, and the counters of -fcount-types.
 */
#ifndef CODEGEN_EXPLAIN_H
#define CODEGEN_EXPLAIN_H

#include "../frontend/strbuf.h"
#include "ir.h"

/* Does the operation depend on the types of its operands at all? */
bool explain_counts(const IrExpr *e);
/* ...and are these known: one kind each, one class, one callee? */
bool explain_known(const IrExpr *e);

/* One line for each function that is not written twice, and for each operation on operands of unknown or mixed type, with
 * the smallest change that would help. Behind the passes. */
void explain_program(IrModule **modules, uint32_t count, StrBuf *out);

#endif
