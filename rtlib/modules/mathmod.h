/* The module math, between mod_math.c and math_*.c: every function is math_<name>, an RtCFunction.
 */
#ifndef RTI_MATHMOD_H
#define RTI_MATHMOD_H

#include "runtime.h"

#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    RtValue module##_##name(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
#include "rt/methods/math.def"
#undef METHOD

#define MATH_FUNCTION(name)                                                                        \
    RtValue math_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,                     \
                        RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

RT_NORETURN RT_COLD void math_domain_error(void); /* ValueError "math domain error" */
RT_NORETURN RT_COLD void math_range_error(void);  /* OverflowError "math range error" */

#endif
