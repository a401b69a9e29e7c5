/* obj_structseq.c - tuples with named fields: sys.version_info, time.struct_time and their like.
 *
 * A class is a static RtType over RtTuple, made by RTI_STRUCTSEQ (structseq.h). Fields behind the
 * visible ones (struct_time's tm_zone) follow in the same array: len counts the visible ones only.
 */
#include "structseq.h"

#include "args.h"

enum { MAX_FIELDS = 24 };

#define GETTER(i)                                                                                  \
    RtValue rti_structseq_get##i(RtValue self)                                                     \
    {                                                                                              \
        return RTI_TUPLE(self)->items[i];                                                          \
    }
GETTER(0)
GETTER(1)
GETTER(2) GETTER(3) GETTER(4) GETTER(5) GETTER(6) GETTER(7) GETTER(8) GETTER(9) GETTER(10)
    GETTER(11) GETTER(12) GETTER(13) GETTER(14) GETTER(15) GETTER(16) GETTER(17) GETTER(18)
#undef GETTER

    /* Which field a row shows; without a getter from above, the one of its place. */
    static int field_of(const RtType *type, int row)
{
#define GETTER(i) rti_structseq_get##i,
    static const RtUnaryFn getters[] = {GETTER(0) GETTER(1) GETTER(2) GETTER(3) GETTER(4) GETTER(5)
                                            GETTER(6) GETTER(7) GETTER(8) GETTER(9) GETTER(10)
                                                GETTER(11) GETTER(12) GETTER(13) GETTER(14)
                                                    GETTER(15) GETTER(16) GETTER(17) GETTER(18)};
#undef GETTER
    for (int i = 0; i < (int)(sizeof getters / sizeof *getters); i++)
        if (type->getsets[row].get == getters[i]) return i;
    return row;
}

/* Fields may be without a row, that is without a name (stat_result's whole seconds). The number is
 * kept in `extra`. */
static int total_fields(RtType *type)
{
    if (type->extra) return (int)RT_UNINT(type->extra);
    int total = 0;
    for (int row = 0; type->getsets[row].name; row++) {
        int field = field_of(type, row);
        if (field >= total) total = field + 1;
    }
    type->extra = RT_INT(total);
    return total;
}

void rti_structseq_start(RtType *type, int visible)
{
    RtValue dict = rti_type_dict(type), names = rti_list_new(visible);
    int total = total_fields(type), rows = 0;
    for (; type->getsets[rows].name; rows++)
        if (rows < visible && field_of(type, rows) == rows)
            rti_list_append(names, rti_str(type->getsets[rows].name));
    rti_dict_set(dict, rti_intern_cstr("n_sequence_fields"), RT_INT(visible));
    rti_dict_set(dict, rti_intern_cstr("n_fields"), RT_INT(total));
    rti_dict_set(dict, rti_intern_cstr("n_unnamed_fields"), RT_INT(total - rows));
    rti_dict_set(dict, RT_NAME(__match_args__), rti_tuple_of_list(names));
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
