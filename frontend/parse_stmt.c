/* parse_stmt.c - simple statements. Compound ones are in parse_compound.c. */
#include "parse.h"

/* ---- assignment ---- */

static OpBinary augmented_op(TokenKind kind, bool *found)
{
    *found = true;
    switch ((int)kind) {
    case TOK_PLUSEQUAL: return OP_Add;
    case TOK_MINEQUAL: return OP_Sub;
    case TOK_STAREQUAL: return OP_Mult;
    case TOK_ATEQUAL: return OP_MatMult;
    case TOK_SLASHEQUAL: return OP_Div;
    case TOK_PERCENTEQUAL: return OP_Mod;
    case TOK_AMPEREQUAL: return OP_BitAnd;
    case TOK_VBAREQUAL: return OP_BitOr;
    case TOK_CIRCUMFLEXEQUAL: return OP_BitXor;
    case TOK_LEFTSHIFTEQUAL: return OP_LShift;
    case TOK_RIGHTSHIFTEQUAL: return OP_RShift;
    case TOK_DOUBLESTAREQUAL: return OP_Pow;
    case TOK_DOUBLESLASHEQUAL: return OP_FloorDiv;
    default: *found = false; return OP_Add;
    }
}

/* single_target: a name, attribute or subscript, in any number of parentheses */
static bool is_single_target(const Ast *node)
{
    return node->kind == AST_Name || node->kind == AST_Attribute || node->kind == AST_Subscript;
}

static bool begins_at(const Ast *node, Start at)
{
    return node->pos.line == at.line && node->pos.col == at.col;
}

/* CPython's grammar takes `(a)` in `(a).b: int` for the whole target, and then fails. */
static bool target_in_front(const Ast *target, Start at)
{
    while (begins_at(target, at)) {
        switch ((int)target->kind) {
        case AST_Attribute: target = ((const AstAttribute *)target)->value; break;
        case AST_Subscript: target = ((const AstSubscript *)target)->value; break;
        case AST_Call: target = ((const AstCall *)target)->func; break;
        default: return false;
        }
    }
    return is_single_target(target);
}

static Ast *annotated(Parser *p, Start at, Ast *target, bool parenthesised)
{
    if (!is_single_target(target)) parse_fail(p);
    if (parenthesised && begins_at(target, at) && target_in_front(target, at)) parse_fail(p);
    parse_advance(p);
    parse_set_store(p, target);
    Ast *annotation = parse_expression(p);
    Ast *value = parse_accept(p, TOK_EQUAL) ? parse_annotated_rhs(p) : NULL;
    return AST_NEW(p->tree, parse_span(p, at), AnnAssign, .target = target,
                   .annotation = annotation, .value = value,
                   .simple = target->kind == AST_Name && !parenthesised);
}

/* (star_targets '=')+ annotated_rhs, behind the first target */
static Ast *assign(Parser *p, Start at, Ast *first)
{
    uint32_t mark = p->stack.len;
    Ast *value = first;
    while (parse_at(p, TOK_EQUAL)) {
        parse_set_store(p, value);
        parse_push(p, value);
        parse_advance(p);
        value = parse_annotated_rhs(p);
    }
    AstSeq targets = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Assign, .targets = targets, .value = value);
}

/* assignment | star_expressions | yield_stmt */
static Ast *expression_stmt(Parser *p)
{
    Start at = parse_start(p);
    bool parenthesised = parse_at(p, TOK_LPAR);
    Ast *first = parse_annotated_rhs(p);
    if (parse_at(p, TOK_EQUAL)) return assign(p, at, first);
    if (parse_at(p, TOK_COLON)) return annotated(p, at, first, parenthesised);
    bool augmented;
    OpBinary op = augmented_op((TokenKind)p->tok->kind, &augmented);
    if (!augmented) return AST_NEW(p->tree, parse_span(p, at), Expr, .value = first);
    if (!is_single_target(first)) parse_fail(p);
    parse_set_store(p, first);
    parse_advance(p);
    Ast *value = parse_annotated_rhs(p);
    return AST_NEW(p->tree, parse_span(p, at), AugAssign, .target = first, .op = op,
                   .value = value);
}

/* ---- statements that begin with a keyword ---- */

static bool at_end(const Parser *p)
{
    return parse_at(p, TOK_NEWLINE) || parse_at(p, TOK_SEMI);
}

static Ast *return_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *value = at_end(p) ? NULL : parse_star_expressions(p);
    return AST_NEW(p->tree, parse_span(p, at), Return, .value = value);
}

static Ast *raise_stmt(Parser *p)
{
    Start at = parse_start(p);
    Ast *exc = NULL, *cause = NULL;
    parse_advance(p);
    if (!at_end(p)) {
        exc = parse_expression(p);
        if (parse_accept(p, KW_from)) cause = parse_expression(p);
    }
    return AST_NEW(p->tree, parse_span(p, at), Raise, .exc = exc, .cause = cause);
}

static Ast *del_stmt(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    parse_advance(p);
    do {
        Ast *target = parse_primary(p);
        parse_set_del(p, target);
        parse_push(p, target);
    } while (parse_accept(p, TOK_COMMA) && !at_end(p));
    AstSeq targets = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Delete, .targets = targets);
}

static Ast *assert_stmt(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Ast *test = parse_expression(p);
    Ast *msg = parse_accept(p, TOK_COMMA) ? parse_expression(p) : NULL;
    return AST_NEW(p->tree, parse_span(p, at), Assert, .test = test, .msg = msg);
}

static AstNames names(Parser *p)
{
    VEC(Istr) list = {0};
    do vec_push(&p->cx->arena, &list, parse_name(p));
    while (parse_accept(p, TOK_COMMA));
    return (AstNames){list.items, list.len};
}

static Ast *global_stmt(Parser *p)
{
    Start at = parse_start(p);
    bool global = parse_at(p, KW_global);
    parse_advance(p);
    AstNames list = names(p);
    return global ? AST_NEW(p->tree, parse_span(p, at), Global, .names = list)
                  : AST_NEW(p->tree, parse_span(p, at), Nonlocal, .names = list);
}

/* ---- import ---- */

/* NAME ('.' NAME)* as one string */
static Istr dotted_name(Parser *p)
{
    Istr first = parse_name(p);
    if (!parse_at(p, TOK_DOT)) return first;
    StrBuf text = {0};
    strbuf_add(&text, first->text, first->len);
    while (parse_at(p, TOK_DOT) && parse_peek(p) == TOK_NAME) {
        parse_advance(p);
        Istr part = parse_name(p);
        strbuf_char(&text, '.');
        strbuf_add(&text, part->text, part->len);
    }
    Istr whole = intern(&p->cx->names, text.text, text.len);
    strbuf_free(&text);
    return whole;
}

static Ast *alias(Parser *p, bool dotted)
{
    Start at = parse_start(p);
    Istr name = dotted ? dotted_name(p) : parse_name(p);
    Istr asname = parse_accept(p, KW_as) ? parse_name(p) : NULL;
    return AST_NEW(p->tree, parse_span(p, at), alias, .name = name, .asname = asname);
}

static Ast *import_name(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    parse_advance(p);
    do parse_push(p, alias(p, true));
    while (parse_accept(p, TOK_COMMA));
    AstSeq list = parse_take(p, mark);
    return AST_NEW(p->tree, parse_span(p, at), Import, .names = list);
}

/* '*' | import_from_as_names | '(' import_from_as_names [','] ')' */
static AstSeq import_from_targets(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (parse_at(p, TOK_STAR)) {
        Start at = parse_start(p);
        parse_advance(p);
        Istr star = intern_cstr(&p->cx->names, "*");
        parse_push(p, AST_NEW(p->tree, parse_span(p, at), alias, .name = star));
        return parse_take(p, mark);
    }
    bool bracket = parse_accept(p, TOK_LPAR);
    do parse_push(p, alias(p, false));
    while (parse_accept(p, TOK_COMMA) && !(bracket && parse_at(p, TOK_RPAR)));
    if (bracket) parse_expect(p, TOK_RPAR);
    return parse_take(p, mark);
}

static Ast *import_from(Parser *p)
{
    Start at = parse_start(p);
    int level = 0;
    parse_advance(p);
    while (parse_at(p, TOK_DOT) || parse_at(p, TOK_ELLIPSIS)) {
        level += parse_at(p, TOK_DOT) ? 1 : 3;
        parse_advance(p);
    }
    Istr module = level && parse_at(p, KW_import) ? NULL : dotted_name(p);
    parse_expect(p, KW_import);
    AstSeq list = import_from_targets(p);
    return AST_NEW(p->tree, parse_span(p, at), ImportFrom, .module = module, .names = list,
                   .level = level);
}

/* "type" NAME [type_params] '=' expression */
static Ast *type_alias(Parser *p)
{
    Start at = parse_start(p);
    parse_advance(p);
    Start name_at = parse_start(p);
    Istr id = parse_name(p);
    Ast *name = ast_store(p->tree, parse_span(p, name_at), id);
    AstSeq params = parse_type_params(p);
    parse_expect(p, TOK_EQUAL);
    Ast *value = parse_expression(p);
    return AST_NEW(p->tree, parse_span(p, at), TypeAlias, .name = name, .type_params = params,
                   .value = value);
}

/* ---- */

static Ast *simple_stmt(Parser *p)
{
    Start at = parse_start(p);
    switch ((int)p->tok->kind) {
    case TOK_NAME:
        if (p->tok->soft == SOFT_TYPE && parse_peek(p) == TOK_NAME) return type_alias(p);
        return expression_stmt(p);
    case KW_return: return return_stmt(p);
    case KW_import: return import_name(p);
    case KW_from: return import_from(p);
    case KW_raise: return raise_stmt(p);
    case KW_del: return del_stmt(p);
    case KW_assert: return assert_stmt(p);
    case KW_global:
    case KW_nonlocal: return global_stmt(p);
    case KW_pass: parse_advance(p); return AST_NEW(p->tree, parse_span(p, at), Pass);
    case KW_break: parse_advance(p); return AST_NEW(p->tree, parse_span(p, at), Break);
    case KW_continue: parse_advance(p); return AST_NEW(p->tree, parse_span(p, at), Continue);
    default: return expression_stmt(p);
    }
}

/* simple_stmt (';' simple_stmt)* [';'] NEWLINE, pushed */
void parse_simple_stmts(Parser *p)
{
    do parse_push(p, simple_stmt(p));
    while (parse_accept(p, TOK_SEMI) && !parse_at(p, TOK_NEWLINE));
    parse_expect_line(p, TOK_NEWLINE);
}

void parse_statement(Parser *p)
{
    Ast *compound = parse_compound_stmt(p);
    if (compound)
        parse_push(p, compound);
    else
        parse_simple_stmts(p);
}
