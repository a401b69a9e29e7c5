/* io_buffered.c - the window of bytes between a raw file and what reads and writes through it.
 *
 * Positions count from the start of the window (RtBuffered in file.h): the program is at `pos`, the
 * raw file at `raw_pos`, [0, read_end) was read and [write_pos, write_end) is to be written. Both
 * may hold at once in a BufferedRandom; writing moves read_end along. A raw file that is exactly a
 * FileIO is called directly, any other through its methods.
 *
 * Writable windows over a FileIO are linked in a list. They are flushed whenever another file is
 * opened or looked at by name: CPython would have flushed a file that is no longer referenced, and
 * a program may rely on reading back what it wrote. At the end of the program they are flushed for
 * good.
 */
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "args.h"
#include "codecs.h"
#include "exc.h"
#include "file.h"
#include "sysmod.h"
#include "thread.h"

static RtBuffered *writers; /* no roots: a dead one leaves the list in its finalizer */

static int valid_read(const RtBuffered *b)
{
    return b->readable && b->read_end != -1;
}
static int valid_write(const RtBuffered *b)
{
    return b->writable && b->write_end != -1;
}

/* How far the raw file is ahead of the program. */
static int64_t raw_offset(const RtBuffered *b)
{
    return (valid_read(b) || valid_write(b)) && b->raw_pos >= 0 ? b->raw_pos - b->pos : 0;
}

static void move_to(RtBuffered *b, int64_t pos)
{
    b->pos = pos;
    if (valid_read(b) && b->read_end < pos) b->read_end = pos;
}

void rti_buffered_reset_read(RtBuffered *b)
{
    b->read_end = -1;
}

static void reset_write(RtBuffered *b)
{
    b->write_pos = 0;
    b->write_end = -1;
}

void rti_buffered_drop(RtBuffered *b)
{
    reset_write(b);
}

static uint8_t *window(RtBuffered *b)
{
    if (!b->data) b->data = rt_gc_block((size_t)b->size);
    return b->data;
}

/* ---- life ---- */

static void unlink_writer(RtBuffered *b)
{
    if (b->prev)
        b->prev->next = b->next;
    else if (writers == b)
        writers = b->next;
    if (b->next) b->next->prev = b->prev;
    b->prev = b->next = NULL;
}

void rti_buffered_forget(RtBuffered *b)
{
    unlink_writer(b);
    b->released = 1;
    if (b->data && b->direct) rt_gc_block_free(b->data, (size_t)b->size);
    b->data = NULL;
    b->pos = 0;
    rti_buffered_reset_read(b);
    reset_write(b);
}

void rti_buffered_finalize(void *object)
{
    RtBuffered *b = object;
    unlink_writer(b);
    b->text = NULL;
}

void rti_buffered_trace(void *object)
{
    RtBuffered *b = object;
    rti_gc_mark(b->raw);
    rti_gc_mark(b->dict);
    rti_gc_mark_block(b->data);
}

void rti_buffered_init(RtBuffered *b, RtValue raw, int64_t size, int readable, int writable)
{
    if (size <= 0) rt_errorf(&rt_ValueError, "buffer size must be strictly positive");
    unlink_writer(b);
    rt_gc_store(b, &b->raw, raw);
    b->direct = RT_HAS_SHAPE(raw, &rt_shape_FileIO);
    b->data = NULL;
    b->size = size;
    b->detached = b->released = 0;
    b->readable = readable != 0;
    b->writable = writable != 0;
    b->abs_pos = -1;
    b->pos = b->raw_pos = 0;
    rti_buffered_reset_read(b);
    reset_write(b);
    rti_io_own(raw, 1);
    if (b->direct && writable) {
        b->next = writers;
        if (writers) writers->prev = b;
        writers = b;
    }
    b->ready = 1;
}

RtValue rti_buffered_new(RtShape *shape, RtValue raw, int64_t size)
{
    RtBuffered *b = rt_gc_new(shape, sizeof *b);
    rti_gc_watch(b);
    rti_buffered_init(b, raw, size, shape != &rt_shape_BufferedWriter,
                      shape != &rt_shape_BufferedReader);
    return RT_VALUE(b);
}

/* ---- the raw file ---- */

static int64_t int_result(RtValue result, const char *verb)
{
    RtHandler h;
    RT_TRY(h) {
        int64_t n = rti_index_i64(result, &rt_ValueError);
        RT_TRY_END(h);
        return n;
    } else {
        RT_TRY_CAUGHT(h);
        RtValue cause = rt_thrown;
        rt_raise_from(rti_exc_new(&rt_OSError, rti_str_format("raw %s failed", verb)), cause);
    }
}

/* The count that readinto() or write() returned; RTI_WOULD_BLOCK for None. */
static int64_t raw_count(RtValue result, int64_t most, const char *verb)
{
    if (result == RT_NONE) return RTI_WOULD_BLOCK;
    int64_t n = int_result(result, verb);
    if (n < 0 || n > most)
        rt_errorf(&rt_OSError,
                  "raw %s returned invalid length %lld (should have been between 0 and %lld)", verb,
                  (long long)n, (long long)most);
    return n;
}

/* Have the raw object read into, or write from, [data, data + len) of `block`. */
static int64_t raw_transfer(RtBuffered *b, void *block, uint8_t *data, int64_t len, int writing)
{
    RtValue view = rti_view_of_block(block, data, len, writing);
    RtValue result = rti_io_call1(b->raw, writing ? "write" : "readinto", view);
    rti_view_end(view);
    return raw_count(result, len, writing ? "write()" : "readinto()");
}

/* Bytes that no collector-owned block holds are lent as a copy. */
static int64_t raw_read(RtBuffered *b, void *block, uint8_t *to, int64_t len)
{
    int64_t n;
    if (b->direct) {
        n = rti_raw_read(RTI_RAW(b->raw), to, len, &b->busy);
    } else if (block) {
        n = raw_transfer(b, block, to, len, 0);
    } else {
        uint8_t *copy = rt_gc_block((size_t)len);
        n = raw_transfer(b, copy, copy, len, 0);
        if (n > 0) memcpy(to, copy, (size_t)n);
    }
    if (n > 0 && b->abs_pos != -1) b->abs_pos += n;
    return n;
}

static int64_t raw_write(RtBuffered *b, void *block, const uint8_t *from, int64_t len)
{
    int64_t n;
    if (b->direct) {
        if (RTI_RAW(b->raw)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed file");
        n = rti_raw_write(RTI_RAW(b->raw), from, len, &b->busy);
    } else if (block) {
        n = raw_transfer(b, block, (uint8_t *)(uintptr_t)from, len, 1);
    } else {
        uint8_t *copy = rt_gc_block((size_t)len);
        memcpy(copy, from, (size_t)len);
        n = raw_transfer(b, copy, copy, len, 1);
    }
    if (n > 0 && b->abs_pos != -1) b->abs_pos += n;
    return n;
}

static int64_t position(RtBuffered *b, RtValue result, const char *verb)
{
    int64_t at = rti_offset_argument(result);
    if (at < 0) rt_errorf(&rt_OSError, "Raw stream returned invalid position %lld", (long long)at);
    (void)verb;
    b->abs_pos = at;
    return at;
}

static int64_t raw_tell(RtBuffered *b)
{
    b->abs_pos = -1;
    if (b->direct) return b->abs_pos = rti_raw_seek(RTI_RAW(b->raw), 0, SEEK_CUR);
    return position(b, rti_io_call0(b->raw, "tell"), "tell");
}

static int64_t raw_seek(RtBuffered *b, int64_t offset, int whence)
{
    b->abs_pos = -1;
    if (b->direct) return b->abs_pos = rti_raw_seek(RTI_RAW(b->raw), offset, whence);
    RtValue args[2] = {rti_int(offset), RT_INT(whence)};
    return position(b, rti_io_call(b->raw, "seek", args, 2), "seek");
}

void rti_buffered_wait(RtBuffered *b)
{
    while (RT_UNLIKELY(b->busy)) {
        struct timespec nap = {.tv_nsec = 100000};
        rti_blocking_begin();
        nanosleep(&nap, NULL);
        rti_blocking_end();
        rti_check_interrupt();
    }
}

/* ---- writing ---- */

static void flush_writes(RtBuffered *b)
{
    if (!valid_write(b) || b->write_pos == b->write_end) {
        reset_write(b);
        return;
    }
    int64_t rewind = raw_offset(b) + (b->pos - b->write_pos);
    if (rewind) {
        raw_seek(b, -rewind, SEEK_CUR);
        b->raw_pos -= rewind;
    }
    while (b->write_pos < b->write_end) {
        int64_t n = raw_write(b, b->data, b->data + b->write_pos, b->write_end - b->write_pos);
        if (n == RTI_WOULD_BLOCK)
            rti_raise_blocking("write could not complete without blocking", 0);
        b->write_pos += n;
        b->raw_pos = b->write_pos;
        rti_check_interrupt();
    }
    reset_write(b);
}

void rti_buffered_flush(RtBuffered *b)
{
    flush_writes(b);
    if (!b->readable) return;
    int64_t ahead = raw_offset(b);
    if (ahead) raw_seek(b, -ahead, SEEK_CUR);
    rti_buffered_reset_read(b);
}

/* Flush; true unless the raw file would block. */
static int flushed(RtBuffered *b)
{
    RtHandler h;
    RT_TRY(h)
    {
        flush_writes(b);
        RT_TRY_END(h);
        return 1;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_BlockingIOError)) rt_reraise(rt_thrown);
        return 0;
    }
}

/* The raw file takes nothing now: keep what fits behind what waits already. */
static void keep_what_fits(RtBuffered *b, const uint8_t *data, int64_t count)
{
    if (b->readable) rti_buffered_reset_read(b);
    memmove(b->data, b->data + b->write_pos, (size_t)(b->write_end - b->write_pos));
    b->write_end -= b->write_pos;
    b->raw_pos -= b->write_pos;
    b->pos -= b->write_pos;
    b->write_pos = 0;
    int64_t room = b->size - b->write_end, n = count < room ? count : room;
    memcpy(b->data + b->write_end, data, (size_t)n);
    b->write_end += n;
    b->pos += n;
    if (n < count) rti_raise_blocking("write could not complete without blocking", n);
}

/* Pieces larger than the window go past it. Returns how much was written. */
static int64_t write_past(RtBuffered *b, const uint8_t *data, int64_t count)
{
    int64_t written = 0;
    while (count - written > b->size) {
        int64_t n = raw_write(b, NULL, data + written, count - written);
        if (n != RTI_WOULD_BLOCK) {
            written += n;
            rti_check_interrupt();
            continue;
        }
        memcpy(b->data, data + written, (size_t)b->size);
        b->raw_pos = 0;
        move_to(b, b->size);
        b->write_end = b->size;
        rti_raise_blocking("write could not complete without blocking", written + b->size);
    }
    return written;
}

void rti_buffered_write(RtBuffered *b, const uint8_t *data, int64_t count)
{
    uint8_t *to = window(b);
    if (!valid_read(b) && !valid_write(b)) b->pos = b->raw_pos = 0;
    if (RT_LIKELY(count <= b->size - b->pos)) {
        memcpy(to + b->pos, data, (size_t)count);
        if (!valid_write(b) || b->write_pos > b->pos) b->write_pos = b->pos;
        move_to(b, b->pos + count);
        if (b->write_end < b->pos) b->write_end = b->pos;
        return;
    }
    if (!flushed(b)) {
        keep_what_fits(b, data, count);
        return;
    }
    int64_t ahead = raw_offset(b);
    if (ahead) {
        raw_seek(b, -ahead, SEEK_CUR);
        b->raw_pos -= ahead;
    }
    int64_t written = write_past(b, data, count), rest = count - written;
    if (b->readable) rti_buffered_reset_read(b);
    if (rest) memcpy(window(b), data + written, (size_t)rest);
    b->write_pos = 0;
    b->write_end = rest;
    move_to(b, rest);
    b->raw_pos = 0;
}

/* ---- reading ---- */

int64_t rti_buffered_fill(RtBuffered *b)
{
    int64_t start = valid_read(b) ? b->read_end : 0;
    uint8_t *data = window(b);
    int64_t n = raw_read(b, data, data + start, b->size - start);
    if (n > 0) b->read_end = b->raw_pos = start + n;
    return n;
}

/* Everything that was read ahead, taken. */
static const uint8_t *take(RtBuffered *b, int64_t n)
{
    b->pos += n;
    return b->data + b->pos - n;
}

static RtValue read_all(RtBuffered *b)
{
    RtByteBuf out = {0};
    int64_t ahead = rti_buffered_ahead(b);
    if (ahead) rti_bytebuf_add(&out, take(b, ahead), ahead);
    if (b->writable) rti_buffered_flush(b);
    rti_buffered_reset_read(b);
    RtValue readall = rti_try_getattr(b->raw, rti_intern_cstr("readall"));
    for (int pieces = 0;; pieces++) {
        RtValue piece = readall ? rti_call0(readall) : rti_io_call0(b->raw, "read");
        if (piece != RT_NONE && !is_bytes(piece))
            rt_errorf(&rt_TypeError,
                      readall ? "readall() should return bytes" : "read() should return bytes");
        if (piece == RT_NONE && !out.len) return RT_NONE;
        if (piece != RT_NONE && readall && !out.len) return piece;
        int64_t n = piece == RT_NONE ? 0 : BYTES_OF(piece)->len;
        if (n) rti_bytebuf_add(&out, BYTES_OF(piece)->data, n);
        if (n && b->abs_pos != -1) b->abs_pos += n;
        if (!n || readall) return rti_bytes(out.data, (size_t)out.len);
    }
}

/* Whole blocks straight into `to`, the rest through the window. Returns what was read, or
 * RTI_WOULD_BLOCK when that was nothing and more may come. */
static int64_t read_generic(RtBuffered *b, uint8_t *to, int64_t count)
{
    int64_t got = rti_buffered_ahead(b), n;
    if (got) memcpy(to, take(b, got), (size_t)got);
    if (b->writable) rti_buffered_flush(b);
    rti_buffered_reset_read(b);
    while ((n = (count - got) / b->size * b->size) > 0) {
        n = raw_read(b, NULL, to + got, n);
        if (n <= 0) return n == 0 || got ? got : RTI_WOULD_BLOCK;
        got += n;
    }
    b->pos = b->raw_pos = b->read_end = 0;
    while (got < count && b->read_end < b->size) {
        n = rti_buffered_fill(b);
        if (n <= 0) return n == 0 || got ? got : RTI_WOULD_BLOCK;
        if (n > count - got) n = count - got;
        memcpy(to + got, b->data + b->pos, (size_t)n);
        b->pos += n;
        got += n;
    }
    return got;
}

RtValue rti_buffered_read(RtBuffered *b, int64_t count)
{
    if (count < 0) return read_all(b);
    if (count <= rti_buffered_ahead(b)) return rti_bytes(take(b, count), (size_t)count);
    RtBytes *bytes = rti_bytes_alloc((size_t)count);
    int64_t n = read_generic(b, bytes->data, count);
    if (n == RTI_WOULD_BLOCK) return RT_NONE;
    return n == count ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

const uint8_t *rti_buffered_read1(RtBuffered *b, int64_t count, int64_t *got)
{
    int64_t ahead = rti_buffered_ahead(b);
    if (!ahead) {
        if (b->writable) rti_buffered_flush(b);
        rti_buffered_reset_read(b);
        b->pos = 0;
        ahead = rti_buffered_fill(b);
        if (ahead < 0) ahead = 0;
    }
    *got = ahead < count ? ahead : count;
    return take(b, *got);
}

RtValue rti_buffered_peek(RtBuffered *b)
{
    int64_t ahead = rti_buffered_ahead(b);
    if (!ahead) {
        if (b->writable) rti_buffered_flush(b);
        rti_buffered_reset_read(b);
        ahead = rti_buffered_fill(b);
        if (ahead < 0) ahead = 0;
        b->pos = 0;
    }
    return rti_bytes(b->data + b->pos, (size_t)ahead);
}

int64_t rti_buffered_readinto(RtBuffered *b, uint8_t *to, int64_t len, int once)
{
    int64_t done = rti_buffered_ahead(b);
    if (done > len) done = len;
    if (done) memcpy(to, take(b, done), (size_t)done);
    if (done == len) return done;
    if (b->writable) rti_buffered_flush(b);
    rti_buffered_reset_read(b);
    b->pos = 0;
    while (done < len) {
        int64_t n, rest = len - done;
        if (rest > b->size) {
            n = raw_read(b, NULL, to + done, rest);
        } else if (once && done) {
            break;
        } else if ((n = rti_buffered_fill(b)) > 0) {
            if (n > rest) n = rest;
            memcpy(to + done, b->data + b->pos, (size_t)n);
            b->pos += n;
        }
        if (n == 0 || (n < 0 && done)) break;
        if (n < 0) return RTI_WOULD_BLOCK;
        done += n;
        if (once) break;
    }
    return done;
}

RtValue rti_buffered_readline(RtBuffered *b, int64_t limit)
{
    RtByteBuf out = {0};
    int64_t n = rti_buffered_ahead(b);
    for (int first = 1;; first = 0) {
        if (limit >= 0 && n > limit - out.len) n = limit - out.len;
        if (n > 0) {
            const uint8_t *from = b->data + b->pos, *newline = memchr(from, '\n', (size_t)n);
            if (newline) n = newline - from + 1;
            b->pos += n;
            if (!out.len && (newline || n == limit)) return rti_bytes(from, (size_t)n);
            rti_bytebuf_add(&out, from, n);
            if (newline) break;
        }
        if (limit >= 0 && out.len == limit) break;
        if (first && b->writable) rti_buffered_flush(b);
        rti_buffered_reset_read(b);
        n = rti_buffered_fill(b);
        if (n <= 0) break;
        b->pos = 0;
    }
    return rti_bytes(out.data, (size_t)out.len);
}

/* ---- moving ---- */

/* A device may count nothing: then the window's bytes would make the position negative. */
int64_t rti_buffered_tell(RtBuffered *b)
{
    int64_t at = raw_tell(b) - raw_offset(b);
    return at < 0 ? 0 : at;
}

int64_t rti_buffered_seek(RtBuffered *b, int64_t offset, int whence)
{
    if (whence != SEEK_END && b->readable) { /* inside the window? */
        int64_t ahead = rti_buffered_ahead(b);
        int64_t now = b->abs_pos != -1 ? b->abs_pos : raw_tell(b);
        if (ahead > 0) {
            int64_t by = whence == SEEK_SET ? offset - (now - raw_offset(b)) : offset;
            if (by >= -b->pos && by <= ahead) {
                int64_t at = now - raw_offset(b) + by;
                b->pos += by;
                return at < 0 ? 0 : at;
            }
        }
    }
    if (b->writable) flush_writes(b);
    if (whence == SEEK_CUR) offset -= raw_offset(b);
    int64_t at = raw_seek(b, offset, whence);
    b->raw_pos = -1;
    if (b->readable) rti_buffered_reset_read(b);
    return at;
}

/* ---- all files ---- */

/* Like write(2) of everything, but no error can be raised: false when some could not be written. */
static int write_quietly(int fd, const uint8_t *data, int64_t count)
{
    while (count) {
        ssize_t n = write(fd, data, (size_t)count);
        if (n < 0 && errno != EINTR) return 0;
        if (n > 0) data += n, count -= n;
    }
    return 1;
}

/* What the window and the text on top of it hold, without running anything that could raise. */
static int flush_quietly(RtBuffered *b)
{
    RtTextFile *t = b->text;
    int ok = 1, fd = RTI_RAW(b->raw)->fd;
    if (fd < 0) return 1;
    if (valid_write(b) && b->write_pos < b->write_end) {
        int64_t rewind = raw_offset(b) + (b->pos - b->write_pos);
        if (rewind && lseek(fd, -rewind, SEEK_CUR) < 0) return 0;
        ok = write_quietly(fd, b->data + b->write_pos, b->write_end - b->write_pos);
        b->raw_pos = b->write_end;
    }
    reset_write(b);
    b->abs_pos = -1;
    if (t && t->pending_len && !raw_offset(b)) {
        ok &= write_quietly(fd, t->pending, t->pending_len);
        t->pending_len = 0;
    }
    return ok;
}

int rti_flush_all_writers(void)
{
    int ok = 1;
    for (RtBuffered *b = writers; b; b = b->next) ok &= flush_quietly(b);
    return ok;
}
