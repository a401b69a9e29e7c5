/* Sets of characters of regular expressions: categories, folding of case, and the sublanguage that
 * describes a set in a code list: operators up to a FAILURE. See sre.h.
 */
#include "sre.h"

#include <ctype.h>

#include "../unicode.h"

/* ---- case ---- */

uint32_t sre_lower_ascii(uint32_t c)
{
    return c - 'A' < 26 ? c + 32 : c;
}

/* The first character of a full mapping is the simple mapping. */
uint32_t sre_lower_unicode(uint32_t c)
{
    uint32_t out[3];
    if (c < 0x80) return sre_lower_ascii(c);
    return c < 0x110000 && uc_lower(c, out) ? out[0] : c;
}

uint32_t sre_upper_unicode(uint32_t c)
{
    uint32_t out[3];
    if (c < 0x80) return c - 'a' < 26 ? c - 32 : c;
    return c < 0x110000 && uc_upper(c, out) ? out[0] : c;
}

uint32_t sre_lower_locale(uint32_t c)
{
    return c < 256 ? (uint32_t)tolower((int)c) : c;
}

uint32_t sre_upper_locale(uint32_t c)
{
    return c < 256 ? (uint32_t)toupper((int)c) : c;
}

/* ---- categories ---- */

static int ascii_word(uint32_t c)
{
    return c - '0' < 10 || (c | 32) - 'a' < 26 || c == '_';
}

static int in_category(uint32_t category, uint32_t c)
{
    switch (category) {
    case SRE_CATEGORY_DIGIT: return c - '0' < 10;
    case SRE_CATEGORY_SPACE: return c == ' ' || c - '\t' < 5;
    case SRE_CATEGORY_WORD: return ascii_word(c);
    case SRE_CATEGORY_LINEBREAK: return c == '\n';
    case SRE_CATEGORY_LOC_WORD: return c == '_' || (c < 256 && isalnum((int)c));
    case SRE_CATEGORY_UNI_DIGIT: return c < 0x110000 && (uc_flags(c) & UC_DECIMAL) != 0;
    case SRE_CATEGORY_UNI_SPACE: return c < 0x110000 && (uc_flags(c) & UC_SPACE) != 0;
    case SRE_CATEGORY_UNI_WORD: return c == '_' || (c < 0x110000 && (uc_flags(c) & UC_ALNUM) != 0);
    case SRE_CATEGORY_UNI_LINEBREAK: return uc_is_linebreak(c);
    default: return 0;
    }
}

int sre_category(uint32_t category, uint32_t c)
{
    return in_category(category & ~1u, c) ^ (int)(category & 1);
}

/* ---- the sublanguage ---- */

enum {
    BITMAP_WORDS = 256 / 32,
    BIG_INDEX_WORDS = 256 / 4, /* of a BIGCHARSET: the number of the bitmap for each block of 256 */
};

static inline int bit(const uint32_t *bitmap, uint32_t c)
{
    return bitmap[c >> 5] >> (c & 31) & 1;
}

int sre_charset(const uint32_t *p, uint32_t c)
{
    int found = 1;
    for (;;) {
        switch (*p++) {
        case SRE_FAILURE: return !found;
        case SRE_NEGATE: found = !found; break;
        case SRE_LITERAL:
            if (c == *p++) return found;
            break;
        case SRE_CATEGORY:
            if (sre_category(*p++, c)) return found;
            break;
        case SRE_CHARSET:
            if (c < 256 && bit(p, c)) return found;
            p += BITMAP_WORDS;
            break;
        case SRE_RANGE:
            if (p[0] <= c && c <= p[1]) return found;
            p += 2;
            break;
        case SRE_RANGE_UNI_IGNORE: {
            uint32_t upper = sre_upper_unicode(c);
            if ((p[0] <= c && c <= p[1]) || (p[0] <= upper && upper <= p[1])) return found;
            p += 2;
            break;
        }
        case SRE_BIGCHARSET: {
            uint32_t blocks = *p++;
            if (c < 65536) {
                uint32_t block = ((const uint8_t *)p)[c >> 8];
                if (bit(p + BIG_INDEX_WORDS + block * BITMAP_WORDS, c & 255)) return found;
            }
            p += BIG_INDEX_WORDS + blocks * BITMAP_WORDS;
            break;
        }
        default: return 0;
        }
    }
}

int sre_charset_folded(const uint32_t *code, uint32_t c, int fold)
{
    if (fold == SRE_FOLD_ASCII) return sre_charset(code, sre_lower_ascii(c));
    if (fold == SRE_FOLD_UNICODE) return sre_charset(code, sre_lower_unicode(c));
    if (fold == SRE_FOLD_LOCALE) {
        uint32_t lower = sre_lower_locale(c), upper = sre_upper_locale(c);
        return sre_charset(code, lower) || (upper != lower && sre_charset(code, upper));
    }
    return sre_charset(code, c);
}

const uint32_t *sre_charset_check(const uint32_t *p, const uint32_t *end)
{
    while (p < end) {
        uint32_t op = *p++;
        size_t left = (size_t)(end - p);
        switch (op) {
        case SRE_FAILURE: return p;
        case SRE_NEGATE: break;
        case SRE_LITERAL:
            if (left < 1) return NULL;
            p++;
            break;
        case SRE_RANGE:
        case SRE_RANGE_UNI_IGNORE:
            if (left < 2) return NULL;
            p += 2;
            break;
        case SRE_CATEGORY:
            if (left < 1 || *p++ >= SRE_CATEGORY_COUNT) return NULL;
            break;
        case SRE_CHARSET:
            if (left < BITMAP_WORDS) return NULL;
            p += BITMAP_WORDS;
            break;
        case SRE_BIGCHARSET: {
            if (left < 1 + BIG_INDEX_WORDS) return NULL;
            uint32_t blocks = *p++;
            if (blocks > 256 || left - 1 - BIG_INDEX_WORDS < (size_t)blocks * BITMAP_WORDS)
                return NULL;
            for (int i = 0; i < 256; i++)
                if (((const uint8_t *)p)[i] >= blocks) return NULL;
            p += BIG_INDEX_WORDS + blocks * BITMAP_WORDS;
            break;
        }
        default: return NULL;
        }
    }
    return NULL;
}
