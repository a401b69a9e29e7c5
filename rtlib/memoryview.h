/* Between the files of memoryview: obj_memoryview.c, memoryview_methods.c, memoryview_format.c. */
#ifndef RTI_MEMORYVIEW_H
#define RTI_MEMORYVIEW_H

#include "bytes.h"

typedef struct RtMemoryView {
    RtShape *shape;
    RtValue obj;    /* exporter; 0 once released */
    RtValue user;   /* the object whose __buffer__ made the view that this one is a copy of, or 0 */
    RtValue inner;  /* that view */
    uint8_t *data;  /* first item */
    uint8_t *block; /* storage of a bytearray that data points into, or NULL */
    int64_t len;    /* items */
    int64_t stride; /* bytes from one item to the next */
    char format;
    bool native; /* format was written with '@' */
    bool readonly;
    bool entered; /* pins the bytearray until released */
} RtMemoryView;

#define MEMORYVIEW_OF(v) ((RtMemoryView *)RT_OBJ(v))

/* The view, not released. raises: ValueError */
RtMemoryView *memoryview_live(RtValue v);
RtMemoryView *memoryview_copy(const RtMemoryView *m);
int memoryview_is_contiguous(const RtMemoryView *m);
/* Copy the items, in order, to out. */
void memoryview_gather(const RtMemoryView *m, uint8_t *out);
RtValue memoryview_item(const RtMemoryView *m, int64_t i);

#define MEMORYVIEW_METHOD(name)                                                                    \
    RtValue rti_memoryview_method_##name(RtValue self, RT_UNUSED const RtValue *args,              \
                                         RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
#define METHOD(type, name, min, max, flags, sig, doc) MEMORYVIEW_METHOD(name);
#include "rt/methods/memoryview.def"
#undef METHOD

/* Bytes of an item of a format character, 0: no such format. */
int item_size(char format);
RtValue item_get(char format, const uint8_t *p);
/* raises: TypeError, ValueError "memoryview: invalid type (value) for format 'X'" */
void item_put(char format, uint8_t *p, RtValue v);
/* IEEE half precision. raises: OverflowError "float too large to pack with e format" */
double rti_half_to_double(uint16_t h);
uint16_t rti_double_to_half(double d);

#endif
