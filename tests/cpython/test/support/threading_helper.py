"""Threads that a block starts and waits for."""
import unittest


def requires_working_threading(*, module=False):
    return None if module else lambda item: item


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*args):
    pass


class start_threads:
    def __init__(self, threads, unlock=None):
        self.threads = list(threads)
        self.unlock = unlock

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self.threads

    def __exit__(self, *exc):
        if self.unlock is not None:
            self.unlock()
        for thread in self.threads:
            thread.join(30)
        return False


def wait_threads_exit(timeout=None):
    return start_threads([])
