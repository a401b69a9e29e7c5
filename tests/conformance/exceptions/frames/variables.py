# Frames of a traceback show what the functions' variables were when the exception left them.
import traceback


def inner(a, b=2, *rest, key=None, **more):
    c = a + b
    d = [c] * 2
    if key:
        unset = 1
    raise ValueError('x')


def outer():
    k = 'first'
    try:
        inner(1, 2, 3, extra=4)
    finally:
        k = 'changed'


def shared():
    cell = 1

    def change():
        nonlocal cell
        cell += 1
        raise LookupError(cell)
    change()


def steps():
    before = 7
    yield before
    raise KeyError('in a generator')


def show(function, *args):
    try:
        function(*args)
    except Exception as e:
        tb = e.__traceback__.tb_next
        while tb:
            frame = tb.tb_frame
            names = sorted(frame.f_locals)
            print(frame.f_code.co_name, tb.tb_lineno,
                  {n: frame.f_locals[n] for n in names if not callable(frame.f_locals[n])})
            tb = tb.tb_next
        te = traceback.TracebackException.from_exception(e, capture_locals=True)
        for entry in list(te.stack)[1:]:
            print(entry.name, {n: v for n, v in (entry.locals or {}).items() if ' at 0x' not in v})


show(outer)
show(shared)
show(lambda: list(steps()))
show(lambda x: [x + i for i in (1, 2)] + x, 5)
