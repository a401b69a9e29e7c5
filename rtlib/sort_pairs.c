/* sort_pairs.c - sorting (image, index) pairs by image. */
#include "sort.h"

#define ITEM     SortPair
#define IMAGE(x) ((x).image)
#include "sort_runs.h"

void rti_sort_pairs(SortPair *pairs, size_t n, SortPair *temp)
{
    sort_items(pairs, n, temp);
}
