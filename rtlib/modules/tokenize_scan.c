/* Finding tokens; see tokenize.h. Works as CPython's tokenizer does when it is asked for comments
 * and line ends. Positions are characters.
 */
#include "tokenize.h"

#include <stdio.h>

/* A look at the current line, and where the token being read began. */
typedef struct Scan {
    Tokenizer *t;
    RtText text;
    int64_t start, start_line;
    RtValue first; /* lines that the token is on, in front of the current one; 0: none */
    RtStrBuf body; /* text of the token in those lines */
} Scan;

static const uint32_t NO_CHAR = UINT32_MAX;

static uint32_t at(const Scan *s, int64_t i)
{
    return i < s->text.len ? rti_text_at(&s->text, i) : NO_CHAR;
}

static uint32_t here(const Scan *s) { return at(s, s->t->at); }
static uint32_t ahead(const Scan *s, int64_t n) { return at(s, s->t->at + n); }

/* ---- errors ---- */

/* The line without its newline. */
static RtValue bare_line(RtValue line)
{
    int64_t len = rti_str_len(line);
    while (len && (rti_str_at(line, len - 1) == '\n' || rti_str_at(line, len - 1) == '\r')) len--;
    return rti_str_substring(line, 0, len);
}

static RT_NORETURN void raise_at(RtType *type, const char *message, int64_t row, int64_t column,
                                 RtValue line, bool range)
{
    RtValue place[] = {rti_str("<string>"), rti_int(row), rti_int(column), bare_line(line),
                       range ? rti_int(row) : RT_NONE, range ? rti_int(column) : RT_NONE};
    rt_raise(rti_call2(RT_VALUE(type), rti_str(message), rti_tuple_from(place, 6)));
}

static RT_NORETURN void bad_here(const Scan *s, const char *message)
{
    raise_at(&rt_SyntaxError, message, s->t->number, s->t->at, s->t->line, true);
}

static RT_NORETURN void bad_line(RtType *type, const Scan *s, const char *message)
{
    raise_at(type, message, s->t->number, rti_str_len(bare_line(s->t->line)) + 1, s->t->line, false);
}

static RT_NORETURN void bad_end(Tokenizer *t)
{
    RtValue exc = rti_exc_new(&rt_SyntaxError, rti_str("unexpected EOF in multi-line statement"));
    rti_setattr(exc, rti_intern_cstr("filename"), rti_str("<string>"));
    rti_setattr(exc, rti_intern_cstr("lineno"), rti_int(t->number));
    rti_setattr(exc, rti_intern_cstr("offset"), RT_INT(0));
    rt_raise(exc);
}

/* ---- lines ---- */

/* What readline gives: text, or bytes in the encoding; 0 at the end. */
static RtValue call_readline(Tokenizer *t)
{
    RtHandler h;
    RtValue line;
    RT_TRY(h) {
        line = rti_call0(t->readline);
        RT_TRY_END(h);
        if (!t->encoding) {
            if (!rti_is_str(line))
                rt_errorf(&rt_TypeError, "readline() returned a non-string object");
        } else {
            const uint8_t *data;
            int64_t len;
            if (!rti_is_a(line, &rt_type_bytes) || !rti_bytes_view(line, &data, &len))
                rt_errorf(&rt_TypeError, "readline() returned a non-bytes object");
            line = rti_decode(data, len, t->encoding, rti_str("replace"));
        }
        return rti_str_len(line) ? line : 0;
    }
    RT_TRY_CAUGHT(h);
    if (!rti_is_a(rt_thrown, &rt_StopIteration)) rt_reraise(rt_thrown);
    return 0;
}

/* The next line becomes the current one; false at the end. */
static bool next_line(Scan *s)
{
    Tokenizer *t = s->t;
    if (t->ended) return false;
    RtValue line = call_readline(t);
    if (!line) {
        t->ended = true;
        return false;
    }
    t->number++;
    t->at = 0;
    int64_t len = rti_str_len(line);
    t->implicit_newline = rti_str_at(line, len - 1) != '\n';
    if (t->implicit_newline) line = rti_str_concat(line, rti_str("\n"));
    t->line = line;
    text_of(line, &s->text);
    if (text_find_char(s->text.data, s->text.width, 0, 0, s->text.len) >= 0) {
        int64_t null = text_find_char(s->text.data, s->text.width, 0, 0, s->text.len);
        raise_at(&rt_SyntaxError, "source code cannot contain null bytes", t->number, 0,
                 rti_str_substring(line, 0, null), true);
    }
    return true;
}

/* The current line as tokens show it. */
static RtValue shown_line(const Tokenizer *t)
{
    if (!t->implicit_newline) return t->line;
    return rti_str_substring(t->line, 0, rti_str_len(t->line) - 1);
}

/* The same, for a token that goes on over the end of the current line. False at the end of all. */
static bool over_line_end(Scan *s)
{
    Tokenizer *t = s->t;
    RtValue line = t->line;
    if (!s->first) rti_buf_start(&s->body);
    rti_buf_sub(&s->body, line, s->first ? 0 : s->start, s->text.len);
    s->first = s->first ? rti_str_concat(s->first, line) : line;
    return next_line(s);
}

/* ---- tokens ---- */

static void begin(Scan *s)
{
    s->start = s->t->at;
    s->start_line = s->t->number;
    s->first = 0;
}

/* The token from its start up to `end` of the current line. */
static bool emit(Scan *s, Token *token, int type, int64_t end)
{
    Tokenizer *t = s->t;
    token->type = type;
    token->row = s->start_line;
    token->column = s->start;
    token->end_row = t->number;
    token->end_column = end;
    RtValue line = shown_line(t);
    if (s->first) {
        rti_buf_sub(&s->body, t->line, 0, end);
        token->text = rti_buf_finish(&s->body);
        token->line = rti_str_concat(s->first, line);
    } else {
        token->text = rti_str_substring(t->line, s->start, end);
        token->line = line;
    }
    return true;
}

static bool emit_mark(Scan *s, Token *token, int type)
{
    begin(s);
    return emit(s, token, type, s->t->at);
}

/* ---- indentation ---- */

static void set_indent(Scan *s, int column, int alt_column)
{
    static const char tabs[] = "inconsistent use of tabs and spaces in indentation";
    Tokenizer *t = s->t;
    if (column == t->columns[t->indent]) {
        if (alt_column != t->alt_columns[t->indent]) bad_line(&rt_TabError, s, tabs);
    } else if (column > t->columns[t->indent]) {
        if (t->indent + 1 >= MAX_INDENT)
            bad_line(&rt_IndentationError, s, "too many levels of indentation");
        if (alt_column <= t->alt_columns[t->indent]) bad_line(&rt_TabError, s, tabs);
        t->pending++;
        t->columns[++t->indent] = column;
        t->alt_columns[t->indent] = alt_column;
    } else {
        while (t->indent > 0 && column < t->columns[t->indent]) {
            t->pending--;
            t->indent--;
        }
        if (column != t->columns[t->indent])
            bad_line(&rt_IndentationError, s,
                     "unindent does not match any outer indentation level");
        if (alt_column != t->alt_columns[t->indent]) bad_line(&rt_TabError, s, tabs);
    }
}

/* A backslash and the end of the line: go on with the next. */
static void continue_line(Scan *s)
{
    Tokenizer *t = s->t;
    uint32_t c = ahead(s, 1);
    if (c == '\r') c = ahead(s, 2);
    if (c != '\n') bad_line(&rt_SyntaxError, s, "unexpected character after line continuation character");
    if (!next_line(s)) bad_end(t);
}

/* At the start of a line: its indentation. */
static void measure(Scan *s)
{
    Tokenizer *t = s->t;
    int column = 0, alt_column = 0, continued = -1;
    for (;; t->at++) {
        uint32_t c = here(s);
        if (c == ' ') {
            column++, alt_column++;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            alt_column++;
        } else if (c == '\f') {
            column = alt_column = 0;
        } else if (c == '\\') {
            continued = continued < 0 ? column : continued;
            continue_line(s);
            t->at--;
        } else {
            break;
        }
    }
    if (continued >= 0) column = alt_column = continued;
    uint32_t c = here(s);
    t->blank = c == '#' || c == '\n' || c == '\r';
    if (!t->blank && t->level == 0) set_indent(s, column, alt_column);
}

static bool emit_indent(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    if (t->pending < 0) {
        t->pending++;
        return emit_mark(s, token, TK_DEDENT);
    }
    t->pending--;
    begin(s);
    s->start = 0;
    return emit(s, token, TK_INDENT, t->at);
}

/* ---- names and numbers ---- */

static bool is_name_start(uint32_t c)
{
    return c != NO_CHAR && ((c | 32) - 'a' < 26 || c == '_' || c >= 128);
}
static bool is_digit(uint32_t c) { return c - '0' < 10; }
static bool is_name_char(uint32_t c) { return is_name_start(c) || is_digit(c); }

/* Digits with single underscores between them. */
static void decimal_digits(Scan *s)
{
    Tokenizer *t = s->t;
    for (;;) {
        while (is_digit(here(s))) t->at++;
        if (here(s) != '_') return;
        t->at++;
        if (!is_digit(here(s))) bad_here(s, "invalid decimal literal");
    }
}

static bool is_radix_digit(uint32_t c, int radix)
{
    if (radix == 16) return is_digit(c) || (c | 32) - 'a' < 6;
    return c - '0' < (uint32_t)radix;
}

static void radix_digits(Scan *s, int radix, const char *kind)
{
    Tokenizer *t = s->t;
    char message[60];
    t->at += 2;
    do {
        if (here(s) == '_') t->at++;
        if (!is_radix_digit(here(s), radix)) {
            if (is_digit(here(s))) {
                snprintf(message, sizeof message, "invalid digit '%c' in %s literal", (char)here(s), kind);
                t->at++;
            } else {
                snprintf(message, sizeof message, "invalid %s literal", kind);
            }
            bad_here(s, message);
        }
        while (is_radix_digit(here(s), radix)) t->at++;
    } while (here(s) == '_');
    if (is_digit(here(s))) {
        snprintf(message, sizeof message, "invalid digit '%c' in %s literal", (char)here(s), kind);
        t->at++;
        bad_here(s, message);
    }
}

static bool number(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    uint32_t second = ahead(s, 1) | 32;
    if (here(s) == '0' && (second == 'x' || second == 'o' || second == 'b')) {
        if (second == 'x') radix_digits(s, 16, "hexadecimal");
        else if (second == 'o') radix_digits(s, 8, "octal");
        else radix_digits(s, 2, "binary");
        return emit(s, token, TK_NUMBER, t->at);
    }
    if (is_digit(here(s))) decimal_digits(s);
    if (here(s) == '.') {
        t->at++;
        if (is_digit(here(s))) decimal_digits(s);
    }
    if ((here(s) | 32) == 'e') {
        int64_t sign = ahead(s, 1) == '+' || ahead(s, 1) == '-';
        if (is_digit(ahead(s, 1 + sign))) {
            t->at += 1 + sign;
            decimal_digits(s);
        } else if (sign) {
            t->at += 2;
            bad_here(s, "invalid decimal literal");
        }
    }
    if ((here(s) | 32) == 'j') t->at++;
    return emit(s, token, TK_NUMBER, t->at);
}

/* ---- strings ---- */

static RT_NORETURN void unterminated(Scan *s, const char *what, bool triple, int64_t row,
                                     int64_t column, RtValue line)
{
    char message[100];
    snprintf(message, sizeof message, "unterminated %s%s literal (detected at line %lld)",
             triple ? "triple-quoted " : "", what, (long long)s->t->number);
    raise_at(&rt_SyntaxError, message, row, column + 1, line, true);
}

/* at is at the opening quote; the token began at s->start. */
static bool string(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    uint32_t quote = here(s);
    RtValue line = t->line;
    int size = 1, found = 0;
    t->at++;
    if (here(s) == quote) {
        if (ahead(s, 1) != quote) {
            t->at++;
            return emit(s, token, TK_STRING, t->at);
        }
        t->at += 2;
        size = 3;
    }
    while (found < size) {
        uint32_t c = here(s);
        if (c == '\n' && size == 1) {
            const FString *f = t->fstrings ? &t->fstring[t->fstrings - 1] : NULL;
            if (f && f->quote == quote && f->quote_size == size) {
                t->at = s->start + 1;
                bad_here(s, "f-string: expecting '}'");
            }
            unterminated(s, "string", false, s->start_line, s->start, line);
        }
        if (c == NO_CHAR) {
            if (!over_line_end(s))
                unterminated(s, "string", size == 3, s->start_line, s->start, line);
            continue;
        }
        t->at++;
        found = c == quote ? found + 1 : 0;
        if (c != '\\') continue;
        if (here(s) == '\r') t->at++;
        if (here(s) == '\n' && t->at + 1 >= s->text.len) {
            t->at++;
            if (!over_line_end(s)) unterminated(s, "string", size == 3, s->start_line, s->start, line);
        } else {
            t->at++;
        }
    }
    return emit(s, token, TK_STRING, t->at);
}

static bool fstring_start(Scan *s, Token *token, bool raw)
{
    Tokenizer *t = s->t;
    uint32_t quote = here(s);
    int size = ahead(s, 1) == quote && ahead(s, 2) == quote ? 3 : 1;
    if (t->fstrings == MAX_FSTRINGS) bad_here(s, "too many nested f-strings");
    t->fstring[t->fstrings++] = (FString){.quote = quote,
                                          .quote_size = size,
                                          .raw = raw,
                                          .literal = true,
                                          .field = -1,
                                          .line = t->number,
                                          .column = s->start,
                                          .line_text = t->line};
    t->at += size;
    return emit(s, token, TK_FSTRING_START, t->at);
}

static bool at_quotes(const Scan *s, const FString *f)
{
    for (int i = 0; i < f->quote_size; i++)
        if (ahead(s, i) != f->quote) return false;
    return true;
}

static RT_NORETURN void fstring_ended(Scan *s, const FString *f)
{
    unterminated(s, "f-string", f->quote_size == 3, f->line, f->column, f->line_text);
}

/* A brace in literal text; true when the text's token ends here, *end and the place to go on set. */
static bool fstring_brace(Scan *s, FString *f, int64_t *end)
{
    Tokenizer *t = s->t;
    uint32_t c = here(s);
    bool in_spec = f->in_spec && f->field >= 0;
    *end = t->at;
    if (c == '{') {
        if (ahead(s, 1) == '{' && !in_spec) {
            *end = t->at + 1;
            t->at += 2;
        } else {
            f->field++;
            f->literal = false;
        }
    } else if (ahead(s, 1) == '}' && !in_spec && f->brackets == 0) {
        *end = t->at + 1;
        t->at += 2;
    } else {
        f->literal = false;
    }
    return true;
}

/* Behind a backslash. *named: \N{ was read. */
static void fstring_escape(Scan *s, const FString *f, bool *named)
{
    Tokenizer *t = s->t;
    uint32_t c = here(s);
    if (c == '\r') c = at(s, ++t->at);
    if (c == '{' || c == '}') return;
    if (c == '\n') return; /* over the line's end, by the loop */
    t->at++;
    if (!f->raw && c == 'N' && here(s) == '{') {
        t->at++;
        *named = true;
    }
}

static bool operator_token(Scan *s, Token *token);

static bool fstring_middle(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    FString *f = &t->fstring[t->fstrings - 1];
    bool named = false, escaped_newline = false;
    int64_t end;
    begin(s);
    if (at_quotes(s, f)) {
        t->at += f->quote_size;
        t->fstrings--;
        return emit(s, token, TK_FSTRING_END, t->at);
    }
    if (here(s) == '{' && ahead(s, 1) != '{') { /* a field right away */
        f->field++;
        f->literal = false;
        return operator_token(s, token);
    }
    for (;;) {
        uint32_t c = here(s);
        if (c == NO_CHAR) {
            if (!over_line_end(s)) fstring_ended(s, f);
        } else if (c == '\n' && f->quote_size == 1 && !escaped_newline) {
            if (!f->in_spec || f->field < 0) fstring_ended(s, f);
            f->literal = f->in_spec = false;
            return emit(s, token, TK_FSTRING_MIDDLE, t->at);
        } else if (at_quotes(s, f)) {
            return emit(s, token, TK_FSTRING_MIDDLE, t->at);
        } else if (c == '}' && named) {
            t->at++;
            return emit(s, token, TK_FSTRING_MIDDLE, t->at);
        } else if (c == '{' || c == '}') {
            fstring_brace(s, f, &end);
            return emit(s, token, TK_FSTRING_MIDDLE, end);
        } else {
            t->at++;
            escaped_newline = false;
            if (c == '\\') {
                fstring_escape(s, f, &named);
                escaped_newline = here(s) == '\n' && ahead(s, -1) != '\n';
            }
        }
    }
}

/* ---- operators ---- */

/* How many characters the operator at `at` has. */
static int operator_length(const Scan *s)
{
    static const char *const threes[] = {"**=", "//=", ">>=", "<<=", "..."};
    static const char *const twos[] = {"!=", "<>", "<=", ">=", "==", "->", ":=", "+=", "-=", "*=", "/=",
                                       "%=", "&=", "|=", "^=", "@=", "<<", ">>", "**", "//"};
    for (size_t i = 0; i < sizeof threes / sizeof *threes; i++)
        if (here(s) == (uint8_t)threes[i][0] && ahead(s, 1) == (uint8_t)threes[i][1] &&
            ahead(s, 2) == (uint8_t)threes[i][2])
            return 3;
    for (size_t i = 0; i < sizeof twos / sizeof *twos; i++)
        if (here(s) == (uint8_t)twos[i][0] && ahead(s, 1) == (uint8_t)twos[i][1]) return 2;
    return 1;
}

static bool close_bracket(Scan *s, Token *token, FString *f)
{
    Tokenizer *t = s->t;
    uint32_t c = here(s);
    t->at++;
    if (f && !f->brackets && c == '}') bad_here(s, "f-string: single '}' is not allowed");
    if (t->level > 0) t->level--;
    if (f) {
        if (--f->brackets < 0) {
            char message[] = "f-string: unmatched ')'";
            message[21] = (char)c;
            bad_here(s, message);
        }
        if (c == '}' && f->brackets == f->field) {
            f->field--;
            f->literal = true;
            f->in_spec = false;
        }
    }
    return emit(s, token, TK_OP, t->at);
}

static bool operator_token(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    uint32_t c = here(s);
    FString *f = t->fstrings ? &t->fstring[t->fstrings - 1] : NULL;
    if (c == ':' && f && f->brackets == f->field + 1) {
        f->literal = f->in_spec = true;
        t->at++;
        return emit(s, token, TK_OP, t->at);
    }
    if (c == '(' || c == '[' || c == '{') {
        t->level++;
        if (f) f->brackets++;
    } else if (c == ')' || c == ']' || c == '}') {
        return close_bracket(s, token, f);
    } else if (c < ' ' || c == 0x7F) {
        char message[60];
        t->at++;
        snprintf(message, sizeof message, "invalid non-printable character U+%04X", c);
        bad_here(s, message);
    }
    t->at += operator_length(s);
    return emit(s, token, TK_OP, t->at);
}

/* ---- the whole ---- */

static bool name_or_string(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    bool b = false, r = false, u = false, f = false;
    for (;; t->at++) {
        uint32_t c = here(s) == NO_CHAR ? 0 : here(s) | 32;
        if (here(s) == '"' || here(s) == '\'') {
            return f ? fstring_start(s, token, r) : string(s, token);
        }
        if (c == 'b' && !(b || u || f)) b = true;
        else if (c == 'u' && !(b || u || r || f)) u = true;
        else if (c == 'r' && !(r || u)) r = true;
        else if (c == 'f' && !(f || b || u)) f = true;
        else break;
    }
    while (is_name_char(here(s))) t->at++;
    return emit(s, token, TK_NAME, t->at);
}

/* At the end of everything: DEDENTs, then the end. */
static bool at_the_end(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    if (t->level > 0) bad_end(t);
    int type = TK_ENDMARKER;
    if (t->indent > 0) {
        t->indent--;
        type = TK_DEDENT;
    } else {
        t->finished = true;
    }
    *token = (Token){type, RT_EMPTY_STR, RT_EMPTY_STR, t->number + 1, 0, t->number + 1, 0};
    return true;
}

static bool line_end(Scan *s, Token *token)
{
    Tokenizer *t = s->t;
    bool plain = t->blank || t->level > 0;
    t->at += here(s) == '\r' && ahead(s, 1) == '\n';
    t->at++;
    emit(s, token, plain ? TK_NL : TK_NEWLINE, t->at);
    if (t->implicit_newline) token->text = RT_EMPTY_STR;
    t->blank = false;
    t->at_line_start = true;
    return true;
}

bool tokenize_next(Tokenizer *t, Token *token)
{
    Scan s = {.t = t};
    if (t->finished) return false;
    text_of(t->line, &s.text);
    if (!t->ended && t->fstrings && t->fstring[t->fstrings - 1].literal)
        return fstring_middle(&s, token);
    if (t->at_line_start) {
        t->at_line_start = false;
        if (!next_line(&s)) return at_the_end(&s, token);
        measure(&s);
    }
    if (t->ended) return at_the_end(&s, token);
    if (t->pending) return emit_indent(&s, token);
    for (;;) {
        while (here(&s) == ' ' || here(&s) == '\t' || here(&s) == '\f') t->at++;
        if (here(&s) != '\\') break;
        continue_line(&s);
    }
    begin(&s);
    uint32_t c = here(&s);
    if (c == '#') {
        while (here(&s) != '\n' && here(&s) != '\r') t->at++;
        return emit(&s, token, TK_COMMENT, t->at);
    }
    if (c == '\n' || (c == '\r' && ahead(&s, 1) == '\n')) return line_end(&s, token);
    if (is_name_start(c)) return name_or_string(&s, token);
    if (is_digit(c) || (c == '.' && is_digit(ahead(&s, 1)))) return number(&s, token);
    if (c == '"' || c == '\'') return string(&s, token);
    return operator_token(&s, token);
}
