# An uncaught exception means status 1.
import sys

print("out")
print("err", file=sys.stderr)
raise ValueError("status 1")
