import concurrent.futures
import logging
import queue
import subprocess
import sys
import threading

with concurrent.futures.ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda x: x * x, range(5))), pool.submit(pow, 2, 10).result())
    failed = pool.submit(int, "x")
    print(repr(failed.exception()), sorted(f.result() for f in concurrent.futures.as_completed([pool.submit(abs, -i) for i in range(3)])))
q, out = queue.Queue(), []
workers = [threading.Thread(target=lambda: [out.append(x * 2) for x in iter(q.get, None)]) for _ in range(2)]
for w in workers:
    w.start()
for x in (1, 2, 3, None, None):
    q.put(x)
for w in workers:
    w.join(10)
print(sorted(out), threading.active_count())
local, barrier, timer = threading.local(), threading.Barrier(2), threading.Timer(0.01, lambda: barrier.wait(10))
timer.start()
print(barrier.wait(10) in (0, 1), hasattr(local, "x"))
timer.join()
print(subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True))
print(subprocess.check_output(["tr", "a-z", "A-Z"], input=b"shout"))
try:
    subprocess.run(["sleep", "10"], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(type(e).__name__, e.cmd)
try:
    subprocess.run(["sh", "-c", "exit 2"], check=True)
except subprocess.CalledProcessError as e:
    print(type(e).__name__, e.cmd)
logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s", level=logging.INFO)
log = logging.getLogger("a.b")
log.info("hello %s", "world")
log.debug("not shown")
try:
    1 / 0
except ZeroDivisionError:
    log.error("failed", exc_info=False)
print(log.parent.name, log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))
