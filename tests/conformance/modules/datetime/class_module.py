# The classes of datetime are from datetime, whichever way they are made.
import datetime
import pickle

for c in (datetime.datetime, datetime.date, datetime.time, datetime.timedelta, datetime.timezone, datetime.tzinfo):
    print(c, c.__module__)
d = datetime.datetime(2024, 2, 29, 1, 2, 3)
print(b"datetime" in pickle.dumps(d), b"_pydatetime" in pickle.dumps(d), pickle.loads(pickle.dumps(d)) == d)
