class Buf:
    def __init__(self, data):
        self.data = bytearray(data)
        self.view = None
    def __buffer__(self, flags):
        print("buffer", flags)
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("release", type(view).__name__, len(view))
b = Buf(b"hello")
with memoryview(b) as m:
    print(m.tobytes(), m.obj is b, m.readonly)
    m[0] = 72
print(b.data)
print(bytes(b))
print(bytearray(b))
print(b"a" + b)
print(b"xhellox".find(b))
class Bad:
    def __buffer__(self, flags): return 5
try: memoryview(Bad())
except TypeError as e: print(e)
class NoRel:
    def __buffer__(self, flags): return memoryview(b"abc")
m = memoryview(NoRel()); print(m.tolist(), m.readonly); m.release()
print(b"abc".__buffer__(0).tolist(), bytearray(b"abc").__buffer__(0).readonly, memoryview(b"x").__buffer__(0).tobytes())
class Sub(bytearray):
    def __buffer__(self, flags):
        print("sub"); return super().__buffer__(flags)
s = Sub(b"q"); print(memoryview(s).tobytes())
try: b"".__buffer__("a")
except TypeError as e: print(e)
