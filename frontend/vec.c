/* vec.c - growth of the arrays of vec.h. */
#include "vec.h"

#include <string.h>

void *vec_grow(Arena *arena, void *items, uint32_t len, uint32_t *cap, size_t item_size)
{
    uint32_t old = *cap;
    *cap = old ? old * 2 : 8;
    if (!old) items = NULL;
    (void)len;
    return arena_regrow(arena, items, old * item_size, *cap * item_size);
}
