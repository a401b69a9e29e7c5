/* emit_entry.c - functions that are entered with unboxed arguments and give an unboxed result (IrFunc.is_native).
 *
 *     f_fast(rt_own, n)             the first body: parameters and result are C numbers
 *     f_general(rt_own, ...)        the general body: goes on where the first one was wrong, with all its variables, or
 *                                   begins with rt_args. A function of its own, so that gcc inlines the first one
 *     f(fn, n)                      the entry for values: unboxes them, or hands them to f_general
 *     f_direct(n, rt_own, site)     what known call sites use: f_fast while the name means f
 *
 * A result that is not what was guessed comes as `odd` beside the C number (RtIntResult...). The caller has had its effect
 * by then: it goes on in its general body behind the statement, with rt_got (EmitFunc.after).
 * rt_own is the activation's entry of the call-site stack: a register instead of the global rt_sp, which the first body
 * sets only when it does something that looks at it (EmitFunc.is_loud, rt_loud in the C), and which a call leaves
 * anywhere above: the caller sets it again. Who calls also looks whether there is room for the activation.
 */
#include "emit.h"
#include "unbox.h"

#include <stdio.h>
#include <string.h>

static const char *rep_name(IrType rep)
{
    static const char *const names[] = {[IR_ANY] = "any", [IR_INT] = "int", [IR_FLOAT] = "float", [IR_BOOL] = "bool", [IR_LIST] = "list"};
    return names[rep];
}

const char *emit_rep_type(IrType rep)
{
    static const char *const types[] = {[IR_ANY] = "RtValue", [IR_INT] = "int64_t", [IR_FLOAT] = "double", [IR_BOOL] = "int",
                                        [IR_LIST] = "RtList *", [IR_ITER] = "RtListLoop", [IR_RANGE] = "RtCount"};
    return types[rep];
}

const char *emit_result_type(IrType rep)
{
    static const char *const types[] = {[IR_ANY] = "RtValue", [IR_INT] = "RtIntResult", [IR_FLOAT] = "RtFloatResult",
                                        [IR_BOOL] = "RtBoolResult", [IR_LIST] = "RtListResult"};
    return types[rep];
}

/* "int64_t n", with the asterisk where it belongs. */
static void emit_declarator(const char *type, const char *name, StrBuf *out)
{
    strbuf_printf(out, "%s%s%s", type, type[strlen(type) - 1] == '*' ? "" : " ", name);
}

void emit_native_signature(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "static inline %s %s_fast(RT_UNUSED const RtSite **const rt_own", emit_result_type(func->result_rep), func->cname->text);
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        strbuf_cstr(out, ef->is_read[v->index] || ef->gives_up ? ", " : ", RT_UNUSED ");
        emit_declarator(emit_rep_type(v->rep), ef->cnames[v->index], out);
    }
    strbuf_char(out, ')');
}

/* ---- the general body ---- */

/* Does the first body hand the variable over? */
static bool is_handed(const EmitFunc *ef, uint32_t var)
{
    const IrVar *v = ef->func->vars[var];
    return emit_is_twin(v) ? ef->is_declared[var] : v->storage == STORE_LOCAL && v->type != IR_UNIT;
}

static const char *handed_type(const IrVar *v)
{
    static const char *const types[] = {[IR_ANY] = "RtValue", [IR_BOOL] = "int", [IR_INT] = "int64_t", [IR_FLOAT] = "double",
                                        [IR_CELL] = "RtCell *", [IR_ITER] = "RtIter", [IR_RANGE] = "RtRangeLoop", [IR_SUM] = "RtSum"};
    return emit_is_twin(v) ? emit_rep_type(v->rep) : v->is_cell ? "RtCell *" : types[v->type];
}

static void emit_general_signature(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "static RT_COLD %s %s_general(RT_UNUSED const RtSite **const rt_own", emit_result_type(func->result_rep), func->cname->text);
    if (ef->checks_params) strbuf_cstr(out, ", const RtValue *rt_args");
    if (ef->gives_up) strbuf_cstr(out, ", int rt_at");
    if (ef->gets) strbuf_cstr(out, ", RtValue rt_got");
    for (uint32_t i = 0; i < func->var_count; i++) {
        if (!is_handed(ef, i)) continue;
        const IrVar *v = func->vars[i];
        bool used = emit_is_twin(v) ? ef->gives_up : ef->is_read[i] || v->type != IR_ANY;
        strbuf_cstr(out, used ? ", " : ", RT_UNUSED ");
        emit_declarator(handed_type(v), ef->cnames[i], out);
    }
    for (uint32_t i = 0; i < ef->own_records; i++) strbuf_printf(out, ", RT_UNUSED RtResuming *%s", ef->records.items[i]);
    strbuf_char(out, ')');
}

void emit_general_function(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    StrBuf *outer = ef->out, body = {0};
    bool *is_read = ef->is_read;
    ef->is_read = arena_zalloc(ef->e->arena, func->var_count + 1);
    ef->apart = true;
    ef->own_records = ef->records.len;
    ef->last_line = 0;
    ef->out = &body;
    emit_block(ef, &func->body);
    emit_end(ef, &body);
    ef->out = outer;
    emit_general_signature(ef, out);
    strbuf_cstr(out, " {\n");
    emit_all_declared(ef, out);
    if (ef->forgets) strbuf_cstr(out, "    RT_EDGE;\n");
    if (ef->fails) strbuf_cstr(out, "    rt_sp = rt_own;\n");
    emit_general_start(ef, out);
    strbuf_add(out, body.text ? body.text : "", body.len);
    strbuf_cstr(out, "}\n\n");
    strbuf_free(&body);
    ef->apart = false;
    ef->is_read = is_read;
}

void emit_general_args(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_cstr(out, "    if (rt_args) {");
    for (uint32_t i = 0; i < func->param_count; i++) {
        uint32_t index = func->params[i]->index;
        strbuf_printf(out, " %s = rt_args[%u];", (emit_is_twin(func->params[i]) ? ef->boxed_names : ef->cnames)[index], i);
    }
    strbuf_cstr(out, " }\n");
}

void emit_go_general(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "general:\n    return %s_general(rt_own%s, rt_at%s", func->cname->text, ef->checks_params ? ", NULL" : "",
                  ef->gets ? ", rt_got" : "");
    for (uint32_t i = 0; i < func->var_count; i++)
        if (is_handed(ef, i)) strbuf_printf(out, ", %s", ef->cnames[i]);
    for (uint32_t i = 0; i < ef->own_records; i++) strbuf_printf(out, ", &%s", ef->records.items[i]);
    strbuf_cstr(out, ");\n");
}

/* ---- the entry for values ---- */

/* Nothing of what the first body would hand over. */
static void emit_nothing(const IrVar *v, StrBuf *out)
{
    IrType type = emit_is_twin(v) || !v->is_cell ? emit_is_twin(v) ? v->rep : v->type : IR_CELL;
    bool pointer = type == IR_CELL || type == IR_LIST;
    bool state = type == IR_ITER || type == IR_RANGE || type == IR_SUM;
    if (state) strbuf_printf(out, ", (%s){0}", handed_type(v));
    else strbuf_cstr(out, pointer ? ", NULL" : ", 0");
}

/* f_general(...) with the parameters as an array. */
static void emit_as_called(const EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    strbuf_printf(out, "%s_general(rt_own, (const RtValue[]){", func->cname->text);
    for (uint32_t i = 0; i < func->param_count; i++)
        strbuf_printf(out, "%s%s", i ? ", " : "", ef->cnames[func->params[i]->index]);
    strbuf_printf(out, "}%s%s", ef->gives_up ? ", 0" : "", ef->gets ? ", 0" : "");
    for (uint32_t i = 0; i < func->var_count; i++)
        if (is_handed(ef, i)) emit_nothing(func->vars[i], out);
    for (uint32_t i = 0; i < ef->own_records; i++) strbuf_cstr(out, ", NULL");
    strbuf_char(out, ')');
}

void emit_boxed_entry(EmitFunc *ef, StrBuf *out)
{
    static const char *const tests[] = {[IR_INT] = "RT_IS_INT(%s)", [IR_FLOAT] = "RT_IS_FLOAT_IMM(%s)", [IR_BOOL] = "RT_IS_BOOL(%s)",
                                        [IR_LIST] = "RT_HAS_SHAPE(%s, &rt_shape_list)"};
    static const char *const loads[] = {[IR_ANY] = "%s", [IR_INT] = "RT_UNINT(%s)", [IR_FLOAT] = "rt_unfloat(%s)",
                                        [IR_BOOL] = "%s == RT_TRUE", [IR_LIST] = "(RtList *)RT_OBJ(%s)"};
    const IrFunc *func = ef->func;
    const char *name = func->cname->text;
    bool tested = false;
    strbuf_printf(out, "static RtValue %s(RT_UNUSED RtFunction *fn", name);
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", RtValue %s", ef->cnames[func->params[i]->index]);
    strbuf_printf(out, ") {\n    RT_ENTER_UNBOXED(%s, rt_from_%s, ", emit_result_type(func->result_rep), rep_name(func->result_rep));
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        if (v->rep == IR_ANY) continue;
        strbuf_cstr(out, tested ? " && " : "RT_WRONG(!(");
        strbuf_printf(out, tests[v->rep], ef->cnames[v->index]);
        tested = true;
    }
    if (tested) {
        strbuf_cstr(out, ")) ? ");
        emit_as_called(ef, out);
        strbuf_cstr(out, " : ");
    }
    strbuf_printf(out, "%s_fast(rt_own", name);
    for (uint32_t i = 0; i < func->param_count; i++) {
        strbuf_cstr(out, ", ");
        strbuf_printf(out, loads[func->params[i]->rep], ef->cnames[func->params[i]->index]);
    }
    strbuf_cstr(out, "));\n}\n\n");
}

void emit_direct_wrapper(EmitFunc *ef, const IrFunc *func, const IrGlobal *global, StrBuf *out)
{
    static const char *const boxes[] = {[IR_ANY] = "a%u", [IR_INT] = "rt_int(a%u)", [IR_FLOAT] = "rt_float(a%u)",
                                        [IR_BOOL] = "RT_BOOL(a%u)", [IR_LIST] = "RT_VALUE(a%u)"};
    strbuf_printf(out, "RT_DIRECT(%s, ", func->cname->text);
    emit_global_ref(ef, global, out);
    strbuf_printf(out, ", %s, rt_result_%s, (const RtSite **", emit_result_type(func->result_rep), rep_name(func->result_rep));
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", %s", emit_rep_type(func->params[i]->rep));
    strbuf_cstr(out, "), (");
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, "%s a%u, ", emit_rep_type(func->params[i]->rep), i);
    strbuf_cstr(out, "const RtSite **sp, const RtSite *site, int loud), (");
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, "a%u, ", i);
    strbuf_cstr(out, "sp, site, loud), (sp + 1");
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, ", a%u", i);
    strbuf_cstr(out, "), (");
    for (uint32_t i = 0; i < func->param_count; i++) {
        strbuf_printf(out, boxes[func->params[i]->rep], i);
        strbuf_cstr(out, ", ");
    }
    strbuf_cstr(out, "site))\n");
}

void emit_direct_call(EmitFunc *ef, const IrExpr *call, StrBuf *out)
{
    const IrFunc *callee = call->func;
    if (call->op != OP_IR_call_known) {
        emit_known_direct(ef, call, out);
        return;
    }
    strbuf_printf(out, "%s_direct(", callee->cname->text);
    for (uint32_t i = 0; i < callee->param_count; i++) {
        emit_as(ef, call->args[i + 1], callee->params[i]->rep, out);
        strbuf_cstr(out, ", ");
    }
    bool loud = ef->is_loud, own = ef->func->is_native && !ef->site_func;
    strbuf_printf(out, own ? "rt_own, SITE(%u), rt_loud)" : "rt_sp, SITE(%u), 1)", emit_site(ef, call->pos));
    ef->is_loud = loud;
    ef->calls_directly |= own;
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
    ef->depth[stmt->id] = (uint8_t)ef->inside;
}

/* The value in the form of the function's result, whichever body is written. */
void emit_native_return(EmitFunc *ef, const IrExpr *value)
{
    const IrType rep = ef->func->result_rep;
    StrBuf text = {0}, line = {0};
    if (rep == IR_ANY) {
        if (value) emit_expr(ef, value, &text);
        else strbuf_cstr(&text, "RT_NONE");
    } else if (ef->fast && value && value->is_direct && value->func->result_rep == rep) {
        emit_direct_call(ef, value, &text);
    } else if (ef->fast && value && emit_given(emit_stands_for(ef, value)) == rep) {
        strbuf_printf(&text, "(%s){", emit_result_type(rep));
        emit_as(ef, value, rep, &text);
        strbuf_cstr(&text, ", 0}");
    } else {
        strbuf_printf(&text, "rt_result_%s(", rep_name(rep));
        if (value) emit_expr(ef, value, &text);
        else strbuf_cstr(&text, "RT_NONE");
        strbuf_char(&text, ')');
    }
    strbuf_cstr(&line, "return ");
    emit_kept(ef, text.text, &line);
    strbuf_char(&line, ';');
    emit_text_line(ef, &line);
    strbuf_free(&line);
    strbuf_free(&text);
}
