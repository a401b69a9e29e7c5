"""_socket: descriptors sent over a socket, several buffers, names in the kernel's own space."""
import _socket as s
import array
import posix

a, b = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM)
r, w = posix.pipe()
print(a.sendmsg([b"fd"], [(s.SOL_SOCKET, s.SCM_RIGHTS, array.array("i", [w]))]))
data, control, flags, address = b.recvmsg(10, s.CMSG_SPACE(4))
print(data, len(control), control[0][:2] == (s.SOL_SOCKET, s.SCM_RIGHTS), flags & s.MSG_CTRUNC, address)
got = array.array("i", control[0][2])[0]
posix.write(got, b"through the other one")
print(posix.read(r, 100), got != w)
first, second = bytearray(4), bytearray(4)
a.sendmsg((memoryview(b"ab"), b"cdefg"), [], 0, None)
print(b.recvmsg_into([first, second]), first, second)
a.send(b"a long datagram")
print(b.recvmsg(6)[2] == s.MSG_TRUNC)
x = s.socket(s.AF_UNIX, s.SOCK_DGRAM)
x.bind(b"\0pyc2c-test-%d" % posix.getpid())
print(x.getsockname().startswith(b"\0pyc2c-test-"), a.getsockname())
y = s.socket(s.AF_UNIX, s.SOCK_DGRAM)
print(y.sendto(b"hi", x.getsockname()), x.recvfrom(10))
print(y.connect(x.getsockname()), y.send(b"again"), x.recv(10), y.getpeername() == x.getsockname())
path = "/tmp/pyc2c-%d.sock" % posix.getpid()
z = s.socket(s.AF_UNIX)
z.bind(path)
z.listen()
print(z.getsockname() == path)
c = s.socket(s.AF_UNIX)
c.connect(path.encode())
fd, address = z._accept()
print(repr(address), s.socket(fileno=fd).getsockname() == path)
posix.unlink(path)
