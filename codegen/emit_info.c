/* emit_info.c - what code objects of code compiled at run time can tell: co_names, co_cellvars, co_consts.
 *
 * The tables stand beside the code (RtUnitInfo in rt/unit.h), in order of first use, as CPython's. Names are those of
 * globals, attributes, imports and of the namespaces of classes and sources. Constants are those that the C text
 * needs as values; code objects of functions and classes made in the body stand among them. Code of compiled programs
 * has no such tables: they would cost room in every executable.
 */
#include "emit.h"

typedef struct Info {
    Emit *e;
    VEC(Istr) names, cells;
    VEC(const char *) consts; /* C expressions of type RtValue */
} Info;

static void add_name(Info *info, Istr name)
{
    for (uint32_t i = 0; i < info->names.len; i++)
        if (info->names.items[i] == name) return;
    vec_push(info->e->arena, &info->names, name);
}

/* Texts are interned: equal ones are one. */
static void add_const(Info *info, const char *text)
{
    for (uint32_t i = 0; i < info->consts.len; i++)
        if (info->consts.items[i] == text) return;
    vec_push(info->e->arena, &info->consts, text);
}

static void add_text(Info *info, const char *text)
{
    add_const(info, intern_cstr(&info->e->cx->names, text)->text);
}

static void look_expr(Info *info, const IrExpr *expr)
{
    if (!expr) return;
    if (expr->global) add_name(info, expr->global->name);
    bool named = expr->name && expr->op != OP_IR_call_builtin && expr->op != OP_IR_load_special;
    if (expr->op == OP_IR_call_loaded) named = false; /* load_method named it */
    if (named && expr->op != OP_IR_call_method && expr->op != OP_IR_call_method_kw) add_name(info, expr->name->text);
    Interner *names = &info->e->cx->names;
    switch ((unsigned)expr->op) {
    case OP_IR_none: add_text(info, "RT_NONE"); break;
    case OP_IR_true: add_text(info, "RT_TRUE"); break;
    case OP_IR_false: add_text(info, "RT_FALSE"); break;
    case OP_IR_ellipsis: add_text(info, "RT_ELLIPSIS"); break;
    case OP_IR_const_int: add_const(info, intern_printf(names, "RT_INT(%lld)", (long long)expr->integer)->text); break;
    case OP_IR_const: add_text(info, emit_const(info->e, expr->constant)); break;
    case OP_IR_const_float: {
        StrBuf text = {0};
        emit_float(&text, expr->real);
        add_const(info, intern(names, text.text, text.len)->text);
        strbuf_free(&text);
        break;
    }
    case OP_IR_function:
        add_const(info, intern_printf(names, "RT_VALUE(&%s_code)", expr->func->cname->text)->text);
        break;
    default: break;
    }
    for (uint32_t i = 0; i < expr->argc; i++) {
        look_expr(info, expr->args[i]);
        if (i == 0 && named) add_name(info, expr->name->text);
    }
}

static void look_block(Info *info, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        look_block(info, &s->prelude);
        look_expr(info, s->value);
        look_expr(info, s->object);
        if (s->global) add_name(info, s->global->name);
        if (s->name) add_name(info, s->name->text);
        if (s->kind == IRS_RETURN && !s->value) add_text(info, "RT_NONE");
        look_block(info, &s->body);
        for (uint32_t h = 0; h < s->handler_count; h++) {
            look_block(info, &s->handlers[h].prelude);
            look_expr(info, s->handlers[h].test);
            look_block(info, &s->handlers[h].body);
        }
        look_block(info, &s->orelse);
    }
}

static void look_cells(Info *info, const IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        if (v->is_cell && !v->is_free && v->python_name) vec_push(info->e->arena, &info->cells, v->python_name);
    }
}

static bool falls_off(const IrFunc *func)
{
    const IrBlock *body = &func->body;
    return !body->len || (body->items[body->len - 1]->kind != IRS_RETURN && body->items[body->len - 1]->kind != IRS_RAISE);
}

static uint32_t name_list(Emit *e, Istr *names, uint32_t count)
{
    return count ? emit_name_list(e, names, count) : 0;
}

void emit_info(Emit *e, const IrModule *module, StrBuf *rows, StrBuf *fill)
{
    uint32_t total = 0;
    for (uint32_t f = 0; f < module->func_count; f++) {
        const IrFunc *func = module->funcs[f];
        Info info = {.e = e};
        bool is_function = func->kind != IRF_MODULE && func->kind != IRF_CLASS_BODY;
        if (is_function && func->docstring) add_text(&info, emit_string(e, func->docstring));
        look_block(&info, &func->body);
        if (falls_off(func)) add_text(&info, "RT_NONE");
        look_cells(&info, func);
        uint32_t names = name_list(e, info.names.items, info.names.len);
        uint32_t cells = name_list(e, info.cells.items, info.cells.len);
        strbuf_printf(rows, "    {%u, %u, %u, %u, %u, %u},\n", names, info.names.len, cells, info.cells.len, total,
                      info.consts.len);
        for (uint32_t i = 0; i < info.consts.len; i++)
            strbuf_printf(fill, "    co_consts[%u] = %s;\n", total + i, info.consts.items[i]);
        total += info.consts.len;
    }
    e->const_count = total;
}
