/* gc: how much garbage a collection found, as CPython counts it.
 *
 * Where references are counted, only what refers to itself in a circle, and what only such things
 * refer to, is left to the collector. So what is dead is looked at as a graph: objects that nothing
 * dead refers to are taken away, again and again; the rest is counted. Only gc.collect() asks for
 * that, and not when very much is dead.
 */
#include "../gc_heap.h"

#include <stdlib.h>

#include "../class.h"
#include "../weak.h"
#include "gcmod.h"

enum { LIMIT = 1 << 19 };

typedef struct Dead {
    uintptr_t object;
    int64_t referrers;
} Dead;

static uintptr_t *objects;
static size_t count, cap;
static Dead *table; /* open addressing */
static size_t room;

static void add(uintptr_t object)
{
    if (count == cap) {
        cap = cap ? cap * 2 : 1024;
        objects = realloc(objects, cap * sizeof *objects);
        if (!objects) rti_fatal("out of memory while collecting garbage");
    }
    objects[count++] = object;
}

static bool is_object(uintptr_t object)
{
    const RtShape *shape = ((RtObject *)object)->shape;
    return shape && shape != &gc_raw_shape;
}

/* Everything that was handed out and is not marked; false when that is too much. */
static bool gather(void)
{
    count = 0;
    for (size_t k = 0; k < gc_chunk_count; k++) {
        for (unsigned i = GC_OWN_BLOCKS; i < GC_CHUNK_BLOCKS; i++) {
            const GcBlock *block = &gc_chunks[k]->u.blocks[i];
            uintptr_t object = gc_block_start(block);
            for (uint32_t c = 0; c < block->cells && block->cell; c++, object += block->cell)
                if (*gc_mark_of(object) == (uint8_t)(gc_epoch - 1) && is_object(object)) add(object);
        }
        if (count > LIMIT) return false;
    }
    for (size_t i = 0; i < gc_large_count; i++)
        if (!gc_large[i]->raw && gc_large[i]->mark != (uint8_t)gc_epoch && is_object((uintptr_t)(gc_large[i] + 1)))
            add((uintptr_t)(gc_large[i] + 1));
    return count <= LIMIT;
}

static Dead *find(uintptr_t object)
{
    size_t i = (object >> 3) * 0x9E3779B97F4A7C15u >> 20 & (room - 1);
    while (table[i].object && table[i].object != object) i = (i + 1) & (room - 1);
    return &table[i];
}

static void count_referrer(uintptr_t object)
{
    Dead *dead = find(object);
    if (dead->object) dead->referrers++;
}

/* One referrer less: an object that has none any more joins the list. */
static void drop_referrer(uintptr_t object)
{
    Dead *dead = find(object);
    if (dead->object && --dead->referrers == 0) add(object);
}

size_t gc_find_garbage(bool (*counts)(uintptr_t object), void (*keep)(uintptr_t object))
{
    if (!gather()) return 0;
    size_t all = count, found = 0;
    for (room = 1024; room < all * 2; room *= 2) {}
    table = calloc(room, sizeof *table);
    if (!table) return 0;
    for (size_t i = 0; i < all; i++) find(objects[i])->object = objects[i];
    for (size_t i = 0; i < all; i++) gc_for_each_referent(objects[i], count_referrer);
    for (size_t i = 0; i < all; i++)
        if (!find(objects[i])->referrers) add(objects[i]);
    for (size_t i = all; i < count; i++) gc_for_each_referent(objects[i], drop_referrer);
    for (size_t i = 0; i < all; i++) {
        if (find(objects[i])->referrers <= 0 || !counts(objects[i])) continue;
        found++;
        if (keep) keep(objects[i]);
    }
    free(table);
    return found;
}
