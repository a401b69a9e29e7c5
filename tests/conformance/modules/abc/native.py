"""What _abc knows of subclasses: registering, caches, hooks, pattern flags."""
import _abc, gc
from _abc import *
from _abc import _abc_init, _abc_register, _abc_instancecheck, _abc_subclasscheck, _get_dump, _reset_registry, _reset_caches
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs); _abc_init(cls); return cls
    def register(cls, subclass): return _abc_register(cls, subclass)
    def __instancecheck__(cls, instance): return _abc_instancecheck(cls, instance)
    def __subclasscheck__(cls, subclass): return _abc_subclasscheck(cls, subclass)
def abstractmethod(f): f.__isabstractmethod__ = True; return f
class A(metaclass=ABCMeta):
    @abstractmethod
    def f(self): pass
    @property
    @abstractmethod
    def g(self): pass
t(A); print(sorted(A.__abstractmethods__))
class B(A):
    def f(self): return 1
t(B)
class C(B): g = 3
t(lambda: C().f()); print(isinstance(C(), A), isinstance(3, A), issubclass(int, A), isinstance(3, A))
A.register(int); print(isinstance(3, A), isinstance('a', A), issubclass(bool, A)); t(lambda: A.register(3)); t(lambda: A.register(A)); t(lambda: C.register(A)); t(lambda: issubclass(3, A)); t(lambda: A.register(str) is str)
class H(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C): return True if C is float else (False if C is int else (3 if C is str else NotImplemented))
print(isinstance(1.5, H), isinstance(1, H), isinstance([], H)); t(lambda: isinstance('', H))
tok = get_cache_token(); A.register(complex); print(get_cache_token() - tok)
r, c, n, v = _get_dump(A); print(sorted(str(x()) for x in c), len(r), len(c), len(n), type(r)); _reset_caches(A); print([len(x) for x in _get_dump(A)[:3]]); _reset_registry(A); print([len(x) for x in _get_dump(A)[:3]], isinstance(3, A))
class Seq(metaclass=ABCMeta): __abc_tpflags__ = 1 << 5
class My: 
    def __len__(self): return 2
    def __getitem__(self, i): return [5, 6][i]
def m(x):
    match x:
        case [a, b]: return a, b
        case _: return None
print(m(My())); Seq.register(My); print(m(My()), '__abc_tpflags__' in Seq.__dict__)
class Sub(Seq):
    def __len__(self): return 2
    def __getitem__(self, i): return [7, 8][i]
print(m(Sub()))
class P:
    @property
    def __class__(self): return int
A.register(int); print(isinstance(P(), A), type(A._abc_impl)); t(lambda: _abc_init(3)); t(lambda: _abc_instancecheck(int, 3))
