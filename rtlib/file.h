/* File objects: three layers, as in CPython's io. FileIO holds the descriptor, Buffered* a window
 * of bytes over any raw object, TextIOWrapper turns the bytes of any buffer object into text.
 *
 * Every layer may be a Python object, an instance of a subclass included. Where the layer below is
 * exactly ours (told by its shape), it is called directly: a print to the standard output is a copy
 * into the text file's pending bytes. docs/io.md gives the overview.
 */
#ifndef RTI_FILE_H
#define RTI_FILE_H

#include "runtime.h"

typedef struct Codec Codec; /* codecs.h */

/* What every io object starts with, classes of the program that derive from one included. */
#define RTI_IO_HEAD                                                                                \
    RtShape *shape;                                                                                \
    RtValue dict;                                                                                  \
    uint8_t owned; /* another file object sits on this one and closes it when it dies */           \
    uint8_t finalizing;

typedef struct RtIOBase {
    RTI_IO_HEAD
} RtIOBase;

typedef struct RtFileIO {
    RTI_IO_HEAD
    uint8_t readable, writable, appending, created, close_fd;
    int8_t seekable;               /* -1: not known yet */
    int fd;                        /* -1: closed */
    int64_t block_size, file_size; /* as fstat said when it was opened */
    RtValue name;                  /* a path or a descriptor; 0: none */
} RtFileIO;

/* The window of a buffered file. `pos` is where the program is, `raw_pos` where the raw file is,
 * both counted from the window's start; [.., read_end) was read, [write_pos, write_end) is to be
 * written; -1 in read_end or write_end: nothing. */
typedef struct RtBuffered {
    RTI_IO_HEAD
    uint8_t ready; /* __init__ has succeeded */
    uint8_t detached, readable, writable;
    uint8_t released; /* closed: the window is given back */
    uint8_t direct;  /* raw is exactly a FileIO */
    uint8_t busy; /* a thread is in a system call for it, without the interpreter lock */
    RtValue raw;     /* 0 until __init__ */
    uint8_t *data;   /* collector-owned; NULL until needed */
    int64_t size;    /* of data */
    int64_t abs_pos; /* of the raw file, -1: not known */
    int64_t pos, raw_pos, read_end, write_pos, write_end;
    struct RtTextFile *text;        /* the text file on top of this one, if it is ours */
    struct RtBuffered *prev, *next; /* all writable ones over a FileIO: see rti_flush_all_writers */
} RtBuffered;

enum { NEWLINE_UNIVERSAL, NEWLINE_KEEP, NEWLINE_LF, NEWLINE_CR, NEWLINE_CRLF };
enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

/* Translation of line ends in decoded text (io_newline.c). */
typedef struct RtNewlines {
    uint8_t translate;  /* \r and \r\n become \n */
    uint8_t pending_cr; /* a \r at the end of the last piece, not passed on yet */
    uint8_t seen;
} RtNewlines;

/* From bytes to text, piece by piece: one of our codecs, or a Python decoder object (io_codec.c).
 */
typedef struct RtTextDecoder {
    const Codec *start;   /* one of ours; NULL: `object` decodes */
    const Codec *current; /* what `start` means for this text; NULL: no mark seen yet */
    RtValue object;
    uint8_t pending[8]; /* of an unfinished character */
    uint8_t pending_len;
    uint8_t universal; /* newlines are looked at */
    uint8_t active;    /* there is a decoder at all */
    RtNewlines newlines;
} RtTextDecoder;

typedef struct RtTextFile {
    RTI_IO_HEAD
    uint8_t ready, detached;
    uint8_t direct; /* buffer is exactly one of our Buffered classes */
    uint8_t newline, line_buffering, write_through, seekable, telling, has_read1;
    uint8_t ascii_plain; /* the codec leaves ASCII as it is */
    uint8_t started;     /* something was written: no byte order mark any more */
    RtValue buffer;      /* 0 until __init__ */
    RtValue encoding, errors;
    const Codec *codec; /* of what is written; NULL: `encoder` */
    RtValue encoder;    /* Python object, or 0: cannot write */
    uint8_t *pending;   /* encoded bytes on their way to the buffer; collector-owned */
    int64_t pending_len, pending_cap;
    int64_t chunk_size;
    RtTextDecoder decoder;
    RtValue decoded; /* text decoded, not all of it read; 0: none */
    int64_t decoded_used;
    RtValue snapshot_input; /* bytes read since the decoder had the state below; 0: no snapshot */
    RtValue snapshot_flags;
    double bytes_per_char;
} RtTextFile;

#define RTI_IOBASE(v)   ((RtIOBase *)RT_OBJ(v))
#define RTI_RAW(v)      ((RtFileIO *)RT_OBJ(v))
#define RTI_BUFFERED(v) ((RtBuffered *)RT_OBJ(v))
#define RTI_TEXTFILE(v) ((RtTextFile *)RT_OBJ(v))

#define RTI_ARGS        RtValue self, const RtValue *args, size_t count, RtValue kwnames
#define RTI_UNUSED_ARGS (void)args, (void)count, (void)kwnames

/* ---- shared by all (io_base.c) ---- */
RT_NORETURN void rti_unsupported(const char *what); /* io.UnsupportedOperation */
RtValue rti_unsupported_class(void);
/* raises: BlockingIOError with characters_written. */
RT_NORETURN void rti_raise_blocking(const char *message, int64_t written);
RT_NORETURN void rti_closed_file(void); /* ValueError "I/O operation on closed file." */
/* The optional size of read(), readline(): -1 when absent or None. raises: TypeError. */
int64_t rti_size_argument(const RtValue *args, size_t count);
/* An offset: any object with __index__, errors as CPython's. */
int64_t rti_offset_argument(RtValue v);
/* The bytes of a bytearray or writable memoryview. raises: TypeError. */
uint8_t *rti_writable_view(RtValue v, const char *argument, int64_t *len);
/* Bytes of any bytes-like object. raises: TypeError "a bytes-like object is required, not 'X'". */
void rti_readable_view(RtValue v, const uint8_t **data, int64_t *len);
/* A memoryview over `len` bytes at `data`, inside the collector-owned `block`; and its end. */
RtValue rti_view_of_block(void *block, uint8_t *data, int64_t len, int readonly);
void rti_view_end(RtValue view);
/* obj.name() and obj.name(a): `name` is a C string. */
RtValue rti_io_call(RtValue obj, const char *name, const RtValue *args, size_t count);
static inline RtValue rti_io_call0(RtValue obj, const char *name)
{
    return rti_io_call(obj, name, NULL, 0);
}
static inline RtValue rti_io_call1(RtValue obj, const char *name, RtValue a)
{
    return rti_io_call(obj, name, &a, 1);
}
/* Is obj.closed true? */
int rti_io_closed(RtValue obj);
/* Close the file below one whose closing has failed with exc, and raise that, or what comes of it.
 */
RT_NORETURN void rti_io_close_failing(RtValue below, RtValue exc);
/* Mark or unmark obj, where it is one of the io classes, as closed by the file on top of it. */
void rti_io_own(RtValue obj, int owned);
/* Iteration and lines as IOBase offers them, for any file object. */
RtValue rti_io_readlines(RtValue self, int64_t hint);
/* Close what nobody refers to any more: the `del` slot of every io class. */
void rti_io_del(RtValue self);
/* The dict for __getstate__ of files: raises TypeError "cannot pickle 'X' instances". */
RtValue rti_io_no_pickle(RTI_ARGS);

/* ---- bytes under construction; collector-owned ---- */
typedef struct RtByteBuf {
    uint8_t *data;
    int64_t len, cap;
} RtByteBuf;
void rti_bytebuf_reserve(RtByteBuf *b, int64_t count);
void rti_bytebuf_add(RtByteBuf *b, const void *data, int64_t count);

/* ---- raw (io_fileio.c) ---- raises: OSError. */
RtValue rti_fileio_open(RtType *type, RtValue file, const char *mode, int close_fd, RtValue opener);
RtValue rti_fileio_of_fd(int fd, RtValue name, int readable, int writable);
enum { RTI_WOULD_BLOCK = -2 };
/* 0 at the end, or RTI_WOULD_BLOCK. Other threads run meanwhile: *busy is true then. */
int64_t rti_raw_read(RtFileIO *raw, void *data, int64_t count, uint8_t *busy);
int64_t rti_raw_write(RtFileIO *raw, const void *data, int64_t count, uint8_t *busy);
int64_t rti_raw_seek(RtFileIO *raw, int64_t offset, int whence);
void rti_raw_close(RtFileIO *raw);
const char *rti_raw_mode(const RtFileIO *raw);
int rti_raw_seekable(RtFileIO *raw);

/* ---- buffered (io_buffered.c: the window; io_buffered_types.c: the classes) ---- */
/* A BufferedReader, Writer or Random over a raw file, by what that allows. */
RtValue rti_buffered_new(RtShape *shape, RtValue raw, int64_t size);
void rti_buffered_init(RtBuffered *b, RtValue raw, int64_t size, int readable, int writable);
void rti_buffered_write(RtBuffered *b, const uint8_t *data, int64_t count);
void rti_buffered_flush(RtBuffered *b); /* and put the raw file where the program is */
/* Bytes read ahead: [data + pos, + the result). */
static inline int64_t rti_buffered_ahead(const RtBuffered *b)
{
    return b->readable && b->read_end != -1 ? b->read_end - b->pos : 0;
}
/* Wait until no other thread is in the middle of something with it. */
void rti_buffered_wait(RtBuffered *b);
/* More bytes into the window: how many, 0 at the end, RTI_WOULD_BLOCK. */
int64_t rti_buffered_fill(RtBuffered *b);
void rti_buffered_drop(RtBuffered *b); /* forget what waits to be written */
int64_t rti_buffered_seek(RtBuffered *b, int64_t offset, int whence);
int64_t rti_buffered_tell(RtBuffered *b);
/* At most `count` bytes by at most one read of the raw file, into the window; the place of the
 * bytes. For the text layer. */
const uint8_t *rti_buffered_read1(RtBuffered *b, int64_t count, int64_t *got);
RtValue rti_buffered_read(RtBuffered *b, int64_t count); /* -1: all; None when it would block */
RtValue rti_buffered_readline(RtBuffered *b, int64_t limit);
RtValue rti_buffered_peek(RtBuffered *b);
int64_t rti_buffered_readinto(RtBuffered *b, uint8_t *to, int64_t len, int once);
void rti_buffered_reset_read(RtBuffered *b);
void rti_buffered_trace(void *object);
void rti_buffered_finalize(void *object);
void rti_buffered_forget(
    RtBuffered *b); /* not among the writers any more; the window is given back */
static inline int rti_is_buffered(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_BufferedReader) || RT_HAS_SHAPE(v, &rt_shape_BufferedWriter) ||
           RT_HAS_SHAPE(v, &rt_shape_BufferedRandom);
}
/* Write out what waits in any open file; false when that failed somewhere. raises: nothing. */
int rti_flush_all_writers(void);

/* ---- line ends and decoding (io_newline.c, io_codec.c) ---- */
RtValue rti_newlines_apply(RtNewlines *n, RtValue text, int final);
RtValue rti_newlines_seen(int seen); /* None, a str or a tuple: the `newlines` attribute */
/* NEWLINE_... of the newline argument. raises: ValueError. */
int rti_newline_kind(RtValue newline);
/* Where the line that starts at or before `from` ends, its end included; -1: not in this text. Then
 * *scanned is where to go on looking when more text has come. */
int64_t rti_find_line_end(const RtText *text, int64_t from, int newline, int64_t *scanned);
RtValue rti_with_newlines(RtValue str, const char *newline); /* \n replaced */

/* Decide how text in that encoding is read. raises: LookupError. */
void rti_decoder_start(RtTextDecoder *d, RtValue encoding, RtValue errors, int newline);
RtValue rti_decoder_decode(RtTextDecoder *d, RtValue errors, const uint8_t *data, int64_t len,
                           int final);
void rti_decoder_reset(RtTextDecoder *d);
/* The state: bytes not decoded yet, and the flags, an int. */
RtValue rti_decoder_state(RtTextDecoder *d, RtValue *flags);
void rti_decoder_set_state(RtTextDecoder *d, RtValue bytes, RtValue flags);
void rti_decoder_trace(RtTextDecoder *d);
/* codecs.lookup(encoding).NAME(errors) */
RtValue rti_codec_object(RtValue encoding, const char *name, RtValue errors);
/* raises: LookupError for codecs that are none between str and bytes. */
void rti_check_text_encoding(RtValue encoding, const char *alternative);

/* ---- text (io_text.c: the class and writing; io_text_read.c; io_text_seek.c) ---- */
RtValue rti_text_file_new(RtValue buffered, RtValue encoding, RtValue errors, RtValue newline,
                          int line_buffering, int write_through);
void rti_text_init(RtTextFile *t, RtValue buffer, RtValue encoding, RtValue errors, RtValue newline,
                   int line_buffering, int write_through);
void rti_text_write(RtTextFile *t, RtValue str);
/* The next line with its newline as str, the empty string at the end; limit in characters, -1:
 * none. */
RtValue rti_text_readline(RtTextFile *t, int64_t limit);
RtValue rti_text_read(RtTextFile *t, int64_t count); /* -1: all */
void rti_text_check_open(RtTextFile *t); /* raises: ValueError when it is detached or closed */
void rti_text_check_ready(RtTextFile *t);
void rti_text_flush_pending(RtTextFile *t); /* to the buffer */
void rti_text_flush(RtTextFile *t);         /* and that one too */
void rti_text_drop_decoded(RtTextFile *t);
RtValue rti_text_tell(RtTextFile *t);
RtValue rti_text_seek(RtTextFile *t, RtValue cookie, int64_t whence);
RtValue rti_text_reconfigure(RTI_ARGS);

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
