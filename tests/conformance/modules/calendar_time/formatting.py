# calendar and time: text calendars, leap years, struct_time, strftime and strptime in UTC.
import calendar
import time
print(calendar.TextCalendar().formatmonth(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2023, 2), list(calendar.day_abbr), calendar.month_name[3], calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(calendar.Calendar(6).monthdayscalendar(2024, 9)[0], [d.isoformat() for d in list(calendar.Calendar().itermonthdates(2024, 2))[:2]], calendar.HTMLCalendar().formatmonth(2024, 2)[:60], calendar.calendar(2024, m=6).splitlines()[2][:30], calendar.TextCalendar(6).formatweekheader(3), calendar.Month.MARCH, calendar.Day.SUNDAY)
t = time.gmtime(1709210096)
print(t, t.tm_year, t[7], time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %U %W %w %y %%", t), time.asctime(t), time.mktime(time.localtime(1e9)) == 1e9, calendar.timegm(t), time.struct_time(range(9)).tm_yday, tuple(time.strptime("29 Feb 2024 12:34:56", "%d %b %Y %H:%M:%S"))[:8], time.strptime("2024-060", "%Y-%j").tm_mon)
print(time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0, time.time() > 1.6e9, time.sleep(0), type(time.process_time()).__name__, time.get_clock_info("monotonic").monotonic, time.gmtime(0)[:6], time.gmtime(-1)[:6])
for f in (lambda: calendar.monthrange(2024, 13)), (lambda: time.strptime("x", "%Y")), (lambda: time.sleep(-1)), (lambda: time.gmtime("x")), (lambda: time.strftime(5)), (lambda: time.struct_time([1])), (lambda: time.strptime("2024", "%Q")), (lambda: time.strptime("2024 5", "%Y")), (lambda: time.asctime((1, 2))), (lambda: time.mktime((1,))), (lambda: time.strftime("%Y", (2024, 99, 1, 0, 0, 0, 0, 1, 0))), (lambda: setattr(t, "tm_year", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
