/* parse_call.c - what stands in brackets behind a primary: arguments and slices; comprehension
 * clauses. */
#include "parse.h"

bool parse_at_for_clause(const Parser *p)
{
    return parse_at(p, KW_for) || (parse_at(p, KW_async) && parse_peek(p) == KW_for);
}

/* ['async'] 'for' star_targets 'in' disjunction ('if' disjunction)* */
static Ast *for_if_clause(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    bool is_async = parse_accept(p, KW_async);
    parse_expect(p, KW_for);
    Ast *target = parse_star_targets(p);
    parse_expect(p, KW_in);
    Ast *iter = parse_disjunction(p);
    while (parse_accept(p, KW_if)) parse_push(p, parse_disjunction(p));
    AstSeq ifs = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), comprehension, .target = target, .iter = iter,
                   .ifs = ifs, .is_async = is_async);
}

AstSeq parse_for_if_clauses(Parser *p)
{
    uint32_t mark = p->stack.len;
    do parse_push(p, for_if_clause(p));
    while (parse_at_for_clause(p));
    return parse_take(p, mark);
}

/* '*' expression */
static Ast *starred_expression(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *value = parse_expression(p);
    return AST_NEW(p->tree, parse_span(p, at), Starred, .value = value);
}

/* NAME '=' expression, or '**' expression */
static Ast *keyword_argument(Parser *p)
{
    Start at = parse_start(p);
    Istr name = NULL;
    if (!parse_accept(p, TOK_DOUBLESTAR)) {
        name = parse_name(p);
        parse_expect(p, TOK_EQUAL);
    }
    Ast *value = parse_expression(p);
    return AST_NEW(p->tree, parse_span(p, at), keyword, .arg = name, .value = value);
}

/* The only argument may be a generator expression without brackets of its own: it takes the call's.
 */
static bool lone_generator(Parser *p, Start at, Ast *first, AstSeq *args)
{
    if (!parse_at_for_clause(p)) return false;
    AstSeq generators = parse_for_if_clauses(p);
    parse_expect(p, TOK_RPAR);
    Ast *node =
        AST_NEW(p->tree, parse_span(p, at), GeneratorExp, .elt = first, .generators = generators);
    *args = ast_list1(p->tree, node);
    return true;
}

void parse_arguments(Parser *p, AstSeq *args, AstSeq *keywords)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len, keyword_count = 0;
    bool unpacked = false; /* a `**` came: only keywords may follow */
    parse_advance(p);
    while (!parse_at(p, TOK_RPAR)) {
        bool double_star = parse_at(p, TOK_DOUBLESTAR);
        if (double_star || (parse_at(p, TOK_NAME) && parse_peek(p) == TOK_EQUAL)) {
            unpacked = unpacked || double_star;
            keyword_count++;
            parse_push(p, keyword_argument(p));
        } else if (parse_at(p, TOK_STAR)) {
            if (unpacked) parse_fail(p);
            parse_push(p, starred_expression(p));
        } else {
            if (keyword_count) parse_fail(p);
            Ast *value = parse_named_expression(p);
            if (p->stack.len == mark && lone_generator(p, at, value, args)) return;
            parse_push(p, value);
        }
        if (!parse_accept(p, TOK_COMMA)) break;
    }
    parse_expect(p, TOK_RPAR);
    if (!keyword_count) {
        *args = parse_take(p, mark);
        return;
    }
    AstSeq all = parse_take(p, mark);
    *keywords = (AstSeq){arena_alloc(&p->cx->arena, keyword_count * sizeof(Ast *)), keyword_count};
    uint32_t positional = 0, named = 0;
    for (uint32_t i = 0; i < all.len; i++) {
        if (all.items[i]->kind == AST_keyword)
            keywords->items[named++] = all.items[i];
        else
            all.items[positional++] = all.items[i];
    }
    *args = positional ? (AstSeq){all.items, positional} : (AstSeq){0};
}

/* slice: [expression] ':' [expression] [':' [expression]] | named_expression */
static Ast *slice(Parser *p)
{
    Start at = parse_start(p);
    Ast *lower = NULL, *upper = NULL, *step = NULL;
    if (!parse_at(p, TOK_COLON)) {
        bool walrus = parse_at(p, TOK_NAME) && parse_peek(p) == TOK_COLONEQUAL;
        lower = parse_named_expression(p);
        if (walrus || !parse_at(p, TOK_COLON)) return lower;
    }
    parse_advance(p);
    if (parse_begins_expression(p->tok)) upper = parse_expression(p);
    if (parse_accept(p, TOK_COLON) && parse_begins_expression(p->tok)) step = parse_expression(p);
    return AST_NEW(p->tree, parse_span(p, at), Slice, .lower = lower, .upper = upper, .step = step);
}

/* slice !',' | (slice | starred_expression) (',' ...)* [','] */
Ast *parse_slices(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    bool star = parse_at(p, TOK_STAR);
    Ast *first = star ? starred_expression(p) : slice(p);
    if (!star && !parse_at(p, TOK_COMMA)) return first;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, TOK_RSQB))
        parse_push(p, parse_at(p, TOK_STAR) ? starred_expression(p) : slice(p));
    AstSeq elts = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Tuple, .elts = elts);
}
