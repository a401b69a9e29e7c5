/* obj_spec.c - what Python code sees of the import system: a module's __spec__ and __loader__, and the finder in
 * sys.meta_path that stands for everything compiled in.
 *
 * Both follow importlib's protocol as far as CPython's own Lib asks for it, so that importlib.util, importlib.reload and
 * runpy work on compiled modules. The loader has the file's path when there is one; it gives source text, not code.
 */
#include <string.h>

#include "args.h"
#include "class.h"
#include "module.h"
#include "op.h"

/* ---- ModuleSpec ---- */

typedef struct RtModuleSpec {
    RtShape *shape;
    RtValue dict;
} RtModuleSpec;

extern RtType spec_type;
static RtShape spec_shape = {.type = &spec_type};

static RtValue dict_get(RtValue self, const char *name)
{
    RtValue v = rti_dict_get_str(rti_instance_dict(self), rti_intern_cstr(name));
    return v ? v : RT_NONE;
}

static void dict_put(RtValue self, const char *name, RtValue v)
{
    rti_dict_set(rti_instance_dict(self), rti_intern_cstr(name), v);
}

static RtValue spec_make(RtValue name, RtValue loader, RtValue origin, RtValue search)
{
    RtModuleSpec *spec = rti_object_alloc(&spec_type);
    rt_gc_store(spec, &spec->dict, rti_dict_new());
    RtValue self = RT_VALUE(spec);
    dict_put(self, "name", name);
    dict_put(self, "loader", loader);
    dict_put(self, "origin", origin);
    dict_put(self, "loader_state", RT_NONE);
    dict_put(self, "submodule_search_locations", search);
    dict_put(self, "_uninitialized_submodules", rti_list_new(0));
    dict_put(self, "_set_fileattr", RT_FALSE);
    dict_put(self, "_cached", RT_NONE);
    return self;
}

static RtValue spec_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"origin", "loader_state", "is_package"};
    RtValue given[3] = {0};
    (void)type;
    rti_args_keywords("ModuleSpec", args, count, kwnames, names, 3, given);
    rti_args_count("ModuleSpec", count, 2, 2);
    RtValue search = given[2] && rti_truth(given[2]) ? rti_list_new(0) : RT_NONE;
    RtValue self = spec_make(args[0], args[1], given[0] ? given[0] : RT_NONE, search);
    if (given[1]) dict_put(self, "loader_state", given[1]);
    return self;
}

static RtValue spec_parent(RtValue self)
{
    RtValue name = dict_get(self, "name");
    if (dict_get(self, "submodule_search_locations") != RT_NONE) return name;
    const char *text = rti_str_to_utf8(name, NULL), *dot = strrchr(text, '.');
    return dot ? rti_str_utf8(text, (size_t)(dot - text)) : RT_EMPTY_STR;
}

static RtValue spec_has_location(RtValue self) { return dict_get(self, "_set_fileattr"); }
static void spec_set_location(RtValue self, RtValue v) { dict_put(self, "_set_fileattr", RT_BOOL(rti_truth(v))); }
static RtValue spec_cached(RtValue self) { return dict_get(self, "_cached"); }
static void spec_set_cached(RtValue self, RtValue v) { dict_put(self, "_cached", v); }

static RtValue spec_repr(RtValue self)
{
    RtValue text = rti_str_format("ModuleSpec(name=%R, loader=%R", dict_get(self, "name"), dict_get(self, "loader"));
    RtValue origin = dict_get(self, "origin"), search = dict_get(self, "submodule_search_locations");
    if (origin != RT_NONE) text = rti_str_format("%U, origin=%R", text, origin);
    if (search != RT_NONE) text = rti_str_format("%U, submodule_search_locations=%R", text, search);
    return rti_str_format("%U)", text);
}

static RtValue spec_richcompare(RtValue a, RtValue b, RtCmp op)
{
    static const char *const compared[] = {"name", "loader", "origin", "submodule_search_locations", "_cached"};
    if (op != RT_EQ && op != RT_NE) return RT_NOTIMPLEMENTED;
    if (!rti_is_a(a, &spec_type) || !rti_is_a(b, &spec_type)) return RT_NOTIMPLEMENTED;
    int equal = 1;
    for (size_t i = 0; i < sizeof compared / sizeof *compared && equal; i++)
        equal = rti_truth(rti_compare(dict_get(a, compared[i]), dict_get(b, compared[i]), RT_EQ));
    return RT_BOOL(equal == (op == RT_EQ));
}

static void spec_trace(void *object) { rti_gc_mark(((RtModuleSpec *)object)->dict); }

static const RtGetSetDef spec_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {"parent", spec_parent, NULL, "The name of the module's parent."},
    {"has_location", spec_has_location, spec_set_location, NULL},
    {"cached", spec_cached, spec_set_cached, NULL},
    {0},
};

RT_TYPE(spec_type) = {
    .shape = &rt_shape_type,
    .cname = "_frozen_importlib.ModuleSpec",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE,
    .size = sizeof(RtModuleSpec),
    .dict_offset = offsetof(RtModuleSpec, dict),
    .trace = spec_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, spec_new), RT_SLOT(repr, spec_repr), RT_SLOT(richcompare, spec_richcompare),
                      RT_SLOT(hash, rti_hash_not_implemented)),
    .getsets = spec_getsets,
    .doc = "The specification for a module, used for loading.",
    .instance_shape = &spec_shape,
};

/* ---- the loader, which is the finder too ---- */

typedef struct RtLoader {
    RtShape *shape;
    RtValue name, path; /* str or None */
} RtLoader;

extern RtType loader_type;
static RtShape loader_shape = {.type = &loader_type};

static RtValue loader_make(RtValue name, RtValue path)
{
    RtLoader *loader = rti_object_alloc(&loader_type);
    loader->name = name;
    loader->path = path;
    return RT_VALUE(loader);
}

RtValue rti_own_finder(void)
{
    static RtValue finder;
    if (!finder) {
        rt_gc_root_range(&finder, 1);
        finder = loader_make(RT_NONE, RT_NONE);
    }
    return finder;
}

static RtLoader *loader_of(RtValue self) { return (RtLoader *)RT_OBJ(self); }
static RtValue loader_name(RtValue self) { return loader_of(self)->name; }
static RtValue loader_path(RtValue self) { return loader_of(self)->path; }

#define LOADER(function)                                                                                               \
    static RtValue loader_##function(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,    \
                                     RT_UNUSED RtValue kwnames)

/* The folder a path is in, as a list of one. */
static RtValue search_locations(RtValue file)
{
    const char *text = rti_str_to_utf8(file, NULL), *slash = strrchr(text, '/');
    RtValue folder = slash ? rti_str_utf8(text, (size_t)(slash - text)) : RT_EMPTY_STR;
    return rti_list_from(&folder, 1);
}

static RtValue spec_of_file(RtValue name, RtValue file, int is_package)
{
    RtValue spec = spec_make(name, loader_make(name, file), file, is_package ? search_locations(file) : RT_NONE);
    dict_put(spec, "_set_fileattr", RT_TRUE);
    return spec;
}

static RtValue spec_of_found(RtValue name, const RtFoundModule *found)
{
    if (found->native) return spec_make(name, loader_make(name, RT_NONE), rti_str("built-in"), RT_NONE);
    if (found->file) return spec_of_file(name, found->file, found->is_package);
    if (found->portions) return spec_make(name, loader_make(name, RT_NONE), RT_NONE, found->portions);
    const RtModule *module = found->module;
    if (module->is_namespace || !module->filename) {
        RtValue folder = rti_str(module->filename ? module->filename : "");
        return spec_make(name, loader_make(name, RT_NONE), RT_NONE, rti_list_from(&folder, 1));
    }
    return spec_of_file(name, rti_str(module->filename), module->is_package);
}

static RtValue as_path(RtValue v) { return v && rti_is_a(v, &rt_type_list) ? v : 0; }

LOADER(find_spec)
{
    RtFoundModule found;
    const char *name = rti_str_to_utf8(args[0], NULL);
    return rti_module_find(name, as_path(args[1]), &found) ? spec_of_found(args[0], &found) : RT_NONE;
}

LOADER(create_module)
{
    RtFoundModule found;
    RtValue name = rti_getattr(args[0], RT_NAME(name));
    const char *text = rti_str_to_utf8(name, NULL);
    RtValue path = loader_of(self)->path;
    if (!rti_module_find(text, 0, &found)) {
        if (path == RT_NONE) return RT_NONE;
        found.file = path;
        found.is_package = dict_get(args[0], "submodule_search_locations") != RT_NONE;
    }
    if (found.native) return rti_module_load(text, &found);
    RtModule *module = rti_module_to_run(text, &found);
    rti_module_prepare(module, name);
    return RT_VALUE(module);
}

LOADER(exec_module)
{
    if (!rti_is_a(args[0], &rt_type_module)) rt_errorf(&rt_TypeError, "expected a module, got %T", args[0]);
    RtModule *module = (RtModule *)RT_OBJ(args[0]);
    if (module->init) rti_module_execute(module);
    return RT_NONE;
}

LOADER(load_module)
{
    return rti_import(rti_str_to_utf8(args[0], NULL));
}

LOADER(is_package)
{
    RtFoundModule found;
    if (!rti_module_find(rti_str_to_utf8(args[0], NULL), 0, &found)) return RT_FALSE;
    return RT_BOOL(found.is_package || (found.module && found.module->is_package));
}

static RtValue path_of(RtValue self, RtValue name)
{
    RtValue path = loader_of(self)->path;
    if (path != RT_NONE) return path;
    RtFoundModule found;
    if (rti_module_find(rti_str_to_utf8(name, NULL), 0, &found)) {
        if (found.file) return found.file;
        if (found.module && found.module->filename) return rti_str(found.module->filename);
    }
    rt_errorf(&rt_ImportError, "no file for module %R", name);
}

LOADER(get_filename)
{
    return path_of(self, count ? args[0] : loader_of(self)->name);
}

/* open(path, mode).read() */
static RtValue read_file(RtValue path, const char *mode)
{
    RtValue open = rti_getattr(rti_import("builtins"), rti_intern_cstr("open"));
    RtValue file = rti_call2(open, path, rti_str(mode));
    RtValue text = rti_call_method(file, rti_intern_cstr("read"), NULL, 0, 0, NULL);
    rti_call_method(file, rti_intern_cstr("close"), NULL, 0, 0, NULL);
    return text;
}

LOADER(get_data)
{
    return read_file(args[0], "rb");
}

LOADER(get_source)
{
    return read_file(path_of(self, count ? args[0] : loader_of(self)->name), "r");
}

LOADER(get_code)
{
    return RT_NONE;
}

LOADER(invalidate_caches)
{
    return RT_NONE;
}

static RtValue loader_repr(RtValue self)
{
    const RtLoader *loader = loader_of(self);
    if (loader->name == RT_NONE) return rti_str("<finder of compiled modules>");
    return rti_str_format("<loader of compiled module %R>", loader->name);
}

static RtValue loader_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !rti_is_a(a, &loader_type) || !rti_is_a(b, &loader_type))
        return RT_NOTIMPLEMENTED;
    int equal = rti_truth(rti_compare(loader_name(a), loader_name(b), RT_EQ)) &&
                rti_truth(rti_compare(loader_path(a), loader_path(b), RT_EQ));
    return RT_BOOL(equal == (op == RT_EQ));
}

static int64_t loader_hash(RtValue self) { return rti_hash(loader_of(self)->name); }

static void loader_trace(void *object)
{
    const RtLoader *loader = object;
    rti_gc_mark(loader->name);
    rti_gc_mark(loader->path);
}

static const RtMethodDef loader_methods[] = {
    {"create_module", loader_create_module, 1, 1, 0, "spec", NULL},
    {"exec_module", loader_exec_module, 1, 1, 0, "module", NULL},
    {"find_spec", loader_find_spec, 1, 3, RT_M_KW, "fullname, path=None, target=None", NULL},
    {"get_code", loader_get_code, 1, 1, 0, "fullname", NULL},
    {"get_data", loader_get_data, 1, 1, 0, "path", "Return the data from path as raw bytes."},
    {"get_filename", loader_get_filename, 0, 1, 0, "name=None", "Return the path to the source file."},
    {"get_source", loader_get_source, 0, 1, 0, "fullname", "Return the module's source text."},
    {"invalidate_caches", loader_invalidate_caches, 0, 0, 0, "", NULL},
    {"is_package", loader_is_package, 1, 1, 0, "fullname", NULL},
    {"load_module", loader_load_module, 1, 1, 0, "fullname", NULL},
    {0},
};

static const RtGetSetDef loader_getsets[] = {
    {"name", loader_name, NULL, NULL},
    {"path", loader_path, NULL, NULL},
    {0},
};

RT_TYPE(loader_type) = {
    .shape = &rt_shape_type,
    .cname = "_frozen_importlib_external.SourceFileLoader",
    .base = &rt_type_object,
    .flags = RT_T_DISALLOW_NEW,
    .size = sizeof(RtLoader),
    .trace = loader_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, loader_repr), RT_SLOT(richcompare, loader_richcompare), RT_SLOT(hash, loader_hash)),
    .methods = loader_methods,
    .getsets = loader_getsets,
    .doc = "Finds and loads the modules that were compiled into the program.",
    .instance_shape = &loader_shape,
};

/* ---- for the modules themselves ---- */

/* `-m pkg.mod`: pkg.mod, from its file. */
static RtValue name_of_main(const RtModule *module)
{
    const char *slash = strrchr(module->filename, '/'), *stem = slash ? slash + 1 : module->filename;
    return rti_str_format("%s.%U", module->package, rti_str_utf8(stem, strcspn(stem, ".")));
}

RtValue rti_module_spec(RtModule *module)
{
    if (module->init || module->is_namespace) {
        RtFoundModule found = {.module = module, .is_package = module->is_package};
        RtValue name = module->name;
        if (rti_str_eq_cstr(name, "__main__") && module->package[0]) name = name_of_main(module);
        return spec_of_found(name, &found);
    }
    return spec_of_found(module->name, &(RtFoundModule){.native = &rt_module_builtins});
}

RtValue rti_spec_loader(RtValue spec)
{
    return dict_get(spec, "loader");
}

/* "package/__pycache__/name.cpython-313.pyc", where CPython would keep its code. */
RtValue rti_cached_name(const char *file)
{
    const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file, *dot = strrchr(name, '.');
    size_t len = dot ? (size_t)(dot - name) : strlen(name);
    return rti_str_format("%U__pycache__/%U.cpython-313.pyc", rti_str_utf8(file, (size_t)(name - file)),
                          rti_str_utf8(name, len));
}
