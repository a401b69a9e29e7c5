# An array with a view is not resized; a view that is gone, or only a passing one, does not matter.
import array


def attempt(what, function):
    try:
        print(what, function(), a)
    except BufferError as e:
        print(what, "BufferError", e, a)


a = array.array("i", [1, 2, 3])
view = memoryview(a)
part = view[1:]
attempt("append", lambda: a.append(4))
attempt("extend", lambda: a.extend([4, 5]))
attempt("pop", lambda: a.pop())
attempt("pop front", lambda: a.pop(0))
attempt("insert", lambda: a.insert(0, 9))
attempt("remove", lambda: a.remove(2))
attempt("frombytes", lambda: a.frombytes(b"1234"))
attempt("delete", lambda: a.__delitem__(0))
attempt("delete slice", lambda: a.__delitem__(slice(0, 3, 2)))
attempt("repeat", lambda: a.__imul__(2))
attempt("set", lambda: a.__setitem__(0, 7))
attempt("reverse", lambda: a.reverse())
view.release()
attempt("a slice of it", lambda: a.append(4))
del part
attempt("free", lambda: a.append(4))
with memoryview(a) as view:
    attempt("in with", lambda: a.append(5))
attempt("behind with", lambda: a.append(5))


def send(data):
    return min(len(data), 2)


buffer = bytearray(b"abcdefgh")
while buffer:
    count = send(memoryview(buffer)[:3])
    del buffer[:count]
    a.append(send(memoryview(a)))
print(buffer, a)
