/* Promised by the container and iterator files (obj_list*.c, obj_tuple.c, obj_dict*.c, obj_set*.c, obj_range.c,
 * obj_slice.c, obj_iter*.c, sort*.c).
 */
#ifndef RTI_CONTAINER_H
#define RTI_CONTAINER_H

#include "type.h"

/* ---- list ---- */
RtValue rti_list_new(int64_t capacity);                        /* empty */
RtValue rti_list_from(const RtValue *items, int64_t count);
void rti_list_append(RtValue list, RtValue v);
void rti_list_extend(RtValue list, RtValue iterable);          /* raises: TypeError not iterable */
RtValue rti_list_of(RtValue iterable);                         /* list(iterable) */
#define RTI_IS_LIST(v) RT_HAS_SHAPE(v, &rt_shape_list)         /* exact; subclasses: rti_is_a */
#define RTI_LIST(v) ((RtList *)RT_OBJ(v))

/* ---- tuple ---- */
RtValue rti_tuple_from(const RtValue *items, int64_t count);   /* the empty tuple is one static object */
RtTuple *rti_tuple_alloc(int64_t count);                       /* fill at once; count > 0 */
RtValue rti_tuple_of(RtValue iterable);
RtValue rti_tuple_of_list(RtValue list);
int64_t rti_tuple_hash(RtValue tuple);                         /* raises: what the items' __hash__ raise */
extern RtTuple rt_empty_tuple;
#define RTI_IS_TUPLE(v) RT_HAS_SHAPE(v, &rt_shape_tuple)       /* exact */
#define RTI_TUPLE(v) ((RtTuple *)RT_OBJ(v))

/* Any iterable as a flat array: lists and tuples without copying (valid until they change; the caller keeps the
 * list itself alive, RTI_KEEP(list) behind the last use). Other iterables: interior pointer into a fresh tuple. */
const RtValue *rti_items(RtValue iterable, int64_t *count);
/* Keep v on the stack up to this point: needed when only a pointer into a list's storage is used after it. */
#define RTI_KEEP(v) __asm__ volatile("" ::"r"(v))

/* ---- dict (exact or subclass; these never call overridden methods) ---- */
RtValue rti_dict_new(void);
RtValue rti_dict_new_sized(int64_t count);
RtValue rti_dict_get(RtValue dict, RtValue key);               /* 0 when absent. raises: what hash and == raise */
RtValue rti_dict_subscript(RtValue dict, RtValue key);         /* of an exact dict. raises: KeyError too */
RtValue rti_dict_get_str(RtValue dict, RtValue key);           /* key a str (fast); 0 when absent; no user code runs unless odd keys */
int rti_dict_contains(RtValue dict, RtValue key);
void rti_dict_set(RtValue dict, RtValue key, RtValue v);
int rti_dict_delete(RtValue dict, RtValue key);                /* false when absent */
RtValue rti_dict_pop(RtValue dict, RtValue key);               /* 0 when absent */
RtValue rti_dict_setdefault(RtValue dict, RtValue key, RtValue v);
int64_t rti_dict_len(RtValue dict);
/* Walk in order: *pos starts at 0; false at the end. Mutation during the walk is allowed but unspecified. */
int rti_dict_next(RtValue dict, int64_t *pos, RtValue *key, RtValue *v);
void rti_dict_update(RtValue dict, RtValue other);             /* mapping or iterable of pairs, as dict.update */
void rti_dict_merge_kwargs(RtValue dict, RtValue mapping, RtValue callee); /* **mapping in a call: duplicates and non-str keys raise CPython's TypeErrors */
RtValue rti_callee_text(RtValue callee); /* what error messages about arguments call it: "f()" with its module */
RtValue rti_dict_copy(RtValue dict);
void rti_dict_clear(RtValue dict);
#define RTI_IS_DICT(v) (RT_IS_PTR(v) && RT_SHAPE(v)->type == &rt_type_dict)
RtValue rti_mappingproxy(RtValue mapping);
/* A dict that is the namespace of a module: its items are the module's variables (see obj_module.c). */
RtValue rti_dict_new_namespace(struct RtModule *module);
/* The module behind such a dict. While a pull or push runs, the dict functions do not call them again. */
struct RtModule *rti_namespace_module(RtValue dict);
/* Called by the dict code before reading and after writing such a dict (obj_module.c). `pull_names` is enough before a
 * single name is added: the dict has the names of all bound variables then, in order, but not their present values.
 * cost: a store or a compare per variable of the module. */
void rti_namespace_pull(RtValue dict);
void rti_namespace_pull_names(RtValue dict);
void rti_namespace_push(RtValue dict);

/* ---- set ---- */
RtValue rti_set_new(void);
RtValue rti_frozenset_of(RtValue iterable);
void rti_set_add(RtValue set, RtValue key);
int rti_set_contains(RtValue set, RtValue key);
int rti_set_next(RtValue set, int64_t *pos, RtValue *key);
int64_t rti_set_len(RtValue set);
void rti_set_update(RtValue set, RtValue iterable);
void rti_set_difference_update(RtValue set, RtValue iterable);
void rti_set_symmetric_difference_update(RtValue set, RtValue iterable);

/* ---- range, slice ---- */
typedef struct RtSlice {
    RtShape *shape;
    RtValue start, stop, step; /* None when absent */
} RtSlice;
RtValue rti_slice(RtValue start, RtValue stop, RtValue step);
#define RTI_IS_SLICE(v) RT_HAS_SHAPE(v, &rt_shape_slice)
/* A slice with the same bounds as ints or None. Asked before the length of what is sliced is looked
 * at: __index__ of a bound may change it. raises: TypeError, ValueError "slice step cannot be zero" */
RtValue rti_slice_fixed(RtValue slice);
/* slice.indices(len). raises: TypeError, ValueError "slice step cannot be zero". Returns the number of items. */
int64_t rti_slice_indices(RtValue slice, int64_t len, int64_t *start, int64_t *stop, int64_t *step);
typedef struct RtRange {
    RtShape *shape;
    RtValue start, stop, step; /* ints */
    RtValue length;            /* int */
} RtRange;
RtValue rti_range(RtValue start, RtValue stop, RtValue step); /* raises: TypeError, ValueError */

/* ---- iterators and algorithms ---- */
void rti_iter_started(RtIter *iter, RtValue iterator); /* iterator is one already: iter() is not called on it */
RtValue rti_iter_object(RtIter *iter); /* an iterator object continuing an RtIter */
/* The __iter__ of the text types, subclasses included (their iter slots call these). */
RtValue rti_str_iterator(RtValue str);
RtValue rti_bytes_iterator(RtValue bytes);
RtValue rti_bytearray_iterator(RtValue bytearray);
RtValue rti_list_reverse_iterator(RtValue list);
/* Is v iterable as far as its type tells: __iter__ or __getitem__? gc: never. */
int rti_is_iterable(RtValue v);
/* operator.length_hint(v, absent): len(v), else __length_hint__. raises: what these raise, TypeError excepted. */
int64_t rti_length_hint(RtValue v, int64_t absent);
/* iter() over __getitem__ with 0, 1, 2... up to IndexError or StopIteration. */
RtValue rti_seq_iterator(RtValue seq);
RtValue rti_callable_iterator(RtValue callable, RtValue sentinel); /* iter(callable, sentinel) */
void rti_sort(RtValue list, RtValue key, int reverse);         /* list.sort; key 0 or None: none */
RtValue rti_sorted(RtValue iterable, RtValue key, int reverse);
/* Unpack exactly `count` items: raises ValueError "too many values to unpack (expected N)" and relatives. */
void rti_unpack(RtValue iterable, int64_t count, RtValue *out);
/* a, *b, c = v: before + 1 + after values; the middle one a list. */
void rti_unpack_star(RtValue iterable, int64_t before, int64_t after, RtValue *out);
/* Repr recursion guard for containers: false when v is being shown already. */
int rti_repr_enter(RtValue v);
void rti_repr_leave(RtValue v);
/* body(v) under the guard, also left by an exception; the text `cycle` ("[...]") when v is being shown already. */
RtValue rti_repr_guarded(RtValue v, RtUnaryFn body, const char *cycle);

/* ---- pattern matching (match.c) ---- */
int rti_match_sequence(RtValue v); /* does v match sequence patterns (PEP 634)? gc: never */
int rti_match_mapping(RtValue v);
/* The values of the keys (a tuple) in mapping, through its get(key, sentinel); 0 when one is missing.
 * raises: ValueError "mapping pattern checks duplicate key (...)", what get raises. */
RtValue rti_match_keys(RtValue mapping, RtValue keys);
/* The attributes that a class pattern with `positional` positional subpatterns and the keywords `kwnames` (a tuple,
 * or 0) looks at, as a tuple; 0 when subject does not match. raises: TypeError on bad __match_args__ and arity. */
RtValue rti_match_class(RtValue subject, RtValue cls, int64_t positional, RtValue kwnames);
/* A dict of mapping's items without those keys: **rest. */
RtValue rti_dict_without_keys(RtValue mapping, RtValue keys);

#endif
