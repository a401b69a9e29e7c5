/* peg_load.c - the text of grammar.def as a graph of rules, alternatives and items. See peg.h. */
#include "map.h"
#include "peg.h"

#include <string.h>

#define DO(action, text) PegAction peg_do_##action;
#include "grammar.def"

typedef enum RowKind { ROW_RULE, ROW_ALT, ROW_AS, ROW_ERR, ROW_DO } RowKind;

typedef struct Row {
    RowKind row;
    const char *text; /* of a rule: its name */
    int number;       /* flags of a rule, kind of a node */
    const char *where, *message;
    PegAction *action;
} Row;

static const Row rows[] = {
#define RULE(name, flags)         {ROW_RULE, #name, flags, NULL, NULL, NULL},
#define ALT(text)                 {ROW_ALT, text, -1, NULL, NULL, NULL},
#define AS(kind, text)            {ROW_AS, text, AST_##kind, NULL, NULL, NULL},
#define ERR(where, message, text) {ROW_ERR, text, -1, where, message, NULL},
#define DO(action, text)          {ROW_DO, text, -1, NULL, NULL, peg_do_##action},
#include "grammar.def"
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

typedef struct Loader {
    Compilation *cx;
    Map rules;     /* by name */
    const char *s; /* where in the text of a row we are */
} Loader;

static const PegAlt *alternatives(Loader *l);

static void blanks(Loader *l)
{
    while (*l->s == ' ') l->s++;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static Istr word(Loader *l)
{
    const char *start = l->s;
    while (is_word(*l->s)) l->s++;
    return intern(&l->cx->names, start, (size_t)(l->s - start));
}

static PegItem *new_item(Loader *l, PegOp op)
{
    PegItem *item = ARENA_NEW(&l->cx->arena, PegItem);
    item->op = op;
    return item;
}

/* 'x' */
static PegItem *quoted(Loader *l, PegOp op)
{
    const char *start = ++l->s;
    while (*l->s != '\'') l->s++;
    Istr text = intern(&l->cx->names, start, (size_t)(l->s++ - start));
    PegItem *item = new_item(l, op);
    for (int kind = 0; kind < TOKEN_KIND_COUNT; kind++) {
        const char *spelling = token_kind_text((TokenKind)kind);
        if (spelling && istr_is(text, spelling)) item->kind = kind;
    }
    return item;
}

/* A token's name, or a rule's */
static PegItem *named(Loader *l)
{
    Istr name = word(l);
    if (istr_is(name, "SOFT_KEYWORD")) return new_item(l, PEG_PREFIX);
    if (istr_is(name, "TYPE_COMMENT")) return new_item(l, PEG_NEVER);
    const PegRule *rule = map_get(&l->rules, name);
    PegItem *item = new_item(l, rule ? PEG_CALL : PEG_EXPECT);
    item->rule = rule;
    for (int kind = 0; !rule && kind < TOK_LPAR; kind++)
        if (istr_is(name, token_kind_name((TokenKind)kind))) item->kind = kind;
    return item;
}

static PegItem *atom(Loader *l)
{
    PegItem *item;
    switch (*l->s) {
    case '\'': return quoted(l, PEG_EXPECT);
    case '@':
        l->s++;
        item = new_item(l, PEG_SOFT);
        item->kind = (int)word(l)->keyword - TOKEN_KIND_COUNT;
        return item;
    case '(':
        l->s++;
        item = new_item(l, PEG_CHOICE);
        item->alts = alternatives(l);
        l->s++;
        return item;
    case '[': {
        l->s++;
        PegItem *group = new_item(l, PEG_CHOICE);
        group->alts = alternatives(l);
        l->s++;
        item = new_item(l, PEG_OPTION);
        item->inner = group;
        return item;
    }
    default: return named(l);
    }
}

static PegItem *wrap(Loader *l, PegOp op, const PegItem *inner)
{
    PegItem *item = new_item(l, op);
    item->inner = inner;
    return item;
}

/* One item with the operators around it. */
static PegItem *item_at(Loader *l)
{
    if (*l->s == '~') {
        l->s++;
        return new_item(l, PEG_COMMIT);
    }
    if (l->s[0] == '&' && l->s[1] == '&') {
        l->s += 2;
        return quoted(l, PEG_FORCE);
    }
    if (*l->s == '&' || *l->s == '!') {
        PegOp op = *l->s++ == '&' ? PEG_AHEAD : PEG_NOT_AHEAD;
        return wrap(l, op, atom(l));
    }
    PegItem *item = atom(l);
    switch (*l->s) {
    case '?': l->s++; return wrap(l, PEG_OPTION, item);
    case '*': l->s++; return wrap(l, PEG_REPEAT, item);
    case '+': l->s++; return wrap(l, PEG_SOME, item);
    case '.': {
        l->s++;
        PegItem *gather = wrap(l, PEG_GATHER, atom(l));
        gather->separator = item;
        l->s++;
        return gather;
    }
    default: return item;
    }
}

static bool takes_tokens(const PegItem *item)
{
    return item->op != PEG_AHEAD && item->op != PEG_NOT_AHEAD && item->op != PEG_COMMIT;
}

/* Items up to '|', ')', ']' or the end. */
static PegAlt *alternative(Loader *l)
{
    PegAlt *alt = ARENA_NEW(&l->cx->arena, PegAlt);
    alt->result = alt->a = alt->b = alt->kind = alt->consuming = -1;
    const PegItem **link = &alt->items;
    int count = 0, consuming = 0;
    for (blanks(l); *l->s && !strchr("|)]", *l->s); blanks(l), count++) {
        if (*l->s == '^') l->s++, alt->result = count;
        if ((*l->s == 'a' || *l->s == 'b') && l->s[1] == '=') {
            *(*l->s == 'a' ? &alt->a : &alt->b) = count;
            l->s += 2;
        }
        PegItem *item = item_at(l);
        *link = item;
        link = &item->next;
        if (!takes_tokens(item)) continue;
        alt->consuming = consuming++ ? -1 : count;
    }
    const PegItem *only = alt->items;
    alt->second_pass =
        count == 1 && only->op == PEG_CALL && strncmp(only->rule->name, "invalid_", 8) == 0;
    return alt;
}

static const PegAlt *alternatives(Loader *l)
{
    PegAlt *first = alternative(l), *last = first;
    while (*l->s == '|') {
        l->s++;
        PegAlt *alt = alternative(l);
        last->next = alt;
        last = alt;
    }
    return first;
}

static Map load(Compilation *cx)
{
    Loader l = {.cx = cx};
    for (int i = 0; i < ROW_COUNT; i++) {
        if (rows[i].row != ROW_RULE) continue;
        PegRule *rule = ARENA_NEW(&cx->arena, PegRule);
        *rule = (PegRule){rows[i].text, rows[i].number, NULL};
        map_put(&l.rules, &cx->arena, intern_cstr(&cx->names, rows[i].text), rule);
    }
    const PegAlt **link = NULL;
    for (int i = 0; i < ROW_COUNT; i++) {
        if (rows[i].row == ROW_RULE) {
            PegRule *rule = map_get(&l.rules, intern_cstr(&cx->names, rows[i].text));
            link = &rule->alts;
            continue;
        }
        l.s = rows[i].text;
        PegAlt *alt = alternative(&l);
        alt->kind = rows[i].number;
        alt->where = rows[i].where;
        alt->message = rows[i].message;
        alt->action = rows[i].action;
        *link = alt;
        link = &alt->next;
    }
    return l.rules;
}

const PegRule *peg_grammar(Parser *p, const char *start)
{
    if (!p->grammar) {
        p->grammar = ARENA_NEW(&p->cx->arena, Map);
        *p->grammar = load(p->cx);
    }
    return map_get(p->grammar, intern_cstr(&p->cx->names, start));
}
