/* posix_ids.c - users, groups, process groups and sessions. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <grp.h>
#include <string.h>
#include <unistd.h>

#define GET(name)                                                                                  \
    POSIX(name)                                                                                    \
    {                                                                                              \
        return rti_int((int64_t)name());                                                           \
    }
GET(getpid)
GET(getppid)
GET(getuid)
GET(geteuid)
GET(getgid)
GET(getegid)
GET(getpgrp)

#define SET1(name, type, what)                                                                     \
    POSIX(name)                                                                                    \
    {                                                                                              \
        return posix_done(name((type)posix_id(args[0], what)));                                    \
    }
#define SET2(name, type, what)                                                                     \
    POSIX(name)                                                                                    \
    {                                                                                              \
        return posix_done(name((type)posix_id(args[0], what), (type)posix_id(args[1], what)));     \
    }
#define SET3(name, type, what)                                                                     \
    POSIX(name)                                                                                    \
    {                                                                                              \
        return posix_done(name((type)posix_id(args[0], what), (type)posix_id(args[1], what),       \
                               (type)posix_id(args[2], what)));                                    \
    }
SET1(setuid, uid_t, "uid")
SET1(seteuid, uid_t, "uid")
SET1(setgid, gid_t, "gid")
SET1(setegid, gid_t, "gid")
SET2(setreuid, uid_t, "uid")
SET2(setregid, gid_t, "gid")
SET3(setresuid, uid_t, "uid")
SET3(setresgid, gid_t, "gid")

static RtValue three(int64_t a, int64_t b, int64_t c)
{
    RtValue values[3] = {rti_int(a), rti_int(b), rti_int(c)};
    return rti_tuple_from(values, 3);
}

POSIX(getresuid)
{
    uid_t real, effective, saved;
    if (getresuid(&real, &effective, &saved) < 0) posix_error();
    return three(real, effective, saved);
}

POSIX(getresgid)
{
    gid_t real, effective, saved;
    if (getresgid(&real, &effective, &saved) < 0) posix_error();
    return three(real, effective, saved);
}

static RtValue process_id(pid_t pid)
{
    if (pid < 0) posix_error();
    return rti_int(pid);
}

POSIX(getpgid)
{
    return process_id(getpgid(posix_int(args[0])));
}
POSIX(getsid)
{
    return process_id(getsid(posix_int(args[0])));
}
POSIX(setpgid)
{
    return posix_done(setpgid(posix_int(args[0]), posix_int(args[1])));
}
POSIX(setpgrp)
{
    return posix_done(setpgid(0, 0));
}
POSIX(setsid)
{
    return posix_done(setsid() < 0 ? -1 : 0);
}

POSIX(getgroups)
{
    int n = getgroups(0, NULL);
    gid_t *groups = rt_gc_block((size_t)(n + 1) * sizeof *groups);
    if (n >= 0) n = getgroups(n, groups);
    if (n < 0) posix_error();
    RtValue list = rti_list_new(n);
    for (int i = 0; i < n; i++) rti_list_append(list, rti_int(groups[i]));
    return list;
}

POSIX(setgroups)
{
    int64_t n;
    const RtValue *items = rti_items(args[0], &n);
    gid_t *groups = rt_gc_block((size_t)(n + 1) * sizeof *groups);
    for (int64_t i = 0; i < n; i++) groups[i] = (gid_t)posix_id(items[i], "gid");
    return posix_done(setgroups((size_t)n, groups));
}

POSIX(initgroups)
{
    const char *user = rti_fs_name(args[0]);
    return posix_done(initgroups(user, (gid_t)posix_id(args[1], "gid")));
}

POSIX(getlogin)
{
    errno = 0;
    const char *name = getlogin();
    if (!name && errno) posix_error();
    if (!name) rt_errorf(&rt_OSError, "unable to determine login name");
    return rti_fs_decode(name);
}
