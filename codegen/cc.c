/* cc.c - from C text to an executable with the system's C compiler.
 *
 * The runtime's headers and archive are found from the running executable: in a build tree the archive lies beside
 * it and the headers are the source tree's; installed, they are under ../lib/pyc2c and ../include/pyc2c.
 * GMP is linked statically, so that what is shipped needs only libc; so are the libraries that single modules are built
 * on (modules.def), in programs that import these.
 */
#define _GNU_SOURCE
#include "driver.h"
#include "library.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

bool runtime_paths(RuntimePaths *paths)
{
    char exe[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n <= 0) return false;
    exe[n] = '\0';
    char *slash = strrchr(exe, '/');
    *slash = '\0';
    snprintf(paths->library, sizeof paths->library, "%.3900s/libpyc2c_rt.a", exe);
    snprintf(paths->include, sizeof paths->include, "%s", PYC2C_SOURCE_INCLUDE);
    snprintf(paths->compiler, sizeof paths->compiler, "%.3900s/libpyc2c_eval.a", exe);
    if (!access(paths->library, R_OK)) return true;
    static const char *const places[] = {"lib/pyc2c", "lib/" PYC2C_MULTIARCH "/pyc2c", "lib64/pyc2c"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(paths->library, sizeof paths->library, "%.3900s/../%s/libpyc2c_rt.a", exe, places[i]);
        snprintf(paths->include, sizeof paths->include, "%.3900s/../include/pyc2c", exe);
        snprintf(paths->compiler, sizeof paths->compiler, "%.3900s/../%s/libpyc2c_eval.a", exe, places[i]);
        if (!access(paths->library, R_OK)) return true;
    }
    return false;
}

static const char *const compile_flags[] = {"-std=gnu11", "-fwrapv", "-fno-strict-aliasing", "-ffp-contract=off", "-fno-pie",
                                            "-fno-asynchronous-unwind-tables"};
/* gcc only: the operations' fast paths and small functions are inlined into large functions as well, recursive functions
 * into themselves to some depth; what an inner loop works on has registers whatever the loops around it need. */
static const char *const gcc_flags[] = {"--param=max-inline-insns-single=200", "--param=large-function-growth=1000",
                                        "--param=max-inline-insns-recursive=1000", "-fira-region=all"};
#define NO_PADDING "-Wl,-z,noseparate-code" /* between code and constants; gold has none, and does not know the option */
static const char *const shared_libs[] = {"-no-pie", "-Wl,--gc-sections", "-Wl,-Bstatic", "-lgmp", "-Wl,-Bdynamic", "-lm",
                                          "-ldl", "-lpthread"};
static const char *const static_libs[] = {"-static", "-Wl,--gc-sections", "-lgmp", "-lm", "-ldl", "-lpthread"};

/* What a module written in C is built on, or NULL. */
static const char *library_of(const char *native)
{
#define LIBRARY_CORE NULL
#define LIBRARY_BUILTIN NULL
#define LIBRARY_EXTENSION NULL
#define LIBRARY_LINKED(option) option
    static const struct {
        const char *module, *library;
    } rows[] = {
#define MODULE(name, kind) {#name, LIBRARY_##kind},
#include "rt/modules.def"
#undef MODULE
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (!strcmp(native, rows[i].module)) return rows[i].library;
    return NULL;
}

/* Does the linker behind `cc` take the option? Asking costs about 5 ms of processor time. */
static bool links_with(const char *cc, const char *option)
{
    pid_t pid = fork();
    if (pid == 0) {
        int null = open("/dev/null", O_WRONLY);
        dup2(null, 1);
        dup2(null, 2);
        execlp(cc, cc, option, "-Wl,--version", (char *)NULL);
        _exit(127);
    }
    int status;
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void print_cflags(void)
{
    RuntimePaths paths;
    if (!runtime_paths(&paths)) return;
    for (size_t i = 0; i < COUNT(compile_flags); i++) printf("%s ", compile_flags[i]);
    printf("-I%s ", paths.include);
}

void print_libs(bool is_static, const Linked *linked)
{
    RuntimePaths paths;
    if (!runtime_paths(&paths)) return;
    if (!access(paths.compiler, R_OK)) printf("%s ", paths.compiler);
    printf("%s", paths.library);
    for (uint32_t i = 0; i < linked->native_count; i++) {
        const char *library = library_of(linked->natives[i]);
        if (library) printf(" -Wl,-Bstatic %s%s", library, is_static ? "" : " -Wl,-Bdynamic");
    }
    if (links_with("cc", NO_PADDING)) printf(" " NO_PADDING);
    const char *const *libs = is_static ? static_libs : shared_libs;
    size_t count = is_static ? COUNT(static_libs) : COUNT(shared_libs);
    for (size_t i = 0; i < count; i++) printf(" %s", libs[i]);
}

typedef struct Command {
    const char **argv;
    uint32_t count, cap;
} Command;

/* Is it gcc, as far as the name of the file tells that its name stands for? */
static bool is_gcc(const char *cc)
{
    char path[PATH_MAX], real[PATH_MAX];
    const char *places = strchr(cc, '/') ? "" : getenv("PATH");
    for (const char *place = places ? places : ""; place;) {
        size_t len = strcspn(place, ":");
        snprintf(path, sizeof path, "%.*s%s%s", (int)len, place, len ? "/" : "", cc);
        place = place[len] ? place + len + 1 : NULL;
        if (access(path, X_OK) || !realpath(path, real)) continue;
        const char *base = strrchr(real, '/');
        return base && (strstr(base, "gcc") || !strcmp(base, "/cc"));
    }
    return false;
}

static void add(Command *command, const char *arg)
{
    if (command->count == command->cap) {
        command->cap = command->cap ? command->cap * 2 : 64;
        command->argv = realloc(command->argv, command->cap * sizeof *command->argv);
        if (!command->argv) abort();
    }
    command->argv[command->count++] = arg;
}

static void add_all(Command *command, const char *const *args, size_t count)
{
    for (size_t i = 0; i < count; i++) add(command, args[i]);
}

static bool run_command(bool verbose, Command *command)
{
    add(command, NULL);
    if (verbose) {
        for (int i = 0; command->argv[i]; i++) fprintf(stderr, "%s%s", i ? " " : "", command->argv[i]);
        fputc('\n', stderr);
    }
    pid_t pid = fork();
    if (pid == 0) {
        execvp(command->argv[0], (char *const *)command->argv);
        fprintf(stderr, "pyc2c: error: cannot run %s: %s\n", command->argv[0], strerror(errno));
        _exit(127);
    }
    int status;
    free(command->argv);
    *command = (Command){0};
    if (pid < 0 || waitpid(pid, &status, 0) < 0) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool is_tcc(const char *cc)
{
    const char *base = strrchr(cc, '/');
    return !strcmp(base ? base + 1 : cc, "tcc");
}

/* What goes with a runtime that was built with them; tcc does not know them. */
static void add_sanitizers(Command *command)
{
    if (is_tcc(command->argv[0])) return;
    add(command, "-fsanitize=address,undefined");
    add(command, "-fno-sanitize-recover=undefined");
}

/* The files of one build: what is compiled and linked, into what. */
typedef struct Build {
    const char *c_path, *object, *made;
    const Linked *linked;
} Build;

/* tcc cannot link the archive that another compiler made: it compiles, cc links. */
static bool build_in(const Options *options, const RuntimePaths *paths, const Build *build)
{
    char include[PATH_MAX + 8];
    snprintf(include, sizeof include, "-I%s", paths->include);
    Command compile = {0};
    add(&compile, options->cc);
    add_all(&compile, compile_flags, COUNT(compile_flags));
    if (PYC2C_SANITIZED) add_sanitizers(&compile);
    if (is_gcc(options->cc)) add_all(&compile, gcc_flags, COUNT(gcc_flags));
    add(&compile, options->level);
    if (options->debug) add(&compile, "-g");
    add(&compile, include);
    add(&compile, "-c");
    add(&compile, build->c_path);
    add(&compile, "-o");
    add(&compile, build->object);
    if (!run_command(options->verbose, &compile)) return false;
    Command link = {0};
    add(&link, is_tcc(options->cc) ? "cc" : options->cc);
    if (!options->debug && !PYC2C_SANITIZED) add(&link, "-s");
    if (is_tcc(options->cc)) add(&link, "-Wl,-z,noexecstack"); /* tcc's objects do not say so themselves */
    if (links_with(link.argv[0], NO_PADDING)) add(&link, NO_PADDING);
    add(&link, build->object);
    add_all(&link, build->linked->objects, build->linked->object_count);
    if (!access(paths->compiler, R_OK)) add(&link, paths->compiler); /* taken from it: what exec, eval, compile need */
    add(&link, paths->library);
    for (uint32_t i = 0; i < build->linked->native_count; i++) {
        const char *library = library_of(build->linked->natives[i]);
        if (library) add_all(&link, (const char *[]){"-Wl,-Bstatic", library, "-Wl,-Bdynamic"}, options->is_static ? 2 : 3);
    }
    if (options->is_static) add_all(&link, static_libs, COUNT(static_libs));
    else add_all(&link, shared_libs, COUNT(shared_libs));
    if (PYC2C_SANITIZED) add_sanitizers(&link);
    add(&link, "-o");
    add(&link, build->made);
    return run_command(options->verbose, &link);
}

bool cc_build(const Options *options, const StrBuf *c_text, const Linked *linked, const char *output)
{
    RuntimePaths paths;
    if (!runtime_paths(&paths)) {
        fprintf(stderr, "pyc2c: error: the runtime library libpyc2c_rt.a is not where it was installed\n");
        return false;
    }
    char folder[] = "/tmp/pyc2c-XXXXXX", c_path[64], object[64], made[64];
    if (!mkdtemp(folder)) {
        fprintf(stderr, "pyc2c: error: cannot make a temporary folder: %s\n", strerror(errno));
        return false;
    }
    snprintf(c_path, sizeof c_path, "%s/program.c", folder);
    snprintf(object, sizeof object, "%s/program.o", folder);
    snprintf(made, sizeof made, "%s/program", folder);
    FILE *file = fopen(c_path, "w");
    bool ok = file && fwrite(c_text->text, 1, c_text->len, file) == c_text->len;
    if (file) ok &= fclose(file) == 0;
    ok = ok && build_in(options, &paths, &(Build){c_path, object, made, linked});
    if (ok) {
        Command move = {0};
        add(&move, "mv");
        add(&move, "-f");
        add(&move, made);
        add(&move, output);
        ok = run_command(options->verbose, &move);
    }
    unlink(c_path);
    unlink(object);
    unlink(made);
    rmdir(folder);
    return ok;
}

/* Compile to NAME.tmp, link that, then put both in place: the shared object last, since the cache looks for it. */
static bool build_library(const Library *library, const char *c_path, const char *object, const char *shared)
{
    RuntimePaths paths;
    if (!runtime_paths(&paths)) return false;
    Arena *arena = &library->cx->arena;
    const char *made = arena_printf(arena, "%s.%ld.tmp", object, (long)getpid());
    const char *linked = arena_printf(arena, "%s.%ld.tmp", shared, (long)getpid());
    Command compile = {0}, link = {0};
    add(&compile, library->cc);
    add_all(&compile, compile_flags, COUNT(compile_flags));
    char *flags = arena_printf(arena, "%s", library_cc_flags), *rest = NULL;
    for (char *flag = strtok_r(flags, " ", &rest); flag; flag = strtok_r(NULL, " ", &rest)) add(&compile, flag);
    if (PYC2C_SANITIZED) add_sanitizers(&compile);
    add(&compile, arena_printf(arena, "-I%s", paths.include));
    add_all(&compile, (const char *[]){"-w", "-c", c_path, "-o", made}, 5);
    add_all(&link, (const char *[]){library->cc, "-shared", "-nostdlib", "-s", made, "-o", linked}, 7);
    bool ok = run_command(false, &compile) && run_command(false, &link) && !rename(made, object) &&
              !rename(linked, shared);
    unlink(made);
    unlink(linked);
    return ok;
}

bool cc_library(const Library *library, const StrBuf *c_text, const char *object, const char *shared)
{
    const char *c_path = arena_printf(&library->cx->arena, "%s.%ld.c", object, (long)getpid());
    bool ok = library_write_file(c_path, c_text->text, c_text->len) &&
              build_library(library, c_path, object, shared);
    unlink(c_path);
    return ok;
}
