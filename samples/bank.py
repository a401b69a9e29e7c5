"""A bank whose transfers are transactions: context managers, exceptions chained and handled, properties."""


class BankError(Exception):
    """Anything a customer can do wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, missing):
        super().__init__(f"{account.owner} is short of {missing}")
        self.missing = missing


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(self, -value)
        self.history.append(value - self._balance)
        self._balance = value

    @classmethod
    def joint(cls, *owners, balance=0):
        return cls(" & ".join(owners), balance)

    @staticmethod
    def check(amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        return amount

    def __repr__(self):
        return f"<{self.number} {self.owner}: {self.balance}>"


class Transaction:
    """Undo everything when the block fails; swallow only BankError."""

    def __init__(self, *accounts, log):
        self.accounts = accounts
        self.log = log

    def __enter__(self):
        self.before = [(a, a.balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.log.append("committed")
            return
        for account, balance, length in self.before:
            account._balance = balance
            del account.history[length:]
        self.log.append(f"rolled back: {kind.__name__}")
        return issubclass(kind, BankError)


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []

    def open(self, *owners, balance=0):
        account = Account.joint(*owners, balance=balance) if len(owners) > 1 else Account(owners[0], balance)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError as e:
            raise BankError(f"no account {number}") from e

    def transfer(self, source, target, amount, fee=0):
        with Transaction(source, target, log=self.log) as t:
            Account.check(amount)
            target.balance += amount
            source.balance -= amount + fee
            return True
        return False

    def total(self):
        return sum(a.balance for a in self.accounts.values())


def audit(bank):
    problems = []
    for account in bank.accounts.values():
        try:
            assert account.balance >= 0, "negative"
            assert sum(account.history) + 100 == account.balance, "history does not add up"
        except AssertionError as e:
            problems.append((account.owner, str(e)))
    return problems


def main():
    bank = Bank()
    ann, bob = bank.open("Ann", balance=100), bank.open("Bob", balance=100)
    both = bank.open("Cleo", "Dan", balance=100)
    print(bank.transfer(ann, bob, 30), ann, bob)
    print(bank.transfer(ann, bob, 80, fee=1), ann, bob)
    print(bank.transfer(bob, both, 130), bob, both)
    try:
        bank.transfer(bob, ann, -5)
    except ValueError as e:
        print("refused:", e)
    try:
        bank[9]
    except BankError as e:
        print("error:", e, "because of", repr(e.__cause__))
    try:
        try:
            bob.balance -= 1000
        finally:
            bank.log.append("checked")
    except InsufficientFunds as e:
        print(e, e.missing, e.__context__)
    print(bank.log)
    print(bank.total(), audit(bank))
    both._balance += 1
    print(audit(bank), both.history)


main()
