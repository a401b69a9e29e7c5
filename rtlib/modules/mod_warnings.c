/* The module _warnings: warn and warn_explicit, and the filters they consult.
 *
 * What the program put into the module warnings (filters, onceregistry, defaultaction,
 * _showwarnmsg) goes before what is here, as Lib/warnings.py replaces those. A registry is the
 * __warningregistry__ of the module a warning is about: what was shown already, as of a version of
 * the filters. The runtime's own warnings come here through warnings.warn_explicit (warn.c).
 */
#include <string.h>

#include "../exc.h"
#include "../file.h"
#include "../stack.h"
#include "../traceback_print.h"
#include "native.h"

static RtValue filters, once_registry, default_action;
static int64_t filters_version;

/* ---- what the module warnings says ---- */

static RtValue warnings_attribute(const char *name)
{
    RtValue module = rti_dict_get_str(rti_sys_modules(), rti_intern_cstr("warnings"));
    return module && module != RT_NONE ? rti_try_getattr(module, rti_intern_cstr(name)) : 0;
}

static RtValue consult(const char *name, RtValue own)
{
    RtValue v = warnings_attribute(name);
    return v ? v : own;
}

/* ---- filters ---- */

/* Does a filter's pattern (None, a str, or an object with a match method) accept the text? */
static bool matches(RtValue pattern, RtValue text)
{
    if (pattern == RT_NONE) return true;
    if (RTI_IS_STR_EXACT(pattern)) return rti_is_str(text) && rti_str_eq(pattern, text);
    return rti_truth(rti_call_method(pattern, rti_intern_cstr("match"), &text, 1, 0, NULL));
}

/* What the first filter that applies says is to be done; *item: that filter. */
static RtValue find_action(RtValue category, RtValue text, int64_t line, RtValue module,
                           RtValue *item)
{
    RtValue list = consult("filters", filters);
    if (!rti_is_a(list, &rt_type_list))
        rt_errorf(&rt_ValueError, "_warnings.filters must be a list");
    for (int64_t i = 0; i < RTI_LIST(list)->len; i++) {
        RtValue filter = RTI_LIST(list)->items[i];
        if (!rti_is_a(filter, &rt_type_tuple) || RTI_TUPLE(filter)->len != 5)
            rt_errorf(&rt_ValueError, "_warnings.filters item %lld isn't a 5-tuple", (long long)i);
        const RtValue *parts = RTI_TUPLE(filter)->items;
        if (!rti_is_str(parts[0]))
            rt_errorf(&rt_TypeError, "action must be a string, not '%T'", parts[0]);
        int64_t at = rti_args_ssize(parts[4]);
        if (matches(parts[1], text) && rti_issubclass(category, parts[2]) &&
            matches(parts[3], module) && (at == 0 || at == line)) {
            *item = filter;
            return parts[0];
        }
    }
    *item = RT_NONE;
    RtValue action = consult("defaultaction", default_action);
    if (!rti_is_str(action))
        rt_errorf(&rt_TypeError, "_warnings.defaultaction must be a string, not '%T'", action);
    return action;
}

/* ---- registries ---- */

static bool already_warned(RtValue registry, RtValue key, bool remember)
{
    RtValue version_key = rti_intern_cstr("version");
    RtValue version = rti_dict_get_str(registry, version_key);
    if (!version || version != rti_int(filters_version)) {
        rti_dict_clear(registry);
        rti_dict_set(registry, version_key, rti_int(filters_version));
    } else {
        RtValue warned = rti_dict_get(registry, key);
        if (warned && rti_truth(warned)) return true;
    }
    if (remember) rti_dict_set(registry, key, RT_TRUE);
    return false;
}

/* ---- showing ---- */

static void show_plainly(RtValue text, RtValue category, RtValue filename, int64_t line)
{
    rti_write_stderr(rti_str_format("%S:%lld: %s: %S\n", filename, (long long)line,
                                    rti_type_name(RTI_TYPE(category)), text));
    const char *source;
    size_t len;
    if (!rti_is_str(filename) ||
        !rti_source_line(rti_str_to_utf8(filename, NULL), (int32_t)line, &source, &len))
        return;
    while (len && strchr(" \t\f", *source)) source++, len--;
    if (len) rti_write_stderr(rti_str_format("  %U\n", rti_str_utf8(source, len)));
}

typedef struct Warning {
    RtValue message, category, filename, module, registry, source; /* registry, source: or None */
    int64_t line;
} Warning;

static void show(const Warning *w, RtValue text, RtValue message)
{
    RtValue function = warnings_attribute("_showwarnmsg");
    if (!function) {
        show_plainly(text, w->category, w->filename, w->line);
        return;
    }
    if (!rti_typeof(function)->slots.call)
        rt_errorf(&rt_TypeError, "warnings._showwarnmsg() must be set to a callable");
    RtValue class = warnings_attribute("WarningMessage");
    if (!class) rt_errorf(&rt_RuntimeError, "unable to get warnings.WarningMessage");
    RtValue args[7] = {message, w->category, w->filename, rti_int(w->line), RT_NONE, RT_NONE, w->source};
    rti_call1(function, rti_call(class, args, 7, 0));
}

/* ---- warning ---- */

/* Record what an action other than "always" leaves behind; false when nothing is to be shown. */
static bool record(const Warning *w, RtValue action, RtValue item, RtValue text, RtValue key)
{
    if (rti_str_eq_cstr(action, "always") || rti_str_eq_cstr(action, "all")) return true;
    bool has_registry = w->registry != RT_NONE;
    if (has_registry) rti_dict_set(w->registry, key, RT_TRUE);
    if (rti_str_eq_cstr(action, "once")) {
        RtValue registry = has_registry ? w->registry : consult("onceregistry", once_registry);
        return !already_warned(registry, native_tuple2(text, w->category), true);
    }
    if (rti_str_eq_cstr(action, "module"))
        return !has_registry ||
               !already_warned(w->registry, native_tuple2(text, w->category), true);
    if (!rti_str_eq_cstr(action, "default"))
        rt_errorf(&rt_RuntimeError, "Unrecognized action (%R) in warnings.filters:\n %R", action,
                  item);
    return true;
}

/* "name" for "name.py" when the module is not told. */
static RtValue module_of_file(RtValue filename)
{
    int64_t len = rti_str_len(filename);
    if (!len) return rti_str("<unknown>");
    if (len >= 3 && rti_str_eq_cstr(rti_str_substring(filename, len - 3, len), ".py"))
        return rti_str_substring(filename, 0, len - 3);
    return filename;
}

static void issue(Warning *w)
{
    if (w->module == RT_NONE) w->module = module_of_file(w->filename);
    RtValue text = w->message, message = w->message;
    if (rti_is_a(message, &rt_Warning)) {
        text = rti_str_of(message);
        w->category = RT_VALUE(rti_typeof(message));
    } else {
        message = rti_call1(w->category, message);
    }
    RtValue key = native_tuple3(text, w->category, rti_int(w->line)), item;
    if (w->registry != RT_NONE && already_warned(w->registry, key, false)) return;
    RtValue action = find_action(w->category, text, w->line, w->module, &item);
    if (rti_str_eq_cstr(action, "error")) rt_raise(message);
    if (rti_str_eq_cstr(action, "ignore")) return;
    if (record(w, action, item, text, key)) show(w, text, message);
}

/* ---- warn: about a caller ---- */

static RtValue checked_category(RtValue message, RtValue category)
{
    if (rti_is_a(message, &rt_Warning)) return RT_VALUE(rti_typeof(message));
    if (!category || category == RT_NONE) return RT_VALUE(&rt_UserWarning);
    if (!rti_is_type(category) || !rti_subtype(RTI_TYPE(category), &rt_Warning))
        rt_errorf(&rt_TypeError, "category must be a Warning subclass, not '%T'", category);
    return category;
}

static void check_prefixes(RtValue prefixes)
{
    if (!rti_is_a(prefixes, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "warn() argument 'skip_file_prefixes' must be tuple, not %B",
                  prefixes);
    for (int64_t i = 0; i < RTI_TUPLE(prefixes)->len; i++)
        if (!rti_is_str(RTI_TUPLE(prefixes)->items[i]))
            rt_errorf(&rt_TypeError, "Found non-str '%R' in skip_file_prefixes.",
                      RTI_TUPLE(prefixes)->items[i]);
}

static bool is_skipped(const char *filename, RtValue prefixes)
{
    for (int64_t i = 0; i < RTI_TUPLE(prefixes)->len; i++) {
        size_t len;
        const char *prefix = rti_str_to_utf8(RTI_TUPLE(prefixes)->items[i], &len);
        if (strncmp(filename, prefix, len) == 0) return true;
    }
    return false;
}

/* How many activations above the running one the warning is about; the number of all when the
 * stack is not that deep. */
static int64_t find_depth(int64_t level, RtValue prefixes)
{
    int64_t depth = 0, all = rti_depth();
    for (; level > 1 && depth < all; level--) {
        depth++;
        while (depth < all && rt_sp[-depth] && is_skipped(rt_sp[-depth]->code->filename, prefixes))
            depth++;
    }
    return depth;
}

static void take_place(Warning *w, int64_t depth)
{
    RtValue globals;
    if (depth >= rti_depth()) {
        globals = rti_getattr(rti_import("sys"), RT_NAME(__dict__));
        w->filename = rti_str("<sys>");
        w->line = 0;
    } else {
        RtValue frame = rti_frame_at(depth);
        globals = rti_getattr(frame, rti_intern_cstr("f_globals"));
        w->filename = rti_getattr(rti_getattr(frame, rti_intern_cstr("f_code")),
                                  rti_intern_cstr("co_filename"));
        RtValue line = rti_getattr(frame, rti_intern_cstr("f_lineno"));
        w->line = line == RT_NONE ? 0 : rti_args_ssize(line);
    }
    RtValue name = rti_dict_get_str(globals, RT_NAME(__name__));
    w->module = name && (name == RT_NONE || rti_is_str(name)) ? name : rti_str("<string>");
    RtValue key = rti_intern_cstr("__warningregistry__");
    w->registry = rti_dict_get_str(globals, key);
    if (!w->registry) {
        w->registry = rti_dict_new();
        rti_dict_set(globals, key, w->registry);
    }
}

NATIVE(warnings_warn)
{
    Warning w = {.message = args[0], .source = args[3] ? args[3] : RT_NONE};
    int64_t level = args[2] ? rti_args_ssize(args[2]) : 1;
    RtValue prefixes = args[4] ? args[4] : RT_VALUE(&rt_empty_tuple);
    check_prefixes(prefixes);
    if (RTI_TUPLE(prefixes)->len && level < 2) level = 2;
    w.category = checked_category(args[0], args[1]);
    take_place(&w, find_depth(level, prefixes));
    issue(&w);
    return RT_NONE;
}

NATIVE(warnings_warn_explicit)
{
    Warning w = {.message = args[0],
                 .category = args[1],
                 .filename = args[2],
                 .line = rti_args_ssize(args[3]),
                 .module = args[4] ? args[4] : RT_NONE,
                 .registry = args[5] ? args[5] : RT_NONE,
                 .source = args[7] ? args[7] : RT_NONE};
    if (!rti_is_str(w.filename))
        rt_errorf(&rt_TypeError, "warn_explicit() argument 'filename' must be str, not %B",
                  w.filename);
    if (w.registry != RT_NONE && !rti_is_a(w.registry, &rt_type_dict))
        rt_errorf(&rt_TypeError, "'registry' must be a dict or None");
    if (args[6] && args[6] != RT_NONE && !rti_is_a(args[6], &rt_type_dict))
        rt_errorf(&rt_TypeError, "module_globals must be a dict, not '%T'", args[6]);
    issue(&w);
    return RT_NONE;
}

NATIVE(warnings__filters_mutated)
{
    filters_version++;
    return RT_NONE;
}

/* ---- the module ---- */

static RtValue make_filter(const char *action, RtType *category, const char *module)
{
    RtValue parts[5] = {rti_str(action), RT_NONE, RT_VALUE(category),
                        module ? rti_str(module) : RT_NONE, RT_INT(0)};
    return rti_tuple_from(parts, 5);
}

static void fill(RtModule *module)
{
    rt_gc_root_range(&filters, 1);
    rt_gc_root_range(&once_registry, 1);
    rt_gc_root_range(&default_action, 1);
    filters = rti_list_new(5);
    rti_list_append(filters, make_filter("default", &rt_DeprecationWarning, "__main__"));
    rti_list_append(filters, make_filter("ignore", &rt_DeprecationWarning, NULL));
    rti_list_append(filters, make_filter("ignore", &rt_PendingDeprecationWarning, NULL));
    rti_list_append(filters, make_filter("ignore", &rt_ImportWarning, NULL));
    rti_list_append(filters, make_filter("ignore", &rt_ResourceWarning, NULL));
    once_registry = rti_dict_new();
    default_action = rti_str("default");
    rti_module_set(module, rti_intern_cstr("filters"), filters);
    rti_module_set(module, rti_intern_cstr("_onceregistry"), once_registry);
    rti_module_set(module, rti_intern_cstr("_defaultaction"), default_action);
}

static const RtMethodDef functions[] = {
    {"_filters_mutated", warnings__filters_mutated, 0, 0, 0, "", NULL},
    {"warn", warnings_warn, 1, 5, RT_M_KW,
     "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()",
     "Issue a warning, or maybe ignore it or raise an exception.\n\n"
     "  message\n    Text of the warning message.\n"
     "  category\n    The Warning category subclass. Defaults to UserWarning.\n"
     "  stacklevel\n    How far up the call stack to make this warning appear. A value of 2 for\n"
     "    example attributes the warning to the caller of the code calling warn().\n"
     "  source\n    If supplied, the destroyed object which emitted a ResourceWarning\n"
     "  skip_file_prefixes\n    An optional tuple of module filename prefixes indicating frames "
     "to skip\n    during stacklevel computations for stack frame attribution."},
    {"warn_explicit", warnings_warn_explicit, 4, 8, RT_M_KW,
     "message, category, filename, lineno, module=None, registry=None, module_globals=None, "
     "source=None",
     "Issue a warning, or maybe ignore it or raise an exception."},
    {0}};

const RtModuleDef rt_module__warnings = {
    .name = "_warnings",
    .doc = "_warnings provides basic warning filtering support.\n"
           "It is a helper module to speed up interpreter start-up.",
    .functions = functions,
    .fill = fill,
};
