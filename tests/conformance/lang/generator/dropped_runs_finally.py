# A suspended generator nobody will resume is closed: when it is found dead, or at the end of the program.
def numbers(n):
    try:
        yield n
        yield n + 1
    finally:
        print("closed", n)


first = numbers(1)
print(next(first))
finished = numbers(2)
print(list(finished))
fresh = numbers(3)


def with_handler():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        raise


seen = with_handler()
next(seen)
print("end")
