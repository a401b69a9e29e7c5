# The attributes special exceptions carry.
def caught(f):
    try:
        f()
    except Exception as e:
        return e


e = caught(lambda: undefined_name)
print(e.name)
e = caught(lambda: (5).missing)
print(e.name, e.obj)
e = caught(lambda: {}["key"])
print(e.args)
e = caught(lambda: next(iter([])))
print(e.value)
e = caught(lambda: b"\xff".decode())
print(e.encoding, e.object, e.start, e.end, e.reason)
e = caught(lambda: "é".encode("ascii"))
print(e.encoding, e.object, e.start, e.end, e.reason)
e = caught(lambda: open("/no/such/file"))
print(e.errno, e.strerror, e.filename, type(e).__name__)
e = caught(lambda: open("/"))
print(type(e).__name__, e.errno)
try:
    import not_a_module.sub
except ImportError as e:
    print(e.name, e.path, e.msg)
for n in 1, 2, 13, 17, 20, 21, 32, 104, 110, 111:
    print(n, type(OSError(n, "text")).__name__)
