/* Shared by the files of the _functools module: mod_functools.c (reduce, cmp_to_key, the table),
 * functools_partial.c, functools_cache.c. */
#ifndef RTI_FUNCTOOLSMOD_H
#define RTI_FUNCTOOLSMOD_H

#include "native.h"

extern RtType functools_partial;   /* functools_partial.c */
extern RtType functools_lru_cache; /* functools_cache.c */

#endif
