/* driver.c - one run of the command: every module of the program through the frontend and lowering, then C, then
 * the stage, the executable or the in-memory run that was asked for.
 *
 * The compiler's phases recurse over the program's nesting; they run on a thread with a stack of their own, large
 * enough for the deepest tree the parser lets through.
 */
#define _GNU_SOURCE
#include "driver.h"

#include "../frontend/desugar.h"
#include "../frontend/frontend.h"
#include "../frontend/scope.h"
#include "../frontend/unparse.h"
#include "emit.h"
#include "lower.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { COMPILER_STACK = 256 << 20 };

typedef struct Program {
    Compilation cx;
    const Options *options;
    IrModule **modules;
    uint32_t count, cap;
    Map by_name;  /* dotted names imported somewhere; NULL: no file of the program */
    char *folder; /* where imports are looked for: the main script's */
    double front_seconds; /* spent in the frontend, for -v */
    uint32_t front_lines;
    StrBuf out;   /* what the stage asked for, or the C text */
} Program;

static Source *load_main(Program *p)
{
    const Options *o = p->options;
    if (o->code) return source_from_text(&p->cx, "<string>", o->code, strlen(o->code), false);
    return source_from_path(&p->cx, o->input);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Tokens to core; prints the stage asked for when it is one of these. NULL when there is nothing further to do. */
static AstTree *front(Program *p, Source *source, EmitStage stage)
{
    Compilation *cx = &p->cx;
    if (!source || diag_failed(cx)) return NULL;
    if (stage == EMIT_TOKENS) {
        tokens_dump(cx, source, &p->out);
        return NULL;
    }
    AstTree *tree = parse_module(cx, source, PARSE_EXEC);
    if (diag_failed(cx)) return NULL;
    if (stage == EMIT_AST) {
        ast_dump(tree->root, true, &p->out);
        strbuf_char(&p->out, '\n');
        return NULL;
    }
    ScopeTable *scopes = scope_analyze(tree);
    if (!diag_failed(cx)) scope_check(tree, scopes);
    if (diag_failed(cx)) return NULL;
    if (stage == EMIT_SCOPES) {
        scope_dump(scopes, &p->out);
        return NULL;
    }
    desugar_module(tree);
    if (stage == EMIT_DESUGARED) {
        unparse_module(tree, &p->out);
        return NULL;
    }
    return tree;
}

static void add_module(Program *p, Source *source, Istr name, bool is_package)
{
    double start = now();
    AstTree *core = front(p, source, EMIT_NOTHING);
    p->front_seconds += now() - start;
    if (!core) return;
    for (const char *c = source->text; (c = strchr(c, '\n')); c++) p->front_lines++;
    IrModule *module = lower_module(&p->cx, core, name, is_package);
    if (p->count == p->cap) {
        p->cap = p->cap ? 2 * p->cap : 16;
        p->modules = realloc(p->modules, p->cap * sizeof *p->modules);
    }
    p->modules[p->count++] = module;
}

static bool is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* The modules written in C that a program can be linked with; see modules.def for the kinds. */
enum { CORE, BUILTIN, EXTENSION };
static const struct {
    const char *name;
    int kind;
} natives[] = {
#define MODULE(name, kind) {#name, kind},
#include "rt/modules.def"
#undef MODULE
};
enum { NATIVE_COUNT = sizeof natives / sizeof *natives };

/* Found before any file of that name. */
static bool is_built_in(Istr name)
{
    for (uint32_t i = 0; i < NATIVE_COUNT; i++)
        if (istr_is(name, natives[i].name)) return natives[i].kind != EXTENSION;
    return false;
}

/* Find the file of a dotted name below the program's folder: a package's __init__.py or a module. */
static void add_import(Program *p, Istr dotted)
{
    Compilation *cx = &p->cx;
    if (map_find(&p->by_name, dotted)) return;
    map_put(&p->by_name, &cx->arena, dotted, NULL);
    if (is_built_in(dotted)) return;
    char *relative = arena_text(&cx->arena, dotted->text, dotted->len);
    for (char *c = relative; *c; c++)
        if (*c == '.') *c = '/';
    const char *package = arena_printf(&cx->arena, "%s%s/__init__.py", p->folder, relative);
    const char *module = arena_printf(&cx->arena, "%s%s.py", p->folder, relative);
    bool is_package = is_file(package);
    if (!is_package && !is_file(module)) return;
    map_put(&p->by_name, &cx->arena, dotted, p);
    add_module(p, source_from_path(cx, is_package ? package : module), dotted, is_package);
}

/* The modules written in C that some module of the program may import and no file stands for. */
static const char *const *natives_of(Program *p, uint32_t *count)
{
    const char **names = arena_alloc(&p->cx.arena, NATIVE_COUNT * sizeof *names);
    *count = 0;
    for (uint32_t i = 0; i < NATIVE_COUNT; i++) {
        Istr name = intern_cstr(&p->cx.names, natives[i].name);
        if (natives[i].kind != CORE && map_find(&p->by_name, name) && !map_get(&p->by_name, name))
            names[(*count)++] = natives[i].name;
    }
    return names;
}

/* a.b.c needs a and a.b as well. */
static void add_imports_of(Program *p, const IrModule *module)
{
    for (uint32_t i = 0; i < module->import_count; i++) {
        if (module->imports[i].how & IMPORT_STAR) continue;
        Istr name = module->imports[i].name;
        for (uint32_t n = 1; n <= name->len; n++)
            if (n == name->len || name->text[n] == '.') add_import(p, intern(&p->cx.names, name->text, n));
    }
}

static void compile(Program *p)
{
    const Options *o = p->options;
    Source *source = load_main(p);
    if (o->emit != EMIT_NOTHING && o->emit < EMIT_IR) {
        front(p, source, o->emit);
        return;
    }
    const char *slash = o->input ? strrchr(o->input, '/') : NULL;
    p->folder = slash ? arena_text(&p->cx.arena, o->input, (size_t)(slash - o->input) + 1) : "";
    add_module(p, source, intern_cstr(&p->cx.names, "__main__"), false);
    for (uint32_t i = 0; i < p->count && !diag_failed(&p->cx); i++) add_imports_of(p, p->modules[i]);
    if (diag_failed(&p->cx)) return;
    if (o->emit == EMIT_IR) {
        for (uint32_t i = 0; i < p->count; i++) ir_dump(p->modules[i], &p->out);
        return;
    }
    EmitOptions emit = {.line_directives = o->debug, .options_text = o->text.text ? o->text.text : "",
                        .version = PYC2C_VERSION};
    emit.natives = natives_of(p, &emit.native_count);
    emit_program(&p->cx, p->modules, p->count, &emit, &p->out);
}

static void *compile_thread(void *program)
{
    compile(program);
    return NULL;
}

static void compile_on_large_stack(Program *p)
{
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, COMPILER_STACK);
    if (pthread_create(&thread, &attributes, compile_thread, p)) compile(p);
    else pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

static bool write_file(const char *path, const StrBuf *text)
{
    FILE *file = fopen(path, "w");
    bool ok = file && fwrite(text->text, 1, text->len, file) == text->len;
    if (file) ok &= fclose(file) == 0;
    if (!ok) fprintf(stderr, "pyc2c: error: cannot write %s: %s\n", path, strerror(errno));
    return ok;
}

/* prog.py -> prog; without a name to take: a.out. */
static const char *default_output(const Options *o, Arena *arena)
{
    const char *base = o->input ? o->input : "-";
    const char *slash = strrchr(base, '/');
    if (slash) base = slash + 1;
    size_t len = strlen(base);
    if (len > 3 && !strcmp(base + len - 3, ".py")) return arena_text(arena, base, len - 3);
    return "a.out";
}

static int run_program(const Options *o, const StrBuf *c_text)
{
    char **argv = calloc((size_t)o->arg_count + 2, sizeof *argv);
    argv[0] = (char *)(o->code ? "-c" : o->input);
    for (int i = 0; i < o->arg_count; i++) argv[i + 1] = o->args[i];
    int code = jit_run(c_text, o->arg_count + 1, argv);
    free(argv);
    return code;
}

static int finish(Program *p)
{
    const Options *o = p->options;
    if (o->verbose && p->front_lines)
        fprintf(stderr, "frontend: %u lines in %.3f s\n", p->front_lines, p->front_seconds);
    StrBuf messages = {0};
    bool failed = diag_failed(&p->cx);
    diag_print_all(&p->cx, &messages);
    if (messages.len) fwrite(messages.text, 1, messages.len, stderr);
    strbuf_free(&messages);
    if (failed) return EXIT_DIAGNOSTICS;
    if (o->emit != EMIT_NOTHING && !o->output)
        return fwrite(p->out.text, 1, p->out.len, stdout) == p->out.len && !fflush(stdout) ? EXIT_OK : EXIT_DIAGNOSTICS;
    if (o->run) return run_program(o, &p->out);
    const char *output = o->output ? o->output : default_output(o, &p->cx.arena);
    size_t len = strlen(output);
    if (o->emit != EMIT_NOTHING || (len > 2 && !strcmp(output + len - 2, ".c")))
        return write_file(output, &p->out) ? EXIT_OK : EXIT_DIAGNOSTICS;
    return cc_build(o, &p->out, output) ? EXIT_OK : EXIT_CC;
}

int driver_main(int argc, char **argv)
{
    Options options;
    int code = options_parse(&options, argc, argv);
    if (code >= 0) return code;
    Program program = {.options = &options};
    compilation_init(&program.cx);
    compile_on_large_stack(&program);
    code = finish(&program);
    free(program.modules);
    strbuf_free(&program.out);
    strbuf_free(&options.text);
    compilation_free(&program.cx);
    return code;
}
