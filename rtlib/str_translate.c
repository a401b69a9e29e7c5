/* str.translate and str.maketrans.
 *
 * translate asks the table once for every distinct ASCII character and remembers the answer, as
 * CPython does; other characters are looked up each time. A table may be anything with __getitem__.
 */
#include "str_methods.h"

/* What the table says: a str, None (delete), an int, or 0 when it has no entry (LookupError). */
static RtValue look_up(RtValue table, uint32_t c)
{
    RtValue key = RT_INT(c);
    if (RTI_IS_DICT(table) && RT_SHAPE(table) == &rt_shape_dict) return rti_dict_get(table, key);
    RtHandler h;
    volatile RtValue v = 0;
    RT_TRY(h)
    {
        v = rti_getitem(table, key);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rt_exc_match(rt_thrown, RT_VALUE(&rt_LookupError))) rt_reraise(rt_thrown);
        v = 0;
    }
    return v;
}

/* The replacement of c as a str; 0: keep c. raises: TypeError, ValueError */
static RtValue replacement(RtValue table, uint32_t c)
{
    RtValue v = look_up(table, c);
    if (!v || is_str(v)) return v;
    if (v == RT_NONE) return RT_EMPTY_STR;
    int64_t code;
    if (!rti_is_int(v)) {
        rt_errorf(&rt_TypeError, "character mapping must return integer, None or str");
    }
    if (!rti_int_to_i64(v, &code) || code < 0 || code > 0x10FFFF) {
        rt_errorf(&rt_ValueError, "character mapping must be in range(0x110000)");
    }
    return rti_str_char((uint32_t)code);
}

STR_METHOD(translate)
{
    RtText t;
    RtStrBuf b;
    RtValue known[128] = {0}; /* by ASCII character; RT_NONE: no entry */
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        RtValue r = c < 128 ? known[c] : 0;
        if (!r) {
            r = replacement(args[0], c);
            if (!r) r = RT_NONE;
            if (c < 128) known[c] = r;
        }
        if (r == RT_NONE) rti_buf_char(&b, c);
        else rti_buf_str(&b, r);
    }
    RTI_KEEP(self);
    return rti_buf_finish(&b);
}

/* maketrans(from, to[, delete]) */
static RtValue table_of_strings(const RtValue *args, size_t count)
{
    RtText from, to;
    if (!is_str(args[0])) {
        rt_errorf(&rt_TypeError,
                  "first maketrans argument must be a string if there is a second argument");
    }
    text_of(args[0], &from);
    text_of(args[1], &to);
    if (from.len != to.len) {
        rt_errorf(&rt_ValueError, "the first two maketrans arguments must have equal length");
    }
    RtValue table = rti_dict_new();
    for (int64_t i = 0; i < from.len; i++) {
        rti_dict_set(table, RT_INT(rti_text_at(&from, i)), RT_INT(rti_text_at(&to, i)));
    }
    if (count > 2) {
        RtText gone;
        text_of(args[2], &gone);
        for (int64_t i = 0; i < gone.len; i++) {
            rti_dict_set(table, RT_INT(rti_text_at(&gone, i)), RT_NONE);
        }
    }
    return table;
}

STR_METHOD(maketrans)
{
    for (size_t i = 1; i < count; i++) text_arg_str(args[i], "maketrans", (int)i + 1);
    if (count > 1) return table_of_strings(args, count);
    if (!RTI_IS_DICT(args[0])) {
        rt_errorf(&rt_TypeError, "if you give only one argument to maketrans it must be a dict");
    }
    RtValue table = rti_dict_new(), key, v;
    for (int64_t pos = 0; rti_dict_next(args[0], &pos, &key, &v);) {
        if (is_str(key)) {
            if (str_len(key) != 1) {
                rt_errorf(&rt_ValueError, "string keys in translate table must be of length 1");
            }
            rti_dict_set(table, RT_INT(rti_str_at(key, 0)), v);
        } else if (rti_is_int(key)) {
            rti_dict_set(table, key, v);
        } else {
            rt_errorf(&rt_TypeError, "keys in translate table must be strings or integers");
        }
    }
    return table;
}
