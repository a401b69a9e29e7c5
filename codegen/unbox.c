/* unbox.c - which functions get a form for right guesses, and which variables are unboxed in it. Read unbox.h first.
 *
 * A variable is unboxed when its guess is exactly one of int, float, bool, list, when it is never unbound, and when some
 * operation works on it unboxed. unbox_mark.c says which operations do, unbox_split.c rearranges the statements.
 */
#include "unbox_internal.h"

/* ---- which variables ---- */

static void count_expr(const IrExpr *e)
{
    if (!e) return;
    bool may_be_unbound = e->op == OP_IR_var_checked;
    if (e->var) {
        e->var->reads++;
        if (may_be_unbound) e->var->rep = IR_UNIT;
    }
    for (uint32_t i = 0; i < e->argc; i++) {
        count_expr(e->args[i]);
        if ((e->op == OP_IR_locals || e->op == OP_IR_super0) && e->args[i]->var) e->args[i]->var->rep = IR_UNIT;
    }
}

static void count_block(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->kind != IRS_BLOCK) count_expr(s->value); /* the general body's */
        count_expr(s->object);
        if (s->var) s->var->writes++;
        for (uint32_t k = 0; k < s->count; k++) s->vars[k]->writes++;
        if (s->var && (s->kind == IRS_UNBIND || s->kind == IRS_CELL_UNBIND)) s->var->rep = IR_UNIT;
        count_block(&s->prelude);
        count_block(&s->body);
        count_block(&s->orelse);
    }
}

IrType unbox_of_kinds(unsigned kinds)
{
    switch (kinds) {
    case TY_INT: return IR_INT;
    case TY_FLOAT: return IR_FLOAT;
    case TY_BOOL: return IR_BOOL;
    case TY_LIST: return IR_LIST;
    default: return IR_ANY;
    }
}

static void choose_vars(IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++) func->vars[i]->rep = IR_ANY, func->vars[i]->reads = func->vars[i]->writes = 0;
    count_block(&func->body);
    for (uint32_t i = 0; i < func->var_count; i++) {
        IrVar *v = func->vars[i];
        bool fixed = v->rep == IR_UNIT || v->is_cell || v->type != IR_ANY || v == func->namespace;
        v->rep = fixed ? IR_ANY : unbox_of_kinds(infer_var_kinds(v));
    }
}

/* ---- is it worth it? ---- */

enum { LOOP_WEIGHT = 16, WORTH = 24, DENSITY = 30 };
static const uint64_t MOST_WEIGHT = (uint64_t)1 << 36; /* counts of thousands of operations still fit a word */

typedef struct Gain {
    uint64_t score, cost; /* operations on unboxed operands; statements: both bodies have them all */
    uint8_t *used; /* per variable: an operation works on it unboxed */
} Gain;

static void use_operand(Gain *g, const IrExpr *e)
{
    if (e->op == OP_IR_var) g->used[e->var->index] = 1;
}

static void gain_expr(Gain *g, const IrExpr *e, uint64_t weight)
{
    if (!e) return;
    bool works = e->is_fast && e->op != OP_IR_var && e->op != OP_IR_box_bool;
    if (works && (e->rep != IR_ANY || unbox_text(e) == TEXT_NONE)) g->score += weight; /* a str more costs the same as before */
    if (unbox_is_append(e)) {
        g->score += weight;
        use_operand(g, e->args[0]);
    }
    for (uint32_t i = 0; i < e->argc; i++) {
        gain_expr(g, e->args[i], weight);
        if (works) use_operand(g, e->args[i]);
    }
    for (uint32_t i = 0; e->is_direct && i < e->func->param_count; i++)
        if (e->func->params[i]->rep != IR_ANY) use_operand(g, known_argument(e, i));
}

static void gain_block(Gain *g, const IrBlock *block, uint64_t weight)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        g->cost += weight;
        bool loop = s->kind == IRS_WHILE || s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
        uint64_t inner = loop && weight < MOST_WEIGHT ? weight * LOOP_WEIGHT : weight;
        gain_expr(g, s->value, s->kind == IRS_WHILE ? inner : weight);
        gain_expr(g, s->object, weight);
        for (uint32_t k = 1; s->kind == IRS_FOR_RANGE && k < s->value->argc; k++) use_operand(g, s->value->args[k]);
        if (s->kind == IRS_FOR_RANGE) g->used[s->var->index] |= s->var->rep == IR_INT;
        if (s->kind == IRS_FOR) use_operand(g, s->value);
        if (s->kind == IRS_FOR && s->value->op == OP_IR_call_builtin)
            for (uint32_t k = 1; k < s->value->argc; k++) use_operand(g, s->value->args[k]);
        gain_block(g, &s->prelude, inner);
        gain_block(g, &s->body, inner);
        gain_block(g, &s->orelse, weight);
    }
}

/* A value that only ever comes from, or goes to, an unboxed variable as it is may as well be unboxed itself. */
static bool spread_block(Gain *g, const IrBlock *block)
{
    bool changed = false;
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_var && s->value->var->rep == s->var->rep) {
            uint8_t *a = &g->used[s->var->index], *b = &g->used[s->value->var->index];
            changed |= *a != *b;
            *a = *b = *a | *b;
        }
        if (s->kind == IRS_ASSIGN && s->value->is_fast && s->value->op != OP_IR_var && s->value->rep == s->var->rep &&
            !g->used[s->var->index])
            g->used[s->var->index] = changed = true;
        changed |= spread_block(g, &s->prelude) | spread_block(g, &s->body) | spread_block(g, &s->orelse);
    }
    return changed;
}

static bool is_candidate(const IrFunc *func)
{
    return func->kind == IRF_FUNCTION && func->param_count <= 6 && !func->shows && !unbox_has_try(&func->body);
}

bool unbox_has_try(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->kind == IRS_TRY_EXCEPT || s->kind == IRS_TRY_FINALLY) return true;
        if (unbox_has_try(&s->prelude) || unbox_has_try(&s->body) || unbox_has_try(&s->orelse)) return true;
    }
    return false;
}

static void give_up(IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++) func->vars[i]->rep = IR_ANY;
}

/* ---- unboxed entries ---- */

/* Could it be entered with unboxed arguments? Its variables have been chosen. */
static void offer_native(IrFunc *func)
{
    func->is_native = false;
    func->result_rep = IR_ANY;
    bool plain = is_candidate(func) && !func->has_varargs && !func->has_varkw && !func->kwonly && !func->free_count;
    if (!plain || func->module->dynamic) return;
    for (uint32_t i = 0; i < func->var_count; i++)
        if (func->vars[i]->is_cell) return;
    func->result_rep = unbox_of_kinds(func->result ? ty_real(func->result)->kinds : 0);
    func->is_native = func->result_rep != IR_ANY;
    for (uint32_t i = 0; i < func->param_count; i++) func->is_native |= func->params[i]->rep != IR_ANY;
}

static void count_direct_expr(const IrFunc *func, const IrExpr *e)
{
    if (!e) return;
    if (e->is_direct && e->op == OP_IR_call_known) e->func->is_called = true;
    const KnownOperator *operator = e->is_fast ? NULL : known_operator(e->op);
    Istr special = operator ? intern_cstr(&func->module->cx->names, operator->method) : NULL;
    Known known;
    if ((e->is_direct || operator) && known_find(e, special, &known))
        for (uint32_t i = 0; i < known.count; i++) ((IrFunc *)known.funcs[i])->is_called = true;
    for (uint32_t i = 0; i < e->argc; i++) count_direct_expr(func, e->args[i]);
}

static void count_direct(const IrFunc *func, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        count_direct_expr(func, block->items[i]->value);
        count_direct_expr(func, block->items[i]->object);
        count_direct(func, &block->items[i]->prelude);
        count_direct(func, &block->items[i]->body);
        count_direct(func, &block->items[i]->orelse);
    }
}

/* ---- functions ---- */

/* Choose the variables, as if every function were written twice. */
static void choose_func(IrFunc *func)
{
    choose_vars(func);
    func->is_called = false;
    if (!is_candidate(func)) give_up(func);
    offer_native(func);
}

/* Is it worth it, and which variables are worked on? */
static void weigh_func(IrFunc *func)
{
    if (!is_candidate(func)) return;
    Arena *arena = &func->module->cx->arena;
    Gain gain = {.used = arena_zalloc(arena, func->var_count + 1)};
    unbox_mark_block(&func->body);
    uint64_t weight = 1;
    for (unsigned i = 0; i < func->heat; i++) weight *= LOOP_WEIGHT;
    gain_block(&gain, &func->body, weight);
    func->is_fast = gain.score >= WORTH && gain.score >= gain.cost * DENSITY / 100;
    if (!func->is_fast) {
        give_up(func);
        return;
    }
    while (spread_block(&gain, &func->body)) continue;
    for (uint32_t i = 0; i < func->var_count; i++)
        if (!gain.used[i]) func->vars[i]->rep = IR_ANY;
    count_direct(func, &func->body);
}

static void settle_native(IrFunc *func)
{
    bool any = func->result_rep != IR_ANY;
    for (uint32_t i = 0; i < func->param_count; i++) any |= func->params[i]->rep != IR_ANY;
    func->is_native &= func->is_fast && func->is_called && any;
    if (!func->is_native) func->result_rep = IR_ANY;
}

static void unbox_func(IrFunc *func)
{
    if (!func->is_fast) return;
    unbox_mark_block(&func->body);
    unbox_split(func);
    for (uint32_t i = 0; i < func->var_count; i++) func->vars[i]->reads = func->vars[i]->writes = 0;
    count_block(&func->body);
    for (uint32_t i = 0; i < func->var_count; i++)
        if (func->vars[i]->rep == IR_UNIT) func->vars[i]->rep = IR_ANY; /* count_block marks what may be unbound */
}

void unbox_program(Compilation *cx, IrModule **modules, uint32_t count)
{
    static void (*const steps[])(IrFunc *) = {choose_func, weigh_func, settle_native, unbox_func};
    (void)cx;
    for (size_t step = 0; step < sizeof steps / sizeof *steps; step++)
        for (uint32_t m = 0; m < count; m++)
            for (uint32_t i = 0; i < modules[m]->func_count; i++) steps[step](modules[m]->funcs[i]);
}
