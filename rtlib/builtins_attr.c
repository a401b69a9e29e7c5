/* builtins_attr.c - builtin functions about attributes, classes and namespaces. */
#include "args.h"
#include "eval.h"
#include "module.h"
#include "number.h"
#include "runtime.h"

#define BUILTIN(name)                                                                              \
    RtValue rt_builtin_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,               \
                              RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

static RtValue attribute_name(RtValue name)
{
    if (!rti_is_str(name))
        rt_errorf(&rt_TypeError, "attribute name must be string, not '%T'", name);
    return name;
}

BUILTIN(getattr)
{
    RtValue name = attribute_name(args[1]);
    if (count < 3) return rti_getattr(args[0], name);
    RtValue v = rti_try_getattr(args[0], name);
    return v ? v : args[2];
}

BUILTIN(hasattr)
{
    return RT_BOOL(rti_try_getattr(args[0], attribute_name(args[1])) != 0);
}

BUILTIN(setattr)
{
    rti_setattr(args[0], attribute_name(args[1]), args[2]);
    return RT_NONE;
}

BUILTIN(delattr)
{
    rti_setattr(args[0], attribute_name(args[1]), 0);
    return RT_NONE;
}

BUILTIN(isinstance)
{
    return RT_BOOL(rti_isinstance(args[0], args[1]));
}

BUILTIN(issubclass)
{
    return RT_BOOL(rti_issubclass(args[0], args[1]));
}

BUILTIN(callable)
{
    RtType *type = rti_typeof(args[0]);
    rti_type_ready(type);
    return RT_BOOL(type->slots.call != NULL);
}

BUILTIN(__build_class__)
{
    if (count < 2) rt_errorf(&rt_TypeError, "__build_class__: not enough arguments");
    if (!RT_HAS_SHAPE(args[0], &rt_shape_function))
        rt_errorf(&rt_TypeError, "__build_class__: func must be a function");
    if (!rti_is_str(args[1])) rt_errorf(&rt_TypeError, "__build_class__: name is not a string");
    return rti_build_class(args[0], args[1], args + 2, count - 2, kwnames);
}

/* ---- namespaces ----
 * The compiler knows the variables of the scope when locals(), vars() and dir() are called by name.
 * Called through another variable they arrive here and ask the running activation, which shows its
 * variables when its code mentions one of these names at all. */

static RtValue running_globals(void)
{
    RtModule *module = rti_module_at(rt_sp);
    if (!module) rt_errorf(&rt_SystemError, "globals does not exist");
    return rti_module_dict(module);
}

static RtValue running_locals(void)
{
    RtValue locals = rti_locals_at(rt_sp);
    return locals ? locals : rti_dict_new(); /* the caller does not mention us: it shows nothing */
}

BUILTIN(globals)
{
    return running_globals();
}

BUILTIN(locals)
{
    return running_locals();
}

BUILTIN(vars)
{
    if (count == 0) return running_locals();
    RtValue dict = rti_try_getattr(args[0], RT_NAME(__dict__));
    if (!dict) rt_errorf(&rt_TypeError, "vars() argument must have __dict__ attribute");
    return dict;
}

/* The names of a scope, sorted. */
static RtValue names_of(RtValue locals)
{
    return rti_sorted(RTI_IS_DICT(locals) ? locals : rti_call_method(locals, rti_intern_cstr("keys"), NULL, 0, 0, NULL), 0, 0);
}

BUILTIN(dir)
{
    if (count == 0) return names_of(running_locals());
    RtValue method = rti_lookup_special(args[0], RT_NAME(__dir__));
    if (!method) rt_errorf(&rt_TypeError, "object does not provide __dir__");
    return rti_sorted(rti_call0(method), 0, 0);
}

static RT_NORETURN void leave(RtValue code)
{
    rt_raise(rti_call1(RT_VALUE(&rt_SystemExit), code ? code : RT_NONE));
}

BUILTIN(exit)
{
    leave(RT_ARG(0));
}

BUILTIN(quit)
{
    leave(RT_ARG(0));
}
