/* Shared by the files of the time module (mod_time.c, time_calendar.c). */
#ifndef RTI_TIMEMOD_H
#define RTI_TIMEMOD_H

#include "file.h"
#include "seconds.h"

/* ---- time_calendar.c ---- */
RtValue rti_time_gmtime(RTI_ARGS), rti_time_localtime(RTI_ARGS), rti_time_mktime(RTI_ARGS);
RtValue rti_time_asctime(RTI_ARGS), rti_time_ctime(RTI_ARGS), rti_time_strftime(RTI_ARGS);
RtValue rti_time_tzset(RTI_ARGS);
/* struct_time, tzname, timezone, altzone, daylight. */
void rti_time_fill_calendar(RtValue dict);

#endif
