# Each turn overwrites what the suite assigned to the target.
for i in range(4):
    print(i)
    i = 50
print("after", i)


def f():
    seen = []
    for i in range(3):
        seen.append(i)
        i *= 100
        seen.append(i)
    return seen, i


print(f())
