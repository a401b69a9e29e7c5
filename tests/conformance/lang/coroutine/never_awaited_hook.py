# When warnings._warn_unawaited_coroutine fails, that is reported and the plain warning is given.
import sys
import warnings


async def coro():
    pass


def report(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, type(unraisable.object).__name__)


sys.unraisablehook = report
keep = warnings._warn_unawaited_coroutine


def drop():
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        coro()
    print([str(w.message) for w in found])


drop()
warnings._warn_unawaited_coroutine = lambda c: 1 / 0
drop()
del warnings._warn_unawaited_coroutine
drop()
warnings._warn_unawaited_coroutine = keep
with warnings.catch_warnings():
    warnings.simplefilter("error")
    coro()
print("end")
