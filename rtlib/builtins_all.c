/* builtins_all.c - all builtins by name, for programs that may ask for any. */
#include "builtins.h"
#include "runtime.h"

#define FUNCTION(name, min, max, flags, sig, doc) {#name, RT_FUNCTION(name)},
#define CLASS(name, type)                         {#name, RT_VALUE(&rt_type_##type)},
#define CONST(name, value)                        {#name, value},
#define EXCEPTION(name, base, layout, doc)        {#name, RT_EXCEPTION(name)},
const RtNamedValue rt_all_builtins[] = {
    {"None", RT_NONE},
    {"False", RT_FALSE},
    {"True", RT_TRUE},
#include "rt/builtins.def"
#include "rt/exceptions.def"
    {NULL, 0}};
