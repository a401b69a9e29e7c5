"""mmap: files and anonymous memory, like a file and like a sequence, and what is refused."""
import mmap
import posix

path = "/tmp/pyc2c-mmap-%d" % posix.getpid()
fd = posix.open(path, posix.O_RDWR | posix.O_CREAT)
posix.unlink(path)
posix.write(fd, b"first line\nsecond line\nthird")
with mmap.mmap(fd, 0) as m:
    print(len(m), m, m.size(), m.tell(), m.closed, m.seekable())
    print(m.readline(), m.read(6), m.tell(), m.read_byte(), m.seek(0), m.read(5), m.seek(-5, 2), m.read(), m.read(), m.readline())
    print(m[0], m[-1], m[2:5], m[::-5], m[100:], m.find(b"line"), m.find(b"line", 0), m.rfind(b"line", 0), m.find(b"line", 12, 20), m.find(b"zz", 0), m.rfind(b"line", 0, 12))
    m[0] = ord("F")
    m[6:10] = b"LINE"
    m.seek(11)
    print(m.write(b"SECOND"), m.write_byte(33), m.tell(), m[:], m.move(0, 11, 3), m[:6], m.flush(), m.flush(0, 10))
    print(posix.pread(fd, 40, 0), bytes(memoryview(m)[:3]), bytes(m[:2]), bytearray(m)[:4], b"x".join([m])[:3])
    v = memoryview(m)
    v[0] = 65
    print(m[0], v.readonly, v.nbytes, list(v[:2]))
    v.release()
    for f in (lambda: m[100], lambda: m["x"], lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, "x"), lambda: m.__setitem__(slice(0, 2), b"x"), lambda: m.__delitem__(0), lambda: m.seek(1000),
              lambda: m.seek(0, 9), lambda: m.move(0, 50, 10), lambda: m.write(bytes(100)), lambda: m.write_byte(256), lambda: m.write_byte(-1), lambda: m.flush(5, 500), lambda: m.madvise(mmap.MADV_NORMAL, 5000),
              lambda: m.find("x"), lambda: (m.seek(0, 2), m.read_byte())):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
    print(m.madvise(mmap.MADV_NORMAL), m.madvise(mmap.MADV_WILLNEED, 0, 10))
print(m.closed, m)
for f in (lambda: len(m), lambda: m[0], lambda: m.read(), lambda: m.flush(), lambda: m.__enter__(), lambda: memoryview(m), lambda: m.close()):
    try:
        print(f())
    except ValueError as e:
        print(e)
r = mmap.mmap(fd, 10, access=mmap.ACCESS_READ)
c = mmap.mmap(fd, 10, access=mmap.ACCESS_COPY)
c[0:2] = b"cc"
print(c[:3], r[:3], r, c)
for f in (lambda: r.__setitem__(0, 1), lambda: r.write(b"x"), lambda: r.resize(20), lambda: r.move(0, 1, 1), lambda: mmap.mmap(fd, 1000), lambda: mmap.mmap(fd, 10, offset=-1), lambda: mmap.mmap(fd, -1),
          lambda: mmap.mmap(fd, 10, access=9), lambda: mmap.mmap(fd, 10, prot=mmap.PROT_READ, access=mmap.ACCESS_READ), lambda: mmap.mmap(fd, 0, offset=4096), lambda: mmap.mmap(-1, 0), lambda: mmap.mmap("x", 1),
          lambda: mmap.mmap(987, 10), lambda: mmap.mmap(fd, 10, offset=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = mmap.mmap(-1, 5000)
a[4999] = 7
print(len(a), a[4998:], a.resize(9000), len(a), a[4999], mmap.PAGESIZE == mmap.ALLOCATIONGRANULARITY, mmap.error is OSError)
w = mmap.mmap(fd, 20)
print(w.resize(25), len(w), w.size(), posix.fstat(fd).st_size, mmap.mmap(fd, 5, prot=mmap.PROT_READ)[:5])


class Mine(mmap.mmap):
    pass


x = Mine(-1, 3)
x.name = "mine"
print(x, x.name, [hex(i) for i in x[:]], mmap.mmap(fd, 5, trackfd=False)[:3])
posix.close(fd)
