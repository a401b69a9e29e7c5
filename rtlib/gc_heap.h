/* The heap's geometry, shared by the collector's files and nobody else.
 *
 * Chunks of 1 MiB, aligned to their size, hold 32 blocks of 32 KiB. The first two blocks are the
 * chunk's own: one mark byte for every 16 bytes of the chunk, the first 4 KiB of which (the marks
 * of the marks) hold the block table instead. A block is cut into cells of one size. Objects are at
 * least 16 bytes and start on 8, so no two objects share a mark byte.
 *
 * A mark byte holds the number of the collection (gc_epoch, 1..254) that last found the cell alive;
 * cells handed out since then carry that number too. So `mark == gc_epoch` means "allocated"
 * between collections, and during collection n "allocated before" is n - 1 and "alive" is n:
 * nothing has to be cleared first. A stale mark from 254 collections ago is ruled out by
 * renumbering (gc_renumber).
 *
 * The first word of a cell is a shape, gc_raw_shape for a storage block (the owner's pointer is
 * behind it), or 0 in a cell that was zeroed but not handed out yet.
 */
#ifndef RTI_GC_HEAP_H
#define RTI_GC_HEAP_H

#include "type.h"

enum {
    GC_CHUNK_SHIFT = 20,
    GC_BLOCK_SHIFT = 15,
    GC_CHUNK_BLOCKS = 1 << (GC_CHUNK_SHIFT - GC_BLOCK_SHIFT),
    GC_OWN_BLOCKS = 2,
    GC_MARK_SHIFT = 4,
    GC_MEDIUM_CLASSES = 17,
    GC_CLASSES = RT_GC_SMALL / 8 + 1 + GC_MEDIUM_CLASSES,
    GC_MEDIUM_MAX = 8184,     /* largest cell */
    GC_LARGE_STEP = 16 << 20, /* by which malloc fetches address space from the system */
};
#define GC_CHUNK_SIZE ((size_t)1 << GC_CHUNK_SHIFT)
#define GC_BLOCK_SIZE ((size_t)1 << GC_BLOCK_SHIFT)
#define GC_BLOCK_USABLE (GC_BLOCK_SIZE - 16) /* reading a little behind the last cell stays in the chunk */

typedef struct GcBlock {
    struct GcBlock *next; /* free blocks, or blocks of this class with room */
    uint32_t cell;        /* bytes; 0: the block is free */
    uint32_t cells;
    uint32_t reciprocal;  /* 2^32 / cell, rounded up: offset / cell without dividing */
    uint16_t live;        /* cells alive after the last collection */
    uint8_t size_class;
    uint8_t dirty; /* free cells must be zeroed before use */
} GcBlock;

typedef struct GcChunk {
    union {
        GcBlock blocks[GC_CHUNK_BLOCKS];
        uint8_t reserved[GC_OWN_BLOCKS * (GC_BLOCK_SIZE >> GC_MARK_SHIFT)];
    } u;
} GcChunk;

/* A large object or block: malloc'ed, or a mapping of its own, this header first. */
typedef struct GcLarge {
    uint32_t size_units; /* bytes behind the header, in steps of 16 */
    uint32_t index;      /* in gc_large */
    uint32_t size_high;
    uint8_t mark;
    uint8_t raw; /* storage block: no shape word */
    uint16_t unused;
} GcLarge;

extern unsigned gc_epoch;

/* Which MiB of [gc_low, gc_low + gc_span) are chunks: one byte each. */
extern uintptr_t gc_low, gc_span;
extern uint8_t *gc_map;
extern GcChunk **gc_chunks;
extern size_t gc_chunk_count;

extern GcLarge **gc_large; /* sorted by address during a collection */
extern size_t gc_large_count;
extern uintptr_t gc_large_low, gc_large_high; /* all large objects lie in between */

extern size_t gc_allocated; /* bytes since the last collection */
extern size_t gc_budget;    /* collect when that many */
extern unsigned gc_stress;  /* collect at every gc_stress-th allocation; 0: when the budget is used up */
extern int gc_paused;       /* > 0: no collections */

extern RtShape gc_raw_shape;

static inline int gc_in_heap(uintptr_t address)
{
    uintptr_t offset = address - gc_low;
    return offset < gc_span && gc_map[offset >> GC_CHUNK_SHIFT];
}

static inline GcChunk *gc_chunk_of(uintptr_t address)
{
    return (GcChunk *)(address & ~(GC_CHUNK_SIZE - 1));
}

static inline GcBlock *gc_block_of(uintptr_t address)
{
    return &gc_chunk_of(address)->u.blocks[(address & (GC_CHUNK_SIZE - 1)) >> GC_BLOCK_SHIFT];
}

static inline uint8_t *gc_mark_of(uintptr_t address)
{
    return (uint8_t *)(address & ~(GC_CHUNK_SIZE - 1)) +
           ((address & (GC_CHUNK_SIZE - 1)) >> GC_MARK_SHIFT);
}

static inline uintptr_t gc_block_start(const GcBlock *block)
{
    uintptr_t chunk = (uintptr_t)block & ~(GC_CHUNK_SIZE - 1);
    size_t index = (size_t)(block - ((GcChunk *)chunk)->u.blocks);
    return chunk + (index << GC_BLOCK_SHIFT);
}

static inline size_t gc_large_size(const GcLarge *large)
{
    return ((size_t)large->size_high << 32 | large->size_units) << 4;
}

/* Trace what has been marked and not traced yet. (gc.c) */
void gc_drain(void);
/* During a collection: was the heap object found alive? (gc.c) */
int gc_is_marked(uintptr_t object);
/* After marking: deal with watched objects that are dead. (gc_finalize.c) */
void gc_finalize_dead(void);
void gc_mark_queue(void);
/* Set once there is a weak reference (gc_weak.c). Called when all that the program reaches is
 * marked, to clear references to the rest, and again (final) when what finalisers will see is
 * marked too. */
extern void (*gc_weak_hook)(int final);
/* Set when the module gc is loaded: objects found dead are put into the order of their __del__. */
extern void (*gc_order_hook)(uintptr_t *objects, size_t count);
/* Set by gc.collect(): called when all that stays is marked. */
extern void (*gc_garbage_hook)(void);
/* Called when all that lives is marked: classes that died leave what knows them (class_dead.c). */
extern void (*gc_class_hook)(void);
/* Call visit for each object in the heap (those handed out since the last collection included); it may
 * allocate while gc_paused is set, and is not told of what it allocates. (gc.c) */
void gc_for_each(void (*visit)(uintptr_t object));
/* Call visit for what the object refers to; it may allocate while gc_paused is set. (gc.c) */
void gc_for_each_referent(uintptr_t object, void (*visit)(uintptr_t referent));
/* Have the callback of a weak reference called with it. (gc_finalize.c) */
struct RtWeakRef;
void gc_queue_callback(struct RtWeakRef *ref);
/* Is it time? Under stress, at every gc_stress-th call. */
int gc_collection_due(void);
/* Address space for `size` bytes (in steps of pages), below the last when the system agrees. NULL: no memory. */
char *gc_map_aligned(size_t size, size_t alignment);
/* realloc for the collector's own tables, to `want` items of `item` bytes at least. */
void *gc_table_grow(void *table, size_t *cap, size_t want, size_t item);
RT_NORETURN RT_COLD void gc_out_of_memory(void);

/* ---- large objects (gc_large.c) ---- */
static inline size_t gc_large_round(size_t size) { return (size + 8 + 15) & ~(size_t)15; }
void *gc_large_new(size_t size, int raw, int zeroed);
/* Grow or shrink; contents kept, new bytes undefined. */
void *gc_large_resize(GcLarge *large, size_t new_size);
void gc_large_free(GcLarge *large);

/* Give the blocks of a finished collection to their classes: counts what is alive (bytes
 * returned). */
size_t gc_sweep_blocks(void);
/* Free the large objects that were not marked; bytes still alive are returned. */
size_t gc_sweep_large(void);
/* All marks back to 1 or 0, before the epoch numbers are used a second time. */
void gc_renumber(void);
/* Sort gc_large by address. */
void gc_sort_large(void);

#endif
