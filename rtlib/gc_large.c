/* Large objects and storage blocks: more than GC_MEDIUM_MAX bytes.
 *
 * Those below MAPPED come from malloc, the others are mappings of their own, aligned so that the
 * system backs them by large pages, and grow by moving pages. Which of both it is follows from the
 * size in the header. All are listed in gc_large, which marking searches by address. Read gc_heap.h
 * first.
 */
#define _GNU_SOURCE /* mremap */
#include "gc_heap.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "rt/error.h"

enum {
    MAPPED = 2 << 20,
    LARGE_PAGE = 2 << 20,
    SMALL_START = 1 << 20, /* bytes of malloc's heap that are left to small pages */
};

GcLarge **gc_large;
size_t gc_large_count;
uintptr_t gc_large_low = UINTPTR_MAX, gc_large_high;
static size_t large_cap;

/* ---- memory ---- */

/* Have malloc's heap backed by large pages where it has grown. It grows in large steps
 * (rti_gc_start), since malloc touches the page behind what it hands out. */
static void advise_heap(const GcLarge *large)
{
    static uintptr_t known;
    uintptr_t end = (uintptr_t)sbrk(0), from = known;
    if (end == known || (uintptr_t)large > end) return;
    known = end;
    if (!from || from > end) from = end - GC_LARGE_STEP + SMALL_START;
    from = (from + LARGE_PAGE - 1) & ~(uintptr_t)(LARGE_PAGE - 1);
    if (from < end) madvise((void *)from, end - from, MADV_HUGEPAGE);
}

static size_t map_size(size_t room) { return (sizeof(GcLarge) + room + 4095) & ~(size_t)4095; }

/* Memory for a header and `room` bytes. NULL: there is none. */
static GcLarge *get_memory(size_t room, int zeroed)
{
    if (room >= MAPPED) {
        char *mapping = gc_map_aligned(map_size(room), LARGE_PAGE);
        if (mapping) madvise(mapping, map_size(room), MADV_HUGEPAGE);
        return (GcLarge *)(void *)mapping;
    }
    size_t size = sizeof(GcLarge) + room;
    GcLarge *large = zeroed ? calloc(1, size) : malloc(size);
    advise_heap(large);
    return large;
}

static void give_memory(GcLarge *large)
{
    size_t room = gc_large_size(large);
    if (room >= MAPPED) munmap(large, map_size(room));
    else free(large);
}

/* A mapping of another size, at another place when it cannot grow where it is. NULL: no memory. */
static GcLarge *remap(GcLarge *large, size_t old_size, size_t size)
{
    if (old_size == size) return large;
    void *moved = mremap(large, old_size, size, 0);
    if (moved != MAP_FAILED) return moved;
    char *place = gc_map_aligned(size, LARGE_PAGE);
    if (!place) return NULL;
    moved = mremap(large, old_size, size, MREMAP_MAYMOVE | MREMAP_FIXED, place);
    return moved == MAP_FAILED ? NULL : moved;
}

/* Memory for another size with the old contents. NULL: there is none, and nothing has changed. */
static GcLarge *resize_memory(GcLarge *large, size_t room)
{
    size_t old_room = gc_large_size(large);
    if (old_room >= MAPPED && room >= MAPPED) return remap(large, map_size(old_room), map_size(room));
    if (old_room < MAPPED && room < MAPPED) {
        GcLarge *moved = realloc(large, sizeof *large + room);
        if (moved) advise_heap(moved);
        return moved;
    }
    GcLarge *moved = get_memory(room, 0);
    if (!moved) return NULL;
    memcpy(moved, large, sizeof *large + (room < old_room ? room : old_room));
    give_memory(large);
    return moved;
}

/* ---- objects ---- */

static void note_large(GcLarge *large, size_t size)
{
    size_t units = size >> 4;
    large->size_units = (uint32_t)units;
    large->size_high = (uint32_t)(units >> 32);
    uintptr_t start = (uintptr_t)large, end = start + sizeof *large + size;
    if (start < gc_large_low) gc_large_low = start;
    if (end > gc_large_high) gc_large_high = end;
}

static void account(size_t size)
{
    gc_allocated += size;
    if (RT_UNLIKELY(gc_collection_due()) && !gc_paused) {
        rti_gc_collect();
        gc_allocated += size;
    }
}

void *gc_large_new(size_t size, int raw, int zeroed)
{
    if (size > SIZE_MAX / 4) gc_out_of_memory();
    size = gc_large_round(size);
    account(size);
    gc_large = gc_table_grow(gc_large, &large_cap, gc_large_count + 1, sizeof *gc_large);
    GcLarge *large = get_memory(size, zeroed);
    if (!large) {
        if (!gc_paused) rti_gc_collect();
        large = get_memory(size, zeroed);
        if (!large) gc_out_of_memory();
    }
    note_large(large, size);
    large->index = (uint32_t)gc_large_count;
    large->mark = (uint8_t)gc_epoch;
    large->raw = (uint8_t)raw;
    gc_large[gc_large_count++] = large;
    return large + 1;
}

void gc_large_free(GcLarge *large)
{
    GcLarge *last = gc_large[--gc_large_count];
    gc_large[large->index] = last;
    last->index = large->index;
    give_memory(large);
}

void *gc_large_resize(GcLarge *large, size_t new_size)
{
    if (new_size > SIZE_MAX / 4) gc_out_of_memory();
    size_t old_room = gc_large_size(large), room = gc_large_round(new_size);
    if (room > old_room) account(room - old_room);
    GcLarge *moved = resize_memory(large, room);
    if (!moved) {
        if (!gc_paused) rti_gc_collect();
        moved = resize_memory(large, room);
        if (!moved) gc_out_of_memory();
    }
    gc_large[moved->index] = moved;
    note_large(moved, room);
    return moved + 1;
}

/* ---- collections ---- */

size_t gc_sweep_large(void)
{
    size_t kept = 0, bytes = 0;
    gc_large_low = UINTPTR_MAX;
    gc_large_high = 0;
    for (size_t i = 0; i < gc_large_count; i++) {
        GcLarge *large = gc_large[i];
        if (large->mark != gc_epoch) {
            give_memory(large);
            continue;
        }
        bytes += gc_large_size(large);
        note_large(large, gc_large_size(large));
        large->index = (uint32_t)kept;
        gc_large[kept++] = large;
    }
    gc_large_count = kept;
    return bytes;
}

static int by_address(const void *a, const void *b)
{
    const GcLarge *x = *(GcLarge *const *)a, *y = *(GcLarge *const *)b;
    return (x > y) - (x < y);
}

void gc_sort_large(void)
{
    size_t i = 1;
    while (i < gc_large_count && gc_large[i - 1] < gc_large[i]) i++;
    if (i >= gc_large_count) return;
    qsort(gc_large, gc_large_count, sizeof *gc_large, by_address);
    for (i = 0; i < gc_large_count; i++) gc_large[i]->index = (uint32_t)i;
}
