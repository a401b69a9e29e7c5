/* Shared by the module files (obj_module.c, import.c, mod_*.c, start.c). */
#ifndef RTI_MODULE_H
#define RTI_MODULE_H

#include "rt/start.h"
#include "runtime.h"

/* The program's modules: name -> RtModule, ended by a NULL name (rt_main's argument). */
extern const RtProgramModule *rti_program_modules;

extern RtModule *rti_main_module;

/* sys.modules, made when first needed. */
RtValue rti_sys_modules(void);
int rti_module_is_builtin(const RtModule *module); /* written in C */

/* The program's module compiled from that file, NULL when none. gc: never. */
RtModule *rti_module_of_file(const char *filename);

/* RtModule.state */
enum {
    MODULE_FRESH,
    MODULE_RUNNING,
    MODULE_DONE,
    MODULE_GLOBALS, /* no module: stands for the dict of globals that code was run with (eval_names.c) */
};

/* The `variable` of a compiled global, NULL when the module has none of that name. gc: never. */
RtValue *rti_module_variable(RtModule *module, RtValue name);

/* Give the module its name and put it into sys.modules. gc: may collect. */
void rti_module_register(RtModule *module, RtValue name);

/* Bind __name__, __file__ and their like where the module's code mentions them; to be called before
 * its init runs. gc: may collect. */
void rti_module_start(RtModule *module);

#endif
