/* emit_shown.c - activations whose variables can be asked for by name.
 *
 * A function that mentions exec, eval, sys._getframe and the like keeps an RtShown (rt/unit.h) in its struct F, or in
 * the frame of a generator, and gives its address to the runtime: rt_show. The table of addresses names every Python
 * variable; those of cells carry the bit 1. All these variables live in memory (emit_storage.c). Code compiled at run
 * time always keeps one, at least with its function: it tells whose globals it runs with. Where the program may ask a
 * frame for its variables, whose frame that is nobody knows: then all its functions show them. Where it expects a
 * BufferError, functions that make views or expect that error show theirs: what they hold is known for certain then, which
 * a stack that is looked through for words that may be references never is (memoryview_is_held).
 */
#include "emit.h"

static bool has_variables(const IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++)
        if (!func->vars[i]->is_temp) return true;
    return false;
}

/* The variables of a module are its globals; only comprehensions have others. */
bool emit_shows(const IrFunc *func)
{
    if (func->module->dynamic) return true;
    return func->shows && (func->kind != IRF_MODULE || has_variables(func));
}

/* Where there is a namespace, only the variables of comprehensions are to be seen beside it. */
static bool is_listed(const EmitFunc *ef, const IrVar *var)
{
    if (!ef->func->shows || var->is_temp || !var->python_name) return false;
    if (var->in_comp && ef->func->shows_late) return false;
    return !ef->func->namespace || (!var->is_free && !istr_is(var->python_name, "__class__"));
}

static uint32_t listed_count(const EmitFunc *ef)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < ef->func->var_count; i++) count += is_listed(ef, ef->func->vars[i]);
    return count;
}

void emit_shown_fields(EmitFunc *ef, const char *indent, StrBuf *out)
{
    uint32_t count = listed_count(ef);
    strbuf_printf(out, "%sRtShown shown;\n", indent);
    if (ef->func->shows && !ef->is_generator) strbuf_printf(out, "%sRtValue shown_result;\n", indent);
    if (count) strbuf_printf(out, "%svoid *shown_vars[%u];\n", indent, count);
}

static void emit_names(EmitFunc *ef, uint32_t count, const char *where, StrBuf *out)
{
    Istr *names = arena_alloc(ef->e->arena, count * sizeof *names);
    uint32_t n = 0;
    for (uint32_t i = 0; i < ef->func->var_count; i++)
        if (is_listed(ef, ef->func->vars[i])) names[n++] = ef->func->vars[i]->python_name;
    strbuf_printf(out, "    %sshown.vars = %sshown_vars;\n    %sshown.names = V + %u;\n    %sshown.count = %u;\n", where,
                  where, where, emit_name_list(ef->e, names, count), where, count);
}

void emit_shown_values(EmitFunc *ef, const char *where, StrBuf *out)
{
    const IrFunc *func = ef->func;
    uint32_t count = listed_count(ef), n = 0;
    if (!ef->is_generator) strbuf_cstr(out, "    F.shown = (RtShown){0};\n");
    if (func->kind != IRF_MODULE || func->module->dynamic) strbuf_printf(out, "    %sshown.function = fn;\n", where);
    if (func->namespace) {
        strbuf_printf(out, "    %sshown.ns = %s;\n", where, ef->cnames[func->namespace->index]);
        ef->is_read[func->namespace->index] = true;
    }
    if (!count) return;
    emit_names(ef, count, where, out);
    for (uint32_t i = 0; i < func->var_count; i++) {
        const IrVar *v = func->vars[i];
        if (!is_listed(ef, v)) continue;
        strbuf_printf(out, "    %sshown_vars[%u] = (char *)&", where, n++);
        if (v->is_free) strbuf_printf(out, "fn->cells[%u]", v->free_index);
        else strbuf_printf(out, "%s%s", where, ef->cnames[i]);
        strbuf_cstr(out, v->is_cell ? " + 1;\n" : ";\n");
    }
}

/* ---- programs that ask frames ---- */

/* Names that lead from a frame or a traceback to variables. */
static bool asks_frames(Istr name)
{
    static const char *const names[] = {"f_locals", "capture_locals", "getargvalues", "getinnerframes", "getouterframes",
                                        "clear_frames", "post_mortem", "pdb", "cgitb", "inspect.trace"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (istr_is(name, names[i])) return true;
    return false;
}

typedef bool (*NameTest)(Istr name);

static bool constant_is(const IrConst *constant, NameTest test)
{
    if (constant->kind == IRC_STR) return test(constant->text);
    for (uint32_t i = 0; constant->kind == IRC_TUPLE && i < constant->count; i++)
        if (constant_is(constant->items[i], test)) return true;
    return false;
}

static bool module_mentions(const IrModule *module, NameTest test)
{
    for (uint32_t i = 0; i < module->const_count; i++)
        if (constant_is(module->consts[i], test)) return true;
    for (uint32_t i = 0; i < module->global_count; i++)
        if (test(module->globals[i]->name)) return true;
    for (uint32_t i = 0; i < module->import_count; i++)
        if (test(module->imports[i].name)) return true;
    return false;
}

static bool asks_names(Istr name) { return istr_is(name, "co_varnames") || istr_is(name, "co_nlocals"); }

bool emit_names_asked(const Emit *e)
{
    for (uint32_t i = 0; i < e->module_count; i++)
        if (module_mentions(e->modules[i], asks_names)) return true;
    return false;
}

/* ---- programs that look for views ---- */

static bool is_buffer_error(Istr name) { return istr_is(name, "BufferError"); }

static bool makes_views(Istr name)
{
    return istr_is(name, "memoryview") || istr_is(name, "getbuffer") || is_buffer_error(name);
}

static bool expr_makes_views(const IrExpr *expr)
{
    if (!expr) return false;
    if ((expr->name && makes_views(expr->name->text)) || (expr->global && makes_views(expr->global->name))) return true;
    for (uint32_t i = 0; i < expr->argc; i++)
        if (expr_makes_views(expr->args[i])) return true;
    return false;
}

static bool block_makes_views(const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (expr_makes_views(s->value) || expr_makes_views(s->object) || block_makes_views(&s->prelude) ||
            block_makes_views(&s->body) || block_makes_views(&s->orelse))
            return true;
        for (uint32_t h = 0; h < s->handler_count; h++)
            if (expr_makes_views(s->handlers[h].test) || block_makes_views(&s->handlers[h].prelude) ||
                block_makes_views(&s->handlers[h].body))
                return true;
    }
    return false;
}

void shown_where_asked(IrModule **modules, uint32_t count)
{
    bool asked = false, views = false;
    for (uint32_t i = 0; i < count; i++) {
        asked |= module_mentions(modules[i], asks_frames);
        views |= module_mentions(modules[i], is_buffer_error);
    }
    for (uint32_t i = 0; (asked || views) && i < count; i++) {
        for (uint32_t f = 0; f < modules[i]->func_count; f++) {
            IrFunc *func = modules[i]->funcs[f];
            if (func->shows || func->kind == IRF_MODULE || func->kind == IRF_CLASS_BODY) continue;
            if (asked || block_makes_views(&func->body)) func->shows = func->shows_late = true;
        }
    }
}
