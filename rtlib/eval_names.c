/* eval_names.c - names in code that was compiled while the program runs.
 *
 * Its globals are the entries of a dict; the RtModule a function of it has is a mere wrapper around
 * that dict (rti_globals_module), or, where the dict is the namespace of a compiled module, that
 * module, whose variables are then read and written where they are. Each place in the code that reads a
 * global has a cache (RtNameCache): the entry of the dict, valid as long as no key came or went.
 */
#include "dict.h"
#include "eval.h"
#include "key_equal.h"
#include "module.h"
#include "rt/fast.h"

/* ---- the module object around a dict ---- */

RtValue rti_builtins_dict(void)
{
    return rti_module_dict((RtModule *)RT_OBJ(rti_import("builtins")));
}

void rti_add_builtins(RtValue globals)
{
    if (!rti_dict_get_str(globals, RT_NAME(__builtins__)))
        rti_dict_set(globals, RT_NAME(__builtins__), rti_builtins_dict());
}

/* What __builtins__ of these globals names, 0 when it is the usual dict. Whatever it is, names are asked of it. */
static RtValue own_builtins(RtValue globals)
{
    RtValue v = rti_dict_get_str(globals, RT_NAME(__builtins__));
    if (!v) return 0;
    if (RT_HAS_SHAPE(v, &rt_shape_module)) v = rti_module_dict((RtModule *)RT_OBJ(v));
    return v != rti_builtins_dict() ? v : 0;
}

RtModule *rti_globals_module(RtValue dict)
{
    if (rti_dict_is_namespace(dict)) return rti_namespace_module(dict);
    RtModule *module = rti_object_alloc(&rt_type_module);
    module->state = MODULE_GLOBALS;
    module->dict = dict;
    module->builtins = own_builtins(dict);
    return module;
}

int rti_is_globals_module(const RtModule *module)
{
    return module->state == MODULE_GLOBALS;
}

/* ---- reading ---- */

RtValue rti_builtin_of(const RtModule *module, RtValue name)
{
    RtValue own = module->builtins;
    if (!own) return rt_builtin_lookup(name);
    return RTI_IS_DICT(own) ? rti_dict_get_str(own, name) : rti_mapping_get(own, name);
}

RtValue rti_mapping_get(RtValue mapping, RtValue name)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue v = rti_getitem(mapping, name);
        RT_TRY_END(h);
        return v;
    }
    RT_TRY_CAUGHT(h);
    if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_KeyError))) rt_reraise(rt_thrown);
    return 0;
}

/* A name of a compiled module: its C variable, what was put into its dict, or a builtin. */
static RtValue from_module(RtModule *module, RtValue name, RtNameCache *cache)
{
    RtValue *variable = rti_module_variable(module, name);
    if (variable) {
        *cache = (RtNameCache){module, 0, -2, (RtValue)(uintptr_t)variable};
        if (*variable) return *variable;
    } else {
        RtValue v = rti_dict_get_str(rti_module_dict(module), name);
        if (v) return v;
    }
    return rt_builtin_lookup(name);
}

static RtValue look_up(RtModule *module, RtValue name, RtNameCache *cache)
{
    if (!rti_is_globals_module(module)) return from_module(module, name, cache);
    RtValue globals = module->dict;
    if (!RTI_IS_DICT(globals)) { /* a subclass may have its own __getitem__ */
        RtValue v = rti_mapping_get(globals, name);
        return v ? v : rti_builtin_of(module, name);
    }
    RtDict *dict = RTI_DICT(globals);
    int64_t at = rti_dict_find(dict, name, rti_key_hash(name));
    if (at >= 0) {
        *cache = (RtNameCache){dict, dict->version, (int32_t)at, 0};
        return dict->entries[at].value;
    }
    RtValue v = rti_builtin_of(module, name);
    if (v && !module->builtins && rt_builtins_pristine) *cache = (RtNameCache){dict, dict->version, -1, v};
    return v;
}

RtValue rt_unit_global(RtModule *module, RtValue name, RtNameCache *cache, const RtSite *site)
{
    const RtDict *dict = (const RtDict *)RT_OBJ(module->dict);
    if (RT_LIKELY(cache->where == dict && dict)) {
        uint32_t at = (uint32_t)cache->at;
        if (at < dict->used && dict->entries[at].key == name) return dict->entries[at].value;
        if (cache->at == -1 && cache->version == dict->version && rt_builtins_pristine && !module->builtins)
            return cache->value;
    } else if (cache->where == module) {
        RtValue v = *(RtValue *)(uintptr_t)cache->value;
        if (v) return v;
    }
    *rt_sp = site;
    RtValue v = look_up(module, name, cache);
    if (!v) rt_unbound_global(name);
    return v;
}

RtValue rt_unit_name(RtValue ns, RtModule *module, RtValue name, RtNameCache *cache, const RtSite *site)
{
    if (ns == module->dict) return rt_unit_global(module, name, cache, site);
    *rt_sp = site;
    RtValue v = RTI_IS_DICT(ns) ? rti_dict_get_str(ns, name) : rti_mapping_get(ns, name);
    return v ? v : rt_unit_global(module, name, cache, site);
}

/* ---- writing ---- */

void rt_unit_global_set(RtModule *module, RtValue name, RtValue v, const RtSite *site)
{
    *rt_sp = site;
    if (!rti_is_globals_module(module)) rti_module_set(module, name, v);
    else rti_dict_set(module->dict, name, v);
}

void rt_unit_global_delete(RtModule *module, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    if (!rti_is_globals_module(module)) {
        if (!rti_module_get(module, name)) rt_unbound_global(name);
        rti_module_set(module, name, 0);
    } else if (!rti_dict_delete(module->dict, name)) {
        rt_unbound_global(name);
    }
}

/* ---- import ---- */

RtValue rt_unit_import(RtModule *module, RtValue ns, RtValue name, RtValue wanted, int64_t level, const RtSite *site)
{
    *rt_sp = site;
    RtValue import = rti_builtin_of(module, rti_intern_cstr("__import__"));
    if (!import) rt_errorf(&rt_ImportError, "__import__ not found");
    RtValue args[] = {name, rti_module_dict(module), ns ? ns : RT_NONE, wanted ? wanted : RT_NONE, rti_int(level)};
    return rti_call(import, args, 5, 0);
}

static RtValue star_names(RtValue from)
{
    RtValue all = rti_try_getattr(from, RT_NAME(__all__));
    if (all) return rti_import_star_names(all);
    RtValue names = rti_list_new(0), key;
    RtIter iter;
    rti_iter(&iter, rti_getattr(from, RT_NAME(__dict__)));
    while ((key = rti_next(&iter)))
        if (rti_is_str(key) && !(rti_str_len(key) && rti_str_at(key, 0) == '_')) rti_list_append(names, key);
    return names;
}

void rt_unit_import_star(RtValue from, RtValue ns, const RtSite *site)
{
    *rt_sp = site;
    RtValue name;
    RtIter iter;
    rti_iter(&iter, star_names(from));
    while ((name = rti_next(&iter))) rti_setitem(ns, name, rti_import_star_item(from, name));
}

/* ---- class ---- */

/* 0: the usual one. */
static RtValue own_build_class(RtModule *module)
{
    if (!module->builtins && rt_builtins_pristine) return 0;
    RtValue v = rti_builtin_of(module, rti_intern_cstr("__build_class__"));
    if (!v) rt_errorf(&rt_NameError, "__build_class__ not found");
    return v == RT_FUNCTION(__build_class__) ? 0 : v;
}

RtValue rt_unit_build_class(RtModule *module, const RtValue *args, size_t count, RtValue kwnames, const RtSite *site)
{
    *rt_sp = site;
    RtValue own = own_build_class(module);
    return own ? rti_call(own, args, count, kwnames) : rt_build_class(args, count, kwnames, site);
}

RtValue rt_unit_build_class_ex(RtModule *module, RtValue body, RtValue name, RtValue bases, RtValue keywords,
                               const RtSite *site)
{
    *rt_sp = site;
    RtValue own = own_build_class(module);
    if (!own) return rt_build_class_ex(body, name, bases, keywords, site);
    RtValue args = rti_list_from((RtValue[]){body, name}, 2);
    rti_list_extend(args, bases);
    return rti_call_ex(own, rti_tuple_of_list(args), keywords);
}

void rt_print_expr(RtValue v, const RtSite *site)
{
    *rt_sp = site;
    RtValue hook = rti_try_getattr(rti_import("sys"), rti_intern_cstr("displayhook"));
    if (!hook) rt_errorf(&rt_RuntimeError, "lost sys.displayhook");
    rti_call1(hook, v);
}
