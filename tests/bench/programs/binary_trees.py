"""Many short-lived binary trees beside a long-lived one."""


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(make(depth - 1), make(depth - 1))


def main(most):
    long_lived = make(most)
    for depth in range(4, most + 1, 4):
        rounds = 1 << (most - depth + 4)
        total = 0
        for _ in range(rounds):
            total += make(depth).check()
        print(rounds, depth, total)
    print(long_lived.check())


main(15)
