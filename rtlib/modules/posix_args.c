/* posix_args.c - reading the arguments of posix functions, and raising their errors. */
#define _GNU_SOURCE
#include "posixmod.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>

#include "exc.h"

static RT_NORETURN void bad_path(const char *function, const char *argument, RtValue v, int allowed)
{
    const char *types = allowed == (PATH_FD | PATH_NONE)
                            ? "string, bytes, os.PathLike, integer or None"
                        : allowed & PATH_FD   ? "string, bytes, os.PathLike or integer"
                        : allowed & PATH_NONE ? "string, bytes, os.PathLike or None"
                                              : "string, bytes or os.PathLike";
    rt_errorf(&rt_TypeError, "%s: %s should be %s, not %T", function, argument, types, v);
}

PosixPath posix_path(const char *function, const char *argument, RtValue v, int allowed)
{
    PosixPath path = {.given = v, .fd = -1};
    if (!v || v == RT_NONE) {
        if (!(allowed & PATH_NONE)) bad_path(function, argument, v ? v : RT_NONE, allowed);
        path.given = 0;
        path.name = ".";
        return path;
    }
    RtValue name = v;
    if (!rti_is_str(name) && !is_bytes(name)) {
        RtValue method = rti_lookup_special(v, RT_NAME(__fspath__));
        if (method) {
            name = rti_fspath(v);
        } else if (allowed & PATH_FD && rti_has_index(v)) {
            path.fd = posix_int(v);
            return path;
        } else {
            bad_path(function, argument, v, allowed);
        }
    }
    path.is_bytes = is_bytes(name);
    int64_t len = path.is_bytes ? BYTES_OF(name)->len : -1;
    RtText text;
    if (!path.is_bytes) {
        text_of(name, &text);
        if (text_find_char(text.data, text.width, 0, 0, text.len) >= 0) len = -2;
    } else if ((int64_t)strlen((const char *)BYTES_OF(name)->data) != len) {
        len = -2;
    }
    if (len == -2)
        rt_errorf(&rt_ValueError, "%s: embedded null character in %s", function, argument);
    path.name = rti_fs_name(name);
    return path;
}

RtValue posix_name_like(const PosixPath *path, const char *name, size_t count)
{
    return path->is_bytes ? rti_bytes(name, count) : rti_fs_decode_bytes(name, count);
}

int posix_int(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    if (n > INT_MAX) rt_errorf(&rt_OverflowError, "signed integer is greater than maximum");
    if (n < INT_MIN) rt_errorf(&rt_OverflowError, "signed integer is less than minimum");
    return (int)n;
}

int64_t posix_offset(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
    return n;
}

int posix_fd(RtValue v)
{
    if (RT_IS_BOOL(v)) rti_warn(&rt_RuntimeWarning, "bool is used as a file descriptor");
    if (!rti_is_int(v)) {
        RtValue method = rti_try_getattr(v, RT_NAME(fileno));
        if (!method)
            rt_errorf(&rt_TypeError, "argument must be an int, or have a fileno() method.");
        v = rti_call0(method);
        if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "fileno() returned a non-integer");
    }
    int fd = posix_int(v);
    if (fd < 0) rt_errorf(&rt_ValueError, "file descriptor cannot be a negative integer (%d)", fd);
    return fd;
}

int posix_dir_fd(RtValue v)
{
    if (!v || v == RT_NONE) return AT_FDCWD;
    if (!rti_has_index(v))
        rt_errorf(&rt_TypeError, "argument should be integer or None, not %T", v);
    return posix_int(v);
}

bool posix_flag(RtValue v, bool otherwise)
{
    return v ? rti_truth(v) != 0 : otherwise;
}

int64_t posix_id(RtValue v, const char *what)
{
    int64_t n;
    if (!rti_has_index(v)) rt_errorf(&rt_TypeError, "%s should be integer, not %T", what, v);
    RtValue index = rti_index(v);
    if (!rti_int_to_i64(index, &n) || n < -1 || n > (int64_t)UINT32_MAX) {
        if (rti_int_sign(index) < 0) rt_errorf(&rt_OverflowError, "%s is less than minimum", what);
        rt_errorf(&rt_OverflowError, "%s is greater than maximum", what);
    }
    return n;
}

/* One block holds the vector and the strings behind it: the collector does not look into blocks. */
char **posix_strings(RtValue sequence, int64_t *count)
{
    RtValue tuple = rti_tuple_of(sequence);
    const RtTuple *items = RTI_TUPLE(tuple);
    size_t vector = ((size_t)items->len + 1) * sizeof(char *), total = vector;
    for (int64_t i = 0; i < items->len; i++) total += strlen(rti_fs_name(items->items[i])) + 1;
    char **strings = rt_gc_block(total);
    char *text = (char *)strings + vector;
    size_t left = total - vector;
    for (int64_t i = 0; i < items->len; i++) {
        const char *name = rti_fs_name(items->items[i]);
        size_t size = strlen(name) + 1;
        if (size > left) break; /* __fspath__ changed its mind */
        strings[i] = memcpy(text, name, size);
        text += size;
        left -= size;
    }
    RTI_KEEP(tuple);
    *count = items->len;
    return strings;
}

char **posix_environment(RtValue mapping)
{
    RtValue keys = rti_list_of(rti_io_call0(mapping, "keys"));
    RtValue values = rti_list_of(rti_io_call0(mapping, "values"));
    int64_t n = RTI_LIST(keys)->len;
    if (RTI_LIST(values)->len < n) n = RTI_LIST(values)->len;
    RtValue entries = rti_list_new(n);
    for (int64_t i = 0; i < n; i++) {
        const char *key = rti_fs_name(RTI_LIST(keys)->items[i]);
        const char *value = rti_fs_name(RTI_LIST(values)->items[i]);
        if (!*key || strchr(key + 1, '='))
            rt_errorf(&rt_ValueError, "illegal environment variable name");
        RtByteBuf entry = {0};
        rti_bytebuf_add(&entry, key, (int64_t)strlen(key));
        rti_bytebuf_add(&entry, "=", 1);
        rti_bytebuf_add(&entry, value, (int64_t)strlen(value));
        rti_list_append(entries, rti_bytes(entry.data, (size_t)entry.len));
    }
    return posix_strings(entries, &n);
}

/* ---- errors ---- */

void posix_error(void)
{
    rti_raise_os_error(errno, 0, 0);
}

void posix_path_error(const PosixPath *path)
{
    rti_raise_os_error(errno, path->given, 0);
}

void posix_paths_error(const PosixPath *from, const PosixPath *to)
{
    rti_raise_os_error(errno, from->given, to->given);
}

void posix_no_dir_fd(const char *function, const PosixPath *path, int dir_fd)
{
    if (dir_fd != AT_FDCWD && path->fd != -1)
        rt_errorf(&rt_ValueError, "%s: can't specify dir_fd without matching path", function);
}
