# The module posix: files, folders, descriptors, processes, errors with their numbers and names.
import posix, errno
d = "/tmp/conformance_posix"
def attempt(f, *a, **k):
    try:
        r = f(*a, **k); print(repr(r))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "filename", None), getattr(e, "filename2", None), getattr(e, "errno", None))
attempt(posix.mkdir, d)
attempt(posix.mkdir, d); attempt(posix.mkdir, 3); attempt(posix.mkdir); attempt(posix.mkdir, "a\0"); attempt(posix.stat, 1.5); attempt(posix.stat, "/nonexistent"); attempt(posix.stat, b"/nonexistent")
fd = posix.open(d + "/f", posix.O_RDWR | posix.O_CREAT, 0o644); attempt(posix.write, fd, b"hello"); attempt(posix.lseek, fd, 0, 0); attempt(posix.read, fd, 3); attempt(posix.pread, fd, 10, 1); attempt(posix.pwrite, fd, b"X", 0)
st = posix.fstat(fd); print(st.st_size, oct(st.st_mode), st.st_nlink, st[6], len(st), st.st_mtime_ns // 10**9 == st[8], type(st.st_mtime), st.__match_args__, st.n_fields, st.n_unnamed_fields)
attempt(posix.ftruncate, fd, 2); attempt(posix.fstat(fd).__getattribute__, "st_size"); attempt(posix.close, fd); attempt(posix.close, fd); attempt(posix.read, fd, 3); attempt(posix.isatty, 99)
attempt(posix.symlink, "f", d + "/l"); attempt(posix.readlink, d + "/l"); attempt(posix.readlink, (d + "/l").encode()); attempt(posix.readlink, d + "/f"); attempt(posix.link, d + "/f", d + "/g"); attempt(posix.link, d + "/f", d + "/g")
attempt(posix.rename, d + "/nope", d + "/x"); attempt(posix.rename, d + "/g", d + "/h"); print(sorted(posix.listdir(d)), sorted(posix.listdir(d.encode())))
with posix.scandir(d) as it:
    for e in sorted(it, key=lambda e: e.name): print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.is_file(follow_symlinks=False), e.stat().st_size, posix.fspath(e), e.inode() == e.stat(follow_symlinks=False).st_ino)
attempt(posix.access, d + "/f", posix.R_OK); attempt(posix.access, d + "/zz", posix.F_OK); attempt(posix.chmod, d + "/f", 0o600); print(oct(posix.stat(d + "/f").st_mode)); attempt(posix.utime, d + "/f", (1, 2)); print(posix.stat(d + "/f").st_mtime, posix.stat(d+"/f").st_atime_ns)
attempt(posix.utime, d + "/f", ns=(10**18 + 5, 10**18 + 7)); print(posix.stat(d + "/f").st_mtime_ns); attempt(posix.utime, d + "/f", (1, 2), ns=(1, 2)); attempt(posix.utime, d+"/f", 3)
r, w = posix.pipe(); posix.write(w, b"abc"); print(posix.read(r, 10), posix.get_inheritable(r), posix.get_blocking(r)); posix.set_blocking(r, False); attempt(posix.read, r, 1); posix.close(r); posix.close(w)
pid = posix.fork()
if pid == 0:
    posix._exit(7)
p, s = posix.waitpid(pid, 0); print(p == pid, s, posix.WIFEXITED(s), posix.WEXITSTATUS(s), posix.waitstatus_to_exitcode(s))
attempt(posix.waitpid, 999999, 0); attempt(posix.kill, 999999, 0)
for n in ("f", "h", "l"): posix.unlink(d + "/" + n)
attempt(posix.rmdir, d); attempt(posix.rmdir, d); attempt(posix.unlink, d + "/f")
posix.chdir("/"); print(posix.getcwd(), posix.getcwdb())
for p in ("", ".", "a//b/../c", "/../x", "//x/.", "///a/", "../..", "a/..", "./a", "/"): print(posix._path_normpath(p), posix._path_splitroot_ex(p), end="; ")
print(); attempt(posix._path_normpath, b"a/./b"); attempt(posix.fspath, 3)
print(posix.strerror(2), posix.uname().sysname, posix.cpu_count() > 0, len(posix.urandom(5)), len(posix.getrandom(3)), posix.times().user >= 0, posix.getpid() > 0, posix.sysconf("SC_PAGESIZE"), posix.sysconf_names["SC_PAGESIZE"])
print(posix.environ.get(b"HOME") is not None, errno.ENOENT, errno.errorcode[11], errno.errorcode[35], len(errno.errorcode)); attempt(posix.sysconf, "zz"); attempt(posix.putenv, "a=b", "c"); attempt(posix.get_terminal_size, 99)
attempt(posix.terminal_size, (3, 4)); attempt(posix.stat_result, range(10)); attempt(posix.stat_result, range(5)); attempt(posix.execv, "/bin/true", []); attempt(posix.execve, "/nonexistent", ["a"], {}); attempt(posix.umask, "a"); attempt(posix.open, "/nonexistent/a", 0); attempt(posix.system, "exit 3")
pid = posix.posix_spawn("/bin/sh", ["sh", "-c", "exit $X"], {"X": "4"}); print(posix.waitpid(pid, 0)[1])
attempt(posix.posix_spawn, "/nonexistent", ["x"], {}); attempt(posix.chown, "/tmp", "a", 1); attempt(posix.setuid, -5); attempt(posix.register_at_fork); attempt(posix.listdir, "/nonexistent"); attempt(posix.scandir, "/nonexistent"); attempt(posix.truncate, "/nonexistent", 1); attempt(posix.dup2, 0, -1); attempt(posix.major, 2049)
