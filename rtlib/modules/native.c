/* native.c - what several modules written in C share; see native.h. */
#include "native.h"

RtValue native_class_getitem(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)count, (void)kwnames;
    return rti_generic_alias(self, args[0]);
}
