/* Shared by the files of the time module (mod_time.c, time_calendar.c). */
#ifndef RTI_TIMEMOD_H
#define RTI_TIMEMOD_H

#include <time.h>

#include "file.h"

/* A number of seconds as whole ones and nanoseconds, towards minus infinity. raises: TypeError,
 * ValueError for nan, OverflowError. */
struct timespec rti_seconds(RtValue v);

/* ---- time_calendar.c ---- */
RtValue rti_time_gmtime(RTI_ARGS), rti_time_localtime(RTI_ARGS), rti_time_mktime(RTI_ARGS);
RtValue rti_time_asctime(RTI_ARGS), rti_time_ctime(RTI_ARGS), rti_time_strftime(RTI_ARGS);
RtValue rti_time_tzset(RTI_ARGS);
/* struct_time, tzname, timezone, altzone, daylight. */
void rti_time_fill_calendar(RtValue dict);

#endif
