/* emit_text.c - operations on strs in the first body of a function that is written twice (include/rt/typed_text.h).
 *
 * unbox_text.c says which ones and why they may be tried. Read emit_fast.c first.
 */
#include "emit.h"
#include "unbox.h"

static void close_natural(EmitFunc *ef, StrBuf *out)
{
    strbuf_char(out, ')');
    emit_close_check(ef, out);
}

/* RT_NATURAL(int, function(a, b */
static void open_test(EmitFunc *ef, const char *function, const IrExpr *a, const IrExpr *b, StrBuf *out)
{
    strbuf_printf(out, "RT_NATURAL(int, %s(", function);
    if (a) {
        emit_as(ef, a, IR_ANY, out);
        strbuf_cstr(out, ", ");
    }
    emit_as(ef, b, IR_ANY, out);
}

static void emit_bound(EmitFunc *ef, const IrExpr *e, const char *none, StrBuf *out)
{
    strbuf_cstr(out, ", ");
    if (e->op == OP_IR_none) strbuf_cstr(out, none);
    else emit_as(ef, e, IR_INT, out);
}

static void emit_slice(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    strbuf_cstr(out, "RT_SOME(rt_text_slice(");
    emit_as(ef, e->args[0], IR_ANY, out);
    emit_bound(ef, e->args[1], "0", out);
    emit_bound(ef, e->args[2], "INT64_MAX", out);
    close_natural(ef, out);
}

static void emit_sum(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    strbuf_printf(out, "RT_SOME(%s(", e->op == OP_IR_iadd ? "rt_text_grow" : "rt_text_add");
    emit_as(ef, e->args[0], IR_ANY, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[1], IR_ANY, out);
    close_natural(ef, out);
}

void emit_text(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    uint32_t from = e->op == OP_IR_call_loaded ? 2 : 1;
    ef->is_loud = true; /* may allocate */
    switch (unbox_text(e)) {
    case TEXT_CHAR_IN:
        open_test(ef, "rt_text_char_in", e->args[0], e->args[1], out);
        emit_char_bits(e->args[0]->constant->text, out);
        break;
    case TEXT_ONE_OF:
        open_test(ef, "rt_text_one_of", NULL, e->args[1], out);
        emit_words(ef, e->args[0]->constant, out);
        break;
    case TEXT_IN: open_test(ef, "rt_text_in", e->args[0], e->args[1], out); break;
    case TEXT_IS:
        open_test(ef, "rt_text_is", NULL, e->args[0], out);
        strbuf_printf(out, ", %s", unbox_char_kind(e->name->text));
        break;
    case TEXT_STARTS:
        open_test(ef, "rt_text_starts", e->args[0], e->args[from], out);
        if (e->argc > from + 1) emit_bound(ef, e->args[from + 1], "0", out);
        else strbuf_cstr(out, ", 0");
        break;
    case TEXT_ENDS: open_test(ef, "rt_text_ends", e->args[0], e->args[from], out); break;
    case TEXT_LOAD:
        strbuf_cstr(out, "RT_PLAIN_TEXT(");
        emit_as(ef, e->args[0], IR_ANY, out);
        emit_close_check(ef, out);
        return;
    case TEXT_SLICE: emit_slice(ef, e, out); return;
    case TEXT_ADD: emit_sum(ef, e, out); return;
    case TEXT_NONE: return;
    }
    close_natural(ef, out);
}

void emit_text_order(EmitFunc *ef, const IrExpr *e, const char *op, StrBuf *out)
{
    strbuf_cstr(out, "(RT_TEXT_ORDER(");
    emit_as(ef, e->args[0], IR_ANY, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[1], IR_ANY, out);
    emit_close_check(ef, out);
    strbuf_printf(out, " %s 0)", op);
}
