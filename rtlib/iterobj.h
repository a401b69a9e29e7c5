/* iterobj.h - iterator objects are an RtIter behind a shape word.
 *
 * A loop steps an RtIter on its stack; iter(v) wraps the very same RtIter in an RtIterObject, whose
 * shape only says how the iterator is called in Python. One stepper function per container serves
 * both.
 */
#ifndef RTI_ITEROBJ_H
#define RTI_ITEROBJ_H

#include "container.h"

typedef struct RtIterObject {
    RtShape *shape;
    RtIter iter;
} RtIterObject;

/* Next item of an iterator object; once exhausted it stays so. */
RtValue rti_iterobj_next(RtValue self);
RtValue rti_iterobj_self(RtValue self); /* iter slot of every iterator */
void rti_iterobj_trace(void *object);
/* __length_hint__, __reduce__ and, where the position can be set, __setstate__ (iter_reduce.c). */
extern const RtMethodDef rti_iterobj_methods[];
extern const RtMethodDef rti_table_iterator_methods[];
RtValue rti_iter_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_iter_setstate(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
/* What the program calls by that builtin's name now; for __reduce__, looked up before the iterator
 * is read because odd keys in the builtins' dict may run code. */
RtValue rti_iter_builtin(const char *name, RtValue original);
RtValue rti_iter_length_hint(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_iterobj_new(RtShape *shape, const RtIter *iter);

/* Items left as far as is known without running user code, -1 when it is not. */
int64_t rti_iter_left(const RtIter *iter);

/* iter gave its last item: what steps a container itself stays at its end, even if that grows. An
 * iterator of the program's is left alone. gc: never. */
void rti_iter_finish(RtIter *iter);

/* Steppers, and what is left of an RtIter that uses them. */
#define RTI_LEFT_UNKNOWN INT64_MIN
RtValue rti_step_dict_key(RtIter *iter);
RtValue rti_step_dict_value(RtIter *iter);
RtValue rti_step_dict_item(RtIter *iter);
RtValue rti_step_dict_key_reversed(RtIter *iter);
RtValue rti_step_dict_value_reversed(RtIter *iter);
RtValue rti_step_dict_item_reversed(RtIter *iter);
int64_t rti_left_dict(const RtIter *iter);
RtValue rti_step_done(RtIter *iter);
RtValue rti_step_list_reversed(RtIter *iter);
RtValue rti_step_seq(RtIter *iter);
int64_t rti_left_seq(const RtIter *iter);
RtValue rti_step_reversed(RtIter *iter);
RtValue rti_step_enumerate(RtIter *iter);
RtValue rti_step_zip(RtIter *iter);
/* Programs that name neither are linked without them: then these are NULL, and no iterator has their type. */
#pragma weak rti_step_enumerate
#pragma weak rti_step_zip
#pragma weak rti_pair_enumerate
#pragma weak rti_pair_zip
RtValue rti_step_set(RtIter *iter);
int64_t rti_left_set(const RtIter *iter);
RtValue rti_step_range(RtIter *iter);
RtValue rti_step_range_big(RtIter *iter);
int64_t rti_left_range(const RtIter *iter);

/* The twins of rti_step_dict_item, _enumerate and _zip (of two) that do not make the pair; false
 * when exhausted. */
int rti_pair_dict_item(RtIter *iter, RtValue *key, RtValue *v);
int rti_pair_enumerate(RtIter *iter, RtValue *index, RtValue *item);
int rti_pair_zip(RtIter *iter, RtValue *a, RtValue *b);

/* zip and map: several iterables side by side. */
typedef struct RtParallel {
    RtShape *shape;
    RtValue function; /* map */
    RtIter *iters;    /* `small`, or a block */
    int64_t count;
    int64_t strict; /* zip */
    RtIter small[2];
} RtParallel;

static inline int rti_zip_is_pair(RtValue zip)
{
    return ((RtParallel *)RT_OBJ(zip))->count == 2;
}

void rti_iter_tuple(RtIter *iter, RtValue tuple);
/* Start iterating over a dict, set or range (or instances of their subclasses, __iter__ not
 * consulted). */
enum { RTI_DICT_KEYS, RTI_DICT_VALUES, RTI_DICT_ITEMS };
void rti_iter_dict(RtIter *iter, RtValue dict, int what, int reversed);
void rti_iter_set(RtIter *iter, RtValue set);
void rti_iter_range(RtIter *iter, RtValue range);
/* When v is a dict view: start iterating over its dict. */
int rti_iter_dict_view(RtIter *iter, RtValue v);

/* What a type whose instances are RtIterObjects needs, as two definitions. */
#define RTI_ITERATOR_TYPE(id, python_name, method_rows)                                            \
    RtShape rt_shape_##id = {.type = &rt_type_##id};                                               \
    RT_TYPE(rt_type_##id) = {                                                                      \
        .shape = &rt_shape_type,                                                                   \
        .cname = python_name,                                                                      \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,                                               \
        .size = sizeof(RtIterObject),                                                              \
        .trace = rti_iterobj_trace,                                                                \
        .instance_shape = &rt_shape_##id,                                                          \
        .methods = method_rows,                                                                    \
        .slots = RT_SLOTS(RT_SLOT(iter, rti_iterobj_self), RT_SLOT(iternext, rti_iterobj_next)),   \
    }

#endif
