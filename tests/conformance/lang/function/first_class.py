# Functions are values: passed, stored, returned, compared and used as keys.
def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


def double(x):
    return 2 * x


def inc(x):
    return x + 1


print(compose(double, inc)(5), compose(inc, double)(5), compose()(5))
table = {double: "double", inc: "inc", len: "len"}
print(table[double], table[len], double == double, double == inc)
alias = double
double = None
print(alias(4), alias.__name__)
print(sorted(["bb", "a", "ccc"], key=len), list(map(inc, [1, 2])))
print((lambda f: f(f))(lambda f: "self" if callable(f) else "no"))
