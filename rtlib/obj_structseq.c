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

/* ---- taken apart and put together again ---- */

/* The name of a field, NULL for one without. */
static const char *field_name(const RtType *type, int field)
{
    for (int row = 0; type->getsets[row].name; row++)
        if (field_of(type, row) == field) return type->getsets[row].name;
    return NULL;
}

/* Fields by name: values[i] for i in from..total is what the dict has, where it has one. Returns how many it had. */
static int64_t fill_named(RtType *type, RtValue dict, int from, int total, RtValue *values)
{
    int64_t found = 0;
    for (int i = from; i < total; i++) {
        const char *name = field_name(type, i);
        RtValue v = name ? rti_dict_get(dict, rti_intern_cstr(name)) : 0;
        if (v) values[i] = v;
        found += v != 0;
    }
    return found;
}

static RtValue structseq_construct2(RtType *type, int visible, RtValue source, RtValue dict)
{
    RtType *of = rti_typeof(source);
    if (!of->slots.iter && !of->slots.getitem) rt_errorf(&rt_TypeError, "constructor requires a sequence");
    RtTuple *items = RTI_TUPLE(rti_tuple_of(source));
    if (dict && !rti_is_a(dict, &rt_type_dict))
        rt_errorf(&rt_TypeError, "%s() takes a dict as second arg, if any", type->cname);
    int total = total_fields(type);
    int64_t given = items->len;
    if (given < visible || given > total) {
        const char *bound = visible == total ? "a" : given < visible ? "an at least" : "an at most";
        rt_errorf(&rt_TypeError, "%s() takes %s %d-sequence (%lld-sequence given)", type->cname, bound,
                  given < visible ? visible : total, (long long)given);
    }
    RtValue values[MAX_FIELDS];
    for (int i = 0; i < total; i++) values[i] = i < given ? items->items[i] : RT_NONE;
    if (dict && rti_dict_len(dict) && fill_named(type, dict, (int)given, total, values) < rti_dict_len(dict))
        rt_errorf(&rt_TypeError, "%s() got duplicate or unexpected field name(s)", type->cname);
    return rti_structseq_new(type, visible, values);
}

RtValue rti_structseq_construct(RtType *type, int visible, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"sequence", "dict"};
    RtValue given[2] = {0, 0};
    size_t keywords = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    if (count + keywords > 2)
        rt_errorf(&rt_TypeError, "structseq() takes at most 2 %sarguments (%zu given)", count ? "" : "keyword ",
                  count + keywords);
    for (size_t i = 0; i < count; i++) given[i] = args[i];
    for (size_t k = 0; k < keywords; k++) {
        RtValue name = RTI_TUPLE(kwnames)->items[k];
        size_t at = 0;
        while (at < 2 && !rti_str_eq_cstr(name, names[at])) at++;
        if (at == 2) rti_args_unexpected("structseq", name, names, 2);
        if (at < count)
            rt_errorf(&rt_TypeError, "argument for structseq() given by name ('%s') and position (%zu)", names[at], at + 1);
        given[at] = args[count + k];
    }
    if (!given[0]) rt_errorf(&rt_TypeError, "structseq() missing required argument 'sequence' (pos 1)");
    return structseq_construct2(type, visible, given[0], given[1]);
}

static RtValue structseq_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    const RtTuple *seq = RTI_TUPLE(self);
    RtType *type = seq->shape->type;
    RtValue rest = rti_dict_new(), pair[2] = {rti_tuple_from(seq->items, (size_t)seq->len), rest};
    for (int i = (int)seq->len, total = total_fields(type); i < total; i++) {
        const char *name = field_name(type, i);
        if (name) rti_dict_set(rest, rti_intern_cstr(name), seq->items[i]);
    }
    RtValue parts[2] = {RT_VALUE(type), rti_tuple_from(pair, 2)};
    return rti_tuple_from(parts, 2);
}

static RtValue structseq_replace(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    const RtTuple *seq = RTI_TUPLE(self);
    RtType *type = seq->shape->type;
    if (count) rt_errorf(&rt_TypeError, "__replace__() takes no positional arguments");
    int total = total_fields(type);
    for (int i = 0; i < total; i++)
        if (!field_name(type, i))
            rt_errorf(&rt_TypeError, "__replace__() is not supported for %s because it has unnamed field(s)", type->cname);
    RtValue values[MAX_FIELDS], unexpected = rti_list_new(0);
    for (int i = 0; i < total; i++) values[i] = seq->items[i];
    for (int64_t k = 0; kwnames && k < RTI_TUPLE(kwnames)->len; k++) {
        RtValue name = RTI_TUPLE(kwnames)->items[k];
        int at = 0;
        while (at < total && !rti_str_eq_cstr(name, field_name(type, at))) at++;
        if (at < total) values[at] = args[k];
        else rti_list_append(unexpected, name);
    }
    if (RTI_LIST(unexpected)->len) rt_errorf(&rt_TypeError, "Got unexpected field name(s): %R", unexpected);
    return rti_structseq_new(type, (int)seq->len, values);
}

const RtMethodDef rti_structseq_methods[] = {
    {"__reduce__", structseq_reduce, 0, 0, 0, NULL, NULL},
    {"__replace__", structseq_replace, 0, -1, RT_M_KWRAW, "**changes",
     "Return a copy of the structure with new values for the specified fields."},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};
