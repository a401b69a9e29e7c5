/* The module _struct: values as the bytes of C structures.
 *
 * A format is translated once into items, each with its place in the structure and how a value of
 * it is read and written; formats given to the functions of the module are kept in a cache of
 * Struct objects.
 */
#include <math.h>

#include "../bigint.h"
#include "../memoryview.h"
#include "native.h"

typedef enum { PAD, CHARS, PASCAL, CHAR, BOOLEAN, SIGNED, UNSIGNED, HALF, SINGLE, DOUBLE, POINTER } Kind;

typedef struct Item {
    int64_t offset, size; /* of one value */
    int64_t repeat;
    Kind kind;
    char code;
    bool native; /* a C compiler's own layout */
    bool swap;   /* other byte order than the machine's */
} Item;

typedef struct Struct {
    RtShape *shape;
    int64_t size, values; /* size -1: not initialised */
    RtValue format;       /* bytes */
    int64_t count;
    Item *items;
} Struct;

static RtType struct_type, iterator_type;
static RtShape struct_shape = {.type = &struct_type}, iterator_shape = {.type = &iterator_type};
static RtValue roots[2];
#define ERROR RTI_TYPE(roots[0])
#define CACHE roots[1]
enum { CACHE_MAX = 100 };

#define STRUCT(v) ((Struct *)RT_OBJ(v))

static void struct_trace(void *object)
{
    rti_gc_mark(((Struct *)object)->format);
    rti_gc_mark_block(((Struct *)object)->items);
}

/* ---- formats ---- */

static bool kind_of(char c, bool native, Kind *kind, int64_t *size)
{
    static const struct {
        char code;
        uint8_t kind, standard, native; /* sizes; standard 0: native only */
    } codes[] = {
        {'x', PAD, 1, 1},      {'s', CHARS, 1, 1},    {'p', PASCAL, 1, 1},   {'c', CHAR, 1, 1},
        {'b', SIGNED, 1, 1},   {'B', UNSIGNED, 1, 1}, {'?', BOOLEAN, 1, 1},  {'h', SIGNED, 2, 2},
        {'H', UNSIGNED, 2, 2}, {'i', SIGNED, 4, 4},   {'I', UNSIGNED, 4, 4}, {'l', SIGNED, 4, 8},
        {'L', UNSIGNED, 4, 8}, {'q', SIGNED, 8, 8},   {'Q', UNSIGNED, 8, 8}, {'n', SIGNED, 0, 8},
        {'N', UNSIGNED, 0, 8}, {'e', HALF, 2, 2},     {'f', SINGLE, 4, 4},   {'d', DOUBLE, 8, 8},
        {'P', POINTER, 0, 8},
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i].code != c) continue;
        *kind = (Kind)codes[i].kind;
        *size = native ? codes[i].native : codes[i].standard;
        return *size > 0;
    }
    return false;
}

static RT_NORETURN void too_long(void) { rt_errorf(ERROR, "total struct size too long"); }

static bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }

/* A repeat count at *p, 1 when there is none. */
static int64_t repeat_count(const uint8_t **p, const uint8_t *end)
{
    int64_t n = 0;
    if (!is_digit(**p)) return 1;
    for (; *p < end && is_digit(**p); ++*p)
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, **p - '0', &n))
            too_long();
    if (*p == end) rt_errorf(ERROR, "repeat count given without format specifier");
    return n;
}

static void parse_format(Struct *s, const uint8_t *p, const uint8_t *end)
{
    static const uint16_t one = 1;
    bool machine_little = *(const uint8_t *)&one, native = true, swap = false;
    if (memchr(p, 0, (size_t)(end - p))) rt_errorf(ERROR, "embedded null character");
    if (p < end && strchr("@=<>!", *p)) {
        native = *p == '@';
        swap = *p == '<' ? !machine_little : *p == '>' || *p == '!' ? machine_little : false;
        p++;
    }
    Item *items = rt_gc_block((size_t)(end - p) * sizeof *items + 1);
    int64_t count = 0, offset = 0, values = 0;
    while (p < end) {
        if (*p == ' ' || (*p >= '\t' && *p <= '\r')) {
            p++;
            continue;
        }
        Item item = {.native = native, .swap = swap, .repeat = repeat_count(&p, end)};
        item.code = (char)*p++;
        if (!kind_of(item.code, native, &item.kind, &item.size))
            rt_errorf(ERROR, "bad char in struct format");
        if (native) {
            int64_t align = item.size - 1;
            if (offset > INT64_MAX - align) too_long();
            offset = (offset + align) & ~align;
        }
        int64_t bytes;
        if (__builtin_mul_overflow(item.repeat, item.size, &bytes)) too_long();
        item.offset = offset;
        if (__builtin_add_overflow(offset, bytes, &offset)) too_long();
        if (item.kind == PAD || (item.repeat == 0 && item.kind != CHARS && item.kind != PASCAL))
            continue;
        if (item.kind == CHARS || item.kind == PASCAL) {
            item.size = item.repeat;
            item.repeat = 1;
        }
        values += item.repeat;
        items[count++] = item;
    }
    s->items = items;
    s->count = count;
    s->size = offset;
    s->values = values;
}

static void struct_set_format(Struct *s, RtValue format)
{
    if (is_str(format)) format = rti_encode(format, rti_str("ascii"), 0);
    if (!is_bytes(format))
        rt_errorf(&rt_TypeError, "Struct() argument 1 must be a str or bytes object, not %T", format);
    RtBytes *text = BYTES_OF(format);
    parse_format(s, text->data, text->data + text->len);
    s->format = format;
}

static RtValue struct_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    Struct *s = rti_object_alloc(type);
    s->size = s->values = -1;
    s->format = RT_NONE;
    return RT_VALUE(s);
}

NATIVE(struct_init_bound)
{
    struct_set_format(STRUCT(self), args[0]);
    return RT_NONE;
}

static void struct_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"Struct", struct_init_bound, 1, 1, RT_M_KW, "format", NULL};
    rti_builtin_call(&row, NULL, self, args, count, kwnames);
}

static Struct *ready(RtValue self)
{
    if (STRUCT(self)->format == RT_NONE)
        rt_errorf(&rt_RuntimeError, "Struct object is not initialized");
    return STRUCT(self);
}

/* ---- values ---- */

static void swap_bytes(uint8_t *to, const uint8_t *from, int64_t size)
{
    for (int64_t i = 0; i < size; i++) to[i] = from[size - 1 - i];
}

static RT_NORETURN RT_COLD void bad_range(const Item *item)
{
    int bits = (int)item->size * 8;
    if (item->kind == SIGNED) {
        int64_t high = (int64_t)(~(uint64_t)0 >> (65 - bits));
        rt_errorf(ERROR, "'%c' format requires %lld <= number <= %lld", item->code,
                  (long long)(-high - 1), (long long)high);
    }
    rt_errorf(ERROR, "'%c' format requires 0 <= number <= %S", item->code,
              rti_int_u64(~(uint64_t)0 >> (64 - bits)));
}

static void put_int(const Item *item, uint8_t *to, RtValue v)
{
    static const uint16_t one = 1;
    bool little = *(const uint8_t *)&one;
    if (!RT_IS_INT(v)) {
        if (!rti_has_index(v)) rt_errorf(ERROR, "required argument is not an integer");
        v = rti_index(v);
    }
    if (RT_IS_INT(v)) {
        int64_t n = RT_UNINT(v);
        int free_bits = 64 - (int)item->size * 8;
        bool fits = item->kind == POINTER  ? true
                    : item->kind == SIGNED ? (int64_t)((uint64_t)n << free_bits) >> free_bits == n
                                           : (uint64_t)n << free_bits >> free_bits == (uint64_t)n &&
                                                 n >= 0;
        if (!fits) bad_range(item);
        memcpy(to, little ? (uint8_t *)&n : (uint8_t *)&n + 8 - item->size, (size_t)item->size);
    } else if (item->kind == POINTER) {
        if (!rti_int_to_bytes(v, to, 8, little, rti_int_sign(v) < 0))
            rt_errorf(ERROR, "int too large to convert");
    } else if ((item->kind == UNSIGNED && rti_int_sign(v) < 0) ||
               !rti_int_to_bytes(v, to, item->size, little, item->kind == SIGNED)) {
        bad_range(item);
    }
}

static void put_float(const Item *item, uint8_t *to, RtValue v)
{
    double d;
    if (!rti_try_double(v, &d) || (rti_is_int(v) && !isfinite(d))) {
        RtHandler h;
        volatile double converted = 0;
        RT_TRY(h) {
            converted = rti_to_double(v);
            RT_TRY_END(h);
        } else {
            RT_TRY_CAUGHT(h);
            rt_errorf(ERROR, "required argument is not a float");
        }
        d = converted;
    }
    if (item->kind == DOUBLE) {
        memcpy(to, &d, 8);
    } else if (item->kind == SINGLE) {
        float f = (float)d;
        if (isinf(f) && !isinf(d) && !item->native)
            rt_errorf(&rt_OverflowError, "float too large to pack with f format");
        memcpy(to, &f, 4);
    } else {
        uint16_t half = rti_double_to_half(d);
        memcpy(to, &half, 2);
    }
}

static void put_bytes(const Item *item, uint8_t *to, RtValue v)
{
    RtText view;
    if (!(is_bytes(v) || is_bytearray(v)) || !bytes_try_view(v, &view))
        rt_errorf(ERROR, "argument for '%c' must be a bytes object", item->code);
    int64_t room = item->size - (item->kind == PASCAL);
    if (room < 0) return;
    int64_t len = view.len < room ? view.len : room;
    if (item->kind == PASCAL) *to++ = (uint8_t)(len > 255 ? 255 : len);
    if (len) memcpy(to, view.data, (size_t)len);
    memset(to + len, 0, (size_t)(room - len));
}

static void put_one(const Item *item, uint8_t *to, RtValue v)
{
    uint8_t swapped[8];
    uint8_t *at = item->swap && item->size > 1 && item->kind >= SIGNED ? swapped : to;
    switch (item->kind) {
    case PAD: break;
    case CHARS:
    case PASCAL: put_bytes(item, to, v); break;
    case CHAR:
        if (!is_bytes(v) || BYTES_OF(v)->len != 1)
            rt_errorf(ERROR, "char format requires a bytes object of length 1");
        *to = BYTES_OF(v)->data[0];
        break;
    case BOOLEAN: *to = (uint8_t)rti_truth(v); break;
    case SIGNED:
    case UNSIGNED:
    case POINTER: put_int(item, at, v); break;
    case HALF:
    case SINGLE:
    case DOUBLE: put_float(item, at, v); break;
    }
    if (at != to) swap_bytes(to, at, item->size);
}

static RtValue get_int(const Item *item, const uint8_t *p)
{
    switch (item->size * 2 + (item->kind == SIGNED)) {
    case 2: return RT_INT(p[0]);
    case 3: return RT_INT((int8_t)p[0]);
    case 4: return RT_INT((uint16_t)load32((uint8_t[4]){p[0], p[1]}));
    case 5: {
        int16_t n;
        memcpy(&n, p, 2);
        return RT_INT(n);
    }
    case 8: return RT_INT(load32(p));
    case 9: return RT_INT((int32_t)load32(p));
    case 17: return rti_int((int64_t)load64(p));
    default: return rti_int_u64(load64(p));
    }
}

static RtValue get_one(const Item *item, const uint8_t *p)
{
    uint8_t swapped[8];
    if (item->swap && item->size > 1 && item->kind >= SIGNED) {
        swap_bytes(swapped, p, item->size);
        p = swapped;
    }
    switch (item->kind) {
    case CHARS:
    case CHAR: return rti_bytes(p, (size_t)item->size);
    case PASCAL: {
        int64_t room = item->size - 1;
        if (room < 0) return rti_bytes("", 0);
        return rti_bytes(p + 1, (size_t)(*p < room ? *p : room));
    }
    case BOOLEAN: return RT_BOOL(*p);
    case SIGNED:
    case UNSIGNED:
    case POINTER: return get_int(item, p);
    case HALF: {
        uint16_t half;
        memcpy(&half, p, 2);
        return rt_float(rti_half_to_double(half));
    }
    case SINGLE: {
        float f;
        memcpy(&f, p, 4);
        return rt_float((double)f);
    }
    case DOUBLE: return rt_float(rt_double(load64(p)));
    case PAD: break;
    }
    return RT_NONE;
}

/* ---- whole structures ---- */

static void pack_to(const Struct *s, uint8_t *to, const RtValue *values)
{
    for (int64_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        uint8_t *at = to + item->offset;
        for (int64_t k = 0; k < item->repeat; k++, at += item->size) put_one(item, at, *values++);
    }
}

static RtValue unpack_from(const Struct *s, const uint8_t *p)
{
    if (!s->values) return RT_VALUE(&rt_empty_tuple);
    RtTuple *tuple = rti_tuple_alloc(s->values);
    RtValue *to = tuple->items;
    for (int64_t i = 0; i < s->values; i++) to[i] = RT_NONE;
    for (int64_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        const uint8_t *at = p + item->offset;
        for (int64_t k = 0; k < item->repeat; k++, at += item->size) *to++ = get_one(item, at);
    }
    return RT_VALUE(tuple);
}

static RtValue do_pack(RtValue self, const RtValue *values, size_t count)
{
    Struct *s = STRUCT(self);
    if ((int64_t)count != s->values)
        rt_errorf(ERROR, "pack expected %lld items for packing (got %zu)", (long long)s->values,
                  count);
    RtBytes *bytes = rti_bytes_alloc((size_t)s->size);
    memset(bytes->data, 0, (size_t)s->size);
    pack_to(s, bytes->data, values);
    return RT_VALUE(bytes);
}

/* The place in a buffer of `len` bytes that an offset means; negative ones count from the end. */
static int64_t place(const Struct *s, int64_t offset, int64_t len, const char *too_near)
{
    if (offset >= 0) return offset;
    if (offset + s->size > 0)
        rt_errorf(ERROR, too_near, (long long)s->size, (long long)offset);
    if (offset + len < 0)
        rt_errorf(ERROR, "offset %lld out of range for %lld-byte buffer", (long long)offset,
                  (long long)len);
    return offset + len;
}

static RtValue do_pack_into(RtValue self, const RtValue *args, size_t count)
{
    Struct *s = ready(self);
    if (count < 1) rt_errorf(ERROR, "pack_into expected buffer argument");
    if (count < 2) rt_errorf(ERROR, "pack_into expected offset argument");
    if ((int64_t)count - 2 != s->values)
        rt_errorf(ERROR, "pack_into expected %lld items for packing (got %zu)",
                  (long long)s->values, count - 2);
    int64_t len;
    native_writable(args[0], &len);
    int64_t offset = rti_index_i64(args[1], &rt_IndexError);
    offset = place(s, offset, len, "no space to pack %lld bytes at offset %lld");
    if (len - offset < s->size)
        rt_errorf(ERROR,
                  "pack_into requires a buffer of at least %lld bytes for packing %lld bytes at "
                  "offset %lld (actual buffer size is %lld)",
                  (long long)(s->size + offset), (long long)s->size, (long long)offset,
                  (long long)len);
    /* Into memory of our own first: converting may run code that resizes the buffer. */
    RtValue packed = do_pack(self, args + 2, count - 2);
    uint8_t *to = native_writable(args[0], &len);
    if (len - offset >= s->size) memcpy(to + offset, BYTES_OF(packed)->data, (size_t)s->size);
    return RT_NONE;
}

static RtValue do_unpack(RtValue self, RtValue buffer)
{
    Struct *s = ready(self);
    RtText view;
    bytes_view_of(buffer, &view);
    if (view.len != s->size)
        rt_errorf(ERROR, "unpack requires a buffer of %lld bytes", (long long)s->size);
    return unpack_from(s, view.data);
}

static RtValue do_unpack_from(RtValue self, RtValue buffer, RtValue where)
{
    Struct *s = ready(self);
    RtText view;
    int64_t offset = where ? rti_args_ssize(where) : 0;
    bytes_view_of(buffer, &view);
    offset = place(s, offset, view.len, "not enough data to unpack %lld bytes at offset %lld");
    if (view.len - offset < s->size)
        rt_errorf(ERROR,
                  "unpack_from requires a buffer of at least %lld bytes for unpacking %lld bytes at "
                  "offset %lld (actual buffer size is %lld)",
                  (long long)(s->size + offset), (long long)s->size, (long long)offset,
                  (long long)view.len);
    return unpack_from(s, (const uint8_t *)view.data + offset);
}

/* ---- iterators ---- */

typedef struct Iterator {
    RtShape *shape;
    RtValue source, buffer; /* the Struct; 0 when exhausted */
    int64_t index;
} Iterator;

static void iterator_trace(void *object)
{
    rti_gc_mark(((Iterator *)object)->source);
    rti_gc_mark(((Iterator *)object)->buffer);
}

static RtValue do_iter_unpack(RtValue self, RtValue buffer)
{
    Struct *s = ready(self);
    RtText view;
    if (!s->size) rt_errorf(ERROR, "cannot iteratively unpack with a struct of length 0");
    bytes_view_of(buffer, &view);
    if (view.len % s->size)
        rt_errorf(ERROR, "iterative unpacking requires a buffer of a multiple of %lld bytes",
                  (long long)s->size);
    Iterator *it = rt_gc_new(&iterator_shape, sizeof *it);
    it->source = self;
    it->buffer = buffer;
    return RT_VALUE(it);
}

static RtValue iterator_next(RtValue self)
{
    Iterator *it = (Iterator *)RT_OBJ(self);
    RtText view;
    if (!it->source) return 0;
    Struct *s = STRUCT(it->source);
    bytes_view_of(it->buffer, &view);
    if (it->index + s->size > view.len) {
        it->source = it->buffer = 0;
        return 0;
    }
    RtValue values = unpack_from(s, (const uint8_t *)view.data + it->index);
    it->index += s->size;
    return values;
}

static RtValue iterator_iter(RtValue self) { return self; }

NATIVE(iterator_length_hint)
{
    Iterator *it = (Iterator *)RT_OBJ(self);
    RtText view;
    if (!it->source) return RT_INT(0);
    bytes_view_of(it->buffer, &view);
    return rti_int((view.len - it->index) / STRUCT(it->source)->size);
}

static const RtMethodDef iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, 0, 0, 0, "", NULL},
    {0},
};

RT_TYPE_ROWS(iterator_type) = {
    .shape = &rt_shape_type,
    .cname = "_struct.unpack_iterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Iterator),
    .trace = iterator_trace,
    .methods = iterator_methods,
    .instance_shape = &iterator_shape,
    .slots = RT_SLOTS(RT_SLOT(iter, iterator_iter), RT_SLOT(iternext, iterator_next)),
};

/* ---- the class ---- */

NATIVE(Struct_pack) { return do_pack(self, args, count); }
NATIVE(Struct_pack_into) { return do_pack_into(self, args, count); }
NATIVE(Struct_unpack) { return do_unpack(self, args[0]); }
NATIVE(Struct_unpack_from) { return do_unpack_from(self, args[0], args[1]); }
NATIVE(Struct_iter_unpack) { return do_iter_unpack(self, args[0]); }
NATIVE(Struct_sizeof) { return rti_int(56 + 32 * (STRUCT(self)->count + 1)); }

static RtValue struct_format(RtValue self)
{
    RtBytes *format = BYTES_OF(ready(self)->format);
    return rti_str_latin1(format->data, (size_t)format->len);
}

static RtValue struct_size(RtValue self) { return rti_int(STRUCT(self)->size); }

static RtValue struct_repr(RtValue self)
{
    return rti_str_format("%s(%R)", rti_type_name(rti_typeof(self)), struct_format(self));
}

static const RtGetSetDef struct_getsets[] = {
    {"format", struct_format, NULL, "struct format string"},
    {"size", struct_size, NULL, "struct size in bytes"},
    {0},
};

static const RtMethodDef struct_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc) {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/struct_type.def"
#undef METHOD
    {"__sizeof__", Struct_sizeof, 0, 0, 0, "", "S.__sizeof__() -> size of S in memory, in bytes"},
    {0},
};

RT_TYPE_ROWS(struct_type) = {
    .shape = &rt_shape_type,
    .cname = "_struct.Struct",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(Struct),
    .trace = struct_trace,
    .methods = struct_methods,
    .getsets = struct_getsets,
    .doc = "Struct(fmt) --> compiled struct object\n\n",
    .instance_shape = &struct_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, struct_new), RT_SLOT(init, struct_init),
                      RT_SLOT(repr, struct_repr)),
};

/* ---- the module ---- */

static RtValue cached(RtValue format)
{
    RtValue found = rti_dict_get(CACHE, format);
    if (found) return found;
    RtValue made = struct_new(&struct_type, NULL, 0, 0);
    struct_set_format(STRUCT(made), format);
    if (rti_dict_len(CACHE) >= CACHE_MAX) rti_dict_clear(CACHE);
    rti_dict_set(CACHE, format, made);
    return made;
}

NATIVE(struct_calcsize) { return rti_int(STRUCT(cached(args[0]))->size); }
NATIVE(struct_unpack) { return do_unpack(cached(args[0]), args[1]); }
NATIVE(struct_unpack_from) { return do_unpack_from(cached(args[0]), args[1], args[2]); }
NATIVE(struct_iter_unpack) { return do_iter_unpack(cached(args[0]), args[1]); }

NATIVE(struct_pack)
{
    if (!count) rt_errorf(&rt_TypeError, "missing format argument");
    return do_pack(cached(args[0]), args + 1, count - 1);
}

NATIVE(struct_pack_into)
{
    if (!count) rt_errorf(&rt_TypeError, "missing format argument");
    return do_pack_into(cached(args[0]), args + 1, count - 1);
}

NATIVE(struct__clearcache)
{
    rti_dict_clear(CACHE);
    return RT_NONE;
}

static const RtMethodDef struct_functions[] = {
#define METHOD(type, name, min, max, flags, sig, doc) {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/struct.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&struct_type, NULL};
    rt_gc_root_range(roots, 2);
    CACHE = rti_dict_new();
    roots[0] = RT_VALUE(native_exception(module, "struct", "error", &rt_Exception));
    native_add_types(module, types);
}

const RtModuleDef rt_module__struct = {
    .name = "_struct",
    .doc = "Functions to convert between Python values and C structs.\n"
           "Python bytes objects are used to hold the data representing the C struct\n"
           "and also as format strings (explained below) to describe the layout of data\n"
           "in the C struct.\n\n"
           "The optional first format char indicates byte order, size and alignment:\n"
           "  @: native order, size & alignment (default)\n"
           "  =: native order, std. size & alignment\n"
           "  <: little-endian, std. size & alignment\n"
           "  >: big-endian, std. size & alignment\n"
           "  !: same as >\n\n"
           "The remaining chars indicate types of args and must match exactly;\n"
           "these can be preceded by a decimal repeat count:\n"
           "  x: pad byte (no data); c:char; b:signed byte; B:unsigned byte;\n"
           "  ?: _Bool (requires C99; if not available, char is used instead)\n"
           "  h:short; H:unsigned short; i:int; I:unsigned int;\n"
           "  l:long; L:unsigned long; f:float; d:double; e:half-float.\n"
           "Special cases (preceding decimal count indicates length):\n"
           "  s:string (array of char); p: pascal string (with count byte).\n"
           "Special cases (only available in native format):\n"
           "  n:ssize_t; N:size_t;\n"
           "  P:an integer type that is wide enough to hold a pointer.\n"
           "Special case (not in native mode unless 'long long' in platform C):\n"
           "  q:long long; Q:unsigned long long\n"
           "Whitespace between formats is ignored.\n\n"
           "The variable struct.error is an exception raised on errors.\n",
    .functions = struct_functions,
    .fill = fill,
};
