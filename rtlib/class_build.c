/* The class statement: bases, metaclass, namespace, body, class (the reference's section 3.3.3). */
#include "class_new.h"

/* Bases that are not classes may stand for others (__mro_entries__): the same tuple when none
 * does. */
static RtValue resolve_bases(RtValue bases)
{
    const RtTuple *tuple = RTI_TUPLE(bases);
    RtValue resolved = 0; /* list, once something is replaced */
    for (int64_t i = 0; i < tuple->len; i++) {
        RtValue base = tuple->items[i];
        RtValue method = rti_is_type(base) ? 0 : rti_try_getattr(base, RT_NAME(__mro_entries__));
        if (!method) {
            if (resolved) rti_list_append(resolved, base);
            continue;
        }
        RtValue entries = rti_call1(method, bases);
        if (!rti_is_a(entries, &rt_type_tuple)) {
            rt_errorf(&rt_TypeError, "__mro_entries__ must return a tuple");
        }
        if (!resolved) resolved = rti_list_from(tuple->items, i);
        rti_list_extend(resolved, entries);
    }
    return resolved ? rti_tuple_of_list(resolved) : bases;
}

/* The keywords of a class statement: `metaclass`, and the others. */
typedef struct Keywords {
    RtValue metaclass; /* or 0 */
    RtValue names;     /* tuple of the others, or 0 */
    RtValue *values;
    size_t count;
} Keywords;

static Keywords split_keywords(const RtValue *values, RtValue kwnames)
{
    Keywords k = {0};
    if (!kwnames || !RTI_TUPLE(kwnames)->len) return k;
    const RtTuple *names = RTI_TUPLE(kwnames);
    RtValue others = rti_list_new(names->len);
    k.values = rti_temp_values((size_t)names->len);
    for (int64_t i = 0; i < names->len; i++) {
        if (rti_str_eq(names->items[i], RT_NAME(metaclass))) {
            k.metaclass = values[i];
        } else {
            k.values[k.count++] = values[i];
            rti_list_append(others, names->items[i]);
        }
    }
    if (k.count) k.names = rti_tuple_of_list(others);
    return k;
}

/* meta(first, second[, third], **keywords) */
static RtValue call_with_keywords(RtValue callee, const RtValue *args, size_t count,
                                  const Keywords *k)
{
    RtValue *all = rti_temp_values(count + k->count);
    for (size_t i = 0; i < count; i++) all[i] = args[i];
    for (size_t i = 0; i < k->count; i++) all[count + i] = k->values[i];
    return rti_call(callee, all, count, k->names);
}

static RtValue prepare(RtValue meta, int meta_is_class, RtValue name, RtValue bases,
                       const Keywords *k)
{
    if (meta == RT_VALUE(&rt_type_type)) return rti_dict_new();
    RtValue method = rti_try_getattr(meta, RT_NAME(__prepare__));
    if (!method) return rti_dict_new();
    RtValue args[2] = {name, bases};
    RtValue namespace = call_with_keywords(method, args, 2, k);
    RtType *type = rti_typeof(namespace);
    if (!type->slots.getitem || type->flags & (RT_T_LIST | RT_T_TUPLE | RT_T_STR | RT_T_BYTES)) {
        rt_errorf(&rt_TypeError, "%s.__prepare__() must return a mapping, not %T",
                  meta_is_class ? rti_type_name(RTI_TYPE(meta)) : "<metaclass>", namespace);
    }
    return namespace;
}

/* The __class__ cell that the body returned must hold the class by now. */
static void check_class_cell(RtValue cell, RtValue cls, RtValue name)
{
    if (!RT_HAS_SHAPE(cell, &rt_shape_cell)) return;
    RtValue v = ((RtCell *)RT_OBJ(cell))->value;
    if (v == cls) return;
    if (!v) {
        rt_errorf(&rt_RuntimeError,
                  "__class__ not set defining %R as %R. Was __classcell__ propagated to "
                  "type.__new__?",
                  name, cls);
    }
    rt_errorf(&rt_TypeError, "__class__ set to %R defining %R as %R", v, name, cls);
}

RtValue rti_build_class(RtValue body, RtValue name, const RtValue *args, size_t count,
                        RtValue kwnames)
{
    RtValue given = rti_tuple_from(args, (int64_t)count);
    RtValue bases = resolve_bases(given);
    Keywords k = split_keywords(args + count, kwnames);
    RtValue meta = k.metaclass;
    if (!meta) {
        meta = RTI_TUPLE(bases)->len ? RT_VALUE(rti_typeof(RTI_TUPLE(bases)->items[0]))
                                     : RT_VALUE(&rt_type_type);
    }
    int meta_is_class = rti_is_type(meta);
    if (meta_is_class) meta = RT_VALUE(rti_metaclass_of(RTI_TYPE(meta), bases));
    RtValue namespace = prepare(meta, meta_is_class, name, bases, &k);
    RtValue cell = rti_call1(body, namespace);
    if (bases != given) rti_setitem(namespace, RT_NAME(__orig_bases__), given);
    rti_slot_hint = RT_HAS_SHAPE(body, &rt_shape_function)
                        ? ((RtFunction *)RT_OBJ(body))->code->slot_hint
                        : 0;
    RtValue triple[3] = {name, bases, namespace};
    RtValue cls = k.names ? call_with_keywords(meta, triple, 3, &k) : rti_call(meta, triple, 3, 0);
    if (rti_is_type(cls)) check_class_cell(cell, cls, name);
    return cls;
}
