/* parse_expr.c - expressions and assignment targets. Read parse.h first.
 *
 * Binary operators go by precedence climbing instead of one function per level; all else is named
 * after its rule. Targets are parsed as expressions and then converted: everything the grammar
 * allows as a target is also a primary, so no second parse is needed.
 */
#include "parse.h"

/* Binary operators by token: binding strength 1 (|) to 6 (*), and the operator. */
typedef struct BinaryRow {
    uint8_t strength;
    uint8_t op;
} BinaryRow;

static const BinaryRow binary_rows[TOKEN_KIND_COUNT] = {
    [TOK_VBAR] = {1, OP_BitOr},        [TOK_CIRCUMFLEX] = {2, OP_BitXor},
    [TOK_AMPER] = {3, OP_BitAnd},      [TOK_LEFTSHIFT] = {4, OP_LShift},
    [TOK_RIGHTSHIFT] = {4, OP_RShift}, [TOK_PLUS] = {5, OP_Add},
    [TOK_MINUS] = {5, OP_Sub},         [TOK_STAR] = {6, OP_Mult},
    [TOK_SLASH] = {6, OP_Div},         [TOK_DOUBLESLASH] = {6, OP_FloorDiv},
    [TOK_PERCENT] = {6, OP_Mod},       [TOK_AT] = {6, OP_MatMult},
};

bool parse_begins_expression(const Token *t)
{
    switch ((int)t->kind) {
    case TOK_NAME:
    case TOK_NUMBER:
    case TOK_STRING:
    case TOK_FSTRING_START:
    case TOK_LPAR:
    case TOK_LSQB:
    case TOK_LBRACE:
    case TOK_MINUS:
    case TOK_PLUS:
    case TOK_TILDE:
    case TOK_ELLIPSIS:
    case KW_not:
    case KW_await:
    case KW_lambda:
    case KW_True:
    case KW_False:
    case KW_None: return true;
    default: return false;
    }
}

/* ---- atoms ---- */

Ast *parse_number(Parser *p)
{
    if (!parse_at(p, TOK_NUMBER)) parse_fail(p);
    Start at = parse_start(p);
    AstConst value;
    const char *message;
    size_t len = (size_t)(p->tok->end - p->tok->start);
    if (!lex_number_value(p->cx, p->tok->start, len, &value, &message)) parse_fail(p);
    parse_advance(p);
    return AST_NEW(p->tree, parse_span(p, at), Constant, .value = value);
}

static Ast *keyword_constant(Parser *p, AstConstKind kind)
{
    Start at = parse_start(p);
    parse_advance(p);
    return AST_NEW(p->tree, parse_span(p, at), Constant, .value = {.kind = kind});
}

static Ast *name(Parser *p)
{
    Start at = parse_start(p);
    Istr id = p->tok->text;
    if (p->tok->soft >= SOFT_PRINT && parse_peek(p) != TOK_LPAR &&
        (parse_begins_expression(p->tok + 1) || parse_peek(p) == TOK_STAR))
        p->suspicious = true; /* `print -x` is valid, but see parse_error.c */
    parse_advance(p);
    return AST_NEW(p->tree, parse_span(p, at), Name, .id = id);
}

/* star_named_expressions up to `close`, the first having been pushed; the current token is the ','.
 */
static void more_star_named_expressions(Parser *p, TokenKind close)
{
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, close))
        parse_push(p, parse_star_named_expression(p));
}

/* tuple | group | genexp */
static Ast *parenthesised(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    parse_enter(p, 1);
    parse_advance(p);
    Ast *first = NULL;
    if (parse_at(p, KW_yield)) {
        first = parse_yield_expr(p);
    } else if (!parse_at(p, TOK_RPAR)) {
        first = parse_star_named_expression(p);
        if (parse_at_for_clause(p) && first->kind != AST_Starred) {
            AstSeq generators = parse_for_if_clauses(p);
            parse_expect(p, TOK_RPAR);
            p->depth--;
            return AST_NEW(p->tree, parse_span(p, at), GeneratorExp, .elt = first,
                           .generators = generators);
        }
        if (parse_at(p, TOK_COMMA)) {
            parse_push(p, first);
            more_star_named_expressions(p, TOK_RPAR);
            first = NULL;
        } else if (first->kind == AST_Starred) {
            parse_fail(p);
        }
    }
    parse_expect(p, TOK_RPAR);
    p->depth--;
    if (first) return first;
    return AST_NEW(p->tree, parse_span(p, at), Tuple, .elts = parse_take(p, mark));
}

/* list | listcomp */
static Ast *list(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    parse_enter(p, 1);
    parse_advance(p);
    if (!parse_at(p, TOK_RSQB)) {
        Ast *first = parse_star_named_expression(p);
        if (parse_at_for_clause(p) && first->kind != AST_Starred) {
            AstSeq generators = parse_for_if_clauses(p);
            parse_expect(p, TOK_RSQB);
            p->depth--;
            return AST_NEW(p->tree, parse_span(p, at), ListComp, .elt = first,
                           .generators = generators);
        }
        parse_push(p, first);
        more_star_named_expressions(p, TOK_RSQB);
    }
    parse_expect(p, TOK_RSQB);
    p->depth--;
    return AST_NEW(p->tree, parse_span(p, at), List, .elts = parse_take(p, mark));
}

/* The rest of a dict behind its first key (NULL: '**') and value. */
static Ast *dict(Parser *p, Start at, Ast *key, Ast *value)
{
    uint32_t mark = p->stack.len;
    parse_push(p, key);
    parse_push(p, value);
    while (parse_accept(p, TOK_COMMA) && !parse_at(p, TOK_RBRACE)) {
        if (parse_accept(p, TOK_DOUBLESTAR)) {
            parse_push(p, NULL);
            parse_push(p, parse_bitwise_or(p));
            continue;
        }
        parse_push(p, parse_expression(p));
        parse_expect(p, TOK_COLON);
        parse_push(p, parse_expression(p));
    }
    parse_expect(p, TOK_RBRACE);
    uint32_t count = (p->stack.len - mark) / 2;
    AstSeq both = parse_take(p, mark);
    AstSeq keys = {arena_alloc(&p->cx->arena, count * sizeof(Ast *)), count};
    for (uint32_t i = 0; i < count; i++) {
        keys.items[i] = both.items[2 * i];
        both.items[i] = both.items[2 * i + 1];
    }
    both.len = count;
    return AST_NEW(p->tree, parse_span(p, at), Dict, .keys = keys, .values = both);
}

/* dict | set | dictcomp | setcomp, behind '{' */
static Ast *braced(Parser *p, Start at)
{
    uint32_t mark = p->stack.len;
    if (parse_accept(p, TOK_RBRACE)) return AST_NEW(p->tree, parse_span(p, at), Dict);
    if (parse_accept(p, TOK_DOUBLESTAR)) return dict(p, at, NULL, parse_bitwise_or(p));
    bool walrus = parse_at(p, TOK_NAME) && parse_peek(p) == TOK_COLONEQUAL;
    Ast *first = parse_star_named_expression(p);
    bool plain = first->kind != AST_Starred;
    if (plain && !walrus && parse_accept(p, TOK_COLON)) {
        Ast *value = parse_expression(p);
        if (!parse_at_for_clause(p)) return dict(p, at, first, value);
        AstSeq generators = parse_for_if_clauses(p);
        parse_expect(p, TOK_RBRACE);
        return AST_NEW(p->tree, parse_span(p, at), DictComp, .key = first, .value = value,
                       .generators = generators);
    }
    if (plain && parse_at_for_clause(p)) {
        AstSeq generators = parse_for_if_clauses(p);
        parse_expect(p, TOK_RBRACE);
        return AST_NEW(p->tree, parse_span(p, at), SetComp, .elt = first, .generators = generators);
    }
    parse_push(p, first);
    more_star_named_expressions(p, TOK_RBRACE);
    parse_expect(p, TOK_RBRACE);
    return AST_NEW(p->tree, parse_span(p, at), Set, .elts = parse_take(p, mark));
}

static Ast *dict_or_set(Parser *p)
{
    Start at = parse_start(p);
    parse_enter(p, 1);
    parse_advance(p);
    Ast *node = braced(p, at);
    p->depth--;
    return node;
}

Ast *parse_atom(Parser *p)
{
    switch ((int)p->tok->kind) {
    case TOK_NAME: return name(p);
    case TOK_NUMBER: return parse_number(p);
    case TOK_STRING:
    case TOK_FSTRING_START: return parse_strings(p);
    case TOK_LPAR: return parenthesised(p);
    case TOK_LSQB: return list(p);
    case TOK_LBRACE: return dict_or_set(p);
    case KW_True: return keyword_constant(p, CONST_TRUE);
    case KW_False: return keyword_constant(p, CONST_FALSE);
    case KW_None: return keyword_constant(p, CONST_NONE);
    case TOK_ELLIPSIS: return keyword_constant(p, CONST_ELLIPSIS);
    default: parse_fail(p);
    }
}

/* ---- operators ---- */

Ast *parse_primary(Parser *p)
{
    Start at = parse_start(p);
    Ast *node = parse_atom(p);
    for (;; p->chain++) {
        if (parse_accept(p, TOK_DOT)) {
            Istr attr = parse_name(p);
            node = AST_NEW(p->tree, parse_span(p, at), Attribute, .value = node, .attr = attr);
        } else if (parse_at(p, TOK_LPAR)) {
            AstSeq args = {0}, keywords = {0};
            parse_enter(p, 1);
            parse_arguments(p, &args, &keywords);
            p->depth--;
            node = AST_NEW(p->tree, parse_span(p, at), Call, .func = node, .args = args,
                           .keywords = keywords);
        } else if (parse_at(p, TOK_LSQB)) {
            parse_enter(p, 1);
            parse_advance(p);
            Ast *slice = parse_slices(p);
            parse_expect(p, TOK_RSQB);
            p->depth--;
            node = AST_NEW(p->tree, parse_span(p, at), Subscript, .value = node, .slice = slice);
        } else {
            return node;
        }
    }
}

static Ast *await_primary(Parser *p)
{
    Start at = parse_start(p);
    if (!parse_accept(p, KW_await)) return parse_primary(p);
    Ast *value = parse_primary(p);
    return AST_NEW(p->tree, parse_span(p, at), Await, .value = value);
}

/* factor: ('+' | '-' | '~') factor | power; power: await_primary ['**' factor] */
static Ast *factor(Parser *p)
{
    Start at = parse_start(p);
    OpUnary op;
    switch ((int)p->tok->kind) {
    case TOK_PLUS: op = OP_UAdd; break;
    case TOK_MINUS: op = OP_USub; break;
    case TOK_TILDE: op = OP_Invert; break;
    default: {
        Ast *base = await_primary(p);
        if (!parse_at(p, TOK_DOUBLESTAR)) return base;
        parse_enter(p, 2);
        parse_advance(p);
        Ast *exponent = factor(p);
        p->depth -= 2;
        return AST_NEW(p->tree, parse_span(p, at), BinOp, .left = base, .op = OP_Pow,
                       .right = exponent);
    }
    }
    parse_enter(p, 1);
    parse_advance(p);
    Ast *operand = factor(p);
    p->depth--;
    return AST_NEW(p->tree, parse_span(p, at), UnaryOp, .op = op, .operand = operand);
}

/* bitwise_or down to term: operators that bind at least as strongly as `least`. */
static Ast *binary(Parser *p, unsigned least)
{
    Start at = parse_start(p);
    Ast *left = factor(p);
    for (;; p->chain++) {
        BinaryRow row = binary_rows[p->tok->kind];
        if (!row.strength || row.strength < least) return left;
        parse_advance(p);
        Ast *right = binary(p, row.strength + 1u);
        left = AST_NEW(p->tree, parse_span(p, at), BinOp, .left = left, .op = (OpBinary)row.op,
                       .right = right);
    }
}

Ast *parse_bitwise_or(Parser *p)
{
    return binary(p, 1);
}

/* The comparison operator at the current token, consumed; false when there is none. */
static bool compare_op(Parser *p, OpCompare *op)
{
    switch ((int)p->tok->kind) {
    case TOK_EQEQUAL: *op = OP_Eq; break;
    case TOK_NOTEQUAL:
        if (*p->tok->start == '<') return false; /* `<>` is no operator */
        *op = OP_NotEq;
        break;
    case TOK_LESS: *op = OP_Lt; break;
    case TOK_LESSEQUAL: *op = OP_LtE; break;
    case TOK_GREATER: *op = OP_Gt; break;
    case TOK_GREATEREQUAL: *op = OP_GtE; break;
    case KW_in: *op = OP_In; break;
    case KW_is:
        parse_advance(p);
        *op = parse_accept(p, KW_not) ? OP_IsNot : OP_Is;
        return true;
    case KW_not:
        if (parse_peek(p) != KW_in) return false;
        parse_advance(p);
        *op = OP_NotIn;
        break;
    default: return false;
    }
    parse_advance(p);
    return true;
}

static Ast *comparison(Parser *p)
{
    Start at = parse_start(p);
    Ast *left = binary(p, 1);
    OpCompare op;
    if (!compare_op(p, &op)) return left;
    VEC(OpCompare) ops = {0};
    uint32_t mark = p->stack.len;
    do {
        vec_push(&p->cx->arena, &ops, op);
        parse_push(p, binary(p, 1));
    } while (compare_op(p, &op));
    AstSeq comparators = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Compare, .left = left, .ops = {ops.items, ops.len},
                   .comparators = comparators);
}

static Ast *inversion(Parser *p)
{
    if (!parse_at(p, KW_not)) return comparison(p);
    Start at = parse_start(p);
    parse_enter(p, 1);
    parse_advance(p);
    Ast *operand = inversion(p);
    p->depth--;
    return AST_NEW(p->tree, parse_span(p, at), UnaryOp, .op = OP_Not, .operand = operand);
}

static Ast *conjunction(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = inversion(p);
    if (!parse_at(p, KW_and)) return first;
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, KW_and)) parse_push(p, inversion(p));
    AstSeq values = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), BoolOp, .op = OP_And, .values = values);
}

Ast *parse_disjunction(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = conjunction(p);
    if (!parse_at(p, KW_or)) return first;
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, KW_or)) parse_push(p, conjunction(p));
    AstSeq values = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), BoolOp, .op = OP_Or, .values = values);
}

static Ast *lambdef(Parser *p)
{
    Start at = parse_start(p);
    parse_enter(p, 2);
    parse_advance(p);
    Ast *args = parse_lambda_params(p);
    parse_expect(p, TOK_COLON);
    Ast *body = parse_expression(p);
    p->depth -= 2;
    return AST_NEW(p->tree, parse_span(p, at), Lambda, .args = args, .body = body);
}

/* disjunction ['if' disjunction 'else' expression] | lambdef */
Ast *parse_expression(Parser *p)
{
    if (parse_at(p, KW_lambda)) return lambdef(p);
    Start at = parse_start(p);
    Ast *body = parse_disjunction(p);
    if (!parse_at(p, KW_if)) return body;
    parse_enter(p, 1);
    parse_advance(p);
    Ast *test = parse_disjunction(p);
    parse_expect(p, KW_else);
    Ast *orelse = parse_expression(p);
    p->depth--;
    return AST_NEW(p->tree, parse_span(p, at), IfExp, .test = test, .body = body, .orelse = orelse);
}

/* NAME ':=' expression | expression !':=' */
Ast *parse_named_expression(Parser *p)
{
    if (parse_at(p, TOK_NAME) && parse_peek(p) == TOK_COLONEQUAL) {
        Start at = parse_start(p);
        Ast *target = name(p);
        AST(Name, target)->ctx = OP_Store;
        parse_advance(p);
        Ast *value = parse_expression(p);
        return AST_NEW(p->tree, parse_span(p, at), NamedExpr, .target = target, .value = value);
    }
    Ast *node = parse_expression(p);
    if (parse_at(p, TOK_COLONEQUAL)) parse_fail(p);
    return node;
}

/* '*' bitwise_or */
static Ast *starred(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *value = parse_bitwise_or(p);
    return AST_NEW(p->tree, parse_span(p, at), Starred, .value = value);
}

Ast *parse_star_named_expression(Parser *p)
{
    return parse_at(p, TOK_STAR) ? starred(p) : parse_named_expression(p);
}

static Ast *star_expression(Parser *p)
{
    return parse_at(p, TOK_STAR) ? starred(p) : parse_expression(p);
}

Ast *parse_star_expressions(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = star_expression(p);
    if (!parse_at(p, TOK_COMMA)) return first;
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA)) {
        if (!parse_at(p, TOK_STAR) && !parse_begins_expression(p->tok)) break;
        parse_push(p, star_expression(p));
    }
    AstSeq elts = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Tuple, .elts = elts);
}

/* 'yield' 'from' expression | 'yield' [star_expressions] */
Ast *parse_yield_expr(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    if (parse_accept(p, KW_from)) {
        Ast *value = parse_expression(p);
        return AST_NEW(p->tree, parse_span(p, at), YieldFrom, .value = value);
    }
    Ast *value = NULL;
    if (parse_at(p, TOK_STAR) || parse_begins_expression(p->tok)) value = parse_star_expressions(p);
    return AST_NEW(p->tree, parse_span(p, at), Yield, .value = value);
}

Ast *parse_annotated_rhs(Parser *p)
{
    return parse_at(p, KW_yield) ? parse_yield_expr(p) : parse_star_expressions(p);
}

/* ---- targets ---- */

static void set_context(Parser *p, Ast *node, OpContext ctx)
{
    AstSeq elts;
    switch ((int)node->kind) {
    case AST_Name: AST(Name, node)->ctx = ctx; return;
    case AST_Attribute: AST(Attribute, node)->ctx = ctx; return;
    case AST_Subscript: AST(Subscript, node)->ctx = ctx; return;
    case AST_Starred:
        if (ctx == OP_Del || AST(Starred, node)->value->kind == AST_Starred) parse_fail(p);
        AST(Starred, node)->ctx = ctx;
        set_context(p, AST(Starred, node)->value, ctx);
        return;
    case AST_List:
        AST(List, node)->ctx = ctx;
        elts = AST(List, node)->elts;
        break;
    case AST_Tuple:
        AST(Tuple, node)->ctx = ctx;
        elts = AST(Tuple, node)->elts;
        break;
    default: parse_fail(p);
    }
    for (uint32_t i = 0; i < elts.len; i++) set_context(p, elts.items[i], ctx);
}

void parse_set_store(Parser *p, Ast *node)
{
    set_context(p, node, OP_Store);
}

void parse_set_del(Parser *p, Ast *node)
{
    set_context(p, node, OP_Del);
}

/* ['*'] primary, as a target */
Ast *parse_star_target(Parser *p)
{
    Start at = parse_start(p);
    bool star = parse_accept(p, TOK_STAR);
    Ast *node = parse_primary(p);
    if (star) node = AST_NEW(p->tree, parse_span(p, at), Starred, .value = node);
    parse_set_store(p, node);
    return node;
}

Ast *parse_star_targets(Parser *p)
{
    Start at = parse_start(p);
    Ast *first = parse_star_target(p);
    if (!parse_at(p, TOK_COMMA)) return first;
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA)) {
        if (!parse_at(p, TOK_STAR) && !parse_begins_expression(p->tok)) break;
        parse_push(p, parse_star_target(p));
    }
    AstSeq elts = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Tuple, .elts = elts, .ctx = OP_Store);
}
