# time: monotonic clocks, sleep, struct_time, formatting of fixed times.
import time
a, b = time.time(), time.monotonic()
time.sleep(0.01)
print(time.time() > a, time.monotonic() > b, type(time.time_ns()).__name__, time.perf_counter() >= 0)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, t.tm_isdst, tuple(t))
print(t)
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%a %b %d %j", t), time.asctime(t))
print(time.gmtime(86400 * 365.25 * 30)[:6])
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
