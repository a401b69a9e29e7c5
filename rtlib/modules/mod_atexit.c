/* The module atexit: functions to be called when the program ends, the last registered first.
 *
 * start.c calls them through rti_at_exit, in front of the finalisers of what is left.
 */
#include "../sysmod.h"
#include "native.h"

static RtValue registered; /* list of (function, args, kwargs or None) */

static RtValue list(void)
{
    if (!registered) {
        rt_gc_root_range(&registered, 1);
        registered = rti_list_new(0);
    }
    return registered;
}

static void call_entry(RtValue entry)
{
    const RtValue *parts = RTI_TUPLE(entry)->items;
    rti_call_ex(parts[0], parts[1], parts[2] == RT_NONE ? 0 : parts[2]);
}

/* What is registered meanwhile is not called. */
static void run_all(void)
{
    RtValue entries = list();
    for (int64_t i = RTI_LIST(entries)->len - 1; i >= 0; i--) {
        if (i >= RTI_LIST(entries)->len) continue; /* unregistered meanwhile */
        RtValue entry = RTI_LIST(entries)->items[i];
        RtHandler h;
        RT_TRY(h)
        {
            call_entry(entry);
            RT_TRY_END(h);
        }
        else
        {
            RT_TRY_CAUGHT(h);
            rti_write_unraisable(rt_thrown, "Exception ignored in atexit callback",
                                 RTI_TUPLE(entry)->items[0]);
        }
    }
    RTI_LIST(entries)->len = 0;
}

NATIVE(atexit_register)
{
    if (!count)
        rt_errorf(&rt_TypeError, "register() takes at least 1 argument (0 given)");
    if (!rti_typeof(args[0])->slots.call)
        rt_errorf(&rt_TypeError, "the first argument must be callable");
    RtValue kwargs = RT_NONE;
    if (kwnames) {
        kwargs = rti_dict_new();
        for (int64_t i = 0; i < RTI_TUPLE(kwnames)->len; i++)
            rti_dict_set(kwargs, RTI_TUPLE(kwnames)->items[i], args[count + (size_t)i]);
    }
    RtValue rest = rti_tuple_from(args + 1, (int64_t)count - 1);
    rti_list_append(list(), native_tuple3(args[0], rest, kwargs));
    rti_at_exit = run_all;
    return args[0];
}

NATIVE(atexit_unregister)
{
    RtValue entries = list();
    for (int64_t i = RTI_LIST(entries)->len - 1; i >= 0; i--) {
        if (i >= RTI_LIST(entries)->len) continue; /* a comparison unregistered some */
        RtValue entry = RTI_LIST(entries)->items[i];
        if (!rti_equal(RTI_TUPLE(entry)->items[0], args[0])) continue;
        RtList *l = RTI_LIST(entries);
        for (int64_t j = i; j + 1 < l->len; j++) l->items[j] = l->items[j + 1];
        if (l->len) l->len--;
    }
    return RT_NONE;
}

NATIVE(atexit__run_exitfuncs)
{
    run_all();
    return RT_NONE;
}

NATIVE(atexit__clear)
{
    RTI_LIST(list())->len = 0;
    return RT_NONE;
}

NATIVE(atexit__ncallbacks)
{
    return rti_int(RTI_LIST(list())->len);
}

static const RtMethodDef functions[] = {
    {"_clear", atexit__clear, 0, 0, 0, "", "Clear the list of previously registered exit functions."},
    {"_ncallbacks", atexit__ncallbacks, 0, 0, 0, "", "Return the number of registered exit functions."},
    {"_run_exitfuncs", atexit__run_exitfuncs, 0, 0, 0, "", "Run all registered exit functions."},
    {"register", atexit_register, 0, -1, RT_M_KWRAW, "func, /, *args, **kwargs",
     "Register a function to be executed upon normal program termination\n\n"
     "    func - function to be called at exit\n"
     "    args - optional arguments to pass to func\n"
     "    kwargs - optional keyword arguments to pass to func\n\n"
     "    func is returned to facilitate usage as a decorator."},
    {"unregister", atexit_unregister, 1, 1, 0, "func, /",
     "Unregister an exit function which was previously registered using\natexit.register\n\n"
     "    func - function to be unregistered"},
    {0}};

const RtModuleDef rt_module_atexit = {
    .name = "atexit",
    .doc = "allow programmer to define multiple exit functions to be executed\n"
           "upon normal program termination.\n\n"
           "Two public functions, register and unregister, are defined.\n",
    .functions = functions,
};
