/* pass.h - the passes over the IR (passes.def) as a list that options can shorten. */
#ifndef CODEGEN_PASS_H
#define CODEGEN_PASS_H

#include "ir.h"

/* The bit of a pass in a set of passes, by name; 0: no such pass. */
unsigned pass_bit(const char *name);
/* Run all but those in `without` over the modules of a program. */
void pass_run_all(Compilation *cx, IrModule **modules, uint32_t count, unsigned without);

#endif
