# threading: start, join, results through queues, locks, conditions, events, locals, timers off; exceptions in threads.
import queue
import threading
import io
import contextlib

results = queue.Queue()


def worker(n, out):
    out.put((n, n * n, threading.current_thread().name))


threads = [threading.Thread(target=worker, args=(i,), kwargs={"out": results}, name=f"w{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(4)), results.empty(), [t.is_alive() for t in threads], threads[0].ident is not None, threading.active_count(), threading.main_thread() is threading.current_thread())
lock, total = threading.Lock(), 0


def add(k):
    global total
    for _ in range(k):
        with lock:
            total += 1


ts = [threading.Thread(target=add, args=(200,)) for _ in range(5)]
[t.start() for t in ts]
[t.join() for t in ts]
print(total, lock.locked(), lock.acquire(), lock.acquire(blocking=False), lock.locked(), lock.release())
r = threading.RLock()
with r, r:
    print("reentrant")
ev, cond, items = threading.Event(), threading.Condition(), []


def consumer():
    with cond:
        while len(items) < 3:
            cond.wait()
        print("consumed", items)
    ev.set()


c = threading.Thread(target=consumer, daemon=True)
c.start()
for i in range(3):
    with cond:
        items.append(i)
        cond.notify_all()
print(ev.wait(5), ev.is_set(), c.daemon)
c.join()
local = threading.local()
local.x = "main"


def see():
    print(hasattr(local, "x"))
    local.x = "thread"


t = threading.Thread(target=see)
t.start()
t.join()
print(local.x)
err = io.StringIO()


def fails():
    raise ValueError("in thread")


seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=fails, name="failing")
t.start()
t.join()
print(seen)


class Mine(threading.Thread):
    def run(self):
        self.result = sum(range(100))


m = Mine()
m.start()
m.join()
print(m.result)
barrier, order = threading.Barrier(3), []


def meet(n):
    order.append(barrier.wait(5))


ts = [threading.Thread(target=meet, args=(i,)) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(order), threading.Semaphore(2).acquire())
for f in (lambda: m.start()), (lambda: threading.Thread().join()), (lambda: threading.current_thread().join()), (lambda: threading.Lock().release()), (lambda: threading.RLock().release()), (lambda: threading.Condition().notify()), (lambda: threading.Semaphore(-1)), (lambda: threading.Thread(5)), (lambda: queue.Queue().get_nowait()), (lambda: threading.Event().wait(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
