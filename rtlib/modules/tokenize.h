/* The module _tokenize between its files: tokenize_scan.c finds tokens in the lines of a source,
 * mod__tokenize.c makes tuples of them.
 *
 * This is not the compiler's lexer: programs that import tokenize (inspect does) are linked without
 * it, and what Lib/tokenize wants is another stream: comments and line ends are tokens, and much
 * that is no valid Python passes.
 */
#ifndef RTI_TOKENIZE_H
#define RTI_TOKENIZE_H

#include "../str.h"
#include "native.h"

/* Numbers of Lib/token.py. */
enum {
    TK_ENDMARKER = 0, TK_NAME = 1, TK_NUMBER = 2, TK_STRING = 3, TK_NEWLINE = 4, TK_INDENT = 5,
    TK_DEDENT = 6, TK_OP = 55, TK_FSTRING_START = 59, TK_FSTRING_MIDDLE = 60, TK_FSTRING_END = 61,
    TK_COMMENT = 62, TK_NL = 63,
};

enum { MAX_INDENT = 100, MAX_FSTRINGS = 150 };

/* An f-string being read. */
typedef struct FString {
    uint32_t quote;
    int quote_size;
    bool raw, literal, in_spec; /* literal: reading text, not a replacement field */
    int brackets, field;        /* open in it; of them, the one that the field began with (-1) */
    int64_t line, column;       /* where it began */
    RtValue line_text;
} FString;

typedef struct Tokenizer {
    RtShape *shape;
    RtValue readline, encoding;
    bool extra, started, at_line_start, blank, implicit_newline, ended, finished;
    RtValue line; /* the current line, with a newline at its end */
    int64_t number; /* of the line, from 1 */
    int64_t at;     /* in the line */
    int64_t level;  /* brackets open */
    int pending;    /* INDENTs (> 0) or DEDENTs (< 0) to give out */
    int indent;
    int columns[MAX_INDENT], alt_columns[MAX_INDENT];
    int fstrings;
    FString fstring[MAX_FSTRINGS];
} Tokenizer;

typedef struct Token {
    int type;
    RtValue text, line; /* line: the lines the token is on */
    int64_t row, column, end_row, end_column;
} Token;

/* The next token; false at the end. raises: SyntaxError and its subclasses. gc: may collect */
bool tokenize_next(Tokenizer *t, Token *token);

#endif
