# At the end of the program sys.is_finalizing() is true, new modules cannot be imported, and warnings have no place.
import sys
import atexit


class Last:
    def __del__(self):
        print("finalizing", sys.is_finalizing())
        try:
            import fractions
        except ImportError as e:
            print(e)


atexit.register(lambda: print("exit function", sys.is_finalizing()))


async def never():
    pass


last = Last()
last.itself = last
waits = never()


async def other():
    pass


more = [never(), other(), never()]
