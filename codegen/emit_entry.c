/* emit_entry.c - functions that are entered with unboxed arguments and give an unboxed result (IrFunc.is_native).
 *
 *     f_fast(rt_own, n, NULL)       both bodies: parameters and result are C numbers
 *     f(fn, n)                      the entry for values: unboxes them, or hands them over as rt_args
 *     f_direct(n, rt_own, site)     what known call sites use: f_fast while the name means f
 *
 * A result that is not what was guessed is left in rt_odd, and the C result says so (RT_ODD_INT...). The caller has had
 * its effect by then: it goes on in its general body behind the statement, with rt_got (EmitFunc.after).
 * rt_own is the activation's entry of the call-site stack: a register instead of the global rt_sp, which the first body
 * sets only when it does something that looks at it (EmitFunc.is_loud).
 */
#include "emit.h"
#include "unbox.h"

#include <stdio.h>

static const char *rep_name(IrType rep)
{
    static const char *const names[] = {[IR_INT] = "int", [IR_FLOAT] = "float", [IR_BOOL] = "bool", [IR_LIST] = "list"};
    return names[rep];
}

const char *emit_rep_type(IrType rep)
{
    static const char *const types[] = {[IR_ANY] = "RtValue", [IR_INT] = "int64_t", [IR_FLOAT] = "double", [IR_BOOL] = "int",
                                        [IR_LIST] = "RtList *"};
    return types[rep];
}

void emit_native_signature(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "static %s %s_fast(RT_UNUSED const RtSite **const rt_own", emit_rep_type(func->result_rep), func->cname->text);
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        strbuf_printf(out, ", %s%s %s", ef->is_read[v->index] ? "" : "RT_UNUSED ", emit_rep_type(v->rep), ef->cnames[v->index]);
    }
    strbuf_cstr(out, ", const RtValue *rt_args)");
}

void emit_native_start(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    if (ef->fails) strbuf_cstr(out, ef->is_loud ? "    RT_ENTER_LOUD();\n" : "    RT_ENTER_QUIET();\n");
    strbuf_cstr(out, "    if (RT_UNLIKELY(rt_args != NULL)) {");
    for (uint32_t i = 0; i < func->param_count; i++) {
        uint32_t index = func->params[i]->index;
        strbuf_printf(out, " %s = rt_args[%u];", (emit_is_twin(func->params[i]) ? ef->boxed_names : ef->cnames)[index], i);
    }
    strbuf_cstr(out, " goto as_called; }\n");
}

/* The parameters as an array, or each in the form that the unboxed entry takes. */
static void emit_passed(const EmitFunc *ef, bool odd, StrBuf *out)
{
    static const char *const loads[] = {[IR_INT] = "RT_UNINT(%s)", [IR_FLOAT] = "rt_unfloat(%s)", [IR_BOOL] = "%s == RT_TRUE",
                                        [IR_LIST] = "(RtList *)RT_OBJ(%s)"};
    const IrFunc *func = ef->func;
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        strbuf_cstr(out, ", ");
        if (odd) strbuf_cstr(out, v->rep == IR_LIST ? "NULL" : "0");
        else if (v->rep == IR_ANY) strbuf_cstr(out, ef->cnames[v->index]);
        else strbuf_printf(out, loads[v->rep], ef->cnames[v->index]);
    }
    strbuf_cstr(out, odd && func->param_count ? ", (const RtValue[]){" : ", NULL");
    for (uint32_t i = 0; odd && i < func->param_count; i++)
        strbuf_printf(out, "%s%s", i ? ", " : "", ef->cnames[func->params[i]->index]);
    if (odd && func->param_count) strbuf_char(out, '}');
}

void emit_boxed_entry(EmitFunc *ef, StrBuf *out)
{
    static const char *const tests[] = {[IR_INT] = "RT_IS_INT(%s)", [IR_FLOAT] = "RT_IS_FLOAT_IMM(%s)", [IR_BOOL] = "RT_IS_BOOL(%s)",
                                        [IR_LIST] = "RT_HAS_SHAPE(%s, &rt_shape_list)"};
    const IrFunc *func = ef->func;
    const char *name = func->cname->text;
    bool tested = false, wrapped = func->result_rep != IR_ANY;
    strbuf_printf(out, "static RtValue %s(RT_UNUSED RtFunction *fn", name);
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", RtValue %s", ef->cnames[func->params[i]->index]);
    strbuf_cstr(out, ") {\n    return ");
    if (wrapped) strbuf_printf(out, "rt_from_%s(", rep_name(func->result_rep));
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        if (v->rep == IR_ANY) continue;
        strbuf_cstr(out, tested ? " && " : "RT_WRONG(!(");
        strbuf_printf(out, tests[v->rep], ef->cnames[v->index]);
        tested = true;
    }
    if (tested) {
        strbuf_printf(out, ")) ? %s_fast(rt_sp + 1", name);
        emit_passed(ef, true, out);
        strbuf_cstr(out, ") : ");
    }
    strbuf_printf(out, "%s_fast(rt_sp + 1", name);
    emit_passed(ef, false, out);
    strbuf_cstr(out, wrapped ? "));\n}\n\n" : ");\n}\n\n");
}

void emit_direct_wrapper(EmitFunc *ef, const IrFunc *func, const IrGlobal *global, StrBuf *out)
{
    static const char *const boxes[] = {[IR_ANY] = "a%u", [IR_INT] = "rt_int(a%u)", [IR_FLOAT] = "rt_float(a%u)",
                                        [IR_BOOL] = "RT_BOOL(a%u)", [IR_LIST] = "RT_VALUE(a%u)"};
    strbuf_printf(out, "RT_DIRECT(%s, ", func->cname->text);
    emit_global_ref(ef, global, out);
    strbuf_printf(out, ", %s, (const RtSite **", emit_rep_type(func->result_rep));
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", %s", emit_rep_type(func->params[i]->rep));
    strbuf_cstr(out, ", const RtValue *), (");
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, "%s a%u, ", emit_rep_type(func->params[i]->rep), i);
    strbuf_cstr(out, "const RtSite **sp, const RtSite *site), (sp + 1");
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", a%u", i);
    strbuf_printf(out, ", NULL), %s%s, (", func->result_rep != IR_ANY ? "rt_result_" : "",
                  func->result_rep != IR_ANY ? rep_name(func->result_rep) : "");
    for (uint32_t i = 0; i < func->param_count; i++) {
        strbuf_printf(out, boxes[func->params[i]->rep], i);
        strbuf_cstr(out, ", ");
    }
    strbuf_cstr(out, "site))\n");
}

void emit_direct_call(EmitFunc *ef, const IrExpr *call, StrBuf *out)
{
    const IrFunc *callee = call->func;
    strbuf_printf(out, "%s_direct(", callee->cname->text);
    for (uint32_t i = 0; i < callee->param_count; i++) {
        emit_as(ef, call->args[i + 1], callee->params[i]->rep, out);
        strbuf_cstr(out, ", ");
    }
    bool loud = ef->is_loud;
    strbuf_printf(out, "%s, SITE(%u))", ef->func->is_native && !ef->site_func ? "rt_own" : "rt_sp", emit_site(ef, call->pos));
    ef->is_loud = loud;
}

void emit_direct_value(EmitFunc *ef, const IrExpr *call, StrBuf *out)
{
    IrType rep = call->func->result_rep;
    if (rep != IR_ANY) strbuf_printf(out, "rt_from_%s(", rep_name(rep));
    emit_direct_call(ef, call, out);
    if (rep != IR_ANY) strbuf_char(out, ')');
    if (rep == IR_INT || rep == IR_FLOAT) ef->is_loud = true;
}

void emit_direct_assign(EmitFunc *ef, const IrStmt *stmt, StrBuf *out)
{
    static const char *const macros[] = {[IR_INT] = "RT_CALLED_INT(", [IR_FLOAT] = "RT_CALLED_FLOAT(",
                                         [IR_BOOL] = "RT_CALLED_BOOL(", [IR_LIST] = "RT_CALLED_LIST("};
    strbuf_cstr(out, macros[stmt->var->rep]);
    emit_direct_call(ef, stmt->value, out);
    strbuf_printf(out, ", -%u)", stmt->id);
    ef->gives_up = ef->gets = true;
    ef->after[stmt->id] = stmt->var;
}

/* The value in the form of the function's result, whichever body is written. */
void emit_native_return(EmitFunc *ef, const IrExpr *value)
{
    const IrType rep = ef->func->result_rep;
    StrBuf text = {0};
    if (ef->fails) strbuf_printf(&text, "RT_GIVE(%s, ", emit_rep_type(rep));
    else strbuf_cstr(&text, "return ");
    if (rep == IR_ANY) {
        if (value) emit_expr(ef, value, &text);
        else strbuf_cstr(&text, "RT_NONE");
    } else if (ef->fast && value && value->is_direct && value->func->result_rep == rep) {
        emit_direct_call(ef, value, &text);
    } else {
        bool unboxed = ef->fast && value && emit_given(emit_stands_for(ef, value)) == rep;
        strbuf_printf(&text, unboxed ? "rt_give_%s(" : "rt_result_%s(", rep_name(rep));
        if (unboxed) emit_as(ef, value, rep, &text);
        else if (value) emit_expr(ef, value, &text);
        else strbuf_cstr(&text, "RT_NONE");
        strbuf_char(&text, ')');
    }
    strbuf_cstr(&text, ef->fails ? ");" : ";");
    emit_text_line(ef, &text);
    strbuf_free(&text);
}
