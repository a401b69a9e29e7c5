/* import_names.c - names out of modules: `from a import b`, `from a import *`, __import__. See import.c.
 */
#include "module.h"

#include <string.h>

#include "args.h"

/* ---- names out of modules ---- */

static RtValue str_attribute(RtValue v, RtValue name)
{
    RtValue found = rti_try_getattr(v, name);
    return found && rti_is_str(found) ? found : 0;
}

static RT_NORETURN void cannot_import(RtValue module, RtValue name)
{
    RtValue own_name = str_attribute(module, RT_NAME(__name__));
    RtValue file = str_attribute(module, RT_NAME(__file__));
    RtValue shown = own_name ? own_name : rti_str("<unknown module name>");
    RtValue path = file ? file : rti_str("unknown location");
    int partial = RT_HAS_SHAPE(module, &rt_shape_module) && ((RtModule *)RT_OBJ(module))->init &&
                  ((RtModule *)RT_OBJ(module))->state == MODULE_RUNNING;
    RtValue message = partial
                          ? rti_str_format(
                                "cannot import name %R from partially initialized module %R "
                                "(most likely due to a circular import) (%U)",
                                name, shown, path)
                          : rti_str_format("cannot import name %R from %R (%U)", name, shown, path);
    RtValue exc = rti_exc_new(&rt_ImportError, message);
    if (own_name) rti_setattr(exc, RT_NAME(name), own_name);
    if (file) rti_setattr(exc, rti_intern_cstr("path"), file);
    rti_setattr(exc, rti_intern_cstr("name_from"), name);
    rt_raise(exc);
}

/* The module `name` in the package `module`: one that sys.modules knows, or one found now. 0 when there is none. */
static RtValue submodule(RtValue module, RtValue name)
{
    RtValue own_name = str_attribute(module, RT_NAME(__name__));
    if (!own_name) return 0;
    RtValue full = rti_str_format("%U.%U", own_name, name);
    RtValue found = rti_dict_get_str(rti_sys_modules(), full);
    if (found || !rti_try_getattr(module, RT_NAME(__path__))) return found;
    return rti_try_import(rti_str_to_utf8(full, NULL));
}

RtValue rti_import_from(RtValue module, RtValue name)
{
    RtValue v = rti_try_getattr(module, name);
    if (v) return v;
    RtValue found = submodule(module, name);
    if (!found) cannot_import(module, name);
    v = rti_try_getattr(module, name); /* the package may have set something else meanwhile */
    return v ? v : found;
}

RtValue rti_import_star_item(RtValue from, RtValue name)
{
    if (!rti_is_str(name))
        rt_errorf(&rt_TypeError, "Item in %S.__all__ must be str, not %T", rti_getattr(from, RT_NAME(__name__)), name);
    RtValue v = rti_try_getattr(from, name);
    if (!v) v = submodule(from, name);
    return v ? v : rti_getattr(from, name);
}

RtValue rti_import_star_names(RtValue all)
{
    if (!rti_typeof(all)->slots.getitem)
        rt_errorf(&rt_TypeError, "'%T' object does not support indexing", all);
    return rti_list_of(all);
}

static void star_all(RtValue from, RtModule *into, RtValue all)
{
    RtIter iter;
    rti_iter(&iter, rti_import_star_names(all));
    for (RtValue name; (name = rti_next(&iter));) rti_module_set(into, name, rti_import_star_item(from, name));
}

void rti_import_star(RtValue from, RtModule *into)
{
    RtValue all = rti_try_getattr(from, RT_NAME(__all__));
    if (all) {
        star_all(from, into, all);
        return;
    }
    RtValue dict = rti_getattr(from, RT_NAME(__dict__)), name, v;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &name, &v);) {
        if (!rti_is_str(name) || (rti_str_len(name) && rti_str_at(name, 0) == '_')) continue;
        rti_module_set(into, name, v);
    }
}

/* ---- __import__ ---- */

/* The package that relative names mean in these globals, as importlib's _calc___package__ says it. */
static RtValue package_of(RtValue globals)
{
    if (!rti_is_a(globals, &rt_type_dict)) rt_errorf(&rt_TypeError, "globals must be a dict");
    RtValue package = rti_dict_get_str(globals, RT_NAME(__package__));
    RtValue spec = rti_dict_get_str(globals, rti_intern_cstr("__spec__"));
    const char *what = "package";
    if (!package || package == RT_NONE) {
        if (spec && spec != RT_NONE) {
            what = "__spec__.parent";
            package = rti_getattr(spec, rti_intern_cstr("parent"));
        } else {
            rti_warn(&rt_ImportWarning, "can't resolve package from __spec__ or __package__, falling back on __name__ "
                                        "and __path__");
            what = "__name__";
            package = rti_dict_get_str(globals, RT_NAME(__name__));
            if (!package) rt_errorf(&rt_KeyError, "'__name__' not in globals");
        }
    }
    if (!rti_is_str(package)) rt_errorf(&rt_TypeError, "%s must be a string", what);
    if (*what != '_' || what[2] != 'n' || rti_dict_get_str(globals, RT_NAME(__path__))) return package;
    int64_t end = rti_str_len(package); /* a module that is no package: what it is in */
    do end--;
    while (end >= 0 && rti_str_at(package, end) != '.');
    return end < 0 ? RT_EMPTY_STR : rti_str_substring(package, 0, end);
}

/* The absolute name that `level` dots and `name` mean in the module whose globals these are. */
static RtValue absolute_name(RtValue name, RtValue globals, int64_t level)
{
    RtValue package = package_of(globals);
    if (!rti_str_len(package))
        rt_errorf(&rt_ImportError, "attempted relative import with no known parent package");
    int64_t end = rti_str_len(package);
    for (; level > 1; level--) {
        do end--;
        while (end >= 0 && rti_str_at(package, end) != '.');
        if (end < 0)
            rt_errorf(&rt_ImportError, "attempted relative import beyond top-level package");
    }
    RtValue base = rti_str_substring(package, 0, end);
    return rti_str_len(name) ? rti_str_format("%U.%U", base, name) : base;
}

/* What a relative import without wanted names gives: the first module of the name as written. */
static RtValue relative_top(RtValue module, RtValue name, RtValue written)
{
    int64_t len = rti_str_len(written), end = 0;
    while (end < len && rti_str_at(written, end) != '.') end++;
    if (end == len) return module;
    RtValue top = rti_str_substring(name, 0, rti_str_len(name) - (len - end));
    RtValue found = rti_dict_get_str(rti_sys_modules(), top);
    if (!found) rt_errorf(&rt_KeyError, "%R not in sys.modules as expected", top);
    return found;
}

RtValue rt_builtin___import__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    RtValue name = args[0], fromlist = args[3];
    if (!rti_is_str(name))
        rt_errorf(&rt_TypeError, "module name must be a string");
    int64_t level = args[4] ? rti_index_i64(args[4], &rt_OverflowError) : 0;
    if (level < 0) rt_errorf(&rt_ValueError, "level must be >= 0");
    RtValue written = name;
    if (level) name = absolute_name(name, args[1] ? args[1] : RT_NONE, level);
    size_t bytes;
    const char *dotted = rti_str_to_utf8(name, &bytes);
    if (strlen(dotted) != bytes) rt_errorf(&rt_ModuleNotFoundError, "No module named %R", name);
    bool wants = fromlist && fromlist != RT_NONE && rti_truth(fromlist);
    if (!wants && !level) return rti_import_top(dotted);
    RtValue module = rti_import(dotted);
    if (!wants) return relative_top(module, name, written);
    RtIter iter;
    rti_iter(&iter, fromlist);
    for (RtValue item; (item = rti_next(&iter));) {
        if (rti_is_str(item) && !rti_try_getattr(module, item)) submodule(module, item);
    }
    return module;
}
