/* mod_mmap.c - the module mmap: files and anonymous memory mapped, and a mapping used like a file. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mmapmod.h"

static RtType mmap_type;

Mapping *mmap_open(RtValue v)
{
    if (!MAPPING(v)->data) rt_errorf(&rt_ValueError, "mmap closed or invalid");
    return MAPPING(v);
}

void mmap_check_writable(const Mapping *m)
{
    if (m->access == ACCESS_READ) rt_errorf(&rt_TypeError, "mmap can't modify a readonly memory map.");
}

/* ---- mapping ---- */

/* What `access` stands for; with ACCESS_DEFAULT the protection decides. */
static void settle_access(Mapping *m, int *prot, bool stated)
{
    if (m->access != ACCESS_DEFAULT && stated)
        rt_errorf(&rt_ValueError, "mmap can't specify both access and flags, prot.");
    switch (m->access) {
    case ACCESS_READ:
        m->flags = MAP_SHARED;
        *prot = PROT_READ;
        break;
    case ACCESS_WRITE:
        m->flags = MAP_SHARED;
        *prot = PROT_READ | PROT_WRITE;
        break;
    case ACCESS_COPY:
        m->flags = MAP_PRIVATE;
        *prot = PROT_READ | PROT_WRITE;
        break;
    case ACCESS_DEFAULT:
        if (!(*prot & PROT_WRITE)) m->access = ACCESS_READ;
        else if (!(*prot & PROT_READ)) m->access = ACCESS_WRITE;
        break;
    default: rt_errorf(&rt_ValueError, "mmap invalid access parameter.");
    }
}

static int64_t fit_length(int fd, int64_t len, int64_t offset)
{
    struct stat st;
    if (fstat(fd, &st) < 0) posix_error();
    if (!S_ISREG(st.st_mode)) return len;
    if (!len) {
        if (!st.st_size) rt_errorf(&rt_ValueError, "cannot mmap an empty file");
        if (offset >= st.st_size) rt_errorf(&rt_ValueError, "mmap offset is greater than file size");
        return st.st_size - offset;
    }
    if (offset > st.st_size || st.st_size - offset < len)
        rt_errorf(&rt_ValueError, "mmap length is greater than file size");
    return len;
}

static int64_t not_negative(RtValue v, const char *what)
{
    int64_t n = rti_args_ssize(v);
    if (n < 0) rt_errorf(&rt_OverflowError, "memory mapped %s must be positive", what);
    return n;
}

NATIVE_NEW(mmap, "mmap", 2, 7, RT_M_KW,
           "fileno, length, flags=1, prot=3, access=0, offset=0, *, trackfd=True")
{
    int fd = posix_int(args[0]), prot = args[3] ? posix_int(args[3]) : PROT_READ | PROT_WRITE;
    int64_t len = not_negative(args[1], "length"), offset = args[5] ? not_negative(args[5], "offset") : 0;
    Mapping *m = rti_object_alloc(RTI_TYPE(self));
    m->fd = -1;
    m->flags = args[2] ? posix_int(args[2]) : MAP_SHARED;
    m->access = args[4] ? posix_int(args[4]) : ACCESS_DEFAULT;
    settle_access(m, &prot, m->flags != MAP_SHARED || prot != (PROT_READ | PROT_WRITE));
    if (fd == -1) m->flags |= MAP_ANONYMOUS;
    else len = fit_length(fd, len, offset);
    if (fd != -1 && posix_flag(args[6], true)) {
        m->fd = fcntl(fd, F_DUPFD_CLOEXEC, 0);
        if (m->fd < 0) posix_error();
    }
    void *data = mmap(NULL, (size_t)len, prot, m->flags, fd, (off_t)offset);
    if (data == MAP_FAILED) posix_error();
    m->data = m->mapped = data;
    m->len = m->mapped_len = len;
    m->offset = offset;
    return RT_VALUE(m);
}

static void unmap(Mapping *m)
{
    if (m->mapped) munmap(m->mapped, (size_t)m->mapped_len);
    m->mapped = NULL;
}

static void mmap_finalize(void *object)
{
    Mapping *m = object;
    m->data = NULL;
    if (m->fd >= 0) close(m->fd);
    m->fd = -1;
    unmap(m);
}

NATIVE(mmap_close)
{
    Mapping *m = MAPPING(self);
    int fd = m->fd;
    m->fd = -1;
    m->data = NULL;
    if (!m->exported) unmap(m);
    if (fd >= 0) close(fd);
    return RT_NONE;
}

NATIVE(mmap___exit__) { return mmap_close(self, args, count, kwnames); }

NATIVE(mmap___enter__)
{
    mmap_open(self);
    return self;
}

NATIVE(mmap_size)
{
    const Mapping *m = mmap_open(self);
    struct stat st;
    if (m->fd < 0 && !(m->flags & MAP_ANONYMOUS))
        rt_errorf(&rt_ValueError, "can't get size with trackfd=False");
    if (fstat(m->fd, &st) < 0) posix_error();
    return rti_int(st.st_size);
}

NATIVE(mmap_resize)
{
    Mapping *m = mmap_open(self);
    int64_t len = rti_args_ssize(args[0]);
    if (m->access != ACCESS_WRITE && m->access != ACCESS_DEFAULT)
        rt_errorf(&rt_TypeError, "mmap can't resize a readonly or copy-on-write memory map.");
    if (m->exported) rt_errorf(&rt_BufferError, "mmap can't resize with extant buffers exported.");
    if (len < 0) rt_errorf(&rt_ValueError, "new size out of range");
    if (m->fd >= 0 && ftruncate(m->fd, (off_t)(m->offset + len)) < 0) posix_error();
    void *data = mremap(m->mapped, (size_t)m->mapped_len, (size_t)len, MREMAP_MAYMOVE);
    if (data == MAP_FAILED) posix_error();
    m->data = m->mapped = data;
    m->len = m->mapped_len = len;
    return RT_NONE;
}

NATIVE(mmap_flush)
{
    Mapping *m = mmap_open(self);
    int64_t offset = count > 0 ? rti_args_ssize(args[0]) : 0, size = count > 1 ? rti_args_ssize(args[1]) : m->len;
    if (size + offset > m->len || offset < 0 || size < 0)
        rt_errorf(&rt_ValueError, "flush values out of range");
    if (m->access == ACCESS_READ || m->access == ACCESS_COPY) return RT_NONE;
    rti_blocking_begin();
    int result = msync(m->data + offset, (size_t)size, MS_SYNC);
    rti_blocking_end();
    return posix_done(result);
}

NATIVE(mmap_madvise)
{
    Mapping *m = mmap_open(self);
    int option = posix_int(args[0]);
    int64_t start = count > 1 ? rti_args_ssize(args[1]) : 0, len = count > 2 ? rti_args_ssize(args[2]) : m->len;
    if (start < 0 || start >= m->len) rt_errorf(&rt_ValueError, "madvise start out of bounds");
    if (len < 0) rt_errorf(&rt_ValueError, "madvise length invalid");
    if (start + len < start) rt_errorf(&rt_OverflowError, "madvise length too large");
    if (start + len > m->len) len = m->len - start;
    return posix_done(madvise(m->data + start, (size_t)len, option));
}

/* ---- like a file ---- */

static RtValue take(Mapping *m, int64_t len)
{
    RtValue bytes = rti_bytes(m->data + m->pos, (size_t)len);
    m->pos += len;
    return bytes;
}

static int64_t left(const Mapping *m) { return m->pos < m->len ? m->len - m->pos : 0; }

NATIVE(mmap_read)
{
    Mapping *m = mmap_open(self);
    int64_t n = count && args[0] != RT_NONE ? rti_args_ssize(args[0]) : -1;
    mmap_open(self);
    return take(m, n < 0 || n > left(m) ? left(m) : n);
}

NATIVE(mmap_readline)
{
    Mapping *m = mmap_open(self);
    const uint8_t *start = m->data + m->pos, *end = left(m) ? memchr(start, '\n', (size_t)left(m)) : NULL;
    return take(m, end ? end + 1 - start : left(m));
}

NATIVE(mmap_read_byte)
{
    Mapping *m = mmap_open(self);
    if (!left(m)) rt_errorf(&rt_ValueError, "read byte out of range");
    return RT_INT(m->data[m->pos++]);
}

NATIVE(mmap_write)
{
    Mapping *m = mmap_open(self);
    RtText data;
    bytes_view_of(args[0], &data);
    mmap_check_writable(m);
    if (m->pos > m->len || data.len > left(m)) rt_errorf(&rt_ValueError, "data out of range");
    mmap_open(self);
    memmove(m->data + m->pos, data.data, (size_t)data.len);
    m->pos += data.len;
    RTI_KEEP(args[0]);
    return rti_int(data.len);
}

NATIVE(mmap_write_byte)
{
    Mapping *m = mmap_open(self);
    int64_t byte = rti_args_ssize(args[0]);
    if (byte < 0 || byte > 255)
        rt_errorf(&rt_OverflowError, byte < 0 ? "unsigned byte integer is less than minimum"
                                              : "unsigned byte integer is greater than maximum");
    mmap_check_writable(m);
    if (!left(m)) rt_errorf(&rt_ValueError, "write byte out of range");
    m->data[m->pos++] = (uint8_t)byte;
    return RT_NONE;
}

NATIVE(mmap_seek)
{
    Mapping *m = mmap_open(self);
    int64_t distance = rti_args_ssize(args[0]);
    int how = count > 1 ? posix_int(args[1]) : SEEK_SET;
    if (how < SEEK_SET || how > SEEK_END) rt_errorf(&rt_ValueError, "unknown seek type");
    int64_t base = how == SEEK_SET ? 0 : how == SEEK_CUR ? m->pos : m->len;
    if (distance > m->len - base || base + distance < 0) rt_errorf(&rt_ValueError, "seek out of range");
    m->pos = base + distance;
    return rti_int(m->pos);
}

NATIVE(mmap_seekable) { return RT_TRUE; }
NATIVE(mmap_tell) { return rti_int(mmap_open(self)->pos); }

NATIVE(mmap_move)
{
    Mapping *m = mmap_open(self);
    int64_t dest = rti_args_ssize(args[0]), source = rti_args_ssize(args[1]), n = rti_args_ssize(args[2]);
    mmap_check_writable(m);
    if (dest < 0 || source < 0 || n < 0 || m->len - dest < n || m->len - source < n)
        rt_errorf(&rt_ValueError, "source, destination, or count out of range");
    memmove(m->data + dest, m->data + source, (size_t)n);
    return RT_NONE;
}

/* find starts where the file is, rfind too; both end at the end. */
static RtValue find(RtValue self, const RtValue *args, size_t count, bool backwards)
{
    Mapping *m = mmap_open(self);
    RtText sub;
    bytes_view_of(args[0], &sub);
    int64_t start = count > 1 && args[1] != RT_NONE ? rti_args_ssize(args[1]) : m->pos;
    int64_t end = count > 2 && args[2] != RT_NONE ? rti_args_ssize(args[2]) : m->len, at = -1;
    mmap_open(self);
    if (start < 0 && (start += m->len) < 0) start = 0;
    if (start > m->len) start = m->len;
    if (end < 0 && (end += m->len) < 0) end = 0;
    if (end > m->len) end = m->len;
    if (sub.len > end - start) return RT_INT(-1);
    if (!backwards) {
        const uint8_t *p = memmem(m->data + start, (size_t)(end - start), sub.data, (size_t)sub.len);
        at = p ? p - m->data : -1;
    } else {
        for (int64_t i = end - sub.len; at < 0 && i >= start; i--)
            if (!memcmp(m->data + i, sub.data, (size_t)sub.len)) at = i;
    }
    RTI_KEEP(args[0]);
    return rti_int(at);
}

NATIVE(mmap_find) { return find(self, args, count, false); }
NATIVE(mmap_rfind) { return find(self, args, count, true); }

/* ---- the type, the module ---- */

static RtValue mmap_repr(RtValue self)
{
    static const char *const names[] = {"ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"};
    const Mapping *m = MAPPING(self);
    RtType *own = rti_typeof(self);
    const char *type = own == &mmap_type ? "mmap.mmap" : rti_type_name(own);
    if (!m->data) return rti_str_format("<%s closed=True>", type);
    return rti_str_format("<%s closed=False, access=%s, length=%lld, pos=%lld, offset=%lld>", type,
                          names[m->access & 3], (long long)m->len, (long long)m->pos, (long long)m->offset);
}

static RtValue get_closed(RtValue self) { return RT_BOOL(!MAPPING(self)->data); }

static const RtGetSetDef mmap_getsets[] = {{"closed", get_closed, NULL, NULL}, {0}};

static const RtMethodDef mmap_methods[] = {
    {"close", mmap_close, 0, 0, 0, NULL, NULL},
    {"find", mmap_find, 1, 3, 0, NULL, NULL},
    {"rfind", mmap_rfind, 1, 3, 0, NULL, NULL},
    {"flush", mmap_flush, 0, 2, 0, NULL, NULL},
    {"madvise", mmap_madvise, 1, 3, 0, NULL, NULL},
    {"move", mmap_move, 3, 3, 0, NULL, NULL},
    {"read", mmap_read, 0, 1, 0, NULL, NULL},
    {"read_byte", mmap_read_byte, 0, 0, 0, NULL, NULL},
    {"readline", mmap_readline, 0, 0, 0, NULL, NULL},
    {"resize", mmap_resize, 1, 1, 0, NULL, NULL},
    {"seek", mmap_seek, 1, 2, 0, NULL, NULL},
    {"seekable", mmap_seekable, 0, 0, 0, NULL, NULL},
    {"size", mmap_size, 0, 0, 0, NULL, NULL},
    {"tell", mmap_tell, 0, 0, 0, NULL, NULL},
    {"write", mmap_write, 1, 1, 0, NULL, NULL},
    {"write_byte", mmap_write_byte, 1, 1, 0, NULL, NULL},
    {"__buffer__", mmap_buffer, 1, 1, 0, "flags, /", "Return a buffer object that exposes the underlying memory of the object."},
    {"__enter__", mmap___enter__, 0, 0, 0, NULL, NULL},
    {"__exit__", mmap___exit__, 0, -1, 0, NULL, NULL},
    {0},
};

static RtShape mmap_shape = {.type = &mmap_type};
RT_STATIC_TYPE(mmap_type) = {
    .shape = &rt_shape_type,
    .cname = "mmap.mmap",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_WEAKREF,
    .size = sizeof(Mapping),
    .finalize = mmap_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, mmap_new), RT_SLOT(repr, mmap_repr), RT_SLOT(len, mmap_length),
                      RT_SLOT(getitem, mmap_getitem), RT_SLOT(setitem, mmap_setitem)),
    .methods = mmap_methods,
    .getsets = mmap_getsets,
    .doc = "Maps length bytes from the file specified by the file descriptor fileno,\nand returns a mmap object.",
    .instance_shape = &mmap_shape,
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {#name, name},
        /* clang-format off */
        N(ACCESS_DEFAULT) N(ACCESS_READ) N(ACCESS_WRITE) N(ACCESS_COPY) N(PROT_READ) N(PROT_WRITE) N(PROT_EXEC)
        N(MAP_SHARED) N(MAP_PRIVATE) N(MAP_ANON) N(MAP_ANONYMOUS) N(MAP_DENYWRITE) N(MAP_EXECUTABLE) N(MAP_POPULATE)
        N(MAP_STACK) N(MAP_NORESERVE) N(MADV_NORMAL) N(MADV_RANDOM) N(MADV_SEQUENTIAL) N(MADV_WILLNEED)
        N(MADV_DONTNEED) N(MADV_REMOVE) N(MADV_DONTFORK) N(MADV_DOFORK) N(MADV_HWPOISON) N(MADV_MERGEABLE)
        N(MADV_UNMERGEABLE) N(MADV_HUGEPAGE) N(MADV_NOHUGEPAGE) N(MADV_DONTDUMP) N(MADV_DODUMP) N(MADV_FREE)
        /* clang-format on */
#undef N
#ifdef MAP_32BIT
        {"MAP_32BIT", MAP_32BIT},
#endif
    };
    static RtType *const types[] = {&mmap_type, NULL};
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
    native_add_types(module, types);
    rti_dict_set(dict, rti_intern_cstr("error"), RT_VALUE(&rt_OSError));
    rti_dict_set(dict, rti_intern_cstr("PAGESIZE"), rti_int(sysconf(_SC_PAGESIZE)));
    rti_dict_set(dict, rti_intern_cstr("ALLOCATIONGRANULARITY"), rti_int(sysconf(_SC_PAGESIZE)));
}

const RtModuleDef rt_module_mmap = {.name = "mmap", .fill = fill};
