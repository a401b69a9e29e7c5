/* peg_action.c - what alternatives of grammar.def do beyond fitting: checks of literals, and
 * messages. */
#include "peg.h"

#include <string.h>

/* ---- helpers ---- */

Span peg_span(Peg *g, const PegNode *a, const PegNode *b)
{
    const Token *first = peg_token(g, a->first), *last = peg_token(g, b->last);
    return (Span){first->line, (uint32_t)first->col, last->end_line, (uint32_t)last->end_col};
}

static size_t token_len(const Token *t)
{
    return (size_t)(t->end - t->start);
}

static bool token_is(const Token *t, const char *text)
{
    return token_len(t) == strlen(text) && memcmp(t->start, text, token_len(t)) == 0;
}

static bool is_expr(const PegNode *node)
{
    return node->kind < PEG_TOKEN;
}

/* Call visit on the expressions directly under node, going through groups; stops when it returns
 * non-NULL. */
typedef const PegNode *Visit(Peg *g, const PegNode *node, void *ctx);

static const PegNode *each_expr(Peg *g, const PegNode *node, Visit *visit, void *ctx)
{
    for (uint32_t i = 0; i < node->count; i++) {
        const PegNode *item = node->items[i];
        const PegNode *found = is_expr(item) ? visit(g, item, ctx) : each_expr(g, item, visit, ctx);
        if (found) return found;
    }
    return NULL;
}

/* What messages call an expression. */
static const char *expr_name(Peg *g, const PegNode *node)
{
    switch (node->kind) {
    case AST_Attribute: return "attribute";
    case AST_Subscript: return "subscript";
    case AST_Starred: return "starred";
    case AST_Name: return "name";
    case AST_List: return "list";
    case AST_Tuple: return "tuple";
    case AST_Lambda: return "lambda";
    case AST_Call: return "function call";
    case AST_BoolOp:
    case AST_BinOp:
    case AST_UnaryOp: return "expression";
    case AST_GeneratorExp: return "generator expression";
    case AST_Yield:
    case AST_YieldFrom: return "yield expression";
    case AST_Await: return "await expression";
    case AST_ListComp: return "list comprehension";
    case AST_SetComp: return "set comprehension";
    case AST_DictComp: return "dict comprehension";
    case AST_Dict: return "dict literal";
    case AST_Set: return "set display";
    case AST_JoinedStr: return "f-string expression";
    case AST_Compare: return "comparison";
    case AST_IfExp: return "conditional expression";
    case AST_NamedExpr: return "named expression";
    default: break;
    }
    switch ((int)peg_token(g, node->first)->kind) {
    case KW_None: return "None";
    case KW_True: return "True";
    case KW_False: return "False";
    case TOK_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

/* ---- messages of ERR rows ---- */

/* The message with %n, %l and %t filled in for a. */
static const char *fill_in(Peg *g, const char *message, const PegNode *a)
{
    StrBuf text = {0};
    for (const char *s = message; *s; s++) {
        if (*s != '%') {
            strbuf_char(&text, *s);
            continue;
        }
        const Token *t = peg_token(g, a->first);
        switch (*++s) {
        case 'n': strbuf_cstr(&text, expr_name(g, a)); break;
        case 'l': strbuf_uint(&text, t->line); break;
        default: strbuf_add(&text, t->start, token_len(t)); break;
        }
    }
    const char *result = arena_text(&g->p->cx->arena, text.text, text.len);
    strbuf_free(&text);
    return result;
}

void peg_report(Peg *g, const PegAlt *alt, PegNode *a, PegNode *b)
{
    const char *message = fill_in(g, alt->message, a);
    if (strcmp(alt->where, "last") == 0)
        peg_raise_at_token(g, DIAG_SYNTAX_ERROR, g->fill - 1, "%s", message);
    if (strcmp(alt->where, "next") == 0)
        peg_raise_at_token(g, DIAG_SYNTAX_ERROR, g->mark, "%s", message);
    if (strncmp(alt->where, "indent", 6) == 0)
        peg_raise_at_token(g, DIAG_INDENTATION_ERROR, g->fill - 1, "%s", message);
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, b ? b : a), "%s", message);
}

#define DO(name) PegNode *peg_do_##name(Peg *g, PegNode *a, PegNode *b)

DO(colon_expected)
{
    (void)b;
    Span span = peg_span(g, a, a);
    size_t width; /* the column is the last line's, the line the first: it may be too far right */
    source_line(g->p->source, span.line, &width);
    span.col = span.end_col - 1 < width ? span.end_col - 1 : (uint32_t)width;
    span.end_line = span.end_col = 0;
    peg_raise(g, DIAG_SYNTAX_ERROR, span, "':' expected after dictionary key");
}

/* ---- targets ---- */

typedef enum TargetKind { TARGET_STAR, TARGET_DEL, TARGET_FOR } TargetKind;

/* Whether a comparison's first operator is a plain `in`. */
static bool compares_in(Peg *g, const PegNode *node)
{
    const PegNode *pair = node->items[1]->items[0];
    return peg_token(g, pair->first)->kind == KW_in;
}

static const PegNode *invalid_target(Peg *g, const PegNode *node, void *ctx)
{
    TargetKind kind = *(TargetKind *)ctx;
    switch (node->kind) {
    case AST_Name:
    case AST_Subscript:
    case AST_Attribute: return NULL;
    case AST_List:
    case AST_Tuple: return each_expr(g, node, invalid_target, ctx);
    case AST_Starred: return kind == TARGET_DEL ? node : each_expr(g, node, invalid_target, ctx);
    case AST_Compare:
        if (kind != TARGET_FOR) return node;
        return compares_in(g, node) ? invalid_target(g, node->items[0], ctx) : NULL;
    default: return node;
    }
}

static PegNode *check_target(Peg *g, const PegNode *a, TargetKind kind)
{
    const PegNode *bad = invalid_target(g, a, &kind);
    if (!bad) return NULL;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, bad, bad), "cannot %s %s",
              kind == TARGET_DEL ? "delete" : "assign to", expr_name(g, bad));
}

DO(star_target)
{
    (void)b;
    return check_target(g, a, TARGET_STAR);
}

DO(del_target)
{
    (void)b;
    return check_target(g, a, TARGET_DEL);
}

DO(for_target)
{
    (void)b;
    return check_target(g, a, TARGET_FOR);
}

/* ---- expressions ---- */

static bool is_legacy_statement(Peg *g, const PegNode *node)
{
    const Token *t = peg_token(g, node->first);
    return node->kind == AST_Name && (token_is(t, "print") || token_is(t, "exec"));
}

DO(legacy_statement)
{
    const Token *t = peg_token(g, a->first);
    int len = (int)token_len(t);
    if (!is_legacy_statement(g, a)) return NULL;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, b),
              "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?", len, t->start, len,
              t->start);
}

DO(missing_comma)
{
    if (is_legacy_statement(g, a) || !peg_token(g, g->mark - 1)->level) return NULL;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, b),
              "invalid syntax. Perhaps you forgot a comma?");
}

DO(not_equal)
{
    (void)b;
    return *peg_token(g, a->first)->start == '!' ? a : NULL;
}

static PegNode *bound(Peg *g, const PegNode *colon, const PegNode *value, const char *what)
{
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, colon, value), "cannot use %s with %s",
              value->kind == AST_Tuple ? "constraints" : "bound", what);
}

DO(type_var_tuple_bound)
{
    return bound(g, a, b, "TypeVarTuple");
}

DO(param_spec_bound)
{
    return bound(g, a, b, "ParamSpec");
}

/* ---- arguments ---- */

typedef struct Arguments {
    uint32_t positional;
    bool unpacking;      /* a `**` is among them */
    const PegNode *last; /* positional argument */
} Arguments;

static const PegNode *count_argument(Peg *g, const PegNode *node, void *ctx)
{
    Arguments *args = ctx;
    if (node->kind == AST_keyword) {
        args->unpacking = args->unpacking || peg_token(g, node->first)->kind == TOK_DOUBLESTAR;
    } else {
        args->positional++;
        args->last = node;
    }
    return NULL;
}

DO(genexp_in_call)
{
    Arguments args = {0};
    each_expr(g, a, count_argument, &args);
    if (args.positional <= 1) return NULL;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, args.last, b),
              "Generator expression must be parenthesized");
}

DO(arguments_error)
{
    (void)b;
    Arguments args = {0};
    each_expr(g, a, count_argument, &args);
    peg_raise_at_token(g, DIAG_SYNTAX_ERROR, g->fill - 1,
                       "positional argument follows keyword argument%s",
                       args.unpacking ? " unpacking" : "");
}

/* ---- literals ---- */

static PegNode *make(Peg *g, AstKind kind, const PegNode *first, const PegNode *last)
{
    PegNode *node = arena_alloc(g->arena, sizeof *node);
    *node = (PegNode){.kind = (int)kind, .first = first->first, .last = last->last};
    return node;
}

DO(number)
{
    (void)b;
    const Token *t = peg_token(g, a->first);
    AstConst value;
    const char *message;
    if (!lex_number_value(g->p->cx, t->start, token_len(t), &value, &message))
        peg_raise(g, DIAG_SYNTAX_ERROR, (Span){t->line, UINT32_MAX, 0, 0}, "%s", message);
    return make(g, AST_Constant, a, a);
}

static bool is_imaginary(Peg *g, const PegNode *number)
{
    return (peg_token(g, number->first)->end[-1] | 0x20) == 'j';
}

DO(need_real)
{
    (void)b;
    if (!is_imaginary(g, a)) return a;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, a), "real number required in complex literal");
}

DO(need_imaginary)
{
    (void)b;
    const Token *t = peg_token(g, a->first);
    if (is_imaginary(g, a) && !(t->start[0] == '0' && (t->start[1] | 0x20) == 'x')) return a;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, a),
              "imaginary number required in complex literal");
}

/* Decode text as the parser would; report at the last token when it is malformed. */
static void check_text(Peg *g, const char *s, size_t len, bool bytes)
{
    const char *message, *bad;
    StrBuf out = {0};
    bool good = bytes ? lex_decode_bytes(g->p->cx, s, len, false, &out, &message, &bad)
                      : lex_decode_text(g->p->cx, s, len, false, &out, &message, &bad);
    strbuf_free(&out);
    if (!good) peg_raise_at_token(g, DIAG_SYNTAX_ERROR, g->fill - 1, "%s", message);
}

static bool has_prefix(const Token *t, char letter)
{
    for (const char *s = t->start; *s != '"' && *s != '\''; s++)
        if ((*s | 0x20) == letter) return true;
    return false;
}

DO(string)
{
    (void)b;
    const Token *t = peg_token(g, a->first);
    const char *s = t->start;
    while (*s != '"' && *s != '\'') s++;
    size_t quotes = t->end - s >= 6 && s[1] == s[0] && s[2] == s[0] ? 3 : 1;
    s += quotes;
    size_t len = (size_t)(t->end - s) - quotes;
    bool bytes = has_prefix(t, 'b');
    for (size_t i = 0; bytes && i < len; i++)
        if (s[i] & 0x80)
            peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, a),
                      "bytes can only contain ASCII literal characters");
    if (!has_prefix(t, 'r')) check_text(g, s, len, bytes);
    return make(g, AST_Constant, a, a);
}

DO(strings)
{
    (void)b;
    uint32_t bytes = 0;
    bool joined = false;
    for (uint32_t i = 0; i < a->count; i++) {
        const PegNode *item = a->items[i];
        if (item->kind == AST_JoinedStr)
            joined = true;
        else if (has_prefix(peg_token(g, item->first), 'b'))
            bytes++;
    }
    if (bytes && bytes != a->count)
        peg_raise_at_token(g, DIAG_SYNTAX_ERROR, g->fill - 1,
                           "cannot mix bytes and nonbytes literals");
    return make(g, joined ? AST_JoinedStr : AST_Constant, a, a);
}

/* ---- f-strings ---- */

DO(fstring)
{
    const Token *start = peg_token(g, a->first);
    for (uint32_t i = 0; i < b->count && !has_prefix(start, 'r'); i++) {
        const Token *t = peg_token(g, b->items[i]->first);
        if (t->kind == TOK_FSTRING_MIDDLE) check_text(g, t->start, token_len(t), false);
    }
    PegNode *node = make(g, AST_JoinedStr, a, a);
    node->last = g->mark - 1;
    return node;
}

DO(spec_text)
{
    (void)b;
    const Token *t = peg_token(g, a->first);
    check_text(g, t->start, token_len(t), false);
    return a;
}

DO(conversion)
{
    const Token *mark = peg_token(g, a->first), *name = peg_token(g, b->first);
    if (mark->line == name->line && mark->end_col == name->col) return b;
    peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, b),
              "f-string: conversion type must come right after the exclamanation mark");
}

DO(replacement_field)
{
    (void)b;
    if (a != &g->none) {
        const Token *t = peg_token(g, a->first);
        char c = *t->start;
        if (token_len(t) != 1 || (c != 's' && c != 'r' && c != 'a'))
            peg_raise(g, DIAG_SYNTAX_ERROR, peg_span(g, a, a),
                      "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'",
                      t->text->text);
    }
    return make(g, AST_FormattedValue, a, a);
}
