"""The functions of _operator, its getters, their messages."""
import _operator as o
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: o.itemgetter()); t(lambda: o.itemgetter(a=1)); t(lambda: o.itemgetter(1)()); t(lambda: o.itemgetter(1)(1,2)); t(lambda: o.itemgetter(1)(a=1))
t(lambda: o.itemgetter(1)); t(lambda: o.itemgetter(1,'a')); t(lambda: o.attrgetter('a.b','c')); t(lambda: o.attrgetter()); t(lambda: o.attrgetter(1));t(lambda: o.attrgetter('a')()); 
t(lambda: o.attrgetter(a=1)); t(lambda: o.methodcaller()); t(lambda: o.methodcaller(1)); t(lambda: o.methodcaller('a', 1, b=2)); t(lambda: o.methodcaller('a')()); t(lambda: o.methodcaller('a')(1,2))
t(lambda: o.concat(1,2)); t(lambda: o.concat([1],2)); t(lambda: o.concat([1],[2])); t(lambda: o.iconcat(1,2)); t(lambda: o.countOf(1,2)); t(lambda: o.countOf([1,1,2],1)); t(lambda: o.indexOf([1,1,2],2)); t(lambda: o.indexOf([1,1,2],3)); t(lambda: o.indexOf(3,3))
t(lambda: o.length_hint([1,2])); t(lambda: o.length_hint(1,'a')); t(lambda: o.length_hint(1,7)); t(lambda: o.call(print,1,2,sep='-')); t(lambda: o.call()); t(lambda: o.is_none(None)); t(lambda: o.index(1.5)); t(lambda: o.delitem({},1)); t(lambda: o.setitem([1],0,2)); t(lambda: o.not_(0)); t(lambda: o._compare_digest('a','a')); t(lambda: o._compare_digest('é','a')); t(lambda: o._compare_digest(b'a','a')); t(lambda: o._compare_digest(b'a',b'ab')); t(lambda: o.itemgetter(-1)((1,2,3))); t(lambda: o.itemgetter(5)((1,2,3))); t(lambda: o.itemgetter(slice(0,2))('abc'))
t(lambda: o.itemgetter.__mro__); t(lambda: o.itemgetter.__module__); t(lambda: o.itemgetter(1) == o.itemgetter(1)); t(lambda: o.contains(1,1)); t(lambda: o.itemgetter(1,2)('abc')); t(lambda: o.attrgetter('real','imag')(3)); t(lambda: o.attrgetter('__class__.__name__')(3)); t(lambda: o.methodcaller('count','a')('banana'))
