/* mod__bz2.c - the module _bz2: objects that compress and decompress piece by piece, over the system's libbz2, which only
 * programs that import the module are linked with. Lib/bz2.py builds the rest on them.
 *
 * A bz_stream has its memory from malloc, and is freed by the finaliser of its object. Input may be longer than an
 * unsigned int: it is fed piece by piece. Long pieces are worked on without the interpreter lock; `busy` keeps a second
 * thread away meanwhile. Read native.h first.
 */
#define _GNU_SOURCE
#include <bzlib.h>

#include "native.h"
#include "stream.h"

enum { FIRST = 8192, MUCH = 4096 };

typedef struct Bz2Stream {
    RtShape *shape;
    bool ready; /* z is to be freed */
    bool flushed;
    bool eof;
    bool needs_input;
    bool busy;
    RtValue unused, kept; /* bytes: behind the end of the stream; not decompressed yet */
    bz_stream z;
} Bz2Stream;

static Bz2Stream *S(RtValue v) { return (Bz2Stream *)RT_OBJ(v); }

static RtType compressor_type, decompressor_type;

static void stream_trace(void *object)
{
    const Bz2Stream *s = object;
    rti_gc_mark(s->unused);
    rti_gc_mark(s->kept);
}

/* raises: what a code of libbz2's stands for, if it is an error. */
static void check(int code)
{
    switch (code) {
    case BZ_OK:
    case BZ_RUN_OK:
    case BZ_FLUSH_OK:
    case BZ_FINISH_OK:
    case BZ_STREAM_END: return;
    case BZ_PARAM_ERROR: rt_errorf(&rt_ValueError, "Internal error - invalid parameters passed to libbzip2");
    case BZ_MEM_ERROR: rt_raise(RT_VALUE(&rt_MemoryError));
    case BZ_DATA_ERROR:
    case BZ_DATA_ERROR_MAGIC: rt_errorf(&rt_OSError, "Invalid data stream");
    case BZ_IO_ERROR: rt_errorf(&rt_OSError, "Unknown I/O error");
    case BZ_UNEXPECTED_EOF:
        rt_errorf(&rt_EOFError, "Compressed file ended before the logical end-of-stream was detected");
    case BZ_SEQUENCE_ERROR:
        rt_errorf(&rt_RuntimeError, "Internal error - Invalid sequence of commands sent to libbzip2");
    default: rt_errorf(&rt_OSError, "Unrecognized error from libbzip2: %d", code);
    }
}

/* One call of the library, without the interpreter lock when there is much to do. */
static int step(Bz2Stream *s, int compress_action)
{
    bool much = s->z.avail_in >= MUCH;
    if (much) {
        s->busy = true;
        rti_blocking_begin();
    }
    int code = compress_action < 0 ? BZ2_bzDecompress(&s->z) : BZ2_bzCompress(&s->z, compress_action);
    if (much) {
        rti_blocking_end();
        s->busy = false;
    }
    return code;
}

/* ---- output ---- */

/* Point z at free room; false when there may be none. */
static bool make_room(StreamOutput *out, bz_stream *z)
{
    uint8_t *room = stream_room(out, &z->avail_out);
    if (room) z->next_out = (char *)room;
    return room != NULL;
}

static void take(StreamOutput *out, const bz_stream *z) { out->len = (size_t)((uint8_t *)z->next_out - out->data); }

/* ---- BZ2Compressor ---- */

static void compressor_finalize(void *object)
{
    Bz2Stream *s = object;
    if (s->ready) BZ2_bzCompressEnd(&s->z);
    s->ready = false;
}

NATIVE_NEW(compressor, "BZ2Compressor", 0, 1, 0, NULL)
{
    int64_t level = count ? rti_args_cint(args[0]) : 9;
    if (level < 1 || level > 9) rt_errorf(&rt_ValueError, "compresslevel must be between 1 and 9");
    Bz2Stream *s = rti_object_alloc(RTI_TYPE(self));
    check(BZ2_bzCompressInit(&s->z, (int)level, 0, 0));
    s->ready = true;
    return RT_VALUE(s);
}

static RtValue compress(Bz2Stream *s, const void *data, int64_t len, int action)
{
    StreamOutput out = stream_output(FIRST, SIZE_MAX / 4);
    int code;
    s->z.next_in = (char *)(uintptr_t)data;
    s->z.avail_in = 0;
    do {
        if (!s->z.avail_in) s->z.avail_in = stream_feed(&len);
        if (action == BZ_RUN && !s->z.avail_in) break;
        make_room(&out, &s->z);
        code = step(s, action);
        take(&out, &s->z);
        check(code);
    } while (action == BZ_FINISH ? code != BZ_STREAM_END : s->z.avail_in || len);
    return rti_bytes(out.data, out.len);
}

NATIVE(compressor_compress)
{
    Bz2Stream *s = S(self);
    RtText data;
    bytes_view_of(args[0], &data);
    stream_enter(&s->busy);
    if (s->flushed) rt_errorf(&rt_ValueError, "Compressor has been flushed");
    RtValue result = compress(s, data.data, data.len, BZ_RUN);
    RTI_KEEP(args[0]);
    return result;
}

NATIVE(compressor_flush)
{
    Bz2Stream *s = S(self);
    stream_enter(&s->busy);
    if (s->flushed) rt_errorf(&rt_ValueError, "Repeated call to flush()");
    s->flushed = true;
    return compress(s, NULL, 0, BZ_FINISH);
}

static const RtMethodDef compressor_methods[] = {
    {"compress", compressor_compress, 1, 1, 0, "data, /",
     "Provide data to the compressor object.\n\nReturns a chunk of compressed data if possible, or b'' otherwise."},
    {"flush", compressor_flush, 0, 0, 0, "",
     "Finish the compression process.\n\nReturns the compressed data left in internal buffers."},
    {0},
};

static RtShape compressor_shape = {.type = &compressor_type};
RT_STATIC_TYPE(compressor_type) = {
    .shape = &rt_shape_type,
    .cname = "_bz2.BZ2Compressor",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Bz2Stream),
    .trace = stream_trace,
    .finalize = compressor_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, compressor_new)),
    .methods = compressor_methods,
    .doc = "BZ2Compressor(compresslevel=9, /)\n--\n\nCreate a compressor object for compressing data incrementally.",
    .instance_shape = &compressor_shape,
};

/* ---- BZ2Decompressor ---- */

static void decompressor_finalize(void *object)
{
    Bz2Stream *s = object;
    if (s->ready) BZ2_bzDecompressEnd(&s->z);
    s->ready = false;
}

static RtValue decompressor_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args;
    rti_args_no_keywords("BZ2Decompressor", kwnames);
    if (count) rt_errorf(&rt_TypeError, "BZ2Decompressor() takes no positional arguments");
    Bz2Stream *s = rti_object_alloc(type);
    s->unused = s->kept = rti_bytes(NULL, 0);
    s->needs_input = true;
    check(BZ2_bzDecompressInit(&s->z, 0, 0));
    s->ready = true;
    return RT_VALUE(s);
}

NATIVE(decompressor_decompress)
{
    Bz2Stream *s = S(self);
    RtText data;
    int64_t most = args[1] ? rti_args_ssize(args[1]) : -1;
    bytes_view_of(args[0], &data);
    stream_enter(&s->busy);
    if (s->eof) rt_errorf(&rt_EOFError, "End of stream already reached");
    RtValue input = args[0];
    if (rti_len(s->kept)) {
        input = data.len ? rti_add(s->kept, args[0]) : s->kept;
        bytes_view_of(input, &data);
    }
    s->kept = rti_bytes(NULL, 0);
    StreamOutput out = stream_output(FIRST, most < 0 ? SIZE_MAX / 4 : (size_t)most);
    int64_t left = data.len;
    bool full = false;
    s->z.next_in = (char *)(uintptr_t)data.data;
    s->z.avail_in = 0;
    while (!s->eof) {
        if (!s->z.avail_in) s->z.avail_in = stream_feed(&left);
        full = !make_room(&out, &s->z);
        if (full) break;
        int code = step(s, -1);
        take(&out, &s->z);
        check(code);
        s->eof = code == BZ_STREAM_END;
        if (!s->z.avail_in && !left && s->z.avail_out) break;
    }
    size_t rest = (size_t)s->z.avail_in + (size_t)left;
    s->needs_input = !s->eof && !rest && !full;
    if (rest) *(s->eof ? &s->unused : &s->kept) = rti_bytes((const uint8_t *)s->z.next_in, rest);
    s->z.avail_in = 0;
    RTI_KEEP(input);
    return rti_bytes(out.data, out.len);
}

static RtValue get_eof(RtValue self) { return RT_BOOL(S(self)->eof); }
static RtValue get_unused(RtValue self) { return S(self)->unused; }
static RtValue get_needs_input(RtValue self) { return RT_BOOL(S(self)->needs_input); }

static const RtMethodDef decompressor_methods[] = {
    {"decompress", decompressor_decompress, 1, 2, RT_M_KW, "data, max_length=-1",
     "Decompress *data*, returning uncompressed data as bytes.\n\nIf *max_length* is nonnegative, returns at most "
     "*max_length* bytes of\ndecompressed data."},
    {0},
};

static const RtGetSetDef decompressor_getsets[] = {
    {"eof", get_eof, rti_readonly, "True if the end-of-stream marker has been reached."},
    {"unused_data", get_unused, rti_readonly, "Data found after the end of the compressed stream."},
    {"needs_input", get_needs_input, rti_readonly,
     "True if more input is needed before more decompressed data can be produced."},
    {0},
};

static RtShape decompressor_shape = {.type = &decompressor_type};
RT_STATIC_TYPE(decompressor_type) = {
    .shape = &rt_shape_type,
    .cname = "_bz2.BZ2Decompressor",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Bz2Stream),
    .trace = stream_trace,
    .finalize = decompressor_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, decompressor_new)),
    .methods = decompressor_methods,
    .getsets = decompressor_getsets,
    .doc = "BZ2Decompressor()\n--\n\nCreate a decompressor object for decompressing data incrementally.",
    .instance_shape = &decompressor_shape,
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&compressor_type, &decompressor_type, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__bz2 = {.name = "_bz2", .fill = fill};
