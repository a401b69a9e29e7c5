/* Tuples with named fields (obj_structseq.c). */
#ifndef RTI_STRUCTSEQ_H
#define RTI_STRUCTSEQ_H

#include "runtime.h"
#include "type.h"

#define GETTER(i) RtValue rti_structseq_get##i(RtValue self);
GETTER(0)
GETTER(1) GETTER(2) GETTER(3) GETTER(4) GETTER(5) GETTER(6) GETTER(7) GETTER(8) GETTER(9) GETTER(10)
    GETTER(11) GETTER(12) GETTER(13) GETTER(14) GETTER(15) GETTER(16) GETTER(17) GETTER(18)
#undef GETTER

    /* Give the class its n_fields and relatives; before the program can see it. */
    void rti_structseq_start(RtType *type, int visible);
/* A value: `values` holds all fields, of which the first `visible` are the tuple's items. gc: may
 * collect. */
RtValue rti_structseq_new(RtType *type, int visible, const RtValue *values);
/* type(sequence, dict={}), for the new_ slot of classes that can be called. raises: TypeError. */
RtValue rti_structseq_construct(RtType *type, int visible, const RtValue *args, size_t count,
                                RtValue kwnames);
void rti_structseq_trace(void *object);
RtValue rti_structseq_repr(RtValue self);
extern const RtMethodDef rti_structseq_methods[]; /* __reduce__, __replace__ */

/* Define the class `variable`: its getset rows are its fields, in order (rti_structseq_get<i>). */
#define RTI_STRUCTSEQ(variable, full_name, rows, text, construct, more_flags)                      \
    static RtType variable;                                                                        \
    static RtShape variable##_shape = {.type = &variable};                                         \
    RT_STATIC_TYPE(variable) = {                                                                   \
        .shape = &rt_shape_type,                                                                   \
        .cname = full_name,                                                                        \
        .base = &rt_type_tuple,                                                                    \
        .flags = RT_T_IMMUTABLE | RT_T_TUPLE | RT_T_SEQUENCE | (more_flags),                       \
        .size = offsetof(RtTuple, items),                                                          \
        .item_size = sizeof(RtValue),                                                              \
        .trace = rti_structseq_trace,                                                              \
        .slots = RT_SLOTS(RT_SLOT(repr, rti_structseq_repr), RT_SLOT(new_, construct)),            \
        .methods = rti_structseq_methods,                                                          \
        .getsets = rows,                                                                           \
        .doc = text,                                                                               \
        .instance_shape = &variable##_shape,                                                       \
    }

#endif
