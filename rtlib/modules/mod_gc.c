/* The module gc.
 *
 * Memory is only ever given back by collections, so disable() and set_threshold() are remembered
 * and answered, and collections go on. There are no generations: collect(n) collects everything.
 */
#include "../gc_heap.h"

#include <stdlib.h>

#include "gcmod.h"
#include "native.h"

static bool enabled = true;
static int64_t debug_flags, thresholds[3] = {2000, 10, 10}, frozen;
static struct {
    int64_t collections, collected;
} stats[3];
static RtValue callbacks, garbage;

enum { DEBUG_SAVEALL = 32 };

/* ---- which objects count ---- */

/* Is it a container, as CPython's collector has them? */
static bool is_container(RtValue v)
{
    static const RtType *const plain[] = {&rt_type_object, &rt_type_range, &rt_type_bytearray, &rt_type_code};
    if (!RT_IS_PTR(v)) return false;
    const RtType *type = rti_typeof(v);
    if (RT_HAS_SHAPE(v, &rt_shape_type) || rti_is_a(v, &rt_type_type)) return RTI_TYPE(v)->flags & RT_T_HEAP;
    if (type->flags & RT_T_HEAP) return true;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (type == plain[i]) return false;
    return type->trace && !(type->flags & (RT_T_STR | RT_T_BYTES | RT_T_INT));
}

static bool is_tracked(RtValue v);

/* Tuples are immutable: one with nothing but atoms in it never becomes part of a circle. */
static bool may_be_tracked(RtValue v)
{
    return is_container(v) && (!RT_HAS_SHAPE(v, &rt_shape_tuple) || is_tracked(v));
}

/* Exact tuples and dicts count by what is in them now. */
static bool is_tracked(RtValue v)
{
    if (!is_container(v)) return false;
    if (RT_HAS_SHAPE(v, &rt_shape_tuple)) {
        const RtTuple *tuple = RTI_TUPLE(v);
        for (int64_t i = 0; i < tuple->len; i++)
            if (may_be_tracked(tuple->items[i])) return true;
        return false;
    }
    if (!RT_HAS_SHAPE(v, &rt_shape_dict)) return true;
    RtValue key, value;
    for (int64_t pos = 0; rti_dict_next(v, &pos, &key, &value);)
        if (may_be_tracked(key) || may_be_tracked(value)) return true;
    return false;
}

/* ---- collecting ---- */

static void call_callbacks(const char *phase, int64_t generation, int64_t collected)
{
    if (!callbacks || !RTI_IS_LIST(callbacks) || !RTI_LIST(callbacks)->len) return;
    RtValue info = rti_dict_new();
    rti_dict_set(info, rti_intern_cstr("generation"), rti_int(generation));
    rti_dict_set(info, rti_intern_cstr("collected"), rti_int(collected));
    rti_dict_set(info, rti_intern_cstr("uncollectable"), RT_INT(0));
    for (int64_t i = 0; i < RTI_LIST(callbacks)->len; i++) {
        RtValue callback = RTI_LIST(callbacks)->items[i];
        RtHandler h;
        RT_TRY(h)
        {
            rti_call2(callback, rti_str(phase), info);
            RT_TRY_END(h);
        }
        else
        {
            RT_TRY_CAUGHT(h);
            rti_write_unraisable(rt_thrown, NULL, callback);
        }
    }
}

/* Overwrite what calls that returned left below on the stack: it would keep objects alive. */
static __attribute__((noinline)) void clear_stack_below(void)
{
    volatile char old[8 << 10];
    for (size_t i = 0; i < sizeof old; i++) old[i] = 0;
}

static size_t found_garbage;
static uintptr_t *saved; /* with DEBUG_SAVEALL: garbage, which is kept */
static size_t saved_count, saved_cap;

/* What dies in a collection is no tuple or dict that is looked into any more. */
static bool counts(uintptr_t object)
{
    return is_container(RT_VALUE(object));
}

static void save(uintptr_t object)
{
    if (saved_count == saved_cap) {
        saved_cap = saved_cap ? saved_cap * 2 : 64;
        saved = realloc(saved, saved_cap * sizeof *saved);
        if (!saved) rti_fatal("out of memory while collecting garbage");
    }
    saved[saved_count++] = object;
}

static void look_at_garbage(void)
{
    saved_count = 0;
    found_garbage += gc_find_garbage(counts, debug_flags & DEBUG_SAVEALL ? save : NULL);
    for (size_t i = 0; i < saved_count; i++) rti_gc_mark_object((void *)saved[i]);
    gc_drain();
}

/* Collect until nothing is left that __del__ kept. */
static int64_t collect_all(void)
{
    enum { ROUNDS = 8 };
    found_garbage = 0;
    rt_thrown = 0; /* was caught long ago */
    for (int i = 0; i < ROUNDS; i++) {
        clear_stack_below();
        gc_garbage_hook = look_at_garbage;
        rti_gc_collect();
        gc_garbage_hook = NULL;
        gc_paused++;
        for (size_t k = 0; k < saved_count; k++) rti_list_append(garbage, RT_VALUE(saved[k]));
        saved_count = 0;
        gc_paused--;
        if (!rti_gc_pending) break;
        rti_gc_run_finalizers();
    }
    return (int64_t)found_garbage;
}

/* The argument is read by hand: binding by signature would put an array of stale values on the
 * stack, which is about to be searched for references. */
NATIVE(gc_collect)
{
    static const char *const names[] = {"generation"};
    RtValue given = count ? args[0] : 0;
    if (kwnames) rti_args_keywords("collect", args, count, kwnames, names, 1, &given);
    int64_t generation = given ? rti_args_ssize(given) : 2;
    if (generation < 0 || generation > 2) rt_errorf(&rt_ValueError, "invalid generation");
    call_callbacks("start", generation, 0);
    int64_t collected = collect_all();
    stats[generation].collections++;
    stats[generation].collected += collected;
    call_callbacks("stop", generation, collected);
    return rti_int(collected);
}

/* ---- settings ---- */

NATIVE(gc_enable)
{
    enabled = true;
    return RT_NONE;
}

NATIVE(gc_disable)
{
    enabled = false;
    return RT_NONE;
}

NATIVE(gc_isenabled)
{
    return RT_BOOL(enabled);
}

NATIVE(gc_get_debug)
{
    return rti_int(debug_flags);
}

NATIVE(gc_set_debug)
{
    debug_flags = rti_args_ssize(args[0]);
    return RT_NONE;
}

NATIVE(gc_get_threshold)
{
    return native_tuple3(rti_int(thresholds[0]), rti_int(thresholds[1]), rti_int(thresholds[2]));
}

NATIVE(gc_set_threshold)
{
    for (size_t i = 0; i < count; i++) thresholds[i] = rti_args_ssize(args[i]);
    return RT_NONE;
}

NATIVE(gc_get_count)
{
    return native_tuple3(rti_int((int64_t)(gc_allocated / 64)), RT_INT(0), RT_INT(0));
}

NATIVE(gc_get_stats)
{
    RtValue list = rti_list_new(3);
    for (int i = 0; i < 3; i++) {
        RtValue row = rti_dict_new();
        rti_dict_set(row, rti_intern_cstr("collections"), rti_int(stats[i].collections));
        rti_dict_set(row, rti_intern_cstr("collected"), rti_int(stats[i].collected));
        rti_dict_set(row, rti_intern_cstr("uncollectable"), RT_INT(0));
        rti_list_append(list, row);
    }
    return list;
}

static void count_frozen(uintptr_t object)
{
    frozen += is_container(RT_VALUE(object));
}

NATIVE(gc_freeze)
{
    gc_paused++;
    gc_for_each(count_frozen);
    gc_paused--;
    return RT_NONE;
}

NATIVE(gc_unfreeze)
{
    frozen = 0;
    return RT_NONE;
}

NATIVE(gc_get_freeze_count)
{
    return rti_int(frozen);
}

/* ---- looking at objects ---- */

NATIVE(gc_is_tracked)
{
    return RT_BOOL(is_tracked(args[0]));
}

NATIVE(gc_is_finalized)
{
    return RT_BOOL(RT_IS_PTR(args[0]) && rti_gc_is_finalized(RT_OBJ(args[0])));
}

static RtValue found; /* list being filled */
static RtValue wanted; /* tuple: objects whose referrers are looked for */
static uintptr_t looking_at;

static void add_object(uintptr_t object)
{
    RtValue v = RT_VALUE(object);
    if (is_tracked(v) && v != found && v != wanted) rti_list_append(found, v);
}

NATIVE(gc_get_objects)
{
    if (args[0] && args[0] != RT_NONE) {
        int64_t generation = rti_args_ssize(args[0]);
        if (generation >= 3)
            rt_errorf(&rt_ValueError, "generation parameter must be less than the number of available "
                                      "generations (3)");
        if (generation < 0) rt_errorf(&rt_ValueError, "generation parameter cannot be negative");
        if (generation < 2) return rti_list_new(0);
    }
    rti_gc_collect();
    gc_paused++;
    found = rti_list_new(0);
    gc_for_each(add_object);
    gc_paused--;
    return found;
}

static void note_referent(uintptr_t object)
{
    rti_list_append(found, RT_VALUE(object));
}

/* Atoms in a builtin container are told of as well; elsewhere only objects of the heap. */
static void add_referents(RtValue v)
{
    if (RTI_IS_LIST(v) || RTI_IS_TUPLE(v)) {
        int64_t len;
        const RtValue *items = rti_items(v, &len);
        for (int64_t i = 0; i < len; i++) rti_list_append(found, items[i]);
    } else if (RT_HAS_SHAPE(v, &rt_shape_dict)) {
        RtValue key, value;
        for (int64_t pos = 0; rti_dict_next(v, &pos, &key, &value);) {
            rti_list_append(found, value);
            rti_list_append(found, key);
        }
    } else if (is_container(v)) {
        gc_for_each_referent((uintptr_t)v, note_referent);
    }
}

NATIVE(gc_get_referents)
{
    gc_paused++;
    found = rti_list_new(0);
    for (size_t i = 0; i < count; i++)
        add_referents(args[i]);
    gc_paused--;
    return found;
}

static bool is_wanted(uintptr_t object)
{
    const RtTuple *objects = RTI_TUPLE(wanted);
    for (int64_t i = 0; i < objects->len; i++)
        if (objects->items[i] == RT_VALUE(object)) return true;
    return false;
}

static void check_referent(uintptr_t object)
{
    if (looking_at && is_wanted(object)) {
        add_object(looking_at);
        looking_at = 0;
    }
}

static void check_object(uintptr_t object)
{
    if (object == wanted || object == found) return;
    looking_at = object;
    gc_for_each_referent(object, check_referent);
}

NATIVE(gc_get_referrers)
{
    rti_gc_collect();
    gc_paused++;
    wanted = rti_tuple_from(args, (int64_t)count);
    found = rti_list_new(0);
    gc_for_each(check_object);
    gc_paused--;
    wanted = 0;
    return found;
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"collect", gc_collect, 0, 1, RT_M_KWRAW, "generation=2",
     "Run the garbage collector.\n\nWith no arguments, run a full collection.  The optional "
     "argument\nmay be an integer specifying which generation to collect.  A ValueError\nis raised "
     "if the generation number is invalid.\n\nThe number of unreachable objects is returned."},
    {"disable", gc_disable, 0, 0, 0, "", "Disable automatic garbage collection."},
    {"enable", gc_enable, 0, 0, 0, "", "Enable automatic garbage collection."},
    {"freeze", gc_freeze, 0, 0, 0, "",
     "Freeze all current tracked objects and ignore them for future collections.\n\n"
     "This can be used before a POSIX fork() call to make the gc copy-on-write friendly.\n"
     "Note: collection before a POSIX fork() call may free pages for future allocation\n"
     "which can cause copy-on-write."},
    {"get_count", gc_get_count, 0, 0, 0, "",
     "Return a three-tuple of the current collection counts."},
    {"get_debug", gc_get_debug, 0, 0, 0, "", "Get the garbage collection debugging flags."},
    {"get_freeze_count", gc_get_freeze_count, 0, 0, 0, "",
     "Return the number of objects in the permanent generation."},
    {"get_objects", gc_get_objects, 0, 1, RT_M_KW, "generation=None",
     "Return a list of objects tracked by the collector (excluding the list returned).\n\n"
     "  generation\n    Generation to extract the objects from.\n\n"
     "If generation is not None, return only the objects tracked by the collector\n"
     "that are in that generation."},
    {"get_referents", gc_get_referents, 0, -1, 0, "*objs",
     "Return the list of objects that are directly referred to by 'objs'."},
    {"get_referrers", gc_get_referrers, 0, -1, 0, "*objs",
     "Return the list of objects that directly refer to any of 'objs'."},
    {"get_stats", gc_get_stats, 0, 0, 0, "",
     "Return a list of dictionaries containing per-generation statistics."},
    {"get_threshold", gc_get_threshold, 0, 0, 0, "",
     "Return the current collection thresholds."},
    {"is_finalized", gc_is_finalized, 1, 1, 0, "obj, /",
     "Returns true if the object has been already finalized by the GC."},
    {"is_tracked", gc_is_tracked, 1, 1, 0, "obj, /",
     "Returns true if the object is tracked by the garbage collector.\n\n"
     "Simple atomic objects will return false."},
    {"isenabled", gc_isenabled, 0, 0, 0, "",
     "Returns true if automatic garbage collection is enabled."},
    {"set_debug", gc_set_debug, 1, 1, 0, "flags, /",
     "Set the garbage collection debugging flags.\n\n"
     "  flags\n    An integer that can have the following bits turned on:\n"
     "      DEBUG_STATS - Print statistics during collection.\n"
     "      DEBUG_COLLECTABLE - Print collectable objects found.\n"
     "      DEBUG_UNCOLLECTABLE - Print unreachable but uncollectable objects\n        found.\n"
     "      DEBUG_SAVEALL - Save objects to gc.garbage rather than freeing them.\n"
     "      DEBUG_LEAK - Debug leaking programs (everything but STATS).\n\n"
     "Debugging information is written to sys.stderr."},
    {"set_threshold", gc_set_threshold, 1, 3, 0, NULL,
     "set_threshold(threshold0, [threshold1, [threshold2]])\n"
     "Set the collection thresholds (the collection frequency).\n\n"
     "Setting 'threshold0' to zero disables collection."},
    {"unfreeze", gc_unfreeze, 0, 0, 0, "",
     "Unfreeze all objects in the permanent generation.\n\n"
     "Put all objects in the permanent generation back into oldest generation."},
    {0}};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int value;
    } flags[] = {{"DEBUG_STATS", 1},
                 {"DEBUG_COLLECTABLE", 2},
                 {"DEBUG_UNCOLLECTABLE", 4},
                 {"DEBUG_SAVEALL", 32},
                 {"DEBUG_LEAK", 38}};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        rti_module_set(module, rti_intern_cstr(flags[i].name), RT_INT(flags[i].value));
    rt_gc_observed = 1;
    gc_order_hook = gc_order_dead;
    rt_gc_root_range(&callbacks, 1);
    rt_gc_root_range(&garbage, 1);
    callbacks = rti_list_new(0);
    garbage = rti_list_new(0);
    rti_module_set(module, rti_intern_cstr("callbacks"), callbacks);
    rti_module_set(module, rti_intern_cstr("garbage"), garbage);
}

const RtModuleDef rt_module_gc = {
    .name = "gc",
    .doc = "This module provides access to the garbage collector for reference cycles.\n\n"
           "enable() -- Enable automatic garbage collection.\n"
           "disable() -- Disable automatic garbage collection.\n"
           "isenabled() -- Returns true if automatic collection is enabled.\n"
           "collect() -- Do a full collection right now.\n"
           "get_count() -- Return the current collection counts.\n"
           "get_stats() -- Return list of dictionaries containing per-generation stats.\n"
           "set_debug() -- Set debugging flags.\n"
           "get_debug() -- Get debugging flags.\n"
           "set_threshold() -- Set the collection thresholds.\n"
           "get_threshold() -- Return the current collection thresholds.\n"
           "get_objects() -- Return a list of all objects tracked by the collector.\n"
           "is_tracked() -- Returns true if a given object is tracked.\n"
           "is_finalized() -- Returns true if a given object has been already finalized.\n"
           "get_referrers() -- Return the list of objects that refer to an object.\n"
           "get_referents() -- Return the list of objects that an object refers to.\n"
           "freeze() -- Freeze all tracked objects and ignore them for future collections.\n"
           "unfreeze() -- Unfreeze all objects in the permanent generation.\n"
           "get_freeze_count() -- Return the number of objects in the permanent generation.\n",
    .functions = functions,
    .fill = fill,
};
