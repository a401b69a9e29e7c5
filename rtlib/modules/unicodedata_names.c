/* Names of characters: the table include/rt/unicode_names.def both ways.
 *
 * On first use the stream of entries is decoded once (a millisecond or two) into the numbers of the
 * words of each name, and an index from the hash of each name. Hangul syllables and unified
 * ideographs are computed.
 */
#include <stdlib.h>

#include "unicodedata.h"

#include "rt/unicode_names.def"

enum { DIGIT_BASE = 92, DIGITS_ONE = 64, WORDS_MAX = 32, SLOTS = 1 << 17, ENTRIES = NAME_COUNT + ALIAS_COUNT };

/* A name: words[start .. start of the next entry). Word 0: "-" and the code point in hexadecimal. */
typedef struct Entry {
    uint32_t code_point, start;
} Entry;

static Entry *all; /* by rising code point, then the aliases */
static uint16_t *all_words;
static const char **word_starts;
static uint32_t *slots; /* index of an entry + 1, by hash of its name */

/* ---- decoding ---- */

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

static size_t entry_text(uint32_t i, char *out)
{
    char *p = out;
    for (uint32_t w = all[i].start; w < all[i + 1].start; w++) {
        if (!all_words[w]) {
            *p++ = '-';
            for (int shift = all[i].code_point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
                *p++ = "0123456789ABCDEF"[all[i].code_point >> shift & 15];
            continue;
        }
        if (w > all[i].start) *p++ = ' ';
        for (const char *s = word_starts[all_words[w] - 1]; *s != ' '; s++) *p++ = *s;
    }
    return (size_t)(p - out);
}

static uint64_t hash_name(const char *name, size_t len)
{
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < len; i++) {
        char c = name[i];
        if (c >= 'a' && c <= 'z') c = (char)(c - 0x20);
        hash = (hash ^ (unsigned char)c) * 0x100000001B3u;
    }
    return hash;
}

/* Decode `count` entries of a stream into all[first...]; where the words go on. */
static uint32_t decode(const char *s, uint32_t first, uint32_t count, bool steps, uint32_t at)
{
    uint16_t before[WORDS_MAX];
    uint32_t code_point = UINT32_MAX;
    for (uint32_t i = first; i < first + count; i++) {
        code_point = steps ? code_point + number(&s) + 1 : number(&s);
        uint32_t shared = number(&s), fresh = number(&s);
        for (uint32_t k = shared; k < shared + fresh; k++) before[k] = (uint16_t)number(&s);
        all[i] = (Entry){code_point, at};
        for (uint32_t k = 0; k < shared + fresh; k++) all_words[at++] = before[k];
    }
    all[first + count].start = at;
    return at;
}

static void start(void)
{
    enum { MOST_WORDS = ENTRIES * 10 };
    if (all) return;
    word_starts = malloc(WORD_COUNT * sizeof *word_starts);
    all_words = malloc(MOST_WORDS * sizeof *all_words);
    slots = calloc(SLOTS, sizeof *slots);
    all = malloc((ENTRIES + 1) * sizeof *all);
    if (!word_starts || !all_words || !slots || !all) str_raise_memory();
    const char *s = words;
    for (uint32_t i = 0; i < WORD_COUNT; i++) {
        word_starts[i] = s;
        s = strchr(s, ' ') + 1;
    }
    uint32_t at = decode(entries, 0, NAME_COUNT, true, 0);
    decode(aliases, NAME_COUNT, ALIAS_COUNT, false, at);
    for (uint32_t i = 0; i < ENTRIES; i++) {
        char name[UCD_NAME_MAX];
        uint32_t slot = (uint32_t)(hash_name(name, entry_text(i, name)) >> 40) & (SLOTS - 1);
        while (slots[slot]) slot = (slot + 1) & (SLOTS - 1);
        slots[slot] = i + 1;
    }
}

/* ---- names that are computed ---- */

static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                    "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                    "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
static const char syllable[] = "HANGUL SYLLABLE ", unified[] = "CJK UNIFIED IDEOGRAPH-";

static bool is_ideograph(uint32_t c)
{
    static const uint32_t ranges[][2] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B739},
        {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2EBF0, 0x2EE5D},
        {0x30000, 0x3134A}, {0x31350, 0x323AF},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1]) return true;
    return false;
}

size_t ucd_name(uint32_t c, char *out)
{
    if (c - HANGUL_FIRST < HANGUL_COUNT) {
        uint32_t i = c - HANGUL_FIRST;
        return (size_t)snprintf(out, UCD_NAME_MAX, "%s%s%s%s", syllable,
                                leads[i / (HANGUL_VOWELS * HANGUL_TAILS)],
                                vowels[i / HANGUL_TAILS % HANGUL_VOWELS], tails[i % HANGUL_TAILS]);
    }
    if (is_ideograph(c)) return (size_t)snprintf(out, UCD_NAME_MAX, "%s%04X", unified, c);
    start();
    uint32_t low = 0, high = NAME_COUNT;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (all[middle].code_point == c) return entry_text(middle, out);
        if (all[middle].code_point < c) low = middle + 1;
        else high = middle;
    }
    return 0;
}

/* Does the text start with the word, in any case? Names that are computed must be in capitals. */
static bool begins(const char *text, size_t len, const char *word)
{
    size_t n = strlen(word);
    if (len < n) return false;
    for (size_t i = 0; i < n; i++) {
        char c = text[i];
        if (c >= 'a' && c <= 'z') c = (char)(c - 0x20);
        if (c != word[i]) return false;
    }
    return true;
}

/* The longest of the words that the text begins with; the text moves behind it. */
static int longest(const char **text, size_t *len, const char *const *list, int count)
{
    int best = -1;
    size_t best_len = 0;
    for (int i = 0; i < count; i++) {
        size_t n = strlen(list[i]);
        if ((best < 0 || n > best_len) && *len >= n && !memcmp(*text, list[i], n)) {
            best = i;
            best_len = n;
        }
    }
    *text += best_len;
    *len -= best_len;
    return best;
}

static size_t find_hangul(const char *text, size_t len, uint32_t *out)
{
    int lead = longest(&text, &len, leads, HANGUL_LEADS);
    int vowel = longest(&text, &len, vowels, HANGUL_VOWELS);
    int tail = longest(&text, &len, tails, HANGUL_TAILS);
    if (lead < 0 || vowel < 0 || tail < 0 || len) return 0;
    *out = (uint32_t)(HANGUL_FIRST + (lead * HANGUL_VOWELS + vowel) * HANGUL_TAILS + tail);
    return 1;
}

static size_t find_ideograph(const char *text, size_t len, uint32_t *out)
{
    if (len != 4 && len != 5) return 0;
    *out = 0;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (value < 0) return 0;
        *out = *out << 4 | (uint32_t)value;
    }
    return is_ideograph(*out);
}

static size_t find_sequence(const char *name, size_t len, uint32_t out[8])
{
    for (const UcdSequence *s = ucd_sequences; s->name; s++) {
        if (strlen(s->name) != len || !begins(name, len, s->name)) continue;
        size_t n = 0;
        for (; n < 8 && s->chars[n]; n++) out[n] = s->chars[n];
        return n;
    }
    return 0;
}

size_t ucd_lookup(const char *name, size_t len, uint32_t out[8])
{
    size_t prefix = sizeof syllable - 1;
    if (len >= prefix && !memcmp(name, syllable, prefix))
        return find_hangul(name + prefix, len - prefix, out);
    prefix = sizeof unified - 1;
    if (len >= prefix && !memcmp(name, unified, prefix))
        return find_ideograph(name + prefix, len - prefix, out);
    start();
    uint32_t slot = (uint32_t)(hash_name(name, len) >> 40) & (SLOTS - 1);
    for (; slots[slot]; slot = (slot + 1) & (SLOTS - 1)) {
        char text[UCD_NAME_MAX];
        uint32_t i = slots[slot] - 1;
        size_t n = entry_text(i, text);
        text[n] = 0;
        if (n != len || !begins(name, len, text)) continue;
        out[0] = all[i].code_point;
        return 1;
    }
    return find_sequence(name, len, out);
}
