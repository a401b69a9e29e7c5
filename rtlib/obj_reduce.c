/* obj_reduce.c - object.__reduce_ex__, __reduce__ and __getstate__: how copy and pickle take an object apart.
 *
 * Protocols 0 and 1 and the functions that put objects together again are the module copyreg's, as in CPython.
 */
#include "class.h"

/* ---- state ---- */

static void add_member(RtValue members, RtValue self, RtType *cls, RtValue slot)
{
    if (!rti_is_str(slot) || slot == RT_NAME(__dict__) || rti_equal(slot, RT_NAME(__dict__)) ||
        rti_equal(slot, RT_NAME(__weakref__)))
        return;
    RtValue name = rti_mangle(cls->name, slot), member = rti_try_getattr(self, name);
    if (member) rti_dict_set(members, name, member);
}

/* The members of __slots__ that are set, as a dict. */
static RtValue member_values(RtValue self)
{
    RtValue members = rti_dict_new();
    RtValue cached = rti_dict_get_str(rti_type_dict(rti_typeof(self)), rti_intern_cstr("__slotnames__"));
    if (cached && RTI_IS_LIST(cached)) { /* what copyreg has found */
        for (int64_t i = 0; i < RTI_LIST(cached)->len; i++) {
            RtValue name = RTI_LIST(cached)->items[i], member = rti_try_getattr(self, name);
            if (member) rti_dict_set(members, name, member);
        }
        return members;
    }
    const RtTuple *mro = RTI_TUPLE(rti_type_mro(rti_typeof(self)));
    for (int64_t i = 0; i < mro->len; i++) {
        RtType *cls = RTI_TYPE(mro->items[i]);
        RtValue slots = cls->flags & RT_T_HEAP ? rti_dict_get_str(cls->dict, RT_NAME(__slots__)) : 0;
        if (!slots) continue;
        if (rti_is_str(slots)) {
            add_member(members, self, cls, slots);
            continue;
        }
        RtIter it;
        rti_iter(&it, slots);
        for (RtValue slot; (slot = rti_next(&it)) != 0;) add_member(members, self, cls, slot);
    }
    return members;
}

/* Does the object hold more than attributes: the data of a builtin type that is not in its state? */
static int has_hidden_data(RtType *type)
{
    while (type->flags & (RT_T_HEAP | RT_T_FROM_SPEC)) type = type->base;
    return type != &rt_type_object && type != &rt_type_NoneType;
}

static RT_NORETURN void refuse(RtValue self)
{
    RtType *type = rti_typeof(self);
    int sized = type->item_size || type == &rt_type_memoryview || type == &rt_type_code;
    rt_errorf(&rt_TypeError, sized ? "cannot pickle %T objects" : "cannot pickle '%T' object", self);
}

/* The attributes; (attributes or None, members) when there are members. `required`: nothing but the state brings the
 * object back. */
static RtValue default_state(RtValue self, int required)
{
    if (required && has_hidden_data(rti_typeof(self))) refuse(self);
    RtValue dict = rti_instance_dict(self), members = member_values(self);
    RtValue state = dict && rti_dict_len(dict) ? dict : RT_NONE;
    if (!rti_dict_len(members)) return state;
    RtValue pair[2] = {state, members};
    return rti_tuple_from(pair, 2);
}

RtValue rti_object_getstate(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return default_state(self, 0);
}

static RtValue state_of(RtValue self, int required)
{
    RtValue name = RT_NAME(__getstate__), dict;
    int own = rti_type_lookup(rti_typeof(self), name) != rti_type_lookup(&rt_type_object, name);
    if (!own) own = (dict = rti_instance_dict(self)) != 0 && rti_dict_get_str(dict, name) != 0;
    return own ? rti_call0(rti_getattr(self, name)) : default_state(self, required);
}

RtValue rti_state_of(RtValue o) { return state_of(o, 0); }

/* ---- the arguments of __new__ ---- */

/* What __getnewargs_ex__ or __getnewargs__ give: *args a tuple or 0, *kwargs a dict or 0. */
static void new_arguments(RtValue self, RtValue *args, RtValue *kwargs)
{
    *args = *kwargs = 0;
    RtValue method = rti_lookup_special(self, RT_NAME(__getnewargs_ex__));
    if (method) {
        RtValue pair = rti_call0(method);
        if (!rti_is_a(pair, &rt_type_tuple))
            rt_errorf(&rt_TypeError, "__getnewargs_ex__ should return a tuple, not '%T'", pair);
        if (RTI_TUPLE(pair)->len != 2)
            rt_errorf(&rt_ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %lld",
                      (long long)RTI_TUPLE(pair)->len);
        *args = RTI_TUPLE(pair)->items[0];
        *kwargs = RTI_TUPLE(pair)->items[1];
        if (!rti_is_a(*args, &rt_type_tuple))
            rt_errorf(&rt_TypeError, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%T'",
                      *args);
        if (!rti_is_a(*kwargs, &rt_type_dict))
            rt_errorf(&rt_TypeError, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%T'",
                      *kwargs);
        return;
    }
    method = rti_lookup_special(self, RT_NAME(__getnewargs__));
    if (!method) return;
    *args = rti_call0(method);
    if (!rti_is_a(*args, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "__getnewargs__ should return a tuple, not '%T'", *args);
}

static RtValue copyreg(const char *name) { return rti_getattr(rti_import("copyreg"), rti_intern_cstr(name)); }

static RtValue with_class_first(RtValue cls, RtValue args)
{
    RtValue list = rti_list_from(&cls, 1);
    if (args) rti_list_extend(list, args);
    return rti_tuple_of(list);
}

/* (maker, its arguments, state, iterator over items, iterator over pairs) */
static RtValue reduce_new(RtValue self)
{
    RtType *type = rti_typeof(self);
    if (type->flags & RT_T_DISALLOW_NEW) rt_errorf(&rt_TypeError, "cannot pickle '%T' object", self);
    RtValue args, kwargs, cls = RT_VALUE(type), parts[5];
    int is_list = (type->flags & RT_T_LIST) != 0, is_dict = (type->flags & RT_T_DICT) != 0;
    new_arguments(self, &args, &kwargs);
    parts[2] = state_of(self, !args && !is_list && !is_dict); /* first, as it may refuse: a program may lack copyreg */
    if (!kwargs || !rti_dict_len(kwargs)) {
        parts[0] = copyreg("__newobj__");
        parts[1] = with_class_first(cls, args);
    } else {
        RtValue all[3] = {cls, args, kwargs};
        parts[0] = copyreg("__newobj_ex__");
        parts[1] = rti_tuple_from(all, 3);
    }
    parts[3] = is_list ? rti_getiter(self) : RT_NONE;
    parts[4] = is_dict ? rti_getiter(rti_call_method(self, RT_NAME(items), NULL, 0, 0, NULL)) : RT_NONE;
    return rti_tuple_from(parts, 5);
}

static RtValue reduce(RtValue self, RtValue protocol)
{
    int64_t n;
    if (!rti_int_to_i64(protocol, &n)) n = rti_int_sign(protocol) < 0 ? -1 : INT32_MAX;
    if (n >= 2) return reduce_new(self);
    return rti_call2(copyreg("_reduce_ex"), self, rti_int(n));
}

RtValue rti_object_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return reduce(self, RT_INT(0));
}

RtValue rti_object_reduce_ex(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    RtValue protocol = rti_index(args[0]);
    int64_t n;
    if (!rti_int_to_i64(protocol, &n) || n != (int)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    RtValue own = rti_type_lookup(rti_typeof(self), RT_NAME(__reduce__));
    if (own != rti_type_lookup(&rt_type_object, RT_NAME(__reduce__)))
        return rti_call0(rti_getattr(self, RT_NAME(__reduce__)));
    return reduce(self, protocol);
}
