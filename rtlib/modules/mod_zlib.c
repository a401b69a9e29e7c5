/* mod_zlib.c - the module zlib: checksums, compress(), decompress(), and what its objects share. */
#define _GNU_SOURCE
#include "zlibmod.h"

#include "bigint.h"
#include "thread.h"

RtType *zlib_error_type;

/* ---- shared ---- */

void zlib_error(const z_stream *z, int code, const char *what)
{
    const char *message = z && code != Z_VERSION_ERROR ? z->msg : NULL;
    if (code == Z_VERSION_ERROR) message = "library version mismatch";
    if (!message) {
        switch (code) {
        case Z_BUF_ERROR: message = "incomplete or truncated stream"; break;
        case Z_STREAM_ERROR: message = "inconsistent stream state"; break;
        case Z_DATA_ERROR: message = "invalid input data"; break;
        default: break;
        }
    }
    if (message) rt_errorf(zlib_error_type, "Error %d %s: %.200s", code, what, message);
    rt_errorf(zlib_error_type, "Error %d %s", code, what);
}

bool zlib_output_room(StreamOutput *out, z_stream *z)
{
    uint8_t *room = stream_room(out, &z->avail_out);
    if (room) z->next_out = room;
    return room != NULL;
}

void zlib_output_take(StreamOutput *out, const z_stream *z)
{
    out->len = (size_t)(z->next_out - out->data);
}

enum { MUCH = 4096 };

int zlib_step(ZlibStream *s, z_stream *z, int (*step)(z_stream *, int), int flush)
{
    if (z->avail_in < MUCH) return step(z, flush);
    if (s) s->busy = true;
    rti_blocking_begin();
    int code = step(z, flush);
    rti_blocking_end();
    if (s) s->busy = false;
    return code;
}

/* ---- checksums ---- */

static RtValue checksum(const RtValue *args, size_t count, uLong start, uLong (*add)(uLong, const Bytef *, z_size_t))
{
    RtText data;
    bytes_view_of(args[0], &data);
    int64_t value = (int64_t)start;
    if (count > 1) rti_int_to_i64(rti_int_low_bits(rti_index(args[1]), 32), &value);
    uLong sum = (uLong)value;
    if (data.len > MUCH) rti_blocking_begin();
    sum = add(sum, data.data, (z_size_t)data.len);
    if (data.len > MUCH) rti_blocking_end();
    RTI_KEEP(args[0]);
    return rti_int((int64_t)(sum & 0xffffffff));
}

NATIVE(zlib_crc32) { return checksum(args, count, 0, crc32_z); }
NATIVE(zlib_adler32) { return checksum(args, count, 1, adler32_z); }

/* ---- all at once ---- */

NATIVE(zlib_compress)
{
    RtText data;
    z_stream z = {0};
    bytes_view_of(args[0], &data);
    int level = args[1] ? posix_int(args[1]) : Z_DEFAULT_COMPRESSION, bits = args[2] ? posix_int(args[2]) : MAX_WBITS;
    StreamOutput out = stream_output(ZLIB_FIRST, SIZE_MAX / 4);
    int64_t left = data.len;
    int code = deflateInit2(&z, level, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Out of memory while compressing data");
    if (code == Z_STREAM_ERROR) rt_errorf(zlib_error_type, "Bad compression level");
    if (code != Z_OK) zlib_error(&z, code, "while compressing data");
    z.next_in = (Bytef *)(uintptr_t)data.data;
    do {
        z.avail_in = stream_feed(&left);
        do {
            zlib_output_room(&out, &z);
            code = zlib_step(NULL, &z, deflate, left ? Z_NO_FLUSH : Z_FINISH);
            zlib_output_take(&out, &z);
        } while (code != Z_STREAM_ERROR && !z.avail_out);
    } while (left && code != Z_STREAM_ERROR);
    deflateEnd(&z);
    RTI_KEEP(args[0]);
    if (code != Z_STREAM_END) zlib_error(&z, code, "while compressing data");
    return stream_bytes(&out);
}

NATIVE(zlib_decompress)
{
    RtText data;
    z_stream z = {0};
    bytes_view_of(args[0], &data);
    int bits = args[1] ? posix_int(args[1]) : MAX_WBITS;
    int64_t first = args[2] ? rti_args_ssize(args[2]) : ZLIB_FIRST, left = data.len;
    if (first < 0) rt_errorf(&rt_ValueError, "bufsize must be non-negative");
    StreamOutput out = stream_output(first ? (size_t)first : 1, SIZE_MAX / 4);
    int code = inflateInit2(&z, bits);
    if (code != Z_OK) zlib_error(&z, code, "while preparing to decompress data");
    z.next_in = (Bytef *)(uintptr_t)data.data;
    do {
        z.avail_in = stream_feed(&left);
        do {
            zlib_output_room(&out, &z);
            code = zlib_step(NULL, &z, inflate, left ? Z_NO_FLUSH : Z_SYNC_FLUSH);
            zlib_output_take(&out, &z);
        } while ((code == Z_OK || code == Z_BUF_ERROR) && !z.avail_out);
    } while ((code == Z_OK || code == Z_BUF_ERROR) && left);
    inflateEnd(&z);
    RTI_KEEP(args[0]);
    if (code == Z_MEM_ERROR) rt_errorf(&rt_MemoryError, "Out of memory while decompressing data");
    if (code != Z_STREAM_END) zlib_error(&z, code == Z_OK ? Z_BUF_ERROR : code, "while decompressing data");
    return stream_bytes(&out);
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"adler32", zlib_adler32, 1, 2, 0, "data, value=1, /",
     "Compute an Adler-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an "
     "integer."},
    {"compress", zlib_compress, 1, 3, RT_M_KW, "data, /, level=-1, wbits=15",
     "Returns a bytes object containing compressed data."},
    {"compressobj", zlib_compressobj, 0, 6, RT_M_KW,
     "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None", "Return a compressor object."},
    {"crc32", zlib_crc32, 1, 2, 0, "data, value=0, /",
     "Compute a CRC-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an "
     "integer."},
    {"decompress", zlib_decompress, 1, 3, RT_M_KW, "data, /, wbits=15, bufsize=16384",
     "Returns a bytes object containing the uncompressed data."},
    {"decompressobj", zlib_decompressobj, 0, 2, RT_M_KW, "wbits=15, zdict=b''", "Return a decompressor object."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {#name, name},
        N(MAX_WBITS) {"DEFLATED", Z_DEFLATED}, {"DEF_MEM_LEVEL", 8}, {"DEF_BUF_SIZE", ZLIB_FIRST},
        N(Z_BEST_COMPRESSION) N(Z_BEST_SPEED) N(Z_BLOCK) N(Z_DEFAULT_COMPRESSION) N(Z_DEFAULT_STRATEGY) N(Z_FILTERED)
        N(Z_FINISH) N(Z_FIXED) N(Z_FULL_FLUSH) N(Z_HUFFMAN_ONLY) N(Z_NO_COMPRESSION) N(Z_NO_FLUSH) N(Z_PARTIAL_FLUSH)
        N(Z_RLE) N(Z_SYNC_FLUSH) N(Z_TREES)
#undef N
    };
    static RtType *const types[] = {&zlib_decompressor_type, NULL};
    static RtValue root;
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
    rti_type_ready(&zlib_compress_type);
    rti_type_ready(&zlib_decompress_type);
    native_add_types(module, types);
    rt_gc_root_range(&root, 1);
    zlib_error_type = native_exception(module, "zlib", "error", &rt_Exception);
    root = RT_VALUE(zlib_error_type);
    rti_dict_set(dict, rti_intern_cstr("ZLIB_VERSION"), rti_str(ZLIB_VERSION));
    rti_dict_set(dict, rti_intern_cstr("ZLIB_RUNTIME_VERSION"), rti_str(zlibVersion()));
    rti_dict_set(dict, rti_intern_cstr("__version__"), rti_str("1.0"));
}

const RtModuleDef rt_module_zlib = {
    .name = "zlib",
    .doc = "The functions in this module allow compression and decompression using the\n"
           "zlib library, which is based on GNU zip.\n\n"
           "adler32(string[, start]) -- Compute an Adler-32 checksum.\n"
           "compress(data[, level]) -- Compress data, with compression level 0-9 or -1.\n"
           "compressobj([level[, ...]]) -- Return a compressor object.\n"
           "crc32(string[, start]) -- Compute a CRC-32 checksum.\n"
           "decompress(string,[wbits],[bufsize]) -- Decompresses a compressed string.\n"
           "decompressobj([wbits[, zdict]]) -- Return a decompressor object.\n\n"
           "'wbits' is window buffer size and container format.\n"
           "Compressor objects support compress() and flush() methods; decompressor\n"
           "objects support decompress() and flush().",
    .functions = functions,
    .fill = fill,
};
