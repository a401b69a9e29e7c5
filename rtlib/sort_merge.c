/* sort_merge.c - sorting with real comparisons: keys of mixed or user-defined types.
 *
 * Runs are found as they lie, short ones lengthened by binary insertion, and merged in powersort's
 * order. Before a merge both ends are trimmed by galloping, so that nearly sorted input needs few
 * comparisons. pair.image holds the key.
 */
#include <string.h>

#include "number.h"
#include "sort.h"
#include "text.h"

static inline int less(RtValue a, RtValue b)
{
    if (RT_BOTH_INT(a, b)) return (int64_t)a < (int64_t)b;
    if (RT_BOTH_FLOAT_IMM(a, b)) return rt_unfloat(a) < rt_unfloat(b);
    if (RTI_IS_STR_EXACT(a) && RTI_IS_STR_EXACT(b)) return rti_str_cmp(a, b) < 0;
    return rti_compare_true(a, b, RT_LT);
}

static void reverse(SortPair *pairs, size_t n)
{
    for (size_t low = 0, high = n - 1; low < high; low++, high--) {
        SortPair swapped = pairs[low];
        pairs[low] = pairs[high];
        pairs[high] = swapped;
    }
}

static int less_than_previous(const SortPair *pairs, size_t i)
{
    return less(pairs[i].image, pairs[i - 1].image);
}

/* Where the run that falls up to pairs[i] ends; stretches of equals in it are turned around, so that
 * they are in their old order when the whole run is. */
static size_t falling_run(SortPair *pairs, size_t i, size_t n)
{
    size_t equal = 0; /* behind the first of them */
    for (; i < n; i++) {
        if (less_than_previous(pairs, i)) {
            if (equal) reverse(pairs + i - equal - 1, equal + 1);
            equal = 0;
        } else {
            if (less(pairs[i - 1].image, pairs[i].image)) break;
            equal++;
        }
    }
    if (equal) reverse(pairs + i - equal - 1, equal + 1);
    return i;
}

/* The length of the run at the start, in order afterwards: one that rises, or one that falls and
 * what goes on rising behind it. The comparisons are those of CPython 3.13, for programs that notice
 * them. */
static size_t run_length(SortPair *pairs, size_t n)
{
    size_t i = 1;
    while (i < n && !less_than_previous(pairs, i)) i++;
    if (i == n) return n;
    if (i > 1) {
        if (less(pairs[0].image, pairs[i - 1].image)) return i;
        reverse(pairs, i); /* all equal: they begin a falling run */
    }
    i = falling_run(pairs, i + 1, n);
    reverse(pairs, i);
    while (i < n && !less_than_previous(pairs, i)) i++;
    return i;
}

/* pairs[0..sorted) is sorted; insert the rest up to n, each behind its equals. */
static void insert_rest(SortPair *pairs, size_t sorted, size_t n)
{
    for (; sorted < n; sorted++) {
        SortPair moved = pairs[sorted];
        size_t low = 0, high = sorted;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (less(moved.image, pairs[middle].image))
                high = middle;
            else
                low = middle + 1;
        }
        memmove(pairs + low + 1, pairs + low, (sorted - low) * sizeof *pairs);
        pairs[low] = moved;
    }
}

/* How many of the n sorted pairs stay before v: those not greater than v. Gallops from the start.
 */
static size_t count_not_greater(const SortPair *pairs, size_t n, RtValue v)
{
    size_t low = 0, high = 1;
    if (n == 0 || less(v, pairs[0].image)) return 0;
    while (high < n && !less(v, pairs[high].image)) {
        low = high;
        high = 2 * high + 1;
    }
    if (high > n) high = n;
    low++; /* pairs[low - 1] <= v, and v < pairs[high] if there is one */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (less(v, pairs[middle].image))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* How many of the n sorted pairs come before v: those less than v. Gallops from the end. */
static size_t count_less(const SortPair *pairs, size_t n, RtValue v)
{
    size_t back = 1, high = n, low = 0;
    while (back <= n && !less(pairs[n - back].image, v)) {
        high = n - back;
        back = 2 * back + 1;
    }
    if (back <= n) low = n - back + 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (less(pairs[middle].image, v))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void merge(SortPair *a, SortPair *b, SortPair *c, SortPair *temp)
{
    a += count_not_greater(a, (size_t)(b - a), b->image);
    if (a == b) return;
    c = b + count_less(b, (size_t)(c - b), b[-1].image);
    if (c == b) return;
    size_t n = (size_t)(b - a);
    memcpy(temp, a, n * sizeof *a);
    SortPair *left = temp, *left_end = temp + n, *right = b, *out = a;
    while (left < left_end && right < c)
        *out++ = less(right->image, left->image) ? *right++ : *left++;
    memcpy(out, left, (size_t)(left_end - left) * sizeof *left);
}

static void merge_top(SortPair *pairs, SortPair *temp, SortRun *top)
{
    SortPair *a = pairs + top[-2].start, *b = pairs + top[-1].start;
    merge(a, b, b + top[-1].length, temp);
    top[-2].length += top[-1].length;
}

/* n / 2^k for the k that makes it 32..64: then n is a little less than a power of two of them. */
static size_t minimal_run(size_t n)
{
    size_t odd = 0;
    for (; n >= 64; n >>= 1) odd |= n & 1;
    return n + odd;
}

void rti_sort_by_comparison(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys)
{
    SortRun runs[SORT_RUNS_MAX];
    int depth = 0;
    size_t minimum = minimal_run(n);
    for (size_t i = 0; i < n; i++) pairs[i].image = keys[pairs[i].index];
    for (size_t i = 0; i < n;) {
        size_t length = run_length(pairs + i, n - i);
        if (length < minimum) {
            size_t wanted = n - i < minimum ? n - i : minimum;
            insert_rest(pairs + i, length, wanted);
            length = wanted;
        }
        if (depth > 0) {
            int power = rti_sort_node_power(&runs[depth - 1], length, n);
            while (depth > 1 && runs[depth - 2].power > power)
                merge_top(pairs, temp, runs + depth--);
            runs[depth - 1].power = power;
        }
        runs[depth++] = (SortRun){i, length, 0};
        i += length;
    }
    while (depth > 1) merge_top(pairs, temp, runs + depth--);
}
