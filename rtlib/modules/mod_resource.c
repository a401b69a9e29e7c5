/* mod_resource.c - the module resource: what the process used, and its limits. */
#define _GNU_SOURCE
#include <sys/resource.h>
#include <unistd.h>

#include "module.h"
#include "posixmod.h"
#include "structseq.h"

/* ---- usage ---- */

static RtValue usage_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 16, args, count, kwnames);
}

static const RtGetSetDef usage_rows[] = {
    {"ru_utime", rti_structseq_get0, rti_readonly, "user time used"},
    {"ru_stime", rti_structseq_get1, rti_readonly, "system time used"},
    {"ru_maxrss", rti_structseq_get2, rti_readonly, "max. resident set size"},
    {"ru_ixrss", rti_structseq_get3, rti_readonly, "shared memory size"},
    {"ru_idrss", rti_structseq_get4, rti_readonly, "unshared data size"},
    {"ru_isrss", rti_structseq_get5, rti_readonly, "unshared stack size"},
    {"ru_minflt", rti_structseq_get6, rti_readonly, "page faults not requiring I/O"},
    {"ru_majflt", rti_structseq_get7, rti_readonly, "page faults requiring I/O"},
    {"ru_nswap", rti_structseq_get8, rti_readonly, "number of swap outs"},
    {"ru_inblock", rti_structseq_get9, rti_readonly, "block input operations"},
    {"ru_oublock", rti_structseq_get10, rti_readonly, "block output operations"},
    {"ru_msgsnd", rti_structseq_get11, rti_readonly, "IPC messages sent"},
    {"ru_msgrcv", rti_structseq_get12, rti_readonly, "IPC messages received"},
    {"ru_nsignals", rti_structseq_get13, rti_readonly, "signals received"},
    {"ru_nvcsw", rti_structseq_get14, rti_readonly, "voluntary context switches"},
    {"ru_nivcsw", rti_structseq_get15, rti_readonly, "involuntary context switches"},
    {0},
};
RTI_STRUCTSEQ(struct_rusage, "resource.struct_rusage", usage_rows,
              "struct_rusage: Result from getrusage.\n\n"
              "This object may be accessed either as a tuple of\n"
              "    (utime,stime,maxrss,ixrss,idrss,isrss,minflt,majflt,\n"
              "    nswap,inblock,oublock,msgsnd,msgrcv,nsignals,nvcsw,nivcsw)\n"
              "or via the attributes ru_utime, ru_stime, ru_maxrss, and so on.",
              usage_new, 0);

static int c_int(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return (int)n;
}

static RtValue seconds(struct timeval t) { return rt_float((double)t.tv_sec + (double)t.tv_usec * 1e-6); }

static RtValue resource_getrusage(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    struct rusage u;
    if (getrusage(c_int(args[0]), &u) < 0) {
        if (errno == EINVAL) rt_errorf(&rt_ValueError, "invalid who parameter");
        posix_error();
    }
    const long rest[] = {u.ru_maxrss,  u.ru_ixrss,   u.ru_idrss,  u.ru_isrss,  u.ru_minflt,   u.ru_majflt, u.ru_nswap,
                         u.ru_inblock, u.ru_oublock, u.ru_msgsnd, u.ru_msgrcv, u.ru_nsignals, u.ru_nvcsw,  u.ru_nivcsw};
    RtValue values[16] = {seconds(u.ru_utime), seconds(u.ru_stime)};
    for (int i = 0; i < 14; i++) values[i + 2] = rti_int(rest[i]);
    return rti_structseq_new(&struct_rusage, 16, values);
}

/* ---- limits ---- */

static int resource_number(RtValue v)
{
    int n = c_int(v);
    if (n < 0 || n >= RLIM_NLIMITS) rt_errorf(&rt_ValueError, "invalid resource specified");
    return n;
}

static rlim_t limit_of(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n)) rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return (rlim_t)n; /* -1: none */
}

static struct rlimit limits_of(RtValue v)
{
    RtValue pair = rti_tuple_of(v);
    if (RTI_TUPLE(pair)->len != 2) rt_errorf(&rt_ValueError, "expected a tuple of 2 integers");
    rlim_t soft = limit_of(RTI_TUPLE(pair)->items[0]);
    return (struct rlimit){soft, limit_of(RTI_TUPLE(pair)->items[1])};
}

static RtValue pair_of(struct rlimit limits)
{
    RtValue pair[2] = {rti_int((int64_t)limits.rlim_cur), rti_int((int64_t)limits.rlim_max)};
    return rti_tuple_from(pair, 2);
}

static RT_NORETURN void limit_error(void)
{
    if (errno == EINVAL) rt_errorf(&rt_ValueError, "current limit exceeds maximum limit");
    if (errno == EPERM) rt_errorf(&rt_ValueError, "not allowed to raise maximum limit");
    posix_error();
}

static RtValue resource_getrlimit(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    struct rlimit limits;
    if (getrlimit(resource_number(args[0]), &limits) < 0) posix_error();
    return pair_of(limits);
}

static RtValue resource_setrlimit(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int number = resource_number(args[0]);
    struct rlimit limits = limits_of(args[1]);
    if (setrlimit(number, &limits) < 0) limit_error();
    return RT_NONE;
}

static RtValue resource_prlimit(RTI_ARGS)
{
    (void)self, (void)kwnames;
    pid_t pid = c_int(args[0]);
    int number = resource_number(args[1]);
    bool sets = count > 2 && args[2] && args[2] != RT_NONE;
    struct rlimit limits = {0}, old;
    if (sets) limits = limits_of(args[2]);
    if (prlimit(pid, (enum __rlimit_resource)number, sets ? &limits : NULL, &old) < 0) {
        if (errno == EINVAL) limit_error();
        posix_error();
    }
    return pair_of(old);
}

static RtValue resource_getpagesize(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_int(sysconf(_SC_PAGESIZE));
}

static const RtMethodDef resource_functions[] = {
    {"getrusage", resource_getrusage, 1, 1, 0, "who, /", NULL},
    {"getrlimit", resource_getrlimit, 1, 1, 0, "resource, /", NULL},
    {"setrlimit", resource_setrlimit, 2, 2, 0, "resource, limits, /", NULL},
    {"prlimit", resource_prlimit, 2, 3, 0, "pid, resource, limits=None, /", NULL},
    {"getpagesize", resource_getpagesize, 0, 0, 0, "", NULL},
    {0},
};

static void fill_resource(RtModule *module)
{
#define CONSTANT(name) {#name, (int64_t)name}
    static const struct {
        const char *name;
        int64_t value;
    } constants[] = {
        CONSTANT(RLIMIT_AS),    CONSTANT(RLIMIT_CORE),    CONSTANT(RLIMIT_CPU),      CONSTANT(RLIMIT_DATA),
        CONSTANT(RLIMIT_FSIZE), CONSTANT(RLIMIT_MEMLOCK), CONSTANT(RLIMIT_MSGQUEUE), CONSTANT(RLIMIT_NICE),
        CONSTANT(RLIMIT_NOFILE), CONSTANT(RLIMIT_NPROC),  CONSTANT(RLIMIT_OFILE),    CONSTANT(RLIMIT_RSS),
        CONSTANT(RLIMIT_RTPRIO), CONSTANT(RLIMIT_RTTIME), CONSTANT(RLIMIT_SIGPENDING), CONSTANT(RLIMIT_STACK),
        CONSTANT(RLIM_INFINITY), CONSTANT(RUSAGE_SELF),   CONSTANT(RUSAGE_CHILDREN), CONSTANT(RUSAGE_THREAD),
    };
#undef CONSTANT
    RtValue dict = rti_module_dict(module);
    rti_structseq_start(&struct_rusage, 16);
    rti_dict_set(dict, rti_intern_cstr("struct_rusage"), RT_VALUE(&struct_rusage));
    rti_dict_set(dict, rti_intern_cstr("error"), RT_VALUE(&rt_OSError));
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        rti_dict_set(dict, rti_intern_cstr(constants[i].name), rti_int(constants[i].value));
}

const RtModuleDef rt_module_resource = {
    .name = "resource",
    .functions = resource_functions,
    .fill = fill_resource,
};
