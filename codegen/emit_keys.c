/* emit_keys.c - operations of dicts and sets by a tuple that need not be made: rt_key_getitem and relatives
 * (include/rt/fast.h). The C does the same whatever the container is; where it is guessed to be something else, or the
 * key is no display, nothing is written here.
 */
#include "emit.h"
#include "infer.h"
#include "opt.h"

static bool is_display(const IrExpr *e)
{
    return e->op == OP_IR_tuple_kept || (e->op == OP_IR_tuple && e->argc >= 2 && e->argc <= 4);
}

/* &key, (RtValue[]){a, b}, 2   with NULL for a tuple that has no other use */
static void emit_items(EmitFunc *ef, const IrExpr *key, StrBuf *out)
{
    if (key->op == OP_IR_tuple_kept) {
        strbuf_char(out, '&');
        emit_var(ef, key->var, out);
        ef->is_read[key->var->index] = true;
    } else {
        strbuf_cstr(out, "NULL");
    }
    for (uint32_t i = 0; i < key->argc; i++) {
        strbuf_cstr(out, i ? ", " : ", (RtValue[]){");
        emit_expr(ef, key->args[i], out);
    }
    strbuf_printf(out, "}, %u", key->argc);
}

void emit_key_made(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_cstr(out, "rt_key_made(");
    emit_items(ef, expr, out);
    strbuf_char(out, ')');
}

/* rt_key_get(o, name, items, absent, cache, site), rt_key_add(o, name, items, cache, site) */
static void emit_method(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const char *method = expr->name->text->text;
    strbuf_printf(out, "rt_key_%s(", method);
    emit_expr(ef, expr->args[0], out);
    strbuf_printf(out, ", %s, ", emit_string(ef->e, expr->name->text));
    emit_items(ef, expr->args[1], out);
    if (expr->argc == 3) {
        strbuf_cstr(out, ", ");
        emit_expr(ef, expr->args[2], out);
    } else if (*method == 'g') {
        strbuf_cstr(out, ", 0");
    }
    strbuf_printf(out, ", IC(%u), SITE(%u))", emit_cache(ef, expr), emit_call_sites(ef, expr));
}

bool emit_by_items(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    uint32_t at = opt_key_operand(expr);
    if (!at || !is_display(expr->args[at])) return false;
    unsigned kinds = infer_kinds(expr->args[0]);
    bool is_method = expr->op == OP_IR_call_method;
    if (kinds ? !(kinds & (TY_DICT | TY_SET)) : is_method) return false;
    if (is_method) {
        emit_method(ef, expr, out);
        return true;
    }
    strbuf_printf(out, "rt_key_%s(", ir_op_info[expr->op].name);
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, ", ");
    emit_items(ef, expr->args[at], out);
    if (expr->op == OP_IR_setitem) {
        strbuf_cstr(out, ", ");
        emit_expr(ef, expr->args[2], out);
    }
    strbuf_printf(out, ", SITE(%u))", emit_site(ef, expr->pos));
    return true;
}
