/* The module _string: format strings taken apart, for string.Formatter. */
#include "../formatfield.h"
#include "native.h"

/* Both iterators: over a format string, or over the steps of a field's name. */
typedef struct PartIterator {
    RtShape *shape;
    RtValue str;
    int64_t at;
} PartIterator;

static RtType formatter_type, field_name_type;
static RtShape formatter_shape = {.type = &formatter_type};
static RtShape field_name_shape = {.type = &field_name_type};

static void part_trace(void *object)
{
    rti_gc_mark(((PartIterator *)object)->str);
}

static RtValue new_iterator(RtShape *shape, RtValue str, int64_t at)
{
    PartIterator *it = rt_gc_new(shape, sizeof *it);
    it->str = str;
    it->at = at;
    return RT_VALUE(it);
}

static RtValue formatter_next(RtValue self)
{
    PartIterator *it = (PartIterator *)RT_OBJ(self);
    RtText text;
    rti_text(it->str, &text);
    Cursor c = {it->str, &text, it->at, text.len};
    if (c.at >= c.end) return 0;
    int64_t start = c.at, stop;
    Field f;
    bool has_field = rti_format_part(&c, &stop, &f);
    it->at = c.at;
    RtValue parts[4] = {rti_str_substring(it->str, start, stop), RT_NONE, RT_NONE, RT_NONE};
    if (has_field) {
        parts[1] = rti_str_substring(it->str, f.name, f.name_end);
        parts[2] = f.spec_end > f.spec ? rti_str_substring(it->str, f.spec, f.spec_end)
                                       : RT_EMPTY_STR;
        if (f.conversion) parts[3] = rti_str_char(f.conversion);
    }
    return rti_tuple_from(parts, 4);
}

static RtValue integer_or_text(const Cursor *c, int64_t start, int64_t stop)
{
    int64_t index = rti_format_integer(c, start, stop);
    return index >= 0 ? rti_int(index) : rti_str_substring(c->str, start, stop);
}

static RtValue field_name_next(RtValue self)
{
    PartIterator *it = (PartIterator *)RT_OBJ(self);
    RtText text;
    rti_text(it->str, &text);
    Cursor c = {it->str, &text, 0, text.len};
    int64_t start, stop;
    if (it->at >= text.len) return 0;
    bool attribute = rti_format_step(&c, &it->at, text.len, &start, &stop);
    return native_tuple2(RT_BOOL(attribute), attribute ? rti_str_substring(it->str, start, stop)
                                                       : integer_or_text(&c, start, stop));
}

static RtValue itself(RtValue self) { return self; }

RT_TYPE_ROWS(formatter_type) = {
    .shape = &rt_shape_type,
    .cname = "formatteriterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(PartIterator),
    .trace = part_trace,
    .instance_shape = &formatter_shape,
    .slots = RT_SLOTS(RT_SLOT(iter, itself), RT_SLOT(iternext, formatter_next)),
};

RT_TYPE_ROWS(field_name_type) = {
    .shape = &rt_shape_type,
    .cname = "fieldnameiterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(PartIterator),
    .trace = part_trace,
    .instance_shape = &field_name_shape,
    .slots = RT_SLOTS(RT_SLOT(iter, itself), RT_SLOT(iternext, field_name_next)),
};

static void check_str(RtValue v)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "expected str, got %T", v);
}

NATIVE(string_formatter_parser)
{
    check_str(args[0]);
    return new_iterator(&formatter_shape, args[0], 0);
}

NATIVE(string_formatter_field_name_split)
{
    check_str(args[0]);
    RtText text;
    rti_text(args[0], &text);
    Cursor c = {args[0], &text, 0, text.len};
    int64_t end = rti_format_first(&c, 0, text.len);
    return native_tuple2(integer_or_text(&c, 0, end), new_iterator(&field_name_shape, args[0], end));
}

static const RtMethodDef string_functions[] = {
    {"formatter_field_name_split", string_formatter_field_name_split, 1, 1, 0, "object, /",
     "split the argument as a field name"},
    {"formatter_parser", string_formatter_parser, 1, 1, 0, "object, /",
     "parse the argument as a format string"},
    {0},
};

const RtModuleDef rt_module__string = {
    .name = "_string",
    .doc = "string helper module",
    .functions = string_functions,
};
