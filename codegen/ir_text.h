/* ir_text.h - what the writer and the reader of the IR's text form share.
 *
 * The text is words, names, numbers, quoted strings, punctuation and `; LINE` comments, one
 * statement or region head per line. A variable whose name is an operation or a keyword of the text
 * form is written with a % in front.
 */
#ifndef CODEGEN_IR_TEXT_H
#define CODEGEN_IR_TEXT_H

#include "ir.h"

/* May the byte be part of a word? Bytes beyond ASCII may: they are parts of letters. */
static inline bool ir_text_is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* Is the name an operation or a keyword of the text form? */
bool ir_text_is_reserved(Istr name);

/* ---- the reader's tokens (ir_lex.c) ---- */
typedef enum IrTokenKind {
    IRT_WORD,
    IRT_STRING,
    IRT_PUNCT,   /* one character, in `punct` */
    IRT_COMMENT, /* ; LINE, in `line` */
    IRT_NEWLINE,
    IRT_END,
} IrTokenKind;

typedef struct IrLexer {
    Compilation *cx;
    const char *next, *end;
    uint32_t text_line; /* of the text itself, for messages */
    IrTokenKind kind;   /* the token at hand */
    Istr text;          /* WORD, STRING */
    char punct;
    uint32_t line;
    StrBuf *problems; /* the first problem */
    bool failed;      /* the token at hand is END from then on */
} IrLexer;

void ir_lex_init(IrLexer *lx, Compilation *cx, const Source *source, StrBuf *problems);
/* Step to the next token. */
void ir_lex_next(IrLexer *lx);
/* Note a problem at the token at hand; only the first one counts. */
void ir_lex_error(IrLexer *lx, const char *message);
bool ir_lex_at(const IrLexer *lx, char punct);
bool ir_lex_at_word(const IrLexer *lx, const char *word);
/* Step over the punctuation or word if it is at hand. */
bool ir_lex_accept(IrLexer *lx, char punct);
bool ir_lex_accept_word(IrLexer *lx, const char *word);
/* Step over what has to be at hand. */
void ir_lex_expect(IrLexer *lx, char punct);
/* A word or a quoted string. */
Istr ir_lex_name(IrLexer *lx);
/* The digits (and sign, point, exponent) at hand as a text; for numbers of any kind. */
Istr ir_lex_number(IrLexer *lx);
/* The line number in the comment that ends the current line, 0 when there is none. */
uint32_t ir_lex_line_comment(const IrLexer *lx);

#endif
