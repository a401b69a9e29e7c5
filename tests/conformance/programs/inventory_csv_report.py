# Reads CSV from a string, converts and validates rows, groups and prints a report, collects errors.
import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

SOURCE = '''\
sku,name,category,qty,price,added
A1,Bolt,hardware,100,0.25,2024-01-05
A2,"Nut, large",hardware,40,0.40,2024-02-01
B1,Paint,colour,7,12.50,2023-12-24
B2,Brush,colour,x,3.00,2024-01-01
C1,Rope,,15,1.10,2024-03-03
A3,Screw,hardware,-5,0.05,2024-01-01
A1,Bolt again,hardware,1,1,2024-01-01
B3,"Ink ""blue""",colour,3,4.75,2024-13-01
C2,Tape,misc,9,2.20,2024-02-29
short,row
'''


class RowError(ValueError):
    pass


@dataclass(order=True)
class Item:
    sku: str
    name: str = field(compare=False)
    category: str = field(compare=False)
    qty: int = field(compare=False)
    price: float = field(compare=False)
    added: date = field(compare=False)

    @property
    def value(self):
        return self.qty * self.price

    @classmethod
    def from_row(cls, row):
        if None in row.values():
            raise RowError(f"missing {', '.join(k for k, v in row.items() if v is None)}")
        try:
            item = cls(row["sku"], row["name"], row["category"] or "none", int(row["qty"]), float(row["price"]), date.fromisoformat(row["added"]))
        except ValueError as e:
            raise RowError("bad value") from e
        if item.qty < 0:
            raise RowError(f"negative quantity {item.qty}")
        return item


def load(source):
    items, errors = {}, []
    for number, row in enumerate(csv.DictReader(source), 2):
        try:
            item = Item.from_row(row)
            if item.sku in items:
                raise RowError(f"duplicate {item.sku}")
            items[item.sku] = item
        except RowError as e:
            errors.append((number, str(e), type(e.__cause__).__name__))
    return items, errors


def report(items):
    groups = defaultdict(list)
    for item in sorted(items.values()):
        groups[item.category].append(item)
    for category in sorted(groups, key=lambda c: -sum(map(attrgetter("value"), groups[c]))):
        members = groups[category]
        yield f"{category.upper():-<34}{sum(i.value for i in members):>10,.2f}"
        for item in members:
            yield f"  {item.sku:<4}{item.name:<14.12}{item.qty:>5} x {item.price:>6.2f} {item.added:%d.%m.%y}"
    yield f"{'TOTAL':=<34}{sum(i.value for i in items.values()):>10,.2f}"


items, errors = load(io.StringIO(SOURCE))
print(*report(items), sep="\n")
for error in errors:
    print(*error)
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
for item in sorted(items.values(), key=attrgetter("added"), reverse=True)[:3]:
    writer.writerow([item.sku, item.name, item.qty, item.price])
print(out.getvalue(), end="")
print(max(items.values(), key=attrgetter("value")).name, min(items.values()).sku, (max(i.added for i in items.values()) - min(i.added for i in items.values())).days)
# stress: 100
