# A file next to the program comes before an extension module of that name, not before a built-in one.
import math
import time

print(math.pi)
print(hasattr(time, "monotonic"))
print("time" in __import__("sys").builtin_module_names)
