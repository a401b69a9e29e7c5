/* opt_run.c - a generator function's code as code of the loop that consumes it. Read opt_inline.c first.
 *
 * The function's statements are copied with variables of their own; the consumer's body moves to where it yields, a return
 * leaves the block. A parameter that is only what the function's first loop goes over, and is such a generator again, is
 * no variable: that loop runs the other one's code. All parameters are assigned in front of the outermost block, in the
 * order in which the calls evaluate their arguments.
 */
#include "opt_internal.h"

#include "../frontend/vec.h"

/* ---- parameters that are sources of items ---- */

static uint32_t count_reads(const IrBlock *block, const IrVar *var);

static uint32_t count_expr(const IrExpr *e, const IrVar *var)
{
    if (!e) return 0;
    uint32_t count = e->var == var;
    for (uint32_t i = 0; i < e->argc; i++) count += count_expr(e->args[i], var);
    return count;
}

/* Reads and assignments. */
static uint32_t count_reads(const IrBlock *block, const IrVar *var)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        count += (s->var == var) + count_expr(s->value, var) + count_expr(s->object, var);
        for (uint32_t k = 0; k < s->count; k++) count += s->vars[k] == var;
        count += count_reads(&s->prelude, var) + count_reads(&s->body, var) + count_reads(&s->orelse, var);
    }
    return count;
}

/* Is the parameter only what the function's first statement loops over? */
static bool is_source(const IrFunc *func, const IrVar *param)
{
    const IrStmt *first = func->body.len ? func->body.items[0] : NULL;
    if (!first || first->kind != IRS_FOR || first->is_iterator || first->value->op != OP_IR_var || first->value->var != param) return false;
    return count_reads(&func->body, param) == 1;
}

/* ---- copies ---- */

void inline_append(Inline *in, IrBlock *block, IrStmt *s)
{
    if (block->len == block->cap) block->items = vec_grow(inline_arena(in), block->items, block->len, &block->cap, sizeof *block->items);
    block->items[block->len++] = s;
}

IrStmt *inline_stmt_new(Inline *in, IrStmtKind kind, AstPos pos)
{
    IrBlock alone = {0};
    return ir_stmt(in->func, &alone, kind, pos);
}

IrStmt *inline_assign(Inline *in, IrBlock *out, IrVar *var, IrExpr *value)
{
    IrStmt *s = ir_stmt(in->func, out, IRS_ASSIGN, value->pos);
    s->var = var;
    s->value = value;
    var->assigned = true;
    return s;
}

IrExpr *inline_read(Inline *in, IrVar *var, AstPos pos)
{
    IrExpr *e = ir_expr(in->module, OP_IR_var, pos, 0, NULL);
    e->var = var;
    e->type = var->type;
    return e;
}

/* The function's variable that stands for one of the generator's. */
static IrVar *copy_var(Inline *in, Run *run, IrVar *var)
{
    if (!var || !run) return var;
    IrVar **copy = &run->vars[var->index];
    if (*copy) return *copy;
    static const char *const stems[] = {[IR_ITER] = "it", [IR_RANGE] = "r", [IR_SUM] = "sum"};
    if (var->is_temp) *copy = ir_temp_new(in->func, var->type <= IR_SUM && stems[var->type] ? stems[var->type] : "t", var->type);
    else *copy = ir_var_new(in->func, var->name, var->type);
    (*copy)->python_name = var->python_name;
    (*copy)->in_comp = var->in_comp;
    (*copy)->mid_assigned = var->mid_assigned;
    (*copy)->is_foreign = true;
    (*copy)->assigned = true;
    return *copy;
}

IrExpr *inline_copy(Inline *in, Run *run, const IrExpr *e)
{
    if (!e) return NULL;
    IrExpr *copy = ARENA_NEW(inline_arena(in), IrExpr);
    *copy = *e;
    copy->var = copy_var(in, run, e->var);
    if (e->argc) copy->args = arena_alloc(inline_arena(in), e->argc * sizeof *copy->args);
    for (uint32_t i = 0; i < e->argc; i++) copy->args[i] = inline_copy(in, run, e->args[i]);
    return copy;
}

static void copy_block(Inline *in, Run *run, const IrBlock *block, IrBlock *out);

static IrStmt *copy_stmt(Inline *in, Run *run, const IrStmt *s, IrBlock *out)
{
    IrStmt *copy = ir_stmt(in->func, out, s->kind, s->pos);
    uint32_t id = copy->id;
    *copy = *s;
    copy->id = id;
    run->stmts[s->id] = copy;
    if (s->target) copy->target = run->stmts[s->target->id];
    copy->value = inline_copy(in, run, s->value);
    copy->object = inline_copy(in, run, s->object);
    copy->var = copy_var(in, run, s->var);
    copy->iter = copy_var(in, run, s->iter);
    if (s->count) copy->vars = arena_alloc(inline_arena(in), s->count * sizeof *copy->vars);
    for (uint32_t i = 0; i < s->count; i++) copy->vars[i] = copy_var(in, run, s->vars[i]);
    copy->prelude = copy->body = copy->orelse = (IrBlock){0};
    copy_block(in, run, &s->prelude, &copy->prelude);
    copy_block(in, run, &s->body, &copy->body);
    copy_block(in, run, &s->orelse, &copy->orelse);
    return copy;
}

/* ---- the consumer's body ---- */

/* Its breaks and continues, of which it is the loop, leave these blocks. */
static void redirect(Inline *in, const IrBlock *block, IrStmt *whole, IrStmt *each, bool *breaks, bool *continues)
{
    for (uint32_t i = 0; i < block->len; i++) {
        IrStmt *s = block->items[i];
        if (s->kind == IRS_BREAK) *breaks = true, s->kind = IRS_LEAVE, s->target = whole;
        else if (s->kind == IRS_CONTINUE) *continues = true, s->kind = IRS_LEAVE, s->target = each;
        bool loop = s->kind == IRS_WHILE || s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
        if (!loop) {
            redirect(in, &s->prelude, whole, each, breaks, continues);
            redirect(in, &s->body, whole, each, breaks, continues);
        }
        redirect(in, &s->orelse, whole, each, breaks, continues);
        for (uint32_t h = 0; h < s->handler_count; h++) {
            redirect(in, &s->handlers[h].prelude, whole, each, breaks, continues);
            redirect(in, &s->handlers[h].body, whole, each, breaks, continues);
        }
    }
}

/* for a, b in ...: are the items taken apart at once? */
static const IrStmt *takes_pairs(const IrStmt *loop)
{
    const IrStmt *first = loop->item_once && loop->body.len ? loop->body.items[0] : NULL;
    bool pair = first && first->kind == IRS_UNPACK && first->count == 2;
    return pair && first->value->op == OP_IR_var && first->value->var == loop->var ? first : NULL;
}

/* Where the generator yields: the item, and the loop's body outside of it. */
static void copy_yield(Inline *in, Run *run, const IrStmt *s, IrBlock *out)
{
    IrExpr *value = inline_copy(in, run, s->value);
    const IrStmt *loop = run->loop;
    uint32_t start = out->len;
    if (!loop) {
        IrExpr *operands[] = {inline_read(in, run->result, s->pos), value};
        ir_stmt(in->func, out, IRS_EVAL, s->pos)->value = ir_expr(in->module, run->taker, s->pos, 2, operands);
    } else {
        IrStmt *outside = inline_stmt_new(in, IRS_OUTSIDE, s->pos);
        const IrStmt *unpack = value->op == OP_IR_tuple && value->argc == 2 ? takes_pairs(loop) : NULL;
        outside->target = run->block;
        outside->body = loop->body;
        if (unpack) {
            outside->vars = unpack->vars;
            outside->count = 2;
            for (uint32_t i = 0; i < 2; i++) {
                IrVar *item = ir_temp_new(in->func, "t", IR_ANY);
                inline_assign(in, out, item, value->args[i]);
                inline_assign(in, &outside->prelude, unpack->vars[i], inline_read(in, item, s->pos));
            }
            outside->body.items++, outside->body.len--, outside->body.cap--;
        } else {
            outside->var = loop->var;
            inline_assign(in, out, loop->var, value);
        }
        inline_append(in, out, outside);
    }
    out->items[start]->starts_line = s->starts_line;
    if (!s->var) return;
    inline_assign(in, out, copy_var(in, run, s->var), ir_expr(in->module, OP_IR_none, s->pos, 0, NULL));
}

static void copy_return(Inline *in, Run *run, const IrStmt *s, IrBlock *out)
{
    uint32_t start = out->len;
    if (s->value && ir_effects(s->value)) ir_stmt(in->func, out, IRS_EVAL, s->pos)->value = inline_copy(in, run, s->value);
    ir_stmt(in->func, out, IRS_LEAVE, s->pos)->target = run->block;
    out->items[start]->starts_line = s->starts_line;
}

static void copy_block(Inline *in, Run *run, const IrBlock *block, IrBlock *out)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        in->grown++;
        if (s->kind == IRS_YIELD) {
            copy_yield(in, run, s, out);
            continue;
        }
        if (s->kind == IRS_RETURN) {
            copy_return(in, run, s, out);
            continue;
        }
        Run *source = NULL;
        for (uint32_t p = 0; p < run->from->param_count && s->kind == IRS_FOR; p++)
            if (run->sources[p] && s->value->op == OP_IR_var && s->value->var == run->from->params[p]) source = run->sources[p];
        if (!source) {
            copy_stmt(in, run, s, out);
            continue;
        }
        IrStmt loop = *s;
        loop.value = ir_expr(in->module, OP_IR_none, s->value->pos, 0, NULL); /* the parameter has no copy */
        loop.iter = NULL;
        IrStmt *copy = copy_stmt(in, run, &loop, out);
        out->len--;
        inline_run_loop(in, source, copy, out);
    }
}

/* ---- runs ---- */

void inline_body(Inline *in, Run *run)
{
    copy_block(in, run, &run->from->body, &run->block->body);
}

Run *inline_prepare(Inline *in, Run *outer, const IrExpr *call, IrBlock *prelude, IrStmt *guarded)
{
    Run *run = ARENA_NEW(inline_arena(in), Run);
    run->from = call->func;
    run->outer = outer;
    run->vars = arena_zalloc(inline_arena(in), (run->from->var_count + 1) * sizeof *run->vars);
    run->stmts = arena_zalloc(inline_arena(in), (run->from->next_id + 1) * sizeof *run->stmts);
    run->sources = arena_zalloc(inline_arena(in), (run->from->param_count + 1) * sizeof *run->sources);
    IrGlobal **guards = arena_alloc(inline_arena(in), (guarded->guard_count + 1) * sizeof *guards);
    for (uint32_t i = 0; i < guarded->guard_count; i++) guards[i] = guarded->guards[i];
    guards[guarded->guard_count++] = call->args[0]->global;
    guarded->guards = guards;
    for (uint32_t i = 0; i < run->from->param_count; i++) {
        IrVar *param = run->from->params[i];
        const IrExpr *arg = call->args[i + 1];
        if (is_source(run->from, param) && inline_called(in, run, arg)) run->sources[i] = inline_prepare(in, run, arg, prelude, guarded);
        else inline_assign(in, prelude, copy_var(in, run, param), inline_copy(in, NULL, arg));
    }
    return run;
}

void inline_run_loop(Inline *in, Run *run, IrStmt *loop, IrBlock *out)
{
    IrStmt *whole = inline_stmt_new(in, IRS_BLOCK, loop->pos), *each = inline_stmt_new(in, IRS_BLOCK, loop->pos);
    bool breaks = false, continues = false;
    if (!run->block) run->block = inline_stmt_new(in, IRS_BLOCK, loop->pos);
    redirect(in, &loop->body, whole, each, &breaks, &continues);
    if (continues) {
        IrBlock items = loop->body, rest = items;
        bool unpacks = takes_pairs(loop) != NULL;
        rest.items += unpacks, rest.len -= unpacks, rest.cap -= unpacks;
        each->body = rest;
        loop->body = (IrBlock){0};
        if (unpacks) inline_append(in, &loop->body, items.items[0]);
        inline_append(in, &loop->body, each);
    }
    run->loop = loop;
    run->block->inlined = (IrFunc *)run->from;
    run->block->begins = true;
    run->block->pos = loop->value->pos;
    inline_body(in, run);
    IrBlock *into = out;
    if (breaks || loop->orelse.len) {
        inline_append(in, out, whole);
        into = &whole->body;
    }
    (into == out ? run->block : whole)->starts_line = loop->starts_line;
    inline_append(in, into, run->block);
    for (uint32_t i = 0; i < loop->orelse.len; i++) inline_append(in, into, loop->orelse.items[i]);
}

