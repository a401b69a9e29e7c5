/* lex_unicode.c - characters beyond ASCII: identifier classes, printability, NFKC.
 *
 * The tables are utf8proc's. Where its Unicode version differs from CPython 3.13's (15.1), the few
 * code points concerned are listed here, so that both accept the same names and print the same
 * characters.
 */
#include "lexer.h"

#include <stdlib.h>
#include <utf8proc.h>

typedef struct CodeRange {
    uint32_t first, last;
} CodeRange;

static bool in_ranges(uint32_t c, const CodeRange *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last) return true;
    return false;
}

#define IN_RANGES(c, ranges) in_ranges((c), (ranges), sizeof(ranges) / sizeof *(ranges))

/* Letters CPython knows and an older utf8proc does not: CJK extension I of Unicode 15.1. */
static const CodeRange newer_letters[] = {{0x2EBF0, 0x2EE5D}};

/* Printable symbols of Unicode 15.1. */
static const CodeRange newer_symbols[] = {{0x2FFC, 0x2FFF}, {0x31EF, 0x31EF}};

/* Other_ID_Start, and what the closure under NFKC takes away from and gives to the plain
 * categories. */
static const CodeRange id_start_extra[] = {
    {0x1885, 0x1886},
    {0x2118, 0x2118},
    {0x212E, 0x212E},
};
static const CodeRange xid_start_removed[] = {
    {0x037A, 0x037A}, {0x0E33, 0x0E33}, {0x0EB3, 0x0EB3}, {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63},
    {0xFDFA, 0xFDFB}, {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E}, {0xFF9E, 0xFF9F},
};
static const CodeRange id_continue_extra[] = {
    {0x00B7, 0x00B7}, {0x0387, 0x0387}, {0x1369, 0x1371}, {0x19DA, 0x19DA},
    {0x200C, 0x200D}, {0x30FB, 0x30FB}, {0xFF65, 0xFF65},
};
static const CodeRange xid_continue_removed[] = {
    {0x037A, 0x037A}, {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB},
    {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E},
};

uint32_t lex_utf8_at(const char *s, int *len)
{
    const unsigned char *u = (const unsigned char *)s;
    if (u[0] < 0x80) return *len = 1, u[0];
    if (u[0] < 0xE0) return *len = 2, (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
    if (u[0] < 0xF0) return *len = 3, (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
    return *len = 4,
           (u[0] & 7u) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
}

static bool is_id_start(uint32_t c)
{
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return true;
    default: return IN_RANGES(c, newer_letters) || IN_RANGES(c, id_start_extra);
    }
}

bool lex_is_xid_start(uint32_t c)
{
    return is_id_start(c) && !IN_RANGES(c, xid_start_removed);
}

bool lex_is_xid_continue(uint32_t c)
{
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return true;
    default:
        return (is_id_start(c) || IN_RANGES(c, id_continue_extra)) &&
               !IN_RANGES(c, xid_continue_removed);
    }
}

bool lex_is_printable(uint32_t c)
{
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return IN_RANGES(c, newer_letters) || IN_RANGES(c, newer_symbols);
    case UTF8PROC_CATEGORY_ZS: return c == ' ';
    default: return true;
    }
}

Istr lex_nfkc(Compilation *cx, const char *text, size_t len)
{
    utf8proc_uint8_t *form = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &form,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    Istr result = size < 0 ? intern(&cx->names, text, len)
                           : intern(&cx->names, (const char *)form, (size_t)size);
    free(form);
    return result;
}
