/* sort_image.c - 64-bit images of keys, and the refinement of ties.
 *
 * ints and floats have exact images. A string's image is its next seven characters and, in the low
 * byte, how many there are (0xFF: more follow); ties with more to come are sorted again from the
 * eighth on. Tuples are compared column by column: all keys must be tuples of one form (same
 * lengths, nested alike), a column holding one kind of leaf; ties in one column are refined by the
 * next. Anything else (nan, bools, mixtures, wide strings, subclasses) is left to sort_merge.c.
 */
#include <string.h>

#include "sort.h"
#include "text.h"

enum { MAX_COLUMNS = 16, MAX_DEPTH = 4 };
enum Kind { KIND_INT = 1, KIND_FLOAT = 2, KIND_STR7 = 4, KIND_STR = 8, KIND_OTHER = 16 };

/* Where a column's leaf is found in each key. */
typedef struct Column {
    uint8_t depth, at[MAX_DEPTH];
    uint8_t kinds; /* of all its leaves */
} Column;

typedef struct Sorter {
    const RtValue *keys;
    SortPair *temp;
    int columns;
    Column column[MAX_COLUMNS];
} Sorter;

/* ---- kinds and images ---- */

static inline enum Kind kind_of(RtValue v)
{
    if (RT_IS_INT(v)) return KIND_INT;
    if (RT_IS_FLOAT_IMM(v)) {
        double d = rt_unfloat(v);
        return d == d ? KIND_FLOAT : KIND_OTHER;
    }
    if (RT_IS_STR7(v)) return KIND_STR7;
    if (!RT_IS_PTR(v)) return KIND_OTHER;
    if (RT_SHAPE(v) == &rt_shape_str)
        return ((RtStr *)RT_OBJ(v))->width == 1 ? KIND_STR : KIND_OTHER;
    if (RT_SHAPE(v) == &rt_shape_float) return KIND_FLOAT; /* boxed: never nan */
    return KIND_OTHER;
}

static inline uint64_t int_image(RtValue v)
{
    return v ^ (uint64_t)1 << 63;
}

static inline uint64_t float_image(RtValue v)
{
    double d = RT_IS_FLOAT_IMM(v) ? rt_unfloat(v) : ((RtFloat *)RT_OBJ(v))->value;
    uint64_t u = rt_bits(d + 0.0); /* -0.0 equals 0.0 */
    return u >> 63 ? ~u : u | (uint64_t)1 << 63;
}

/* The seven characters from `skip` on. */
static inline uint64_t str_image(RtValue v, int64_t skip)
{
    if (RT_IS_STR7(v)) return v & ~(uint64_t)31; /* skip is 0 */
    const RtStr *str = (const RtStr *)RT_OBJ(v);
    int64_t left = str->len - skip;
    const uint8_t *data = (const uint8_t *)RT_STR_CHARS(str) + skip;
    uint64_t word = 0;
    if (left >= 8) {
        memcpy(&word, data, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        return word | 0xFF;
    }
    for (int64_t i = 0; i < left; i++) word |= (uint64_t)data[i] << (56 - 8 * i);
    return word | (uint64_t)(left > 0 ? left : 0) << 5;
}

static inline RtValue leaf_of(RtValue key, const Column *column)
{
    for (int i = 0; i < column->depth; i++) key = RTI_TUPLE(key)->items[column->at[i]];
    return key;
}

/* ---- the columns of the keys ---- */

/* Add the leaves below v as columns; false when there are too many or too deep. */
static int add_columns(Sorter *s, RtValue v, Column path)
{
    if (!RTI_IS_TUPLE(v)) {
        if (s->columns == MAX_COLUMNS) return 0;
        s->column[s->columns++] = path;
        return 1;
    }
    if (path.depth == MAX_DEPTH || RTI_TUPLE(v)->len > MAX_COLUMNS) return 0;
    path.depth++;
    for (int64_t i = 0; i < RTI_TUPLE(v)->len; i++) {
        path.at[path.depth - 1] = (uint8_t)i;
        if (!add_columns(s, RTI_TUPLE(v)->items[i], path)) return 0;
    }
    return 1;
}

/* Is v of the same form as the model? Notes the kinds of its leaves. */
static int note_kinds(Sorter *s, RtValue v, RtValue model, int *column)
{
    if (!RTI_IS_TUPLE(model)) {
        s->column[(*column)++].kinds |= (uint8_t)kind_of(v);
        return !RTI_IS_TUPLE(v);
    }
    if (!RTI_IS_TUPLE(v) || RTI_TUPLE(v)->len != RTI_TUPLE(model)->len) return 0;
    for (int64_t i = 0; i < RTI_TUPLE(v)->len; i++)
        if (!note_kinds(s, RTI_TUPLE(v)->items[i], RTI_TUPLE(model)->items[i], column)) return 0;
    return 1;
}

static int find_columns(Sorter *s, size_t n)
{
    if (!add_columns(s, s->keys[0], (Column){0}) || s->columns == 0) return 0;
    if (RTI_IS_TUPLE(s->keys[0])) {
        for (size_t i = 0; i < n; i++) {
            int column = 0;
            if (!note_kinds(s, s->keys[i], s->keys[0], &column)) return 0;
        }
    } else {
        unsigned kinds = 0;
        for (size_t i = 0; i < n; i++) kinds |= kind_of(s->keys[i]);
        s->column[0].kinds = (uint8_t)kinds;
    }
    for (int c = 0; c < s->columns; c++) {
        uint8_t kinds = s->column[c].kinds;
        if (kinds != KIND_INT && kinds != KIND_FLOAT && (kinds & ~(KIND_STR7 | KIND_STR))) return 0;
    }
    return 1;
}

/* ---- sorting by column ---- */

/* Skip what all strings have in common from `skip` on. Not worth looking for among few; but behind
 * the first seven characters always done, so that equal long strings take one step. Immediate
 * strings occur only at skip 0. */
static int64_t common_prefix(Sorter *s, const SortPair *pairs, size_t n, const Column *column,
                             int64_t skip)
{
    RtValue v = leaf_of(s->keys[pairs[0].index], column);
    if (skip == 0 && (column->kinds != KIND_STR || n < 8)) return skip;
    const RtStr *first = (const RtStr *)RT_OBJ(v);
    int64_t common = first->len;
    for (size_t i = 1; i < n && common > skip; i++) {
        const RtStr *str = (const RtStr *)RT_OBJ(leaf_of(s->keys[pairs[i].index], column));
        const uint8_t *a = RT_STR_CHARS(first), *b = RT_STR_CHARS(str);
        int64_t limit = str->len < common ? str->len : common, at = skip;
        while (at < limit && a[at] == b[at]) at++;
        common = at;
    }
    return common > skip ? common : skip;
}

static int64_t load_images(Sorter *s, SortPair *pairs, size_t n, const Column *column, int64_t skip)
{
    if (column->kinds & (KIND_STR | KIND_STR7)) skip = common_prefix(s, pairs, n, column, skip);
    for (size_t i = 0; i < n; i++) {
        RtValue v = leaf_of(s->keys[pairs[i].index], column);
        pairs[i].image = column->kinds == KIND_INT     ? int_image(v)
                         : column->kinds == KIND_FLOAT ? float_image(v)
                                                       : str_image(v, skip);
    }
    return skip;
}

/* Sort by this column from character `skip` on, then by the following ones. */
static void sort_column(Sorter *s, SortPair *pairs, size_t n, int c, int64_t skip)
{
    const Column *column = &s->column[c];
    int strings = (column->kinds & (KIND_STR | KIND_STR7)) != 0;
    skip = load_images(s, pairs, n, column, skip);
    rti_sort_pairs(pairs, n, s->temp);
    if (!strings && c + 1 == s->columns) return;
    for (size_t i = 0, end; i < n; i = end) {
        uint64_t image = pairs[i].image;
        for (end = i + 1; end < n && pairs[end].image == image; end++) {
        }
        if (end - i < 2) continue;
        if (strings && (image & 0xFF) == 0xFF)
            sort_column(s, pairs + i, end - i, c, skip + 7);
        else if (c + 1 < s->columns)
            sort_column(s, pairs + i, end - i, c + 1, 0);
    }
}

int rti_sort_by_image(SortPair *pairs, size_t n, SortPair *temp, const RtValue *keys)
{
    Sorter s = {.keys = keys, .temp = temp};
    if (!find_columns(&s, n)) return 0;
    sort_column(&s, pairs, n, 0, 0);
    return 1;
}
