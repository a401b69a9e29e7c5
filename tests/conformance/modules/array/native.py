"""array: typecodes, items, slices, conversions, messages."""
import array, sys
import warnings; warnings.simplefilter("ignore")
from array import array as A
print(sorted(n for n in dir(array) if not n.startswith('__')), array.typecodes, array.ArrayType is A)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for tc in array.typecodes:
    a = A(tc); print(tc, a.itemsize, a, a.typecode)
t(lambda: A()); t(lambda: A('x')); t(lambda: A(1)); t(lambda: A('ii')); t(lambda: A('i', 3)); t(lambda: A('i', 'abc')); t(lambda: A('i', [1,2], 3)); t(lambda: A('i', foo=1)); t(lambda: A('u', 'abc')); t(lambda: A('w', 'abé')); t(lambda: A('u', [1])); t(lambda: A('i', b'abcd')); t(lambda: A('i', b'abc')); t(lambda: A('b', bytearray(b'ab'))); t(lambda: A('i', ['a']))
a = A('i', [1,2,3]); print(a, len(a), a[0], a[-1], a[1:], a[::-1], a[::2], 2 in a, 'x' in a, list(a), a.tolist(), a.tobytes(), bytes(a))
t(lambda: a[5]); t(lambda: a['x']); a[0] = 10; a[-1] = 30; print(a); t(lambda: a.__setitem__(5, 1)); t(lambda: a.__setitem__(0, 'a')); t(lambda: a.__setitem__(0, 2**40)); t(lambda: a.__setitem__(0, 1.5)); t(lambda: a.__setitem__('x', 1))
a.append(4); a.extend([5,6]); a.extend(A('i', [7])); t(lambda: a.extend(A('h', [7]))); t(lambda: a.extend(3)); print(a); a.insert(0, -1); a.insert(100, 99); a.insert(-100, -2); a.insert(-1, 50); print(a, a.pop(), a.pop(0), a.pop(-2)); t(lambda: a.pop(100)); t(lambda: A('i').pop()); a.remove(5); t(lambda: a.remove(500)); print(a, a.index(6), a.count(6), a.index(6, 1)); t(lambda: a.index(500)); t(lambda: a.index(6, 0, 1)); a.reverse(); print(a)
b = A('i', range(10)); b[2:4] = A('i', [100]); print(b); b[::2] = A('i', [0]*len(b[::2])); print(b); t(lambda: b.__setitem__(slice(0,2), [1])); t(lambda: b.__setitem__(slice(0,2), A('h', [1]))); t(lambda: b.__setitem__(slice(0,9,3), A('i', [1]))); del b[0]; del b[1:3]; del b[::2]; print(b); t(lambda: b.__delitem__(50))
print(A('i',[1,2]) + A('i',[3]), A('i',[1,2]) * 2, 2 * A('i',[1]), A('i', [1]) * -1); t(lambda: A('i') + [1]); t(lambda: A('i') + A('h')); c = A('i', [1]); c += A('i', [2]); c *= 3; print(c); t(lambda: c.__iadd__([1])); t(lambda: A('i') * 'a')
print(A('i',[1,2]) == A('i',[1,2]), A('i',[1,2]) == A('h',[1,2]), A('i',[1]) < A('i',[2]), A('i',[1]) != A('d',[1.0]), A('i',[1]) == [1], A('i', [1,2]) >= A('i', [1])); t(lambda: A('i') < [1]); t(lambda: hash(a))
d = A('d', [1.5, 2, float('inf')]); print(d, A('f', [1.1]), A('q', [2**62]), A('Q', [2**64-1]), A('B', [255])); t(lambda: A('B', [256])); t(lambda: A('b', [-129])); t(lambda: A('H', [-1])); t(lambda: A('I', [2**32])); t(lambda: A('Q', [-1])); t(lambda: A('Q', [2**64])); t(lambda: A('L', [2**64])); t(lambda: A('l', [2**63])); t(lambda: A('q', [2**63])); t(lambda: A('d', ['a'])); t(lambda: A('h', [1.5])); t(lambda: A('I', ['a'])); t(lambda: A('h', [2**20])); t(lambda: A('H', [2**20])); t(lambda: A('i', [2**70])); t(lambda: A('b', [128])); t(lambda: A('w', ['ab'])); t(lambda: A('w', [b'a'])); t(lambda: A('u', ['ab']))
e = A('h', [1,2]); e.frombytes(b'\x03\x00'); print(e); t(lambda: e.frombytes(b'a')); t(lambda: e.frombytes('a')); e.byteswap(); print(e); e.fromlist([1,2]); print(e); t(lambda: e.fromlist((1,))); t(lambda: e.fromlist([1,'a'])); print(e, e.buffer_info()[1], e.__sizeof__() > 0)
u = A('w', 'héllo'); print(u, u.tounicode(), u[1], u.tolist()); u.fromunicode('xyz'); u.append('!'); print(u); t(lambda: u.append('ab')); t(lambda: u.append(3)); t(lambda: e.tounicode()); t(lambda: e.fromunicode('a'))
m = memoryview(a); print(m.format, m.itemsize, m.shape, m[0], m.tolist()); m[0] = 77; m.release(); print(a); a.append(1); print(bytes(memoryview(A('h', [1]))), memoryview(A('d', [1.5]))[0])
print(a.__reduce_ex__(2)[:1], a.__copy__() == a, a.__deepcopy__({}) == a, a.__reduce_ex__(2)[1][0], a.__reduce_ex__(2)[2])
class S(A):
    def __new__(cls, *args, **kw): return super().__new__(cls, 'i', *args)
s = S([1,2]); s.x = 3; print(s, type(s[:1]), type(s + s), type(s.__copy__()), s.__reduce_ex__(2)[2], s.__reduce_ex__(2)[0].__name__)
it = iter(a); print(next(it), it.__reduce__()[1][0] is a, it.__reduce__()[2]); it.__setstate__(2); print(next(it)); print(type(it)); print(a.__class_getitem__(int)); a.clear() if hasattr(a, 'clear') else None; print(a, bool(A('i')))
print(A('i', A('h', [1,2])), A('d', A('i', [1])), A('w', A('w', 'ab')), A('i', (x for x in range(3)))); t(lambda: A('i', A('d', [1.0]))); t(lambda: A('i', A('w', 'a'))); print(array._array_reconstructor(A, 'i', 8, b'\1\0\0\0'), array._array_reconstructor(A, 'i', 9, b'\0\0\0\1')); t(lambda: array._array_reconstructor(A, 'x', 8, b'')); t(lambda: array._array_reconstructor(int, 'i', 8, b'')); t(lambda: array._array_reconstructor(A, 'i', 99, b''))
match A('i', [1,2]):
    case [x, y]: print(x, y)
print(A('i', [3,1,2]), sorted(A('i', [3,1,2])), max(A('d', [1.5, 2.5])), sum(A('i', range(100))), repr(A('u', 'ab')), str(A('b', b'ab')), A.__doc__[:30], A.append.__doc__)
t(lambda: A('i', [1]).index('a')); t(lambda: setattr(A('i'), 'foo', 1)); t(lambda: setattr(A('i'), 'typecode', 1)); t(lambda: A('i').append()); t(lambda: A('i', [1,2]).tofile(3)); t(lambda: A('i').fromfile(3, 1))
