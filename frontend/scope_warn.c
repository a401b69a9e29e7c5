/* scope_warn.c - the SyntaxWarnings of CPython's compiler: code that is legal and almost certainly
 * a mistake.
 *
 * Collected only when Compilation.warnings asks for them. CPython sees expressions of constants
 * folded, so -1 and (1, 2) count as literals here too.
 */
#include "scope_check.h"

#include <string.h>

#define warn(c, place, ...)                                                                        \
    diag_add_bytes((c)->cx, DIAG_SYNTAX_WARNING, (c)->tree->source, (place), __VA_ARGS__)

static const char *constant_type(const AstConst *value)
{
    switch (value->kind) {
    case CONST_NONE: return "NoneType";
    case CONST_TRUE:
    case CONST_FALSE: return "bool";
    case CONST_ELLIPSIS: return "ellipsis";
    case CONST_INT: return "int";
    case CONST_FLOAT: return "float";
    case CONST_COMPLEX: return "complex";
    case CONST_STR: return "str";
    case CONST_BYTES: return "bytes";
    }
    return NULL;
}

/* ---- what CPython folds before it looks ---- */

static const char *folded_type(const Ast *node);

static const AstConst *literal(const Ast *node)
{
    return node->kind == AST_Constant ? &AST(Constant, node)->value : NULL;
}

static bool is_zero(const Ast *node)
{
    const AstConst *c = literal(node);
    if (!c) return false;
    return c->kind == CONST_FALSE || (c->kind == CONST_INT && c->fits && !c->integer) ||
           (c->kind == CONST_FLOAT && c->real == 0);
}

/* 1: bool, 2: int, 3: float, 4: complex, 0: no number. */
static int rank_of(const char *type)
{
    static const char *const numbers[] = {"bool", "int", "float", "complex"};
    for (int i = 0; i < 4; i++)
        if (!strcmp(type, numbers[i])) return i + 1;
    return 0;
}

static int bits_of(uint64_t value)
{
    return value ? 64 - __builtin_clzll(value) : 0;
}

/* Integers of more than 128 bits are left to the program. Only literals are looked at. */
static bool is_too_big(OpBinary op, const Ast *left, const Ast *right)
{
    const AstConst *a = literal(left), *b = literal(right);
    if ((op != OP_Pow && op != OP_LShift) || !b || b->kind != CONST_INT) return false;
    if (!b->fits) return true;
    int bits = a && a->kind == CONST_INT && a->fits ? bits_of((uint64_t)a->integer) : 1;
    return op == OP_Pow ? bits && b->integer > 128 / bits : b->integer > 128 - bits;
}

/* Both operands are numbers, of these ranks; wider: the type of the one with the higher rank. */
static const char *folded_numbers(const AstBinOp *node, int a, int b, const char *wider)
{
    const Ast *left = node->left, *right = node->right;
    OpBinary op = node->op;
    bool negative = right->kind == AST_UnaryOp && AST(UnaryOp, right)->op == OP_USub;
    bool ints = a <= 2 && b <= 2;
    switch (op) {
    case OP_Div: return is_zero(right) ? NULL : ints ? "float" : wider;
    case OP_FloorDiv:
    case OP_Mod:
        if (is_zero(right) || a == 4 || b == 4) return NULL;
        break;
    case OP_LShift:
    case OP_RShift:
        if (!ints || negative || is_too_big(op, left, right)) return NULL;
        break;
    case OP_Pow:
        if (ints && negative) return is_zero(left) ? NULL : "float";
        if (ints && is_too_big(op, left, right)) return NULL;
        break;
    case OP_BitAnd:
    case OP_BitOr:
    case OP_BitXor:
        if (!ints) return NULL;
        return a == 1 && b == 1 ? "bool" : "int";
    case OP_MatMult: return NULL;
    case OP_Add:
    case OP_Sub:
    case OP_Mult: break;
    }
    return ints ? "int" : wider;
}

static const char *folded_binary(const AstBinOp *node)
{
    enum { TEXT_MAX = 4096 };
    const char *left = folded_type(node->left), *right = left ? folded_type(node->right) : NULL;
    if (!right) return NULL;
    int a = rank_of(left), b = rank_of(right);
    if (a && b) return folded_numbers(node, a, b, a > b ? left : right);
    if (!a && !b)
        return node->op == OP_Add && left == right && strcmp(left, "NoneType") &&
                       strcmp(left, "ellipsis")
                   ? left
                   : NULL;
    if (node->op != OP_Mult || (a ? a : b) > 2) return NULL;
    const AstConst *text = literal(a ? node->right : node->left),
                   *times = literal(a ? node->left : node->right);
    if (text && !text->text) return NULL;
    int64_t len = text && text->text->len ? text->text->len : 1;
    if (times && times->kind == CONST_INT && (!times->fits || times->integer > TEXT_MAX / len))
        return NULL;
    return a ? right : left;
}

/* The type of what is a constant once it is folded, or NULL. */
static const char *folded_type(const Ast *node)
{
    switch ((int)node->kind) {
    case AST_Constant: return constant_type(&AST(Constant, node)->value);
    case AST_Tuple: {
        const AstSeq items = AST(Tuple, node)->elts;
        for (uint32_t i = 0; i < items.len; i++)
            if (!folded_type(items.items[i])) return NULL;
        return "tuple";
    }
    case AST_UnaryOp: {
        const char *type = folded_type(AST(UnaryOp, node)->operand);
        if (!type) return NULL;
        if (AST(UnaryOp, node)->op == OP_Not) return "bool";
        int rank = rank_of(type);
        if (!rank || (AST(UnaryOp, node)->op == OP_Invert && rank > 2)) return NULL;
        return rank == 1 ? "int" : type;
    }
    case AST_BinOp: return folded_binary(AST(BinOp, node));
    default: return NULL;
    }
}

/* The type an expression is bound to have, or NULL. */
static const char *known_type(const Ast *node)
{
    const char *folded = folded_type(node);
    if (folded) return folded;
    switch ((int)node->kind) {
    case AST_Tuple: return "tuple";
    case AST_List:
    case AST_ListComp: return "list";
    case AST_Dict:
    case AST_DictComp: return "dict";
    case AST_Set:
    case AST_SetComp: return "set";
    case AST_GeneratorExp: return "generator";
    case AST_Lambda: return "function";
    case AST_JoinedStr:
    case AST_FormattedValue: return "str";
    default: return NULL;
    }
}

/* The type of a literal that `is` should not compare with, or NULL. */
static const char *is_operand(const Ast *node)
{
    const char *type = folded_type(node);
    bool is_singleton =
        type && (!strcmp(type, "bool") || !strcmp(type, "NoneType") || !strcmp(type, "ellipsis"));
    return is_singleton ? NULL : type;
}

static void warn_Compare(Check *c, const AstCompare *node)
{
    const char *left = is_operand(node->left);
    for (uint32_t i = 0; i < node->ops.len; i++) {
        const char *right = is_operand(node->comparators.items[i]);
        OpCompare op = node->ops.items[i];
        const char *type = left ? left : right;
        if (type && op == OP_Is)
            warn(c, node->base.pos, "\"is\" with '%s' literal. Did you mean \"==\"?", type);
        else if (type && op == OP_IsNot)
            warn(c, node->base.pos, "\"is not\" with '%s' literal. Did you mean \"!=\"?", type);
        left = right;
    }
}

static void warn_Call(Check *c, const AstCall *node)
{
    const char *type = known_type(node->func);
    if (type && node->func->kind != AST_Lambda)
        warn(c, node->func->pos, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static void warn_Subscript(Check *c, const AstSubscript *node)
{
    const Ast *value = node->value;
    const char *type = known_type(value), *index = known_type(node->slice);
    if (!type) return;
    static const char *const sequences[] = {"str", "bytes", "tuple", "list"};
    bool is_sequence = false;
    for (int i = 0; i < 4; i++) is_sequence |= !strcmp(type, sequences[i]);
    if (!is_sequence && strcmp(type, "dict"))
        warn(c, value->pos, "'%s' object is not subscriptable; perhaps you missed a comma?", type);
    if (!is_sequence || !index || node->slice->kind == AST_Slice || !strcmp(index, "int") ||
        !strcmp(index, "bool"))
        return;
    warn(c, value->pos,
         "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type, index);
}

void check_warn(Check *c, const Ast *node)
{
    switch ((int)node->kind) {
    case AST_Assert:
        if (AST(Assert, node)->test->kind == AST_Tuple &&
            AST(Tuple, AST(Assert, node)->test)->elts.len)
            warn(c, node->pos, "assertion is always true, perhaps remove parentheses?");
        break;
    case AST_Compare: warn_Compare(c, AST(Compare, node)); break;
    case AST_Call: warn_Call(c, AST(Call, node)); break;
    case AST_Subscript:
        if (AST(Subscript, node)->ctx == OP_Load) warn_Subscript(c, AST(Subscript, node));
        break;
    default: break;
    }
}
