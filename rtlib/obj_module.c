/* obj_module.c - module objects.
 *
 * A compiled module's globals are C variables, found by name through a small index made on first
 * use. Its
 * __dict__ is a namespace dict (RT_SHAPE_NAMESPACE): before it is read the variables are copied
 * into it, after it is written they are copied back. Names that the program never binds itself
 * (__file__, what setattr puts there) live in that dict only. A module written in C, or made by
 * types.ModuleType, has no variables and an ordinary dict.
 */
#include "module.h"

#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "class.h"
#include "traceback_print.h"

/* ---- variables by name ---- */

typedef struct VarIndex {
    struct VarIndex *next;
    const RtModule *module;
    RtValue *names;   /* interned, in the order of module->vars */
    uint8_t *entered; /* the namespace dict has this name */
    uint32_t *table;  /* position + 1, by the name's word */
    uint32_t mask;
} VarIndex;

static VarIndex *indexes; /* most recently used first */

static uint32_t hash_word(RtValue name)
{
    return (uint32_t)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

static void *must_calloc(size_t count, size_t size)
{
    void *p = calloc(count ? count : 1, size);
    if (!p) rti_fatal("out of memory for a module's names");
    return p;
}

static VarIndex *make_index(const RtModule *module)
{
    VarIndex *index = must_calloc(1, sizeof *index);
    uint32_t size = 8;
    while (size < module->var_count * 2) size *= 2;
    index->module = module;
    index->names = must_calloc(module->var_count, sizeof *index->names);
    index->entered = must_calloc(module->var_count, sizeof *index->entered);
    index->table = must_calloc(size, sizeof *index->table);
    index->mask = size - 1;
    rt_gc_root_range(index->names, module->var_count);
    for (uint32_t i = 0; i < module->var_count; i++) {
        RtValue name = index->names[i] = rti_intern_cstr(module->vars[i].name);
        uint32_t at = hash_word(name) & index->mask;
        while (index->table[at]) at = (at + 1) & index->mask;
        index->table[at] = i + 1;
    }
    return index;
}

static VarIndex *index_of(const RtModule *module)
{
    VarIndex **link = &indexes;
    while (*link && (*link)->module != module) link = &(*link)->next;
    VarIndex *found = *link;
    if (found) *link = found->next;
    else found = make_index(module);
    found->next = indexes;
    indexes = found;
    return found;
}

RtValue *rti_module_variable(RtModule *module, RtValue name)
{
    if (!module->var_count) return NULL;
    const VarIndex *index = index_of(module);
    name = rti_intern(name);
    for (uint32_t at = hash_word(name) & index->mask; index->table[at];
         at = (at + 1) & index->mask) {
        uint32_t i = index->table[at] - 1;
        if (index->names[i] == name) return module->vars[i].variable;
    }
    return NULL;
}

/* ---- the namespace dict ---- */

static void enter(RtValue dict, const VarIndex *index, uint32_t i, RtValue v)
{
    if (v) rti_dict_set(dict, index->names[i], v);
    else rti_dict_delete(dict, index->names[i]);
    index->entered[i] = v != 0;
}

void rti_namespace_pull(RtValue dict)
{
    const RtModule *module = rti_namespace_module(dict);
    if (!module->var_count) return;
    const VarIndex *index = index_of(module);
    for (uint32_t i = 0; i < module->var_count; i++) {
        RtValue v = *module->vars[i].variable;
        if (v || index->entered[i]) enter(dict, index, i, v);
    }
}

void rti_namespace_pull_names(RtValue dict)
{
    const RtModule *module = rti_namespace_module(dict);
    if (!module->var_count) return;
    const VarIndex *index = index_of(module);
    for (uint32_t i = 0; i < module->var_count; i++) {
        RtValue v = *module->vars[i].variable;
        if ((v != 0) != index->entered[i]) enter(dict, index, i, v);
    }
}

void rti_namespace_push(RtValue dict)
{
    const RtModule *module = rti_namespace_module(dict);
    if (!module->var_count) return;
    const VarIndex *index = index_of(module);
    for (uint32_t i = 0; i < module->var_count; i++) {
        RtValue v = *module->vars[i].variable = rti_dict_get_str(dict, index->names[i]);
        index->entered[i] = v != 0;
    }
}

static void set_default(RtValue dict, const char *name, RtValue v)
{
    RtValue key = rti_intern_cstr(name);
    if (!rti_dict_get_str(dict, key)) rti_dict_set(dict, key, v);
}

/* __path__ of packages, __file__ of what has one. */
static void set_place(const RtModule *module, RtValue dict)
{
    const char *file = module->filename;
    if (module->is_package && file) {
        const char *slash = module->is_namespace ? NULL : strrchr(file, '/');
        RtValue folder = module->is_namespace ? rti_str(file)
                         : slash              ? rti_str_utf8(file, (size_t)(slash - file))
                                              : RT_EMPTY_STR;
        set_default(dict, "__path__", rti_list_from(&folder, 1));
    }
    if (file) set_default(dict, "__file__", module->is_namespace ? RT_NONE : rti_str(file));
}

/* What every module has, in CPython's order. Where the program binds the name itself, that wins. */
static void fill_defaults(RtModule *module, RtValue dict)
{
    int compiled = module->init != NULL;
    int is_main = compiled && rti_str_eq_cstr(module->name, "__main__");
    set_default(dict, "__name__", module->name);
    set_default(dict, "__doc__", RT_NONE);
    RtValue package = RT_NONE;
    if (compiled && (!is_main || module->package[0]))
        package = module->is_package ? module->name
                                     : rti_str(module->package ? module->package : "");
    set_default(dict, "__package__", package);
    RtValue spec = compiled ? rti_module_spec(module) : RT_NONE;
    set_default(dict, "__loader__", compiled ? rti_spec_loader(spec) : RT_NONE);
    set_default(dict, "__spec__", is_main && !module->package[0] ? RT_NONE : spec);
    if (!compiled) return;
    if (is_main) set_default(dict, "__annotations__", rti_dict_new());
    if (is_main) set_default(dict, "__builtins__", rti_import("builtins"));
    set_place(module, dict);
    set_default(dict, "__cached__", is_main || !module->filename || module->is_namespace
                                        ? RT_NONE
                                        : rti_cached_name(module->filename));
    if (!is_main) set_default(dict, "__builtins__", rti_module_dict((RtModule *)RT_OBJ(rti_import("builtins"))));
}

RtValue rti_module_dict(RtModule *module)
{
    if (!module->dict) {
        RtValue dict = module->var_count ? rti_dict_new_namespace(module) : rti_dict_new();
        rt_gc_store(module, &module->dict, dict);
        /* the variables come behind the names every module has: hide them while those are entered
         */
        uint32_t var_count = module->var_count;
        const VarIndex *index = var_count ? index_of(module) : NULL;
        module->var_count = 0;
        fill_defaults(module, dict);
        for (uint32_t i = 0; i < var_count; i++) {
            RtValue v = rti_dict_get_str(dict, index->names[i]);
            index->entered[i] = v != 0;
            /* a default that the program mentions lives in its variable */
            if (!*module->vars[i].variable) *module->vars[i].variable = v;
        }
        module->var_count = var_count;
    }
    return module->dict;
}

void rti_module_start(RtModule *module)
{
    for (uint32_t i = 0; i < module->var_count; i++) {
        if (strncmp(module->vars[i].name, "__", 2)) continue;
        rti_module_dict(module);
        return;
    }
}

/* ---- attributes ---- */

RtValue rti_module_get(RtModule *module, RtValue name)
{
    RtValue *variable = rti_module_variable(module, name);
    if (variable) return *variable;
    return rti_dict_get_str(rti_module_dict(module), name);
}

void rti_module_set(RtModule *module, RtValue name, RtValue v)
{
    RtValue *variable = rti_module_variable(module, name);
    if (variable) {
        if (!v && !*variable) rti_raise_attribute_error(RT_VALUE(module), name);
        *variable = v;
    } else if (v) {
        rti_dict_set(rti_module_dict(module), name, v);
    } else if (!rti_dict_delete(rti_module_dict(module), name)) {
        rt_errorf(&rt_AttributeError, "'%T' object has no attribute '%U'", RT_VALUE(module), name);
    }
}

/* Is the module's file in the folder of the main script, where it may hide an installed module of
 * that name? */
static int may_shadow(const RtModule *module)
{
    const char *main_file = rti_main_module ? rti_main_module->filename : NULL;
    if (!module->filename || !main_file) return 0;
    const char *slash = strrchr(main_file, '/'), *own = strrchr(module->filename, '/');
    if (!slash || !own || own - module->filename != slash - main_file) return 0;
    return !memcmp(module->filename, main_file, (size_t)(own - module->filename));
}

static int is_running(const RtModule *module)
{
    return module->init && module->state == MODULE_RUNNING;
}

/* Is that module of the package being imported now? */
static int submodule_runs(RtValue package, RtValue name)
{
    RtValue found = rti_dict_get_str(rti_sys_modules(), rti_str_format("%U.%U", package, name));
    return found && RT_HAS_SHAPE(found, &rt_shape_module) && is_running((RtModule *)RT_OBJ(found));
}

static RtValue no_attribute_message(const RtModule *module, RtValue own_name, RtValue name)
{
    int shadows = module->init && may_shadow(module);
    RtValue text = rti_str_format("module '%U' has no attribute '%U'", own_name, name);
    if (shadows && rti_is_stdlib_module(own_name)) {
        return rti_str_format("%U (consider renaming '%s' since it has the same name as the standard library module "
                              "named '%U' and the import system gives it precedence)",
                              text, module->filename, own_name);
    }
    if (!is_running(module)) {
        return submodule_runs(own_name, name)
                   ? rti_str_format("cannot access submodule '%U' of module '%U' (most likely due to a circular "
                                    "import)",
                                    name, own_name)
                   : text;
    }
    if (shadows) {
        return rti_str_format("%U (consider renaming '%s' if it has the same name as a third-party module you "
                              "intended to import)",
                              text, module->filename);
    }
    RtValue from = module->filename ? rti_str_format(" from '%s'", module->filename) : RT_EMPTY_STR;
    return rti_str_format("partially initialized module '%U'%U has no attribute '%U' (most likely due to a circular "
                          "import)",
                          own_name, from, name);
}

static RT_NORETURN void no_attribute(RtModule *module, RtValue name)
{
    RtValue own_name = rti_module_get(module, RT_NAME(__name__));
    int named = own_name && rti_is_str(own_name);
    RtValue message = named ? no_attribute_message(module, own_name, name)
                            : rti_str_format("module has no attribute '%U'", name);
    RtValue exc = rti_exc_new(&rt_AttributeError, message);
    rti_setattr(exc, RT_NAME(name), name);
    rti_setattr(exc, rti_intern_cstr("obj"), RT_VALUE(module));
    rt_raise(exc);
}

static RtValue module_getattr(RtValue self, RtValue name)
{
    RtModule *module = (RtModule *)RT_OBJ(self);
    if (RT_UNLIKELY(module->shape != &rt_shape_module)) { /* of a subclass: its data descriptors go first */
        RtValue found = rti_type_lookup(rti_typeof(self), name);
        if (found && rti_typeof(found)->slots.descr_set) return rti_generic_getattr(self, name);
    }
    RtValue v = rti_module_get(module, name);
    if (v) return v;
    if (rti_type_lookup(rti_typeof(self), name)) return rti_generic_getattr(self, name);
    RtValue hook = rti_module_get(module, RT_NAME(__getattr__));
    if (hook) return rti_call1(hook, name);
    no_attribute(module, name);
}

static void module_setattr(RtValue self, RtValue name, RtValue v)
{
    RtValue found = rti_type_lookup(rti_typeof(self), name);
    if (found && rti_typeof(found)->slots.descr_set) rti_generic_setattr(self, name, v);
    else rti_module_set((RtModule *)RT_OBJ(self), name, v);
}

static RtValue get_dict(RtValue self) { return rti_module_dict((RtModule *)RT_OBJ(self)); }

static RtValue get_annotations(RtValue self)
{
    RtValue dict = get_dict(self);
    RtValue found = rti_dict_get_str(dict, RT_NAME(__annotations__));
    if (found) return found;
    found = rti_dict_new();
    rti_dict_set(dict, RT_NAME(__annotations__), found);
    return found;
}

static void set_annotations(RtValue self, RtValue v)
{
    rti_module_set((RtModule *)RT_OBJ(self), RT_NAME(__annotations__), v);
}

/* ---- the type ---- */

void rti_module_prepare(RtModule *module, RtValue name)
{
    if (!module->shape) module->shape = &rt_shape_module;
    if (!module->name) {
        rt_gc_root_range(&module->name, 1);
        rt_gc_root_range(&module->dict, 1);
    }
    module->name = name;
}

void rti_module_register(RtModule *module, RtValue name)
{
    rti_module_prepare(module, name);
    rti_dict_set(rti_sys_modules(), name, RT_VALUE(module));
}

RtValue rti_module_new(RtValue name)
{
    RtModule *module = rti_object_alloc(&rt_type_module);
    module->name = name;
    module->state = MODULE_DONE;
    return RT_VALUE(module);
}

static RtValue module_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtModule *module = rti_object_alloc(type);
    module->name = RT_EMPTY_STR;
    module->state = MODULE_DONE;
    module->dict = rti_dict_new();
    return RT_VALUE(module);
}

static void module_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"name", "doc"};
    RtValue given[2] = {0, 0};
    rti_args_keywords("module", args, count, kwnames, names, 2, given);
    if (count > 2)
        rt_errorf(&rt_TypeError, "module() takes at most 2 arguments (%zu given)", count);
    for (size_t i = 0; i < count; i++) given[i] = args[i];
    if (!given[0]) rt_errorf(&rt_TypeError, "module() missing required argument 'name' (pos 1)");
    if (!rti_is_str(given[0]))
        rt_errorf(&rt_TypeError, "module() argument 'name' must be str, not %B", given[0]);
    RtModule *module = (RtModule *)RT_OBJ(self);
    rt_gc_store(module, &module->name, given[0]);
    RtValue dict = rti_module_dict(module);
    rti_dict_set(dict, RT_NAME(__name__), given[0]);
    rti_dict_set(dict, RT_NAME(__doc__), given[1] ? given[1] : RT_NONE);
    fill_defaults(module, dict);
}

static void module_trace(void *object)
{
    RtModule *module = object;
    rti_gc_mark(module->name);
    rti_gc_mark(module->dict);
    rti_gc_mark(module->builtins);
}

RtValue (*rti_module_repr_hook)(RtValue module);

static RtValue module_repr(RtValue self)
{
    RtModule *module = (RtModule *)RT_OBJ(self);
    RtValue name = rti_module_get(module, RT_NAME(__name__));
    if (module->is_namespace) return rti_str_format("<module %R (namespace)>", name);
    if (module->init && module->filename && name)
        return rti_str_format("<module %R from '%s'>", name, module->filename);
    if (rti_module_is_builtin(module)) return rti_str_format("<module %R (built-in)>", name);
    if (rti_module_repr_hook) return rti_module_repr_hook(self);
    return rti_str_format("<module %R>", name ? name : rti_str("?"));
}

static RtValue module___dir__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue dict = rti_getattr(self, RT_NAME(__dict__));
    if (!rti_is_a(dict, &rt_type_dict)) rt_errorf(&rt_TypeError, "<module>.__dict__ is not a dictionary");
    RtValue hook = rti_dict_get_str(dict, RT_NAME(__dir__));
    if (hook) return rti_call0(hook);
    RtValue names = rti_list_new(rti_dict_len(dict)), key, v;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v);) rti_list_append(names, key);
    return names;
}

static const RtGetSetDef module_getsets[] = {
    {"__dict__", get_dict, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {0},
};

static const RtMethodDef module_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/module.def"
#undef METHOD
    {0},
};

RtShape rt_shape_module = {.type = &rt_type_module};
RT_TYPE(rt_type_module) = {
    .shape = &rt_shape_type,
    .cname = "module",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(RtModule),
    .trace = module_trace,
    .dict_offset = offsetof(RtModule, dict),
    .slots = RT_SLOTS(RT_SLOT(new_, module_new), RT_SLOT(init, module_init),
                      RT_SLOT(repr, module_repr), RT_SLOT(getattr, module_getattr),
                      RT_SLOT(setattr, module_setattr)),
    .methods = module_methods,
    .getsets = module_getsets,
    .doc = "module(name, doc=None)\n--\n\n"
           "Create a module object.\n\nThe name must be a string; the optional docstring can have "
           "any type.",
    .instance_shape = &rt_shape_module,
};
