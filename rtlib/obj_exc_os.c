/* obj_exc_os.c - OSError: errno picks the class, two to five arguments fill the fields.
 *
 * The arguments are read by __new__, unless a subclass overrides __init__ alone: then by
 * OSError.__init__, which that
 * __init__ is expected to call. BlockingIOError's third argument may be characters_written instead
 * of a filename.
 */
#include <errno.h>
#include <string.h>

#include "args.h"
#include "exc_layout.h"
#include "fspath.h"

static RtType *class_of_errno(int64_t err)
{
    switch (err) {
#if EAGAIN != EWOULDBLOCK
    case EWOULDBLOCK:
#endif
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS: return &rt_BlockingIOError;
    case EPIPE:
    case ESHUTDOWN: return &rt_BrokenPipeError;
    case ECHILD: return &rt_ChildProcessError;
    case ECONNABORTED: return &rt_ConnectionAbortedError;
    case ECONNREFUSED: return &rt_ConnectionRefusedError;
    case ECONNRESET: return &rt_ConnectionResetError;
    case EEXIST: return &rt_FileExistsError;
    case ENOENT: return &rt_FileNotFoundError;
    case EISDIR: return &rt_IsADirectoryError;
    case ENOTDIR: return &rt_NotADirectoryError;
    case EINTR: return &rt_InterruptedError;
    case EACCES:
    case EPERM: return &rt_PermissionError;
    case ESRCH: return &rt_ProcessLookupError;
    case ETIMEDOUT: return &rt_TimeoutError;
    default: return &rt_OSError;
    }
}

/* Does __init__ (true) or __new__ read the arguments? */
static int init_reads(RtType *type)
{
    return type->slots.init != rti_os_error_init && type->slots.new_ == rti_os_error_new;
}

static void set_field(RtException *e, int i, RtValue v) { rt_gc_store(e, &e->fields[i], v); }

static void read_arguments(RtException *e, const RtValue *args, size_t count)
{
    size_t kept = count;
    if (count >= 2 && count <= 5) {
        set_field(e, OS_ERRNO, args[0]);
        set_field(e, OS_STRERROR, args[1]);
        if (count >= 3 && args[2] != RT_NONE) {
            int64_t written;
            if (e->shape->type == &rt_BlockingIOError && rti_has_index(args[2]) &&
                rti_int_to_i64(rti_index(args[2]), &written)) {
                set_field(e, OS_WRITTEN, rti_int(written));
            } else {
                set_field(e, OS_FILENAME, args[2]);
                if (count == 5 && args[4] != RT_NONE) set_field(e, OS_FILENAME2, args[4]);
                kept = 2;
            }
        }
    }
    rti_exc_set_args(RT_VALUE(e), args, kept);
}

RtValue rti_os_error_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    int read = !init_reads(type);
    if (read && kwnames) rti_args_no_keywords(rti_type_name(type), kwnames);
    int64_t err;
    if (read && type == &rt_OSError && count >= 2 && count <= 5 && rti_is_int(args[0]) &&
        rti_int_to_i64(args[0], &err))
        type = class_of_errno(err);
    RtException *e = rti_object_alloc(type);
    e->args = RT_VALUE(&rt_empty_tuple);
    if (read) read_arguments(e, args, count);
    return RT_VALUE(e);
}

void rti_os_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtType *type = rti_typeof(self);
    if (!init_reads(type)) return;
    if (kwnames) rti_args_no_keywords(rti_type_name(type), kwnames);
    read_arguments(RTI_EXC(self), args, count);
}

RtValue rti_os_error_str(RtValue self)
{
    const RtValue *f = RTI_EXC(self)->fields;
    RtValue err = f[OS_ERRNO] ? f[OS_ERRNO] : RT_NONE;
    RtValue text = f[OS_STRERROR] ? f[OS_STRERROR] : RT_NONE;
    if (f[OS_FILENAME] && f[OS_FILENAME2])
        return rti_str_format("[Errno %S] %S: %R -> %R", err, text, f[OS_FILENAME],
                              f[OS_FILENAME2]);
    if (f[OS_FILENAME]) return rti_str_format("[Errno %S] %S: %R", err, text, f[OS_FILENAME]);
    if (f[OS_ERRNO] && f[OS_STRERROR]) return rti_str_format("[Errno %S] %S", err, text);
    return rti_exc_str(self);
}

/* args lost the filenames at construction: put them back. */
static RtValue OSError___reduce__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    const RtException *e = RTI_EXC(self);
    RtValue full = e->args;
    if (RTI_TUPLE(full)->len == 2 && e->fields[OS_FILENAME]) {
        const RtValue *two = RTI_TUPLE(full)->items;
        RtValue five[5] = {two[0], two[1], e->fields[OS_FILENAME], RT_NONE,
                           e->fields[OS_FILENAME2]};
        full = rti_tuple_from(five, five[4] ? 5 : 3);
    }
    return rti_exc_reduce(self, full, rti_exc_state(self));
}

static RtValue get_written(RtValue self)
{
    RtValue written = RTI_EXC(self)->fields[OS_WRITTEN];
    if (!written) rt_errorf(&rt_AttributeError, "characters_written");
    return written;
}

static void set_written(RtValue self, RtValue v)
{
    if (!v) {
        get_written(self);
    } else {
        v = rti_int(rti_index_i64(v, &rt_ValueError));
    }
    set_field(RTI_EXC(self), OS_WRITTEN, v);
}

const RtGetSetDef rti_os_error_getsets[] = {
    {"errno", rti_exc_get0, rti_exc_set0, "POSIX exception code"},
    {"strerror", rti_exc_get1, rti_exc_set1, "exception strerror"},
    {"filename", rti_exc_get2, rti_exc_set2, "exception filename"},
    {"filename2", rti_exc_get3, rti_exc_set3, "second exception filename"},
    {"characters_written", get_written, set_written, NULL},
    {0},
};

const RtMethodDef rti_os_error_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/OSError.def"
#undef METHOD
    {0},
};

void rti_raise_os_error(int err, RtValue filename, RtValue filename2)
{
    if (filename && rti_lookup_special(filename, RT_NAME(__fspath__))) filename = rti_fspath(filename);
    if (filename2 && rti_lookup_special(filename2, RT_NAME(__fspath__))) filename2 = rti_fspath(filename2);
    RtValue args[5] = {rti_int(err), rti_str(strerror(err)), filename, RT_NONE, filename2};
    rt_raise(rti_os_error_new(&rt_OSError, args, filename2 ? 5 : filename ? 3 : 2, 0));
}
