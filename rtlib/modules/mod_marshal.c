/* mod_marshal.c - the module marshal: values of the builtin types as bytes, in CPython's format 4.
 *
 * What dumps writes, CPython reads, and the other way round; only code objects have no such form here. Objects are
 * written in full each time (CPython writes a reference where it has seen the object before, which its reader does not
 * insist on); references are understood when reading.
 */
#include "native.h"

#include <string.h>

#include "../bigint.h"

enum { VERSION = 4, MAX_DEPTH = 2000, FLAG_REF = 0x80, DIGIT_BITS = 15 };

/* ---- writing ---- */

typedef struct Writer {
    uint8_t *data; /* collector-owned */
    size_t len, cap;
    int version, depth;
} Writer;

static void put(Writer *w, const void *bytes, size_t count)
{
    if (w->cap - w->len < count) {
        size_t cap = (w->cap + count) * 2 + 64;
        uint8_t *grown = rt_gc_block(cap);
        if (w->len) memcpy(grown, w->data, w->len);
        w->data = grown;
        w->cap = cap;
    }
    memcpy(w->data + w->len, bytes, count);
    w->len += count;
}

static void put_byte(Writer *w, int byte) { put(w, &(uint8_t){(uint8_t)byte}, 1); }

/* Little-endian, `count` bytes. */
static void put_number(Writer *w, uint64_t n, int count)
{
    for (int i = 0; i < count; i++) put_byte(w, (int)(n >> 8 * i & 0xFF));
}

static void put_double(Writer *w, double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    put_number(w, bits, 8);
}

static void put_int(Writer *w, RtValue v)
{
    int64_t n;
    if (rti_int_to_i64(v, &n) && n >= INT32_MIN && n <= INT32_MAX) {
        put_byte(w, 'i');
        put_number(w, (uint32_t)n, 4);
        return;
    }
    int negative = rti_truth(rti_compare(v, RT_INT(0), RT_LT));
    RtValue magnitude = negative ? rti_neg(v) : v;
    int64_t digits = (rti_int_bit_length(magnitude) + DIGIT_BITS - 1) / DIGIT_BITS, bytes = digits * DIGIT_BITS / 8 + 3;
    uint8_t *raw = rt_gc_block((size_t)bytes);
    rti_int_to_bytes(magnitude, raw, bytes, true, false);
    put_byte(w, 'l');
    put_number(w, (uint32_t)(negative ? -digits : digits), 4);
    for (int64_t i = 0; i < digits; i++) {
        int64_t bit = i * DIGIT_BITS;
        uint32_t word = raw[bit / 8] | (uint32_t)raw[bit / 8 + 1] << 8 | (uint32_t)raw[bit / 8 + 2] << 16;
        put_number(w, word >> bit % 8 & 0x7FFF, 2);
    }
}

static void put_str(Writer *w, RtValue v)
{
    RtValue bytes = rti_encode(v, rti_str("utf-8"), rti_str("surrogatepass"));
    const uint8_t *data;
    int64_t len;
    rti_bytes_view(bytes, &data, &len);
    int ascii = len == rti_str_len(v);
    if (ascii && len < 256) {
        put_byte(w, 'z');
        put_byte(w, (int)len);
    } else {
        put_byte(w, ascii ? 'a' : 'u');
        put_number(w, (uint64_t)len, 4);
    }
    put(w, data, (size_t)len);
}

static void put_value(Writer *w, RtValue v);

static void put_items(Writer *w, int kind, RtValue items, int64_t count)
{
    if (kind == '(' && count < 256) {
        put_byte(w, ')');
        put_byte(w, (int)count);
    } else {
        put_byte(w, kind);
        put_number(w, (uint64_t)count, 4);
    }
    RtIter iter;
    rti_iter(&iter, items);
    for (RtValue item; (item = rti_next(&iter));) put_value(w, item);
}

static void put_dict(Writer *w, RtValue dict)
{
    RtValue key, v;
    put_byte(w, '{');
    for (int64_t pos = 0; rti_dict_next(dict, &pos, &key, &v);) {
        put_value(w, key);
        put_value(w, v);
    }
    put_byte(w, '0');
}

/* bytes, and what shows its bytes. False when it does not. */
static int put_bytes(Writer *w, RtValue v)
{
    const uint8_t *data;
    int64_t len;
    if (!rti_bytes_view(v, &data, &len)) return 0;
    put_byte(w, 's');
    put_number(w, (uint64_t)len, 4);
    put(w, data, (size_t)len);
    return 1;
}

static int put_single(Writer *w, RtValue v)
{
    int kind = v == RT_NONE       ? 'N'
               : v == RT_TRUE     ? 'T'
               : v == RT_FALSE    ? 'F'
               : v == RT_ELLIPSIS ? '.'
               : v == RT_VALUE(&rt_StopIteration) ? 'S'
                                  : 0;
    if (kind) put_byte(w, kind);
    return kind != 0;
}

static void put_value(Writer *w, RtValue v)
{
    if (++w->depth > MAX_DEPTH) rt_errorf(&rt_ValueError, "object too deeply nested to marshal");
    RtType *type = rti_typeof(v);
    if (put_single(w, v)) {
    } else if (type == &rt_type_int) {
        put_int(w, v);
    } else if (type == &rt_type_float) {
        put_byte(w, 'g');
        put_double(w, rti_float_value(v));
    } else if (type == &rt_type_complex) {
        put_byte(w, 'y');
        put_double(w, ((RtComplex *)RT_OBJ(v))->re);
        put_double(w, ((RtComplex *)RT_OBJ(v))->im);
    } else if (type == &rt_type_str) {
        put_str(w, v);
    } else if (type == &rt_type_tuple) {
        put_items(w, '(', v, RTI_TUPLE(v)->len);
    } else if (type == &rt_type_list) {
        put_items(w, '[', v, RTI_LIST(v)->len);
    } else if (type == &rt_type_dict) {
        put_dict(w, v);
    } else if (type == &rt_type_set || type == &rt_type_frozenset) {
        put_items(w, type == &rt_type_set ? '<' : '>', v, rti_len(v));
    } else if (!put_bytes(w, v)) {
        rt_errorf(&rt_ValueError, "unmarshallable object");
    }
    w->depth--;
}

static RtValue dump(RtValue value, RtValue version)
{
    Writer w = {.version = version ? (int)rti_index_i64(version, &rt_OverflowError) : VERSION};
    put_value(&w, value);
    return rti_bytes(w.data, w.len);
}

/* ---- reading ---- */

typedef struct Reader {
    const uint8_t *at, *end;
    RtValue refs; /* list */
    int depth;
} Reader;

static const uint8_t *take(Reader *r, size_t count)
{
    if ((size_t)(r->end - r->at) < count) rt_errorf(&rt_EOFError, "marshal data too short");
    const uint8_t *start = r->at;
    r->at += count;
    return start;
}

static uint64_t take_number(Reader *r, int count)
{
    const uint8_t *bytes = take(r, (size_t)count);
    uint64_t n = 0;
    for (int i = 0; i < count; i++) n |= (uint64_t)bytes[i] << 8 * i;
    return n;
}

static int64_t take_size(Reader *r, const char *what)
{
    int32_t n = (int32_t)take_number(r, 4);
    if (n < 0) rt_errorf(&rt_ValueError, "bad marshal data (%s size out of range)", what);
    return n;
}

static double take_double(Reader *r)
{
    uint64_t bits = take_number(r, 8);
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

static RtValue take_long(Reader *r)
{
    int32_t n = (int32_t)take_number(r, 4);
    int64_t digits = n < 0 ? -(int64_t)n : n;
    const uint8_t *source = take(r, (size_t)digits * 2);
    int64_t bytes = digits * DIGIT_BITS / 8 + 3;
    uint8_t *raw = rt_gc_block((size_t)bytes);
    memset(raw, 0, (size_t)bytes);
    for (int64_t i = 0; i < digits; i++) {
        uint32_t digit = source[2 * i] | (uint32_t)source[2 * i + 1] << 8;
        if (digit > 0x7FFF) rt_errorf(&rt_ValueError, "bad marshal data (digit out of range in long)");
        int64_t bit = i * DIGIT_BITS;
        uint32_t word = digit << bit % 8;
        for (int k = 0; k < 3; k++) raw[bit / 8 + k] |= (uint8_t)(word >> 8 * k);
    }
    RtValue magnitude = rti_int_from_bytes(raw, bytes, true, false);
    return n < 0 ? rti_neg(magnitude) : magnitude;
}

static RtValue take_text(Reader *r, size_t len, const char *encoding)
{
    const uint8_t *bytes = take(r, len);
    return rti_decode(bytes, (int64_t)len, rti_str(encoding), rti_str("surrogatepass"));
}

static RtValue take_value(Reader *r);

/* 0: the NULL that ends a dict. */
static RtValue take_item(Reader *r)
{
    RtValue v = take_value(r);
    if (!v) rt_errorf(&rt_TypeError, "NULL object in marshal data for list");
    return v;
}

static void note(Reader *r, int64_t slot, RtValue v)
{
    if (slot >= 0) RTI_LIST(r->refs)->items[slot] = v;
}

static RtValue take_container(Reader *r, int kind, int64_t slot)
{
    int64_t count = kind == ')' ? (int64_t)take_number(r, 1) : kind == '{' ? 0 : take_size(r, kind == '(' ? "tuple" : kind == '[' ? "list" : "set");
    if (kind == '{') {
        RtValue dict = rti_dict_new();
        note(r, slot, dict);
        for (RtValue key; (key = take_value(r));) rti_dict_set(dict, key, take_item(r));
        return dict;
    }
    RtValue items = rti_list_new(0);
    if (kind == '[') note(r, slot, items);
    for (int64_t i = 0; i < count; i++) rti_list_append(items, take_item(r));
    if (kind == '[') return items;
    if (kind == '<') return rti_call1(RT_VALUE(&rt_type_set), items);
    if (kind == '>') return rti_frozenset_of(items);
    return rti_tuple_of_list(items);
}

static RtValue take_reference(Reader *r)
{
    uint64_t i = take_number(r, 4);
    if (i >= (uint64_t)RTI_LIST(r->refs)->len || RTI_LIST(r->refs)->items[i] == RT_NOTIMPLEMENTED)
        rt_errorf(&rt_ValueError, "bad marshal data (invalid reference)");
    return RTI_LIST(r->refs)->items[i];
}

static RtValue take_simple(Reader *r, int kind)
{
    switch (kind) {
    case 'N': return RT_NONE;
    case 'T': return RT_TRUE;
    case 'F': return RT_FALSE;
    case '.': return RT_ELLIPSIS;
    case 'S': return RT_VALUE(&rt_StopIteration);
    case 'i': return RT_INT((int32_t)take_number(r, 4));
    case 'l': return take_long(r);
    case 'g': return rt_float(take_double(r));
    case 'y': {
        double re = take_double(r);
        return rti_complex(re, take_double(r));
    }
    case 's': {
        int64_t len = take_size(r, "bytes object");
        return rti_bytes(take(r, (size_t)len), (size_t)len);
    }
    case 'u':
    case 't': return take_text(r, (size_t)take_size(r, "string"), "utf-8");
    case 'a':
    case 'A': return take_text(r, (size_t)take_size(r, "string"), "ascii");
    case 'z':
    case 'Z': return take_text(r, take_number(r, 1), "ascii");
    case 'c': rt_errorf(&rt_ValueError, "code objects of other Pythons cannot be loaded");
    default: return 0;
    }
}

static RtValue take_value(Reader *r)
{
    if (r->at == r->end) rt_errorf(&rt_EOFError, "EOF read where object expected");
    if (++r->depth > MAX_DEPTH) rt_errorf(&rt_ValueError, "recursion limit exceeded");
    int kind = *take(r, 1), flag = kind & FLAG_REF;
    kind &= ~FLAG_REF;
    int64_t slot = -1;
    if (flag) {
        slot = RTI_LIST(r->refs)->len;
        rti_list_append(r->refs, RT_NOTIMPLEMENTED);
    }
    RtValue v = 0;
    if (kind == 'r') {
        v = take_reference(r);
    } else if (strchr("()[{<>", kind)) {
        v = take_container(r, kind, slot);
    } else if (kind != '0') {
        v = take_simple(r, kind);
        if (!v) rt_errorf(&rt_ValueError, "bad marshal data (unknown type code)");
    }
    if (v) note(r, slot, v);
    r->depth--;
    return v;
}

/* *rest: bytes behind the value. */
static RtValue load(RtValue source, int64_t *rest)
{
    Reader r = {.refs = rti_list_new(0)};
    int64_t len;
    if (!rti_bytes_view(source, &r.at, &len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", source);
    r.end = r.at + len;
    RtValue v = take_value(&r);
    if (!v) rt_errorf(&rt_TypeError, "NULL object in marshal data for object");
    *rest = r.end - r.at;
    return v;
}

/* ---- the module ---- */

NATIVE(marshal_dumps) { return dump(args[0], args[1]); }

NATIVE(marshal_dump)
{
    RtValue bytes = dump(args[0], args[2]);
    return rti_call_method(args[1], RT_NAME(write), &bytes, 1, 0, NULL);
}

NATIVE(marshal_loads)
{
    int64_t rest;
    return load(args[0], &rest);
}

/* The whole rest of the file is read; what lies behind the value is given back. */
NATIVE(marshal_load)
{
    int64_t rest;
    RtValue v = load(rti_call_method(args[0], rti_intern_cstr("read"), NULL, 0, 0, NULL), &rest);
    RtValue back[] = {rti_int(-rest), RT_INT(1)};
    if (rest) rti_call_method(args[0], rti_intern_cstr("seek"), back, 2, 0, NULL);
    return v;
}

static const RtMethodDef marshal_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                                                \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/marshal.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("version"), RT_INT(VERSION));
}

const RtModuleDef rt_module_marshal = {
    .name = "marshal",
    .doc = "This module contains functions that can read and write Python values in\na binary format.",
    .functions = marshal_functions,
    .fill = fill,
};
