/* peg.h - the explainer: a backtracking parser over grammar.def that finds the message for a
 * refused statement.
 *
 * It runs only after the parser proper has refused a statement, first without the invalid_ rules
 * (to learn how far CPython's parser looks, which is where a plain "invalid syntax" goes), then
 * with them. It builds no tree, only nodes that know their kind and their tokens.
 * Invariant: Peg.fill is one past the furthest token any rule has looked at, over both passes,
 * since messages without a place of their own are put on that token.
 */
#ifndef FRONTEND_PEG_H
#define FRONTEND_PEG_H

#include "parse.h"

/* Kinds of PegNode beside AstKind. */
enum { PEG_TOKEN = AST_KIND_COUNT, PEG_GROUP };

typedef struct PegNode {
    int kind;             /* AstKind, PEG_TOKEN or PEG_GROUP */
    uint32_t first, last; /* tokens */
    uint32_t count;
    struct PegNode **items;
} PegNode;

typedef struct Peg Peg;
typedef struct PegAlt PegAlt;
typedef struct PegItem PegItem;
typedef struct PegRule PegRule;

/* Result of an alternative given its named results; NULL: it fails after all. */
typedef PegNode *PegAction(Peg *g, PegNode *a, PegNode *b);

typedef enum PegOp {
    PEG_EXPECT, /* a token of a kind */
    PEG_SOFT,   /* a NAME that is a soft keyword */
    PEG_PREFIX, /* a NAME that begins like a soft keyword: CPython's SOFT_KEYWORD */
    PEG_NEVER,  /* a token the lexer does not make; looking for it looks at the next token all the
                   same */
    PEG_CALL,   /* a rule */
    PEG_CHOICE, /* a bracketed group of alternatives */
    PEG_OPTION,
    PEG_REPEAT, /* zero or more */
    PEG_SOME,   /* one or more */
    PEG_GATHER, /* one or more, separated */
    PEG_AHEAD,
    PEG_NOT_AHEAD,
    PEG_FORCE, /* a token that must come */
    PEG_COMMIT,
} PegOp;

struct PegItem {
    PegOp op;
    int kind;                 /* token kind, or soft keyword */
    const PegRule *rule;      /* of PEG_CALL */
    const PegAlt *alts;       /* of PEG_CHOICE */
    const PegItem *inner;     /* what the operator applies to */
    const PegItem *separator; /* of PEG_GATHER */
    const PegItem *next;
};

struct PegAlt {
    const PegItem *items;
    int result, a, b;  /* positions among the items, -1: none */
    int consuming;     /* the only item that takes tokens, -1: there are several */
    int kind;          /* of the node it makes; -1: none of its own */
    const char *where; /* of an error, else NULL */
    const char *message;
    PegAction *action;
    bool second_pass; /* consists of an invalid_ rule alone */
    const PegAlt *next;
};

enum { MEMO = 1, LEFT = 2, CALM = 4 };

struct PegRule {
    const char *name;
    int flags;
    const PegAlt *alts;
};

typedef struct PegMemo {
    const PegRule *rule;
    PegNode *node;
    uint32_t mark;
    struct PegMemo *next;
} PegMemo;

typedef struct PegError {
    DiagKind kind;
    Span span;
    bool byte_column;
    const char *message;
} PegError;

struct Peg {
    Parser *p;
    Arena *arena;
    Lexer *lexer; /* the parser's, and its window of tokens, or a second one from the file's begin
                     on */
    TokenVec *tokens;
    uint32_t first, mark, fill;
    uint32_t level;
    bool second_pass;
    VEC(PegMemo *) memos; /* by token, from first on */
    VEC(PegNode *) stack;
    PegNode none; /* the result of what takes no tokens */
    PegError error;
    bool final; /* the error stands whatever comes later in the file */
    jmp_buf raised;
};

/* The start rule of that name, the table being loaded on first use into the parser's arena. */
const PegRule *peg_grammar(Parser *p, const char *start);

/* Try a rule at the current mark; NULL when it does not fit. Jumps to g->raised on an error. */
PegNode *peg_rule(Peg *g, const PegRule *rule);

/* The i-th token, read if need be. */
const Token *peg_token(Peg *g, uint32_t i);

/* Stop with an error at a range; and at the last token looked at. Neither returns. */
_Noreturn void peg_raise(Peg *g, DiagKind kind, Span span, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
_Noreturn void peg_raise_at_token(Peg *g, DiagKind kind, uint32_t token, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* The range from a's begin to b's end. */
Span peg_span(Peg *g, const PegNode *a, const PegNode *b);

/* Carry out an alternative that reports an error. */
_Noreturn void peg_report(Peg *g, const PegAlt *alt, PegNode *a, PegNode *b);

#endif
