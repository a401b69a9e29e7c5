# while loops whose conditions have effects, raise, are other than bools; loops with else, nested breaks, and variables of changing kinds
def t(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Truth:
    def __init__(self, *answers):
        self.answers = list(answers)

    def __bool__(self):
        a = self.answers.pop(0)
        if isinstance(a, Exception):
            raise a
        return a


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        self.n -= 1
        return self.n


def count(c, limit=20):
    n = 0
    while c:
        n += 1
        if n >= limit:
            return "limit"
    else:
        return n, "else"


def halves(x):
    n = 0
    while x:
        x = x / 2 if n % 2 else x // 2
        n += 1
        if n > 80:
            return "many", x
    return n, x


def shrinking(items):
    out = []
    while items:
        out.append(items.pop())
        if len(out) == 2:
            items.extend("xy")
    return out


def search(grid, v):
    i = 0
    while i < len(grid):
        j = 0
        while j < len(grid[i]):
            if grid[i][j] == v:
                break
            j += 1
        else:
            i += 1
            continue
        break
    else:
        return None
    return i, j


def walrus(values):
    it = iter(values)
    total = 0
    while (v := next(it, None)) is not None and (total := total + v) < 10:
        pass
    return v, total


def chained(a, b, c):
    n = 0
    while a < b < c or n == 0:
        a, b, n = a + 1, b + 2, n + 1
    return a, b, c, n


def digits(n):
    out = []
    while True:
        n, d = divmod(n, 10)
        out.append(d)
        if not n:
            break
    return out[::-1]


def gcd_steps(a, b):
    steps = 0
    while b != 0:
        a, b, steps = b, a % b, steps + 1
    return a, steps


def text(s):
    while s.startswith("a"):
        s = s[1:]
    while s and s[-1] in "xyz":
        s = s[:-1]
    else:
        s += "!"
    return s


def retype(x):
    n = 0
    while n < 4:
        x = x + x
        n += 1
        if n == 2:
            x = str(x)
    return x


def finally_and_continue():
    log = []
    n = 0
    while n < 4:
        n += 1
        try:
            if n == 1:
                continue
            if n == 3:
                break
            log.append(n)
        finally:
            log.append(("f", n))
    else:
        log.append("else")
    return log


def condition_in_finally(flag):
    n = 0
    while not flag or n < 2:
        try:
            n += 1
            if n == 3:
                return n
        finally:
            flag = n == 2
    return "end", n


print(t(count, Truth(True, True, False)), t(count, Truth(True, ValueError("truth"))), t(count, Len(4)), t(count, Len(1)), t(count, Len(0)), t(count, [1]), t(count, ""), t(count, float("nan")), t(count, -0.0), t(count, 0j), t(count, None), t(count, ...), t(count, Truth(1)))
print(halves(100), halves(2**70), halves(0.75), halves(-5), halves(True), halves(0), t(halves, "a"))
print(shrinking([1, 2, 3]), shrinking([]), search([[1, 2], [3]], 3), search([[1, 2], [3]], 9), search([], 1), search([[], [], [5.0]], 5), t(search, [1], 1))
print(walrus([1, 2, 3]), walrus([5, 6, 7]), walrus([]), walrus([0.5, 2**64]), t(walrus, [1, "a"]))
print(chained(0, 1, 5), chained(0.0, 0.5, 3), chained(5, 1, 0), t(chained, 0, "a", 1))
print(digits(0), digits(1234567890123456789012), digits(-15)[:3] if False else "", gcd_steps(48, 18), gcd_steps(2**80, 6**20), gcd_steps(7.5, 2), t(gcd_steps, 1, "x"))
print(text("aaabcxyz"), text("aaa"), text("xyz"), retype(1), retype(1.5), retype("q"), retype([1]), retype((1,)), finally_and_continue(), condition_in_finally(False), condition_in_finally(True))
while False:
    never = 1
else:
    print("else at module level", "never" in globals())
n = 3
while n:
    n -= 1
    if n == 1:
        del n
        break
print("n" in globals())
