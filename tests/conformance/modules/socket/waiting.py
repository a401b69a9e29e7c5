"""_socket: other threads run while one waits in a socket; a signal's handler runs and the call goes on."""
import _signal
import _socket as s
import _thread
import time

a, b = s.socketpair()
done = _thread.allocate_lock()
done.acquire()
seen = []


def reader():
    while data := b.recv(3):
        seen.append(data)
    done.release()


_thread.start_new_thread(reader, ())
for piece in (b"one", b"two", b"end"):
    time.sleep(0.01)
    a.sendall(piece)
a.close()
done.acquire()
print(seen)

a, b = s.socketpair()


def alarm(number, frame):
    seen.append(number == _signal.SIGALRM)
    if len(seen) == 5:
        a.send(b"from the handler")
    elif len(seen) < 5:
        _signal.setitimer(_signal.ITIMER_REAL, 0.01)
    else:
        raise KeyError("out of the handler")


_signal.signal(_signal.SIGALRM, alarm)
_signal.setitimer(_signal.ITIMER_REAL, 0.01)
print(b.recv(100), seen)
_signal.setitimer(_signal.ITIMER_REAL, 0.01)
try:
    b.recv(100)
except KeyError as e:
    print(repr(e))
b.settimeout(10)
_signal.setitimer(_signal.ITIMER_REAL, 0.01)
try:
    b.recv(100)
except KeyError as e:
    print(repr(e))
