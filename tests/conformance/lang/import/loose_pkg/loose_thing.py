base = 0


def double(n):
    return helper(n) + base


def helper(n):
    return 2 * n


class Counter:
    n = 0

    def up(self):
        self.n += double(1)
        return self.n
