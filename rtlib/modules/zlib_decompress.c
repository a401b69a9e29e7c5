/* zlib_decompress.c - decompressor objects of the module zlib: zlib.Decompress, which leaves what it did not use to its
 * user, and zlib._ZlibDecompressor, which keeps it for the next call (for gzip and zipfile).
 */
#include "zlibmod.h"

static RtShape decompress_shape;

static void stream_trace(void *object)
{
    const ZlibStream *s = object;
    rti_gc_mark(s->unused);
    rti_gc_mark(s->tail);
    rti_gc_mark(s->zdict);
}

static void decompress_finalize(void *object)
{
    ZlibStream *s = object;
    if (s->ready) inflateEnd(&s->z);
    s->ready = false;
}

/* ---- making ---- */

static void use_dictionary(ZlibStream *s)
{
    RtText view;
    bytes_view_of(s->zdict, &view);
    if (view.len > UINT_MAX) rt_errorf(&rt_OverflowError, "zdict length does not fit in an unsigned int");
    int code = inflateSetDictionary(&s->z, view.data, (uInt)view.len);
    if (code != Z_OK) zlib_error(&s->z, code, "while setting zdict");
}

static void start(ZlibStream *s, int bits, RtValue zdict)
{
    RtText view;
    if (zdict && !bytes_try_view(zdict, &view))
        rt_errorf(&rt_TypeError, "zdict argument must support the buffer protocol");
    s->unused = s->tail = rti_bytes(NULL, 0);
    s->zdict = zdict && view.len ? zdict : 0;
    s->needs_input = true;
    int code = inflateInit2(&s->z, bits);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Can't allocate memory for decompression object");
    if (code == Z_STREAM_ERROR) rt_errorf(&rt_ValueError, "Invalid initialization option");
    if (code != Z_OK) zlib_error(&s->z, code, "while creating decompression object");
    s->ready = true;
    if (s->zdict && bits < 0) use_dictionary(s);
}

RtValue zlib_decompressobj(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    ZlibStream *s = rt_gc_new(&decompress_shape, sizeof *s);
    rti_gc_watch(s);
    start(s, args[0] ? posix_int(args[0]) : MAX_WBITS, args[1]);
    return RT_VALUE(s);
}

/* ---- working ---- */

/* Decompress as much of the input as the output takes; the last code of inflate. Input not used is at z.next_in. */
static int work(ZlibStream *s, const RtText *data, StreamOutput *out, int last_flush)
{
    int64_t left = data->len;
    int code = Z_OK;
    s->z.next_in = (Bytef *)(uintptr_t)data->data;
    do {
        s->z.avail_in = stream_feed(&left);
        do {
            if (!zlib_output_room(out, &s->z)) return code;
            code = zlib_step(s, &s->z, inflate, left && last_flush == Z_FINISH ? Z_NO_FLUSH : last_flush);
            zlib_output_take(out, &s->z);
            if (code == Z_NEED_DICT && s->zdict) use_dictionary(s);
            else if (code != Z_OK && code != Z_BUF_ERROR) return code;
        } while (!s->z.avail_out || code == Z_NEED_DICT);
    } while (left);
    return code;
}

static int64_t unused_bytes(const ZlibStream *s, const RtText *data)
{
    return (const uint8_t *)data->data + data->len - s->z.next_in;
}

/* Zlib.Decompress: what was not used is the program's to pass in again, or behind the stream. */
static void save_rest(ZlibStream *s, const RtText *data, int code)
{
    int64_t rest = unused_bytes(s, data);
    if (code == Z_STREAM_END) {
        if (rest > 0) s->unused = rti_add(s->unused, rti_bytes(s->z.next_in, (size_t)rest));
        s->z.avail_in = 0;
        rest = 0;
    }
    if (rest > 0 || BYTES_OF(s->tail)->len) s->tail = rti_bytes(s->z.next_in, (size_t)rest);
}

NATIVE(decompress_decompress)
{
    ZlibStream *s = ZLIB_STREAM(self);
    RtText data;
    bytes_view_of(args[0], &data);
    int64_t most = args[1] ? rti_args_ssize(args[1]) : 0;
    if (most < 0) rt_errorf(&rt_ValueError, "max_length must be non-negative");
    stream_enter(&s->busy);
    StreamOutput out = stream_output(ZLIB_FIRST, most ? (size_t)most : SIZE_MAX / 4);
    int code = work(s, &data, &out, Z_SYNC_FLUSH);
    save_rest(s, &data, code);
    RTI_KEEP(args[0]);
    if (code == Z_STREAM_END) s->eof = true;
    else if (code != Z_OK && code != Z_BUF_ERROR) zlib_error(&s->z, code, "while decompressing data");
    return stream_bytes(&out);
}

NATIVE(decompress_flush)
{
    ZlibStream *s = ZLIB_STREAM(self);
    RtText data;
    int64_t first = count ? rti_args_ssize(args[0]) : ZLIB_FIRST;
    if (first <= 0) rt_errorf(&rt_ValueError, "length must be greater than zero");
    stream_enter(&s->busy);
    RtValue input = s->tail;
    bytes_view_of(input, &data);
    StreamOutput out = stream_output((size_t)first, SIZE_MAX / 4);
    int code = work(s, &data, &out, Z_FINISH);
    save_rest(s, &data, code);
    RTI_KEEP(input);
    if (code == Z_STREAM_END) {
        s->eof = true;
        s->ready = false;
        code = inflateEnd(&s->z);
        if (code != Z_OK) zlib_error(&s->z, code, "while finishing decompression");
    }
    return stream_bytes(&out);
}

NATIVE(decompress_copy)
{
    ZlibStream *from = ZLIB_STREAM(self);
    if (!from->ready) rt_errorf(&rt_ValueError, "Inconsistent stream state");
    stream_enter(&from->busy);
    ZlibStream *s = rt_gc_new(&decompress_shape, sizeof *s);
    rti_gc_watch(s);
    s->unused = from->unused;
    s->tail = from->tail;
    s->zdict = from->zdict;
    s->eof = from->eof;
    int code = inflateCopy(&s->z, &from->z);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Can't allocate memory for decompression object");
    if (code != Z_OK) rt_errorf(&rt_ValueError, "Inconsistent stream state");
    s->ready = true;
    return RT_VALUE(s);
}

static RtValue get_eof(RtValue self) { return RT_BOOL(ZLIB_STREAM(self)->eof); }
static RtValue get_unused(RtValue self) { return ZLIB_STREAM(self)->unused; }
static RtValue get_tail(RtValue self) { return ZLIB_STREAM(self)->tail; }
static RtValue get_needs_input(RtValue self) { return RT_BOOL(ZLIB_STREAM(self)->needs_input); }

static const RtMethodDef decompress_methods[] = {
    {"decompress", decompress_decompress, 1, 2, RT_M_KW, "data, /, max_length=0",
     "Return a bytes object containing the decompressed version of the data."},
    {"flush", decompress_flush, 0, 1, 0, "length=16384, /",
     "Return a bytes object containing any remaining decompressed data."},
    {"copy", decompress_copy, 0, 0, 0, "", "Return a copy of the decompression object."},
    {"__copy__", decompress_copy, 0, 0, 0, "", NULL},
    {"__deepcopy__", decompress_copy, 1, 1, 0, "memo, /", NULL},
    {0},
};

static const RtGetSetDef decompress_getsets[] = {
    {"unused_data", get_unused, rti_readonly, NULL},
    {"unconsumed_tail", get_tail, rti_readonly, NULL},
    {"eof", get_eof, rti_readonly, NULL},
    {0},
};

static RtShape decompress_shape = {.type = &zlib_decompress_type};
RT_TYPE(zlib_decompress_type) = {
    .shape = &rt_shape_type,
    .cname = "zlib.Decompress",
    .base = &rt_type_object,
    .flags = RT_T_DISALLOW_NEW | RT_T_IMMUTABLE,
    .size = sizeof(ZlibStream),
    .trace = stream_trace,
    .finalize = decompress_finalize,
    .methods = decompress_methods,
    .getsets = decompress_getsets,
    .instance_shape = &decompress_shape,
};

/* ---- _ZlibDecompressor ---- */

static RtValue decompressor_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"wbits", "zdict"};
    RtValue given[2];
    text_bind("_ZlibDecompressor", names, 2, args, count, kwnames, given);
    int bits = given[0] ? posix_int(given[0]) : MAX_WBITS;
    ZlibStream *s = rti_object_alloc(type);
    start(s, bits, given[1]);
    return RT_VALUE(s);
}

NATIVE(decompressor_decompress)
{
    ZlibStream *s = ZLIB_STREAM(self);
    RtText data;
    int64_t most = args[1] ? rti_args_ssize(args[1]) : -1;
    bytes_view_of(args[0], &data);
    stream_enter(&s->busy);
    if (s->eof) rt_errorf(&rt_EOFError, "End of stream already reached");
    RtValue input = args[0];
    if (BYTES_OF(s->tail)->len) {
        input = data.len ? rti_add(s->tail, args[0]) : s->tail;
        bytes_view_of(input, &data);
    }
    s->tail = rti_bytes(NULL, 0);
    if (!most) { /* nothing may come out: all is kept */
        s->tail = rti_bytes(data.data, (size_t)data.len);
        s->needs_input = !data.len;
        return rti_bytes(NULL, 0);
    }
    StreamOutput out = stream_output(ZLIB_FIRST, most > 0 ? (size_t)most : SIZE_MAX / 4);
    int code = work(s, &data, &out, Z_SYNC_FLUSH);
    int64_t rest = unused_bytes(s, &data);
    if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END)
        zlib_error(&s->z, code, "while decompressing data");
    s->eof = code == Z_STREAM_END;
    s->needs_input = !s->eof && !rest;
    if (s->eof && rest) s->unused = rti_bytes(s->z.next_in, (size_t)rest);
    else if (rest) s->tail = rti_bytes(s->z.next_in, (size_t)rest);
    RTI_KEEP(input);
    return stream_bytes(&out);
}

static const RtMethodDef decompressor_methods[] = {
    {"decompress", decompressor_decompress, 1, 2, RT_M_KW, "data, max_length=-1",
     "Decompress *data*, returning uncompressed data as bytes."},
    {0},
};

static const RtGetSetDef decompressor_getsets[] = {
    {"eof", get_eof, rti_readonly, "True if the end-of-stream marker has been reached."},
    {"unused_data", get_unused, rti_readonly, "Data found after the end of the compressed stream."},
    {"needs_input", get_needs_input, rti_readonly,
     "True if more input is needed before more decompressed data can be produced."},
    {0},
};

static RtShape decompressor_shape = {.type = &zlib_decompressor_type};
RT_TYPE(zlib_decompressor_type) = {
    .shape = &rt_shape_type,
    .cname = "zlib._ZlibDecompressor",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(ZlibStream),
    .trace = stream_trace,
    .finalize = decompress_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, decompressor_new)),
    .methods = decompressor_methods,
    .getsets = decompressor_getsets,
    .doc = "Create a decompressor object for decompressing data incrementally.",
    .instance_shape = &decompressor_shape,
};
