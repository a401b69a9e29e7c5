# A name that is only known at run time finds what the program carries.
import math
import sys

for name in ("math", "sys", "builtins"):
    module = __import__("".join(list(name)))
    print(module.__name__, sys.modules[name] is module)
print(__import__("ma" + "th") is math)

del sys.modules["math"]
import math as again

print(again.pi == math.pi)
