/* sort_runs.h - powersort and radix sort by a 64-bit image, for one kind of item; included by
 * sort_pairs.c and sort_words.c, which define ITEM      the type of the items IMAGE(x)  the image
 * of an item x and get `static void sort_items(ITEM *items, size_t n, ITEM *temp)`. Stable.
 *
 * Which of the two is cheaper is estimated in one pass over the items: a radix pass (one per byte
 * in which the images differ) costs about two merging passes, and there are log2(runs) of those.
 */
#include <string.h>

#include "sort.h"

/* Merge the neighbouring sorted ranges [a, b) and [b, c). */
static void merge(ITEM *a, ITEM *b, ITEM *c, ITEM *temp)
{
    while (a < b && IMAGE(*a) <= IMAGE(*b)) a++; /* in place already */
    if (a == b) return;
    while (c > b && IMAGE(c[-1]) >= IMAGE(b[-1])) c--;
    if (c == b) return;
    size_t n = (size_t)(b - a);
    memcpy(temp, a, n * sizeof *a);
    ITEM *left = temp, *left_end = temp + n, *right = b, *out = a;
    while (left < left_end && right < c) {
        int take_right = IMAGE(*right) < IMAGE(*left);
        *out++ = *(take_right ? right : left);
        right += take_right;
        left += !take_right;
    }
    memcpy(out, left, (size_t)(left_end - left) * sizeof *left);
}

/* [start, sorted) is sorted; insert the rest up to end. */
static void insert_rest(ITEM *start, ITEM *sorted, ITEM *end)
{
    for (; sorted < end; sorted++) {
        ITEM moved = *sorted, *at = sorted;
        while (at > start && IMAGE(at[-1]) > IMAGE(moved)) {
            *at = at[-1];
            at--;
        }
        *at = moved;
    }
}

/* Length of the run at the start, made ascending. */
static size_t run_length(ITEM *items, size_t n)
{
    size_t i = 1;
    if (n < 2) return n;
    if (IMAGE(items[1]) >= IMAGE(items[0])) {
        while (i < n && IMAGE(items[i]) >= IMAGE(items[i - 1])) i++;
        return i;
    }
    while (i < n && IMAGE(items[i]) < IMAGE(items[i - 1]))
        i++; /* strictly: equal items keep their order */
    for (size_t low = 0, high = i - 1; low < high; low++, high--) {
        ITEM swapped = items[low];
        items[low] = items[high];
        items[high] = swapped;
    }
    return i;
}

static void merge_top(ITEM *items, ITEM *temp, SortRun *top)
{
    ITEM *a = items + top[-2].start, *b = items + top[-1].start;
    merge(a, b, b + top[-1].length, temp);
    top[-2].length += top[-1].length;
}

static void powersort(ITEM *items, size_t n, ITEM *temp)
{
    SortRun runs[SORT_RUNS_MAX];
    int depth = 0;
    for (size_t i = 0; i < n;) {
        size_t length = run_length(items + i, n - i);
        if (length < SORT_MIN_RUN) {
            size_t wanted = n - i < SORT_MIN_RUN ? n - i : SORT_MIN_RUN;
            insert_rest(items + i, items + i + length, items + i + wanted);
            length = wanted;
        }
        if (depth > 0) {
            int power = rti_sort_node_power(&runs[depth - 1], length, n);
            while (depth > 1 && runs[depth - 2].power > power)
                merge_top(items, temp, runs + depth--);
            runs[depth - 1].power = power;
        }
        runs[depth++] = (SortRun){i, length, 0};
        i += length;
    }
    while (depth > 1) merge_top(items, temp, runs + depth--);
}

/* Least significant byte first, over the bytes set in `differing`. */
static void radix_sort(ITEM *items, size_t n, ITEM *temp, uint64_t differing)
{
    size_t counts[8][256];
    int shifts[8], passes = 0;
    for (int shift = 0; shift < 64; shift += 8)
        if (differing >> shift & 0xFF) shifts[passes++] = shift;
    memset(counts, 0, (size_t)passes * sizeof counts[0]);
    for (size_t i = 0; i < n; i++)
        for (int p = 0; p < passes; p++) counts[p][IMAGE(items[i]) >> shifts[p] & 0xFF]++;
    ITEM *from = items, *to = temp;
    for (int p = 0; p < passes; p++) {
        size_t at = 0;
        for (int byte = 0; byte < 256; byte++) {
            size_t count = counts[p][byte];
            counts[p][byte] = at;
            at += count;
        }
        for (size_t i = 0; i < n; i++)
            to[counts[p][IMAGE(from[i]) >> shifts[p] & 0xFF]++] = from[i];
        ITEM *swapped = from;
        from = to;
        to = swapped;
    }
    if (from != items) memcpy(items, from, n * sizeof *items);
}

static void sort_items(ITEM *items, size_t n, ITEM *temp)
{
    if (n <= SORT_MIN_RUN) {
        if (n > 1) insert_rest(items, items + run_length(items, n), items + n);
        return;
    }
    size_t descents = 0;
    uint64_t ones = IMAGE(items[0]), zeros = ~ones;
    for (size_t i = 1; i < n; i++) {
        descents += IMAGE(items[i]) < IMAGE(items[i - 1]);
        ones |= IMAGE(items[i]);
        zeros |= ~IMAGE(items[i]);
    }
    if (descents == 0) return;
    uint64_t differing = ones & zeros;
    int passes = 0, levels = 0;
    for (int shift = 0; shift < 64; shift += 8) passes += (differing >> shift & 0xFF) != 0;
    size_t runs = descents + 1,
           most = n / SORT_MIN_RUN + 1; /* shorter runs are inserted, not merged */
    if (runs > most) runs = most;
    if (descents >= n - 2) runs = 1; /* descending */
    while ((size_t)1 << levels < runs) levels++;
    if (n >= 256 && 2 * passes < levels + 3)
        radix_sort(items, n, temp, differing);
    else
        powersort(items, n, temp);
}
