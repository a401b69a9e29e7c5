# sys.stdin: lines by iteration, the rest by read.
import sys
for line in sys.stdin:
    print(repr(line))
    if line == "stop\n":
        break
print(repr(sys.stdin.readline()))
print(repr(sys.stdin.read(3)))
print(repr(sys.stdin.read()), repr(sys.stdin.read()), repr(sys.stdin.readline()))
