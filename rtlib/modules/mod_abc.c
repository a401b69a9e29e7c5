/* The module _abc: what abc.ABCMeta is made of.
 *
 * Each abstract base class has three sets of classes: those registered, those known to be
 * subclasses, those known not to be (as long as nobody registered anything anywhere: `counter`).
 * The sets do not keep classes alive: they hold bare addresses, and each collection takes the dead
 * ones out (rti_weak_at_collection).
 */
#include "weakrefmod.h"

typedef struct ClassSet {
    uintptr_t *slots; /* block, open addressing: 0 free, GONE taken out */
    uint32_t room, used;
} ClassSet;

enum { GONE = 1, FIRST_ROOM = 8 };

typedef struct AbcData {
    RtShape *shape;
    struct AbcData *next; /* all of them, for the collector */
    ClassSet registry, cache, negative;
    int64_t negative_version; /* counter when `negative` was last emptied */
} AbcData;

static RtType data_type;
static RtShape data_shape = {.type = &data_type};
static AbcData *all_data;
static int64_t counter;

/* ---- sets of classes ---- */

static uintptr_t *slot_of(const ClassSet *set, uintptr_t class)
{
    uint32_t i = (uint32_t)((class >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 40) & (set->room - 1);
    while (set->slots[i] && set->slots[i] != class) i = (i + 1) & (set->room - 1);
    return &set->slots[i];
}

static inline bool set_has(const ClassSet *set, RtValue class)
{
    return set->used && *slot_of(set, (uintptr_t)class);
}

static void set_clear(ClassSet *set)
{
    *set = (ClassSet){0};
}

static void set_add(ClassSet *set, RtValue class)
{
    if ((set->used + 1) * 2 > set->room) {
        ClassSet old = *set;
        uint32_t room = old.room ? old.room * 2 : FIRST_ROOM;
        uintptr_t *slots = rt_gc_block(room * sizeof *slots);
        *set = (ClassSet){.slots = slots, .room = room};
        for (uint32_t i = 0; i < old.room; i++) {
            if (old.slots[i] <= GONE) continue;
            *slot_of(set, old.slots[i]) = old.slots[i];
            set->used++;
        }
    }
    uintptr_t *slot = slot_of(set, (uintptr_t)class);
    set->used += !*slot;
    *slot = (uintptr_t)class;
}

static void set_purge(ClassSet *set)
{
    for (uint32_t i = 0; i < set->room; i++)
        if (set->slots[i] > GONE && rti_gc_is_dead((void *)set->slots[i])) set->slots[i] = GONE;
}

static void purge(void)
{
    for (AbcData **link = &all_data; *link;) {
        AbcData *data = *link;
        if (rti_gc_is_dead(data)) {
            *link = data->next;
            continue;
        }
        set_purge(&data->registry);
        set_purge(&data->cache);
        set_purge(&data->negative);
        link = &data->next;
    }
}

/* The classes as a set of weak references. */
static RtValue set_of_references(const ClassSet *set)
{
    RtValue result = rti_set_new();
    for (uint32_t i = 0; i < set->room; i++) {
        if (set->slots[i] <= GONE) continue;
        RtWeakRef *plain = weakref_plain(RT_VALUE(set->slots[i]), false);
        rti_set_add(result, plain ? RT_VALUE(plain)
                                  : weakref_make(&weakref_ref, RT_VALUE(set->slots[i]), 0));
    }
    return result;
}

static void data_trace(void *object)
{
    AbcData *data = object;
    rti_gc_mark_block(data->registry.slots);
    rti_gc_mark_block(data->cache.slots);
    rti_gc_mark_block(data->negative.slots);
}

static RtValue data_new(RtType *type, RT_UNUSED const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("_abc_data", kwnames);
    rti_args_count("_abc_data", count, 0, 0);
    AbcData *data = rti_object_alloc(type);
    static bool hooked;
    if (!hooked) rti_weak_at_collection(purge);
    hooked = true;
    data->next = all_data;
    data->negative_version = counter;
    all_data = data;
    return RT_VALUE(data);
}

RT_STATIC_TYPE(data_type) = {
    .shape = &rt_shape_type,
    .cname = "_abc._abc_data",
    .base = &rt_type_object,
    .size = sizeof(AbcData),
    .instance_shape = &data_shape,
    .trace = data_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, data_new)),
    .doc = "Internal state held by ABC machinery.",
};

static AbcData *data_of(RtValue class)
{
    RtValue name = rti_intern_cstr("_abc_impl");
    RtValue v = rti_is_type(class) ? rti_type_lookup(RTI_TYPE(class), name) : 0;
    if (!v) v = rti_getattr(class, name);
    if (!RT_HAS_SHAPE(v, &data_shape))
        rt_errorf(&rt_TypeError, "_abc_impl is set to a wrong type");
    return (AbcData *)RT_OBJ(v);
}

/* ---- making an abstract base class ---- */

static bool is_abstract(RtValue v)
{
    RtValue flag = rti_try_getattr(v, RT_NAME(__isabstractmethod__));
    return flag && rti_truth(flag);
}

static void add_own(RtValue class, RtValue names)
{
    RtValue items = rti_list_of(rti_call_method(rti_getattr(class, RT_NAME(__dict__)),
                                                RT_NAME(items), NULL, 0, 0, NULL));
    for (int64_t i = 0; i < RTI_LIST(items)->len; i++) {
        const RtTuple *item = RTI_TUPLE(RTI_LIST(items)->items[i]);
        if (is_abstract(item->items[1])) rti_set_add(names, item->items[0]);
    }
}

static void add_inherited(RtValue class, RtValue base, RtValue names)
{
    RtValue theirs = rti_try_getattr(base, RT_NAME(__abstractmethods__));
    if (!theirs) return;
    RtIter iter;
    rti_iter(&iter, theirs);
    for (RtValue name; (name = rti_next(&iter));) {
        RtValue v = rti_try_getattr(class, name);
        if (v && is_abstract(v)) rti_set_add(names, name);
    }
}

/* CPython's bits of the type flags for sequence and mapping patterns. */
enum { CPYTHON_SEQUENCE = 1 << 5, CPYTHON_MAPPING = 1 << 6 };

static void take_pattern_flags(RtValue class)
{
    RtType *type = RTI_TYPE(class);
    RtValue name = rti_intern_cstr("__abc_tpflags__");
    RtValue flags = rti_dict_get_str(rti_type_dict(type), name);
    if (!flags) return;
    if (RT_IS_INT(flags)) {
        int64_t bits = RT_UNINT(flags) & (CPYTHON_SEQUENCE | CPYTHON_MAPPING);
        if (bits == (CPYTHON_SEQUENCE | CPYTHON_MAPPING))
            rt_errorf(&rt_TypeError,
                      "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        if (bits) type->flags &= ~(uint32_t)(RT_T_SEQUENCE | RT_T_MAPPING);
        if (bits & CPYTHON_SEQUENCE) type->flags |= RT_T_SEQUENCE;
        if (bits & CPYTHON_MAPPING) type->flags |= RT_T_MAPPING;
    }
    rti_setattr(class, name, 0);
}

NATIVE(abc__abc_init)
{
    RtValue class = args[0], names = rti_set_new();
    add_own(class, names);
    RtValue bases = rti_getattr(class, RT_NAME(__bases__));
    if (!RTI_IS_TUPLE(bases)) rt_errorf(&rt_TypeError, "__bases__ is not tuple");
    for (int64_t i = 0; i < RTI_TUPLE(bases)->len; i++)
        add_inherited(class, RTI_TUPLE(bases)->items[i], names);
    rti_setattr(class, RT_NAME(__abstractmethods__), rti_frozenset_of(names));
    rti_setattr(class, rti_intern_cstr("_abc_impl"), data_new(&data_type, NULL, 0, 0));
    if (rti_is_type(class)) take_pattern_flags(class);
    return RT_NONE;
}

/* ---- registering ---- */

/* A registered class matches the patterns that its new base matches, and so do its subclasses. */
static void give_pattern_flags(RtType *type, uint32_t flags)
{
    const uint32_t both = RT_T_SEQUENCE | RT_T_MAPPING;
    if (type->flags & RT_T_IMMUTABLE || (type->flags & both) == flags) return;
    type->flags = (type->flags & ~both) | flags;
    if (!type->subclasses) return;
    const RtList *list = RTI_LIST(type->subclasses);
    for (int64_t i = 0; i < list->len; i++) give_pattern_flags(RTI_TYPE(list->items[i]), flags);
}

NATIVE(abc__abc_register)
{
    RtValue class = args[0], subclass = args[1];
    if (!rti_is_type(subclass)) rt_errorf(&rt_TypeError, "Can only register classes");
    if (rti_issubclass(subclass, class)) return subclass;
    if (rti_issubclass(class, subclass))
        rt_errorf(&rt_RuntimeError, "Refusing to create an inheritance cycle");
    set_add(&data_of(class)->registry, subclass);
    counter++;
    uint32_t flags = rti_is_type(class) ? RTI_TYPE(class)->flags & (RT_T_SEQUENCE | RT_T_MAPPING)
                                        : 0;
    if (flags) give_pattern_flags(RTI_TYPE(subclass), flags);
    return subclass;
}

/* ---- checking ---- */

static RtValue answer(AbcData *data, RtValue subclass, bool yes)
{
    set_add(yes ? &data->cache : &data->negative, subclass);
    return RT_BOOL(yes);
}

/* Is it a subclass of a registered class? Checking may register more. */
static bool by_registry(AbcData *data, RtValue subclass)
{
    RtValue classes = rti_list_new(data->registry.used);
    for (uint32_t i = 0; i < data->registry.room; i++)
        if (data->registry.slots[i] > GONE)
            rti_list_append(classes, RT_VALUE(data->registry.slots[i]));
    for (int64_t i = 0; i < RTI_LIST(classes)->len; i++)
        if (rti_issubclass(subclass, RTI_LIST(classes)->items[i])) return true;
    return false;
}

static bool by_subclasses(RtValue class, RtValue subclass)
{
    RtValue list = rti_call_method(class, RT_NAME(__subclasses__), NULL, 0, 0, NULL);
    if (!rti_is_a(list, &rt_type_list))
        rt_errorf(&rt_TypeError, "__subclasses__() must return a list");
    for (int64_t i = 0; i < RTI_LIST(list)->len; i++)
        if (rti_issubclass(subclass, RTI_LIST(list)->items[i])) return true;
    return false;
}

NATIVE(abc__abc_subclasscheck)
{
    RtValue class = args[0], subclass = args[1];
    if (!rti_is_type(subclass)) rt_errorf(&rt_TypeError, "issubclass() arg 1 must be a class");
    AbcData *data = data_of(class);
    if (set_has(&data->cache, subclass)) return RT_TRUE;
    if (data->negative_version < counter) {
        set_clear(&data->negative);
        data->negative_version = counter;
    } else if (set_has(&data->negative, subclass)) {
        return RT_FALSE;
    }
    RtValue hook = rti_call_method(class, rti_intern_cstr("__subclasshook__"), &subclass, 1, 0, NULL);
    if (hook == RT_TRUE || hook == RT_FALSE) return answer(data, subclass, hook == RT_TRUE);
    if (hook != RT_NOTIMPLEMENTED)
        rt_errorf(&rt_AssertionError,
                  "__subclasshook__ must return either False, True, or NotImplemented");
    if (rti_is_type(class) && rti_subtype(RTI_TYPE(subclass), RTI_TYPE(class)))
        return answer(data, subclass, true);
    if (set_has(&data->registry, subclass)) return RT_TRUE;
    return answer(data, subclass, by_registry(data, subclass) || by_subclasses(class, subclass));
}

static RtValue ask_class(RtValue class, RtValue subclass)
{
    return rti_call_method(class, RT_NAME(__subclasscheck__), &subclass, 1, 0, NULL);
}

NATIVE(abc__abc_instancecheck)
{
    AbcData *data = data_of(args[0]);
    RtType *type = rti_typeof(args[1]);
    RtValue class = type->flags & RT_T_CLAIMS_CLASS ? rti_getattr(args[1], RT_NAME(__class__))
                                                    : RT_VALUE(type);
    if (set_has(&data->cache, class)) return RT_TRUE;
    if (class == RT_VALUE(type)) {
        if (data->negative_version == counter && set_has(&data->negative, class)) return RT_FALSE;
        return ask_class(args[0], class);
    }
    RtValue result = ask_class(args[0], class);
    return rti_truth(result) ? result : ask_class(args[0], RT_VALUE(type));
}

/* ---- looking inside ---- */

NATIVE(abc_get_cache_token)
{
    return rti_int(counter);
}

NATIVE(abc__get_dump)
{
    const AbcData *data = data_of(args[0]);
    RtValue parts[4] = {set_of_references(&data->registry), set_of_references(&data->cache),
                        set_of_references(&data->negative), rti_int(data->negative_version)};
    return rti_tuple_from(parts, 4);
}

NATIVE(abc__reset_registry)
{
    set_clear(&data_of(args[0])->registry);
    return RT_NONE;
}

NATIVE(abc__reset_caches)
{
    AbcData *data = data_of(args[0]);
    set_clear(&data->cache);
    set_clear(&data->negative);
    return RT_NONE;
}

static const RtMethodDef functions[] = {
    {"_abc_init", abc__abc_init, 1, 1, 0, "self, /",
     "Internal ABC helper for class set-up. Should be never used outside abc module."},
    {"_abc_instancecheck", abc__abc_instancecheck, 2, 2, 0, "self, instance, /",
     "Internal ABC helper for instance checks. Should be never used outside abc module."},
    {"_abc_register", abc__abc_register, 2, 2, 0, "self, subclass, /",
     "Internal ABC helper for subclasss registration. Should be never used outside abc module."},
    {"_abc_subclasscheck", abc__abc_subclasscheck, 2, 2, 0, "self, subclass, /",
     "Internal ABC helper for subclasss checks. Should be never used outside abc module."},
    {"_get_dump", abc__get_dump, 1, 1, 0, "self, /",
     "Internal ABC helper for cache and registry debugging.\n\n"
     "Return shallow copies of registry, of both caches, and\n"
     "negative cache version. Don't call this function directly,\n"
     "instead use ABC._dump_registry() for a nice repr."},
    {"_reset_caches", abc__reset_caches, 1, 1, 0, "self, /",
     "Internal ABC helper to reset both caches of a given class.\n\n"
     "Should be only used by refleak.py"},
    {"_reset_registry", abc__reset_registry, 1, 1, 0, "self, /",
     "Internal ABC helper to reset registry of a given class.\n\n"
     "Should be only used by refleak.py"},
    {"get_cache_token", abc_get_cache_token, 0, 0, 0, "",
     "Returns the current ABC cache token.\n\n"
     "The token is an opaque object (supporting equality testing) identifying the\n"
     "current version of the ABC cache for virtual subclasses. The token changes\n"
     "with every call to register() on any ABC."},
    {0}};

const RtModuleDef rt_module__abc = {
    .name = "_abc",
    .doc = "Module contains faster C implementation of abc.ABCMeta",
    .functions = functions,
};
