"""Only so that a file may import it; its tests are timed elsewhere."""
from unittest import main


class Runner:
    def __init__(self, **kwargs):
        pass

    def bench_time_func(self, *args):
        main()
