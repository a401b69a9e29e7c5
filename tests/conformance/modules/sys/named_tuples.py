# sys.version_info and its like show their fields, and are taken apart as named structures.
import copy
import sys
import time

print(sys.version_info)
print(sys.hash_info.width, sys.flags.gil)
print(copy.replace(sys.version_info, minor=14))
t = time.gmtime(0)
print(t.__reduce__())
print(copy.copy(t).tm_zone, copy.replace(t, tm_year=5, tm_zone="x").tm_zone)
print(time.struct_time(range(9), {"tm_zone": "q"}).tm_zone, time.struct_time(sequence=range(9)).tm_year)
for call in (lambda: copy.replace(t, foo=1), lambda: t.__replace__(1), lambda: time.struct_time(range(9), {"tm_year": 1}),
             lambda: time.struct_time(range(9), 3), lambda: time.struct_time(), lambda: time.struct_time(1, 2, 3),
             lambda: time.struct_time(range(9), x=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
