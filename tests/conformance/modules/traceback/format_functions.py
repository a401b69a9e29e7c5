# traceback: format_exc, format_exception, extract_tb, TracebackException, limits, chains, print_stack-free parts.
import builtins
import traceback
import io


def print(*args, **kw):
    builtins.print(*[a.replace(__file__, "FILE") if isinstance(a, str) else a for a in args], **kw)


def a(n):
    if n == 0:
        raise ValueError("bottom")
    a(n - 1)


try:
    a(2)
except ValueError as e:
    error = e
lines = traceback.format_exception(error)
print("".join(lines), end="")
print("".join(traceback.format_exception(error, limit=1)), end="")
print("".join(traceback.format_exception(error, limit=-1)), end="")
print(traceback.format_exception_only(error), traceback.format_exception_only(ValueError, ValueError("x")), traceback.format_exception(None))
for frame in traceback.extract_tb(error.__traceback__):
    print(frame.name, frame.lineno, frame.line, frame.filename.rsplit("/", 1)[-1], frame.colno, frame.end_colno)
fs = traceback.FrameSummary("file.py", 3, "func", line="  code here  ")
print(fs.line, tuple(fs) == ("file.py", 3, "func", "code here"), traceback.format_list([fs, ("g.py", 1, "h", None)]))
try:
    try:
        {}["k"]
    except KeyError as e:
        raise TypeError("second") from e
except TypeError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), te.__cause__.exc_type_str, len(te.stack), te.stack[0].name)
    print("".join(te.format(chain=False)), end="")
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(len(out.getvalue().splitlines()), out.getvalue().count("Traceback"))
    traceback.print_exception(e, file=out, chain=False)
    print(out.getvalue().count("direct cause"))
summary = traceback.StackSummary.from_list([("f", 1, "n", "line")] * 6)
print("".join(summary.format()), end="")
print(traceback.format_exc(), end="")
with_notes = ValueError("n")
with_notes.add_note("a note")
print(traceback.format_exception_only(with_notes, show_group=True))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])])
print("".join(traceback.format_exception(g)), "".join(traceback.format_exception_only(g, show_group=True)), sep="", end="")
print(traceback.walk_tb(error.__traceback__).__class__.__name__, [f.f_code.co_name for f, _ in traceback.walk_tb(error.__traceback__)], traceback.extract_stack()[-1].name)
try:
    exec("def f(:\n  pass")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)), end="")
# stress: 100
