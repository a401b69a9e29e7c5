"""Threads: locks, joining, what belongs to each of them, taking turns, queues between them."""
import _thread, time, gc, sys
print(sorted(n for n in dir(_thread) if not n.startswith('__')))
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
l = _thread.allocate_lock(); print(l.acquire(), l.locked(), l.acquire(False), l.acquire(timeout=0.01), l.release(), l.locked()); t(l.release); t(lambda: l.acquire(False, 3)); t(lambda: l.acquire(True, -3)); t(lambda: l.acquire(True, 1e12)); t(lambda: l.acquire(foo=1))
with l: print(l.locked())
r = _thread.RLock(); print(r.acquire(), r.acquire(), r._recursion_count(), r._is_owned()); s = r._release_save(); print(s[0], r._is_owned()); r._acquire_restore(s); r.release(); r.release(); t(r.release)
print(_thread.get_ident() == _thread._get_main_thread_ident(), _thread._count(), _thread.stack_size(), _thread.TIMEOUT_MAX)
out = []
done = _thread.allocate_lock(); done.acquire()
def work(a, b=2): out.append((a, b, _thread.get_ident() != main)); done.release()
main = _thread.get_ident()
_thread.start_new_thread(work, (1,), {'b': 5}); done.acquire(); print(out)
h = _thread.start_joinable_thread(lambda: out.append('j')); h.join(); print(out[-1], h.is_done()); t(lambda: _thread.start_joinable_thread(print, handle=h)); t(lambda: _thread._ThreadHandle().join()); t(lambda: _thread.start_new_thread(1, ())); t(lambda: _thread.start_new_thread(print, 1)); t(lambda: _thread.start_new_thread(print, (), 1))
n = 0; lock = _thread.allocate_lock()
def add():
    global n
    for i in range(2000):
        with lock: n += 1
hs = [_thread.start_joinable_thread(add) for _ in range(4)]
for h in hs: h.join()
print(n)
def alloc(k):
    def f():
        keep = []
        for i in range(300):
            keep.append([i, str(i), {'a': i}])
            if len(keep) > 50: keep = keep[25:]
        res.append((k, keep[-1]))
    return f
res = []
hs = [_thread.start_joinable_thread(alloc(k)) for k in range(4)]
for _ in range(5): gc.collect()
for h in hs: h.join()
print(sorted(res))
def rec():
    def f(n): return f(n + 1)
    try: f(0)
    except RecursionError as e: res2.append(str(e)[:34])
    try: 1/0
    except ZeroDivisionError: res2.append(sys.exception() is not None)
    res2.append(sys.exception())
res2 = []; _thread.start_joinable_thread(rec).join(); print(res2)
loc = _thread._local(); loc.x = 1
def setloc(): res3.append(hasattr(loc, 'x')); loc.x = 2; res3.append(loc.x); res3.append(loc.__dict__)
res3 = []; _thread.start_joinable_thread(setloc).join(); print(res3, loc.x, loc.__dict__); del loc.x; t(lambda: loc.x); t(lambda: _thread._local(1)); t(lambda: setattr(loc, '__dict__', {}))
class L(_thread._local):
    n = 5
    def __init__(self, a): self.a = a; res4.append('init')
    def get(self): return self.a
res4 = []; L1 = L(3); L1.a = 10
def useL(): res4.append(L1.get()); res4.append(L1.n); L1.b = 1
_thread.start_joinable_thread(useL).join(); print(res4, L1.a, L1.__dict__)
flag = []
def setter(): time.sleep(0.01); flag.append(1)
_thread.start_joinable_thread(setter)
def poll(): return bool(flag)
while not poll(): pass
print('switched')
d = _thread.allocate_lock(); d.acquire()
def sleeper(): time.sleep(0.02); d.release()
t0 = time.monotonic(); _thread.start_new_thread(sleeper, ()); d.acquire(); print(0.015 < time.monotonic() - t0 < 1)
t(lambda: _thread._ExceptHookArgs((1,2,3,4))); t(lambda: _thread._ExceptHookArgs((1,2)))
import _queue
q = _queue.SimpleQueue(); q.put(1); print(q.get(), q.empty(), q.qsize())
def prod():
    for i in range(5): q.put(i); time.sleep(0.001)
_thread.start_new_thread(prod, ()); print([q.get() for _ in range(5)])
try: q.get(timeout=0.01)
except _queue.Empty as e: print('empty', type(e))
t(lambda: q.get(False)); t(lambda: q.get(timeout=-1)); t(lambda: q.get_nowait())
def forever():
    while True: time.sleep(0.001); [0] * 10
_thread.start_new_thread(forever, ())
time.sleep(0.01)
print('end')
