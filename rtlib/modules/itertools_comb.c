/* itertools: product, combinations, combinations_with_replacement, permutations.
 *
 * Each keeps its pool of items and the indices of the row it gave last; the next row is found by
 * moving the rightmost index that can move. `first` says that no row was given yet.
 */
#include <string.h>

#include "itertoolsmod.h"

/* ---- what the three over one pool share ---- */

typedef struct Choice {
    RtShape *shape;
    RtValue pool; /* tuple */
    int64_t r;    /* length of a row */
    int64_t *indices;
    int64_t *cycles; /* permutations: moves left at each place */
    bool first, stopped;
} Choice;

static void choice_trace(void *object)
{
    Choice *c = object;
    rti_gc_mark(c->pool);
    rti_gc_mark_block(c->indices);
    rti_gc_mark_block(c->cycles);
}

static int64_t *new_indices(int64_t count)
{
    if (count > INT64_MAX / 16) rt_raise(RT_VALUE(&rt_MemoryError));
    return rt_gc_block((size_t)(count ? count : 1) * sizeof(int64_t));
}

/* The row that the indices say. */
static RtValue row_of(const Choice *c)
{
    if (!c->r) return RT_VALUE(&rt_empty_tuple);
    RtTuple *row = rti_tuple_alloc(c->r);
    const RtValue *pool = RTI_TUPLE(c->pool)->items;
    for (int64_t i = 0; i < c->r; i++) row->items[i] = pool[c->indices[i]];
    return RT_VALUE(row);
}

static Choice *choice_new(RtValue type, RtValue iterable, RtValue r)
{
    RtValue pool = rti_tuple_of(iterable);
    int64_t length = r ? rti_args_ssize(r) : RTI_TUPLE(pool)->len;
    if (length < 0) rt_errorf(&rt_ValueError, "r must be non-negative");
    Choice *c = rti_object_alloc(RTI_TYPE(type));
    c->pool = pool;
    c->r = length;
    c->first = true;
    return c;
}

/* Like a fresh one before the first row, (type, ((), r)) at the end, else with a state. */
static RtValue choice_reduce(RtValue self, RtValue state)
{
    const Choice *c = (const Choice *)RT_OBJ(self);
    if (!c->first && c->stopped)
        return itertools_recipe(self, native_tuple2(RT_VALUE(&rt_empty_tuple), rti_int(c->r)), 0);
    return itertools_recipe(self, native_tuple2(c->pool, rti_int(c->r)), c->first ? 0 : state);
}

NATIVE(choice___reduce__)
{
    const Choice *c = (const Choice *)RT_OBJ(self);
    return choice_reduce(self, itertools_tuple_of(c->indices, c->r));
}

NATIVE(choice___sizeof__)
{
    const Choice *c = (const Choice *)RT_OBJ(self);
    int64_t numbers = c->cycles ? RTI_TUPLE(c->pool)->len + c->r : c->r;
    return rti_int((int64_t)sizeof *c + numbers * (int64_t)sizeof(int64_t));
}

#define combinations___reduce__ choice___reduce__
#define combinations_with_replacement___reduce__ choice___reduce__

/* ---- combinations ---- */

ITERTOOL_DECLARE(combinations)
#define combinations_trace choice_trace

NATIVE_NEW(combinations, "combinations", 2, 2, RT_M_KW, "iterable, r")
{
    Choice *c = choice_new(self, args[0], args[1]);
    c->indices = new_indices(c->r);
    for (int64_t i = 0; i < c->r; i++) c->indices[i] = i;
    c->stopped = c->r > RTI_TUPLE(c->pool)->len;
    return RT_VALUE(c);
}

static RtValue combinations_next(RtValue self)
{
    Choice *c = (Choice *)RT_OBJ(self);
    if (c->stopped) return 0;
    if (c->first) {
        c->first = false;
        return row_of(c);
    }
    int64_t n = RTI_TUPLE(c->pool)->len, i = c->r - 1;
    while (i >= 0 && c->indices[i] == i + n - c->r) i--;
    if (i < 0) {
        c->stopped = true;
        return 0;
    }
    c->indices[i]++;
    for (i++; i < c->r; i++) c->indices[i] = c->indices[i - 1] + 1;
    return row_of(c);
}

NATIVE(combinations___setstate__)
{
    itertools_warn_copying();
    Choice *c = (Choice *)RT_OBJ(self);
    const RtTuple *state = itertools_indices(args[0], c->r);
    int64_t n = RTI_TUPLE(c->pool)->len;
    for (int64_t i = 0; i < c->r; i++)
        c->indices[i] = itertools_index(state->items[i], 0, i + n - c->r);
    c->first = false;
    return RT_NONE;
}

static const RtMethodDef combinations_methods[] = {
    ITERTOOL_REDUCE(combinations),
    ITERTOOL_SETSTATE(combinations),
    {"__sizeof__", choice___sizeof__, 0, 0, 0, "", "Returns size in memory, in bytes."},
    {0}};

ITERTOOL(combinations, "itertools.combinations", Choice, combinations_methods,
         .doc = "combinations(iterable, r)\n--\n\n"
                "Return successive r-length combinations of elements in the iterable.\n\n"
                "combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)");

/* ---- combinations_with_replacement ---- */

ITERTOOL_DECLARE(combinations_with_replacement)
#define combinations_with_replacement_trace choice_trace

NATIVE_NEW(combinations_with_replacement, "combinations_with_replacement", 2, 2, RT_M_KW,
           "iterable, r")
{
    Choice *c = choice_new(self, args[0], args[1]);
    c->indices = new_indices(c->r);
    c->stopped = RTI_TUPLE(c->pool)->len == 0 && c->r > 0;
    return RT_VALUE(c);
}

static RtValue combinations_with_replacement_next(RtValue self)
{
    Choice *c = (Choice *)RT_OBJ(self);
    if (c->stopped) return 0;
    if (c->first) {
        c->first = false;
        return row_of(c);
    }
    int64_t last = RTI_TUPLE(c->pool)->len - 1, i = c->r - 1;
    while (i >= 0 && c->indices[i] == last) i--;
    if (i < 0) {
        c->stopped = true;
        return 0;
    }
    int64_t index = c->indices[i] + 1;
    for (; i < c->r; i++) c->indices[i] = index;
    return row_of(c);
}

NATIVE(combinations_with_replacement___setstate__)
{
    itertools_warn_copying();
    Choice *c = (Choice *)RT_OBJ(self);
    const RtTuple *state = itertools_indices(args[0], c->r);
    int64_t n = RTI_TUPLE(c->pool)->len;
    for (int64_t i = 0; i < c->r; i++) c->indices[i] = itertools_index(state->items[i], 0, n - 1);
    c->first = false;
    return RT_NONE;
}

static const RtMethodDef combinations_with_replacement_methods[] = {
    ITERTOOL_REDUCE(combinations_with_replacement),
    ITERTOOL_SETSTATE(combinations_with_replacement),
    {"__sizeof__", choice___sizeof__, 0, 0, 0, "", "Returns size in memory, in bytes."},
    {0}};

ITERTOOL(combinations_with_replacement, "itertools.combinations_with_replacement", Choice,
         combinations_with_replacement_methods,
         .doc = "combinations_with_replacement(iterable, r)\n--\n\n"
                "Return successive r-length combinations of elements in the iterable allowing "
                "individual elements to have successive repeats.\n\n"
                "combinations_with_replacement('ABC', 2) --> "
                "('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')");

/* ---- permutations ---- */

ITERTOOL_DECLARE(permutations)
#define permutations_trace choice_trace

NATIVE_NEW(permutations, "permutations", 1, 2, RT_M_KW, "iterable, r=None")
{
    RtValue r = args[1] == RT_NONE ? 0 : args[1];
    if (r && !rti_is_int(r)) rt_errorf(&rt_TypeError, "Expected int as r");
    Choice *c = choice_new(self, args[0], r);
    int64_t n = RTI_TUPLE(c->pool)->len;
    c->indices = new_indices(n);
    c->cycles = new_indices(c->r);
    for (int64_t i = 0; i < n; i++) c->indices[i] = i;
    for (int64_t i = 0; i < c->r; i++) c->cycles[i] = n - i;
    c->stopped = c->r > n;
    return RT_VALUE(c);
}

static RtValue permutations_next(RtValue self)
{
    Choice *c = (Choice *)RT_OBJ(self);
    if (c->stopped) return 0;
    if (c->first) {
        c->first = false;
        return row_of(c);
    }
    int64_t n = RTI_TUPLE(c->pool)->len;
    for (int64_t i = c->r - 1; i >= 0; i--) {
        if (--c->cycles[i]) { /* swap with the next candidate */
            int64_t other = n - c->cycles[i], index = c->indices[i];
            c->indices[i] = c->indices[other];
            c->indices[other] = index;
            return row_of(c);
        }
        /* all candidates were here: rotate the first of them to the end */
        int64_t index = c->indices[i];
        memmove(&c->indices[i], &c->indices[i + 1], (size_t)(n - i - 1) * sizeof(int64_t));
        c->indices[n - 1] = index;
        c->cycles[i] = n - i;
    }
    c->stopped = true;
    return 0;
}

NATIVE(permutations___reduce__)
{
    const Choice *c = (const Choice *)RT_OBJ(self);
    int64_t n = RTI_TUPLE(c->pool)->len;
    return choice_reduce(self, native_tuple2(itertools_tuple_of(c->indices, n),
                                             itertools_tuple_of(c->cycles, c->r)));
}

NATIVE(permutations___setstate__)
{
    Choice *c = (Choice *)RT_OBJ(self);
    const RtTuple *parts = itertools_state("permutations", args[0], 2, 2);
    int64_t n = RTI_TUPLE(c->pool)->len;
    const RtTuple *indices = itertools_indices(parts->items[0], n);
    const RtTuple *cycles = itertools_indices(parts->items[1], c->r);
    for (int64_t i = 0; i < n; i++) c->indices[i] = itertools_index(indices->items[i], 0, n - 1);
    for (int64_t i = 0; i < c->r; i++)
        c->cycles[i] = itertools_index(cycles->items[i], 1, n - i);
    c->first = false;
    return RT_NONE;
}

static const RtMethodDef permutations_methods[] = {
    ITERTOOL_REDUCE(permutations),
    ITERTOOL_SETSTATE(permutations),
    {"__sizeof__", choice___sizeof__, 0, 0, 0, "", "Returns size in memory, in bytes."},
    {0}};

ITERTOOL(permutations, "itertools.permutations", Choice, permutations_methods,
         .doc = "permutations(iterable, r=None)\n--\n\n"
                "Return successive r-length permutations of elements in the iterable.\n\n"
                "permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)");

/* ---- product ---- */

typedef struct Product {
    RtShape *shape;
    RtValue pools; /* tuple of tuples */
    int64_t *indices;
    bool first, stopped;
} Product;

ITERTOOL_DECLARE(product)

static void product_trace(void *object)
{
    Product *p = object;
    rti_gc_mark(p->pools);
    rti_gc_mark_block(p->indices);
}

NATIVE_NEW(product, "product", 0, -1, RT_M_KWRAW, "*iterables, repeat=1")
{
    static const char *const names[] = {"repeat"};
    RtValue given = 0;
    if (!kwnames || !native_init_takes_keywords(RTI_TYPE(self)))
        rti_args_keywords("product", args, count, kwnames, names, 1, &given);
    int64_t repeat = given ? rti_args_ssize(given) : 1, n = (int64_t)count;
    if (repeat < 0) rt_errorf(&rt_ValueError, "repeat argument cannot be negative");
    if (n && repeat > INT64_MAX / n / 64) rt_errorf(&rt_OverflowError, "repeat argument too large");
    if (!repeat) n = 0;
    Product *p = rti_object_alloc(RTI_TYPE(self));
    RtValue pools = n ? RT_VALUE(rti_tuple_alloc(n * repeat)) : RT_VALUE(&rt_empty_tuple);
    for (int64_t i = 0; i < n * repeat; i++) {
        RtValue *slots = RTI_TUPLE(pools)->items;
        slots[i] = i < n ? rti_tuple_of(args[i]) : slots[i - n];
        if (!RTI_TUPLE(slots[i])->len) p->stopped = true;
    }
    p->pools = pools;
    p->indices = new_indices(n * repeat);
    p->first = true;
    return RT_VALUE(p);
}

static RtValue product_next(RtValue self)
{
    Product *p = (Product *)RT_OBJ(self);
    RtTuple *pools = RTI_TUPLE(p->pools);
    if (p->stopped) {
        p->first = false;
        return 0;
    }
    if (!p->first) {
        int64_t i = pools->len - 1;
        while (i >= 0 && ++p->indices[i] == RTI_TUPLE(pools->items[i])->len) p->indices[i--] = 0;
        p->stopped = i < 0;
        if (p->stopped) return 0;
    }
    p->first = false;
    if (!pools->len) return RT_VALUE(&rt_empty_tuple);
    RtTuple *row = rti_tuple_alloc(pools->len);
    for (int64_t i = 0; i < pools->len; i++)
        row->items[i] = RTI_TUPLE(pools->items[i])->items[p->indices[i]];
    return RT_VALUE(row);
}

static RtValue size_of(size_t bytes)
{
    return rti_int((int64_t)bytes);
}

NATIVE(product___sizeof__)
{
    const Product *p = (const Product *)RT_OBJ(self);
    return size_of(sizeof *p + (size_t)RTI_TUPLE(p->pools)->len * sizeof(int64_t));
}

NATIVE(product___reduce__)
{
    const Product *p = (const Product *)RT_OBJ(self);
    if (p->first) return itertools_recipe(self, p->pools, 0);
    if (p->stopped)
        return itertools_recipe(self, native_tuple1(RT_VALUE(&rt_empty_tuple)), 0);
    return itertools_recipe(self, p->pools,
                            itertools_tuple_of(p->indices, RTI_TUPLE(p->pools)->len));
}

NATIVE(product___setstate__)
{
    itertools_warn_copying();
    Product *p = (Product *)RT_OBJ(self);
    const RtTuple *pools = RTI_TUPLE(p->pools), *state = itertools_indices(args[0], pools->len);
    for (int64_t i = 0; i < pools->len; i++) {
        int64_t length = RTI_TUPLE(pools->items[i])->len;
        p->stopped |= !length;
        if (!length) return RT_NONE;
        p->indices[i] = itertools_index(state->items[i], 0, length - 1);
    }
    p->first = false;
    return RT_NONE;
}

static const RtMethodDef product_methods[] = {
    ITERTOOL_REDUCE(product),
    ITERTOOL_SETSTATE(product),
    {"__sizeof__", product___sizeof__, 0, 0, 0, "", "Returns size in memory, in bytes."}, {0}};

ITERTOOL(product, "itertools.product", Product, product_methods,
         .doc = "product(*iterables, repeat=1)\n--\n\n"
                "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\n"
                "For example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\n"
                "The leftmost iterators are in the outermost for-loop, so the output tuples\n"
                "cycle in a manner similar to an odometer (with the rightmost element changing\n"
                "on every iteration).\n\n"
                "To compute the product of an iterable with itself, specify the number\n"
                "of repetitions with the optional repeat keyword argument. For example,\n"
                "product(A, repeat=4) means the same as product(A, A, A, A).\n\n"
                "product('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\n"
                "product((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...");
