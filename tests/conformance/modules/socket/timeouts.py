"""_socket: timeouts and non-blocking sockets."""
import _socket as s
import time

a, b = s.socketpair()
for t in (0.02, 0, None, 1.5, 0.0, 2):
    a.settimeout(t)
    print(a.gettimeout(), a.getblocking(), a.timeout)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, e.args


a.settimeout(0.02)
start = time.monotonic()
print(attempt(a.recv, 1), 0.01 < time.monotonic() - start < 5)
print(attempt(a.recv_into, bytearray(3)), attempt(a.recvfrom, 3), attempt(a.recvmsg, 3))
print(attempt(a.sendall, bytes(5_000_000)))
a.setblocking(False)
print(attempt(a.recv, 1), attempt(a.send, b"x"), attempt(a.sendall, b"xx"))
a.setblocking(True)
print(len(b.recv(100)), a.gettimeout())
server = s.socket()
server.bind(("127.0.0.1", 0))
server.listen(1)
server.settimeout(0.01)
print(attempt(server._accept))
server.settimeout(0)
print(attempt(server._accept))
client = s.socket()
client.settimeout(5)
print(attempt(client.connect, server.getsockname()), client.gettimeout())
again = s.socket(type=s.SOCK_STREAM | s.SOCK_NONBLOCK)
print(again.gettimeout(), again.type == s.SOCK_STREAM, again.connect_ex(server.getsockname()) in (0, 115))
s.setdefaulttimeout(3)
print(s.getdefaulttimeout(), s.socket().gettimeout())
s.setdefaulttimeout(None)
print(s.socket().gettimeout())
for bad in (-1, "x", float("nan"), [], -0.5):
    print(attempt(a.settimeout, bad))
