/* The module binascii: between its files. Every function is binascii_<name>, an RtCFunction. */
#ifndef RTI_BINASCII_H
#define RTI_BINASCII_H

#include "../bytes.h"
#include "native.h"

#define METHOD(module, name, min, max, flags, sig, doc)                                            \
    RtValue module##_##name(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
#include "rt/methods/binascii.def"
#undef METHOD

#define BINASCII_FUNCTION(name)                                                                    \
    RtValue binascii_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,                 \
                            RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

extern RtValue binascii_roots[2];
#define BINASCII_ERROR RTI_TYPE(binascii_roots[0])

/* The bytes of an argument that may also be a str of ASCII characters. raises: TypeError,
 * ValueError */
void binascii_ascii_view(RtValue v, RtText *view);
static inline bool binascii_flag(RtValue v, bool absent) { return v ? rti_truth(v) : absent; }

#endif
