import io
import os

s = io.StringIO("one\ntwo\n")
print(s.readline(), s.read(), s.seek(0), list(s), s.tell(), s.write("x"), s.getvalue())
b = io.BytesIO(b"abc")
print(b.read(2), b.tell(), b.getvalue(), b.seek(0, 2), b.write(b"de"), b.getbuffer().nbytes, b.readable())
path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"smoke-io-{os.getpid()}")
with io.open(path, "w", encoding="utf-8", newline="\r\n") as f:
    print(f.write("é\nb\n"), f.encoding, f.mode)
with open(path, "rb") as f:
    print(f.read(), f.peek(1) == b"", type(f).__name__, type(f.raw).__name__)
with open(path, encoding="utf-8") as f:
    print(f.readlines(), f.newlines, f.line_buffering)
with open(path, "r+b") as f:
    f.seek(2)
    f.write(b"Z")
    f.flush()
    f.seek(0)
    print(f.read(), f.truncate(2))
os.remove(path)
try:
    open(path)
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename == path)
t = io.TextIOWrapper(io.BytesIO(b"a\xff"), encoding="utf-8", errors="replace")
print(t.read(), t.errors, io.DEFAULT_BUFFER_SIZE, issubclass(io.FileIO, io.RawIOBase), isinstance(s, io.TextIOBase))


class Raw(io.RawIOBase):
    def __init__(self):
        self.left = 10

    def readable(self):
        return True

    def readinto(self, buf):
        n = min(len(buf), self.left, 4)
        buf[:n] = b"z" * n
        self.left -= n
        return n


print(io.BufferedReader(Raw()).read(), io.BufferedReader(Raw(), 4).readline(3), Raw().readall())
for bad in (lambda: s.read(b""), lambda: open("x", "q"), lambda: b.write("s"), lambda: io.StringIO(5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
s.close()
try:
    s.read()
except ValueError as e:
    print(e)
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode("a\r\nb\rc\n")), d.newlines, io.SEEK_END, io.text_encoding(None))
