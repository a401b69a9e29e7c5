/* scope_check_pattern.c - the SyntaxErrors of match statements: patterns after which nothing can
 * match, names bound twice or not by all alternatives, repeated keys and attributes.
 */
#include "scope_check.h"

#include <math.h>
#include <stdlib.h>

typedef struct Stores {
    VEC(Istr) names;     /* bound so far, in order */
    bool irrefutable_ok; /* a pattern that always matches may stand here */
} Stores;

static void check_pattern(Check *c, Ast *pattern, Stores *stores);

static bool contains(const Stores *stores, Istr name)
{
    for (uint32_t i = 0; i < stores->names.len; i++)
        if (stores->names.items[i] == name) return true;
    return false;
}

static void store_name(Check *c, Istr name, Stores *stores, Span place)
{
    if (!name) return;
    check_name(c, name, OP_Store, place);
    if (contains(stores, name))
        check_error(c, place, "multiple assignments to name '%s' in pattern", name->text);
    else
        vec_push(&c->cx->arena, &stores->names, name);
}

/* Patterns inside others may always match. */
static void check_subpattern(Check *c, Ast *pattern, Stores *stores)
{
    bool outer = stores->irrefutable_ok;
    stores->irrefutable_ok = true;
    check_pattern(c, pattern, stores);
    stores->irrefutable_ok = outer;
}

static void check_subpatterns(Check *c, AstSeq patterns, Stores *stores)
{
    for (uint32_t i = 0; i < patterns.len; i++) check_subpattern(c, patterns.items[i], stores);
}

static void check_MatchAs(Check *c, AstMatchAs *node, Stores *stores)
{
    Span place = node->base.pos;
    if (node->pattern) {
        check_pattern(c, node->pattern, stores);
    } else if (!stores->irrefutable_ok) {
        if (node->name)
            check_error(c, place, "name capture '%s' makes remaining patterns unreachable",
                        node->name->text);
        else
            check_error(c, place, "wildcard makes remaining patterns unreachable");
        return;
    }
    store_name(c, node->name, stores, place);
}

static bool same_names(const Stores *a, const Stores *b)
{
    if (a->names.len != b->names.len) return false;
    for (uint32_t i = 0; i < a->names.len; i++)
        if (!contains(b, a->names.items[i])) return false;
    return true;
}

static void check_MatchOr(Check *c, AstMatchOr *node, Stores *stores)
{
    Stores first = {0};
    for (uint32_t i = 0; i < node->patterns.len; i++) {
        Stores own = {0};
        own.irrefutable_ok = i + 1 == node->patterns.len && stores->irrefutable_ok;
        check_pattern(c, node->patterns.items[i], &own);
        if (!i) {
            first = own;
        } else if (!same_names(&first, &own)) {
            check_error(c, node->base.pos, "alternative patterns bind different names");
            return;
        }
    }
    for (uint32_t i = 0; i < first.names.len; i++)
        store_name(c, first.names.items[i], stores, node->base.pos);
}

static void check_MatchSequence(Check *c, AstMatchSequence *node, Stores *stores)
{
    uint32_t stars = 0;
    for (uint32_t i = 0; i < node->patterns.len; i++)
        stars += node->patterns.items[i]->kind == AST_MatchStar;
    if (stars > 1)
        check_error(c, node->base.pos, "multiple starred names in sequence pattern");
    else
        check_subpatterns(c, node->patterns, stores);
}

/* ---- keys of mappings: constants that are equal as Python compares them ---- */

/* A literal key: a number, or another constant. */
typedef struct Key {
    bool constant, number, complex;
    const AstConst *value;
    double real, imag;
    const char *digits; /* of an int too large for `real`, which has its sign */
} Key;

static Key constant_key(const AstConst *value)
{
    Key key = {.constant = true, .value = value};
    switch (value->kind) {
    case CONST_TRUE:
    case CONST_FALSE:
        key.number = true;
        key.real = value->kind == CONST_TRUE;
        break;
    case CONST_INT:
        key.number = true;
        key.real = value->fits ? (double)value->integer : strtod(value->text->text, NULL);
        if (!value->fits || key.real > 9007199254740992.0) key.digits = value->text->text;
        break;
    case CONST_FLOAT:
        key.number = true;
        key.real = value->real;
        break;
    case CONST_COMPLEX:
        key.number = key.complex = true;
        key.imag = value->real;
        break;
    case CONST_NONE:
    case CONST_ELLIPSIS:
    case CONST_STR:
    case CONST_BYTES: break;
    }
    return key;
}

static Key key_of(const Ast *node)
{
    if (node->kind == AST_Constant) return constant_key(&AST(Constant, node)->value);
    if (node->kind == AST_UnaryOp && AST(UnaryOp, node)->op == OP_USub) {
        Key key = key_of(AST(UnaryOp, node)->operand);
        key.real = -key.real;
        key.imag = -key.imag;
        return key;
    }
    if (node->kind == AST_BinOp) { /* 1 + 2j */
        Key key = key_of(AST(BinOp, node)->left), right = key_of(AST(BinOp, node)->right);
        key.imag = AST(BinOp, node)->op == OP_Add ? right.imag : -right.imag;
        key.complex = true;
        return key;
    }
    return (Key){0};
}

static bool equal_keys(const Key *a, const Key *b)
{
    if (!a->constant || !b->constant || a->number != b->number) return false;
    if (!a->number) return a->value->kind == b->value->kind && a->value->text == b->value->text;
    if (a->digits || b->digits)
        return a->value->text == b->value->text && (a->real < 0) == (b->real < 0);
    return a->real == b->real && a->imag == b->imag;
}

/* One part of a complex number, as its repr has it: without ".0". */
static void append_part(StrBuf *text, double part)
{
    ast_repr_const(text, &(AstConst){.kind = CONST_COMPLEX, .real = part});
    text->text[--text->len] = '\0'; /* the j */
}

static void append_key(StrBuf *text, const Key *key)
{
    if (!key->number) {
        ast_repr_const(text, key->value);
    } else if (key->complex) {
        bool both = key->real != 0 || signbit(key->real);
        if (both) {
            strbuf_char(text, '(');
            append_part(text, key->real);
            if (!signbit(key->imag)) strbuf_char(text, '+');
        }
        append_part(text, key->imag);
        strbuf_cstr(text, both ? "j)" : "j");
    } else {
        bool zero_int = key->real == 0 && key->value->kind == CONST_INT;
        if (signbit(key->real) && !zero_int) strbuf_char(text, '-');
        ast_repr_const(text, key->value);
    }
}

static void report_key(Check *c, Span place, const Key *key)
{
    StrBuf text = {0};
    append_key(&text, key);
    check_error(c, place, "mapping pattern checks duplicate key (%s)", text.text);
    strbuf_free(&text);
}

static void check_MatchMapping(Check *c, AstMatchMapping *node, Stores *stores)
{
    Key *keys = ARENA_ARRAY(&c->cx->arena, Key, node->keys.len);
    for (uint32_t i = 0; i < node->keys.len; i++) {
        if (node->keys.items[i]->kind == AST_JoinedStr) {
            check_error(c, node->base.pos,
                        "mapping pattern keys may only match literals and attribute lookups");
            return;
        }
        keys[i] = key_of(node->keys.items[i]);
        for (uint32_t k = 0; k < i; k++) {
            if (!equal_keys(&keys[k], &keys[i])) continue;
            report_key(c, node->base.pos, &keys[i]);
            return;
        }
        check_expr(c, node->keys.items[i]);
    }
    check_subpatterns(c, node->patterns, stores);
    store_name(c, node->rest, stores, node->base.pos);
}

static void check_MatchClass(Check *c, AstMatchClass *node, Stores *stores)
{
    AstNames attrs = node->kwd_attrs;
    for (uint32_t i = 0; i < attrs.len; i++) {
        check_name(c, attrs.items[i], OP_Store, node->kwd_patterns.items[i]->pos);
        for (uint32_t k = i + 1; k < attrs.len; k++) {
            if (attrs.items[i] != attrs.items[k]) continue;
            check_error(c, node->kwd_patterns.items[k]->pos,
                        "attribute name repeated in class pattern: %s", attrs.items[k]->text);
            return;
        }
    }
    check_expr(c, node->cls);
    check_subpatterns(c, node->patterns, stores);
    check_subpatterns(c, node->kwd_patterns, stores);
}

static void check_pattern(Check *c, Ast *pattern, Stores *stores)
{
    switch ((int)pattern->kind) {
    case AST_MatchValue:
        if (AST(MatchValue, pattern)->value->kind == AST_JoinedStr)
            check_error(c, pattern->pos, "patterns may only match literals and attribute lookups");
        else
            check_expr(c, AST(MatchValue, pattern)->value);
        break;
    case AST_MatchSequence: check_MatchSequence(c, AST(MatchSequence, pattern), stores); break;
    case AST_MatchMapping: check_MatchMapping(c, AST(MatchMapping, pattern), stores); break;
    case AST_MatchClass: check_MatchClass(c, AST(MatchClass, pattern), stores); break;
    case AST_MatchStar: store_name(c, AST(MatchStar, pattern)->name, stores, pattern->pos); break;
    case AST_MatchAs: check_MatchAs(c, AST(MatchAs, pattern), stores); break;
    case AST_MatchOr: check_MatchOr(c, AST(MatchOr, pattern), stores); break;
    default: break; /* MatchSingleton */
    }
}

void check_Match(Check *c, AstMatch *node)
{
    check_expr(c, node->subject);
    for (uint32_t i = 0; i < node->cases.len; i++) {
        Astmatch_case *part = AST(match_case, node->cases.items[i]);
        Stores stores = {.irrefutable_ok = part->guard || i + 1 == node->cases.len};
        check_pattern(c, part->pattern, &stores);
        check_expr(c, part->guard);
        for (uint32_t k = 0; k < part->body.len; k++) check_expr(c, part->body.items[k]);
    }
}
