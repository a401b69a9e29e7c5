/* Shared by the files of the array module: mod_array.c (the type and its slots), array_items.c
 * (the kinds of items), array_methods.c. */
#ifndef RTI_ARRAYMOD_H
#define RTI_ARRAYMOD_H

#include "native.h"

/* What a typecode says about items. */
typedef struct ArrayKind {
    char code;
    uint8_t size;
    char format;    /* as memoryview names it */
    int8_t machine; /* code of the format in pickles, little-endian; big-endian is one more */
    RtValue (*get)(const uint8_t *item);
    void (*put)(uint8_t *item, RtValue v); /* raises: TypeError, OverflowError */
} ArrayKind;

extern const ArrayKind array_kinds[]; /* ended by code 0 (array_items.c) */
const ArrayKind *array_kind(uint32_t code); /* NULL: no such typecode */
void array_swap_bytes(uint8_t *item, int size);

typedef struct Array {
    RtShape *shape;
    int64_t len, room; /* in items */
    uint8_t *data;     /* block; NULL while room is 0 */
    const ArrayKind *kind;
    bool exported; /* a memoryview may point into the block: it is not given back when outgrown */
    bool searched; /* memoryview_is_held */
} Array;

extern RtType array_type;
extern const RtMethodDef array_methods[];
#define ARRAY(v) ((Array *)RT_OBJ(v))

static inline bool array_check(RtValue v)
{
    return RT_IS_PTR(v) && rti_is_a(v, &array_type);
}
static inline uint8_t *array_at(const Array *a, int64_t i)
{
    return a->data + i * a->kind->size;
}
static inline bool array_is_text(const ArrayKind *kind)
{
    return kind->code == 'u' || kind->code == 'w';
}

RtValue array_make(RtType *type, const ArrayKind *kind, int64_t len); /* zeroed */
/* raises: BufferError when something certainly holds a view of it. */
void array_check_resizable(Array *a);
void array_resize(Array *a, int64_t len);
/* Make a gap of `count` items at `at`, or close one (count negative). */
void array_shift(Array *a, int64_t at, int64_t count);
void array_append(Array *a, RtValue v);
void array_extend(Array *a, RtValue iterable);
void array_from_bytes(Array *a, RtValue bytes); /* raises: TypeError, ValueError */
void array_from_text(Array *a, RtValue str);
RtValue array_to_text(const Array *a);
RtValue array_to_list(const Array *a);

#endif
