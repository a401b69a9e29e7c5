# 5.3.1: sys.modules is asked first; None there stops an import; deleting an entry runs the module again.
import sys

import sys_modules_cache_pkg.counted as first
import sys_modules_cache_pkg.counted as second
print(first is second)
marker = first.marker
del sys.modules["sys_modules_cache_pkg.counted"]
import sys_modules_cache_pkg.counted as third
print(third.marker is marker, sys.modules["sys_modules_cache_pkg.counted"] is third)
sys.modules["sys_modules_cache_pkg.blocked"] = None
try:
    import sys_modules_cache_pkg.blocked
except ModuleNotFoundError as e:
    print(e, e.name)
sys.modules["invented"] = "any object"
import invented
print(invented)


class Fake:
    attribute = "from a class"


sys.modules["fake.module"] = Fake
sys.modules["fake"] = Fake()
from fake import attribute
from fake.module import attribute as other
print(attribute, other)
try:
    from fake import lacking
except ImportError as e:
    print(e)
sys.modules["json"] = third
import json
print(json is third)
