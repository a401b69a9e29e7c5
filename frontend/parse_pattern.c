/* parse_pattern.c - the patterns of match statements. */
#include "parse.h"

static Ast *pattern(Parser *p);

static bool is_underscore(const Parser *p)
{
    return parse_at(p, TOK_NAME) && p->tok->soft == SOFT_UNDERSCORE;
}

/* pattern_capture_target: !"_" NAME !('.' | '(' | '=') */
static Istr capture_target(Parser *p)
{
    if (is_underscore(p)) parse_fail(p);
    Istr name = parse_name(p);
    if (parse_at(p, TOK_DOT) || parse_at(p, TOK_LPAR) || parse_at(p, TOK_EQUAL)) parse_fail(p);
    return name;
}

/* ---- literals ---- */

/* signed_number: ['-'] NUMBER */
static Ast *signed_number(Parser *p)
{
    Start at = parse_start(p);
    if (!parse_accept(p, TOK_MINUS)) return parse_number(p);
    Ast *operand = parse_number(p);
    return AST_NEW(p->tree, parse_span(p, at), UnaryOp, .op = OP_USub, .operand = operand);
}

static bool is_imaginary(const Ast *number)
{
    if (number->kind == AST_UnaryOp) number = ((const AstUnaryOp *)number)->operand;
    return ((const AstConstant *)number)->value.kind == CONST_COMPLEX;
}

/* signed_number | complex_number: a real number plus or minus an imaginary one */
static Ast *number(Parser *p)
{
    Start at = parse_start(p);
    Ast *real = signed_number(p);
    if (!parse_at(p, TOK_PLUS) && !parse_at(p, TOK_MINUS)) return real;
    OpBinary op = parse_at(p, TOK_PLUS) ? OP_Add : OP_Sub;
    if (is_imaginary(real)) parse_fail(p);
    parse_advance(p);
    Ast *imaginary = parse_number(p);
    if (!is_imaginary(imaginary)) parse_fail(p);
    return AST_NEW(p->tree, parse_span(p, at), BinOp, .left = real, .op = op, .right = imaginary);
}

static bool singleton(const Parser *p, AstConstKind *kind)
{
    switch ((int)p->tok->kind) {
    case KW_None: *kind = CONST_NONE; return true;
    case KW_True: *kind = CONST_TRUE; return true;
    case KW_False: *kind = CONST_FALSE; return true;
    default: return false;
    }
}

static bool begins_literal(const Parser *p)
{
    return parse_at(p, TOK_NUMBER) || parse_at(p, TOK_MINUS) || parse_at(p, TOK_STRING) ||
           parse_at(p, TOK_FSTRING_START);
}

static Ast *number_or_strings(Parser *p)
{
    return parse_at(p, TOK_NUMBER) || parse_at(p, TOK_MINUS) ? number(p) : parse_strings(p);
}

/* ---- names ---- */

/* name_or_attr: NAME ('.' NAME)* */
static Ast *name_or_attr(Parser *p)
{
    Start at = parse_start(p);
    Istr id = parse_name(p);
    Ast *node = ast_load(p->tree, parse_span(p, at), id);
    for (; parse_accept(p, TOK_DOT); p->chain++) {
        Istr attr = parse_name(p);
        node = AST_NEW(p->tree, parse_span(p, at), Attribute, .value = node, .attr = attr);
    }
    return node;
}

/* Behind a class name: '(' positional_patterns, then keyword_patterns ')' */
static Ast *class_pattern(Parser *p, Start at, Ast *cls)
{
    uint32_t mark = p->stack.len;
    AstSeq patterns = {0};
    VEC(Istr) names = {0};
    parse_advance(p);
    while (!parse_at(p, TOK_RPAR)) {
        if (parse_at(p, TOK_NAME) && parse_peek(p) == TOK_EQUAL) {
            if (!names.len) patterns = parse_take(p, mark);
            vec_push(&p->cx->arena, &names, parse_name(p));
            parse_advance(p);
        } else if (names.len) {
            parse_fail(p);
        }
        parse_push(p, pattern(p));
        if (!parse_accept(p, TOK_COMMA)) break;
    }
    parse_expect(p, TOK_RPAR);
    AstSeq rest = parse_take(p, mark);
    AstPos pos = parse_span(p, at);
    if (!names.len) return AST_NEW(p->tree, pos, MatchClass, .cls = cls, .patterns = rest);
    return AST_NEW(p->tree, pos, MatchClass, .cls = cls, .patterns = patterns,
                   .kwd_attrs = {names.items, names.len}, .kwd_patterns = rest);
}

/* capture_pattern | wildcard_pattern | value_pattern | class_pattern */
static Ast *name_pattern(Parser *p)
{
    Start at = parse_start(p);
    TokenKind next = parse_peek(p);
    if (next == TOK_EQUAL) parse_fail(p);
    if (next != TOK_DOT && next != TOK_LPAR) {
        Istr name = is_underscore(p) ? NULL : p->tok->text;
        parse_advance(p);
        return AST_NEW(p->tree, parse_span(p, at), MatchAs, .name = name);
    }
    Ast *value = name_or_attr(p);
    if (parse_at(p, TOK_LPAR)) {
        parse_enter(p, 1);
        Ast *node = class_pattern(p, at, value);
        p->depth--;
        return node;
    }
    if (value->kind == AST_Name || parse_at(p, TOK_EQUAL)) parse_fail(p);
    return AST_NEW(p->tree, parse_span(p, at), MatchValue, .value = value);
}

/* ---- sequences and mappings ---- */

/* star_pattern | pattern */
static Ast *maybe_star_pattern(Parser *p)
{
    Start at = parse_start(p);
    if (!parse_accept(p, TOK_STAR)) return pattern(p);
    Istr name = NULL;
    if (is_underscore(p))
        parse_advance(p);
    else
        name = capture_target(p);
    return AST_NEW(p->tree, parse_span(p, at), MatchStar, .name = name);
}

/* '(' or '[' a sequence, or in parentheses one pattern (group_pattern) */
static Ast *sequence_or_group(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    TokenKind close = parse_at(p, TOK_LPAR) ? TOK_RPAR : TOK_RSQB;
    bool comma = close == TOK_RSQB;
    parse_enter(p, 1);
    parse_advance(p);
    while (!parse_at(p, close)) {
        parse_push(p, maybe_star_pattern(p));
        if (!parse_accept(p, TOK_COMMA)) break;
        comma = true;
    }
    parse_expect(p, close);
    p->depth--;
    if (!comma && p->stack.len == mark + 1) {
        Ast *inner = vec_pop(&p->stack);
        if (inner->kind == AST_MatchStar) parse_fail(p);
        return inner;
    }
    AstSeq patterns = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), MatchSequence, .patterns = patterns);
}

/* literal_expr | attr */
static Ast *mapping_key(Parser *p)
{
    Start at = parse_start(p);
    AstConstKind kind;
    if (singleton(p, &kind)) {
        parse_advance(p);
        return AST_NEW(p->tree, parse_span(p, at), Constant, .value = {.kind = kind});
    }
    if (begins_literal(p)) return number_or_strings(p);
    Ast *key = name_or_attr(p);
    if (key->kind == AST_Name) parse_fail(p);
    return key;
}

static Ast *mapping_pattern(Parser *p)
{
    Start at = parse_start(p);
    VEC(Ast *) keys = {0};
    uint32_t mark = p->stack.len;
    Istr rest = NULL;
    parse_enter(p, 1);
    parse_advance(p);
    while (!parse_at(p, TOK_RBRACE)) {
        if (parse_accept(p, TOK_DOUBLESTAR)) {
            rest = capture_target(p);
            parse_accept(p, TOK_COMMA);
            break;
        }
        vec_push(&p->cx->arena, &keys, mapping_key(p));
        parse_expect(p, TOK_COLON);
        parse_push(p, pattern(p));
        if (!parse_accept(p, TOK_COMMA)) break;
    }
    parse_expect(p, TOK_RBRACE);
    p->depth--;
    AstSeq patterns = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), MatchMapping, .keys = {keys.items, keys.len},
                   .patterns = patterns, .rest = rest);
}

/* ---- */

static Ast *closed_pattern(Parser *p)
{
    Start at = parse_start(p);
    AstConstKind kind;
    if (parse_at(p, TOK_NAME)) return name_pattern(p);
    if (parse_at(p, TOK_LPAR) || parse_at(p, TOK_LSQB)) return sequence_or_group(p);
    if (parse_at(p, TOK_LBRACE)) return mapping_pattern(p);
    if (singleton(p, &kind)) {
        parse_advance(p);
        return AST_NEW(p->tree, parse_span(p, at), MatchSingleton, .value = {.kind = kind});
    }
    if (!begins_literal(p)) parse_fail(p);
    Ast *value = number_or_strings(p);
    return AST_NEW(p->tree, parse_span(p, at), MatchValue, .value = value);
}

static Ast *or_pattern(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = closed_pattern(p);
    if (!parse_at(p, TOK_VBAR)) return first;
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_VBAR)) parse_push(p, closed_pattern(p));
    AstSeq patterns = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), MatchOr, .patterns = patterns);
}

/* or_pattern ['as' pattern_capture_target] */
static Ast *pattern(Parser *p)
{
    Start at = parse_start(p);
    Ast *inner = or_pattern(p);
    if (!parse_accept(p, KW_as)) return inner;
    Istr name = capture_target(p);
    return AST_NEW(p->tree, parse_span(p, at), MatchAs, .pattern = inner, .name = name);
}

/* open_sequence_pattern | pattern */
Ast *parse_patterns(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = maybe_star_pattern(p);
    if (!parse_at(p, TOK_COMMA)) {
        if (first->kind == AST_MatchStar) parse_fail(p);
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA)) {
        if (parse_at(p, TOK_COLON) || parse_at(p, KW_if)) break;
        parse_push(p, maybe_star_pattern(p));
    }
    AstSeq patterns = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), MatchSequence, .patterns = patterns);
}
