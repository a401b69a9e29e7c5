/* mod_time.c - the time module: clocks and sleep. Calendar functions are in time_calendar.c.
 */
#include "timemod.h"

#include <errno.h>
#include <math.h>

#include "args.h"
#include "module.h"
#include "sysmod.h"
#include "thread.h"

/* ---- clocks ---- */

static int64_t nanoseconds(clockid_t clock)
{
    struct timespec t;
    if (clock_gettime(clock, &t) < 0) rti_raise_os_error(errno, 0, 0);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

#define CLOCK(name, id)                                                                            \
    static RtValue time_##name(RTI_ARGS)                                                           \
    {                                                                                              \
        (void)self;                                                                                \
        RTI_UNUSED_ARGS;                                                                           \
        return rt_float((double)nanoseconds(id) * 1e-9);                                           \
    }                                                                                              \
    static RtValue time_##name##_ns(RTI_ARGS)                                                      \
    {                                                                                              \
        (void)self;                                                                                \
        RTI_UNUSED_ARGS;                                                                           \
        return rti_int(nanoseconds(id));                                                           \
    }
CLOCK(time, CLOCK_REALTIME)
CLOCK(monotonic, CLOCK_MONOTONIC)
CLOCK(perf_counter, CLOCK_MONOTONIC)
CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID)
CLOCK(thread_time, CLOCK_THREAD_CPUTIME_ID)
#undef CLOCK

static clockid_t clock_argument(RtValue v)
{
    return (clockid_t)rti_index_i64(v, &rt_OverflowError);
}

static RtValue time_clock_gettime(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return rt_float((double)nanoseconds(clock_argument(args[0])) * 1e-9);
}

static RtValue time_clock_gettime_ns(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return rti_int(nanoseconds(clock_argument(args[0])));
}

static RtValue time_clock_getres(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    struct timespec t;
    if (clock_getres(clock_argument(args[0]), &t) < 0) rti_raise_os_error(errno, 0, 0);
    return rt_float((double)t.tv_sec + (double)t.tv_nsec * 1e-9);
}

static RtValue time_get_clock_info(RTI_ARGS)
{
    static const struct {
        const char *name, *implementation;
        int monotonic;
    } clocks[] = {
        {"time", "clock_gettime(CLOCK_REALTIME)", 0},
        {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", 1},
        {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", 1},
        {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", 1},
        {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", 1},
    };
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "get_clock_info() argument 1 must be str, not %B", args[0]);
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        if (!rti_str_eq_cstr(args[0], clocks[i].name)) continue;
        RtValue dict = rti_dict_new();
        rti_dict_set(dict, rti_intern_cstr("implementation"), rti_str(clocks[i].implementation));
        rti_dict_set(dict, rti_intern_cstr("monotonic"), RT_BOOL(clocks[i].monotonic));
        rti_dict_set(dict, rti_intern_cstr("adjustable"), RT_BOOL(i == 0));
        rti_dict_set(dict, rti_intern_cstr("resolution"), rt_float(1e-9));
        return rti_simple_namespace(dict);
    }
    rt_errorf(&rt_ValueError, "unknown clock");
}

/* Sleeps the whole time: a signal interrupts it only to raise. */
static RtValue time_sleep(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    struct timespec left = rti_seconds(args[0]), end;
    if (left.tv_sec < 0) rt_errorf(&rt_ValueError, "sleep length must be non-negative");
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (left.tv_sec > INT64_MAX / 2 - end.tv_sec)
        rt_errorf(&rt_OverflowError, "timestamp out of range for platform time_t");
    end.tv_sec += left.tv_sec;
    end.tv_nsec += left.tv_nsec;
    if (end.tv_nsec >= 1000000000) end.tv_sec++, end.tv_nsec -= 1000000000;
    for (;;) {
        rti_blocking_begin();
        int err = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, NULL);
        rti_blocking_end();
        if (!err) break;
        if (err != EINTR) rti_raise_os_error(err, 0, 0);
        rti_check_interrupt();
    }
    return RT_NONE;
}

/* Written in Python, in a module of its own. */
static RtValue time_strptime(RTI_ARGS)
{
    (void)self;
    return rti_call(rti_getattr(rti_import("_strptime"), rti_intern_cstr("_strptime_time")), args, count, kwnames);
}

/* ---- the module ---- */

static const RtMethodDef time_functions[] = {
    {"asctime", rti_time_asctime, 0, 1, 0, NULL,
     "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."},
    {"clock_getres", time_clock_getres, 1, 1, 0, "clk_id, /",
     "Return the resolution of the specified clock clk_id."},
    {"clock_gettime", time_clock_gettime, 1, 1, 0, "clk_id, /",
     "Return the time of the specified clock clk_id as a float."},
    {"clock_gettime_ns", time_clock_gettime_ns, 1, 1, 0, "clk_id, /",
     "Return the time of the specified clock clk_id as nanoseconds (int)."},
    {"ctime", rti_time_ctime, 0, 1, 0, NULL,
     "Convert a time in seconds since the Epoch to a string in local time."},
    {"get_clock_info", time_get_clock_info, 1, 1, 0, "name, /",
     "Get information of the specified clock."},
    {"gmtime", rti_time_gmtime, 0, 1, 0, NULL,
     "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."},
    {"localtime", rti_time_localtime, 0, 1, 0, NULL,
     "Convert seconds since the Epoch to a time tuple expressing local time."},
    {"mktime", rti_time_mktime, 1, 1, 0, "tuple, /",
     "Convert a time tuple in local time to seconds since the Epoch."},
    {"monotonic", time_monotonic, 0, 0, 0, "", "Monotonic clock, cannot go backward."},
    {"monotonic_ns", time_monotonic_ns, 0, 0, 0, "",
     "Monotonic clock, cannot go backward, as nanoseconds."},
    {"perf_counter", time_perf_counter, 0, 0, 0, "", "Performance counter for benchmarking."},
    {"perf_counter_ns", time_perf_counter_ns, 0, 0, 0, "",
     "Performance counter for benchmarking as nanoseconds."},
    {"process_time", time_process_time, 0, 0, 0, "",
     "Process time for profiling: sum of the kernel and user-space CPU time."},
    {"process_time_ns", time_process_time_ns, 0, 0, 0, "",
     "Process time for profiling as nanoseconds."},
    {"sleep", time_sleep, 1, 1, 0, "seconds, /", "Delay execution for a given number of seconds."},
    {"strftime", rti_time_strftime, 1, 2, 0, NULL,
     "Convert a time tuple to a string according to a format specification."},
    {"strptime", time_strptime, 0, 2, 0, NULL,
     "Parse a string to a time tuple according to a format specification."},
    {"thread_time", time_thread_time, 0, 0, 0, "",
     "Thread time for profiling: sum of the kernel and user-space CPU time."},
    {"thread_time_ns", time_thread_time_ns, 0, 0, 0, "",
     "Thread time for profiling as nanoseconds."},
    {"time", time_time, 0, 0, 0, "", "Return the current time in seconds since the Epoch."},
    {"time_ns", time_time_ns, 0, 0, 0, "",
     "Return the current time in nanoseconds since the Epoch."},
    {"tzset", rti_time_tzset, 0, 0, 0, "", "Initialize, or reinitialize, the local timezone."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        clockid_t id;
    } ids[] = {
        {"CLOCK_REALTIME", CLOCK_REALTIME},
        {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
        {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
        {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
        {"CLOCK_TAI", CLOCK_TAI},
        {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
        {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
    };
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        rti_dict_set(dict, rti_intern_cstr(ids[i].name), rti_int(ids[i].id));
    rti_time_fill_calendar(dict);
}

const RtModuleDef rt_module_time = {
    .name = "time",
    .doc = "This module provides various functions to manipulate time values.",
    .functions = time_functions,
    .fill = fill,
};
