/* sort.c - list.sort and sorted: the frame around the sorting proper.
 *
 * While a list is sorted it is empty for everybody else: its storage hangs on a second list object,
 * which also keeps the items alive. If user code put something into the list meanwhile, that is
 * dropped and ValueError raised.
 */
#include "sort.h"

#include <string.h>

#include "list.h"
#include "number.h"

/* Are the keys in order already, as far as words tell? (ints, and strings of at most 7 characters)
 */
static int in_order(const RtValue *keys, int64_t n)
{
    int64_t i = 1;
    if (RT_IS_INT(keys[0]))
        while (i < n && RT_IS_INT(keys[i]) && (int64_t)keys[i] >= (int64_t)keys[i - 1]) i++;
    else if (RT_IS_STR7(keys[0]))
        while (i < n && RT_IS_STR7(keys[i]) && keys[i] >= keys[i - 1]) i++;
    return i == n;
}

/* Sort the words of held themselves, when they are of one immediate kind. */
static int sort_in_place(RtList *held, int reverse)
{
    RtValue *temp = rt_gc_block_raw((size_t)held->len * sizeof *temp);
    int done = rti_sort_words(held->items, (size_t)held->len, temp);
    rt_gc_block_free(temp, (size_t)held->len * sizeof *temp);
    for (int64_t low = 0, high = held->len - 1; done && reverse && low < high; low++, high--) {
        RtValue swapped = held->items[low];
        held->items[low] = held->items[high];
        held->items[high] = swapped;
    }
    return done;
}

static void put_in_order(RtList *result, const RtList *held, const SortPair *pairs, int reverse)
{
    int64_t n = held->len;
    for (int64_t i = 0; i < n; i++)
        result->items[i] = held->items[pairs[reverse ? n - 1 - i : i].index];
}

/* When user code raises, a short list is left in the order reached, as CPython leaves it; one that
 * is merged from several runs is left as it was. */
static void sort_by_comparison(RtList *result, RtList *held, SortPair *pairs, const RtList *keys,
                               int reverse)
{
    size_t n = (size_t)held->len;
    RtHandler h;
    RT_TRY(h)
    {
        rti_sort_by_comparison(pairs, n, pairs + n, keys->items);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (n < 2 * SORT_MIN_RUN) {
            put_in_order(result, held, pairs, reverse);
            memcpy(held->items, result->items, n * sizeof(RtValue));
        }
        rt_reraise(rt_thrown);
    }
}

/* The items in order, as a new list; 0: held itself is in order now. Stability under reverse:
 * number the items from the end, sort, read from the end. */
static RtValue sorted_items(RtList *held, RtValue key, int reverse)
{
    int64_t n = held->len;
    RtList *keys = held;
    if (key) {
        keys = RTI_LIST(rti_list_new(n));
        for (int64_t i = 0; i < n; i++)
            rti_list_append(RT_VALUE(keys), rti_call1(key, held->items[i]));
    }
    if (!reverse && in_order(keys->items, n)) return 0;
    if (!key && !RT_IS_PTR(held->items[0]) && sort_in_place(held, reverse)) return 0;
    RtList *result = rti_list_alloc(n);
    SortPair *pairs = rt_gc_block_raw(2 * (size_t)n * sizeof *pairs);
    for (int64_t i = 0; i < n; i++) pairs[i].index = (uint64_t)(reverse ? n - 1 - i : i);
    if (!rti_sort_by_image(pairs, (size_t)n, pairs + n, keys->items))
        sort_by_comparison(result, held, pairs, keys, reverse);
    put_in_order(result, held, pairs, reverse);
    RTI_KEEP(keys);
    rt_gc_block_free(pairs, 2 * (size_t)n * sizeof *pairs);
    return RT_VALUE(result);
}

/* Move the storage of one list to another, dropping what that one had. */
static void move_storage(RtList *to, RtList *from)
{
    if (to->items) rt_gc_block_free(rti_list_block(to), rti_list_block_size(to));
    to->items = from->items;
    to->len = from->len;
    to->room = from->room;
    from->items = NULL;
    from->len = 0;
    from->room = 0;
}

/* sorted_items with the list given its items back when user code raises. */
static RtValue sort_guarded(RtList *list, RtList *held, RtValue key, int reverse)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue result = sorted_items(held, key, reverse);
        RT_TRY_END(h);
        return result;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        move_storage(list, held);
        rt_reraise(rt_thrown);
    }
}

void rti_sort(RtValue self, RtValue key, int reverse)
{
    RtList *list = RTI_LIST(self), *held = rti_list_alloc(0);
    if (key == RT_NONE) key = 0;
    if (list->len == 0 || (list->len == 1 && !key)) return;
    move_storage(held, list);
    RtValue result = sort_guarded(list, held, key, reverse);
    int modified = list->items != NULL;
    move_storage(list, result ? RTI_LIST(result) : held);
    if (modified) rt_errorf(&rt_ValueError, "list modified during sort");
}

RtValue rti_sorted(RtValue iterable, RtValue key, int reverse)
{
    RtValue list = rti_list_of(iterable);
    rti_sort(list, key, reverse);
    return list;
}
