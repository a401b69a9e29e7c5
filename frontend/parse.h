/* parse.h - what the files of the parser share. Read parser.h first.
 *
 * Protocol. Each function is named after a rule of CPython's grammar and is called with the current
 * token at the rule's first token; it consumes the rule and returns its node, never NULL. When the
 * text does not fit, it calls parse_fail, which does not return: the statement is abandoned,
 * parse_error.c finds out what CPython would say, and parsing goes on behind it. So there are no
 * messages and no error checks in these files.
 * Positions: `Start at = parse_start(p)` before a rule, `parse_span(p, at)` after it.
 * Lists are gathered on the parser's stack: mark = p->stack.len; push...; parse_take(p, mark).
 */
#ifndef FRONTEND_PARSE_H
#define FRONTEND_PARSE_H

#include "lexer.h"
#include "parser.h"

#include <setjmp.h>

typedef struct Start {
    uint32_t line, col;
} Start;

typedef struct Parser {
    Compilation *cx;
    AstTree *tree;
    Source *source;
    ParseMode mode;
    Lexer lexer;
    TokenVec tokens; /* a window that holds all of the current top-level statement */
    uint32_t first;  /* where in it that statement begins */
    Token *tok;      /* the current token */
    Start end;       /* behind the last token consumed that is no line structure */
    uint32_t depth;  /* nesting, in the units of CPython's limit */
    VEC(Ast *) stack;
    uint32_t chain;        /* links of left-leaning chains (a.b.c, a + b + c) in this statement */
    jmp_buf *failure;      /* where parse_fail goes */
    struct Map *grammar;   /* of the explainer, by rule name; loaded on the first error */
    bool suspicious; /* there was valid text at which CPython's second pass reports an error */
    bool explained;        /* an error of the current top-level statement has been reported */
    uint32_t suspect;      /* line whose errors are likely consequences of one before it */
    bool gave_up;          /* no more errors can be found */
} Parser;

/* ---- parser.c ---- */

/* Abandon the statement at the current token. */
_Noreturn void parse_fail(Parser *p);

/* Read on when the window of tokens is used up. */
void parse_refill(Parser *p);

/* Enter a rule that recurses, `weight` levels of CPython's; leave by subtracting it from p->depth.
 */
void parse_too_deep(Parser *p);
static inline void parse_enter(Parser *p, uint32_t weight)
{
    p->depth += weight;
    if (p->depth > PARSE_DEPTH_MAX) parse_too_deep(p);
}

static inline bool parse_at(const Parser *p, TokenKind kind)
{
    return p->tok->kind == kind;
}

/* The kind of the token behind the current one, which must not end the line. */
static inline TokenKind parse_peek(const Parser *p)
{
    return (TokenKind)p->tok[1].kind;
}

static inline Start parse_start(const Parser *p)
{
    return (Start){p->tok->line, (uint32_t)p->tok->col};
}

static inline AstPos parse_span(const Parser *p, Start at)
{
    return (AstPos){at.line, at.col, p->end.line, p->end.col};
}

/* Consume a token that is part of a statement. */
static inline void parse_advance(Parser *p)
{
    p->end = (Start){p->tok->end_line, (uint32_t)p->tok->end_col};
    p->tok++;
    if (p->tok == p->tokens.items + p->tokens.len) parse_refill(p);
}

/* Consume NEWLINE, INDENT or DEDENT. */
static inline void parse_advance_line(Parser *p)
{
    p->tok++;
    if (p->tok == p->tokens.items + p->tokens.len) parse_refill(p);
}

static inline bool parse_accept(Parser *p, TokenKind kind)
{
    if (p->tok->kind != kind) return false;
    parse_advance(p);
    return true;
}

static inline void parse_expect(Parser *p, TokenKind kind)
{
    if (p->tok->kind != kind) parse_fail(p);
    parse_advance(p);
}

static inline void parse_expect_line(Parser *p, TokenKind kind)
{
    if (p->tok->kind != kind) parse_fail(p);
    parse_advance_line(p);
}

/* NAME: its text. */
static inline Istr parse_name(Parser *p)
{
    if (p->tok->kind != TOK_NAME) parse_fail(p);
    Istr name = p->tok->text;
    parse_advance(p);
    return name;
}

static inline void parse_push(Parser *p, Ast *node)
{
    vec_push(&p->cx->arena, &p->stack, node);
}

/* The nodes pushed since mark, taken off the stack. */
static inline AstSeq parse_take(Parser *p, uint32_t mark)
{
    AstSeq list = ast_list_copy(p->tree, p->stack.items + mark, p->stack.len - mark);
    p->stack.len = mark;
    return list;
}

/* Run rule with argument; when it fails, go back to the current token and return NULL. */
typedef Ast *ParseRule(Parser *p);
Ast *parse_try(Parser *p, ParseRule *rule);

/* ---- parse_expr.c ---- */
Ast *parse_star_expressions(Parser *p);
Ast *parse_star_named_expression(Parser *p);
Ast *parse_named_expression(Parser *p);
Ast *parse_expression(Parser *p);
Ast *parse_disjunction(Parser *p);
Ast *parse_bitwise_or(Parser *p);
Ast *parse_primary(Parser *p);
Ast *parse_atom(Parser *p);
Ast *parse_yield_expr(Parser *p);
/* yield_expr | star_expressions */
Ast *parse_annotated_rhs(Parser *p);
/* A list or tuple of targets, each a primary, up to the token behind it; in Store context. */
Ast *parse_star_targets(Parser *p);
Ast *parse_star_target(Parser *p);
/* Make node, parsed as an expression, a target; fails when it cannot be one. */
void parse_set_store(Parser *p, Ast *node);
void parse_set_del(Parser *p, Ast *node);
/* True when a token can begin an expression. */
bool parse_begins_expression(const Token *t);
/* NUMBER */
Ast *parse_number(Parser *p);

/* ---- parse_call.c ---- */
/* '(' [arguments] ')' behind a callee or a class name, appended to *args and *keywords. */
void parse_arguments(Parser *p, AstSeq *args, AstSeq *keywords);
AstSeq parse_for_if_clauses(Parser *p);
bool parse_at_for_clause(const Parser *p);
/* slices up to the ']' */
Ast *parse_slices(Parser *p);

/* ---- parse_string.c ---- */
Ast *parse_strings(Parser *p);

/* ---- parse_params.c ---- */
Ast *parse_params(Parser *p);        /* of def: up to ')' */
Ast *parse_lambda_params(Parser *p); /* up to ':' */
AstSeq parse_type_params(Parser *p); /* '[' ... ']' or nothing */

/* ---- parse_pattern.c ---- */
Ast *parse_patterns(Parser *p);

/* ---- parse_stmt.c, parse_compound.c ---- */
/* One statement or line of simple statements, pushed on the stack. */
void parse_statement(Parser *p);
void parse_simple_stmts(Parser *p);
/* A statement that begins with the current keyword, or NULL when none does. */
Ast *parse_compound_stmt(Parser *p);
/* Statements up to one of DEDENT and ENDMARKER, each recovering from its own errors. */
void parse_statements(Parser *p);

/* ---- parse_error.c ---- */
/* Report what CPython says about the statement that begins with token `first` of the window and
 * fails at the current token. False when the rest of the file is better left alone. */
bool parse_explain(Parser *p, uint32_t first);

#endif
