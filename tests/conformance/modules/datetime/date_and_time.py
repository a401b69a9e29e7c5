# datetime: dates, times, arithmetic, isoformat, fromisoformat, strftime, replace, comparison, errors.
from datetime import date, time, datetime, timedelta, MINYEAR
d = date(2024, 2, 29)
print(d, repr(d), d.isoformat(), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.isocalendar().week, d.toordinal(), date.fromordinal(738945), d.replace(day=1), d.ctime(), d.timetuple()[:8], d.strftime("%d/%m/%y %A %j %U"), format(d, "%Y"), f"{d:%B}", d + timedelta(1), d - date(2024, 1, 1), date.min, date.max, date.resolution)
t = time(13, 5, 9, 123)
print(t, repr(t), t.isoformat("milliseconds"), t.replace(hour=1), time(1, 2), time(), t > time(1), time.fromisoformat("04:05:06.789"), t.strftime("%I:%M %p %f"), bool(time()), time.max, time(23, 59).isoformat(timespec="hours"))
dt = datetime(2024, 12, 31, 23, 59, 58, 999999)
print(dt, repr(dt), dt.date(), dt.time(), dt + timedelta(microseconds=1), dt.isoformat(" ", "minutes"), dt - datetime(2024, 1, 1), datetime.combine(d, t), dt.replace(year=2000, microsecond=0), dt.timetuple().tm_yday, datetime.fromisoformat("2024-01-02T03:04:05.678"), datetime.fromisoformat("20240102T030405"), datetime.fromisoformat("2024-W01-2"), datetime.strptime("31 Jan 2024 10:20", "%d %b %Y %H:%M"))
print(d < date(2025, 1, 1), d == date(2024, 2, 29), dt == d, hash(d) == hash(date(2024, 2, 29)), date.fromisocalendar(2024, 9, 4), datetime(2024, 1, 1) < dt, max(date(1, 1, 1), d), sorted([dt, datetime.min])[0], datetime.min, date.fromisoformat("2024-03-01"), MINYEAR)
for f in (lambda: date(2023, 2, 29)), (lambda: date(0, 1, 1)), (lambda: date(2024, 13, 1)), (lambda: time(24)), (lambda: time(0, 60)), (lambda: datetime(2024, 1, 1, 0, 0, 61)), (lambda: date("x")), (lambda: date(2024)), (lambda: date.max + timedelta(1)), (lambda: d + 1), (lambda: d < dt), (lambda: d < 5), (lambda: date.fromisoformat("2024-1-1")), \
        (lambda: datetime.fromisoformat("x")), (lambda: datetime.strptime("a", "%d")), (lambda: time.fromisoformat("25:00")), (lambda: date.fromordinal(0)), (lambda: d.replace(month=13)), (lambda: time(1) - time(0)), (lambda: date.fromisocalendar(2023, 53, 1)), (lambda: date(1.5, 1, 1)), (lambda: dt.isoformat(timespec="x")), (lambda: datetime(2024, 1, 1, microsecond=-1)), (lambda: datetime.strptime("2024", "%Q")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, end=" ")
