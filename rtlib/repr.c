/* repr(), str(), ascii(), format(): dispatch through the type's slots, with CPython's complaints
 * about methods that return something else than a str. How a str itself is shown is in str_repr.c.
 */
#include "str.h"

static RT_NORETURN RT_COLD void not_a_string(const char *method, RtValue v)
{
    rt_errorf(&rt_TypeError, "%s returned non-string (type %T)", method, v);
}

RtValue rti_repr(RtValue v)
{
    if (STR_IS_EXACT(v)) return rti_str_repr(v);
    if (RT_IS_INT(v)) return rti_int_to_str(v, 10);
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    rti_check_stack_in(" while getting the repr of an object");
    RtValue s = type->slots.repr(v);
    if (!is_str(s)) not_a_string("__repr__", s);
    return s;
}

RtValue rti_str_of(RtValue v)
{
    if (STR_IS_EXACT(v)) return v;
    if (RT_IS_INT(v)) return rti_int_to_str(v, 10);
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    rti_check_stack_in(" while getting the str of an object");
    if (!type->slots.str) return rti_repr(v);
    RtValue s = type->slots.str(v);
    if (!is_str(s)) not_a_string("__str__", s);
    return s;
}

RtValue rti_ascii(RtValue v)
{
    RtValue s = rti_repr(v);
    return str_is_ascii(s) ? s : str_escape_non_ascii(s);
}

RtValue rti_format(RtValue v, RtValue spec)
{
    int empty = str_len(spec) == 0;
    if (STR_IS_EXACT(v)) return empty ? v : rti_str_format_spec(v, spec);
    if (RT_IS_INT(v)) return empty ? rti_int_to_str(v, 10) : rti_int_format(v, spec);
    if (RT_IS_FLOAT_IMM(v)) return rti_float_format_spec(v, spec);
    RtValue method = rti_lookup_special(v, RT_NAME(__format__));
    if (!method) rt_errorf(&rt_TypeError, "Type %T doesn't define __format__", v);
    RtValue s = rti_call1(method, spec);
    if (!is_str(s)) rt_errorf(&rt_TypeError, "__format__ must return a str, not %T", s);
    return s;
}
