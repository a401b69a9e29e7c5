# BytesIO: reading, writing past the end, views, states, errors.
import _io

def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

b = _io.BytesIO(b"abc\ndef")
for action in (lambda: b.read(2), lambda: b.seek(-1), lambda: b.seek(0, 5), lambda: b.seek(-100, 1), lambda: b.truncate(-1),
               lambda: b.read("a"), lambda: b.write("a"), lambda: b.readinto(b""), lambda: b.seek(2 ** 70), lambda: b.seek(1.0),
               lambda: _io.BytesIO("a"), lambda: _io.BytesIO(1, 2), lambda: _io.BytesIO(foo=1), lambda: b.__getstate__(),
               lambda: b.readlines(1), lambda: b.readline(None), lambda: b.read1(-1), lambda: b.truncate(), lambda: b.seek(10),
               lambda: b.write(b"end"), lambda: b.getvalue(), lambda: b.writelines([b"1", bytearray(b"2")]), lambda: b.tell(),
               lambda: b.isatty(), lambda: b.fileno(), lambda: list(_io.BytesIO(b"x\ny"))):
    attempt(action)
view = b.getbuffer()
view[0:3] = b"XYZ"
print(len(view), b.getvalue()[:5])
into = bytearray(4)
b.seek(0)
print(b.readinto(into), into)
view.release()
b.close()
for action in (b.read, b.getvalue, b.__enter__, b.seekable, lambda: b.closed, lambda: next(b)):
    attempt(action)
with _io.BytesIO() as c:
    c.x = 1
    print(c.write(memoryview(b"data")[1:3]), c.__dict__, c.getvalue())
print(c.closed)
