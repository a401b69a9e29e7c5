/* parse_params.c - parameter lists of def and lambda, and type parameter lists. */
#include "parse.h"

/* A parameter list being read. Parameters and defaults of the phases are gathered apart. */
typedef struct Params {
    TokenKind close; /* ')' or, of a lambda, ':' */
    VEC(Ast *) posonly, plain, kwonly, defaults, kw_defaults;
    Ast *vararg, *kwarg;
} Params;

/* param: NAME [':' expression]; a lambda's has no annotation. `star`: it stands behind '*'. */
static Ast *param(Parser *p, const Params *params, bool star)
{
    Start at = parse_start(p);
    Istr name = parse_name(p);
    Ast *annotation = NULL;
    if (params->close == TOK_RPAR && parse_accept(p, TOK_COLON)) {
        Start inner = parse_start(p);
        if (star && parse_accept(p, TOK_STAR)) {
            Ast *value = parse_bitwise_or(p);
            annotation = AST_NEW(p->tree, parse_span(p, inner), Starred, .value = value);
        } else {
            annotation = parse_expression(p);
        }
    }
    return AST_NEW(p->tree, parse_span(p, at), arg, .arg = name, .annotation = annotation);
}

/* Behind a parameter: ',' or the end of the list. */
static bool more(Parser *p, const Params *params)
{
    if (parse_accept(p, TOK_COMMA)) return true;
    if (!parse_at(p, params->close)) parse_fail(p);
    return false;
}

static bool slash(Parser *p, Params *params)
{
    if (params->posonly.len || !params->plain.len) parse_fail(p);
    params->posonly.items = params->plain.items;
    params->posonly.len = params->plain.len;
    params->posonly.cap = params->plain.cap;
    params->plain.items = NULL;
    params->plain.len = params->plain.cap = 0;
    parse_advance(p);
    return more(p, params);
}

/* Parameters before '*'; false when the list is over. */
static bool positional(Parser *p, Params *params)
{
    Arena *arena = &p->cx->arena;
    for (;;) {
        if (parse_at(p, TOK_SLASH)) {
            if (!slash(p, params)) return false;
            continue;
        }
        if (!parse_at(p, TOK_NAME)) return true;
        vec_push(arena, &params->plain, param(p, params, false));
        if (parse_accept(p, TOK_EQUAL))
            vec_push(arena, &params->defaults, parse_expression(p));
        else if (params->defaults.len)
            parse_fail(p);
        if (!more(p, params)) return false;
    }
}

/* '*' [param] and the keyword-only parameters behind it; false when the list is over. */
static bool star(Parser *p, Params *params)
{
    Arena *arena = &p->cx->arena;
    parse_advance(p);
    if (parse_at(p, TOK_COMMA)) {
        parse_advance(p);
        if (!parse_at(p, TOK_NAME)) parse_fail(p);
    } else {
        params->vararg = param(p, params, true);
        if (!more(p, params)) return false;
    }
    while (parse_at(p, TOK_NAME)) {
        vec_push(arena, &params->kwonly, param(p, params, false));
        Ast *value = parse_accept(p, TOK_EQUAL) ? parse_expression(p) : NULL;
        vec_push(arena, &params->kw_defaults, value);
        if (!more(p, params)) return false;
    }
    return true;
}

#define SEQ(vec) ((AstSeq){(vec).items, (vec).len})

static Ast *parameters(Parser *p, TokenKind close)
{
    Start at = parse_start(p);
    Params params = {.close = close};
    if (!parse_at(p, close) && positional(p, &params)) {
        bool open = true;
        if (parse_at(p, TOK_STAR)) open = star(p, &params);
        if (open && parse_accept(p, TOK_DOUBLESTAR)) {
            params.kwarg = param(p, &params, false);
            more(p, &params);
        }
        if (!parse_at(p, close)) parse_fail(p);
    }
    AstPos pos = p->end.line < at.line || (p->end.line == at.line && p->end.col < at.col)
                     ? (AstPos){at.line, at.col, at.line, at.col}
                     : parse_span(p, at);
    return AST_NEW(p->tree, pos, arguments, .posonlyargs = SEQ(params.posonly),
                   .args = SEQ(params.plain), .vararg = params.vararg,
                   .kwonlyargs = SEQ(params.kwonly), .kw_defaults = SEQ(params.kw_defaults),
                   .kwarg = params.kwarg, .defaults = SEQ(params.defaults));
}

Ast *parse_params(Parser *p)
{
    return parameters(p, TOK_RPAR);
}

Ast *parse_lambda_params(Parser *p)
{
    return parameters(p, TOK_COLON);
}

/* ---- type parameters ---- */

/* ['=' star_expression]; only a TypeVarTuple's default may be starred. */
static Ast *type_param_default(Parser *p, bool star)
{
    if (!parse_accept(p, TOK_EQUAL)) return NULL;
    Start at = parse_start(p);
    if (!star || !parse_accept(p, TOK_STAR)) return parse_expression(p);
    Ast *value = parse_bitwise_or(p);
    return AST_NEW(p->tree, parse_span(p, at), Starred, .value = value);
}

static Ast *type_param(Parser *p)
{
    Start at = parse_start(p);
    if (parse_accept(p, TOK_STAR)) {
        Istr name = parse_name(p);
        Ast *value = type_param_default(p, true);
        return AST_NEW(p->tree, parse_span(p, at), TypeVarTuple, .name = name,
                       .default_value = value);
    }
    if (parse_accept(p, TOK_DOUBLESTAR)) {
        Istr name = parse_name(p);
        Ast *value = type_param_default(p, false);
        return AST_NEW(p->tree, parse_span(p, at), ParamSpec, .name = name, .default_value = value);
    }
    Istr name = parse_name(p);
    Ast *bound = parse_accept(p, TOK_COLON) ? parse_expression(p) : NULL;
    Ast *value = type_param_default(p, false);
    return AST_NEW(p->tree, parse_span(p, at), TypeVar, .name = name, .bound = bound,
                   .default_value = value);
}

AstSeq parse_type_params(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (!parse_accept(p, TOK_LSQB)) return (AstSeq){0};
    do parse_push(p, type_param(p));
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, TOK_RSQB));
    parse_expect(p, TOK_RSQB);
    return parse_take(p, mark);
}
