/* Normal forms: decompose fully, put combining marks in order, and compose again for NFC, NFKC. */
#include "unicodedata.h"

typedef struct Chars {
    uint32_t *data;
    int64_t len, cap;
} Chars;

static void put(Chars *chars, uint32_t c)
{
    if (chars->len == chars->cap) {
        int64_t cap = chars->cap * 2 + 64;
        chars->data = chars->data ? rt_gc_block_resize(chars->data, (size_t)chars->cap * 4, (size_t)cap * 4)
                                  : rt_gc_block((size_t)cap * 4);
        chars->cap = cap;
    }
    chars->data[chars->len++] = c;
}

static void decompose(Chars *out, uint32_t c, bool compatible)
{
    if (c < 0xA0) {
        put(out, c);
        return;
    }
    if (c - HANGUL_FIRST < HANGUL_COUNT) {
        uint32_t i = c - HANGUL_FIRST, tail = i % HANGUL_TAILS;
        put(out, HANGUL_LEAD + i / (HANGUL_VOWELS * HANGUL_TAILS));
        put(out, HANGUL_VOWEL + i / HANGUL_TAILS % HANGUL_VOWELS);
        if (tail) put(out, HANGUL_TAIL + tail);
        return;
    }
    const uint32_t *parts = ucd_decomposition(c);
    if (!parts || ((*parts & 255) && !compatible)) {
        put(out, c);
        return;
    }
    for (uint32_t i = 0, n = *parts >> 8; i < n; i++) decompose(out, parts[1 + i], compatible);
}

static unsigned combining(uint32_t c) { return c < 0x300 ? 0 : ucd_record(c)->combining; }

/* Marks behind a starter by rising class, those of one class in their order. */
static void reorder(Chars *chars)
{
    for (int64_t i = 1; i < chars->len; i++) {
        uint32_t c = chars->data[i];
        unsigned class = combining(c);
        if (!class) continue;
        int64_t k = i;
        for (; k > 0 && combining(chars->data[k - 1]) > class; k--) chars->data[k] = chars->data[k - 1];
        chars->data[k] = c;
    }
}

static uint32_t compose_pair(uint32_t a, uint32_t b)
{
    if (a - HANGUL_LEAD < HANGUL_LEADS && b - HANGUL_VOWEL < HANGUL_VOWELS)
        return HANGUL_FIRST +
               ((a - HANGUL_LEAD) * HANGUL_VOWELS + (b - HANGUL_VOWEL)) * HANGUL_TAILS;
    if (a - HANGUL_FIRST < HANGUL_COUNT && (a - HANGUL_FIRST) % HANGUL_TAILS == 0 &&
        b > HANGUL_TAIL && b < HANGUL_TAIL + HANGUL_TAILS)
        return a + (b - HANGUL_TAIL);
    return ucd_compose(a, b);
}

static void compose(Chars *chars)
{
    int64_t starter = -1, to = 0;
    unsigned last = 0; /* class of the character kept last, behind the starter */
    for (int64_t i = 0; i < chars->len; i++) {
        uint32_t c = chars->data[i];
        unsigned class = combining(c);
        bool blocked = starter >= 0 && to - starter > 1 && (last == 0 || last >= class);
        if (starter >= 0 && !blocked) {
            uint32_t composed = compose_pair(chars->data[starter], c);
            if (composed) {
                chars->data[starter] = composed;
                continue;
            }
        }
        if (!class) starter = to;
        last = class;
        chars->data[to++] = c;
    }
    chars->len = to;
}

RtValue ucd_normalize(RtValue str, bool composed, bool compatible)
{
    RtText text;
    Chars chars = {0};
    text_of(str, &text);
    if (str_is_ascii(str) || (composed && !compatible && text.width == 1)) return str_exact(str);
    for (int64_t i = 0; i < text.len; i++) decompose(&chars, rti_text_at(&text, i), compatible);
    reorder(&chars);
    if (composed) compose(&chars);
    RtValue result = rti_str_ucs4(chars.data, (size_t)chars.len);
    return rti_str_eq(result, str) ? str_exact(str) : result;
}
