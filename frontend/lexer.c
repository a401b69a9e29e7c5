/* lexer.c - lines, names, operators and brackets; the loop over tokens. See lexer.h.
 *
 * Rules kept from CPython's tokenizer because positions in messages depend on them: the line number
 * changes when the first character of the next line is asked for, not when a newline is consumed
 * (so a token at the end of the file is on the last line), and a NEWLINE behind a comment covers
 * the comment.
 */
#include "lexer.h"

#include <stdarg.h>
#include <string.h>

enum { C_OTHER, C_NAME, C_DIGIT, C_SPACE, C_QUOTE };

/* Class of a byte that may begin a token; bytes of 0x80 and above belong to names. */
static const uint8_t byte_class[256] = {
    ['a' ... 'z'] = C_NAME,  ['A' ... 'Z'] = C_NAME, ['_'] = C_NAME,   [0x80 ... 0xFF] = C_NAME,
    ['0' ... '9'] = C_DIGIT, [' '] = C_SPACE,        ['\t'] = C_SPACE, ['\f'] = C_SPACE,
    ['"'] = C_QUOTE,         ['\''] = C_QUOTE,
};

/* Non-zero for bytes that may continue a name. */
static const uint8_t name_byte[256] = {
    ['a' ... 'z'] = 1, ['A' ... 'Z'] = 1, ['0' ... '9'] = 1, ['_'] = 1, [0x80 ... 0xFF] = 2,
};

void lex_enter_keywords(Interner *names)
{
#define KEYWORD(word)    intern_keyword(names, #word, KW_##word);
#define SOFT(word, name) intern_keyword(names, #word, TOKEN_KIND_COUNT + SOFT_##name);
#include "tokens.def"
}

void lex_init(Lexer *lx, Compilation *cx, Source *source, TokenVec *out)
{
    *lx = (Lexer){
        .cx = cx,
        .source = source,
        .cur = source->text,
        .end = source->text + source->len,
        .line_start = source->text,
        .window = source->text,
        .at_line_start = true,
        .crossed = true,
        .mode = -1,
        .out = out,
    };
}

bool lexi_begin_line(Lexer *lx)
{
    if (!lx->crossed) return lx->cur != lx->end;
    if (lx->cur == lx->end) return false;
    lx->crossed = false;
    lx->line++;
    lx->line_start = lx->cur;
    if (!lx->token) lx->window = lx->cur;
    return true;
}

Token *lexi_token(Lexer *lx, TokenKind kind, const char *start, const char *end)
{
    Token t = {
        .kind = (uint8_t)kind,
        .level = (uint8_t)lx->level,
        .line = lx->line,
        .end_line = lx->line,
        .col = (int32_t)(start - lx->line_start),
        .end_col = (int32_t)(end - lx->line_start),
        .start = start,
        .end = end,
    };
    vec_push(&lx->cx->arena, lx->out, t);
    return &vec_last(lx->out);
}

void lexi_mark(Lexer *lx, TokenKind kind)
{
    Token *t = lexi_token(lx, kind, lx->cur, lx->cur);
    t->col = t->end_col = -1;
}

/* ---- errors ---- */

static void stop(Lexer *lx, LexError error)
{
    lx->error = error;
    lx->done = true;
    lexi_mark(lx, TOK_ERRORTOKEN);
}

static void error_at(Lexer *lx, Span span, bool byte_column, const char *message)
{
    LexError error = {.kind = DIAG_SYNTAX_ERROR,
                      .span = span,
                      .raised = lx->mode < 0,
                      .byte_column = byte_column,
                      .message = message};
    stop(lx, error);
}

void lexi_error_range(Lexer *lx, uint32_t col, uint32_t end_col, const char *message)
{
    error_at(lx, (Span){lx->line, col, lx->line, end_col}, true, message);
}

void lexi_error(Lexer *lx, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    StrBuf text = {0};
    strbuf_vprintf(&text, fmt, args);
    va_end(args);
    const char *message = arena_text(&lx->cx->arena, text.text, text.len);
    strbuf_free(&text);
    const char *last = lx->cur; /* the column reported is that of the last character read */
    while (last > lx->line_start && ((unsigned char)*--last & 0xC0) == 0x80) {
    }
    uint32_t col = (uint32_t)(last - lx->line_start);
    if (lx->cur == lx->line_start) col = UINT32_MAX;
    error_at(lx, (Span){lx->line, col, lx->line, col}, false, message);
}

void lexi_error_late(Lexer *lx, DiagKind kind, uint32_t col, const char *message)
{
    LexError error = {.kind = kind, .span = {lx->line, col, 0, 0}, .message = message};
    stop(lx, error);
}

/* The file ends where it must not: inside brackets, or behind a backslash. */
static void error_eof(Lexer *lx)
{
    if (lx->level) {
        LexBracket *open = &lx->brackets[lx->level - 1];
        LexError error = {.kind = DIAG_SYNTAX_ERROR,
                          .span = {open->line, open->col, 0, 0},
                          .message =
                              arena_printf(&lx->cx->arena, "'%c' was never closed", open->c)};
        stop(lx, error);
        return;
    }
    uint32_t col = (uint32_t)(lx->cur - lx->line_start);
    lexi_error_late(lx, DIAG_SYNTAX_ERROR, col - 1, "unexpected EOF while parsing");
}

bool lexi_continuation(Lexer *lx)
{
    lx->cur++;
    if (*lx->cur != '\n' || lx->cur == lx->end) {
        if (lx->cur != lx->end) lx->cur++;
        uint32_t chars = 0; /* counted from the line the token before began on */
        for (const char *s = lx->window; s < lx->cur; s++)
            chars += ((unsigned char)*s & 0xC0) != 0x80;
        lexi_error_late(lx, DIAG_SYNTAX_ERROR, chars - 1,
                        "unexpected character after line continuation character");
        lx->error.byte_column = true;
        return false;
    }
    lx->cur++;
    lx->crossed = true;
    if (!lexi_begin_line(lx)) {
        error_eof(lx);
        return false;
    }
    return true;
}

/* ---- names ---- */

/* Check the characters of a name beyond ASCII; false with an error noted. */
static bool check_name(Lexer *lx, const char *start)
{
    const char *s = start;
    while (s < lx->cur) {
        int len;
        uint32_t c = lex_utf8_at(s, &len);
        if (s == start ? lex_is_xid_start(c) || c == '_' : lex_is_xid_continue(c)) {
            s += len;
            continue;
        }
        lx->cur = s + len;
        if (lex_is_printable(c))
            lexi_error(lx, "invalid character '%.*s' (U+%04X)", len, s, c);
        else
            lexi_error(lx, "invalid non-printable character U+%04X", c);
        return false;
    }
    return true;
}

/* A string prefix is at most two letters: b, r, u, f, br, rb, fr, rf in any case. */
static bool is_prefix(const char *s, size_t len, bool *fstring)
{
    bool b = false, r = false, u = false, f = false;
    if (len > 2) return false;
    for (size_t i = 0; i < len; i++) {
        bool *seen;
        bool good;
        switch (s[i] | 0x20) {
        case 'b': seen = &b, good = !b && !u && !f; break;
        case 'u': seen = &u, good = !b && !u && !f && !r; break;
        case 'r': seen = &r, good = !r && !u; break;
        case 'f': seen = &f, good = !f && !b && !u; break;
        default: return false;
        }
        if (!good) return false;
        *seen = true;
    }
    *fstring = f;
    return true;
}

static void lex_name(Lexer *lx)
{
    const char *start = lx->cur, *s = start;
    unsigned seen = 0;
    for (unsigned c; (c = name_byte[(unsigned char)*s]); s++) seen |= c;
    if (*s == '"' || *s == '\'') {
        bool fstring;
        if (is_prefix(start, (size_t)(s - start), &fstring)) {
            if (fstring)
                lexi_fstring_start(lx, s);
            else
                lexi_string(lx, s);
            return;
        }
    }
    lx->cur = s;
    if (seen & 2) {
        if (!check_name(lx, start)) return;
        lexi_token(lx, TOK_NAME, start, s)->text = lex_nfkc(lx->cx, start, (size_t)(s - start));
        return;
    }
    Istr name = intern(&lx->cx->names, start, (size_t)(s - start));
    Token *t = lexi_token(lx, TOK_NAME, start, s);
    t->text = name;
    if (name->keyword >= TOKEN_KIND_COUNT)
        t->soft = (uint8_t)(name->keyword - TOKEN_KIND_COUNT);
    else if (name->keyword)
        t->kind = (uint8_t)name->keyword;
}

/* ---- operators ---- */

static void open_bracket(Lexer *lx, TokenKind kind, char c)
{
    const char *start = lx->cur++;
    if (lx->level >= LEX_LEVEL_MAX) {
        lexi_error(lx, "too many nested parentheses");
        return;
    }
    lx->brackets[lx->level++] = (LexBracket){c, lx->line, (uint32_t)(start - lx->line_start)};
    if (lx->mode >= 0) lx->modes[lx->mode].depth++;
    lexi_token(lx, kind, start, lx->cur);
}

static void error_mismatch(Lexer *lx, char c, const LexBracket *open)
{
    if (lx->mode >= 0 && open->c == '{' &&
        lx->modes[lx->mode].depth - 1 == lx->modes[lx->mode].field_depth)
        lexi_error(lx, "f-string: unmatched '%c'", c);
    else if (open->line != lx->line)
        lexi_error(lx,
                   "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u", c,
                   open->c, open->line);
    else
        lexi_error(lx, "closing parenthesis '%c' does not match opening parenthesis '%c'", c,
                   open->c);
}

static void close_bracket(Lexer *lx, TokenKind kind, char c)
{
    const char *start = lx->cur++;
    FStringMode *f = lx->mode >= 0 ? &lx->modes[lx->mode] : NULL;
    if (f && !f->depth && c == '}') {
        lexi_error(lx, "f-string: single '}' is not allowed");
        return;
    }
    if (!lx->level) {
        lexi_error(lx, "unmatched '%c'", c);
        return;
    }
    const LexBracket *open = &lx->brackets[--lx->level];
    if (c != (open->c == '(' ? ')' : open->c == '[' ? ']' : '}')) {
        error_mismatch(lx, c, open);
        return;
    }
    if (f) {
        f->depth--;
        if (c == '}' && f->depth == f->field_depth) {
            f->field_depth--;
            f->in_literal = true;
            f->debug = f->in_spec = false;
        }
    }
    lexi_token(lx, kind, start, lx->cur);
}

/* clang-format off */
/* The kind and length of the operator at s; kind ERRORTOKEN when there is none. */
static TokenKind match_operator(const char *s, int *len)
{
#define OP1(kind)           return *len = 1, TOK_##kind
#define OP2(c, kind)        if (s[1] == (c)) return *len = 2, TOK_##kind
#define OP3(c1, c2, kind)   if (s[1] == (c1) && s[2] == (c2)) return *len = 3, TOK_##kind
    switch (s[0]) {
    case ':': OP2('=', COLONEQUAL); OP1(COLON);
    case ',': OP1(COMMA);
    case ';': OP1(SEMI);
    case '+': OP2('=', PLUSEQUAL); OP1(PLUS);
    case '-': OP2('=', MINEQUAL); OP2('>', RARROW); OP1(MINUS);
    case '*': OP3('*', '=', DOUBLESTAREQUAL); OP2('*', DOUBLESTAR); OP2('=', STAREQUAL); OP1(STAR);
    case '/': OP3('/', '=', DOUBLESLASHEQUAL); OP2('/', DOUBLESLASH); OP2('=', SLASHEQUAL); OP1(SLASH);
    case '|': OP2('=', VBAREQUAL); OP1(VBAR);
    case '&': OP2('=', AMPEREQUAL); OP1(AMPER);
    case '<': OP3('<', '=', LEFTSHIFTEQUAL); OP2('<', LEFTSHIFT); OP2('=', LESSEQUAL);
        OP2('>', NOTEQUAL); OP1(LESS);
    case '>': OP3('>', '=', RIGHTSHIFTEQUAL); OP2('>', RIGHTSHIFT); OP2('=', GREATEREQUAL); OP1(GREATER);
    case '=': OP2('=', EQEQUAL); OP1(EQUAL);
    case '.': OP3('.', '.', ELLIPSIS); OP1(DOT);
    case '%': OP2('=', PERCENTEQUAL); OP1(PERCENT);
    case '~': OP1(TILDE);
    case '^': OP2('=', CIRCUMFLEXEQUAL); OP1(CIRCUMFLEX);
    case '@': OP2('=', ATEQUAL); OP1(AT);
    case '!': OP2('=', NOTEQUAL); OP1(EXCLAMATION);
    default: return TOK_ERRORTOKEN;
    }
#undef OP1
#undef OP2
#undef OP3
}
/* clang-format on */

static void lex_operator(Lexer *lx, char c)
{
    const char *start = lx->cur;
    switch (c) {
    case '(': open_bracket(lx, TOK_LPAR, c); return;
    case '[': open_bracket(lx, TOK_LSQB, c); return;
    case '{': open_bracket(lx, TOK_LBRACE, c); return;
    case ')': close_bracket(lx, TOK_RPAR, c); return;
    case ']': close_bracket(lx, TOK_RSQB, c); return;
    case '}': close_bracket(lx, TOK_RBRACE, c); return;
    default: break;
    }
    int len;
    TokenKind kind = match_operator(start, &len);
    if (kind == TOK_ERRORTOKEN) {
        lx->cur++;
        if (c == '$' || c == '?' || c == '`')
            lexi_token(lx, TOK_OP, start, lx->cur); /* left to the parser, which fails there */
        else
            lexi_error(lx, "invalid non-printable character U+%04X", (unsigned)(unsigned char)c);
        return;
    }
    lx->cur += len;
    if (kind == TOK_EQUAL && lx->mode >= 0 && lx->modes[lx->mode].field_depth >= 0)
        lx->modes[lx->mode].debug = true;
    lexi_token(lx, kind, start, lx->cur);
}

static void lex_punct(Lexer *lx)
{
    char c = *lx->cur;
    Istr text = NULL;
    if (lx->mode >= 0 && (c == ':' || c == '}' || c == '!' || c == '{') &&
        lexi_field_punct(lx, c, &text))
        return;
    lex_operator(lx, c);
    if (text) vec_last(lx->out).text = text;
}

/* ---- the loop ---- */

/* Read the next token or tokens outside of literal f-string text. True when the logical line is
 * over. */
static bool lex_token(Lexer *lx)
{
    lx->token = NULL;
    bool blank = false;
    if (lx->at_line_start) {
        lx->at_line_start = false;
        if (!lexi_indentation(lx, &blank)) return true;
    }
    for (;;) {
        lx->token = NULL;
        bool more = lexi_begin_line(lx);
        while (byte_class[(unsigned char)*lx->cur] == C_SPACE) lx->cur++;
        lx->token = lx->cur;
        if (!more || lx->cur == lx->end) break;
        switch (byte_class[(unsigned char)*lx->cur]) {
        case C_NAME: lex_name(lx); return lx->done;
        case C_DIGIT: lexi_number(lx); return lx->done;
        case C_QUOTE: lexi_string(lx, lx->cur); return lx->done;
        default: break;
        }
        const char *start = lx->cur;
        if (*start == '#') lx->cur = memchr(start, '\n', (size_t)(lx->end - start));
        if (*lx->cur == '\n') {
            const char *newline = lx->cur++;
            lx->at_line_start = true;
            if (!blank && !lx->level) {
                lexi_token(lx, TOK_NEWLINE, start, newline);
                lx->crossed = true;
                return true;
            }
            lx->crossed = true;
            return false;
        }
        if (*start == '\\') {
            if (!lexi_continuation(lx)) return true;
            continue;
        }
        if (*start == '.' && byte_class[(unsigned char)start[1]] == C_DIGIT)
            lexi_number(lx);
        else
            lex_punct(lx);
        return lx->done;
    }
    if (lx->level) {
        error_eof(lx);
    } else {
        lexi_mark(lx, TOK_ENDMARKER);
        lx->done = true;
    }
    return true;
}

void lex_line(Lexer *lx)
{
    while (!lx->done) {
        if (lx->mode >= 0 && lx->modes[lx->mode].in_literal) {
            lx->token = NULL;
            lexi_fstring_middle(lx);
        } else if (lex_token(lx)) {
            return;
        }
    }
}

/* ---- names of kinds ---- */

/* clang-format off */
const char *token_kind_name(TokenKind kind)
{
    switch (kind) {
#define TOKEN(name)       case TOK_##name: return #name;
#define PUNCT(name, text) case TOK_##name: return #name;
#define KEYWORD(word)     case KW_##word: return "NAME";
#include "tokens.def"
    case TOKEN_KIND_COUNT: break;
    }
    return "";
}
/* clang-format on */

const char *token_kind_text(TokenKind kind)
{
    static const char *const texts[TOKEN_KIND_COUNT] = {
#define PUNCT(name, text) [TOK_##name] = text,
#define KEYWORD(word)     [KW_##word] = #word,
#include "tokens.def"
    };
    return kind < TOKEN_KIND_COUNT ? texts[kind] : NULL;
}
