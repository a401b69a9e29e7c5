"""_multiprocessing.SemLock: locks and semaphores, recursive ones, shared with a child."""
import _multiprocessing as m
import posix


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return type(e).__name__, str(e)


name = "/pyc2c-sem-%d" % posix.getpid()
lock = m.SemLock(1, 1, 1, name, True)
print(lock.kind, lock.maxvalue, lock.name, lock._get_value(), lock._is_zero(), lock._count(), lock._is_mine())
print(lock.acquire(), lock._get_value(), lock._is_zero(), lock._count(), lock._is_mine(), lock.acquire(False), lock.acquire(True, 0.01), lock.acquire(timeout=-1))
print(lock.release(), lock._get_value(), attempt(lock.release))
rlock = m.SemLock(0, 1, 1, name, unlink=True)
print(rlock.acquire(), rlock.acquire(block=True), rlock._count(), rlock._get_value(), rlock.release(), rlock._get_value(), rlock.release(), attempt(rlock.release))
sem = m.SemLock(kind=1, value=2, maxvalue=3, name=name, unlink=False)
print(sem.name == name, sem.acquire(), sem.acquire(), sem.acquire(False), sem._count(), sem._get_value(), attempt(m.SemLock, 1, 1, 1, name, True)[0])
same = m.SemLock._rebuild(0, 1, 3, name)
print(same.release(), sem.acquire(False), same._get_value(), m.sem_unlink(name), attempt(m.sem_unlink, name)[0], attempt(m.SemLock._rebuild, 0, 1, 1, name)[0])
print(sem.release(), sem.release(), sem.release(), attempt(sem.release), sem._after_fork(), sem._count())
with lock as x:
    print(x, lock._count())
print(attempt(m.SemLock, 5, 1, 1, name, True), attempt(m.SemLock, 1, 1), isinstance(lock.handle, int), m.SemLock.SEM_VALUE_MAX > 1000, sorted(m.flags))
gate = m.SemLock(1, 0, 1, name, True)
if not (child := posix.fork()):
    gate.release()
    posix._exit(0)
print(gate.acquire(True, 20), posix.waitpid(child, 0)[1])
