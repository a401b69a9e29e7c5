/* Hash objects of the modules _md5, _sha1, _sha2, _sha3 and _blake2: one layout, one set of methods;
 * what differs is in a HashAlgorithm. hash_object.c has the methods, hash_md.c, hash_keccak.c and
 * hash_blake2.c the algorithms.
 */
#ifndef RTI_HASH_OBJECT_H
#define RTI_HASH_OBJECT_H

#include "../bytes.h"
#include "native.h"

enum { HASH_MAX_BLOCK = 168 };

typedef struct HashObject HashObject;

typedef struct HashAlgorithm {
    const char *name;
    uint16_t block, digest; /* bytes; digest 0: as many as asked for */
    uint32_t first[16];     /* initial state: eight words of 32 bits, or of 64, high halves first */
    /* Take whole blocks in; more data follows them or finish. */
    void (*compress)(HashObject *h, const uint8_t *data, size_t blocks);
    /* `len` bytes of digest; h is a copy that may be spoilt. */
    void (*finish)(HashObject *h, uint8_t *out, size_t len);
} HashAlgorithm;

struct HashObject {
    RtShape *shape;
    const HashAlgorithm *algorithm;
    uint64_t total; /* bytes so far, those in `buffer` included */
    uint16_t fill;  /* bytes in `buffer`: a full one waits there for more data */
    uint16_t digest;
    bool last_node; /* BLAKE2 */
    uint8_t buffer[HASH_MAX_BLOCK];
    union {
        uint32_t w32[8];
        uint64_t w64[25];
    };
};

#define HASH_OF(v) ((HashObject *)RT_OBJ(v))

extern const HashAlgorithm hash_md5, hash_sha1, hash_sha224, hash_sha256, hash_sha384, hash_sha512,
    hash_sha3_224, hash_sha3_256, hash_sha3_384, hash_sha3_512, hash_shake_128, hash_shake_256,
    hash_blake2b, hash_blake2s;

RtValue hash_new(RtShape *shape, const HashAlgorithm *algorithm);
void hash_add(HashObject *h, const uint8_t *data, int64_t len);
/* Add an object's bytes. raises: TypeError "Strings must be encoded before hashing"... */
void hash_add_value(HashObject *h, RtValue v);

/* Rows of the classes: methods, and getsets name, block_size, digest_size. */
extern const RtMethodDef hash_methods[];
extern const RtGetSetDef hash_getsets[];

#define HASH_TYPE(variable, name, more_flags, made_by, method_rows, getset_rows, text)             \
    RT_TYPE_ROWS(variable) = {                                                                     \
        .shape = &rt_shape_type,                                                                   \
        .cname = name,                                                                             \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | (more_flags),                                                    \
        .size = sizeof(HashObject),                                                                \
        .methods = method_rows,                                                                    \
        .getsets = getset_rows,                                                                    \
        .doc = text,                                                                               \
        .instance_shape = &variable##_shape,                                                       \
        .slots = RT_SLOTS(RT_SLOT(new_, made_by)),                                                 \
    }

/* A class whose objects a function of the module makes: NAME(string=b'', *, usedforsecurity=True) */
#define HASH_BY_FUNCTION(algo, class_name)                                                         \
    static RtType algo##_type;                                                                     \
    static RtShape algo##_type_shape = {.type = &algo##_type};                                     \
    HASH_TYPE(algo##_type, class_name, RT_T_DISALLOW_NEW, NULL, hash_methods, hash_getsets, NULL); \
    NATIVE(make_##algo)                                                                            \
    {                                                                                              \
        RtValue h = hash_new(&algo##_type_shape, &hash_##algo);                                    \
        if (args[0]) hash_add_value(HASH_OF(h), args[0]);                                          \
        return h;                                                                                  \
    }
#define HASH_FUNCTION(algo, shown)                                                                 \
    {#algo, make_##algo, 0, 2, RT_M_KW, "string=b'', *, usedforsecurity=True",                     \
     "Return a new " shown " hash object; optionally initialized with a string."}

#endif
