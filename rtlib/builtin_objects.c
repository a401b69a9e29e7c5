/* builtin_objects.c - the builtin functions as objects, one static object each, so that a program
 * carries those it names. Their bodies are in the files builtins_*.c and builtin_*.c.
 */
#include "builtins.h"
#include "class.h"
#include "runtime.h"

#define CLASS(name, type)
#define CONST(name, value)
#define FUNCTION(name, min, max, flags, sig, doc)                                                  \
    RtValue rt_builtin_##name(RtValue self, const RtValue *args, size_t count, RtValue kwnames);   \
    static const RtMethodDef def_##name = {#name, rt_builtin_##name, min, max, flags, sig, doc};   \
    RtBuiltin rt_function_##name = {&rt_shape_builtin_function, &def_##name, 0, 0};
#include "rt/builtins.def"
