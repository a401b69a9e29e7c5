# What a file or a generator does at its end happens when its variable goes, not before.
# not desugared: opens its own file
import gc
import os
import tempfile


def by_number():
    f = open(__file__, 'rb')
    number = f.fileno()
    gc.collect()
    [bytearray(1000) for _ in range(100)]
    gc.collect()
    return os.read(number, 6)


def by_name():
    t = tempfile.NamedTemporaryFile()
    name = t.name
    gc.collect()
    before = os.path.exists(name)
    t.write(b'abc')
    return before


def in_folder():
    d = tempfile.TemporaryDirectory()
    name = d.name
    gc.collect()
    return os.path.isdir(name)


def steps():
    try:
        yield 1
        yield 2
    finally:
        print('given up')


def generator():
    g = steps()
    print(next(g))
    gc.collect()
    print('still there')


print(by_number())
print(by_name())
print(in_folder())
generator()
gc.collect()
