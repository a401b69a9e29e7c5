/* The module _bisect: where to insert into a sorted sequence.
 */
#include "native.h"

typedef struct Search {
    RtValue sequence, item, key; /* key None: the items themselves */
    int64_t low, high;
} Search;

static void start(Search *s, const RtValue *args)
{
    s->sequence = args[0];
    s->item = args[1];
    s->low = args[2] ? rti_args_ssize(args[2]) : 0;
    if (s->low < 0) rt_errorf(&rt_ValueError, "lo must be non-negative");
    s->high = args[3] && args[3] != RT_NONE ? rti_args_ssize(args[3]) : -1;
    if (s->high == -1) s->high = rti_len(s->sequence);
    s->key = args[4] ? args[4] : RT_NONE;
}

static inline RtValue item_at(RtValue sequence, int64_t i)
{
    if (RTI_IS_LIST(sequence) && (uint64_t)i < (uint64_t)RTI_LIST(sequence)->len)
        return RTI_LIST(sequence)->items[i];
    return rti_getitem(sequence, rti_int(i));
}

static inline bool less(RtValue a, RtValue b)
{
    if (RT_BOTH_INT(a, b)) return RT_UNINT(a) < RT_UNINT(b);
    return rti_compare_true(a, b, RT_LT);
}

/* The place behind (right) or in front of (left) what equals the item. */
static int64_t find(const Search *s, bool right)
{
    int64_t low = s->low, high = s->high;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        RtValue v = item_at(s->sequence, middle);
        if (s->key != RT_NONE) v = rti_call1(s->key, v);
        bool go_left = right ? less(s->item, v) : !less(v, s->item);
        if (go_left) high = middle;
        else low = middle + 1;
    }
    return low;
}

static RtValue bisect(const RtValue *args, bool right)
{
    Search s;
    start(&s, args);
    return rti_int(find(&s, right));
}

static RtValue insort(const RtValue *args, bool right)
{
    Search s;
    start(&s, args);
    if (s.key != RT_NONE) s.item = rti_call1(s.key, s.item);
    RtValue place[2] = {rti_int(find(&s, right)), args[1]};
    rti_call_method(s.sequence, rti_intern_cstr("insert"), place, 2, 0, NULL);
    return RT_NONE;
}

NATIVE(bisect_bisect_right)
{
    return bisect(args, true);
}

NATIVE(bisect_bisect_left)
{
    return bisect(args, false);
}

NATIVE(bisect_insort_right)
{
    return insort(args, true);
}

NATIVE(bisect_insort_left)
{
    return insort(args, false);
}

#define SIGNATURE "a, x, lo=0, hi=None, *, key=None"
#define BISECT_RIGHT                                                                               \
    "Return the index where to insert item x in list a, assuming a is sorted.\n\n"                 \
    "The return value i is such that all e in a[:i] have e <= x, and all e in\n"                   \
    "a[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\n"                \
    "insert just after the rightmost x already there.\n\n"                                         \
    "Optional args lo (default 0) and hi (default len(a)) bound the\n"                             \
    "slice of a to be searched.\n\n"                                                               \
    "A custom key function can be supplied to customize the sort order."
#define INSORT_RIGHT                                                                               \
    "Insert item x in list a, and keep it sorted assuming a is sorted.\n\n"                        \
    "If x is already in a, insert it to the right of the rightmost x.\n\n"                         \
    "Optional args lo (default 0) and hi (default len(a)) bound the\n"                             \
    "slice of a to be searched.\n\n"                                                               \
    "A custom key function can be supplied to customize the sort order."

static const RtMethodDef functions[] = {
    {"bisect_right", bisect_bisect_right, 2, 5, RT_M_KW, SIGNATURE, BISECT_RIGHT},
    {"bisect_left", bisect_bisect_left, 2, 5, RT_M_KW, SIGNATURE,
     "Return the index where to insert item x in list a, assuming a is sorted.\n\n"
     "The return value i is such that all e in a[:i] have e < x, and all e in\n"
     "a[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\n"
     "insert just before the leftmost x already there.\n\n"
     "Optional args lo (default 0) and hi (default len(a)) bound the\n"
     "slice of a to be searched.\n\n"
     "A custom key function can be supplied to customize the sort order."},
    {"insort_right", bisect_insort_right, 2, 5, RT_M_KW, SIGNATURE, INSORT_RIGHT},
    {"insort_left", bisect_insort_left, 2, 5, RT_M_KW, SIGNATURE,
     "Insert item x in list a, and keep it sorted assuming a is sorted.\n\n"
     "If x is already in a, insert it to the left of the leftmost x.\n\n"
     "Optional args lo (default 0) and hi (default len(a)) bound the\n"
     "slice of a to be searched.\n\n"
     "A custom key function can be supplied to customize the sort order."},
    {0}};

const RtModuleDef rt_module__bisect = {
    .name = "_bisect",
    .doc = "Bisection algorithms.\n\n"
           "This module provides support for maintaining a list in sorted order without\n"
           "having to sort the list after each insertion. For long lists of items with\n"
           "expensive comparison operations, this can be an improvement over the more\n"
           "common approach.\n",
    .functions = functions,
};
