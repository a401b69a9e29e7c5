/* Objects that want to know when they are found dead: the finalize hook of builtin types, __del__
 * of user classes.
 *
 * Such objects are watched from birth. A finalize hook runs during the collection that finds its
 * object dead; it may not allocate. __del__ is Python code: its object is kept alive once more and
 * put into a queue, which is worked off at the next call of a class (rti_type_call), where no
 * runtime structure is half changed, and at the end of the program.
 */
#include "gc_heap.h"
#include "traceback_print.h"

#include <stdlib.h>

#include "class.h"
#include "gen.h"
#include "weak.h"

/* An entry of `watched`: the object, with the first bit once its __del__ has been called. An entry
 * of `queue`: an object, or with the second bit a weak reference whose callback is to be called. */
enum { DEL_DONE = 1, CALLBACK = 2, ENTRY_BITS = 3 };

typedef struct Objects {
    uintptr_t *items;
    size_t count, cap;
} Objects;

static Objects watched; /* in order of creation */
static Objects queue;   /* found dead, __del__ not called yet */
static size_t queue_at; /* first of them */
int rti_gc_pending;
void (*gc_order_hook)(uintptr_t *objects, size_t count);

static void push(Objects *list, uintptr_t item)
{
    if (list->count == list->cap) {
        list->cap = list->cap ? list->cap * 2 : 64;
        list->items = realloc(list->items, list->cap * sizeof *list->items);
        if (!list->items) rti_fatal("out of memory");
    }
    list->items[list->count++] = item;
}

static RtType *type_of(uintptr_t entry)
{
    return ((RtObject *)(entry & ~(uintptr_t)DEL_DONE))->shape->type;
}

int (*rti_gc_wants_del)(const RtObject *o);

/* Has it a __del__ to call? A generator that is not suspended has not. */
static int wants_del(uintptr_t entry)
{
    const RtType *type = type_of(entry);
    if (!type->slots.del || entry & DEL_DONE) return 0;
    if (type == &rt_type_coroutine) return rti_coro_wants_del((RtGenerator *)entry);
    if (rti_gc_wants_del && !rti_gc_wants_del((RtObject *)(entry & ~(uintptr_t)DEL_DONE))) return 0;
    return type->slots.del != rti_gen_del ||
           ((RtGenerator *)(entry & ~(uintptr_t)DEL_DONE))->state == RT_GEN_SUSPENDED;
}

void rti_gc_watch(void *object) { push(&watched, (uintptr_t)object); }

void rti_gc_unwatch_last(const void *object)
{
    if (watched.count && watched.items[watched.count - 1] == (uintptr_t)object) watched.count--;
}

void gc_mark_queue(void)
{
    for (size_t i = queue_at; i < queue.count; i++)
        rti_gc_mark_object((void *)(queue.items[i] & ~(uintptr_t)ENTRY_BITS));
}

/* Take the dead out of `watched`: into the queue, or into `hooks`. */
static void find_dead(Objects *hooks)
{
    enum { AHEAD = 12 }; /* entries whose marks and objects are being fetched into the cache */
    size_t kept = 0;
    for (size_t i = 0; i < watched.count; i++) {
        uintptr_t entry = watched.items[i], object = entry & ~(uintptr_t)DEL_DONE;
        if (i + AHEAD < watched.count) {
            uintptr_t coming = watched.items[i + AHEAD];
            __builtin_prefetch((void *)coming);
            if (gc_in_heap(coming)) __builtin_prefetch(gc_mark_of(coming));
        }
        if (gc_is_marked(object)) {
            watched.items[kept++] = entry;
        } else if (wants_del(entry)) {
            push(&queue, object);
        } else {
            push(hooks, entry);
        }
    }
    watched.count = kept;
}

void gc_finalize_dead(void)
{
    static Objects hooks;
    hooks.count = 0;
    size_t first = queue.count;
    find_dead(&hooks);
    if (gc_order_hook && queue.count > first + 1) gc_order_hook(queue.items + first, queue.count - first);
    gc_mark_queue(); /* __del__ will see its object, and what that refers to */
    gc_drain();
    for (size_t i = 0; i < hooks.count; i++) {
        uintptr_t entry = hooks.items[i], object = entry & ~(uintptr_t)DEL_DONE;
        if (gc_is_marked(object)) {
            push(&watched, entry);
        } else if (type_of(entry)->finalize) {
            type_of(entry)->finalize((void *)object);
        }
    }
    rti_gc_pending = queue_at < queue.count;
}

void gc_queue_callback(RtWeakRef *ref)
{
    push(&queue, (uintptr_t)ref | CALLBACK);
    rti_gc_pending = 1;
}

static void call_callback(RtWeakRef *ref)
{
    RtValue callback = ref->callback;
    ref->callback = 0;
    if (!callback) return;
    RtHandler h;
    RT_TRY(h)
    {
        rti_call1(callback, RT_VALUE(ref));
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, callback);
    }
}

int rti_gc_is_finalized(const void *object)
{
    for (size_t i = 0; i < watched.count; i++)
        if (watched.items[i] == ((uintptr_t)object | DEL_DONE)) return 1;
    return 0;
}

void rti_gc_run_finalizers(void)
{
    rti_gc_pending = 0;
    while (queue_at < queue.count) {
        uintptr_t object = queue.items[queue_at++];
        if (queue_at == queue.count) queue_at = queue.count = 0;
        if (object & CALLBACK) {
            call_callback((RtWeakRef *)(object & ~(uintptr_t)ENTRY_BITS));
            continue;
        }
        push(&watched, object | DEL_DONE);
        type_of(object)->slots.del(RT_VALUE(object));
    }
}

static int any_wants_del(void)
{
    for (size_t i = 0; i < watched.count; i++)
        if (wants_del(watched.items[i])) return 1;
    return 0;
}

/* As CPython does it: first what nobody reaches; then everything else, when source lines are no longer to be had. */
void rti_gc_finish(void)
{
    if (any_wants_del()) rti_gc_collect();
    rti_gc_run_finalizers();
    rti_source_closed = 1;
    for (size_t i = 0; i < watched.count; i++) {
        uintptr_t entry = watched.items[i];
        if (!wants_del(entry)) continue;
        watched.items[i] |= DEL_DONE;
        type_of(entry)->slots.del(RT_VALUE(entry));
    }
}
