/* Methods of str that look for something: find, index, count, startswith, endswith, partition and
 * their reversed twins, removeprefix, removesuffix.
 */
#include "str_methods.h"

/* ---- find, index, count ---- */

/* Place of args[0] in self[args[1]:args[2]], or -1. */
static int64_t locate(RtValue self, const RtValue *args, size_t count, const char *method,
                      int reverse)
{
    RtText hay, needle;
    int64_t start = 0, end;
    text_arg_str(args[0], method, 1);
    text_of(self, &hay);
    text_of(args[0], &needle);
    end = hay.len;
    if (count > 1) text_arg_range(args[1], RT_ARG(2), hay.len, &start, &end);
    int64_t at =
        reverse ? text_rfind(&hay, &needle, start, end) : text_find(&hay, &needle, start, end);
    RTI_KEEP(self);
    return at;
}

static RtValue place_or_error(int64_t at)
{
    if (at < 0) rt_errorf(&rt_ValueError, "substring not found");
    return RT_INT(at);
}

STR_METHOD(find) { return RT_INT(locate(self, args, count, "find", 0)); }

STR_METHOD(rfind) { return RT_INT(locate(self, args, count, "rfind", 1)); }

STR_METHOD(index) { return place_or_error(locate(self, args, count, "index", 0)); }

STR_METHOD(rindex) { return place_or_error(locate(self, args, count, "rindex", 1)); }

STR_METHOD(count)
{
    RtText hay, needle;
    int64_t start, end;
    text_arg_str(args[0], "count", 1);
    text_of(self, &hay);
    text_of(args[0], &needle);
    text_arg_range(RT_ARG(1), RT_ARG(2), hay.len, &start, &end);
    int64_t n = text_count(&hay, &needle, start, end, INT64_MAX);
    RTI_KEEP(self);
    return RT_INT(n);
}

/* ---- startswith, endswith ---- */

/* Does self[start:end] begin (at_end: end) with part? */
static int matches(RtValue self, RtValue part, int64_t start, int64_t end, int at_end)
{
    RtText t, p;
    text_of(self, &t);
    text_of(part, &p);
    if (end - start < p.len || p.width > t.width) return 0;
    if (at_end) start = end - p.len;
    if (t.width == 1 && RT_IS_STR7(part)) {
        const uint8_t *at = (const uint8_t *)t.data + start;
        return str7_load(at, (size_t)p.len, (size_t)(t.len - start)) == part;
    }
    if (p.width == t.width) {
        return memcmp(char_ptr(t.data, t.width, start), p.data, (size_t)(p.len * p.width)) == 0;
    }
    for (int64_t i = 0; i < p.len; i++) {
        if (rti_text_at(&t, start + i) != rti_text_at(&p, i)) return 0;
    }
    return 1;
}

static RtValue starts_or_ends(RtValue self, const RtValue *args, size_t count, const char *method,
                              int at_end)
{
    int64_t start, end;
    text_arg_range(RT_ARG(1), RT_ARG(2), str_len(self), &start, &end);
    if (is_str(args[0])) return RT_BOOL(matches(self, args[0], start, end, at_end));
    if (!rti_is_a(args[0], &rt_type_tuple)) {
        rt_errorf(&rt_TypeError, "%s first arg must be str or a tuple of str, not %T", method,
                  args[0]);
    }
    const RtTuple *choices = RTI_TUPLE(args[0]);
    for (int64_t i = 0; i < choices->len; i++) {
        RtValue choice = choices->items[i];
        if (!is_str(choice)) {
            rt_errorf(&rt_TypeError, "tuple for %s must only contain str, not %T", method, choice);
        }
        if (matches(self, choice, start, end, at_end)) return RT_TRUE;
    }
    return RT_FALSE;
}

STR_METHOD(startswith) { return starts_or_ends(self, args, count, "startswith", 0); }

STR_METHOD(endswith) { return starts_or_ends(self, args, count, "endswith", 1); }

STR_METHOD(removeprefix)
{
    int64_t len = str_len(self);
    text_arg_str(args[0], "removeprefix", 0);
    if (!matches(self, args[0], 0, len, 0)) return str_exact(self);
    return rti_str_substring(self, str_len(args[0]), len);
}

STR_METHOD(removesuffix)
{
    int64_t len = str_len(self);
    text_arg_str(args[0], "removesuffix", 0);
    if (!matches(self, args[0], 0, len, 1)) return str_exact(self);
    return rti_str_substring(self, 0, len - str_len(args[0]));
}

/* ---- partition ---- */

/* The place of the separator, or -1. */
static int64_t find_separator(RtValue self, RtValue sep, int reverse)
{
    RtText hay, needle;
    if (!is_str(sep)) rt_errorf(&rt_TypeError, "must be str, not %T", sep);
    text_of(self, &hay);
    text_of(sep, &needle);
    if (needle.len == 0) rt_errorf(&rt_ValueError, "empty separator");
    int64_t at =
        reverse ? text_rfind(&hay, &needle, 0, hay.len) : text_find(&hay, &needle, 0, hay.len);
    RTI_KEEP(self);
    return at;
}

static RtValue three(RtValue self, RtValue sep, int64_t at)
{
    RtValue parts[3] = {rti_str_substring(self, 0, at), str_exact(sep),
                        rti_str_substring(self, at + str_len(sep), str_len(self))};
    return rti_tuple_from(parts, 3);
}

STR_METHOD(partition)
{
    int64_t at = find_separator(self, args[0], 0);
    if (at >= 0) return three(self, args[0], at);
    RtValue parts[3] = {self, RT_EMPTY_STR, RT_EMPTY_STR};
    return rti_tuple_from(parts, 3);
}

STR_METHOD(rpartition)
{
    int64_t at = find_separator(self, args[0], 1);
    if (at >= 0) return three(self, args[0], at);
    RtValue parts[3] = {RT_EMPTY_STR, RT_EMPTY_STR, self};
    return rti_tuple_from(parts, 3);
}
