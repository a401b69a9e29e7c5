/* emit_storage.c - which C storage each variable gets.
 *
 * Generators keep every Python variable, and each temporary that is live over a yield, in the frame. Elsewhere a
 * variable stays a plain C local unless a try region's handler can see it: the one setjmp of the activation
 * runs at entry, so C leaves a local that was assigned since then undefined behind the jump (docs/exceptions.md).
 * Such variables live in the struct F, whose address escapes through the handler chain. "Can see" is liveness at
 * the handler's entry, computed backwards over the structured IR; loops are iterated to a fixed point. Parameters
 * that nobody assigns never move.
 */
#include "emit.h"

typedef struct Set {
    uint64_t *bits;
} Set;

typedef struct Live {
    const IrFunc *func;
    Arena *arena;
    uint32_t words;
    Set crossing;      /* live at a handler, or over a yield */
    Set raised;        /* live at the handler that a raise here reaches */
    Set returned;      /* live where a return goes (enclosing finally blocks) */
    Set broken, continued; /* live where break and continue of the innermost loop go */
    Set *heads;        /* per statement id: live at the head of that loop, grown so far */
    Set *targets;      /* per statement id: live behind an IRS_BLOCK */
    bool is_generator;
    uint64_t **after;  /* per statement id: needed where it forgets; NULL: nobody asks */
} Live;

static Set set_new(Live *l)
{
    return (Set){arena_zalloc(l->arena, l->words * sizeof(uint64_t))};
}

static Set set_copy(Live *l, Set s)
{
    Set t = set_new(l);
    memcpy(t.bits, s.bits, l->words * sizeof(uint64_t));
    return t;
}

static bool set_join(Live *l, Set into, Set from)
{
    bool changed = false;
    for (uint32_t i = 0; i < l->words; i++) {
        uint64_t joined = into.bits[i] | from.bits[i];
        changed |= joined != into.bits[i];
        into.bits[i] = joined;
    }
    return changed;
}

static void set_add(Set s, const IrVar *v)
{
    s.bits[v->index / 64] |= (uint64_t)1 << (v->index % 64);
}

static void set_remove(Set s, const IrVar *v)
{
    s.bits[v->index / 64] &= ~((uint64_t)1 << (v->index % 64));
}

static void use_expr(const IrExpr *expr, Set live)
{
    if (!expr) return;
    if (expr->var) set_add(live, expr->var);
    for (uint32_t i = 0; i < expr->argc; i++) use_expr(expr->args[i], live);
}

static void live_block(Live *l, const IrBlock *block, Set live);

static void live_loop(Live *l, const IrStmt *s, Set live)
{
    Set after = set_copy(l, live);
    if (s->orelse.len) live_block(l, &s->orelse, live);
    Set exhausted = set_copy(l, live);
    Set outer_broken = l->broken, outer_continued = l->continued;
    Set head = l->heads[s->id];
    if (!head.bits) head = l->heads[s->id] = set_new(l);
    set_join(l, head, exhausted);
    if (s->kind == IRS_WHILE) {
        use_expr(s->value, head);
    } else {
        set_add(head, s->iter);
    }
    l->broken = after;
    l->continued = head;
    for (bool changed = true; changed;) {
        Set body = set_copy(l, head);
        live_block(l, &s->body, body);
        if (s->var) set_remove(body, s->var);
        if (s->kind == IRS_WHILE) use_expr(s->value, body);
        set_join(l, body, l->raised);
        if (s->kind == IRS_WHILE) live_block(l, &s->prelude, body);
        changed = set_join(l, head, body);
    }
    l->broken = outer_broken;
    l->continued = outer_continued;
    memcpy(live.bits, head.bits, l->words * sizeof(uint64_t));
    if (s->kind != IRS_WHILE) {
        set_remove(live, s->iter);
        use_expr(s->value, live);
    }
}

static void live_try_except(Live *l, const IrStmt *s, Set live)
{
    Set caught = set_copy(l, l->raised);
    for (uint32_t i = s->handler_count; i-- > 0;) {
        Set body = set_copy(l, live);
        live_block(l, &s->handlers[i].body, body);
        set_join(l, caught, body);
        use_expr(s->handlers[i].test, caught);
        live_block(l, &s->handlers[i].prelude, caught);
    }
    set_join(l, l->crossing, caught);
    if (s->orelse.len) live_block(l, &s->orelse, live);
    Set outer = l->raised;
    l->raised = caught;
    set_join(l, live, caught);
    live_block(l, &s->body, live);
    set_join(l, live, caught);
    l->raised = outer;
}

static void live_try_finally(Live *l, const IrStmt *s, Set live)
{
    Set final = set_copy(l, live);
    set_join(l, final, l->raised);
    set_join(l, final, l->returned);
    if (l->broken.bits) set_join(l, final, l->broken);
    if (l->continued.bits) set_join(l, final, l->continued);
    for (uint32_t i = 0; i < l->func->next_id; i++)
        if (l->targets[i].bits) set_join(l, final, l->targets[i]);
    live_block(l, &s->orelse, final);
    set_join(l, l->crossing, final);
    Set raised = l->raised, returned = l->returned, broken = l->broken, continued = l->continued;
    l->raised = l->returned = final;
    if (broken.bits) l->broken = final;
    if (continued.bits) l->continued = final;
    memcpy(live.bits, final.bits, l->words * sizeof(uint64_t));
    live_block(l, &s->body, live);
    set_join(l, live, final);
    l->raised = raised;
    l->returned = returned;
    l->broken = broken;
    l->continued = continued;
}

/* When an iterator gives the items, the end of the body is followed by its start. */
static void live_outside(Live *l, const IrStmt *s, Set live)
{
    Set head = l->heads[s->id], body;
    if (!head.bits) head = l->heads[s->id] = set_new(l);
    if (s->target->iter) set_add(live, s->target->iter);
    do {
        body = set_copy(l, live);
        if (s->target->iter) set_join(l, body, head);
        live_block(l, &s->body, body);
        if (s->var) set_remove(body, s->var);
        for (uint32_t i = 0; i < s->count; i++) set_remove(body, s->vars[i]);
    } while (set_join(l, head, body));
    if (s->var) set_add(body, s->var);
    for (uint32_t i = 0; i < s->count; i++) set_add(body, s->vars[i]);
    memcpy(live.bits, body.bits, l->words * sizeof(uint64_t));
    live_block(l, &s->prelude, live);
}

static void live_stmt(Live *l, const IrStmt *s, Set live)
{
    if (l->after && emit_may_forget(s)) {
        Set needed = set_copy(l, live);
        if (s->kind == IRS_EVAL) use_expr(s->value, needed); /* forgets before the call */
        l->after[s->id] = needed.bits;
    }
    switch (s->kind) {
    case IRS_IF: {
        Set other = set_copy(l, live);
        live_block(l, &s->body, live);
        live_block(l, &s->orelse, other);
        set_join(l, live, other);
        break;
    }
    case IRS_WHILE:
    case IRS_FOR:
    case IRS_FOR_RANGE: live_loop(l, s, live); break;
    case IRS_BREAK: memcpy(live.bits, l->broken.bits, l->words * sizeof(uint64_t)); break;
    case IRS_CONTINUE: memcpy(live.bits, l->continued.bits, l->words * sizeof(uint64_t)); break;
    case IRS_TRY_EXCEPT: live_try_except(l, s, live); return;
    case IRS_TRY_FINALLY: live_try_finally(l, s, live); return;
    case IRS_RETURN: memcpy(live.bits, l->returned.bits, l->words * sizeof(uint64_t)); break;
    case IRS_RAISE: memcpy(live.bits, l->raised.bits, l->words * sizeof(uint64_t)); break;
    case IRS_BLOCK:
        l->targets[s->id] = set_copy(l, live);
        live_block(l, &s->body, live);
        l->targets[s->id].bits = NULL;
        live_block(l, &s->prelude, live);
        use_expr(s->value, live);
        if (s->iter) set_remove(live, s->iter);
        return;
    case IRS_OUTSIDE: live_outside(l, s, live); return;
    case IRS_LEAVE: memcpy(live.bits, l->targets[s->target->id].bits, l->words * sizeof(uint64_t)); break;
    case IRS_YIELD:
    case IRS_DELEGATE:
        if (s->var) set_remove(live, s->var);
        if (l->is_generator) set_join(l, l->crossing, live);
        break;
    case IRS_ASSIGN: set_remove(live, s->var); break;
    case IRS_UNPACK:
        for (uint32_t i = 0; i < s->count; i++) set_remove(live, s->vars[i]);
        break;
    case IRS_UNBIND: set_remove(live, s->var); break;
    case IRS_EVAL:
        if (s->value->op != OP_IR_sum_start) break; /* of a constant */
        set_remove(live, s->value->args[0]->var);
        return;
    case IRS_CELL_SET:
    case IRS_CELL_UNBIND:
    case IRS_GLOBAL_SET:
    case IRS_GLOBAL_DEL:
    case IRS_NAME_SET:
    case IRS_NAME_DEL: break;
    }
    if (s->kind == IRS_CELL_SET || s->kind == IRS_CELL_UNBIND || (s->kind == IRS_UNBIND && s->checked))
        set_add(live, s->var);
    if (s->kind != IRS_FOR && s->kind != IRS_FOR_RANGE && s->kind != IRS_WHILE) {
        use_expr(s->value, live);
        use_expr(s->object, live);
    }
    set_join(l, live, l->raised);
}

static void live_block(Live *l, const IrBlock *block, Set live)
{
    for (uint32_t i = block->len; i-- > 0;) live_stmt(l, block->items[i], live);
}

uint64_t **emit_storage(const IrFunc *func, bool is_generator, bool keep, bool holds, Arena *arena)
{
    Live l = {.func = func, .arena = arena, .words = func->var_count / 64 + 1, .is_generator = is_generator};
    l.crossing = set_new(&l);
    l.raised = set_new(&l);
    l.returned = set_new(&l);
    l.heads = arena_zalloc(arena, (func->next_id + 1) * sizeof(Set));
    l.targets = arena_zalloc(arena, (func->next_id + 1) * sizeof(Set));
    if (keep) l.after = arena_zalloc(arena, (func->next_id + 1) * sizeof *l.after);
    live_block(&l, &func->body, set_new(&l));
    for (uint32_t i = 0; i < func->var_count; i++) {
        IrVar *v = func->vars[i];
        bool crosses = (l.crossing.bits[i / 64] >> (i % 64) & 1) || (holds && !is_generator && emit_is_kept(v));
        if (v->is_free) v->storage = STORE_LOCAL; /* fetched from the function at entry, never assigned */
        else if (is_generator) v->storage = !v->is_temp || v->is_param || crosses ? STORE_FRAME : STORE_LOCAL;
        else if (func->shows && emit_shows(func) && !v->is_temp) v->storage = STORE_HANDLER; /* its address is given away */
        else v->storage = crosses && (v->assigned || !v->is_param) ? STORE_HANDLER : STORE_LOCAL;
    }
    return l.after;
}
