/* mod_sys.c - the functions of the sys module. The constants are in sys_info.c, what the rest of the
 * runtime asks the module in sys_core.c.
 */
#include "sysmod.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "exc.h"
#include "file.h"
#include "gen.h"
#include "module.h"
#include "stack.h"

/* ---- exceptions ---- */

static RtValue sys_exit(RTI_ARGS)
{
    (void)self, (void)kwnames;
    RtValue status = RT_ARG(0);
    if (RTI_IS_TUPLE(status)) rt_raise(rti_call_ex(RT_VALUE(&rt_SystemExit), status, 0));
    rt_raise(rti_exc_new(&rt_SystemExit, status == RT_NONE ? 0 : status));
}

static RtValue sys_exc_info(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    RtValue exc = rt_handled, parts[3] = {RT_NONE, RT_NONE, RT_NONE};
    if (exc) {
        parts[0] = RT_VALUE(rti_typeof(exc));
        parts[1] = exc;
        parts[2] = rti_exc_traceback(exc);
    }
    return rti_tuple_from(parts, 3);
}

static RtValue sys_exception(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rt_handled ? rt_handled : RT_NONE;
}

static RtValue sys_excepthook(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (RTI_IS_EXC(args[1])) rti_print_exception(args[1]);
    return RT_NONE;
}

static RtValue sys_displayhook(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (args[0] == RT_NONE) return RT_NONE;
    RtModule *builtins = (RtModule *)RT_OBJ(rti_import("builtins"));
    RtValue file = rti_sys_get(RT_NAME(stdout));
    if (!file || file == RT_NONE) rt_errorf(&rt_RuntimeError, "lost sys.stdout");
    RtValue text = rti_str_format("%R\n", args[0]);
    rti_call_method(file, RT_NAME(write), &text, 1, 0, NULL);
    rti_module_set(builtins, rti_intern_cstr("_"), args[0]);
    return RT_NONE;
}

/* What PYTHONBREAKPOINT names; NULL and a warning when it cannot be imported. */
static RtValue breakpoint_function(const char *name)
{
    const char *dot = strrchr(name, '.');
    volatile RtValue found = 0;
    RtHandler h;
    if (dot == name) return 0;
    RT_TRY(h)
    {
        RtValue module = dot ? rti_str_utf8(name, (size_t)(dot - name)) : RT_NAME(builtins);
        found = rti_try_getattr(rti_import(rti_str_to_utf8(module, NULL)), rti_str(dot ? dot + 1 : name));
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_isinstance(rt_thrown, RT_VALUE(&rt_ImportError))) rt_reraise(rt_thrown);
    }
    return found;
}

static RtValue sys_breakpointhook(RTI_ARGS)
{
    (void)self;
    const char *name = getenv("PYTHONBREAKPOINT");
    if (!name || !*name) name = "pdb.set_trace";
    if (!strcmp(name, "0")) return RT_NONE;
    RtValue function = breakpoint_function(name);
    if (function) return rti_call(function, args, count, kwnames);
    RtValue message = rti_str_format("Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", name);
    rti_warn(&rt_RuntimeWarning, rti_str_to_utf8(message, NULL));
    return RT_NONE;
}

/* ---- recursion, frames ---- */

/* What -X cpu_count would have said: nothing. */
static RtValue sys_get_cpu_count_config(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_INT(-1);
}

static RtValue sys_getrecursionlimit(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_int(rti_recursion_limit());
}

static RtValue sys_setrecursionlimit(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int64_t limit = rti_index_i64(args[0], &rt_OverflowError), depth = rti_depth();
    if (limit > INT32_MAX || limit < INT32_MIN)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    if (limit < 1) rt_errorf(&rt_ValueError, "recursion limit must be greater or equal than 1");
    if (depth >= limit)
        rt_errorf(&rt_RecursionError,
                  "cannot set the recursion limit to %lld at the recursion depth %lld: the limit "
                  "is too low",
                  (long long)limit, (long long)depth);
    rti_set_recursion_limit(limit);
    return RT_NONE;
}

static RtValue sys__getframe(RTI_ARGS)
{
    (void)self, (void)kwnames;
    RtValue frame = rti_frame_at(count ? rti_index_i64(args[0], &rt_OverflowError) : 0);
    if (!frame) rt_errorf(&rt_ValueError, "call stack is not deep enough");
    return frame;
}

static RtValue sys__getframemodulename(RTI_ARGS)
{
    (void)self, (void)kwnames;
    RtValue frame = rti_frame_at(args[0] ? rti_index_i64(args[0], &rt_OverflowError) : 0);
    (void)count;
    if (!frame) return RT_NONE;
    RtValue name = rti_dict_get(rti_getattr(frame, rti_intern_cstr("f_globals")),
                                RT_NAME(__name__));
    return name ? name : RT_NONE;
}

/* ---- where coroutines are made ---- */

static int64_t origin_depth;

static RtValue coroutine_origin(void)
{
    int64_t depth = origin_depth < rti_depth() ? origin_depth : rti_depth();
    RtValue list = rti_list_new(depth);
    for (int64_t i = 0; i < depth; i++) {
        const RtSite *site = rt_sp[-i];
        RtValue place[3] = {rti_str(site->code->filename), RT_INT(site->line), rti_str(site->code->name)};
        rti_list_append(list, rti_tuple_from(place, 3));
    }
    return rti_tuple_of(list);
}

static RtValue sys_set_coroutine_origin_tracking_depth(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int64_t depth = rti_index_i64(args[0], &rt_OverflowError);
    if (depth < 0) rt_errorf(&rt_ValueError, "depth must be >= 0");
    origin_depth = depth;
    rti_coro_origin = depth ? coroutine_origin : NULL;
    return RT_NONE;
}

static RtValue sys_get_coroutine_origin_tracking_depth(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_int(origin_depth);
}

/* ---- objects ---- */

static RtValue sys_intern(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "intern() argument must be str, not %B", args[0]);
    if (!RTI_IS_STR_EXACT(args[0])) rt_errorf(&rt_TypeError, "can't intern %T", args[0]);
    return rti_intern(args[0]);
}

/* Does CPython's collector track objects of this type (and add its header to their size)? */
static int is_tracked(const RtType *type)
{
    return !(type->flags & (RT_T_INT | RT_T_STR | RT_T_BYTES | RT_T_FLOAT)) &&
           type != &rt_type_NoneType && type != &rt_type_complex && type != &rt_type_object &&
           type != &rt_type_range && type != &rt_type_bytearray && type != &rt_type_ellipsis &&
           type != &rt_type_NotImplementedType;
}

static RtValue sys_getsizeof(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    RtValue method = rti_lookup_special(args[0], RT_NAME(__sizeof__));
    if (!method) {
        if (args[1]) return args[1];
        rt_errorf(&rt_TypeError, "Type %T doesn't define __sizeof__", args[0]);
    }
    RtValue given = rti_call0(method);
    if (!rti_is_int(given)) rt_errorf(&rt_TypeError, "an integer is required");
    int64_t size = rti_index_i64(given, &rt_OverflowError);
    if (size < 0) rt_errorf(&rt_ValueError, "__sizeof__() should return >= 0");
    return rti_int(size + (is_tracked(rti_typeof(args[0])) ? 16 : 0));
}

static RtValue sys_getrefcount(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_INT(2); /* references are not counted: what an object held once shows in CPython */
}

static RtValue sys__is_interned(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return RT_BOOL(rti_is_str(args[0]) && rti_intern(args[0]) == args[0]);
}

/* ---- settings ---- */

static RtValue sys_get_int_max_str_digits(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_int(rt_int_max_str_digits);
}

static RtValue sys_set_int_max_str_digits(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int64_t digits = rti_index_i64(args[0], &rt_OverflowError);
    if (digits != 0 && digits < 640)
        rt_errorf(&rt_ValueError, "maxdigits must be 0 or larger than 640");
    rt_int_max_str_digits = digits;
    return RT_NONE;
}

static RtValue sys_utf8(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_str("utf-8");
}

static RtValue sys_getfilesystemencodeerrors(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_str("surrogateescape");
}

static double switch_interval = 0.005;

static RtValue sys_getswitchinterval(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rt_float(switch_interval);
}

static RtValue sys_setswitchinterval(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    double interval = rti_to_double(args[0]);
    if (interval <= 0) rt_errorf(&rt_ValueError, "switch interval must be strictly positive");
    switch_interval = interval;
    return RT_NONE;
}

static RtValue return_none(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_NONE;
}

static RtValue sys_is_finalizing(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_BOOL(rti_finalizing);
}

static RtValue return_true(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_TRUE;
}

static RtValue return_zero(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_INT(0);
}

static RtValue return_minus_one(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_INT(-1);
}

/* ---- what there is nothing behind: tracing, audit hooks, loader flags ---- */

static RtValue sys_set_no_hook(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (args[0] != RT_NONE) rt_errorf(&rt_RuntimeError, "compiled code cannot be traced or profiled");
    return RT_NONE;
}

static RtValue sys_audit(RTI_ARGS)
{
    (void)self, (void)kwnames;
    if (count && !rti_is_str(args[0])) rt_errorf(&rt_TypeError, "expected str for argument 'event', not %T", args[0]);
    return RT_NONE;
}

static RtValue sys_call_tracing(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_a(args[1], &rt_type_tuple)) rt_errorf(&rt_TypeError, "call_tracing() argument 2 must be tuple, not %B", args[1]);
    return rti_call(args[0], RTI_TUPLE(args[1])->items, (size_t)RTI_TUPLE(args[1])->len, 0);
}

static int64_t dlopen_flags = 2; /* RTLD_NOW */

static RtValue sys_getdlopenflags(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_int(dlopen_flags);
}

static RtValue sys_setdlopenflags(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    dlopen_flags = rti_index_i64(args[0], &rt_OverflowError);
    return RT_NONE;
}

/* ---- the module ---- */

#define BREAKPOINT_DOC                                                                             \
    "breakpointhook(*args, **kws)\n\n"                                                             \
    "This hook function is called by built-in breakpoint().\n"

static const RtMethodDef sys_functions[] = {
    {"_clear_internal_caches", return_none, 0, 0, 0, "", "Clear all internal performance-related caches."},
    {"_clear_type_cache", return_none, 0, 0, 0, "", "Clear the internal type lookup cache."},
    {"_get_cpu_count_config", return_minus_one, 0, 0, 0, "",
     "Private function for getting PyConfig.cpu_count"},
    {"_getframe", sys__getframe, 0, 1, 0, "depth=0, /",
     "Return a frame object from the call stack."},
    {"_getframemodulename", sys__getframemodulename, 0, 1, RT_M_KW, "depth=0",
     "Return the name of the module for a calling frame."},
    {"_setprofileallthreads", sys_set_no_hook, 1, 1, 0, "function, /", "Set the profiling function in all threads."},
    {"_settraceallthreads", sys_set_no_hook, 1, 1, 0, "function, /", "Set the tracing function in all threads."},
    {"addaudithook", return_none, 1, 1, RT_M_KW, "hook", "Adds a new audit hook callback: there are no events here."},
    {"audit", sys_audit, 1, -1, 0, "event, /, *args", "Passes the event to any hooks that are attached."},
    {"call_tracing", sys_call_tracing, 2, 2, 0, "func, args, /", "Call func(*args), while tracing is enabled."},
    {"getallocatedblocks", return_zero, 0, 0, 0, "", "Return the number of memory blocks currently allocated."},
    {"getdlopenflags", sys_getdlopenflags, 0, 0, 0, "", "Return the current value of the flags for dlopen() calls."},
    {"getunicodeinternedsize", return_zero, 0, 0, RT_M_KW, "", "Return the number of elements of the unicode interned dictionary"},
    {"setdlopenflags", sys_setdlopenflags, 1, 1, 0, "flags, /", "Set the flags used by the interpreter for dlopen calls."},
    {"setprofile", sys_set_no_hook, 1, 1, 0, "function, /", "Set the profiling function."},
    {"settrace", sys_set_no_hook, 1, 1, 0, "function, /", "Set the global debug tracing function."},
    {"_is_gil_enabled", return_true, 0, 0, 0, "", "Return True if the GIL is currently enabled."},
    {"_is_interned", sys__is_interned, 1, 1, 0, "string, /",
     "Return True if the given string is interned."},
    {"breakpointhook", sys_breakpointhook, 0, -1, RT_M_KWRAW, NULL, BREAKPOINT_DOC},
    {"displayhook", sys_displayhook, 1, 1, 0, "object, /",
     "Print an object to sys.stdout and also save it in builtins._"},
    {"exc_info", sys_exc_info, 0, 0, 0, "",
     "Return current exception information: (type, value, traceback)."},
    {"excepthook", sys_excepthook, 3, 3, 0, "exctype, value, traceback, /",
     "Handle an exception by displaying it with a traceback on sys.stderr."},
    {"exception", sys_exception, 0, 0, 0, "", "Return the current exception."},
    {"exit", sys_exit, 0, 1, 0, "status=None, /",
     "Exit the interpreter by raising SystemExit(status)."},
    {"get_asyncgen_hooks", rti_asyncgen_get_hooks, 0, 0, 0, "",
     "Return the installed asynchronous generators hooks."},
    {"get_coroutine_origin_tracking_depth", sys_get_coroutine_origin_tracking_depth, 0, 0, 0, "",
     "Check status of origin tracking for coroutine objects in this thread."},
    {"set_coroutine_origin_tracking_depth", sys_set_coroutine_origin_tracking_depth, 1, 1, RT_M_KW, "depth",
     "Enable or disable origin tracking for coroutine objects in this thread.\n\nCoroutine objects will track 'depth' "
     "frames of traceback information\nabout where they came from, available in their cr_origin attribute.\n\nSet a "
     "depth of 0 to disable."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, 0, 0, 0, "",
     "Return the maximum string digits limit for non-binary int<->str conversions."},
    {"getdefaultencoding", sys_utf8, 0, 0, 0, "",
     "Return the current default encoding used by the Unicode implementation."},
    {"getfilesystemencodeerrors", sys_getfilesystemencodeerrors, 0, 0, 0, "",
     "Return the error mode used for Unicode to OS filename conversion."},
    {"getfilesystemencoding", sys_utf8, 0, 0, 0, "",
     "Return the encoding used to convert Unicode filenames to OS filenames."},
    {"getprofile", return_none, 0, 0, 0, "",
     "Return the profiling function set with sys.setprofile."},
    {"_get_cpu_count_config", sys_get_cpu_count_config, 0, 0, 0, "",
     "Private function for getting PyConfig.cpu_count"},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, "",
     "Return the current value of the recursion limit."},
    {"getrefcount", sys_getrefcount, 1, 1, 0, "object, /", "Return the reference count of object."},
    {"getsizeof", sys_getsizeof, 1, 2, RT_M_KW, "object, default",
     "Return the size of object in bytes."},
    {"getswitchinterval", sys_getswitchinterval, 0, 0, 0, "",
     "Return the current thread switch interval."},
    {"gettrace", return_none, 0, 0, 0, "",
     "Return the global debug tracing function set with sys.settrace."},
    {"intern", sys_intern, 1, 1, 0, "string, /", "``Intern'' the given string."},
    {"is_finalizing", sys_is_finalizing, 0, 0, 0, "", "Return True if Python is exiting."},
    {"set_asyncgen_hooks", rti_asyncgen_set_hooks, 0, 2, RT_M_KW, "firstiter=None, finalizer=None",
     "Set a finalizer for async generators objects."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, 1, 1, RT_M_KW, "maxdigits",
     "Set the maximum string digits limit for non-binary int<->str conversions."},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, "limit, /",
     "Set the maximum depth of the Python interpreter stack to n."},
    {"setswitchinterval", sys_setswitchinterval, 1, 1, 0, "interval, /",
     "Set the ideal thread switching delay inside the Python interpreter."},
    {"unraisablehook", rti_sys_unraisablehook, 1, 1, 0, "unraisable, /",
     "Handle an unraisable exception."},
    {0},
};

static void fill(RtModule *module)
{
    RtValue dict = rti_module_dict(module);
    RtValue hook = rti_dict_get_str(dict, rti_intern_cstr("excepthook"));
    rti_dict_set(dict, rti_intern_cstr("__excepthook__"), hook);
    static const char *const names[] = {"breakpointhook", "displayhook", "unraisablehook"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        RtValue original = rti_dict_get_str(dict, rti_intern_cstr(names[i]));
        if (original) rti_dict_set(dict, rti_intern(rti_str_format("__%s__", names[i])), original);
    }
    rti_module_repr_hook = rti_module_foreign_repr;
    rti_sys_fill_info(dict);
    rti_sys_made(module, hook);
}

const RtModuleDef rt_module_sys = {
    .name = "sys",
    .doc = "This module provides access to some objects used or maintained by the\n"
           "interpreter and to functions that interact strongly with the interpreter.",
    .functions = sys_functions,
    .fill = fill,
};
