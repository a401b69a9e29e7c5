# The layers of open(): modes, buffering, newlines, positions, errors with what was read before.
import _io, sys
path = "/tmp/conformance_open_layers.txt"
with open(path, "w", newline="\r\n") as f:
    f.write("one\ntwo\nthree"); print(f.tell(), f.newlines, f.line_buffering, f.encoding, f.errors, f.mode, f.name == path)
print(open(path, "rb").read())
f = open(path); print(f.readline(), f.tell(), next(f), end="")
try: f.tell()
except OSError as e: print(e)
print(f.read(), f.newlines); f.seek(0); print(f.read(4)); f.reconfigure(line_buffering=True); f.close(); print(f.closed, f)
try: f.read()
except ValueError as e: print(e)
with open(path, "r+") as f:
    f.readline(); f.write("XYZ"); f.seek(0); print(repr(f.read()))
f = open(path, "w+b"); print(f, f.write(b"abc"), f.seek(1), f.read(), f.raw.mode, f.mode, f.truncate(2), f.seek(0), f.read()); f.close()
f = open(path, "wb", buffering=0); print(f, f.write(b"zz"), f.tell(), f.readable(), f.closefd, f.name==path); f.close(); print(f)
with open(path, "w") as f:
    f.write("text"); f.buffer.write(b"bytes"); f.write("more")
print(open(path).read())
open(path, "w").write("dropped"); print(open(path).read())
class F(_io.FileIO):
    extra = 1
f = F(path); f.x = 3; print(f.read(), f.x, F.__mro__, f.__dict__.get("x")); f.close(); print(f.closed)
print(isinstance(sys.stdout, _io.TextIOWrapper), sys.stdout)
with open(path, "wb") as f: f.write(b"good\nbad\xff\nline\n")
f = open(path)
try: print(f.readline())
except UnicodeDecodeError as e: print(e)
f = open(path, errors="surrogateescape"); print(ascii(f.read()))
f = open(path, encoding="latin-1"); print([ascii(l) for l in f])
try: open(path, "rb").write(b"")
except _io.UnsupportedOperation as e: print(type(e), e, isinstance(e, OSError), isinstance(e, ValueError))
