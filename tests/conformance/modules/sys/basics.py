# What programs read of sys.
import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), sys.maxsize, sys.byteorder)
print(len(sys.argv), type(sys.argv[0]).__name__, sys.implementation.name in ("cpython", "pyc2c"))
print(sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.maxunicode)
print(sys.stdout.encoding, sys.getdefaultencoding(), sys.stdin.name, sys.stdout.name, sys.stderr.name)
print("math" in sys.modules, "sys" in sys.modules, sys.modules["__main__"].__name__)
import math
print("math" in sys.modules, sys.modules["math"] is math)
sys.stdout.write("written\n")
print(sys.stdout.write("count\n"))
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exception() is e)
print(sys.getsizeof(1) > 0, sys.intern("abc") is sys.intern("abc"), sys.platform)
