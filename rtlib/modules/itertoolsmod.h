/* Shared by the files of the itertools module: mod_itertools.c (the table, and iterators that
 * filter or extend one iterable), itertools_comb.c (the combinatoric ones), itertools_group.c
 * (several items or iterables at a time). */
#ifndef RTI_ITERTOOLSMOD_H
#define RTI_ITERTOOLSMOD_H

#include "native.h"

/* The two definitions of a type `id` with the functions id_new, id_next, id_trace. */
#define ITERTOOL_DECLARE(id)                                                                       \
    RtType itertools_##id;                                                                         \
    static RtShape id##_shape = {.type = &itertools_##id};
#define ITERTOOL(id, python_name, structure, method_rows, ...)                                     \
    RT_TYPE(itertools_##id) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = python_name,                                                                      \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,                                                   \
        .size = sizeof(structure),                                                                 \
        .instance_shape = &id##_shape,                                                             \
        .methods = method_rows,                                                                    \
        .trace = id##_trace,                                                                       \
        .slots = RT_SLOTS(RT_SLOT(new_, id##_new), RT_SLOT(iter, rti_iterobj_self),                \
                          RT_SLOT(iternext, id##_next)),                                           \
        __VA_ARGS__                                                                                \
    }

/* Rows of what copy and pickle use. */
#define ITERTOOL_REDUCE(id)                                                                        \
    {"__reduce__", id##___reduce__, 0, 0, 0, "", "Return state information for pickling."}
#define ITERTOOL_SETSTATE(id)                                                                      \
    {"__setstate__", id##___setstate__, 1, 1, 0, "object, /",                                      \
     "Set state information for unpickling."}

/* ---- itertools_reduce.c ---- */

/* Say that copying and pickling the module's iterators goes away. raises: when warnings do. */
void itertools_warn_copying(void);
/* (type of self, args[, state]); warns. State 0: none. */
RtValue itertools_recipe(RtValue self, RtValue args, RtValue state);
/* The iterator object of an RtIter, which steps that object from now on, so that both share their
 * position. */
RtValue itertools_iterator(RtIter *iter);
/* The parts of a state: a tuple of low to high items. raises: TypeError. */
const RtTuple *itertools_state(const char *name, RtValue state, int64_t low, int64_t high);
/* A state that is a tuple of so many indices. raises: ValueError "invalid arguments". */
const RtTuple *itertools_indices(RtValue state, int64_t count);
/* An index of a state, put between low and high. raises: TypeError. */
int64_t itertools_index(RtValue v, int64_t low, int64_t high);
RtValue itertools_tuple_of(const int64_t *numbers, int64_t count);

/* ---- itertools_comb.c ---- */
extern RtType itertools_product, itertools_combinations, itertools_permutations,
    itertools_combinations_with_replacement;

/* ---- itertools_group.c ---- */
extern RtType itertools_batched, itertools_groupby, itertools_grouper, itertools_pairwise,
    itertools_zip_longest, itertools_tee, itertools_tee_dataobject;
/* tee(iterable, n=2) */
RtValue itertools_tee_function(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

#endif
