/* map.h - hash map from interned strings to pointers, in insertion order.
 *
 * Entries live in one array in the order of insertion (so that walking a map is deterministic)
 * beside an index of positions. Keys are compared by pointer. Zero-initialised it is empty. There
 * is no removal.
 */
#ifndef FRONTEND_MAP_H
#define FRONTEND_MAP_H

#include "arena.h"
#include "intern.h"

typedef struct MapEntry {
    Istr key;
    void *value;
} MapEntry;

typedef struct Map {
    MapEntry *entries;
    uint32_t *index; /* position + 1, or 0; unused while there are only a few entries */
    uint32_t len, cap, mask;
} Map;

/* The entry of key, or NULL. cost: O(1) expected. Valid until the next map_add. */
MapEntry *map_find(const Map *map, Istr key);

/* The value of key, or NULL when absent. */
void *map_get(const Map *map, Istr key);

/* The entry of key, made with value NULL if it was absent. Valid until the next map_add. */
MapEntry *map_add(Map *map, Arena *arena, Istr key);

/* Set key to value. */
void map_put(Map *map, Arena *arena, Istr key, void *value);

/* for (MapEntry *e...) over all entries in insertion order. */
#define MAP_EACH(e, map)                                                                           \
    for (MapEntry *e = (map)->entries, *e##_end = e + (map)->len; e != e##_end; e++)

#endif
