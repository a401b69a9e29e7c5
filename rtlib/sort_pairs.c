/* sort_pairs.c - sorting (image, index) pairs by image: powersort where there is order to use, else radix sort over the
 * bytes in which the images differ.
 */
#include <string.h>

#include "sort.h"

/* Merge the neighbouring sorted ranges [a, b) and [b, c). */
static void merge(SortPair *a, SortPair *b, SortPair *c, SortPair *temp)
{
    while (a < b && a->image <= b->image) a++; /* in place already */
    if (a == b) return;
    while (c > b && c[-1].image >= b[-1].image) c--;
    if (c == b) return;
    size_t n = (size_t)(b - a);
    memcpy(temp, a, n * sizeof *a);
    SortPair *left = temp, *left_end = temp + n, *right = b, *out = a;
    while (left < left_end && right < c) {
        int take_right = right->image < left->image;
        *out++ = take_right ? *right : *left;
        right += take_right;
        left += !take_right;
    }
    memcpy(out, left, (size_t)(left_end - left) * sizeof *left);
}

/* [start, sorted) is sorted; insert the rest up to end. */
static void insert_rest(SortPair *start, SortPair *sorted, SortPair *end)
{
    for (; sorted < end; sorted++) {
        SortPair moved = *sorted, *at = sorted;
        while (at > start && at[-1].image > moved.image) {
            *at = at[-1];
            at--;
        }
        *at = moved;
    }
}

/* Length of the run at the start, made ascending. */
static size_t run_length(SortPair *pairs, size_t n)
{
    size_t i = 1;
    if (n < 2) return n;
    if (pairs[1].image >= pairs[0].image) {
        while (i < n && pairs[i].image >= pairs[i - 1].image) i++;
        return i;
    }
    while (i < n && pairs[i].image < pairs[i - 1].image) i++; /* strictly: equal pairs keep their order */
    for (size_t low = 0, high = i - 1; low < high; low++, high--) {
        SortPair swapped = pairs[low];
        pairs[low] = pairs[high];
        pairs[high] = swapped;
    }
    return i;
}

typedef struct Run {
    size_t start, length;
    int power;
} Run;

static void merge_top(SortPair *pairs, SortPair *temp, Run *top)
{
    SortPair *a = pairs + top[-2].start, *b = pairs + top[-1].start;
    merge(a, b, b + top[-1].length, temp);
    top[-2].length += top[-1].length;
}

static void powersort(SortPair *pairs, size_t n, SortPair *temp)
{
    Run runs[85]; /* powers strictly increase: at most one per bit of n, and some */
    int depth = 0;
    for (size_t i = 0; i < n;) {
        size_t length = run_length(pairs + i, n - i);
        if (length < SORT_MIN_RUN) {
            size_t wanted = n - i < SORT_MIN_RUN ? n - i : SORT_MIN_RUN;
            insert_rest(pairs + i, pairs + i + length, pairs + i + wanted);
            length = wanted;
        }
        if (depth > 0) {
            int power = rti_sort_node_power(runs[depth - 1].start, runs[depth - 1].length, length, n);
            while (depth > 1 && runs[depth - 2].power > power) merge_top(pairs, temp, runs + depth--);
            runs[depth - 1].power = power;
        }
        runs[depth++] = (Run){i, length, 0};
        i += length;
    }
    while (depth > 1) merge_top(pairs, temp, runs + depth--);
}

/* Least significant byte first, over the bytes set in `differing`. */
static void radix_sort(SortPair *pairs, size_t n, SortPair *temp, uint64_t differing)
{
    size_t counts[8][256];
    int shifts[8], passes = 0;
    for (int shift = 0; shift < 64; shift += 8)
        if (differing >> shift & 0xFF) shifts[passes++] = shift;
    memset(counts, 0, (size_t)passes * sizeof counts[0]);
    for (size_t i = 0; i < n; i++)
        for (int p = 0; p < passes; p++) counts[p][pairs[i].image >> shifts[p] & 0xFF]++;
    SortPair *from = pairs, *to = temp;
    for (int p = 0; p < passes; p++) {
        size_t at = 0;
        for (int byte = 0; byte < 256; byte++) {
            size_t count = counts[p][byte];
            counts[p][byte] = at;
            at += count;
        }
        for (size_t i = 0; i < n; i++) to[counts[p][from[i].image >> shifts[p] & 0xFF]++] = from[i];
        SortPair *swapped = from;
        from = to;
        to = swapped;
    }
    if (from != pairs) memcpy(pairs, from, n * sizeof *pairs);
}

static int ceil_log2(size_t n) { return n < 2 ? 0 : 64 - __builtin_clzll(n - 1); }

void rti_sort_pairs(SortPair *pairs, size_t n, SortPair *temp)
{
    if (n <= SORT_MIN_RUN) {
        if (n > 1) insert_rest(pairs, pairs + run_length(pairs, n), pairs + n);
        return;
    }
    size_t descents = 0;
    uint64_t ones = pairs[0].image, zeros = ~pairs[0].image;
    for (size_t i = 1; i < n; i++) {
        descents += pairs[i].image < pairs[i - 1].image;
        ones |= pairs[i].image;
        zeros |= ~pairs[i].image;
    }
    if (descents == 0) return;
    uint64_t differing = ones & zeros;
    int passes = 0;
    for (int shift = 0; shift < 64; shift += 8) passes += (differing >> shift & 0xFF) != 0;
    /* A radix pass costs about two merge passes; runs shorter than the minimum are not merged but inserted. */
    size_t runs = descents + 1, most = n / SORT_MIN_RUN + 1;
    if (runs > most) runs = most;
    if (descents >= n - 2) runs = 1; /* descending */
    if (n >= 256 && 2 * passes < ceil_log2(runs) + 3) radix_sort(pairs, n, temp, differing);
    else powersort(pairs, n, temp);
}
