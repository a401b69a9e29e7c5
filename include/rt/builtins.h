/* The builtins: a constant word per name, the addresses of static function objects and types.
 *
 * Emitted code reads a builtin as rt_builtins.<name> (int, float and bool, which are words of C,
 * are int_, float_ and bool_). What a program assigns in the module `builtins` is kept in that
 * module's dict; as long as nobody did that, and nobody injected a global named like a builtin into
 * a module from outside, rt_builtins_pristine is 1 and the constants hold. From then on a builtin
 * is looked up by name: rt_builtin_lookup.
 */
#ifndef RT_BUILTINS_H
#define RT_BUILTINS_H

#include "value.h"

/* Field of a builtin class: its type's name, kept clear of the words of C. */
#define RT_BUILTIN_FIELD_bool         bool_
#define RT_BUILTIN_FIELD_bytearray    bytearray
#define RT_BUILTIN_FIELD_bytes        bytes
#define RT_BUILTIN_FIELD_classmethod  classmethod
#define RT_BUILTIN_FIELD_complex      complex
#define RT_BUILTIN_FIELD_dict         dict
#define RT_BUILTIN_FIELD_enumerate    enumerate
#define RT_BUILTIN_FIELD_filter       filter
#define RT_BUILTIN_FIELD_float        float_
#define RT_BUILTIN_FIELD_frozenset    frozenset
#define RT_BUILTIN_FIELD_int          int_
#define RT_BUILTIN_FIELD_list         list
#define RT_BUILTIN_FIELD_map          map
#define RT_BUILTIN_FIELD_memoryview   memoryview
#define RT_BUILTIN_FIELD_object       object
#define RT_BUILTIN_FIELD_property     property
#define RT_BUILTIN_FIELD_range        range
#define RT_BUILTIN_FIELD_reversed     reversed
#define RT_BUILTIN_FIELD_set          set
#define RT_BUILTIN_FIELD_slice        slice
#define RT_BUILTIN_FIELD_staticmethod staticmethod
#define RT_BUILTIN_FIELD_str          str
#define RT_BUILTIN_FIELD_super        super
#define RT_BUILTIN_FIELD_tuple        tuple
#define RT_BUILTIN_FIELD_type         type
#define RT_BUILTIN_FIELD_zip          zip

#define FUNCTION(name, min, max, flags, sig, doc) RtValue name;
#define CLASS(name, type)                         RtValue RT_BUILTIN_FIELD_##type;
#define CONST(name, value)                        RtValue name;
#define EXCEPTION(name, base, layout, doc)        RtValue name;
struct RtBuiltins {
#include "builtins.def"
#include "exceptions.def"
};
#undef FUNCTION
#undef CLASS
#undef CONST
#undef EXCEPTION

extern const struct RtBuiltins rt_builtins;
extern int rt_builtins_pristine;

/* What the builtins module binds to that name (a str), 0 when nothing. gc: may collect. */
RtValue rt_builtin_lookup(RtValue name);

#endif
