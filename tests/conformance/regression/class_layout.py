# which classes may be assigned to __class__: as CPython compares their layouts
class Base: pass
class S: __slots__ = ()
class Sa: __slots__ = ('a','b')
class X(Base, S): pass
class Y(S, Base): pass
class X2(Base, Sa): pass
class Y2(Sa, Base): pass
class Y3(Sa, Base): __slots__=()
class Z(Base): __slots__ = ()
class W(S): pass
class W2(Sa): pass
class Q(Base): __slots__=('q',)
class R(Base): __slots__=('q',)
class L(list): pass
class L2(list): pass
class L3(list): __slots__=()
class E1(Exception): pass
class E2(ValueError): pass
class E3(Exception): __slots__=()
class E4(OSError): pass
class St(str): __slots__=()
class St2(str): pass
class St3(Base, str): pass
class T1(tuple): __slots__=()
class T2(tuple): pass
class I1(int): __slots__=()
class I2(int): pass
class B1(bytes): pass
class V: __slots__=('__dict__',)
class V2: __slots__=('__dict__','__weakref__')
class V3: __slots__=('__weakref__',)
class V4: __slots__=('__weakref__','a','b')
cl=[Base,S,Sa,X,Y,X2,Y2,Y3,Z,W,W2,Q,R,L,L2,L3,E1,E2,E3,E4,St,St2,St3,T1,T2,I1,I2,B1,V,V2,V3,V4]
for a in cl:
    for b in cl:
        o=a()
        try: o.__class__=b; print(a.__name__,b.__name__,'ok')
        except TypeError as e: print(a.__name__,b.__name__,e)
