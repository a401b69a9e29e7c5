"""A database in memory: tables of records, hash and sorted indexes, queries with joins, grouping and transactions."""


class Record:
    def __init__(self, number, values):
        self.number = number
        self.values = values


class DatabaseError(Exception):
    pass


class SortedIndex:
    def __init__(self):
        self.keys = []
        self.numbers = []

    def place(self, key):
        low, high = 0, len(self.keys)
        while low < high:
            middle = (low + high) // 2
            if self.keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def add(self, key, number):
        at = self.place((key, number))
        self.keys.insert(at, (key, number))

    def remove(self, key, number):
        at = self.place((key, number))
        if at < len(self.keys) and self.keys[at] == (key, number):
            del self.keys[at]

    def between(self, low, high):
        at = self.place((low, -1))
        while at < len(self.keys) and self.keys[at][0] <= high:
            yield self.keys[at][1]
            at += 1


class HashIndex:
    def __init__(self):
        self.numbers = {}

    def add(self, key, number):
        self.numbers.setdefault(key, set()).add(number)

    def remove(self, key, number):
        found = self.numbers[key]
        found.discard(number)
        if not found:
            del self.numbers[key]

    def equal(self, key):
        return sorted(self.numbers.get(key, ()))


class Table:
    def __init__(self, name, columns):
        self.name = name
        self.columns = columns
        self.records = {}
        self.indexes = {}
        self.next_number = 1

    def index(self, column, kind):
        index = kind()
        for record in self.records.values():
            index.add(record.values[column], record.number)
        self.indexes[column] = index

    def insert(self, **values):
        if set(values) != set(self.columns):
            raise DatabaseError("wrong columns for " + self.name)
        record = Record(self.next_number, values)
        self.next_number += 1
        self.records[record.number] = record
        for column, index in self.indexes.items():
            index.add(values[column], record.number)
        return record.number

    def update(self, number, **changes):
        record = self.records[number]
        for column, value in changes.items():
            index = self.indexes.get(column)
            if index is not None:
                index.remove(record.values[column], number)
                index.add(value, number)
            record.values[column] = value

    def delete(self, number):
        record = self.records.pop(number)
        for column, index in self.indexes.items():
            index.remove(record.values[column], number)
        return record

    def where(self, **conditions):
        for column, value in conditions.items():
            if isinstance(self.indexes.get(column), HashIndex):
                candidates = (self.records[n] for n in self.indexes[column].equal(value))
                break
        else:
            candidates = iter(self.records.values())
        for record in candidates:
            if all(record.values[c] == v for c, v in conditions.items()):
                yield record


class Transaction:
    def __init__(self, table):
        self.table = table
        self.undo = []

    def __enter__(self):
        return self

    def update(self, number, **changes):
        old = {c: self.table.records[number].values[c] for c in changes}
        self.table.update(number, **changes)
        self.undo.append((number, old))

    def __exit__(self, kind, exc, traceback):
        if kind is not None:
            for number, old in reversed(self.undo):
                self.table.update(number, **old)
        return kind is DatabaseError


def join(left, right, left_column, right_column):
    index = right.indexes[right_column]
    for record in left.records.values():
        for number in index.equal(record.values[left_column]):
            yield record.values, right.records[number].values


def group(rows, key, value):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(value(row))
    return groups


state = 12


def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


CITIES = ["oslo", "rome", "lima", "cairo", "quito", "delhi", "paris"]
customers = Table("customers", ["name", "city", "balance"])
orders = Table("orders", ["customer", "amount", "day"])
customers.index("city", HashIndex)
orders.index("customer", HashIndex)
orders.index("day", SortedIndex)
for i in range(3000):
    customers.insert(name="c%d" % i, city=CITIES[below(7)], balance=below(1000))
for i in range(90000):
    orders.insert(customer=1 + below(3000), amount=1 + below(500), day=below(365))

failures = 0
for i in range(60000):
    giver, taker, amount = 1 + below(3000), 1 + below(3000), below(300)
    before = failures
    with Transaction(customers) as t:
        t.update(taker, balance=customers.records[taker].values["balance"] + amount)
        left = customers.records[giver].values["balance"] - amount
        if left < 0:
            failures += 1
            raise DatabaseError("overdrawn")
        t.update(giver, balance=left)
print(failures, sum(c.values["balance"] for c in customers.records.values()))

for record in list(orders.where(customer=77)):
    orders.delete(record.number)
for number in list(orders.indexes["day"].between(100, 110)):
    orders.update(number, amount=orders.records[number].values["amount"] + 1, day=number % 365)
customers.index("number", HashIndex) if "number" in customers.columns else None
by_city = {}
for order in orders.records.values():
    customer = customers.records[order.values["customer"]]
    by_city.setdefault(customer.values["city"], []).append(order.values["amount"])
for city in sorted(by_city):
    amounts = by_city[city]
    print(city, len(amounts), sum(amounts), max(amounts), "%.3f" % (sum(amounts) / len(amounts)))
weekly = group(orders.records.values(), lambda r: r.values["day"] // 7, lambda r: r.values["amount"])
print(len(weekly), max((sum(v), k) for k, v in weekly.items()))
for record in customers.records.values():
    record.values["key"] = record.number
customers.columns.append("key")
print(sum(c["balance"] * o["amount"] for c, o in join(customers, orders, "key", "customer")))
print(len(list(customers.where(city="rome", balance=100))), len(list(orders.indexes["day"].between(0, 30))))
try:
    orders.insert(customer=1)
except DatabaseError as e:
    print(e)
