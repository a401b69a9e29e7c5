/* range.h - bounds of slices on Python ints, shared by slice.indices and range. */
#ifndef RTI_RANGE_H
#define RTI_RANGE_H

#include "container.h"

/* slice.indices(len) for a len of any size: start, stop, step as ints. raises: TypeError,
 * ValueError. */
void rti_slice_long_indices(RtValue slice, RtValue len, RtValue out[3]);

#endif
