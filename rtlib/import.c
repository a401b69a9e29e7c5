/* import.c - finding and running modules: those the program lists (compiled ones, and the ones written in C that it
 * imports), then those that are always there, then, with a compiler in the process, loose .py files (import_find.c) and
 * the standard library. import_names.c takes names out of modules, obj_spec.c holds what Python code sees of it.
 *
 * A module is entered in sys.modules before its body runs, as in CPython: a circular import sees it
 * half done. When the body raises, the entry goes away again. sys.modules itself is an ordinary
 * dict that programs may edit.
 */
#include "module.h"

#include <string.h>

#include "args.h"
#include "sysmod.h"
#include "traceback_print.h"

const RtProgramModule *rti_program_modules;
RtModule *rti_main_module;
RtValue rt_sys_modules;

const RtModuleDef *const *rt_linked_natives;
RtModule *(*rt_find_library)(const char *dotted_name);
const RtLooseFiles *rti_loose;

static const RtModuleDef *const core_natives[] = {&rt_module_builtins, NULL};

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

int rti_native_exists(const char *name)
{
    const RtProgramModule *row = program_module(name);
    return row ? row->native != NULL : unlisted_native(name) != NULL;
}

int rti_module_find(const char *name, RtValue path, RtFoundModule *found)
{
    *found = (RtFoundModule){0};
    const RtProgramModule *row = program_module(name);
    found->module = row ? row->module : NULL;
    found->native = row ? row->native : unlisted_native(name);
    if (row || found->native) return 1;
    if (rti_loose && rti_loose->find(name, path, found)) return 1;
    if (rt_find_library) found->module = rt_find_library(name);
    return found->module != NULL;
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
    RtHandler h;
    RT_TRY(h) {
        rti_module_execute(module);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        rti_dict_delete(rti_sys_modules(), name);
        rt_reraise(exc);
    }
}

void rti_module_execute(RtModule *module)
{
    enum { STAYS = 200 << 10 }; /* classes and functions of a module */
    RtHandler h;
    rti_gc_expect(STAYS);
    module->state = MODULE_RUNNING;
    RT_TRY(h) {
        rti_module_start(module);
        if (module->init) module->init();
        RT_TRY_END(h);
        module->state = MODULE_DONE;
    } else {
        RT_TRY_CAUGHT(h);
        module->state = MODULE_DONE;
        rt_reraise(rt_thrown);
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
    RtValue spec = rti_module_spec(module);
    rti_dict_set(dict, rti_intern_cstr("__loader__"), rti_spec_loader(spec));
    rti_dict_set(dict, rti_intern_cstr("__spec__"), spec);
    for (const RtMethodDef *f = def->functions; f && f->name; f++)
        rti_dict_set(dict, rti_intern_cstr(f->name),
                     rti_builtin_function(f, RT_VALUE(module), name));
    if (def->fill) def->fill(module);
    return RT_VALUE(module);
}

/* A module of the standard library that only functions of other library modules import. */
static int left_out(const char *name)
{
    if (rt_find_library || *name == '_') return 0;
    return rti_is_stdlib_module(rti_str_utf8(name, strcspn(name, ".")));
}

static RT_NORETURN void not_found(const char *name, const char *parent)
{
    RtValue message =
        parent ? rti_str_format("No module named '%s'; '%s' is not a package", name, parent)
        : left_out(name) ? rti_str_format("No module named '%s' (not linked into this executable: the program has to "
                                          "import it itself)", name)
                         : rti_str_format("No module named '%s'", name);
    RtValue exc = rti_exc_new(&rt_ModuleNotFoundError, message);
    rti_setattr(exc, RT_NAME(name), rti_str(name));
    rt_raise(exc);
}

RtModule *rti_module_to_run(const char *name, const RtFoundModule *found)
{
    RtModule *module = found->module;
    if (!rti_loose && !module) rt_errorf(&rt_ImportError, "the program has no compiler for module '%s'", name);
    if (!module) return rti_loose->compile(name, found);
    if (module->state == MODULE_FRESH || module == rti_main_module || !rti_loose) return module;
    RtFoundModule again = {.is_package = module->is_package};
    return rti_loose->find_file_of(module, &again) ? rti_loose->compile(name, &again) : module;
}

RtValue rti_module_load(const char *name, const RtFoundModule *found)
{
    RtValue key = rti_intern_cstr(name);
    if (found->native) return make_native(found->native, key);
    RtModule *module = rti_module_to_run(name, found);
    run_body(module, key);
    RtValue put = rti_dict_get_str(rti_sys_modules(), key); /* the body may have put something else there */
    return put ? put : RT_VALUE(module);
}

/* The modules of importlib under the names they have inside CPython's interpreter. While importlib itself is being
 * imported there are none: it looks for them first, and then sets its own up. */
static RtValue frozen_alias(const char *name)
{
    static const char prefix[] = "_frozen_importlib";
    if (strncmp(name, prefix, strlen(prefix))) return 0;
    const char *rest = name + strlen(prefix);
    if (*rest && strcmp(rest, "_external")) return 0;
    RtValue package = rti_try_import("importlib");
    if (!package || !rti_is_a(package, &rt_type_module) || ((RtModule *)RT_OBJ(package))->state == MODULE_RUNNING) return 0;
    return rti_import(*rest ? "importlib._bootstrap_external" : "importlib._bootstrap");
}

/* The module of that whole name, its parents already imported; 0 when there is none. */
static RtValue try_import_one(const char *name, RtValue parent, const char *parent_name)
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
    if (rti_finalizing) rt_errorf(&rt_ImportError, "sys.meta_path is None, Python is likely shutting down");
    RtValue path = parent ? rti_try_getattr(parent, RT_NAME(__path__)) : 0;
    if (parent && !path) not_found(name, parent_name);
    RtValue finders = rti_custom_finders();
    if (finders) {
        found = rti_import_by_finders(finders, name, path);
    } else {
        RtFoundModule place;
        if (rti_module_find(name, path, &place)) found = rti_module_load(name, &place);
    }
    if (!found && (found = frozen_alias(name))) rti_dict_set(rti_sys_modules(), key, found);
    if (found && parent) rti_setattr(parent, rti_intern_cstr(strrchr(name, '.') + 1), found);
    return found;
}

static RtValue import_one(const char *name, RtValue parent, const char *parent_name)
{
    RtValue found = try_import_one(name, parent, parent_name);
    if (!found) not_found(name, NULL);
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

RtValue rti_try_import(const char *dotted_name)
{
    const char *dot = strrchr(dotted_name, '.');
    RtValue parent_name = dot ? rti_str_utf8(dotted_name, (size_t)(dot - dotted_name)) : 0;
    const char *package = dot ? rti_str_to_utf8(parent_name, NULL) : NULL;
    return try_import_one(dotted_name, dot ? rti_import(package) : 0, package);
}

RtValue rti_import_top(const char *dotted_name)
{
    RtValue top;
    import_dotted(dotted_name, &top);
    return top;
}
