/* The module _md5. */
#include "hash_object.h"

HASH_BY_FUNCTION(md5, "_md5.md5")

static const RtMethodDef md5_functions[] = {HASH_FUNCTION(md5, "MD5"), {0}};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("MD5Type"), RT_VALUE(&md5_type));
}

const RtModuleDef rt_module__md5 = {.name = "_md5", .functions = md5_functions, .fill = fill};
