/* obj_structseq.c - tuples with named fields: sys.version_info, time.struct_time and their like.
 *
 * A class is a static RtType over RtTuple, made by RTI_STRUCTSEQ (structseq.h). Fields behind the
 * visible ones (struct_time's tm_zone) follow in the same array: len counts the visible ones only.
 */
#include "structseq.h"

#include "args.h"

enum { MAX_FIELDS = 24 };

#define GETTER(i)                                                                                  \
    RtValue rti_structseq_get##i(RtValue self) { return RTI_TUPLE(self)->items[i]; }
GETTER(0)
GETTER(1) GETTER(2) GETTER(3) GETTER(4) GETTER(5) GETTER(6) GETTER(7) GETTER(8) GETTER(9) GETTER(10)
    GETTER(11) GETTER(12) GETTER(13) GETTER(14) GETTER(15) GETTER(16) GETTER(17) GETTER(18)
#undef GETTER

        static int total_fields(const RtType *type)
{
    int n = 0;
    while (type->getsets[n].name) n++;
    return n;
}

void rti_structseq_start(RtType *type, int visible)
{
    RtValue dict = rti_type_dict(type);
    rti_dict_set(dict, rti_intern_cstr("n_sequence_fields"), RT_INT(visible));
    rti_dict_set(dict, rti_intern_cstr("n_fields"), RT_INT(total_fields(type)));
    rti_dict_set(dict, rti_intern_cstr("n_unnamed_fields"), RT_INT(0));
}

RtValue rti_structseq_new(RtType *type, int visible, const RtValue *values)
{
    int total = total_fields(type);
    RtTuple *seq = rti_object_alloc_var(type, (size_t)total * sizeof(RtValue));
    seq->len = visible;
    for (int i = 0; i < total; i++) seq->items[i] = values[i];
    return RT_VALUE(seq);
}

void rti_structseq_trace(void *object)
{
    RtTuple *seq = object;
    rti_gc_mark_values(seq->items, (size_t)total_fields(seq->shape->type));
}

RtValue rti_structseq_repr(RtValue self)
{
    const RtTuple *seq = RTI_TUPLE(self);
    const RtType *type = seq->shape->type;
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_cstr(&out, type->cname);
    rti_buf_char(&out, '(');
    for (int64_t i = 0; i < seq->len; i++)
        rti_buf_str(&out,
                    rti_str_format("%s%s=%R", i ? ", " : "", type->getsets[i].name, seq->items[i]));
    rti_buf_char(&out, ')');
    return rti_buf_finish(&out);
}

RtValue rti_structseq_construct(RtType *type, int visible, const RtValue *args, size_t count,
                                RtValue kwnames)
{
    if (kwnames || count != 1)
        rt_errorf(&rt_TypeError, "%s() takes exactly 1 positional argument (%zu given)",
                  type->cname, count);
    RtType *source = rti_typeof(args[0]);
    if (!source->slots.iter && !source->slots.getitem)
        rt_errorf(&rt_TypeError, "constructor requires a sequence");
    int64_t given;
    RtTuple *items = RTI_TUPLE(rti_tuple_of(args[0]));
    int total = total_fields(type);
    given = items->len;
    if (given < visible || given > total) {
        const char *bound = visible == total ? "a" : given < visible ? "an at least" : "an at most";
        rt_errorf(&rt_TypeError, "%s() takes %s %d-sequence (%lld-sequence given)", type->cname,
                  bound, given < visible ? visible : total, (long long)given);
    }
    RtValue values[MAX_FIELDS];
    for (int i = 0; i < total; i++) values[i] = i < given ? items->items[i] : RT_NONE;
    return rti_structseq_new(type, visible, values);
}
