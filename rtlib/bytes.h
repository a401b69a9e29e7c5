/* What the files of bytes, bytearray and memoryview share.
 *
 * The methods that bytes and bytearray have in common (include/rt/methods/byteslike.def) are
 * written once on a view of the receiver, an RtText of width 1, and make their results in the type
 * of the receiver. A view is valid until user code runs that could resize a bytearray: take it
 * after all arguments were converted. Read rtlib/text.h first.
 */
#ifndef RTI_BYTES_H
#define RTI_BYTES_H

#include "str.h"

typedef struct RtByteArray {
    RtShape *shape;
    int64_t len;
    int64_t cap;   /* bytes from data to the end of the block */
    uint8_t *data; /* somewhere in the block: deleting at the front only moves it */
    uint8_t *block;
    int64_t block_size;
    int64_t pins;  /* memoryviews inside a with statement: no resizing */
    bool exported; /* a memoryview was made of this block: growing does not free it */
    bool searched; /* memoryview_is_held */
} RtByteArray;

#define BYTES_OF(v) ((RtBytes *)RT_OBJ(v))
#define BYTEARRAY_OF(v) ((RtByteArray *)RT_OBJ(v))

static inline int is_bytes(RtValue v)
{
    return RT_IS_PTR(v) && (RT_SHAPE(v)->type->flags & RT_T_BYTES);
}

static inline int is_bytearray(RtValue v)
{
    return RT_HAS_SHAPE(v, &rt_shape_bytearray) ||
           (RT_IS_PTR(v) && rti_is_a(v, &rt_type_bytearray));
}

/* View of a bytes-like object. raises: TypeError "a bytes-like object is required, not 'X'" */
void bytes_view_of(RtValue v, RtText *view);
/* False when v is no bytes-like object. */
int bytes_try_view(RtValue v, RtText *view);
enum {
    BUFFER_SIMPLE = 0,
    BUFFER_WRITABLE = 1,
    BUFFER_FULL_RO = 284
}; /* flags that a __buffer__ method is called with */
int bytes_try_view_flags(RtValue v, int flags, RtText *view);

/* A new bytes, or bytearray when `like` is one, of `len` bytes to be filled at *out. */
RtValue bytes_like_new(RtValue like, int64_t len, uint8_t **out);
RtValue bytes_like(RtValue like, const uint8_t *data, int64_t len);
/* The receiver as the result when nothing changes: an exact bytes itself, else a copy. */
RtValue bytes_unchanged(RtValue self);

/* An int as a byte. raises: TypeError, ValueError "byte must be in range(0, 256)" */
uint8_t byte_value(RtValue v);

/* The bytes of a constructor's or extend's argument, a bytes-like object or an iterable of ints;
 * the result is valid until the source changes. `type_name`, `range_word` are for the messages. */
void bytes_from_object(RtValue source, const char *type_name, const char *range_word, RtText *view);
/* source, encoding, errors of bytes() and bytearray(): true when *view is the result; false when
 * the size *zeros of zero bytes was asked for. */
int bytes_construct(const char *type_name, const RtValue bound[3], RtText *view, int64_t *zeros);

/* Bytes of unknown number under construction; starts all zero, lives on the C stack. */
typedef struct ByteBuf {
    uint8_t *data;
    int64_t len, cap;
} ByteBuf;
void byte_buf_grow(ByteBuf *b, int64_t more);
static inline void byte_buf_reserve(ByteBuf *b, int64_t more)
{
    if (RT_UNLIKELY(more > b->cap - b->len)) byte_buf_grow(b, more);
}
static inline void byte_buf_add(ByteBuf *b, uint8_t byte)
{
    byte_buf_reserve(b, 1);
    b->data[b->len++] = byte;
}

/* A bytearray. */
RtValue bytearray_new(const uint8_t *data, int64_t len);
/* Change the length; new bytes are zero. raises: BufferError, MemoryError */
void bytearray_resize(RtByteArray *a, int64_t len);
/* a[start:end] = data. */
void bytearray_splice(RtByteArray *a, int64_t start, int64_t end, const uint8_t *data, int64_t len);

/* A memoryview of a bytes, bytearray, memoryview, or an object whose class defines __buffer__
 * (called with `flags`). 0 when v is none of these. raises: TypeError, what __buffer__ raises */
RtValue memoryview_of(RtValue v, int flags);
/* Is there certainly a view of v that was not released: does a variable of a module hold one, or something near that such
 * a variable or a function that shows its variables refers to? What a stack seems to hold does not count: it may be a
 * word that nobody cares for. *searched: known not to be, but for modules, since the last view was made. */
int memoryview_is_held(RtValue v, bool *searched);
/* The argument of __buffer__. raises: TypeError; BufferError when a view of what is read-only is to be writable. */
void memoryview_check_flags(RtValue flags, int readonly);
/* The view that the __buffer__ of v's class gives; 0 when it has none. */
RtValue memoryview_user_buffer(RtValue v, int flags);
/* Call v.__release_buffer__(view), if there is one. */
void memoryview_user_release(RtValue v, RtValue view);

/* The contents of a memoryview in order, copied when they are not contiguous; false when v is none.
 * raises: ValueError when it has been released */
int memoryview_bytes(RtValue v, const uint8_t **data, int64_t *len);

/* b'...' with the prefix and suffix that a bytearray's repr has. */
RtValue bytes_repr_with(const RtText *view, const char *prefix, const char *suffix);
/* data as hex digits with an optional separator. raises: TypeError, ValueError */
RtValue bytes_hex(const RtText *view, RtValue sep, RtValue group);
int bytes_compare(const RtText *a, const RtText *b);
/* item in self: a byte or a bytes-like object. */
int bytes_like_contains(RtValue self, RtValue item);

#define BYTES_METHOD(name)                                                                         \
    RtValue rti_byteslike_method_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,     \
                                        RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
#define BYTEARRAY_METHOD(name)                                                                     \
    RtValue rti_bytearray_method_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,     \
                                        RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

#define METHOD(type, name, min, max, flags, sig, doc) BYTES_METHOD(name);
#include "rt/methods/byteslike.def"
#undef METHOD
#define METHOD(type, name, min, max, flags, sig, doc) BYTEARRAY_METHOD(name);
#include "rt/methods/bytearray.def"
#undef METHOD

#endif
