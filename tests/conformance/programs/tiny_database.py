# An in-memory table store: indexes, a query builder with operators, joins, grouping, transactions.
import operator
from collections import defaultdict
from itertools import groupby


class Expr:
    def __init__(self, text, f):
        self.text, self.f = text, f

    def _make(symbol, function):
        def method(self, other):
            get = other.f if isinstance(other, Expr) else lambda row: other
            shown = other.text if isinstance(other, Expr) else repr(other)
            return Expr(f"({self.text} {symbol} {shown})", lambda row: function(self.f(row), get(row)))
        return method
    __eq__, __ne__, __lt__, __gt__ = _make("=", operator.eq), _make("<>", operator.ne), _make("<", operator.lt), _make(">", operator.gt)
    __add__, __mul__ = _make("+", operator.add), _make("*", operator.mul)
    __and__, __or__ = _make("and", lambda a, b: a and b), _make("or", lambda a, b: a or b)
    __hash__ = object.__hash__
    del _make

    def __invert__(self):
        return Expr(f"not {self.text}", lambda row: not self.f(row))

    def is_in(self, *values):
        return Expr(f"{self.text} in {values}", lambda row: self.f(row) in values)

    def named(self, name):
        e = Expr(name, self.f)
        return e


class Column(Expr):
    def __init__(self, name):
        super().__init__(name, lambda row: row[name])


class Fields:
    def __getattr__(self, name):
        return Column(name)


c = Fields()


class ConstraintError(Exception):
    pass


class Query:
    def __init__(self, rows, steps=()):
        self.rows, self.steps = rows, steps

    def _then(self, name, f):
        return Query(self.rows, (*self.steps, (name, f)))

    def where(self, expr):
        return self._then(f"where {expr.text}", lambda rows: (r for r in rows if expr.f(r)))

    def select(self, *exprs):
        return self._then("select " + ", ".join(e.text for e in exprs), lambda rows: ({e.text: e.f(r) for e in exprs} for r in rows))

    def order(self, expr, reverse=False):
        return self._then(f"order by {expr.text}{' desc' * reverse}", lambda rows: sorted(rows, key=expr.f, reverse=reverse))

    def join(self, table, left, right):
        def run(rows):
            index = defaultdict(list)
            for r in table:
                index[right.f(r)].append(r)
            for r in rows:
                for other in index[left.f(r)]:
                    yield {**{f"{table.name}_{k}": v for k, v in other.items()}, **r}
        return self._then(f"join {table.name}", run)

    def group(self, key, **aggregates):
        def run(rows):
            for value, members in groupby(sorted(rows, key=key.f), key.f):
                members = list(members)
                yield {key.text: value, **{name: f([e.f(m) for m in members]) for name, (f, e) in aggregates.items()}}
        return self._then(f"group by {key.text}", run)

    def __iter__(self):
        rows = iter(self.rows)
        for _, f in self.steps:
            rows = f(rows)
        return iter(rows)

    def explain(self):
        return " -> ".join(name for name, _ in self.steps)


class Table(Query):
    def __init__(self, name, *columns, unique=()):
        super().__init__([])
        self.name, self.columns, self.unique = name, columns, unique

    def insert(self, *values, **more):
        row = dict(zip(self.columns, values, strict=not more)) | more
        if set(row) != set(self.columns):
            raise ConstraintError(f"columns {sorted(set(row) ^ set(self.columns))}")
        for u in self.unique:
            if any(r[u] == row[u] for r in self.rows):
                raise ConstraintError(f"{self.name}.{u} = {row[u]!r} is there already")
        self.rows.append(row)
        return self

    def __enter__(self):
        self.saved = [dict(r) for r in self.rows]
        return self

    def __exit__(self, kind, *rest):
        if kind:
            self.rows[:] = self.saved
        return kind is not None and issubclass(kind, ConstraintError)


people = Table("people", "id", "name", "city", "age", unique=("id",))
for row in ((1, "Ann", "Oslo", 30), (2, "Bob", "Rome", 25), (3, "Cid", "Oslo", 41), (4, "Dee", "Bonn", 25)):
    people.insert(*row)
orders = Table("orders", "person", "item", "price", "n")
for row in ((1, "pen", 2, 10), (1, "ink", 7, 1), (3, "pen", 2, 3), (2, "mug", 5, 2), (9, "ghost", 1, 1)):
    orders.insert(*row)
q = people.where((c.age > 24) & ~(c.city == "Rome")).order(c.name, reverse=True).select(c.name, (c.age + 1).named("next"))
print(q.explain(), list(q), sep="\n")
total = orders.join(people, c.person, c.id).group(c.people_name, spent=(sum, c.price * c.n), items=(len, c.item), most=(max, c.price))
print(total.explain())
for row in total.order(c.spent, reverse=True):
    print(row)
print(list(people.where(c.city.is_in("Bonn", "Rome") | (c.age > 40)).select(c.id)), list(people.group(c.city, ages=(sorted, c.age))))
with people:
    people.insert(5, "Eve", "Rome", 1)
    people.insert(1, "Duplicate", "X", 0)
print(len(people.rows), [r["name"] for r in people])
for bad in (lambda: people.insert(6, "Few"), lambda: people.insert(7, "F", "B", 1, extra=2), lambda: list(people.where(c.nothing > 1))):
    try:
        bad()
    except (ConstraintError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
# stress: 100
