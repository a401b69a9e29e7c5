/* Writing CSV: the class _csv.writer. */
#include "csvmod.h"

typedef struct Writer {
    RtShape *shape;
    RtValue dialect, write;
} Writer;

static RtShape writer_shape = {.type = &csv_writer_type};
#define WRITER(v) ((Writer *)RT_OBJ(v))

static void writer_trace(void *object)
{
    rti_gc_mark(((Writer *)object)->dialect);
    rti_gc_mark(((Writer *)object)->write);
}

RtValue csv_writer_new(RtValue file, RtValue dialect)
{
    RtValue write = rti_try_getattr(file, RT_NAME(write));
    if (!write || !rti_typeof(write)->slots.call)
        rt_errorf(&rt_TypeError, "argument 1 must have a \"write\" method");
    Writer *w = rt_gc_new(&writer_shape, sizeof *w);
    w->dialect = dialect;
    w->write = write;
    return RT_VALUE(w);
}

/* A record being written. */
typedef struct Record {
    const CsvDialect *d;
    int64_t fields;
    RtStrBuf text;
} Record;

static bool is_special(const CsvDialect *d, uint32_t c, const RtText *terminator)
{
    if (c == d->delimiter || c == d->escapechar || c == d->quotechar || c == '\n' || c == '\r')
        return true;
    return text_find_char(terminator->data, terminator->width, c, 0, terminator->len) >= 0;
}

/* Must this special character have an escape character in front? */
static bool wants_escape(const CsvDialect *d, uint32_t c)
{
    if (d->quoting == QUOTE_NONE) return true;
    return c == d->quotechar ? !d->doublequote : c == d->escapechar;
}

static RT_NORETURN void must_be_quoted(const char *message) { rt_errorf(CSV_ERROR, "%s", message); }

static bool never_quoted(const CsvDialect *d, bool null)
{
    return d->quoting == QUOTE_NONE ||
           (null && (d->quoting == QUOTE_STRINGS || d->quoting == QUOTE_NOTNULL));
}

/* The next field; field RT_EMPTY_STR with `null` for None. */
static void add_field(Record *r, RtValue field, bool null, bool quoted)
{
    const CsvDialect *d = r->d;
    RtText text, terminator;
    bool special = false;
    text_of(field, &text);
    text_of(d->lineterminator, &terminator);
    if (!text.len && d->delimiter == ' ' && d->skipinitialspace) {
        if (never_quoted(d, null))
            must_be_quoted("empty field must be quoted if delimiter is a space and "
                           "skipinitialspace is true");
        quoted = true;
    }
    for (int64_t i = 0; i < text.len; i++) {
        uint32_t c = rti_text_at(&text, i);
        if (!is_special(d, c, &terminator)) continue;
        special = true;
        if (!wants_escape(d, c)) quoted = true;
        else if (d->escapechar == CSV_NONE) must_be_quoted("need to escape, but no escapechar set");
    }
    if (r->fields++) rti_buf_char(&r->text, d->delimiter);
    if (quoted) rti_buf_char(&r->text, d->quotechar);
    if (!special) {
        rti_buf_str(&r->text, field);
    } else {
        for (int64_t i = 0; i < text.len; i++) {
            uint32_t c = rti_text_at(&text, i);
            if (is_special(d, c, &terminator)) {
                if (wants_escape(d, c)) rti_buf_char(&r->text, d->escapechar);
                else if (c == d->quotechar) rti_buf_char(&r->text, c);
            }
            rti_buf_char(&r->text, c);
        }
    }
    if (quoted) rti_buf_char(&r->text, d->quotechar);
}

static bool is_number(RtValue v)
{
    RtType *type = rti_typeof(v);
    return type->slots.index || type->slots.int_ || type->slots.float_ || rti_is_a(v, &rt_type_complex);
}

static bool starts_quoted(const CsvDialect *d, RtValue v)
{
    switch (d->quoting) {
    case QUOTE_NONNUMERIC: return !is_number(v);
    case QUOTE_ALL: return true;
    case QUOTE_STRINGS: return rti_is_str(v);
    case QUOTE_NOTNULL: return v != RT_NONE;
    default: return false;
    }
}

NATIVE(writer_writerow)
{
    Writer *w = WRITER(self);
    RtIter iter;
    Record r;
    bool null = false;
    if (!rti_is_iterable(args[0]))
        rt_errorf(CSV_ERROR, "iterable expected, not %T", args[0]);
    rti_iter(&iter, args[0]);
    r.d = CSV_DIALECT(w->dialect);
    r.fields = 0;
    rti_buf_start(&r.text);
    for (RtValue v; (v = rti_next(&iter));) {
        bool quoted = starts_quoted(r.d, v);
        null = v == RT_NONE;
        add_field(&r, null ? RT_EMPTY_STR : rti_is_str(v) ? v : rti_str_of(v), null, quoted);
    }
    if (r.fields && !r.text.len) {
        if (never_quoted(r.d, null)) must_be_quoted("single empty field record must be quoted");
        r.fields--;
        add_field(&r, RT_EMPTY_STR, false, true);
    }
    rti_buf_str(&r.text, r.d->lineterminator);
    return rti_call1(w->write, rti_buf_finish(&r.text));
}

NATIVE(writer_writerows)
{
    RtIter iter;
    rti_iter(&iter, args[0]);
    for (RtValue row; (row = rti_next(&iter));) writer_writerow(self, &row, 1, 0);
    return RT_NONE;
}

static RtValue writer_dialect(RtValue self) { return WRITER(self)->dialect; }

static const RtGetSetDef writer_getsets[] = {
    {"dialect", writer_dialect, rti_readonly, NULL},
    {0},
};

static const RtMethodDef writer_methods[] = {
    {"writerow", writer_writerow, 1, 1, 0, "object, /",
     "writerow(iterable)\n\nConstruct and write a CSV record from an iterable of fields.  Non-string"
     "\nelements will be converted to string."},
    {"writerows", writer_writerows, 1, 1, 0, "object, /",
     "writerows(iterable of iterables)\n\nConstruct and write a series of iterables to a csv file. "
     " Non-string\nelements will be converted to string."},
    {0},
};

RT_TYPE(csv_writer_type) = {
    .shape = &rt_shape_type,
    .cname = "_csv.writer",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Writer),
    .trace = writer_trace,
    .methods = writer_methods,
    .getsets = writer_getsets,
    .doc = "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format"
           " from sequence input.\n",
    .instance_shape = &writer_shape,
};
