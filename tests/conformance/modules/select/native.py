# Waiting for descriptors, fcntl, the databases of users and groups, locale: results and errors.
import fcntl, select, _posixsubprocess, pwd, grp, _locale, posix
print(pwd.getpwuid(0).pw_name, pwd.getpwnam("root").pw_dir, grp.getgrgid(0).gr_name, grp.getgrnam("root").gr_gid)
for f in (lambda: pwd.getpwnam("zzz"), lambda: pwd.getpwuid(99999), lambda: grp.getgrgid(99999), lambda: grp.getgrnam("zzz"), lambda: pwd.getpwuid("a"), lambda: select.select([1.5], [], []), lambda: select.select([], [], [], -1), lambda: select.select(3, [], []), lambda: select.epoll(-5), lambda: fcntl.fcntl(99, fcntl.F_GETFD), lambda: fcntl.fcntl("a", 1), lambda: _locale.setlocale(0, "zz"), lambda: fcntl.lockf(0, 0), lambda: select.select([], [], [], "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r, w = posix.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []), select.select([r], [], [], 0.01))
posix.write(w, b"x"); print(select.select([r], [w], []) == ([r], [w], []))
p = select.poll(); p.register(r, select.POLLIN); p.register(w); print(p.poll() == [(r, select.POLLIN), (w, select.POLLOUT)]); p.unregister(w); p.modify(r, select.POLLOUT); print(p.poll(10))
try: p.unregister(w)
except KeyError as e: print("KeyError")
with select.epoll() as e: e.register(r, select.EPOLLIN); print(e.poll(1) == [(r, select.EPOLLIN)], e.closed, e.fileno() > 2)
print(e.closed)
try: e.poll()
except ValueError as x: print(x)
print(fcntl.fcntl(r, fcntl.F_GETFD), fcntl.fcntl(r, fcntl.F_SETFL, posix.O_NONBLOCK), posix.get_blocking(r), fcntl.fcntl(r, fcntl.F_GETPIPE_SZ) > 0)
print(_locale.getencoding(), _locale.localeconv()["decimal_point"], _locale.nl_langinfo(_locale.CODESET), _locale.strcoll("a", "b") < 0, _locale.strxfrm("ab"))
