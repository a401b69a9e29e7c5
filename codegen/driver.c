/* driver.c - one run of the command: every module of the program through the frontend and lowering (program.c), then C,
 * then the stage, the executable or the in-memory run that was asked for.
 *
 * The compiler's phases recurse over the program's nesting; they run on a thread with a stack of their own, large
 * enough for the deepest tree the parser lets through.
 */
#define _GNU_SOURCE
#include "driver.h"

#include "emit.h"
#include "explain.h"
#include "pass.h"
#include "program.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { COMPILER_STACK = 256 << 20 };

/* ---- compiling ---- */

static void emit_c(Program *p)
{
    const Options *o = p->options;
    shown_where_asked(p->modules.items, p->modules.len);
    if (strcmp(o->level, "-O0")) pass_run_all(&p->cx, p->modules.items, p->modules.len, o->without);
    EmitOptions emit = {.line_directives = o->debug, .options_text = o->text.text ? o->text.text : "",
                        .version = PYC2C_VERSION, .no_compiler = o->no_eval,
                        .all_builtins = o->run, .in_memory = o->run, .check_types = o->check_types, .count_types = o->count_types};
    emit.natives = program_natives(p, &emit.native_count);
    if (!o->run) { /* in memory they are loaded when they are imported */
        Istr *names = arena_alloc(&p->cx.arena, (p->libraries.len + 1) * sizeof *names);
        for (uint32_t i = 0; i < p->libraries.len; i++) names[i] = p->libraries.items[i]->name;
        emit.libraries = names;
        emit.library_count = p->libraries.len;
    }
    emit_program(&p->cx, p->modules.items, p->modules.len, &emit, &p->out);
}

static bool ends_in(const char *text, const char *suffix)
{
    size_t len = strlen(text), n = strlen(suffix);
    return len > n && !strcmp(text + len - n, suffix);
}

/* Will the program be linked or run, so that library modules have to be there? */
static bool needs_objects(const Options *o)
{
    return o->emit == EMIT_NOTHING && (o->run || !o->output || !ends_in(o->output, ".c"));
}

/* Say which module reaches exec, eval or compile; with --no-eval it is an error. */
static void report_compiler(Program *p)
{
    bool said = false;
    for (uint32_t i = 0; i < p->modules.len; i++) {
        const IrModule *module = p->modules.items[i];
        AstPos at = module->compiler_use;
        if (!at.line) continue;
        if (p->options->no_eval)
            diag_add_bytes(&p->cx, DIAG_ERROR, module->source, (Span){at.line, at.col, at.end_line, at.end_col},
                           "exec, eval and compile are not available with --no-eval");
        else if (p->options->verbose && !said)
            fprintf(stderr, "%s:%u: mentions exec, eval or compile: the compiler is linked in\n", module->source->path,
                    at.line);
        said = true;
    }
}

static void compile(void *program)
{
    Program *p = program;
    p->cx.plain_generators = !strcmp(p->options->level, "-O0") || (p->options->without & pass_bit("consume"));
    program_load(p);
    report_compiler(p);
    if (diag_failed(&p->cx) || !p->modules.len) return;
    if (p->options->explain) {
        pass_run_all(&p->cx, p->modules.items, p->modules.len, p->options->without);
        explain_program(p->modules.items, p->modules.len, &p->out);
        return;
    }
    if (p->options->emit == EMIT_IR) {
        if (strcmp(p->options->level, "-O0") && p->options->passes) pass_run_all(&p->cx, p->modules.items, p->modules.len, p->options->without);
        for (uint32_t i = 0; i < p->modules.len; i++) ir_dump(p->modules.items[i], &p->out);
        return;
    }
    emit_c(p);
    if (needs_objects(p->options)) p->failed = !library_build(&p->library, p->libraries.items, p->libraries.len);
}

typedef struct Call {
    void (*function)(void *);
    void *argument;
} Call;

static void *call_thread(void *call)
{
    ((Call *)call)->function(((Call *)call)->argument);
    return NULL;
}

void on_compiler_stack(void (*function)(void *), void *argument)
{
    Call call = {function, argument};
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, COMPILER_STACK);
    if (pthread_create(&thread, &attributes, call_thread, &call)) function(argument);
    else pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

/* ---- what becomes of it ---- */

static bool write_file(const char *path, const StrBuf *text)
{
    FILE *file = fopen(path, "w");
    bool ok = file && fwrite(text->text, 1, text->len, file) == text->len;
    if (file) ok &= fclose(file) == 0;
    if (!ok) fprintf(stderr, "pyc2c: error: cannot write %s: %s\n", path, strerror(errno));
    return ok;
}

/* prog.py -> prog, -m pkg.mod -> mod; without a name to take: a.out. */
static const char *default_output(const Options *o, Arena *arena)
{
    if (o->module) {
        const char *dot = strrchr(o->module, '.');
        return dot ? dot + 1 : o->module;
    }
    const char *base = o->input ? o->input : "-";
    const char *slash = strrchr(base, '/');
    if (slash) base = slash + 1;
    return ends_in(base, ".py") ? arena_text(arena, base, strlen(base) - 3) : "a.out";
}

static int run_program(Program *p)
{
    const Options *o = p->options;
    char **argv = calloc((size_t)o->arg_count + 2, sizeof *argv);
    argv[0] = (char *)(o->code ? "-c" : o->module ? p->modules.items[0]->source->path : o->input);
    for (int i = 0; i < o->arg_count; i++) argv[i + 1] = o->args[i];
    library_serve(&p->library);
    int code = jit_run(&p->out, o->arg_count + 1, argv);
    free(argv);
    return code;
}

static int build(Program *p, const char *output)
{
    Arena *arena = &p->cx.arena;
    const char **objects = arena_alloc(arena, (p->libraries.len + 1) * sizeof *objects);
    for (uint32_t i = 0; i < p->libraries.len; i++)
        objects[i] = arena_printf(arena, "%s.o", p->libraries.items[i]->object);
    Linked linked = {.objects = objects, .object_count = p->libraries.len};
    linked.natives = program_natives(p, &linked.native_count);
    return cc_build(p->options, &p->out, &linked, output) ? EXIT_OK : EXIT_CC;
}

/* A program that runs says itself what it cannot import. */
static void print_messages(Program *p)
{
    const Options *o = p->options;
    StrBuf messages = {0};
    diag_print_warnings(&p->cx, &messages);
    if (!o->run || o->verbose || diag_failed(&p->cx)) diag_print_all(&p->cx, &messages);
    if (messages.len) fwrite(messages.text, 1, messages.len, stderr);
    strbuf_free(&messages);
}

static int finish(Program *p)
{
    const Options *o = p->options;
    if (o->verbose && p->front_lines)
        fprintf(stderr, "frontend: %u lines in %.3f s\n", p->front_lines, p->front_seconds);
    print_messages(p);
    if (diag_failed(&p->cx)) return EXIT_DIAGNOSTICS;
    if (o->emit != EMIT_NOTHING && !o->output)
        return fwrite(p->out.text, 1, p->out.len, stdout) == p->out.len && !fflush(stdout) ? EXIT_OK : EXIT_DIAGNOSTICS;
    if (o->run) return run_program(p);
    const char *output = o->output ? o->output : default_output(o, &p->cx.arena);
    if (o->emit != EMIT_NOTHING || ends_in(output, ".c"))
        return write_file(output, &p->out) ? EXIT_OK : EXIT_DIAGNOSTICS;
    return p->failed ? EXIT_CC : build(p, output);
}

/* ---- the other commands ---- */

/* The modules, of the library and written in C, that a C file written by us says it needs. */
static void read_needs(Program *p, const char *c_path)
{
    FILE *file = fopen(c_path, "r");
    if (!file) {
        diag_error(&p->cx, "cannot read '%s': %s", c_path, strerror(errno));
        return;
    }
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, file) > 0) {
        char *native = strstr(line, ", NULL, &rt_module_"), *end = native ? strchr(native, '}') : NULL;
        if (end) {
            native += strlen(", NULL, &rt_module_");
            vec_push(&p->cx.arena, &p->natives, arena_text(&p->cx.arena, native, (size_t)(end - native)));
        }
        char *name = strncmp(line, "extern RtModule lib_", 20) ? NULL : strstr(line, "/* library module ");
        if (!name) continue;
        name += strlen("/* library module ");
        Istr dotted = intern(&p->cx.names, name, strcspn(name, " "));
        LibraryModule *module = library_find(&p->library, dotted);
        if (module) vec_push(&p->cx.arena, &p->libraries, module);
        else diag_error(&p->cx, "the standard library has no module '%s'", dotted->text);
    }
    free(line);
    fclose(file);
}

static void prepare_libs(void *program)
{
    Program *p = program;
    library_open(&p->library, &p->cx, p->options->stdlib, p->options->cc, p->options->verbose);
    read_needs(p, p->options->input);
    p->failed = diag_failed(&p->cx) || !library_build(&p->library, p->libraries.items, p->libraries.len);
}

/* --cflags, --libs */
static int print_flags(Program *p)
{
    const Options *o = p->options;
    if (o->input && o->libs) on_compiler_stack(prepare_libs, p);
    print_messages(p);
    if (p->failed) return EXIT_DIAGNOSTICS;
    if (o->cflags) print_cflags();
    for (uint32_t i = 0; o->libs && i < p->libraries.len; i++) printf("%s.o ", p->libraries.items[i]->object);
    if (o->libs) print_libs(o->is_static, &(Linked){.natives = p->natives.items, .native_count = p->natives.len});
    putchar('\n');
    return EXIT_OK;
}

static void prepare_named(void *program)
{
    Program *p = program;
    const Options *o = p->options;
    library_open(&p->library, &p->cx, o->stdlib, o->cc, o->verbose);
    for (int i = 0; i < o->arg_count; i++) {
        LibraryModule *module = library_find(&p->library, intern_cstr(&p->cx.names, o->args[i]));
        if (module) vec_push(&p->cx.arena, &p->libraries, module);
        else diag_error(&p->cx, "the standard library has no module '%s'", o->args[i]);
    }
    p->failed = !library_build(&p->library, p->libraries.items, p->libraries.len);
}

/* `pyc2c library [MODULE...]`: where the library is, and compiling modules of it ahead of time. */
static int prepare_library(Program *p)
{
    on_compiler_stack(prepare_named, p);
    print_messages(p);
    if (!p->options->arg_count) printf("%s\n", p->library.folder ? p->library.folder : "no standard library found");
    return p->failed || diag_failed(&p->cx) || !p->library.folder ? EXIT_DIAGNOSTICS : EXIT_OK;
}

int driver_main(int argc, char **argv)
{
    Options options;
    int code = options_parse(&options, argc, argv);
    if (code >= 0) return code;
    Program program = {.options = &options};
    compilation_init(&program.cx);
    if (options.cflags || options.libs) {
        code = print_flags(&program);
    } else if (options.library) {
        code = prepare_library(&program);
    } else {
        on_compiler_stack(compile, &program);
        code = finish(&program);
    }
    strbuf_free(&program.out);
    strbuf_free(&options.text);
    compilation_free(&program.cx);
    return code;
}
