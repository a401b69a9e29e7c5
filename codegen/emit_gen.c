/* emit_gen.c - generators, coroutines and async generators: state machines over a heap frame.
 *
 *     typedef struct m__g_frame { RtGenerator base; RtValue x; ... } m__g_frame;
 *     m__g(fn, a)               makes the frame, stores the parameters, returns the generator object
 *     m__g_resume(gen, sent, mode)
 *         switch (f->base.point) { case 0: body, with a case label behind each yield }
 *
 * The case labels lie inside the structured code. What is live over a yield is a field of the frame
 * (emit_storage.c). A resume inside a try region arms the setjmp again: it is the first thing the resume function
 * does, and each case label puts the region number and rt_handled back.
 */
#include "emit.h"

/* What every point where the frame may be resumed starts with. */
static void emit_resumed(EmitFunc *ef)
{
    unsigned region = emit_region(ef);
    if (region) emit_line(ef, "F.h.region = %u;", region);
    for (const EmitScope *s = ef->scope; s; s = s->outer) {
        if (s->kind != SCOPE_HANDLER) continue;
        emit_line(ef, "rt_handled = %s;", s->handled);
        break;
    }
}

/* `first`: what is done right behind the label. */
static void emit_suspend(EmitFunc *ef, const char *value, uint32_t site, const char *first)
{
    uint32_t point = ++ef->yield_count;
    emit_line(ef, "%s(%s, SITE(%u), %u);", ef->has_handler ? "RT_SUSPEND_TRY" : "RT_SUSPEND", value, site, point);
    size_t start = ef->out->len;
    emit_resumed(ef);
    if (ef->out->len == start && *first) {
        strbuf_printf(ef->out, "    case %u: %s\n", point, first);
        return;
    }
    const char *resumed = intern(&ef->e->cx->names, ef->out->text + start, ef->out->len - start)->text;
    ef->out->len = start;
    strbuf_printf(ef->out, "    case %u:;\n%s", point, resumed);
    if (*first) emit_line(ef, "%s", first);
}

static void assign(EmitFunc *ef, const IrVar *var, const char *value)
{
    if (!var) return;
    StrBuf text = {0};
    emit_var(ef, var, &text);
    strbuf_printf(&text, " = %s;", value);
    emit_text_line(ef, &text);
    strbuf_free(&text);
}

void emit_yield(EmitFunc *ef, const IrStmt *stmt)
{
    StrBuf value = {0};
    uint32_t site = emit_site(ef, stmt->pos);
    bool wrapped = ef->func->kind == IRF_ASYNCGEN; /* told apart from what an await lets through */
    if (wrapped) strbuf_cstr(&value, "rt_async_value(");
    emit_expr(ef, stmt->value, &value);
    if (wrapped) strbuf_char(&value, ')');
    const char *thrown = intern_printf(&ef->e->cx->names, "if (mode == RT_RESUME_THROW) rt_raise_at(sent, SITE(%u));", site)->text;
    emit_suspend(ef, value.text, site, thrown);
    strbuf_free(&value);
    assign(ef, stmt->var, "sent");
}

/* `yield from` and `await`: hand on what the delegate yields until it returns. */
void emit_delegate(EmitFunc *ef, const IrStmt *stmt)
{
    uint32_t site = emit_site(ef, stmt->pos);
    StrBuf value = {0};
    emit_expr(ef, stmt->value, &value);
    emit_line(ef, "f->base.delegate = %s;", value.text);
    strbuf_free(&value);
    emit_line(ef, "sent = RT_NONE;");
    emit_line(ef, "mode = RT_RESUME_NEXT;");
    emit_line(ef, "while ((passed = rt_delegate(&f->base, &sent, mode, SITE(%u)))) {", site);
    ef->indent++;
    emit_suspend(ef, "passed", site, "");
    ef->indent--;
    emit_line(ef, "}");
    assign(ef, stmt->var, "sent");
}

/* On one line when it fits. */
static void emit_frame_type(EmitFunc *ef, StrBuf *out)
{
    enum { WIDTH = 120 };
    const char *name = ef->func->cname->text;
    size_t start = out->len;
    strbuf_printf(out, "typedef struct %s_frame {\n    RtGenerator base;\n", name);
    if (ef->shows) emit_shown_fields(ef, "    ", out); /* first: rti_gen_shown */
    emit_stored_fields(ef, STORE_FRAME, "    ", out);
    emit_state_fields(ef, "    ", out);
    strbuf_printf(out, "} %s_frame;\n\n", name);
    size_t end = start;
    for (size_t i = start; i < out->len; i++) end += out->text[i] != ' ' || out->text[i - 1] != ' ';
    if (end - start > WIDTH) return;
    end = start;
    for (size_t i = start; i < out->len; i++) {
        char c = out->text[i] == '\n' && i + 2 < out->len ? ' ' : out->text[i];
        if (c != ' ' || out->text[end - 1] != ' ') out->text[end++] = c;
    }
    out->text[out->len = --end] = '\0'; /* nor a line below it */
}

/* f->x = x, f->y = y; */
static void emit_frame_values(EmitFunc *ef, StrBuf *out)
{
    const IrFunc *func = ef->func;
    const char *separator = "    ";
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        bool cell = v->is_cell && !v->late_cell;
        if (v->is_free || (!v->is_param && !cell)) continue;
        const char *value = v->is_param ? emit_param_name(ef, i) : "0";
        strbuf_printf(out, cell ? "%sf->%s = rt_cell_new(%s)" : "%sf->%s = %s", separator, ef->cnames[i], value);
        separator = ", ";
    }
    if (*separator == ',') strbuf_cstr(out, ";\n");
}

void emit_generator(EmitFunc *ef)
{
    static const char *const shapes[] = {[IRF_MODULE] = "", [IRF_CLASS_BODY] = "", [IRF_FUNCTION] = "",
                                         [IRF_GENERATOR] = "generator", [IRF_COROUTINE] = "coroutine",
                                         [IRF_ASYNCGEN] = "async_generator"};
    const IrFunc *func = ef->func;
    StrBuf *out = &ef->e->functions;
    const char *name = func->cname->text;
    emit_frame_type(ef, out);
    const char *resume = intern_printf(&ef->e->cx->names, "%s_resume(RtGenerator *, RtValue, int)", name)->text;
    vec_push(ef->e->arena, &ef->e->prototypes, resume);
    emit_signature(ef, out);
    strbuf_printf(out,
                  " {\n    %s_frame *f = (%s_frame *)rt_gen_new(&rt_shape_%s, fn, %s_resume, sizeof *f);\n", name,
                  name, shapes[func->kind], name);
    emit_frame_values(ef, out);
    if (ef->shows) emit_shown_values(ef, "f->", out);
    strbuf_cstr(out, "    return RT_VALUE(f);\n}\n\n");
    strbuf_printf(out, "static RtValue %s_resume(RtGenerator *gen, RT_UNUSED RtValue sent, RT_UNUSED int mode) {\n", name);
    strbuf_printf(out, "    %s_frame *const f = (%s_frame *)gen;\n", name, name);
    emit_locals_declared(ef, out);
    strbuf_cstr(out, "    RT_ENTER();\n");
    emit_handler_start(ef, out);
    strbuf_cstr(out, "    switch (f->base.point) {\n");
    strbuf_printf(out, "    case 0: if (mode == RT_RESUME_THROW) rt_raise_at(sent, SITE(%u));\n", emit_site(ef, func->pos));
    strbuf_add(out, ef->out->text, ef->out->len);
    strbuf_cstr(out, "    }\n");
    emit_end(ef, out);
    strbuf_cstr(out, "}\n\n");
}
