/* ir_build.h - the hoisting builder: makes expression trees and statements in Python's order of
 * evaluation.
 *
 * Lowering walks the source in evaluation order. Each operand it has lowered but not used yet is
 * pushed on the stack of pending operands; an operation pops its operands. Two things move pending
 * operands into temporaries, oldest first:
 *   - a statement is about to be appended: everything pending that could notice is evaluated before
 * it;
 *   - an operation's operands conflict (ir_conflict): the earlier ones are evaluated before it.
 * So a tree stays nested exactly as long as no order of evaluation can be observed, and lowering
 * never has to think about order beyond visiting operands in the right one.
 *
 *     uint32_t mark = build_mark(b);
 *     build_push(b, lower left); build_push(b, lower right);
 *     IrExpr *sum = build_op(b, OP_IR_add, pos, mark);
 *
 * A nested block (an arm of a conditional expression) is lowered between build_enter and
 * build_leave; what is pending outside is not touched by statements in it, so the statement that
 * holds it must be appended to the outer block by build_stmt afterwards, which evaluates the outer
 * operands first.
 */
#ifndef CODEGEN_IR_BUILD_H
#define CODEGEN_IR_BUILD_H

#include "ir.h"
#include "../frontend/vec.h"

/* Deeper trees are cut by a temporary: keeps later phases and C compilers (256 brackets) from deep
 * recursion. */
enum { IR_DEPTH_MAX = 32 };

typedef struct IrBuild {
    IrModule *module;
    IrFunc *func;
    IrBlock *block; /* statements are appended here */
    VEC(IrExpr *) pending;
    uint32_t floor;   /* pending operands below belong to outer blocks */
    uint32_t settled; /* those from floor up to here can wait for any statement */
    bool new_line;    /* the next statement is the first of a source statement, */
    AstPos line_pos;  /* which is here */
} IrBuild;

typedef struct IrBuildSave {
    IrBlock *block;
    uint32_t floor, settled;
    bool new_line;
} IrBuildSave;

void build_init(IrBuild *b, IrFunc *func);

/* Append a statement to the current block, pending operands first. */
IrStmt *build_stmt(IrBuild *b, IrStmtKind kind, AstPos pos);
/* var = value */
IrStmt *build_assign(IrBuild *b, IrVar *var, IrExpr *value);
/* Evaluate for the effects, if it has any. */
void build_eval(IrBuild *b, IrExpr *value);

/* Continue in another block. */
IrBuildSave build_enter(IrBuild *b, IrBlock *block);
void build_leave(IrBuild *b, IrBuildSave save);

static inline uint32_t build_mark(const IrBuild *b)
{
    return b->pending.len;
}
void build_push(IrBuild *b, IrExpr *operand);
/* Take back the last pending operand, as it is by now. */
IrExpr *build_pop(IrBuild *b);
/* Evaluate pending operands where needed so that those from mark on can stand in one operation,
 * whatever the order that evaluates them. They stay pending. */
void build_order(IrBuild *b, uint32_t mark);
/* Evaluate all that is pending from mark on and not free of effects. */
void build_settle(IrBuild *b, uint32_t mark);
/* The operation over the operands pending from mark on, which are popped. */
IrExpr *build_op(IrBuild *b, IrOp op, AstPos pos, uint32_t mark);

/* The value in a temporary, evaluated now; constants and variables that stay as they are are left
 * alone. */
IrExpr *build_hold(IrBuild *b, IrExpr *value);

/* The value in a temporary of its own, unless it is constant: nothing assigned later changes it. */
IrExpr *build_copy(IrBuild *b, IrExpr *value);
/* What build_hold gave, once more. */
IrExpr *build_again(IrBuild *b, const IrExpr *held);

/* Leaves. */
IrExpr *build_leaf(IrBuild *b, IrOp op, AstPos pos);
IrExpr *build_var(IrBuild *b, IrVar *var, AstPos pos);
IrExpr *build_int(IrBuild *b, int64_t value, AstPos pos);
IrExpr *build_str(IrBuild *b, Istr text, AstPos pos);
IrExpr *build_const(IrBuild *b, IrConst *constant, AstPos pos);
/* One and two operands that are known not to conflict. */
IrExpr *build_op1(IrBuild *b, IrOp op, AstPos pos, IrExpr *a);
IrExpr *build_op2(IrBuild *b, IrOp op, AstPos pos, IrExpr *a, IrExpr *c);

#endif
