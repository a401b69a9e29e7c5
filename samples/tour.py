"""A tour of every compound statement: a small library that lends books.

if, while, for, try, with, match, def, class, async def, async for, async with, decorators, type parameters.
"""
import sys

# ---- decorators: plain, with arguments, on classes ----


def logged(prefix):
    def wrap(function):
        def inner(*args, **kwargs):
            result = function(*args, **kwargs)
            log.append(f"{prefix}{function.__name__}")
            return result

        inner.__name__ = function.__name__
        return inner

    return wrap


def registered(cls):
    registry[cls.__name__] = cls
    return cls


log = []
registry = {}

# ---- classes: inheritance, properties, operators, type parameters ----


class LibraryError(Exception):
    pass


class NotAvailable(LibraryError):
    def __init__(self, title):
        super().__init__(f"{title!r} is lent out")
        self.title = title


@registered
class Book:
    __match_args__ = ("title", "year")

    def __init__(self, title, year, /, *, pages=100):
        self.title = title
        self.year = year
        self.pages = pages
        self.lent_to = None

    def __repr__(self):
        return f"Book({self.title!r}, {self.year})"

    def __lt__(self, other):
        return (self.year, self.title) < (other.year, other.title)

    @property
    def age(self):
        return 2024 - self.year


@registered
class Shelf[T]:
    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def __iter__(self):
        yield from self.items

    def __len__(self):
        return len(self.items)

    def find[R](self, test, default: R = None) -> T | R:
        for item in self.items:
            if test(item):
                break
        else:
            return default
        return item


type Shelves[T] = dict[str, Shelf[T]]

# ---- with and try ----


class Loan:
    def __init__(self, book, reader):
        self.book, self.reader = book, reader

    def __enter__(self):
        if self.book.lent_to is not None:
            raise NotAvailable(self.book.title)
        self.book.lent_to = self.reader
        return self.book

    def __exit__(self, kind, value, traceback):
        self.book.lent_to = None
        return isinstance(value, KeyError)


def read(book, pages):
    if pages > book.pages:
        raise ValueError(f"only {book.pages} pages")
    elif pages < 0:
        raise KeyError(pages)
    return f"read {pages} of {book.title}"


@logged("did ")
def visit(book, reader, pages):
    try:
        with Loan(book, reader) as mine, Loan(desk, reader):
            print(read(mine, pages))
    except ValueError as problem:
        print("problem:", problem)
    except NotAvailable as problem:
        print(type(problem).__name__, problem)
    else:
        print("fine")
    finally:
        print("back on the shelf:", book.lent_to is None)


# ---- match ----


def describe(thing):
    match thing:
        case None:
            return "nothing"
        case Book(title, year) if year < 1900:
            return f"old book {title}"
        case Book(title=title):
            return f"book {title}"
        case []:
            return "an empty list"
        case [Book(), *rest]:
            return f"a book and {len(rest)} more"
        case {"kind": "map" | "plan" as kind, **extra}:
            return f"a {kind} with {sorted(extra)}"
        case (int() | float()) as number:
            return f"number {number}"
        case str(text):
            return f"text of {len(text)}"
        case _:
            return "something else"


# ---- loops ----


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2:
            n = 3 * n + 1
        else:
            n //= 2
        steps += 1
        if steps > 100:
            break
    else:
        return steps
    return None


# ---- exception groups ----


def inspect_all(books):
    problems = []
    for book in books:
        try:
            read(book, 150)
        except ValueError as problem:
            problems.append(problem)
    if problems:
        problems.append(TypeError("not a book: 7"))
        raise ExceptionGroup("inspection", problems)


# ---- coroutines ----


class Post:
    """Letters that arrive one after the other."""

    def __init__(self, *letters):
        self.letters = list(letters)

    async def __aenter__(self):
        print("post opens")
        return self

    async def __aexit__(self, *error):
        print("post closes")

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.letters:
            raise StopAsyncIteration
        return await deliver(self.letters.pop(0))


class Pause:
    def __await__(self):
        return (yield "pause")


async def deliver(letter):
    stamp = await Pause()
    return f"{letter} ({stamp})"


async def reading_room():
    async with Post("invitation", "reminder") as post:
        async for letter in post:
            print(letter)
        else:
            print("no more letters")
    return [x async for x in countdown(3)]


async def countdown(n):
    while n:
        yield n
        n -= 1


def drive(coroutine):
    sent, number = None, 0
    while True:
        try:
            coroutine.send(sent)
        except StopIteration as done:
            return done.value
        number += 1
        sent = f"stamp {number}"


desk = Book("the reading desk", 1890, pages=0)
emma = Book("Emma", 1815, pages=474)
dune = Book("Dune", 1965, pages=120)


def main():
    shelf = Shelf(dune, emma, Book("Ulysses", 1922))
    print(sorted(shelf), len(shelf), [b.age for b in shelf if b.pages > 100])
    print(shelf.find(lambda b: b.year > 1950), shelf.find(lambda b: b.year > 2000, "none"))
    visit(emma, "Ann", 50)
    visit(dune, "Bob", 500)
    visit(dune, "Bob", -1)
    with Loan(emma, "Cleo"):
        visit(emma, "Dan", 1)
    for thing in [None, emma, dune, [], [emma, 1, 2], {"kind": "map", "scale": 5}, 2.5, "text", (), desk.age]:
        print(describe(thing))
    print([collatz(n) for n in (1, 7, 27)])
    try:
        inspect_all(shelf)
    except* ValueError as group:
        print(group.message, [str(e) for e in group.exceptions])
    except* TypeError as group:
        print("also", len(group.exceptions), group.exceptions[0])
    print(drive(reading_room()))
    print(Shelves.__name__, Shelves.__type_params__, Shelf.__type_params__[0].__name__)
    print(sorted(registry), log)
    return 0


if __name__ == "__main__":
    sys.exit(main())
