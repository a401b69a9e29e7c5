/* emit_parts.c - the parts of a subject that a pattern takes apart.
 *
 *     _items7 = rt_unpack_here(_items7_parts, subject, 2, SITE(64));
 *
 * Patterns keep the items of a sequence and the attributes of an instance in a tuple (desugar_match.c).
 * Where such a temporary is only tested for None and asked for items by constant index, nobody else ever sees the tuple: it
 * is written into an array of the activation, laid out as the runtime's tuples are. Not in generators, whose activation
 * ends at each yield, and not where temporaries are kept elsewhere.
 */
#include "emit.h"

/* How many parts the operation gives; 0: it is none of those. */
static uint32_t part_count(const IrExpr *value)
{
    switch ((unsigned)value->op) {
    case OP_IR_unpack: return value->args[1]->op == OP_IR_raw_int ? (uint32_t)value->args[1]->integer : 0;
    case OP_IR_match_attrs: return (uint32_t)value->integer + (value->names ? value->names->count : 0);
    default: return 0;
    }
}

static void note_expr(const IrExpr *e, bool *escapes)
{
    if (!e) return;
    if (e->op == OP_IR_var) escapes[e->var->index] = true;
    bool item = e->op == OP_IR_getitem && e->args[1]->op == OP_IR_const_int;
    bool test = (e->op == OP_IR_is || e->op == OP_IR_is_not) && e->args[1]->op == OP_IR_none;
    for (uint32_t i = 0; i < e->argc; i++)
        if (i || !(item || test) || e->args[0]->op != OP_IR_var) note_expr(e->args[i], escapes);
}

static void note_block(const IrBlock *block, bool *escapes, uint8_t *sets)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        note_expr(s->value, escapes);
        note_expr(s->object, escapes);
        if (s->var && (s->kind != IRS_ASSIGN || !part_count(s->value) || sets[s->var->index]++)) escapes[s->var->index] = true;
        if (s->iter) escapes[s->iter->index] = true;
        for (uint32_t k = 0; k < s->count; k++) escapes[s->vars[k]->index] = true;
        note_block(&s->prelude, escapes, sets);
        note_block(&s->body, escapes, sets);
        note_block(&s->orelse, escapes, sets);
        for (uint32_t h = 0; h < s->handler_count; h++) {
            note_block(&s->handlers[h].prelude, escapes, sets);
            note_expr(s->handlers[h].test, escapes);
            note_block(&s->handlers[h].body, escapes, sets);
        }
    }
}

/* The name of the variable's array; NULL: it has none. */
static const char *array_of(EmitFunc *ef, const IrVar *var, uint32_t count)
{
    enum { MOST_PARTS = 8, HEADER = 3 };
    if (ef->is_generator || ef->shows || ef->site_func || !var->is_temp || var->is_cell || var->storage != STORE_LOCAL) return NULL;
    if (count > MOST_PARTS) return NULL;
    if (!ef->escapes) {
        ef->escapes = arena_zalloc(ef->e->arena, ef->func->var_count + 1);
        note_block(&ef->func->body, ef->escapes, arena_zalloc(ef->e->arena, ef->func->var_count + 1));
    }
    if (ef->escapes[var->index]) return NULL;
    const char *name = intern_printf(&ef->e->cx->names, "%s_parts", ef->cnames[var->index])->text;
    const char *declared = intern_printf(&ef->e->cx->names, "%s[%u]", name, HEADER + count)->text;
    uint32_t i = 0;
    while (i < ef->parts.len && ef->parts.items[i] != declared) i++;
    if (i == ef->parts.len) vec_push(ef->e->arena, &ef->parts, declared);
    return name;
}

bool emit_subject_parts(EmitFunc *ef, const IrVar *var, const IrExpr *value, StrBuf *out)
{
    uint32_t count = part_count(value);
    const char *array = count ? array_of(ef, var, count) : NULL;
    if (!array) return false;
    if (value->op == OP_IR_match_attrs) {
        strbuf_printf(out, "rt_match_attrs_here(%s, %u, ", array, count);
        emit_expr(ef, value->args[0], out);
        strbuf_cstr(out, ", ");
        emit_expr(ef, value->args[1], out);
        strbuf_printf(out, ", %lld, %s, IC(%u)", (long long)value->integer, value->names ? emit_const(ef->e, value->names) : "0",
                      emit_caches(ef, value, 2 + count));
    } else {
        strbuf_printf(out, "rt_unpack_here(%s, ", array);
        emit_expr(ef, value->args[0], out);
        strbuf_cstr(out, ", ");
        emit_expr(ef, value->args[1], out);
    }
    strbuf_printf(out, ", SITE(%u))", emit_site(ef, value->pos));
    return true;
}
