/* Code lists to programs: checks the list, and translates it into nodes on the way.
 *
 * A list that _compiler.py did not make (or that somebody changed) must not be able to crash the
 * engine: every read of the list is behind a check of its length, jumps are followed only where
 * they say what the structure says, and nothing of the list is left in the program but sets that
 * were checked. Repeats are told apart by what they need: a loop whose body always takes a
 * character needs no counter and no check for rounds that match nothing.
 */
#include "sre.h"

#include <stdlib.h>

enum { MAX_DEPTH = 8000 };

/* ---- growing ---- */

size_t sre_aux(SreBuilder *b, size_t size)
{
    size = (size + 7) & ~(size_t)7;
    if (b->aux_len + size > b->aux_cap) {
        size_t cap = (b->aux_len + size) * 2;
        uint8_t *bigger = b->failed ? NULL : realloc(b->aux, cap);
        if (!bigger) {
            b->failed = true;
            return 0; /* nobody looks any more; see `node` */
        }
        b->aux = bigger;
        b->aux_cap = cap;
    }
    memset(b->aux + b->aux_len, 0, size);
    b->aux_len += size;
    return b->aux_len - size;
}

/* Append a node; its index. When memory ran out, index 0 again and again. */
static uint32_t node(SreBuilder *b, SreOp op, uint32_t arg)
{
    if (b->count == b->cap) {
        uint32_t cap = b->cap * 2 + 16;
        SreNode *bigger = b->failed ? NULL : realloc(b->nodes, cap * sizeof *bigger);
        if (!bigger) {
            b->failed = true;
            b->count = 0;
        } else {
            b->nodes = bigger;
            b->cap = cap;
        }
    }
    SreNode *n = &b->nodes[b->count];
    *n = (SreNode){.op = (uint8_t)op, .arg = arg};
    return b->count++;
}

/* ---- single characters ---- */

static bool depends_on_locale(const uint32_t *p)
{
    for (;;) {
        switch (*p++) {
        case SRE_FAILURE: return false;
        case SRE_CATEGORY:
            if ((*p++ & ~1u) == SRE_CATEGORY_LOC_WORD) return true;
            break;
        case SRE_LITERAL: p++; break;
        case SRE_RANGE:
        case SRE_RANGE_UNI_IGNORE: p += 2; break;
        case SRE_CHARSET: p += 8; break;
        case SRE_BIGCHARSET: p += 65 + *p * 8; break;
        default: break;
        }
    }
}

/* Can a set that does not depend on the locale have members from 256 on? Rather too often yes. */
static bool reaches_high(const uint32_t *p)
{
    for (;;) {
        switch (*p++) {
        case SRE_FAILURE: return false;
        case SRE_LITERAL:
            if (*p++ > 255) return true;
            break;
        case SRE_RANGE:
            if (p[1] > 255) return true;
            p += 2;
            break;
        case SRE_CHARSET: p += 8; break;
        case SRE_CATEGORY:
            if (*p != SRE_CATEGORY_DIGIT && *p != SRE_CATEGORY_SPACE && *p != SRE_CATEGORY_WORD)
                return true;
            p++;
            break;
        default: return true;
        }
    }
}

/* A set node's data; kind SET or ASK into *kind. Returns its offset + 1. */
static uintptr_t make_set(SreBuilder *b, const uint32_t *code, size_t len, int fold, bool negate,
                          uint8_t *kind)
{
    size_t at = sre_aux(b, sizeof(SreSet)), code_at = sre_aux(b, len * sizeof *code);
    if (b->failed) return 0;
    SreSet *set = (SreSet *)(void *)(b->aux + at);
    memcpy(b->aux + code_at, code, len * sizeof *code);
    set->fold = (uint8_t)fold;
    set->negate = negate;
    set->code = (uint32_t *)(code_at + 1);
    *kind = fold == SRE_FOLD_LOCALE || depends_on_locale(code) ? SRE_K_ASK : SRE_K_SET;
    if (*kind == SRE_K_ASK) {
        memset(set->has, 1, sizeof set->has);
        set->high = 1;
    } else {
        for (uint32_t c = 0; c < 256; c++)
            set->has[c] = (uint8_t)(sre_charset_folded(code, c, fold) ^ negate);
        set->high = negate || fold == SRE_FOLD_UNICODE || reaches_high(code);
    }
    return at + 1;
}

typedef struct Single {
    uint8_t kind;
    uint32_t arg;
    uintptr_t set;
} Single;

static void small_set(SreBuilder *b, uint32_t op, uint32_t arg, bool negate, int fold, Single *out)
{
    const uint32_t code[] = {op, arg, SRE_FAILURE};
    out->set = make_set(b, code, 3, fold, negate, &out->kind);
}

static const uint32_t *in_set(SreBuilder *b, const uint32_t *p, const uint32_t *end, int fold,
                              Single *out)
{
    if (p >= end || *p < 2 || *p > (size_t)(end - p)) return NULL;
    const uint32_t *stop = p + *p;
    if (sre_charset_check(p + 1, stop) != stop) return NULL;
    out->set = make_set(b, p + 1, (size_t)(stop - p) - 1, fold, false, &out->kind);
    return stop;
}

/* The single-character test at p: where it ends, NULL when there is none (or a malformed one). */
static const uint32_t *single(SreBuilder *b, const uint32_t *p, const uint32_t *end, Single *out)
{
    if (p >= end) return NULL;
    uint32_t op = *p++;
    bool has_arg = p < end;
    switch (op) {
    case SRE_ANY: out->kind = SRE_K_ANY; return p;
    case SRE_ANY_ALL: out->kind = SRE_K_ALL; return p;
    case SRE_LITERAL: out->kind = SRE_K_LIT; break;
    case SRE_NOT_LITERAL: out->kind = SRE_K_NOT; break;
    case SRE_IN: return in_set(b, p, end, SRE_FOLD_NONE, out);
    case SRE_IN_IGNORE: return in_set(b, p, end, SRE_FOLD_ASCII, out);
    case SRE_IN_UNI_IGNORE: return in_set(b, p, end, SRE_FOLD_UNICODE, out);
    case SRE_IN_LOC_IGNORE: return in_set(b, p, end, SRE_FOLD_LOCALE, out);
    case SRE_CATEGORY:
        if (!has_arg || *p >= SRE_CATEGORY_COUNT) return NULL;
        small_set(b, SRE_CATEGORY, *p, false, SRE_FOLD_NONE, out);
        break;
    case SRE_LITERAL_IGNORE:
    case SRE_NOT_LITERAL_IGNORE:
        if (!has_arg) return NULL;
        small_set(b, SRE_LITERAL, *p, op == SRE_NOT_LITERAL_IGNORE, SRE_FOLD_ASCII, out);
        break;
    case SRE_LITERAL_UNI_IGNORE:
    case SRE_NOT_LITERAL_UNI_IGNORE:
        if (!has_arg) return NULL;
        small_set(b, SRE_LITERAL, *p, op == SRE_NOT_LITERAL_UNI_IGNORE, SRE_FOLD_UNICODE, out);
        break;
    case SRE_LITERAL_LOC_IGNORE:
    case SRE_NOT_LITERAL_LOC_IGNORE:
        if (!has_arg) return NULL;
        small_set(b, SRE_LITERAL, *p, op == SRE_NOT_LITERAL_LOC_IGNORE, SRE_FOLD_LOCALE, out);
        break;
    default: return NULL;
    }
    if (!has_arg) return NULL;
    out->arg = *p;
    return p + 1;
}

/* ---- structure ---- */

typedef const uint32_t *Code;

/* Translate [p, end). *width becomes the smallest number of characters it takes, capped. */
static bool sequence(SreBuilder *b, Code p, Code end, uint64_t *width);

static uint64_t cap_width(uint64_t w) { return w < UINT32_MAX ? w : UINT32_MAX; }

/* p is at a skip word: where it leads, when that leaves at least `least` words between and is not
 * behind the end; else NULL. */
static Code skip_to(Code p, Code end, size_t least)
{
    if (p >= end || *p < least || *p > (size_t)(end - p)) return NULL;
    return p + *p;
}

static const SreOp single_ops[] = {N_ANY, N_ALL, N_LIT, N_NOT, N_SET, N_ASK};

/* Append a literal to the one in front of it, when nothing can jump in between: `from` is the first
 * node of the sequence that is being translated. */
static void literal(SreBuilder *b, uint32_t c, uint32_t from)
{
    SreNode *last = b->count > from ? &b->nodes[b->count - 1] : NULL;
    if (!last || (last->op != N_LIT && last->op != N_STRING)) {
        node(b, N_LIT, c);
        return;
    }
    /* While being translated the characters are the newest auxiliary data, 32 bits each. */
    if (last->op == N_LIT) {
        uint32_t first = last->arg;
        size_t at = sre_aux(b, 2 * sizeof c);
        if (b->failed) return;
        last->op = N_STRING;
        last->offset = at + 1;
        memcpy(b->aux + at, &(uint32_t[]){first, c}, 8);
        last->arg = 2;
    } else {
        if (last->arg % 2 == 0) sre_aux(b, 8);
        if (b->failed) return;
        memcpy(b->aux + last->offset - 1 + last->arg * sizeof c, &c, sizeof c);
        last->arg++;
    }
}

static bool repeat_one(SreBuilder *b, uint32_t op, Code body, Code stop, uint32_t min, uint32_t max,
                       uint64_t *width)
{
    Single one = {0};
    if (single(b, body, stop, &one) != stop) return false;
    SreOp kind = op == SRE_REPEAT_ONE       ? N_GREEDY_CHAR
                 : op == SRE_MIN_REPEAT_ONE ? N_LAZY_CHAR
                                            : N_ATOMIC_CHAR;
    uint32_t at = node(b, kind, one.arg);
    SreNode *n = &b->nodes[at];
    n->kind = one.kind;
    n->offset = one.set;
    n->min = min;
    n->max = max;
    *width = min;
    return true;
}

/* A body repeated min to max times, greedy or not. */
static bool repeat(SreBuilder *b, Code body, Code stop, uint32_t min, uint32_t max, bool lazy,
                   uint64_t *width)
{
    uint64_t body_width;
    *width = 0;
    if (max == 0) {
        uint32_t over = node(b, N_JUMP, 0);
        if (!sequence(b, body, stop, &body_width)) return false;
        b->nodes[over].target = b->count;
        return true;
    }
    if (max == 1) {
        uint32_t option = min ? 0 : node(b, lazy ? N_LAZY_OPTION : N_OPTION, 0);
        if (!sequence(b, body, stop, &body_width)) return false;
        if (!min) b->nodes[option].target = b->count;
        else *width = body_width;
        return true;
    }
    /* Whether a counter is needed shows behind the body. */
    uint32_t start = node(b, N_REP_START, 0), jump = node(b, N_JUMP, 0);
    if (!sequence(b, body, stop, &body_width)) return false;
    bool plain = body_width > 0 && min <= 1 && max == SRE_MAXREPEAT;
    uint32_t until = plain ? node(b, lazy ? N_LAZY_LOOP : N_LOOP, 0)
                           : node(b, lazy ? N_LAZY_UNTIL : N_UNTIL, 0);
    b->nodes[until].target = jump + 1;
    b->nodes[until].nullable = body_width == 0;
    b->nodes[until].min = min;
    b->nodes[until].max = max;
    b->nodes[jump].target = until;
    if (plain) {
        b->nodes[start] = (SreNode){.op = N_JUMP, .target = min ? jump + 1 : until};
    } else {
        b->nodes[start].rep = b->nodes[until].rep = b->reps++;
    }
    *width = cap_width(body_width * min);
    return true;
}

static bool possessive(SreBuilder *b, Code body, Code stop, uint32_t min, uint32_t max,
                       uint64_t *width)
{
    uint64_t body_width;
    uint32_t start = node(b, N_POSSESSIVE, 0);
    b->nodes[start].min = min;
    b->nodes[start].max = max;
    if (!sequence(b, body, stop, &body_width)) return false;
    uint32_t end = node(b, N_POSSESSIVE_END, 0);
    b->nodes[end].target = start;
    b->nodes[start].target = b->count;
    *width = cap_width(body_width * min);
    return true;
}

/* p behind a repeating operator; where the next operator is, or NULL. */
static Code any_repeat(SreBuilder *b, uint32_t op, Code p, Code end, uint64_t *width)
{
    bool one = op == SRE_REPEAT_ONE || op == SRE_MIN_REPEAT_ONE || op == SRE_POSSESSIVE_REPEAT_ONE;
    Code stop = skip_to(p, end, one ? 4 : 3);
    if (!stop) return NULL;
    uint32_t min = p[1], max = p[2];
    if (min > max) return NULL;
    Code body = p + 3, body_end = one ? stop - 1 : stop;
    if (one ? *body_end != SRE_SUCCESS : stop >= end) return NULL;
    if (one && repeat_one(b, op, body, body_end, min, max, width)) return stop;
    bool ok;
    if (op == SRE_POSSESSIVE_REPEAT || op == SRE_POSSESSIVE_REPEAT_ONE) {
        if (!one && *stop != SRE_SUCCESS) return NULL;
        ok = possessive(b, body, body_end, min, max, width);
    } else {
        if (!one && *stop != SRE_MAX_UNTIL && *stop != SRE_MIN_UNTIL) return NULL;
        ok = repeat(b, body, body_end, min, max,
                    one ? op == SRE_MIN_REPEAT_ONE : *stop == SRE_MIN_UNTIL, width);
    }
    return ok ? stop + !one : NULL;
}

static Code branch(SreBuilder *b, Code p, Code end, uint64_t *width)
{
    uint32_t at = node(b, N_BRANCH, 0), count = 0;
    uint32_t cap = 8, *starts = malloc(cap * sizeof *starts);
    uint64_t narrowest = UINT32_MAX, one;
    Code stop = NULL, target = NULL;
    for (; starts && p < end && *p; p = stop) {
        if (!(stop = skip_to(p, end, 3)) || stop[-2] != SRE_JUMP) goto bad;
        Code to = stop[-1] <= (size_t)(end - stop) + 1 ? stop - 1 + stop[-1] : NULL;
        if (!to || (target && to != target)) goto bad;
        target = to;
        if (count == cap) {
            uint32_t *bigger = realloc(starts, 2 * cap * sizeof *starts);
            if (!bigger) goto bad;
            starts = bigger;
            cap *= 2;
        }
        starts[count++] = b->count;
        if (!sequence(b, p + 1, stop - 2, &one)) goto bad;
        if (one < narrowest) narrowest = one;
        node(b, N_JUMP, 0);
    }
    if (!starts || p >= end || *p || !count || target != p + 1) goto bad;
    size_t made = sre_aux(b, sizeof(SreBranch)), list = sre_aux(b, count * sizeof *starts);
    if (b->failed) goto bad;
    memcpy(b->aux + list, starts, count * sizeof *starts);
    SreBranch *branch_ = (SreBranch *)(void *)(b->aux + made);
    branch_->count = count;
    branch_->start = (uint32_t *)(list + 1);
    b->nodes[at].offset = made + 1;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t jump = (i + 1 < count ? starts[i + 1] : b->count) - 1;
        b->nodes[jump].target = b->count;
    }
    free(starts);
    *width = narrowest;
    return target;
bad:
    free(starts);
    return NULL;
}

static Code conditional(SreBuilder *b, Code p, Code end, uint64_t *width)
{
    uint64_t yes, no = 0;
    if (end - p < 2 || p[0] >= b->groups) return NULL;
    /* The skip leads behind the yes part, and behind its JUMP if there is a no part. */
    Code skip = p + 1, stop = *skip > (size_t)(end - skip) + 1 || *skip < 2 ? NULL : skip + *skip - 1;
    if (!stop) return NULL;
    uint32_t at = node(b, N_COND, p[0]);
    bool has_no = stop - skip >= 3 && stop[-2] == SRE_JUMP;
    if (has_no) {
        /* A JUMP word may also be the end of the argument of what stands there: then the jump does
         * not hit the end of an operator, and the yes part goes to the end. */
        Code to = stop[-1] >= 2 && stop[-1] <= (size_t)(end - stop) + 1 ? stop - 1 + stop[-1] : NULL;
        SreBuilder saved = *b;
        if (to && sequence(b, skip + 1, stop - 2, &yes)) {
            uint32_t jump = node(b, N_JUMP, 0);
            b->nodes[at].target = b->count;
            if (sequence(b, stop, to, &no)) {
                b->nodes[jump].target = b->count;
                *width = yes < no ? yes : no;
                return to;
            }
        }
        b->count = saved.count;
        b->reps = saved.reps;
        b->depth = saved.depth;
    }
    if (!sequence(b, skip + 1, stop, &yes)) return NULL;
    b->nodes[at].target = b->count;
    *width = 0;
    return stop;
}

static Code assertion(SreBuilder *b, uint32_t op, Code p, Code end)
{
    uint64_t width;
    Code stop = skip_to(p, end, 3);
    if (!stop || stop[-1] != SRE_SUCCESS) return NULL;
    uint32_t at = node(b, op == SRE_ASSERT ? N_ASSERT : N_ASSERT_NOT, p[1]);
    if (!sequence(b, p + 2, stop - 1, &width)) return NULL;
    uint32_t finish = node(b, op == SRE_ASSERT ? N_ASSERT_END : N_ASSERT_NOT_END, 0);
    b->nodes[finish].target = at;
    b->nodes[at].target = b->count;
    return stop;
}

static Code atomic(SreBuilder *b, Code p, Code end, uint64_t *width)
{
    Code stop = skip_to(p, end, 2);
    if (!stop || stop[-1] != SRE_SUCCESS) return NULL;
    node(b, N_ATOMIC, 0);
    if (!sequence(b, p + 1, stop - 1, width)) return NULL;
    node(b, N_ATOMIC_END, 0);
    return stop;
}

static int fold_of(uint32_t op)
{
    return op == SRE_GROUPREF_IGNORE       ? SRE_FOLD_ASCII
           : op == SRE_GROUPREF_UNI_IGNORE ? SRE_FOLD_UNICODE
           : op == SRE_GROUPREF_LOC_IGNORE ? SRE_FOLD_LOCALE
                                           : SRE_FOLD_NONE;
}

/* One operator at p; where the next is, or NULL. *width: characters it takes at least. */
static Code operator_(SreBuilder *b, Code p, Code end, uint32_t from, uint64_t *width)
{
    Single one = {0};
    Code after = *p == SRE_LITERAL ? NULL : single(b, p, end, &one);
    if (after) {
        uint32_t at = node(b, single_ops[one.kind], one.arg);
        b->nodes[at].offset = one.set;
        *width = 1;
        return after;
    }
    uint32_t op = *p++;
    bool has_arg = p < end;
    switch (op) {
    case SRE_LITERAL:
        if (!has_arg) return NULL;
        literal(b, *p, from);
        *width = 1;
        return p + 1;
    case SRE_MARK:
        if (!has_arg || *p >= 2 * b->groups) return NULL;
        node(b, N_MARK, *p);
        return p + 1;
    case SRE_AT:
        if (!has_arg || *p >= SRE_AT_COUNT) return NULL;
        node(b, N_AT, *p);
        return p + 1;
    case SRE_FAILURE: node(b, N_FAIL, 0); return p;
    case SRE_GROUPREF:
    case SRE_GROUPREF_IGNORE:
    case SRE_GROUPREF_UNI_IGNORE:
    case SRE_GROUPREF_LOC_IGNORE:
        if (!has_arg || *p >= b->groups) return NULL;
        b->nodes[node(b, N_GROUPREF, *p)].kind = (uint8_t)fold_of(op);
        return p + 1;
    case SRE_INFO:
        if (!(after = skip_to(p, end, 4))) return NULL;
        return after;
    case SRE_BRANCH: return branch(b, p, end, width);
    case SRE_GROUPREF_EXISTS: return conditional(b, p, end, width);
    case SRE_ASSERT:
    case SRE_ASSERT_NOT: return assertion(b, op, p, end);
    case SRE_ATOMIC_GROUP: return atomic(b, p, end, width);
    case SRE_REPEAT:
    case SRE_REPEAT_ONE:
    case SRE_MIN_REPEAT_ONE:
    case SRE_POSSESSIVE_REPEAT:
    case SRE_POSSESSIVE_REPEAT_ONE: return any_repeat(b, op, p, end, width);
    default: return NULL;
    }
}

static bool sequence(SreBuilder *b, Code p, Code end, uint64_t *width)
{
    uint32_t from = b->count;
    uint64_t total = 0;
    if (++b->depth > MAX_DEPTH) return false;
    while (p < end && !b->failed) {
        uint64_t one = 0;
        if (!(p = operator_(b, p, end, from, &one))) return false;
        total = cap_width(total + one);
    }
    b->depth--;
    *width = total;
    return p == end && !b->failed;
}

/* ---- finishing ---- */

/* Give the characters of each STRING node their narrowest width. */
static void finish_string(SreBuilder *b, SreNode *n)
{
    uint32_t bits = 0, len = n->arg;
    size_t at = sre_aux(b, sizeof(RtText)); /* may move the characters */
    if (b->failed) return;
    uint8_t *chars = b->aux + n->offset - 1;
    for (uint32_t i = 0; i < len; i++) bits |= ((uint32_t *)(void *)chars)[i];
    RtText *text = (RtText *)(void *)(b->aux + at);
    text->len = len;
    text->width = bits < 256 ? 1 : bits < 65536 ? 2 : 4;
    text->data = (void *)(uintptr_t)n->offset;
    for (uint32_t i = 0; i < len; i++)
        char_put(chars, text->width, i, ((uint32_t *)(void *)chars)[i]);
    n->offset = at + 1;
}

static bool disjoint(const SreSet *a, const SreSet *b)
{
    for (int i = 0; i < 256; i++)
        if (a->has[i] & b->has[i]) return false;
    return true;
}

static uintptr_t keep_set(SreBuilder *b, const SreSet *set)
{
    size_t at = sre_aux(b, sizeof *set);
    if (b->failed) return 0;
    memcpy(b->aux + at, set, sizeof *set);
    return at + 1;
}

/* The characters a single-character test accepts. */
static void kind_set(const SreBuilder *b, const SreNode *n, SreSet *out)
{
    memset(out, 0, sizeof *out);
    out->high = 1;
    switch (n->kind) {
    case SRE_K_LIT:
        out->high = n->arg > 255;
        if (n->arg < 256) out->has[n->arg] = 1;
        break;
    case SRE_K_SET: {
        const SreSet *set = (const SreSet *)(const void *)(b->aux + n->offset - 1);
        memcpy(out->has, set->has, sizeof out->has);
        out->high = set->high;
        break;
    }
    default:
        memset(out->has, 1, sizeof out->has);
        if (n->kind == SRE_K_ANY) out->has['\n'] = 0;
        if (n->kind == SRE_K_NOT && n->arg < 256) out->has[n->arg] = 0;
    }
}

/* What a repeat or loop may look at before it decides. */
static void finish_repeat(SreBuilder *b, uint32_t i)
{
    SreSet set, own;
    SreNode *n = &b->nodes[i];
    bool loop = n->op == N_LOOP || n->op == N_LAZY_LOOP || n->op == N_UNTIL ||
                n->op == N_LAZY_UNTIL;
    bool option = n->op == N_OPTION || n->op == N_LAZY_OPTION;
    if (sre_first(b, option ? n->target : i + 1, &set)) n->next = (SreSet *)keep_set(b, &set);
    if (n->next && n->op == N_GREEDY_CHAR && n->kind != SRE_K_ASK) {
        kind_set(b, n, &own);
        if (disjoint(&set, &own)) n->sure = set.high && own.high ? 1 : 2;
    }
    if ((loop || option) && sre_first(b, option ? i + 1 : n->target, &set))
        n->body = (SreSet *)keep_set(b, &set);
}

static void finish_branch(SreBuilder *b, SreNode *n)
{
    SreBranch *branch_ = (SreBranch *)(void *)(b->aux + n->offset - 1);
    uint32_t count = branch_->count, words = (count + 63) / 64;
    size_t starts = (size_t)(uintptr_t)branch_->start - 1;
    size_t at = sre_aux(b, count <= 8 ? 264 : (size_t)258 * words * 8);
    if (b->failed) return;
    branch_ = (SreBranch *)(void *)(b->aux + n->offset - 1);
    branch_->words = words;
    branch_->viable = (uint64_t *)(at + 1);
    if (words > 1) n->op = N_BRANCH_WIDE;
    uint8_t *few = b->aux + at;
    uint64_t *many = (uint64_t *)(void *)few;
    for (uint32_t i = 0; i < count; i++) {
        SreSet set;
        bool known = sre_first(b, ((uint32_t *)(void *)(b->aux + starts))[i], &set);
        for (uint32_t c = 0; c < 258; c++) {
            if (known && !(c < 256 ? set.has[c] : c == 256 && set.high)) continue;
            if (count <= 8) few[c] |= (uint8_t)(1u << i);
            else many[c * words + i / 64] |= (uint64_t)1 << (i % 64);
        }
    }
}

/* The first node that may fail: where the literal characters are that a match starts with. */
static uint32_t find_prefix(const SreBuilder *b)
{
    uint32_t i = 0;
    for (uint32_t steps = b->count; steps; steps--) {
        const SreNode *n = &b->nodes[i];
        if (n->op == N_MARK || n->op == N_ATOMIC) i++;
        else if (n->op == N_JUMP) i = n->target;
        else break;
    }
    return i;
}

#define FIX(field) ((field) = (void *)((uintptr_t)(field) ? base + (uintptr_t)(field) - 1 : NULL))

/* Offsets become addresses. */
static void relocate(SreNode *nodes, uint32_t count, uint8_t *base)
{
    for (uint32_t i = 0; i < count; i++) {
        SreNode *n = &nodes[i];
        FIX(n->set);
        FIX(n->body);
        FIX(n->next);
        if (n->op == N_STRING) {
            FIX(n->literal->data);
        } else if (n->op == N_BRANCH || n->op == N_BRANCH_WIDE) {
            FIX(n->branch->viable);
            FIX(n->branch->start);
        } else if (n->set) {
            FIX(n->set->code);
        }
    }
}

/* Everything into one block. */
static void finish(SreBuilder *b, SreProgram *out)
{
    SreSet first;
    uintptr_t first_at = sre_first(b, 0, &first) ? keep_set(b, &first) : 0;
    uint32_t prefix = find_prefix(b);
    size_t one_char = sre_aux(b, sizeof(RtText));
    if (b->failed) return;
    size_t nodes_size = b->count * sizeof *b->nodes;
    uint8_t *block = rt_gc_block(nodes_size + b->aux_len), *base = block + nodes_size;
    memcpy(block, b->nodes, nodes_size);
    memcpy(base, b->aux, b->aux_len);
    out->nodes = (SreNode *)(void *)block;
    out->count = b->count;
    out->reps = b->reps;
    relocate(out->nodes, b->count, base);
    out->first = first_at ? (SreSet *)(void *)(base + first_at - 1) : NULL;
    const SreNode *n = &out->nodes[prefix];
    if (n->op == N_STRING) {
        out->prefix = n->literal;
    } else if (n->op == N_LIT) {
        out->prefix = (RtText *)(void *)(base + one_char);
        out->prefix->len = 1;
        out->prefix->width = n->arg < 256 ? 1 : n->arg < 65536 ? 2 : 4;
        char_put(out->prefix->tmp, out->prefix->width, 0, n->arg);
        out->prefix->data = out->prefix->tmp;
    }
    out->all_literal = out->prefix && prefix == 0 && out->nodes[1].op == N_END;
    out->anchored = n->op == N_AT && (n->arg == SRE_AT_BEGINNING || n->arg == SRE_AT_BEGINNING_STRING);
}

bool sre_compile(SreProgram *out, const uint32_t *code, size_t count, uint32_t groups)
{
    SreBuilder b = {.groups = groups, .cap = 16, .nodes = malloc(16 * sizeof *b.nodes)};
    uint64_t width;
    if (!b.nodes) rt_errorf(&rt_MemoryError, "");
    bool ok = count > 0 && code[count - 1] == SRE_SUCCESS &&
              sequence(&b, code, code + count - 1, &width);
    memset(out, 0, sizeof *out);
    if (ok) {
        node(&b, N_END, 0);
        for (uint32_t i = 0; i < b.count && !b.failed; i++)
            if (b.nodes[i].op == N_STRING) finish_string(&b, &b.nodes[i]);
        for (uint32_t i = 0; i < b.count && !b.failed; i++) {
            uint8_t op = b.nodes[i].op;
            if (op == N_BRANCH) finish_branch(&b, &b.nodes[i]);
            else if (op == N_GREEDY_CHAR || op == N_LAZY_CHAR || op == N_OPTION ||
                     op == N_LAZY_OPTION || op == N_LOOP || op == N_LAZY_LOOP || op == N_UNTIL ||
                     op == N_LAZY_UNTIL)
                finish_repeat(&b, i);
        }
        if (!b.failed) finish(&b, out);
    }
    free(b.nodes);
    free(b.aux);
    if (b.failed) rt_errorf(&rt_MemoryError, "");
    return ok;
}
