/* Between the files of memoryview: obj_memoryview.c, memoryview_methods.c, memoryview_nd.c (several dimensions),
 * memoryview_format.c (items). */
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
    int64_t len;    /* items along the first dimension */
    int64_t stride; /* bytes from one of them to the next */
    int64_t *dims;  /* block, with two dimensions or more: all lengths, then all strides */
    int64_t hash;   /* once it was asked for */
    int8_t more;    /* dimensions behind the first; -1: there is none at all */
    bool hashed;
    char format;
    bool native; /* format was written with '@' */
    bool readonly;
    bool entered; /* pins the bytearray until released */
} RtMemoryView;

#define MEMORYVIEW_OF(v) ((RtMemoryView *)RT_OBJ(v))

enum { MEMORYVIEW_MAX_NDIM = 64 };

/* The view, not released. raises: ValueError */
RtMemoryView *memoryview_live(RtValue v);
RtMemoryView *memoryview_copy(const RtMemoryView *m);
static inline int memoryview_ndim(const RtMemoryView *m) { return m->more + 1; }
int64_t memoryview_length(const RtMemoryView *m, int dimension);
int64_t memoryview_stride(const RtMemoryView *m, int dimension);
int64_t memoryview_count(const RtMemoryView *m); /* of all items */
/* Do the items lie side by side, the last (Fortran: the first) index moving fastest? */
int memoryview_is_contiguous(const RtMemoryView *m);
int memoryview_is_fortran(const RtMemoryView *m);
/* Give m those lengths, and the strides of items side by side. gc: may collect. */
void memoryview_set_dims(RtMemoryView *m, int ndim, const int64_t *lengths);
/* Change the first dimension. gc: may collect. */
void memoryview_set_first(RtMemoryView *m, int64_t length, int64_t stride);
/* Copy the items to out, in C or Fortran order. gc: never. */
void memoryview_gather(const RtMemoryView *m, uint8_t *out, int fortran);
RtValue memoryview_list(const RtMemoryView *m); /* nested lists; the item itself without dimensions */
int memoryview_equal(const RtMemoryView *a, const RtMemoryView *b);
/* The item that a key names; NULL when the key is of another kind. raises: IndexError, TypeError,
 * NotImplementedError, ValueError when converting an index released the view. */
uint8_t *memoryview_place(RtValue self, RtValue key, int storing);
int memoryview_is_slices(RtValue key); /* a tuple of slices */

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
