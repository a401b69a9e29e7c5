/* desugar_build.c - making core nodes and collecting statements. See desugar_internal.h. */
#include "desugar_internal.h"

const CoreOpInfo core_op_info[CORE_OP_COUNT] = {
#define CORE_OP(name, min, max, python) {#name, min, max, python},
#include "core_ops.def"
};

Istr desugar_fresh(Desugar *d, const char *stem)
{
    Istr name;
    do {
        name = intern_printf(&d->cx->names, "_%s%u", stem, ++d->fresh_count);
    } while (map_find(&d->used_names, name));
    return name;
}

Ast *core_temp(Desugar *d, AstPos pos, Istr name)
{
    return AST_NEW(d->tree, pos, CoreTemp, .name = name, .ctx = OP_Load);
}

Ast *core_temp_store(Desugar *d, AstPos pos, Istr name)
{
    return AST_NEW(d->tree, pos, CoreTemp, .name = name, .ctx = OP_Store);
}

Ast *core_op0(Desugar *d, AstPos pos, CoreOpKind op)
{
    return AST_NEW(d->tree, pos, CoreOp, .op = op);
}

Ast *core_op1(Desugar *d, AstPos pos, CoreOpKind op, Ast *a)
{
    return AST_NEW(d->tree, pos, CoreOp, .op = op, .args = ast_list1(d->tree, a));
}

Ast *core_op2(Desugar *d, AstPos pos, CoreOpKind op, Ast *a, Ast *b)
{
    return AST_NEW(d->tree, pos, CoreOp, .op = op, .args = ast_list2(d->tree, a, b));
}

Ast *core_op3(Desugar *d, AstPos pos, CoreOpKind op, Ast *a, Ast *b, Ast *c)
{
    return AST_NEW(d->tree, pos, CoreOp, .op = op, .args = ast_list3(d->tree, a, b, c));
}

Ast *core_call(Desugar *d, AstPos pos, Ast *func, AstSeq args)
{
    return AST_NEW(d->tree, pos, Call, .func = func, .args = args);
}

Ast *core_not(Desugar *d, AstPos pos, Ast *operand)
{
    return AST_NEW(d->tree, pos, UnaryOp, .op = OP_Not, .operand = operand);
}

Ast *core_compare(Desugar *d, AstPos pos, Ast *left, OpCompare op, Ast *right)
{
    OpCompare *ops = arena_alloc(&d->cx->arena, sizeof *ops);
    *ops = op;
    return AST_NEW(d->tree, pos, Compare, .left = left, .ops = {ops, 1},
                   .comparators = ast_list1(d->tree, right));
}

Ast *core_bind(Desugar *d, AstPos pos, Istr temp, Ast *value)
{
    return AST_NEW(d->tree, pos, NamedExpr, .target = core_temp_store(d, pos, temp),
                   .value = value);
}

Ast *core_text(Desugar *d, AstPos pos, const char *text)
{
    return ast_str(d->tree, pos, intern_cstr(&d->cx->names, text));
}

void emit(Desugar *d, Ast *stmt)
{
    vec_push(&d->cx->arena, &d->out, stmt);
}

void push_expr(Desugar *d, AstPos pos, Ast *value)
{
    emit(d, AST_NEW(d->tree, pos, Expr, .value = value));
}

void emit_assign(Desugar *d, AstPos pos, Ast *target, Ast *value)
{
    emit(d, AST_NEW(d->tree, pos, Assign, .targets = ast_list1(d->tree, target), .value = value));
}

void emit_temp(Desugar *d, AstPos pos, Istr temp, Ast *value)
{
    emit_assign(d, pos, core_temp_store(d, pos, temp), value);
}

Istr emit_fresh(Desugar *d, AstPos pos, const char *stem, Ast *value)
{
    Istr temp = desugar_fresh(d, stem);
    emit_temp(d, pos, temp, value);
    return temp;
}

StmtVec block_begin(Desugar *d)
{
    StmtVec outer = d->out;
    d->out = (StmtVec){0};
    return outer;
}

AstSeq block_end(Desugar *d, StmtVec outer, AstPos pos)
{
    if (!d->out.len) emit(d, AST_NEW(d->tree, pos, Pass));
    AstSeq list = {d->out.items, d->out.len};
    d->out = outer;
    return list;
}
