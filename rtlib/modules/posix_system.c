/* posix_system.c - the environment, clocks, randomness, and what the system says about itself. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <limits.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "structseq.h"

/* ---- the environment ---- */

static RtValue environment(void)
{
    RtValue dict = rti_dict_new();
    for (char **entry = environ; entry && *entry; entry++) {
        const char *equals = strchr(*entry, '=');
        if (!equals) continue;
        RtValue key = rti_bytes(*entry, (size_t)(equals - *entry));
        rti_dict_setdefault(dict, key, rti_bytes(equals + 1, strlen(equals + 1)));
    }
    return dict;
}

POSIX(putenv)
{
    const char *name = rti_fs_name(args[0]), *value = rti_fs_name(args[1]);
    if (strchr(name, '=')) rt_errorf(&rt_ValueError, "illegal environment variable name");
    return posix_done(setenv(name, value, 1));
}

POSIX(unsetenv)
{
    return posix_done(unsetenv(rti_fs_name(args[0])));
}

/* ---- randomness ---- */

POSIX(urandom)
{
    int64_t size = rti_args_ssize(args[0]);
    if (size < 0) rt_errorf(&rt_ValueError, "negative argument not allowed");
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    for (int64_t done = 0; done < size;) {
        ssize_t n;
        POSIX_RETRY(n, getrandom(bytes->data + done, (size_t)(size - done), 0));
        if (n < 0) posix_error();
        done += n;
    }
    return RT_VALUE(bytes);
}

POSIX(getrandom)
{
    int64_t size = rti_args_ssize(args[0]);
    int flags = args[1] ? posix_int(args[1]) : 0;
    if (size < 0) {
        errno = EINVAL;
        posix_error();
    }
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    ssize_t n;
    POSIX_RETRY(n, getrandom(bytes->data, (size_t)size, (unsigned)flags));
    if (n < 0) posix_error();
    return n == size ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

/* ---- structs ---- */

static RtValue five_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 5, args, count, kwnames);
}

static const RtGetSetDef uname_rows[] = {
    {"sysname", rti_structseq_get0, rti_readonly, "operating system name"},
    {"nodename", rti_structseq_get1, rti_readonly, "name of machine on network (implementation-defined)"},
    {"release", rti_structseq_get2, rti_readonly, "operating system release"},
    {"version", rti_structseq_get3, rti_readonly, "operating system version"},
    {"machine", rti_structseq_get4, rti_readonly, "hardware identifier"},
    {0},
};
RTI_STRUCTSEQ(uname_result, "posix.uname_result", uname_rows,
              "uname_result: Result from os.uname().", five_new, 0);

POSIX(uname)
{
    struct utsname u;
    if (uname(&u) < 0) posix_error();
    RtValue values[5] = {rti_fs_decode(u.sysname), rti_fs_decode(u.nodename),
                         rti_fs_decode(u.release), rti_fs_decode(u.version),
                         rti_fs_decode(u.machine)};
    return rti_structseq_new(&uname_result, 5, values);
}

static const RtGetSetDef times_rows[] = {
    {"user", rti_structseq_get0, rti_readonly, "user time"},
    {"system", rti_structseq_get1, rti_readonly, "system time"},
    {"children_user", rti_structseq_get2, rti_readonly, "user time of children"},
    {"children_system", rti_structseq_get3, rti_readonly, "system time of children"},
    {"elapsed", rti_structseq_get4, rti_readonly, "elapsed time since an arbitrary point in the past"},
    {0},
};
RTI_STRUCTSEQ(times_result, "posix.times_result", times_rows,
              "times_result: Result from os.times().", five_new, 0);

POSIX(times)
{
    struct tms t;
    clock_t elapsed = times(&t);
    if (elapsed == (clock_t)-1) posix_error();
    double ticks = (double)sysconf(_SC_CLK_TCK);
    RtValue values[5] = {rt_float((double)t.tms_utime / ticks),
                         rt_float((double)t.tms_stime / ticks),
                         rt_float((double)t.tms_cutime / ticks),
                         rt_float((double)t.tms_cstime / ticks), rt_float((double)elapsed / ticks)};
    return rti_structseq_new(&times_result, 5, values);
}

static RtValue sched_param_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"sched_priority"};
    RtValue priority;
    text_bind("sched_param", names, 1, args, count, kwnames, &priority);
    if (!priority)
        rt_errorf(&rt_TypeError,
                  "sched_param() missing required argument 'sched_priority' (pos 1)");
    return rti_structseq_new(type, 1, &priority);
}

static const RtGetSetDef sched_rows[] = {
    {"sched_priority", rti_structseq_get0, rti_readonly, "the scheduling priority"},
    {0},
};
RTI_STRUCTSEQ(sched_param, "posix.sched_param", sched_rows,
              "Currently has only one field: sched_priority", sched_param_new, 0);

/* ---- the rest ---- */

POSIX(cpu_count)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 0 ? rti_int(n) : RT_NONE;
}

POSIX(getloadavg)
{
    double loads[3];
    if (getloadavg(loads, 3) != 3) rt_errorf(&rt_OSError, "Load averages are unobtainable");
    RtValue values[3] = {rt_float(loads[0]), rt_float(loads[1]), rt_float(loads[2])};
    return rti_tuple_from(values, 3);
}

POSIX(strerror)
{
    return rti_fs_decode(strerror(posix_int(args[0])));
}

void posix_fill_system(RtValue dict)
{
    static const struct {
        RtType *type;
        int visible;
        const char *name;
    } types[] = {{&uname_result, 5, "uname_result"},
                 {&times_result, 5, "times_result"},
                 {&sched_param, 1, "sched_param"}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        rti_structseq_start(types[i].type, types[i].visible);
        rti_dict_set(dict, rti_intern_cstr(types[i].name), RT_VALUE(types[i].type));
    }
    rti_dict_set(dict, rti_intern_cstr("environ"), environment());
}
