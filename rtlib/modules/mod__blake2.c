/* The module _blake2: BLAKE2b and BLAKE2s with key, salt, personalisation and tree parameters. */
#include "hash_object.h"

static RtType blake2b_type, blake2s_type;
static RtShape blake2b_type_shape = {.type = &blake2b_type};
static RtShape blake2s_type_shape = {.type = &blake2s_type};

enum {
    A_DATA, A_DIGEST_SIZE, A_KEY, A_SALT, A_PERSON, A_FANOUT, A_DEPTH, A_LEAF_SIZE, A_NODE_OFFSET,
    A_NODE_DEPTH, A_INNER_SIZE, A_LAST_NODE, A_USED_FOR_SECURITY, A_COUNT
};

#define SIGNATURE(which)                                                                           \
    "data=b'', /, *, digest_size=_blake2." #which                                                  \
    ".MAX_DIGEST_SIZE, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, "            \
    "node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True"

static int64_t int_arg(RtValue v, int64_t absent)
{
    int64_t n;
    if (!v) return absent;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int32_t)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return n;
}

/* An unsigned number of at most `max`. */
static uint64_t unsigned_arg(RtValue v, uint64_t max, const char *name)
{
    int64_t n = 0;
    if (!v) return 0;
    RtValue i = rti_index(v);
    if (rti_int_sign(i) < 0) rt_errorf(&rt_ValueError, "value must be positive");
    if (!rti_int_to_i64(i, &n)) {
        if (max <= INT64_MAX) rt_errorf(&rt_OverflowError, "%s is too large", name);
        uint8_t bytes[8];
        RtValue low = rti_and(i, rti_int_u64(UINT64_MAX));
        if (!rti_equal(low, i))
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned long");
        for (int k = 0; k < 8; k++, low = rti_rshift(low, RT_INT(8)))
            bytes[k] = (uint8_t)RT_UNINT(rti_and(low, RT_INT(255)));
        memcpy(&n, bytes, 8);
    }
    if ((uint64_t)n > max) rt_errorf(&rt_OverflowError, "%s is too large", name);
    return (uint64_t)n;
}

static int64_t bytes_arg(RtValue v, int64_t max, const char *what, RtText *view)
{
    view->len = 0;
    if (!v) return 0;
    bytes_view_of(v, view);
    if (view->len > max)
        rt_errorf(&rt_ValueError, "maximum %s length is %lld bytes", what, (long long)max);
    return view->len;
}

static void put_little(uint8_t *to, uint64_t n, int bytes)
{
    for (int i = 0; i < bytes; i++) to[i] = (uint8_t)(n >> 8 * i);
}

/* The parameter block goes into the initial state. `half` is 2 for blake2s. */
static void apply(HashObject *h, const RtValue *args, int half)
{
    RtText key, salt, person;
    uint8_t block[64] = {0};
    int64_t max = 64 / half, digest = int_arg(args[A_DIGEST_SIZE], max);
    if (digest <= 0 || digest > max)
        rt_errorf(&rt_ValueError, "digest_size must be between 1 and %lld bytes", (long long)max);
    int64_t salt_len = bytes_arg(args[A_SALT], 16 / half, "salt", &salt);
    int64_t person_len = bytes_arg(args[A_PERSON], 16 / half, "person", &person);
    int64_t fanout = int_arg(args[A_FANOUT], 1), depth = int_arg(args[A_DEPTH], 1);
    if (fanout < 0 || fanout > 255)
        rt_errorf(&rt_ValueError, "fanout must be between 0 and 255");
    if (depth <= 0 || depth > 255) rt_errorf(&rt_ValueError, "depth must be between 1 and 255");
    uint64_t leaf = unsigned_arg(args[A_LEAF_SIZE], 0xFFFFFFFFu, "leaf_size");
    uint64_t offset = unsigned_arg(args[A_NODE_OFFSET],
                                   half == 1 ? UINT64_MAX : 0xFFFFFFFFFFFFu, "node_offset");
    int64_t node_depth = int_arg(args[A_NODE_DEPTH], 0), inner = int_arg(args[A_INNER_SIZE], 0);
    if (node_depth < 0 || node_depth > 255)
        rt_errorf(&rt_ValueError, "node_depth must be between 0 and 255");
    if (inner < 0 || inner > max)
        rt_errorf(&rt_ValueError, "inner_size must be between 0 and is %lld", (long long)max);
    int64_t key_len = bytes_arg(args[A_KEY], max, "key", &key);
    block[0] = (uint8_t)digest;
    block[1] = (uint8_t)key_len;
    block[2] = (uint8_t)fanout;
    block[3] = (uint8_t)depth;
    put_little(block + 4, leaf, 4);
    put_little(block + 8, offset, half == 1 ? 8 : 6);
    block[half == 1 ? 16 : 14] = (uint8_t)node_depth;
    block[half == 1 ? 17 : 15] = (uint8_t)inner;
    if (salt_len) memcpy(block + 32 / half, salt.data, (size_t)salt_len);
    if (person_len) memcpy(block + 48 / half, person.data, (size_t)person_len);
    for (int i = 0; i < 64 / half / 8; i++) h->w64[i] ^= load64(block + 8 * i);
    h->digest = (uint16_t)digest;
    h->last_node = args[A_LAST_NODE] && rti_truth(args[A_LAST_NODE]);
    if (key_len) {
        uint8_t padded[128] = {0};
        memcpy(padded, key.data, (size_t)key_len);
        hash_add(h, padded, h->algorithm->block);
    }
}

NATIVE(blake2_make)
{
    HashObject *h = HASH_OF(self);
    apply(h, args, h->algorithm == &hash_blake2b ? 1 : 2);
    if (args[A_DATA]) hash_add_value(h, args[A_DATA]);
    return self;
}

static RtValue blake2b_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"blake2b", blake2_make, 0, A_COUNT, RT_M_KW, SIGNATURE(blake2b),
                                    NULL};
    (void)type;
    return rti_builtin_call(&row, NULL, hash_new(&blake2b_type_shape, &hash_blake2b), args, count,
                            kwnames);
}

static RtValue blake2s_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const RtMethodDef row = {"blake2s", blake2_make, 0, A_COUNT, RT_M_KW, SIGNATURE(blake2s),
                                    NULL};
    (void)type;
    return rti_builtin_call(&row, NULL, hash_new(&blake2s_type_shape, &hash_blake2s), args, count,
                            kwnames);
}

HASH_TYPE(blake2b_type, "_blake2.blake2b", 0, blake2b_new, hash_methods, hash_getsets,
          "Return a new BLAKE2b hash object.");
HASH_TYPE(blake2s_type, "_blake2.blake2s", 0, blake2s_new, hash_methods, hash_getsets,
          "Return a new BLAKE2s hash object.");

static void fill(RtModule *module)
{
    static const char *const names[] = {"SALT_SIZE", "PERSON_SIZE", "MAX_KEY_SIZE", "MAX_DIGEST_SIZE"};
    static const int sizes[] = {16, 16, 64, 64};
    static RtType *const types[] = {&blake2b_type, &blake2s_type, NULL};
    native_add_types(module, types);
    for (int i = 0; i < 8; i++) {
        int size = sizes[i % 4] / (i < 4 ? 1 : 2);
        rti_dict_set(rti_type_dict(types[i / 4]), rti_intern_cstr(names[i % 4]), RT_INT(size));
        RtValue name = rti_str_format("BLAKE2%s_%s", i < 4 ? "B" : "S", names[i % 4]);
        rti_module_set(module, rti_intern(name), RT_INT(size));
    }
}

const RtModuleDef rt_module__blake2 = {
    .name = "_blake2",
    .doc = "_blake2b provides BLAKE2b for hashlib\n",
    .fill = fill,
};
