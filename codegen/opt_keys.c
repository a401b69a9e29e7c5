/* opt_keys.c - tuples that only serve as keys are not made: their items live in variables.
 *
 *     key = tuple(x, y)                            key_1 = x; key_2 = y; key = novalue
 *     ... getitem(counts, key)                     ... getitem(counts, tuple_kept[key](key_1, key_2))
 *     a, b = key                                   a = key_1; b = key_2
 *
 * tuple_kept is the tuple, made where it is first needed and kept in `key` from there on: it is one object, as before.
 * Operations of dicts and sets need none but to insert it (emit_keys.c, rtlib/key_items.c). Done for variables that are
 * nothing but displays of one length, are a key somewhere, and are never unbound; not in functions with `try`, whose
 * handlers could see a half assigned one, and not where variables are shown to anybody.
 */
#include "opt.h"

#include "../frontend/vec.h"

enum { MAX_ITEMS = 4 };

typedef struct Keys {
    IrFunc *func;
    struct Key {
        uint32_t count, writes, keys; /* items; assignments; uses as a key */
        bool refused;
        IrVar *items[MAX_ITEMS];      /* set: it is taken */
    } *of;                            /* per variable */
    bool has_try;
} Keys;

static struct Key *key_of(Keys *k, const IrExpr *e)
{
    return e->op == OP_IR_var ? &k->of[e->var->index] : NULL;
}

/* ---- which ---- */

uint32_t opt_key_operand(const IrExpr *e)
{
    switch ((int)e->op) {
    case OP_IR_getitem:
    case OP_IR_setitem:
    case OP_IR_contains: return 1;
    case OP_IR_call_method:
        if (istr_is(e->name->text, "get")) return e->argc == 2 || e->argc == 3;
        return e->argc == 2 && istr_is(e->name->text, "add");
    default: return 0;
    }
}

static bool is_item(const struct Key *key, const IrExpr *e)
{
    return e->op == OP_IR_getitem && e->args[1]->op == OP_IR_const_int && e->args[1]->integer >= 0 &&
           e->args[1]->integer < (int64_t)key->count;
}

static void look_at_expr(Keys *k, const IrExpr *e)
{
    if (!e) return;
    if (e->var && e->op != OP_IR_var) k->of[e->var->index].refused = true;
    uint32_t at = opt_key_operand(e);
    for (uint32_t i = 0; i < e->argc; i++) {
        struct Key *key = key_of(k, e->args[i]);
        if (e->op == OP_IR_is_bound && key) key->refused = true;
        if (key && i && i == at) key->keys++;
        look_at_expr(k, e->args[i]);
    }
}

static void look_at_block(Keys *k, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        k->has_try |= s->kind == IRS_TRY_EXCEPT || s->kind == IRS_TRY_FINALLY;
        struct Key *key = s->kind == IRS_UNPACK ? key_of(k, s->value) : NULL;
        if (!key || s->count != key->count) look_at_expr(k, s->value);
        look_at_expr(k, s->object);
        for (uint32_t v = 0; v < s->count; v++) k->of[s->vars[v]->index].refused = true;
        if (s->iter) k->of[s->iter->index].refused = true;
        if (s->var) {
            key = &k->of[s->var->index];
            if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_tuple) key->writes++;
            else key->refused = true;
        }
        look_at_block(k, &s->prelude);
        look_at_block(k, &s->body);
        look_at_block(k, &s->orelse);
    }
}

/* How long the displays are that variables are assigned, 0 for several lengths. */
static void measure_block(Keys *k, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_tuple) {
            struct Key *key = &k->of[s->var->index];
            uint32_t count = s->value->argc;
            key->refused |= count < 2 || count > MAX_ITEMS || (key->count && key->count != count);
            key->count = count;
        }
        measure_block(k, &s->prelude);
        measure_block(k, &s->body);
        measure_block(k, &s->orelse);
    }
}

/* ---- change ---- */

static IrExpr *read_var(Keys *k, IrVar *var, AstPos pos)
{
    IrExpr *e = ir_expr(k->func->module, OP_IR_var, pos, 0, NULL);
    e->var = var;
    return e;
}

static IrExpr *kept(Keys *k, IrVar *var, AstPos pos)
{
    const struct Key *key = &k->of[var->index];
    IrExpr *items[MAX_ITEMS];
    for (uint32_t i = 0; i < key->count; i++) items[i] = read_var(k, key->items[i], pos);
    IrExpr *e = ir_expr(k->func->module, OP_IR_tuple_kept, pos, key->count, items);
    e->var = var;
    return e;
}

static bool is_taken(Keys *k, const IrExpr *e)
{
    return e->op == OP_IR_var && k->of[e->var->index].items[0];
}

static IrExpr *changed(Keys *k, IrExpr *e)
{
    if (!e) return NULL;
    if (is_taken(k, e)) return kept(k, e->var, e->pos);
    if (e->argc && is_taken(k, e->args[0]) && is_item(&k->of[e->args[0]->var->index], e))
        return read_var(k, k->of[e->args[0]->var->index].items[e->args[1]->integer], e->pos);
    for (uint32_t i = 0; i < e->argc; i++) e->args[i] = changed(k, e->args[i]);
    return e;
}

static bool mentions(const IrExpr *e, const IrVar *var)
{
    bool found = e->var == var;
    for (uint32_t i = 0; i < e->argc && !found; i++) found = mentions(e->args[i], var);
    return found;
}

static void assign(Keys *k, IrBlock *out, const IrStmt *from, IrVar *var, IrExpr *value)
{
    IrStmt *s = ir_stmt(k->func, out, IRS_ASSIGN, from->pos);
    s->var = var;
    s->value = value;
    var->assigned = true;
}

/* key = tuple(...) */
static void change_display(Keys *k, IrBlock *out, const IrStmt *s)
{
    struct Key *key = &k->of[s->var->index];
    IrExpr **values = s->value->args;
    uint32_t first = out->len;
    bool apart = mentions(s->value, s->var);
    for (uint32_t i = 0; i < key->count; i++) {
        IrVar *to = apart ? ir_temp_new(k->func, "t", IR_ANY) : key->items[i];
        assign(k, out, s, to, changed(k, values[i]));
        if (apart) values[i] = read_var(k, to, s->pos);
    }
    for (uint32_t i = 0; i < key->count && apart; i++) assign(k, out, s, key->items[i], values[i]);
    assign(k, out, s, s->var, ir_expr(k->func->module, OP_IR_novalue, s->pos, 0, NULL));
    out->items[first]->starts_line = s->starts_line;
}

static void change_block(Keys *k, IrBlock *block)
{
    IrBlock out = {0};
    for (uint32_t i = 0; i < block->len; i++) {
        IrStmt *s = block->items[i];
        uint32_t first = out.len;
        if (s->kind == IRS_ASSIGN && k->of[s->var->index].items[0]) {
            change_display(k, &out, s);
            continue;
        }
        if (s->kind == IRS_UNPACK && is_taken(k, s->value) && s->count == k->of[s->value->var->index].count) {
            for (uint32_t v = 0; v < s->count; v++)
                assign(k, &out, s, s->vars[v], read_var(k, k->of[s->value->var->index].items[v], s->pos));
            out.items[first]->starts_line = s->starts_line;
            continue;
        }
        s->value = changed(k, s->value);
        s->object = changed(k, s->object);
        change_block(k, &s->prelude);
        change_block(k, &s->body);
        change_block(k, &s->orelse);
        if (out.len == out.cap) out.items = vec_grow(&k->func->module->cx->arena, out.items, out.len, &out.cap, sizeof(IrStmt *));
        out.items[out.len++] = s;
    }
    *block = out;
}

static void keep_items(IrFunc *func)
{
    if (func->shows || func->kind == IRF_CLASS_BODY || func->module->dynamic) return;
    Arena *arena = &func->module->cx->arena;
    uint32_t count = func->var_count;
    Keys k = {.func = func, .of = arena_zalloc(arena, (count + 1) * sizeof *k.of)};
    measure_block(&k, &func->body);
    look_at_block(&k, &func->body);
    bool any = false;
    for (uint32_t i = 0; i < count && !k.has_try; i++) {
        IrVar *v = func->vars[i];
        struct Key *key = &k.of[i];
        if (key->refused || !key->writes || !key->keys || v->is_param || v->is_cell || v->type != IR_ANY || v->mid_assigned) continue;
        any = true;
        for (uint32_t n = 0; n < key->count; n++) {
            key->items[n] = ir_var_new(func, intern_printf(&func->module->cx->names, "%s_%u", v->name->text, n + 1), IR_ANY);
            key->items[n]->is_temp = v->is_temp; /* a variable keeps its items alive */
        }
    }
    if (!any) return;
    struct Key *grown = arena_zalloc(arena, (func->var_count + 1) * sizeof *grown);
    memcpy(grown, k.of, count * sizeof *grown);
    k.of = grown;
    change_block(&k, &func->body);
}

void opt_keys(Compilation *cx, IrModule **modules, uint32_t count)
{
    (void)cx;
    for (uint32_t m = 0; m < count; m++)
        for (uint32_t i = 0; i < modules[m]->func_count; i++) keep_items(modules[m]->funcs[i]);
}
