/* What a match may start with: the characters that the nodes reachable without taking a character
 * accept. The engine looks at them before it tries a way; the answer may be too large, never too
 * small. Assertions are passed over. At the end of an atomic part the answer is not known: which
 * way the part goes must not depend on what follows it.
 */
#include "sre.h"

#include <stdlib.h>

enum { MAX_VISITED = 600 }; /* nodes; beyond, everything may follow */

typedef struct Walk {
    const SreBuilder *b;
    SreSet *out;
    uint32_t todo[MAX_VISITED], todo_count;
    uint32_t seen[MAX_VISITED], seen_count;
    bool unknown;
} Walk;

static void visit(Walk *w, uint32_t at)
{
    for (uint32_t i = 0; i < w->seen_count; i++)
        if (w->seen[i] == at) return;
    if (w->seen_count == MAX_VISITED || at >= w->b->count) {
        w->unknown = true;
        return;
    }
    w->seen[w->seen_count++] = at;
    w->todo[w->todo_count++] = at;
}

static void add_char(SreSet *set, uint32_t c)
{
    if (c < 256) set->has[c] = 1;
    else set->high = 1;
}

static void add_kind(Walk *w, const SreNode *n, int kind)
{
    SreSet *out = w->out;
    switch (kind) {
    case SRE_K_LIT: add_char(out, n->arg); break;
    case SRE_K_SET: {
        const SreSet *set = (const SreSet *)(const void *)(w->b->aux + n->offset - 1);
        for (int c = 0; c < 256; c++) out->has[c] |= set->has[c];
        out->high |= set->high;
        break;
    }
    default: {
        int spared = kind == SRE_K_ANY ? '\n' : kind == SRE_K_NOT ? (int)n->arg : -1;
        for (int c = 0; c < 256; c++) out->has[c] |= c != spared;
        out->high = 1;
    }
    }
}

static void step_branch(Walk *w, const SreNode *n)
{
    const SreBranch *branch = (const SreBranch *)(const void *)(w->b->aux + n->offset - 1);
    size_t at = (size_t)(uintptr_t)branch->start - 1;
    const uint32_t *starts = (const uint32_t *)(const void *)(w->b->aux + at);
    for (uint32_t i = 0; i < branch->count && !w->unknown; i++) visit(w, starts[i]);
}

static void step(Walk *w, uint32_t at)
{
    const SreNode *n = &w->b->nodes[at];
    switch ((SreOp)n->op) {
    case N_FAIL: break;
    case N_LIT: add_char(w->out, n->arg); break;
    case N_STRING: {
        const RtText *text = (const RtText *)(const void *)(w->b->aux + n->offset - 1);
        const uint8_t *chars = w->b->aux + (uintptr_t)text->data - 1;
        add_char(w->out, char_at(chars, text->width, 0));
        break;
    }
    case N_NOT: add_kind(w, n, SRE_K_NOT); break;
    case N_ANY: add_kind(w, n, SRE_K_ANY); break;
    case N_ALL:
    case N_ASK: add_kind(w, n, SRE_K_ALL); break;
    case N_SET: add_kind(w, n, SRE_K_SET); break;
    case N_GREEDY_CHAR:
    case N_LAZY_CHAR:
    case N_ATOMIC_CHAR:
        if (n->max) add_kind(w, n, n->kind);
        if (n->min == 0) visit(w, at + 1);
        break;
    case N_MARK:
    case N_AT:
    case N_ATOMIC:
    case N_REP_START: visit(w, at + 1); break;
    case N_JUMP:
    case N_ASSERT:
    case N_ASSERT_NOT: visit(w, n->target); break;
    case N_BRANCH:
    case N_BRANCH_WIDE: step_branch(w, n); break;
    case N_OPTION:
    case N_LAZY_OPTION:
    case N_LOOP:
    case N_LAZY_LOOP:
    case N_UNTIL:
    case N_LAZY_UNTIL:
    case N_COND:
        visit(w, at + 1);
        visit(w, n->target);
        break;
    case N_POSSESSIVE:
        visit(w, at + 1);
        visit(w, n->target);
        break;
    case N_END:
    case N_ATOMIC_END:
    case N_POSSESSIVE_END:
    case N_ASSERT_END:
    case N_ASSERT_NOT_END:
    case N_GROUPREF: w->unknown = true; break;
    }
}

bool sre_first(const SreBuilder *b, uint32_t at, SreSet *out)
{
    Walk w;
    w.b = b;
    w.out = out;
    w.todo_count = w.seen_count = 0;
    w.unknown = false;
    memset(out, 0, sizeof *out);
    visit(&w, at);
    while (w.todo_count && !w.unknown) step(&w, w.todo[--w.todo_count]);
    return !w.unknown;
}
