"""_socket: addresses as text and bytes, byte order, names of services, and what is refused."""
import _socket as s

print(s.inet_aton("127.0.0.1"), s.inet_aton("1.2"), s.inet_ntoa(b"\x7f\x00\x00\x01"), s.inet_ntoa(bytearray(4)))
print(s.inet_pton(s.AF_INET, "10.0.0.255"), s.inet_pton(s.AF_INET6, "fe80::1"), s.inet_ntop(s.AF_INET6, bytes(15) + b"\1"))
print(s.htons(0x1234) in (0x1234, 0x3412), s.ntohs(s.htons(80)), s.ntohl(s.htonl(0xDEADBEEF)), s.htonl(True) != 0)
print(s.getprotobyname("tcp"), s.getdefaulttimeout(), s.has_ipv6, s.timeout is TimeoutError, s.error is OSError)
print(s.gaierror.__mro__[1:3], s.gaierror.__module__, s.SocketType is s.socket, s.socket.__name__, s.CMSG_LEN(4) - s.CMSG_LEN(0))
print(s.getaddrinfo("127.0.0.1", 80, s.AF_INET, s.SOCK_STREAM), s.getaddrinfo(None, "0", type=s.SOCK_DGRAM, family=s.AF_INET))
print(s.getaddrinfo("::1", b"443", 0, s.SOCK_STREAM), s.getnameinfo(("127.0.0.1", 7777), s.NI_NUMERICHOST | s.NI_NUMERICSERV))
print(s.gethostbyname("127.0.0.1"), s.gethostbyname(b"1.2.3.4"), s.gethostbyname("<broadcast>"), s.gethostbyname(""))
print(s.gethostbyname_ex("127.0.0.1")[2], s.if_nametoindex("lo"), s.if_indextoname(1), (1, "lo") in s.if_nameindex())
print(isinstance(s.gethostname(), str), s.AF_UNIX, s.SOCK_STREAM, s.SOL_SOCKET, s.IPPROTO_TCP, s.MSG_PEEK, s.INADDR_BROADCAST)
bad = [
    lambda: s.inet_aton("1.2.3.x"), lambda: s.inet_aton(b"1"), lambda: s.inet_ntoa(b"abc"), lambda: s.inet_ntoa("abcd"),
    lambda: s.inet_pton(s.AF_INET, "::1"), lambda: s.inet_pton(99, "x"), lambda: s.inet_ntop(s.AF_INET, b"1"),
    lambda: s.inet_ntop(99, b"1"), lambda: s.inet_ntop(s.AF_INET, "x"), lambda: s.htons(-1), lambda: s.htons(65536), lambda: s.ntohs(1 << 40),
    lambda: s.htons("x"), lambda: s.htonl(-1), lambda: s.htonl(1 << 32), lambda: s.htonl(1 << 70), lambda: s.htonl(1.0),
    lambda: s.getservbyname("no such service"), lambda: s.getservbyport(-1), lambda: s.getservbyport(70000), lambda: s.getservbyname(1),
    lambda: s.getprotobyname("nope"), lambda: s.if_nametoindex("no such"), lambda: s.if_indextoname(-1), lambda: s.if_indextoname(123456),
    lambda: s.getaddrinfo(1, 2), lambda: s.getaddrinfo("127.0.0.1", 1.5), lambda: s.getaddrinfo("127.0.0.1", 1 << 70),
    lambda: s.getaddrinfo("127.0.0.1", "no-such-service", 0, s.SOCK_STREAM),
    lambda: s.getaddrinfo("300.1.1.1", 1, flags=s.AI_NUMERICHOST), lambda: s.getaddrinfo("127.0.0.1", 1, s.AF_INET6),
    lambda: s.getnameinfo("x", 0), lambda: s.getnameinfo(("x",), 0), lambda: s.getnameinfo(("127.0.0.1", 1, 2), 0),
    lambda: s.getnameinfo(("::1", 1, -5), 0), lambda: s.getnameinfo(("name", 1), 0), lambda: s.gethostbyname(5), lambda: s.CMSG_LEN(-1),
    lambda: s.CMSG_SPACE(1 << 40), lambda: s.setdefaulttimeout(-1), lambda: s.setdefaulttimeout("x"), lambda: s.gethostbyname_ex(None),
]
for f in bad:
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, e.args)
