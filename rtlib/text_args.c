/* Arguments of the methods and constructors of str and the bytes types, with CPython's messages. */
#include "args.h"
#include "str.h"

/* One bound of a range: None, absent, or an index. */
static int64_t bound(RtValue v, int64_t absent)
{
    if (!v || v == RT_NONE) return absent;
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (!rti_has_index(v)) {
        rt_errorf(&rt_TypeError,
                  "slice indices must be integers or None or have an __index__ method");
    }
    return rti_index_clamped(v);
}

void text_arg_range(RtValue start, RtValue end, int64_t len, int64_t *from, int64_t *to)
{
    int64_t a = bound(start, 0), z = bound(end, INT64_MAX);
    if (z > len) z = len;
    else if (z < 0) z = z + len < 0 ? 0 : z + len;
    if (a < 0) a = a + len < 0 ? 0 : a + len;
    *from = a;
    *to = z;
}

void text_arg_str(RtValue v, const char *method, int index)
{
    if (is_str(v)) return;
    if (index) rt_errorf(&rt_TypeError, "%s() argument %d must be str, not %B", method, index, v);
    rt_errorf(&rt_TypeError, "%s() argument must be str, not %B", method, v);
}

/* The name of parameter `i` among the keywords? Returns its value, or 0. */
static RtValue keyword_value(const char *name, const RtValue *args, size_t count,
                             const RtTuple *given)
{
    for (int64_t i = 0; i < given->len; i++) {
        if (rti_str_eq_cstr(given->items[i], name)) return args[count + (size_t)i];
    }
    return 0;
}

static int is_parameter(RtValue keyword, const char *const *names, size_t max)
{
    for (size_t i = 0; i < max; i++) {
        if (rti_str_eq_cstr(keyword, names[i])) return 1;
    }
    return 0;
}

void text_bind(const char *function, const char *const *names, size_t max, const RtValue *args,
               size_t count, RtValue kwnames, RtValue *out)
{
    size_t keywords = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    if (count + keywords > max) {
        rt_errorf(&rt_TypeError, "%s() takes at most %zu %sargument%s (%zu given)", function, max,
                  count ? "" : "keyword ", max == 1 ? "" : "s", count + keywords);
    }
    for (size_t i = 0; i < max; i++) out[i] = i < count ? args[i] : 0;
    if (!keywords) return;
    const RtTuple *given = RTI_TUPLE(kwnames);
    for (size_t i = 0; i < max; i++) {
        RtValue v = keyword_value(names[i], args, count, given);
        if (v && i < count) {
            rt_errorf(&rt_TypeError, "argument for %s() given by name ('%s') and position (%zu)",
                      function, names[i], i + 1);
        }
        if (v) out[i] = v;
    }
    for (size_t i = 0; i < keywords; i++) {
        if (!is_parameter(given->items[i], names, max)) {
            rti_args_unexpected(function, given->items[i], names, max);
        }
    }
}
