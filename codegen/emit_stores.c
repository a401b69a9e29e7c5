/* emit_stores.c - attributes of one object that are set one after the other.
 *
 *     self.x = x                     rt_setattr3(self, S_x, x, S_y, y, S_z, 0, IC(4), SITE(7));
 *     self.y = y
 *     self.z = 0
 *
 * One comparison of shapes serves them all (rtlib/attr_stores.c). The values must be such that it does not matter when they
 * are evaluated: variables, constants, empty lists and dicts. An __init__ that does nothing else, with parameters and
 * constants, is a mere list of what goes where: constructions that know it (emit_method.c) fill the new instance without
 * calling it, by the very cache that it uses itself, `<cname>_stores`.
 */
#include "emit.h"

enum { MOST_STORES = 8 }; /* rt_setattr8 */

static bool is_constant(const IrExpr *value)
{
    switch ((int)value->op) {
    case OP_IR_const:
    case OP_IR_const_int:
    case OP_IR_const_float:
    case OP_IR_none:
    case OP_IR_true:
    case OP_IR_false: return true;
    default: return false;
    }
}

static bool is_plain_var(const EmitFunc *ef, const IrExpr *e)
{
    return e->op == OP_IR_var && e->var->type == IR_ANY && !e->var->is_cell && !(ef->fused && ef->fused[e->var->index]);
}

static bool is_quiet(const EmitFunc *ef, const IrExpr *value)
{
    if ((value->op == OP_IR_list || value->op == OP_IR_dict) && !value->argc) return true;
    return is_constant(value) || is_plain_var(ef, value);
}

/* The store, when the statement is `variable.name = value`. */
static const IrExpr *store_of(const IrStmt *stmt)
{
    if (stmt->kind != IRS_EVAL || stmt->value->op != OP_IR_setattr) return NULL;
    return stmt->value->args[0]->op == OP_IR_var ? stmt->value : NULL;
}

/* How many stores to one object begin at that statement. */
static uint32_t run_length(const EmitFunc *ef, const IrBlock *block, uint32_t from)
{
    const IrExpr *first = store_of(block->items[from]);
    if (!first || !is_plain_var(ef, first->args[0])) return 0;
    uint32_t n = 0;
    for (; n < MOST_STORES && from + n < block->len; n++) {
        const IrExpr *store = store_of(block->items[from + n]);
        if (!store || store->args[0]->var != first->args[0]->var || !is_quiet(ef, store->args[1])) break;
    }
    return n;
}

uint32_t emit_init_stores(const IrFunc *func)
{
    const IrBlock *body = &func->body;
    uint32_t count = body->len;
    if (func->kind != IRF_FUNCTION || func->module->dynamic || func->is_fast || func->shows || !func->param_count) return 0;
    if (func->has_varargs || func->has_varkw || func->kwonly || emit_takes_array(func) || func->free_count) return 0;
    if (count && body->items[count - 1]->kind == IRS_RETURN) {
        const IrExpr *value = body->items[--count]->value;
        if (value && value->op != OP_IR_none) return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        const IrExpr *store = store_of(body->items[i]);
        if (!store || store->args[0]->var != func->params[0]) return 0;
        const IrExpr *value = store->args[1];
        bool param = value->op == OP_IR_var && value->var->is_param;
        if (!param && !is_constant(value)) return 0;
    }
    for (uint32_t i = 0; i < func->param_count; i++)
        if (func->params[i]->is_cell || func->params[i]->assigned) return 0;
    return count <= MOST_STORES ? count : 0;
}

const char *emit_init_cache(Emit *e, const IrFunc *func)
{
    const char *name = intern_printf(&e->cx->names, "%s_stores", func->cname->text)->text;
    MapEntry *entry = map_add(&e->wrappers, e->arena, intern_printf(&e->cx->names, "%s", name));
    if (!entry->value) {
        entry->value = (void *)(uintptr_t)name;
        const char *array = intern_printf(&e->cx->names, "%s[%u]", name, emit_init_stores(func) + 1)->text;
        vec_push(e->arena, &e->init_caches, array);
    }
    return name;
}

void emit_init_values(Emit *e, const IrFunc *func, uint32_t missing, uint32_t target, StrBuf *out)
{
    EmitFunc ef = {.e = e, .func = func};
    uint32_t count = emit_init_stores(func);
    for (uint32_t i = 0; i < count; i++) {
        const IrExpr *value = func->body.items[i]->value->args[1];
        strbuf_printf(out, "rt_p[%u] = ", i);
        uint32_t param = 0;
        while (value->op == OP_IR_var && func->params[param] != value->var) param++;
        if (value->op != OP_IR_var) emit_expr(&ef, value, out);
        else if (!param) strbuf_cstr(out, "RT_VALUE(obj)");
        else if (param < func->positional - missing) strbuf_printf(out, "a%u", param);
        else strbuf_printf(out, "rt_default(RT_TARGET_FN(%u), %u)", target, func->positional - param);
        strbuf_cstr(out, "; ");
    }
}

uint32_t emit_stores(EmitFunc *ef, const IrBlock *block, uint32_t from)
{
    if (ef->func->is_fast && !ef->fast) return 0; /* it may be entered between them */
    uint32_t n = run_length(ef, block, from), whole = 0;
    if (block == &ef->func->body && !from && !ef->e->is_unit) whole = emit_init_stores(ef->func);
    if (!n || (n == 1 && !whole)) return 0;
    for (uint32_t i = 0; i < n; i++) emit_quote(ef, block->items[from + i]);
    StrBuf text = {0};
    strbuf_printf(&text, "rt_setattr%u(", n);
    emit_expr(ef, block->items[from]->value->args[0], &text);
    for (uint32_t i = 0; i < n; i++) {
        const IrExpr *store = block->items[from + i]->value;
        strbuf_printf(&text, ", %s, ", emit_string(ef->e, store->name->text));
        emit_expr(ef, store->args[1], &text);
    }
    uint32_t site = emit_site_run(ef, &block->items[from], n);
    if (whole == n) {
        strbuf_printf(&text, ", %s, SITE(%u));", emit_init_cache(ef->e, ef->func), site);
    } else {
        strbuf_printf(&text, ", IC(%u), SITE(%u));", ef->e->cache_count, site);
        ef->e->cache_count += n + 1;
    }
    emit_text_line(ef, &text);
    strbuf_free(&text);
    return n;
}
