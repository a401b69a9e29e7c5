# StringIO and IncrementalNewlineDecoder: newlines, positions, subclasses.
import _io
s = _io.StringIO("a\r\nb\rc\n", newline=None); print(list(s), s.newlines)
s = _io.StringIO("a\r\nb\rc\n", newline=""); print(list(s), s.newlines)
s = _io.StringIO(); print(s.write("ab€"), s.tell(), s.seek(1), s.read(), s.getvalue()); 
class S(_io.StringIO):
    def write(self, x): return super().write("<" + x + ">")
s = S(); print("a", "b", file=s); print(s.getvalue())
d = _io.IncrementalNewlineDecoder(None, True); print(repr(d.decode("a\r")), repr(d.decode("\nb\rc", final=True)), d.newlines, d.getstate())

