/* lexer.h - from source text to tokens.
 *
 * The lexer is pulled one logical line at a time by the parser (lex_line appends the tokens up to
 * and including the next NEWLINE), so the window of tokens stays small and hot whatever the file's
 * size.
 * Invariant: behind an ERRORTOKEN or an ENDMARKER comes nothing more. What went wrong is in
 * Lexer.error.
 * Files: lexer.c (lines, names, operators), lex_indent.c (indentation), lex_number.c (numbers),
 * lex_string.c (string and f-string tokens), lex_escape.c (string values), lex_unicode.c (names
 * beyond ASCII), lex_names.c (\N{...}).
 */
#ifndef FRONTEND_LEXER_H
#define FRONTEND_LEXER_H

#include "ast.h"
#include "compilation.h"
#include "vec.h"

typedef enum TokenKind {
#define TOKEN(name)       TOK_##name,
#define PUNCT(name, text) TOK_##name,
#define KEYWORD(word)     KW_##word,
#include "tokens.def"
    TOKEN_KIND_COUNT
} TokenKind;

typedef enum SoftKeyword {
    SOFT_NONE,
#define SOFT(word, name) SOFT_##name,
#include "tokens.def"
} SoftKeyword;

typedef struct Token {
    uint8_t kind;  /* TokenKind */
    uint8_t soft;  /* SoftKeyword, of a NAME */
    uint8_t level; /* open brackets behind this token */
    uint32_t line, end_line;
    int32_t col, end_col; /* bytes; -1 for INDENT, DEDENT, ENDMARKER */
    const char *start, *end;
    Istr text; /* NAME: NFKC form; the '}', '!' or ':' that ends a field with '=': the field's
                  source */
} Token;

typedef VEC(Token) TokenVec;

enum { LEX_INDENT_MAX = 100, LEX_LEVEL_MAX = 200, LEX_FSTRING_MAX = 150, LEX_FIELD_MAX = 3 };

/* What the lexer found wrong. `raised`: it counts even when the parser has already failed earlier
 * in the file, as in CPython; the others, among them all inside f-strings, count only when the
 * parser gets there. */
typedef struct LexError {
    DiagKind kind;
    Span span;
    bool raised;
    bool byte_column;    /* the column is to be printed as it is, not counted in characters */
    const char *message; /* NULL: no error */
} LexError;

/* An f-string being read: its quote, and where in its replacement fields we are. */
typedef struct FStringMode {
    bool in_literal; /* reading literal text, not a replacement field */
    bool in_spec;    /* behind the ':' of a field, and in no field nested there */
    bool raw;
    bool debug; /* seen a '=' that may end the field's expression */
    char quote;
    int quote_size;
    int depth;       /* brackets open inside this f-string */
    int field_depth; /* nesting of the field being read, from 0; -1: in none */
    const char *start, *line_start;
    uint32_t line;
    const char *field_start; /* text of the field's expression, for '=': begin, and end */
    const char *field_end;   /* ... NULL until the expression is over */
} FStringMode;

typedef struct LexBracket {
    char c;
    uint32_t line, col;
} LexBracket;

typedef struct Lexer {
    Compilation *cx;
    Source *source;
    const char *cur, *end;
    const char *line_start;
    const char *window; /* first byte of the line on which the current token began */
    const char *token;  /* start of the current token; NULL between tokens */
    uint32_t line;
    bool at_line_start, done,
        crossed; /* crossed: cur is behind a newline, the next line not begun */
    int pending; /* INDENTs (> 0) or DEDENTs (< 0) to hand out */
    int indent;
    uint32_t indents[LEX_INDENT_MAX], alt_indents[LEX_INDENT_MAX];
    int level;
    LexBracket brackets[LEX_LEVEL_MAX];
    int mode; /* index of the innermost f-string, -1: none */
    FStringMode *modes;
    TokenVec *out;
    LexError error;
} Lexer;

/* Enter the keywords into a fresh interner. */
void lex_enter_keywords(Interner *names);

/* Begin reading a source; tokens are appended to out. */
void lex_init(Lexer *lx, Compilation *cx, Source *source, TokenVec *out);

/* Append the tokens of the next logical line, ending in NEWLINE, ENDMARKER or ERRORTOKEN. */
void lex_line(Lexer *lx);

/* "NAME", "LPAR", "NAME" for keywords: CPython's name of a token kind. */
const char *token_kind_name(TokenKind kind);

/* The spelling of punctuation and keywords, else NULL. */
const char *token_kind_text(TokenKind kind);

/* ---- values of literals ---- */

/* The value of a NUMBER token. False and *message when CPython refuses it (too many digits). */
bool lex_number_value(Compilation *cx, const char *text, size_t len, AstConst *value,
                      const char **message);

/* Append the text between quotes with its escapes decoded (unless raw) as UTF-8. False and the
 * error's message, CPython's "(unicode error) ...", when an escape is malformed. *bad_escape: the
 * first unknown escape (a warning), or NULL. */
bool lex_decode_text(Compilation *cx, const char *text, size_t len, bool raw, StrBuf *out,
                     const char **message, const char **bad_escape);

/* The same for bytes literals. */
bool lex_decode_bytes(Compilation *cx, const char *text, size_t len, bool raw, StrBuf *out,
                      const char **message, const char **bad_escape);

/* The code point of a Unicode character name or alias, any case; -1 when there is none. */
int32_t lex_name_lookup(Compilation *cx, const char *name, size_t len);

/* Unicode classes, as CPython 3.13 (Unicode 15.1) has them. */
bool lex_is_xid_start(uint32_t c);
bool lex_is_xid_continue(uint32_t c);
bool lex_is_printable(uint32_t c);

/* Decode the character at s (valid UTF-8); its length in *len. */
uint32_t lex_utf8_at(const char *s, int *len);

/* The NFKC form of an identifier. */
Istr lex_nfkc(Compilation *cx, const char *text, size_t len);

/* ---- between the files of the lexer ---- */

/* Step to the next line if cur is behind a newline; false at the end of the file. */
bool lexi_begin_line(Lexer *lx);

/* Note an error that ends in front of cur, as CPython's tokenizer raises it, and append ERRORTOKEN.
 */
void lexi_error(Lexer *lx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* An error at these bytes of the line. */
void lexi_error_range(Lexer *lx, uint32_t col, uint32_t end_col, const char *message);
/* An error that only counts when the parser gets to it. */
void lexi_error_late(Lexer *lx, DiagKind kind, uint32_t col, const char *message);

/* Append a token from start to cur. */
Token *lexi_token(Lexer *lx, TokenKind kind, const char *start, const char *end);
/* Append a token without a text: INDENT, DEDENT, ENDMARKER, ERRORTOKEN. */
void lexi_mark(Lexer *lx, TokenKind kind);

/* Measure the indentation of the line at cur; false when it is wrong. *blank: nothing but a
 * comment. */
bool lexi_indentation(Lexer *lx, bool *blank);
/* Read behind a backslash: newline and the next line's begin. False with an error noted. */
bool lexi_continuation(Lexer *lx);

void lexi_number(Lexer *lx);
void lexi_string(Lexer *lx, const char *quote);
void lexi_fstring_start(Lexer *lx, const char *quote);
/* Read literal text of the innermost f-string: one token. */
void lexi_fstring_middle(Lexer *lx);
/* A ':', '}', '!' or '{' inside a replacement field. True when it was the ':' of a format
 * specification (its token is appended); else *text is what the token should carry: the field's
 * source, for `=`. */
bool lexi_field_punct(Lexer *lx, char c, Istr *text);

#endif
