# OSError chooses its subclass by errno; attributes, str, the two file names, characters_written.
import errno
for code in "EPERM ENOENT EIO EAGAIN ECHILD EACCES EEXIST ENOTDIR EISDIR EINTR EPIPE ESRCH ETIMEDOUT ECONNREFUSED ECONNRESET ECONNABORTED EINPROGRESS EALREADY ESHUTDOWN EINVAL".split():
    e = OSError(getattr(errno, code), "text")
    print(code, type(e).__name__, end="; ")
print()
e = OSError(2, "No such file", "a.txt", None, "b.txt")
print(type(e).__name__, e, e.errno, e.strerror, e.filename, e.filename2, e.args, repr(e))
for args in (), (1,), (2, "m"), (2, "m", "f"), (2, "m", 5), ("x", "y"), (None, None), (2, "m", b"f"), (1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6):
    e = OSError(*args)
    print(type(e).__name__, "|", e, "|", e.args, e.errno, e.strerror, e.filename)
print(IOError is OSError is EnvironmentError, issubclass(BrokenPipeError, ConnectionError), FileNotFoundError(17, "kept").__class__.__name__, FileNotFoundError("just text"))


class Mine(OSError):
    def __init__(self, code, text, extra):
        super().__init__(code, text)
        self.extra = extra


m = Mine(2, "mine", "more")
print(type(m).__name__, m, m.errno, m.args, m.extra)
b = BlockingIOError(11, "again", 7)
print(b, b.characters_written, b.args)
try:
    BlockingIOError(11, "again").characters_written
except AttributeError as e:
    print(e)
try:
    open("/nonexistent/x")
except OSError as e:
    print(type(e).__name__, e.errno == errno.ENOENT, e.filename, e.filename2, e.args)
