import selectors
import socket
import socketserver
import threading

a, b = socket.socketpair()
with a, b:
    a.sendall(b"line one\nline two\n")
    f = b.makefile("r", encoding="ascii")
    print(f.readline(), end="")
    print(f.readline().strip(), a.family.name, a.type.name)
print(a.fileno(), socket.AF_INET, socket.SOCK_STREAM, socket.inet_ntoa(socket.inet_aton("10.1.2.3")))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper) as server:
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    with socket.create_connection(server.server_address, timeout=10) as s:
        s.sendall(b"hello\nworld\n")
        s.shutdown(socket.SHUT_WR)
        print(b"".join(iter(lambda: s.recv(100), b"")), s.gettimeout())
    server.shutdown()

a, b = socket.socketpair()
with selectors.DefaultSelector() as s:
    s.register(a, selectors.EVENT_READ, "data")
    print(type(s).__name__, s.select(0))
    b.send(b"x")
    key, events = s.select(5)[0]
    print(key.fileobj is a, key.data, events)
fds = socket.send_fds(a, [b"fd"], [b.fileno()])
print(fds, socket.recv_fds(b, 10, 1)[0])
try:
    socket.create_connection(("127.0.0.1", 1), timeout=5)
except ConnectionRefusedError as e:
    print(type(e).__name__)
try:
    socket.getaddrinfo("300.300.300.300", 80, flags=socket.AI_NUMERICHOST)
except socket.gaierror as e:
    print(repr(e))
a.close(), b.close()
