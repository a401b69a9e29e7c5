# Keywords of calls and class statements that are not strings.
class Base: pass
try:
    class D(Base, **{1.5: 3}): pass
except TypeError as e: print(e)
try:
    class D(Base, a=1, **{1.5: 3}): pass
except TypeError as e: print(e)
def f(**kw): pass
try: f(**{2: 3})
except TypeError as e: print(e)
try: f(a=1, **{2: 3})
except TypeError as e: print(e)
try: dict(a=1, **{2: 3})
except TypeError as e: print(e)
try: type('x', (), {}, **{2: 3})
except TypeError as e: print(e)
try: print(1, **{2: 3})
except TypeError as e: print(e)
class M(type):
    def __new__(m, name, bases, ns, **kw): print(kw); return super().__new__(m, name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('p', kw); return {}
    def __init__(c, name, bases, ns, **kw): pass
try:
    class D(metaclass=M, a=1, **{1.5: 3}): pass
except TypeError as e: print(e)
class N(type):
    def __init__(c, name, bases, ns, **kw): pass
try:
    class D(metaclass=N, a=1, **{1.5: 3}): pass
except TypeError as e: print(e)
def call(*a, **k): return k
try:
    class D(metaclass=call, a=1, **{1.5: 3}): pass
except TypeError as e: print(e)
class S(str): pass
class D(metaclass=call, a=1, **{S('q'): 3}): pass
print(D, type(list(D)[1]))
