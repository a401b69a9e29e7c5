# with_traceback and __traceback__.
def fail():
    raise ValueError("v")


try:
    fail()
except ValueError as e:
    kept = e


def lines(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


print(lines(kept.__traceback__))
try:
    raise kept
except ValueError as e:
    print(lines(e.__traceback__))
try:
    raise kept.with_traceback(None)
except ValueError as e:
    print(lines(e.__traceback__))
print(ValueError("new").__traceback__)
kept.__traceback__ = None
print(kept.__traceback__)
