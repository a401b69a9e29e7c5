/* sort.h - what the sort files share.
 *
 * list.sort works on an array of (image, index) pairs. Where the keys allow it, the image is a 64-bit number ordered as
 * the keys are, and sorting touches nothing else (sort_pairs.c); strings and tuples refine ties by further images
 * (sort_image.c). Everything else is merged with real comparisons (sort_merge.c), where the image is the key.
 * All of it is stable.
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

/* Sort by image; temp has room for n pairs. gc: never. */
void rti_sort_pairs(SortPair *pairs, size_t n, SortPair *temp);

/* Sort by the images of the keys, when all keys are ints, floats, Latin-1 strings or tuples of such that have the same
 * form. False, with nothing done, when they are not. gc: never (no user code runs). */
int rti_sort_by_image(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys);

/* Sort by a < b; keys must stay alive through their list. raises: what __lt__ raises. gc: may collect. */
void rti_sort_by_comparison(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys);

/* The merging order of powersort: depth of the node between runs [s1, s1+n1) and the next n2 in n items. */
static inline int rti_sort_node_power(size_t s1, size_t n1, size_t n2, size_t n)
{
    uint64_t a = 2 * (uint64_t)s1 + n1, b = a + n1 + n2;
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
