/* sort.h - what the sort files share.
 *
 * A list of ints, floats or short strings sorted by themselves is sorted as words (sort_words.c).
 * Otherwise list.sort works on an array of (image, index) pairs. Where the keys allow it, the image
 * is a 64-bit number ordered as the keys are, and sorting touches nothing else (sort_pairs.c);
 * strings and tuples refine ties by further images (sort_image.c). Everything else is merged with
 * real comparisons (sort_merge.c), where the image is the key. All of it is stable.
 */
#ifndef RTI_SORT_H
#define RTI_SORT_H

#include "container.h"

typedef struct SortPair {
    uint64_t image;
    uint64_t index; /* of the key and item before sorting */
} SortPair;

/* Shorter runs than this are made longer by insertion. */
enum { SORT_MIN_RUN = 32 };

/* Sort items that are all ints, all short strings or all floats, in place; false when they are not
 * (nothing done). n > 0; temp has room for n. gc: never. */
int rti_sort_words(RtValue *items, size_t n, RtValue *temp);

/* Sort by image; temp has room for n pairs. gc: never. */
void rti_sort_pairs(SortPair *pairs, size_t n, SortPair *temp);

/* Sort by the images of the keys, when all keys are ints, floats, Latin-1 strings or tuples of such
 * that have the same form. False, with nothing done, when they are not. gc: never (no user code
 * runs). */
int rti_sort_by_image(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys);

/* Sort by a < b; keys must stay alive through their list. raises: what __lt__ raises. gc: may
 * collect. */
void rti_sort_by_comparison(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys);

/* ---- powersort's merging order ---- */

typedef struct SortRun {
    size_t start, length;
    int power; /* of the node between this run and the next */
} SortRun;

/* Powers on the stack increase strictly, so this is enough for any n. */
enum { SORT_RUNS_MAX = 85 };

/* Depth, in a nearly optimal merge tree over n items, of the node between a run and the `next`
 * items behind it. */
static inline int rti_sort_node_power(const SortRun *run, size_t next, size_t n)
{
    uint64_t a = 2 * (uint64_t)run->start + run->length, b = a + run->length + next;
    for (int power = 1;; power++) {
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

#endif
