# open(): modes, mode errors, text and bytes, newline handling, positions, context use.
import os
import tempfile
path = os.path.join(tempfile.mkdtemp(), "f.txt")
with open(path, "w", newline="") as f:
    print(f.write("one\r\ntwo\nthree"), f.mode, f.readable(), f.writable(), f.seekable(), f.closed)
print(f.closed)
with open(path) as f:
    print(f.readlines(), f.newlines)
with open(path, newline="") as f:
    print(list(f))
with open(path, newline="\n") as f:
    print(f.readline(), end="|\n")
with open(path, "rb") as f:
    print(f.read(4), f.tell(), f.seek(-3, 2), f.read(), f.peek() if hasattr(f, "peek") else b"", type(f).__name__)
with open(path, "a+") as f:
    f.write("!")
    f.seek(0)
    print(repr(f.read()))
with open(path, "r+b") as f:
    f.write(b"ONE")
    f.seek(0)
    print(f.read(5), f.truncate(5), f.read())
try:
    open(path, "x")
except FileExistsError as e:
    print(type(e).__name__, e.errno)
for args in (path, "q"), (path, "rw"), (path, "rb+t"), (path, ""), (path, "b"), (path, "r", 0), (path, "rb", -1, "utf-8"), (path, "r", -1, None, None, "z"), (path + "/x",), (path + "nothing",), (5.5,), (None,), (path, 3), (path, "r", -1, "no-such"):
    try:
        open(*args).close()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).replace(path, "PATH"))
with open(path) as f:
    pass
for action in f.read, f.readline, lambda: f.write(""), lambda: next(f), f.__enter__, f.fileno, f.tell, f.flush:
    try:
        action()
        print("fine")
    except ValueError as e:
        print(e)
with open(path) as f:
    try:
        f.write("x")
    except OSError as e:
        print(type(e).__name__, e)
os.remove(path)
os.rmdir(os.path.dirname(path))
