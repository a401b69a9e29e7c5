/* The builtins: a constant word per name, the addresses of static function objects and types.
 *
 * Emitted code names the object itself: RT_FUNCTION(print), RT_CLASS(list), RT_EXCEPTION(ValueError).
 * What a program assigns in the module `builtins` is kept in that module's dict; as long as nobody
 * did that, and nobody injected a global named like a builtin into a module from outside,
 * rt_builtins_pristine is 1 and the constants hold. From then on a builtin is looked up by name
 * (rt_builtin_lookup), in the table that the program carries: the names it mentions, or all of them
 * when it may ask for others (rt_main).
 */
#ifndef RT_BUILTINS_H
#define RT_BUILTINS_H

#include "value.h"

struct RtBuiltin;
struct RtType;
#define FUNCTION(name, min, max, flags, sig, doc) extern struct RtBuiltin rt_function_##name;
#define CLASS(name, type)                         extern struct RtType rt_type_##type;
#define CONST(name, value)
#include "builtins.def"
#undef FUNCTION
#undef CLASS
#undef CONST

#define RT_FUNCTION(name)  RT_VALUE(&rt_function_##name)
#define RT_CLASS(type)     RT_VALUE(&rt_type_##type)
#define RT_EXCEPTION(name) RT_VALUE(&rt_##name)

extern int rt_builtins_pristine;

typedef struct RtNamedValue {
    const char *name;
    RtValue value;
} RtNamedValue;

extern const RtNamedValue rt_all_builtins[]; /* ended by a NULL name, as all these tables */

/* What the builtins module binds to that name (a str), 0 when nothing. gc: may collect. */
RtValue rt_builtin_lookup(RtValue name);

#endif
