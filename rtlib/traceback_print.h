/* Shared by the files that print tracebacks (traceback_*.c, exc_suggest.c, warn.c). */
#ifndef RTI_TRACEBACK_PRINT_H
#define RTI_TRACEBACK_PRINT_H

#include "exc.h"

/* ---- source text (traceback_source.c) ---- */
/* Line `line` of a file as UTF-8 without its newline, from the registered text or else the file
 * itself. False when there is none. gc: never. The pointer stays valid. */
extern int rti_source_closed; /* set when the program ends: there are no lines any more */
int rti_source_line(const char *filename, int32_t line, const char **text, size_t *len);

/* ---- text as code points ---- */
typedef struct RtLine {
    const uint32_t *chars; /* collector-owned or scratch memory */
    int64_t len;
} RtLine;

/* ---- which part of a segment is the operator (traceback_anchor.c) ---- */
/* Lines and columns of `segment` count from 0. The part from left to right is marked ^, the rest ~.
 */
typedef struct RtAnchors {
    int32_t left_line, left_col, right_line, right_col;
    int is_call; /* the segment is a call ... */
    int of_name; /* ... of a plain name */
} RtAnchors;
/* False when the segment is no binary operation, subscript or call (or not an expression at all).
 */
int rti_find_anchors(const RtLine *segment, RtAnchors *anchors);

/* ---- one entry (traceback_entry.c) ---- */
/* `  File "...", line N, in f`, the source line and, when wanted, its markers. */
void rti_format_entry(RtStrBuf *out, RtTraceback *tb, int markers);

/* The shorter text of an exception that cannot be raised: its traceback without markers, its class and str. */
RtValue rti_format_unraisable(RtValue exc);

/* ---- "Did you mean" (exc_suggest.c) ---- */
/* The name to suggest for a NameError, AttributeError or ImportError with names set, or 0. raises:
 * nothing. */
RtValue rti_exc_suggestion(RtValue exc, RtValue traceback);
/* Is name a module of CPython's standard library? */
int rti_is_stdlib_module(RtValue name);
extern const char rti_stdlib_names[]; /* each between blanks */

#endif
