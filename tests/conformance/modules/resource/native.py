# resource: usage of the process, its limits, errors.
import resource
import time


def attempt(function, *args):
    try:
        print(function.__name__, args, "->", function(*args))
    except Exception as e:
        print(function.__name__, args, "!", type(e).__name__, e)


usage = resource.getrusage(resource.RUSAGE_SELF)
print(len(usage), type(usage).__name__, usage.ru_maxrss > 1000, usage[0] == usage.ru_utime, usage.ru_utime >= 0)
print(type(usage).__module__, type(usage).n_fields, resource.getrusage(resource.RUSAGE_CHILDREN).ru_nswap)
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (50, hard))
print(resource.getrlimit(resource.RLIMIT_NOFILE) == (50, hard))
print(resource.prlimit(0, resource.RLIMIT_NOFILE, (60, hard)) == (50, hard))
print(resource.prlimit(0, resource.RLIMIT_NOFILE)[0], resource.RLIM_INFINITY, resource.getpagesize())
resource.setrlimit(resource.RLIMIT_CORE, [0, resource.getrlimit(resource.RLIMIT_CORE)[1]])
attempt(resource.getrlimit, -1)
attempt(resource.getrlimit, 1000)
attempt(resource.getrlimit, "a")
attempt(resource.getrlimit)
attempt(resource.getrusage, 77)
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, 5)
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, (1,))
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, ("a", 2))
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, (20, 10))
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, (10**30, 10))
attempt(resource.setrlimit, 1000, (1, 2))
attempt(resource.prlimit, 10**7, resource.RLIMIT_NOFILE)
print(resource.error is OSError)
print(time.clock_gettime(time.CLOCK_BOOTTIME) > 0, time.clock_gettime(time.CLOCK_MONOTONIC_RAW) > 0, time.CLOCK_TAI)
