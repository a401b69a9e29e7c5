/* The module _collections: defaultdict, _tuplegetter, _count_elements, and the table of the module.
 */
#include "../key_equal.h"
#include "collectionsmod.h"

/* ---- defaultdict ---- */

typedef struct DefaultDict {
    RtDict dict;
    RtValue factory; /* None: there is none */
} DefaultDict;

static RtType defaultdict_type;
static RtShape defaultdict_shape = {.type = &defaultdict_type};

static inline DefaultDict *DD(RtValue v)
{
    return (DefaultDict *)RT_OBJ(v);
}

static void defaultdict_trace(void *object)
{
    rti_dict_trace(object);
    rti_gc_mark(((DefaultDict *)object)->factory);
}

static RtValue defaultdict_new(RtType *type, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                               RT_UNUSED RtValue kwnames)
{
    DefaultDict *d = rti_object_alloc(type);
    d->factory = RT_NONE;
    return RT_VALUE(d);
}

static void defaultdict_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue factory = RT_NONE;
    if (count) {
        factory = args[0];
        if (factory != RT_NONE && !rti_typeof(factory)->slots.call)
            rt_errorf(&rt_TypeError, "first argument must be callable or None");
        args++;
        count--;
    }
    DD(self)->factory = factory;
    rti_dict_update_args("dict", self, args, count, kwnames);
}

NATIVE(defaultdict___missing__)
{
    RtValue factory = DD(self)->factory;
    if (factory == RT_NONE) rti_raise_key_error(args[0]);
    RtValue v = rti_call0(factory);
    rti_setitem(self, args[0], v);
    return v;
}

static RtValue same_kind(RtValue self, RtValue source)
{
    return rti_call2(RT_VALUE(rti_typeof(self)), DD(self)->factory, source);
}

NATIVE(defaultdict_copy)
{
    return same_kind(self, self);
}

NATIVE(defaultdict___reduce__)
{
    RtValue factory = DD(self)->factory;
    RtValue arguments =
        factory == RT_NONE ? RT_VALUE(&rt_empty_tuple) : native_tuple1(factory);
    RtValue items = rti_call_method(self, RT_NAME(items), NULL, 0, 0, NULL);
    RtValue parts[5] = {RT_VALUE(rti_typeof(self)), arguments, RT_NONE, RT_NONE,
                        rti_getiter(items)};
    return rti_tuple_from(parts, 5);
}

static RtValue defaultdict_repr(RtValue self)
{
    RtValue items = rt_type_dict.slots.repr(self);
    RtValue factory = rti_repr_guarded(DD(self)->factory, rti_repr, "...");
    return rti_str_format("%s(%U, %U)", rti_type_name(rti_typeof(self)), factory, items);
}

static RtValue defaultdict_or(RtValue a, RtValue b)
{
    int left = rti_is_a(a, &defaultdict_type);
    RtValue self = left ? a : b, other = left ? b : a;
    if (!rti_is_a(other, &rt_type_dict)) return RT_NOTIMPLEMENTED;
    RtValue result = same_kind(self, a);
    rti_dict_update(result, b);
    return result;
}

static RtValue get_factory(RtValue self)
{
    return DD(self)->factory;
}

static void set_factory(RtValue self, RtValue v)
{
    DD(self)->factory = v ? v : RT_NONE;
}

static const RtMethodDef defaultdict_methods[] = {
    {"__missing__", defaultdict___missing__, 1, 1, 0, NULL,
     "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n"
     "  if self.default_factory is None: raise KeyError((key,))\n"
     "  self[key] = value = self.default_factory()\n"
     "  return value\n"},
    {"copy", defaultdict_copy, 0, 0, 0, NULL, "D.copy() -> a shallow copy of D."},
    {"__copy__", defaultdict_copy, 0, 0, 0, NULL, "D.copy() -> a shallow copy of D."},
    {"__reduce__", defaultdict___reduce__, 0, 0, 0, NULL,
     "Return state information for pickling."},
    NATIVE_CLASS_GETITEM,
    {0}};

static const RtGetSetDef defaultdict_getsets[] = {
    {"default_factory", get_factory, set_factory,
     "Factory for default value called by __missing__()."},
    {0}};

static RtType defaultdict_type = {
    .shape = &rt_shape_type,
    .cname = "collections.defaultdict",
    .base = &rt_type_dict,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(DefaultDict),
    .instance_shape = &defaultdict_shape,
    .trace = defaultdict_trace,
    .methods = defaultdict_methods,
    .getsets = defaultdict_getsets,
    .slots = {.new_ = defaultdict_new,
              .init = defaultdict_init,
              .repr = defaultdict_repr,
              .or_ = defaultdict_or},
    .doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\n"
           "The default factory is called without arguments to produce\n"
           "a new value when a key is not present, in __getitem__ only.\n"
           "A defaultdict compares equal to a dict with the same items.\n"
           "All remaining arguments are treated the same as if they were\n"
           "passed to the dict constructor, including keyword arguments.",
};

/* ---- _tuplegetter: the properties of named tuples ---- */

static RtType tuplegetter_type;
static RtShape tuplegetter_shape = {.type = &tuplegetter_type};

static inline RtTupleGetter *TG(RtValue v)
{
    return (RtTupleGetter *)RT_OBJ(v);
}

static void tuplegetter_trace(void *object)
{
    rti_gc_mark(((RtTupleGetter *)object)->doc);
}

NATIVE_NEW(tuplegetter, "_tuplegetter", 2, 2, 0, "index, doc, /")
{
    RtTupleGetter *g = rti_object_alloc(RTI_TYPE(self));
    g->index = rti_args_ssize(args[0]);
    g->doc = args[1];
    return RT_VALUE(g);
}

static RtValue tuplegetter_get(RtValue self, RtValue obj, RT_UNUSED RtValue type)
{
    if (!obj) return self;
    int64_t index = TG(self)->index;
    if (!rti_is_a(obj, &rt_type_tuple)) {
        if (obj == RT_NONE) return self;
        rt_errorf(&rt_TypeError,
                  "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                  (long long)index, obj);
    }
    const RtTuple *tuple = RTI_TUPLE(obj);
    if ((uint64_t)index >= (uint64_t)tuple->len)
        rt_errorf(&rt_IndexError, "tuple index out of range");
    return tuple->items[index];
}

static void tuplegetter_set(RT_UNUSED RtValue self, RT_UNUSED RtValue obj, RtValue v)
{
    rt_errorf(&rt_AttributeError, v ? "can't set attribute" : "can't delete attribute");
}

NATIVE(tuplegetter___reduce__)
{
    return native_tuple2(RT_VALUE(rti_typeof(self)),
                         native_tuple2(rti_int(TG(self)->index), TG(self)->doc));
}

static RtValue tuplegetter_repr(RtValue self)
{
    return rti_str_format("%s(%lld, %R)", rti_type_name(rti_typeof(self)),
                          (long long)TG(self)->index, TG(self)->doc);
}

static RtValue get_doc(RtValue self)
{
    return TG(self)->doc;
}

static void set_doc(RtValue self, RtValue v)
{
    TG(self)->doc = v ? v : RT_NONE;
}

static const RtMethodDef tuplegetter_methods[] = {
    {"__reduce__", tuplegetter___reduce__, 0, 0, 0, NULL, NULL}, {0}};
static const RtGetSetDef tuplegetter_getsets[] = {{"__doc__", get_doc, set_doc, NULL}, {0}};

static RtType tuplegetter_type = {
    .shape = &rt_shape_type,
    .cname = "collections._tuplegetter",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(RtTupleGetter),
    .instance_shape = &tuplegetter_shape,
    .trace = tuplegetter_trace,
    .methods = tuplegetter_methods,
    .getsets = tuplegetter_getsets,
    .slots = {.new_ = tuplegetter_new,
              .repr = tuplegetter_repr,
              .descr_get = tuplegetter_get,
              .descr_set = tuplegetter_set},
};

/* ---- _count_elements ---- */

/* Is the mapping a dict, as far as get() and storing go? */
static bool counts_like_dict(RtValue mapping)
{
    RtType *type = rti_typeof(mapping);
    if (type == &rt_type_dict) return true;
    return rti_subtype(type, &rt_type_dict) &&
           type->slots.setitem == rt_type_dict.slots.setitem &&
           rti_type_lookup(type, RT_NAME(get)) == rti_type_lookup(&rt_type_dict, RT_NAME(get));
}

static void count_into_dict(RtValue mapping, RtIter *iter)
{
    RtDict *dict = RTI_DICT(mapping);
    for (RtValue key; (key = rti_next(iter));) {
        int64_t hash = rti_key_hash(key), at = rti_dict_find(dict, key, hash);
        if (at < 0) {
            rti_dict_put(dict, key, hash, RT_INT(1));
            continue;
        }
        RtValue *v = &dict->entries[at].value;
        if (RT_LIKELY(RT_IS_INT(*v) && RT_UNINT(*v) < RT_INT_MAX)) *v = RT_INT(RT_UNINT(*v) + 1);
        else rti_dict_put(dict, key, hash, rti_add(*v, RT_INT(1)));
    }
}

NATIVE(collections__count_elements)
{
    RtIter iter;
    rti_iter(&iter, args[1]);
    if (counts_like_dict(args[0])) {
        count_into_dict(args[0], &iter);
        return RT_NONE;
    }
    RtValue get = rti_getattr(args[0], RT_NAME(get));
    for (RtValue key; (key = rti_next(&iter));) {
        RtValue n = rti_call2(get, key, RT_INT(0));
        rti_setitem(args[0], key, rti_add(n, RT_INT(1)));
    }
    return RT_NONE;
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"_count_elements", collections__count_elements, 2, 2, 0, "mapping, iterable, /",
     "Count elements in the iterable, updating the mapping"},
    {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&collections_deque,
                                    &collections_deque_iterator,
                                    &collections_deque_reverse_iterator,
                                    &defaultdict_type,
                                    &collections_OrderedDict,
                                    &tuplegetter_type,
                                    NULL};
    native_add_types(module, types);
    rti_tuplegetter_type = &tuplegetter_type;
    rti_dict_lost = ordered_lose;
}

const RtModuleDef rt_module__collections = {
    .name = "_collections",
    .doc = "High performance data structures.\n"
           "- deque:        ordered collection accessible from endpoints only\n"
           "- defaultdict:  dict subclass with a default value factory\n",
    .functions = functions,
    .fill = fill,
};
