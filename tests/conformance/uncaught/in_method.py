# Tracebacks through methods, properties, class bodies, lambdas and comprehensions.
class Account:
    def __init__(self, balance):
        self.balance = balance

    @property
    def ratio(self):
        return 100 / self.balance

    def report(self, fs):
        return [f(self) for f in fs]


Account(0).report([lambda a: a.balance, lambda a: a.ratio])
