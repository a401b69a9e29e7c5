/* emit_keep.c - variables that keep what they refer to until their function is left.
 *
 * The collector finds what the registers and the stack hold, and an optimising C compiler forgets a variable behind its
 * last use. To CPython a local refers to its object until it is bound to another one, deleted, or the function is left.
 * A program can tell where the death of an object shows: a __del__, a weak reference, a file that is closed, a finally
 * in a generator that is given up. In such programs, each way out of a function uses its variables once more (RT_KEPT,
 * rt/fast.h: no instructions), as does each round of a loop without a test, which may have no way out. Variables that a
 * landing must find intact are in memory anyway (emit_storage.c). Other programs are written as if this was not there.
 */
#include "emit.h"

/* Modules that have nothing whose end shows, besides what the program hands to them. */
static bool is_harmless(const char *name, size_t len)
{
    static const char *const names[] = {
        "__future__", "abc", "array", "base64", "bisect", "cmath", "collections", "copy", "dataclasses", "datetime",
        "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "itertools", "json", "keyword", "math",
        "numbers", "operator", "pprint", "random", "re", "statistics", "string", "struct", "sys", "textwrap", "time",
        "typing", "unicodedata", "zlib",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == len && !memcmp(names[i], name, len)) return true;
    return false;
}

static bool is_own(const Emit *e, Istr name)
{
    for (uint32_t i = 0; i < e->module_count; i++)
        if (e->modules[i]->name == name) return true;
    return false;
}

static bool imports_others(const Emit *e, const IrModule *module)
{
    for (uint32_t i = 0; i < module->import_count; i++) {
        const IrImport *import = &module->imports[i];
        if (import->how & IMPORT_MAYBE) continue; /* its package is a row of its own */
        if (!is_harmless(import->name->text, strcspn(import->name->text, ".")) && !is_own(e, import->name)) return true;
    }
    return false;
}

static bool is_telling(Istr name)
{
    static const char *const names[] = {"__del__", "open", "memoryview", "__import__", "exec", "eval", "compile"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (istr_is(name, names[i])) return true;
    return false;
}

static bool mentions_telling(const IrModule *module)
{
    for (uint32_t i = 0; i < module->global_count; i++)
        if (is_telling(module->globals[i]->name)) return true;
    for (uint32_t i = 0; i < module->const_count; i++)
        if (module->consts[i]->kind == IRC_STR && is_telling(module->consts[i]->text)) return true;
    return false;
}

bool emit_sees_deaths(const Emit *e)
{
    if (e->options->in_memory || e->is_unit) return false; /* tcc has every variable in memory */
    for (uint32_t i = 0; i < e->module_count; i++) {
        const IrModule *module = e->modules[i];
        if (imports_others(e, module) || mentions_telling(module)) return true;
        for (uint32_t f = 0; f < module->func_count; f++)
            if (emit_yields_in_try(&module->funcs[f]->body)) return true;
    }
    return false;
}

bool emit_is_kept(const IrVar *var)
{
    return !var->is_temp && !var->in_comp && !var->is_free && !var->is_foreign && (var->type == IR_ANY || var->is_cell);
}

/* Does C have it as a local here, with something in it that the collector looks for? */
static bool is_held(const EmitFunc *ef, uint32_t i)
{
    const IrVar *var = ef->func->vars[i];
    if (var->storage != STORE_LOCAL || !emit_is_kept(var) || (var->is_cell && var->late_cell)) return false;
    return !ef->fast || !emit_is_twin(var) || (var->rep == IR_LIST && (var->is_param || ef->is_declared[i]));
}

/* A generator function's variables, where it ran: they were alive until now, and are no longer. */
void emit_dropped(EmitFunc *ef, const IrStmt *block)
{
    StrBuf text = {0};
    for (uint32_t i = 0; i < block->count && (ef->e->sees_deaths || ef->e->options->in_memory); i++) {
        const IrVar *var = block->vars[i];
        if (ef->fast && emit_is_twin(var)) continue;
        StrBuf name = {0};
        emit_var(ef, var, &name);
        strbuf_printf(&text, "%s%s = RT_KEPT((%s), 0)", text.len ? ", " : "", name.text, name.text);
        ef->is_read[var->index] = true;
        strbuf_free(&name);
    }
    if (text.len) strbuf_char(&text, ';');
    if (text.len) emit_text_line(ef, &text);
    strbuf_free(&text);
}

void emit_kept(EmitFunc *ef, const char *value, StrBuf *out)
{
    enum { MOST = 16 }; /* arguments of RT_KEEP_EACH */
    bool keeps = ef->e->sees_deaths && !ef->is_generator && ef->func->kind != IRF_MODULE;
    StrBuf list = {0};
    uint32_t count = 0, opened = 0;
    for (uint32_t i = 0; keeps && i <= ef->func->var_count; i++) {
        bool at_end = i == ef->func->var_count; /* the function keeps its cells */
        if (at_end ? !ef->func->free_count : !is_held(ef, i)) continue;
        if (count && count % MOST == 0) strbuf_cstr(&list, "), ");
        strbuf_cstr(&list, count % MOST ? ", " : "RT_KEPT((");
        opened += count % MOST == 0;
        if (at_end) strbuf_cstr(&list, "fn");
        else emit_var(ef, ef->func->vars[i], &list);
        if (!at_end) ef->is_read[i] = true;
        count++;
    }
    if (count) strbuf_printf(out, "%s), %s", list.text, value);
    else strbuf_cstr(out, value);
    for (; opened; opened--) strbuf_char(out, ')');
    strbuf_free(&list);
}
