/* Objects whose class defines __buffer__ (PEP 688): what they give where a bytes-like object is
 * asked for.
 */
#include "bytes.h"

RtValue memoryview_user_buffer(RtValue v, int flags)
{
    if (!RT_IS_PTR(v)) return 0;
    RtValue method = rti_lookup_special(v, RT_NAME(__buffer__));
    if (!method) return 0;
    RtValue view = rti_call1(method, RT_INT(flags));
    if (!RT_HAS_SHAPE(view, &rt_shape_memoryview)) {
        rt_errorf(&rt_TypeError, "__buffer__ returned non-memoryview object");
    }
    return view;
}

void memoryview_user_release(RtValue v, RtValue view)
{
    RtValue method = rti_lookup_special(v, RT_NAME(__release_buffer__));
    if (method) rti_call1(method, view);
}
