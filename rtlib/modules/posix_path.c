/* posix_path.c - files and folders by name: making, removing, moving, linking, listing. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

static int mode_or(RtValue v, int otherwise)
{
    return v ? posix_int(v) : otherwise;
}

/* ---- making and removing ---- */

POSIX(mkdir)
{
    PosixPath path = posix_path("mkdir", "path", args[0], 0);
    if (mkdirat(posix_dir_fd(args[2]), path.name, (mode_t)mode_or(args[1], 0777)) < 0)
        posix_path_error(&path);
    return RT_NONE;
}

POSIX(mkfifo)
{
    PosixPath path = posix_path("mkfifo", "path", args[0], 0);
    int result, dir_fd = posix_dir_fd(args[2]), mode = mode_or(args[1], 0666);
    POSIX_RETRY(result, mkfifoat(dir_fd, path.name, (mode_t)mode));
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(mknod)
{
    PosixPath path = posix_path("mknod", "path", args[0], 0);
    int mode = mode_or(args[1], 0600);
    dev_t device = args[2] ? (dev_t)posix_offset(args[2]) : 0;
    if (mknodat(posix_dir_fd(args[3]), path.name, (mode_t)mode, device) < 0)
        posix_path_error(&path);
    return RT_NONE;
}

static RtValue unlink_at(const char *function, const RtValue *args, int flags)
{
    PosixPath path = posix_path(function, "path", args[0], 0);
    if (unlinkat(posix_dir_fd(args[1]), path.name, flags) < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(rmdir)
{
    return unlink_at("rmdir", args, AT_REMOVEDIR);
}
POSIX(unlink)
{
    return unlink_at("unlink", args, 0);
}
POSIX(remove)
{
    return unlink_at("remove", args, 0);
}

POSIX(truncate)
{
    PosixPath path = posix_path("truncate", "path", args[0], PATH_FD);
    off_t length = (off_t)posix_offset(args[1]);
    rti_flush_all_writers();
    if ((path.fd != -1 ? ftruncate(path.fd, length) : truncate(path.name, length)) < 0)
        posix_path_error(&path);
    return RT_NONE;
}

/* ---- moving and linking ---- */

static RtValue move(const char *function, const RtValue *args)
{
    PosixPath from = posix_path(function, "src", args[0], 0),
              to = posix_path(function, "dst", args[1], 0);
    rti_flush_all_writers();
    if (renameat(posix_dir_fd(args[2]), from.name, posix_dir_fd(args[3]), to.name) < 0)
        posix_paths_error(&from, &to);
    return RT_NONE;
}

POSIX(rename)
{
    return move("rename", args);
}
POSIX(replace)
{
    return move("replace", args);
}

POSIX(link)
{
    PosixPath from = posix_path("link", "src", args[0], 0),
              to = posix_path("link", "dst", args[1], 0);
    int flags = posix_flag(args[4], true) ? AT_SYMLINK_FOLLOW : 0;
    if (linkat(posix_dir_fd(args[2]), from.name, posix_dir_fd(args[3]), to.name, flags) < 0)
        posix_paths_error(&from, &to);
    return RT_NONE;
}

POSIX(symlink)
{
    PosixPath from = posix_path("symlink", "src", args[0], 0),
              to = posix_path("symlink", "dst", args[1], 0);
    if (symlinkat(from.name, posix_dir_fd(args[3]), to.name) < 0) posix_paths_error(&from, &to);
    return RT_NONE;
}

POSIX(readlink)
{
    char target[PATH_MAX];
    PosixPath path = posix_path("readlink", "path", args[0], 0);
    ssize_t n = readlinkat(posix_dir_fd(args[1]), path.name, target, sizeof target);
    if (n < 0) posix_path_error(&path);
    return posix_name_like(&path, target, (size_t)n);
}

/* ---- where we are ---- */

static const char *current_folder(void)
{
    for (size_t size = 1024;; size *= 2) {
        char *buffer = rt_gc_block(size);
        if (getcwd(buffer, size)) return buffer;
        if (errno != ERANGE) posix_error();
    }
}

POSIX(getcwd)
{
    return rti_fs_decode(current_folder());
}

POSIX(getcwdb)
{
    const char *name = current_folder();
    return rti_bytes(name, strlen(name));
}

POSIX(chdir)
{
    PosixPath path = posix_path("chdir", "path", args[0], PATH_FD);
    if ((path.fd != -1 ? fchdir(path.fd) : chdir(path.name)) < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(fchdir)
{
    int result, fd = posix_fd(args[0]);
    POSIX_RETRY(result, fchdir(fd));
    return posix_done(result);
}

POSIX(listdir)
{
    PosixPath path = posix_path("listdir", "path", args[0], PATH_FD | PATH_NONE);
    int copy = path.fd != -1 ? dup(path.fd) : -1;
    DIR *dir = path.fd == -1 ? opendir(path.name) : copy < 0 ? NULL : fdopendir(copy);
    if (!dir) {
        int err = errno;
        if (copy >= 0) close(copy);
        errno = err;
        posix_path_error(&path);
    }
    if (path.fd != -1) rewinddir(dir);
    RtByteBuf names = {
        0}; /* nothing that raises while the folder is open but running out of memory */
    errno = 0;
    for (const struct dirent *entry; (entry = readdir(dir));) {
        const char *name = entry->d_name;
        if (!strcmp(name, ".") || !strcmp(name, "..")) continue;
        rti_bytebuf_add(&names, name, (int64_t)strlen(name) + 1);
        errno = 0;
    }
    int err = errno;
    closedir(dir);
    errno = err;
    if (err) posix_path_error(&path);
    RtValue list = rti_list_new(0);
    for (int64_t at = 0; at < names.len;) {
        const char *name = (const char *)names.data + at;
        size_t len = strlen(name);
        rti_list_append(list, posix_name_like(&path, name, len));
        at += (int64_t)len + 1;
    }
    return list;
}

/* ---- names as text ---- */

POSIX(fspath)
{
    return rti_fspath(args[0]);
}

/* A str or bytes argument as UTF-8; the result is of the same kind. */
POSIX(_path_normpath)
{
    RtValue path = rti_fspath(args[0]);
    size_t len;
    int bytes = is_bytes(path);
    const char *from = bytes ? (const char *)BYTES_OF(path)->data : rti_str_to_utf8(path, &len);
    if (bytes) len = (size_t)BYTES_OF(path)->len;
    char *out = rt_gc_block(len + 2), *end = out;
    size_t roots = len && from[0] == '/'
                       ? (len > 1 && from[1] == '/' && !(len > 2 && from[2] == '/') ? 2 : 1)
                       : 0;
    for (size_t i = 0; i < roots; i++) *end++ = '/';
    char *start = end; /* ".." does not go above this */
    for (size_t i = roots; i < len;) {
        const char *slash = memchr(from + i, '/', len - i);
        size_t n = slash ? (size_t)(slash - (from + i)) : len - i;
        const char *part = from + i;
        i += n + 1;
        if (!n || (n == 1 && part[0] == '.')) continue;
        if (n == 2 && part[0] == '.' && part[1] == '.') {
            char *last = end;
            while (last > start && last[-1] != '/') last--;
            int climbs = end - last == 2 && last[0] == '.' && last[1] == '.';
            if (end > start && !climbs) {
                end = last > start ? last - 1 : start;
                continue;
            }
            if (end == start && roots) continue;
        }
        if (end > start) *end++ = '/';
        memcpy(end, part, n);
        end += n;
    }
    if (end == out) *end++ = '.';
    return bytes ? rti_bytes(out, (size_t)(end - out)) : rti_str_utf8(out, (size_t)(end - out));
}

/* (drive, root, tail) of a path; there are no drives. */
POSIX(_path_splitroot_ex)
{
    RtValue path = rti_fspath(args[0]), empty, parts[3];
    int bytes = is_bytes(path);
    int64_t len = bytes ? BYTES_OF(path)->len : rti_str_len(path), roots = 0;
    while (roots < len && roots < 3 &&
           (bytes ? BYTES_OF(path)->data[roots] : rti_str_at(path, roots)) == '/')
        roots++;
    if (roots == 3) roots = 1;
    empty = bytes ? rti_bytes("", 0) : RT_EMPTY_STR;
    parts[0] = empty;
    parts[1] =
        bytes ? rti_bytes(BYTES_OF(path)->data, (size_t)roots) : rti_str_substring(path, 0, roots);
    parts[2] = bytes ? rti_bytes(BYTES_OF(path)->data + roots, (size_t)(len - roots))
                     : rti_str_substring(path, roots, len);
    return rti_tuple_from(parts, 3);
}

/* ---- devices ---- */

static dev_t device_argument(RtValue v)
{
    int64_t n = posix_offset(v);
    if (n < 0) rt_errorf(&rt_OverflowError, "can't convert negative int to unsigned");
    return (dev_t)n;
}

POSIX(major)
{
    return RT_INT(major(device_argument(args[0])));
}
POSIX(minor)
{
    return RT_INT(minor(device_argument(args[0])));
}
POSIX(makedev)
{
    return rti_int_u64(makedev((unsigned)posix_offset(args[0]), (unsigned)posix_offset(args[1])));
}

static int config_name(RtValue v, RtValue names)
{
    if (rti_has_index(v)) return posix_int(v);
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "configuration names must be strings or integers");
    RtValue number = rti_dict_get(names, v);
    if (!number) rt_errorf(&rt_ValueError, "unrecognized configuration name");
    return posix_int(number);
}

static RtValue names_of(const char *table)
{
    return rti_getattr(rti_import("posix"), rti_intern_cstr(table));
}

POSIX(pathconf)
{
    PosixPath path = posix_path("pathconf", "path", args[0], PATH_FD);
    int name = config_name(args[1], names_of("pathconf_names"));
    errno = 0;
    long limit = path.fd != -1 ? fpathconf(path.fd, name) : pathconf(path.name, name);
    if (limit == -1 && errno) posix_path_error(&path);
    return rti_int(limit);
}

POSIX(fpathconf)
{
    int name = config_name(args[1], names_of("pathconf_names"));
    errno = 0;
    long limit = fpathconf(posix_fd(args[0]), name);
    if (limit == -1 && errno) posix_error();
    return rti_int(limit);
}

POSIX(sysconf)
{
    int name = config_name(args[0], names_of("sysconf_names"));
    errno = 0;
    long value = sysconf(name);
    if (value == -1 && errno) posix_error();
    return rti_int(value);
}

POSIX(confstr)
{
    int name = config_name(args[0], names_of("confstr_names"));
    errno = 0;
    size_t n = confstr(name, NULL, 0);
    if (!n && errno) posix_error();
    if (!n) return RT_NONE;
    char *text = rt_gc_block(n);
    confstr(name, text, n);
    return rti_fs_decode_bytes(text, n - 1);
}

/* ---- extended attributes ---- */

enum { SIZE_GUESS = 256 };

POSIX(getxattr)
{
    PosixPath path = posix_path("getxattr", "path", args[0], PATH_FD);
    const char *name = posix_path("getxattr", "attribute", args[1], 0).name;
    bool follow = posix_flag(args[2], true);
    for (size_t size = SIZE_GUESS; size <= 65536; size *= 16) {
        char *value = rt_gc_block(size);
        ssize_t n = path.fd != -1 ? fgetxattr(path.fd, name, value, size)
                    : follow      ? getxattr(path.name, name, value, size)
                                  : lgetxattr(path.name, name, value, size);
        if (n >= 0) return rti_bytes(value, (size_t)n);
        if (errno != ERANGE) break;
    }
    posix_path_error(&path);
}

POSIX(setxattr)
{
    PosixPath path = posix_path("setxattr", "path", args[0], PATH_FD);
    const char *name = posix_path("setxattr", "attribute", args[1], 0).name;
    const uint8_t *value;
    int64_t len;
    rti_readable_view(args[2], &value, &len);
    int flags = args[3] ? posix_int(args[3]) : 0;
    bool follow = posix_flag(args[4], true);
    int result = path.fd != -1 ? fsetxattr(path.fd, name, value, (size_t)len, flags)
                 : follow      ? setxattr(path.name, name, value, (size_t)len, flags)
                               : lsetxattr(path.name, name, value, (size_t)len, flags);
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(removexattr)
{
    PosixPath path = posix_path("removexattr", "path", args[0], PATH_FD);
    const char *name = posix_path("removexattr", "attribute", args[1], 0).name;
    bool follow = posix_flag(args[2], true);
    int result = path.fd != -1 ? fremovexattr(path.fd, name)
                 : follow      ? removexattr(path.name, name)
                               : lremovexattr(path.name, name);
    if (result < 0) posix_path_error(&path);
    return RT_NONE;
}

POSIX(listxattr)
{
    PosixPath path = posix_path("listxattr", "path", args[0], PATH_FD | PATH_NONE);
    bool follow = posix_flag(args[1], true);
    for (size_t size = SIZE_GUESS; size <= 65536; size *= 16) {
        char *names = rt_gc_block(size);
        ssize_t n = path.fd != -1 ? flistxattr(path.fd, names, size)
                    : follow      ? listxattr(path.name, names, size)
                                  : llistxattr(path.name, names, size);
        if (n < 0 && errno == ERANGE) continue;
        if (n < 0) break;
        RtValue list = rti_list_new(0);
        for (ssize_t at = 0; at < n; at += (ssize_t)strlen(names + at) + 1)
            rti_list_append(list, rti_fs_decode(names + at));
        return list;
    }
    posix_path_error(&path);
}
