/* gc_weak.c - the table of weak references, and what a collection does to it. See weak.h.
 */
#include "weak.h"

#include <stdlib.h>
#include <string.h>

#include "class.h"
#include "gc_heap.h"

typedef struct Chain {
    RtWeakRef *first; /* all with the same target; NULL: free */
} Chain;

static Chain *table; /* open addressing, a power of two, at most half full */
static size_t room, used;

enum { FIRST_ROOM = 64, MAX_HOOKS = 8 };
static void (*hooks[MAX_HOOKS])(void);
static int hook_count;

static size_t place_of(RtValue target)
{
    size_t i = (size_t)((target >> 3) * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (room - 1);
    while (table[i].first && table[i].first->target != target) i = (i + 1) & (room - 1);
    return i;
}

static void at_collection(int final);

static void resize(size_t wanted)
{
    Chain *old = table;
    size_t old_room = room;
    table = calloc(wanted, sizeof *table);
    if (!table) rti_fatal("out of memory for weak references");
    room = wanted;
    for (size_t i = 0; i < old_room; i++)
        if (old[i].first) table[place_of(old[i].first->target)] = old[i];
    free(old);
    gc_weak_hook = at_collection;
}

RtWeakRef *rti_weak_chain(RtValue v)
{
    return room ? table[place_of(v)].first : NULL;
}

void rti_weak_add(RtWeakRef *ref, RtWeakRef *behind)
{
    if (behind) {
        ref->next = behind->next;
        behind->next = ref;
        return;
    }
    if ((used + 1) * 2 > room) resize(room ? room * 2 : FIRST_ROOM);
    Chain *chain = &table[place_of(ref->target)];
    used += !chain->first;
    ref->next = chain->first;
    chain->first = ref;
}

void rti_weak_at_collection(void (*hook)(void))
{
    if (!room) resize(FIRST_ROOM);
    if (hook_count == MAX_HOOKS) rti_fatal("too many hooks of the collector");
    hooks[hook_count++] = hook;
}

/* The target is dead: its references know, and those that are alive say so. */
static void clear_chain(RtWeakRef *ref)
{
    for (RtWeakRef *next; ref; ref = next) {
        next = ref->next;
        ref->target = 0;
        ref->next = NULL;
        if (ref->callback && !rti_gc_is_dead(ref)) gc_queue_callback(ref);
    }
}

/* Drop references that are dead themselves. */
static RtWeakRef *prune(RtWeakRef *first)
{
    for (RtWeakRef **link = &first; *link;) {
        if (rti_gc_is_dead(*link)) *link = (*link)->next;
        else link = &(*link)->next;
    }
    return first;
}

static void at_collection(int final)
{
    Chain *old = table;
    size_t old_room = room;
    table = calloc(room, sizeof *table);
    if (!table) rti_fatal("out of memory for weak references");
    used = 0;
    for (size_t i = 0; i < old_room; i++) {
        RtWeakRef *first = old[i].first;
        if (!first) continue;
        if (final) {
            first = prune(first);
        } else if (rti_gc_is_dead(RT_OBJ(first->target))) {
            clear_chain(first);
            first = NULL;
        }
        if (!first) continue;
        table[place_of(first->target)].first = first;
        used++;
    }
    free(old);
    for (int i = 0; final && i < hook_count; i++) hooks[i]();
}
