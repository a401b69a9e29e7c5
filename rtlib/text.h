/* Promised by the text files (obj_str*.c, obj_bytes*.c, codecs.c, intern.c, names.c, strbuf.c).
 * Unless said otherwise: gc: may collect, raises: MemoryError only.
 */
#ifndef RTI_TEXT_H
#define RTI_TEXT_H

#include <stdarg.h>

#include "type.h"

/* ---- names ---- */
#define NAME(id) RT_NAME_##id,
enum { RT_NAME_none_,
#include "rt/names.def"
       RT_NAME_COUNT };
#undef NAME
extern RtValue rt_names[RT_NAME_COUNT]; /* interned; filled by rti_text_start */
#define RT_NAME(id) (rt_names[RT_NAME_##id])

/* ---- making and reading strings ---- */
RtValue rti_str(const char *utf8);                          /* C string, valid UTF-8 (WTF-8 for surrogates) */
RtValue rti_str_utf8(const char *utf8, size_t bytes);
RtValue rti_str_ascii(const char *chars, size_t count);     /* all < 128, unchecked */
RtValue rti_str_latin1(const uint8_t *chars, size_t count);
RtValue rti_str_ucs4(const uint32_t *chars, size_t count);  /* narrowed */
RtValue rti_str_char(uint32_t c);
RtValue rti_intern(RtValue str);                            /* the one interned object for that text */
RtValue rti_intern_cstr(const char *utf8);

/* A uniform look at any str. `tmp` holds the characters of an immediate one. */
typedef struct RtText {
    const void *data;
    int64_t len;
    int width; /* 1, 2, 4 */
    uint8_t tmp[8];
} RtText;
void rti_text(RtValue str, RtText *text);                   /* gc: never; text->data may point at text->tmp */
static inline uint32_t rti_text_at(const RtText *t, int64_t i)
{
    return t->width == 1 ? ((const uint8_t *)t->data)[i]
         : t->width == 2 ? ((const uint16_t *)t->data)[i] : ((const uint32_t *)t->data)[i];
}
#define RTI_IS_STR_EXACT(v) (RT_IS_STR7(v) || RT_HAS_SHAPE(v, &rt_shape_str))
int rti_is_str(RtValue v);                                  /* str or a subclass; subclasses share RtStr's layout */
int64_t rti_str_len(RtValue str);
uint32_t rti_str_at(RtValue str, int64_t index);            /* code point; index in range */
int rti_str_eq(RtValue a, RtValue b);                       /* two strs; gc: never */
int rti_str_eq_cstr(RtValue str, const char *ascii);
int rti_str_cmp(RtValue a, RtValue b);                      /* <0, 0, >0 by code point */
uint64_t rti_str_hash(RtValue str);                         /* seeded; cached in long strings */
/* The hash of an immediate string, inline (str_hash.c has the reasons). */
extern uint64_t rti_hash_secret[4];
static inline uint64_t rti_hash_multiply(uint64_t a, uint64_t b)
{
    unsigned __int128 t = (unsigned __int128)a * b;
    return (uint64_t)t ^ (uint64_t)(t >> 64);
}
static inline uint64_t rti_hash_finish(uint64_t h) /* to 62 bits, neither 0 nor -1 */
{
    h = (uint64_t)((int64_t)h >> 2);
    return RT_LIKELY(h + 1 > 1) ? h : 0x517CC1B727220A95ull >> 2;
}
static inline uint64_t rti_str7_hash(RtValue v)
{
    if (RT_UNLIKELY(v == RT_EMPTY_STR)) return 0; /* as in CPython: "" and b"" hash to 0 */
    return rti_hash_finish(rti_hash_multiply(v ^ rti_hash_secret[0], rti_hash_secret[1] ^ (v >> 32)));
}
/* UTF-8 (surrogates as WTF-8), NUL-terminated, collector-owned. *bytes may be NULL. */
const char *rti_str_to_utf8(RtValue str, size_t *bytes);
RtValue rti_str_concat(RtValue a, RtValue b);
RtValue rti_str_iadd(RtValue a, RtValue b);                 /* s += t: linear in a loop */
RtValue rti_str_substring(RtValue str, int64_t start, int64_t end); /* 0 <= start <= end <= len */
RtValue rti_str_join(RtValue sep, const RtValue *items, int64_t count); /* raises: TypeError on a non-str */
RtValue rti_str_format(const char *format, ...);            /* the format of rt_errorf, as a str */
RtValue rti_str_vformat(const char *format, va_list args);

/* ---- a growing string ---- */
typedef struct RtStrBuf {
    uint8_t *data;    /* `small`, then collector-owned storage */
    int64_t len, cap; /* in characters */
    int width;        /* widens as needed */
    uint8_t small[104];
} RtStrBuf;
void rti_buf_start(RtStrBuf *b);                            /* lives on the C stack; never copy the struct */
void rti_buf_char(RtStrBuf *b, uint32_t c);
void rti_buf_ascii(RtStrBuf *b, const char *chars, size_t count);
void rti_buf_cstr(RtStrBuf *b, const char *utf8);
void rti_buf_str(RtStrBuf *b, RtValue str);
void rti_buf_sub(RtStrBuf *b, RtValue str, int64_t start, int64_t end);
void rti_buf_fill(RtStrBuf *b, uint32_t c, int64_t count);
RtValue rti_buf_finish(RtStrBuf *b);

/* ---- conversions ---- */
RtValue rti_repr(RtValue v);  /* repr(v), recursion-checked. raises: what __repr__ raises, TypeError */
RtValue rti_str_of(RtValue v); /* str(v) */
RtValue rti_ascii(RtValue v);
RtValue rti_format(RtValue v, RtValue spec); /* format(v, spec) */
RtValue rti_str_repr(RtValue str);

/* ---- Unicode data ---- */
int rti_uc_isspace(uint32_t c), rti_uc_isalpha(uint32_t c), rti_uc_isdecimal(uint32_t c), rti_uc_isdigit(uint32_t c),
    rti_uc_isnumeric(uint32_t c), rti_uc_isupper(uint32_t c), rti_uc_islower(uint32_t c), rti_uc_istitle(uint32_t c),
    rti_uc_isprintable(uint32_t c), rti_uc_isidstart(uint32_t c), rti_uc_isidcont(uint32_t c);
int rti_uc_decimal(uint32_t c); /* digit value 0..9 or -1 */

/* ---- bytes ---- */
typedef struct RtBytes {
    RtShape *shape;
    int64_t len;
    int64_t hash; /* 0 until computed */
    uint8_t data[]; /* len bytes and a NUL */
} RtBytes;
RtValue rti_bytes(const void *data, size_t count);
RtBytes *rti_bytes_alloc(size_t count); /* contents to be filled at once */
/* A view of any bytes-like object (bytes, bytearray, memoryview). False when v is none. The pointer is valid until
 * the object is resized. */
int rti_bytes_view(RtValue v, const uint8_t **data, int64_t *len);
RtValue rti_decode(const uint8_t *data, int64_t len, RtValue encoding, RtValue errors); /* 0: utf-8, strict */
RtValue rti_encode(RtValue str, RtValue encoding, RtValue errors);                       /* to bytes */
/* Bytes at the start that are complete, valid UTF-8; behind them comes an error, an unfinished sequence, or the end. */
int64_t rti_utf8_valid_prefix(const uint8_t *data, int64_t len);

void rti_text_start(void); /* hash seed (PYTHONHASHSEED honoured), names; called once by rt_start */

#endif
