# which bases may be assigned to a class: what CPython says of their layouts
class O(object): pass
class A: pass
class B: pass
class S: __slots__=()
class S2: __slots__=()
class Sa: __slots__='a'
class Sa2: __slots__='a'
class Sb: __slots__='b'
class L(list): pass
class D(dict): pass
class E(Exception): pass
class I(int): pass
class St(set): pass
class AA(A): pass
class SA(S): pass
classes=[A,B,S,S2,Sa,Sa2,Sb,L,D,E,I,St,AA,SA,object,list,int,Exception,dict,set]
for x in classes[:15]:
    for y in classes[:14]:
        class C(x): pass
        try: C.__bases__=(y,); print(x.__name__,y.__name__,'ok')
        except TypeError as e: print(x.__name__,y.__name__,e)
    for y in (object,list,int,Exception,dict,set):
      for sl in (None, (), 'q'):
        ns = {} if sl is None else {'__slots__': sl}
        if x is I or x is int:
            ns = {}
        C = type('C', (x,), ns)
        try: C.__bases__=(y,); print(x.__name__,y.__name__,sl, 'ok')
        except TypeError as e: print(x.__name__,y.__name__,sl,e)
