/* mod__posixsubprocess.c - fork_exec(): a child process with its descriptors in place, for
 * subprocess.
 *
 * Everything is converted before the fork; the child makes system calls only (and calls preexec_fn,
 * if there is one). What goes wrong there is written to a pipe, as subprocess.py reads it.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exc.h"
#include "module.h"
#include "posixmod.h"

/* The arguments, in order. */
enum {
    ARGV,
    EXECUTABLES,
    CLOSE_FDS,
    KEEP,
    CWD,
    ENV,
    P2C_READ,
    P2C_WRITE,
    C2P_READ,
    C2P_WRITE,
    ERR_READ,
    ERR_WRITE,
    REPORT_READ,
    REPORT_WRITE,
    RESTORE_SIGNALS,
    SETSID,
    PGID,
    GID,
    GROUPS,
    UID,
    UMASK,
    PREEXEC,
    VFORK,
    ARGUMENTS
};

typedef struct Child {
    char **argv, **executables, **env; /* env NULL: our own */
    const char *cwd;
    int fds[6]; /* p2cread .. errwrite */
    int *keep;  /* sorted */
    int64_t keep_count;
    int report;
    bool close_fds, restore_signals, setsid;
    int pgid, umask;
    int64_t gid, uid, group_count; /* -1: as they are */
    gid_t *groups;
    RtValue preexec;
    const char *place; /* what failed before exec, for the report */
} Child;

/* ---- in the child ---- */

static int keep_open(int fd)
{
    int flags = fcntl(fd, F_GETFD);
    return flags < 0 ? -1 : fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC);
}

/* Descriptor `from` as standard stream `to`; -1: leave that one alone. */
static int redirect(int from, int to)
{
    if (from == to) return keep_open(from);
    return from < 0 ? 0 : dup2(from, to);
}

static int set_streams(Child *c)
{
    int in = c->fds[0], out = c->fds[3], err = c->fds[5];
    if (c->fds[1] >= 0 && close(c->fds[1]) < 0) return -1;
    if (c->fds[2] >= 0 && close(c->fds[2]) < 0) return -1;
    if (c->fds[4] >= 0 && close(c->fds[4]) < 0) return -1;
    if (out == 0 && (out = dup(out)) < 0) return -1; /* out of the way of what goes to 0 and 1 */
    while (err == 0 || err == 1)
        if ((err = dup(err)) < 0) return -1;
    return redirect(in, 0) < 0 || redirect(out, 1) < 0 || redirect(err, 2) < 0 ? -1 : 0;
}

static int is_kept(const Child *c, int fd)
{
    for (int64_t i = 0; i < c->keep_count; i++)
        if (c->keep[i] == fd) return 1;
    return 0;
}

static void close_others(const Child *c)
{
    int from = 3;
    for (int64_t i = 0; i < c->keep_count; i++) {
        int fd = c->keep[i];
        if (fd < from) continue;
        if (fd > from) close_range((unsigned)from, (unsigned)fd - 1, 0);
        from = fd + 1;
    }
    close_range((unsigned)from, ~0u, 0);
}

static int set_identity(const Child *c)
{
    if (c->setsid && setsid() < 0) return -1;
    if (c->pgid >= 0 && setpgid(0, c->pgid) < 0) return -1;
    if (c->group_count >= 0 && setgroups((size_t)c->group_count, c->groups) < 0) return -1;
    if (c->gid >= 0 && setregid((gid_t)c->gid, (gid_t)c->gid) < 0) return -1;
    if (c->uid >= 0 && setreuid((uid_t)c->uid, (uid_t)c->uid) < 0) return -1;
    return 0;
}

static int prepare(Child *c)
{
    c->place = "noexec";
    for (int64_t i = 0; i < c->keep_count; i++)
        if (c->keep[i] != c->report && keep_open(c->keep[i]) < 0) return -1;
    if (set_streams(c) < 0) return -1;
    if (c->cwd && chdir(c->cwd) < 0) {
        c->place = "noexec:chdir";
        return -1;
    }
    if (c->umask >= 0) umask((mode_t)c->umask);
    if (c->restore_signals) {
        signal(SIGPIPE, SIG_DFL);
        signal(SIGXFSZ, SIG_DFL);
    }
    return set_identity(c);
}

static int call_preexec(const Child *c)
{
    RtHandler h;
    RT_TRY(h)
    {
        rti_call0(c->preexec);
        RT_TRY_END(h);
        return 1;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        return 0;
    }
}

static void put(int fd, const char *text)
{
    ssize_t written = write(fd, text, strlen(text));
    (void)written;
}

static void put_error(const Child *c, int err)
{
    char hex[12] = "", *p = hex + sizeof hex - 1;
    put(c->report, "OSError:");
    for (unsigned n = (unsigned)err; n; n /= 16) *--p = "0123456789ABCDEF"[n % 16];
    put(c->report, p);
    put(c->report, ":");
    if (c->place) put(c->report, c->place);
}

static RT_NORETURN void run_child(Child *c)
{
    if (prepare(c) < 0) {
        put_error(c, errno);
        _exit(255);
    }
    c->place = NULL;
    if (c->preexec != RT_NONE && !call_preexec(c)) {
        put(c->report, "SubprocessError:0:Exception occurred in preexec_fn.");
        _exit(255);
    }
    if (c->close_fds) close_others(c);
    int err = 0;
    for (char **file = c->executables; *file; file++) {
        execve(*file, c->argv, c->env ? c->env : environ);
        if (errno != ENOENT && errno != ENOTDIR && !err) err = errno;
    }
    put_error(c, err ? err : errno);
    _exit(255);
}

/* ---- in the parent ---- */

static void read_keep(Child *c, RtValue keep)
{
    int64_t n;
    if (!RTI_IS_TUPLE(keep))
        rt_errorf(&rt_TypeError, "fork_exec() argument 4 must be tuple, not %B", keep);
    const RtValue *items = rti_items(keep, &n);
    c->keep = rt_gc_block((size_t)(n + 1) * sizeof *c->keep);
    for (int64_t i = 0; i < n; i++) {
        int64_t fd;
        if (!rti_is_int(items[i]) || !rti_int_to_i64(items[i], &fd) || fd < 0 || fd > INT32_MAX ||
            (i && fd <= c->keep[i - 1]))
            rt_errorf(&rt_ValueError, "bad value(s) in fds_to_keep");
        c->keep[i] = (int)fd;
    }
    c->keep_count = n;
}

static void read_groups(Child *c, RtValue groups)
{
    c->group_count = -1;
    if (groups == RT_NONE) return;
    int64_t n;
    if (!rti_is_a(groups, &rt_type_list))
        rt_errorf(&rt_TypeError, "setgroups argument must be a sequence");
    const RtValue *items = rti_items(groups, &n);
    c->groups = rt_gc_block((size_t)(n + 1) * sizeof *c->groups);
    for (int64_t i = 0; i < n; i++) {
        if (!rti_is_int(items[i])) rt_errorf(&rt_TypeError, "groups must be integers");
        c->groups[i] = (gid_t)posix_id(items[i], "gid");
    }
    c->group_count = n;
}

static RtValue fork_exec(RTI_ARGS)
{
    (void)self, (void)kwnames;
    rti_args_count("fork_exec", count, ARGUMENTS, ARGUMENTS);
    int64_t n;
    Child c = {.close_fds = rti_truth(args[CLOSE_FDS]) != 0,
               .restore_signals = rti_truth(args[RESTORE_SIGNALS]) != 0,
               .setsid = rti_truth(args[SETSID]) != 0,
               .pgid = posix_int(args[PGID]),
               .umask = posix_int(args[UMASK]),
               .report = posix_int(args[REPORT_WRITE]),
               .preexec = args[PREEXEC]};
    if (c.close_fds && c.report < 3) rt_errorf(&rt_ValueError, "errpipe_write must be >= 3");
    for (int i = 0; i < 6; i++) c.fds[i] = posix_int(args[P2C_READ + i]);
    read_keep(&c, args[KEEP]);
    c.argv = posix_strings(args[ARGV], &n);
    c.executables = posix_strings(args[EXECUTABLES], &n);
    if (args[ENV] != RT_NONE) c.env = posix_strings(args[ENV], &n);
    if (args[CWD] != RT_NONE) c.cwd = rti_fs_name(args[CWD]);
    c.gid = args[GID] == RT_NONE ? -1 : posix_id(args[GID], "gid");
    c.uid = args[UID] == RT_NONE ? -1 : posix_id(args[UID], "uid");
    read_groups(&c, args[GROUPS]);
    if (c.close_fds && !is_kept(&c, c.report))
        rt_errorf(&rt_ValueError, "bad value(s) in fds_to_keep");

    int with_python = c.preexec != RT_NONE;
    if (with_python) posix_before_fork();
    pid_t pid = fork();
    int err = errno;
    if (pid == 0) {
        if (with_python) posix_after_fork(1);
        run_child(&c);
    }
    if (with_python) posix_after_fork(0);
    RTI_KEEP(c.argv);
    if (pid < 0) rti_raise_os_error(err, 0, 0);
    return rti_int(pid);
}

static const RtMethodDef functions[] = {
    {"fork_exec", fork_exec, 0, -1, 0, NULL, "Spawn a fresh new child process."},
    {0},
};

const RtModuleDef rt_module__posixsubprocess = {
    .name = "_posixsubprocess",
    .doc = "A POSIX helper for the subprocess module.",
    .functions = functions,
};
