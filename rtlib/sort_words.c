/* sort_words.c - sorting a list of ints, floats or short strings by themselves: the items are
 * immediate, so the words are sorted as they are, without indices to carry along.
 *
 * ints order as signed words, short strings as unsigned ones; floats are replaced by their images
 * and back. A list with nan or -0.0 (equal to 0.0, yet another word: their order must be kept) is
 * not sorted here.
 */
#include "sort.h"

#define ITEM     uint64_t
#define IMAGE(x) (x)
#include "sort_runs.h"

#define SIGN ((uint64_t)1 << 63)

static int all_ints(const RtValue *items, size_t n)
{
    size_t i = 0;
    while (i < n && RT_IS_INT(items[i])) i++;
    return i == n;
}

static int all_str7(const RtValue *items, size_t n)
{
    size_t i = 0;
    while (i < n && RT_IS_STR7(items[i])) i++;
    return i == n;
}

static int all_plain_floats(const RtValue *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!RT_IS_FLOAT_IMM(items[i])) return 0;
        double d = rt_unfloat(items[i]);
        if (d != d || rt_bits(d) == SIGN) return 0;
    }
    return 1;
}

static void sort_floats(RtValue *items, size_t n, RtValue *temp)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t u = rt_bits(rt_unfloat(items[i]));
        items[i] = u & SIGN ? ~u : u | SIGN;
    }
    sort_items(items, n, temp);
    for (size_t i = 0; i < n; i++) {
        uint64_t u = items[i];
        items[i] = rt_float(rt_double(u & SIGN ? u & ~SIGN : ~u)); /* immediate, as it was */
    }
}

int rti_sort_words(RtValue *items, size_t n, RtValue *temp)
{
    if (RT_IS_INT(items[0]) && all_ints(items, n)) {
        for (size_t i = 0; i < n; i++) items[i] ^= SIGN;
        sort_items(items, n, temp);
        for (size_t i = 0; i < n; i++) items[i] ^= SIGN;
    } else if (RT_IS_STR7(items[0]) && all_str7(items, n)) {
        sort_items(items, n, temp);
    } else if (RT_IS_FLOAT_IMM(items[0]) && all_plain_floats(items, n)) {
        sort_floats(items, n, temp);
    } else {
        return 0;
    }
    return 1;
}
