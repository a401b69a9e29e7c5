/* ast_walk.c - going over trees: children, copies, equality. All driven by the table of ast.def. */
#include "ast.h"

#include <string.h>

void ast_each_child(const Ast *node, AstVisit *visit, void *ctx)
{
    const AstKindInfo *info = ast_kind_info(node->kind);
    for (const AstField *f = info->fields; f->name; f++) {
        if (f->kind == FIELD_CHILD || f->kind == FIELD_OPT) {
            Ast *child = AST_FIELD(Ast *, node, f);
            if (child) visit(child, ctx);
        } else if (f->kind == FIELD_LIST) {
            AstSeq list = AST_FIELD(AstSeq, node, f);
            for (uint32_t i = 0; i < list.len; i++)
                if (list.items[i]) visit(list.items[i], ctx);
        }
    }
}

Ast *ast_clone(AstTree *tree, const Ast *node)
{
    if (!node) return NULL;
    const AstKindInfo *info = ast_kind_info(node->kind);
    Ast *copy = ast_make(tree, node, info->size);
    for (const AstField *f = info->fields; f->name; f++) {
        if (f->kind == FIELD_CHILD || f->kind == FIELD_OPT) {
            AST_FIELD(Ast *, copy, f) = ast_clone(tree, AST_FIELD(Ast *, node, f));
        } else if (f->kind == FIELD_LIST) {
            AstSeq list = AST_FIELD(AstSeq, node, f);
            AstSeq fresh = ast_list_copy(tree, list.items, list.len);
            for (uint32_t i = 0; i < list.len; i++) fresh.items[i] = ast_clone(tree, list.items[i]);
            AST_FIELD(AstSeq, copy, f) = fresh;
        }
    }
    return copy;
}

static bool const_equal(const AstConst *a, const AstConst *b)
{
    if (a->kind != b->kind) return false;
    if (a->kind == CONST_FLOAT || a->kind == CONST_COMPLEX)
        return memcmp(&a->real, &b->real, sizeof a->real) == 0;
    return a->text == b->text;
}

static bool field_equal(const Ast *a, const Ast *b, const AstField *f)
{
    switch (f->kind) {
    case FIELD_CHILD:
    case FIELD_OPT: return ast_equal(AST_FIELD(Ast *, a, f), AST_FIELD(Ast *, b, f));
    case FIELD_LIST: {
        AstSeq x = AST_FIELD(AstSeq, a, f), y = AST_FIELD(AstSeq, b, f);
        if (x.len != y.len) return false;
        for (uint32_t i = 0; i < x.len; i++)
            if (!ast_equal(x.items[i], y.items[i])) return false;
        return true;
    }
    case FIELD_NAME:
    case FIELD_OPTNAME: return AST_FIELD(Istr, a, f) == AST_FIELD(Istr, b, f);
    case FIELD_NAMES: {
        AstNames x = AST_FIELD(AstNames, a, f), y = AST_FIELD(AstNames, b, f);
        return x.len == y.len && (!x.len || memcmp(x.items, y.items, x.len * sizeof *x.items) == 0);
    }
    case FIELD_OPS: {
        AstOps x = AST_FIELD(AstOps, a, f), y = AST_FIELD(AstOps, b, f);
        return x.len == y.len && (!x.len || memcmp(x.items, y.items, x.len * sizeof *x.items) == 0);
    }
    case FIELD_OP_Binary: return AST_FIELD(OpBinary, a, f) == AST_FIELD(OpBinary, b, f);
    case FIELD_OP_Unary: return AST_FIELD(OpUnary, a, f) == AST_FIELD(OpUnary, b, f);
    case FIELD_OP_Bool: return AST_FIELD(OpBool, a, f) == AST_FIELD(OpBool, b, f);
    case FIELD_OP_Context: return AST_FIELD(OpContext, a, f) == AST_FIELD(OpContext, b, f);
    case FIELD_NUMBER: return AST_FIELD(int, a, f) == AST_FIELD(int, b, f);
    case FIELD_CONST: return const_equal(&AST_FIELD(AstConst, a, f), &AST_FIELD(AstConst, b, f));
    }
    return false;
}

bool ast_equal(const Ast *a, const Ast *b)
{
    if (a == b) return true;
    if (!a || !b || a->kind != b->kind) return false;
    for (const AstField *f = ast_kind_info(a->kind)->fields; f->name; f++)
        if (!field_equal(a, b, f)) return false;
    return true;
}
