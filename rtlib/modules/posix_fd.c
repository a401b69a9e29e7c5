/* posix_fd.c - descriptors: open, read, write and what else is done to them. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

#include "structseq.h"

enum { MOST_AT_ONCE = 0x7ffff000, VECTORS_MAX = 1024 };

POSIX(open)
{
    PosixPath path = posix_path("open", "path", args[0], 0);
    int flags = posix_int(args[1]) | O_CLOEXEC, mode = args[2] ? posix_int(args[2]) : 0777, fd;
    int dir_fd = posix_dir_fd(args[3]);
    rti_flush_all_writers();
    POSIX_RETRY(fd, openat(dir_fd, path.name, flags, mode));
    if (fd < 0) posix_path_error(&path);
    return RT_INT(fd);
}

POSIX(close)
{
    if (close(posix_int(args[0])) < 0 && errno != EINTR) posix_error();
    return RT_NONE;
}

POSIX(closerange)
{
    int low = posix_int(args[0]), high = posix_int(args[1]);
    if (low < 0) low = 0;
    if (low < high) close_range((unsigned)low, (unsigned)high - 1, 0);
    return RT_NONE;
}

POSIX(dup)
{
    int fd = fcntl(posix_int(args[0]), F_DUPFD_CLOEXEC, 0);
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

POSIX(dup2)
{
    int from = posix_int(args[0]), to = posix_int(args[1]), fd;
    bool inheritable = posix_flag(args[2], true);
    POSIX_RETRY(fd, !inheritable && from != to ? dup3(from, to, O_CLOEXEC) : dup2(from, to));
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

POSIX(pipe)
{
    int fds[2];
    if (pipe2(fds, O_CLOEXEC) < 0) posix_error();
    RtValue pair[2] = {RT_INT(fds[0]), RT_INT(fds[1])};
    return rti_tuple_from(pair, 2);
}

POSIX(pipe2)
{
    int fds[2];
    if (pipe2(fds, posix_int(args[0])) < 0) posix_error();
    RtValue pair[2] = {RT_INT(fds[0]), RT_INT(fds[1])};
    return rti_tuple_from(pair, 2);
}

/* ---- reading and writing ---- */

static int64_t length_argument(RtValue v)
{
    int64_t n = rti_args_ssize(v);
    if (n < 0) {
        errno = EINVAL;
        posix_error();
    }
    return n < MOST_AT_ONCE ? n : MOST_AT_ONCE;
}

static RtValue shortened(RtBytes *bytes, ssize_t n)
{
    if (n < 0) posix_error();
    return n == bytes->len ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

POSIX(read)
{
    int fd = posix_int(args[0]);
    int64_t len = length_argument(args[1]);
    RtBytes *bytes = rti_bytes_alloc((size_t)len);
    ssize_t n;
    POSIX_RETRY(n, read(fd, bytes->data, (size_t)len));
    return shortened(bytes, n);
}

POSIX(pread)
{
    int fd = posix_int(args[0]);
    int64_t len = length_argument(args[1]);
    off_t offset = (off_t)posix_offset(args[2]);
    RtBytes *bytes = rti_bytes_alloc((size_t)len);
    ssize_t n;
    POSIX_RETRY(n, pread(fd, bytes->data, (size_t)len, offset));
    return shortened(bytes, n);
}

static RtValue moved(ssize_t n)
{
    if (n < 0) posix_error();
    return rti_int(n);
}

POSIX(write)
{
    int fd = posix_int(args[0]);
    const uint8_t *data;
    int64_t len;
    ssize_t n;
    rti_readable_view(args[1], &data, &len);
    if (len > MOST_AT_ONCE) len = MOST_AT_ONCE;
    POSIX_RETRY(n, write(fd, data, (size_t)len));
    return moved(n);
}

POSIX(pwrite)
{
    int fd = posix_int(args[0]);
    const uint8_t *data;
    int64_t len;
    ssize_t n;
    rti_readable_view(args[1], &data, &len);
    off_t offset = (off_t)posix_offset(args[2]);
    POSIX_RETRY(n, pwrite(fd, data, (size_t)len, offset));
    return moved(n);
}

static struct iovec *vectors(const char *function, RtValue buffers, int writing, int *count)
{
    if (!rti_match_sequence(buffers))
        rt_errorf(&rt_TypeError, "%s() arg 2 must be a sequence", function);
    int64_t n;
    const RtValue *items = rti_items(buffers, &n);
    if (n > VECTORS_MAX) {
        errno = EINVAL;
        posix_error();
    }
    struct iovec *v = rt_gc_block((size_t)(n + 1) * sizeof *v);
    for (int64_t i = 0; i < n; i++) {
        const uint8_t *data;
        int64_t len;
        if (writing)
            rti_readable_view(items[i], &data, &len);
        else
            data = rti_writable_view(items[i], "a read-write bytes-like object", &len);
        v[i] = (struct iovec){.iov_base = (void *)(uintptr_t)data, .iov_len = (size_t)len};
    }
    RTI_KEEP(buffers);
    *count = (int)n;
    return v;
}

POSIX(readv)
{
    int n_vectors, fd = posix_int(args[0]);
    ssize_t n;
    struct iovec *v = vectors("readv", args[1], 0, &n_vectors);
    POSIX_RETRY(n, readv(fd, v, n_vectors));
    return moved(n);
}

POSIX(writev)
{
    int n_vectors, fd = posix_int(args[0]);
    ssize_t n;
    struct iovec *v = vectors("writev", args[1], 1, &n_vectors);
    POSIX_RETRY(n, writev(fd, v, n_vectors));
    return moved(n);
}

POSIX(sendfile)
{
    int out = posix_int(args[0]), in = posix_int(args[1]);
    size_t len = (size_t)length_argument(args[3]);
    ssize_t n;
    if (args[2] == RT_NONE) {
        POSIX_RETRY(n, sendfile(out, in, NULL, len));
        return moved(n);
    }
    off_t offset = (off_t)posix_offset(args[2]);
    POSIX_RETRY(n, sendfile(out, in, &offset, len));
    return moved(n);
}

static off_t *optional_offset(RtValue v, off_t *place)
{
    if (!v || v == RT_NONE) return NULL;
    *place = (off_t)posix_offset(v);
    return place;
}

POSIX(copy_file_range)
{
    off_t from, to;
    int64_t len = rti_args_ssize(args[2]);
    if (len < 0) rt_errorf(&rt_ValueError, "negative value for 'count' not allowed");
    int src = posix_int(args[0]), dst = posix_int(args[1]);
    off_t *p = optional_offset(args[3], &from), *q = optional_offset(args[4], &to);
    ssize_t n;
    POSIX_RETRY(n, copy_file_range(src, p, dst, q, (size_t)len, 0));
    return moved(n);
}

POSIX(lseek)
{
    int whence = posix_int(args[2]);
    off_t at = lseek(posix_int(args[0]), (off_t)posix_offset(args[1]), whence);
    if (at < 0) posix_error();
    return rti_int(at);
}

POSIX(ftruncate)
{
    int result, fd = posix_int(args[0]);
    off_t length = (off_t)posix_offset(args[1]);
    POSIX_RETRY(result, ftruncate(fd, length));
    return posix_done(result);
}

POSIX(fsync)
{
    int result, fd = posix_fd(args[0]);
    POSIX_RETRY(result, fsync(fd));
    return posix_done(result);
}

POSIX(fdatasync)
{
    int result, fd = posix_fd(args[0]);
    POSIX_RETRY(result, fdatasync(fd));
    return posix_done(result);
}

POSIX(sync)
{
    sync();
    return RT_NONE;
}

POSIX(lockf)
{
    int result, fd = posix_int(args[0]), command = posix_int(args[1]);
    off_t length = (off_t)posix_offset(args[2]);
    POSIX_RETRY(result, lockf(fd, command, length));
    return posix_done(result);
}

/* ---- flags of a descriptor ---- */

static int get_flags(int fd, int command)
{
    int flags = fcntl(fd, command);
    if (flags < 0) posix_error();
    return flags;
}

POSIX(get_inheritable)
{
    return RT_BOOL(!(get_flags(posix_int(args[0]), F_GETFD) & FD_CLOEXEC));
}

POSIX(set_inheritable)
{
    int fd = posix_int(args[0]), flags = get_flags(fd, F_GETFD);
    flags = posix_int(args[1]) ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC;
    return posix_done(fcntl(fd, F_SETFD, flags));
}

POSIX(get_blocking)
{
    return RT_BOOL(!(get_flags(posix_int(args[0]), F_GETFL) & O_NONBLOCK));
}

POSIX(set_blocking)
{
    int fd = posix_int(args[0]), flags = get_flags(fd, F_GETFL);
    flags = rti_truth(args[1]) ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return posix_done(fcntl(fd, F_SETFL, flags));
}

/* ---- terminals ---- */

POSIX(isatty)
{
    return RT_BOOL(isatty(posix_int(args[0])));
}

POSIX(device_encoding)
{
    int fd = posix_int(args[0]);
    return isatty(fd) ? rti_str("UTF-8") : RT_NONE;
}

POSIX(ttyname)
{
    char name[256];
    int err = ttyname_r(posix_int(args[0]), name, sizeof name);
    if (err) rti_raise_os_error(err, 0, 0);
    return rti_fs_decode(name);
}

POSIX(ctermid)
{
    char name[L_ctermid];
    return rti_fs_decode(ctermid(name));
}

POSIX(tcgetpgrp)
{
    pid_t group = tcgetpgrp(posix_int(args[0]));
    if (group < 0) posix_error();
    return rti_int(group);
}

POSIX(tcsetpgrp)
{
    return posix_done(tcsetpgrp(posix_int(args[0]), posix_int(args[1])));
}

static RtValue pair_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 2, args, count, kwnames);
}

static const RtGetSetDef terminal_rows[] = {
    {"columns", rti_structseq_get0, rti_readonly, "width of the terminal window in characters"},
    {"lines", rti_structseq_get1, rti_readonly, "height of the terminal window in characters"},
    {0},
};
RTI_STRUCTSEQ(terminal_size, "os.terminal_size", terminal_rows,
              "A tuple of (columns, lines) for holding terminal window size", pair_new, 0);

POSIX(get_terminal_size)
{
    struct winsize size;
    int fd = count ? posix_int(args[0]) : 1;
    if (ioctl(fd, TIOCGWINSZ, &size) < 0) posix_error();
    RtValue values[2] = {RT_INT(size.ws_col), RT_INT(size.ws_row)};
    return rti_structseq_new(&terminal_size, 2, values);
}

POSIX(openpty)
{
    int fds[2] = {posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), -1};
    if (fds[0] >= 0 && grantpt(fds[0]) == 0 && unlockpt(fds[0]) == 0)
        fds[1] = open(ptsname(fds[0]), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (fds[1] < 0) {
        int err = errno;
        if (fds[0] >= 0) close(fds[0]);
        rti_raise_os_error(err, 0, 0);
    }
    RtValue pair[2] = {RT_INT(fds[0]), RT_INT(fds[1])};
    return rti_tuple_from(pair, 2);
}

/* ---- descriptors of other kinds ---- */

POSIX(memfd_create)
{
    const char *name = posix_path("memfd_create", "name", args[0], 0).name;
    int fd = memfd_create(name, args[1] ? (unsigned)posix_offset(args[1]) : MFD_CLOEXEC);
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

POSIX(eventfd)
{
    int fd = eventfd((unsigned)posix_offset(args[0]), args[1] ? posix_int(args[1]) : EFD_CLOEXEC);
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

POSIX(eventfd_read)
{
    uint64_t value;
    int result, fd = posix_fd(args[0]);
    POSIX_RETRY(result, eventfd_read(fd, &value));
    if (result < 0) posix_error();
    return rti_int_u64(value);
}

POSIX(eventfd_write)
{
    int result, fd = posix_fd(args[0]);
    uint64_t value = (uint64_t)posix_offset(args[1]);
    POSIX_RETRY(result, eventfd_write(fd, value));
    return posix_done(result);
}

void posix_fill_fd(RtValue dict)
{
    rti_structseq_start(&terminal_size, 2);
    rti_dict_set(dict, rti_intern_cstr("terminal_size"), RT_VALUE(&terminal_size));
}
