/* parse_compound.c - compound statements and blocks. */
#include "parse.h"

/* NEWLINE INDENT statements DEDENT | simple_stmts */
static AstSeq block(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (!parse_at(p, TOK_NEWLINE)) {
        parse_simple_stmts(p);
        return parse_take(p, mark);
    }
    parse_advance_line(p);
    parse_expect_line(p, TOK_INDENT);
    parse_statements(p);
    if (parse_at(p, TOK_DEDENT)) parse_advance_line(p);
    return parse_take(p, mark);
}

/* ':' block */
static AstSeq colon_block(Parser *p)
{
    parse_expect(p, TOK_COLON);
    return block(p);
}

/* ['else' ':' block] */
static AstSeq else_block(Parser *p)
{
    return parse_accept(p, KW_else) ? colon_block(p) : (AstSeq){0};
}

/* ---- if, while, for ---- */

/* 'if' or 'elif' named_expression ':' block [elif_stmt | else_block] */
static Ast *if_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_enter(p, 1);
    parse_advance(p);
    Ast *test = parse_named_expression(p);
    AstSeq body = colon_block(p);
    AstSeq orelse = parse_at(p, KW_elif) ? ast_list1(p->tree, if_stmt(p)) : else_block(p);
    p->depth--;
    return AST_NEW(p->tree, parse_span(p, at), If, .test = test, .body = body, .orelse = orelse);
}

static Ast *while_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *test = parse_named_expression(p);
    AstSeq body = colon_block(p);
    AstSeq orelse = else_block(p);
    return AST_NEW(p->tree, parse_span(p, at), While, .test = test, .body = body, .orelse = orelse);
}

static Ast *for_stmt(Parser *p, Start at, bool is_async)
{
    parse_advance(p);
    Ast *target = parse_star_targets(p);
    parse_expect(p, KW_in);
    Ast *iter = parse_star_expressions(p);
    AstSeq body = colon_block(p);
    AstSeq orelse = else_block(p);
    AstPos pos = parse_span(p, at);
    return is_async ? AST_NEW(p->tree, pos, AsyncFor, .target = target, .iter = iter, .body = body,
                              .orelse = orelse)
                    : AST_NEW(p->tree, pos, For, .target = target, .iter = iter, .body = body,
                              .orelse = orelse);
}

/* ---- with ---- */

/* expression ['as' star_target] */
static Ast *with_item(Parser *p)
{
    Start at = parse_start(p);
    Ast *expr = parse_expression(p);
    Ast *vars = NULL;
    if (parse_accept(p, KW_as)) {
        vars = parse_star_target(p);
        if (!parse_at(p, TOK_COMMA) && !parse_at(p, TOK_RPAR) && !parse_at(p, TOK_COLON))
            parse_fail(p);
    }
    return AST_NEW(p->tree, parse_span(p, at), withitem, .context_expr = expr,
                   .optional_vars = vars);
}

/* '(' ','.with_item+ [','] ')' ':', as a node that is only a list; the ':' is left. */
static Ast *bracketed_items(Parser *p)
{
    uint32_t mark = p->stack.len;
    parse_advance(p);
    do parse_push(p, with_item(p));
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, TOK_RPAR));
    parse_expect(p, TOK_RPAR);
    if (!parse_at(p, TOK_COLON)) parse_fail(p);
    AstSeq items = parse_take(p, mark);
    return AST_NEW(p->tree, ((AstPos){0}), With, .items = items);
}

/* True when the bracket at the current token is closed right in front of a ':'. Only then can the
 * items be in brackets; otherwise the bracket begins the first item's expression. */
static bool bracket_then_colon(const Parser *p)
{
    const Token *t = p->tok;
    unsigned level = t->level;
    for (t++; t->level >= level; t++)
        if (t->kind == TOK_ERRORTOKEN) return false;
    return t[0].kind == TOK_RPAR && t[1].kind == TOK_COLON;
}

static AstSeq with_items(Parser *p)
{
    if (parse_at(p, TOK_LPAR) && bracket_then_colon(p)) {
        Ast *list = parse_try(p, bracketed_items);
        if (list) {
            p->tree->node_count--; /* it was the last node made, and is not kept */
            return AST(With, list)->items;
        }
    }
    uint32_t mark = p->stack.len;
    do parse_push(p, with_item(p));
    while (parse_accept(p, TOK_COMMA));
    return parse_take(p, mark);
}

static Ast *with_stmt(Parser *p, Start at, bool is_async)
{
    parse_advance(p);
    AstSeq items = with_items(p);
    AstSeq body = colon_block(p);
    AstPos pos = parse_span(p, at);
    return is_async ? AST_NEW(p->tree, pos, AsyncWith, .items = items, .body = body)
                    : AST_NEW(p->tree, pos, With, .items = items, .body = body);
}

/* ---- try ---- */

/* 'except' ['*'] [expression ['as' NAME]] ':' block; whether there is a star must be the same
 * throughout. */
static Ast *except_block(Parser *p, bool star)
{
    Start at = parse_start(p);
    Ast *type = NULL;
    Istr name = NULL;
    parse_advance(p);
    if (parse_accept(p, TOK_STAR) != star) parse_fail(p);
    if (star || !parse_at(p, TOK_COLON)) {
        type = parse_expression(p);
        if (parse_accept(p, KW_as)) name = parse_name(p);
    }
    AstSeq body = colon_block(p);
    return AST_NEW(p->tree, parse_span(p, at), ExceptHandler, .type = type, .name = name,
                   .body = body);
}

static Ast *try_stmt(Parser *p)
{
    Start at = parse_start(p);
    AstSeq handlers = {0}, orelse = {0}, finalbody = {0};
    bool star = false;
    parse_advance(p);
    AstSeq body = colon_block(p);
    if (parse_at(p, KW_except)) {
        uint32_t mark = p->stack.len;
        star = parse_peek(p) == TOK_STAR;
        while (parse_at(p, KW_except)) parse_push(p, except_block(p, star));
        handlers = parse_take(p, mark);
        orelse = else_block(p);
    } else if (!parse_at(p, KW_finally)) {
        parse_fail(p);
    }
    if (parse_accept(p, KW_finally)) finalbody = colon_block(p);
    AstPos pos = parse_span(p, at);
    return star ? AST_NEW(p->tree, pos, TryStar, .body = body, .handlers = handlers,
                          .orelse = orelse, .finalbody = finalbody)
                : AST_NEW(p->tree, pos, Try, .body = body, .handlers = handlers, .orelse = orelse,
                          .finalbody = finalbody);
}

/* ---- match ---- */

/* Whether "match" at the current token is the keyword. Where what follows could also continue an
 * expression, the line decides: only a match statement ends in ':'. */
static bool at_match_stmt(Parser *p)
{
    if (p->tok->soft != SOFT_MATCH) return false;
    const Token *t = p->tok + 1;
    switch ((int)t->kind) {
    case TOK_LPAR:
    case TOK_LSQB:
    case TOK_MINUS:
    case TOK_PLUS:
    case TOK_STAR: break;
    case KW_not:
        if (t[1].kind == KW_in) return false;
        return true;
    default: return parse_begins_expression(t);
    }
    while (t->kind != TOK_NEWLINE && t->kind != TOK_ERRORTOKEN && t->kind != TOK_ENDMARKER) t++;
    if (t[-1].kind == TOK_COLON) return true;
    p->suspicious = true;
    return false;
}

/* star_named_expression ',' star_named_expressions? | named_expression */
static Ast *subject_expr(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = parse_star_named_expression(p);
    if (!parse_at(p, TOK_COMMA)) {
        if (first->kind == AST_Starred) parse_fail(p);
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, TOK_COLON))
        parse_push(p, parse_star_named_expression(p));
    AstSeq elts = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Tuple, .elts = elts);
}

/* "case" patterns ['if' named_expression] ':' block */
static Ast *case_block(Parser *p)
{
    Start at = parse_start(p);
    if (!parse_at(p, TOK_NAME) || p->tok->soft != SOFT_CASE) parse_fail(p);
    parse_advance(p);
    Ast *pattern = parse_patterns(p);
    Ast *guard = parse_accept(p, KW_if) ? parse_named_expression(p) : NULL;
    AstSeq body = colon_block(p);
    return AST_NEW(p->tree, parse_span(p, at), match_case, .pattern = pattern, .guard = guard,
                   .body = body);
}

static Ast *match_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *subject = subject_expr(p);
    parse_expect(p, TOK_COLON);
    parse_expect_line(p, TOK_NEWLINE);
    parse_expect_line(p, TOK_INDENT);
    uint32_t mark = p->stack.len;
    do parse_push(p, case_block(p));
    while (!parse_at(p, TOK_DEDENT) && !parse_at(p, TOK_ENDMARKER));
    if (parse_at(p, TOK_DEDENT)) parse_advance_line(p);
    AstSeq cases = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Match, .subject = subject, .cases = cases);
}

/* ---- def, class ---- */

/* 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block */
static Ast *function_def(Parser *p, Start at, bool is_async, AstSeq decorators)
{
    parse_advance(p);
    Istr name = parse_name(p);
    AstSeq type_params = parse_type_params(p);
    parse_expect(p, TOK_LPAR);
    Ast *args = parse_params(p);
    parse_expect(p, TOK_RPAR);
    Ast *returns = parse_accept(p, TOK_RARROW) ? parse_expression(p) : NULL;
    AstSeq body = colon_block(p);
    AstPos pos = parse_span(p, at);
    return is_async ? AST_NEW(p->tree, pos, AsyncFunctionDef, .name = name, .args = args,
                              .body = body, .decorator_list = decorators, .returns = returns,
                              .type_params = type_params)
                    : AST_NEW(p->tree, pos, FunctionDef, .name = name, .args = args, .body = body,
                              .decorator_list = decorators, .returns = returns,
                              .type_params = type_params);
}

/* 'class' NAME [type_params] ['(' [arguments] ')'] ':' block */
static Ast *class_def(Parser *p, AstSeq decorators)
{
    Start at = parse_start(p);
    AstSeq bases = {0}, keywords = {0};
    parse_advance(p);
    Istr name = parse_name(p);
    AstSeq type_params = parse_type_params(p);
    if (parse_at(p, TOK_LPAR)) {
        parse_arguments(p, &bases, &keywords);
        if (bases.len == 1 && bases.items[0]->kind == AST_GeneratorExp &&
            bases.items[0]->pos.end_line == p->end.line &&
            bases.items[0]->pos.end_col == p->end.col)
            parse_fail(p); /* `class C(x for x in y)` is no class */
    }
    AstSeq body = colon_block(p);
    return AST_NEW(p->tree, parse_span(p, at), ClassDef, .name = name, .bases = bases,
                   .keywords = keywords, .body = body, .decorator_list = decorators,
                   .type_params = type_params);
}

/* ('@' named_expression NEWLINE)+, then a definition */
static Ast *decorated(Parser *p)
{
    uint32_t mark = p->stack.len;
    while (parse_accept(p, TOK_AT)) {
        parse_push(p, parse_named_expression(p));
        parse_expect_line(p, TOK_NEWLINE);
    }
    AstSeq decorators = parse_take(p, mark);
    Start at = parse_start(p);
    if (parse_at(p, KW_class)) return class_def(p, decorators);
    bool is_async = parse_accept(p, KW_async);
    if (!parse_at(p, KW_def)) parse_fail(p);
    return function_def(p, at, is_async, decorators);
}

static Ast *async_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    switch ((int)p->tok->kind) {
    case KW_def: return function_def(p, at, true, (AstSeq){0});
    case KW_with: return with_stmt(p, at, true);
    case KW_for: return for_stmt(p, at, true);
    default: parse_fail(p);
    }
}

Ast *parse_compound_stmt(Parser *p)
{
    switch ((int)p->tok->kind) {
    case TOK_NAME: return at_match_stmt(p) ? match_stmt(p) : NULL;
    case TOK_AT: return decorated(p);
    case KW_def: return function_def(p, parse_start(p), false, (AstSeq){0});
    case KW_class: return class_def(p, (AstSeq){0});
    case KW_if: return if_stmt(p);
    case KW_for: return for_stmt(p, parse_start(p), false);
    case KW_while: return while_stmt(p);
    case KW_try: return try_stmt(p);
    case KW_with: return with_stmt(p, parse_start(p), false);
    case KW_async: return async_stmt(p);
    default: return NULL;
    }
}
