/* builtins.c - the builtins by name and the module that shows them.
 *
 * The objects are constants (builtins_all.c): a program that never imports `builtins` pays nothing
 * at start-up, and emitted code may compare a callee with one. Assignments to the module live in
 * its namespace dict alone, which is filled from the program's table when the module is imported;
 * the first one ends rt_builtins_pristine, and from then on emitted code looks builtins up by name
 * (rt_builtin_lookup).
 */
#include "builtins.h"

#include "class.h"
#include "dict.h"
#include "runtime.h"

int rt_builtins_pristine = 1;

/* ---- by name ---- */

const RtNamedValue *rti_builtins_carried;
static RtValue all_values;        /* dict of the table, made when first needed */
static RtModule *builtins_module; /* once imported; rooted by the import code */

static RtValue values_by_name(void)
{
    if (!all_values) {
        rt_gc_root_range(&all_values, 1);
        RtValue dict = rti_dict_new();
        for (const RtNamedValue *n = rti_builtins_carried; n && n->name; n++)
            rti_dict_set(dict, rti_intern_cstr(n->name), n->value);
        all_values = dict;
    }
    return all_values;
}

RtValue rt_builtin_lookup(RtValue name)
{
    return rti_dict_get(builtins_module ? rti_module_dict(builtins_module) : values_by_name(),
                        name);
}

void rti_builtins_namespace_written(RtValue dict)
{
    RtValue key;
    if (rti_namespace_module(dict) == builtins_module) rt_builtins_pristine = 0;
    for (int64_t pos = 0; rt_builtins_pristine && rti_dict_next(dict, &pos, &key, NULL);)
        if (rti_is_str(key) && rti_dict_get_str(values_by_name(), key)) rt_builtins_pristine = 0;
}

void rti_builtins_name_written(RtValue dict, RtValue key)
{
    if (!rt_builtins_pristine) return;
    if (rti_namespace_module(dict) == builtins_module || rti_dict_get_str(values_by_name(), key))
        rt_builtins_pristine = 0;
}

/* ---- the module ---- */

static void fill(RtModule *module)
{
    RtValue dict = rti_dict_new_namespace(module);
    rti_dict_merge(dict, rti_module_dict(module));
    rti_dict_merge(dict, values_by_name());
    rt_gc_store(module, &module->dict, dict);
    builtins_module = module;
}

const RtModuleDef rt_module_builtins = {
    .name = "builtins",
    .doc = "Built-in functions, types, exceptions, and other objects.\n\n"
           "This module provides direct access to all 'built-in'\n"
           "identifiers of Python; for example, builtins.len is\n"
           "the full name for the built-in function len().",
    .fill = fill,
};
