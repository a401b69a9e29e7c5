/* opt.h - the passes that rewrite IR (passes.def), beside inference (infer.h) and unboxed forms (unbox.h). */
#ifndef CODEGEN_OPT_H
#define CODEGEN_OPT_H

#include "ir.h"

/* Inlined generator expressions: variables that nothing else captures stay out of cells (opt_cells.c). Whether there are
 * any is decided in front of it, when the program is lowered (Compilation.plain_generators). */
void opt_consume(Compilation *cx, IrModule **modules, uint32_t count);

/* Loops over what a small generator function of the module yields run its code themselves (opt_inline.c). */
void opt_inline(Compilation *cx, IrModule **modules, uint32_t count);
/* Tuples that are nothing but keys live in variables for their items (opt_keys.c). */
void opt_keys(Compilation *cx, IrModule **modules, uint32_t count);
/* Which operand of an operation is a key that it could look for without the tuple; 0: none. */
uint32_t opt_key_operand(const IrExpr *e);

#endif
