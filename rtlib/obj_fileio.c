/* obj_fileio.c - FileIO: a file descriptor as an object, and the system calls under all file
 * objects.
 *
 * Calls interrupted by a signal are repeated after a look for Ctrl-C. io.UnsupportedOperation,
 * which has two bases, is made on first use: there is no io module to hold it.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "args.h"
#include "exc.h"
#include "file.h"
#include "sysmod.h"

/* ---- system calls ---- */

int64_t rti_raw_read(RtFileIO *raw, void *data, int64_t count)
{
    for (;;) {
        ssize_t n = read(raw->fd, data, (size_t)count);
        if (n >= 0) return n;
        if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
        rti_check_interrupt();
    }
}

int64_t rti_raw_write(RtFileIO *raw, const void *data, int64_t count)
{
    for (;;) {
        ssize_t n = write(raw->fd, data, (size_t)count);
        if (n >= 0) return n;
        if (errno != EINTR) rti_raise_os_error(errno, 0, 0);
        rti_check_interrupt();
    }
}

int64_t rti_raw_seek(RtFileIO *raw, int64_t offset, int whence)
{
    off_t at = lseek(raw->fd, (off_t)offset, whence);
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

void rti_unsupported(const char *what)
{
    static RtValue type;
    if (!type) {
        rt_gc_root_range(&type, 1);
        RtValue bases[2] = {RT_VALUE(&rt_OSError), RT_VALUE(&rt_ValueError)};
        RtValue ns = rti_dict_new();
        rti_dict_set(ns, RT_NAME(__module__), rti_str("io"));
        type = rti_call3(RT_VALUE(&rt_type_type), rti_str("UnsupportedOperation"),
                         rti_tuple_from(bases, 2), ns);
    }
    rt_raise(rti_call1(type, rti_str(what)));
}

int64_t rti_size_argument(const RtValue *args, size_t count)
{
    if (!count || args[0] == RT_NONE) return -1;
    if (!rti_has_index(args[0]))
        rt_errorf(&rt_TypeError, "argument should be integer or None, not '%T'", args[0]);
    return rti_index_i64(args[0], &rt_OverflowError);
}

uint8_t *rti_writable_view(RtValue v, int64_t *len)
{
    const uint8_t *data;
    if (rti_is_a(v, &rt_type_bytes) || !rti_bytes_view(v, &data, len))
        rt_errorf(&rt_TypeError, "readinto() argument must be read-write bytes-like object, not %T",
                  v);
    return (uint8_t *)(uintptr_t)data;
}

/* ---- opening ---- */

static void bad_mode(void)
{
    rt_errorf(&rt_ValueError,
              "Must have exactly one of create/read/write/append mode and at most one plus");
}

/* mode: of open(), already without 't'; returns the flags of open(2). */
static int read_mode(RtFileIO *raw, const char *mode)
{
    int kinds = 0, plus = 0, flags = 0;
    for (const char *m = mode; *m; m++) {
        switch (*m) {
        case 'x': kinds++, raw->created = raw->writable = 1, flags |= O_EXCL | O_CREAT; break;
        case 'r': kinds++, raw->readable = 1; break;
        case 'w': kinds++, raw->writable = 1, flags |= O_CREAT | O_TRUNC; break;
        case 'a': kinds++, raw->writable = raw->appending = 1, flags |= O_APPEND | O_CREAT; break;
        case '+': plus++; break;
        default: break;
        }
    }
    if (kinds != 1 || plus > 1) bad_mode();
    if (plus) raw->readable = raw->writable = 1;
    return flags | (plus ? O_RDWR : raw->writable ? O_WRONLY : O_RDONLY) | O_CLOEXEC;
}

/* The path as bytes with a NUL, through __fspath__. */
static const char *path_of(RtValue file)
{
    if (!rti_is_str(file) && !rti_is_a(file, &rt_type_bytes)) {
        RtValue method = rti_lookup_special(file, RT_NAME(__fspath__));
        if (!method)
            rt_errorf(&rt_TypeError, "expected str, bytes or os.PathLike object, not %T", file);
        RtValue path = rti_call0(method);
        if (!rti_is_str(path) && !rti_is_a(path, &rt_type_bytes))
            rt_errorf(&rt_TypeError, "expected %T.__fspath__() to return str or bytes, not %T",
                      file, path);
        file = path;
    }
    size_t len;
    const char *path;
    if (rti_is_str(file)) {
        path = rti_str_to_utf8(file, &len);
    } else {
        path = (const char *)((RtBytes *)RT_OBJ(file))->data;
        len = (size_t)((RtBytes *)RT_OBJ(file))->len;
    }
    if (strlen(path) != len) rt_errorf(&rt_ValueError, "embedded null byte");
    return path;
}

static void check_not_folder(RtFileIO *raw, RtValue file)
{
    struct stat st;
    if (fstat(raw->fd, &st) < 0) {
        int err = errno;
        raw->fd = -1; /* not ours to close */
        rti_raise_os_error(err, rti_is_int(file) ? 0 : file, 0);
    }
    if (!S_ISDIR(st.st_mode)) return;
    if (raw->close_fd) close(raw->fd);
    raw->fd = -1;
    rti_raise_os_error(EISDIR, file, 0);
}

RtValue rti_fileio_open(RtValue file, const char *mode, int close_fd, RtValue opener)
{
    RtFileIO *raw = rt_gc_new(&rt_shape_FileIO, sizeof *raw);
    raw->fd = -1;
    raw->seekable = -1;
    raw->name = file;
    raw->close_fd = 1;
    int flags = read_mode(raw, mode);
    if (rti_is_int(file)) {
        int64_t fd;
        if (!rti_int_to_i64(file, &fd) || fd > INT32_MAX)
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
        if (fd < 0) rt_errorf(&rt_ValueError, "negative file descriptor");
        raw->fd = (int)fd;
        raw->close_fd = close_fd != 0;
    } else {
        if (!close_fd) rt_errorf(&rt_ValueError, "Cannot use closefd=False with file name");
        if (opener && opener != RT_NONE) {
            RtValue fd = rti_call2(opener, file, rti_int(flags));
            if (!rti_is_int(fd)) rt_errorf(&rt_TypeError, "expected integer from opener");
            raw->fd = (int)rti_index_i64(fd, &rt_ValueError);
            if (raw->fd < 0) rt_errorf(&rt_ValueError, "opener returned %d", raw->fd);
        } else {
            const char *path = path_of(file);
            while ((raw->fd = open(path, flags, 0666)) < 0) {
                if (errno != EINTR) rti_raise_os_error(errno, file, 0);
                rti_check_interrupt();
            }
        }
    }
    check_not_folder(raw, file);
    if (raw->appending) lseek(raw->fd, 0, SEEK_END);
    return RT_VALUE(raw);
}

RtValue rti_fileio_of_fd(int fd, RtValue name, int readable, int writable)
{
    RtFileIO *raw = rt_gc_new(&rt_shape_FileIO, sizeof *raw);
    raw->name = name;
    raw->fd = fd;
    raw->seekable = -1;
    raw->readable = readable != 0;
    raw->writable = writable != 0;
    return RT_VALUE(raw);
}

RtValue rti_raw_mode(const RtFileIO *raw)
{
    if (raw->created) return rti_str(raw->readable ? "xb+" : "xb");
    if (raw->appending) return rti_str(raw->readable ? "ab+" : "ab");
    return rti_str(raw->readable && raw->writable ? "rb+" : raw->readable ? "rb" : "wb");
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

static RtValue FileIO___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (RTI_RAW(self)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file.");
    return self;
}

static RtValue FileIO_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    rti_raw_close(RTI_RAW(self));
    return RT_NONE;
}

static RtValue FileIO___exit__(RTI_ARGS) { return FileIO_close(self, args, count, kwnames); }

static RtValue FileIO_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_INT(open_file(self)->fd);
}

static RtValue FileIO_flush(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (RTI_RAW(self)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file.");
    return RT_NONE;
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

static RtValue FileIO_readall(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtFileIO *raw = reading(self);
    RtByteBuf buf = {0};
    static const uint8_t room[4096];
    for (;;) {
        rti_bytebuf_add(&buf, room, sizeof room);
        buf.len -= (int64_t)sizeof room;
        int64_t n = rti_raw_read(raw, buf.data + buf.len, buf.cap - buf.len);
        if (n == 0) return rti_bytes(buf.data, (size_t)buf.len);
        buf.len += n;
    }
}

static RtValue FileIO_read(RTI_ARGS)
{
    int64_t size = rti_size_argument(args, count);
    if (size < 0) return FileIO_readall(self, args, count, kwnames);
    RtFileIO *raw = reading(self);
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    int64_t n = rti_raw_read(raw, bytes->data, size);
    return n == size ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

static RtValue FileIO_readinto(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtFileIO *raw = reading(self);
    int64_t len;
    uint8_t *into = rti_writable_view(args[0], &len);
    return rti_int(rti_raw_read(raw, into, len));
}

static RtValue FileIO_readline(RTI_ARGS)
{
    (void)kwnames;
    int64_t limit = rti_size_argument(args, count);
    RtFileIO *raw = reading(self);
    RtByteBuf buf = {0};
    for (uint8_t c; buf.len != limit && rti_raw_read(raw, &c, 1) == 1;) {
        rti_bytebuf_add(&buf, &c, 1);
        if (c == '\n') break;
    }
    return rti_bytes(buf.data, (size_t)buf.len);
}

static RtValue FileIO_readlines(RTI_ARGS)
{
    if (RTI_RAW(self)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file.");
    RtValue lines = rti_list_new(0);
    int64_t hint = rti_size_argument(args, count), total = 0;
    for (;;) {
        RtValue line = FileIO_readline(self, NULL, 0, kwnames);
        int64_t len = ((RtBytes *)RT_OBJ(line))->len;
        if (len) rti_list_append(lines, line);
        total += len;
        if (!len || (hint > 0 && total >= hint)) return lines;
    }
}

static RtValue FileIO_seek(RTI_ARGS)
{
    (void)kwnames;
    RtFileIO *raw = open_file(self);
    int whence = count > 1 ? (int)rti_index_i64(args[1], &rt_OverflowError) : SEEK_SET;
    return rti_int(rti_raw_seek(raw, rti_index_i64(args[0], &rt_OverflowError), whence));
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
    int64_t size = count && args[0] != RT_NONE ? rti_index_i64(args[0], &rt_OverflowError)
                                               : rti_raw_seek(raw, 0, SEEK_CUR);
    if (ftruncate(raw->fd, (off_t)size) < 0) rti_raise_os_error(errno, 0, 0);
    return rti_int(size);
}

static RtValue FileIO_write(RTI_ARGS)
{
    (void)count, (void)kwnames;
    const uint8_t *data;
    int64_t len;
    RtFileIO *raw = writing(self);
    if (!rti_bytes_view(args[0], &data, &len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", args[0]);
    return rti_int(rti_raw_write(raw, data, len));
}

static RtValue FileIO_writelines(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue line; (line = rti_next(&iter));) FileIO_write(self, &line, 1, 0);
    return RT_NONE;
}

static RtValue fileio_iter(RtValue self) { return FileIO___enter__(self, NULL, 0, 0); }

static RtValue fileio_next(RtValue self)
{
    RtValue line = FileIO_readline(self, NULL, 0, 0);
    return ((RtBytes *)RT_OBJ(line))->len ? line : 0;
}

/* ---- the type ---- */

static RtValue get_closed(RtValue self) { return RT_BOOL(RTI_RAW(self)->fd < 0); }
static RtValue get_closefd(RtValue self) { return RT_BOOL(RTI_RAW(self)->close_fd); }
static RtValue get_mode(RtValue self) { return rti_raw_mode(RTI_RAW(self)); }
static RtValue get_name(RtValue self) { return RTI_RAW(self)->name; }

static RtValue fileio_repr(RtValue self)
{
    const RtFileIO *raw = RTI_RAW(self);
    if (raw->fd < 0) return rti_str("<_io.FileIO [closed]>");
    return rti_str_format("<_io.FileIO name=%R mode='%U' closefd=%s>", raw->name, rti_raw_mode(raw),
                          raw->close_fd ? "True" : "False");
}

static void fileio_trace(void *object)
{
    RtFileIO *raw = object;
    rti_gc_mark(raw->name);
    rti_gc_mark(raw->dict);
}

void rti_raw_finalize(void *object)
{
    RtFileIO *raw = object;
    if (raw->fd >= 0 && raw->close_fd) close(raw->fd);
    raw->fd = -1;
}

static const RtGetSetDef fileio_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {"closed", get_closed, NULL, "True if the file is closed"},
    {"closefd", get_closefd, NULL, "True if the file descriptor will be closed by close()."},
    {"mode", get_mode, NULL, "String giving the file mode"},
    {"name", get_name, NULL, NULL},
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
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtFileIO),
    .dict_offset = offsetof(RtFileIO, dict),
    .trace = fileio_trace,
    .finalize = rti_raw_finalize,
    .slots = RT_SLOTS(RT_SLOT(repr, fileio_repr), RT_SLOT(iter, fileio_iter),
                      RT_SLOT(iternext, fileio_next)),
    .methods = fileio_methods,
    .getsets = fileio_getsets,
    .doc = "Open a file.",
    .instance_shape = &rt_shape_FileIO,
};
