/* function: what def and lambda make, and its attributes.
 *
 * The call path looks at `code` and `entry` only; everything else here is introspection. Names,
 * defaults and annotations start from the static RtCode and can be replaced.
 */
#include "args.h"
#include "eval.h"

#include <string.h>

static RtFunction *F(RtValue v) { return (RtFunction *)RT_OBJ(v); }

RtValue rt_function_new(const RtCode *code, RtModule *module, RtValue defaults, RtValue kwdefaults,
                        RtCell *const *cells)
{
    RtFunction *f = rt_gc_new(&rt_shape_function,
                              sizeof *f + code->cell_count * sizeof(RtCell *));
    f->code = code;
    f->entry = code->entry;
    f->module = module;
    f->defaults = defaults;
    f->kwdefaults = kwdefaults;
    if (RT_UNLIKELY(code->flags & RT_CODE_DYNAMIC)) {
        RtValue name = rti_module_get(module, RT_NAME(__name__));
        f->module_name = name ? name : RT_NONE;
    }
    if (code->cell_count) memcpy(f->cells, cells, code->cell_count * sizeof *cells);
    return RT_VALUE(f);
}

RtValue rti_function_name(RtFunction *f)
{
    if (!f->name) rt_gc_store(f, &f->name, rti_intern_cstr(f->code->name));
    return f->name;
}

RtValue rti_function_qualname(RtFunction *f)
{
    if (!f->qualname) rt_gc_store(f, &f->qualname, rti_str(f->code->qualname));
    return f->qualname;
}

static void function_trace(void *object)
{
    RtFunction *f = object;
    rti_gc_mark_object(f->module);
    rti_code_mark(f->code);
    rti_gc_mark_values(&f->defaults, (size_t)(&f->module_name - &f->defaults) + 1);
    rti_gc_mark_values((RtValue *)(void *)f->cells, f->code->cell_count);
}

static RtValue function_repr(RtValue self)
{
    return rti_str_format("<function %U at 0x%llx>", rti_function_qualname(F(self)), (long long)self);
}

static RtValue function_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_function_call(F(self), args, count, kwnames);
}

static RtValue function_get(RtValue self, RtValue obj, RtValue type)
{
    (void)type;
    return obj && obj != RT_NONE ? rti_bound_method(self, obj) : self;
}

/* ---- attributes ---- */

static void need_str(RtValue v, const char *what)
{
    if (!v || !rti_is_str(v)) rt_errorf(&rt_TypeError, "%s must be set to a string object", what);
}

static RtValue get_name(RtValue self) { return rti_function_name(F(self)); }

static void set_name(RtValue self, RtValue v)
{
    need_str(v, "__name__");
    rt_gc_store(F(self), &F(self)->name, v);
}

static RtValue get_qualname(RtValue self) { return rti_function_qualname(F(self)); }

static void set_qualname(RtValue self, RtValue v)
{
    need_str(v, "__qualname__");
    rt_gc_store(F(self), &F(self)->qualname, v);
}

static RtValue none_if_absent(RtValue v) { return v ? v : RT_NONE; }

static RtValue get_defaults(RtValue self) { return none_if_absent(F(self)->defaults); }

static void set_defaults(RtValue self, RtValue v)
{
    if (v == RT_NONE) v = 0;
    if (v && !rti_is_a(v, &rt_type_tuple)) {
        rt_errorf(&rt_TypeError, "__defaults__ must be set to a tuple object");
    }
    rt_gc_store(F(self), &F(self)->defaults, v);
}

static RtValue get_kwdefaults(RtValue self) { return none_if_absent(F(self)->kwdefaults); }

static void set_kwdefaults(RtValue self, RtValue v)
{
    if (v == RT_NONE) v = 0;
    if (v && !rti_is_a(v, &rt_type_dict)) {
        rt_errorf(&rt_TypeError, "__kwdefaults__ must be set to a dict object");
    }
    rt_gc_store(F(self), &F(self)->kwdefaults, v);
}

static RtValue get_annotations(RtValue self)
{
    RtFunction *f = F(self);
    if (!f->annotations) rt_gc_store(f, &f->annotations, rti_dict_new());
    if (rti_is_a(f->annotations, &rt_type_tuple)) { /* name, annotation, name, annotation... */
        const RtTuple *pairs = RTI_TUPLE(f->annotations);
        RtValue dict = rti_dict_new();
        for (int64_t i = 0; i + 1 < pairs->len; i += 2) {
            rti_dict_set(dict, pairs->items[i], pairs->items[i + 1]);
        }
        rt_gc_store(f, &f->annotations, dict);
    }
    return f->annotations;
}

static void set_annotations(RtValue self, RtValue v)
{
    if (v == RT_NONE) v = 0;
    if (v && !rti_is_a(v, &rt_type_dict)) {
        rt_errorf(&rt_TypeError, "__annotations__ must be set to a dict object");
    }
    rt_gc_store(F(self), &F(self)->annotations, v);
}

static RtValue get_doc(RtValue self)
{
    if (!F(self)->doc && F(self)->code->doc) F(self)->doc = rti_str(F(self)->code->doc);
    return none_if_absent(F(self)->doc);
}

static void set_doc(RtValue self, RtValue v) { rt_gc_store(F(self), &F(self)->doc, v ? v : RT_NONE); }

static RtValue get_type_params(RtValue self)
{
    RtValue params = F(self)->type_params;
    return params ? params : rti_tuple_from(NULL, 0);
}

static void set_type_params(RtValue self, RtValue v)
{
    if (!v || !rti_is_a(v, &rt_type_tuple)) {
        rt_errorf(&rt_TypeError, "__type_params__ must be set to a tuple");
    }
    rt_gc_store(F(self), &F(self)->type_params, v);
}

static RtValue get_module(RtValue self)
{
    RtFunction *f = F(self);
    if (f->module_name) return f->module_name;
    if (!f->module) return RT_NONE;
    RtValue name = rti_module_get(f->module, RT_NAME(__name__)); /* the module may have changed it */
    if (!name && !rti_is_globals_module(f->module)) name = f->module->name;
    return none_if_absent(name);
}

static void set_module(RtValue self, RtValue v)
{
    rt_gc_store(F(self), &F(self)->module_name, v ? v : RT_NONE);
}

static RtValue get_dict(RtValue self) { return rti_instance_dict(self); }

static void set_dict(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "cannot delete __dict__");
    if (!rti_is_a(v, &rt_type_dict)) {
        rt_errorf(&rt_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
    }
    rt_gc_store(F(self), &F(self)->dict, v);
}

static RtValue get_code(RtValue self) { return rti_code_object(F(self)->code); }

static void set_code(RtValue self, RtValue v)
{
    if (!v || !RT_HAS_SHAPE(v, &rt_shape_code)) {
        rt_errorf(&rt_TypeError, "__code__ must be set to a code object");
    }
    rti_function_set_code(F(self), v);
}

static RtValue get_closure(RtValue self)
{
    const RtFunction *f = F(self);
    if (!f->code->cell_count) return RT_NONE;
    RtTuple *cells = rti_tuple_alloc(f->code->cell_count);
    for (uint32_t i = 0; i < f->code->cell_count; i++) cells->items[i] = RT_VALUE(f->cells[i]);
    return RT_VALUE(cells);
}

static RtValue get_globals(RtValue self)
{
    return F(self)->module ? rti_module_dict(F(self)->module) : RT_NONE;
}

static RtValue get_builtins(RtValue self)
{
    const RtModule *module = F(self)->module;
    return module && module->builtins ? module->builtins : rti_builtins_dict();
}

static const RtGetSetDef function_getsets[] = {
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__defaults__", get_defaults, set_defaults, NULL},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__type_params__", get_type_params, set_type_params, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__dict__", get_dict, set_dict, NULL},
    {"__code__", get_code, set_code, NULL},
    {"__closure__", get_closure, rti_readonly, NULL},
    {"__globals__", get_globals, rti_readonly, NULL},
    {"__builtins__", get_builtins, rti_readonly, NULL},
    {NULL, NULL, NULL, NULL},
};

/* ---- types.FunctionType ---- */

enum { NEW_CODE, NEW_GLOBALS, NEW_NAME, NEW_ARGDEFS, NEW_CLOSURE, NEW_KWDEFAULTS, NEW_COUNT };

/* The arguments by name; None and absent ones 0. */
static void take_new_args(const RtValue *args, size_t count, RtValue kwnames, RtValue *given)
{
    static const char *const names[] = {"code", "globals", "name", "argdefs", "closure", "kwdefaults"};
    rti_args_keywords("function", args, count, kwnames, names, NEW_COUNT, given);
    if (count > NEW_COUNT)
        rt_errorf(&rt_TypeError, "function() takes at most 6 arguments (%zu given)", count);
    for (size_t i = 0; i < count; i++) given[i] = args[i];
    for (int i = 0; i < 2; i++)
        if (!given[i])
            rt_errorf(&rt_TypeError, "function() missing required argument '%s' (pos %d)", names[i], i + 1);
    for (int i = NEW_NAME; i < NEW_COUNT; i++)
        if (given[i] == RT_NONE) given[i] = 0;
}

static void check_new_args(const RtValue *given)
{
    if (!RT_HAS_SHAPE(given[NEW_CODE], &rt_shape_code))
        rt_errorf(&rt_TypeError, "function() argument 'code' must be code, not %B", given[NEW_CODE]);
    if (!rti_is_a(given[NEW_GLOBALS], &rt_type_dict))
        rt_errorf(&rt_TypeError, "function() argument 'globals' must be dict, not %B", given[NEW_GLOBALS]);
    if (given[NEW_NAME] && !rti_is_str(given[NEW_NAME]))
        rt_errorf(&rt_TypeError, "arg 3 (name) must be None or string");
    if (given[NEW_ARGDEFS] && !rti_is_a(given[NEW_ARGDEFS], &rt_type_tuple))
        rt_errorf(&rt_TypeError, "arg 4 (defaults) must be None or tuple");
    const RtCode *code = rti_code_of(given[NEW_CODE]);
    RtValue closure = given[NEW_CLOSURE];
    if (closure && !rti_is_a(closure, &rt_type_tuple))
        rt_errorf(&rt_TypeError,
                  code->cell_count ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
    if (!closure && code->cell_count) rt_errorf(&rt_TypeError, "arg 5 (closure) must be tuple");
    int64_t cells = closure ? RTI_TUPLE(closure)->len : 0;
    if (cells != code->cell_count)
        rt_errorf(&rt_ValueError, "%s requires closure of length %d, not %lld", code->name, (int)code->cell_count,
                  (long long)cells);
    for (int64_t i = 0; i < cells; i++)
        if (!RT_HAS_SHAPE(RTI_TUPLE(closure)->items[i], &rt_shape_cell))
            rt_errorf(&rt_TypeError, "arg 5 (closure) expected cell, found %T", RTI_TUPLE(closure)->items[i]);
    if (given[NEW_KWDEFAULTS] && !rti_is_a(given[NEW_KWDEFAULTS], &rt_type_dict))
        rt_errorf(&rt_TypeError, "arg 6 (kwdefaults) must be None or dict");
}

/* Code of the program keeps the globals it was compiled with, whatever __globals__ says; code compiled at run time takes
 * those given. */
static RtValue function_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    RtValue given[NEW_COUNT] = {0};
    take_new_args(args, count, kwnames, given);
    check_new_args(given);
    const RtCode *code = rti_code_of(given[NEW_CODE]);
    RtCell *const *cells = given[NEW_CLOSURE] ? (RtCell *const *)(void *)RTI_TUPLE(given[NEW_CLOSURE])->items : NULL;
    RtModule *module = rti_globals_module(given[NEW_GLOBALS]);
    RtValue defaults = given[NEW_ARGDEFS];
    if (code->flags & RT_CODE_DYNAMIC && code->flags & (RT_CODE_MODULE | RT_CODE_CLASS_BODY))
        defaults = rti_tuple_from(&given[NEW_GLOBALS], 1); /* its namespace */
    RtValue made = rt_function_new(code, module, defaults, given[NEW_KWDEFAULTS], cells);
    F(made)->name = given[NEW_NAME];
    return made;
}

RtShape rt_shape_function = {.type = &rt_type_function};
RT_TYPE(rt_type_function) = {
    .shape = &rt_shape_type,
    .cname = "function",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_METHOD_DESCR,
    .size = sizeof(RtFunction),
    .dict_offset = offsetof(RtFunction, dict),
    .trace = function_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, function_new), RT_SLOT(repr, function_repr), RT_SLOT(call, function_call),
                      RT_SLOT(descr_get, function_get)),
    .getsets = function_getsets,
    .doc = "function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)\n--\n\n"
           "Create a function object.",
    .instance_shape = &rt_shape_function,
};
