# a TypeError of iter() gives way to the one of bytes()
class NoIterator:
    def __iter__(self):
        return 5


for make in (bytes, bytearray):
    try:
        make(NoIterator())
    except TypeError as e:
        print(e, e.__context__)
