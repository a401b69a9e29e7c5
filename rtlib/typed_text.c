/* Text operations of the unboxed form of a function: the rare cases of include/rt/typed_text.h.
 *
 * Only exact strs count: on those nothing here runs code of the program, or can be noticed, so that the statement may be
 * done once more in the general form. Read that header first.
 */
#include "rt/typed.h"
#include "str_methods.h"

static inline __attribute__((always_inline)) bool is_exact(RtValue v) { return RT_IS_STR7(v) || RT_HAS_SHAPE(v, &rt_shape_str); }

int rt_text_is_slow(RtValue o, int kind)
{
    if (!is_exact(o)) return -1;
    RtValue answer = 0;
    switch (kind) {
    case RT_CHAR_ALPHA: answer = rti_str_method_isalpha(o, NULL, 0, 0); break;
    case RT_CHAR_DIGIT: answer = rti_str_method_isdigit(o, NULL, 0, 0); break;
    case RT_CHAR_ALNUM: answer = rti_str_method_isalnum(o, NULL, 0, 0); break;
    case RT_CHAR_SPACE: answer = rti_str_method_isspace(o, NULL, 0, 0); break;
    case RT_CHAR_LOWER: answer = rti_str_method_islower(o, NULL, 0, 0); break;
    case RT_CHAR_UPPER: answer = rti_str_method_isupper(o, NULL, 0, 0); break;
    default: break;
    }
    return answer == RT_TRUE;
}

int rt_text_in_slow(RtValue container, RtValue item)
{
    if (!is_exact(container) || !is_exact(item)) return -1;
    RtText hay, needle;
    text_of(container, &hay);
    text_of(item, &needle);
    int found = text_find(&hay, &needle, 0, hay.len) >= 0;
    RTI_KEEP(container);
    RTI_KEEP(item);
    return found;
}

int rt_text_order_slow(RtValue a, RtValue b)
{
    if (!is_exact(a) || !is_exact(b)) return -2;
    int order = rti_str_cmp(a, b);
    return (order > 0) - (order < 0);
}

/* Does the text `part` stand at `at`, which is no further than the end? */
static int stands_at(const RtText *t, const RtText *part, int64_t at)
{
    if (part->len > t->len - at) return 0;
    if (t->width == 1 && part->width == 1)
        return memcmp((const uint8_t *)t->data + at, part->data, (size_t)part->len) == 0;
    for (int64_t i = 0; i < part->len; i++)
        if (rti_text_at(t, at + i) != rti_text_at(part, i)) return 0;
    return 1;
}

int rt_text_starts(RtValue o, RtValue part, int64_t start)
{
    if (!is_exact(o) || !is_exact(part)) return -1;
    RtText t, p;
    text_of(o, &t);
    text_of(part, &p);
    if (start < 0 && (start += t.len) < 0) start = 0;
    int is_there = start <= t.len && stands_at(&t, &p, start);
    RTI_KEEP(o);
    RTI_KEEP(part);
    return is_there;
}

int rt_text_ends(RtValue o, RtValue part)
{
    if (!is_exact(o) || !is_exact(part)) return -1;
    RtText t, p;
    text_of(o, &t);
    text_of(part, &p);
    int is_there = p.len <= t.len && stands_at(&t, &p, t.len - p.len);
    RTI_KEEP(o);
    RTI_KEEP(part);
    return is_there;
}

RtValue rt_text_slice(RtValue o, int64_t start, int64_t stop)
{
    if (RT_UNLIKELY(!is_exact(o))) return 0;
    int64_t len = str_len(o);
    if (RT_UNLIKELY(start < 0) && (start += len) < 0) start = 0;
    if (stop < 0 && (stop += len) < 0) stop = 0;
    if (stop > len) stop = len;
    if (start > stop) start = stop;
    return rti_str_substring(o, start, stop);
}

RtValue rt_text_add(RtValue a, RtValue b) { return is_exact(a) && is_exact(b) ? rti_str_concat(a, b) : 0; }

RtValue rt_text_grow(RtValue a, RtValue b) { return is_exact(a) && is_exact(b) ? rti_str_iadd(a, b) : 0; }

RtValue rt_text_char_slow(int64_t code)
{
    return code >= 0 && code < 0x110000 ? rti_str_char((uint32_t)code) : 0;
}

RtValue rt_text_int(int64_t n) { return rti_int_to_str(rt_int(n), 10); }

/* ---- loops ---- */

RtValue rt_text_wide(RtValue text, int64_t i) { return rti_str_char(rti_str_at(text, i)); }

void rt_text_again(RtIter *iter, RtListLoop loop)
{
    if (!loop.list) return;
    rti_iter(iter, (RtValue)(uintptr_t)loop.list);
    iter->index = loop.index;
}
