/* scope_warn.c - the SyntaxWarnings of CPython's compiler: code that is legal and almost certainly
 * a mistake.
 *
 * Collected only when Compilation.warnings asks for them. CPython sees expressions of constants
 * folded, so -1 and (1, 2) count as literals here too.
 */
#include "scope_check.h"

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

/* A number with its sign. */
static const Ast *signed_constant(const Ast *node)
{
    if (node->kind != AST_UnaryOp || AST(UnaryOp, node)->operand->kind != AST_Constant) return node;
    OpUnary op = AST(UnaryOp, node)->op;
    return op == OP_USub || op == OP_UAdd ? AST(UnaryOp, node)->operand : node;
}

/* The type an expression is bound to have, or NULL. */
static const char *known_type(const Ast *node)
{
    node = signed_constant(node);
    switch ((int)node->kind) {
    case AST_Constant: return constant_type(&AST(Constant, node)->value);
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

static bool is_constant(const Ast *node)
{
    node = signed_constant(node);
    if (node->kind != AST_Tuple) return node->kind == AST_Constant;
    const AstSeq items = AST(Tuple, node)->elts;
    for (uint32_t i = 0; i < items.len; i++)
        if (!is_constant(items.items[i])) return false;
    return true;
}

/* The type of a literal that `is` should not compare with, or NULL. */
static const char *is_operand(const Ast *node)
{
    if (!is_constant(node)) return NULL;
    node = signed_constant(node);
    if (node->kind == AST_Constant && AST(Constant, node)->value.kind <= CONST_ELLIPSIS)
        return NULL;
    return known_type(node);
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
    const Ast *value = node->value, *constant = signed_constant(value);
    const char *type = known_type(value), *index = known_type(node->slice);
    bool is_sequence = false, is_other = false;
    switch ((int)constant->kind) {
    case AST_Constant: {
        AstConstKind kind = AST(Constant, constant)->value.kind;
        is_sequence = kind == CONST_STR || kind == CONST_BYTES;
        is_other = !is_sequence;
        break;
    }
    case AST_Set:
    case AST_SetComp:
    case AST_GeneratorExp:
    case AST_Lambda: is_other = true; break;
    case AST_Tuple:
    case AST_List:
    case AST_ListComp:
    case AST_JoinedStr:
    case AST_FormattedValue: is_sequence = true; break;
    default: break;
    }
    if (is_other)
        warn(c, value->pos, "'%s' object is not subscriptable; perhaps you missed a comma?", type);
    if (!is_sequence || !index || node->slice->kind == AST_Slice) return;
    const Ast *key = signed_constant(node->slice);
    if (key->kind == AST_Constant && (AST(Constant, key)->value.kind == CONST_INT ||
                                      AST(Constant, key)->value.kind == CONST_TRUE ||
                                      AST(Constant, key)->value.kind == CONST_FALSE))
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
