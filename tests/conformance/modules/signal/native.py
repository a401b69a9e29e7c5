# The module _signal: handlers at safe points, timers, masks, errors.
import _signal as signal, posix, time
def h(n, f): print("got", n, f.f_code.co_name if f else None)
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGXFSZ))
print(signal.signal(signal.SIGUSR1, h)); print(signal.getsignal(signal.SIGUSR1) is h)
def f():
    posix.kill(posix.getpid(), signal.SIGUSR1)
    print("after")
f(); signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGALRM, h); print(signal.setitimer(signal.ITIMER_REAL, 0.05)); t = time.monotonic(); time.sleep(0.15); print(time.monotonic() - t >= 0.15, signal.getitimer(signal.ITIMER_REAL))
signal.alarm(1); print(signal.alarm(0)); 
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print("KeyboardInterrupt")
def bad(n, f): raise ValueError("from handler %d" % n)
signal.signal(signal.SIGUSR2, bad)
try: signal.raise_signal(signal.SIGUSR2)
except ValueError as e: print(e)
signal.signal(signal.SIGUSR1, signal.SIG_IGN); signal.raise_signal(signal.SIGUSR1); print(signal.signal(signal.SIGUSR1, signal.SIG_DFL))
for a in (lambda: signal.signal(0, h), lambda: signal.signal(99, h), lambda: signal.signal(signal.SIGUSR1, 5), lambda: signal.signal(signal.SIGKILL, h), lambda: signal.getsignal(-1), lambda: signal.setitimer(7, 1), lambda: signal.pthread_sigmask(0, [0]), lambda: signal.set_wakeup_fd(99), lambda: signal.strsignal(11), lambda: signal.strsignal(1000), lambda: len(signal.valid_signals()), lambda: signal.siginterrupt(signal.SIGUSR1, True)):
    try: print(a())
    except (ValueError, TypeError, OSError) as e: print(type(e), e)
signal.signal(signal.SIGUSR1, h)
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])); posix.kill(posix.getpid(), signal.SIGUSR1); print(signal.sigpending(), signal.sigwait([signal.SIGUSR1])); posix.kill(posix.getpid(), signal.SIGUSR1); print(signal.sigtimedwait([signal.SIGUSR1], 1).si_signo, signal.sigtimedwait([signal.SIGUSR1], 0)); posix.kill(posix.getpid(), signal.SIGUSR1); print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
flag = []
signal.signal(signal.SIGALRM, lambda n, f: flag.append(n)); signal.setitimer(signal.ITIMER_REAL, 0.02)
def spin():
    n = 0
    pass
    while not flag: time.sleep(0.005)
spin(); print(flag)
r, w = posix.pipe(); signal.setitimer(signal.ITIMER_REAL, 0.02)
def stop(n, f): raise TimeoutError("read took too long")
signal.signal(signal.SIGALRM, stop)
try: posix.read(r, 1)
except TimeoutError as e: print(e)
