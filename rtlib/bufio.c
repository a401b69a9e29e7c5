/* bufio.c - the window of bytes between a descriptor and the file objects that read and write
 * through it.
 *
 * Invariant: either bytes are read ahead (pos < end) or bytes wait to be written (dirty > 0), never
 * both; the descriptor stands behind the window's `end` or before its dirty bytes. Writers are
 * linked in a list, to be flushed at the program's end - and whenever another file is opened:
 * CPython would have flushed one that is no longer referenced, and a program may rely on reading
 * back what it wrote.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"

enum { WINDOW = 64 * 1024 };

static RtBuffered *writers; /* not roots: a dead one is unlinked by its finalizer */

void rti_bytebuf_add(RtByteBuf *b, const void *data, int64_t count)
{
    if (b->len + count > b->cap) {
        int64_t cap = b->cap ? b->cap * 2 : 256;
        while (cap < b->len + count) cap *= 2;
        b->data = rt_gc_block_resize(b->data, (size_t)b->cap, (size_t)cap);
        b->cap = cap;
    }
    if (count) memcpy(b->data + b->len, data, (size_t)count);
    b->len += count;
}

/* ---- life ---- */

RtValue rti_buffered_new(RtValue raw)
{
    const RtFileIO *r = RTI_RAW(raw);
    RtShape *shape = r->readable && r->writable ? &rt_shape_BufferedRandom
                     : r->writable              ? &rt_shape_BufferedWriter
                                                : &rt_shape_BufferedReader;
    RtBuffered *b = rt_gc_new(shape, sizeof *b);
    b->raw = raw;
    rti_gc_watch(b);
    if (r->writable) {
        b->next = writers;
        if (writers) writers->prev = b;
        writers = b;
    }
    return RT_VALUE(b);
}

static void unlink_writer(RtBuffered *b)
{
    if (b->prev) b->prev->next = b->next;
    else if (writers == b) writers = b->next;
    if (b->next) b->next->prev = b->prev;
    b->prev = b->next = NULL;
}

static void free_window(RtBuffered *b)
{
    unlink_writer(b);
    free(b->data);
    b->data = NULL;
    b->cap = b->pos = b->end = b->dirty = 0;
}

static uint8_t *window(RtBuffered *b)
{
    if (!b->data) {
        b->data = malloc(WINDOW);
        if (!b->data) rt_raise(rti_exc_new(&rt_MemoryError, 0));
        b->cap = WINDOW;
    }
    return b->data;
}

/* ---- writing ---- */

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

void rti_buffered_finalize(void *object)
{
    RtBuffered *b = object;
    if (b->dirty) write_quietly(rti_raw_of(b)->fd, b->data, b->dirty);
    free_window(b);
    if (!b->detached) rti_raw_finalize(RT_OBJ(b->raw));
}

/* An error leaves what the descriptor did not take. */
void rti_buffered_flush(RtBuffered *b)
{
    while (b->dirty) {
        int64_t n = rti_raw_write(rti_raw_of(b), b->data, b->dirty);
        b->dirty -= n;
        if (b->dirty) memmove(b->data, b->data + n, (size_t)b->dirty);
    }
}

/* Forget what was read ahead: the descriptor goes back to the position the reader sees. */
static void drop_read_ahead(RtBuffered *b)
{
    if (b->end > b->pos) rti_raw_seek(rti_raw_of(b), b->pos - b->end, SEEK_CUR);
    b->pos = b->end = 0;
}

uint8_t *rti_buffered_reserve(RtBuffered *b, int64_t count)
{
    if (b->end) drop_read_ahead(b);
    uint8_t *data = window(b);
    if (b->dirty + count > b->cap) rti_buffered_flush(b);
    return data + b->dirty;
}

void rti_buffered_write(RtBuffered *b, const void *data, int64_t count)
{
    const uint8_t *from = data;
    if (count > WINDOW / 2) { /* large pieces go past the window */
        if (b->end) drop_read_ahead(b);
        rti_buffered_flush(b);
        while (count) {
            int64_t n = rti_raw_write(rti_raw_of(b), from, count);
            from += n;
            count -= n;
        }
        return;
    }
    memcpy(rti_buffered_reserve(b, count), from, (size_t)count);
    b->dirty += count;
}

/* ---- reading and moving ---- */

int rti_buffered_fill(RtBuffered *b)
{
    if (b->dirty) rti_buffered_flush(b);
    uint8_t *data = window(b);
    b->pos = b->end = 0;
    b->end = rti_raw_read(rti_raw_of(b), data, b->cap);
    return b->end > 0;
}

int64_t rti_buffered_tell(RtBuffered *b)
{
    int64_t at = rti_raw_seek(rti_raw_of(b), 0, SEEK_CUR);
    return at - (b->end - b->pos) + b->dirty;
}

int64_t rti_buffered_seek(RtBuffered *b, int64_t offset, int whence)
{
    rti_buffered_flush(b);
    if (whence == SEEK_CUR) offset -= b->end - b->pos;
    int64_t at = rti_raw_seek(rti_raw_of(b), offset, whence);
    b->pos = b->end = 0;
    return at;
}

/* Closed even when the last bytes cannot be written. */
void rti_buffered_close(RtBuffered *b)
{
    if (rti_raw_of(b)->fd < 0) return;
    RtHandler h;
    RT_TRY(h) {
        rti_buffered_flush(b);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        free_window(b);
        rti_raw_close(rti_raw_of(b));
        rt_reraise(exc);
    }
    free_window(b);
    rti_raw_close(rti_raw_of(b));
}

/* ---- all files ---- */

int rti_flush_all_writers(void)
{
    int ok = 1;
    for (RtBuffered *b = writers; b; b = b->next) {
        if (b->dirty && rti_raw_of(b)->fd >= 0)
            ok &= write_quietly(rti_raw_of(b)->fd, b->data, b->dirty);
        b->dirty = 0;
    }
    return ok;
}
