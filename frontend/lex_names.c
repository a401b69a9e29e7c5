/* lex_names.c - Unicode character names for \N{...}.
 *
 * The names are in include/rt/unicode_names.def as a dictionary of words and a stream of entries (the script that
 * writes it, scripts/gen_unicode_names.py, describes the form). On the first look-up of a
 * compilation the stream is decoded once (about a millisecond) into a table from the 64-bit hash of
 * each name to its code point; hashes of all names differ. Hangul syllables and unified ideographs
 * are computed from their names.
 */
#include "lexer.h"

#include <string.h>

#include "../include/rt/unicode_names.def"

enum { DIGIT_BASE = 92, DIGITS_ONE = 64, WORDS_MAX = 32, SLOTS = 1 << 17 };

typedef struct NameSlot {
    uint64_t hash;
    uint32_t code_point;
} NameSlot;

struct NameIndex {
    NameSlot slots[SLOTS];
};

/* The value of a digit: its place among the printable characters without '"', '?' and '\\'. */
static uint32_t digit(char c)
{
    return (uint32_t)(c - 32 - (c > '"') - (c > '?') - (c > '\\'));
}

static uint32_t number(const char **s)
{
    uint32_t first = digit(*(*s)++);
    if (first < DIGITS_ONE) return first;
    if (first < DIGIT_BASE - 2)
        return DIGITS_ONE + (first - DIGITS_ONE) * DIGIT_BASE + digit(*(*s)++);
    uint32_t n = 0;
    for (int i = first == DIGIT_BASE - 1 ? 3 : 4; i > 0; i--) n = n * DIGIT_BASE + digit(*(*s)++);
    return n;
}

static uint64_t hash_char(uint64_t hash, char c)
{
    if (c >= 'a' && c <= 'z') c = (char)(c - 0x20);
    return (hash ^ (unsigned char)c) * 0x100000001B3u;
}

static const uint64_t hash_seed = 0xCBF29CE484222325u;

static void add(struct NameIndex *index, uint64_t hash, uint32_t code_point)
{
    uint32_t at = (uint32_t)(hash >> 40) & (SLOTS - 1);
    while (index->slots[at].hash) at = (at + 1) & (SLOTS - 1);
    index->slots[at] = (NameSlot){hash, code_point};
}

/* Hash the name of one entry: prefix[i] is the hash of its first i words, kept for the next entry.
 */
static uint64_t entry_hash(const char **s, uint64_t *prefix, const char *const *word_starts,
                           uint32_t code_point)
{
    uint32_t shared = number(s), fresh = number(s);
    for (uint32_t i = shared; i < shared + fresh; i++) {
        uint32_t word = number(s);
        uint64_t hash = prefix[i];
        if (word) {
            if (i) hash = hash_char(hash, ' ');
            for (const char *w = word_starts[word - 1]; *w != ' '; w++) hash = hash_char(hash, *w);
        } else {
            hash = hash_char(hash, '-');
            for (int shift = code_point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
                hash = hash_char(hash, "0123456789ABCDEF"[code_point >> shift & 15]);
        }
        prefix[i + 1] = hash;
    }
    return prefix[shared + fresh];
}

static struct NameIndex *build_index(Compilation *cx)
{
    struct NameIndex *index = ARENA_NEW(&cx->arena, struct NameIndex);
    ArenaMark mark = arena_mark(&cx->arena);
    const char **word_starts = arena_alloc(&cx->arena, sizeof(char *) * WORD_COUNT);
    const char *s = words;
    for (uint32_t i = 0; i < WORD_COUNT; i++) {
        word_starts[i] = s;
        s = strchr(s, ' ') + 1;
    }
    uint64_t prefix[WORDS_MAX] = {hash_seed};
    uint32_t code_point = UINT32_MAX;
    s = entries;
    for (uint32_t i = 0; i < NAME_COUNT; i++) {
        code_point += number(&s) + 1;
        add(index, entry_hash(&s, prefix, word_starts, code_point), code_point);
    }
    s = aliases;
    for (uint32_t i = 0; i < ALIAS_COUNT; i++) {
        code_point = number(&s);
        add(index, entry_hash(&s, prefix, word_starts, code_point), code_point);
    }
    arena_release(&cx->arena, mark);
    return index;
}

/* The longest of the words at *s, which may be empty, as its index; *s moves behind it. */
static int longest(const char **s, const char *end, const char *const *list, int count)
{
    int best = -1;
    size_t best_len = 0;
    for (int i = 0; i < count; i++) {
        size_t len = strlen(list[i]);
        if ((best < 0 || len > best_len) && (size_t)(end - *s) >= len &&
            memcmp(*s, list[i], len) == 0) {
            best = i;
            best_len = len;
        }
    }
    *s += best_len;
    return best;
}

static int32_t hangul(const char *s, const char *end)
{
    static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                        "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                         "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                         "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                        "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                        "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    int lead = longest(&s, end, leads, 19);
    int vowel = longest(&s, end, vowels, 21);
    int tail = longest(&s, end, tails, 28);
    if (vowel < 0 || s != end) return -1;
    return 0xAC00 + (lead * 21 + vowel) * 28 + tail;
}

static int32_t ideograph(const char *s, size_t len)
{
    static const uint32_t ranges[][2] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B739},
        {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2EBF0, 0x2EE5D},
        {0x30000, 0x3134A}, {0x31350, 0x323AF},
    };
    if (len != 4 && len != 5) return -1;
    uint32_t c = 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] >= '0' && s[i] <= '9')
            c = c << 4 | (uint32_t)(s[i] - '0');
        else if (s[i] >= 'A' && s[i] <= 'F')
            c = c << 4 | (uint32_t)(s[i] - 'A' + 10);
        else
            return -1;
    }
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1]) return (int32_t)c;
    return -1;
}

static bool has_prefix(const char *name, size_t len, const char *prefix)
{
    return len >= strlen(prefix) && memcmp(name, prefix, strlen(prefix)) == 0;
}

int32_t lex_name_lookup(Compilation *cx, const char *name, size_t len)
{
    static const char syllable[] = "HANGUL SYLLABLE ", unified[] = "CJK UNIFIED IDEOGRAPH-";
    if (has_prefix(name, len, syllable)) return hangul(name + sizeof syllable - 1, name + len);
    if (has_prefix(name, len, unified))
        return ideograph(name + sizeof unified - 1, len - (sizeof unified - 1));
    if (!cx->name_index) cx->name_index = build_index(cx);
    uint64_t hash = hash_seed;
    for (size_t i = 0; i < len; i++) hash = hash_char(hash, name[i]);
    const NameSlot *slots = cx->name_index->slots;
    for (uint32_t at = (uint32_t)(hash >> 40) & (SLOTS - 1); slots[at].hash;
         at = (at + 1) & (SLOTS - 1))
        if (slots[at].hash == hash) return (int32_t)slots[at].code_point;
    return -1;
}
