/* File names between Python and the system (fspath.c). */
#ifndef RTI_FSPATH_H
#define RTI_FSPATH_H

#include "runtime.h"

/* os.fspath(v): a str or bytes. raises: TypeError. */
RtValue rti_fspath(RtValue v);
/* A str, bytes or os.PathLike as the bytes the system knows it by (odd ones through
 * surrogateescape), ended by a NUL; collector-owned. raises: TypeError, ValueError "embedded null
 * byte". */
const char *rti_fs_name(RtValue v);
/* The str for a name the system gave. */
RtValue rti_fs_decode(const char *name);
RtValue rti_fs_decode_bytes(const char *name, size_t count);

#endif
