import os

base = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"smoke-os-{os.getpid()}")
os.makedirs(os.path.join(base, "a", "b"), exist_ok=True)
with open(os.path.join(base, "a", "f.txt"), "w") as f:
    f.write("hello")
print(sorted(os.listdir(base)), os.path.getsize(os.path.join(base, "a/f.txt")))
for root, dirs, files in os.walk(base):
    print(os.path.relpath(root, base), sorted(dirs), sorted(files))
with os.scandir(os.path.join(base, "a")) as it:
    print(sorted((e.name, e.is_dir(), e.is_file()) for e in it))
st = os.stat(os.path.join(base, "a/f.txt"))
print(st.st_size, oct(st.st_mode & 0o777), st[6], os.path.exists(base), os.access(base, os.R_OK))
os.rename(os.path.join(base, "a/f.txt"), os.path.join(base, "g.txt"))
os.chmod(os.path.join(base, "g.txt"), 0o600)
os.symlink("g.txt", os.path.join(base, "link"))
print(os.readlink(os.path.join(base, "link")), os.path.islink(os.path.join(base, "link")))
fd = os.open(os.path.join(base, "raw"), os.O_CREAT | os.O_RDWR, 0o644)
print(os.write(fd, b"xyz"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 10), os.fstat(fd).st_size)
os.close(fd)
os.environ["SMOKE"] = "1"
print(os.getenv("SMOKE"), os.environ.get("NOPE", "-"), "SMOKE" in os.environ, os.environb[b"SMOKE"])
del os.environ["SMOKE"]
print(os.getenv("SMOKE"), os.sep, os.name, os.linesep == "\n", os.curdir, os.pathsep, os.devnull)
for bad in (lambda: os.rmdir(base), lambda: os.listdir(base + "/no"), lambda: os.mkdir(base), lambda: os.environ["NOPE"]):
    try:
        bad()
    except (OSError, KeyError) as e:
        print(type(e).__name__, str(e).replace(base, "BASE"))
print(os.fspath("p"), os.fsencode("é"), os.fsdecode(b"x"), os.cpu_count() > 0, os.getcwd() == os.path.abspath("."))
r, w = os.pipe()
pid = os.fork()
if not pid:
    os.write(w, b"child")
    os._exit(3)
os.close(w)
print(os.read(r, 9), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.close(r)
print(os.system("exit 2") >> 8)
for name in ("link", "g.txt", "raw"):
    os.unlink(os.path.join(base, name))
for folder in ("/a/b", "/a", ""):
    os.rmdir(base + folder)
print(os.path.exists(base), os.get_exec_path() != [], isinstance(os.urandom(4), bytes), os.strerror(2))
