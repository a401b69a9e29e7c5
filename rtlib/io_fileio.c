/* io_fileio.c - FileIO: a file descriptor as an object, and the system calls under all files.
 *
 * Calls interrupted by a signal are repeated after its handlers have run. A descriptor that would
 * block gives RTI_WOULD_BLOCK to the layers above and None to the program.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "args.h"
#include "codecs.h"
#include "exc.h"
#include "file.h"
#include "fspath.h"
#include "sysmod.h"
#include "thread.h"

/* Linux moves no more in one call; CPython asks for no more. */
enum { MOST_AT_ONCE = 0x7ffff000 };

/* ---- system calls ---- */

static int64_t clamp(int64_t count)
{
    return count > MOST_AT_ONCE ? MOST_AT_ONCE : count;
}

/* After a call that failed: true to try again, false when it would block. raises: OSError. */
static int try_again(void)
{
    if (errno == EAGAIN) return 0;
    if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
    rti_check_interrupt();
    return 1;
}

int64_t rti_raw_read(RtFileIO *raw, void *data, int64_t count, uint8_t *busy)
{
    for (;;) {
        *busy = 1;
        rti_blocking_begin();
        ssize_t n = read(raw->fd, data, (size_t)clamp(count));
        rti_blocking_end();
        *busy = 0;
        if (n >= 0) return n;
        if (!try_again()) return RTI_WOULD_BLOCK;
    }
}

int64_t rti_raw_write(RtFileIO *raw, const void *data, int64_t count, uint8_t *busy)
{
    for (;;) {
        *busy = 1;
        rti_blocking_begin();
        ssize_t n = write(raw->fd, data, (size_t)clamp(count));
        rti_blocking_end();
        *busy = 0;
        if (n >= 0) return n;
        if (!try_again()) return RTI_WOULD_BLOCK;
    }
}

int64_t rti_raw_seek(RtFileIO *raw, int64_t offset, int whence)
{
    off_t at = lseek(raw->fd, (off_t)offset, whence);
    if (raw->seekable < 0) raw->seekable = at >= 0;
    if (at < 0) rti_raise_os_error(errno, 0, 0);
    return at;
}

int rti_raw_seekable(RtFileIO *raw)
{
    if (raw->seekable < 0) raw->seekable = lseek(raw->fd, 0, SEEK_CUR) >= 0;
    return raw->seekable;
}

void rti_raw_close(RtFileIO *raw)
{
    int fd = raw->fd;
    raw->fd = -1;
    if (fd >= 0 && raw->close_fd && close(fd) < 0 && errno != EINTR)
        rti_raise_os_error(errno, 0, 0);
}

/* ---- opening ---- */

static RT_NORETURN void bad_mode(void)
{
    rt_errorf(&rt_ValueError,
              "Must have exactly one of create/read/write/append mode and at most one plus");
}

/* mode: of open(), already without 't'; returns the flags of open(2). */
static int read_mode(RtFileIO *raw, const char *mode)
{
    int kinds = 0, plus = 0, flags = 0;
    raw->created = raw->readable = raw->writable = raw->appending = 0;
    for (const char *m = mode; *m; m++) {
        switch (*m) {
        case 'x': kinds++, raw->created = raw->writable = 1, flags |= O_EXCL | O_CREAT; break;
        case 'r': kinds++, raw->readable = 1; break;
        case 'w': kinds++, raw->writable = 1, flags |= O_CREAT | O_TRUNC; break;
        case 'a': kinds++, raw->writable = raw->appending = 1, flags |= O_APPEND | O_CREAT; break;
        case 'b': break;
        case '+': plus++; break;
        default: rt_errorf(&rt_ValueError, "invalid mode: %s", mode);
        }
        if (kinds > 1 || plus > 1) bad_mode();
    }
    if (kinds != 1) bad_mode();
    if (plus) raw->readable = raw->writable = 1;
    return flags | (plus ? O_RDWR : raw->writable ? O_WRONLY : O_RDONLY) | O_CLOEXEC;
}

/* With no descriptor left: files that nobody refers to any more may still hold some. */
static int close_dropped_files(int tries)
{
    if (tries || (errno != EMFILE && errno != ENFILE)) return 0;
    rti_gc_collect();
    rti_gc_run_finalizers();
    return 1;
}

static int open_path(RtValue file, int flags)
{
    const char *path = rti_fs_name(file);
    for (int tries = 0;;) {
        int fd = open(path, flags, 0666);
        if (fd >= 0) return fd;
        int err = errno;
        if (err == EINTR) {
            rti_check_interrupt();
        } else if (!close_dropped_files(tries++)) {
            rti_raise_os_error(err, file, 0);
        }
    }
}

static int open_with(RtValue opener, RtValue file, int flags)
{
    RtValue fd = rti_call2(opener, file, rti_int(flags));
    if (!rti_is_int(fd)) rt_errorf(&rt_TypeError, "expected integer from opener");
    int64_t n = rti_index_i64(fd, &rt_OverflowError);
    if (n > INT32_MAX) rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    if (n < 0) rt_errorf(&rt_ValueError, "opener returned %d", (int)n);
    fcntl((int)n, F_SETFD, FD_CLOEXEC);
    return (int)n;
}

static void look_at(RtFileIO *raw, RtValue file, int own)
{
    struct stat st;
    int err = fstat(raw->fd, &st) < 0 ? errno : S_ISDIR(st.st_mode) ? EISDIR : 0;
    if (err == EBADF || err == EISDIR) {
        if (own) close(raw->fd);
        raw->fd = -1;
        rti_raise_os_error(err, err == EISDIR ? file : 0, 0);
    }
    raw->block_size = 8192;
    raw->file_size = -1;
    if (err) return;
    if (st.st_blksize > 1) raw->block_size = st.st_blksize;
    if (S_ISREG(st.st_mode)) raw->file_size = st.st_size;
}

/* A class of the program may refuse it: then the file is closed again. */
static void name_object(RtFileIO *raw, RtValue file)
{
    RtHandler h;
    RT_TRY(h) {
        rti_setattr(RT_VALUE(raw), RT_NAME(name), file);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        if (raw->close_fd) close(raw->fd);
        raw->fd = -1;
        rt_reraise(exc);
    }
}

static void fileio_open(RtFileIO *raw, RtValue file, const char *mode, int close_fd, RtValue opener)
{
    int64_t fd = -1;
    int own = 0, flags;
    if (raw->fd >= 0 && raw->close_fd) rti_raw_close(raw);
    raw->fd = -1;
    raw->seekable = -1;
    if (rti_is_int(file)) {
        if (RT_IS_BOOL(file)) rti_warn(&rt_RuntimeWarning, "bool is used as a file descriptor");
        if (!rti_int_to_i64(file, &fd) || fd > INT32_MAX || fd < INT32_MIN)
            fd = -1;
        else if (fd < 0)
            rt_errorf(&rt_ValueError, "negative file descriptor");
    }
    if (fd < 0) rti_fs_name(file); /* a bad name is told before a bad mode */
    flags = read_mode(raw, mode);
    raw->close_fd = close_fd != 0;
    if (fd >= 0) {
        raw->fd = (int)fd;
    } else {
        raw->close_fd = 1;
        if (!close_fd) rt_errorf(&rt_ValueError, "Cannot use closefd=False with file name");
        own = !(opener && opener != RT_NONE);
        raw->fd = own ? open_path(file, flags) : open_with(opener, file, flags);
        own = 1;
    }
    look_at(raw, file, own);
    if (raw->shape == &rt_shape_FileIO) rt_gc_store(raw, &raw->name, file);
    else name_object(raw, file);
    if (raw->appending) raw->seekable = lseek(raw->fd, 0, SEEK_END) >= 0;
}

RtValue rti_fileio_open(RtType *type, RtValue file, const char *mode, int close_fd, RtValue opener)
{
    RtFileIO *raw =
        type == &rt_type_FileIO ? rt_gc_new(&rt_shape_FileIO, sizeof *raw) : rti_object_alloc(type);
    raw->fd = -1;
    fileio_open(raw, file, mode, close_fd, opener);
    return RT_VALUE(raw);
}

RtValue rti_fileio_of_fd(int fd, RtValue name, int readable, int writable)
{
    RtFileIO *raw = rt_gc_new(&rt_shape_FileIO, sizeof *raw);
    raw->name = name;
    raw->fd = fd;
    raw->seekable = -1;
    raw->file_size = -1;
    raw->block_size = 8192;
    raw->readable = readable != 0;
    raw->writable = writable != 0;
    return RT_VALUE(raw);
}

static RtValue fileio_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtFileIO *raw = rti_object_alloc(type);
    raw->fd = -1;
    raw->seekable = -1;
    raw->close_fd = 1;
    return RT_VALUE(raw);
}

static void fileio_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"file", "mode", "closefd", "opener"};
    RtValue given[4];
    text_bind("FileIO", names, 4, args, count, kwnames, given);
    if (!given[0]) rt_errorf(&rt_TypeError, "FileIO() missing required argument 'file' (pos 1)");
    if (given[1] && !rti_is_str(given[1]))
        rt_errorf(&rt_TypeError, "FileIO() argument 'mode' must be str, not %B", given[1]);
    fileio_open(RTI_RAW(self), given[0], given[1] ? rti_str_to_utf8(given[1], NULL) : "r",
                !given[2] || rti_truth(given[2]), given[3]);
}

const char *rti_raw_mode(const RtFileIO *raw)
{
    if (raw->created) return raw->readable ? "xb+" : "xb";
    if (raw->appending) return raw->readable ? "ab+" : "ab";
    return raw->readable && raw->writable ? "rb+" : raw->readable ? "rb" : "wb";
}

/* ---- methods ---- */

static RtFileIO *open_file(RtValue self)
{
    if (RTI_RAW(self)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file");
    return RTI_RAW(self);
}

static RtFileIO *reading(RtValue self)
{
    if (!open_file(self)->readable) rti_unsupported("File not open for reading");
    return RTI_RAW(self);
}

static RtFileIO *writing(RtValue self)
{
    if (!open_file(self)->writable) rti_unsupported("File not open for writing");
    return RTI_RAW(self);
}

/* A class of the program may have a flush() that wants to be called. */
static RtValue FileIO_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtFileIO *raw = RTI_RAW(self);
    if (raw->shape == &rt_shape_FileIO && !raw->dict) {
        rti_raw_close(raw);
        return RT_NONE;
    }
    RtHandler h;
    RT_TRY(h)
    {
        RtValue super = rti_super(RT_VALUE(&rt_type_FileIO), self);
        rti_io_call0(super, "close");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        rti_raw_close(raw);
        rt_reraise(exc);
    }
    rti_raw_close(raw);
    return RT_NONE;
}

static RtValue FileIO_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_INT(open_file(self)->fd);
}

static RtValue FileIO_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(isatty(open_file(self)->fd));
}

static RtValue FileIO_readable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(open_file(self)->readable);
}

static RtValue FileIO_writable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(open_file(self)->writable);
}

static RtValue FileIO_seekable(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(rti_raw_seekable(open_file(self)));
}

/* Room for what is left of a regular file, so that it is read in one call. */
static int64_t expected_rest(RtFileIO *raw)
{
    struct stat st;
    off_t at = lseek(raw->fd, 0, SEEK_CUR);
    if (at < 0 || fstat(raw->fd, &st) < 0 || !S_ISREG(st.st_mode) || st.st_size < at) return 4096;
    return st.st_size - at + 1;
}

static RtValue FileIO_readall(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtFileIO *raw = reading(self);
    RtByteBuf buf = {0};
    rti_bytebuf_reserve(&buf, expected_rest(raw));
    for (;;) {
        if (buf.len == buf.cap) rti_bytebuf_reserve(&buf, 4096);
        int64_t n = rti_raw_read(raw, buf.data + buf.len, buf.cap - buf.len, &(uint8_t){0});
        if (n == RTI_WOULD_BLOCK && !buf.len) return RT_NONE;
        if (n <= 0) return rti_bytes(buf.data, (size_t)buf.len);
        buf.len += n;
    }
}

static RtValue FileIO_read(RTI_ARGS)
{
    int64_t size = rti_size_argument(args, count);
    RtFileIO *raw = reading(self);
    if (size < 0) return FileIO_readall(self, args, 0, kwnames);
    size = clamp(size);
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    int64_t n = rti_raw_read(raw, bytes->data, size, &(uint8_t){0});
    if (n == RTI_WOULD_BLOCK) return RT_NONE;
    return n == size ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

static RtValue FileIO_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    int64_t len;
    uint8_t *into = rti_writable_view(args[0], "readinto() argument 1", &len);
    int64_t n = rti_raw_read(reading(self), into, len, &(uint8_t){0});
    return n == RTI_WOULD_BLOCK ? RT_NONE : rti_int(n);
}

static RtValue FileIO_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    const uint8_t *data;
    int64_t len;
    rti_readable_view(args[0], &data, &len);
    int64_t n = rti_raw_write(writing(self), data, len, &(uint8_t){0});
    return n == RTI_WOULD_BLOCK ? RT_NONE : rti_int(n);
}

static int64_t seek_argument(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return n;
}

static RtValue FileIO_seek(RTI_ARGS)
{
    (void)kwnames;
    int64_t whence = count > 1 ? rti_index_i64(args[1], &rt_OverflowError) : SEEK_SET;
    RtFileIO *raw = open_file(self);
    return rti_int(rti_raw_seek(raw, seek_argument(args[0]), (int)whence));
}

static RtValue FileIO_tell(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int(rti_raw_seek(open_file(self), 0, SEEK_CUR));
}

static RtValue FileIO_truncate(RTI_ARGS)
{
    (void)kwnames;
    RtFileIO *raw = writing(self);
    RtValue size = count && args[0] != RT_NONE ? args[0] : rti_int(rti_raw_seek(raw, 0, SEEK_CUR));
    int64_t length = seek_argument(size);
    while (ftruncate(raw->fd, (off_t)length) < 0) {
        if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
        rti_check_interrupt();
    }
    return size;
}

static RtValue FileIO__dealloc_warn(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_NONE;
}

static RtValue FileIO___reduce__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}
static RtValue FileIO___reduce_ex__(RTI_ARGS)
{
    return rti_io_no_pickle(self, args, count, kwnames);
}

/* ---- the type ---- */

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(RTI_RAW(self)->fd < 0);
}
static RtValue get_closefd(RtValue self)
{
    return RT_BOOL(RTI_RAW(self)->close_fd);
}
static RtValue get_finalizing(RtValue self)
{
    return RT_BOOL(RTI_RAW(self)->finalizing);
}
static RtValue get_mode(RtValue self)
{
    return rti_str(rti_raw_mode(RTI_RAW(self)));
}
static RtValue get_block_size(RtValue self)
{
    return rti_int(RTI_RAW(self)->block_size);
}

static void set_block_size(RtValue self, RtValue v)
{
    RTI_RAW(self)->block_size = rti_index_i64(v, &rt_OverflowError);
}

static RtValue get_name(RtValue self)
{
    if (!RTI_RAW(self)->name) rti_raise_attribute_error(self, RT_NAME(name));
    return RTI_RAW(self)->name;
}

static void set_name(RtValue self, RtValue v)
{
    if (!v) get_name(self);
    rt_gc_store(RT_OBJ(self), &RTI_RAW(self)->name, v);
}

static RtValue show(RtValue self)
{
    const RtFileIO *raw = RTI_RAW(self);
    const char *rest = raw->close_fd ? "True" : "False";
    RtType *type = rti_typeof(self);
    const char *class_name = type->flags & RT_T_HEAP ? rti_type_name(type) : type->cname;
    if (raw->fd < 0) return rti_str_format("<%s [closed]>", class_name);
    RtValue name = rti_try_getattr(self, RT_NAME(name));
    if (!name)
        return rti_str_format("<%s fd=%d mode='%s' closefd=%s>", class_name, raw->fd,
                              rti_raw_mode(raw), rest);
    return rti_str_format("<%s name=%R mode='%s' closefd=%s>", class_name, name, rti_raw_mode(raw),
                          rest);
}

static RtValue fileio_repr(RtValue self)
{
    if (!rti_repr_enter(self))
        rt_errorf(&rt_RuntimeError, "reentrant call inside %s.__repr__", rti_typeof(self)->cname);
    rti_repr_leave(self);
    return rti_repr_guarded(self, show, "...");
}

static void fileio_trace(void *object)
{
    RtFileIO *raw = object;
    rti_gc_mark(raw->name);
    rti_gc_mark(raw->dict);
}

/* For one that nothing closed: its __del__ was replaced. */
static void fileio_finalize(void *object)
{
    RtFileIO *raw = object;
    if (raw->fd >= 0 && raw->close_fd) close(raw->fd);
    raw->fd = -1;
}

static const RtGetSetDef fileio_getsets[] = {
    {"closed", get_closed, NULL, "True if the file is closed"},
    {"closefd", get_closefd, NULL, "True if the file descriptor will be closed by close()."},
    {"mode", get_mode, NULL, "String giving the file mode"},
    {"name", get_name, set_name, NULL},
    {"_finalizing", get_finalizing, NULL, NULL},
    {"_blksize", get_block_size, set_block_size, "Stat st_blksize if available."},
    {0},
};

static const RtMethodDef fileio_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/FileIO.def"
#undef METHOD
    {0},
};

RtShape rt_shape_FileIO = {.type = &rt_type_FileIO};
RT_TYPE(rt_type_FileIO) = {
    .shape = &rt_shape_type,
    .cname = "_io.FileIO",
    .base = &rt_type_RawIOBase,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtFileIO),
    .trace = fileio_trace,
    .finalize = fileio_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, fileio_new), RT_SLOT(init, fileio_init),
                      RT_SLOT(repr, fileio_repr)),
    .methods = fileio_methods,
    .getsets = fileio_getsets,
    .doc = "FileIO(file, mode='r', closefd=True, opener=None)\n--\n\n"
           "Open a file.",
    .instance_shape = &rt_shape_FileIO,
};
