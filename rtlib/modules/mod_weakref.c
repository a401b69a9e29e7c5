/* The module _weakref: weakref.ref, and functions that look at the references of an object. The
 * proxies are in weakref_proxy.c, what the collector does in gc_weak.c.
 *
 * As in CPython there is one shared reference and one shared proxy without callback per object, in
 * front of its chain; those with callbacks follow, the newest first.
 */
#include "weakrefmod.h"

static RtShape ref_shape = {.type = &weakref_ref};

static void ref_trace(void *object)
{
    rti_gc_mark(((RtWeakRef *)object)->callback);
}

/* ---- chains ---- */

static bool is_plain_ref(const RtWeakRef *ref)
{
    return ref->shape == &ref_shape && !ref->callback;
}

static bool is_plain_proxy(const RtWeakRef *ref)
{
    const RtType *type = ref->shape->type;
    return (type == &weakref_proxy || type == &weakref_callable_proxy) && !ref->callback;
}

RtWeakRef *weakref_plain(RtValue target, bool proxy)
{
    RtWeakRef *ref = rti_weak_chain(target);
    if (ref && is_plain_ref(ref)) {
        if (!proxy) return ref;
        ref = ref->next;
    }
    return proxy && ref && is_plain_proxy(ref) ? ref : NULL;
}

RtValue weakref_make(RtType *type, RtValue target, RtValue callback)
{
    rt_gc_observed = 1;
    if (!RT_IS_PTR(target) || !rti_supports_weakrefs(rti_typeof(target)))
        rt_errorf(&rt_TypeError, "cannot create weak reference to '%T' object", target);
    RtWeakRef *ref = rti_object_alloc(type);
    ref->target = target;
    ref->callback = callback;
    RtWeakRef *behind = weakref_plain(target, true);
    if (is_plain_ref(ref)) behind = NULL;
    else if (!behind || is_plain_proxy(ref)) behind = weakref_plain(target, false);
    rti_weak_add(ref, behind);
    return RT_VALUE(ref);
}

/* obj.__weakref__ */
static RtValue first_reference(RtValue obj)
{
    RtWeakRef *ref = rti_weak_chain(obj);
    return ref ? RT_VALUE(ref) : RT_NONE;
}

/* ---- ref ---- */

static RtValue ref_new(RtType *type, const RtValue *args, size_t count, RT_UNUSED RtValue kwnames)
{
    rti_args_count("__new__", count, 1, 2);
    rti_weakref_getter = first_reference;
    RtValue callback = count > 1 && args[1] != RT_NONE ? args[1] : 0;
    if (type == &weakref_ref && !callback && RT_IS_PTR(args[0])) {
        RtWeakRef *plain = weakref_plain(args[0], false);
        if (plain) return RT_VALUE(plain);
    }
    return weakref_make(type, args[0], callback);
}

static void ref_init(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args, size_t count,
                     RtValue kwnames)
{
    rti_args_no_keywords("ref", kwnames);
    rti_args_count("__init__", count, 1, 2);
}

static RtValue ref_call(RtValue self, RT_UNUSED const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("weakref", kwnames);
    rti_args_count("weakref", count, 0, 0);
    return WEAK(self)->target ? WEAK(self)->target : RT_NONE;
}

static int64_t ref_hash(RtValue self)
{
    RtWeakRef *ref = WEAK(self);
    if (!ref->hashed) {
        if (!ref->target) rt_errorf(&rt_TypeError, "weak object has gone away");
        ref->hash = rti_hash(ref->target);
        ref->hashed = true;
    }
    return ref->hash;
}

static RtValue ref_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !rti_is_a(a, &weakref_ref) || !rti_is_a(b, &weakref_ref))
        return RT_NOTIMPLEMENTED;
    if (!WEAK(a)->target || !WEAK(b)->target) return RT_BOOL((a == b) == (op == RT_EQ));
    return rti_compare(WEAK(a)->target, WEAK(b)->target, op);
}

RtValue weakref_type_name(RtValue target)
{
    RtValue type = RT_VALUE(rti_typeof(target));
    RtValue module = rti_try_getattr(type, RT_NAME(__module__));
    RtValue name = rti_getattr(type, RT_NAME(__qualname__));
    if (!module || !rti_is_str(module) || rti_str_eq_cstr(module, "builtins") ||
        rti_str_eq_cstr(module, "__main__"))
        return name;
    return rti_str_format("%U.%U", module, name);
}

static RtValue ref_repr(RtValue self)
{
    RtValue target = WEAK(self)->target;
    if (!target) return rti_str_format("<weakref at 0x%llx; dead>", (unsigned long long)self);
    RtValue name = rti_lookup_special(target, RT_NAME(__name__));
    RtValue type = weakref_type_name(target);
    if (!name || !rti_is_str(name))
        return rti_str_format("<weakref at 0x%llx; to '%S' at 0x%llx>", (unsigned long long)self,
                              type, (unsigned long long)target);
    return rti_str_format("<weakref at 0x%llx; to '%S' at 0x%llx (%U)>", (unsigned long long)self,
                          type, (unsigned long long)target, name);
}

static RtValue get_callback(RtValue self)
{
    return WEAK(self)->callback ? WEAK(self)->callback : RT_NONE;
}

static const RtMethodDef ref_methods[] = {NATIVE_CLASS_GETITEM, {0}};
static const RtGetSetDef ref_getsets[] = {{"__callback__", get_callback, rti_readonly, NULL}, {0}};

RT_TYPE(weakref_ref) = {
    .shape = &rt_shape_type,
    .cname = "weakref.ReferenceType",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(RtWeakRef),
    .instance_shape = &ref_shape,
    .trace = ref_trace,
    .methods = ref_methods,
    .getsets = ref_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, ref_new), RT_SLOT(init, ref_init), RT_SLOT(call, ref_call),
                      RT_SLOT(hash, ref_hash), RT_SLOT(richcompare, ref_richcompare),
                      RT_SLOT(repr, ref_repr)),
};

/* ---- functions ---- */

NATIVE(weakref_getweakrefcount)
{
    int64_t n = 0;
    if (RT_IS_PTR(args[0]))
        for (RtWeakRef *ref = rti_weak_chain(args[0]); ref; ref = ref->next) n++;
    return rti_int(n);
}

NATIVE(weakref_getweakrefs)
{
    RtValue list = rti_list_new(0);
    if (!RT_IS_PTR(args[0])) return list;
    for (RtWeakRef *ref = rti_weak_chain(args[0]); ref; ref = ref->next)
        rti_list_append(list, RT_VALUE(ref));
    return list;
}

NATIVE(weakref_proxy_function)
{
    return weakref_proxy_of(args[0], count > 1 && args[1] != RT_NONE ? args[1] : 0);
}

/* del dct[key], unless the entry holds a reference that is not dead. */
NATIVE(weakref__remove_dead_weakref)
{
    if (!rti_is_a(args[0], &rt_type_dict))
        rt_errorf(&rt_TypeError, "_remove_dead_weakref() argument 1 must be dict, not %B", args[0]);
    RtValue v = rti_dict_get(args[0], args[1]);
    if (!v) return RT_NONE;
    if (!rti_is_a(v, &weakref_ref)) rt_errorf(&rt_TypeError, "not a weakref");
    if (!WEAK(v)->target) rti_dict_delete(args[0], args[1]);
    return RT_NONE;
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"_remove_dead_weakref", weakref__remove_dead_weakref, 2, 2, 0, "dct, key, /",
     "Atomically remove key from dict if it points to a dead weakref."},
    {"getweakrefcount", weakref_getweakrefcount, 1, 1, 0, "object, /",
     "Return the number of weak references to 'object'."},
    {"getweakrefs", weakref_getweakrefs, 1, 1, 0, "object, /",
     "Return a list of all weak reference objects pointing to 'object'."},
    {"proxy", weakref_proxy_function, 1, 2, 0, "object, callback=None, /",
     "Create a proxy object that weakly references 'object'.\n\n"
     "'callback', if given, is called with a reference to the\n"
     "proxy when 'object' is about to be finalized."},
    {0}};

static void fill(RtModule *module)
{
    RtValue ref = RT_VALUE(&weakref_ref);
    rti_type_ready(&weakref_ref);
    rti_weakref_getter = first_reference;
    rti_module_set(module, rti_intern_cstr("ref"), ref);
    static RtType *const types[] = {&weakref_ref, &weakref_proxy, &weakref_callable_proxy, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__weakref = {
    .name = "_weakref",
    .doc = "Weak-reference support module.",
    .functions = functions,
    .fill = fill,
};
