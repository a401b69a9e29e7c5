/* source.h - the text of one source file, and places in it.
 *
 * Owns: loading bytes from a path, a stream or a string, finding their encoding (BOM, PEP 263
 * cookie), turning them into UTF-8, and mapping line numbers to text. What the lexer reads is
 * always valid UTF-8 with "\n" line ends that ends in "\n" and is followed by NUL.
 * Columns: lines count from 1, columns are byte offsets in the UTF-8 text from 0, as in CPython's
 * ast.
 */
#ifndef FRONTEND_SOURCE_H
#define FRONTEND_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Compilation Compilation;

/* A range of source text. line 0: no place in a file. */
typedef struct Span {
    uint32_t line, col;         /* first byte */
    uint32_t end_line, end_col; /* behind the last byte */
} Span;

typedef struct Source {
    Compilation *cx;
    const char *path; /* as given by the user; "<string>" or "<stdin>" where there is none */
    const char *text; /* decoded, normalised; text[len] is NUL */
    size_t len;
    uint32_t line_count;
    const uint32_t *line_starts; /* offset of each line; made on first use */
    bool added_newline;          /* the file's last line had no line end */
    const char *undecodable;     /* what a codec says of the bytes that do not fit the encoding, or NULL */
} Source;

/* Read a file. NULL (and a diagnostic without a place) when it cannot be read; a Source and a
 * diagnostic when its encoding is unknown or its bytes do not fit it. path "-": standard input. */
Source *source_from_path(Compilation *cx, const char *path);

/* Take text as if read from a file of that name, `encoded` true, or as a Unicode string that is
 * already UTF-8, `encoded` false (a cookie in it is ignored, as compile() of a str does). The text
 * is copied. */
Source *source_from_text(Compilation *cx, const char *path, const char *text, size_t len,
                         bool encoded);

/* What CPython calls the file: a relative path made absolute, not normalised. */
const char *source_absolute_path(const Source *source);

/* The text of a line (from 1) without its line end; its length in *len. "" and 0 past the end. */
const char *source_line(Source *source, uint32_t line, size_t *len);

/* The number of characters in the first `col` bytes of a line. */
uint32_t source_char_column(Source *source, uint32_t line, uint32_t col);

/* The text of a range, in the source itself; its length in *len. */
const char *source_text(Source *source, Span span, size_t *len);

#endif
