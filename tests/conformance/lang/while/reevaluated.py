# The test is evaluated before each turn, and sees what the suite did.
stack = [1, [2, [3, []], 4], 5]
while stack:
    item = stack.pop(0)
    if isinstance(item, list):
        stack = item + stack
    else:
        print(item)
a, b = 0, 1
while a < 100:
    print(a, end=" ")
    a, b = b, a + b
print()
while 0:
    print("never")
while not a > 1000:
    a *= 3
print(a)
