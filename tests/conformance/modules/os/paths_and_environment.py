# os and os.path: joining, splitting, normalising, existence, environ, listing, walking, stat, errors.
import os
import os.path as p
import tempfile
print(p.join("a", "b"), p.join("a", "/b"), p.join("a/", "", "c"), p.join(""), p.split("/a/b"), p.split("a/"), p.splitext("x.tar.gz"), p.splitext(".rc"), p.splitext("a.b/c"), p.basename("/a/b"), p.dirname("/a/b"), p.normpath("a//b/../c/./d/.."), p.normpath("/../a"), p.normpath(""), p.isabs("/a"), p.commonpath(["/a/b", "/a/c"]), p.commonprefix(["abc", "abd"]), p.relpath("/a/b", "/a/c/d"), p.splitroot("//a/b"), p.splitdrive("/a"), p.join(b"a", b"b"), p.expanduser("x"), p.expandvars("$NO_SUCH_VAR/x"))
root = tempfile.mkdtemp()
os.makedirs(p.join(root, "sub", "deep"))
os.makedirs(p.join(root, "sub"), exist_ok=True)
for name in "b.txt", "a.txt", "sub/c.py":
    with open(p.join(root, name), "w") as f:
        f.write(name)
print(sorted(os.listdir(root)), [(p.relpath(d, root), sorted(ds), sorted(fs)) for d, ds, fs in os.walk(root)], p.exists(root), p.isdir(root), p.isfile(p.join(root, "a.txt")), p.getsize(p.join(root, "sub/c.py")), os.stat(p.join(root, "a.txt")).st_size, sorted(e.name for e in os.scandir(root) if e.is_file()))
os.rename(p.join(root, "a.txt"), p.join(root, "z.txt"))
os.replace(p.join(root, "z.txt"), p.join(root, "b.txt"))
os.symlink("b.txt", p.join(root, "link"))
print(os.readlink(p.join(root, "link")), p.islink(p.join(root, "link")), p.samefile(p.join(root, "link"), p.join(root, "b.txt")), os.access(root, os.R_OK), open(p.join(root, "link")).read())
os.environ["CONF_TEST"] = "value"
print(os.environ["CONF_TEST"], os.getenv("CONF_TEST"), os.getenv("NO_SUCH_VAR"), os.getenv("NO_SUCH_VAR", "d"), os.environ.pop("CONF_TEST"), "CONF_TEST" in os.environ, p.expandvars("${HOME}") == os.environ.get("HOME"), os.sep, os.linesep == "\n", os.name, os.curdir, os.extsep, os.fspath("x"), os.fsencode("é"), os.fsdecode(b"x"), os.cpu_count() > 0, os.getpid() > 0)
for f in (lambda: os.listdir(p.join(root, "none"))), (lambda: os.mkdir(root)), (lambda: os.rmdir(root)), (lambda: os.remove(p.join(root, "none"))), (lambda: os.rename(p.join(root, "x"), p.join(root, "y"))), (lambda: os.environ["NO_SUCH_VAR"]), (lambda: os.environ.__setitem__(1, 2)), (lambda: os.fspath(5)), (lambda: p.join("a", b"b")), (lambda: p.join(5)), (lambda: os.stat(p.join(root, "none"))), (lambda: p.commonpath([])), (lambda: p.commonpath(["/a", "b"])), (lambda: os.chdir(p.join(root, "b.txt"))), (lambda: os.makedirs(p.join(root, "sub"))), (lambda: os.open(p.join(root, "none"), os.O_RDONLY)), (lambda: os.close(9999)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(root, "ROOT"))
for d, ds, fs in os.walk(root, topdown=False):
    for name in fs:
        os.unlink(p.join(d, name))
    for name in ds:
        os.rmdir(p.join(d, name))
os.rmdir(root)
print(p.exists(root))
# stress: 100
