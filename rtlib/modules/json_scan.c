/* Reading JSON: strings, and the class _json.Scanner (make_scanner).
 *
 * Two copies of the scanner would differ in the width of characters only; texts are read through
 * `at`, whose first case, one byte a character, is what documents are. Strings without escapes are
 * parts of the text; a search for their end looks at 16 bytes at a time.
 */
#include "jsonmod.h"

#include "../bigint.h"

static inline uint32_t at(const JsonSource *s, int64_t i)
{
    return RT_LIKELY(s->text.width == 1) ? ((const uint8_t *)s->text.data)[i]
                                         : char_at(s->text.data, s->text.width, i);
}

RT_NORETURN void json_error(const char *message, RtValue string, int64_t at)
{
    RtValue type = rti_getattr(rti_import("json.decoder"), rti_intern_cstr("JSONDecodeError"));
    rt_raise(rti_call3(type, rti_str(message), string, rti_int(at)));
}

/* ---- strings ---- */

static inline bool is_plain(uint32_t c) { return c != '"' && c != '\\' && c > 0x1F; }

/* The first character from i on that is a quote, a backslash or a control character; len if none. */
static int64_t plain_end(const JsonSource *s, int64_t i)
{
    int64_t len = s->text.len;
    if (s->text.width == 1) {
        const uint8_t *p = s->text.data;
        Bytes16 quote = all_bytes16('"'), slash = all_bytes16('\\'), control = all_bytes16(0x20);
        for (; i + 16 <= len; i += 16) {
            Bytes16 v = load_bytes16(p + i);
            Bytes16 stop = (Bytes16)((v == quote) | (v == slash) | (v < control));
            uint64_t low, high;
            memcpy(&low, &stop, 8);
            memcpy(&high, (const uint8_t *)&stop + 8, 8);
            if (low) return i + __builtin_ctzll(low) / 8;
            if (high) return i + 8 + __builtin_ctzll(high) / 8;
        }
    }
    while (i < len && is_plain(at(s, i))) i++;
    return i;
}

static int hex_value(uint32_t c)
{
    if (c >= '0' && c <= '9') return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

/* Four hexadecimal digits at i. */
static uint32_t four_digits(const JsonSource *s, int64_t i)
{
    uint32_t c = 0;
    for (int64_t k = i; k < i + 4; k++) {
        int digit = hex_value(at(s, k));
        if (digit < 0) json_error("Invalid \\uXXXX escape", s->string, i - 1);
        c = c << 4 | (uint32_t)digit;
    }
    return c;
}

/* The character that \u at i - 2 stands for, with the second half of a pair; *next is behind it. */
static uint32_t unicode_escape(const JsonSource *s, int64_t i, int64_t *next)
{
    int64_t len = s->text.len;
    if (i + 4 >= len) json_error("Invalid \\uXXXX escape", s->string, i - 1);
    uint32_t c = four_digits(s, i);
    *next = i + 4;
    if (c >= 0xD800 && c < 0xDC00 && i + 10 < len && at(s, i + 4) == '\\' && at(s, i + 5) == 'u') {
        uint32_t low = four_digits(s, i + 6);
        if (low >= 0xDC00 && low < 0xE000) {
            *next = i + 10;
            c = 0x10000 + ((c & 0x3FF) << 10 | (low & 0x3FF));
        }
    }
    return c;
}

static uint32_t simple_escape(uint32_t c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
    }
}

/* A key without escapes: the same object as last time. */
static RtValue key_text(JsonSource *s, int64_t start, int64_t end)
{
    int64_t n = end - start;
    if (s->text.width != 1 || n <= 7 || n > 64) return rti_str_substring(s->string, start, end);
    const uint8_t *p = (const uint8_t *)s->text.data + start;
    uint64_t hash = load64(p) * 0x9E3779B97F4A7C15u ^ (uint64_t)n ^ p[n - 1] * 0x85EBCA6Bu;
    RtValue *entry = &s->keys[(hash >> 32 ^ hash) % JSON_KEYS];
    if (*entry && STR_OF(*entry)->len == n && !memcmp(RT_STR_CHARS(STR_OF(*entry)), p, (size_t)n))
        return *entry;
    return *entry = str_from(p, 1, n);
}

RtValue json_scan_string(JsonSource *s, int64_t start, int64_t *end, bool is_key)
{
    int64_t len = s->text.len, begin = start - 1;
    if (start < 0 || len < start) rt_errorf(&rt_ValueError, "end is out of bounds");
    int64_t i = start;
    RtStrBuf b;
    bool escaped = false;
    for (;;) {
        int64_t stop = i;
        for (;;) {
            stop = plain_end(s, stop);
            if (stop >= len) json_error("Unterminated string starting at", s->string, begin);
            if (at(s, stop) > 0x1F) break;
            if (s->strict) json_error("Invalid control character at", s->string, stop);
            stop++;
        }
        bool closing = at(s, stop) == '"';
        if (closing && !escaped) {
            *end = stop + 1;
            return is_key ? key_text(s, start, stop) : rti_str_substring(s->string, start, stop);
        }
        if (!escaped) rti_buf_start(&b);
        escaped = true;
        if (stop > i) rti_buf_sub(&b, s->string, i, stop);
        if (closing) {
            *end = stop + 1;
            return rti_buf_finish(&b);
        }
        i = stop + 1;
        if (i == len) json_error("Unterminated string starting at", s->string, begin);
        uint32_t c = at(s, i++);
        if (c == 'u') {
            c = unicode_escape(s, i, &i);
        } else if (!(c = simple_escape(c))) {
            json_error("Invalid \\escape", s->string, i - 2);
        }
        rti_buf_char(&b, c);
    }
}

/* ---- the class ---- */

typedef struct Scanner {
    RtShape *shape;
    RtValue object_hook, object_pairs_hook, parse_float, parse_int, parse_constant;
    bool strict;
} Scanner;

static RtShape scanner_shape = {.type = &json_scanner_type};
#define SCANNER(v) ((Scanner *)RT_OBJ(v))

static void scanner_trace(void *object)
{
    Scanner *s = object;
    rti_gc_mark(s->object_hook);
    rti_gc_mark(s->object_pairs_hook);
    rti_gc_mark(s->parse_float);
    rti_gc_mark(s->parse_int);
    rti_gc_mark(s->parse_constant);
}

NATIVE_NEW(scanner, "make_scanner", 1, 1, RT_M_KW, "context")
{
    RtValue context = args[0];
    Scanner *s = rti_object_alloc(RTI_TYPE(self));
    s->strict = rti_truth(rti_getattr(context, RT_NAME(strict)));
    s->object_hook = rti_getattr(context, rti_intern_cstr("object_hook"));
    s->object_pairs_hook = rti_getattr(context, rti_intern_cstr("object_pairs_hook"));
    s->parse_float = rti_getattr(context, rti_intern_cstr("parse_float"));
    s->parse_int = rti_getattr(context, rti_intern_cstr("parse_int"));
    s->parse_constant = rti_getattr(context, rti_intern_cstr("parse_constant"));
    return RT_VALUE(s);
}

static RtValue scan(const Scanner *how, JsonSource *s, int64_t i, int64_t *next);

static inline int64_t skip_space(const JsonSource *s, int64_t i)
{
    for (; i < s->text.len; i++) {
        uint32_t c = at(s, i);
        if (c > ' ' || (c != ' ' && c != '\n' && c != '\t' && c != '\r')) break;
    }
    return i;
}

static inline bool is_at(const JsonSource *s, int64_t i, uint32_t c)
{
    return i < s->text.len && at(s, i) == c;
}

static void add_member(const Scanner *how, RtValue object, RtValue key, RtValue v)
{
    if (how->object_pairs_hook != RT_NONE) rti_list_append(object, native_tuple2(key, v));
    else rti_dict_set(object, key, v);
}

/* i is behind the '{'. */
static RtValue scan_object(const Scanner *how, JsonSource *s, int64_t i, int64_t *next)
{
    RtValue object = how->object_pairs_hook != RT_NONE ? rti_list_new(0) : rti_dict_new();
    i = skip_space(s, i);
    if (!is_at(s, i, '}')) {
        for (;;) {
            if (!is_at(s, i, '"'))
                json_error("Expecting property name enclosed in double quotes", s->string, i);
            RtValue key = json_scan_string(s, i + 1, &i, true);
            i = skip_space(s, i);
            if (!is_at(s, i, ':')) json_error("Expecting ':' delimiter", s->string, i);
            i = skip_space(s, i + 1);
            add_member(how, object, key, scan(how, s, i, &i));
            i = skip_space(s, i);
            if (is_at(s, i, '}')) break;
            if (!is_at(s, i, ',')) json_error("Expecting ',' delimiter", s->string, i);
            int64_t comma = i;
            i = skip_space(s, i + 1);
            if (is_at(s, i, '}'))
                json_error("Illegal trailing comma before end of object", s->string, comma);
        }
    }
    *next = i + 1;
    if (how->object_pairs_hook != RT_NONE) return rti_call1(how->object_pairs_hook, object);
    if (how->object_hook != RT_NONE) return rti_call1(how->object_hook, object);
    return object;
}

/* i is behind the '['. */
static RtValue scan_array(const Scanner *how, JsonSource *s, int64_t i, int64_t *next)
{
    RtValue list = rti_list_new(0);
    i = skip_space(s, i);
    if (!is_at(s, i, ']')) {
        for (;;) {
            rti_list_append(list, scan(how, s, i, &i));
            i = skip_space(s, i);
            if (is_at(s, i, ']')) break;
            if (!is_at(s, i, ',')) json_error("Expecting ',' delimiter", s->string, i);
            int64_t comma = i;
            i = skip_space(s, i + 1);
            if (is_at(s, i, ']'))
                json_error("Illegal trailing comma before end of array", s->string, comma);
        }
    }
    *next = i + 1;
    return list;
}

static RT_NORETURN void nothing_at(int64_t i) { rti_raise_stop_iteration(rti_int(i)); }

static inline bool is_digit(const JsonSource *s, int64_t i)
{
    return i < s->text.len && at(s, i) - '0' < 10;
}

/* A number's characters, all ASCII, as C text: in the source itself where that is bytes. */
static const char *number_text(const JsonSource *s, int64_t start, int64_t end, char *room,
                               size_t room_size)
{
    size_t n = (size_t)(end - start);
    if (s->text.width == 1) return (const char *)s->text.data + start;
    char *text = n <= room_size ? room : rt_gc_block(n);
    for (size_t i = 0; i < n; i++) text[i] = (char)at(s, start + (int64_t)i);
    return text;
}

static RtValue make_number(const Scanner *how, const JsonSource *s, int64_t start, int64_t end,
                           bool is_float)
{
    char room[64] = {0};
    RtValue custom = is_float ? how->parse_float : how->parse_int;
    RtType *plain = is_float ? &rt_type_float : &rt_type_int;
    if (custom != RT_VALUE(plain)) return rti_call1(custom, rti_str_substring(s->string, start, end));
    const char *text = number_text(s, start, end, room, sizeof room);
    size_t n = (size_t)(end - start);
    if (is_float) {
        double d = 0;
        rti_float_parse(text, n, &d);
        return rt_float(d);
    }
    if (n <= 18) {
        int64_t value = 0;
        bool negative = *text == '-';
        for (size_t i = negative; i < n; i++) value = value * 10 + (text[i] - '0');
        return RT_INT(negative ? -value : value);
    }
    return rti_int_parse(text, n, 10, rti_str_substring(s->string, start, end));
}

static RtValue scan_number(const Scanner *how, const JsonSource *s, int64_t start, int64_t *next)
{
    int64_t i = start + is_at(s, start, '-');
    bool is_float = false;
    if (is_at(s, i, '0')) {
        i++;
    } else {
        if (!is_digit(s, i)) nothing_at(start);
        while (is_digit(s, i)) i++;
    }
    if (is_at(s, i, '.') && is_digit(s, i + 1)) {
        is_float = true;
        i += 2;
        while (is_digit(s, i)) i++;
    }
    if (is_at(s, i, 'e') || is_at(s, i, 'E')) {
        int64_t e = i + 1;
        if (is_at(s, e, '-') || is_at(s, e, '+')) e++;
        if (is_digit(s, e)) {
            while (is_digit(s, e)) e++;
            is_float = true;
            i = e;
        }
    }
    *next = i;
    return make_number(how, s, start, i, is_float);
}

static bool spells(const JsonSource *s, int64_t i, const char *word, int64_t *next)
{
    for (; *word; word++, i++)
        if (!is_at(s, i, (uint8_t)*word)) return false;
    *next = i;
    return true;
}

/* The value at i; *next is behind it. raises: StopIteration(i) when there is none, JSONDecodeError */
static RtValue scan(const Scanner *how, JsonSource *s, int64_t i, int64_t *next)
{
    if (i >= s->text.len) nothing_at(i);
    const char *constant = NULL;
    switch (at(s, i)) {
    case '"': return json_scan_string(s, i + 1, next, false);
    case '{':
        rti_check_stack_in(" while decoding a JSON object from a unicode string");
        return scan_object(how, s, i + 1, next);
    case '[':
        rti_check_stack_in(" while decoding a JSON array from a unicode string");
        return scan_array(how, s, i + 1, next);
    case 'n':
        if (spells(s, i, "null", next)) return RT_NONE;
        break;
    case 't':
        if (spells(s, i, "true", next)) return RT_TRUE;
        break;
    case 'f':
        if (spells(s, i, "false", next)) return RT_FALSE;
        break;
    case 'N':
        if (spells(s, i, "NaN", next)) constant = "NaN";
        break;
    case 'I':
        if (spells(s, i, "Infinity", next)) constant = "Infinity";
        break;
    case '-':
        if (spells(s, i, "-Infinity", next)) constant = "-Infinity";
        break;
    default: break;
    }
    if (constant) return rti_call1(how->parse_constant, rti_str(constant));
    return scan_number(how, s, i, next);
}

NATIVE(scanner_call_bound)
{
    JsonSource s;
    int64_t next, i = rti_args_ssize(args[1]);
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "first argument must be a string, not %T", args[0]);
    if (i < 0) rt_errorf(&rt_ValueError, "idx cannot be negative");
    memset(s.keys, 0, sizeof s.keys);
    s.string = args[0];
    s.strict = SCANNER(self)->strict;
    text_of(args[0], &s.text);
    RtValue v = scan(SCANNER(self), &s, i, &next);
    return native_tuple2(v, rti_int(next));
}

static RtValue scanner_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"scan_once", scanner_call_bound, 2, 2, RT_M_KW, "string, idx",
                                    NULL};
    return rti_builtin_call(&row, NULL, self, args, count, kwnames);
}

#define MEMBER(name)                                                                               \
    static RtValue get_##name(RtValue self) { return SCANNER(self)->name; }
MEMBER(object_hook)
MEMBER(object_pairs_hook)
MEMBER(parse_float)
MEMBER(parse_int)
MEMBER(parse_constant)
#undef MEMBER
static RtValue get_strict(RtValue self) { return RT_BOOL(SCANNER(self)->strict); }

static const RtGetSetDef scanner_getsets[] = {
    {"strict", get_strict, rti_readonly, "strict"},
    {"object_hook", get_object_hook, rti_readonly, "object_hook"},
    {"object_pairs_hook", get_object_pairs_hook, rti_readonly, NULL},
    {"parse_float", get_parse_float, rti_readonly, "parse_float"},
    {"parse_int", get_parse_int, rti_readonly, "parse_int"},
    {"parse_constant", get_parse_constant, rti_readonly, "parse_constant"},
    {0},
};

RT_TYPE(json_scanner_type) = {
    .shape = &rt_shape_type,
    .cname = "_json.Scanner",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(Scanner),
    .trace = scanner_trace,
    .getsets = scanner_getsets,
    .doc = "JSON scanner object",
    .instance_shape = &scanner_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, scanner_new), RT_SLOT(call, scanner_call)),
};
