/* strbuf.c - growth and formatting of the text buffer. See strbuf.h. */
#include "strbuf.h"

#include <stdio.h>
#include <stdlib.h>

void strbuf_reserve(StrBuf *buf, size_t more)
{
    size_t need = buf->len + more + 1;
    if (need <= buf->cap) return;
    size_t cap = buf->cap ? buf->cap * 2 : 256;
    if (cap < need) cap = need;
    char *text = realloc(buf->text, cap);
    if (!text) {
        fprintf(stderr, "pyc2c: error: out of memory\n");
        exit(1);
    }
    buf->text = text;
    buf->cap = cap;
}

void strbuf_vprintf(StrBuf *buf, const char *fmt, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, fmt, args);
    strbuf_reserve(buf, (size_t)len);
    vsnprintf(buf->text + buf->len, (size_t)len + 1, fmt, again);
    va_end(again);
    buf->len += (size_t)len;
}

void strbuf_printf(StrBuf *buf, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(buf, fmt, args);
    va_end(args);
}

void strbuf_repeat(StrBuf *buf, char c, size_t count)
{
    strbuf_reserve(buf, count);
    memset(buf->text + buf->len, c, count);
    buf->len += count;
    buf->text[buf->len] = '\0';
}

void strbuf_uint(StrBuf *buf, uint64_t n)
{
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    strbuf_add(buf, digits + at, sizeof digits - at);
}

void strbuf_utf8(StrBuf *buf, uint32_t c)
{
    char b[4];
    size_t n;
    if (c < 0x80) {
        b[0] = (char)c;
        n = 1;
    } else if (c < 0x800) {
        b[0] = (char)(0xC0 | c >> 6);
        n = 2;
    } else if (c < 0x10000) {
        b[0] = (char)(0xE0 | c >> 12);
        n = 3;
    } else {
        b[0] = (char)(0xF0 | c >> 18);
        n = 4;
    }
    for (size_t i = 1; i < n; i++) b[i] = (char)(0x80 | (c >> (6 * (n - 1 - i)) & 0x3F));
    strbuf_add(buf, b, n);
}

void strbuf_free(StrBuf *buf)
{
    free(buf->text);
    *buf = (StrBuf){0};
}
