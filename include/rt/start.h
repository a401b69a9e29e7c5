/* Starting a compiled program: what its C main (or the embedding `run`) calls.
 */
#ifndef RT_START_H
#define RT_START_H

#include "builtins.h"
#include "object.h"

/* A module written in C; what is in it is rtlib's affair. */
typedef struct RtModuleDef RtModuleDef;
#define MODULE(name, kind) extern const RtModuleDef rt_module_##name;
#include "modules.def"
#undef MODULE

/* One module of the program: its dotted name and its variables, or what it is in C. The packages it
 * lies in are modules too. */
typedef struct RtProgramModule {
    const char *name;
    RtModule *module;          /* NULL: native */
    const RtModuleDef *native;
} RtProgramModule;

/* Modules written in C that may be imported though the program does not list them, ended by NULL.
 * NULL unless the compiler, which has them all, is in the same process. */
extern const RtModuleDef *const *rt_linked_natives;

/* Finds a module of the standard library that the program does not list, NULL when there is none. NULL
 * unless the compiler is in the same process. */
extern RtModule *(*rt_find_library)(const char *dotted_name);
/* The folder of its sources; NULL: not known. */
extern const char *rt_library_folder;

/* Run a program: start the runtime, run main_module as __main__, print an uncaught exception, flush
 * the standard streams, and return the exit code. `modules` lists the modules the program may
 * import, ended by a NULL name; NULL: none. `builtins`: those that the program can look up by name,
 * ended likewise. May be called once per process. Nothing is done ahead per builtin type or module.
 */
int rt_main(int argc, char **argv, RtModule *main_module, const RtProgramModule *modules,
            const RtNamedValue *builtins);

/* The compiler that exec, eval and compile need (compiler.h). Modules that mention them hand it over when they start, so
 * that it is linked into just these programs. */
struct RtCompiler;
extern const struct RtCompiler rt_compiler;
void rt_use_compiler(const struct RtCompiler *compiler);

#endif
