/* The module _csv: dialects, their registry, and the functions that make readers and writers. */
#include "csvmod.h"

RtValue csv_roots[2];
int64_t csv_field_limit = 128 * 1024;

static RtShape dialect_shape = {.type = &csv_dialect_type};

static void dialect_trace(void *object) { rti_gc_mark(((CsvDialect *)object)->lineterminator); }

/* ---- making dialects ---- */

enum { A_DIALECT, A_DELIMITER, A_DOUBLEQUOTE, A_ESCAPECHAR, A_LINETERMINATOR, A_QUOTECHAR, A_QUOTING,
       A_SKIPINITIALSPACE, A_STRICT, A_COUNT };
static const char *const names[A_COUNT] = {"dialect",   "delimiter",      "doublequote",
                                           "escapechar", "lineterminator", "quotechar",
                                           "quoting",    "skipinitialspace", "strict"};

/* A one-character str; None is none where `none` allows it. */
static uint32_t char_of(const char *name, RtValue v, uint32_t absent, bool none)
{
    if (!v) return absent;
    if (none && v == RT_NONE) return CSV_NONE;
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "\"%s\" must be string%s, not %T", name, none ? " or None" : "", v);
    if (rti_str_len(v) != 1)
        rt_errorf(&rt_TypeError, "\"%s\" must be a 1-character string", name);
    return rti_str_at(v, 0);
}

static void check_char(const char *name, uint32_t c, const CsvDialect *d, bool space_allowed)
{
    RtText terminator;
    if (c == CSV_NONE) return;
    if (c == '\r' || c == '\n' || (c == ' ' && !space_allowed))
        rt_errorf(&rt_ValueError, "bad %s value", name);
    text_of(d->lineterminator, &terminator);
    if (text_find_char(terminator.data, terminator.width, c, 0, terminator.len) >= 0)
        rt_errorf(&rt_ValueError, "bad %s or lineterminator value", name);
}

static void check_pair(const char *name1, const char *name2, uint32_t a, uint32_t b)
{
    if (a == b && a != CSV_NONE) rt_errorf(&rt_ValueError, "bad %s or %s value", name1, name2);
}

static void set_quoting(CsvDialect *d, RtValue quoting, RtValue quotechar)
{
    int64_t n = QUOTE_MINIMAL;
    if (quoting) {
        if (RT_IS_BOOL(quoting) || !RT_IS_INT(quoting))
            rt_errorf(&rt_TypeError, "\"quoting\" must be an integer");
        n = RT_UNINT(quoting);
        if (n < 0 || n >= QUOTE_COUNT) rt_errorf(&rt_TypeError, "bad \"quoting\" value");
    } else if (quotechar == RT_NONE) {
        n = QUOTE_NONE;
    }
    d->quoting = (int)n;
    if (n != QUOTE_NONE && d->quotechar == CSV_NONE)
        rt_errorf(&rt_TypeError, "quotechar must be set if quoting enabled");
}

static void set_terminator(CsvDialect *d, RtValue v)
{
    if (!v) v = rti_str("\r\n");
    if (v != RT_NONE && !rti_is_str(v))
        rt_errorf(&rt_TypeError, "\"lineterminator\" must be a string");
    d->lineterminator = v;
}

static RtValue make_dialect(RtType *type, RtValue *a)
{
    CsvDialect *d = rti_object_alloc(type);
    d->delimiter = char_of("delimiter", a[A_DELIMITER], ',', false);
    d->doublequote = a[A_DOUBLEQUOTE] ? rti_truth(a[A_DOUBLEQUOTE]) : true;
    d->escapechar = char_of("escapechar", a[A_ESCAPECHAR], CSV_NONE, true);
    set_terminator(d, a[A_LINETERMINATOR]);
    d->quotechar = char_of("quotechar", a[A_QUOTECHAR], '"', true);
    d->skipinitialspace = a[A_SKIPINITIALSPACE] && rti_truth(a[A_SKIPINITIALSPACE]);
    d->strict = a[A_STRICT] && rti_truth(a[A_STRICT]);
    set_quoting(d, a[A_QUOTING], a[A_QUOTECHAR]);
    if (d->lineterminator == RT_NONE) rt_errorf(&rt_TypeError, "lineterminator must be set");
    check_char("delimiter", d->delimiter, d, true);
    check_char("escapechar", d->escapechar, d, !d->skipinitialspace);
    check_char("quotechar", d->quotechar, d, !d->skipinitialspace);
    check_pair("delimiter", "escapechar", d->delimiter, d->escapechar);
    check_pair("delimiter", "quotechar", d->delimiter, d->quotechar);
    check_pair("escapechar", "quotechar", d->escapechar, d->quotechar);
    return RT_VALUE(d);
}

static RtValue registered(RtValue name)
{
    RtValue found = rti_dict_get(CSV_DIALECTS, name);
    if (!found) rt_errorf(CSV_ERROR, "unknown dialect");
    return found;
}

/* The dialect that a[] describes: settings not given come from the dialect's attributes. */
static RtValue build(RtType *type, RtValue *a)
{
    RtValue dialect = a[A_DIALECT];
    if (dialect && rti_is_str(dialect)) dialect = registered(dialect);
    if (dialect && dialect != RT_NONE) {
        bool alone = true;
        for (int i = 1; i < A_COUNT; i++) alone = alone && !a[i];
        if (alone && type == &csv_dialect_type && rti_is_a(dialect, &csv_dialect_type))
            return dialect;
        for (int i = 1; i < A_COUNT; i++)
            if (!a[i]) a[i] = rti_try_getattr(dialect, rti_intern_cstr(names[i]));
    }
    return make_dialect(type, a);
}

static void take_keywords(RtValue *a, const RtValue *values, RtValue kwnames)
{
    for (int64_t k = 0; kwnames && k < RTI_TUPLE(kwnames)->len; k++) {
        RtValue name = RTI_TUPLE(kwnames)->items[k];
        int i = 0;
        while (i < A_COUNT && !rti_str_eq_cstr(name, names[i])) i++;
        if (i == A_COUNT)
            rt_errorf(&rt_TypeError, "this function got an unexpected keyword argument '%U'", name);
        if (a[i])
            rt_errorf(&rt_TypeError, "argument for function given by name ('%U') and position (1)",
                      name);
        a[i] = values[k];
    }
}

RtValue csv_dialect_of(RtValue dialect, const RtValue *values, RtValue kwnames)
{
    RtValue a[A_COUNT] = {dialect};
    take_keywords(a, values, kwnames);
    return build(&csv_dialect_type, a);
}

static RtValue dialect_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue a[A_COUNT] = {0};
    if (count > A_COUNT)
        rt_errorf(&rt_TypeError, "function takes at most %d arguments (%zu given)", A_COUNT, count);
    for (size_t i = 0; i < count; i++) a[i] = args[i];
    take_keywords(a, args + count, kwnames);
    return build(type, a);
}

/* ---- the class ---- */

static RtValue char_value(uint32_t c) { return c == CSV_NONE ? RT_NONE : rti_str_char(c); }
static RtValue get_delimiter(RtValue self) { return char_value(CSV_DIALECT(self)->delimiter); }
static RtValue get_escapechar(RtValue self) { return char_value(CSV_DIALECT(self)->escapechar); }
static RtValue get_quotechar(RtValue self) { return char_value(CSV_DIALECT(self)->quotechar); }
static RtValue get_lineterminator(RtValue self) { return CSV_DIALECT(self)->lineterminator; }
static RtValue get_quoting(RtValue self) { return RT_INT(CSV_DIALECT(self)->quoting); }
static RtValue get_strict(RtValue self) { return RT_BOOL(CSV_DIALECT(self)->strict); }
static RtValue get_doublequote(RtValue self) { return RT_BOOL(CSV_DIALECT(self)->doublequote); }
static RtValue get_skip(RtValue self) { return RT_BOOL(CSV_DIALECT(self)->skipinitialspace); }

static const RtGetSetDef dialect_getsets[] = {
    {"skipinitialspace", get_skip, rti_readonly, NULL},
    {"doublequote", get_doublequote, rti_readonly, NULL},
    {"strict", get_strict, rti_readonly, NULL},
    {"delimiter", get_delimiter, NULL, NULL},
    {"escapechar", get_escapechar, NULL, NULL},
    {"lineterminator", get_lineterminator, NULL, NULL},
    {"quotechar", get_quotechar, NULL, NULL},
    {"quoting", get_quoting, NULL, NULL},
    {0},
};

NATIVE(dialect_reduce)
{
    rt_errorf(&rt_TypeError, "cannot pickle '%T' instances", self);
}

static const RtMethodDef dialect_methods[] = {
    {"__reduce__", dialect_reduce, 0, -1, RT_M_KWRAW, NULL, "raises an exception to avoid pickling"},
    {"__reduce_ex__", dialect_reduce, 0, -1, RT_M_KWRAW, NULL,
     "raises an exception to avoid pickling"},
    {0},
};

RT_TYPE(csv_dialect_type) = {
    .shape = &rt_shape_type,
    .cname = "_csv.Dialect",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(CsvDialect),
    .trace = dialect_trace,
    .methods = dialect_methods,
    .getsets = dialect_getsets,
    .doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n",
    .instance_shape = &dialect_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, dialect_new)),
};

/* ---- functions ---- */

/* (object, dialect=None, **settings) */
static RtValue object_and_dialect(const RtValue *args, size_t count, RtValue kwnames)
{
    if (count < 1) rt_errorf(&rt_TypeError, " expected at least 1 argument, got 0");
    if (count > 2) rt_errorf(&rt_TypeError, " expected at most 2 arguments, got %zu", count);
    return csv_dialect_of(count > 1 ? args[1] : 0, args + count, kwnames);
}

NATIVE(csv_reader)
{
    if (count && !rti_is_iterable(args[0])) rti_getiter(args[0]); /* complains */
    return csv_reader_new(args[0], object_and_dialect(args, count, kwnames));
}

NATIVE(csv_writer)
{
    return csv_writer_new(count ? args[0] : 0, object_and_dialect(args, count, kwnames));
}

NATIVE(csv_register_dialect)
{
    if (count < 1) rt_errorf(&rt_TypeError, " expected at least 1 argument, got 0");
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "dialect name must be a string");
    RtValue dialect = object_and_dialect(args, count, kwnames);
    rti_dict_set(CSV_DIALECTS, args[0], dialect);
    return RT_NONE;
}

NATIVE(csv_unregister_dialect)
{
    registered(args[0]);
    rti_dict_delete(CSV_DIALECTS, args[0]);
    return RT_NONE;
}

NATIVE(csv_get_dialect) { return registered(args[0]); }
NATIVE(csv_list_dialects) { return rti_list_of(CSV_DIALECTS); }

NATIVE(csv_field_size_limit)
{
    int64_t old = csv_field_limit, limit;
    if (args[0]) {
        if (!rti_is_int(args[0])) rt_errorf(&rt_TypeError, "limit must be an integer");
        if (!rti_int_to_i64(args[0], &limit))
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C long");
        csv_field_limit = limit;
    }
    return rti_int(old);
}

static const RtMethodDef csv_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/csv.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    static const char *const quoting[QUOTE_COUNT] = {
        "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
        "QUOTE_NOTNULL"};
    static RtType *const types[] = {&csv_dialect_type, NULL};
    rt_gc_root_range(csv_roots, 2);
    csv_roots[0] = RT_VALUE(native_exception(module, "_csv", "Error", &rt_Exception));
    CSV_DIALECTS = rti_dict_new();
    rti_module_set(module, rti_intern_cstr("_dialects"), CSV_DIALECTS);
    native_add_types(module, types);
    rti_type_ready(&csv_reader_type);
    rti_type_ready(&csv_writer_type);
    rti_module_set(module, rti_intern_cstr("Reader"), RT_VALUE(&csv_reader_type));
    rti_module_set(module, rti_intern_cstr("Writer"), RT_VALUE(&csv_writer_type));
    for (int i = 0; i < QUOTE_COUNT; i++)
        rti_module_set(module, rti_intern_cstr(quoting[i]), RT_INT(i));
}

const RtModuleDef rt_module__csv = {
    .name = "_csv",
    .doc = "CSV parsing and writing.\n",
    .functions = csv_functions,
    .fill = fill,
};
