/* Times as the program gives them: numbers of seconds (seconds.c). */
#ifndef RTI_SECONDS_H
#define RTI_SECONDS_H

#include <time.h>

#include "runtime.h"

/* A number of seconds as whole ones and nanoseconds, towards minus infinity. raises: TypeError,
 * ValueError for nan, OverflowError. */
struct timespec rti_seconds(RtValue v);

/* A timeout for select(), poll() and their like: nanoseconds rounded up, -1 when it is None; what
 * is too long is as long as can be. raises: TypeError, ValueError for nan. */
int64_t rti_timeout(RtValue v);

/* The monotonic clock in nanoseconds. */
int64_t rti_monotonic(void);

#endif
