# A bytearray cannot change its size while a view of it that a local or an attribute refers to is alive.
class Parser:
    def __init__(self, data):
        self.buffer = bytearray(data)
        self.view = memoryview(self.buffer)

    def feed(self, more):
        self.buffer.extend(more)

    def drop(self):
        self.view = None


def tried(label, function, *args):
    try:
        function(*args)
        print(label, 'done')
    except BufferError as e:
        print(label, e)


def local():
    b = bytearray(b'abcdef')
    m = memoryview(b)
    tried('append', b.append, 1)
    tried('extend', b.extend, b'x')
    tried('pop', b.pop)
    tried('clear', b.clear)
    tried('insert', b.insert, 0, 1)
    tried('remove', b.remove, 97)
    tried('delete', b.__delitem__, 0)
    tried('slice', b.__setitem__, slice(0, 1), b'xyz')
    tried('same size', b.__setitem__, slice(0, 1), b'x')
    tried('repeat', b.__imul__, 2)
    try:
        b += b'more'
    except BufferError:
        print('iadd refused')
    try:
        del b[2:]
    except BufferError:
        print('del refused')
    m.release()
    b.append(33)
    print(b)


def parts():
    b = bytearray(b'abcdef')
    kept = [memoryview(b)[1:3], {'key': (memoryview(b).cast('b'),)}]
    tried('in containers', b.append, 1)
    del kept[0]
    tried('one left', b.append, 1)
    kept.clear()
    tried('none left', b.append, 1)


def dropped():
    b = bytearray(b'abc')
    total = sum(memoryview(b)[1:])
    b.append(1)
    m = memoryview(b)
    total += m[0]
    del m
    b.append(2)
    m = memoryview(b)
    m = None
    b.append(3)
    for part in [memoryview(b)[:1], memoryview(b)[1:]]:
        total += len(part)
    part = None
    b.append(4)
    inner(b)
    b.append(5)
    return total, bytes(b)


def inner(b):
    m = memoryview(b)
    tried('in a call', b.append, 0)
    return m[0]


def in_object():
    p = Parser(b'abc')
    tried('attribute', p.feed, b'def')
    p.drop()
    tried('attribute', p.feed, b'def')
    print(p.buffer)


def with_statement():
    b = bytearray(b'abc')
    with memoryview(b) as m:
        tried('with', b.append, 1)
    tried('behind with', b.append, 1)


p = Parser(b'xyz')
local()
parts()
print(dropped())
in_object()
with_statement()
tried('of a module', p.feed, b'abc')
del p.view
tried('of a module', p.feed, b'abc')
