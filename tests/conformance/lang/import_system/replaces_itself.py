# 5.3: a module may replace itself in sys.modules while it runs; the import gives the replacement.
import sys

import replaces_itself_pkg.lazy as lazy
print(lazy.anything, lazy.__class__.__name__)
from replaces_itself_pkg.lazy import more, even_more
print(more, even_more)
import replaces_itself_pkg.lazy
print(replaces_itself_pkg.lazy is sys.modules["replaces_itself_pkg.lazy"], replaces_itself_pkg.lazy is lazy)
