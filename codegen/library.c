/* library.c - library modules by name, and compiling those that the cache lacks. See library.h.
 *
 * A module whose index entry is missing is read from its source here, because its imports are needed to go on; the
 * slow part, the C compiler, then runs for several modules at a time: each in a child of this process, which emits the
 * C, sees whether the cache has its object under another build's entry, compiles it if not, and writes the entry.
 */
#define _GNU_SOURCE
#include "library.h"

#include "../frontend/desugar.h"
#include "../frontend/frontend.h"
#include "../frontend/scope.h"
#include "driver.h"
#include "emit.h"
#include "lower.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

void library_open(Library *library, Compilation *cx, const char *stated, const char *cc, bool verbose)
{
    *library = (Library){.cx = cx, .verbose = verbose};
    library->folder = stdlib_find(&cx->arena, stated);
    library->cc = path_of_command(&cx->arena, "cc");
    if (!library->cc) library->cc = path_of_command(&cx->arena, cc);
}

/* ---- reading a module's source ---- */

/* Tokens to IR; NULL when the source is not valid: a module that cannot be imported. */
static IrModule *read_source(Library *library, const LibraryModule *module)
{
    Compilation *cx = library->cx;
    DiagList before = cx->diags;
    Source *source = source_from_path(cx, module->path);
    AstTree *tree = source && !diag_failed(cx) ? parse_module(cx, source, PARSE_EXEC) : NULL;
    ScopeTable *scopes = tree && !diag_failed(cx) ? scope_analyze(tree) : NULL;
    if (scopes && !diag_failed(cx)) scope_check(tree, scopes);
    bool failed = !scopes || diag_failed(cx);
    cx->diags = before;
    if (failed) return NULL;
    desugar_module(tree);
    bool mentions = cx->mentions;
    cx->mentions = true;
    IrModule *ir = lower_module(cx, tree, module->name, module->is_package);
    cx->mentions = mentions;
    return ir;
}

static bool locate(Library *library, LibraryModule *module)
{
    Arena *arena = &library->cx->arena;
    char *relative = arena_text(arena, module->name->text, module->name->len);
    for (char *c = relative; *c; c++)
        if (*c == '.') *c = '/';
    struct stat st;
    module->path = arena_printf(arena, "%s/%s/__init__.py", library->folder, relative);
    module->is_package = stat(module->path, &st) == 0;
    if (!module->is_package) {
        module->path = arena_printf(arena, "%s/%s.py", library->folder, relative);
        if (stat(module->path, &st)) return false;
    }
    module->size = st.st_size;
    module->time = (long long)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
    return S_ISREG(st.st_mode);
}

LibraryModule *library_peek(Library *library, Istr dotted)
{
    MapEntry *known = map_find(&library->modules, dotted);
    LibraryModule *module = known ? known->value : NULL;
    if (known) return module && module->object ? module : NULL;
    module = ARENA_NEW(&library->cx->arena, LibraryModule);
    module->name = dotted;
    if (!library->folder || !locate(library, module) || !library_cache_open(library)) return NULL;
    if (!library_cache_read(library, module)) return NULL;
    map_put(&library->modules, &library->cx->arena, dotted, module);
    return module;
}

LibraryModule *library_find(Library *library, Istr dotted)
{
    MapEntry *known = map_find(&library->modules, dotted);
    if (known) return known->value;
    Arena *arena = &library->cx->arena;
    LibraryModule *module = ARENA_NEW(arena, LibraryModule);
    module->name = dotted;
    if (!library->folder || !locate(library, module) || !library_cache_open(library)) module = NULL;
    if (module && !library_cache_read(library, module)) {
        module->ir = read_source(library, module);
        if (module->ir) {
            module->imports = module->ir->imports;
            module->import_count = module->ir->import_count;
            module->units = module->ir->units;
            module->unit_count = module->ir->unit_count;
            module->exports.items = module->ir->exports.items;
            module->exports.len = module->ir->exports.len;
        } else {
            module = NULL;
        }
    }
    map_put(&library->modules, arena, dotted, module);
    return module;
}

/* ---- compiling ---- */

static bool compile_object(Library *library, const StrBuf *c_text, const char *path)
{
    const char *object = arena_printf(&library->cx->arena, "%s.o", path);
    const char *shared = arena_printf(&library->cx->arena, "%s.so", path);
    if (path_is_file(shared) && (path_is_file(object) || !library->cc)) return true;
    return library->cc ? cc_library(library, c_text, object, shared) : jit_library(c_text, shared);
}

/* In a child: emit, compile unless somebody else has meanwhile, write the index entry. */
static bool compile_module(Library *library, LibraryModule *module)
{
    Compilation *cx = library->cx;
    if (!module->ir) module->ir = read_source(library, module);
    if (!module->ir) return false;
    EmitOptions options = {.options_text = "", .version = PYC2C_VERSION, .is_library = true};
    StrBuf c_text = {0};
    emit_program(cx, &module->ir, 1, &options, &c_text);
    module->object = library_object_path(library, &c_text);
    int lock = open(arena_printf(&cx->arena, "%s.lock", module->object), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock >= 0) flock(lock, LOCK_EX); /* two processes with the same need: one works, one waits */
    bool ok = compile_object(library, &c_text, module->object) && library_cache_write(library, module);
    if (lock >= 0) {
        unlink(arena_printf(&cx->arena, "%s.lock", module->object));
        close(lock);
    }
    strbuf_free(&c_text);
    return ok;
}

typedef struct Job {
    pid_t pid;
    LibraryModule *module;
} Job;

enum { MAX_JOBS = 16 };

static bool finish_one(Library *library, Job *jobs, int count)
{
    int status;
    pid_t pid;
    do pid = waitpid(-1, &status, 0);
    while (pid < 0 && errno == EINTR);
    for (int i = 0; i < count; i++) {
        if (jobs[i].pid != pid) continue;
        jobs[i].pid = 0;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && library_cache_read(library, jobs[i].module)) return true;
        fprintf(stderr, "pyc2c: error: cannot compile the library module %s\n", jobs[i].module->name->text);
        return false;
    }
    return pid >= 0;
}

static void start_job(Library *library, Job *job, LibraryModule *module)
{
    if (library->verbose) fprintf(stderr, "library: compiling %s (%s)\n", module->name->text, module->path);
    fflush(NULL);
    job->module = module;
    job->pid = fork();
    if (job->pid == 0) _exit(!compile_module(library, module));
}

bool library_build(Library *library, LibraryModule **modules, uint32_t count)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    int limit = processors < 1 ? 1 : processors > MAX_JOBS ? MAX_JOBS : (int)processors, running = 0;
    Job jobs[MAX_JOBS] = {0};
    bool ok = true;
    for (uint32_t i = 0; i < count; i++) {
        if (modules[i]->object) continue;
        int slot = 0;
        if (running == limit) {
            ok &= finish_one(library, jobs, limit);
            running--;
        }
        while (jobs[slot].pid) slot++;
        start_job(library, &jobs[slot], modules[i]);
        if (jobs[slot].pid < 0) {
            jobs[slot].pid = 0;
            return false;
        }
        running++;
    }
    for (; running; running--) ok &= finish_one(library, jobs, limit);
    return ok;
}
