/* lower_stmt.c - statements: assignment, deletion, definitions, if; the dispatch to the other
 * lower_*.c files.
 *
 * Statements that cannot be reached (behind return, raise, break, continue; in `if 0`) are not
 * lowered.
 */
#include "lower_internal.h"

void lower_block(LowerFunc *lf, IrBlock *block, AstSeq body)
{
    IrBuildSave save = build_enter(&lf->b, block);
    lower_body(lf, body);
    build_leave(&lf->b, save);
}

/* ---- assignment ---- */

/* Does storing to one of the targets change what the variable holds? */
static bool is_target(LowerFunc *lf, AstSeq targets, const IrVar *var)
{
    for (uint32_t i = 0; i < targets.len; i++) {
        Ast *target = targets.items[i];
        if (target->kind == AST_Name && lower_plain_target(lf, AST(Name, target)->id) == var)
            return true;
        if (target->kind == AST_CoreTemp && lower_temp(lf, target) == var) return true;
    }
    return false;
}

/* The variable an unpacking stores a part in: the target itself when it is a plain variable. */
static IrVar *part_var(LowerFunc *lf, Ast *target)
{
    IrVar *var = target->kind == AST_CoreTemp ? lower_temp(lf, target)
                                              : lower_plain_target(lf, AST(Name, target)->id);
    if (!var) var = ir_temp_new(lf->func, "t", IR_ANY);
    var->assigned = true;
    return var;
}

/* The rest of storing a part: names that are no plain variables, and what is bound now. */
static void store_part(LowerFunc *lf, Ast *target, IrVar *var)
{
    if (target->kind == AST_CoreTemp) return;
    if (var->is_temp)
        lower_store(lf, AST(Name, target)->id, build_var(&lf->b, var, target->pos), target->pos);
    else
        bound_add(lf->lw->arena, &lf->bound, var);
}

static void assign_parts(LowerFunc *lf, AstTuple *target, IrExpr *value)
{
    uint32_t count = target->elts.len;
    IrVar **vars = ARENA_ARRAY(lf->lw->arena, IrVar *, count);
    for (uint32_t i = 0; i < count; i++) vars[i] = part_var(lf, target->elts.items[i]);
    IrStmt *stmt = build_stmt(&lf->b, IRS_UNPACK, target->base.pos);
    stmt->value = value;
    stmt->vars = vars;
    stmt->count = count;
    for (uint32_t i = 0; i < count; i++) store_part(lf, target->elts.items[i], vars[i]);
}

/* a, b = x, y: no tuple is made. All values are evaluated before the first is stored. */
static void assign_pairwise(LowerFunc *lf, AstSeq targets, AstSeq values)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b);
    for (uint32_t i = 0; i < values.len; i++) {
        IrExpr *value = lower_expr(lf, values.items[i]);
        if (targets.items[i]->kind == AST_CoreTemp)
            build_assign(b, lower_temp(lf, targets.items[i]), value);
        else if (value->op == OP_IR_var && !is_target(lf, targets, value->var))
            build_push(b, value);
        else
            build_push(b, build_copy(b, value));
    }
    uint32_t next = mark;
    for (uint32_t i = 0; i < targets.len; i++)
        if (targets.items[i]->kind != AST_CoreTemp)
            lower_assign(lf, targets.items[i], b->pending.items[next++]);
    while (build_mark(b) > mark) build_pop(b);
}

static void assign_attribute(LowerFunc *lf, AstAttribute *target, IrExpr *value)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b);
    build_push(b, value);
    lower_push(lf, target->value);
    build_order(b, mark);
    IrExpr *object = build_pop(b);
    value = build_pop(b);
    IrExpr *set = build_op2(b, OP_IR_setattr, lower_attribute_pos(target), object, value);
    set->name = ir_const_name(lf->lw->module, target->attr);
    build_eval(b, set);
}

static void assign_item(LowerFunc *lf, AstSubscript *target, IrExpr *value)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b);
    build_push(b, value);
    lower_push(lf, target->value);
    lower_push(lf, target->slice);
    build_order(b, mark);
    IrExpr *key = build_pop(b);
    IrExpr *object = build_pop(b);
    value = build_pop(b);
    IrExpr *args[] = {object, key, value};
    build_eval(b, ir_expr(lf->lw->module, OP_IR_setitem, target->base.pos, 3, args));
}

void lower_assign(LowerFunc *lf, Ast *target, IrExpr *value)
{
    if (value->op == OP_IR_var && is_target(lf, (AstSeq){&target, 1}, value->var)) {
        if (target->kind == AST_Name) bound_add(lf->lw->arena, &lf->bound, value->var);
        return; /* it is there already */
    }
    switch ((int)target->kind) {
    case AST_Name: lower_store(lf, AST(Name, target)->id, value, target->pos); break;
    case AST_CoreTemp: build_assign(&lf->b, lower_temp(lf, target), value); break;
    case AST_Attribute: assign_attribute(lf, AST(Attribute, target), value); break;
    case AST_Subscript: assign_item(lf, AST(Subscript, target), value); break;
    case AST_Tuple: assign_parts(lf, AST(Tuple, target), value); break;
    default: break; /* no other target is left in the core */
    }
}

/* The variable in which a resumed function finds what was sent: the target itself when that is
 * plain. */
static IrVar *resumed_var(LowerFunc *lf, Ast *target)
{
    IrVar *var = target->kind == AST_CoreTemp ? lower_temp(lf, target)
                 : target->kind == AST_Name   ? lower_plain_target(lf, AST(Name, target)->id)
                                              : NULL;
    return var ? var : ir_temp_new(lf->func, "t", IR_ANY);
}

static void lower_assignment(LowerFunc *lf, AstAssign *node)
{
    Ast *target = node->targets.items[0], *value = node->value;
    if (target->kind == AST_Tuple && value->kind == AST_Tuple) {
        AstTuple *parts = AST(Tuple, value);
        if (parts->elts.len == AST(Tuple, target)->elts.len && !lower_has_star(parts->elts)) {
            assign_pairwise(lf, AST(Tuple, target)->elts, parts->elts);
            return;
        }
    }
    bool resumes =
        value->kind == AST_Await || value->kind == AST_Yield || value->kind == AST_YieldFrom;
    lower_assign(lf, target,
                 resumes ? lower_yield_into(lf, value, resumed_var(lf, target))
                         : lower_expr(lf, value));
}

/* ---- deletion ---- */

static void lower_del(LowerFunc *lf, Ast *target)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b);
    IrExpr *del;
    IrStmt *unbind;
    switch ((int)target->kind) {
    case AST_Name: lower_delete(lf, AST(Name, target)->id, target->pos); break;
    case AST_CoreTemp:
        unbind = build_stmt(b, IRS_UNBIND, target->pos);
        unbind->var = lower_temp(lf, target);
        break;
    case AST_Attribute:
        lower_push(lf, AST(Attribute, target)->value);
        del = build_op(b, OP_IR_delattr, lower_attribute_pos(AST(Attribute, target)), mark);
        del->name = ir_const_name(lf->lw->module, AST(Attribute, target)->attr);
        build_eval(b, del);
        break;
    case AST_Subscript:
        lower_push(lf, AST(Subscript, target)->value);
        lower_push(lf, AST(Subscript, target)->slice);
        build_eval(b, build_op(b, OP_IR_delitem, target->pos, mark));
        break;
    default: break;
    }
}

/* ---- if ---- */

/* `if a and b: body` without an else, where b needs statements: the ifs are nested. True when that
 * was done. */
static bool lower_nested_if(LowerFunc *lf, AstIf *node)
{
    AstBoolOp *test = AST(BoolOp, node->test);
    if (node->orelse.len || node->test->kind != AST_BoolOp || test->op != OP_And) return false;
    Arena *arena = lf->lw->arena;
    VEC(IrBuildSave) open = {0};
    Bound end = bound_dead, yes, no;
    IrExpr *acc = lower_branches(lf, test->values.items[0], &yes, &no);
    for (uint32_t i = 1; i < test->values.len; i++) {
        bound_meet(arena, &end, &no);
        lf->bound = yes;
        IrBlock arm = {0};
        IrBuildSave save = build_enter(&lf->b, &arm);
        IrExpr *right = lower_branches(lf, test->values.items[i], &yes, &no);
        build_leave(&lf->b, save);
        if (!arm.len && acc->depth < IR_DEPTH_MAX && right->depth < IR_DEPTH_MAX) {
            acc = build_op2(&lf->b, OP_IR_and, test->base.pos, acc, right);
            continue;
        }
        IrStmt *stmt = build_stmt(&lf->b, IRS_IF, node->base.pos);
        stmt->value = acc;
        stmt->body = arm;
        save = build_enter(&lf->b, &stmt->body);
        vec_push(arena, &open, save);
        acc = right;
    }
    bound_meet(arena, &end, &no);
    lf->bound = yes;
    IrBlock *block = lf->b.block;
    if (acc->op != OP_IR_true) {
        IrStmt *stmt = build_stmt(&lf->b, IRS_IF, node->base.pos);
        stmt->value = acc;
        block = &stmt->body;
    }
    lower_block(lf, block, node->body);
    while (open.len) build_leave(&lf->b, vec_pop(&open));
    bound_meet(arena, &end, &lf->bound);
    lf->bound = end;
    return true;
}

/* if / elif / elif ... / else, an arm inside the other's orelse, by hand: chains can be long. */
static void lower_if(LowerFunc *lf, AstIf *node)
{
    Arena *arena = lf->lw->arena;
    VEC(IrBuildSave) open = {0};
    Bound end = bound_dead, yes, no;
    for (;;) {
        if (lower_nested_if(lf, node)) break;
        IrExpr *cond = lower_branches(lf, node->test, &yes, &no);
        bool always = cond->op == OP_IR_true, never = cond->op == OP_IR_false;
        IrStmt *stmt = NULL;
        if (!always && !never) {
            stmt = build_stmt(&lf->b, IRS_IF, node->base.pos);
            stmt->value = cond;
        }
        lf->bound = yes;
        if (!never) lower_block(lf, stmt ? &stmt->body : lf->b.block, node->body);
        if (!never) bound_meet(arena, &end, &lf->bound);
        lf->bound = always ? bound_dead : no;
        if (!node->orelse.len || always) break;
        if (stmt) {
            IrBuildSave save = build_enter(&lf->b, &stmt->orelse);
            vec_push(arena, &open, save);
        }
        Ast *other = node->orelse.items[0];
        if (node->orelse.len > 1 || other->kind != AST_If) {
            lower_body(lf, node->orelse);
            break;
        }
        node = AST(If, other);
        lf->b.new_line = true;
        lf->b.line_pos = other->pos;
    }
    while (open.len) build_leave(&lf->b, vec_pop(&open));
    bound_meet(arena, &end, &lf->bound);
    lf->bound = end;
}

/* ---- the others ---- */

static void lower_return(LowerFunc *lf, AstReturn *node)
{
    IrExpr *value = node->value ? lower_expr(lf, node->value) : NULL;
    if (value && value->op == OP_IR_none) value = NULL;
    build_stmt(&lf->b, IRS_RETURN, node->base.pos)->value = value;
    lf->bound = bound_dead;
}

static void lower_jump(LowerFunc *lf, Ast *node)
{
    if (node->kind == AST_Break) {
        Bound here = bound_share(&lf->bound);
        lower_forget_deleted(lf, &here); /* a finally block on the way may delete */
        bound_meet(lf->lw->arena, &lf->loop->at_break, &here);
    }
    build_stmt(&lf->b, node->kind == AST_Break ? IRS_BREAK : IRS_CONTINUE, node->pos);
    lf->bound = bound_dead;
}

static IrExpr *lower_definition(LowerFunc *lf, Ast *node)
{
    return node->kind == AST_ClassDef ? lower_class(lf, AST(ClassDef, node))
                                      : lower_function_object(lf, node);
}

static void lower_stmt(LowerFunc *lf, Ast *node)
{
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
        lower_store(lf, AST(FunctionDef, node)->name, lower_definition(lf, node), node->pos);
        break;
    case AST_ClassDef:
        lower_store(lf, AST(ClassDef, node)->name, lower_definition(lf, node), node->pos);
        break;
    case AST_CoreDefine:
        lower_assign(lf, AST(CoreDefine, node)->target,
                     lower_definition(lf, AST(CoreDefine, node)->def));
        break;
    case AST_Return: lower_return(lf, AST(Return, node)); break;
    case AST_Delete:
        for (uint32_t i = 0; i < AST(Delete, node)->targets.len; i++)
            lower_del(lf, AST(Delete, node)->targets.items[i]);
        break;
    case AST_Assign: lower_assignment(lf, AST(Assign, node)); break;
    case AST_For: lower_for(lf, AST(For, node)); break;
    case AST_While: lower_while(lf, AST(While, node)); break;
    case AST_If: lower_if(lf, AST(If, node)); break;
    case AST_Raise: lower_raise(lf, AST(Raise, node)); break;
    case AST_Try: lower_try(lf, AST(Try, node)); break;
    case AST_Import: lower_import(lf, AST(Import, node)); break;
    case AST_ImportFrom: lower_import_from(lf, AST(ImportFrom, node)); break;
    case AST_Expr: lower_effects(lf, AST(Expr, node)->value); break;
    case AST_Break:
    case AST_Continue: lower_jump(lf, node); break;
    default: break; /* pass, global, nonlocal */
    }
}

void lower_body(LowerFunc *lf, AstSeq body)
{
    for (uint32_t i = 0; i < body.len && !lf->bound.dead; i++) {
        lf->b.new_line = true;
        lf->b.line_pos = body.items[i]->pos;
        lower_stmt(lf, body.items[i]);
    }
    lf->b.new_line = false;
}
