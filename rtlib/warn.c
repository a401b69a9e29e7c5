/* warn.c - warnings that the runtime itself gives.
 *
 * When the program has imported the module warnings, its filters decide and its warn_explicit shows them, or raises.
 * Without it CPython's default filters are applied here (deprecations show only where __main__ causes them; each
 * warning once per place).
 */
#include "traceback_print.h"

#include "eval.h"
#include "file.h"
#include "module.h"

/* The warning's own line, and the source line below it. */
static RtValue warning_text(const RtSite *site, RtType *category, const char *message)
{
    if (!site) return rti_str_format("<sys>:0: %N: %s\n", category, message);
    const char *text;
    size_t len;
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_str(&out, rti_str_format("%s:%d: %N: %s\n", site->code->filename, (int)site->line,
                                     category, message));
    if (rti_source_line(site->code->filename, site->line, &text, &len)) {
        while (len && (*text == ' ' || *text == '\t' || *text == '\f')) text++, len--;
        while (len && (text[len - 1] == ' ' || text[len - 1] == '\t')) len--;
        if (len) rti_buf_str(&out, rti_str_format("  %U\n", rti_str_utf8(text, len)));
    }
    return rti_buf_finish(&out);
}

void rti_warn_at(const RtSite *site, RtType *category, const char *message, const char *more)
{
    rti_write_stderr(warning_text(site, category, message));
    if (more) rti_write_stderr(rti_str_format("%N: %s\n", category, more));
}

static int is_ignored(const RtSite *site, RtType *category)
{
    int in_main = site && rti_main_module &&
                  rti_module_of_file(site->code->filename) == rti_main_module;
    if (rti_subtype(category, &rt_DeprecationWarning)) return !in_main;
    return rti_subtype(category, &rt_PendingDeprecationWarning) ||
           rti_subtype(category, &rt_ImportWarning) || rti_subtype(category, &rt_ResourceWarning);
}

/* warnings.warn_explicit, when the program has that module. */
static RtValue explicit_warn(void)
{
    RtValue module = rt_sys_modules ? rti_dict_get_str(rt_sys_modules, rti_intern_cstr("warnings")) : 0;
    return module && module != RT_NONE ? rti_try_getattr(module, rti_intern_cstr("warn_explicit")) : 0;
}

/* warn_explicit(message, category, filename, lineno, module, registry) for the running activation. */
static void warn_through(RtValue function, RtType *category, const char *message)
{
    const RtSite *site = *rt_sp;
    RtModule *module = site ? rti_module_at(rt_sp) : NULL;
    RtValue registry = RT_NONE, name = module ? rti_module_get(module, RT_NAME(__name__)) : rti_str("sys");
    if (module) {
        RtValue globals = rti_module_dict(module), key = rti_intern_cstr("__warningregistry__");
        registry = rti_dict_get_str(globals, key);
        if (!registry) {
            registry = rti_dict_new();
            rti_setitem(globals, key, registry);
        }
    }
    RtValue args[6] = {rti_str(message), RT_VALUE(category), rti_str(site ? site->code->filename : "<sys>"),
                       rti_int(site ? site->line : 0), name, registry};
    rti_call(function, args, 6, 0);
}

void rti_warn_explicit(RtType *category, const char *message, const char *filename, int32_t line)
{
    RtValue function = explicit_warn();
    if (function) {
        rti_call(function, (RtValue[]){rti_str(message), RT_VALUE(category), rti_str(filename), rti_int(line)}, 4, 0);
        return;
    }
    RtCode code = {.name = "<module>", .filename = filename};
    rti_warn_at(&(RtSite){&code, line, -1, -1, -1}, category, message, NULL);
}

int rti_warn_is_new(const RtSite *site, const char *message)
{
    static RtValue shown; /* a dict: places and texts */
    RtValue line = rti_str_format("%s:%d:%s", site ? site->code->filename : "", site ? (int)site->line : 0, message);
    if (!shown) {
        rt_gc_root_range(&shown, 1);
        shown = rti_dict_new();
    }
    if (rti_dict_contains(shown, line)) return 0;
    rti_dict_set(shown, line, RT_NONE);
    return 1;
}

void rti_warn(RtType *category, const char *message)
{
    RtValue function = explicit_warn();
    if (function) {
        warn_through(function, category, message);
        return;
    }
    const RtSite *site = *rt_sp;
    if (!is_ignored(site, category) && rti_warn_is_new(site, message)) rti_warn_at(site, category, message, NULL);
}

void rti_warn_strict_subclass(RtValue returned, const char *type)
{
    RtValue message = rti_str_format("%U.  The ability to return an instance of a strict subclass of %s is deprecated, "
                                     "and may be removed in a future version of Python.",
                                     returned, type);
    rti_warn(&rt_DeprecationWarning, rti_str_to_utf8(message, NULL));
}
