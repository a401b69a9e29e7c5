# str() of bytes does not ask the __repr__ of a subclass
class C(bytes):
    def __repr__(self): return 'r'
class D(bytearray):
    def __repr__(self): return 'r'
class E(C):
    def __str__(self): return 's'
for c in (C,D,E):
    o=c(b'x'); print(str(o), repr(o), '%s %r'%(o,o), f'{o} {o!r} {o!s}', format(o), [o], '{}'.format(o))
