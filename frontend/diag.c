/* diag.c - the list of diagnostics and its printed form. See diag.h. */
#include "diag.h"

#include "compilation.h"
#include "lexer.h"
#include "vec.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { SHOWN_WIDTH = 160 }; /* bytes of a source line that are printed */

const char *diag_class(DiagKind kind)
{
    switch (kind) {
    case DIAG_SYNTAX_ERROR: return "SyntaxError";
    case DIAG_INDENTATION_ERROR: return "IndentationError";
    case DIAG_TAB_ERROR: return "TabError";
    case DIAG_RECURSION_ERROR: return "RecursionError";
    case DIAG_MEMORY_ERROR: return "MemoryError";
    case DIAG_SYNTAX_WARNING: return "SyntaxWarning";
    case DIAG_IMPORT_WARNING: return "ModuleNotFoundError";
    case DIAG_ERROR: break;
    }
    return NULL;
}

bool diag_is_warning(DiagKind kind)
{
    return kind == DIAG_SYNTAX_WARNING || kind == DIAG_IMPORT_WARNING;
}

static void add(Compilation *cx, Diag diag, const char *fmt, va_list args)
{
    StrBuf text = {0};
    strbuf_vprintf(&text, fmt, args);
    diag.message = arena_text(&cx->arena, text.text, text.len);
    strbuf_free(&text);
    vec_push(&cx->arena, &cx->diags, diag);
    if (!diag_is_warning(diag.kind)) cx->diags.errors++;
}

void diag_add(Compilation *cx, DiagKind kind, Source *source, Span span, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    add(cx, (Diag){.kind = kind, .source = source, .span = span}, fmt, args);
    va_end(args);
}

void diag_add_bytes(Compilation *cx, DiagKind kind, Source *source, Span span, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    add(cx, (Diag){.kind = kind, .byte_column = true, .source = source, .span = span}, fmt, args);
    va_end(args);
}

void diag_error(Compilation *cx, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    add(cx, (Diag){.kind = DIAG_ERROR}, fmt, args);
    va_end(args);
}

bool diag_failed(const Compilation *cx)
{
    return cx->diags.errors > 0;
}

/* ---- printing ---- */

/* The number of terminal columns these bytes take. */
static size_t display_width(const char *s, const char *end)
{
    size_t width = 0;
    while (s < end) {
        int len;
        int w = utf8proc_charwidth((utf8proc_int32_t)lex_utf8_at(s, &len));
        width += *s == '\t' ? 1 : (size_t)(w > 0 ? w : 0);
        s += len;
    }
    return width;
}

static const char *char_start(const char *s, const char *line)
{
    while (s > line && ((unsigned char)*s & 0xC0) == 0x80) s--;
    return s;
}

/* The source line, cut to a printable length around the place, and the range under it. */
static void print_line(const Diag *d, StrBuf *out)
{
    size_t len;
    const char *line = source_line(d->source, d->span.line, &len), *end = line + len;
    if (!len) return;
    uint32_t col = d->span.col == UINT32_MAX ? 0 : d->span.col;
    const char *from = line + (col < len ? col : len), *to = from;
    if (d->span.end_line > d->span.line)
        to = end;
    else if (d->span.end_line && d->span.end_col > col)
        to = line + (d->span.end_col < len ? d->span.end_col : len);
    const char *first = line;
    while (first < from && (*first == ' ' || *first == '\t' || *first == '\f')) first++;
    if (from - first > SHOWN_WIDTH / 2) first = char_start(from - SHOWN_WIDTH / 2, line);
    if (end - first > SHOWN_WIDTH) end = char_start(first + SHOWN_WIDTH, line);
    if (to > end) to = end;
    strbuf_cstr(out, "    ");
    for (const char *s = first; s < end; s++) strbuf_char(out, *s == '\t' || *s == '\f' ? ' ' : *s);
    strbuf_cstr(out, "\n    ");
    strbuf_repeat(out, ' ', display_width(first, from));
    size_t width = display_width(from, to);
    strbuf_repeat(out, '^', width ? width : 1);
    strbuf_char(out, '\n');
}

uint32_t diag_column(const Diag *d)
{
    if (d->byte_column || d->span.col == UINT32_MAX) return d->span.col + 1;
    return source_char_column(d->source, d->span.line, d->span.col + 1);
}

uint32_t diag_end_column(const Diag *d)
{
    if (d->byte_column) return d->span.end_col + 1;
    return source_char_column(d->source, d->span.end_line, d->span.end_col) + 1;
}

static void print(const Diag *d, StrBuf *out)
{
    const char *class = diag_class(d->kind);
    const char *severity = diag_is_warning(d->kind) ? "warning" : "error";
    if (!d->source)
        strbuf_cstr(out, "pyc2c: ");
    else if (!d->span.line)
        strbuf_printf(out, "%s: ", d->source->path);
    else
        strbuf_printf(out, "%s:%u:%u: ", d->source->path, d->span.line, diag_column(d));
    strbuf_printf(out, "%s: ", severity);
    if (class) strbuf_printf(out, "%s: ", class);
    strbuf_printf(out, "%s\n", d->message);
    if (d->source && d->span.line) print_line(d, out);
}

static int by_place(const void *x, const void *y)
{
    const Diag *a = *(const Diag *const *)x, *b = *(const Diag *const *)y;
    if (a->source == b->source) {
        if (a->span.line != b->span.line) return a->span.line < b->span.line ? -1 : 1;
        if (a->span.col + 1 != b->span.col + 1) return a->span.col + 1 < b->span.col + 1 ? -1 : 1;
    }
    return a < b ? -1 : a > b; /* as they came */
}

void diag_print_all(Compilation *cx, StrBuf *out)
{
    const DiagList *list = &cx->diags;
    if (!list->len) return;
    ArenaMark mark = arena_mark(&cx->arena);
    const Diag **sorted = arena_alloc(&cx->arena, list->len * sizeof *sorted);
    for (uint32_t i = 0; i < list->len; i++) sorted[i] = &list->items[i];
    qsort(sorted, list->len, sizeof *sorted, by_place);
    uint32_t errors = 0;
    for (uint32_t i = 0; i < list->len && errors < DIAG_MAX; i++) {
        const Diag *d = sorted[i], *before = i ? sorted[i - 1] : NULL;
        if (d->kind == DIAG_SYNTAX_WARNING) continue;
        if (before && d->source && before->source == d->source &&
            before->span.line == d->span.line && before->span.col == d->span.col &&
            before->kind == d->kind)
            continue;
        print(d, out);
        errors += !diag_is_warning(d->kind);
    }
    arena_release(&cx->arena, mark);
}

/* A warning is shown once for a line. */
static bool was_shown(const DiagList *list, uint32_t at)
{
    const Diag *d = &list->items[at];
    for (uint32_t i = 0; i < at; i++) {
        const Diag *other = &list->items[i];
        if (other->kind == d->kind && other->source == d->source && other->span.line == d->span.line &&
            !strcmp(other->message, d->message))
            return true;
    }
    return false;
}

void diag_print_warnings(Compilation *cx, StrBuf *out)
{
    const DiagList *list = &cx->diags;
    for (uint32_t i = 0; i < list->len; i++) {
        const Diag *d = &list->items[i];
        if (d->kind != DIAG_SYNTAX_WARNING || was_shown(list, i)) continue;
        strbuf_printf(out, "%s:%u: %s: %s\n", source_absolute_path(d->source), d->span.line,
                      diag_class(d->kind), d->message);
        size_t len;
        const char *line = source_line(d->source, d->span.line, &len);
        if (d->source->path[0] == '<') continue; /* text that is no file is not shown */
        while (len && strchr(" \t\f", *line)) line++, len--;
        while (len && strchr(" \t\f\r\n", line[len - 1])) len--;
        strbuf_cstr(out, "  ");
        strbuf_add(out, line, len);
        strbuf_char(out, '\n');
    }
}
