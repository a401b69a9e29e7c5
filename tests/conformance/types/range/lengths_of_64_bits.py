# Lengths past the small integers.
import sys
print(len(range(-sys.maxsize, sys.maxsize, 2)) == sys.maxsize, len(range(-2**62, 2**62 - 1)))
count = len
print(count(range(2**62)), count(range(-2**61, 2**61)))
try:
    len(range(2**63))
except OverflowError as e:
    print(e)
