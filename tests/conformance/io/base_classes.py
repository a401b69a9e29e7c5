# The abstract classes: what they give for free, what they refuse.
import _io

class Raw(_io._RawIOBase):
    def __init__(self, pieces):
        self.pieces = list(pieces)
        self.log = []
        self.written = []
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return False
    def readinto(self, buf):
        self.log.append(len(buf))
        if not self.pieces: return 0
        p = self.pieces.pop(0)
        if p is None: return None
        n = min(len(buf), len(p))
        buf[:n] = p[:n]
        if n < len(p): self.pieces.insert(0, p[n:])
        return n
    def write(self, b):
        self.written.append(bytes(b))
        return len(b)

class It(_io._IOBase):
    n = 0
    def readline(self, size=-1):
        self.n += 1
        return b"line\n" if self.n < 3 else b""
print(list(It()), It().readlines(1))
for bad in (lambda: It().fileno(), lambda: It().seek(0), lambda: _io._BufferedIOBase().read(), lambda: _io._TextIOBase().write("a"), lambda: _io._IOBase().tell(),
            lambda: _io.BufferedReader(_io.FileIO("/dev/null", "w")), lambda: _io.BufferedReader(Raw([]), 0), lambda: _io.TextIOWrapper(3), lambda: _io.BufferedReader(), lambda: It(3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
