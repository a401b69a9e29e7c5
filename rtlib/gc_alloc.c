/* Handing out memory: chunks from the system, blocks of one cell size, free runs inside blocks,
 * storage. Large objects are in gc_large.c.
 *
 * The fast path (rt_gc_new in gc.h) bumps a pointer through a run of free cells that was zeroed
 * when it was taken. gc_take_run finds the next run of a size class; it goes through the blocks
 * that the last collection left with room, then takes a free block, then a new chunk. Read
 * gc_heap.h first.
 */
#define RT_GC_OUT_OF_LINE
#include "gc_heap.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "rt/error.h"

enum {
    RUN_BYTES = 8192, /* zero no more than this ahead: it should still be in the cache */
    FIRST_BLOCKS = 20, /* of the first chunk: a small program touches no more than it needs */
};

unsigned gc_epoch = 1;
uintptr_t gc_low, gc_span;
uint8_t *gc_map;
GcChunk **gc_chunks;
size_t gc_chunk_count;
size_t gc_allocated;
size_t gc_budget = (size_t)2 << 20;
unsigned gc_stress;
int gc_paused;

RT_STATIC_TYPE(raw_type) = {.shape = &rt_shape_type, .cname = "storage", .flags = RT_T_READY};
RtShape gc_raw_shape = {.type = &raw_type};

RtGcRun rt_gc_runs[RT_GC_SMALL / 8 + 1];
static RtGcRun medium_runs[GC_MEDIUM_CLASSES];

/* Cells of the classes above RT_GC_SMALL: as large as the block allows for their number. */
static const uint16_t medium_sizes[GC_MEDIUM_CLASSES] = {584,  640,  712,  816,  936,  1088,
                                                         1256, 1424, 1632, 1816, 2040, 2336,
                                                         2728, 3272, 4088, 5456, GC_MEDIUM_MAX};

/* Where the search for free runs of a class stands. */
typedef struct Cursor {
    GcBlock *block; /* being used up */
    uint32_t cell;  /* next cell to look at */
    GcBlock *with_room;
} Cursor;

static Cursor cursors[GC_CLASSES];
static GcBlock *free_blocks;
static unsigned fresh_block = GC_CHUNK_BLOCKS; /* next never used block of the newest chunk */
static size_t chunk_cap;

/* ---- out of memory ---- */

static void *reserve; /* given back when memory runs out, so that MemoryError can be made */

void gc_out_of_memory(void)
{
    free(reserve);
    reserve = NULL;
    rt_raise(RT_VALUE(&rt_MemoryError));
}

/* realloc for the collector's own tables. */
RT_COLD void *gc_table_grow(void *table, size_t *cap, size_t want, size_t item)
{
    if (want <= *cap) return table;
    size_t bigger = *cap * 2 > want ? *cap * 2 : want;
    void *grown = realloc(table, bigger * item);
    if (!grown) gc_out_of_memory();
    *cap = bigger;
    return grown;
}

/* ---- chunks ---- */

RT_COLD char *gc_map_aligned(size_t size, size_t alignment)
{
    const int access = PROT_READ | PROT_WRITE, kind = MAP_PRIVATE | MAP_ANONYMOUS;
    static uintptr_t lowest;
    if (lowest > size) {
        uintptr_t wish = (lowest - size) & ~(uintptr_t)(alignment - 1);
        char *got = mmap((void *)wish, size, access, kind, -1, 0);
        if (got != MAP_FAILED && ((uintptr_t)got & (alignment - 1)) == 0) {
            lowest = (uintptr_t)got;
            return got;
        }
        if (got != MAP_FAILED) munmap(got, size);
    }
    char *wide = mmap(NULL, size + alignment, access, kind, -1, 0);
    if (wide == MAP_FAILED) return NULL;
    size_t skip = -(uintptr_t)wide & (alignment - 1);
    if (skip) munmap(wide, skip);
    munmap(wide + skip + size, alignment - skip);
    lowest = (uintptr_t)wide + skip;
    return wide + skip;
}

/* The next chunk. The first comes alone, then pairs that the system may back by one large page: a
 * page fault costs more than filling the page with objects. NULL: no memory. */
RT_COLD static void *map_chunk(void)
{
    static char *second;
    if (second) {
        void *chunk = second;
        second = NULL;
        return chunk;
    }
    if (gc_chunk_count) {
        char *pair = gc_map_aligned(2 * GC_CHUNK_SIZE, 2 * GC_CHUNK_SIZE);
        if (pair) {
            madvise(pair, 2 * GC_CHUNK_SIZE, MADV_HUGEPAGE);
            second = pair;
            return pair + GC_CHUNK_SIZE;
        }
    }
    return gc_map_aligned(GC_CHUNK_SIZE, GC_CHUNK_SIZE);
}

/* Blocks that are used of the k-th chunk. */
static inline unsigned chunk_end(size_t k) { return k == 0 ? FIRST_BLOCKS : GC_CHUNK_BLOCKS; }

/* Make the map of chunks cover [low, high), with some room below, where the next ones will be. */
RT_COLD static void cover(uintptr_t low, uintptr_t high)
{
    if (gc_span && low >= gc_low && high <= gc_low + gc_span) return;
    if (gc_span) {
        if (gc_low < low) low = gc_low;
        if (gc_low + gc_span > high) high = gc_low + gc_span;
    }
    uintptr_t slack = ((high - low) / 2 + 64 * GC_CHUNK_SIZE) & ~(GC_CHUNK_SIZE - 1);
    if (low > slack) low -= slack;
    uint8_t *map = calloc((high - low) >> GC_CHUNK_SHIFT, 1);
    if (!map) gc_out_of_memory();
    if (gc_span) {
        memcpy(map + ((gc_low - low) >> GC_CHUNK_SHIFT), gc_map, gc_span >> GC_CHUNK_SHIFT);
    }
    free(gc_map);
    gc_map = map;
    gc_low = low;
    gc_span = high - low;
}

RT_COLD static void add_chunk(void)
{
    gc_chunks = gc_table_grow(gc_chunks, &chunk_cap, gc_chunk_count + 1, sizeof *gc_chunks);
    void *chunk = map_chunk();
    if (!chunk) {
        if (!gc_paused) rti_gc_collect();
        if (free_blocks) return;
        gc_out_of_memory();
    }
    cover((uintptr_t)chunk, (uintptr_t)chunk + GC_CHUNK_SIZE);
    gc_map[((uintptr_t)chunk - gc_low) >> GC_CHUNK_SHIFT] = 1;
    gc_chunks[gc_chunk_count++] = chunk;
    fresh_block = GC_OWN_BLOCKS;
    if (!reserve) reserve = malloc(64 << 10);
}

/* ---- blocks and runs ---- */

static unsigned class_of(size_t size)
{
    if (size <= RT_GC_SMALL) return (unsigned)((size + 7) >> 3);
    unsigned i = 0;
    while (medium_sizes[i] < size) i++;
    return RT_GC_SMALL / 8 + 1 + i;
}

static size_t cell_size(unsigned size_class)
{
    return size_class <= RT_GC_SMALL / 8 ? (size_t)size_class * 8
                                         : medium_sizes[size_class - RT_GC_SMALL / 8 - 1];
}

static inline RtGcRun *run_of(unsigned size_class)
{
    return size_class <= RT_GC_SMALL / 8 ? &rt_gc_runs[size_class]
                                         : &medium_runs[size_class - RT_GC_SMALL / 8 - 1];
}

/* A block without live cells, cut into cells of the class. */
static GcBlock *take_block(unsigned size_class)
{
    if (!free_blocks && fresh_block >= chunk_end(gc_chunk_count - 1)) add_chunk();
    GcBlock *block = free_blocks;
    if (block) {
        free_blocks = block->next;
    } else {
        block = &gc_chunks[gc_chunk_count - 1]->u.blocks[fresh_block++];
    }
    size_t cell = cell_size(size_class);
    block->next = NULL;
    block->size_class = (uint8_t)size_class;
    block->cell = (uint32_t)cell;
    block->cells = (uint32_t)(GC_BLOCK_USABLE / cell);
    block->reciprocal = (uint32_t)((((uint64_t)1 << 32) + cell - 1) / cell);
    block->live = 0;
    return block;
}

/* Free cells of the cursor's block from its cell on: a run of [*first, *end). False when there
 * is none. */
static int find_run(Cursor *cursor, uint32_t *first, uint32_t *end)
{
    const GcBlock *block = cursor->block;
    uintptr_t start = gc_block_start(block);
    uint32_t i = cursor->cell, cells = block->cells;
    size_t cell = block->cell;
    if (block->live) {
        while (i < cells && *gc_mark_of(start + i * cell) == gc_epoch) i++;
    }
    if (i == cells) return 0;
    uint32_t most = i + (cell >= RUN_BYTES ? 1 : (uint32_t)(RUN_BYTES / cell));
    if (gc_stress) most = i + 1;
    if (most > cells) most = cells;
    if (block->live && i + 1 < most) { /* up to the next mark */
        const uint8_t *from = gc_mark_of(start + (i + 1) * cell);
        const uint8_t *to = gc_mark_of(start + (most - 1) * cell) + 1;
        const uint8_t *mark = memchr(from, (uint8_t)gc_epoch, (size_t)(to - from));
        if (mark) {
            uint64_t offset = (uint64_t)(mark - gc_mark_of(start)) << GC_MARK_SHIFT;
            most = (uint32_t)(((offset + 15) * block->reciprocal) >> 32);
        }
    }
    *first = i;
    *end = most;
    return 1;
}

/* Mark the cells of a run as allocated. What lies between the marks of small cells is nobody's
 * business: it holds the number as well, until the next collection. */
static inline void mark_run(uintptr_t start, size_t bytes, size_t cell)
{
    if (cell <= 128) {
        uint8_t *from = gc_mark_of(start), *last = gc_mark_of(start + bytes - cell);
        memset(from, (int)gc_epoch, (size_t)(last - from) + 1);
        return;
    }
    for (uintptr_t p = start; p < start + bytes; p += cell) *gc_mark_of(p) = (uint8_t)gc_epoch;
}

/* Is it time? Under stress, at every gc_stress-th call. */
int gc_collection_due(void)
{
    static unsigned calls;
    if (RT_UNLIKELY(gc_stress) && ++calls >= gc_stress) {
        calls = 0;
        return 1;
    }
    return gc_allocated >= gc_budget;
}

/* Refill the run of a class with cells that are marked as allocated. Small ones are zeroed; of the
 * others the first word, so that the collector knows them as not handed out yet. gc: may collect. */
static RtGcRun *take_run(unsigned size_class)
{
    if (RT_UNLIKELY(gc_collection_due()) && !gc_paused) rti_gc_collect();
    Cursor *cursor = &cursors[size_class];
    uint32_t first, end;
    while (!cursor->block || !find_run(cursor, &first, &end)) {
        GcBlock *next = cursor->with_room;
        if (next) {
            cursor->with_room = next->next;
        } else {
            next = take_block(size_class); /* may collect, and move the cursor */
        }
        cursor->block = next;
        cursor->cell = 0;
    }
    GcBlock *block = cursor->block;
    size_t cell = block->cell;
    uintptr_t start = gc_block_start(block) + first * cell;
    size_t bytes = (end - first) * cell;
    cursor->cell = end;
    if (block->dirty && cell <= RT_GC_SMALL) {
        memset((void *)start, 0, bytes);
    } else if (block->dirty) {
        for (uintptr_t p = start; p < start + bytes; p += cell) ((RtObject *)p)->shape = NULL;
    }
    mark_run(start, bytes, cell);
    gc_allocated += bytes;
    RtGcRun *run = run_of(size_class);
    run->bump = (char *)start;
    run->limit = (char *)start + bytes;
    return run;
}

static void *new_cell(unsigned size_class, RtShape *shape, int zeroed)
{
    RtGcRun *run = run_of(size_class);
    size_t cell = cell_size(size_class);
    if (run->bump + cell > run->limit) run = take_run(size_class);
    char *object = run->bump;
    run->bump = object + cell;
    if (zeroed && cell > RT_GC_SMALL) memset(object, 0, cell);
    ((RtObject *)(void *)object)->shape = shape;
    return object;
}

/* ---- small storage given back ----
 * Growing lists and tables leave their storage at once: it serves the next one of its class, while it is still in the
 * cache. Chained through the first word; forgotten by each collection, which finds the cells unmarked. */
static void *given_back[GC_CLASSES];

static void *take_given_back(unsigned size_class, int zeroed)
{
    void *block = given_back[size_class];
    if (!block) return NULL;
    given_back[size_class] = *(void **)block;
    return zeroed ? memset(block, 0, cell_size(size_class) - 8) : block;
}

/* ---- the allocator's interface ---- */

void *rti_gc_new_slow(RtShape *shape, size_t size)
{
    RtType *type = shape->type; /* shapes go with their class, which perhaps only this object is going to refer to */
    RtObject *object;
    if (size <= GC_MEDIUM_MAX) {
        object = new_cell(class_of(size), shape, 1);
    } else {
        object = gc_large_new(size, 0, 1);
        object->shape = shape;
    }
    __asm__ volatile("" ::"r"(type));
    return object;
}

/* The out-of-line twin of the inline function, for code compiled by tcc. */
void *rt_gc_new(RtShape *shape, size_t size)
{
    if (RT_LIKELY(size <= RT_GC_SMALL)) {
        RtGcRun *run = &rt_gc_runs[(size + 7) >> 3];
        char *object = run->bump;
        char *end = object + ((size + 7) & ~(size_t)7);
        if (RT_LIKELY(end <= run->limit)) {
            run->bump = end;
            ((RtObject *)(void *)object)->shape = shape;
            return object;
        }
    }
    return rti_gc_new_slow(shape, size);
}

/* Bytes a storage block of this size really has. */
static size_t block_room(size_t size)
{
    if (size > GC_MEDIUM_MAX - 8) return gc_large_round(size) - 8;
    return cell_size(class_of(size + 8)) - 8;
}

static inline void *new_block(size_t size, int zeroed)
{
    if (size < 8) size = 8;
    if (size > GC_MEDIUM_MAX - 8) return gc_large_new(size, 1, zeroed);
    unsigned size_class = class_of(size + 8);
    void *block = take_given_back(size_class, zeroed);
    if (block) return block;
    return (char *)new_cell(size_class, &gc_raw_shape, zeroed) + 8;
}

void *rt_gc_block(size_t size) { return new_block(size, 1); }

void *rt_gc_block_raw(size_t size) { return new_block(size, 0); }

void *rt_gc_block_resize_raw(void *block, size_t old_size, size_t new_size)
{
    if (!block) return new_block(new_size, 0);
    if (old_size < 8) old_size = 8;
    if (new_size < 8) new_size = 8;
    int was_large = old_size > GC_MEDIUM_MAX - 8, is_large = new_size > GC_MEDIUM_MAX - 8;
    if (was_large && is_large) return gc_large_resize((GcLarge *)block - 1, new_size);
    if (!was_large && !is_large && block_room(old_size) == block_room(new_size)) return block;
    void *to = new_block(new_size, 0);
    memcpy(to, block, old_size < new_size ? old_size : new_size);
    rt_gc_block_free(block, old_size);
    return to;
}

void *rt_gc_block_resize(void *block, size_t old_size, size_t new_size)
{
    if (!block) return rt_gc_block(new_size);
    if (old_size < 8) old_size = 8;
    char *to = rt_gc_block_resize_raw(block, old_size, new_size);
    if (new_size > old_size) memset(to + old_size, 0, block_room(new_size) - old_size);
    return to;
}

void rt_gc_block_free(void *block, size_t size)
{
    if (!block) return;
    if (size > GC_MEDIUM_MAX - 8) {
        gc_large_free((GcLarge *)block - 1);
        return;
    }
    if (gc_stress) return; /* a collection at each allocation is what is wanted */
    if (size < 8) size = 8;
    unsigned size_class = class_of(size + 8);
    *(void **)block = given_back[size_class];
    given_back[size_class] = block;
}

/* ---- sweeping ---- */

static size_t count_live(const GcBlock *block)
{
    uintptr_t start = gc_block_start(block);
    size_t live = 0;
    if (block->cell > 128) {
        for (uint32_t i = 0; i < block->cells; i++) {
            live += *gc_mark_of(start + i * (size_t)block->cell) == gc_epoch;
        }
        return live;
    }
    const uint8_t *marks = gc_mark_of(start);
    uint8_t epoch = (uint8_t)gc_epoch;
    for (size_t i = 0; i < GC_BLOCK_SIZE >> GC_MARK_SHIFT; i += 128) {
        uint8_t some = 0; /* at most 128: a byte counts fast */
        for (size_t j = 0; j < 128; j++) some += marks[i + j] == epoch;
        live += some;
    }
    return live;
}

/* Under stress: make useless what has just died, for those who still use it. */
RT_COLD static void spoil(const GcBlock *block)
{
    uintptr_t start = gc_block_start(block);
    for (uint32_t i = 0; i < block->cells; i++) {
        uintptr_t object = start + i * (size_t)block->cell;
        if (*gc_mark_of(object) == (uint8_t)(gc_epoch - 1)) memset((void *)object, 0xDB, block->cell);
    }
}

size_t gc_sweep_blocks(void)
{
    size_t bytes = 0;
    GcBlock **tails[GC_CLASSES];
    for (unsigned c = 0; c < GC_CLASSES; c++) {
        cursors[c] = (Cursor){0};
        tails[c] = &cursors[c].with_room;
        RtGcRun *run = run_of(c);
        run->bump = run->limit = NULL;
    }
    free_blocks = NULL;
    memset(given_back, 0, sizeof given_back);
    for (size_t k = gc_chunk_count; k-- > 0;) {
        unsigned used = k == gc_chunk_count - 1 ? fresh_block : chunk_end(k);
        for (unsigned i = GC_OWN_BLOCKS; i < used; i++) {
            GcBlock *block = &gc_chunks[k]->u.blocks[i];
            block->next = NULL;
            block->dirty = 1;
            size_t live = block->cell ? count_live(block) : 0;
            block->live = (uint16_t)live;
            bytes += live * block->cell;
            if (RT_UNLIKELY(gc_stress) && block->cell) spoil(block);
            if (live == 0) {
                block->cell = 0;
                block->next = free_blocks;
                free_blocks = block;
            } else if (live + live / 16 < block->cells) {
                *tails[block->size_class] = block;
                tails[block->size_class] = &block->next;
            }
        }
    }
    return bytes;
}

RT_COLD void gc_renumber(void)
{
    for (size_t k = 0; k < gc_chunk_count; k++) {
        uint8_t *marks = (uint8_t *)gc_chunks[k];
        for (size_t i = sizeof(GcChunk); i < GC_CHUNK_SIZE >> GC_MARK_SHIFT; i++) {
            marks[i] = marks[i] == gc_epoch;
        }
    }
    for (size_t i = 0; i < gc_large_count; i++) gc_large[i]->mark = 1;
    gc_epoch = 1;
}
