/* type.__new__: a class from a name, bases and a namespace.
 *
 * The order of steps is CPython's, because metaclasses can watch it: metaclass and base, __slots__,
 * the type itself, mro, slots, then __set_name__ of the attributes in order, then __init_subclass__
 * of the parent. The class statement around it (__prepare__, the body) is class_build.c.
 */
#include "class_new.h"

#include <string.h>

#include "slots.h"

unsigned rti_slot_hint;

/* ---- the metaclass ---- */

RtType *rti_metaclass_of(RtType *meta, RtValue bases)
{
    const RtTuple *tuple = RTI_TUPLE(bases);
    RtType *winner = meta;
    for (int64_t i = 0; i < tuple->len; i++) {
        RtType *other = rti_typeof(tuple->items[i]);
        if (rti_subtype(winner, other)) continue;
        if (!rti_subtype(other, winner)) {
            rt_errorf(&rt_TypeError,
                      "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                      "subclass of the metaclasses of all its bases");
        }
        winner = other;
    }
    return winner;
}

/* ---- the namespace ---- */

/* Functions that are class or static methods without being decorated. */
static void wrap_implicit(RtValue dict, RtValue name, RtType *wrapper)
{
    RtValue v = rti_dict_get_str(dict, name);
    if (v && RT_HAS_SHAPE(v, &rt_shape_function)) {
        rti_dict_set(dict, name, rti_call1(RT_VALUE(wrapper), v));
    }
}

/* Is it a name that a class statement gives which is not in a function? */
static int is_of_module(RtValue qualname)
{
    if (!qualname || !rti_is_str(qualname)) return 0;
    for (int64_t i = 0; i < rti_str_len(qualname); i++)
        if (rti_str_at(qualname, i) == '<') return 0; /* <locals> */
    return 1;
}

static void take_qualname(RtType *type)
{
    RtValue qualname = rti_dict_get_str(type->dict, RT_NAME(__qualname__));
    type->qualname = type->name;
    if (is_of_module(qualname)) rti_class_stays(type);
    else rti_class_may_die(type);
    if (!qualname) return;
    if (!rti_is_str(qualname)) {
        rt_errorf(&rt_TypeError, "type __qualname__ must be a str, not %T", qualname);
    }
    type->qualname = qualname;
    rti_dict_delete(type->dict, RT_NAME(__qualname__));
}

/* The variable __class__ of the methods. */
static void take_class_cell(RtType *type)
{
    RtValue cell = rti_dict_get_str(type->dict, RT_NAME(__classcell__));
    if (!cell) return;
    if (!RT_HAS_SHAPE(cell, &rt_shape_cell)) {
        rt_errorf(&rt_TypeError, "__classcell__ must be a nonlocal cell, not %R",
                  RT_VALUE(rti_typeof(cell)));
    }
    RtCell *c = (RtCell *)RT_OBJ(cell);
    rt_gc_store(c, &c->value, RT_VALUE(type));
    rti_dict_delete(type->dict, RT_NAME(__classcell__));
}

/* What annotation scopes in the class body see from now on. */
static void take_namespace_cell(RtType *type)
{
    RtValue cell = rti_dict_get_str(type->dict, RT_NAME(__classdictcell__));
    if (!cell) return;
    if (!RT_HAS_SHAPE(cell, &rt_shape_cell)) {
        rt_errorf(&rt_TypeError, "__classdictcell__ must be a nonlocal cell, not %R",
                  RT_VALUE(rti_typeof(cell)));
    }
    RtCell *c = (RtCell *)RT_OBJ(cell);
    rt_gc_store(c, &c->value, type->dict);
    rti_dict_delete(type->dict, RT_NAME(__classdictcell__));
}

void rti_check_encodable(RtValue text)
{
    for (int64_t i = 0; i < rti_str_len(text); i++)
        if (rti_str_at(text, i) >> 11 == 0xD800 >> 11) {
            RtValue args[2] = {rti_str("utf-8"), rti_str("strict")};
            rti_call_method(text, rti_intern_cstr("encode"), args, 2, 0, NULL);
        }
}

static void fill_dict(RtType *type)
{
    RtValue dict = type->dict;
    if (!rti_dict_get_str(dict, RT_NAME(__module__))) {
        rti_dict_set(dict, RT_NAME(__module__), rti_caller_module_name());
    }
    wrap_implicit(dict, RT_NAME(__new__), &rt_type_staticmethod);
    wrap_implicit(dict, RT_NAME(__init_subclass__), &rt_type_classmethod);
    wrap_implicit(dict, RT_NAME(__class_getitem__), &rt_type_classmethod);
}

static void fill_dict_last(RtType *type)
{
    RtValue dict = type->dict;
    if (!rti_dict_get_str(dict, RT_NAME(__doc__))) rti_dict_set(dict, RT_NAME(__doc__), RT_NONE);
    if (rti_dict_get_str(dict, RT_NAME(__eq__)) && !rti_dict_get_str(dict, RT_NAME(__hash__))) {
        rti_dict_set(dict, RT_NAME(__hash__), RT_NONE);
    }
}

/* ---- the type ---- */

enum {
    FROM_BASE = RT_T_HASDICT | RT_T_EXCEPTION | RT_T_INT | RT_T_STR | RT_T_LIST | RT_T_TUPLE |
                RT_T_DICT | RT_T_TYPE | RT_T_BYTES | RT_T_FLOAT | RT_T_MATCH_SELF,
    MOST_INLINE = 40,
};

static uint32_t choose_inline_slots(const RtType *type)
{
    uint32_t count = rti_slot_hint, inherited = 0;
    const RtTuple *bases = RTI_TUPLE(type->bases);
    for (int64_t i = 0; i < bases->len; i++) inherited += RTI_TYPE(bases->items[i])->inline_slots;
    rti_slot_hint = 0;
    count += inherited;
    if (!(type->flags & RT_T_HASDICT) || type->item_size) return 0;
    return count < MOST_INLINE ? count : MOST_INLINE;
}

/* Size, members and shape of instances. */
static void lay_out(RtType *type, const NewClass *c)
{
    RtType *base = type->base;
    type->size = base->size;
    type->item_size = base->item_size;
    type->dict_offset = base->dict_offset;
    rti_class_make_slots(type, c);
    type->solid_base = type->size > base->size ? type : base->solid_base;
    RtType *layout = base;
    while (layout->flags & RT_T_HEAP) layout = layout->base;
    type->layout_base = layout;
    type->layout_trace = layout->layout_trace;
    type->trace = type->flags & RT_T_MORTAL ? rti_mortal_trace : rti_instance_trace;
    type->finalize = base->finalize;
    type->inline_slots = choose_inline_slots(type);
    type->alloc_size = type->size < 16 ? 16 : type->size; /* cells have at least 16 bytes */
    if (type->flags & RT_T_HASDICT) {
        type->alloc_size = type->size + (uint32_t)sizeof(RtValue) * (1 + type->inline_slots);
    }
    type->instance_shape = rti_shape_new_root(type);
}

static void check_mro(RtType *type, const RtTuple *mro)
{
    for (int64_t i = 0; i < mro->len; i++) {
        if (!rti_is_type(mro->items[i])) rt_errorf(&rt_TypeError, "mro() returned a non-class ('%T')", mro->items[i]);
        const RtType *wanted = RTI_TYPE(mro->items[i])->solid_base, *solid = type->solid_base;
        while (solid && solid != wanted) solid = solid->base;
        if (!solid) {
            rt_errorf(&rt_TypeError, "mro() returned base with unsuitable layout ('%N')", RTI_TYPE(mro->items[i]));
        }
    }
}

/* C3, or what the metaclass' mro() says. */
int rti_type_set_mro(RtType *type)
{
    RtType *meta = type->shape->type;
    RtValue own = rti_type_lookup(meta, RT_NAME(mro)), before = type->mro, mro;
    if (own == rti_type_lookup(&rt_type_type, RT_NAME(mro))) {
        mro = rti_mro_compute(type);
    } else {
        mro = rti_tuple_of(rti_call_unbound(own, RT_VALUE(type), NULL, 0, 0));
        if (!RTI_TUPLE(mro)->len) rt_errorf(&rt_TypeError, "type MRO must not be empty");
        check_mro(type, RTI_TUPLE(mro));
        if (type->mro != before) return 0; /* mro() has set it, by assigning __bases__ */
    }
    rt_gc_store(type, &type->mro, mro);
    return 1;
}

void rti_type_add_subclass(RtType *base, RtType *type)
{
    if (!base->subclasses) rt_gc_store(base, &base->subclasses, rti_class_list_new());
    rti_list_append(base->subclasses, RT_VALUE(type));
}

/* A class is a sequence or a mapping to patterns as the first class of its mro is that is either. */
static void take_pattern_kind(RtType *type)
{
    const RtTuple *mro = RTI_TUPLE(type->mro);
    uint32_t kind = 0;
    for (int64_t i = 1; i < mro->len && !kind; i++)
        if (rti_is_type(mro->items[i])) kind = RTI_TYPE(mro->items[i])->flags & (RT_T_SEQUENCE | RT_T_MAPPING);
    type->flags |= kind;
}

static void warn_of_odd_keys(const RtType *type)
{
    int64_t pos = 0;
    for (RtValue key, v; rti_dict_next(type->dict, &pos, &key, &v);) {
        if (rti_is_str(key)) continue;
        RtValue text = rti_str_format("non-string key in the __dict__ of class %U", type->name);
        rti_warn(&rt_RuntimeWarning, rti_str_to_utf8(text, NULL));
        return;
    }
}

static RtType *make_type(const NewClass *c)
{
    RtType *type = rti_object_alloc(c->meta);
    type->base = c->base;
    type->bases = c->bases;
    type->dict = c->dict;
    type->name = c->name;
    type->flags = RT_T_HEAP | RT_T_READY | RT_T_BASETYPE;
    const RtTuple *bases = RTI_TUPLE(c->bases);
    for (int64_t i = 0; i < bases->len; i++) {
        type->flags |= RTI_TYPE(bases->items[i])->flags & FROM_BASE;
    }
    if (c->base->dict_offset) type->flags &= ~(uint32_t)RT_T_HASDICT;
    take_qualname(type);
    take_class_cell(type);
    take_namespace_cell(type);
    fill_dict(type);
    lay_out(type, c);
    fill_dict_last(type);
    rti_type_set_mro(type);
    take_pattern_kind(type);
    for (int64_t i = 0; i < bases->len; i++) rti_type_add_subclass(RTI_TYPE(bases->items[i]), type);
    rti_type_fix_slots(type);
    warn_of_odd_keys(type);
    return type;
}

/* ---- hooks after the fact ---- */

/* __set_name__ of every attribute; CPython tells which one failed in a note. */
static void call_set_name(RtType *type, RtValue name, RtValue v)
{
    RtValue method = rti_type_lookup(rti_typeof(v), RT_NAME(__set_name__));
    if (!method) return;
    RtHandler h;
    RT_TRY(h)
    {
        RtValue args[2] = {RT_VALUE(type), name};
        rti_call_unbound(method, v, args, 2, 0);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        RtValue note = rti_str_format("Error calling __set_name__ on '%T' instance %R in '%N'", v,
                                      name, type);
        rti_call_method(exc, rti_intern_cstr("add_note"), &note, 1, 0, NULL);
        rt_reraise(exc);
    }
}

static void set_names(RtType *type)
{
    RtValue attributes = 0;
    int64_t pos = 0;
    for (RtValue name, v; rti_dict_next(type->dict, &pos, &name, &v);) {
        if (!rti_type_lookup(rti_typeof(v), RT_NAME(__set_name__))) continue;
        attributes = rti_dict_copy(type->dict); /* the hooks may change the class */
        break;
    }
    if (!attributes) return;
    pos = 0;
    for (RtValue name, v; rti_dict_next(attributes, &pos, &name, &v);) call_set_name(type, name, v);
}

static void init_subclass(RtType *type, const NewClass *c)
{
    RtValue name = RT_NAME(__init_subclass__), found = 0;
    const RtTuple *mro = RTI_TUPLE(type->mro);
    int64_t at = 0;
    while (at < mro->len && mro->items[at] != RT_VALUE(type)) at++;
    if (at == mro->len)
        rt_errorf(&rt_TypeError, "super(type, obj): obj (type %N) is not an instance or subtype of type (%N).", type,
                  type);
    for (int64_t i = at + 1; i < mro->len && !found; i++) {
        found = rti_dict_get_str(rti_type_dict(RTI_TYPE(mro->items[i])), name);
    }
    if (!found) return;
    if (!c->kwnames &&
        found == rti_dict_get_str(rti_type_dict(&rt_type_object), name)) {
        return; /* object's does nothing */
    }
    RtType *found_type = rti_typeof(found);
    RtValue bound = found_type->slots.descr_get
                        ? found_type->slots.descr_get(found, 0, RT_VALUE(type))
                        : found;
    rti_call(bound, c->kwvalues, 0, c->kwnames);
}

/* ---- type.__new__ ---- */

static void check_bases(RtValue bases)
{
    const RtTuple *tuple = RTI_TUPLE(bases);
    for (int64_t i = 0; i < tuple->len; i++) {
        if (rti_is_type(tuple->items[i])) continue;
        if (rti_try_getattr(tuple->items[i], RT_NAME(__mro_entries__))) {
            rt_errorf(&rt_TypeError,
                      "type() doesn't support MRO entry resolution; use types.new_class()");
        }
    }
}

static RtValue with_object(RtValue bases)
{
    if (RTI_TUPLE(bases)->len) return bases;
    RtValue object = RT_VALUE(&rt_type_object);
    return rti_tuple_from(&object, 1);
}

RtValue rti_type_new(RtType *meta, const RtValue *args, size_t count, RtValue kwnames)
{
    if (count != 3) {
        rt_errorf(&rt_TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", count);
    }
    if (!rti_is_str(args[0])) {
        rt_errorf(&rt_TypeError, "type.__new__() argument 1 must be str, not %B", args[0]);
    }
    if (!rti_is_a(args[1], &rt_type_tuple)) {
        rt_errorf(&rt_TypeError, "type.__new__() argument 2 must be tuple, not %B", args[1]);
    }
    if (!rti_is_a(args[2], &rt_type_dict)) {
        rt_errorf(&rt_TypeError, "type.__new__() argument 3 must be dict, not %B", args[2]);
    }
    NewClass c = {.meta = meta, .name = args[0], .kwnames = kwnames, .kwvalues = args + 3};
    if (kwnames && !RTI_TUPLE(kwnames)->len) c.kwnames = 0;
    check_bases(args[1]);
    RtType *winner = rti_metaclass_of(meta, args[1]);
    if (winner != meta && winner->slots.new_ != rti_type_new) {
        return winner->slots.new_(winner, args, count, kwnames);
    }
    c.meta = winner;
    c.bases = with_object(args[1]);
    c.base = rti_best_base(c.bases);
    c.dict = rti_dict_new();
    rti_dict_update(c.dict, args[2]);
    size_t bytes;
    const char *text = rti_str_to_utf8(c.name, &bytes);
    if (strlen(text) != bytes) {
        rt_errorf(&rt_ValueError, "type name must not contain null characters");
    }
    rti_check_encodable(c.name);
    RtValue doc = rti_dict_get_str(c.dict, RT_NAME(__doc__));
    if (doc && rti_is_str(doc)) rti_check_encodable(doc);
    rti_class_read_slots(&c);
    RtType *type = make_type(&c);
    set_names(type);
    init_subclass(type, &c);
    return RT_VALUE(type);
}

/* ---- instances ---- */

void *rti_object_alloc(RtType *type)
{
    if (RT_UNLIKELY(!(type->flags & RT_T_READY))) rti_type_ready(type);
    void *object = rt_gc_new(type->instance_shape, type->alloc_size);
    if (RT_UNLIKELY(type->finalize || type->slots.del)) rti_gc_watch(object);
    return object;
}

void *rti_object_alloc_var(RtType *type, size_t extra)
{
    if (RT_UNLIKELY(!(type->flags & RT_T_READY))) rti_type_ready(type);
    if (type->item_size == 1) extra++; /* the NUL behind bytes */
    void *object = rt_gc_new(type->instance_shape, type->alloc_size + ((extra + 7) & ~(size_t)7));
    if (RT_UNLIKELY(type->finalize || type->slots.del)) rti_gc_watch(object);
    return object;
}

RtValue rti_class_made(const char *name, RtValue bases, RtValue namespace)
{
    RtValue text = rti_str(name);
    rti_dict_set(namespace, RT_NAME(__qualname__), text); /* as a class statement of a module: it stays */
    return rti_call3(RT_VALUE(&rt_type_type), text, bases, namespace);
}

RtValue rti_instance_new(RtType *type) { return RT_VALUE(rti_object_alloc(type)); }
