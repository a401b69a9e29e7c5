/* obj_namespace.c - types.SimpleNamespace: attributes made from keywords, shown by repr.
 */
#include "args.h"
#include "runtime.h"

typedef struct RtSimpleNamespace {
    RtShape *shape;
    RtValue dict;
} RtSimpleNamespace;

static RtValue dict_of(RtValue self) { return rti_instance_dict(self); }

RtValue rti_simple_namespace(RtValue dict)
{
    RtSimpleNamespace *ns = rti_object_alloc(&rt_type_SimpleNamespace);
    ns->dict = dict;
    return RT_VALUE(ns);
}

static void namespace_trace(void *object) { rti_gc_mark(((RtSimpleNamespace *)object)->dict); }

static RtValue namespace_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtSimpleNamespace *ns = rti_object_alloc(type);
    ns->dict = rti_dict_new();
    return RT_VALUE(ns);
}

static void set_keywords(RtValue dict, const RtValue *values, RtValue kwnames)
{
    for (int64_t i = 0; kwnames && i < RTI_TUPLE(kwnames)->len; i++)
        rti_dict_set(dict, RTI_TUPLE(kwnames)->items[i], values[i]);
}

static void namespace_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue dict = dict_of(self);
    rti_args_count("SimpleNamespace", count, 0, 1);
    if (count) {
        RtValue given = rti_dict_new(), key, v;
        rti_dict_update(given, args[0]);
        for (int64_t pos = 0; rti_dict_next(given, &pos, &key, &v);) {
            if (!rti_is_str(key)) rt_errorf(&rt_TypeError, "keywords must be strings");
            rti_dict_set(dict, key, v);
        }
    }
    set_keywords(dict, args + count, kwnames);
}

static RtValue show(RtValue self)
{
    RtStrBuf out;
    rti_buf_start(&out);
    RtType *type = rti_typeof(self);
    rti_buf_cstr(&out, type == &rt_type_SimpleNamespace ? "namespace" : rti_type_name(type));
    rti_buf_char(&out, '(');
    RtValue key, v;
    int64_t pos = 0, shown = 0;
    while (rti_dict_next(dict_of(self), &pos, &key, &v)) {
        if (!rti_is_str(key) || !rti_str_len(key)) continue;
        rti_buf_str(&out, rti_str_format("%s%S=%R", shown++ ? ", " : "", key, v));
    }
    rti_buf_char(&out, ')');
    return rti_buf_finish(&out);
}

static RtValue namespace_repr(RtValue self)
{
    RtType *type = rti_typeof(self);
    const char *name = type == &rt_type_SimpleNamespace ? "namespace" : rti_type_name(type);
    return rti_repr_guarded(self, show, rti_str_to_utf8(rti_str_format("%s(...)", name), NULL));
}

static RtValue namespace_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (!rti_is_a(a, &rt_type_SimpleNamespace) || !rti_is_a(b, &rt_type_SimpleNamespace))
        return RT_NOTIMPLEMENTED;
    return rti_compare(dict_of(a), dict_of(b), op);
}

static RtValue SimpleNamespace___reduce__(RtValue self, const RtValue *args, size_t count,
                                          RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue parts[3] = {RT_VALUE(rti_typeof(self)), RT_VALUE(&rt_empty_tuple), dict_of(self)};
    return rti_tuple_from(parts, 3);
}

static RtValue SimpleNamespace___replace__(RtValue self, const RtValue *args, size_t count,
                                           RtValue kwnames)
{
    rti_args_count("__replace__", count, 0, 0);
    RtValue copy = rti_call0(RT_VALUE(rti_typeof(self)));
    rti_dict_update(dict_of(copy), dict_of(self));
    set_keywords(dict_of(copy), args, kwnames);
    return copy;
}

static const RtMethodDef namespace_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/SimpleNamespace.def"
#undef METHOD
    {0},
};

static const RtGetSetDef namespace_getsets[] = {
    {"__dict__", rti_instance_dict, NULL, NULL},
    {0},
};

RtShape rt_shape_SimpleNamespace = {.type = &rt_type_SimpleNamespace};
RT_TYPE(rt_type_SimpleNamespace) = {
    .shape = &rt_shape_type,
    .cname = "types.SimpleNamespace",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(RtSimpleNamespace),
    .dict_offset = offsetof(RtSimpleNamespace, dict),
    .trace = namespace_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, namespace_new), RT_SLOT(init, namespace_init),
                      RT_SLOT(repr, namespace_repr), RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, namespace_richcompare)),
    .methods = namespace_methods,
    .getsets = namespace_getsets,
    .doc = "SimpleNamespace(mapping_or_iterable=(), /, **kwargs)\n--\n\n"
           "A simple attribute-based namespace.",
    .instance_shape = &rt_shape_SimpleNamespace,
};
