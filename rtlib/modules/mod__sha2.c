/* The module _sha2. */
#include "hash_object.h"

HASH_BY_FUNCTION(sha224, "_sha2.SHA224Type")
HASH_BY_FUNCTION(sha256, "_sha2.SHA256Type")
HASH_BY_FUNCTION(sha384, "_sha2.SHA384Type")
HASH_BY_FUNCTION(sha512, "_sha2.SHA512Type")

static const RtMethodDef sha2_functions[] = {
    HASH_FUNCTION(sha224, "SHA-224"),
    HASH_FUNCTION(sha256, "SHA-256"),
    HASH_FUNCTION(sha384, "SHA-384"),
    HASH_FUNCTION(sha512, "SHA-512"),
    {0},
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&sha224_type, &sha256_type, &sha384_type, &sha512_type, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__sha2 = {.name = "_sha2", .functions = sha2_functions, .fill = fill};
