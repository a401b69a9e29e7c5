"""termios: attributes, window size and errors of a terminal."""
import posix
import termios

master, slave = posix.openpty()
a = termios.tcgetattr(slave)
print(a[:6] == [1280, 5, 191, 35387, 15, 15], len(a[6]), a[6][:3], a[6][termios.VMIN])
a[3] &= ~(termios.ECHO | termios.ICANON)
a[6][termios.VMIN] = 1
a[6][termios.VTIME] = 0
print(termios.tcsetattr(slave, termios.TCSANOW, a), termios.tcgetattr(slave) == a, termios.tcgetattr(slave)[6][termios.VMIN])
print(termios.tcsetwinsize(slave, (24, 80)), termios.tcgetwinsize(slave))
posix.write(master, b"x\n")
print(posix.read(slave, 10), termios.tcflush(slave, termios.TCIOFLUSH), termios.tcdrain(master), termios.B9600, termios.TCSAFLUSH)
r, w = posix.pipe()
for f in (lambda: termios.tcgetattr(r), lambda: termios.tcgetattr("x"), lambda: termios.tcsetattr(slave, 0, []), lambda: termios.tcsetattr(slave, 0, [1, 2, 3, 4, 5, 6, 7]),
          lambda: termios.tcsetattr(slave, 0, 5), lambda: termios.tcsetwinsize(slave, (1,)), lambda: termios.tcsetwinsize(slave, 5), lambda: termios.tcsetattr(slave, 99, a),
          lambda: termios.tcsetattr(slave, 0, a[:6] + [[b"ab"] * 32]), lambda: termios.tcsetattr(slave, 0, a[:6] + [["a"] * 32]), lambda: termios.tcflush(99, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e.args)
print(termios.error.__mro__[:2])
