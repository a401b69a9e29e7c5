/* diag.h - messages to the user about the program being compiled.
 *
 * Owns: the list of diagnostics of a compilation and their printed form
 *     FILE:LINE:COL: error: SyntaxError: MESSAGE
 *         the source line
 *             ^^^^
 * or `pyc2c: error: MESSAGE` where there is no place in a file. At most DIAG_MAX are printed,
 * sorted by place. A message, its line and its column are CPython 3.13's, so every phase states
 * which of CPython's two column rules applies: the parser counts characters, the symbol table and
 * the compiler count bytes.
 */
#ifndef FRONTEND_DIAG_H
#define FRONTEND_DIAG_H

#include "source.h"
#include "strbuf.h"

enum { DIAG_MAX = 20 };

typedef enum DiagKind {
    DIAG_SYNTAX_ERROR,
    DIAG_INDENTATION_ERROR,
    DIAG_TAB_ERROR,
    DIAG_RECURSION_ERROR, /* nesting deeper than the compiler follows */
    DIAG_MEMORY_ERROR,
    DIAG_SYNTAX_WARNING,
    DIAG_IMPORT_WARNING, /* an import that will fail */
    DIAG_ERROR, /* no class of CPython's: file not found and the like */
} DiagKind;

typedef struct Diag {
    DiagKind kind;
    bool byte_column; /* the printed column counts bytes, not characters */
    Source *source;   /* NULL: no file */
    Span span;        /* line 0: no place; end_line 0: a place without a range */
    const char *message;
} Diag;

typedef struct DiagList {
    Diag *items;
    uint32_t len, cap;
    uint32_t errors; /* those that are not warnings */
} DiagList;

/* Add a diagnostic of the lexer or parser (columns printed in characters). */
void diag_add(Compilation *cx, DiagKind kind, Source *source, Span span, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/* Add a diagnostic of a phase behind the parser (columns printed in bytes, as CPython's symtable
 * and compiler report them). */
void diag_add_bytes(Compilation *cx, DiagKind kind, Source *source, Span span, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/* Add an error that belongs to no place in a file. */
void diag_error(Compilation *cx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The SyntaxWarnings, as CPython prints warnings and in its order: FILE:LINE: SyntaxWarning: MESSAGE
 * and the source line. */
void diag_print_warnings(Compilation *cx, StrBuf *out);

/* True when there is an error among the diagnostics. */
bool diag_failed(const Compilation *cx);

/* The columns of its span as CPython reports them, from 1: of the first character, and behind the last. */
uint32_t diag_column(const Diag *d);
uint32_t diag_end_column(const Diag *d);

/* Print the diagnostics, sorted by place, duplicates at one place dropped. */
void diag_print_all(Compilation *cx, StrBuf *out);

/* Is it a message that does not stop the compilation? */
bool diag_is_warning(DiagKind kind);

/* "SyntaxError" and so on; NULL for DIAG_ERROR. */
const char *diag_class(DiagKind kind);

#endif
