/* obj_mappingproxy.c - types.MappingProxyType: a read-only window on any mapping. Everything is
 * passed on to it. */
#include "container.h"
#include "number.h"
#include "runtime.h"

typedef struct RtMappingProxy {
    RtShape *shape;
    RtValue mapping;
} RtMappingProxy;

RtShape rt_shape_mappingproxy = {.type = &rt_type_mappingproxy};

static inline RtValue target(RtValue self)
{
    return ((RtMappingProxy *)RT_OBJ(self))->mapping;
}

static RtValue unwrap(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_mappingproxy) ? target(v) : v;
}

RtValue rti_mappingproxy(RtValue mapping)
{
    RtMappingProxy *proxy = rt_gc_new(&rt_shape_mappingproxy, sizeof *proxy);
    proxy->mapping = mapping;
    return RT_VALUE(proxy);
}

static void proxy_trace(void *object)
{
    rti_gc_mark(((RtMappingProxy *)object)->mapping);
}

static RtValue proxy_new(RT_UNUSED RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t named = kwnames ? RTI_TUPLE(kwnames)->len : 0;
    if (count + (size_t)named > 1)
        rt_errorf(&rt_TypeError, "mappingproxy() takes at most 1 argument (%zd given)",
                  count + (size_t)named);
    if (named && !rti_str_eq_cstr(RTI_TUPLE(kwnames)->items[0], "mapping"))
        rt_errorf(&rt_TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
    if (count + (size_t)named == 0)
        rt_errorf(&rt_TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
    RtType *of = rti_typeof(args[0]);
    if (!of->slots.getitem || (of->flags & (RT_T_LIST | RT_T_TUPLE)))
        rt_errorf(&rt_TypeError, "mappingproxy() argument must be a mapping, not %T", args[0]);
    return rti_mappingproxy(args[0]);
}

/* ---- slots ---- */

static RtValue proxy_repr(RtValue self)
{
    return rti_str_format("mappingproxy(%R)", target(self));
}
static RtValue proxy_str(RtValue self)
{
    return rti_str_of(target(self));
}
static int64_t proxy_hash(RtValue self)
{
    return rti_hash(target(self));
}
static int64_t proxy_len(RtValue self)
{
    return rti_len(target(self));
}
static RtValue proxy_getitem(RtValue self, RtValue key)
{
    return rti_getitem(target(self), key);
}
static int proxy_contains(RtValue self, RtValue key)
{
    return rti_contains(target(self), key);
}
static RtValue proxy_iter(RtValue self)
{
    return rti_getiter(target(self));
}
static RtValue proxy_or(RtValue a, RtValue b)
{
    return rti_or(unwrap(a), unwrap(b));
}

static RtValue proxy_richcompare(RtValue self, RtValue other, RtCmp op)
{
    return rti_compare(target(self), other, op);
}

static RtValue proxy_ior(RtValue self, RT_UNUSED RtValue other)
{
    rt_errorf(&rt_TypeError, "'|=' is not supported by %T; use '|' instead", self);
}

/* ---- methods ---- */

#define METHOD_BODY(name)                                                                          \
    static RtValue mappingproxy_##name(RtValue self, RT_UNUSED const RtValue *args,                \
                                       RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

static RtValue pass(RtValue self, RtValue name)
{
    return rti_call_method(target(self), name, NULL, 0, 0, NULL);
}

METHOD_BODY(__class_getitem__)
{
    return rti_generic_alias(self, args[0]);
}
METHOD_BODY(__reversed__)
{
    return pass(self, RT_NAME(__reversed__));
}
METHOD_BODY(copy)
{
    return pass(self, RT_NAME(copy));
}
METHOD_BODY(items)
{
    return pass(self, RT_NAME(items));
}
METHOD_BODY(keys)
{
    return pass(self, RT_NAME(keys));
}
METHOD_BODY(values)
{
    return pass(self, RT_NAME(values));
}

METHOD_BODY(get)
{
    RtValue passed[2] = {args[0], count > 1 ? args[1] : RT_NONE};
    return rti_call_method(target(self), RT_NAME(get), passed, 2, 0, NULL);
}

#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
static const RtMethodDef mappingproxy_methods[] = {
#include "rt/methods/mappingproxy.def"
    {0}};
#undef METHOD

RT_TYPE(rt_type_mappingproxy) = {
    .shape = &rt_shape_type,
    .cname = "mappingproxy",
    .base = &rt_type_object,
    .flags = RT_T_MAPPING | RT_T_IMMUTABLE,
    .size = sizeof(RtMappingProxy),
    .trace = proxy_trace,
    .instance_shape = &rt_shape_mappingproxy,
    .methods = mappingproxy_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, proxy_new), RT_SLOT(repr, proxy_repr),
                      RT_SLOT(str, proxy_str), RT_SLOT(hash, proxy_hash),
                      RT_SLOT(richcompare, proxy_richcompare), RT_SLOT(iter, proxy_iter),
                      RT_SLOT(len, proxy_len), RT_SLOT(getitem, proxy_getitem),
                      RT_SLOT(contains, proxy_contains), RT_SLOT(or_, proxy_or),
                      RT_SLOT(ior, proxy_ior)),
    .doc = "mappingproxy(mapping)\n--\n\n"
           "Read-only proxy of a mapping.",
};
