/* emit_builtins.c - how C refers to a builtin, and the table of builtins that a program carries.
 *
 * A name is looked up at run time only after the program changed what builtins mean, and then it is one that the
 * program mentions: these are its table. A program that may ask for any builtin carries all of them: one that can get
 * at the module `builtins` or at a namespace that refers to it, or that has modules of the library.
 */
#include "emit.h"

static const struct {
    const char *name, *c_text;
} builtins[] = {
#define FUNCTION(name, min, max, flags, sig, doc) {#name, "RT_FUNCTION(" #name ")"},
#define CLASS(name, type)                         {#name, "RT_CLASS(" #type ")"},
#define CONST(name, value)                        {#name, #value},
#define EXCEPTION(name, base, layout, doc)        {#name, "RT_EXCEPTION(" #name ")"},
#include "../include/rt/builtins.def"
#include "../include/rt/exceptions.def"
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION
};

const char *emit_builtin(Istr name)
{
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        if (istr_is(name, builtins[i].name)) return builtins[i].c_text;
    return NULL;
}

/* Names, attributes and keys that lead to the module or to code that is not there yet, and what computes attribute
 * names. */
static bool leads_to_all(Istr text)
{
    static const char *const words[] = {"__builtins__", "builtins",  "__import__", "exec",  "eval",    "compile",
                                        "globals",      "locals",    "vars",       "dir",   "getattr", "__getattribute__",
                                        "__dict__",     "__globals__", "f_builtins", "f_globals", "f_locals", "modules",
                                        "breakpoint",   "__subclasses__"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (istr_is(text, words[i])) return true;
    return false;
}

bool emit_asks_for_all(const Emit *e)
{
    const EmitOptions *options = e->options;
    if (options->all_builtins || options->library_count) return true;
    for (uint32_t i = 0; i < options->native_count; i++) {
        const char *native = options->natives[i];
        if (strcmp(native, "math") && strcmp(native, "time") && strcmp(native, "sys")) return true;
    }
    for (uint32_t i = 0; i < e->strings.len; i++)
        if (leads_to_all(e->strings.items[i]->text)) return true;
    return false;
}

const char *emit_builtin_table(Emit *e, StrBuf *out)
{
    if (e->all_builtins) return "rt_all_builtins";
    const char **rows = arena_alloc(e->arena, (e->strings.len + 1) * sizeof *rows);
    uint32_t count = 0;
    for (uint32_t i = 0; i < e->strings.len; i++) {
        Istr name = e->strings.items[i]->text;
        const char *c_text = ir_is_builtin(name) ? emit_builtin(name) : NULL;
        if (c_text) rows[count++] = arena_printf(e->arena, "{\"%s\", %s}", name->text, c_text);
    }
    if (!count) return "NULL";
    rows[count++] = "{NULL, 0}};\n";
    strbuf_cstr(out, "static const RtNamedValue builtins[] = {");
    size_t start = out->len;
    for (uint32_t i = 0; i < count; i++) {
        if (out->len - start > 80) {
            strbuf_cstr(out, "\n    ");
            start = out->len;
        }
        strbuf_cstr(out, rows[i]);
        if (i + 1 < count) strbuf_cstr(out, ", ");
    }
    return "builtins";
}
