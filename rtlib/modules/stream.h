/* What the modules over libraries of compression share: output that grows, input fed piece by piece, and one thread in a
 * stream at a time. The libraries count in unsigned ints; lengths here are not bounded by them.
 */
#ifndef RTI_STREAM_H
#define RTI_STREAM_H

#include <limits.h>
#include <unistd.h>

#include "bytes.h"
#include "thread.h"

/* Output that grows: a block of the collector's. */
typedef struct StreamOutput {
    uint8_t *data;
    size_t len, cap;
    size_t most; /* never longer */
} StreamOutput;

static inline StreamOutput stream_output(size_t first, size_t most)
{
    if (!first) first = 1;
    if (first > most) first = most;
    return (StreamOutput){rt_gc_block(first ? first : 1), 0, first, most};
}

/* The free part, which is enlarged when it is none, and how much of it a step may fill; NULL when it is full for good. */
static inline uint8_t *stream_room(StreamOutput *out, unsigned *room)
{
    if (out->len == out->cap) {
        if (out->cap == out->most) return NULL;
        size_t cap = out->cap > out->most / 2 ? out->most : out->cap * 2;
        out->data = rt_gc_block_resize(out->data, out->cap, cap);
        out->cap = cap;
    }
    size_t left = out->cap - out->len;
    *room = left > UINT_MAX ? UINT_MAX : (unsigned)left;
    return out->data + out->len;
}

static inline RtValue stream_bytes(const StreamOutput *out) { return rti_bytes(out->data, out->len); }

/* How long the next piece of the input is, of which *left bytes are left. */
static inline unsigned stream_feed(int64_t *left)
{
    unsigned piece = *left > UINT_MAX ? UINT_MAX : (unsigned)*left;
    *left -= piece;
    return piece;
}

/* A method begins: wait while another thread is in a step of the stream, without the interpreter lock. */
static inline void stream_enter(const volatile bool *busy)
{
    while (*busy) {
        rti_blocking_begin();
        usleep(100);
        rti_blocking_end();
    }
}

#endif
