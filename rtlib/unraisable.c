/* unraisable.c - exceptions that have nowhere to go: those of __del__, of callbacks, of closing what was dropped.
 *
 * They are handed to sys.unraisablehook when the program has put one there, else shown on standard error.
 */
#include "file.h"
#include "structseq.h"
#include "sysmod.h"
#include "traceback_print.h"

static const RtGetSetDef fields[] = {
    {"exc_type", rti_structseq_get0, rti_readonly, "Exception type"},
    {"exc_value", rti_structseq_get1, rti_readonly, "Exception value"},
    {"exc_traceback", rti_structseq_get2, rti_readonly, "Exception traceback"},
    {"err_msg", rti_structseq_get3, rti_readonly, "Error message"},
    {"object", rti_structseq_get4, rti_readonly, "Object causing the exception"},
    {0},
};
RTI_STRUCTSEQ(args_type, "UnraisableHookArgs", fields,
              "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.", NULL,
              RT_T_DISALLOW_NEW);

/* repr(v), whatever goes wrong in it. */
static RtValue safe_repr(RtValue v)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue text = rti_repr(v);
        RT_TRY_END(h);
        return text;
    } else {
        RT_TRY_CAUGHT(h);
        return rti_str("<object repr() failed>");
    }
}

static void show(RtValue exc, RtValue message, RtValue obj)
{
    if (obj && obj != RT_NONE)
        rti_write_stderr(rti_str_format("%U: %U\n", message != RT_NONE ? message : rti_str("Exception ignored in"),
                                        safe_repr(obj)));
    else if (message != RT_NONE) rti_write_stderr(rti_str_format("%U:\n", message));
    rti_write_stderr(rti_format_unraisable(exc));
}

static void show_quietly(RtValue exc, RtValue message, RtValue obj)
{
    RtHandler h;
    RT_TRY(h) {
        show(exc, message, obj);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
    }
}

RtValue rti_sys_unraisablehook(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    if (!RT_HAS_SHAPE(args[0], &args_type_shape))
        rt_errorf(&rt_TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
    const RtValue *given = RTI_TUPLE(args[0])->items;
    if (RTI_IS_EXC(given[1])) show(given[1], given[3], given[4]);
    return RT_NONE;
}

/* Is the hook the function above? */
static int is_default(RtValue hook)
{
    return !hook || hook == RT_NONE || hook == rti_sys_get(rti_intern_cstr("__unraisablehook__"));
}

void rti_write_unraisable(RtValue exc, const char *where, RtValue obj)
{
    RtValue hook = rti_sys_get(rti_intern_cstr("unraisablehook")), message = where ? rti_str(where) : RT_NONE;
    if (is_default(hook)) {
        show_quietly(exc, message, obj);
        return;
    }
    RtHandler h;
    RT_TRY(h) {
        RtValue values[5] = {RT_VALUE(rti_typeof(exc)), exc, rti_exc_traceback(exc), message, obj ? obj : RT_NONE};
        rti_call1(hook, rti_structseq_new(&args_type, 5, values));
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        show_quietly(rt_thrown, rti_str("Exception ignored in sys.unraisablehook"), hook);
    }
}
