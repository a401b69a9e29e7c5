# datetime: timedelta arithmetic and normal form; timezone, aware and naive, conversion, fold, utcoffset.
from datetime import timedelta, timezone, datetime, time, tzinfo, UTC
t = timedelta(days=1, hours=25, minutes=-61, seconds=3.5, milliseconds=1, microseconds=2, weeks=1)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // 7, t % timedelta(hours=5), divmod(t, timedelta(days=1)), t / timedelta(hours=1), t * 1.5, timedelta(-1), timedelta(microseconds=-1), +t, bool(timedelta()), timedelta.max, timedelta.min, timedelta(1.5), timedelta(days=0.000001))
print(timedelta(1) < timedelta(2), timedelta(hours=24) == timedelta(1), hash(timedelta(1)) == hash(timedelta(hours=24)), timedelta(5) - timedelta(7), sum([timedelta(1)] * 3, timedelta()), timedelta(seconds=1) // timedelta(milliseconds=300), str(timedelta(days=-1, hours=5)), str(timedelta(days=2)), repr(timedelta()))
tz = timezone(timedelta(hours=5, minutes=30))
named = timezone(timedelta(hours=-3), "BRT")
dt = datetime(2024, 6, 1, 12, 0, tzinfo=tz)
print(dt, repr(dt), dt.utcoffset(), dt.tzname(), dt.dst(), dt.astimezone(UTC), dt.astimezone(named), repr(named), named, timezone.utc, repr(UTC), dt == dt.astimezone(UTC), hash(dt) == hash(dt.astimezone(named)), dt - datetime(2024, 6, 1, tzinfo=UTC), dt.timestamp(), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, tz), dt.isoformat(), dt.strftime("%z %Z %:z"), datetime.fromisoformat("2024-01-01T00:00:00+02:00"), datetime.fromisoformat("2024-01-01T00:00Z"), dt.timetz(), time(1, 2, tzinfo=named), dt.replace(tzinfo=None), dt.utctimetuple()[:6], datetime.strptime("2024 +0130", "%Y %z"), timezone(timedelta(seconds=-3661)))


class Own(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2 if dt and dt.month > 6 else 1)

    def dst(self, dt):
        return timedelta(hours=1 if dt and dt.month > 6 else 0)

    def tzname(self, dt):
        return "OWN"


o = datetime(2024, 7, 1, tzinfo=Own())
print(o, o.tzname(), o.dst(), o.astimezone(UTC), datetime(2024, 1, 1, 12, tzinfo=UTC).astimezone(Own()), o.replace(fold=1).fold, repr(datetime(1, 1, 1, fold=1)))
naive = datetime(2024, 1, 1)
for f in (lambda: naive < dt), (lambda: naive - dt), (lambda: timezone(timedelta(hours=24))), (lambda: timezone(5)), (lambda: timedelta("x")), (lambda: timedelta(1) + 1), (lambda: timedelta(1) / 0), (lambda: timedelta(1) * "a"), (lambda: timedelta(days=10**10)), (lambda: datetime(2024, 1, 1, tzinfo=5)), (lambda: timedelta(1) < 5), (lambda: timedelta(float("nan"))), (lambda: datetime.fromtimestamp(1e20, UTC)), (lambda: timedelta(1) // 1.5), (lambda: timezone(timedelta(1), 5)), (lambda: tzinfo().utcoffset(None)), (lambda: naive.replace(tzinfo=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, end=" ")
print(naive == dt, naive.tzinfo, naive.utcoffset(), {dt: 1}[dt.astimezone(UTC)])
import pickle, copy
print(pickle.loads(pickle.dumps(dt)) == dt, copy.copy(t) == t, pickle.loads(pickle.dumps(named)), copy.deepcopy(o).tzname())
