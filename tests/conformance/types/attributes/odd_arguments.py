# Arguments that builtin methods refuse, or take after all.
import _codecs
import io


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


attempt((5).__reduce_ex__, 10**30)
attempt("a".__reduce_ex__, 2**31)
array = bytearray(b"ab")
attempt(array.extend, "")
attempt(array.extend, "c")
print(array)
attempt(_codecs.lookup, None)
attempt(_codecs.lookup_error, 1)
attempt(io.BytesIO(b"x").readinto, None)
attempt(io.BytesIO(b"x").readinto, b"x")
attempt(lambda f: b"x".__buffer__(f).tobytes(), 0)
attempt(b"x".__buffer__, 1)
attempt(b"x".__buffer__, 10**30)
attempt(b"x".__buffer__, "a")
attempt(lambda f: bytearray(b"x").__buffer__(f).tobytes(), 1)
attempt(memoryview(b"x").__buffer__, 1)
attempt(lambda f: memoryview(b"x").__buffer__(f).tobytes(), 284)
