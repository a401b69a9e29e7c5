/* builtins.c - the table of the builtins and the module that shows them.
 *
 * The table is constant data: a program that never imports `builtins` pays nothing at start-up, and
 * emitted code may compare a callee with an entry. Assignments to the module live in its namespace
 * dict alone, which is filled from the table when the module is imported; the first one ends
 * rt_builtins_pristine, and from then on emitted code looks builtins up by name
 * (rt_builtin_lookup).
 */
#include "builtins.h"

#include "class.h"
#include "dict.h"
#include "runtime.h"

#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    RtValue rt_builtin_##name(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
#define CLASS(name, type)
#define CONST(name, value)
#include "rt/builtins.def"
#undef FUNCTION

#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    {#name, rt_builtin_##name, min, max, flags, sig, doc},
const RtMethodDef rt_builtin_functions[] = {
#include "rt/builtins.def"
    {0}};
#undef FUNCTION

/* ---- the function objects ---- */

#define FUNCTION(name, min, max, flags, sig, doc) FUNCTION_##name,
enum {
#include "rt/builtins.def"
    FUNCTION_COUNT
};
#undef FUNCTION

#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    {&rt_shape_builtin_function, &rt_builtin_functions[FUNCTION_##name], 0, 0},
static RtBuiltin function_objects[FUNCTION_COUNT] = {
#include "rt/builtins.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST

/* ---- the variables ---- */

#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    .name = RT_VALUE(&function_objects[FUNCTION_##name]),
#define CLASS(name, type)                  .RT_BUILTIN_FIELD_##type = RT_VALUE(&rt_type_##type),
#define CONST(name, value)                 .name = value,
#define EXCEPTION(name, base, layout, doc) .name = RT_VALUE(&rt_##name),
const struct RtBuiltins rt_builtins = {
#include "rt/builtins.def"
#include "rt/exceptions.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION

int rt_builtins_pristine = 1;

/* ---- by name ---- */

typedef struct NamedValue {
    const char *name;
    RtValue value;
} NamedValue;

#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    {#name, RT_VALUE(&function_objects[FUNCTION_##name])},
#define CLASS(name, type)                  {#name, RT_VALUE(&rt_type_##type)},
#define CONST(name, value)                 {#name, value},
#define EXCEPTION(name, base, layout, doc) {#name, RT_VALUE(&rt_##name)},
static const NamedValue named_values[] = {
    {"None", RT_NONE},
    {"False", RT_FALSE},
    {"True", RT_TRUE},
#include "rt/builtins.def"
#include "rt/exceptions.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION
enum { NAMED_COUNT = sizeof named_values / sizeof *named_values };

static RtValue all_values;        /* dict of the table, made when first needed */
static RtModule *builtins_module; /* once imported; rooted by the import code */

static RtValue values_by_name(void)
{
    if (!all_values) {
        rt_gc_root_range(&all_values, 1);
        RtValue dict = rti_dict_new_sized(NAMED_COUNT);
        for (int i = 0; i < NAMED_COUNT; i++)
            rti_dict_set(dict, rti_intern_cstr(named_values[i].name), named_values[i].value);
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
