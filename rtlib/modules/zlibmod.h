/* Shared by the files of the module zlib: mod_zlib.c (functions of the module), zlib_compress.c and zlib_decompress.c (the
 * objects). The work is done by the system's libz, which only programs that import zlib are linked with.
 *
 * A z_stream has its memory from malloc, and is freed by the finaliser of its object. Input may be longer than an unsigned
 * int: it is fed piece by piece. Long pieces are worked on without the interpreter lock; `busy` keeps a second thread
 * away meanwhile. Between two steps of one method no other thread runs.
 */
#ifndef RTI_ZLIBMOD_H
#define RTI_ZLIBMOD_H

#include <string.h>
#include <zlib.h>

#include "native.h"
#include "posixmod.h"
#include "stream.h"

enum { ZLIB_FIRST = 16384 }; /* DEF_BUF_SIZE: bytes of output to start with */

typedef struct ZlibStream {
    RtShape *shape;
    bool ready; /* z is to be freed */
    bool eof;
    bool needs_input;
    bool busy;
    RtValue unused, tail, zdict; /* bytes; zdict may be 0 */
    z_stream z;
} ZlibStream;

#define ZLIB_STREAM(v) ((ZlibStream *)RT_OBJ(v))

extern RtType zlib_compress_type, zlib_decompress_type, zlib_decompressor_type;
extern RtType *zlib_error_type;

/* raises: zlib.error "Error -3 WHILE: message" */
RT_NORETURN void zlib_error(const z_stream *z, int code, const char *what);

/* Point z at the free part, which is enlarged when it is none; false when it is full for good. */
bool zlib_output_room(StreamOutput *out, z_stream *z);
/* Note what z has put there. */
void zlib_output_take(StreamOutput *out, const z_stream *z);

/* One call of deflate or inflate, without the interpreter lock when there is much to do. */
int zlib_step(ZlibStream *s, z_stream *z, int (*step)(z_stream *, int), int flush);
RtValue zlib_compressobj(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue zlib_decompressobj(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

#endif
