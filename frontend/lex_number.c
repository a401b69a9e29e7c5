/* lex_number.c - numbers: their tokens and their values.
 *
 * The token is read by CPython's rules, with its messages and the columns it gives them; the value
 * is only computed when the parser makes a Constant of it.
 */
#include "lexer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_MAX = 4300 }; /* CPython's default limit on decimal digits of an int */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

static bool is_name_byte(char c)
{
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c & 0x80);
}

static bool word_follows(const char *s, const char *word)
{
    size_t len = strlen(word);
    return strncmp(s, word, len) == 0 && !is_name_byte(s[len]);
}

/* A number may run into one of the keywords that can follow it in valid code (`1if x else y`),
 * which only deserves a warning; any other letter behind it is an error. cur is behind the number.
 */
static bool check_end(Lexer *lx, const char *kind)
{
    const char *s = lx->cur;
    if (!is_name_byte(*s) || (*s & 0x80)) return true;
    if ((*s == 'i' && (s[1] == 'f' || s[1] == 'n' || s[1] == 's')) || word_follows(s, "and") ||
        word_follows(s, "else") || word_follows(s, "for") || word_follows(s, "or") ||
        word_follows(s, "not")) {
        Span span = {lx->line, (uint32_t)(lx->token - lx->line_start), lx->line,
                     (uint32_t)(s - lx->line_start)};
        if (lx->cx->warnings)
            diag_add(lx->cx, DIAG_SYNTAX_WARNING, lx->source, span, "invalid %s literal", kind);
        return true;
    }
    lexi_error(lx, "invalid %s literal", kind);
    return false;
}

/* Digits with single underscores between them; cur is at the first digit. */
static bool decimal_tail(Lexer *lx)
{
    for (;;) {
        while (is_digit(*lx->cur)) lx->cur++;
        if (*lx->cur != '_') return true;
        lx->cur++;
        if (!is_digit(*lx->cur)) {
            lexi_error(lx, "invalid decimal literal");
            return false;
        }
    }
}

static bool in_radix(char c, int radix)
{
    return radix == 16 ? is_hex(c) : c >= '0' && c < '0' + radix;
}

/* The rest of 0x..., 0o..., 0b...; cur is behind the letter. */
static bool radix_digits(Lexer *lx, int radix, const char *kind)
{
    do {
        if (*lx->cur == '_') lx->cur++;
        if (!in_radix(*lx->cur, radix)) {
            if (radix != 16 && is_digit(*lx->cur)) {
                lx->cur++;
                lexi_error(lx, "invalid digit '%c' in %s literal", lx->cur[-1], kind);
            } else {
                lexi_error(lx, "invalid %s literal", kind);
            }
            return false;
        }
        while (in_radix(*lx->cur, radix)) lx->cur++;
    } while (*lx->cur == '_');
    if (is_digit(*lx->cur)) {
        lx->cur++;
        lexi_error(lx, "invalid digit '%c' in %s literal", lx->cur[-1], kind);
        return false;
    }
    return check_end(lx, kind);
}

/* An exponent, if there is one at cur. False with an error noted. *over: the number ends before the
 * e. */
static bool exponent(Lexer *lx, bool *over)
{
    if ((*lx->cur | 0x20) != 'e') return true;
    const char *e = lx->cur++;
    if (*lx->cur == '+' || *lx->cur == '-') {
        lx->cur++;
        if (!is_digit(*lx->cur)) {
            lexi_error(lx, "invalid decimal literal");
            return false;
        }
    } else if (!is_digit(*lx->cur)) {
        lx->cur = e;
        *over = true;
        return check_end(lx, "decimal");
    }
    return decimal_tail(lx);
}

/* From the point (cur at it or at its first digit), e or j on. */
static bool float_tail(Lexer *lx)
{
    bool over = false;
    if (*lx->cur == '.') {
        lx->cur++;
        if (is_digit(*lx->cur) && !decimal_tail(lx)) return false;
    }
    if (!exponent(lx, &over)) return false;
    if (over) return true;
    if ((*lx->cur | 0x20) == 'j') {
        lx->cur++;
        return check_end(lx, "imaginary");
    }
    return check_end(lx, "decimal");
}

/* A number beginning with 0 and no radix letter: zeros, or a float, else an old-style octal. */
static bool zero_number(Lexer *lx)
{
    while (*lx->cur == '0' || *lx->cur == '_') {
        if (*lx->cur == '_') {
            lx->cur++;
            if (!is_digit(*lx->cur)) {
                lexi_error(lx, "invalid decimal literal");
                return false;
            }
            if (*lx->cur != '0') break;
        }
        lx->cur++;
    }
    const char *zeros_end = lx->cur;
    bool nonzero = is_digit(*lx->cur);
    if (nonzero && !decimal_tail(lx)) return false;
    char c = *lx->cur;
    if (c == '.' || (c | 0x20) == 'e' || (c | 0x20) == 'j') return float_tail(lx);
    if (nonzero) {
        uint32_t start = (uint32_t)(lx->token - lx->line_start);
        lexi_error_range(lx, start, (uint32_t)(zeros_end - lx->line_start),
                         "leading zeros in decimal integer literals are not permitted; "
                         "use an 0o prefix for octal integers");
        return false;
    }
    return check_end(lx, "decimal");
}

void lexi_number(Lexer *lx)
{
    const char *start = lx->cur;
    bool good;
    if (*start == '0') {
        lx->cur++;
        switch (*lx->cur | 0x20) {
        case 'x':
            lx->cur++;
            good = radix_digits(lx, 16, "hexadecimal");
            break;
        case 'o':
            lx->cur++;
            good = radix_digits(lx, 8, "octal");
            break;
        case 'b':
            lx->cur++;
            good = radix_digits(lx, 2, "binary");
            break;
        default: good = zero_number(lx); break;
        }
    } else {
        good = (*start == '.' || decimal_tail(lx)) && float_tail(lx);
    }
    if (good) lexi_token(lx, TOK_NUMBER, start, lx->cur);
}

/* ---- values ---- */

static AstConst int_const(Compilation *cx, const char *digits, size_t len, uint64_t small,
                          bool fits)
{
    return (AstConst){.kind = CONST_INT,
                      .fits = fits && small <= INT64_MAX,
                      .text = intern(&cx->names, digits, len),
                      .integer = fits && small <= INT64_MAX ? (int64_t)small : 0};
}

/* 0x, 0o, 0b: the text becomes 0x and lower-case hexadecimal digits. */
static void radix_value(Compilation *cx, const char *text, size_t len, AstConst *value)
{
    int bits = (text[1] | 0x20) == 'x' ? 4 : (text[1] | 0x20) == 'o' ? 3 : 1;
    char *hex = arena_alloc(&cx->arena, len + 3), *at = hex + len + 3;
    uint64_t small = 0;
    bool fits = true;
    unsigned gathered = 0;
    int count = 0;
    for (size_t i = 2; i < len; i++) {
        char c = text[i];
        if (c == '_') continue;
        fits = fits && !(small >> (64 - bits));
        small = small << bits | (uint64_t)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    for (size_t i = len; i-- > 2;) {
        char c = text[i];
        if (c == '_') continue;
        gathered |= (unsigned)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10) << count;
        count += bits;
        for (; count >= 4; count -= 4, gathered >>= 4) *--at = "0123456789abcdef"[gathered & 15];
    }
    if (count > 0) *--at = "0123456789abcdef"[gathered & 15];
    char *stop = hex + len + 3;
    while (at < stop - 1 && *at == '0') at++;
    if (fits && small <= INT64_MAX) {
        char digits[24];
        size_t n = sizeof digits;
        uint64_t rest = small;
        do digits[--n] = (char)('0' + rest % 10);
        while (rest /= 10);
        *value = int_const(cx, digits + n, sizeof digits - n, small, true);
        return;
    }
    *--at = 'x';
    *--at = '0';
    *value = int_const(cx, at, (size_t)(stop - at), small, false);
}

static bool decimal_value(Compilation *cx, const char *digits, size_t len, AstConst *value,
                          const char **message)
{
    while (len > 1 && *digits == '0') digits++, len--;
    if (len > DIGITS_MAX) {
        *message = arena_printf(
            &cx->arena,
            "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; "
            "use "
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
            "integer literals to avoid decimal conversion limits.",
            DIGITS_MAX, len);
        return false;
    }
    uint64_t small = 0;
    bool fits = len <= 19;
    for (size_t i = 0; fits && i < len; i++) small = small * 10 + (uint64_t)(digits[i] - '0');
    *value = int_const(cx, digits, len, small, fits);
    return true;
}

bool lex_number_value(Compilation *cx, const char *text, size_t len, AstConst *value,
                      const char **message)
{
    if (len > 2 && text[0] == '0' && (text[1] | 0x20) > '9' && strchr("xob", text[1] | 0x20)) {
        radix_value(cx, text, len, value);
        return true;
    }
    char small[64];
    char *clean = len < sizeof small ? small : arena_alloc(&cx->arena, len + 1);
    size_t n = 0;
    bool real = false;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '_') continue;
        real = real || !is_digit(text[i]);
        clean[n++] = text[i];
    }
    clean[n] = '\0';
    if (!real) return decimal_value(cx, clean, n, value, message);
    bool imaginary = (clean[n - 1] | 0x20) == 'j';
    if (imaginary) clean[n - 1] = '\0';
    *value =
        (AstConst){.kind = imaginary ? CONST_COMPLEX : CONST_FLOAT, .real = strtod(clean, NULL)};
    return true;
}
