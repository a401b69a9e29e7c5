/* mod__signal.c - the module _signal: handlers written in Python, timers, masks, waiting for
 * signals.
 *
 * interrupt.c notes what comes and calls `deliver` at safe points. The table of handlers holds what
 * getsignal() says: 0 and 1 for SIG_DFL and SIG_IGN, a callable, or None for a handler not ours.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "args.h"
#include "class.h"
#include "exc.h"
#include "file.h"
#include "module.h"
#include "seconds.h"
#include "structseq.h"
#include "sysmod.h"
#include "thread.h"

enum { SIGNALS = 65 };

static RtValue handlers[SIGNALS];
static RtValue int_handler; /* default_int_handler */
static RtValue itimer_error;

#define SIGNAL(name)                                                                               \
    static RtValue signal_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,            \
                                 RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

static int int_argument(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return (int)n;
}

static int signal_number(RtValue v)
{
    int number = int_argument(v);
    if (number < 1 || number >= SIGNALS) rt_errorf(&rt_ValueError, "signal number out of range");
    return number;
}

static RtValue checked(int result)
{
    if (result < 0) rti_raise_os_error(errno, 0, 0);
    rti_check_interrupt();
    return RT_NONE;
}

/* ---- handlers ---- */

static void deliver(int number)
{
    RtValue handler = handlers[number];
    if (!handler || handler == RT_NONE || handler == RT_INT(0) || handler == RT_INT(1)) return;
    RtValue frame = rti_frame_at(0);
    rti_call2(handler, RT_INT(number), frame ? frame : RT_NONE);
}

SIGNAL(default_int_handler)
{
    int_argument(args[0]);
    rt_raise(rti_exc_new(&rt_KeyboardInterrupt, 0));
}

SIGNAL(signal)
{
    int number = signal_number(args[0]);
    RtValue handler = args[1];
    int64_t how = -1;
    if (!rti_is_int(handler) || !rti_int_to_i64(handler, &how) || how < 0 || how > 1) {
        if (!rti_typeof(handler)->slots.call)
            rt_errorf(
                &rt_TypeError,
                "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        how = -1;
    }
    rti_check_interrupt();
    if (how < 0) {
        if (number == SIGKILL || number == SIGSTOP) rti_raise_os_error(EINVAL, 0, 0);
        rti_signal_catch(number);
    } else {
        struct sigaction action = {.sa_handler = how ? SIG_IGN : SIG_DFL};
        if (sigaction(number, &action, NULL) < 0) rti_raise_os_error(errno, 0, 0);
    }
    RtValue old = handlers[number];
    handlers[number] = how < 0 ? handler : RT_INT(how);
    if (number == SIGINT) rti_own_interrupt = handler == int_handler;
    return old ? old : RT_NONE;
}

SIGNAL(getsignal)
{
    RtValue handler = handlers[signal_number(args[0])];
    return handler ? handler : RT_NONE;
}

SIGNAL(siginterrupt)
{
    struct sigaction action;
    int number = signal_number(args[0]), flag = int_argument(args[1]);
    if (sigaction(number, NULL, &action) < 0) return checked(-1);
    action.sa_flags = flag ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
    return checked(sigaction(number, &action, NULL));
}

SIGNAL(raise_signal)
{
    return checked(raise(int_argument(args[0])) ? -1 : 0);
}

SIGNAL(pthread_kill)
{
    int64_t thread;
    if (!rti_int_to_i64(rti_index(args[0]), &thread))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned long");
    int err = pthread_kill((pthread_t)thread, int_argument(args[1]));
    if (err) rti_raise_os_error(err, 0, 0);
    rti_check_interrupt();
    return RT_NONE;
}

SIGNAL(pidfd_send_signal)
{
    if (count > 2 && args[2] != RT_NONE) rt_errorf(&rt_TypeError, "siginfo must be None");
    unsigned flags = count > 3 ? (unsigned)int_argument(args[3]) : 0;
    return checked((int)syscall(SYS_pidfd_send_signal, int_argument(args[0]), int_argument(args[1]),
                                NULL, flags));
}

SIGNAL(strsignal)
{
    const char *text = strsignal(signal_number(args[0]));
    return text && strncmp(text, "Unknown signal", 14) ? rti_str(text) : RT_NONE;
}

/* ---- timers ---- */

SIGNAL(alarm)
{
    return RT_INT(alarm((unsigned)int_argument(args[0])));
}

SIGNAL(pause)
{
    rti_check_interrupt();
    rti_blocking_begin();
    pause();
    rti_blocking_end();
    rti_check_interrupt();
    return RT_NONE;
}

static struct timeval time_value(RtValue v)
{
    struct timespec t = rti_seconds(v);
    return (struct timeval){.tv_sec = t.tv_sec, .tv_usec = (t.tv_nsec + 999) / 1000};
}

static RtValue timer_values(const struct itimerval *t)
{
    RtValue two[2] = {
        rt_float((double)t->it_value.tv_sec + (double)t->it_value.tv_usec * 1e-6),
        rt_float((double)t->it_interval.tv_sec + (double)t->it_interval.tv_usec * 1e-6)};
    return rti_tuple_from(two, 2);
}

static RT_NORETURN void timer_failed(void)
{
    rt_raise(rti_call2(itimer_error, RT_INT(errno), rti_str(strerror(errno))));
}

SIGNAL(setitimer)
{
    struct itimerval next = {.it_value = time_value(args[1])}, old;
    int which = int_argument(args[0]);
    if (count > 2) next.it_interval = time_value(args[2]);
    if (setitimer((unsigned)which, &next, &old) < 0) timer_failed();
    return timer_values(&old);
}

SIGNAL(getitimer)
{
    struct itimerval now;
    if (getitimer((unsigned)int_argument(args[0]), &now) < 0) timer_failed();
    return timer_values(&now);
}

SIGNAL(set_wakeup_fd)
{
    int fd = int_argument(args[0]), old = rti_wakeup_fd;
    if (fd != -1) {
        int flags = fcntl(fd, F_GETFL);
        if (flags < 0) rti_raise_os_error(errno, 0, 0);
        if (!(flags & O_NONBLOCK))
            rt_errorf(&rt_ValueError, "the fd %d must be in non-blocking mode", fd);
    }
    rti_wakeup_fd = fd;
    return RT_INT(old);
}

/* ---- sets of signals ---- */

static void read_set(RtValue signals, sigset_t *set)
{
    RtIter iter;
    sigemptyset(set);
    rti_iter(&iter, signals);
    for (RtValue v; (v = rti_next(&iter));) {
        int64_t number;
        if (!rti_int_to_i64(rti_index(v), &number) || number < 1 || number >= SIGNALS)
            rt_errorf(&rt_ValueError, "signal number %S out of range [1; %d]", v, SIGNALS - 1);
        sigaddset(set, (int)number); /* refused for those of the C library */
    }
}

static RtValue set_value(const sigset_t *set)
{
    RtValue result = rti_set_new();
    for (int number = 1; number < SIGNALS; number++)
        if (sigismember(set, number) == 1) rti_set_add(result, RT_INT(number));
    return result;
}

SIGNAL(pthread_sigmask)
{
    sigset_t set, old;
    int how = int_argument(args[0]);
    read_set(args[1], &set);
    int err = pthread_sigmask(how, &set, &old);
    if (err) rti_raise_os_error(err, 0, 0);
    rti_check_interrupt();
    return set_value(&old);
}

SIGNAL(sigpending)
{
    sigset_t set;
    if (sigpending(&set) < 0) rti_raise_os_error(errno, 0, 0);
    return set_value(&set);
}

SIGNAL(valid_signals)
{
    sigset_t set;
    sigfillset(&set);
    return set_value(&set);
}

SIGNAL(sigwait)
{
    sigset_t set;
    int number, err;
    read_set(args[0], &set);
    while ((err = sigwait(&set, &number)) == EINTR) rti_check_interrupt();
    if (err) rti_raise_os_error(err, 0, 0);
    return RT_INT(number);
}

static RtValue siginfo_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 7, args, count, kwnames);
}

static const RtGetSetDef siginfo_rows[] = {
    {"si_signo", rti_structseq_get0, rti_readonly, "signal number"},
    {"si_code", rti_structseq_get1, rti_readonly, "signal code"},
    {"si_errno", rti_structseq_get2, rti_readonly, "errno associated with this signal"},
    {"si_pid", rti_structseq_get3, rti_readonly, "sending process ID"},
    {"si_uid", rti_structseq_get4, rti_readonly, "real user ID of sending process"},
    {"si_status", rti_structseq_get5, rti_readonly, "exit value or signal"},
    {"si_band", rti_structseq_get6, rti_readonly, "band event for SIGPOLL"},
    {0},
};
RTI_STRUCTSEQ(struct_siginfo, "signal.struct_siginfo", siginfo_rows,
              "struct_siginfo: Result from sigwaitinfo or sigtimedwait.", siginfo_new, 0);

static RtValue siginfo_value(const siginfo_t *info)
{
    RtValue values[7] = {RT_INT(info->si_signo), RT_INT(info->si_code), RT_INT(info->si_errno),
                         rti_int(info->si_pid),  rti_int(info->si_uid), RT_INT(info->si_status),
                         rti_int(info->si_band)};
    return rti_structseq_new(&struct_siginfo, 7, values);
}

SIGNAL(sigwaitinfo)
{
    sigset_t set;
    siginfo_t info;
    read_set(args[0], &set);
    while (sigwaitinfo(&set, &info) < 0) {
        if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
        rti_check_interrupt();
    }
    return siginfo_value(&info);
}

SIGNAL(sigtimedwait)
{
    sigset_t set;
    siginfo_t info;
    int64_t timeout = rti_timeout(args[1]);
    read_set(args[0], &set);
    if (timeout < 0) rt_errorf(&rt_ValueError, "timeout must be non-negative");
    int64_t end = rti_monotonic() + timeout;
    for (;;) {
        struct timespec left = {.tv_sec = timeout / 1000000000, .tv_nsec = timeout % 1000000000};
        if (sigtimedwait(&set, &info, &left) >= 0) return siginfo_value(&info);
        if (errno == EAGAIN) return RT_NONE;
        if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
        rti_check_interrupt();
        timeout = end - rti_monotonic();
        if (timeout < 0) return RT_NONE;
    }
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/signal.def"
#undef METHOD
    {0},
};

static void fill_handlers(RtValue dict)
{
    rt_gc_root_range(handlers, SIGNALS);
    rt_gc_root_range(&int_handler, 1);
    int_handler = rti_dict_get_str(dict, rti_intern_cstr("default_int_handler"));
    for (int number = 1; number < SIGNALS; number++) {
        struct sigaction action;
        if (sigaction(number, NULL, &action) < 0) continue;
        handlers[number] = action.sa_handler == SIG_DFL   ? RT_INT(0)
                           : action.sa_handler == SIG_IGN ? RT_INT(1)
                                                          : RT_NONE;
    }
    if (rti_signal_caught(SIGINT)) handlers[SIGINT] = int_handler;
    rti_signal_hook = deliver;
}

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int value;
    } numbers[] = {
#define N(name) {#name, name},
        N(SIGABRT) N(SIGALRM) N(SIGBUS) N(SIGCHLD) N(SIGCLD) N(SIGCONT) N(SIGFPE) N(SIGHUP)
            N(SIGILL) N(SIGINT) N(SIGIO) N(SIGIOT) N(SIGKILL) N(SIGPIPE) N(SIGPOLL) N(SIGPROF)
                N(SIGPWR) N(SIGQUIT) N(SIGSEGV) N(SIGSTKFLT) N(SIGSTOP) N(SIGSYS) N(SIGTERM)
                    N(SIGTRAP) N(SIGTSTP) N(SIGTTIN) N(SIGTTOU) N(SIGURG) N(SIGUSR1) N(SIGUSR2)
                        N(SIGVTALRM) N(SIGWINCH) N(SIGXCPU) N(SIGXFSZ) N(SIG_BLOCK) N(SIG_UNBLOCK)
                            N(SIG_SETMASK) N(ITIMER_REAL) N(ITIMER_VIRTUAL) N(ITIMER_PROF)
#undef N
                                {"NSIG", SIGNALS},
        {"SIG_DFL", 0},
        {"SIG_IGN", 1},
    };
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), RT_INT(numbers[i].value));
    rti_dict_set(dict, rti_intern_cstr("SIGRTMIN"), RT_INT(SIGRTMIN));
    rti_dict_set(dict, rti_intern_cstr("SIGRTMAX"), RT_INT(SIGRTMAX));
    RtValue base = RT_VALUE(&rt_OSError), namespace = rti_dict_new();
    rt_gc_root_range(&itimer_error, 1);
    rti_dict_set(namespace, RT_NAME(__module__), rti_str("signal"));
    itimer_error = rti_class_made("itimer_error",
                             rti_tuple_from(&base, 1), namespace);
    rti_dict_set(dict, rti_intern_cstr("ItimerError"), itimer_error);
    rti_structseq_start(&struct_siginfo, 7);
    rti_dict_set(dict, rti_intern_cstr("struct_siginfo"), RT_VALUE(&struct_siginfo));
    fill_handlers(dict);
}

const RtModuleDef rt_module__signal = {
    .name = "_signal",
    .doc = "This module provides mechanisms to use signal handlers in Python.",
    .functions = functions,
    .fill = fill,
};
