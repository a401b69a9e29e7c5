/* The module _sha3: classes that are called to make hash objects. */
#include "hash_object.h"

NATIVE(sha3_make)
{
    if (args[0]) hash_add_value(HASH_OF(self), args[0]);
    return self;
}

/* CPython says sha3_224 in the messages of all. */
static RtValue construct(RtShape *shape, const HashAlgorithm *algorithm, const RtValue *args,
                         size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"sha3_224", sha3_make,
                                    0,          2,
                                    RT_M_KW,    "data=b'', /, *, usedforsecurity=True",
                                    NULL};
    return rti_builtin_call(&row, NULL, hash_new(shape, algorithm), args, count, kwnames);
}

/* ---- digests of any length ---- */

static int64_t length_of(RtValue v)
{
    int64_t len;
    RtValue n = rti_index(v);
    if (rti_int_sign(n) < 0) rt_errorf(&rt_ValueError, "value must be positive");
    if (!rti_int_to_i64(n, &len))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned long");
    if (len >= 1 << 29) rt_errorf(&rt_ValueError, "length is too large");
    return len;
}

static RtBytes *shake(RtValue self, RtValue length)
{
    int64_t len = length_of(length);
    RtBytes *bytes = rti_bytes_alloc((size_t)len);
    HashObject h = *HASH_OF(self);
    if (len) h.algorithm->finish(&h, bytes->data, (size_t)len);
    return bytes;
}

NATIVE(shake_digest) { return RT_VALUE(shake(self, args[0])); }

NATIVE(shake_hexdigest)
{
    RtBytes *bytes = shake(self, args[0]);
    RtText view = {.data = bytes->data, .len = bytes->len, .width = 1};
    return bytes_hex(&view, 0, 0);
}

NATIVE(shake_copy)
{
    HashObject *copy = rt_gc_new(RT_SHAPE(self), sizeof *copy);
    memcpy(copy, HASH_OF(self), sizeof *copy);
    return RT_VALUE(copy);
}

NATIVE(shake_update)
{
    hash_add_value(HASH_OF(self), args[0]);
    return RT_NONE;
}

static const RtMethodDef shake_methods[] = {
    {"copy", shake_copy, 0, 0, 0, "", "Return a copy of the hash object."},
    {"digest", shake_digest, 1, 1, 0, "length, /", "Return the digest value as a bytes object."},
    {"hexdigest", shake_hexdigest, 1, 1, 0, "length, /",
     "Return the digest value as a string of hexadecimal digits."},
    {"update", shake_update, 1, 1, 0, "data, /",
     "Update this hash object's state with the provided bytes-like object."},
    {0},
};

/* ---- attributes ---- */

static RtValue get_name(RtValue self) { return rti_str(HASH_OF(self)->algorithm->name); }
static RtValue get_block_size(RtValue self) { return RT_INT(HASH_OF(self)->algorithm->block); }
static RtValue get_digest_size(RtValue self) { return RT_INT(HASH_OF(self)->algorithm->digest); }
static RtValue get_rate(RtValue self) { return RT_INT(HASH_OF(self)->algorithm->block * 8); }
static RtValue get_capacity(RtValue self)
{
    return RT_INT(1600 - HASH_OF(self)->algorithm->block * 8);
}
static RtValue get_suffix(RtValue self)
{
    return rti_bytes(HASH_OF(self)->algorithm->digest ? "\x06" : "\x1f", 1);
}

static const RtGetSetDef sha3_getsets[] = {
    {"block_size", get_block_size, NULL, NULL}, {"name", get_name, NULL, NULL},
    {"digest_size", get_digest_size, NULL, NULL}, {"_capacity_bits", get_capacity, NULL, NULL},
    {"_rate_bits", get_rate, NULL, NULL},         {"_suffix", get_suffix, NULL, NULL},
    {0},
};

#define SHA3(algo, rows, text)                                                                     \
    static RtType algo##_type;                                                                     \
    static RtShape algo##_type_shape = {.type = &algo##_type};                                     \
    static RtValue algo##_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)    \
    {                                                                                              \
        (void)type;                                                                                \
        return construct(&algo##_type_shape, &hash_##algo, args, count, kwnames);                  \
    }                                                                                              \
    HASH_TYPE(algo##_type, "_sha3." #algo, 0, algo##_new, rows, sha3_getsets,                      \
              #algo "([data], *, usedforsecurity=True) -> " text)
#define SHA3_TEXT(bytes)                                                                           \
    "SHA3 object\n\nReturn a new SHA3 hash object with a hashbit length of " #bytes " bytes."
SHA3(sha3_224, hash_methods, SHA3_TEXT(28));
SHA3(sha3_256, hash_methods, SHA3_TEXT(32));
SHA3(sha3_384, hash_methods, SHA3_TEXT(48));
SHA3(sha3_512, hash_methods, SHA3_TEXT(64));
SHA3(shake_128, shake_methods, "SHAKE object\n\nReturn a new SHAKE hash object.");
SHA3(shake_256, shake_methods, "SHAKE object\n\nReturn a new SHAKE hash object.");

static void fill(RtModule *module)
{
    static RtType *const types[] = {&sha3_224_type,  &sha3_256_type,  &sha3_384_type, &sha3_512_type,
                                    &shake_128_type, &shake_256_type, NULL};
    native_add_types(module, types);
    rti_module_set(module, rti_intern_cstr("implementation"), rti_str("HACL"));
}

const RtModuleDef rt_module__sha3 = {.name = "_sha3", .fill = fill};
