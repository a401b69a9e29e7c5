/* parser.c - the parser's entry, its window of tokens, and what happens on errors.
 *
 * The parser proper (parse_*.c) only accepts or rejects. A rejected statement is explained by
 * parse_error.c and skipped: up to the end of its logical line, and over an indented block that
 * follows. Statements inside blocks recover by themselves, so one bad line in a long class costs no
 * more than itself.
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

/* ---- depth ---- */

/* Chains lean to the left without the parser recursing, so that only a look at the tree tells its
 * depth. */
typedef struct Depth {
    uint32_t depth;
    bool exceeded;
} Depth;

static void measure(Ast *node, void *ctx)
{
    Depth *d = ctx;
    if (d->exceeded || ++d->depth > AST_DEPTH_MAX)
        d->exceeded = true;
    else
        ast_each_child(node, measure, d);
    d->depth--;
}

/* Refuse statements pushed since mark that are deeper than the phases behind the parser can follow.
 */
static void check_depth(Parser *p, uint32_t mark)
{
    if (p->chain < AST_DEPTH_MAX / 8) return;
    for (uint32_t i = mark; i < p->stack.len; i++) {
        Depth depth = {0};
        AstPos pos = p->stack.items[i]->pos;
        measure(p->stack.items[i], &depth);
        if (!depth.exceeded) continue;
        diag_add(p->cx, DIAG_RECURSION_ERROR, p->source, (Span){pos.line, pos.col, 0, 0},
                 "maximum recursion depth exceeded during compilation");
    }
}

/* ---- recovery ---- */

static bool at_file_end(const Parser *p)
{
    return parse_at(p, TOK_ENDMARKER) || parse_at(p, TOK_ERRORTOKEN);
}

/* Skip an indented block, its INDENT being the current token. */
static void skip_block(Parser *p)
{
    int depth = 0;
    do {
        if (parse_at(p, TOK_INDENT)) depth++;
        if (parse_at(p, TOK_DEDENT)) depth--;
        if (at_file_end(p)) return;
        parse_advance_line(p);
    } while (depth > 0);
}

/* Skip the rest of the logical line. */
static void skip_line(Parser *p)
{
    while (!parse_at(p, TOK_NEWLINE) && !parse_at(p, TOK_INDENT) && !parse_at(p, TOK_DEDENT)) {
        if (at_file_end(p)) return;
        parse_advance_line(p);
    }
    if (parse_at(p, TOK_NEWLINE)) parse_advance_line(p);
}

static bool is_clause(const Token *t)
{
    return t->kind == KW_else || t->kind == KW_elif || t->kind == KW_except ||
           t->kind == KW_finally;
}

/* Whether the line refused, at whose token `at` the parser stands, holds a string of several lines.
 * A quote too many makes code of text and text of code up to the end of the file: nothing more can
 * be said then. */
static bool quotes_may_be_off(const Parser *p, uint32_t first)
{
    const Token *begin = p->tokens.items + first, *t = p->tok;
    while (t > begin && t[-1].kind != TOK_NEWLINE) t--;
    for (; t->kind != TOK_NEWLINE && t->kind != TOK_ENDMARKER && t->kind != TOK_ERRORTOKEN; t++)
        if (t->line != t->end_line) return true;
    return false;
}

/* Go to the next place where a statement can begin: behind the current line and a block under it,
 * and behind clauses (else, except, ...) that belonged to the statement given up. Where a line
 * ended too early it may have been cut in two, so that nothing is said of the next one. */
static void resynchronise(Parser *p, bool reported)
{
    bool cut = parse_at(p, TOK_NEWLINE);
    bool no_block = reported && vec_last(&p->cx->diags).kind == DIAG_INDENTATION_ERROR;
    if (!no_block || parse_at(p, TOK_DEDENT))
        skip_line(p); /* without its block, the line is good */
    if (parse_at(p, TOK_INDENT))
        skip_block(p);
    else if (cut || no_block)
        p->suspect = p->tok->line;
    while (is_clause(p->tok)) {
        skip_line(p);
        if (parse_at(p, TOK_INDENT)) skip_block(p);
    }
}

/* Report the error at the current token in the statement that begins with token `first`. */
static void explain(Parser *p, uint32_t first)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    bool whole = !p->explained;
    p->explained = true;
    if (!parse_explain(p, whole ? p->first : first)) p->gave_up = true;
    p->tok = p->tokens.items + at;
    if (p->cx->diags.errors >= DIAG_MAX || quotes_may_be_off(p, first)) p->gave_up = true;
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
        if (top_level) check_depth(p, mark);
        return;
    }
    p->failure = outer;
    p->stack.len = mark;
    p->depth = depth;
    const Token *begin = &p->tokens.items[first];
    bool report = begin->line != p->suspect && !(is_clause(begin) && diag_failed(p->cx));
    if (!p->gave_up && report) explain(p, first);
    if (!p->gave_up) resynchronise(p, report);
    if (p->tok == p->tokens.items + first && !parse_at(p, TOK_ENDMARKER)) parse_advance_line(p);
    if (parse_at(p, TOK_ERRORTOKEN)) p->gave_up = true;
    if (p->gave_up && outer) parse_fail(p);
}

void parse_statements(Parser *p)
{
    while (!parse_at(p, TOK_DEDENT) && !parse_at(p, TOK_ENDMARKER)) {
        guarded_statement(p, false);
    }
}

/* A top-level statement begins: forget the tokens before it, when that is worth moving the others.
 */
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
        parse_explain(p, 0);
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
