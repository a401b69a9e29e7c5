# Text and binary files: writing, appending, reading, iterating, seeking, context manager.
path = "/tmp/conformance_files_test.txt"
with open(path, "w") as f:
    print(f.write("one\ntwo é\n"), f.writelines(["three\n", "four"]), f.closed)
print(f.closed)
with open(path, "a", encoding="utf-8") as f:
    print("five", file=f)
with open(path) as f:
    print(f.readline(), end="")
    print([line.strip() for line in f])
    f.seek(0)
    print(repr(f.read(5)), f.tell(), repr(f.read()))
with open(path, "rb") as f:
    print(f.read(12), f.readlines())
with open(path, "wb") as f:
    print(f.write(b"\x00\xff"))
for action in (lambda: f.write(b""), lambda: open(path, "x"), lambda: open(path, "q"), lambda: open(path).read(),
               lambda: open(path, "w").read(), lambda: open("/no/such"), lambda: open(path, "rb").write(b"")):
    try:
        action()
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
open(path, "w").close()
print(open(path).read() == "")
