# An array cannot change its size while a local or an attribute holds a view of it.
from array import array


def tried(label, function, *args):
    try:
        print(label, function(*args))
    except BufferError as e:
        print(label, e)


class Window:
    def __init__(self, values):
        self.view = memoryview(values)


def local():
    a = array('i', [1, 2, 3])
    m = memoryview(a)
    tried('append', a.append, 4)
    tried('pop', a.pop)
    tried('extend', a.extend, [4])
    tried('frombytes', a.frombytes, bytes(4))
    m[0] = 10
    m.release()
    tried('append', a.append, 4)
    w = Window(a)
    tried('attribute', a.append, 5)
    w = None
    tried('gone', a.append, 5)
    print(sum(memoryview(a)), a)
    tried('temporary', a.append, 6)


local()
