/* parser.c - the parser's entry, its window of tokens, and what happens on errors.
 *
 * The parser proper (parse_*.c) only accepts or rejects. A rejected statement is explained by parse_error.c
 * and skipped: up to the end of its logical line, and over an indented block that follows. Statements inside
 * blocks recover by themselves, so one bad line in a long class costs no more than itself.
 */
#include "parser.h"

#include "parse.h"

#include <string.h>

void parse_fail(Parser *p)
{
    longjmp(*p->failure, 1);
}

void parse_refill(Parser *p)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    lex_line(&p->lexer);
    if (at == p->tokens.len) { /* behind the end: stay there */
        vec_push(&p->cx->arena, &p->tokens, p->tokens.items[at - 1]);
    }
    p->tok = p->tokens.items + at;
}

void parse_too_deep(Parser *p)
{
    AstPos place = {p->tok->line, (uint32_t)p->tok->col, 0, 0};
    diag_add(p->cx, DIAG_MEMORY_ERROR, p->source, place,
             "Parser stack overflowed - Python source too complex to parse");
    p->explained = p->gave_up = true;
    parse_fail(p);
}

Ast *parse_try(Parser *p, ParseRule *rule)
{
    jmp_buf here, *outer = p->failure;
    uint32_t at = (uint32_t)(p->tok - p->tokens.items), mark = p->stack.len, depth = p->depth;
    uint32_t nodes = p->tree->node_count;
    Start end = p->end;
    p->failure = &here;
    if (!setjmp(here)) {
        Ast *node = rule(p);
        p->failure = outer;
        return node;
    }
    p->failure = outer;
    if (p->gave_up && outer) parse_fail(p);
    p->tok = p->tokens.items + at;
    p->stack.len = mark;
    p->depth = depth;
    p->end = end;
    p->tree->node_count = nodes;
    return NULL;
}

/* ---- recovery ---- */

/* Skip an indented block, its INDENT being the current token. */
static void skip_block(Parser *p)
{
    int depth = 0;
    do {
        if (parse_at(p, TOK_INDENT)) depth++;
        if (parse_at(p, TOK_DEDENT)) depth--;
        if (parse_at(p, TOK_ENDMARKER) || parse_at(p, TOK_ERRORTOKEN)) return;
        parse_advance_line(p);
    } while (depth > 0);
}

static bool at_clause(const Parser *p)
{
    return parse_at(p, KW_else) || parse_at(p, KW_elif) || parse_at(p, KW_except) ||
           parse_at(p, KW_finally);
}

/* Go to the next place where a statement can begin: behind the current line and a block under it, and behind
 * clauses (else, except, ...) that belonged to the statement given up. */
static void resynchronise(Parser *p, uint32_t first)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    bool line_start = at > first && p->tok[-1].kind == TOK_NEWLINE;
    for (;;) {
        if (!line_start) {
            while (!parse_at(p, TOK_NEWLINE) && !parse_at(p, TOK_ENDMARKER) &&
                   !parse_at(p, TOK_ERRORTOKEN) && !parse_at(p, TOK_INDENT) &&
                   !parse_at(p, TOK_DEDENT))
                parse_advance_line(p);
            if (parse_at(p, TOK_NEWLINE)) parse_advance_line(p);
        }
        if (parse_at(p, TOK_INDENT)) skip_block(p);
        if (!at_clause(p)) return;
        line_start = false;
    }
}

/* One statement, pushed on the stack; after an error the place is the next statement's. */
static void guarded_statement(Parser *p, bool top_level)
{
    jmp_buf here, *outer = p->failure;
    uint32_t first = (uint32_t)(p->tok - p->tokens.items), mark = p->stack.len, depth = p->depth;
    p->failure = &here;
    if (!setjmp(here)) {
        parse_statement(p);
        p->failure = outer;
        return;
    }
    p->failure = outer;
    p->stack.len = mark;
    p->depth = depth;
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    if (!p->gave_up) {
        if (!p->explained) {
            p->explained = true;
            if (!parse_explain(p, p->first, true)) p->gave_up = true;
        } else {
            parse_explain(p, first, false);
        }
        p->tok = p->tokens.items + at;
    }
    if (p->gave_up) {
        if (outer) parse_fail(p);
        return;
    }
    if (at == first && top_level && !parse_at(p, TOK_NEWLINE)) {
        /* The very first token does not begin a statement. */
        if (parse_at(p, TOK_DEDENT)) parse_advance_line(p);
    }
    resynchronise(p, first);
}

void parse_statements(Parser *p)
{
    while (!parse_at(p, TOK_DEDENT) && !parse_at(p, TOK_ENDMARKER)) {
        if (parse_at(p, TOK_ERRORTOKEN) && p->explained) parse_fail(p);
        guarded_statement(p, false);
    }
}

/* A top-level statement begins: forget the tokens before it, when that is worth moving the others. */
static void begin_statement(Parser *p)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items), left = p->tokens.len - at;
    if (left <= at) {
        memmove(p->tokens.items, p->tok, left * sizeof *p->tok);
        p->tokens.len = left;
        p->tok = p->tokens.items;
        at = 0;
    }
    p->first = at;
    p->explained = false;
    p->chain = 0;
}

static void parse_file(Parser *p, uint32_t mark)
{
    while (!parse_at(p, TOK_ENDMARKER) && !p->gave_up) {
        begin_statement(p);
        if (parse_at(p, TOK_ERRORTOKEN) && diag_failed(p->cx)) break;
        guarded_statement(p, true);
    }
    p->tree->root = AST_NEW(p->tree, ((AstPos){1, 0, 1, 0}), Module, .body = parse_take(p, mark));
}

/* eval: expressions NEWLINE* ENDMARKER */
static Ast *eval_input(Parser *p)
{
    Ast *body = parse_star_expressions(p);
    if (body->kind == AST_Starred) parse_fail(p);
    while (parse_at(p, TOK_NEWLINE)) parse_advance_line(p);
    if (!parse_at(p, TOK_ENDMARKER)) parse_fail(p);
    return AST_NEW(p->tree, body->pos, Expression, .body = body);
}

/* interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE */
static Ast *interactive_input(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (parse_at(p, TOK_NEWLINE)) {
        parse_push(p, AST_NEW(p->tree, parse_span(p, parse_start(p)), Pass));
        parse_advance_line(p);
    } else {
        parse_statement(p);
    }
    while (parse_at(p, TOK_NEWLINE)) parse_advance_line(p);
    if (!parse_at(p, TOK_ENDMARKER)) parse_fail(p);
    return AST_NEW(p->tree, ((AstPos){1, 0, 1, 0}), Interactive, .body = parse_take(p, mark));
}

static void parse_one(Parser *p, ParseRule *rule)
{
    Ast *root = parse_try(p, rule);
    if (!root && !p->gave_up) {
        parse_explain(p, 0, true);
        root = AST_NEW(p->tree, ((AstPos){1, 0, 1, 0}), Module, .body = {0});
    }
    p->tree->root = root;
}

AstTree *parse_module(Compilation *cx, Source *source, ParseMode mode)
{
    AstTree *tree = ARENA_NEW(&cx->arena, AstTree);
    tree->cx = cx;
    tree->source = source;
    Parser *p = ARENA_NEW(&cx->arena, Parser);
    p->cx = cx;
    p->tree = tree;
    p->source = source;
    p->mode = mode;
    lex_init(&p->lexer, cx, source, &p->tokens);
    lex_line(&p->lexer);
    p->tok = p->tokens.items;
    switch (mode) {
    case PARSE_EXEC: parse_file(p, 0); break;
    case PARSE_EVAL: parse_one(p, eval_input); break;
    case PARSE_SINGLE: parse_one(p, interactive_input); break;
    }
    return tree;
}
