/* gc: the order in which objects that were found dead together have their __del__ called.
 *
 * An object comes in front of those it refers to, as it does where references are counted; objects
 * that do not refer to each other come in the order they were made in. That is depth-first search
 * over what the dead refer to, finished objects being put down from the back. Only programs that
 * load the module gc look so closely; without it the order is that of creation.
 */
#include "../gc_heap.h"

#include <stdlib.h>

#include "../class.h"
#include "../weak.h"
#include "gcmod.h"

enum { WANTED = 1, VISITED = 2, FLAGS = 3, AFTER = 1, MANY = 1 << 20 };

static uintptr_t *table; /* addresses seen, with flags: open addressing */
static size_t room, used;
static uintptr_t *work;
static size_t work_count, work_cap;

static uintptr_t *find(uintptr_t object)
{
    size_t i = (object >> 3) * 0x9E3779B97F4A7C15u >> 20 & (room - 1);
    while (table[i] && (table[i] & ~(uintptr_t)FLAGS) != object) i = (i + 1) & (room - 1);
    return &table[i];
}

static void grow(void)
{
    uintptr_t *old = table;
    size_t old_room = room;
    room = room ? room * 2 : 1024;
    table = calloc(room, sizeof *table);
    if (!table) rti_fatal("out of memory while collecting garbage");
    for (size_t i = 0; i < old_room; i++)
        if (old[i]) *find(old[i] & ~(uintptr_t)FLAGS) = old[i];
    free(old);
}

static void note(uintptr_t object, uintptr_t flag)
{
    if (used * 2 >= room) grow();
    uintptr_t *entry = find(object);
    used += !*entry;
    *entry = object | (*entry & FLAGS) | flag;
}

static void push(uintptr_t entry)
{
    if (work_count == work_cap) {
        work_cap = work_cap ? work_cap * 2 : 256;
        work = realloc(work, work_cap * sizeof *work);
        if (!work) rti_fatal("out of memory while collecting garbage");
    }
    work[work_count++] = entry;
}

static void push_referent(uintptr_t object)
{
    if (rti_gc_is_dead((void *)object)) push(object);
}

/* Visit everything dead that can be reached from the object; the objects wanted are put in front of
 * `place`, which is given back. */
static uintptr_t *visit(uintptr_t root, uintptr_t *place)
{
    push(root);
    while (work_count) {
        uintptr_t entry = work[--work_count], object = entry & ~(uintptr_t)AFTER;
        if (entry & AFTER) {
            if (*find(object) & WANTED) *--place = object;
            continue;
        }
        if (*find(object) & VISITED) continue;
        note(object, VISITED);
        push(object | AFTER);
        if (used < MANY) gc_for_each_referent(object, push_referent);
    }
    return place;
}

void gc_order_dead(uintptr_t *objects, size_t count)
{
    uintptr_t *ordered = malloc(count * sizeof *ordered), *place = ordered + count;
    if (!ordered) return;
    grow();
    for (size_t i = 0; i < count; i++) note(objects[i], WANTED);
    for (size_t i = count; i-- > 0;) place = visit(objects[i], place);
    for (size_t i = 0; i < count; i++) objects[i] = ordered[i];
    free(ordered);
    free(table);
    table = NULL;
    room = used = 0;
}
