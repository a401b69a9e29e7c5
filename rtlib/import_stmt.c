/* import_stmt.c - import statements of compiled code.
 *
 * The compiler has made relative names absolute. A program that has put another function at builtins.__import__ gets it
 * called as CPython calls it, with the globals, the level and the wanted names of the statement; until builtins are touched
 * that costs one test (rt_builtins_pristine). Statements of code compiled at run time always call it (eval_names.c).
 */
#include "module.h"

#include <string.h>

#include "builtins.h"
#include "eval.h"
#include "stack.h"

/* What the running module's import statements call when that is not the original; else 0. */
static RtValue replaced_import(void)
{
    if (RT_LIKELY(rt_builtins_pristine)) return 0;
    RtValue name = rti_intern_cstr("__import__");
    const RtModule *module = rti_module_at(rt_sp);
    RtValue import = module ? rti_builtin_of(module, name) : rt_builtin_lookup(name);
    if (!import) rt_errorf(&rt_ImportError, "__import__ not found");
    return import == RT_FUNCTION(__import__) ? 0 : import;
}

static RtValue call_import(RtValue import, RtValue name, RtValue wanted, int64_t level)
{
    RtModule *module = rti_module_at(rt_sp);
    const RtShown *shown = rti_shown_at(rt_sp);
    RtValue locals = shown && shown->function ? 0 : rti_locals_at(rt_sp); /* functions: None */
    RtValue args[] = {name, module ? rti_module_dict(module) : RT_NONE, locals ? locals : RT_NONE, wanted, rti_int(level)};
    return rti_call(import, args, 5, 0);
}

RtValue rt_import(RtValue name, const RtSite *site)
{
    *rt_sp = site;
    const char *dotted = rti_str_to_utf8(name, NULL);
    RtValue import = replaced_import();
    if (!import) return rti_import(dotted);
    RtValue module = call_import(import, name, RT_NONE, 0);
    for (const char *dot = strchr(dotted, '.'); dot;) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        module = rti_import_from(module, rti_str_utf8(part, dot ? (size_t)(dot - part) : strlen(part)));
    }
    return module;
}

RtValue rt_import_top(RtValue name, const RtSite *site)
{
    *rt_sp = site;
    RtValue import = replaced_import();
    return import ? call_import(import, name, RT_NONE, 0) : rti_import_top(rti_str_to_utf8(name, NULL));
}

RtValue rt_import_wanted(RtValue name, const char *statement, const RtSite *site)
{
    *rt_sp = site;
    RtValue import = replaced_import();
    if (!import) return rti_import(rti_str_to_utf8(name, NULL));
    const char *from = statement + strlen("from "), *wanted = strstr(from, " import ");
    int64_t level = (int64_t)strspn(from, ".");
    RtValue written = rti_str_utf8(from + level, (size_t)(wanted - from - level)), names = rti_list_new(0);
    wanted += strlen(" import ");
    for (size_t len; *wanted; wanted += len + strspn(wanted + len, ", ")) {
        len = strcspn(wanted, ",");
        rti_list_append(names, rti_intern(rti_str_utf8(wanted, len)));
    }
    return call_import(import, rti_intern(written), rti_tuple_of_list(names), level);
}

RtValue rt_import_from(RtValue module, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    return rti_import_from(module, name);
}

void rt_import_star(RtValue from, RtModule *into, const RtSite *site)
{
    *rt_sp = site;
    rti_import_star(from, into);
}
