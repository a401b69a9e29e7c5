/* "Did you mean ...?": the candidate nearest to a misspelt name, by CPython's measure.
 *
 * Levenshtein distance where an edit costs 2 and a change of case 1; candidates may differ in at
 * most a third of the characters. Works on UTF-8 bytes, as CPython does.
 */
#include "class.h"

#include <string.h>

enum { MOVE = 2, CASE = 1, MAX_TEXT = 40, MAX_CANDIDATES = 750 };

static size_t substitution_cost(char a, char b)
{
    if ((a & 31) != (b & 31)) return MOVE;
    if (a == b) return 0;
    if ('A' <= a && a <= 'Z') a = (char)(a + 32);
    if ('A' <= b && b <= 'Z') b = (char)(b + 32);
    return a == b ? CASE : MOVE;
}

/* The distance, or something above `most` when it is more than that. */
static size_t distance(const char *a, size_t a_len, const char *b, size_t b_len, size_t most)
{
    while (a_len && b_len && *a == *b) a++, b++, a_len--, b_len--;
    while (a_len && b_len && a[a_len - 1] == b[b_len - 1]) a_len--, b_len--;
    if (!a_len || !b_len) return (a_len + b_len) * MOVE;
    if (a_len > MAX_TEXT || b_len > MAX_TEXT) return most + 1;
    if (b_len < a_len) {
        const char *text = a;
        size_t len = a_len;
        a = b, a_len = b_len;
        b = text, b_len = len;
    }
    if ((b_len - a_len) * MOVE > most) return most + 1;
    size_t row[MAX_TEXT], result = 0;
    for (size_t i = 0; i < a_len; i++) row[i] = (i + 1) * MOVE;
    for (size_t k = 0; k < b_len; k++) {
        size_t diagonal = result = k * MOVE, least = SIZE_MAX;
        for (size_t i = 0; i < a_len; i++) {
            size_t substitute = diagonal + substitution_cost(b[k], a[i]);
            diagonal = row[i];
            size_t move = (result < diagonal ? result : diagonal) + MOVE;
            result = substitute < move ? substitute : move;
            row[i] = result;
            if (result < least) least = result;
        }
        if (least > most) return most + 1;
    }
    return result;
}

RtValue rti_suggestion(RtValue name, const RtValue *candidates, size_t count)
{
    if (count >= MAX_CANDIDATES) return 0;
    size_t len, best_distance = SIZE_MAX;
    const char *text = rti_str_to_utf8(name, &len);
    RtValue best = 0;
    for (size_t i = 0; i < count; i++) {
        if (!rti_is_str(candidates[i]) || rti_str_eq(candidates[i], name)) continue;
        size_t other_len;
        const char *other = rti_str_to_utf8(candidates[i], &other_len);
        size_t most = (len + other_len + 3) * MOVE / 6;
        if (best_distance - 1 < most) most = best_distance - 1;
        size_t found = distance(text, len, other, other_len, most);
        if (found > most) continue;
        best = candidates[i];
        best_distance = found;
        if (!found) break;
    }
    return best;
}
