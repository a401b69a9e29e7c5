/* The inside of str: what the text files share and nobody else includes.
 *
 * Invariant (on which equality by word relies): an exact str of at most 7 Latin-1 characters is an
 * immediate word, any longer one an RtStr of the narrowest width. Only an instance of a subclass
 * may be an RtStr that holds a short Latin-1 text; every function here copes with those.
 *
 * Where the characters of an RtStr are: in it, behind the first words; or `apart`: in a StrBuffer that
 * several strings may share (slices of it, prefixes of one that grew by +=), or in static memory of
 * the program (buffer NULL). Characters never change once an RtStr
 * covers them; bytes of a StrBuffer beyond `used` belong to nobody.
 *
 * Read rtlib/text.h first.
 */
#ifndef RTI_STR_H
#define RTI_STR_H

#include <string.h>

#include "container.h"
#include "number.h"
#include "runtime.h"
#include "text.h"

typedef struct StrBuffer {
    int64_t cap, used; /* bytes of data[] */
    uint8_t data[];
} StrBuffer;

enum {
    STR_INLINE_MAX = 1024, /* bytes of characters; longer texts get a StrBuffer to be shared */
    STR_VIEW_MIN = 512,    /* slices of at least this many bytes share their parent's buffer */
};

#define STR_OF(v) ((RtStr *)RT_OBJ(v))
/* The buffer that the characters lie in, or NULL. */
static inline StrBuffer *str_buffer(const RtStr *s) { return s->apart ? s->buffer : NULL; }
/* True when all characters of an immediate are ASCII. */
#define STR7_IS_ASCII(v) (((v) & 0x8080808080808000ull) == 0)
/* A str that is an immediate or an RtStr of shape str, without asking the type. */
#define STR_IS_EXACT(v) RTI_IS_STR_EXACT(v)

/* ---- unaligned loads ---- */
static inline uint64_t load64(const void *p)
{
    uint64_t w;
    memcpy(&w, p, 8);
    return w;
}

static inline uint32_t load32(const void *p)
{
    uint32_t w;
    memcpy(&w, p, 4);
    return w;
}

/* 16 bytes at a time, in the vector notation of gcc and clang: any machine they know. */
typedef uint8_t Bytes16 __attribute__((vector_size(16)));

static inline Bytes16 load_bytes16(const void *p)
{
    Bytes16 v;
    memcpy(&v, p, 16);
    return v;
}

static inline Bytes16 all_bytes16(uint8_t byte) { return (Bytes16){0} + byte; }

/* Copy n >= 8 bytes, mostly few. */
static inline void copy_bytes8(void *to, const void *from, size_t n)
{
    if (n <= 16) {
        uint64_t head = load64(from), tail = load64((const uint8_t *)from + n - 8);
        memcpy(to, &head, 8);
        memcpy((uint8_t *)to + n - 8, &tail, 8);
    } else if (n <= 32) {
        Bytes16 head = load_bytes16(from), tail = load_bytes16((const uint8_t *)from + n - 16);
        memcpy(to, &head, 16);
        memcpy((uint8_t *)to + n - 16, &tail, 16);
    } else {
        memcpy(to, from, n);
    }
}

/* ---- immediates ---- */

/* The characters of a word that are beyond `count` cleared, length and tag put in. */
static inline RtValue str7_pack(uint64_t big_endian_chars, size_t count)
{
    uint64_t keep = ~(~(uint64_t)0 >> (8 * count));
    return (big_endian_chars & keep) | (count << 5) | RT_STR7_TAG;
}

/* From count <= 7 characters; reads exactly those. */
static inline RtValue str7_make(const uint8_t *p, size_t count)
{
    uint64_t w;
    if (count >= 4) {
        w = (uint64_t)__builtin_bswap32(load32(p)) << 32 |
            (uint64_t)__builtin_bswap32(load32(p + count - 4)) << (64 - 8 * count);
    } else if (count > 0) {
        size_t mid = count / 2, last = count - 1;
        w = (uint64_t)p[0] << 56 | (uint64_t)p[mid] << (56 - 8 * mid) |
            (uint64_t)p[last] << (56 - 8 * last);
    } else {
        return RT_EMPTY_STR;
    }
    return w | (count << 5) | RT_STR7_TAG;
}

/* From the `count` <= 7 characters at p, of which `readable` >= count bytes may be read. */
static inline RtValue str7_load(const uint8_t *p, size_t count, size_t readable)
{
    if (RT_LIKELY(readable >= 8)) return str7_pack(__builtin_bswap64(load64(p)), count);
    return str7_make(p, count);
}

/* Characters of an immediate as memory: 8 bytes are written, RT_STR7_LEN(v) of them count. */
static inline void str7_store(void *out, RtValue v)
{
    uint64_t w = __builtin_bswap64(v);
    memcpy(out, &w, 8);
}

/* ---- any str ---- */
static inline void text_of(RtValue str, RtText *text)
{
    if (RT_IS_STR7(str)) {
        str7_store(text->tmp, str);
        text->data = text->tmp;
        text->len = RT_STR7_LEN(str);
        text->width = 1;
    } else {
        const RtStr *s = STR_OF(str);
        text->data = RT_STR_CHARS(s);
        text->len = s->len;
        text->width = s->width;
    }
}

/* rti_is_str, inline. */
static inline int is_str(RtValue v)
{
    if (RT_IS_STR7(v)) return 1;
    return RT_IS_PTR(v) &&
           (RT_SHAPE(v) == &rt_shape_str || (RT_SHAPE(v)->type->flags & RT_T_STR) != 0);
}

static inline int64_t str_len(RtValue str)
{
    return RT_IS_STR7(str) ? (int64_t)RT_STR7_LEN(str) : STR_OF(str)->len;
}

static inline int str_width(RtValue str) { return RT_IS_STR7(str) ? 1 : STR_OF(str)->width; }

static inline int str_is_ascii(RtValue str)
{
    return RT_IS_STR7(str) ? STR7_IS_ASCII(str) : STR_OF(str)->ascii;
}

static inline uint32_t char_at(const void *data, int width, int64_t i)
{
    return width == 1   ? ((const uint8_t *)data)[i]
           : width == 2 ? ((const uint16_t *)data)[i]
                        : ((const uint32_t *)data)[i];
}

static inline void char_put(void *data, int width, int64_t i, uint32_t c)
{
    if (width == 1) ((uint8_t *)data)[i] = (uint8_t)c;
    else if (width == 2) ((uint16_t *)data)[i] = (uint16_t)c;
    else ((uint32_t *)data)[i] = c;
}

static inline int char_width(uint32_t c) { return c < 0x100 ? 1 : c < 0x10000 ? 2 : 4; }

/* Address of character i. */
static inline const uint8_t *char_ptr(const void *data, int width, int64_t i)
{
    return (const uint8_t *)data + i * width;
}

/* The same value as an exact str: itself, or a copy of a subclass instance's text. */
RtValue str_exact(RtValue str);

/* An exact RtStr for `len` characters of `width`, to be filled at once. The caller keeps the
 * invariant: width is the narrowest, len > 7 when it is 1, and `ascii` is set when all characters
 * are ASCII. gc: may collect. raises: MemoryError. */
RtStr *str_alloc(int64_t len, int width);
/* An RtStr over characters in `buffer` (or static ones, buffer NULL). gc: may collect. */
RtStr *str_alloc_view(void *data, int64_t len, int width, StrBuffer *buffer);
/* raises: MemoryError when that many bytes can never be had. */
StrBuffer *str_buffer_new(int64_t cap);
RT_NORETURN void str_raise_memory(void);

/* Exact str of characters of any width; narrowed where possible. */
RtValue str_from(const void *data, int width, int64_t len);
/* All characters or'ed together: tells the width that `len` characters need, and whether they are
 * ASCII. */
uint32_t char_bits(const void *data, int width, int64_t len);
/* Copy `len` characters, widening (never narrowing). */
void char_copy(void *to, int to_width, const void *from, int from_width, int64_t len);
/* Copy `len` characters into a narrower array; they fit. */
void char_narrow(void *to, int to_width, const void *from, int from_width, int64_t len);

/* Static text as a str without copying: `chars` lives as long as the program, all ASCII. */
RtValue str_static_ascii(const char *chars, size_t count);

/* Append one character as UTF-8 (WTF-8): returns the end. */
uint8_t *text_put_utf8(uint8_t *out, uint32_t c);
/* UTF-8 into an exact str, unchecked (surrogates as WTF-8). */
RtValue str_from_utf8(const uint8_t *p, size_t bytes);

RtValue str_repeat(RtValue self, int64_t times); /* s * n */

/* ---- showing (str_repr.c) ---- */
void str_put_escape(RtStrBuf *b, uint32_t c); /* \xhh, \uhhhh or \Uhhhhhhhh */
RtValue str_escape_non_ascii(RtValue str);    /* non-ASCII characters as such escapes */

/* ---- hashing (str_hash.c) ---- */
uint64_t text_hash_bytes(const uint8_t *p, size_t bytes); /* bytes objects; never 0 or -1 */
/* The hash of the str with those Latin-1 characters, which equal bytes have as well. */
uint64_t text_hash_latin1(const uint8_t *p, size_t n);
void text_hash_start(void);

/* ---- searching (str_search.c); all widths, haystack characters [start, end) ---- */
int64_t text_find(const RtText *hay, const RtText *needle, int64_t start, int64_t end);
int64_t text_rfind(const RtText *hay, const RtText *needle, int64_t start, int64_t end);
int64_t text_count(const RtText *hay, const RtText *needle, int64_t start, int64_t end,
                   int64_t max);
int64_t text_find_char(const void *data, int width, uint32_t c, int64_t start, int64_t end);

/* ---- arguments of text methods (text_args.c) ---- */

/* Optional start and end of find(), count()..., as slices have them. raises: TypeError */
void text_arg_range(RtValue start, RtValue end, int64_t len, int64_t *from, int64_t *to);
/* v must be a str. raises: TypeError "NAME() argument I must be str, not X" (I 0: no number) */
void text_arg_str(RtValue v, const char *method, int index);
/* Bind the keywords of a constructor; out[i] is 0 when absent. raises: TypeError */
void text_bind(const char *function, const char *const *names, size_t max, const RtValue *args,
               size_t count, RtValue kwnames, RtValue *out);
/* Reverse a list in place that nobody else has seen. */
void text_reverse_list(RtValue list);
/* maxsplit or count: absent or negative is INT64_MAX. raises: TypeError, OverflowError */
int64_t text_arg_max(RtValue v);
/* len * times, which an index must hold. raises: OverflowError "repeated WHAT too long" */
int64_t text_repeat_size(int64_t len, int64_t times, const char *what);
/* Fill `total` > 0 bytes with repetitions of a unit. */
void text_repeat_fill(void *data, const void *unit, size_t unit_size, size_t total);

#endif
