/* Running programs: three copies of the engine, for characters of 1, 2 and 4 bytes, and what they
 * share: the stack of frames, which lies in malloc's heap and is kept from match to match.
 */
#include "sre.h"

#include <stdlib.h>

#include "../sysmod.h"

/* What a frame is: a way not tried yet, an old value, or the start of an atomic part. */
typedef enum {
    F_MARK,       /* index: of the mark; p: its value; x: lastindex */
    F_REP,        /* index: of the counter; p: last; x: count */
    F_COUNT,      /* index: rounds of the possessive repeat below */
    F_BRANCH,     /* index: of the node, here and below; x: bits of the ways left */
    F_BRANCH_WIDE, /* x: next way */
    F_TARGET,     /* go on at the node's target */
    F_NEXT,       /* go on at the node behind */
    F_GREEDY_CHAR, /* p: was tried; x: the shortest */
    F_LAZY_CHAR,  /* p: was tried; x: the longest */
    F_LAZY_UNTIL, /* x: rounds after one more */
    F_ATOMIC, F_ASSERT, F_ASSERT_NOT, F_POSSESSIVE, /* p: where it began; x: the barrier below */
} FrameKind;

enum { FIRST_FRAMES = 512, KEEP_FRAMES = 1 << 16 };

static SreFrame *spare_stack; /* of spare_cap frames, while no match runs */
static size_t spare_cap;

static void take_stack(SreState *s)
{
    s->stack = spare_stack;
    s->stack_cap = spare_cap;
    spare_stack = NULL;
    if (s->stack) return;
    s->stack_cap = FIRST_FRAMES;
    s->stack = malloc(FIRST_FRAMES * sizeof *s->stack);
    if (!s->stack) rt_errorf(&rt_MemoryError, "");
}

static void give_stack(SreState *s)
{
    if (!spare_stack && s->stack_cap <= KEEP_FRAMES) {
        spare_stack = s->stack;
        spare_cap = s->stack_cap;
    } else {
        free(s->stack);
    }
    s->stack = NULL;
}

/* Room for more frames; the new place of sp, or NULL. */
static RT_COLD SreFrame *sre_more_stack(SreState *s, SreFrame *sp)
{
    size_t used = (size_t)(sp - s->stack), cap = s->stack_cap * 2;
    SreFrame *bigger = realloc(s->stack, cap * sizeof *bigger);
    if (!bigger) return NULL;
    s->stack = bigger;
    s->stack_cap = cap;
    return bigger + used;
}

/* An atomic part is over: of its frames only old values stay. */
static SreFrame *sre_cut(SreState *s, SreFrame *sp, size_t *barrier)
{
    SreFrame *to = s->stack + *barrier, *from = to + 1;
    *barrier = (size_t)to->x;
    if (to == s->stack) return to; /* nothing to come back to */
    for (; from < sp; from++)
        if (from->kind == F_MARK || from->kind == F_REP) *to++ = *from;
    return to;
}

/* Put back all old values above the barrier; the stack then ends at its frame. */
static SreFrame *sre_undo(SreState *s, SreFrame *sp, size_t barrier)
{
    while (--sp > s->stack + barrier) {
        if (sp->kind == F_MARK) {
            s->marks[sp->index] = sp->p;
            s->lastindex = (int32_t)sp->x;
        } else if (sp->kind == F_REP) {
            s->reps[sp->index] = (SreRep){sp->p, (int64_t)sp->x};
        }
    }
    return sp;
}

/* The class of a character that branches look at. */
static inline uint32_t sre_class(uint32_t c)
{
    return c < 256 ? c : 256;
}

/* The first alternative from `way` on that may match a character of that class, or count. */
static uint32_t sre_next_way(const SreBranch *b, uint32_t class, uint32_t way)
{
    const uint64_t *row = b->viable + (size_t)class * b->words;
    for (uint32_t word = way / 64; word < b->words; word++, way = word * 64) {
        uint64_t bits = row[word] >> (way % 64);
        if (bits) return way + (uint32_t)__builtin_ctzll(bits);
    }
    return b->count;
}

#define CHAR uint8_t
#define NARROW 1
#define NAME(x) narrow_##x
#include "sre_match.inc"
#undef CHAR
#undef NARROW
#undef NAME

#define NARROW 0
#define CHAR uint16_t
#define NAME(x) wide_##x
#include "sre_match.inc"
#undef CHAR
#undef NAME

#define CHAR uint32_t
#define NAME(x) widest_##x
#include "sre_match.inc"

void sre_reset(SreState *s)
{
    s->lastindex = 0;
    for (uint32_t i = 0; i < s->mark_count; i++) s->marks[i] = NULL;
}

static bool outcome(SreState *s, int found)
{
    give_stack(s);
    if (RT_LIKELY(found >= 0)) return found;
    rti_check_interrupt();
    rt_errorf(&rt_MemoryError, "");
}

bool sre_match(SreState *s)
{
    take_stack(s);
    const void *start = s->start;
    int found = s->text.width == 1   ? narrow_run(s, start)
                : s->text.width == 2 ? wide_run(s, start)
                                     : widest_run(s, start);
    return outcome(s, found);
}

bool sre_search(SreState *s)
{
    if (s->start > s->end) return false;
    take_stack(s);
    int found = s->text.width == 1   ? narrow_search(s)
                : s->text.width == 2 ? wide_search(s)
                                     : widest_search(s);
    return outcome(s, found);
}

void sre_advance(SreState *s)
{
    s->must_advance = s->ptr == s->start ? s->ptr : NULL;
    s->start = s->ptr;
    sre_reset(s);
}

/* ---- starting ---- */

void sre_text(RtValue string, RtText *text, bool *is_bytes)
{
    *is_bytes = !is_str(string);
    if (!*is_bytes) {
        text_of(string, text);
    } else {
        if (!bytes_try_view(string, text))
            rt_errorf(&rt_TypeError, "expected string or bytes-like object, got '%T'", string);
        if (!text->data) text->data = "";
    }
}


void sre_start(SreState *s, SrePattern *pattern, RtValue string, RtValue pos, RtValue endpos)
{
    int64_t from = pos ? rti_args_ssize(pos) : 0;
    int64_t to = endpos ? rti_args_ssize(endpos) : INT64_MAX;
    sre_text(string, &s->text, &s->is_bytes);
    if (s->is_bytes && pattern->is_bytes == 0)
        rt_errorf(&rt_TypeError, "cannot use a string pattern on a bytes-like object");
    if (!s->is_bytes && pattern->is_bytes == 1)
        rt_errorf(&rt_TypeError, "cannot use a bytes pattern on a string-like object");
    int64_t len = s->text.len, width = s->text.width;
    s->program = &pattern->program;
    s->string = string;
    s->pos = from < 0 ? 0 : from > len ? len : from;
    s->endpos = to < 0 ? 0 : to > len ? len : to;
    s->begin = s->text.data;
    s->start = s->begin + s->pos * width;
    s->end = s->begin + s->endpos * width;
    s->must_advance = NULL;
    s->match_all = false;
    s->lastindex = 0;
    s->mark_count = (uint32_t)pattern->groups * 2;
    s->stack = NULL;
    s->marks = s->mark_count <= SRE_FEW_MARKS ? s->few_marks
                                              : rt_gc_block(s->mark_count * sizeof *s->marks);
    s->reps = s->program->reps <= SRE_FEW_REPS
                  ? s->few_reps
                  : rt_gc_block(s->program->reps * sizeof *s->reps);
    sre_reset(s);
}
