# TextIOWrapper over buffer objects: encodings with byte order marks, newlines, positions, subclasses.
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

t = _io.TextIOWrapper(_io.BufferedReader(Raw(["h\u00e9llo\r\nwörld\rx\n".encode()[i:i+3] for i in range(0, 30, 3)])), "utf-8")
print(t.readline(), t.readlines(), t.newlines)
t = _io.TextIOWrapper(_io.BytesIO("aé\nbü\nc".encode("utf-16")), "utf-16")
print(repr(t.readline()), t.tell(), repr(t.read(1)), t.tell()); pos = t.tell(); rest = t.read(); t.seek(pos); print(rest == t.read())
b = _io.BytesIO()
t = _io.TextIOWrapper(b, "utf-16", newline="\r\n")
t.write("a\nb"); t.write("é"); t.flush(); print(b.getvalue()); keep = t
b = _io.BytesIO()
t = _io.TextIOWrapper(b, "latin-1", errors="replace", write_through=True)
t.write("a€b"); print(b.getvalue()); print(t)
class MyText(_io.TextIOWrapper):
    def write(self, s):
        return super().write(s.upper())
b = _io.BytesIO(); m = MyText(b, "utf-8", line_buffering=True)
print("hello", 3, file=m); print(b.getvalue(), m.detach() is b)
try: m.write("x")
except ValueError as e: print(e)
