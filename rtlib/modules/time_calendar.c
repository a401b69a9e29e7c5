/* time_calendar.c - struct_time and the functions of the time module that deal in dates.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "args.h"
#include "structseq.h"
#include "timemod.h"

enum { VISIBLE = 9, FIELDS = 11 };

static RtValue struct_time_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, VISIBLE, args, count, kwnames);
}

static const RtGetSetDef struct_time_rows[] = {
    {"tm_year", rti_structseq_get0, rti_readonly, "year, for example, 1993"},
    {"tm_mon", rti_structseq_get1, rti_readonly, "month of year, range [1, 12]"},
    {"tm_mday", rti_structseq_get2, rti_readonly, "day of month, range [1, 31]"},
    {"tm_hour", rti_structseq_get3, rti_readonly, "hours, range [0, 23]"},
    {"tm_min", rti_structseq_get4, rti_readonly, "minutes, range [0, 59]"},
    {"tm_sec", rti_structseq_get5, rti_readonly, "seconds, range [0, 61])"},
    {"tm_wday", rti_structseq_get6, rti_readonly, "day of week, range [0, 6], Monday is 0"},
    {"tm_yday", rti_structseq_get7, rti_readonly, "day of year, range [1, 366]"},
    {"tm_isdst", rti_structseq_get8, rti_readonly,
     "1 if summer time is in effect, 0 if not, and -1 if unknown"},
    {"tm_zone", rti_structseq_get9, rti_readonly, "abbreviation of timezone name"},
    {"tm_gmtoff", rti_structseq_get10, rti_readonly, "offset from UTC in seconds"},
    {0},
};
RTI_STRUCTSEQ(struct_time, "time.struct_time", struct_time_rows,
              "The time value as returned by gmtime(), localtime(), and strptime(), and\n"
              "accepted by asctime(), mktime() and strftime().",
              struct_time_new, 0);

static RtValue from_tm(const struct tm *tm)
{
    RtValue values[FIELDS] = {rti_int(tm->tm_year + (int64_t)1900),
                              RT_INT(tm->tm_mon + 1),
                              RT_INT(tm->tm_mday),
                              RT_INT(tm->tm_hour),
                              RT_INT(tm->tm_min),
                              RT_INT(tm->tm_sec),
                              RT_INT((tm->tm_wday + 6) % 7),
                              RT_INT(tm->tm_yday + 1),
                              RT_INT(tm->tm_isdst),
                              tm->tm_zone ? rti_str(tm->tm_zone) : RT_NONE,
                              RT_INT(tm->tm_gmtoff)};
    return rti_structseq_new(&struct_time, VISIBLE, values);
}

/* The C form of a struct_time or 9-tuple. raises: TypeError, OverflowError. */
static void to_tm(RtValue v, const char *function, struct tm *tm)
{
    if (!rti_is_a(v, &rt_type_tuple))
        rt_errorf(&rt_TypeError, "Tuple or struct_time argument required");
    const RtTuple *items = RTI_TUPLE(v);
    int64_t n[VISIBLE];
    if (items->len != VISIBLE)
        rt_errorf(&rt_TypeError, "%s(): illegal time tuple argument", function);
    for (int i = 0; i < VISIBLE; i++) {
        n[i] = rti_index_i64(items->items[i], &rt_OverflowError);
        if (n[i] > INT_MAX) rt_errorf(&rt_OverflowError, "signed integer is greater than maximum");
        if (n[i] < INT_MIN) rt_errorf(&rt_OverflowError, "signed integer is less than minimum");
    }
    if (n[0] < (int64_t)INT_MIN + 1900) rt_errorf(&rt_OverflowError, "year out of range");
    memset(tm, 0, sizeof *tm);
    tm->tm_year = (int)(n[0] - 1900);
    tm->tm_mon = (int)n[1] - 1;
    tm->tm_mday = (int)n[2];
    tm->tm_hour = (int)n[3];
    tm->tm_min = (int)n[4];
    tm->tm_sec = (int)n[5];
    tm->tm_wday = (int)((n[6] + 1) % 7);
    tm->tm_yday = (int)n[7] - 1;
    tm->tm_isdst = (int)n[8];
    if (v != 0 &&
        RT_SHAPE(v) == &struct_time_shape) { /* the zone's name and offset, for %Z and %z */
        if (rti_is_str(items->items[9])) tm->tm_zone = rti_str_to_utf8(items->items[9], NULL);
        if (RT_IS_INT(items->items[10])) tm->tm_gmtoff = RT_UNINT(items->items[10]);
    }
}

/* strftime and asctime refuse what lies outside the ranges; a few fields may be 0 for "unknown". */
static void check_ranges(struct tm *tm)
{
    if (tm->tm_mon == -1) tm->tm_mon = 0;
    else if (tm->tm_mon < 0 || tm->tm_mon > 11) rt_errorf(&rt_ValueError, "month out of range");
    if (tm->tm_mday == 0) tm->tm_mday = 1;
    else if (tm->tm_mday < 0 || tm->tm_mday > 31)
        rt_errorf(&rt_ValueError, "day of month out of range");
    if (tm->tm_hour < 0 || tm->tm_hour > 23) rt_errorf(&rt_ValueError, "hour out of range");
    if (tm->tm_min < 0 || tm->tm_min > 59) rt_errorf(&rt_ValueError, "minute out of range");
    if (tm->tm_sec < 0 || tm->tm_sec > 61) rt_errorf(&rt_ValueError, "seconds out of range");
    if (tm->tm_wday < 0) rt_errorf(&rt_ValueError, "day of week out of range");
    if (tm->tm_yday == -1) tm->tm_yday = 0;
    else if (tm->tm_yday < 0 || tm->tm_yday > 365)
        rt_errorf(&rt_ValueError, "day of year out of range");
}

/* The optional seconds argument: now when absent or None. */
static time_t when(const RtValue *args, size_t count)
{
    return count && args[0] != RT_NONE ? rti_seconds(args[0]).tv_sec : time(NULL);
}

static void convert(time_t t, struct tm *tm, struct tm *(*how)(const time_t *, struct tm *))
{
    if (!how(&t, tm)) rti_raise_os_error(errno == EOVERFLOW ? EOVERFLOW : EINVAL, 0, 0);
}

RtValue rti_time_gmtime(RTI_ARGS)
{
    (void)self, (void)kwnames;
    struct tm tm;
    convert(when(args, count), &tm, gmtime_r);
    return from_tm(&tm);
}

RtValue rti_time_localtime(RTI_ARGS)
{
    (void)self, (void)kwnames;
    struct tm tm;
    convert(when(args, count), &tm, localtime_r);
    return from_tm(&tm);
}

RtValue rti_time_mktime(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    struct tm tm;
    to_tm(args[0], "mktime", &tm);
    tm.tm_wday = -1; /* told from an error by this changing */
    time_t t = mktime(&tm);
    if (t == (time_t)-1 && tm.tm_wday == -1)
        rt_errorf(&rt_OverflowError, "mktime argument out of range");
    return rt_float((double)t);
}

static RtValue as_text(const struct tm *tm)
{
    static const char days[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[64];
    snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %lld", days[tm->tm_wday],
             months[tm->tm_mon], tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec,
             (long long)tm->tm_year + 1900);
    return rti_str(text);
}

RtValue rti_time_asctime(RTI_ARGS)
{
    (void)self, (void)kwnames;
    struct tm tm;
    if (count) {
        to_tm(args[0], "asctime", &tm);
        check_ranges(&tm);
    } else {
        convert(time(NULL), &tm, localtime_r);
    }
    return as_text(&tm);
}

RtValue rti_time_ctime(RTI_ARGS)
{
    (void)self, (void)kwnames;
    struct tm tm;
    convert(when(args, count), &tm, localtime_r);
    return as_text(&tm);
}

RtValue rti_time_strftime(RTI_ARGS)
{
    (void)self, (void)kwnames;
    struct tm tm;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "strftime() argument 1 must be str, not %B", args[0]);
    if (count > 1) {
        to_tm(args[1], "strftime", &tm);
        check_ranges(&tm);
    } else {
        convert(time(NULL), &tm, localtime_r);
    }
    if (tm.tm_isdst < -1) tm.tm_isdst = -1;
    if (tm.tm_isdst > 1) tm.tm_isdst = 1;
    size_t len;
    const char *format = rti_str_to_utf8(args[0], &len);
    if (!len) return RT_EMPTY_STR;
    /* strftime tells "too small" and "empty result" apart only by the buffer's size */
    for (size_t size = 1024;; size *= 2) {
        char *text = rt_gc_block(size);
        size_t n = strftime(text, size, format, &tm);
        if (n || size >= 256 * (len + 4)) return rti_str_utf8(text, n);
    }
}

static RtValue zone_offset(int month, struct tm *tm)
{
    /* the standard and summer offsets differ between January and July where there are two */
    time_t year = time(NULL) / 31556952 * 31556952;
    convert(year + (time_t)month * 2629746, tm, localtime_r);
    return rti_int(-tm->tm_gmtoff);
}

static void set(RtValue dict, const char *name, RtValue v)
{
    rti_dict_set(dict, rti_intern_cstr(name), v);
}

static void fill_zone(RtValue dict)
{
    struct tm january, july;
    RtValue first = zone_offset(0, &january), second = zone_offset(6, &july);
    int south = january.tm_gmtoff > july.tm_gmtoff;
    RtValue names[2] = {rti_str(south ? july.tm_zone : january.tm_zone),
                        rti_str(south ? january.tm_zone : july.tm_zone)};
    set(dict, "timezone", south ? second : first);
    set(dict, "altzone", south ? first : second);
    set(dict, "daylight", RT_INT(january.tm_gmtoff != july.tm_gmtoff));
    set(dict, "tzname", rti_tuple_from(names, 2));
}

RtValue rti_time_tzset(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    tzset();
    RtValue module = rti_import("time");
    fill_zone(rti_module_dict((RtModule *)RT_OBJ(module)));
    return RT_NONE;
}

void rti_time_fill_calendar(RtValue dict)
{
    rti_structseq_start(&struct_time, VISIBLE);
    set(dict, "struct_time", RT_VALUE(&struct_time));
    set(dict, "_STRUCT_TM_ITEMS", RT_INT(FIELDS));
    fill_zone(dict);
}
