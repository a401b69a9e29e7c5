# one exception raised at several places: its traceback grows; with_traceback cuts it; raise of a stored exception
import traceback


def first():
    raise ValueError("made here")


def second():
    try:
        first()
    except ValueError as e:
        return e


def third(e):
    raise e


stored = second()
for i in range(2):
    try:
        third(stored)
    except ValueError as e:
        print(len(traceback.extract_tb(e.__traceback__)))
try:
    raise stored.with_traceback(None)
except ValueError as e:
    print(len(traceback.extract_tb(e.__traceback__)))


def loop():
    for i in range(3):
        try:
            third(stored)
        except ValueError:
            if i == 2:
                raise
            stored.__traceback__ = None


loop()
