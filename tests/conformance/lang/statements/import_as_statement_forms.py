# 7.11: import inside functions, classes, loops, conditionals; names rebound; import of attributes that are no modules.
def f():
    import math as m, string
    from os.path import join as j
    return m.floor(2.5), string.digits[:3], j("a", "b"), sorted(locals())


class C:
    from math import (pi,
                      e as euler)
    import json as codec

    def g(self):
        return round(self.pi, 2), self.codec.dumps([1])


for name in "math", "string":
    if name == "math":
        import math as current
    else:
        import string as current
    print(current.__name__)
try:
    import nothing_like_this
except ImportError:
    nothing_like_this = None
else:
    print("never")
finally:
    print(nothing_like_this)
print(f(), C().g(), C.euler > 2.7, hasattr(C, "math"))
import os.path
print(os.path.join("x", "y"), "os" in globals())
import os.path as p, os
print(p is os.path)
from os import path
print(path is p)
for text in "from os.path import nope", "from os import path.join", "import os.nope", "import 5", "from os import *, path", "import os as", "from os import (path", "import os, ", "from os import path,", "from __future__ import nope", "x = 1\nfrom __future__ import annotations", "def f():\n  from os import *", "from os import (path,)", "import os as o.p":
    try:
        exec(text, {})
        print(text, "| fine")
    except (ImportError, SyntaxError) as e:
        print(text, "|", type(e).__name__, str(e).split(" (/")[0])
# stress: 100
