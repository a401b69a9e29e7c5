/* The type bool: two immediate values that are ints. Only &, |, ^ of two booleans stay boolean;
 * everything else is inherited from int.
 */
#include "bigint.h"

#include "args.h"
#include "runtime.h"

static RtValue bool_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    rti_args_no_keywords("bool", kwnames);
    rti_args_count("bool", count, 0, 1);
    return RT_BOOL(count && rti_truth(args[0]));
}

#define BOOLEAN_SLOT(name, expression)                                                             \
    static RtValue bool_##name(RtValue a, RtValue b)                                               \
    {                                                                                              \
        if (RT_IS_BOOL(a) && RT_IS_BOOL(b)) return RT_BOOL(expression);                            \
        return rt_type_int.slots.name##_(a, b);                                                    \
    }
BOOLEAN_SLOT(and, (a == RT_TRUE) & (b == RT_TRUE))
BOOLEAN_SLOT(or, (a == RT_TRUE) | (b == RT_TRUE))
BOOLEAN_SLOT(xor, a != b)

static RtValue bool_repr(RtValue v)
{
    return v == RT_TRUE ? rti_str_ascii("True", 4) : rti_str_ascii("False", 5);
}

static RtValue bool_invert(RtValue v)
{
    rti_warn(&rt_DeprecationWarning,
             "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise "
             "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the "
             "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying "
             "int.");
    return RT_INT(v == RT_TRUE ? -2 : -1);
}

static int bool_bool(RtValue v)
{
    return v == RT_TRUE;
}

RtShape rt_shape_bool = {.type = &rt_type_bool};

RT_TYPE(rt_type_bool) = {
    .shape = &rt_shape_type,
    .cname = "bool",
    .base = &rt_type_int,
    .flags = RT_T_INT | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .instance_shape = &rt_shape_bool,
    .slots = RT_SLOTS(RT_SLOT(new_, bool_new), RT_SLOT(and_, bool_and), RT_SLOT(or_, bool_or),
                      RT_SLOT(xor_, bool_xor), RT_SLOT(bool_, bool_bool), RT_SLOT(invert, bool_invert),
                      RT_SLOT(repr, bool_repr)),
    .doc = "bool(object=False, /)\n--\n\n"
           "Returns True when the argument is true, False otherwise.\n"
           "The builtins True and False are the only two instances of the class bool.\n"
           "The class bool is a subclass of the class int, and cannot be subclassed.",
};
