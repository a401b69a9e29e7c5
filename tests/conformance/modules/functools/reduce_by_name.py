"""What __reduce__ of functions, methods and descriptors written in C gives."""
import copy
for f in (len, [].append, int.from_bytes, 'a'.join, str.join, (1).__add__, int.__add__, dict.fromkeys, type(lambda:0).__code__, type(lambda: 0).__closure__, int.real, {}.get, print, iter([]).__next__):
    try: print(f.__reduce__() if not callable(f) else f.__reduce__()[:1] if isinstance(f.__reduce__(), tuple) else f.__reduce__(), f.__reduce_ex__(4)[:1])
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self): pass
print(A().m.__reduce__()[0], A().m.__reduce__()[1][1], (1).__add__.__reduce__(), str.join.__reduce__(), int.__add__.__reduce__(), dict.fromkeys.__reduce__(), 0)
try: print((lambda: 0).__reduce__())
except Exception as e: print(type(e).__name__, e)
print(copy.copy(len) is len, copy.deepcopy([len, [].append])[0] is len)
