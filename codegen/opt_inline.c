/* opt_inline.c - generator functions run by the loops that consume them.
 *
 *     for x in evens(numbers(n)): ...        block b1 runs &evens for x = evens(numbers(n)) using it1 with { n_2 = n } {
 *                                              block b2 runs &numbers {
 *                                                i = 0
 *                                                while i < n_2 {
 *                                                  x_2 = i
 *                                                  outside b2 { if x_2 % 2 == 0 { x = x_2  outside b1 { ... } } }
 *                                                  ...
 *
 * No generator is made: its code runs in the activation of the loop, with variables of that function, and the loop's body
 * stands where it yields. For tracebacks, the recursion limit and StopIteration it is an activation of its own
 * (rt_inline_begin), which `outside` steps out of. The outermost block first looks whether the names still mean these
 * functions; if not, it asks an iterator for the items and goes to the same body (emit_inline.c).
 *
 * Only where nothing can tell: functions of the module with one yield and without try, cells, checked or shown variables.
 * They cannot notice that they are given up, so break and return just leave.
 */
#include "opt_internal.h"

enum { MOST_STATEMENTS = 40, MOST_DEPTH = 6, MOST_GROWN = 400 };

/* ---- which ---- */

typedef struct Look {
    uint32_t statements, yields;
    bool refused;
} Look;

static void look_expr(const IrExpr *e, Look *l)
{
    if (!e) return;
    switch ((unsigned)e->op) {
    case OP_IR_var_checked: case OP_IR_cell_load: case OP_IR_cell_load_bound: case OP_IR_cell_of: case OP_IR_locals:
    case OP_IR_super0: case OP_IR_name_load: case OP_IR_name_load_free: l->refused = true; return;
    default: break;
    }
    for (uint32_t i = 0; i < e->argc; i++) look_expr(e->args[i], l);
}

static void look_block(const IrBlock *block, Look *l)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        l->statements++;
        switch ((unsigned)s->kind) {
        case IRS_TRY_EXCEPT: case IRS_TRY_FINALLY: case IRS_DELEGATE: case IRS_NAME_SET: case IRS_NAME_DEL: case IRS_CELL_SET:
        case IRS_CELL_UNBIND: l->refused = true; return;
        case IRS_UNBIND: l->refused |= s->checked; break;
        case IRS_YIELD: l->yields++; break;
        default: break;
        }
        look_expr(s->value, l);
        look_expr(s->object, l);
        look_block(&s->prelude, l);
        look_block(&s->body, l);
        look_block(&s->orelse, l);
    }
}

static bool fits(const IrFunc *func)
{
    if (func->kind != IRF_GENERATOR || func->shows || func->free_count || func->kwonly || func->has_varargs || func->has_varkw) return false;
    for (uint32_t i = 0; i < func->var_count; i++)
        if (func->vars[i]->is_cell) return false;
    Look l = {0};
    look_block(&func->body, &l);
    return !l.refused && l.yields == 1 && l.statements <= MOST_STATEMENTS;
}

const IrFunc *inline_called(const Inline *in, const Run *run, const IrExpr *e)
{
    if (e->op != OP_IR_call_known || e->func->module != in->module || !in->fits[e->func->index]) return NULL;
    if (e->argc != e->func->param_count + 1 || e->args[0]->op != OP_IR_global_load || e->func == in->func) return NULL;
    unsigned depth = 0;
    for (; run; run = run->outer) {
        if (run->from == e->func || ++depth == MOST_DEPTH) return NULL;
    }
    return e->func;
}

/* Behind that block the generators' variables, those of the function from number `first` on, are gone. */
static void note_variables(const Inline *in, IrStmt *block, uint32_t first)
{
    const uint32_t count = in->func->var_count;
    block->vars = arena_alloc(inline_arena(in), (count - first + 1) * sizeof *block->vars);
    for (uint32_t i = first; i < count; i++) {
        IrVar *var = in->func->vars[i];
        if (var->is_foreign && !var->is_temp && var->type == IR_ANY) block->vars[block->count++] = var;
    }
}

/* ---- builtins that take all items ---- */

typedef enum Taker { TAKE_NONE, TAKE_SUM, TAKE_LIST, TAKE_TUPLE, TAKE_SET, TAKE_SORTED } Taker;

static Taker taker_of(const Inline *in, const IrExpr *e)
{
    static const char *const names[] = {"", "sum", "list", "tuple", "set", "sorted"};
    if (e->op != OP_IR_call_builtin || e->argc != 2 || !inline_called(in, NULL, e->args[1])) return TAKE_NONE;
    for (unsigned i = TAKE_SUM; i <= TAKE_SORTED; i++)
        if (istr_is(e->name->text, names[i])) return (Taker)i;
    return TAKE_NONE;
}

/* The operand of the tree that is such a call, where nothing in front of it can be noticed; NULL: there is none. */
static IrExpr **find_taker(const Inline *in, IrExpr **at)
{
    IrExpr *e = *at;
    if (taker_of(in, e) != TAKE_NONE) return at;
    if (e->op == OP_IR_and || e->op == OP_IR_or || e->op == OP_IR_select) return NULL;
    for (uint32_t i = 0; i < e->argc; i++) {
        IrExpr **found = find_taker(in, &e->args[i]);
        if (found) return found;
        if (ir_effects(e->args[i])) return NULL;
    }
    return NULL;
}

static IrExpr *leaf(Inline *in, IrOp op, AstPos pos)
{
    return ir_expr(in->module, op, pos, 0, NULL);
}

/* result = the first value; what takes an item. */
static void start_result(Inline *in, Run *run, Taker taker, IrBlock *out, AstPos pos)
{
    run->taker = taker == TAKE_SUM ? OP_IR_sum_add : taker == TAKE_SET ? OP_IR_item_add : OP_IR_list_append;
    run->result = ir_temp_new(in->func, taker == TAKE_SUM ? "sum" : "t", taker == TAKE_SUM ? IR_SUM : IR_ANY);
    if (taker == TAKE_SUM) {
        IrExpr *operands[] = {inline_read(in, run->result, pos), leaf(in, OP_IR_const_int, pos)};
        ir_stmt(in->func, out, IRS_EVAL, pos)->value = ir_expr(in->module, OP_IR_sum_start, pos, 2, operands);
    } else {
        inline_assign(in, out, run->result, leaf(in, taker == TAKE_SET ? OP_IR_set : OP_IR_list, pos));
    }
}

static IrExpr *finished(Inline *in, const Run *run, Taker taker, const IrExpr *call)
{
    IrExpr *result = inline_read(in, run->result, call->pos);
    if (taker == TAKE_SUM) return ir_expr(in->module, OP_IR_sum_total, call->pos, 1, &result);
    if (taker == TAKE_TUPLE) return ir_expr(in->module, OP_IR_list_to_tuple, call->pos, 1, &result);
    if (taker != TAKE_SORTED) return result;
    IrExpr *sorted = inline_copy(in, NULL, call);
    sorted->args[1] = result;
    return sorted;
}

/* In front of the statement: t = what the call gives. */
static void take_all(Inline *in, IrExpr **at, IrStmt *s, IrBlock *out)
{
    IrExpr *call = *at;
    const Taker taker = taker_of(in, call);
    IrStmt *test = ir_stmt(in->func, out, IRS_IF, call->pos);
    IrStmt *block = inline_stmt_new(in, IRS_BLOCK, call->pos);
    IrVar *value = ir_temp_new(in->func, "t", IR_ANY);
    test->starts_line = s->starts_line;
    s->starts_line = false;
    IrBlock params = {0};
    const uint32_t first = in->func->var_count;
    Run *run = inline_prepare(in, NULL, call->args[1], &params, block);
    start_result(in, run, taker, &test->body, call->pos);
    block->prelude = params;
    block->inlined = (IrFunc *)run->from;
    block->begins = true;
    run->block = block;
    test->value = leaf(in, OP_IR_pristine, call->pos);
    for (uint32_t i = 0; i < block->guard_count; i++) {
        IrExpr *both[] = {test->value, leaf(in, OP_IR_means, call->pos)};
        both[1]->global = block->guards[i];
        test->value = ir_expr(in->module, OP_IR_and, call->pos, 2, both);
    }
    inline_body(in, run);
    note_variables(in, block, first);
    inline_append(in, &test->body, block);
    inline_assign(in, &test->body, value, finished(in, run, taker, call));
    inline_assign(in, &test->orelse, value, call);
    *at = inline_read(in, value, call->pos);
}

/* ---- the program's loops ---- */

static void inline_block(Inline *in, IrBlock *block);

static void inline_loop(Inline *in, IrStmt *loop, IrBlock *out)
{
    const uint32_t first = in->func->var_count;
    IrStmt *block = inline_stmt_new(in, IRS_BLOCK, loop->pos);
    Run *run = inline_prepare(in, NULL, loop->value, &block->prelude, block);
    run->block = block;
    block->value = loop->value;
    block->var = loop->var;
    block->iter = loop->iter;
    inline_run_loop(in, run, loop, out);
    note_variables(in, out->items[out->len - 1], first);
}

/* Where in a statement that evaluates its value once, before anything else, all items are taken. */
static IrExpr **takes_all(const Inline *in, IrStmt *s)
{
    switch ((unsigned)s->kind) {
    case IRS_EVAL: case IRS_ASSIGN: case IRS_GLOBAL_SET: case IRS_RETURN: case IRS_IF: case IRS_FOR: case IRS_UNPACK: break;
    default: return NULL;
    }
    return s->value ? find_taker(in, &s->value) : NULL;
}

static void inline_stmt(Inline *in, IrStmt *s, IrBlock *out)
{
    inline_block(in, &s->prelude);
    inline_block(in, &s->body);
    inline_block(in, &s->orelse);
    for (uint32_t h = 0; h < s->handler_count; h++) {
        inline_block(in, &s->handlers[h].prelude);
        inline_block(in, &s->handlers[h].body);
    }
    if (in->grown >= MOST_GROWN) {
        inline_append(in, out, s);
        return;
    }
    IrExpr **taker = takes_all(in, s);
    if (taker) take_all(in, taker, s, out);
    bool loop = s->kind == IRS_FOR && !s->is_iterator;
    if (loop && inline_called(in, NULL, s->value)) inline_loop(in, s, out);
    else inline_append(in, out, s);
}

static bool has_call(const Inline *in, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        IrStmt *s = block->items[i];
        if (takes_all(in, s)) return true;
        if (s->kind == IRS_FOR && !s->is_iterator && inline_called(in, NULL, s->value)) return true;
    }
    return false;
}

static void inline_block(Inline *in, IrBlock *block)
{
    if (!has_call(in, block)) {
        for (uint32_t i = 0; i < block->len; i++) {
            IrBlock same = {0};
            inline_stmt(in, block->items[i], &same);
        }
        return;
    }
    IrBlock out = {0};
    for (uint32_t i = 0; i < block->len; i++) inline_stmt(in, block->items[i], &out);
    *block = out;
}

void opt_inline(Compilation *cx, IrModule **modules, uint32_t count)
{
    for (uint32_t m = 0; m < count; m++) {
        IrModule *module = modules[m];
        if (module->dynamic) continue;
        Inline in = {.module = module, .fits = arena_zalloc(&cx->arena, module->func_count + 1)};
        bool any = false;
        for (uint32_t i = 0; i < module->func_count; i++) any |= in.fits[module->funcs[i]->index] = fits(module->funcs[i]);
        for (uint32_t i = 0; i < module->func_count && any; i++) {
            in.func = module->funcs[i];
            in.grown = 0;
            if (in.func->kind != IRF_CLASS_BODY && !in.func->shows) inline_block(&in, &in.func->body);
        }
    }
}
