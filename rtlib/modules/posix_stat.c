/* posix_stat.c - stat and its relatives; access, chmod, chown, utime: what is said about files. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "seconds.h"
#include "structseq.h"

/* ---- stat_result: ten items, of which the last three are whole seconds without a name ---- */

enum { STAT_VISIBLE = 10, STAT_FIELDS = 19, STATVFS_VISIBLE = 10, STATVFS_FIELDS = 11 };

static RtValue stat_result_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue result = rti_structseq_construct(type, STAT_VISIBLE, args, count, kwnames);
    RtValue *items = RTI_TUPLE(result)->items;
    for (int i = 0; i < 3; i++) /* a tuple of ten has whole seconds only */
        if (items[10 + i] == RT_NONE) items[10 + i] = items[7 + i];
    return result;
}

static const RtGetSetDef stat_rows[] = {
    {"st_mode", rti_structseq_get0, rti_readonly, "protection bits"},
    {"st_ino", rti_structseq_get1, rti_readonly, "inode"},
    {"st_dev", rti_structseq_get2, rti_readonly, "device"},
    {"st_nlink", rti_structseq_get3, rti_readonly, "number of hard links"},
    {"st_uid", rti_structseq_get4, rti_readonly, "user ID of owner"},
    {"st_gid", rti_structseq_get5, rti_readonly, "group ID of owner"},
    {"st_size", rti_structseq_get6, rti_readonly, "total size, in bytes"},
    {"st_atime", rti_structseq_get10, rti_readonly, "time of last access"},
    {"st_mtime", rti_structseq_get11, rti_readonly, "time of last modification"},
    {"st_ctime", rti_structseq_get12, rti_readonly, "time of last change"},
    {"st_atime_ns", rti_structseq_get13, rti_readonly, "time of last access in nanoseconds"},
    {"st_mtime_ns", rti_structseq_get14, rti_readonly, "time of last modification in nanoseconds"},
    {"st_ctime_ns", rti_structseq_get15, rti_readonly, "time of last change in nanoseconds"},
    {"st_blksize", rti_structseq_get16, rti_readonly, "blocksize for filesystem I/O"},
    {"st_blocks", rti_structseq_get17, rti_readonly, "number of blocks allocated"},
    {"st_rdev", rti_structseq_get18, rti_readonly, "device type (if inode device)"},
    {0},
};
RTI_STRUCTSEQ(stat_result, "os.stat_result", stat_rows,
              "stat_result: Result from stat, fstat, or lstat.", stat_result_new, 0);

RtValue posix_stat_result(const struct stat *st)
{
    const struct timespec *times[3] = {&st->st_atim, &st->st_mtim, &st->st_ctim};
    RtValue values[STAT_FIELDS] = {RT_INT(st->st_mode),         rti_int_u64(st->st_ino),
                                   rti_int_u64(st->st_dev),     rti_int_u64(st->st_nlink),
                                   RT_INT((int64_t)st->st_uid), RT_INT((int64_t)st->st_gid),
                                   rti_int(st->st_size)};
    for (int i = 0; i < 3; i++) {
        RtValue billion = RT_INT(1000000000);
        values[7 + i] = rti_int(times[i]->tv_sec);
        values[10 + i] = rt_float((double)times[i]->tv_sec + 1e-9 * (double)times[i]->tv_nsec);
        values[13 + i] = rti_add(rti_mul(values[7 + i], billion), RT_INT(times[i]->tv_nsec));
    }
    values[16] = rti_int(st->st_blksize);
    values[17] = rti_int(st->st_blocks);
    values[18] = rti_int_u64(st->st_rdev);
    return rti_structseq_new(&stat_result, STAT_VISIBLE, values);
}

static RtValue do_stat(const char *function, RtValue arg, int dir_fd, bool follow)
{
    struct stat st;
    PosixPath path = posix_path(function, "path", arg, PATH_FD);
    posix_no_dir_fd(function, &path, dir_fd);
    if (path.fd != -1 && !follow)
        rt_errorf(&rt_ValueError, "%s: cannot use fd and follow_symlinks together", function);
    rti_flush_all_writers();
    int result = path.fd != -1 ? fstat(path.fd, &st)
                               : fstatat(dir_fd, path.name, &st, follow ? 0 : AT_SYMLINK_NOFOLLOW);
    if (result < 0) posix_path_error(&path);
    return posix_stat_result(&st);
}

POSIX(stat)
{
    return do_stat("stat", args[0], posix_dir_fd(args[1]), posix_flag(args[2], true));
}

POSIX(lstat)
{
    struct stat st;
    PosixPath path = posix_path("lstat", "path", args[0], 0);
    rti_flush_all_writers();
    if (fstatat(posix_dir_fd(args[1]), path.name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        posix_path_error(&path);
    return posix_stat_result(&st);
}

POSIX(fstat)
{
    struct stat st;
    int result, fd = posix_int(args[0]);
    rti_flush_all_writers();
    POSIX_RETRY(result, fstat(fd, &st));
    if (result < 0) posix_error();
    return posix_stat_result(&st);
}

/* ---- statvfs_result ---- */

static RtValue statvfs_result_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, STATVFS_VISIBLE, args, count, kwnames);
}

static const RtGetSetDef statvfs_rows[] = {
    {"f_bsize", rti_structseq_get0, rti_readonly, NULL},  {"f_frsize", rti_structseq_get1, NULL, NULL},
    {"f_blocks", rti_structseq_get2, rti_readonly, NULL}, {"f_bfree", rti_structseq_get3, NULL, NULL},
    {"f_bavail", rti_structseq_get4, rti_readonly, NULL}, {"f_files", rti_structseq_get5, NULL, NULL},
    {"f_ffree", rti_structseq_get6, rti_readonly, NULL},  {"f_favail", rti_structseq_get7, NULL, NULL},
    {"f_flag", rti_structseq_get8, rti_readonly, NULL},   {"f_namemax", rti_structseq_get9, NULL, NULL},
    {"f_fsid", rti_structseq_get10, rti_readonly, NULL},  {0},
};
RTI_STRUCTSEQ(statvfs_result, "os.statvfs_result", statvfs_rows,
              "statvfs_result: Result from statvfs or fstatvfs.", statvfs_result_new, 0);

static RtValue vfs_value(const struct statvfs *st)
{
    RtValue values[STATVFS_FIELDS] = {
        rti_int_u64(st->f_bsize),   rti_int_u64(st->f_frsize), rti_int_u64(st->f_blocks),
        rti_int_u64(st->f_bfree),   rti_int_u64(st->f_bavail), rti_int_u64(st->f_files),
        rti_int_u64(st->f_ffree),   rti_int_u64(st->f_favail), rti_int_u64(st->f_flag),
        rti_int_u64(st->f_namemax), rti_int_u64(st->f_fsid)};
    return rti_structseq_new(&statvfs_result, STATVFS_VISIBLE, values);
}

POSIX(statvfs)
{
    struct statvfs st;
    PosixPath path = posix_path("statvfs", "path", args[0], PATH_FD);
    if ((path.fd != -1 ? fstatvfs(path.fd, &st) : statvfs(path.name, &st)) < 0)
        posix_path_error(&path);
    return vfs_value(&st);
}

POSIX(fstatvfs)
{
    struct statvfs st;
    int result, fd = posix_int(args[0]);
    POSIX_RETRY(result, fstatvfs(fd, &st));
    if (result < 0) posix_error();
    return vfs_value(&st);
}

void posix_fill_stat(RtValue dict)
{
    rti_structseq_start(&stat_result, STAT_VISIBLE);
    rti_structseq_start(&statvfs_result, STATVFS_VISIBLE);
    rti_dict_set(dict, rti_intern_cstr("stat_result"), RT_VALUE(&stat_result));
    rti_dict_set(dict, rti_intern_cstr("statvfs_result"), RT_VALUE(&statvfs_result));
}

/* ---- rights and owners ---- */

POSIX(access)
{
    PosixPath path = posix_path("access", "path", args[0], 0);
    int mode = posix_int(args[1]), dir_fd = posix_dir_fd(args[2]), flags = 0;
    if (posix_flag(args[3], false)) flags |= AT_EACCESS;
    if (!posix_flag(args[4], true)) flags |= AT_SYMLINK_NOFOLLOW;
    return RT_BOOL(faccessat(dir_fd, path.name, mode, flags) == 0);
}

POSIX(chmod)
{
    PosixPath path = posix_path("chmod", "path", args[0], PATH_FD);
    int mode = posix_int(args[1]), dir_fd = posix_dir_fd(args[2]);
    bool follow = posix_flag(args[3], true);
    int result = path.fd != -1
                     ? fchmod(path.fd, (mode_t)mode)
                     : fchmodat(dir_fd, path.name, (mode_t)mode, follow ? 0 : AT_SYMLINK_NOFOLLOW);
    if (result < 0 && !follow && errno == EOPNOTSUPP)
        rt_raise(rti_exc_new(&rt_NotImplementedError,
                             rti_str("chmod: follow_symlinks unavailable on this platform")));
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(fchmod)
{
    int result, fd = posix_int(args[0]), mode = posix_int(args[1]);
    POSIX_RETRY(result, fchmod(fd, (mode_t)mode));
    return posix_done(result);
}

static RtValue change_owner(const char *function, const RtValue *args, int dir_fd, bool follow,
                            int allowed)
{
    PosixPath path = posix_path(function, "path", args[0], allowed);
    uid_t uid = (uid_t)posix_id(args[1], "uid");
    gid_t gid = (gid_t)posix_id(args[2], "gid");
    posix_no_dir_fd(function, &path, dir_fd);
    int result = path.fd != -1
                     ? fchown(path.fd, uid, gid)
                     : fchownat(dir_fd, path.name, uid, gid, follow ? 0 : AT_SYMLINK_NOFOLLOW);
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(chown)
{
    return change_owner("chown", args, posix_dir_fd(args[3]), posix_flag(args[4], true), PATH_FD);
}

POSIX(lchown)
{
    return change_owner("lchown", args, AT_FDCWD, false, 0);
}

POSIX(fchown)
{
    int result, fd = posix_int(args[0]);
    uid_t uid = (uid_t)posix_id(args[1], "uid");
    gid_t gid = (gid_t)posix_id(args[2], "gid");
    POSIX_RETRY(result, fchown(fd, uid, gid));
    return posix_done(result);
}

/* ---- times ---- */

static struct timespec of_nanoseconds(RtValue v)
{
    RtValue parts = rti_divmod(v, RT_INT(1000000000));
    if (!RTI_IS_TUPLE(parts) || RTI_TUPLE(parts)->len != 2)
        rt_errorf(&rt_TypeError, "%T.__divmod__() must return a 2-tuple, not %T", v, parts);
    return (struct timespec){.tv_sec = (time_t)posix_offset(RTI_TUPLE(parts)->items[0]),
                             .tv_nsec = (long)posix_offset(RTI_TUPLE(parts)->items[1])};
}

static void two_times(RtValue pair, const char *name, int nanoseconds, struct timespec *out)
{
    if (!rti_is_a(pair, &rt_type_tuple) || RTI_TUPLE(pair)->len != 2)
        rt_errorf(&rt_TypeError, "utime: '%s' must be %s", name,
                  nanoseconds ? "a tuple of two ints" : "either a tuple of two ints or None");
    for (int i = 0; i < 2; i++) {
        RtValue v = RTI_TUPLE(pair)->items[i];
        out[i] = nanoseconds ? of_nanoseconds(v) : rti_seconds(v);
    }
}

POSIX(utime)
{
    PosixPath path = posix_path("utime", "path", args[0], PATH_FD);
    struct timespec times[2];
    int dir_fd = posix_dir_fd(args[3]);
    bool follow = posix_flag(args[4], true);
    if (args[1] && args[1] != RT_NONE && args[2])
        rt_errorf(&rt_ValueError, "utime: you may specify either 'times' or 'ns' but not both");
    if (args[1] && args[1] != RT_NONE)
        two_times(args[1], "times", 0, times);
    else if (args[2])
        two_times(args[2], "ns", 1, times);
    else
        times[0].tv_nsec = times[1].tv_nsec = UTIME_NOW, times[0].tv_sec = times[1].tv_sec = 0;
    posix_no_dir_fd("utime", &path, dir_fd);
    if (path.fd != -1 && !follow)
        rt_errorf(&rt_ValueError, "utime: cannot use fd and follow_symlinks together");
    rti_flush_all_writers();
    int result = path.fd != -1
                     ? futimens(path.fd, times)
                     : utimensat(dir_fd, path.name, times, follow ? 0 : AT_SYMLINK_NOFOLLOW);
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(umask)
{
    return RT_INT(umask((mode_t)posix_int(args[0])));
}
