/* unparse.c - expressions as Python text. See unparse.h.
 *
 * One printer with two manners. Faithful: the text CPython makes of an annotation it keeps as a
 * string (the rules are those of its compiler, not of the module ast). Core: for the printed core,
 * where every node of docs/core.md may appear and a printed f-string must read back as the same.
 * Parentheses follow from precedence levels: an expression printed where `level` binds tighter than
 * itself gets them. Left operands are printed without recursion.
 */
#include "unparse.h"

#include "unparse_internal.h"

#include <math.h>

void unparse_text(Unparser *u, const char *text)
{
    strbuf_cstr(u->out, text);
}

void unparse_name(Unparser *u, Istr name)
{
    strbuf_add(u->out, name->text, name->len);
}

static void open_paren(Unparser *u, Level level, Level own)
{
    if (level > own) strbuf_char(u->out, '(');
}

static void close_paren(Unparser *u, Level level, Level own)
{
    if (level > own) strbuf_char(u->out, ')');
}

void unparse_list(Unparser *u, AstSeq items, Level level)
{
    for (uint32_t i = 0; i < items.len; i++) {
        if (i) unparse_text(u, ", ");
        unparse_at(u, items.items[i], level);
    }
}

/* ---- operators ---- */

static Level binary_level(OpBinary op)
{
    switch (op) {
    case OP_Add:
    case OP_Sub: return LEVEL_ARITH;
    case OP_Mult:
    case OP_MatMult:
    case OP_Div:
    case OP_Mod:
    case OP_FloorDiv: return LEVEL_TERM;
    case OP_LShift:
    case OP_RShift: return LEVEL_SHIFT;
    case OP_BitOr: return LEVEL_BOR;
    case OP_BitXor: return LEVEL_BXOR;
    case OP_BitAnd: return LEVEL_BAND;
    case OP_Pow: return LEVEL_POWER;
    }
    return LEVEL_ATOM;
}

static void print_BinOp(Unparser *u, const Ast *node, Level level)
{
    /* Down the left operands, opening what must be opened, then back up. */
    VEC(const AstBinOp *) spine = {0};
    Arena scratch = {0};
    while (node->kind == AST_BinOp) {
        const AstBinOp *op = AST(BinOp, node);
        Level own = binary_level(op->op);
        open_paren(u, level, own);
        vec_push(&scratch, &spine, op);
        level = own + (op->op == OP_Pow);
        node = op->left;
    }
    unparse_at(u, node, level);
    while (spine.len) {
        const AstBinOp *op = vec_pop(&spine);
        Level own = binary_level(op->op);
        strbuf_printf(u->out, " %s ", ast_binary_text[op->op]);
        unparse_at(u, op->right, own + (op->op != OP_Pow));
        const AstBinOp *outer = spine.len ? vec_last(&spine) : NULL;
        Level around = outer ? binary_level(outer->op) + (outer->op == OP_Pow) : u->spine_level;
        close_paren(u, around, own);
    }
    arena_free(&scratch);
}

static void print_BoolOp(Unparser *u, const AstBoolOp *node, Level level)
{
    Level own = node->op == OP_And ? LEVEL_AND : LEVEL_OR;
    open_paren(u, level, own);
    for (uint32_t i = 0; i < node->values.len; i++) {
        if (i) strbuf_printf(u->out, " %s ", ast_bool_text[node->op]);
        unparse_at(u, node->values.items[i], own + 1);
    }
    close_paren(u, level, own);
}

static void print_UnaryOp(Unparser *u, const AstUnaryOp *node, Level level)
{
    Level own = node->op == OP_Not ? LEVEL_NOT : LEVEL_FACTOR;
    open_paren(u, level, own);
    unparse_text(u, ast_unary_text[node->op]);
    if (node->op == OP_Not) strbuf_char(u->out, ' ');
    unparse_at(u, node->operand, own);
    close_paren(u, level, own);
}

static void print_Compare(Unparser *u, const AstCompare *node, Level level)
{
    open_paren(u, level, LEVEL_CMP);
    unparse_at(u, node->left, LEVEL_CMP + 1);
    for (uint32_t i = 0; i < node->ops.len; i++) {
        strbuf_printf(u->out, " %s ", ast_compare_text[node->ops.items[i]]);
        unparse_at(u, node->comparators.items[i], LEVEL_CMP + 1);
    }
    close_paren(u, level, LEVEL_CMP);
}

static void print_IfExp(Unparser *u, const AstIfExp *node, Level level)
{
    open_paren(u, level, LEVEL_TEST);
    unparse_at(u, node->body, LEVEL_TEST + 1);
    unparse_text(u, " if ");
    unparse_at(u, node->test, LEVEL_TEST + 1);
    unparse_text(u, " else ");
    unparse_at(u, node->orelse, LEVEL_TEST);
    close_paren(u, level, LEVEL_TEST);
}

/* ---- functions ---- */

static void print_param(Unparser *u, const Ast *param, const Ast *fallback, bool *first,
                        const char *stars)
{
    if (!*first) unparse_text(u, ", ");
    *first = false;
    unparse_text(u, stars);
    unparse_name(u, AST(arg, param)->arg);
    const Ast *annotation = AST(arg, param)->annotation;
    if (annotation) {
        unparse_text(u, ": ");
        unparse_at(u, annotation, LEVEL_TEST);
    }
    if (!fallback) return;
    unparse_text(u, annotation ? " = " : "=");
    unparse_at(u, fallback, LEVEL_TEST);
}

void unparse_params(Unparser *u, const Astarguments *args)
{
    uint32_t posonly = args->posonlyargs.len, count = posonly + args->args.len;
    uint32_t without = count - args->defaults.len;
    bool first = true;
    for (uint32_t i = 0; i < count; i++) {
        const Ast *param = i < posonly ? args->posonlyargs.items[i] : args->args.items[i - posonly];
        print_param(u, param, i < without ? NULL : args->defaults.items[i - without], &first, "");
        if (posonly && i + 1 == posonly) unparse_text(u, ", /");
    }
    if (args->vararg) {
        print_param(u, args->vararg, NULL, &first, "*");
    } else if (args->kwonlyargs.len) {
        unparse_text(u, first ? "*" : ", *");
        first = false;
    }
    for (uint32_t i = 0; i < args->kwonlyargs.len; i++)
        print_param(u, args->kwonlyargs.items[i], args->kw_defaults.items[i], &first, "");
    if (args->kwarg) print_param(u, args->kwarg, NULL, &first, "**");
}

/* Is there a space behind `lambda`? CPython has none in front of a star. */
static bool has_space(const Unparser *u, const Astarguments *args)
{
    if (args->posonlyargs.len || args->args.len) return true;
    return u->core && (args->vararg || args->kwonlyargs.len || args->kwarg);
}

static void print_Lambda(Unparser *u, const AstLambda *node, Level level)
{
    const Astarguments *args = AST(arguments, node->args);
    const Scope *outer = u->scope;
    if (u->core) {
        if (unparse_hoisted_lambda(u, node)) return;
        u->scope = scope_of(u->scopes, &node->base);
    }
    open_paren(u, level, LEVEL_TEST);
    unparse_text(u, has_space(u, args) ? "lambda " : "lambda");
    unparse_params(u, args);
    unparse_text(u, ": ");
    unparse_at(u, node->body, LEVEL_TEST);
    close_paren(u, level, LEVEL_TEST);
    u->scope = outer;
}

void unparse_arguments(Unparser *u, AstSeq args, AstSeq keywords)
{
    bool first = true;
    for (uint32_t i = 0; i < args.len; i++) {
        if (!first) unparse_text(u, ", ");
        first = false;
        unparse_at(u, args.items[i], LEVEL_TEST);
    }
    for (uint32_t i = 0; i < keywords.len; i++) {
        const Astkeyword *keyword = AST(keyword, keywords.items[i]);
        if (!first) unparse_text(u, ", ");
        first = false;
        if (keyword->arg) {
            unparse_name(u, keyword->arg);
            strbuf_char(u->out, '=');
        } else {
            unparse_text(u, "**");
        }
        unparse_at(u, keyword->value, LEVEL_TEST);
    }
}

static void print_Call(Unparser *u, const AstCall *node)
{
    if (u->core && (unparse_inner_super(u, node) || unparse_locals(u, node))) return;
    unparse_at(u, node->func, LEVEL_ATOM);
    bool bare = node->args.len == 1 && !node->keywords.len &&
                node->args.items[0]->kind == AST_GeneratorExp; /* has parentheses of its own */
    if (!bare) strbuf_char(u->out, '(');
    unparse_arguments(u, node->args, node->keywords);
    if (!bare) strbuf_char(u->out, ')');
}

/* ---- displays and comprehensions ---- */

static void print_Dict(Unparser *u, const AstDict *node)
{
    strbuf_char(u->out, '{');
    for (uint32_t i = 0; i < node->values.len; i++) {
        if (i) unparse_text(u, ", ");
        if (node->keys.items[i]) {
            unparse_at(u, node->keys.items[i], LEVEL_TEST);
            unparse_text(u, ": ");
            unparse_at(u, node->values.items[i], LEVEL_TEST);
        } else {
            unparse_text(u, "**");
            unparse_at(u, node->values.items[i], LEVEL_EXPR);
        }
    }
    strbuf_char(u->out, '}');
}

static void print_Tuple(Unparser *u, const AstTuple *node, Level level)
{
    if (!node->elts.len) {
        unparse_text(u, "()");
        return;
    }
    open_paren(u, level, LEVEL_TUPLE);
    unparse_list(u, node->elts, LEVEL_TEST);
    if (node->elts.len == 1) strbuf_char(u->out, ',');
    close_paren(u, level, LEVEL_TUPLE);
}

static void print_comp(Unparser *u, const char *open, const Ast *key, const Ast *value,
                       AstSeq generators, const char *close)
{
    unparse_text(u, open);
    if (key) {
        unparse_at(u, key, LEVEL_TEST);
        unparse_text(u, ": ");
    }
    unparse_at(u, value, LEVEL_TEST);
    for (uint32_t i = 0; i < generators.len; i++) {
        const Astcomprehension *part = AST(comprehension, generators.items[i]);
        unparse_text(u, part->is_async ? " async for " : " for ");
        unparse_at(u, part->target, LEVEL_TUPLE);
        unparse_text(u, " in ");
        unparse_at(u, part->iter, LEVEL_TEST + 1);
        for (uint32_t k = 0; k < part->ifs.len; k++) {
            unparse_text(u, " if ");
            unparse_at(u, part->ifs.items[k], LEVEL_TEST + 1);
        }
    }
    unparse_text(u, close);
}

/* ---- the rest ---- */

static void print_Constant(Unparser *u, const AstConstant *node)
{
    const AstConst *value = &node->value;
    if (value->kind == CONST_ELLIPSIS) {
        unparse_text(u, "...");
    } else if ((value->kind == CONST_FLOAT || value->kind == CONST_COMPLEX) && isinf(value->real)) {
        unparse_text(u, value->kind == CONST_FLOAT ? "1e309" : "1e309j");
    } else {
        if (node->kind && value->kind == CONST_STR) unparse_name(u, node->kind);
        ast_repr_const(u->out, value);
    }
}

static void print_Attribute(Unparser *u, const AstAttribute *node)
{
    unparse_at(u, node->value, LEVEL_ATOM);
    bool digits =
        node->value->kind == AST_Constant && AST(Constant, node->value)->value.kind == CONST_INT;
    unparse_text(u, digits ? " ." : ".");
    unparse_name(u, node->attr);
}

static void print_Slice(Unparser *u, const AstSlice *node)
{
    if (node->lower) unparse_at(u, node->lower, LEVEL_TEST);
    strbuf_char(u->out, ':');
    if (node->upper) unparse_at(u, node->upper, LEVEL_TEST);
    if (!node->step) return;
    strbuf_char(u->out, ':');
    unparse_at(u, node->step, LEVEL_TEST);
}

static void print_Subscript(Unparser *u, const AstSubscript *node)
{
    unparse_at(u, node->value, LEVEL_ATOM);
    strbuf_char(u->out, '[');
    unparse_at(u, node->slice, LEVEL_TUPLE);
    strbuf_char(u->out, ']');
}

static void print_NamedExpr(Unparser *u, const AstNamedExpr *node, Level level)
{
    open_paren(u, level, LEVEL_TUPLE);
    unparse_at(u, node->target, LEVEL_ATOM);
    unparse_text(u, " := ");
    unparse_at(u, node->value, LEVEL_ATOM);
    close_paren(u, level, LEVEL_TUPLE);
}

static void print_yield(Unparser *u, const char *word, const Ast *value)
{
    strbuf_printf(u->out, value ? "(%s " : "(%s", word);
    if (value) unparse_at(u, value, LEVEL_TEST);
    strbuf_char(u->out, ')');
}

static void print_Await(Unparser *u, const AstAwait *node, Level level)
{
    open_paren(u, level, LEVEL_AWAIT);
    unparse_text(u, "await ");
    unparse_at(u, node->value, LEVEL_ATOM);
    close_paren(u, level, LEVEL_AWAIT);
}

void unparse_at(Unparser *u, const Ast *node, Level level)
{
    switch ((int)node->kind) {
    case AST_BoolOp: print_BoolOp(u, AST(BoolOp, node), level); break;
    case AST_NamedExpr: print_NamedExpr(u, AST(NamedExpr, node), level); break;
    case AST_BinOp: {
        Level outer = u->spine_level;
        u->spine_level = level;
        print_BinOp(u, node, level);
        u->spine_level = outer;
        break;
    }
    case AST_UnaryOp: print_UnaryOp(u, AST(UnaryOp, node), level); break;
    case AST_Lambda: print_Lambda(u, AST(Lambda, node), level); break;
    case AST_IfExp: print_IfExp(u, AST(IfExp, node), level); break;
    case AST_Dict: print_Dict(u, AST(Dict, node)); break;
    case AST_Set:
        strbuf_char(u->out, '{');
        unparse_list(u, AST(Set, node)->elts, LEVEL_TEST);
        strbuf_char(u->out, '}');
        break;
    case AST_ListComp:
        print_comp(u, "[", NULL, AST(ListComp, node)->elt, AST(ListComp, node)->generators, "]");
        break;
    case AST_SetComp:
        print_comp(u, "{", NULL, AST(SetComp, node)->elt, AST(SetComp, node)->generators, "}");
        break;
    case AST_DictComp:
        print_comp(u, "{", AST(DictComp, node)->key, AST(DictComp, node)->value,
                   AST(DictComp, node)->generators, "}");
        break;
    case AST_GeneratorExp:
        print_comp(u, "(", NULL, AST(GeneratorExp, node)->elt, AST(GeneratorExp, node)->generators,
                   ")");
        break;
    case AST_Await: print_Await(u, AST(Await, node), level); break;
    case AST_Yield: print_yield(u, "yield", AST(Yield, node)->value); break;
    case AST_YieldFrom: print_yield(u, "yield from", AST(YieldFrom, node)->value); break;
    case AST_Compare: print_Compare(u, AST(Compare, node), level); break;
    case AST_Call: print_Call(u, AST(Call, node)); break;
    case AST_JoinedStr:
    case AST_FormattedValue: unparse_fstring(u, node); break;
    case AST_Constant: print_Constant(u, AST(Constant, node)); break;
    case AST_Attribute: print_Attribute(u, AST(Attribute, node)); break;
    case AST_Subscript: print_Subscript(u, AST(Subscript, node)); break;
    case AST_Starred:
        strbuf_char(u->out, '*');
        unparse_at(u, AST(Starred, node)->value, LEVEL_EXPR);
        break;
    case AST_Name: unparse_name(u, AST(Name, node)->id); break;
    case AST_List:
        strbuf_char(u->out, '[');
        unparse_list(u, AST(List, node)->elts, LEVEL_TEST);
        strbuf_char(u->out, ']');
        break;
    case AST_Tuple: print_Tuple(u, AST(Tuple, node), level); break;
    case AST_Slice: print_Slice(u, AST(Slice, node)); break;
    default: unparse_core(u, node, level); break;
    }
}

void unparse_expr(const Ast *node, StrBuf *out)
{
    Unparser u = {.out = out};
    unparse_at(&u, node, LEVEL_TEST);
}
