/* lower_fold.c - constants of the source, and the little folding that every level does.
 *
 * Folded are: arithmetic of numbers (lower_arith.c), `not` of a constant, tuples of constants, concatenated literals,
 * __debug__. Integers of at most 62 bits, floats and the singletons are leaves of their own; the
 * rest is static data.
 */
#include "lower_internal.h"

#include <string.h>

static IrConst *fold_int(LowerFunc *lf, const AstConst *value)
{
    IrConst c = {.kind = IRC_INT, .text = value->text};
    if (value->fits) c.text = intern_printf(&lf->lw->cx->names, "%lld", (long long)value->integer);
    return ir_const(lf->lw->module, &c);
}

static IrConst *fold_constant(LowerFunc *lf, const AstConst *value)
{
    IrConst c = {.kind = IRC_NONE};
    switch (value->kind) {
    case CONST_NONE: break;
    case CONST_TRUE: c.kind = IRC_TRUE; break;
    case CONST_FALSE: c.kind = IRC_FALSE; break;
    case CONST_ELLIPSIS: c.kind = IRC_ELLIPSIS; break;
    case CONST_INT: return fold_int(lf, value);
    case CONST_FLOAT:
        c.kind = IRC_FLOAT;
        c.real = value->real;
        break;
    case CONST_COMPLEX:
        c.kind = IRC_COMPLEX;
        c.imag = value->real;
        break;
    case CONST_STR:
    case CONST_BYTES:
        c.kind = value->kind == CONST_STR ? IRC_STR : IRC_BYTES;
        c.text = value->text;
        break;
    }
    return ir_const(lf->lw->module, &c);
}

static int const_truth(const IrConst *c)
{
    switch (c->kind) {
    case IRC_NONE:
    case IRC_FALSE: return 0;
    case IRC_TRUE:
    case IRC_ELLIPSIS: return 1;
    case IRC_STR:
    case IRC_BYTES: return c->text->len != 0;
    case IRC_INT: return !istr_is(c->text, "0") && !istr_is(c->text, "0x0");
    case IRC_FLOAT:
    case IRC_COMPLEX: return c->real != 0 || c->imag != 0;
    case IRC_TUPLE:
    case IRC_FROZENSET: return c->count != 0;
    }
    return 1;
}

static IrConst *fold_unary(LowerFunc *lf, AstUnaryOp *node)
{
    IrConst *operand = lower_fold(lf, node->operand);
    if (!operand) return NULL;
    if (node->op != OP_Not) return lower_fold_sign(lf, node->op, operand);
    return ir_const(lf->lw->module, &(IrConst){.kind = const_truth(operand) ? IRC_FALSE : IRC_TRUE});
}

static IrConst *fold_tuple(LowerFunc *lf, AstSeq items)
{
    IrConst **folded = ARENA_ARRAY(lf->lw->arena, IrConst *, items.len);
    for (uint32_t i = 0; i < items.len; i++) {
        folded[i] = lower_fold(lf, items.items[i]);
        if (!folded[i]) return NULL;
    }
    return ir_const(lf->lw->module,
                    &(IrConst){.kind = IRC_TUPLE, .items = folded, .count = items.len});
}

enum { CONCAT_MAX = 4096 }; /* sums of many literals are constants for each of their parts */

static IrConst *concat(LowerFunc *lf, const IrConst *left, const IrConst *right)
{
    if (left->text->len + right->text->len > CONCAT_MAX) return NULL;
    StrBuf text = {0};
    strbuf_add(&text, left->text->text, left->text->len);
    strbuf_add(&text, right->text->text, right->text->len);
    IrConst c = {.kind = left->kind, .text = intern(&lf->lw->cx->names, text.text ? text.text : "", text.len)};
    strbuf_free(&text);
    return ir_const(lf->lw->module, &c);
}

IrConst *lower_fold_binary(LowerFunc *lf, OpBinary op, IrConst *left, Ast *right_node)
{
    IrConst *right = left ? lower_fold(lf, right_node) : NULL;
    if (!right) return NULL;
    bool texts = left->kind == right->kind && (left->kind == IRC_STR || left->kind == IRC_BYTES);
    if (texts) return op == OP_Add ? concat(lf, left, right) : NULL;
    return lower_fold_arith(lf, op, left, right);
}

/* The left operands go deep: from the innermost one outwards. */
static IrConst *fold_spine(LowerFunc *lf, AstBinOp *node)
{
    VEC(AstBinOp *) spine = {0};
    Ast *left = &node->base;
    for (; left->kind == AST_BinOp; left = AST(BinOp, left)->left)
        vec_push(lf->lw->arena, &spine, AST(BinOp, left));
    IrConst *value = lower_fold(lf, left);
    while (value && spine.len) {
        AstBinOp *outer = vec_pop(&spine);
        value = lower_fold_binary(lf, outer->op, value, outer->right);
    }
    return value;
}

IrConst *lower_fold(LowerFunc *lf, Ast *node)
{
    switch ((int)node->kind) {
    case AST_Constant: return fold_constant(lf, &AST(Constant, node)->value);
    case AST_UnaryOp: return fold_unary(lf, AST(UnaryOp, node));
    case AST_Tuple: return fold_tuple(lf, AST(Tuple, node)->elts);
    case AST_BinOp: return fold_spine(lf, AST(BinOp, node));
    case AST_Name:
        if (!istr_is(AST(Name, node)->id, "__debug__")) return NULL;
        return ir_const(lf->lw->module,
                        &(IrConst){.kind = lf->lw->cx->optimize > 0 ? IRC_FALSE : IRC_TRUE});
    default: return NULL;
    }
}

int lower_const_truth(LowerFunc *lf, Ast *node)
{
    IrConst *c = lower_fold(lf, node);
    return c ? const_truth(c) : -1;
}

/* Is the integer one that a value word holds? */
static bool small_int(const IrConst *c, int64_t *value)
{
    const char *text = c->text->text;
    if (text[0] == '0' && text[1] == 'x') return false;
    if (c->text->len > 19) return false;
    uint64_t n = 0;
    for (; *text; text++) n = n * 10 + (uint64_t)(*text - '0');
    uint64_t limit = ((uint64_t)1 << 61) - !c->negative;
    if (n > limit) return false;
    *value = c->negative ? -(int64_t)n : (int64_t)n;
    return true;
}

IrExpr *lower_constant(LowerFunc *lf, const IrConst *value, AstPos pos)
{
    IrBuild *b = &lf->b;
    IrExpr *expr;
    int64_t integer;
    switch (value->kind) {
    case IRC_NONE: return build_leaf(b, OP_IR_none, pos);
    case IRC_TRUE: return build_leaf(b, OP_IR_true, pos);
    case IRC_FALSE: return build_leaf(b, OP_IR_false, pos);
    case IRC_ELLIPSIS: return build_leaf(b, OP_IR_ellipsis, pos);
    case IRC_INT:
        if (small_int(value, &integer)) return build_int(b, integer, pos);
        break;
    case IRC_FLOAT:
        expr = build_leaf(b, OP_IR_const_float, pos);
        expr->real = value->real;
        return expr;
    case IRC_STR:
    case IRC_BYTES:
    case IRC_COMPLEX:
    case IRC_TUPLE:
    case IRC_FROZENSET: break;
    }
    return build_const(b, lf->lw->module->consts[value->index], pos);
}
