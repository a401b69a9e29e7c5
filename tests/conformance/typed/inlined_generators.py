"""Generator functions that run in the loops over them: every way through the loop."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def pairs(n):
    for i in range(n):
        if i > 5:
            return
        yield i, i * 2


def echo(n):
    while n:
        got = yield n
        n -= 1
        if got is not None:
            print("got", got)
    return 17


def one(x):
    yield x


def words(text):
    for line in text.split("\n"):
        for word in line.split():
            if word == "stop":
                return
            yield word.lower()


def nothing(n):
    return
    yield n


def loops():
    total = 0
    for x in evens(numbers(20)):
        if x == 6:
            continue
        if x == 14:
            break
        total += x
    else:
        print("not here")
    print(total, x)
    for x in numbers(3):
        pass
    else:
        print("else", x)
    for a, b in pairs(9):
        if a == 2:
            continue
        total += a * b
    print(total, a, b)
    for (a, b) in pairs(2):
        for c in numbers(b):
            if c == 1:
                break
            print(a, b, c)
    for value in echo(2):
        print(value)
    for item in one([1, 2]):
        item.append(3)
        print(item)
    for item in nothing(3):
        print("never")
    else:
        print("empty")
    for word in words("a B\nC stop d"):
        print(word, end=" ")
    print()


def returned(n):
    for x in numbers(n):
        for y in evens(numbers(x)):
            if y == 4:
                return x, y
    return None


def twice(n):
    for x in numbers(n):
        yield x
        for y in numbers(x):
            yield -y


def outer(n):
    for a, b in pairs(n):
        got = yield a + b
        if got:
            print("sent", got)
    print("end of outer")


def cells(n):
    made = []
    for x in numbers(n):
        made.append(lambda: x)
    return [f() for f in made]


def depth(n):
    return 1 + sum(depth(m) for m in numbers(n)) + max([depth(m) for m in numbers(n)], default=0)


class Holder:
    kept = [x for x in numbers(4)]
    for last in pairs(3):
        pass


loops()
print(returned(9), returned(2))
print(list(twice(4)))
g = outer(4)
print(next(g), g.send("hello"), next(g), list(g))
g = outer(4)
print(next(g))
g.close()
print(cells(4), depth(5))
print(Holder.kept, Holder.last)
for x, (a, b) in zip(numbers(3), pairs(3)):
    print(x, a, b)
for x in numbers(2):
    print(x)
print(sum(evens(numbers(100))), list(pairs(3)), tuple(numbers(4)), set(evens(numbers(5))), sorted(numbers(3)))
print([x + y for x in numbers(3) for y in evens(numbers(x + 2))])
print({x: b for x in numbers(3) for _, b in pairs(x)}, any(x > 3 for x in numbers(6)), all(x > 3 for x in numbers(6)))
print(sum(x * y for x in numbers(4) for y in numbers(x)), sum(numbers(3)) + sum(numbers(4)))
