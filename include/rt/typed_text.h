/* typed_text.h - operations on what is guessed to be strs, in the unboxed form of a function (codegen/emit_text.c).
 *
 * They work on exact strs only, where nothing they do can be noticed; for anything else they say so (-1, 0 where a value
 * is due), and the general form goes on with the statement. Characters are Latin-1 words most of the time: those are
 * dealt with here, the rest in rtlib/typed_text.c.
 */
#ifndef RT_TYPED_TEXT_H
#define RT_TYPED_TEXT_H

extern const uint8_t rt_char_kinds[256];

/* o.isdigit() and the like (RT_CHAR_DIGIT). */
int rt_text_is_slow(RtValue o, int kind);
static inline int rt_text_is(RtValue o, int kind)
{
    return RT_LIKELY(RT_IS_CHAR(o)) ? (rt_char_kinds[o >> 56] & kind) != 0 : rt_text_is_slow(o, kind);
}

/* item in container */
int rt_text_in_slow(RtValue container, RtValue item);
static inline int rt_text_in(RtValue container, RtValue item)
{
    if (RT_LIKELY(RT_IS_CHAR(item)) && RT_LIKELY(RT_IS_STR7(container))) {
        uint64_t x = container ^ ((item >> 56) * 0x0101010101010101u), low = 0x7F7F7F7F7F7F7F7Fu;
        uint64_t zeros = ~(((x & low) + low) | x | low);
        return (zeros & ~(~(uint64_t)0 >> (8 * RT_STR7_LEN(container)))) != 0;
    }
    return rt_text_in_slow(container, item);
}
/* The same for a constant, whose characters below 128 are the bits of low and high. */
static inline int rt_text_char_in(RtValue text, RtValue item, uint64_t low, uint64_t high)
{
    if (RT_LIKELY((item & 0x80000000000000FFu) == RT_STR7_CHAR(0)))
        return (int)((item >> 62 ? high : low) >> ((item >> 56) & 63)) & 1;
    return rt_text_in_slow(text, item);
}
/* item in a tuple of short strings. */
static inline int rt_text_one_of(RtValue item, const RtValue *words, int count)
{
    int found = 0;
    for (int i = 0; i < count; i++) found |= item == words[i];
    return found || RT_LIKELY(RT_IS_STR7(item)) || RT_HAS_SHAPE(item, &rt_shape_str) ? found : -1;
}

/* Below 0, 0 or above as a comes before b; -2: not both strs. */
int rt_text_order_slow(RtValue a, RtValue b);
static inline int rt_text_order(RtValue a, RtValue b)
{
    return RT_LIKELY(RT_IS_STR7(a) && RT_IS_STR7(b)) ? (a > b) - (a < b) : rt_text_order_slow(a, b);
}
#define RT_TEXT_ORDER(a, b, n)                                                                     \
    ({                                                                                             \
        int rt_r = rt_text_order((a), (b));                                                        \
        if (RT_WRONG(rt_r == -2)) RT_GIVE_UP(n);                                                   \
        rt_r;                                                                                      \
    })

/* The look-up of a method of an exact str: a plain one. */
#define RT_PLAIN_TEXT(value, n)                                                                    \
    ({                                                                                             \
        RtValue rt_v = (value);                                                                    \
        if (RT_WRONG(!RT_IS_STR7(rt_v) && !RT_HAS_SHAPE(rt_v, &rt_shape_str))) RT_GIVE_UP(n);      \
        (RtValue)0;                                                                                \
    })

/* o.startswith(part, start), o.endswith(part) */
int rt_text_starts(RtValue o, RtValue part, int64_t start);
int rt_text_ends(RtValue o, RtValue part);
/* o[start:stop]; a + b; s += t; chr(code); str(n). 0: no exact strs, no such character. gc: may collect. */
RtValue rt_text_slice(RtValue o, int64_t start, int64_t stop);
RtValue rt_text_add(RtValue a, RtValue b);
RtValue rt_text_grow(RtValue a, RtValue b);
RtValue rt_text_char_slow(int64_t code);
static inline RtValue rt_text_char(int64_t code)
{
    return RT_LIKELY((uint64_t)code < 256) ? RT_STR7_CHAR(code) : rt_text_char_slow(code);
}
RtValue rt_text_int(int64_t n);

/* for c in an exact str: `list` is its word, `other` its length; of_list its characters when they are Latin-1, in memory. */
RtValue rt_text_wide(RtValue text, int64_t i);
static inline RtValue rt_text_nth(RtValue text, int64_t i)
{
    return RT_LIKELY(RT_IS_STR7(text)) ? RT_STR7_CHAR(RT_STR7_AT(text, i)) : rt_text_wide(text, i);
}
#define RT_AS_TEXT(loop, value, n)                                                                 \
    ({                                                                                             \
        RtValue rt_t = (value);                                                                    \
        int64_t rt_l = RT_STR7_LEN(rt_t);                                                          \
        (loop).of_list = NULL;                                                                     \
        if (RT_WRONG(!RT_IS_STR7(rt_t) && !RT_HAS_SHAPE(rt_t, &rt_shape_str))) RT_GIVE_UP(n);      \
        if (!RT_IS_STR7(rt_t)) {                                                                   \
            RtStr *rt_s = (RtStr *)RT_OBJ(rt_t);                                                   \
            rt_l = rt_s->len;                                                                      \
            if (rt_s->width == 1) (loop).of_list = RT_STR_CHARS(rt_s);                             \
        }                                                                                          \
        (loop).other = (RtList *)(uintptr_t)rt_l;                                                  \
        (RtList *)(uintptr_t)rt_t;                                                                 \
    })
#define RT_TEXT_NEXT(loop, x)                                                                      \
    ((loop).index < (int64_t)(uintptr_t)(loop).other &&                                            \
     ((x) = RT_LIKELY((loop).of_list != NULL)                                                      \
                ? RT_STR7_CHAR(((const uint8_t *)(loop).of_list)[(loop).index])                    \
                : rt_text_nth((RtValue)(uintptr_t)(loop).list, (loop).index),                      \
      (loop).index++, 1))
#define RT_ENUMERATE_TEXT_NEXT(loop, i, x)                                                         \
    ({                                                                                             \
        int64_t rt_k = (loop).index;                                                               \
        bool rt_more = RT_TEXT_NEXT(loop, x);                                                      \
        if (rt_more) (i) = RT_INT(rt_k);                                                           \
        rt_more;                                                                                   \
    })
void rt_text_again(RtIter *iter, RtListLoop loop); /* over a str or tuple */

#endif
