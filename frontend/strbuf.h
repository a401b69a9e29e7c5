/* strbuf.h - text under construction.
 *
 * Owns one malloc'd buffer that grows by doubling; the only frontend memory outside the arena,
 * because outputs (dumps, emitted text) outlive nothing and can be large. Zero-initialised it is
 * empty.
 * Invariant: text[len] is NUL whenever text is not NULL.
 */
#ifndef FRONTEND_STRBUF_H
#define FRONTEND_STRBUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct StrBuf {
    char *text;
    size_t len, cap;
} StrBuf;

/* Make room for `more` bytes behind len and a NUL. */
void strbuf_reserve(StrBuf *buf, size_t more);

static inline void strbuf_add(StrBuf *buf, const char *text, size_t len)
{
    if (buf->cap - buf->len <= len) strbuf_reserve(buf, len);
    if (len) memcpy(buf->text + buf->len, text, len); /* text may be NULL then */
    buf->len += len;
    buf->text[buf->len] = '\0';
}

static inline void strbuf_char(StrBuf *buf, char c)
{
    strbuf_add(buf, &c, 1);
}

static inline void strbuf_cstr(StrBuf *buf, const char *text)
{
    strbuf_add(buf, text, strlen(text));
}

void strbuf_printf(StrBuf *buf, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vprintf(StrBuf *buf, const char *fmt, va_list args);

/* count times the character c. */
void strbuf_repeat(StrBuf *buf, char c, size_t count);

/* Decimal digits of a number; faster than strbuf_printf. */
void strbuf_uint(StrBuf *buf, uint64_t n);

/* One code point as UTF-8; surrogates in the WTF-8 form. */
void strbuf_utf8(StrBuf *buf, uint32_t code_point);

/* Free the buffer; it is empty and usable again. */
void strbuf_free(StrBuf *buf);

#endif
