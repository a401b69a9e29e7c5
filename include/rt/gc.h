/* The seam to the collector: allocation, field store, roots. Trace functions are per type (rtlib/type.h).
 *
 * Objects do not move. The C stack and registers are scanned conservatively (interior pointers count), so
 * neither emitted code nor helpers register locals. Memory comes back zeroed. Static objects (types, code,
 * constants) live outside the heap and are ignored by marking; a static variable that may hold the only
 * reference to a heap object must lie in a registered root range.
 */
#ifndef RT_GC_H
#define RT_GC_H

#include "object.h"

/* Free memory of one size class (sizes in steps of 8 bytes): already zeroed from bump to limit. */
typedef struct RtGcRun {
    char *bump;
    char *limit;
} RtGcRun;

#define RT_GC_SMALL 512 /* largest size served by rt_gc_runs */
extern RtGcRun rt_gc_runs[RT_GC_SMALL / 8 + 1];

/* The same when no free memory is at hand. gc: may collect. raises: MemoryError. */
void *rti_gc_new_slow(RtShape *shape, size_t size);

/* A zeroed object of `size` bytes (header included, at least 16) with its shape set, aligned to 8 bytes.
 * gc: may collect. raises: MemoryError. cost: a bump of a pointer for sizes up to RT_GC_SMALL. */
#if defined(__TINYC__) || defined(RT_GC_OUT_OF_LINE)
void *rt_gc_new(RtShape *shape, size_t size);
#else
static inline void *rt_gc_new(RtShape *shape, size_t size)
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
#endif

/* A zeroed array without header for use as the storage of one object (list items, dict tables, wide strings).
 * Its contents are traced by the owner's trace function, which must call rti_gc_mark_block on it. It stays
 * alive as long as a pointer into it is on the stack. Aligned to 8 bytes, and 8 bytes behind it may be read
 * (their contents are undefined). gc: may collect. raises: MemoryError. */
void *rt_gc_block(size_t size);
/* The same with undefined contents: to be filled before the owner's trace function sees them. */
void *rt_gc_block_raw(size_t size);
/* Grow or shrink; contents kept, new bytes zeroed. Only the owner may hold the old pointer. */
void *rt_gc_block_resize(void *block, size_t old_size, size_t new_size);
/* The same with undefined new bytes. */
void *rt_gc_block_resize_raw(void *block, size_t old_size, size_t new_size);
/* Give a block back at once (growing tables); optional. gc: never. */
void rt_gc_block_free(void *block, size_t size);

/* Store v into a field of a reachable heap object (write barrier). gc: never. */
static inline void rt_gc_store(void *owner, RtValue *field, RtValue v)
{
    (void)owner;
    *field = v;
}

/* ---- forgetting ----
 * Calls that returned leave words on the stack below, which later frames of the same depth may keep in unused places:
 * what they point to is found alive. Where the program gives a reference up (del, a variable set to None) emitted code
 * overwrites that part of the stack, but only once somebody can ask what is dead: the module gc is loaded, or a weak
 * reference was made. tcc keeps temporaries of a function below its variables, and never reuses the place of an array:
 * all of that goes, too, from RT_EDGE on, which stands behind the last variable. */
extern int rt_gc_observed;
/* `edge` may be NULL. gc: never. */
void rt_forget(RtValue *edge);
#if defined(__TINYC__) && defined(__x86_64__)
#define RT_EDGE     RtValue edge_ = 0
#define RT_FORGET() ((void)(rt_gc_observed && (rt_forget(&edge_), 0)))
#else
#define RT_EDGE     ((void)0)
#define RT_FORGET() ((void)(RT_UNLIKELY(rt_gc_observed) && (rt_forget(NULL), 0)))
#endif

/* Register `count` words as roots for the whole run. */
void rt_gc_root_range(RtValue *words, size_t count);

#endif
