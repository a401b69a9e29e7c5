/* File objects: three layers, as in CPython's io. FileIO holds the descriptor, Buffered* a window
 * of bytes over it, TextIOWrapper turns bytes into text. The layers call each other directly, so a
 * print to the standard output is a copy into the window.
 */
#ifndef RTI_FILE_H
#define RTI_FILE_H

#include "runtime.h"

typedef struct RtFileIO {
    RtShape *shape;
    RtValue name; /* a path or a descriptor */
    RtValue dict;
    int fd; /* -1: closed */
    uint8_t readable, writable, appending, created, close_fd;
    int8_t seekable; /* -1: not known yet */
} RtFileIO;

/* One window: either bytes read ahead [pos, end), or `dirty` bytes to be written. */
typedef struct RtBuffered {
    RtShape *shape; /* BufferedReader, BufferedWriter or BufferedRandom */
    RtValue raw;    /* RtFileIO */
    RtValue dict;
    uint8_t *data; /* malloc'ed when first needed */
    int64_t cap, pos, end, dirty;
    struct RtBuffered *prev, *next; /* all open ones that can be written: flushed at exit */
    uint8_t detached;
} RtBuffered;

enum { CODEC_UTF8, CODEC_ASCII, CODEC_LATIN1, CODEC_OTHER };
enum { NEWLINE_UNIVERSAL, NEWLINE_KEEP, NEWLINE_LF, NEWLINE_CR, NEWLINE_CRLF };

typedef struct RtTextFile {
    RtShape *shape;
    RtValue buffer; /* RtBuffered */
    RtValue dict;
    RtValue encoding, errors, newline; /* as given; newline None or a str */
    RtValue continued; /* encoding behind the first write, when that one makes a byte order mark; or
                          0 */
    RtValue
        chunk; /* decoded text not read yet: only for codecs that cannot be cut by bytes; or 0 */
    int64_t chunk_pos;
    uint8_t codec, newlines, strict, line_buffering, write_through;
    uint8_t iterating; /* tell() is refused, as in CPython */
    uint8_t started;   /* something was written */
    uint8_t seen;      /* newlines met: 1 \r, 2 \n, 4 \r\n */
} RtTextFile;

#define RTI_RAW(v)      ((RtFileIO *)RT_OBJ(v))
#define RTI_BUFFERED(v) ((RtBuffered *)RT_OBJ(v))
#define RTI_TEXTFILE(v) ((RtTextFile *)RT_OBJ(v))
static inline RtFileIO *rti_raw_of(const RtBuffered *b) { return RTI_RAW(b->raw); }
static inline RtBuffered *rti_buffered_of(const RtTextFile *t) { return RTI_BUFFERED(t->buffer); }

/* ---- raw (obj_fileio.c) ---- raises: OSError.
 * A raw file under a buffered one is finalized by that one; alone, it must be given to
 * rti_gc_watch. */
RtValue rti_fileio_open(RtValue file, const char *mode, int close_fd, RtValue opener);
RtValue rti_fileio_of_fd(int fd, RtValue name, int readable, int writable);
int64_t rti_raw_read(RtFileIO *raw, void *data, int64_t count); /* 0 at the end */
int64_t rti_raw_write(RtFileIO *raw, const void *data, int64_t count);
int64_t rti_raw_seek(RtFileIO *raw, int64_t offset, int whence);
void rti_raw_close(RtFileIO *raw);
void rti_raw_finalize(void *object);
RtValue rti_raw_mode(const RtFileIO *raw);
int rti_raw_seekable(RtFileIO *raw);
/* The optional size of read(), readline(): -1 when absent or None. raises: TypeError. */
int64_t rti_size_argument(const RtValue *args, size_t count);
/* The bytes of a bytearray or writable memoryview. raises: TypeError. */
uint8_t *rti_writable_view(RtValue v, int64_t *len);
RT_NORETURN void rti_unsupported(const char *what); /* io.UnsupportedOperation */

/* ---- buffered (bufio.c, obj_bufio.c) ---- */
RtValue rti_buffered_new(RtValue raw);
void rti_buffered_write(RtBuffered *b, const void *data, int64_t count);
void rti_buffered_flush(RtBuffered *b);
/* More bytes into the (used up) window; false at the end of the file. */
int rti_buffered_fill(RtBuffered *b);
int64_t rti_buffered_seek(RtBuffered *b, int64_t offset, int whence);
int64_t rti_buffered_tell(RtBuffered *b);
void rti_buffered_close(RtBuffered *b);
/* Room for `count` bytes at data + dirty (count at most half the window), flushing when needed. */
uint8_t *rti_buffered_reserve(RtBuffered *b, int64_t count);

void rti_buffered_finalize(void *object);
/* Write out what waits in any open file; false when that failed somewhere. raises: nothing. */
int rti_flush_all_writers(void);

/* The methods all three binary classes and text files share have the RtCFunction signature. */
#define RTI_ARGS        RtValue self, const RtValue *args, size_t count, RtValue kwnames
#define RTI_UNUSED_ARGS (void)args, (void)count, (void)kwnames

/* ---- text (obj_textio.c, textio_read.c) ---- */
RtValue rti_text_file_new(RtValue buffered, RtValue encoding, RtValue errors, RtValue newline,
                          int line_buffering);
void rti_text_write(RtTextFile *t, RtValue str);
void rti_text_write_cstr(RtTextFile *t, const char *ascii);
/* The next line with its newline as str, the empty string at the end; limit in characters, -1:
 * none. */
RtValue rti_text_readline(RtTextFile *t, int64_t limit);
RtValue rti_text_read(RtTextFile *t, int64_t count); /* -1: all */
void rti_text_check_open(RtTextFile *t);

/* ---- bytes gathered across windows ---- */
typedef struct RtByteBuf {
    uint8_t *data; /* collector-owned */
    int64_t len, cap;
} RtByteBuf;
void rti_bytebuf_add(RtByteBuf *b, const void *data, int64_t count);

/* ---- the standard streams (stdstreams.c) ---- */
RtTextFile *rti_stdin(void);
RtTextFile *rti_stdout(void);
RtTextFile *rti_stderr(void);
void rti_flush_streams(void);
/* str(v) and a newline to sys.stderr. */
void rti_print_to_stderr(RtValue v);
/* Write text to sys.stderr as the program has set it; to descriptor 2 when that fails. */
void rti_write_stderr(RtValue str);
/* Flush everything that is still open; false when the standard output could not be written. */
int rti_files_at_exit(void);

#endif
