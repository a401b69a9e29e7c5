/* map.c - the index behind map.h. Small maps (most scopes) are searched straight through. */
#include "map.h"

enum { LINEAR_MAX = 8 };

MapEntry *map_find(const Map *map, Istr key)
{
    if (!map->index) {
        for (uint32_t i = 0; i < map->len; i++)
            if (map->entries[i].key == key) return &map->entries[i];
        return NULL;
    }
    for (uint32_t at = key->hash & map->mask; map->index[at]; at = (at + 1) & map->mask) {
        MapEntry *e = &map->entries[map->index[at] - 1];
        if (e->key == key) return e;
    }
    return NULL;
}

void *map_get(const Map *map, Istr key)
{
    MapEntry *e = map_find(map, key);
    return e ? e->value : NULL;
}

static void index_entry(Map *map, uint32_t i)
{
    uint32_t at = map->entries[i].key->hash & map->mask;
    while (map->index[at]) at = (at + 1) & map->mask;
    map->index[at] = i + 1;
}

static void grow(Map *map, Arena *arena)
{
    uint32_t cap = map->cap ? map->cap * 2 : 4;
    map->entries = arena_regrow(arena, map->entries, map->cap * sizeof *map->entries,
                                cap * sizeof *map->entries);
    map->cap = cap;
    if (cap <= LINEAR_MAX) return;
    map->mask = cap * 2 - 1;
    map->index = ARENA_ARRAY(arena, uint32_t, (size_t)map->mask + 1);
    for (uint32_t i = 0; i < map->len; i++) index_entry(map, i);
}

MapEntry *map_add(Map *map, Arena *arena, Istr key)
{
    MapEntry *found = map_find(map, key);
    if (found) return found;
    if (map->len == map->cap) grow(map, arena);
    MapEntry *e = &map->entries[map->len++];
    *e = (MapEntry){.key = key, .value = NULL};
    if (map->index) index_entry(map, map->len - 1);
    return e;
}

void map_put(Map *map, Arena *arena, Istr key, void *value)
{
    map_add(map, arena, key)->value = value;
}
