/* lex_string.c - string tokens, and f-strings as PEP 701 splits them.
 *
 * An f-string is FSTRING_START, then FSTRING_MIDDLE for literal text and ordinary tokens for
 * replacement fields, then FSTRING_END. The lexer keeps a stack of the f-strings it is in
 * (FStringMode); `in_literal` says whether the innermost reads text or a field. A field's ':' turns
 * back to literal text for the format specification, inside which further fields may be nested.
 * Read first: lexer.c, FStringMode in lexer.h.
 */
#include "lexer.h"

#include <string.h>

/* Take one character, keeping count of lines. False at the end of the file. */
static bool next_char(Lexer *lx, char *c)
{
    if (!lexi_begin_line(lx)) return false;
    *c = *lx->cur++;
    if (*c == '\n') lx->crossed = true;
    return true;
}

/* Length of the run of quotes that opens a string at s: 1 or 3. */
static int quote_length(const char *s)
{
    return s[1] == s[0] && s[2] == s[0] ? 3 : 1;
}

static void error_unterminated(Lexer *lx, const char *quote, int size, bool escaped,
                               const char *line_start, uint32_t line)
{
    uint32_t detected = lx->line;
    lx->cur = lx->token + 1;
    lx->line_start = line_start;
    lx->line = line;
    if (lx->mode >= 0 && lx->modes[lx->mode].quote == *quote &&
        lx->modes[lx->mode].quote_size == size)
        lexi_error(lx, "f-string: expecting '}'");
    else if (size == 3)
        lexi_error(lx, "unterminated triple-quoted string literal (detected at line %u)", detected);
    else if (escaped)
        lexi_error(lx,
                   "unterminated string literal (detected at line %u); perhaps you escaped the end "
                   "quote?",
                   detected);
    else
        lexi_error(lx, "unterminated string literal (detected at line %u)", detected);
}

void lexi_string(Lexer *lx, const char *quote)
{
    const char *start = lx->cur, *line_start = lx->line_start;
    uint32_t line = lx->line;
    char q = *quote;
    int size = quote_length(quote), run = 0;
    bool escaped = false;
    lx->cur = quote + size;
    if (size == 1 && *lx->cur == q) { /* the empty string */
        lx->cur++;
        lexi_token(lx, TOK_STRING, start, lx->cur);
        return;
    }
    while (run != size) {
        char c;
        if (!next_char(lx, &c) || (size == 1 && c == '\n')) {
            error_unterminated(lx, quote, size, escaped, line_start, line);
            return;
        }
        if (c == q) {
            run++;
            continue;
        }
        run = 0;
        if (c != '\\') continue;
        if (next_char(lx, &c) && c == q) escaped = true;
    }
    Token *t = lexi_token(lx, TOK_STRING, start, lx->cur);
    t->line = line;
    t->col = (int32_t)(start - line_start);
}

/* ---- f-strings ---- */

void lexi_fstring_start(Lexer *lx, const char *quote)
{
    const char *start = lx->cur;
    lx->cur = quote + quote_length(quote);
    if (lx->mode + 2 >= LEX_FSTRING_MAX) {
        lexi_error(lx, "too many nested f-strings");
        return;
    }
    if (!lx->modes) lx->modes = ARENA_ARRAY(&lx->cx->arena, FStringMode, LEX_FSTRING_MAX);
    bool raw = (start[0] | 0x20) == 'r' || (start[1] | 0x20) == 'r';
    lx->modes[++lx->mode] = (FStringMode){
        .in_literal = true,
        .raw = raw,
        .quote = *quote,
        .quote_size = quote_length(quote),
        .field_depth = -1,
        .start = start,
        .line_start = lx->line_start,
        .line = lx->line,
    };
    lexi_token(lx, TOK_FSTRING_START, start, lx->cur);
}

/* The field's source text for `=`, comments taken out. */
static Istr field_text(Lexer *lx, const FStringMode *f)
{
    size_t len = (size_t)(f->field_end - f->field_start);
    if (!memchr(f->field_start, '#', len)) return intern(&lx->cx->names, f->field_start, len);
    StrBuf text = {0};
    for (const char *s = f->field_start; s < f->field_end; s++) {
        if (*s == '#') {
            while (s < f->field_end && *s != '\n') s++;
            if (s == f->field_end) break;
        }
        strbuf_char(&text, *s);
    }
    Istr result = intern(&lx->cx->names, text.text ? text.text : "", text.len);
    strbuf_free(&text);
    return result;
}

bool lexi_field_punct(Lexer *lx, char c, Istr *text)
{
    FStringMode *f = &lx->modes[lx->mode];
    if (f->field_depth < 0) return false;
    int depth = f->depth - (c != '{');
    if (depth == 0 || (depth == 1 && (f->debug || f->in_spec))) {
        if (c == '{') {
            f->field_start = lx->cur + 1;
            f->field_end = NULL;
        } else {
            if (!f->field_end) f->field_end = lx->cur;
            if (f->debug) *text = field_text(lx, f);
        }
    }
    if (c != ':' || depth != f->field_depth) return false;
    const char *start = lx->cur++;
    f->in_literal = f->in_spec = true;
    lexi_token(lx, TOK_COLON, start, lx->cur)->text = *text;
    return true;
}

static void error_fstring(Lexer *lx, FStringMode *f)
{
    uint32_t detected = lx->line;
    lx->cur = f->start + 1;
    lx->line_start = f->line_start;
    lx->line = f->line;
    if (f->quote_size == 3)
        lexi_error(lx, "unterminated triple-quoted f-string literal (detected at line %u)",
                   detected);
    else
        lexi_error(lx, "unterminated f-string literal (detected at line %u)", detected);
}

/* A replacement field begins at cur. False with an error noted. */
static bool begin_field(Lexer *lx, FStringMode *f)
{
    if (++f->field_depth >= LEX_FIELD_MAX) {
        lexi_error(lx, "f-string: expressions nested too deeply");
        return false;
    }
    f->in_literal = false;
    return true;
}

static bool at_closing_quote(const FStringMode *f, const char *s)
{
    return s[0] == f->quote && (f->quote_size == 1 || (s[1] == f->quote && s[2] == f->quote));
}

/* A '{' at `at` in literal text: a doubled one is text, any other ends it. The text's end, or NULL
 * with an error noted. */
static const char *open_brace(Lexer *lx, FStringMode *f, const char *at, bool in_spec)
{
    f->field_start = lx->cur;
    f->field_end = NULL;
    if (*lx->cur == '{' && !in_spec) return lx->cur++;
    lx->cur = at;
    return begin_field(lx, f) ? at : NULL;
}

/* A '}' at `at`: the end of \N{...}, a doubled one, or the end of the field around the text. */
static const char *close_brace(Lexer *lx, FStringMode *f, const char *at, bool in_spec, bool named)
{
    if (named) return lx->cur;
    if (*lx->cur == '}' && !in_spec && !f->depth) return lx->cur++;
    lx->cur = at;
    f->in_literal = false;
    return at;
}

/* Read literal text. Its end, or NULL with an error noted. */
static const char *literal_text(Lexer *lx, FStringMode *f)
{
    bool named = false; /* inside \N{...} */
    bool in_spec = f->in_spec && f->field_depth >= 0;
    for (char c;;) {
        const char *at = lx->cur;
        if (at_closing_quote(f, at)) {
            lexi_begin_line(lx);
            return at;
        }
        if (!next_char(lx, &c) || (f->quote_size == 1 && c == '\n' && !in_spec)) {
            error_fstring(lx, f);
            return NULL;
        }
        if (f->quote_size == 1 && c == '\n') {
            lx->cur = at; /* the format specification ends here */
            lx->crossed = false;
            f->in_literal = f->in_spec = false;
            return at;
        }
        if (c == '{') return open_brace(lx, f, at, in_spec);
        if (c == '}') return close_brace(lx, f, at, in_spec, named);
        if (c != '\\' || *lx->cur == '{' || *lx->cur == '}' || !next_char(lx, &c)) continue;
        if (c != 'N' || f->raw || *lx->cur != '{') continue;
        lx->cur++;
        named = true;
    }
}

void lexi_fstring_middle(Lexer *lx)
{
    FStringMode *f = &lx->modes[lx->mode];
    lexi_begin_line(lx);
    const char *start = lx->cur, *line_start = lx->line_start;
    uint32_t line = lx->line;
    lx->token = start;
    if (start[0] == '{' && start[1] != '{') {
        begin_field(lx, f);
        return;
    }
    if (at_closing_quote(f, start)) {
        lx->cur += f->quote_size;
        lexi_token(lx, TOK_FSTRING_END, start, lx->cur);
        lx->mode--;
        return;
    }
    const char *end = literal_text(lx, f);
    if (!end) return;
    Token *t = lexi_token(lx, TOK_FSTRING_MIDDLE, start, end);
    t->line = line;
    t->col = (int32_t)(start - line_start);
    t->end_col = (int32_t)(lx->cur - lx->line_start); /* over the second brace of a doubled one */
}
