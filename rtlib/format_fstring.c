/* f-strings as the emitted code puts them together.
 */
#include "bigint.h"
#include "runtime.h"

RtValue rti_fstring(const RtValue *parts, int64_t count)
{
    return rti_str_join(RT_EMPTY_STR, parts, count);
}

RtValue rti_format_value(RtValue v, int conversion, RtValue spec)
{
    if (RT_UNLIKELY(conversion))
        v = conversion == 'r' ? rti_repr(v) : conversion == 's' ? rti_str_of(v) : rti_ascii(v);
    bool plain = !spec || spec == RT_EMPTY_STR;
    if (RTI_IS_STR_EXACT(v)) return plain ? v : rti_str_format_spec(v, spec);
    if (RT_IS_INT(v)) return plain ? rti_int_to_str(v, 10) : rti_int_format(v, spec);
    if (RT_IS_FLOAT_IMM(v))
        return plain ? rti_float_repr(rt_unfloat(v)) : rti_float_format_spec(v, spec);
    return rti_format(v, plain ? RT_EMPTY_STR : spec);
}
