/* peg.c - the machine that tries rules. See peg.h.
 *
 * An ordinary backtracking parser with three refinements of CPython's, all of which show in
 * messages: results are kept per token for rules marked MEMO only; left-recursive rules grow a
 * seed; groups and repetitions count as rules towards the nesting limit.
 */
#include "peg.h"

#include <stdarg.h>
#include <string.h>

enum { LEVEL_MAX = 6000 };

static PegNode *try_item(Peg *g, const PegItem *item);

/* ---- tokens and errors ---- */

_Noreturn static void raise(Peg *g, DiagKind kind, Span span, const char *message)
{
    g->error = (PegError){.kind = kind, .span = span, .message = message};
    longjmp(g->raised, 1);
}

void peg_raise(Peg *g, DiagKind kind, Span span, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    StrBuf text = {0};
    strbuf_vprintf(&text, fmt, args);
    va_end(args);
    const char *message = arena_text(&g->p->cx->arena, text.text, text.len);
    strbuf_free(&text);
    raise(g, kind, span, message);
}

/* Bytes between the begin of its line and a token that has no columns; the end of the file counts
 * to the last line. */
static uint32_t line_offset(const Source *source, const Token *t)
{
    const char *s = t->start;
    if (s > source->text && s == source->text + source->len) s--;
    while (s > source->text && s[-1] != '\n') s--;
    return (uint32_t)(t->start - s);
}

void peg_raise_at_token(Peg *g, DiagKind kind, uint32_t token, const char *fmt, ...)
{
    const Token *t = peg_token(g, token);
    Span span = {t->line, (uint32_t)t->col, t->end_line, (uint32_t)t->end_col};
    if (t->col < 0) {
        span.col = line_offset(g->p->source, t) - 1;
        span.end_line = span.end_col = 0;
    }
    va_list args;
    va_start(args, fmt);
    StrBuf text = {0};
    strbuf_vprintf(&text, fmt, args);
    va_end(args);
    const char *message = arena_text(&g->p->cx->arena, text.text, text.len);
    strbuf_free(&text);
    raise(g, kind, span, message);
}

const Token *peg_token(Peg *g, uint32_t i)
{
    while (i >= g->tokens->len) {
        if (g->lexer->done)
            i = g->tokens->len - 1;
        else
            lex_line(g->lexer);
    }
    return &g->tokens->items[i];
}

/* Look at the token at the mark. */
static const Token *look(Peg *g)
{
    const Token *t = peg_token(g, g->mark);
    if (g->mark >= g->fill) {
        g->fill = g->mark + 1;
        const LexError *e = &g->lexer->error;
        if (t->kind == TOK_ERRORTOKEN) {
            g->error = (PegError){e->kind, e->span, e->byte_column, e->message};
            longjmp(g->raised, 1);
        }
    }
    return t;
}

static void deeper(Peg *g)
{
    if (g->level++ < LEVEL_MAX) return;
    const Token *t = peg_token(g, g->mark);
    peg_raise(g, DIAG_MEMORY_ERROR, (Span){t->line, (uint32_t)t->col, 0, 0},
              "Parser stack overflowed - Python source too complex to parse");
}

/* ---- nodes ---- */

/* The last token in front of the mark that is not line structure. */
static uint32_t last_token(Peg *g, uint32_t from)
{
    uint32_t last = g->mark;
    while (last > from) {
        int kind = peg_token(g, --last)->kind;
        if (kind != TOK_NEWLINE && kind != TOK_INDENT && kind != TOK_DEDENT &&
            kind != TOK_ENDMARKER)
            break;
    }
    return last;
}

static PegNode *new_node(Peg *g, int kind, uint32_t first, uint32_t stack_mark)
{
    PegNode *node = arena_alloc(g->arena, sizeof *node);
    *node = (PegNode){.kind = kind, .first = first, .last = last_token(g, first)};
    node->count = g->stack.len - stack_mark;
    if (node->count) {
        node->items = arena_alloc(g->arena, node->count * sizeof *node->items);
        memcpy(node->items, g->stack.items + stack_mark, node->count * sizeof *node->items);
    }
    g->stack.len = stack_mark;
    return node;
}

static PegNode *token_node(Peg *g)
{
    PegNode *node = arena_alloc(g->arena, sizeof *node);
    *node = (PegNode){.kind = PEG_TOKEN, .first = g->mark, .last = g->mark};
    g->mark++;
    return node;
}

/* ---- items ---- */

static bool begins_like_soft_keyword(const Token *t)
{
    static const char *const words[] = {"_", "case", "match", "type"};
    size_t len = (size_t)(t->end - t->start);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(words[i], t->start, len) == 0) return true;
    return false;
}

static PegNode *expect(Peg *g, const PegItem *item)
{
    const Token *t = look(g);
    switch ((int)item->op) {
    case PEG_EXPECT: return t->kind == item->kind ? token_node(g) : NULL;
    case PEG_SOFT: return t->kind == TOK_NAME && t->soft == item->kind ? token_node(g) : NULL;
    case PEG_PREFIX:
        return t->kind == TOK_NAME && begins_like_soft_keyword(t) ? token_node(g) : NULL;
    case PEG_FORCE:
        if (t->kind == item->kind) return token_node(g);
        peg_raise(g, DIAG_SYNTAX_ERROR,
                  (Span){t->line, (uint32_t)t->col, t->end_line, (uint32_t)t->end_col},
                  "expected '%s'", token_kind_text((TokenKind)item->kind));
    default: return NULL;
    }
}

static PegNode *repeat(Peg *g, const PegItem *item)
{
    uint32_t first = g->mark, stack_mark = g->stack.len;
    deeper(g);
    for (;;) {
        uint32_t mark = g->mark;
        PegNode *node = try_item(g, item->inner);
        if (!node) {
            g->mark = mark;
            break;
        }
        vec_push(g->arena, &g->stack, node);
        if (g->mark == mark) break;
    }
    g->level--;
    if (item->op == PEG_SOME && g->stack.len == stack_mark) return NULL;
    return new_node(g, PEG_GROUP, first, stack_mark);
}

static PegNode *gather(Peg *g, const PegItem *item)
{
    uint32_t first = g->mark, stack_mark = g->stack.len;
    deeper(g);
    PegNode *node = try_item(g, item->inner);
    while (node) {
        vec_push(g->arena, &g->stack, node);
        uint32_t mark = g->mark;
        node = try_item(g, item->separator) ? try_item(g, item->inner) : NULL;
        if (!node) g->mark = mark;
    }
    g->level--;
    if (g->stack.len == stack_mark) return NULL;
    return new_node(g, PEG_GROUP, first, stack_mark);
}

/* ---- alternatives ---- */

static PegNode *finish(Peg *g, const PegAlt *alt, uint32_t first, uint32_t stack_mark)
{
    PegNode **results = g->stack.items + stack_mark;
    PegNode *a = alt->a >= 0 ? results[alt->a] : NULL, *b = alt->b >= 0 ? results[alt->b] : NULL;
    PegNode *node;
    if (alt->where) peg_report(g, alt, a, b);
    if (alt->action)
        node = alt->action(g, a, b);
    else if (alt->kind >= 0)
        return new_node(g, alt->kind, first, stack_mark);
    else if (alt->result >= 0)
        node = results[alt->result];
    else if (alt->consuming >= 0)
        node = results[alt->consuming];
    else
        return new_node(g, PEG_GROUP, first, stack_mark);
    g->stack.len = stack_mark;
    return node;
}

/* The first alternative that fits. */
static PegNode *choose(Peg *g, const PegAlt *alt)
{
    uint32_t first = g->mark, stack_mark = g->stack.len;
    deeper(g);
    for (; alt; alt = alt->next) {
        if (alt->second_pass && !g->second_pass) continue;
        bool committed = false;
        const PegItem *item = alt->items;
        for (; item; item = item->next) {
            PegNode *node = try_item(g, item);
            if (!node) break;
            vec_push(g->arena, &g->stack, node);
            committed = committed || item->op == PEG_COMMIT;
        }
        PegNode *node = item ? NULL : finish(g, alt, first, stack_mark);
        g->stack.len = stack_mark;
        if (!node) g->mark = first;
        if (node || committed) {
            g->level--;
            return node;
        }
    }
    g->level--;
    return NULL;
}

static PegNode *try_item(Peg *g, const PegItem *item)
{
    PegNode *node;
    uint32_t mark = g->mark;
    switch (item->op) {
    case PEG_EXPECT:
    case PEG_SOFT:
    case PEG_PREFIX:
    case PEG_NEVER:
    case PEG_FORCE: return expect(g, item);
    case PEG_CALL: return peg_rule(g, item->rule);
    case PEG_CHOICE: return choose(g, item->alts);
    case PEG_OPTION:
        node = try_item(g, item->inner);
        if (node) return node;
        g->mark = mark;
        return &g->none;
    case PEG_REPEAT:
    case PEG_SOME: return repeat(g, item);
    case PEG_GATHER: return gather(g, item);
    case PEG_AHEAD:
    case PEG_NOT_AHEAD:
        node = try_item(g, item->inner);
        g->mark = mark;
        return !node == (item->op == PEG_NOT_AHEAD) ? &g->none : NULL;
    case PEG_COMMIT: return &g->none;
    }
    return NULL;
}

/* ---- rules ---- */

static PegMemo *find_memo(Peg *g, const PegRule *rule, uint32_t mark)
{
    uint32_t at = mark - g->first;
    if (at >= g->memos.len) return NULL;
    for (PegMemo *m = g->memos.items[at]; m; m = m->next)
        if (m->rule == rule) return m;
    return NULL;
}

/* Note the result of a rule tried at mark: node, the parser standing at g->mark. */
static PegMemo *add_memo(Peg *g, const PegRule *rule, uint32_t mark, PegNode *node)
{
    while (g->memos.len <= mark - g->first) vec_push(g->arena, &g->memos, NULL);
    PegMemo *m = arena_alloc(g->arena, sizeof *m);
    PegMemo **head = &g->memos.items[mark - g->first];
    *m = (PegMemo){rule, node, g->mark, *head};
    *head = m;
    return m;
}

/* Grow the result of a left-recursive rule: each round may use the one before as its left end. */
static PegNode *grow(Peg *g, const PegRule *rule)
{
    uint32_t first = g->mark, furthest = g->mark;
    PegNode *best = NULL;
    PegMemo *memo = add_memo(g, rule, first, NULL);
    for (;;) {
        memo->node = best;
        memo->mark = furthest;
        g->mark = first;
        PegNode *node = choose(g, rule->alts);
        if (!node || g->mark <= furthest) break;
        furthest = g->mark;
        best = node;
    }
    g->mark = furthest;
    return best;
}

PegNode *peg_rule(Peg *g, const PegRule *rule)
{
    if (!(rule->flags & (MEMO | LEFT | CALM))) return choose(g, rule->alts);
    if (rule->flags & CALM) {
        bool second_pass = g->second_pass;
        g->second_pass = false;
        PegNode *node = choose(g, rule->alts);
        g->second_pass = second_pass;
        return node;
    }
    look(g);
    const PegMemo *memo = find_memo(g, rule, g->mark);
    if (memo) {
        g->mark = memo->mark;
        return memo->node;
    }
    if (rule->flags & LEFT) return grow(g, rule);
    uint32_t first = g->mark;
    PegNode *node = choose(g, rule->alts);
    add_memo(g, rule, first, node);
    return node;
}
