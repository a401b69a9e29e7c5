# The frame of the function that catches is the running one: it shows what becomes of the variables, also afterwards.
import sys


def catches():
    w = 1
    try:
        w = 2
        raise TypeError
    except TypeError as e:
        frame = e.__traceback__.tb_frame
        print(sorted(frame.f_locals), frame.f_locals['w'], frame is sys._getframe())
        w = 3
        print(frame.f_locals['w'])
        frame.f_locals['w'] = 30
        print(w)
    w = 4
    return frame


def again():
    first = second = None
    try:
        try:
            raise OSError
        except OSError as e:
            first = e.__traceback__.tb_frame
            raise
    except OSError as e:
        second = e.__traceback__.tb_frame
        print(first is second, e.__traceback__.tb_next)


def recursive(n):
    mine = n * n
    if not n:
        raise RuntimeError('deep')
    recursive(n - 1)


print(catches().f_locals['w'])
again()
try:
    recursive(4)
except RuntimeError as e:
    tb = e.__traceback__.tb_next
    while tb:
        print(dict(tb.tb_frame.f_locals), end=' ')
        tb.tb_frame.clear()
        print(dict(tb.tb_frame.f_locals))
        tb = tb.tb_next
