"""Few of the questions about objects."""
GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


def getgeneratorstate(g):
    if g.gi_running:
        return GEN_RUNNING
    if g.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if g.gi_frame is None else GEN_CREATED


def getcoroutinestate(c):
    if c.cr_running:
        return CORO_RUNNING
    if c.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if c.cr_frame is None else CORO_CREATED


def isawaitable(x):
    return hasattr(type(x), "__await__")


def iscoroutinefunction(f):
    return bool(f.__code__.co_flags & 128)


def isgeneratorfunction(f):
    return bool(f.__code__.co_flags & 32)


def isasyncgenfunction(f):
    return bool(f.__code__.co_flags & 512)


CO_COROUTINE = 128
CO_GENERATOR = 32
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
