def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


def store(key, value, data=b"abcdef"):
    a = bytearray(data)
    a[key] = value
    return a


def delete(key):
    a = bytearray(b"abcdef")
    del a[key]
    return a


a = bytearray(b"abc")
attempt(lambda: a.append(300))
attempt(lambda: a.append("a"))
attempt(lambda: a.extend("ab"))
attempt(lambda: a.extend(5))
attempt(lambda: a.extend([300]))
attempt(lambda: a.insert("a", 5))
attempt(lambda: a.pop(50))
attempt(lambda: bytearray().pop())
attempt(lambda: a.remove(200))
attempt(lambda: a.remove(300))
attempt(lambda: hash(a))
attempt(lambda: store(0, 300))
attempt(lambda: store(0, "a"))
attempt(lambda: store(50, 1))
attempt(lambda: store("a", 1))
attempt(lambda: store(slice(0, 1), 5))
attempt(lambda: store(slice(0, 1), "ab"))
attempt(lambda: store(slice(0, 5, 2), b"a"))
attempt(lambda: store(slice(0, 5, 2), b""))
attempt(lambda: store(slice(0, 1), [300]))
attempt(lambda: delete(50))
attempt(lambda: delete("a"))
attempt(lambda: delete(slice(None, None, -2)))
attempt(lambda: a + "x")
attempt(lambda: bytearray("a"))
attempt(lambda: bytearray(-1))
attempt(lambda: bytearray(1.5))
attempt(lambda: bytearray(None))
attempt(lambda: bytearray([300]))
attempt(lambda: bytearray(1, 2, 3, 4))


class A(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = len(self)


s = A(b"xyz")
s.append(65)
print(s, s.tag, type(s).__name__, type(s[:2]).__name__, type(s + b"x").__name__, s == b"xyzA")
