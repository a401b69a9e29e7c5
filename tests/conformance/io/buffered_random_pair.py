# BufferedRWPair and BufferedRandom: reads and writes in one file.
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

p = _io.BufferedRWPair(Raw([b"xyz"]), Raw([]))
print(p.read(2), p.write(b"q"), p.readable(), p.writable()); p.flush(); p.close(); print(p.closed)
f = _io.BufferedRandom(_io.BytesIO(b"0123456789"), 4)
print(f.read(2), f.write(b"AB"), f.read(3), f.tell(), f.seek(1), f.read(), f.seek(-3, 2), f.write(b"zz"), f.seek(0), f.read())
