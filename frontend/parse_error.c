/* parse_error.c - what CPython says of a statement the parser has refused.
 *
 * CPython's order: an error its tokenizer raises wins wherever in the file it is; then a first pass without the
 * invalid_ rules, which may report by itself and else tells where a plain "invalid syntax" belongs; then a second
 * pass with them; last, a bracket left open above the error is the better explanation.
 * Read first: peg.h.
 */
#include "peg.h"

enum { TOKENS_MAX = 2000000 }; /* longer statements are only told where they fail */

static Span token_span(const Token *t)
{
    return (Span){t->line, (uint32_t)t->col, t->end_line, (uint32_t)t->end_col};
}

/* Read the rest of the file for lexical errors. */
static void read_to_end(Parser *p)
{
    while (!p->lexer.done) lex_line(&p->lexer);
}

static void add_lexical(Parser *p)
{
    const LexError *e = &p->lexer.error;
    diag_add(p->cx, e->kind, p->source, e->span, "%s", e->message);
}

/* Neither pass has found anything to say. */
static void generic(Peg *g, uint32_t last)
{
    const Token *t = peg_token(g, last);
    if (t->kind == TOK_INDENT || t->kind == TOK_DEDENT)
        peg_raise_at_token(g, DIAG_INDENTATION_ERROR, last,
                           t->kind == TOK_INDENT ? "unexpected indent" : "unexpected unindent");
    peg_raise(g, DIAG_SYNTAX_ERROR, token_span(t), "invalid syntax");
}

/* A bracket that is still open at the end of the file and was opened on a line above the error. */
static bool open_bracket(const Parser *p, uint32_t line, PegError *error)
{
    const Lexer *lx = &p->lexer;
    if (!lx->error.message || lx->error.raised || !lx->level || lx->mode >= 0) return false;
    const LexBracket *open = &lx->brackets[lx->level - 1];
    if (line <= open->line) return false;
    *error = (PegError){DIAG_SYNTAX_ERROR,
                        {open->line, open->col, 0, 0},
                        arena_printf(&p->cx->arena, "'%c' was never closed", open->c)};
    return true;
}

/* Both passes; the error is in g->error. */
static void explain(Peg *g, const PegRule *start)
{
    if (setjmp(g->raised)) return;
    g->mark = g->first;
    peg_rule(g, start);
    uint32_t last = g->fill ? g->fill - 1 : g->first;
    g->mark = g->first;
    g->level = 0;
    g->memos.len = 0;
    g->second_pass = true;
    peg_rule(g, start);
    generic(g, last);
}

static const char *start_rule(const Parser *p)
{
    switch (p->mode) {
    case PARSE_EXEC: return "file";
    case PARSE_EVAL: return "eval";
    case PARSE_SINGLE: return "interactive";
    }
    return "file";
}

bool parse_explain(Parser *p, uint32_t first, bool whole)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    read_to_end(p);
    if (p->lexer.error.raised) {
        if (whole) add_lexical(p);
        return false;
    }
    Peg *g = ARENA_NEW(&p->cx->arena, Peg);
    g->p = p;
    Arena scratch = {0};
    g->arena = &scratch;
    g->first = first;
    g->none.kind = PEG_GROUP;
    PegError *error = &g->error;
    if (at - first > TOKENS_MAX)
        *error = (PegError){DIAG_SYNTAX_ERROR, token_span(&p->tokens.items[at]), "invalid syntax"};
    else
        explain(g, peg_grammar(p, start_rule(p)));
    uint32_t line = g->fill ? peg_token(g, g->fill - 1)->line : 0;
    bool lexical = error->message == p->lexer.error.message;
    bool open = !lexical && open_bracket(p, line, error);
    arena_free(&scratch);
    if (!whole) {
        const Token *t = &p->tokens.items[at];
        if (!lexical && (open || error->span.line < p->tokens.items[first].line ||
                         error->span.line > t->line))
            return true; /* not this statement's: say nothing */
    }
    diag_add(p->cx, error->kind, p->source, error->span, "%s", error->message);
    return !lexical && !open;
}
