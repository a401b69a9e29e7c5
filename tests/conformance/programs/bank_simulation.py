# Accounts, transfers, an audit log and invariants checked through exceptions and context managers.
from contextlib import contextmanager
from decimal import Decimal
from functools import total_ordering


class BankError(Exception):
    """Base of everything that goes wrong here."""


class InsufficientFunds(BankError):
    def __init__(self, account, missing):
        self.account, self.missing = account, missing
        super().__init__(f"{account.owner} is short of {missing}")


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]!r}"


@total_ordering
class Account:
    _next = 1

    def __init__(self, owner, balance="0"):
        self.number, Account._next = Account._next, Account._next + 1
        self.owner = owner
        self._balance = Decimal(balance)
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

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return (self.balance, self.owner) < (other.balance, other.owner)

    def __repr__(self):
        return f"<{self.owner}: {self.balance}>"


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def open(self, owner, balance="0"):
        self.accounts[owner] = Account(owner, balance)
        return self

    @contextmanager
    def transaction(self, name):
        saved = {owner: (a._balance, list(a.history)) for owner, a in self.accounts.items()}
        self.log.append(("begin", name))
        try:
            yield self
        except BankError as e:
            for owner, (balance, history) in saved.items():
                self.accounts[owner]._balance, self.accounts[owner].history = balance, history
            self.log.append(("rollback", name, str(e)))
            e.add_note(f"while doing {name}")
            raise
        else:
            self.log.append(("commit", name))
        finally:
            total = sum(a.balance for a in self.accounts.values())
            self.log.append(("total", total))

    def transfer(self, source, target, amount):
        amount = Decimal(amount)
        self[target].balance += amount
        self[source].balance -= amount


bank = Bank().open("ann", "100.50").open("bob", "20").open("cy")
steps = [("rent", [("ann", "bob", "50.25")]), ("too much", [("bob", "cy", "10"), ("bob", "ann", "1000")]), ("nobody", [("ann", "cy", "1"), ("ann", "dan", "1")]),
         ("split", [("ann", "cy", "0.10"), ("ann", "cy", "0.20")])]
for name, moves in steps:
    try:
        with bank.transaction(name):
            for move in moves:
                bank.transfer(*move)
    except BankError as e:
        print(f"{type(e).__name__}: {e} {e.__notes__} {isinstance(e, KeyError)}")
print(sorted(bank.accounts.values()), max(bank.accounts.values()).owner)
for entry in bank.log:
    print(*entry)
print({a.owner: [str(x) for x in a.history] for a in bank.accounts.values()})
# stress: 100
