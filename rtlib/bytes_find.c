/* Methods of bytes and bytearray that look for something. What is looked for may be a byte (an int)
 * or a bytes-like object.
 */
#include "args.h"
#include "bytes.h"

/* The thing to look for; a byte lies in needle->tmp. */
static void needle_of(RtValue v, RtText *needle)
{
    if (bytes_try_view(v, needle)) return;
    if (!rti_has_index(v)) {
        rt_errorf(&rt_TypeError, "argument should be integer or bytes-like object, not '%T'", v);
    }
    needle->tmp[0] = byte_value(v);
    needle->data = needle->tmp;
    needle->len = 1;
    needle->width = 1;
}

int bytes_like_contains(RtValue self, RtValue item)
{
    RtText hay, needle;
    RtHandler h;
    volatile RtValue n = 0;
    RT_TRY(h)
    {
        if (rti_has_index(item)) n = rti_index(item);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h); /* whatever it was: the item is no int then */
    }
    if (n) needle_of(n, &needle);
    else bytes_view_of(item, &needle);
    bytes_view_of(self, &hay);
    return text_find(&hay, &needle, 0, hay.len) >= 0;
}

static int64_t locate(RtValue self, const RtValue *args, size_t count, int reverse)
{
    RtText hay, needle;
    int64_t start, end;
    bytes_view_of(self, &hay);
    text_arg_range(RT_ARG(1), RT_ARG(2), hay.len, &start, &end);
    needle_of(args[0], &needle);
    bytes_view_of(self, &hay); /* the conversions may have changed a bytearray */
    if (end > hay.len) end = hay.len;
    int64_t at =
        reverse ? text_rfind(&hay, &needle, start, end) : text_find(&hay, &needle, start, end);
    RTI_KEEP(self);
    return at;
}

static RtValue place_or_error(int64_t at)
{
    if (at < 0) rt_errorf(&rt_ValueError, "subsection not found");
    return RT_INT(at);
}

BYTES_METHOD(find) { return RT_INT(locate(self, args, count, 0)); }

BYTES_METHOD(rfind) { return RT_INT(locate(self, args, count, 1)); }

BYTES_METHOD(index) { return place_or_error(locate(self, args, count, 0)); }

BYTES_METHOD(rindex) { return place_or_error(locate(self, args, count, 1)); }

BYTES_METHOD(count)
{
    RtText hay, needle;
    int64_t start, end;
    bytes_view_of(self, &hay);
    text_arg_range(RT_ARG(1), RT_ARG(2), hay.len, &start, &end);
    needle_of(args[0], &needle);
    bytes_view_of(self, &hay);
    if (end > hay.len) end = hay.len;
    return RT_INT(text_count(&hay, &needle, start, end, INT64_MAX));
}

/* ---- startswith, endswith ---- */

static int matches(const RtText *t, const RtText *part, int64_t start, int64_t end, int at_end)
{
    if (end - start < part->len) return 0;
    if (at_end) start = end - part->len;
    return part->len == 0 ||
           memcmp((const uint8_t *)t->data + start, part->data, (size_t)part->len) == 0;
}

static RtValue starts_or_ends(RtValue self, const RtValue *args, size_t count, const char *method,
                              int at_end)
{
    RtText t, part;
    int64_t start, end;
    bytes_view_of(self, &t);
    text_arg_range(RT_ARG(1), RT_ARG(2), t.len, &start, &end);
    if (rti_is_a(args[0], &rt_type_tuple)) {
        const RtTuple *choices = RTI_TUPLE(args[0]);
        for (int64_t i = 0; i < choices->len; i++) {
            bytes_view_of(choices->items[i], &part);
            if (matches(&t, &part, start, end, at_end)) return RT_TRUE;
        }
        return RT_FALSE;
    }
    if (!bytes_try_view(args[0], &part)) {
        rt_errorf(&rt_TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", method,
                  args[0]);
    }
    return RT_BOOL(matches(&t, &part, start, end, at_end));
}

BYTES_METHOD(startswith) { return starts_or_ends(self, args, count, "startswith", 0); }

BYTES_METHOD(endswith) { return starts_or_ends(self, args, count, "endswith", 1); }

BYTES_METHOD(removeprefix)
{
    RtText t, part;
    bytes_view_of(self, &t);
    bytes_view_of(args[0], &part);
    if (part.len == 0 || !matches(&t, &part, 0, t.len, 0)) return bytes_unchanged(self);
    return bytes_like(self, (const uint8_t *)t.data + part.len, t.len - part.len);
}

BYTES_METHOD(removesuffix)
{
    RtText t, part;
    bytes_view_of(self, &t);
    bytes_view_of(args[0], &part);
    if (part.len == 0 || !matches(&t, &part, 0, t.len, 1)) return bytes_unchanged(self);
    return bytes_like(self, t.data, t.len - part.len);
}

/* ---- partition ---- */

/* The parts before, at and behind `at`; at < 0: self and two empty ones, in front or behind. */
static RtValue three(RtValue self, const RtText *t, RtValue sep, int64_t at, int64_t sep_len,
                     int reverse)
{
    RtValue parts[3];
    const uint8_t *p = t->data;
    if (at < 0) {
        for (int i = 0; i < 3; i++) parts[i] = bytes_like(self, NULL, 0);
        parts[reverse ? 2 : 0] = bytes_unchanged(self);
    } else {
        parts[0] = bytes_like(self, p, at);
        parts[1] = is_bytearray(self) ? bytearray_new(p + at, sep_len) : sep;
        parts[2] = bytes_like(self, p + at + sep_len, t->len - at - sep_len);
    }
    return rti_tuple_from(parts, 3);
}

static RtValue partition(RtValue self, RtValue sep, int reverse)
{
    RtText t, s;
    bytes_view_of(sep, &s);
    bytes_view_of(self, &t);
    if (s.len == 0) rt_errorf(&rt_ValueError, "empty separator");
    int64_t at = reverse ? text_rfind(&t, &s, 0, t.len) : text_find(&t, &s, 0, t.len);
    return three(self, &t, sep, at, s.len, reverse);
}

BYTES_METHOD(partition) { return partition(self, args[0], 0); }

BYTES_METHOD(rpartition) { return partition(self, args[0], 1); }
