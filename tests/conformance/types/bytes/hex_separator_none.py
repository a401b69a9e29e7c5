# None is no separator: only leaving it out is.
for value in (b"ab", bytearray(b"ab"), memoryview(b"ab")):
    print(value.hex(), value.hex(":"), value.hex(sep="-", bytes_per_sep=1))
    try:
        value.hex(None)
    except TypeError as e:
        print(e)
