/* fspath.c - file names: UTF-8, bytes that are none of it as lone surrogates (surrogateescape). */
#include "fspath.h"

#include <string.h>

#include "codecs.h"

static int is_name(RtValue v)
{
    return rti_is_str(v) || is_bytes(v);
}

RtValue rti_fspath(RtValue v)
{
    if (is_name(v)) return v;
    RtValue method = rti_lookup_special(v, RT_NAME(__fspath__));
    if (!method) rt_errorf(&rt_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
    RtValue path = rti_call0(method);
    if (!is_name(path))
        rt_errorf(&rt_TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v,
                  path);
    return path;
}

const char *rti_fs_name(RtValue v)
{
    v = rti_fspath(v);
    if (rti_is_str(v)) {
        size_t bytes;
        const char *name;
        if (str_is_ascii(v)) {
            name = rti_str_to_utf8(v, &bytes);
            if (strlen(name) != bytes) rt_errorf(&rt_ValueError, "embedded null byte");
            return name;
        }
        v = rti_encode(v, 0, rti_str("surrogateescape"));
    }
    const char *name = (const char *)BYTES_OF(v)->data;
    if (strlen(name) != (size_t)BYTES_OF(v)->len) rt_errorf(&rt_ValueError, "embedded null byte");
    return name;
}

RtValue rti_fs_decode_bytes(const char *name, size_t count)
{
    return rti_decode((const uint8_t *)name, (int64_t)count, 0, rti_str("surrogateescape"));
}

RtValue rti_fs_decode(const char *name)
{
    return rti_fs_decode_bytes(name, strlen(name));
}
