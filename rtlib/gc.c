/* The collector: mark from the roots, then hand what is left over back to the allocator.
 *
 * Roots are the C stack and the registers (conservatively: any word that points into an allocated
 * cell or large object keeps it), the registered root ranges, and the static types. Heap objects
 * are traced precisely by their type's trace function, with an explicit stack of work, so depth
 * costs heap and not C stack. Long arrays are pushed as ranges and looked at piecemeal, so breadth
 * costs nothing either. Nothing moves. Allocation and sweeping are in gc_alloc.c; read gc_heap.h
 * first.
 */
#include "gc_heap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "eval.h"
#include "thread.h"
#include "weak.h"

#if defined(__SANITIZE_ADDRESS__)
#define READS_ANY_STACK __attribute__((no_sanitize_address))
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define READS_ANY_STACK __attribute__((no_sanitize_address))
#endif
#endif
#ifndef READS_ANY_STACK
#define READS_ANY_STACK
#endif

enum {
    RANGE_STEP = 128, /* values of a long array looked at in one go */
    ARRIVING = 64,    /* objects being fetched into the cache before they are marked */
    SPANS = 32,       /* storage of objects, being fetched before it is looked at */
    MIN_BUDGET = 2 << 20,   /* while next to nothing is alive: memory that stays in the cache */
    SMALL_BUDGET = 7 << 19, /* and when more is alive, before what grows with it */
};

void (*gc_weak_hook)(int final);
void (*gc_garbage_hook)(void);
void (*gc_class_hook)(void);

/* ---- the stack of work: objects to trace, or ranges as two entries (start | 1, count) ---- */

static uintptr_t *work;
static size_t work_count, work_cap;

RT_COLD static void grow_work(void)
{
    size_t cap = work_cap ? work_cap * 2 : 4096;
    uintptr_t *bigger = realloc(work, cap * sizeof *work);
    if (!bigger) rti_fatal("out of memory while collecting garbage");
    work = bigger;
    work_cap = cap;
}

static inline void push(uintptr_t entry)
{
    if (RT_UNLIKELY(work_count + 2 > work_cap)) grow_work();
    work[work_count++] = entry;
}

/* ---- marking ---- */

/* The large object whose header or contents `address` points into, or NULL. gc_large is sorted. */
static GcLarge *find_large(uintptr_t address)
{
    if (address < gc_large_low || address > gc_large_high) return NULL;
    size_t low = 0, high = gc_large_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if ((uintptr_t)gc_large[middle] <= address) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0) return NULL;
    GcLarge *large = gc_large[low - 1];
    uintptr_t end = (uintptr_t)(large + 1) + gc_large_size(large);
    return address <= end ? large : NULL;
}

/* An object that is not in a chunk: large, or static and none of ours. */
static void mark_outside(uintptr_t object)
{
    GcLarge *large = find_large(object);
    if (!large || (uintptr_t)(large + 1) != object || large->mark == gc_epoch) return;
    large->mark = (uint8_t)gc_epoch;
    if (!large->raw && ((RtObject *)object)->shape->type->trace) push(object);
}

/* Test and set the mark of an object in a chunk. */
static inline void mark_inside(uintptr_t object)
{
    uint8_t *mark = gc_mark_of(object);
    if (*mark == gc_epoch) return;
    *mark = (uint8_t)gc_epoch;
    const RtShape *shape = ((RtObject *)object)->shape;
    if (shape == &rt_shape_str && !((RtStr *)object)->apart) return;
    if (shape->type->trace) push(object);
}

/* Objects on their way to be marked: by the time one leaves the queue, its mark and its header
 * are in the cache. */
static uintptr_t arriving[ARRIVING];
static unsigned arriving_first, arriving_count;

static inline uintptr_t next_arriving(void)
{
    uintptr_t object = arriving[arriving_first];
    arriving_first = (arriving_first + 1) % ARRIVING;
    arriving_count--;
    return object;
}

/* Set while somebody asks what an object refers to: told instead of marking. */
static void (*observer)(uintptr_t object);

static inline void mark_exact(uintptr_t object)
{
    if (RT_UNLIKELY(observer != NULL)) {
        observer(object);
        return;
    }
    if (RT_UNLIKELY(!gc_in_heap(object))) {
        mark_outside(object);
        return;
    }
    __builtin_prefetch(gc_mark_of(object));
    __builtin_prefetch((void *)object);
    if (arriving_count == ARRIVING) mark_inside(next_arriving());
    arriving[(arriving_first + arriving_count++) % ARRIVING] = object;
}

void rti_gc_mark(RtValue v)
{
    if (RT_IS_PTR(v)) mark_exact((uintptr_t)v);
}

void rti_gc_mark_object(void *object)
{
    if (object) mark_exact((uintptr_t)object);
}

void rti_gc_mark_block(void *block)
{
    if (!block || observer) return;
    uintptr_t address = (uintptr_t)block;
    if (RT_LIKELY(gc_in_heap(address))) {
        *gc_mark_of(address - 8) = (uint8_t)gc_epoch;
    } else {
        ((GcLarge *)block - 1)->mark = (uint8_t)gc_epoch;
    }
}

static __attribute__((noinline)) void mark_each(const RtValue *values, size_t count)
{
    size_t i = 0;
    for (; i + 4 <= count; i += 4) { /* numbers and short strings are passed over four at a time */
        const RtValue *v = values + i;
        uint64_t some = ((v[0] & 7) - 1) | ((v[1] & 7) - 1) | ((v[2] & 7) - 1) | ((v[3] & 7) - 1);
        if ((int64_t)some >= 0) continue;
        for (size_t j = 0; j < 4; j++) {
            if (RT_IS_PTR(v[j])) mark_exact((uintptr_t)v[j]);
        }
    }
    for (; i < count; i++) {
        if (RT_IS_PTR(values[i])) mark_exact((uintptr_t)values[i]);
    }
}

void rti_gc_mark_values(const RtValue *values, size_t count)
{
    if (RT_UNLIKELY(count > RANGE_STEP) && !observer) {
        push(count);
        push((uintptr_t)values | 1);
        return;
    }
    mark_each(values, count);
}

/* Storage on its way, as objects are in `arriving`: each value, or each second. */
typedef struct Span {
    const RtValue *values;
    uint32_t count, stride;
} Span;

static Span spans[SPANS];
static unsigned span_first, span_count;

static __attribute__((noinline)) void look_at_span(void)
{
    Span span = spans[span_first];
    span_first = (span_first + 1) % SPANS;
    span_count--;
    if (span.stride == 1) {
        mark_each(span.values, span.count);
        return;
    }
    for (size_t i = 0; i < span.count; i += span.stride) rti_gc_mark(span.values[i]);
}

static void add_span(const RtValue *values, size_t count, uint32_t stride)
{
    if (count == 0) return;
    __builtin_prefetch(values);
    __builtin_prefetch(values + count - 1);
    if (span_count == SPANS) look_at_span();
    spans[(span_first + span_count++) % SPANS] = (Span){values, (uint32_t)count, stride};
}

void rti_gc_mark_items(void *block, const RtValue *values, size_t count)
{
    rti_gc_mark_block(block);
    if (count > RANGE_STEP || observer) {
        rti_gc_mark_values(values, count);
        return;
    }
    add_span(values, count, 1);
}

void rti_gc_mark_keys(void *block, const RtValue *values, size_t count)
{
    rti_gc_mark_block(block);
    if (count * 2 <= RANGE_STEP && !observer) {
        add_span(values, count * 2, 2);
        return;
    }
    for (size_t i = 0; i < count; i++) rti_gc_mark(values[2 * i]);
}

/* A word that may or may not be a pointer to or into an object. */
static void mark_maybe(uintptr_t word)
{
    if (!gc_in_heap(word)) {
        GcLarge *large = find_large(word);
        if (!large || large->mark == gc_epoch) return;
        const RtShape *shape = large->raw ? NULL : ((RtObject *)(large + 1))->shape;
        if (!large->raw && !shape) return;
        large->mark = (uint8_t)gc_epoch;
        if (shape && shape->type->trace) push((uintptr_t)(large + 1));
        return;
    }
    const GcBlock *block = gc_block_of(word);
    if (block < &gc_chunk_of(word)->u.blocks[GC_OWN_BLOCKS] || !block->cell) return;
    uint32_t offset = (uint32_t)(word & (GC_BLOCK_SIZE - 1));
    uint32_t index = (uint32_t)(((uint64_t)offset * block->reciprocal) >> 32);
    if (index >= block->cells) return;
    uintptr_t object = gc_block_start(block) + index * (size_t)block->cell;
    /* Free cells hold stale contents: their owner's storage may be gone. */
    if (*gc_mark_of(object) != (uint8_t)(gc_epoch - 1)) return;
    if (((RtObject *)object)->shape) mark_exact(object);
}

READS_ANY_STACK void rti_gc_mark_conservative(const void *start, size_t bytes)
{
    if (observer) return;
    const uintptr_t *word = (const uintptr_t *)(((uintptr_t)start + 7) & ~(uintptr_t)7);
    const uintptr_t *end = (const uintptr_t *)((uintptr_t)start + bytes);
    for (; word < end; word++) {
        if (*word - gc_low < gc_span || *word - gc_large_low <= gc_large_high - gc_large_low) {
            mark_maybe(*word);
        }
    }
}

int gc_is_marked(uintptr_t object)
{
    if (gc_in_heap(object)) return *gc_mark_of(object) == gc_epoch;
    return ((GcLarge *)object - 1)->mark == gc_epoch;
}

int rti_gc_is_object(const void *object)
{
    return gc_in_heap((uintptr_t)object) || find_large((uintptr_t)object) != NULL;
}

int rti_gc_is_dead(const void *object)
{
    uintptr_t address = (uintptr_t)object;
    if (gc_in_heap(address)) return *gc_mark_of(address) != (uint8_t)gc_epoch;
    const GcLarge *large = find_large(address);
    return large && large->mark != (uint8_t)gc_epoch;
}

static void trace(uintptr_t object) { ((RtObject *)object)->shape->type->trace((void *)object); }

static void drain_work(void)
{
    while (work_count) {
        uintptr_t entry = work[--work_count];
        if ((entry & 1) == 0) {
            trace(entry);
            continue;
        }
        const RtValue *values = (const RtValue *)(entry & ~(uintptr_t)1);
        size_t count = work[--work_count];
        size_t now = count < RANGE_STEP ? count : RANGE_STEP;
        if (count > now) {
            push(count - now);
            push((uintptr_t)(values + now) | 1);
        }
        mark_each(values, now);
    }
}

void gc_drain(void)
{
    do {
        drain_work();
        while (arriving_count && !work_count) mark_inside(next_arriving());
        if (!work_count && span_count) look_at_span();
    } while (work_count || arriving_count || span_count);
}

/* ---- looking at the heap from outside a collection ---- */

RT_COLD void gc_for_each(void (*visit)(uintptr_t object))
{
    uintptr_t *objects = NULL;
    size_t count = 0, cap = 0;
    for (size_t k = 0; k < gc_chunk_count; k++) {
        for (unsigned i = GC_OWN_BLOCKS; i < GC_CHUNK_BLOCKS; i++) {
            const GcBlock *block = &gc_chunks[k]->u.blocks[i];
            for (uint32_t c = 0; c < block->cells && block->cell; c++) {
                uintptr_t object = gc_block_start(block) + c * (size_t)block->cell;
                const RtShape *shape = ((RtObject *)object)->shape;
                if (*gc_mark_of(object) != (uint8_t)gc_epoch || !shape || shape == &gc_raw_shape)
                    continue;
                if (count == cap) objects = realloc(objects, (cap = cap * 2 + 1024) * sizeof *objects);
                if (!objects) rti_fatal("out of memory");
                objects[count++] = object;
            }
        }
    }
    for (size_t i = 0; i < gc_large_count; i++) {
        if (gc_large[i]->raw || !((RtObject *)(gc_large[i] + 1))->shape) continue;
        if (count == cap) objects = realloc(objects, (cap = cap * 2 + 1024) * sizeof *objects);
        if (!objects) rti_fatal("out of memory");
        objects[count++] = (uintptr_t)(gc_large[i] + 1);
    }
    for (size_t i = 0; i < count; i++) visit(objects[i]);
    free(objects);
}

RT_COLD void gc_for_each_referent(uintptr_t object, void (*visit)(uintptr_t referent))
{
    if (!((RtObject *)object)->shape->type->trace) return;
    observer = visit;
    trace(object);
    observer = NULL;
}

/* ---- roots ---- */

typedef struct Range {
    RtValue *words;
    size_t count;
} Range;

static Range *ranges;
static size_t range_count, range_cap;

RT_COLD void rt_gc_root_range(RtValue *words, size_t count)
{
    if (range_count == range_cap) {
        range_cap = range_cap ? range_cap * 2 : 32;
        ranges = realloc(ranges, range_cap * sizeof *ranges);
        if (!ranges) rti_fatal("out of memory");
    }
    ranges[range_count++] = (Range){words, count};
}

int rti_gc_root_any(int (*holds)(RtValue word, RtValue what), RtValue what)
{
    for (size_t i = 0; i < range_count; i++)
        for (size_t k = 0; k < ranges[i].count; k++)
            if (holds(ranges[i].words[k], what)) return 1;
    return 0;
}

/* ---- what roots hold for certain ---- */

enum { SEARCHED_MOST = 2048 }; /* objects looked into: about 50 microseconds */

static struct {
    uintptr_t *queue; /* the objects seen */
    uintptr_t *seen;  /* the same as a table of open addressing */
    size_t count;
} search;

static void search_add(uintptr_t object)
{
    if (search.count == SEARCHED_MOST || !(gc_in_heap(object) || find_large(object))) return;
    const RtType *type = ((RtObject *)object)->shape->type;
    if (!type->trace || type == &rt_type_function || type == &rt_type_module || type == &rt_type_type || type->flags & RT_T_TYPE)
        return;
    size_t mask = SEARCHED_MOST * 4 - 1, at = (object >> 3) * 0x9E3779B1u & mask;
    for (; search.seen[at]; at = (at + 1) & mask)
        if (search.seen[at] == object) return;
    search.seen[at] = object;
    search.queue[search.count++] = object;
}

static void search_word(RtValue word)
{
    if (RT_IS_PTR(word)) search_add((uintptr_t)word);
}

RT_COLD int rti_gc_reaches(int (*holds)(RtValue word, RtValue what), RtValue what)
{
    int found = 0;
    search.queue = malloc(SEARCHED_MOST * sizeof *search.queue);
    search.seen = calloc(SEARCHED_MOST * 4, sizeof *search.seen);
    search.count = 0;
    if (!search.queue || !search.seen) rti_fatal("out of memory");
    rti_each_shown_variable(search_word);
    for (size_t i = 0; i < range_count; i++)
        for (size_t k = 0; k < ranges[i].count; k++) search_word(ranges[i].words[k]);
    for (size_t i = 0; i < search.count && !found; i++) {
        found = holds((RtValue)search.queue[i], what);
        if (!found) gc_for_each_referent(search.queue[i], search_add);
    }
    free(search.queue);
    free(search.seen);
    return found;
}

/* Everything from this frame down to where the thread began, and what the others left. */
READS_ANY_STACK __attribute__((noinline)) static void mark_stack(void)
{
    char *top = __builtin_frame_address(0);
    rti_gc_mark_conservative(top, (size_t)(rti_thread->stack_bottom - top));
    rti_gc_mark(rti_repr_state.list);
    for (const RtThread *t = rti_threads; t; t = t->next) {
        rti_gc_mark(t->context);
        rti_gc_mark(t->start);
        if (t == rti_thread) continue;
        rti_gc_mark(t->thrown);
        rti_gc_mark(t->handled);
        rti_gc_mark(t->repr.list);
        if (!t->scan_from) continue; /* it did not begin yet */
        rti_gc_mark_conservative(t->registers, sizeof t->registers);
        rti_gc_mark_conservative(t->scan_from, (size_t)(t->stack_bottom - t->scan_from));
    }
}

static void mark_roots(void)
{
    for (size_t i = 0; i < range_count; i++) {
        rti_gc_mark_values(ranges[i].words, ranges[i].count);
    }
    rti_type_mark_static();
    gc_mark_queue();
    rti_units_mark_running();
    mark_stack();
}

/* ---- a collection ---- */

/* How much may be allocated until the next collection. The measure is CPython's peak: its small
 * objects take more room than ours, its arrays of values the same, so garbage beside large arrays
 * must stay a fraction of them (which are also quick to mark). */
static size_t choose_budget(size_t small, size_t large)
{
    size_t least = (small + large) * 4;
    if (least > SMALL_BUDGET) least = SMALL_BUDGET;
    if (least < MIN_BUDGET) least = MIN_BUDGET;
    size_t budget = least + small / 4 + large / 8;
    /* What the heap once took is paid for: using it again costs nothing, and marking less often. */
    static size_t peak, alive;
    if (alive + gc_allocated > peak) peak = alive + gc_allocated;
    alive = small + large;
    size_t room = peak > alive ? peak - alive : 0;
    if (room > small) room = small;
    return budget > room ? budget : room;
}

RT_COLD static void collect(void)
{
    if (gc_epoch == 254) gc_renumber();
    gc_sort_large();
    gc_epoch++;
    mark_roots();
    gc_drain();
    if (gc_weak_hook) gc_weak_hook(0);
    gc_finalize_dead();
    if (gc_garbage_hook) gc_garbage_hook();
    if (gc_weak_hook) gc_weak_hook(1);
    if (gc_class_hook) gc_class_hook();
    size_t small = gc_sweep_blocks(), large = gc_sweep_large();
    gc_budget = choose_budget(small, large);
    gc_allocated = 0;
}

void rti_gc_expect(size_t bytes) { gc_budget += bytes; }

__attribute__((noinline)) void rti_gc_collect(void)
{
    if (gc_paused) return;
    __builtin_unwind_init(); /* callee-saved registers to this frame */
    gc_paused++;
    collect();
    gc_paused--;
    __asm__ volatile("" ::: "memory"); /* no tail call: the frame must be there */
}

int rt_gc_observed;

READS_ANY_STACK __attribute__((noinline)) void rt_forget(RtValue *edge)
{
    volatile RtValue old[512];
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) old[i] = 0;
    volatile RtValue *caller = (RtValue *)__builtin_frame_address(0) + 2; /* behind the return address */
    for (; caller < edge; caller++) *caller = 0;
}

RT_COLD void rti_gc_start(void *bottom)
{
    rti_first_thread.stack_bottom = bottom;
#if defined(__GLIBC__)
    /* Storage found dead is wanted again soon: giving it back to the system costs a page fault per
     * page. What is larger than this gc_large.c maps itself. */
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, GC_LARGE_STEP);
#endif
    const char *stress = getenv("RT_GC_STRESS");
    gc_stress = stress ? (unsigned)strtoul(stress, NULL, 10) : 0;
}

RT_COLD void rti_fatal(const char *message)
{
    fprintf(stderr, "Fatal Python error: %s\n", message);
    abort();
}
