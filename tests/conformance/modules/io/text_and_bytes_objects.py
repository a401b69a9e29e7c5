# io: StringIO and BytesIO positions, truncation, newline modes, wrappers, iteration, errors on closed files.
import io
s = io.StringIO("one\ntwo\r\nthree")
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(0), list(s), s.seek(0, 2), s.write("!"), s.getvalue(), s.truncate(3), s.getvalue(), s.tell())
s.seek(6)
s.write("gap")
print(repr(s.getvalue()), s.newlines, s.encoding, s.line_buffering, s.readable(), s.seekable(), s.closed)
for newline in "", "\n", "\r\n", None, "\r":
    t = io.StringIO("a\r\nb\nc\r", newline=newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()), end="; ")
    t.write("x\ny")
    print(repr(t.getvalue()))
b = io.BytesIO(b"abc\ndef")
view = b.getbuffer()
print(b.read(1), b.readline(), b.read1(2), b.readinto(bytearray(2)), b.seek(-2, 2), b.read(), b.peek() if hasattr(b, "peek") else "", bytes(view[:2]), b.tell())
view.release()
b.write(b"more")
b.seek(2)
b.writelines([b"X", bytearray(b"Y")])
print(b.getvalue(), b.truncate(), b.getvalue(), b.seek(10), b.write(b"z"), b.getvalue())
raw = io.BytesIO("é\nß\r\nx".encode("utf-8"))
w = io.TextIOWrapper(raw, encoding="utf-8", newline=None)
print(w.readline(), w.read(), w.encoding, w.errors, w.buffer is raw, w.seek(0), w.readlines(), w.detach() is raw)
w = io.TextIOWrapper(io.BytesIO(), "ascii", errors="backslashreplace", write_through=True, newline="\r\n")
w.write("aé\n")
w.flush()
print(w.buffer.getvalue(), w.name if hasattr(w, "name") else "no name")
br = io.BufferedReader(io.BytesIO(b"0123456789"), buffer_size=4)
print(br.peek(2)[:2], br.read(3), br.read1(5), br.tell(), br.seek(1), br.read(), br.raw.tell())
bw = io.BufferedWriter(sink := io.BytesIO(), 4)
bw.write(b"ab")
print(sink.getvalue(), bw.write(b"cdef"), bw.flush(), sink.getvalue())
print(io.open is open, io.DEFAULT_BUFFER_SIZE, issubclass(io.StringIO, io.TextIOBase), isinstance(b, io.BufferedIOBase), io.SEEK_END, io.IncrementalNewlineDecoder(None, True).decode("a\r\nb"))
s.close()
for f in (lambda: s.read()), (lambda: s.getvalue()), (lambda: io.StringIO(5)), (lambda: io.StringIO("a", newline="x")), (lambda: io.BytesIO("x")), (lambda: io.StringIO().write(b"x")), (lambda: io.BytesIO().write("x")), (lambda: io.StringIO("ab").seek(1, 1)), (lambda: io.StringIO().seek(-1)), (lambda: io.BytesIO().seek(-1)), (lambda: io.BytesIO().seek(0, 9)), (lambda: io.StringIO().truncate(-1)), (lambda: io.BytesIO(b"x").readinto(b"ro")), (lambda: io.BytesIO().fileno()), (lambda: io.TextIOWrapper(5)), (lambda: w.detach() and w.read()), (lambda: io.BufferedReader(io.BytesIO(), 0)), (lambda: io.BytesIO(b"ab").read("x")), (lambda: io.StringIO().readline(1.5)), (lambda: io.StringIO().writelines(5)), (lambda: io.RawIOBase().read()), (lambda: io.IOBase().readline()), (lambda: io.TextIOBase().read()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with io.StringIO("a\nb") as z:
    print([line for line in z], z.closed)
print(z.closed)
# stress: 100
