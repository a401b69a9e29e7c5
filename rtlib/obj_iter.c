/* obj_iter.c - iteration: rti_iter chooses a stepper for a container; the iterator objects of the
 * sequences.
 *
 * A stepper keeps its position in the RtIter and reads the container afresh at every step, so
 * changing a list while iterating over it behaves as in CPython. Dicts, sets and ranges bring their
 * steppers along (dict_iter.c, obj_set.c, obj_range.c); enumerate, zip and their kin are in
 * iter_tools.c.
 */
#include "rt/gen.h"
#include "iterobj.h"

#include "number.h"
#include "runtime.h"
#include "str.h"

#pragma weak rt_type_enumerate /* as their steppers, see iterobj.h */
#pragma weak rt_type_zip

/* ---- steppers ---- */

RtValue rti_step_done(RT_UNUSED RtIter *it)
{
    return 0;
}

static RtValue step_tuple(RtIter *it)
{
    RtTuple *tuple = RTI_TUPLE(it->source);
    return it->index < tuple->len ? tuple->items[it->index++] : 0;
}

RtValue rti_step_list_reversed(RtIter *it)
{
    RtList *list = RTI_LIST(it->source);
    if (it->index < 0 || it->index >= list->len) return 0;
    return list->items[it->index--];
}

static RtValue step_str7(RtIter *it)
{
    if (it->index >= (int64_t)RT_STR7_LEN(it->source)) return 0;
    int64_t i = it->index++;
    return RT_STR7_CHAR(RT_STR7_AT(it->source, i));
}

static RtValue step_str(RtIter *it)
{
    RtStr *str = (RtStr *)RT_OBJ(it->source);
    if (it->index >= str->len) return 0;
    int64_t i = it->index++;
    const void *chars = RT_STR_CHARS(str);
    if (RT_LIKELY(str->width == 1)) return RT_STR7_CHAR(((const uint8_t *)chars)[i]);
    return rti_str_char(str->width == 2 ? ((const uint16_t *)chars)[i]
                                        : ((const uint32_t *)chars)[i]);
}

static RtValue step_bytes(RtIter *it)
{
    RtBytes *bytes = (RtBytes *)RT_OBJ(it->source);
    if (it->index >= bytes->len) return 0;
    int64_t i = it->index++;
    return RT_INT(bytes->data[i]);
}

static RtValue step_bytearray(RtIter *it)
{
    const uint8_t *data;
    int64_t len;
    if (!rti_bytes_view(it->source, &data, &len) || it->index >= len) return 0;
    int64_t i = it->index++;
    return RT_INT(data[i]);
}

static RtValue step_generator(RtIter *it)
{
    RtGenerator *gen = (RtGenerator *)RT_OBJ(it->source);
    if (RT_LIKELY(gen->state == RT_GEN_SUSPENDED && !gen->delegate)) return rt_resume(gen, RT_NONE, RT_RESUME_NEXT);
    return rti_gen_resume(gen, RT_NONE);
}

static RtValue step_iterobj(RtIter *it)
{
    return rti_iterobj_next(it->source);
}

/* A builtin iterator type: its iternext slot is kept in `limit`. */
static RtValue step_slot(RtIter *it)
{
    return ((RtUnaryFn)(uintptr_t)it->limit)(it->source);
}

static RtValue step_any(RtIter *it)
{
    return rti_iternext(it->source);
}

/* ---- choosing a stepper ---- */

void rti_iter_tuple(RtIter *it, RtValue tuple)
{
    *it = (RtIter){.source = tuple, .next = step_tuple};
}

static void start_str(RtIter *it, RtValue str)
{
    *it = (RtIter){.source = str, .next = RT_IS_STR7(str) ? step_str7 : step_str};
}

/* Step an iterator object (or whatever passes for one). */
void rti_iter_started(RtIter *it, RtValue iterator)
{
    RtType *type = rti_typeof(iterator);
    *it = (RtIter){.source = iterator, .next = step_any};
    if (type == &rt_type_generator) {
        it->next = step_generator;
    } else if (type->slots.iternext == rti_iterobj_next) {
        it->next = step_iterobj;
    } else if (type == &rt_type_enumerate) {
        it->next = rti_step_enumerate;
    } else if (type == &rt_type_zip) {
        it->next = rti_step_zip;
    } else if (!(type->flags & RT_T_HEAP) && type->slots.iternext) {
        it->next = step_slot;
        it->limit = (int64_t)(uintptr_t)type->slots.iternext;
    }
}

/* Instances of builtin containers' subclasses that inherit __iter__ are stepped like the builtin.
 */
static int start_inherited(RtIter *it, RtValue v)
{
    RtUnaryFn iter = rti_typeof(v)->slots.iter;
    if (!iter) return 0;
    if (iter == rt_type_str.slots.iter)
        start_str(it, v);
    else if (iter == rt_type_tuple.slots.iter)
        rti_iter_tuple(it, v);
    else if (iter == rt_type_list.slots.iter)
        *it = (RtIter){.source = v};
    else if (iter == rt_type_dict.slots.iter)
        rti_iter_dict(it, v, RTI_DICT_KEYS, 0);
    else if (iter == rt_type_set.slots.iter)
        rti_iter_set(it, v);
    else if (iter == rt_type_bytes.slots.iter)
        *it = (RtIter){.source = v, .next = step_bytes};
    else if (iter == rt_type_bytearray.slots.iter)
        *it = (RtIter){.source = v, .next = step_bytearray};
    else
        return 0;
    return 1;
}

void rti_iter(RtIter *it, RtValue v)
{
    if (RT_IS_PTR(v)) {
        RtShape *shape = RT_SHAPE(v);
        if (shape == &rt_shape_list) {
            *it = (RtIter){.source = v};
            return;
        }
        if (shape == &rt_shape_range) {
            rti_iter_range(it, v);
            return;
        }
        if (shape == &rt_shape_generator) {
            *it = (RtIter){.source = v, .next = step_generator};
            return;
        }
        if (start_inherited(it, v) || rti_iter_dict_view(it, v)) return;
    } else if (RT_IS_STR7(v)) {
        start_str(it, v);
        return;
    }
    rti_iter_started(it, rti_getiter(v));
}

/* ---- iterator objects ---- */

RtValue rti_iterobj_new(RtShape *shape, const RtIter *iter)
{
    RtIterObject *object = rt_gc_new(shape, sizeof *object);
    object->iter = *iter;
    return RT_VALUE(object);
}

RtValue rti_iterobj_next(RtValue self)
{
    RtIter *it = &((RtIterObject *)RT_OBJ(self))->iter;
    RtValue v = rti_next(it);
    if (RT_UNLIKELY(!v) && it->next != rti_step_range) /* a range stays at its end by itself */
        *it = (RtIter){.source = RT_NONE, .next = rti_step_done};
    return v;
}

RtValue rti_iterobj_self(RtValue self)
{
    return self;
}

void rti_iterobj_trace(void *object)
{
    rti_gc_mark(((RtIterObject *)object)->iter.source);
}

RtValue rti_list_reverse_iterator(RtValue list)
{
    RtIter it = {.source = list, .index = RTI_LIST(list)->len - 1, .next = rti_step_list_reversed};
    return rti_iterobj_new(&rt_shape_list_reverseiterator, &it);
}

RtValue rti_str_iterator(RtValue str)
{
    RtIter it;
    start_str(&it, str);
    return rti_iter_object(&it);
}

RtValue rti_bytes_iterator(RtValue bytes)
{
    RtIter it = {.source = bytes, .next = step_bytes};
    return rti_iterobj_new(&rt_shape_bytes_iterator, &it);
}

RtValue rti_bytearray_iterator(RtValue bytearray)
{
    RtIter it = {.source = bytearray, .next = step_bytearray};
    return rti_iterobj_new(&rt_shape_bytearray_iterator, &it);
}

/* ---- what is known of each stepper ---- */

static int64_t left_list(const RtIter *it)
{
    return RTI_LIST(it->source)->len - it->index;
}
static int64_t left_tuple(const RtIter *it)
{
    return RTI_TUPLE(it->source)->len - it->index;
}
static int64_t left_sized(const RtIter *it)
{
    return rti_len(it->source) - it->index;
}
static int64_t left_none(RT_UNUSED const RtIter *it)
{
    return 0;
}

static int64_t left_list_reversed(const RtIter *it)
{
    return it->index < RTI_LIST(it->source)->len ? it->index + 1 : 0;
}

/* A stepper, the shape of its iterator object, and the number of items left (user code does not
 * run). */
static const struct {
    RtValue (*next)(RtIter *);
    RtShape *shape;
    int64_t (*left)(const RtIter *);
} steppers[] = {
    {NULL, &rt_shape_list_iterator, left_list},
    {step_tuple, &rt_shape_tuple_iterator, left_tuple},
    {rti_step_dict_key, &rt_shape_dict_keyiterator, rti_left_dict},
    {rti_step_dict_item, &rt_shape_dict_itemiterator, rti_left_dict},
    {rti_step_dict_value, &rt_shape_dict_valueiterator, rti_left_dict},
    {rti_step_range, &rt_shape_range_iterator, rti_left_range},
    {step_str, &rt_shape_str_iterator, left_sized},
    {step_str7, &rt_shape_str_iterator, left_sized},
    {rti_step_set, &rt_shape_set_iterator, rti_left_set},
    {step_bytes, &rt_shape_bytes_iterator, left_sized},
    {step_bytearray, &rt_shape_bytearray_iterator, left_sized},
    {rti_step_list_reversed, &rt_shape_list_reverseiterator, left_list_reversed},
    {rti_step_dict_key_reversed, &rt_shape_dict_reversekeyiterator, rti_left_dict},
    {rti_step_dict_item_reversed, &rt_shape_dict_reverseitemiterator, rti_left_dict},
    {rti_step_dict_value_reversed, &rt_shape_dict_reversevalueiterator, rti_left_dict},
    {rti_step_range_big, &rt_shape_range_iterator, rti_left_range},
    {rti_step_seq, &rt_shape_seq_iterator, rti_left_seq},
    {rti_step_done, &rt_shape_list_iterator, left_none},
};
enum { STEPPERS = sizeof steppers / sizeof steppers[0] };

RtValue rti_iter_object(RtIter *it)
{
    if ((it->next == step_str || it->next == step_str7) && str_is_ascii(it->source))
        return rti_iterobj_new(&rt_shape_str_ascii_iterator, it);
    for (int i = 0; i < STEPPERS; i++)
        if (steppers[i].next == it->next) return rti_iterobj_new(steppers[i].shape, it);
    return it->source; /* it stepped an iterator object already */
}

int64_t rti_iter_left(const RtIter *it)
{
    for (int i = 0; i < STEPPERS; i++) {
        if (steppers[i].next != it->next) continue;
        int64_t left = steppers[i].left(it);
        return left == RTI_LEFT_UNKNOWN ? -1 : left < 0 ? 0 : left;
    }
    return -1;
}

void rti_iter_finish(RtIter *it)
{
    for (int i = 0; i < STEPPERS; i++) {
        if (steppers[i].next != it->next) continue;
        *it = (RtIter){.source = RT_NONE, .next = rti_step_done};
        return;
    }
}

RTI_ITERATOR_TYPE(list_iterator, "list_iterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(list_reverseiterator, "list_reverseiterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(tuple_iterator, "tuple_iterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(str_iterator, "str_iterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(str_ascii_iterator, "str_ascii_iterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(bytes_iterator, "bytes_iterator", rti_iterobj_methods);
RTI_ITERATOR_TYPE(bytearray_iterator, "bytearray_iterator", rti_iterobj_methods);
