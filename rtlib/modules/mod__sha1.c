/* The module _sha1. */
#include "hash_object.h"

HASH_BY_FUNCTION(sha1, "_sha1.sha1")

static const RtMethodDef sha1_functions[] = {HASH_FUNCTION(sha1, "SHA1"), {0}};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("SHA1Type"), RT_VALUE(&sha1_type));
}

const RtModuleDef rt_module__sha1 = {.name = "_sha1", .functions = sha1_functions, .fill = fill};
