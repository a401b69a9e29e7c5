/* builtins.c - the table of the builtins and the module over it.
 *
 * Everything is initialised statically: a program that never imports `builtins` pays nothing at
 * start-up. The table is made a root range when the module object is made, since only through it
 * can a variable come to hold a heap object. rt_builtins_pristine turns 0 when the module's
 * namespace is written to (dict.h calls rti_builtins_namespace_written) or a variable of it is set
 * directly (rti_builtins_changed).
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
struct RtBuiltins rt_builtins = {
#include "rt/builtins.def"
#include "rt/exceptions.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION

int rt_builtins_pristine = 1;

/* Names that are keywords cannot be looked up as variables, but they are in the module. */
static RtValue keyword_values[] = {RT_NONE, RT_FALSE, RT_TRUE};

#define FUNCTION(name, min, max, flags, sig, doc) {#name, &rt_builtins.name},
#define CLASS(name, type)                         {#name, &rt_builtins.RT_BUILTIN_FIELD_##type},
#define CONST(name, value)                        {#name, &rt_builtins.name},
#define EXCEPTION(name, base, layout, doc)        {#name, &rt_builtins.name},
static const RtGlobal builtin_vars[] = {
    {"None", &keyword_values[0]},
    {"False", &keyword_values[1]},
    {"True", &keyword_values[2]},
#include "rt/builtins.def"
#include "rt/exceptions.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION
enum { BUILTIN_COUNT = sizeof builtin_vars / sizeof *builtin_vars };

/* ---- the module ---- */

static RtModule *builtins_module; /* once imported; rooted by the import code */

static void fill(RtModule *module)
{
    RtValue made = rti_module_dict(module);
    rt_gc_root_range((RtValue *)&rt_builtins, sizeof rt_builtins / sizeof(RtValue));
    builtins_module = module;
    module->vars = builtin_vars;
    module->var_count = BUILTIN_COUNT;
    RtValue dict = rti_dict_new_namespace(module);
    rti_dict_merge(dict, made);
    rt_gc_store(module, &module->dict, dict);
}

const RtModuleDef rt_module_builtins = {
    .name = "builtins",
    .doc = "Built-in functions, types, exceptions, and other objects.\n\n"
           "This module provides direct access to all 'built-in'\n"
           "identifiers of Python; for example, builtins.len is\n"
           "the full name for the built-in function len().",
    .fill = fill,
};

/* ---- by name ---- */

static RtValue positions; /* dict: interned name -> index in builtin_vars */

static int64_t position_of(RtValue name)
{
    if (!positions) {
        rt_gc_root_range(&positions, 1);
        RtValue dict = rti_dict_new_sized(BUILTIN_COUNT);
        for (int64_t i = 0; i < BUILTIN_COUNT; i++)
            rti_dict_set(dict, rti_intern_cstr(builtin_vars[i].name), RT_INT(i));
        positions = dict;
    }
    RtValue at = rti_is_str(name) ? rti_dict_get_str(positions, name) : 0;
    return at ? RT_UNINT(at) : -1;
}

RtValue rt_builtin_lookup(RtValue name)
{
    int64_t at = position_of(name);
    if (at >= 0) return *builtin_vars[at].variable;
    return builtins_module ? rti_dict_get_str(rti_module_dict(builtins_module), name) : 0;
}

void rti_builtins_changed(void)
{
    rt_builtins_pristine = 0;
}

void rti_builtins_namespace_written(RtValue dict)
{
    if (!rt_builtins_pristine) return;
    if (rti_namespace_module(dict) == builtins_module) {
        rt_builtins_pristine = 0;
        return;
    }
    RtValue key;
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, NULL);)
        if (position_of(key) >= 0) rt_builtins_pristine = 0;
}
