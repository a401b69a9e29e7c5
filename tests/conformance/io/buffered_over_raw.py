# Buffered readers and writers over a raw class of the program: what each call asks of it.
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

r = _io.BufferedReader(Raw([b"abc", b"d\nef", b"ghi\njkl"]), 4)
print(r.read(2), r.peek(), r.read(1), r.readline(), r.read1(2), r.read(), r.raw.log)
r.close()
print(r.closed, r.raw.closed)
w = _io.BufferedWriter(Raw([]), 4)
print(w.write(b"ab"), w.write(b"cde"), w.raw.written, w.write(b"0123456789"), w.raw.written)
w.flush(); print(w.raw.written)
