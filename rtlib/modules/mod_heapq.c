/* The module _heapq: heaps in lists, smallest first, and the largest-first twins that heapq needs.
 *
 * A comparison may run code that changes the list; its length is checked behind each one, so no
 * item is ever read or written outside it.
 */
#include "native.h"

/* The first argument of a function that takes `count`. */
static RtValue heap_of(const char *name, const RtValue *args, size_t count)
{
    if (!rti_is_a(args[0], &rt_type_list))
        rt_errorf(&rt_TypeError, "%s() argument%s must be list, not %B", name,
                  count > 1 ? " 1" : "", args[0]);
    return args[0];
}

/* Does a belong above b? */
static inline bool above(RtValue a, RtValue b, bool largest)
{
    if (RT_BOTH_INT(a, b))
        return largest ? RT_UNINT(a) > RT_UNINT(b) : RT_UNINT(a) < RT_UNINT(b);
    return largest ? rti_compare_true(b, a, RT_LT) : rti_compare_true(a, b, RT_LT);
}

static void check_size(RtValue heap, int64_t size)
{
    if (RTI_LIST(heap)->len != size)
        rt_errorf(&rt_RuntimeError, "list changed size during iteration");
}

/* Move the item at `at` up as long as it belongs above its parent, not beyond `start`. */
static void sift_up_to(RtValue heap, int64_t start, int64_t at, bool largest)
{
    int64_t size = RTI_LIST(heap)->len;
    while (at > start) {
        int64_t parent = (at - 1) >> 1;
        RtValue item = RTI_LIST(heap)->items[at], other = RTI_LIST(heap)->items[parent];
        bool moves = above(item, other, largest);
        check_size(heap, size);
        if (!moves) return;
        item = RTI_LIST(heap)->items[at];
        RTI_LIST(heap)->items[at] = RTI_LIST(heap)->items[parent];
        RTI_LIST(heap)->items[parent] = item;
        at = parent;
    }
}

/* Let the item at `at` sink to a leaf along the better children, then rise to where it belongs:
 * fewer comparisons than stopping on the way, as what is put on top mostly came from the bottom. */
static void sink(RtValue heap, int64_t at, bool largest)
{
    int64_t size = RTI_LIST(heap)->len, start = at;
    while (at < size >> 1) {
        int64_t child = 2 * at + 1;
        if (child + 1 < size) {
            RtValue *items = RTI_LIST(heap)->items;
            bool left = above(items[child], items[child + 1], largest);
            check_size(heap, size);
            child += !left;
        }
        RtValue *items = RTI_LIST(heap)->items, item = items[child];
        items[child] = items[at];
        items[at] = item;
        at = child;
    }
    sift_up_to(heap, start, at, largest);
}

static RtValue pop_top(RtValue heap, bool largest)
{
    RtList *list = RTI_LIST(heap);
    if (!list->len) rt_errorf(&rt_IndexError, "index out of range");
    RtValue last = list->items[--list->len];
    if (!list->len) return last;
    RtValue top = list->items[0];
    list->items[0] = last;
    sink(heap, 0, largest);
    return top;
}

static RtValue replace_top(RtValue heap, RtValue item, bool largest)
{
    RtList *list = RTI_LIST(heap);
    if (!list->len) rt_errorf(&rt_IndexError, "index out of range");
    RtValue top = list->items[0];
    list->items[0] = item;
    sink(heap, 0, largest);
    return top;
}

static RtValue make_heap(RtValue heap, bool largest)
{
    for (int64_t i = (RTI_LIST(heap)->len >> 1) - 1; i >= 0; i--) sink(heap, i, largest);
    return RT_NONE;
}

NATIVE(heapq_heappush)
{
    RtValue heap = heap_of("heappush", args, count);
    rti_list_append(heap, args[1]);
    sift_up_to(heap, 0, RTI_LIST(heap)->len - 1, false);
    return RT_NONE;
}

NATIVE(heapq_heappop)
{
    return pop_top(heap_of("heappop", args, count), false);
}

NATIVE(heapq_heapreplace)
{
    return replace_top(heap_of("heapreplace", args, count), args[1], false);
}

NATIVE(heapq_heappushpop)
{
    RtValue heap = heap_of("heappushpop", args, count);
    if (!RTI_LIST(heap)->len) return args[1];
    bool stays = above(RTI_LIST(heap)->items[0], args[1], false);
    if (!RTI_LIST(heap)->len) rt_errorf(&rt_IndexError, "index out of range");
    return stays ? replace_top(heap, args[1], false) : args[1];
}

NATIVE(heapq_heapify)
{
    return make_heap(heap_of("heapify", args, count), false);
}

NATIVE(heapq__heappop_max)
{
    return pop_top(heap_of("_heappop_max", args, count), true);
}

NATIVE(heapq__heapreplace_max)
{
    return replace_top(heap_of("_heapreplace_max", args, count), args[1], true);
}

NATIVE(heapq__heapify_max)
{
    return make_heap(heap_of("_heapify_max", args, count), true);
}

static const RtMethodDef functions[] = {
    {"_heapify_max", heapq__heapify_max, 1, 1, 0, "heap, /", "Maxheap variant of heapify."},
    {"_heappop_max", heapq__heappop_max, 1, 1, 0, "heap, /", "Maxheap variant of heappop."},
    {"_heapreplace_max", heapq__heapreplace_max, 2, 2, 0, "heap, item, /",
     "Maxheap variant of heapreplace."},
    {"heapify", heapq_heapify, 1, 1, 0, "heap, /",
     "Transform list into a heap, in-place, in O(len(heap)) time."},
    {"heappop", heapq_heappop, 1, 1, 0, "heap, /",
     "Pop the smallest item off the heap, maintaining the heap invariant."},
    {"heappush", heapq_heappush, 2, 2, 0, "heap, item, /",
     "Push item onto heap, maintaining the heap invariant."},
    {"heappushpop", heapq_heappushpop, 2, 2, 0, "heap, item, /",
     "Push item on the heap, then pop and return the smallest item from the heap.\n\n"
     "The combined action runs more efficiently than heappush() followed by\n"
     "a separate call to heappop()."},
    {"heapreplace", heapq_heapreplace, 2, 2, 0, "heap, item, /",
     "Pop and return the current smallest value, and add the new item.\n\n"
     "This is more efficient than heappop() followed by heappush(), and can be\n"
     "more appropriate when using a fixed-size heap.  Note that the value\n"
     "returned may be larger than item!  That constrains reasonable uses of\n"
     "this routine unless written as part of a conditional replacement:\n\n"
     "    if item > heap[0]:\n        item = heapreplace(heap, item)"},
    {0}};

const RtModuleDef rt_module__heapq = {
    .name = "_heapq",
    .doc = "Heap queue algorithm (a.k.a. priority queue).\n",
    .functions = functions,
};
