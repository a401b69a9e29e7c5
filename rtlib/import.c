/* import.c - finding and running modules: those the program lists (compiled ones, and the ones written in C that it
 * imports), then those that are always there, then what a compiler in the same process has.
 *
 * A module is entered in sys.modules before its body runs, as in CPython: a circular import sees it
 * half done. When the body raises, the entry goes away again. sys.modules itself is an ordinary
 * dict that programs may edit.
 */
#include "module.h"

#include <string.h>

#include "args.h"

const RtProgramModule *rti_program_modules;
RtModule *rti_main_module;
RtValue rt_sys_modules;

const RtModuleDef *const *rt_linked_natives;
RtModule *(*rt_find_library)(const char *dotted_name);

static const RtModuleDef *const core_natives[] = {&rt_module_builtins, &rt_module_sys, NULL};

/* Those written in C that were imported, by name: taken out of sys.modules, they come back as they
 * were. */
static RtValue made_natives;

RtValue rti_sys_modules(void)
{
    if (!rt_sys_modules) {
        rt_gc_root_range(&rt_sys_modules, 1);
        rt_sys_modules = rti_dict_new();
    }
    return rt_sys_modules;
}

/* ---- finding ---- */

static const RtProgramModule *program_module(const char *name)
{
    for (const RtProgramModule *m = rti_program_modules; m && m->name; m++)
        if (!strcmp(m->name, name)) return m;
    return NULL;
}

static const RtModuleDef *native_among(const RtModuleDef *const *natives, const char *name)
{
    for (; natives && *natives; natives++)
        if (!strcmp((*natives)->name, name)) return *natives;
    return NULL;
}

/* A module written in C that the program does not list. */
static const RtModuleDef *unlisted_native(const char *name)
{
    const RtModuleDef *core = native_among(core_natives, name);
    return core ? core : native_among(rt_linked_natives, name);
}

RtModule *rti_module_of_file(const char *filename)
{
    if (rti_main_module && rti_main_module->filename &&
        !strcmp(rti_main_module->filename, filename))
        return rti_main_module;
    for (const RtProgramModule *m = rti_program_modules; m && m->name; m++)
        if (m->module && m->module->filename && !strcmp(m->module->filename, filename)) return m->module;
    return NULL;
}

int rti_module_is_builtin(const RtModule *module)
{
    RtValue name, v;
    for (int64_t pos = 0; made_natives && rti_dict_next(made_natives, &pos, &name, &v);)
        if (v == RT_VALUE(module)) return 1;
    return 0;
}

/* ---- running ---- */

/* Run the body of a module of the program; on an exception it never was in sys.modules. */
static void run_body(RtModule *module, RtValue name)
{
    rti_module_register(module, name);
    module->state = MODULE_RUNNING;
    RtHandler h;
    RT_TRY(h) {
        rti_module_start(module);
        module->init();
        RT_TRY_END(h);
        module->state = MODULE_DONE;
    } else {
        RT_TRY_CAUGHT(h);
        module->state = MODULE_FRESH;
        RtValue exc = rt_thrown;
        rti_dict_delete(rti_sys_modules(), name);
        rt_reraise(exc);
    }
}

static RtValue make_native(const RtModuleDef *def, RtValue name)
{
    if (!made_natives) {
        rt_gc_root_range(&made_natives, 1);
        made_natives = rti_dict_new();
    }
    RtValue made = rti_dict_get_str(made_natives, name);
    if (made) {
        rti_dict_set(rti_sys_modules(), name, made);
        return made;
    }
    RtModule *module = (RtModule *)RT_OBJ(rti_module_new(name));
    rti_dict_set(made_natives, name, RT_VALUE(module));
    rti_module_register(module, name);
    RtValue dict = rti_module_dict(module);
    if (def->doc) rti_dict_set(dict, RT_NAME(__doc__), rti_str(def->doc));
    rti_dict_set(dict, RT_NAME(__package__), RT_EMPTY_STR);
    for (const RtMethodDef *f = def->functions; f && f->name; f++)
        rti_dict_set(dict, rti_intern_cstr(f->name),
                     rti_builtin_function(f, RT_VALUE(module), name));
    if (def->fill) def->fill(module);
    return RT_VALUE(module);
}

static RT_NORETURN void not_found(const char *name, const char *parent)
{
    RtValue message = parent ? rti_str_format("No module named '%s'; '%s' is not a package", name,
                                              parent)
                             : rti_str_format("No module named '%s'", name);
    RtValue exc = rti_exc_new(&rt_ModuleNotFoundError, message);
    rti_setattr(exc, RT_NAME(name), rti_str(name));
    rt_raise(exc);
}

/* The module of that whole name, its parents already imported. */
static RtValue import_one(const char *name, RtValue parent, const char *parent_name)
{
    RtValue key = rti_intern_cstr(name);
    RtValue found = rti_dict_get_str(rti_sys_modules(), key);
    if (found == RT_NONE) {
        RtValue exc = rti_exc_new(&rt_ModuleNotFoundError,
                                  rti_str_format("import of %s halted; None in sys.modules", name));
        rti_setattr(exc, RT_NAME(name), key);
        rt_raise(exc);
    }
    if (found) return found;
    if (parent && !rti_try_getattr(parent, RT_NAME(__path__))) not_found(name, parent_name);
    const RtProgramModule *row = program_module(name);
    const RtModuleDef *native = row ? row->native : unlisted_native(name);
    RtModule *module = row ? row->module : NULL;
    if (!row && !native && rt_find_library) module = rt_find_library(name);
    if (module) {
        run_body(module, key);
        found = rti_dict_get_str(rti_sys_modules(), key);
        if (!found) found = RT_VALUE(module);
    } else {
        if (!native) not_found(name, NULL);
        found = make_native(native, key);
    }
    if (parent) rti_setattr(parent, rti_intern_cstr(strrchr(name, '.') + 1), found);
    return found;
}

/* Import every prefix of the dotted name; *top is the first. */
static RtValue import_dotted(const char *name, RtValue *top)
{
    if (!*name) rt_errorf(&rt_ValueError, "Empty module name");
    RtValue module = 0, parent_name = 0;
    for (const char *end = name;; end++) {
        end += strcspn(end, ".");
        RtValue prefix = rti_str_utf8(name, (size_t)(end - name));
        module = import_one(rti_str_to_utf8(prefix, NULL), module,
                            parent_name ? rti_str_to_utf8(parent_name, NULL) : NULL);
        if (!parent_name) *top = module;
        parent_name = prefix;
        if (!*end) return module;
    }
}

RtValue rti_import(const char *dotted_name)
{
    RtValue top;
    RtValue found = rt_sys_modules ? rti_dict_get_str(rt_sys_modules, rti_str(dotted_name)) : 0;
    if (found && found != RT_NONE) return found;
    return import_dotted(dotted_name, &top);
}

RtValue rti_import_top(const char *dotted_name)
{
    RtValue top;
    import_dotted(dotted_name, &top);
    return top;
}

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

/* "package.name" when module is a package of the program or a builtin one, else 0. */
static RtValue submodule_name(RtValue module, RtValue name)
{
    RtValue own_name = str_attribute(module, RT_NAME(__name__));
    if (!own_name) return 0;
    RtValue full = rti_str_format("%U.%U", own_name, name);
    if (rti_dict_get_str(rti_sys_modules(), full)) return full;
    if (!rti_try_getattr(module, RT_NAME(__path__))) return 0;
    return program_module(rti_str_to_utf8(full, NULL)) ? full : 0;
}

RtValue rti_import_from(RtValue module, RtValue name)
{
    RtValue v = rti_try_getattr(module, name);
    if (v) return v;
    RtValue full = submodule_name(module, name);
    if (full) return rti_import(rti_str_to_utf8(full, NULL));
    cannot_import(module, name);
}

static void star_all(RtValue from, RtModule *into, RtValue all)
{
    RtIter iter;
    rti_iter(&iter, all);
    for (RtValue name; (name = rti_next(&iter));) {
        if (!rti_is_str(name))
            rt_errorf(&rt_TypeError, "Item in %S.__all__ must be str, not %T",
                      rti_getattr(from, RT_NAME(__name__)), name);
        RtValue v = rti_try_getattr(from, name);
        RtValue full = v ? 0 : submodule_name(from, name);
        if (full) v = rti_import(rti_str_to_utf8(full, NULL));
        if (!v) v = rti_getattr(from, name);
        rti_module_set(into, name, v);
    }
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

/* The absolute name that `level` dots and `name` mean in the module whose globals these are. */
static RtValue absolute_name(RtValue name, RtValue globals, int64_t level)
{
    RtValue package = rti_is_a(globals, &rt_type_dict)
                          ? rti_dict_get_str(globals, RT_NAME(__package__))
                          : 0;
    if (!package || package == RT_NONE || !rti_str_len(package))
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

RtValue rt_builtin___import__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    RtValue name = args[0], fromlist = args[3];
    if (!rti_is_str(name))
        rt_errorf(&rt_TypeError, "__import__() argument 1 must be str, not %T", name);
    int64_t level = args[4] ? rti_index_i64(args[4], &rt_OverflowError) : 0;
    if (level < 0) rt_errorf(&rt_ValueError, "level must be >= 0");
    if (level) name = absolute_name(name, args[1] ? args[1] : RT_NONE, level);
    const char *dotted = rti_str_to_utf8(name, NULL);
    if (!fromlist || fromlist == RT_NONE || !rti_truth(fromlist)) return rti_import_top(dotted);
    RtValue module = rti_import(dotted);
    RtIter iter;
    rti_iter(&iter, fromlist);
    for (RtValue item; (item = rti_next(&iter));) {
        if (!rti_is_str(item) || rti_try_getattr(module, item)) continue;
        RtValue full = submodule_name(module, item);
        if (full) rti_import(rti_str_to_utf8(full, NULL));
    }
    return module;
}
