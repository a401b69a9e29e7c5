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

/* The repr of a module that the program made (module_repr.c); the module sys sets the hook. */
extern RtValue (*rti_module_repr_hook)(RtValue module);
RtValue rti_module_foreign_repr(RtValue module);

/* The program's module compiled from that file, NULL when none. gc: never. */
RtModule *rti_module_of_file(const char *filename);

/* ---- finding and loading (import.c, import_find.c) ---- */

/* Where a module is: one of the first three. */
typedef struct RtFoundModule {
    RtModule *module;          /* compiled */
    const RtModuleDef *native; /* written in C */
    RtValue file;              /* str: a .py file to be compiled now */
    RtValue portions;          /* list of str: a namespace package of these folders */
    int is_package;            /* of file */
} RtFoundModule;

/* Find a module by its whole name; path: its package's __path__, or 0. False when there is none. raises: nothing.
 * gc: may collect. */
int rti_module_find(const char *name, RtValue path, RtFoundModule *found);
/* Run what was found and enter it in sys.modules; the module. raises: what its body raises. */
RtValue rti_module_load(const char *name, const RtFoundModule *found);
/* Is there a module written in C of that name that the program may import? gc: never. */
int rti_native_exists(const char *name);
/* The module of that name, imported when there is one, else 0; its package is imported. */
RtValue rti_try_import(const char *dotted_name);

/* Loose .py files (import_find.c): programs without a compiler do not carry this. */
typedef struct RtLooseFiles {
    int (*find)(const char *name, RtValue path, RtFoundModule *found);
    int (*find_file_of)(const RtModule *module, RtFoundModule *found); /* it was compiled from, when still there */
    RtModule *(*compile)(const char *name, const RtFoundModule *found);
} RtLooseFiles;
extern const RtLooseFiles rti_loose_files;
extern const RtLooseFiles *rti_loose; /* NULL: no compiler in the process */
/* The module object whose body is to run now. A compiled module has one set of C variables: where it has run before, its file
 * is compiled anew, into an object of its own, when there are compiler and file; else it is the same object again. */
RtModule *rti_module_to_run(const char *name, const RtFoundModule *found);

/* sys.meta_path when the program changed it, else 0; importing through it: 0 when no finder has the module. */
RtValue rti_custom_finders(void);
RtValue rti_import_by_finders(RtValue finders, const char *name, RtValue path);

/* ---- what Python code sees (obj_spec.c) ---- */
RtValue rti_own_finder(void);              /* in sys.meta_path; the same object always */
RtValue rti_module_spec(RtModule *module); /* a new __spec__ */
RtValue rti_spec_loader(RtValue spec);
RtValue rti_cached_name(const char *file); /* __cached__ */

/* Name the module and make its namespace's roots; not entered in sys.modules. gc: may collect. */
void rti_module_prepare(RtModule *module, RtValue name);
/* Run the body, in whatever state the module is. raises: what the body raises. */
void rti_module_execute(RtModule *module);

/* RtModule.state */
enum {
    MODULE_FRESH,
    MODULE_RUNNING,
    MODULE_DONE, /* has run, or failed */
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
