/* The builtin functions about text: repr, ascii. */
#include "runtime.h"

RtValue rt_builtin_repr(RT_UNUSED RtValue self, const RtValue *args, RT_UNUSED size_t count,
                        RT_UNUSED RtValue kwnames)
{
    return rti_repr(args[0]);
}

RtValue rt_builtin_ascii(RT_UNUSED RtValue self, const RtValue *args, RT_UNUSED size_t count,
                         RT_UNUSED RtValue kwnames)
{
    return rti_ascii(args[0]);
}
