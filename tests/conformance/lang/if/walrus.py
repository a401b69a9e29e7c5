# The tests are assignment expressions.
def find(key):
    table = {"a": 1, "b": 0}
    if (value := table.get(key)) is None:
        return "missing", value
    elif half := value / 2:
        return "half", half
    return "zero", value, half


print(find("a"), find("b"), find("c"))
if n := len("abc"):
    print(n)
while (n := n - 1) > 0:
    print("left", n)
print(n)
