/* _functools: _lru_cache_wrapper, what @lru_cache makes of a function.
 *
 * The cache is a dict by key: the argument itself when there is just one that is an int or str,
 * else a tuple of everything. Without a bound it holds the results, with one it holds links of a
 * ring in order of use, whose root lies in the wrapper. The hash of a key is computed once a call.
 */
#include <string.h>

#include "../dict.h"
#include "functoolsmod.h"

typedef struct Link {
    RtShape *shape;
    struct Link *prev, *next; /* not traced: all links are in the dict */
    int64_t hash;
    RtValue key, result;
} Link;

typedef struct Cache {
    RtShape *shape;
    RtValue function;
    RtValue dict;
    RtValue info_type; /* what cache_info() makes its result with */
    int64_t maxsize;   /* -1: no bound */
    int64_t hits, misses;
    bool typed;
    Link root; /* next: used longest ago */
} Cache;

static RtType link_type;
static RtShape link_shape = {.type = &link_type};

static inline Cache *C(RtValue v)
{
    return (Cache *)RT_OBJ(v);
}

static void link_trace(void *object)
{
    rti_gc_mark(((Link *)object)->key);
    rti_gc_mark(((Link *)object)->result);
}

static RtType link_type = {
    .shape = &rt_shape_type,
    .cname = "functools._lru_list_elem",
    .base = &rt_type_object,
    .flags = RT_T_DISALLOW_NEW,
    .size = sizeof(Link),
    .instance_shape = &link_shape,
    .trace = link_trace,
};

static void cache_trace(void *object)
{
    Cache *c = object;
    rti_gc_mark(c->function);
    rti_gc_mark(c->dict);
    rti_gc_mark(c->info_type);
}

/* ---- keys ---- */

/* Stands between positional and keyword arguments in a key. */
static RtObject keyword_mark = {&rt_shape_object};

static RtValue make_key(const RtValue *args, size_t count, RtValue kwnames, bool typed)
{
    size_t named = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    if (!typed && !named && count == 1 &&
        (RT_IS_INT(args[0]) || RTI_IS_STR_EXACT(args[0]) || RT_HAS_SHAPE(args[0], &rt_shape_int)))
        return args[0];
    size_t size = count + (named ? 1 + 2 * named : 0) + (typed ? count + named : 0);
    if (!size) return RT_VALUE(&rt_empty_tuple);
    RtTuple *key = rti_tuple_alloc((int64_t)size);
    if (count) memcpy(key->items, args, count * sizeof *args);
    size_t at = count;
    if (named) key->items[at++] = RT_VALUE(&keyword_mark);
    for (size_t i = 0; i < named; i++) {
        key->items[at++] = RTI_TUPLE(kwnames)->items[i];
        key->items[at++] = args[count + i];
    }
    for (size_t i = 0; typed && i < count + named; i++)
        key->items[at++] = RT_VALUE(rti_typeof(args[i]));
    return RT_VALUE(key);
}

/* ---- calls ---- */

static RtValue look_up(Cache *c, RtValue key, int64_t hash)
{
    RtDict *dict = RTI_DICT(c->dict);
    int64_t at = rti_dict_find(dict, key, hash);
    return at < 0 ? 0 : dict->entries[at].value;
}

static RtValue call_unbounded(Cache *c, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue key = make_key(args, count, kwnames, c->typed);
    int64_t hash = rti_hash(key);
    RtValue result = look_up(c, key, hash);
    if (result) {
        c->hits++;
        return result;
    }
    c->misses++;
    result = rti_call(c->function, args, count, kwnames);
    rti_dict_put(RTI_DICT(c->dict), key, hash, result);
    return result;
}

static void unlink_link(Link *link)
{
    link->prev->next = link->next;
    link->next->prev = link->prev;
}

/* Make it the one used last. */
static void append_link(Cache *c, Link *link)
{
    link->prev = c->root.prev;
    link->next = &c->root;
    c->root.prev->next = link;
    c->root.prev = link;
}

/* Take the oldest link out of the ring and the dict. */
static void evict(Cache *c)
{
    Link *oldest = c->root.next;
    unlink_link(oldest);
    RtDict *dict = RTI_DICT(c->dict);
    int64_t at = rti_dict_find(dict, oldest->key, oldest->hash);
    if (at >= 0) rti_dict_remove(dict, at);
}

static RtValue call_bounded(Cache *c, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue key = make_key(args, count, kwnames, c->typed);
    int64_t hash = rti_hash(key);
    RtValue found = look_up(c, key, hash);
    if (found) {
        Link *link = (Link *)RT_OBJ(found);
        c->hits++;
        unlink_link(link);
        append_link(c, link);
        return link->result;
    }
    c->misses++;
    RtValue result = rti_call(c->function, args, count, kwnames);
    if (look_up(c, key, hash)) return result; /* the call, or another thread, did the same */
    if (rti_dict_len(c->dict) >= c->maxsize && c->root.next != &c->root) evict(c);
    Link *link = rt_gc_new(&link_shape, sizeof *link);
    link->hash = hash;
    link->key = key;
    link->result = result;
    rti_dict_put(RTI_DICT(c->dict), key, hash, RT_VALUE(link));
    append_link(c, link);
    return result;
}

static RtValue cache_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    Cache *c = C(self);
    if (c->maxsize < 0) return call_unbounded(c, args, count, kwnames);
    if (c->maxsize > 0) return call_bounded(c, args, count, kwnames);
    c->misses++;
    return rti_call(c->function, args, count, kwnames);
}

static RtValue cache_get(RtValue self, RtValue obj, RT_UNUSED RtValue type)
{
    return !obj || obj == RT_NONE ? self : rti_bound_method(self, obj);
}

/* ---- making, methods ---- */

NATIVE_NEW(cache, "_lru_cache_wrapper", 4, 4, RT_M_KW,
           "user_function, maxsize, typed, cache_info_type")
{
    int64_t maxsize = -1;
    if (!rti_typeof(args[0])->slots.call)
        rt_errorf(&rt_TypeError, "the first argument must be callable");
    if (args[1] != RT_NONE) {
        if (!rti_has_index(args[1]))
            rt_errorf(&rt_TypeError, "maxsize should be integer or None");
        maxsize = rti_args_ssize(args[1]);
        if (maxsize < 0) maxsize = 0;
    }
    Cache *c = rti_object_alloc(RTI_TYPE(self));
    c->root.prev = c->root.next = &c->root;
    c->function = args[0];
    c->maxsize = maxsize;
    c->typed = rti_truth(args[2]);
    c->info_type = args[3];
    c->dict = rti_dict_new();
    return RT_VALUE(c);
}

NATIVE(cache_cache_info)
{
    const Cache *c = C(self);
    RtValue numbers[4] = {rti_int(c->hits), rti_int(c->misses),
                          c->maxsize < 0 ? RT_NONE : rti_int(c->maxsize),
                          rti_int(rti_dict_len(c->dict))};
    return rti_call(c->info_type, numbers, 4, 0);
}

NATIVE(cache_cache_clear)
{
    Cache *c = C(self);
    c->hits = c->misses = 0;
    c->root.prev = c->root.next = &c->root;
    rti_dict_clear(c->dict);
    return RT_NONE;
}

NATIVE(cache___reduce__)
{
    return rti_getattr(self, RT_NAME(__qualname__));
}

NATIVE(cache___copy__)
{
    return self;
}

static const RtMethodDef methods[] = {
    {"cache_info", cache_cache_info, 0, 0, 0, "", "Report cache statistics"},
    {"cache_clear", cache_cache_clear, 0, 0, 0, "", "Clear the cache and cache statistics"},
    {"__reduce__", cache___reduce__, 0, 0, 0, NULL, NULL},
    {"__copy__", cache___copy__, 0, -1, 0, NULL, NULL},
    {"__deepcopy__", cache___copy__, 0, -1, 0, NULL, NULL},
    {0}};

static RtShape cache_shape = {.type = &functools_lru_cache};

RtType functools_lru_cache = {
    .shape = &rt_shape_type,
    .cname = "functools._lru_cache_wrapper",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_BASETYPE | RT_T_HASDICT | RT_T_METHOD_DESCR,
    .size = sizeof(Cache),
    .instance_shape = &cache_shape,
    .trace = cache_trace,
    .methods = methods,
    .slots = {.new_ = cache_new, .call = cache_call, .descr_get = cache_get},
    .doc = "Create a cached callable that wraps another function.\n\n"
           "user_function:      the function being cached\n\n"
           "maxsize:  0         for no caching\n"
           "          None      for unlimited cache size\n"
           "          n         for a bounded cache\n\n"
           "typed:    False     cache f(3) and f(3.0) as identical calls\n"
           "          True      cache f(3) and f(3.0) as distinct calls\n\n"
           "cache_info_type:    namedtuple class with the fields:\n"
           "                        hits misses currsize maxsize\n",
};
