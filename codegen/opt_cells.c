/* opt_cells.c - keep variables out of cells that only the other branch of an inlined generator expression shares.
 *
 * That branch (lower_consume.c) makes the generator after all, and may give it the variables as they are at that time
 * (IR_SNAPSHOT). A variable captured by nothing else becomes a plain one: *x is x, *x = v is x = v, and the generator
 * gets a cell of its own. With them goes the cell made on each call, and unbox.c may have them as C numbers.
 */
#include "opt.h"

/* ---- which ---- */

static void keep_expr(const IrExpr *e, bool *shared)
{
    if (!e) return;
    bool snapshot = e->op == OP_IR_function && e->integer == IR_SNAPSHOT;
    for (uint32_t i = 0; i < e->argc; i++) {
        const IrExpr *operand = e->args[i];
        if (operand->op == OP_IR_cell_of && !snapshot) shared[operand->var->index] = true;
        else keep_expr(operand, shared);
    }
    if (e->op == OP_IR_super0)
        for (uint32_t i = 0; i < e->argc; i++)
            if (e->args[i]->var) shared[e->args[i]->var->index] = true;
    if (e->op == OP_IR_name_load_free) shared[e->var->index] = true;
}

static void keep_block(const IrBlock *block, bool *shared, bool *found)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        keep_expr(s->value, shared);
        keep_expr(s->object, shared);
        *found |= s->kind == IRS_BLOCK && s->inlined;
        keep_block(&s->prelude, shared, found);
        keep_block(&s->body, shared, found);
        keep_block(&s->orelse, shared, found);
        for (uint32_t h = 0; h < s->handler_count; h++) {
            keep_block(&s->handlers[h].prelude, shared, found);
            keep_expr(s->handlers[h].test, shared);
            keep_block(&s->handlers[h].body, shared, found);
        }
    }
}

/* ---- change ---- */

typedef struct Cells {
    IrModule *module;
    const bool *plain; /* per variable: was a cell */
} Cells;

static bool is_freed(const Cells *c, const IrVar *var)
{
    return var && c->plain[var->index];
}

static void change_expr(Cells *c, IrExpr *e)
{
    if (!e) return;
    for (uint32_t i = 0; i < e->argc; i++) {
        IrExpr *operand = e->args[i];
        change_expr(c, operand);
        if (operand->op != OP_IR_cell_of || !is_freed(c, operand->var)) continue;
        operand->op = OP_IR_var;
        operand->type = IR_ANY;
        e->args[i] = ir_expr(c->module, OP_IR_cell_new, operand->pos, 1, &operand);
    }
    if (!is_freed(c, e->var)) return;
    if (e->op == OP_IR_cell_load) e->op = OP_IR_var_checked;
    else if (e->op == OP_IR_cell_load_bound) e->op = OP_IR_var;
}

static void change_block(Cells *c, const IrBlock *block);

static void change_stmt(Cells *c, IrStmt *s)
{
    change_expr(c, s->value);
    change_expr(c, s->object);
    if (is_freed(c, s->var)) {
        if (s->kind == IRS_CELL_SET) s->kind = IRS_ASSIGN;
        else if (s->kind == IRS_CELL_UNBIND) s->kind = IRS_UNBIND;
        else if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_cell_new) s->kind = IRS_UNBIND; /* afresh on each run */
        if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_novalue) s->kind = IRS_UNBIND;
        if (s->kind == IRS_UNBIND) s->value = NULL;
    }
    change_block(c, &s->prelude);
    change_block(c, &s->body);
    change_block(c, &s->orelse);
    for (uint32_t h = 0; h < s->handler_count; h++) {
        change_block(c, &s->handlers[h].prelude);
        change_expr(c, s->handlers[h].test);
        change_block(c, &s->handlers[h].body);
    }
    /* for item1 in xs { x = item1 ... } */
    bool loop = s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
    if (!loop || !s->item_once || !s->body.len) return;
    const IrStmt *first = s->body.items[0];
    if (first->kind != IRS_ASSIGN || !is_freed(c, first->var) || first->value->op != OP_IR_var || first->value->var != s->var) return;
    s->var = first->var;
    s->item_once = false;
    s->body.items++;
    s->body.cap--;
    s->body.len--;
}

static void change_block(Cells *c, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) change_stmt(c, block->items[i]);
}

static void free_variables(IrFunc *func)
{
    Arena *arena = &func->module->cx->arena;
    bool *shared = arena_zalloc(arena, func->var_count + 1), found = false;
    keep_block(&func->body, shared, &found);
    if (!found) return;
    bool *plain = arena_zalloc(arena, func->var_count + 1);
    for (uint32_t i = 0; i < func->var_count; i++) {
        IrVar *v = func->vars[i];
        if (!v->is_cell || v->is_free || shared[i]) continue;
        plain[i] = true;
        v->is_cell = v->late_cell = false;
        v->type = IR_ANY;
    }
    Cells c = {func->module, plain};
    change_block(&c, &func->body);
}

void opt_consume(Compilation *cx, IrModule **modules, uint32_t count)
{
    (void)cx;
    for (uint32_t m = 0; m < count; m++)
        for (uint32_t i = 0; i < modules[m]->func_count; i++) free_variables(modules[m]->funcs[i]);
}
