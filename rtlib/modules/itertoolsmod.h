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

/* ---- itertools_comb.c ---- */
extern RtType itertools_product, itertools_combinations, itertools_permutations,
    itertools_combinations_with_replacement;

/* ---- itertools_group.c ---- */
extern RtType itertools_batched, itertools_groupby, itertools_grouper, itertools_pairwise,
    itertools_zip_longest, itertools_tee, itertools_tee_dataobject;
/* tee(iterable, n=2) */
RtValue itertools_tee_function(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

#endif
