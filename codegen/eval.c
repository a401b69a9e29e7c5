/* eval.c - the compiler behind exec, eval and compile: include/compiler.h.
 *
 * One request is one compilation of its own: frontend, lowering in the dynamic way (or as a module),
 * C text, libtcc (eval_jit.c). Everything but the unit's memory is gone when it is done. The phases
 * recurse over the source's nesting, so they run on the stack the runtime lends, or on a thread's.
 */
#include "eval.h"

#include "../frontend/desugar.h"
#include "../frontend/frontend.h"
#include "../frontend/scope.h"
#include "emit.h"
#include "lower.h"

#include <pthread.h>
#include <stdlib.h>

enum { COMPILER_STACK = 256 << 20 };

typedef struct Job {
    const RtCompileRequest *request;
    RtCompiled *result;
    Compilation cx;
    bool in_symtable; /* the error was found while scopes were made out */
} Job;

/* ---- source to C ---- */

static ParseMode parse_mode(int mode)
{
    return mode == RT_COMPILE_EVAL ? PARSE_EVAL : mode == RT_COMPILE_SINGLE ? PARSE_SINGLE : PARSE_EXEC;
}

static bool is_blank(const char *text)
{
    for (; *text; text++) {
        if (*text == '#') text += strcspn(text, "\n");
        if (!*text) break;
        if (!strchr(" \t\f\n", *text)) return false;
    }
    return true;
}

static bool is_block(const AstTree *tree)
{
    AstSeq body = AST(Interactive, tree->root)->body;
    AstKind kind = body.len ? body.items[0]->kind : AST_Pass;
    return kind == AST_If || kind == AST_For || kind == AST_While || kind == AST_With || kind == AST_Try ||
           kind == AST_TryStar || kind == AST_Match || kind == AST_FunctionDef || kind == AST_ClassDef ||
           kind == AST_AsyncFunctionDef || kind == AST_AsyncFor || kind == AST_AsyncWith;
}

/* In single mode CPython reads one statement, and complains of whatever stands behind it before it looks at that. */
static void find_second_statement(Compilation *cx, Source *source)
{
    enum { LINES = 20 };
    for (uint32_t line = 1; line <= LINES; line++) {
        size_t len;
        const char *text = source_line(source, line, &len), *end = text + len + 1;
        if (end >= source->text + source->len) return;
        Compilation trial;
        compilation_init(&trial);
        Source *part = source_from_text(&trial, source->path, source->text, (size_t)(end - source->text), false);
        AstTree *tree = parse_module(&trial, part, PARSE_SINGLE);
        bool complete = !diag_failed(&trial), has_block = complete && is_block(tree);
        compilation_free(&trial);
        if (has_block) return; /* what stands behind is looked at: it might belong to the statement */
        if (!complete || is_blank(end)) continue;
        cx->diags.len = cx->diags.errors = 0;
        diag_add(cx, DIAG_SYNTAX_ERROR, source, (Span){line, (uint32_t)len, line, (uint32_t)len},
                 "multiple statements found while compiling a single statement");
        return;
    }
}

static const char INCOMPLETE[] = "incomplete input";

/* Would more lines help? Where blocks do not end with the source, one needs a line end behind its last line. */
static bool is_incomplete(const Compilation *cx, const AstTree *tree, const RtCompileRequest *r)
{
    if (cx->diags.errors) return cx->ends_early;
    return r->mode == RT_COMPILE_SINGLE && r->flags & RT_COMPILE_DONT_IMPLY_DEDENT && tree->source->added_newline &&
           is_block(tree);
}

static AstTree *front(Job *job)
{
    Compilation *cx = &job->cx;
    const RtCompileRequest *r = job->request;
    cx->warnings = true;
    cx->optimize = r->optimize;
    cx->future_annotations = (r->flags & RT_COMPILE_FUTURE_ANNOTATIONS) != 0;
    cx->top_level_await = (r->flags & RT_COMPILE_TOP_LEVEL_AWAIT) != 0;
    Source *source = r->is_tree ? source_from_text(cx, r->filename, "", 0, 0)
                                : source_from_text(cx, r->filename, r->text, r->len, r->encoded);
    if (!source || diag_failed(cx)) return NULL;
    AstTree *tree = r->is_tree ? eval_read_tree(cx, source, r->text, r->len)
                               : parse_module(cx, source, parse_mode(r->mode));
    if (!diag_failed(cx) && r->flags & RT_COMPILE_ONLY_AST) {
        StrBuf text = {0};
        eval_write_tree(tree, &text);
        job->result->tree = (unsigned char *)text.text; /* malloc'ed: released with the result */
        return NULL;
    }
    if (r->flags & RT_COMPILE_INCOMPLETE_INPUT && is_incomplete(cx, tree, r)) {
        cx->diags.len = cx->diags.errors = 0;
        diag_add(cx, DIAG_SYNTAX_ERROR, source, (Span){source->line_count, 0, source->line_count, 0}, INCOMPLETE);
    } else if (diag_failed(cx) && r->mode == RT_COMPILE_SINGLE) {
        find_second_statement(cx, source);
    }
    if (diag_failed(cx)) return NULL;
    ScopeTable *scopes = scope_analyze(tree);
    job->in_symtable = diag_failed(cx);
    if (!diag_failed(cx)) scope_check(tree, scopes);
    if (diag_failed(cx) || r->check_only) return NULL;
    desugar_module(tree);
    return tree;
}

static void compile_unit(Job *job)
{
    Compilation *cx = &job->cx;
    const RtCompileRequest *r = job->request;
    AstTree *core = front(job);
    if (!core) return;
    IrModule *module = r->mode == RT_COMPILE_MODULE
                           ? lower_module(cx, core, intern_cstr(&cx->names, r->module_name), r->is_package)
                           : lower_dynamic(cx, core);
    StrBuf text = {0};
    EmitOptions options = {.options_text = "", .version = PYC2C_VERSION, .no_quotes = true};
    emit_unit(cx, module, &options, &text);
    job->result->unit = eval_jit(text.text, &job->result->code);
    if (!job->result->unit) diag_error(cx, "the code of %s could not be made", r->filename);
    strbuf_free(&text);
}

/* ---- problems ---- */

static bool starts_with(const char *text, const char *start)
{
    return !strncmp(text, start, strlen(start));
}

/* Is it a place and no range, within the line? */
static bool is_point(const Diag *d)
{
    size_t len;
    source_line(d->source, d->span.line, &len);
    return !d->span.end_line ||
           (d->span.end_line == d->span.line && d->span.end_col == d->span.col && d->span.col < len);
}

/* Errors of CPython's tokenizer show the line as far as it was read, and end where they start. */
static bool is_lexical(const Diag *d)
{
    return d->kind == DIAG_SYNTAX_ERROR && !d->byte_column && is_point(d) && !strstr(d->message, "was never closed") &&
           !starts_with(d->message, "':' expected after") && !starts_with(d->message, "unexpected ");
}

/* end_offset where there is no range: some of CPython's messages have 0 there, some -1. */
static int missing_end(const Diag *d, int column)
{
    if (is_lexical(d)) return column;
    bool minus = d->kind == DIAG_INDENTATION_ERROR || starts_with(d->message, "unexpected EOF");
    return minus && !starts_with(d->message, "too many levels") ? -1 : 0;
}

/* The line of the source as CPython's parser shows it: with its line end where the text has one. */
static void set_text(Compilation *cx, const Diag *d, int mode, RtCompileProblem *p)
{
    bool zeros = starts_with(d->message, "leading zeros in decimal");
    if (d->byte_column && !zeros && !starts_with(d->message, "unexpected character after")) return;
    size_t len;
    const char *line = source_line(d->source, d->span.line, &len);
    bool last = line + len + 1 >= d->source->text + d->source->len;
    bool ends = !last || mode == RT_COMPILE_EXEC || mode == RT_COMPILE_MODULE || !d->source->added_newline;
    bool read_on = !last && strstr(d->message, "was never closed"); /* the tokenizer was behind that line */
    if (d->span.end_line > d->span.line || read_on || zeros || is_lexical(d)) ends = false;
    p->text = arena_printf(&cx->arena, "%.*s%s", (int)len, line, ends ? "\n" : "");
    p->text_len = len + ends;
}

/* A backslash at the end of a text: only where statements are compiled does CPython put a line end behind it first. */
static bool is_backslash_at_end(const Diag *d, int mode)
{
    return (mode == RT_COMPILE_EVAL || mode == RT_COMPILE_SINGLE) && d->source->added_newline &&
           starts_with(d->message, "unexpected EOF");
}

static void set_problem(Compilation *cx, const Diag *d, int mode, RtCompileProblem *p)
{
    const char *kind = diag_class(d->kind);
    *p = (RtCompileProblem){.kind = kind ? kind : "SyntaxError", .message = d->message};
    if (!strcmp(d->message, INCOMPLETE)) p->kind = "_IncompleteInputError";
    if (d->source && d->source->undecodable)
        p->message = d->source->undecodable;
    else if (starts_with(d->message, "encoding problem: ") && !strstr(d->message, " with BOM"))
        /* those are CPython's words where it reads a file */
        p->message = arena_printf(&cx->arena, "unknown encoding: %s", d->message + strlen("encoding problem: "));
    if (d->source && !d->source->len) p->text = ""; /* at line 0 of nothing */
    if (!d->source || !d->span.line) return;
    p->line = (int)d->span.line;
    p->column = (int)diag_column(d);
    p->end_line = (int)(d->span.end_line ? d->span.end_line : d->span.line);
    p->end_column = d->span.end_line ? (int)diag_end_column(d) : missing_end(d, p->column);
    set_text(cx, d, mode, p);
    if (is_backslash_at_end(d, mode)) {
        p->message = "unexpected character after line continuation character";
        p->column--;
        p->end_column = 0;
    }
    if (d->byte_column || !d->span.end_line || p->end_column != p->column || p->end_line != p->line) return;
    /* the line's end as a token: a character wide, or, where the text has none, nowhere */
    size_t len;
    source_line(d->source, d->span.line, &len);
    if (d->span.col != len || starts_with(d->message, "Expected one or more names")) return;
    bool nowhere = p->text && (!p->text_len || p->text[p->text_len - 1] != '\n');
    if (nowhere) p->column = p->end_column = 0;
    else p->end_column++;
}

/* Errors by place, in front of the warnings, which stay as they came. */
static bool comes_before(const Diag *a, const Diag *b)
{
    if ((a->kind == DIAG_SYNTAX_WARNING) != (b->kind == DIAG_SYNTAX_WARNING)) return b->kind == DIAG_SYNTAX_WARNING;
    if (a->kind == DIAG_SYNTAX_WARNING) return false;
    if (a->span.line != b->span.line) return a->span.line < b->span.line;
    return a->span.col + 1 < b->span.col + 1;
}

/* The problems in one block of memory that outlives the compilation. */
static void report(Job *job)
{
    const DiagList *list = &job->cx.diags;
    if (!list->len) return;
    RtCompileProblem *sorted = calloc(list->len, sizeof *sorted);
    const Diag **order = calloc(list->len, sizeof *order);
    size_t bytes = list->len * sizeof *sorted;
    for (uint32_t i = 0; i < list->len; i++) {
        uint32_t at = i;
        for (; at && comes_before(&list->items[i], order[at - 1]); at--) order[at] = order[at - 1];
        order[at] = &list->items[i];
    }
    for (uint32_t i = 0; i < list->len; i++) {
        set_problem(&job->cx, order[i], job->request->mode, &sorted[i]);
        sorted[i].bare = job->in_symtable;
        bytes += strlen(sorted[i].message) + sorted[i].text_len + 2;
    }
    char *memory = malloc(bytes), *end = memory + list->len * sizeof *sorted;
    for (uint32_t i = 0; i < list->len; i++) {
        RtCompileProblem *p = &sorted[i];
        p->message = strcpy(end, p->message);
        end += strlen(end) + 1;
        if (!p->text) continue;
        memcpy(end, p->text, p->text_len + 1);
        p->text = end;
        end += p->text_len + 1;
    }
    memcpy(memory, sorted, list->len * sizeof *sorted);
    free(sorted);
    free(order);
    job->result->memory = memory;
    job->result->problems = (RtCompileProblem *)(void *)memory;
    job->result->problem_count = list->len;
}

/* ---- the entry points ---- */

static void step(void *argument)
{
    Job *job = argument;
    compilation_init(&job->cx);
    compile_unit(job);
    report(job);
    compilation_free(&job->cx);
}

static void *step_thread(void *argument)
{
    step(argument);
    return NULL;
}

static void compile(const RtCompileRequest *request, RtCompiled *result)
{
    Job job = {.request = request, .result = result};
    *result = (RtCompiled){0};
    if (request->on_stack) {
        request->on_stack(step, &job);
        return;
    }
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, COMPILER_STACK);
    if (pthread_create(&thread, &attributes, step_thread, &job)) step(&job);
    else pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

static void release(RtCompiled *result)
{
    free(result->memory);
    free(result->tree);
    result->tree = NULL;
    result->memory = result->problems = NULL;
    result->problem_count = 0;
}

/* What is compiled at run time may import any module written in C: all are here, the symbols of the runtime being. Those
 * that need a library of the system are where the program itself is linked with them. */
#define WEAK_CORE
#define WEAK_BUILTIN
#define WEAK_EXTENSION
#define WEAK_LINKED(library) __attribute__((weak))
#define MODULE(name, kind) extern const struct RtModuleDef rt_module_##name WEAK_##kind;
#include "rt/modules.def"
#undef MODULE
static const struct RtModuleDef *natives[] = {
#define MODULE(name, kind) &rt_module_##name,
#include "rt/modules.def"
#undef MODULE
    NULL,
};

/* Close the gaps that absent ones leave. */
static __attribute__((constructor)) void pack_natives(void)
{
    size_t kept = 0, count = sizeof natives / sizeof *natives;
    for (size_t i = 0; i < count; i++)
        if (natives[i]) natives[kept++] = natives[i];
    while (kept < count) natives[kept++] = NULL;
}

const RtCompiler rt_compiler = {compile, release, eval_jit_free, eval_jit_size, natives};
