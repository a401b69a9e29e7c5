"""_socket: what sockets refuse, with its messages."""
import _socket as s

a, b = s.socketpair()
inet, inet6, unix = s.socket(), s.socket(s.AF_INET6), s.socket(s.AF_UNIX)
closed = s.socket()
closed.close()
bad = [
    lambda: a.recv(-1), lambda: a.recv("x"), lambda: a.recv_into(b"xx"), lambda: a.recv_into(bytearray(2), 3),
    lambda: a.recv_into(bytearray(2), -3), lambda: a.recvfrom(-1), lambda: a.recvfrom_into(bytearray(2), 3), lambda: a.recvfrom_into(bytearray(2), -3),
    lambda: a.send("text"), lambda: a.sendall(1), lambda: a.sendto(b"x"), lambda: a.sendto(b"x", 1, 2, 3), lambda: inet.sendto("x", ("127.0.0.1", 1)),
    lambda: a.recvmsg(-1), lambda: a.recvmsg(1, -1), lambda: a.recvmsg_into(3), lambda: a.sendmsg(3), lambda: a.sendmsg(["x"]),
    lambda: a.sendmsg([b""], 3), lambda: a.sendmsg([b""], [3]), lambda: a.sendmsg([b""], [(1, 2)]),
    lambda: inet.bind("x"), lambda: inet.bind(("127.0.0.1",)), lambda: inet.bind(("127.0.0.1", "x")), lambda: inet.bind(("127.0.0.1", 70000)),
    lambda: inet.bind(("127.0.0.1", -1)), lambda: inet.connect(("127.0.0.1", 1 << 70)), lambda: inet.bind((1, 2)), lambda: inet.bind(("a\0b", 2)),
    lambda: inet.connect_ex(5), lambda: inet6.bind(("::1",)), lambda: inet6.bind(("::1", 0, -1)), lambda: inet6.bind(5), lambda: inet6.connect(("::1", 99999)),
    lambda: unix.bind(5), lambda: unix.bind("x" * 200), lambda: unix.connect("/no/such/socket"), lambda: unix.connect(b"/no/such\0socket"),
    lambda: inet.getpeername(), lambda: inet.recv(1), lambda: inet.shutdown(s.SHUT_RD), lambda: inet.shutdown("x"), lambda: inet.listen("x"),
    lambda: closed.recv(1), lambda: closed.getsockname(), lambda: closed.settimeout(1), lambda: closed.listen(), lambda: closed._accept(),
    lambda: inet.getsockopt(s.SOL_SOCKET, s.SO_TYPE, 2000), lambda: inet.getsockopt(s.SOL_SOCKET, s.SO_TYPE, -1), lambda: inet.getsockopt(9999, 1),
    lambda: inet.setsockopt(1, 2, "x"), lambda: inet.setsockopt(1, 2, 3, 4), lambda: inet.setsockopt(9999, 1, 1),
    lambda: s.socket(9999), lambda: s.socket("x"), lambda: s.socket(1, 2, 3, 4, 5), lambda: s.socket(fileno=-1), lambda: s.socket(fileno=1.5),
    lambda: s.socket(fileno=987), lambda: s.socket(fileno=0x7fffffff), lambda: s.socket(s.AF_INET, fileno=987), lambda: s.socketpair(9999), lambda: s.close(987), lambda: s.dup(987), lambda: setattr(a, "family", 3),
    lambda: setattr(a, "timeout", 3), lambda: setattr(a, "other", 3), lambda: hash(a) and a == a and a != b,
]
for f in bad:
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, e.args)
b.close()
for f in (lambda: a.send(b"x"), lambda: a.recv(5), lambda: a.sendall(b"y")):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e)


class Sub(s.socket):
    __slots__ = ("more",)


x = Sub(s.AF_INET, s.SOCK_DGRAM)
x.more = 1
print(x.more, type(x).__name__, x.type == s.SOCK_DGRAM, repr(x)[:15], s.socket.__doc__.splitlines()[0])
