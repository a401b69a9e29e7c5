/* library_run.c - library modules for the program that `run` has in memory.
 *
 * The runtime asks for a module by name when the program imports it (rt_find_library); the answer is the module object
 * in a shared object of the cache, whose references to the runtime the dynamic linker binds to this executable's
 * symbols. What is not in the cache is compiled first, on a thread with the compiler's large stack.
 */
#define _GNU_SOURCE
#include "library.h"

#include "driver.h"
#include "emit.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

struct RtModule;
extern struct RtModule *(*rt_find_library)(const char *dotted_name);
extern const char *rt_library_folder;

static Library *served;

static struct RtModule *load(const LibraryModule *module)
{
    char path[4200];
    snprintf(path, sizeof path, "%.4096s.so", module->object);
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        fprintf(stderr, "pyc2c: error: %s\n", dlerror());
        return NULL;
    }
    StrBuf symbol = {0};
    emit_library_symbol(module->name->text, &symbol);
    struct RtModule *found = dlsym(handle, symbol.text);
    strbuf_free(&symbol);
    return found;
}

static void compile_missing(void *name)
{
    LibraryModule *module = library_find(served, name);
    if (module && !module->object) library_build(served, &module, 1);
}

static struct RtModule *find(const char *dotted_name)
{
    Istr name = intern_cstr(&served->cx->names, dotted_name);
    LibraryModule *module = library_peek(served, name);
    if (!module) {
        on_compiler_stack(compile_missing, (void *)(uintptr_t)name);
        module = library_find(served, name);
    }
    return module && module->object ? load(module) : NULL;
}

void library_serve(Library *library)
{
    served = library;
    if (library->folder) rt_find_library = find;
    rt_library_folder = library->folder;
}
