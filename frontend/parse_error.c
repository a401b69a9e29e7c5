/* parse_error.c - what CPython says of a statement the parser has refused.
 *
 * CPython's order: an error its tokenizer raises wins wherever in the file it is; then a first pass
 * without the invalid_ rules, which may report by itself and else tells where a plain "invalid
 * syntax" belongs; then a second pass with them; last, a bracket left open above the error is the
 * better explanation.
 * Read first: peg.h.
 */
#include "peg.h"

/* Longer statements are only told where they fail; larger files are not gone over from their begin.
 */
enum { TOKENS_MAX = 2000000, WHOLE_FILE_MAX = 4000000 };

static Span token_span(const Token *t)
{
    return (Span){t->line, (uint32_t)t->col, t->end_line, (uint32_t)t->end_col};
}

/* Neither pass has found anything to say. */
static void generic(Peg *g, uint32_t last)
{
    const Token *t = peg_token(g, last);
    if (t->kind == TOK_INDENT || t->kind == TOK_DEDENT) {
        g->final = true;
        peg_raise_at_token(g, DIAG_INDENTATION_ERROR, last,
                           t->kind == TOK_INDENT ? "unexpected indent" : "unexpected unindent");
    }
    peg_raise(g, DIAG_SYNTAX_ERROR, token_span(t), "invalid syntax");
}

/* Errors further on in the file that explain more than the parser's: what the lexer raises, and a
 * bracket that is still open at the end of the file and was opened on a line above the error. */
static bool lexical_error(Peg *g, uint32_t line, PegError *error)
{
    Lexer *lx = g->lexer;
    while (!lx->done) lex_line(lx);
    const LexError *e = &lx->error;
    if (!e->message || lx->mode >= 0) return false;
    if (e->raised) {
        *error = (PegError){e->kind, e->span, e->byte_column, e->message};
        return true;
    }
    if (!lx->level) return false;
    const LexBracket *open = &lx->brackets[lx->level - 1];
    if (line <= open->line) return false;
    *error = (PegError){.kind = DIAG_SYNTAX_ERROR,
                        .span = {open->line, open->col, 0, 0},
                        .message = arena_printf(&lx->cx->arena, "'%c' was never closed", open->c)};
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

/* Where the passes begin. CPython's go over the whole file, which matters where the second one
 * reports something valid: `match (x)`, taken for a match statement without its ':', and `print
 * -x`. */
static void choose_tokens(Peg *g, uint32_t first)
{
    Parser *p = g->p;
    g->lexer = &p->lexer;
    g->tokens = &p->tokens;
    g->first = first;
    if (!p->suspicious || diag_failed(p->cx) || p->source->len > WHOLE_FILE_MAX) return;
    g->lexer = ARENA_NEW(g->arena, Lexer);
    g->tokens = ARENA_NEW(g->arena, TokenVec);
    g->first = 0;
    lex_init(g->lexer, p->cx, p->source, g->tokens);
}

static void report(Parser *p, const PegError *error)
{
    if (error->byte_column)
        diag_add_bytes(p->cx, error->kind, p->source, error->span, "%s", error->message);
    else
        diag_add(p->cx, error->kind, p->source, error->span, "%s", error->message);
}

/* Has all of the source been looked at, tokens or a string that never ends? */
static bool is_at_end(Peg *g, const PegError *error)
{
    return (g->fill && peg_token(g, g->fill - 1)->kind == TOK_ENDMARKER) ||
           !strncmp(error->message, "unterminated triple-quoted", 26) || !strncmp(error->message, "unexpected EOF", 14) ||
           strstr(error->message, "was never closed");
}

bool parse_explain(Parser *p, uint32_t first)
{
    uint32_t at = (uint32_t)(p->tok - p->tokens.items);
    Arena scratch = {0};
    Peg *g = ARENA_NEW(&scratch, Peg);
    g->p = p;
    g->arena = &scratch;
    g->none.kind = PEG_GROUP;
    choose_tokens(g, first);
    if (at - first > TOKENS_MAX)
        g->error = (PegError){.kind = DIAG_SYNTAX_ERROR,
                              .span = token_span(&p->tokens.items[at]),
                              .message = "invalid syntax"};
    else
        explain(g, peg_grammar(p, start_rule(p)));
    uint32_t line = g->fill ? peg_token(g, g->fill - 1)->line : 0;
    bool lexical = g->error.message == g->lexer->error.message;
    if (!lexical && !g->final && g->error.kind != DIAG_MEMORY_ERROR)
        lexical = lexical_error(g, line, &g->error);
    PegError error = g->error;
    p->cx->ends_early = is_at_end(g, &error);
    arena_free(&scratch);
    if (diag_failed(p->cx)) {
        /* Behind another error only what is certainly an error of its own is reported. */
        if (lexical || error.kind != DIAG_SYNTAX_ERROR) return false;
        if (error.span.line < p->tokens.items[first].line ||
            error.span.line > p->tokens.items[at].line)
            return true;
    }
    report(p, &error);
    return !lexical;
}
