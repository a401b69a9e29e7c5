/* obj_exc_unicode.c - UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.
 *
 * Constructed as (encoding, object, start, end, reason), the translate one without encoding. The
 * text names the one character or byte when the range holds exactly one.
 */
#include "args.h"
#include "exc_layout.h"

static void want_str(RtValue v, int position)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "argument %d must be str, not %B", position, v);
}

void rti_unicode_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_exc_init(self, args, count, kwnames);
    int decode = rti_is_a(self, &rt_UnicodeDecodeError);
    size_t skipped = rti_is_a(self, &rt_UnicodeTranslateError); /* no encoding */
    if (count != 5 - skipped)
        rt_errorf(&rt_TypeError, "function takes exactly %d arguments (%zu given)",
                  (int)(5 - skipped), count);
    RtValue values[5] = {0, args[1 - skipped], args[2 - skipped], args[3 - skipped],
                         args[4 - skipped]};
    if (!skipped) want_str(values[UNICODE_ENCODING] = args[0], 1);
    if (!decode) want_str(values[UNICODE_OBJECT], 2 - (int)skipped);
    for (int i = UNICODE_START; i <= UNICODE_END; i++)
        values[i] = rti_int(rti_index_i64(values[i], &rt_OverflowError));
    want_str(values[UNICODE_REASON], 5 - (int)skipped);
    if (decode && !rti_is_a(values[UNICODE_OBJECT], &rt_type_bytes)) {
        const uint8_t *data;
        int64_t len;
        if (!rti_bytes_view(values[UNICODE_OBJECT], &data, &len))
            rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'",
                      values[UNICODE_OBJECT]);
        values[UNICODE_OBJECT] = rti_bytes(data, (size_t)len);
    }
    for (int i = 0; i < 5; i++) rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[i], values[i]);
}

/* '\xe9', '\u20ac' or '\U0001f600' */
static RtValue shown_char(uint32_t c)
{
    char text[16];
    static const char hex[] = "0123456789abcdef";
    int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    text[0] = '\\';
    text[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = 0; i < digits; i++) text[2 + i] = hex[c >> 4 * (digits - 1 - i) & 15];
    return rti_str_ascii(text, (size_t)digits + 2);
}

/* fields[i] as an int: 0 when something else was stored there. */
static int64_t field_int(RtValue self, int i)
{
    int64_t n = 0;
    RtValue v = RTI_EXC(self)->fields[i];
    if (v && rti_is_int(v)) rti_int_to_i64(v, &n);
    return n;
}

static RtValue encode_str(RtValue self, int translate)
{
    const RtValue *f = RTI_EXC(self)->fields;
    int64_t start = field_int(self, UNICODE_START), end = field_int(self, UNICODE_END);
    RtValue what = translate ? rti_str("can't translate")
                             : rti_str_format("'%S' codec can't encode", f[UNICODE_ENCODING]);
    if (start >= 0 && start < rti_str_len(f[UNICODE_OBJECT]) && end == start + 1)
        return rti_str_format("%S character '%S' in position %lld: %S", what,
                              shown_char(rti_str_at(f[UNICODE_OBJECT], start)), (long long)start,
                              f[UNICODE_REASON]);
    return rti_str_format("%S characters in position %lld-%lld: %S", what, (long long)start,
                          (long long)end - 1, f[UNICODE_REASON]);
}

static RtValue decode_str(RtValue self)
{
    const RtValue *f = RTI_EXC(self)->fields;
    int64_t start = field_int(self, UNICODE_START), end = field_int(self, UNICODE_END);
    const RtBytes *bytes = (RtBytes *)RT_OBJ(f[UNICODE_OBJECT]);
    if (start >= 0 && start < bytes->len && end == start + 1)
        return rti_str_format("'%S' codec can't decode byte 0x%s%x in position %lld: %S",
                              f[UNICODE_ENCODING], bytes->data[start] < 16 ? "0" : "",
                              (unsigned)bytes->data[start], (long long)start, f[UNICODE_REASON]);
    return rti_str_format("'%S' codec can't decode bytes in position %lld-%lld: %S",
                          f[UNICODE_ENCODING], (long long)start, (long long)end - 1,
                          f[UNICODE_REASON]);
}

RtValue rti_unicode_error_str(RtValue self)
{
    if (!RTI_EXC(self)->fields[UNICODE_OBJECT]) return RT_EMPTY_STR; /* __init__ has not run */
    if (rti_is_a(self, &rt_UnicodeDecodeError)) return decode_str(self);
    return encode_str(self, rti_is_a(self, &rt_UnicodeTranslateError));
}

const RtGetSetDef rti_unicode_error_getsets[] = {
    {"encoding", rti_exc_get0, rti_exc_set0, "exception encoding"},
    {"object", rti_exc_get1, rti_exc_set1, "exception object"},
    {"start", rti_exc_get2, rti_exc_set2, "exception start"},
    {"end", rti_exc_get3, rti_exc_set3, "exception end"},
    {"reason", rti_exc_get4, rti_exc_set4, "exception reason"},
    {0},
};
