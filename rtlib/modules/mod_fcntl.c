/* mod_fcntl.c - the module fcntl: fcntl(), ioctl(), flock(), lockf(). */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/fs.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "module.h"
#include "posixmod.h"

enum { BUFFER = 1024 };

/* An int, or bytes to be copied into `buffer`: their number, -1 for an int. */
static int64_t read_argument(const char *function, RtValue v, unsigned char *buffer,
                             int64_t *number)
{
    const uint8_t *data;
    int64_t len;
    RtValue source = rti_is_str(v) ? rti_encode(v, 0, 0) : v;
    if (rti_bytes_view(source, &data, &len)) {
        if (len > BUFFER) rt_errorf(&rt_ValueError, "%s argument 3 is too long", function);
        memcpy(buffer, data, (size_t)len);
        return len;
    }
    RtValue index = rti_index(v);
    if (!rti_int_to_i64(index, number))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return -1;
}

static RtValue fcntl_fcntl(RTI_ARGS)
{
    (void)self, (void)kwnames;
    unsigned char buffer[BUFFER + 8];
    int fd = posix_fd(args[0]), command = posix_int(args[1]), result;
    int64_t number = 0, len = count > 2 ? read_argument("fcntl", args[2], buffer, &number) : -1;
    if (len >= 0) {
        POSIX_RETRY(result, fcntl(fd, command, buffer));
        if (result < 0) posix_error();
        return rti_bytes(buffer, (size_t)len);
    }
    POSIX_RETRY(result, fcntl(fd, command, (long)(int)number));
    if (result < 0) posix_error();
    return rti_int(result);
}

static RtValue fcntl_ioctl(RTI_ARGS)
{
    (void)self, (void)kwnames;
    unsigned char buffer[BUFFER + 8];
    int fd = posix_fd(args[0]), result;
    int64_t request, number = 0, len = -1;
    if (!rti_int_to_i64(rti_index(args[1]), &request))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned int");
    if (count > 2 && !rti_is_str(args[2]) && !is_bytes(args[2]) && !rti_has_index(args[2]) &&
        (count < 4 || rti_truth(args[3]))) { /* a writable buffer is changed in place */
        uint8_t *target = rti_writable_view(args[2], "ioctl() argument 3", &len);
        POSIX_RETRY(result, ioctl(fd, (unsigned long)request, target));
        if (result < 0) posix_error();
        return rti_int(result);
    }
    if (count > 2) len = read_argument("ioctl", args[2], buffer, &number);
    if (len >= 0) {
        POSIX_RETRY(result, ioctl(fd, (unsigned long)request, buffer));
        if (result < 0) posix_error();
        return rti_bytes(buffer, (size_t)len);
    }
    POSIX_RETRY(result, ioctl(fd, (unsigned long)request, (long)number));
    if (result < 0) posix_error();
    return rti_int(result);
}

static RtValue fcntl_flock(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int fd = posix_fd(args[0]), operation = posix_int(args[1]), result;
    POSIX_RETRY(result, flock(fd, operation));
    return posix_done(result);
}

static RtValue fcntl_lockf(RTI_ARGS)
{
    (void)self, (void)kwnames;
    int fd = posix_fd(args[0]), operation = posix_int(args[1]), result;
    struct flock lock = {.l_type = operation == LOCK_UN  ? F_UNLCK
                                   : operation & LOCK_SH ? F_RDLCK
                                                         : F_WRLCK};
    if (operation != LOCK_UN && !(operation & (LOCK_SH | LOCK_EX)))
        rt_errorf(&rt_ValueError, "unrecognized lockf argument");
    if (count > 2) lock.l_len = (off_t)posix_offset(args[2]);
    if (count > 3) lock.l_start = (off_t)posix_offset(args[3]);
    if (count > 4) lock.l_whence = (short)posix_int(args[4]);
    POSIX_RETRY(result, fcntl(fd, operation & LOCK_NB ? F_SETLK : F_SETLKW, &lock));
    return posix_done(result);
}

static const RtMethodDef functions[] = {
    {"fcntl", fcntl_fcntl, 2, 3, 0, "fd, cmd, arg=0, /",
     "Perform the operation `cmd` on file descriptor fd."},
    {"flock", fcntl_flock, 2, 2, 0, "fd, operation, /",
     "Perform the lock operation `operation` on file descriptor `fd`."},
    {"ioctl", fcntl_ioctl, 2, 4, 0, "fd, request, arg=0, mutate_flag=True, /",
     "Perform the operation request on file descriptor fd."},
    {"lockf", fcntl_lockf, 2, 5, 0, "fd, cmd, len=0, start=0, whence=0, /",
     "A wrapper around the fcntl() locking calls."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {#name, (int64_t)name},
        N(LOCK_SH) N(LOCK_EX) N(LOCK_NB) N(LOCK_UN) N(LOCK_MAND) N(LOCK_READ) N(LOCK_WRITE)
            N(LOCK_RW) N(F_DUPFD) N(F_DUPFD_CLOEXEC) N(F_GETFD) N(F_SETFD) N(F_GETFL) N(F_SETFL)
                N(F_GETLK) N(F_SETLK) N(F_SETLKW) N(F_OFD_GETLK) N(F_OFD_SETLK) N(F_OFD_SETLKW)
                    N(F_GETOWN) N(F_SETOWN) N(F_GETSIG) N(F_SETSIG) N(F_RDLCK) N(F_WRLCK) N(F_UNLCK)
                        N(F_EXLCK) N(F_SHLCK) N(F_SETLEASE) N(F_GETLEASE) N(F_NOTIFY)
                            N(F_SETPIPE_SZ) N(F_GETPIPE_SZ) N(F_ADD_SEALS) N(F_GET_SEALS)
                                N(F_SEAL_SEAL) N(F_SEAL_SHRINK) N(F_SEAL_GROW) N(F_SEAL_WRITE)
                                    N(DN_ACCESS) N(DN_MODIFY) N(DN_CREATE) N(DN_DELETE) N(DN_RENAME)
                                        N(DN_ATTRIB) N(DN_MULTISHOT) N(FD_CLOEXEC) N(FASYNC)
                                            N(FICLONE) N(FICLONERANGE)
#undef N
    };
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
}

const RtModuleDef rt_module_fcntl = {
    .name = "fcntl",
    .doc = "This module performs file control and I/O control on file\ndescriptors.",
    .functions = functions,
    .fill = fill,
};
