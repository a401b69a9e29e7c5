"""Filters and registries of _warnings."""
import _warnings, sys
from _warnings import *
from _warnings import filters, _defaultaction, _onceregistry, _filters_mutated
print(filters, _defaultaction, _onceregistry, sorted(n for n in dir(_warnings) if not n.startswith('__')))
class Shown:
    def write(self, text):
        print(text.rsplit('/', 1)[-1], end='')
    def flush(self): pass
sys.stderr = Shown()
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
warn('first')
def f(): warn('in f', stacklevel=2)
f(); f()
for i in range(3): warn('loop')
warn('dep', DeprecationWarning); warn('pend', PendingDeprecationWarning); warn(RuntimeWarning('obj'))
t(lambda: warn('x', 3)); t(lambda: warn('x', int)); t(lambda: warn()); t(lambda: warn('x', skip_file_prefixes=3)); t(lambda: warn('y', stacklevel=100)); t(lambda: warn('z', foo=3))
warn_explicit('explicit', UserWarning, 'nofile.py', 12); reg = {}
for i in range(2): warn_explicit('reg', UserWarning, 'nofile.py', 12, 'mod', reg)
print(reg)
filters.insert(0, ('error', None, UserWarning, None, 0)); _filters_mutated(); t(lambda: warn('now an error'))
filters[0] = ('always', None, UserWarning, None, 0); _filters_mutated()
for i in range(2): warn('always')
filters[0] = ('once', 'one', UserWarning, None, 0); _filters_mutated()
for i in range(2): warn_explicit('one', UserWarning, 'f.py', i, registry=reg)
filters[0] = ('module', None, UserWarning, 'mm', 0); _filters_mutated()
for i in range(2): warn_explicit('m', UserWarning, 'f.py', i, module='mm', registry=reg)
filters[0] = ('bogus', None, UserWarning, None, 0); _filters_mutated(); t(lambda: warn('b'))
filters[0] = 3; t(lambda: warn('b')); filters[0] = ('ignore', None, UserWarning, None, 0); _filters_mutated(); warn('not shown')
t(lambda: warn_explicit('m', UserWarning, 'f.py')); t(lambda: warn_explicit('m', UserWarning, 'f.py', 'a')); t(lambda: warn_explicit('m', UserWarning, 3, 1)); t(lambda: warn_explicit('m', UserWarning, 'f.py', 1, registry=3))
print(sorted(map(str, __warningregistry__))[:2])
# not desugared: warnings show the line
