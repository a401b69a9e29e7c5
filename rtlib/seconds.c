/* seconds.c - numbers of seconds as C times. */
#include "seconds.h"

#include <math.h>

struct timespec rti_seconds(RtValue v)
{
    struct timespec t = {0, 0};
    double d;
    int64_t whole;
    if (rti_is_float(v)) {
        d = rti_float_value(v);
        if (isnan(d)) rt_errorf(&rt_ValueError, "Invalid value NaN (not a number)");
        double floor_d = floor(d);
        if (!(floor_d >= -9.2e18 && floor_d <= 9.2e18))
            rt_errorf(&rt_OverflowError, "timestamp out of range for platform time_t");
        t.tv_sec = (time_t)floor_d;
        t.tv_nsec = (long)((d - floor_d) * 1e9);
    } else {
        if (!rti_int_to_i64(rti_index(v), &whole))
            rt_errorf(&rt_OverflowError, "timestamp out of range for platform time_t");
        t.tv_sec = (time_t)whole;
    }
    return t;
}

int64_t rti_timeout(RtValue v)
{
    if (v == RT_NONE) return -1;
    if (!rti_is_float(v)) {
        int64_t whole;
        if (rti_int_to_i64(rti_index(v), &whole) && whole < INT64_MAX / 1000000000)
            return whole * 1000000000;
        return INT64_MAX;
    }
    double d = rti_float_value(v);
    if (isnan(d)) rt_errorf(&rt_ValueError, "Invalid value NaN (not a number)");
    d = ceil(d * 1e9);
    return d < 9.2e18 ? d > -9.2e18 ? (int64_t)d : INT64_MIN : INT64_MAX;
}

int64_t rti_monotonic(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
