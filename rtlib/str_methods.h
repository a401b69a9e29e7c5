/* The C functions behind str's methods (rows in include/rt/methods/str.def): STR_METHOD(find) { ...
 * } in one of the str_*.c files. Arguments have been counted by the caller; self is a str.
 */
#ifndef RTI_STR_METHODS_H
#define RTI_STR_METHODS_H

#include "str.h"

#define STR_METHOD(name)                                                                           \
    RtValue rti_str_method_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,           \
                                  RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

#define METHOD(type, name, min, max, flags, sig, doc) STR_METHOD(name);
#include "rt/methods/str.def"
#undef METHOD

#endif
