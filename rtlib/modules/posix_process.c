/* posix_process.c - processes: fork, exec, spawn, wait, kill, scheduling. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "exc.h"
#include "structseq.h"

/* ---- fork ---- */

static RtValue fork_hooks[3]; /* lists of callables */
enum { BEFORE, IN_CHILD, IN_PARENT };

POSIX(register_at_fork)
{
    static const char *const names[] = {"before", "after_in_child", "after_in_parent"};
    static const int places[] = {BEFORE, IN_CHILD, IN_PARENT};
    int given = 0;
    for (int i = 0; i < 3; i++) {
        if (!args[i]) continue;
        given = 1;
        if (!rti_typeof(args[i])->slots.call)
            rt_errorf(&rt_TypeError, "'%s' must be callable, not %T", names[i], args[i]);
    }
    if (!given) rt_errorf(&rt_TypeError, "At least one argument is required.");
    if (!fork_hooks[0]) {
        rt_gc_root_range(fork_hooks, 3);
        for (int i = 0; i < 3; i++) fork_hooks[i] = rti_list_new(1);
    }
    for (int i = 0; i < 3; i++)
        if (args[i]) rti_list_append(fork_hooks[places[i]], args[i]);
    return RT_NONE;
}

static void call_hook(RtValue hook)
{
    RtHandler h;
    RT_TRY(h)
    {
        rti_call0(hook);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, hook);
    }
}

static void call_hooks(int which, int backwards)
{
    if (!fork_hooks[0]) return;
    const RtList *list = RTI_LIST(fork_hooks[which]);
    int64_t n = list->len;
    for (int64_t i = 0; i < n && i < list->len; i++)
        call_hook(list->items[backwards ? n - 1 - i : i]);
}

void posix_before_fork(void)
{
    call_hooks(BEFORE, 1);
}

void posix_after_fork(int in_child)
{
    call_hooks(in_child ? IN_CHILD : IN_PARENT, 0);
}

POSIX(fork)
{
    posix_before_fork();
    pid_t pid = fork();
    int err = errno;
    posix_after_fork(pid == 0);
    if (pid < 0) rti_raise_os_error(err, 0, 0);
    return rti_int(pid);
}

/* ---- exec ---- */

static char **arguments(const char *function, RtValue argv)
{
    int64_t n;
    if (!rti_is_a(argv, &rt_type_list) && !rti_is_a(argv, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "%s must be a tuple or list", function);
    char **strings = posix_strings(argv, &n);
    if (!n) rt_errorf(&rt_ValueError, "%s must not be empty", function);
    if (!strings[0][0]) rt_errorf(&rt_ValueError, "%s first element cannot be empty", function);
    return strings;
}

POSIX(execv)
{
    PosixPath path = posix_path("execv", "path", args[0], 0);
    char **argv = arguments("execv() arg 2", args[1]);
    execv(path.name, argv);
    posix_error();
}

POSIX(execve)
{
    PosixPath path = posix_path("execve", "path", args[0], PATH_FD);
    if (!rti_is_a(args[1], &rt_type_list) && !rti_is_a(args[1], &rt_type_tuple))
        rt_errorf(&rt_TypeError, "execve: argv must be a tuple or list");
    char **argv = arguments("execve: argv", args[1]);
    if (!rti_match_mapping(args[2]) && !rti_try_getattr(args[2], RT_NAME(keys)))
        rt_errorf(&rt_TypeError, "execve: environment must be a mapping object");
    char **env = posix_environment(args[2]);
    if (path.fd != -1)
        fexecve(path.fd, argv, env);
    else
        execve(path.name, argv, env);
    posix_path_error(&path);
}

/* ---- posix_spawn ---- */

static void add_action(posix_spawn_file_actions_t *actions, RtValue action)
{
    if (!rti_is_a(action, &rt_type_tuple) || !RTI_TUPLE(action)->len)
        rt_errorf(&rt_TypeError, "Each file_actions element must be a non-empty tuple");
    const RtTuple *t = RTI_TUPLE(action);
    int err = 0;
    switch (posix_int(t->items[0])) {
    case 0: /* POSIX_SPAWN_OPEN */
        if (t->len != 5) rt_errorf(&rt_TypeError, "A open file_action tuple must have 5 elements");
        err = posix_spawn_file_actions_addopen(actions, posix_int(t->items[1]),
                                               rti_fs_name(t->items[2]), posix_int(t->items[3]),
                                               (mode_t)posix_int(t->items[4]));
        break;
    case 1: /* POSIX_SPAWN_CLOSE */
        if (t->len != 2) rt_errorf(&rt_TypeError, "A close file_action tuple must have 2 elements");
        err = posix_spawn_file_actions_addclose(actions, posix_int(t->items[1]));
        break;
    case 2: /* POSIX_SPAWN_DUP2 */
        if (t->len != 3) rt_errorf(&rt_TypeError, "A dup2 file_action tuple must have 3 elements");
        err = posix_spawn_file_actions_adddup2(actions, posix_int(t->items[1]),
                                               posix_int(t->items[2]));
        break;
    case 3: /* POSIX_SPAWN_CLOSEFROM */
        if (t->len != 2)
            rt_errorf(&rt_TypeError, "A closefrom file_action tuple must have 2 elements");
        err = posix_spawn_file_actions_addclosefrom_np(actions, posix_int(t->items[1]));
        break;
    default: rt_errorf(&rt_TypeError, "Unknown file_actions identifier");
    }
    if (err) rti_raise_os_error(err, 0, 0);
}

static void signal_set(RtValue signals, sigset_t *set)
{
    RtIter iter;
    sigemptyset(set);
    rti_iter(&iter, signals);
    for (RtValue v; (v = rti_next(&iter));) {
        int number = posix_int(v);
        if (number <= 0 || number >= NSIG)
            rt_errorf(&rt_ValueError, "signal number %d out of range [1; %d]", number, NSIG - 1);
        sigaddset(set, number);
    }
}

/* args: path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef,
 * scheduler */
static void set_attributes(posix_spawnattr_t *attr, const RtValue *args)
{
    short flags = 0;
    sigset_t set;
    if (args[4]) {
        flags |= POSIX_SPAWN_SETPGROUP;
        posix_spawnattr_setpgroup(attr, posix_int(args[4]));
    }
    if (posix_flag(args[5], false)) flags |= POSIX_SPAWN_RESETIDS;
    if (posix_flag(args[6], false)) flags |= POSIX_SPAWN_SETSID;
    if (args[7] && rti_truth(args[7])) {
        signal_set(args[7], &set);
        flags |= POSIX_SPAWN_SETSIGMASK;
        posix_spawnattr_setsigmask(attr, &set);
    }
    if (args[8] && rti_truth(args[8])) {
        signal_set(args[8], &set);
        flags |= POSIX_SPAWN_SETSIGDEF;
        posix_spawnattr_setsigdefault(attr, &set);
    }
    posix_spawnattr_setflags(attr, flags);
}

static RtValue spawn(const char *function, const RtValue *args, int search)
{
    PosixPath path = posix_path(function, "path", args[0], 0);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attr;
    pid_t pid;
    char **argv = arguments(search ? "posix_spawnp: argv" : "posix_spawn: argv", args[1]);
    char **env = args[2] == RT_NONE ? environ : posix_environment(args[2]);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attr);
    set_attributes(&attr, args);
    if (args[3] && args[3] != RT_NONE) {
        RtIter iter;
        rti_iter(&iter, args[3]);
        for (RtValue action; (action = rti_next(&iter));) add_action(&actions, action);
    }
    int err = search ? posix_spawnp(&pid, path.name, &actions, &attr, argv, env)
                     : posix_spawn(&pid, path.name, &actions, &attr, argv, env);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attr);
    if (err) {
        errno = err;
        posix_path_error(&path);
    }
    return rti_int(pid);
}

POSIX(posix_spawn)
{
    return spawn("posix_spawn", args, 0);
}
POSIX(posix_spawnp)
{
    return spawn("posix_spawnp", args, 1);
}

/* ---- waiting ---- */

static RtValue wait_for(pid_t pid, int options)
{
    int status = 0;
    pid_t found;
    POSIX_RETRY(found, waitpid(pid, &status, options));
    if (found < 0) posix_error();
    RtValue pair[2] = {rti_int(found), RT_INT(status)};
    return rti_tuple_from(pair, 2);
}

POSIX(wait)
{
    return wait_for(-1, 0);
}
POSIX(waitpid)
{
    return wait_for(posix_int(args[0]), posix_int(args[1]));
}

static RtValue waitid_result_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 5, args, count, kwnames);
}

static const RtGetSetDef waitid_rows[] = {
    {"si_pid", rti_structseq_get0, rti_readonly, NULL},   {"si_uid", rti_structseq_get1, NULL, NULL},
    {"si_signo", rti_structseq_get2, rti_readonly, NULL}, {"si_status", rti_structseq_get3, NULL, NULL},
    {"si_code", rti_structseq_get4, rti_readonly, NULL},  {0},
};
RTI_STRUCTSEQ(waitid_result, "posix.waitid_result", waitid_rows,
              "waitid_result: Result from waitid.", waitid_result_new, 0);

POSIX(waitid)
{
    siginfo_t info = {0};
    int result, kind = posix_int(args[0]), options = posix_int(args[2]);
    id_t id = (id_t)posix_offset(args[1]);
    POSIX_RETRY(result, waitid((idtype_t)kind, id, &info, options));
    if (result < 0) posix_error();
    if (!info.si_pid) return RT_NONE;
    RtValue values[5] = {rti_int(info.si_pid), rti_int(info.si_uid), RT_INT(info.si_signo),
                         RT_INT(info.si_status), RT_INT(info.si_code)};
    return rti_structseq_new(&waitid_result, 5, values);
}

#define STATUS_BOOL(name)                                                                          \
    POSIX(name)                                                                                    \
    {                                                                                              \
        int status = posix_int(args[0]);                                                           \
        return RT_BOOL(name(status));                                                              \
    }
#define STATUS_INT(name)                                                                           \
    POSIX(name)                                                                                    \
    {                                                                                              \
        int status = posix_int(args[0]);                                                           \
        return RT_INT(name(status));                                                               \
    }
STATUS_BOOL(WCOREDUMP)
STATUS_BOOL(WIFCONTINUED)
STATUS_BOOL(WIFEXITED)
STATUS_BOOL(WIFSIGNALED)
STATUS_BOOL(WIFSTOPPED)
STATUS_INT(WEXITSTATUS)
STATUS_INT(WSTOPSIG)
STATUS_INT(WTERMSIG)

POSIX(waitstatus_to_exitcode)
{
    int status = posix_int(args[0]);
    if (WIFEXITED(status)) return RT_INT(WEXITSTATUS(status));
    if (WIFSIGNALED(status)) return RT_INT(-WTERMSIG(status));
    if (WIFSTOPPED(status))
        rt_errorf(&rt_ValueError, "process stopped by delivery of signal %d", WSTOPSIG(status));
    rt_errorf(&rt_ValueError, "invalid wait status: %d", status);
}

/* ---- ending ---- */

POSIX(_exit)
{
    _exit(posix_int(args[0]));
}

POSIX(abort)
{
    abort();
}

POSIX(kill)
{
    int result = kill(posix_int(args[0]), posix_int(args[1]));
    if (result < 0) posix_error();
    rti_check_interrupt(); /* it may have been for ourselves */
    return RT_NONE;
}

POSIX(killpg)
{
    int result = killpg(posix_int(args[0]), posix_int(args[1]));
    if (result < 0) posix_error();
    rti_check_interrupt();
    return RT_NONE;
}

POSIX(system)
{
    const char *command = rti_fs_name(args[0]);
    rti_blocking_begin();
    int status = system(command);
    rti_blocking_end();
    return RT_INT(status);
}

POSIX(pidfd_open)
{
    int fd = (int)syscall(SYS_pidfd_open, posix_int(args[0]),
                          args[1] ? (unsigned)posix_int(args[1]) : 0);
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

/* ---- scheduling ---- */

POSIX(sched_yield)
{
    return posix_done(sched_yield());
}

POSIX(sched_get_priority_max)
{
    int n = sched_get_priority_max(posix_int(args[0]));
    if (n < 0) posix_error();
    return RT_INT(n);
}

POSIX(sched_get_priority_min)
{
    int n = sched_get_priority_min(posix_int(args[0]));
    if (n < 0) posix_error();
    return RT_INT(n);
}

POSIX(sched_getscheduler)
{
    int n = sched_getscheduler(posix_int(args[0]));
    if (n < 0) posix_error();
    return RT_INT(n);
}

POSIX(sched_getaffinity)
{
    cpu_set_t cpus;
    if (sched_getaffinity(posix_int(args[0]), sizeof cpus, &cpus) < 0) posix_error();
    RtValue set = rti_set_new();
    for (int i = 0; i < CPU_SETSIZE; i++)
        if (CPU_ISSET(i, &cpus)) rti_set_add(set, RT_INT(i));
    return set;
}

POSIX(sched_setaffinity)
{
    cpu_set_t cpus;
    RtIter iter;
    int pid = posix_int(args[0]);
    CPU_ZERO(&cpus);
    rti_iter(&iter, args[1]);
    for (RtValue v; (v = rti_next(&iter));) {
        int cpu = posix_int(v);
        if (cpu < 0) rt_errorf(&rt_ValueError, "negative CPU number");
        if (cpu >= CPU_SETSIZE) rt_errorf(&rt_OverflowError, "CPU number too large");
        CPU_SET(cpu, &cpus);
    }
    return posix_done(sched_setaffinity(pid, sizeof cpus, &cpus));
}

POSIX(nice)
{
    errno = 0;
    int value = nice(posix_int(args[0]));
    if (value == -1 && errno) posix_error();
    return RT_INT(value);
}

POSIX(getpriority)
{
    errno = 0;
    int value = getpriority((unsigned)posix_int(args[0]), (id_t)posix_int(args[1]));
    if (errno) posix_error();
    return RT_INT(value);
}

POSIX(setpriority)
{
    return posix_done(
        setpriority((unsigned)posix_int(args[0]), (id_t)posix_int(args[1]), posix_int(args[2])));
}

void posix_fill_process(RtValue dict)
{
    rti_structseq_start(&waitid_result, 5);
    rti_dict_set(dict, rti_intern_cstr("waitid_result"), RT_VALUE(&waitid_result));
}
