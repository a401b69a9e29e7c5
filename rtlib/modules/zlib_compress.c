/* zlib_compress.c - compressor objects of the module zlib. */
#include "zlibmod.h"

static RtShape compress_shape;

static void stream_trace(void *object)
{
    const ZlibStream *s = object;
    rti_gc_mark(s->unused);
    rti_gc_mark(s->tail);
    rti_gc_mark(s->zdict);
}

static void compress_finalize(void *object)
{
    ZlibStream *s = object;
    if (s->ready) deflateEnd(&s->z);
    s->ready = false;
}

static ZlibStream *new_compressor(void)
{
    ZlibStream *s = rt_gc_new(&compress_shape, sizeof *s);
    rti_gc_watch(s);
    return s;
}

static void set_dictionary(ZlibStream *s, RtValue zdict)
{
    RtText view;
    bytes_view_of(zdict, &view);
    if (view.len > UINT_MAX) rt_errorf(&rt_OverflowError, "zdict length does not fit in an unsigned int");
    int code = deflateSetDictionary(&s->z, view.data, (uInt)view.len);
    if (code != Z_OK)
        rt_errorf(&rt_ValueError, code == Z_STREAM_ERROR ? "Invalid dictionary" : "deflateSetDictionary()");
}

RtValue zlib_compressobj(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    static const int defaults[5] = {Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY};
    int n[5];
    RtText view;
    for (int i = 0; i < 5; i++) n[i] = args[i] ? posix_int(args[i]) : defaults[i];
    bool has_dictionary = args[5] && args[5] != RT_NONE;
    if (has_dictionary) bytes_view_of(args[5], &view);
    ZlibStream *s = new_compressor();
    int code = deflateInit2(&s->z, n[0], n[1], n[2], n[3], n[4]);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Can't allocate memory for compression object");
    if (code == Z_STREAM_ERROR) rt_errorf(&rt_ValueError, "Invalid initialization option");
    if (code != Z_OK) zlib_error(&s->z, code, "while creating compression object");
    s->ready = true;
    if (has_dictionary) set_dictionary(s, args[5]);
    return RT_VALUE(s);
}

NATIVE(compress_compress)
{
    ZlibStream *s = ZLIB_STREAM(self);
    RtText data;
    bytes_view_of(args[0], &data);
    stream_enter(&s->busy);
    StreamOutput out = stream_output(ZLIB_FIRST, SIZE_MAX / 4);
    int64_t left = data.len;
    int code;
    s->z.next_in = (Bytef *)(uintptr_t)data.data;
    do {
        s->z.avail_in = stream_feed(&left);
        do {
            zlib_output_room(&out, &s->z);
            code = zlib_step(s, &s->z, deflate, Z_NO_FLUSH);
            zlib_output_take(&out, &s->z);
            if (code == Z_STREAM_ERROR) zlib_error(&s->z, code, "while compressing data");
        } while (!s->z.avail_out);
    } while (left);
    RTI_KEEP(args[0]);
    return stream_bytes(&out);
}

NATIVE(compress_flush)
{
    ZlibStream *s = ZLIB_STREAM(self);
    int mode = count ? posix_int(args[0]) : Z_FINISH, code;
    if (mode == Z_NO_FLUSH) return rti_bytes(NULL, 0);
    stream_enter(&s->busy);
    StreamOutput out = stream_output(ZLIB_FIRST, SIZE_MAX / 4);
    s->z.avail_in = 0;
    do {
        zlib_output_room(&out, &s->z);
        code = deflate(&s->z, mode);
        zlib_output_take(&out, &s->z);
        if (code == Z_STREAM_ERROR) zlib_error(&s->z, code, "while flushing");
    } while (!s->z.avail_out);
    if (code == Z_STREAM_END && mode == Z_FINISH) {
        code = deflateEnd(&s->z);
        s->ready = false;
        if (code != Z_OK) zlib_error(&s->z, code, "while finishing compression");
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
        zlib_error(&s->z, code, "while flushing");
    }
    return stream_bytes(&out);
}

NATIVE(compress_copy)
{
    ZlibStream *from = ZLIB_STREAM(self);
    if (!from->ready) rt_errorf(&rt_ValueError, "Inconsistent stream state");
    stream_enter(&from->busy);
    ZlibStream *s = new_compressor();
    int code = deflateCopy(&s->z, &from->z);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Can't allocate memory for compression object");
    if (code != Z_OK) rt_errorf(&rt_ValueError, "Inconsistent stream state");
    s->ready = true;
    return RT_VALUE(s);
}

static const RtMethodDef compress_methods[] = {
    {"compress", compress_compress, 1, 1, 0, "data, /", "Returns a bytes object containing compressed data."},
    {"flush", compress_flush, 0, 1, 0, "mode=4, /",
     "Return a bytes object containing any remaining compressed data."},
    {"copy", compress_copy, 0, 0, 0, "", "Return a copy of the compression object."},
    {"__copy__", compress_copy, 0, 0, 0, "", NULL},
    {"__deepcopy__", compress_copy, 1, 1, 0, "memo, /", NULL},
    {0},
};

static RtShape compress_shape = {.type = &zlib_compress_type};
RT_TYPE(zlib_compress_type) = {
    .shape = &rt_shape_type,
    .cname = "zlib.Compress",
    .base = &rt_type_object,
    .flags = RT_T_DISALLOW_NEW | RT_T_IMMUTABLE,
    .size = sizeof(ZlibStream),
    .trace = stream_trace,
    .finalize = compress_finalize,
    .methods = compress_methods,
    .instance_shape = &compress_shape,
};
