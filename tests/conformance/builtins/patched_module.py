# Assignments to the module builtins are seen by every module
import builtins
n = len(dir(builtins)) > 100
print(n, builtins.len([1]), 'len' in builtins.__dict__)
def f(v): return len(v), range(2), isinstance(v, list)
print(f([1, 2]))
builtins.len = lambda v: 'patched'
print(f([1]))
builtins.isinstance = lambda a, b: 'inst'
print(f([1]))
builtins.range = lambda n: ['r'] * n
for i in range(2): print(i)
print(f([1]))
del builtins.len
try: len([])
except NameError as e: print(e)
builtins.__dict__['len'] = lambda v: 'again'
print(len([]))
setattr(builtins, 'extra', 5); print(extra); delattr(builtins, 'extra')
try: extra
except NameError as e: print(e)
vars(builtins)['print']('via vars')
old = print
def myprint(*a): old('my', *a)
builtins.print = myprint
print(1)
builtins.print = old
print(2)
class ValueErr(ValueError): pass
builtins.ValueError = KeyError
try: raise KeyError('k')
except ValueError as e: print('caught', e)
