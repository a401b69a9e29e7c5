/* What obj_exc.c's table of classes takes from the files that serve one layout each. */
#ifndef RTI_EXC_LAYOUT_H
#define RTI_EXC_LAYOUT_H

#include "exc.h"

/* ---- shared by the layouts (obj_exc.c) ---- */
void rti_exc_trace_fields(void *object);
/* self.args = (args...), keeping the tuple when it already holds these. */
void rti_exc_set_args(RtValue self, const RtValue *args, size_t count);
/* (type(self), args[, state]); state 0: left out. */
RtValue rti_exc_reduce(RtValue self, RtValue args, RtValue state);
/* self.__dict__, or 0 when it is empty. */
RtValue rti_exc_state(RtValue self);
/* Getters and setters of fields[i]. */
#define FIELD(i)                                                                                   \
    RtValue rti_exc_get##i(RtValue self);                                                          \
    void rti_exc_set##i(RtValue self, RtValue v);
FIELD(0)
FIELD(1) FIELD(2) FIELD(3) FIELD(4)
#undef FIELD

    /* ---- obj_exc_import.c: ImportError, NameError, AttributeError ---- */
    void rti_import_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_import_error_str(RtValue self);
extern const RtMethodDef rti_import_error_methods[];
extern const RtGetSetDef rti_import_error_getsets[];
void rti_name_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
extern const RtGetSetDef rti_name_error_getsets[];
void rti_attribute_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
extern const RtMethodDef rti_attribute_error_methods[];
extern const RtGetSetDef rti_attribute_error_getsets[];

/* ---- obj_exc_os.c ---- */
RtValue rti_os_error_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames);
void rti_os_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_os_error_str(RtValue self);
extern const RtMethodDef rti_os_error_methods[];
extern const RtGetSetDef rti_os_error_getsets[];

/* ---- obj_exc_syntax.c ---- */
void rti_syntax_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_syntax_error_str(RtValue self);
extern const RtGetSetDef rti_syntax_error_getsets[];

/* ---- obj_exc_unicode.c ---- */
void rti_unicode_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_unicode_error_str(RtValue self);
extern const RtGetSetDef rti_unicode_error_getsets[];

/* ---- obj_exc_group.c ---- */
RtValue rti_group_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_group_str(RtValue self);
extern const RtMethodDef rti_group_methods[];
extern const RtGetSetDef rti_group_getsets[];

#endif
