/* lower.h - from the core tree to IR. Read docs/core.md (what comes in) and ir.h (what goes out)
 * first. */
#ifndef CODEGEN_LOWER_H
#define CODEGEN_LOWER_H

#include "ir.h"

/* Lower one module. `core` is what desugar_module left; module_name is dotted, "__main__" for the
 * program. Never fails: whatever can be wrong with a program was found before. cost: O(nodes). */
IrModule *lower_module(Compilation *cx, AstTree *core, Istr module_name, bool is_package);

/* The same with the package that relative imports start from stated: `-m pkg.mod` runs pkg.mod as __main__. */
IrModule *lower_module_in(Compilation *cx, AstTree *core, Istr module_name, Istr package, bool is_package);

/* The same for source that is compiled at run time: its top level is a function of a namespace, its
 * globals are looked up by name in the dict it is run with. An Expression returns its value, an
 * Interactive prints the values of its expression statements. */
IrModule *lower_dynamic(Compilation *cx, AstTree *core);

#endif
