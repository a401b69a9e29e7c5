/* Reading CSV: the class _csv.reader, a state machine over the characters of each line.
 *
 * A field that lies in one piece in its line becomes a part of the line; only fields with escapes,
 * doubled quotes or line ends in them are put together.
 */
#include "csvmod.h"

typedef enum {
    START_RECORD,
    START_FIELD,
    ESCAPED_CHAR,
    IN_FIELD,
    IN_QUOTED_FIELD,
    ESCAPE_IN_QUOTED_FIELD,
    QUOTE_IN_QUOTED_FIELD,
    EAT_NEWLINE,
    AFTER_ESCAPED_NEWLINE,
} State;

typedef struct Reader {
    RtShape *shape;
    RtValue dialect, iterator;
    int64_t line_num;
} Reader;

static RtShape reader_shape = {.type = &csv_reader_type};
#define READER(v) ((Reader *)RT_OBJ(v))
#define END_OF_LINE (UINT32_MAX - 1)

/* A record being read. */
typedef struct Parse {
    const CsvDialect *d;
    RtValue fields, line;
    State state;
    bool unquoted;
    int64_t len;      /* characters of the field so far */
    int64_t from, to; /* the last of them, a piece of the line */
    bool pieces;      /* those before are in `text` */
    RtStrBuf text;
} Parse;

static void reader_trace(void *object)
{
    rti_gc_mark(((Reader *)object)->dialect);
    rti_gc_mark(((Reader *)object)->iterator);
}

RtValue csv_reader_new(RtValue iterable, RtValue dialect)
{
    RtValue iterator = rti_getiter(iterable);
    Reader *r = rt_gc_new(&reader_shape, sizeof *r);
    r->dialect = dialect;
    r->iterator = iterator;
    return RT_VALUE(r);
}

static void flush(Parse *p)
{
    if (p->from == p->to) return;
    if (!p->pieces) rti_buf_start(&p->text);
    p->pieces = true;
    rti_buf_sub(&p->text, p->line, p->from, p->to);
    p->from = p->to = 0;
}

static void count_char(Parse *p)
{
    if (++p->len > csv_field_limit)
        rt_errorf(CSV_ERROR, "field larger than field limit (%lld)", (long long)csv_field_limit);
}

/* Character i of the line belongs to the field. */
static void add_at(Parse *p, int64_t i)
{
    count_char(p);
    if (p->from == p->to) p->from = i;
    else if (p->to != i) {
        flush(p);
        p->from = i;
    }
    p->to = i + 1;
}

static void add_newline(Parse *p)
{
    count_char(p);
    flush(p);
    if (!p->pieces) rti_buf_start(&p->text);
    p->pieces = true;
    rti_buf_char(&p->text, '\n');
}

static void save_field(Parse *p)
{
    RtValue field;
    int quoting = p->d->quoting;
    if (!p->pieces) {
        field = p->from < p->to ? rti_str_substring(p->line, p->from, p->to) : RT_EMPTY_STR;
    } else {
        flush(p);
        field = rti_buf_finish(&p->text);
    }
    if (p->unquoted) {
        if (p->len == 0 && (quoting == QUOTE_NOTNULL || quoting == QUOTE_STRINGS)) field = RT_NONE;
        else if (p->len && (quoting == QUOTE_NONNUMERIC || quoting == QUOTE_STRINGS))
            field = rti_call1(RT_VALUE(&rt_type_float), field);
    }
    rti_list_append(p->fields, field);
    p->len = p->from = p->to = 0;
    p->pieces = false;
    p->unquoted = true;
}

static bool ends_line(uint32_t c) { return c == '\n' || c == '\r' || c == END_OF_LINE; }

static void end_record(Parse *p, uint32_t c)
{
    save_field(p);
    p->state = c == END_OF_LINE ? START_RECORD : EAT_NEWLINE;
}

static void start_field(Parse *p, uint32_t c, int64_t i)
{
    const CsvDialect *d = p->d;
    if (ends_line(c)) {
        end_record(p, c);
    } else if (c == d->quotechar && d->quoting != QUOTE_NONE) {
        p->unquoted = false;
        p->state = IN_QUOTED_FIELD;
    } else if (c == d->escapechar) {
        p->state = ESCAPED_CHAR;
    } else if (c == ' ' && d->skipinitialspace) {
        return;
    } else if (c == d->delimiter) {
        save_field(p);
    } else {
        add_at(p, i);
        p->state = IN_FIELD;
    }
}

static void in_field(Parse *p, uint32_t c, int64_t i)
{
    const CsvDialect *d = p->d;
    if (ends_line(c)) {
        end_record(p, c);
    } else if (c == d->escapechar) {
        p->state = ESCAPED_CHAR;
    } else if (c == d->delimiter) {
        save_field(p);
        p->state = START_FIELD;
    } else {
        add_at(p, i);
    }
}

static void behind_quote(Parse *p, uint32_t c, int64_t i)
{
    const CsvDialect *d = p->d;
    if (d->quoting != QUOTE_NONE && c == d->quotechar) {
        add_at(p, i);
        p->state = IN_QUOTED_FIELD;
    } else if (c == d->delimiter) {
        save_field(p);
        p->state = START_FIELD;
    } else if (ends_line(c)) {
        end_record(p, c);
    } else if (!d->strict) {
        add_at(p, i);
        p->state = IN_FIELD;
    } else {
        rt_errorf(CSV_ERROR, "'%U' expected after '%U'", rti_str_char(d->delimiter),
                  rti_str_char(d->quotechar));
    }
}

static void step(Parse *p, uint32_t c, int64_t i)
{
    const CsvDialect *d = p->d;
    switch (p->state) {
    case START_RECORD:
        if (c == END_OF_LINE) return; /* an empty line */
        if (c == '\n' || c == '\r') {
            p->state = EAT_NEWLINE;
            return;
        }
        p->state = START_FIELD;
        start_field(p, c, i);
        return;
    case START_FIELD: start_field(p, c, i); return;
    case ESCAPED_CHAR:
        if (c == END_OF_LINE) add_newline(p);
        else add_at(p, i);
        p->state = c == '\n' || c == '\r' ? AFTER_ESCAPED_NEWLINE : IN_FIELD;
        return;
    case AFTER_ESCAPED_NEWLINE:
        if (c == END_OF_LINE) return;
        in_field(p, c, i);
        if (p->state == AFTER_ESCAPED_NEWLINE) p->state = IN_FIELD;
        return;
    case IN_FIELD: in_field(p, c, i); return;
    case IN_QUOTED_FIELD:
        if (c == END_OF_LINE) return;
        if (c == d->escapechar) p->state = ESCAPE_IN_QUOTED_FIELD;
        else if (c == d->quotechar && d->quoting != QUOTE_NONE)
            p->state = d->doublequote ? QUOTE_IN_QUOTED_FIELD : IN_FIELD;
        else add_at(p, i);
        return;
    case ESCAPE_IN_QUOTED_FIELD:
        if (c == END_OF_LINE) add_newline(p);
        else add_at(p, i);
        p->state = IN_QUOTED_FIELD;
        return;
    case QUOTE_IN_QUOTED_FIELD: behind_quote(p, c, i); return;
    case EAT_NEWLINE:
        if (c == '\n' || c == '\r') return;
        if (c != END_OF_LINE)
            rt_errorf(CSV_ERROR, "new-line character seen in unquoted field - do you need to open "
                                 "the file with newline=''?");
        p->state = START_RECORD;
        return;
    }
}

/* Characters that nothing but the field's text can be, from i on: taken in one go. */
static int64_t plain_run(Parse *p, const RtText *text, int64_t i)
{
    const CsvDialect *d = p->d;
    int64_t start = i, room = csv_field_limit - p->len;
    int64_t stop = room < text->len - i ? i + room : text->len;
    if (p->state == IN_FIELD) {
        for (; i < stop; i++) {
            uint32_t c = rti_text_at(text, i);
            if (c == d->delimiter || c == '\n' || c == '\r' || c == d->escapechar) break;
        }
    } else if (p->state == IN_QUOTED_FIELD) {
        for (; i < stop; i++) {
            uint32_t c = rti_text_at(text, i);
            if (c == d->quotechar || c == d->escapechar) break;
        }
    }
    if (i - start > 1) {
        add_at(p, start);
        p->len += i - start - 1;
        p->to = i;
        return i;
    }
    return start;
}

static void parse_line(Parse *p, RtValue line)
{
    RtText text;
    flush(p); /* what is left of the line before */
    p->line = line;
    text_of(line, &text);
    for (int64_t i = 0; i < text.len; i++) {
        i = plain_run(p, &text, i);
        if (i < text.len) step(p, rti_text_at(&text, i), i);
    }
    step(p, END_OF_LINE, text.len);
}

static RtValue reader_next(RtValue self)
{
    Reader *r = READER(self);
    Parse p;
    p.d = CSV_DIALECT(r->dialect);
    p.fields = rti_list_new(0);
    p.line = RT_EMPTY_STR;
    p.state = START_RECORD;
    p.unquoted = true;
    p.pieces = false;
    p.len = p.from = p.to = 0;
    do {
        RtValue line = rti_iternext(r->iterator);
        if (!line) {
            if (!p.len && p.state != IN_QUOTED_FIELD) return 0;
            if (p.d->strict) rt_errorf(CSV_ERROR, "unexpected end of data");
            save_field(&p);
            break;
        }
        if (!rti_is_str(line))
            rt_errorf(CSV_ERROR,
                      "iterator should return strings, not %T (the file should be opened in text "
                      "mode)",
                      line);
        r->line_num++;
        parse_line(&p, line);
    } while (p.state != START_RECORD);
    return p.fields;
}

static RtValue reader_iter(RtValue self) { return self; }
static RtValue reader_dialect(RtValue self) { return READER(self)->dialect; }
static RtValue reader_line_num(RtValue self) { return rti_int(READER(self)->line_num); }

static const RtGetSetDef reader_getsets[] = {
    {"dialect", reader_dialect, rti_readonly, NULL},
    {"line_num", reader_line_num, rti_readonly, NULL},
    {0},
};

RT_TYPE(csv_reader_type) = {
    .shape = &rt_shape_type,
    .cname = "_csv.reader",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Reader),
    .trace = reader_trace,
    .getsets = reader_getsets,
    .doc = "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV"
           " format.\n",
    .instance_shape = &reader_shape,
    .slots = RT_SLOTS(RT_SLOT(iter, reader_iter), RT_SLOT(iternext, reader_next)),
};
