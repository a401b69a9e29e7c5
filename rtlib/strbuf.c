/* RtStrBuf: a string under construction. It starts in the buffer's own memory on the C stack, moves
 * to a block when it outgrows that, and widens when a wider character comes. Since characters are
 * only added, its width is always the narrowest. The block is the data of a StrBuffer from the
 * start, so that a long result takes it over without a copy. Read str.h first.
 */
#include "str.h"

static StrBuffer *buffer_of(uint8_t *data)
{
    return (StrBuffer *)(void *)(data - offsetof(StrBuffer, data));
}

void rti_buf_start(RtStrBuf *b)
{
    b->data = b->small;
    b->len = 0;
    b->cap = sizeof b->small;
    b->width = 1;
}

/* Make room for `more` characters of `width`. */
static RT_COLD void grow(RtStrBuf *b, int64_t more, int width)
{
    if (width < b->width) width = b->width;
    if (more > ((int64_t)1 << 46)) str_raise_memory();
    int64_t cap = b->len + more;
    cap = cap < 2 * b->cap ? 2 * b->cap : cap + cap / 4;
    if (b->data == b->small || width != b->width) {
        StrBuffer *fresh = str_buffer_new(cap * width);
        char_copy(fresh->data, width, b->data, b->width, b->len);
        if (b->data != b->small) {
            StrBuffer *old = buffer_of(b->data);
            rt_gc_block_free(old, sizeof *old + (size_t)old->cap);
        }
        b->data = fresh->data;
        b->width = width;
    } else {
        StrBuffer *old = buffer_of(b->data);
        if (cap > ((int64_t)1 << 46)) str_raise_memory();
        StrBuffer *grown = rt_gc_block_resize(old, sizeof *old + (size_t)old->cap,
                                              sizeof *old + (size_t)(cap * width));
        grown->cap = cap * width;
        b->data = grown->data;
    }
    b->cap = cap;
}

static inline void reserve(RtStrBuf *b, int64_t more, int width)
{
    if (RT_UNLIKELY(more > b->cap - b->len || width > b->width)) grow(b, more, width);
}

void rti_buf_char(RtStrBuf *b, uint32_t c)
{
    reserve(b, 1, char_width(c));
    char_put(b->data, b->width, b->len++, c);
}

static void append(RtStrBuf *b, const void *data, int width, int64_t count)
{
    char_copy(b->data + b->len * b->width, b->width, data, width, count);
    b->len += count;
}

void rti_buf_ascii(RtStrBuf *b, const char *chars, size_t count)
{
    reserve(b, (int64_t)count, 1);
    append(b, chars, 1, (int64_t)count);
}

void rti_buf_cstr(RtStrBuf *b, const char *utf8)
{
    size_t n = strlen(utf8);
    if (char_bits(utf8, 1, (int64_t)n) < 0x80) rti_buf_ascii(b, utf8, n);
    else rti_buf_str(b, rti_str_utf8(utf8, n));
}

void rti_buf_str(RtStrBuf *b, RtValue str)
{
    RtText t;
    text_of(str, &t);
    reserve(b, t.len, t.width);
    append(b, t.data, t.width, t.len);
}

void rti_buf_sub(RtStrBuf *b, RtValue str, int64_t start, int64_t end)
{
    RtText t;
    text_of(str, &t);
    const uint8_t *from = char_ptr(t.data, t.width, start);
    int64_t count = end - start;
    int width = t.width == 1 ? 1 : char_width(char_bits(from, t.width, count));
    reserve(b, count, width);
    if (t.width <= b->width) {
        append(b, from, t.width, count);
    } else {
        char_narrow(b->data + b->len * b->width, b->width, from, t.width, count);
        b->len += count;
    }
}

void rti_buf_fill(RtStrBuf *b, uint32_t c, int64_t count)
{
    if (count <= 0) return;
    reserve(b, count, char_width(c));
    if (b->width == 1) {
        memset(b->data + b->len, (int)c, (size_t)count);
        b->len += count;
        return;
    }
    for (int64_t i = 0; i < count; i++) char_put(b->data, b->width, b->len++, c);
}

RtValue rti_buf_finish(RtStrBuf *b)
{
    if (b->width == 1 && b->len <= 7) return str7_make(b->data, (size_t)b->len);
    int64_t bytes = b->len * b->width;
    if (b->data == b->small || bytes <= STR_INLINE_MAX) {
        RtStr *s = str_alloc(b->len, b->width);
        memcpy(RT_STR_CHARS(s), b->data, (size_t)bytes);
        s->ascii = b->width == 1 && char_bits(b->data, 1, b->len) < 0x80;
        return RT_VALUE(s);
    }
    StrBuffer *buffer = buffer_of(b->data);
    if (buffer->cap > bytes + bytes / 4) {
        buffer = rt_gc_block_resize(buffer, sizeof *buffer + (size_t)buffer->cap,
                                    sizeof *buffer + (size_t)bytes);
        buffer->cap = bytes;
    }
    buffer->used = bytes;
    RtStr *s = str_alloc_view(buffer->data, b->len, b->width, buffer);
    s->ascii = b->width == 1 && char_bits(buffer->data, 1, b->len) < 0x80;
    return RT_VALUE(s);
}
