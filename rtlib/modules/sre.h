/* Regular expressions: what the files of the module _sre share.
 *
 *     code list  --sre_compile.c-->  SreProgram  --sre_engine.c-->  marks
 *                  sre_sets.c, sre_first.c           sre_match.inc
 *
 * A code list is checked and translated once into nodes that are quick to run: single-character
 * tests as tables, runs of literals as one comparison, branches that look at the next character.
 * The engine backtracks on a stack of its own in the heap: neither long subjects nor deep patterns
 * use C stack. docs/regex.md describes both. mod__sre.c has the module, sre_pattern.c, sre_sub.c
 * and sre_matchobj.c the classes.
 */
#ifndef RTI_SRE_H
#define RTI_SRE_H

#include "../bytes.h"
#include "native.h"
#include "sre_codes.h"

/* ---- sets of characters ---- */

/* How a character is changed before a set is asked. */
enum { SRE_FOLD_NONE, SRE_FOLD_ASCII, SRE_FOLD_UNICODE, SRE_FOLD_LOCALE };

/* A test of one character: below 256 by table, above by asking. */
typedef struct SreSet {
    uint8_t has[256];
    uint8_t high;   /* may characters from 256 on be members? */
    uint8_t fold;
    bool negate;    /* members are those that code, after folding, does not say */
    uint32_t *code; /* operators of the set, ended by FAILURE, for those characters */
} SreSet;

uint32_t sre_lower_ascii(uint32_t c), sre_lower_unicode(uint32_t c), sre_upper_unicode(uint32_t c);
uint32_t sre_lower_locale(uint32_t c), sre_upper_locale(uint32_t c);
int sre_category(uint32_t category, uint32_t c);
/* Is c in the set described by code, as it stands / after folding? */
int sre_charset(const uint32_t *code, uint32_t c);
int sre_charset_folded(const uint32_t *code, uint32_t c, int fold);
static inline int sre_set_ask(const SreSet *set, uint32_t c)
{
    return sre_charset_folded(set->code, c, set->fold) ^ set->negate;
}
/* The end of a set's code that starts at p (behind its FAILURE), NULL when it is malformed. */
const uint32_t *sre_charset_check(const uint32_t *p, const uint32_t *end);

/* ---- programs ---- */

/* One character: SreNode.kind of the nodes CHAR and of the three REPEAT_CHAR ones. */
enum {
    SRE_K_ANY,  /* all but newline */
    SRE_K_ALL,
    SRE_K_LIT,
    SRE_K_NOT,
    SRE_K_SET,
    SRE_K_ASK, /* a set that depends on the locale: asked each time */
};

typedef enum {
    N_END,         /* the whole pattern matched */
    N_FAIL,
    N_LIT, N_NOT, N_ANY, N_ALL, N_SET, N_ASK, /* one character */
    N_STRING,      /* literal: several characters */
    N_MARK,        /* arg: index of the mark */
    N_AT,          /* arg: SRE_AT_ */
    N_JUMP,        /* target */
    N_BRANCH,      /* branch: at most 64 alternatives */
    N_BRANCH_WIDE, /* branch: any number */
    N_GREEDY_CHAR, N_LAZY_CHAR, N_ATOMIC_CHAR, /* kind{min,max}, then the next node */
    N_OPTION, N_LAZY_OPTION, /* either the next node or target */
    N_LOOP, N_LAZY_LOOP, /* behind a body that takes characters: again from target, or on */
    N_REP_START,   /* rep: begin to count */
    N_UNTIL, N_LAZY_UNTIL, /* behind a body: rep counts min..max */
    N_ATOMIC, N_ATOMIC_END,
    N_POSSESSIVE, N_POSSESSIVE_END, /* target: what follows; min..max */
    N_ASSERT, N_ASSERT_END, /* arg: characters to go back; target: what follows */
    N_ASSERT_NOT, N_ASSERT_NOT_END,
    N_GROUPREF,    /* arg: group from 0, kind: fold */
    N_COND,        /* arg: group from 0; target: the no branch */
} SreOp;

/* The alternatives of a branch. viable[class of the next character] has a bit for each that may
 * match; classes: the character, 256 for all others, 257 for the end of the subject. */
typedef struct SreBranch {
    uint32_t count, words; /* words per class */
    uint64_t *viable;      /* words == 1 and count <= 8: bytes */
    uint32_t *start;       /* node of each alternative */
} SreBranch;

typedef struct SreNode {
    uint8_t op;
    uint8_t kind;
    uint8_t sure;      /* GREEDY_CHAR: giving characters back is no use (1: bytes only, 2: always) */
    uint8_t nullable;  /* UNTIL: the body may match without taking a character */
    uint32_t arg;
    uint32_t min, max; /* max SRE_MAXREPEAT: no limit */
    uint32_t target;
    uint32_t rep;
    union {
        SreSet *set;        /* of kinds SET and ASK */
        SreBranch *branch;
        RtText *literal;    /* in the narrowest width */
        uintptr_t offset;   /* while being translated: in the auxiliary data, + 1 */
    };
    SreSet *body;      /* loops: what a body may start with; NULL: anything, or nothing */
    SreSet *next;      /* what may follow the node; NULL likewise */
} SreNode;

typedef struct SreProgram {
    SreNode *nodes; /* start of the one block that everything is in */
    uint32_t count, reps;
    SreSet *first;  /* what a match starts with; NULL: anything */
    RtText *prefix; /* characters a match starts with; NULL: none */
    bool all_literal; /* the pattern is just the prefix */
    bool anchored;    /* matches at the start of the subject only */
} SreProgram;

/* Translate. False when the list is malformed. gc: may collect. raises: MemoryError. */
bool sre_compile(SreProgram *out, const uint32_t *code, size_t count, uint32_t groups);

/* Between sre_compile.c and sre_first.c: a program being made. */
typedef struct SreBuilder {
    SreNode *nodes;
    uint32_t count, cap;
    uint8_t *aux; /* sets, branches, literals, by offset */
    size_t aux_len, aux_cap;
    uint32_t groups, reps;
    int depth;
    bool failed; /* out of memory */
} SreBuilder;
size_t sre_aux(SreBuilder *b, size_t size); /* offset of new zeroed data */
/* The characters that a match from node `at` may start with; false: unknown or none needed. */
bool sre_first(const SreBuilder *b, uint32_t at, SreSet *out);

/* ---- running ---- */

typedef struct SreRep {
    const void *last; /* where the last round began; NULL: none did */
    int64_t count;
} SreRep;

typedef struct SreFrame {
    uint32_t kind, index;
    const void *p;
    uint64_t x;
} SreFrame;

enum { SRE_FEW_MARKS = 20, SRE_FEW_REPS = 8 };

/* A subject and the state of matching. Lives on the C stack. */
typedef struct SreState {
    const SreProgram *program;
    RtText text;        /* whole subject */
    RtValue string;
    bool is_bytes;
    int64_t pos, endpos; /* clamped */
    const uint8_t *begin, *end; /* of what the engine sees: the start of the subject, endpos */
    const uint8_t *start;       /* of the match to be tried, then of the one found */
    const uint8_t *ptr;         /* end of the match found */
    const uint8_t *must_advance; /* no empty match here */
    bool match_all;
    int32_t lastindex; /* number of the group closed last, 0: none */
    uint32_t mark_count;
    const uint8_t **marks;
    SreRep *reps;
    SreFrame *stack;
    size_t stack_cap;
    const uint8_t *few_marks[SRE_FEW_MARKS];
    SreRep few_reps[SRE_FEW_REPS];
} SreState;

/* Begin on string from pos to endpos. gc: may collect. raises: TypeError "expected string or
 * bytes-like object, got 'X'", "cannot use a string pattern on a bytes-like object"... */
typedef struct SrePattern SrePattern;
void sre_start(SreState *s, SrePattern *pattern, RtValue string, RtValue pos, RtValue endpos);
/* Match at s->start / search from there; true when found. raises: KeyboardInterrupt, MemoryError */
bool sre_match(SreState *s);
bool sre_search(SreState *s);
void sre_reset(SreState *s); /* forget groups */
/* After a match: go on behind it, as the functions that find all do. */
void sre_advance(SreState *s);
static inline int64_t sre_index(const SreState *s, const uint8_t *p)
{
    return (p - s->begin) / s->text.width;
}

/* ---- objects ---- */

struct SrePattern {
    RtShape *shape;
    RtValue pattern, groupindex, indexgroup, code; /* code: list as given, for comparing */
    int64_t flags, groups;
    int8_t is_bytes; /* -1: either */
    bool hashed;
    SreProgram program;
};

typedef struct SreMatch {
    RtShape *shape;
    RtValue string, pattern, regs_tuple;
    int64_t pos, endpos, lastindex, groups; /* groups: with group 0 */
    int64_t regs[];                         /* start, end of each; -1: not matched */
} SreMatch;

typedef struct SreTemplate {
    RtShape *shape;
    RtValue literal; /* in front */
    int64_t chunks;
    struct { int64_t index; RtValue literal; } items[]; /* literal 0: empty */
} SreTemplate;

extern RtType sre_pattern_type, sre_match_type, sre_scanner_type, sre_template_type;
extern RtShape sre_pattern_shape, sre_match_shape, sre_template_shape;
#define SRE_PATTERN(v) ((SrePattern *)RT_OBJ(v))
#define SRE_MATCH(v) ((SreMatch *)RT_OBJ(v))
#define SRE_TEMPLATE(v) ((SreTemplate *)RT_OBJ(v))

/* A part of the subject as str or bytes. */
RtValue sre_slice(const SreState *s, int64_t start, int64_t end);
/* The match object of a match just found. gc: may collect */
RtValue sre_match_new(SreState *s, SrePattern *pattern);
/* Group i of a match just found; `absent` when it did not take part; absent 0: the empty text */
RtValue sre_state_group(const SreState *s, int64_t i, RtValue absent);
/* The text of a template for a match. */
RtValue sre_expand(RtValue template_, RtValue match);
/* re._compile_template(pattern, template) */
RtValue sre_compile_template(RtValue pattern, RtValue template_);
RtValue sre_scanner_new(RtValue pattern, RtValue string, RtValue pos, RtValue endpos);
RtValue sre_finditer(RtValue pattern, RtValue string, RtValue pos, RtValue endpos);
RtValue sre_pattern_sub(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue sre_pattern_subn(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
/* Characters or bytes of a subject. raises: TypeError */
void sre_text(RtValue string, RtText *text, bool *is_bytes);

#endif
