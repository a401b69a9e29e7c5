# 8.3: the loop variable, else, break, nested loops and loops over changing collections.
for i in range(3):
    print(i, end=" ")
    i = 5
print(i)
for x in []:
    pass
else:
    print("else of an empty loop", "x" in globals())
items = [1, 2, 3, 4, 5, 6]
for x in items:
    if x % 2 == 0:
        items.remove(x)
print(items)
items = [-1, 2, -3, -4]
for x in items[:]:
    if x < 0:
        items.remove(x)
print(items)
for n in range(2, 12):
    for k in range(2, n):
        if n % k == 0:
            print(n, "=", k, "*", n // k, end="; ")
            break
    else:
        print(n, "is prime", end="; ")
print()
users = {"Hans": "active", "Éléonore": "inactive", "景太郎": "active"}
for user, status in users.copy().items():
    if status == "inactive":
        del users[user]
print(users)
try:
    for user in users:
        users[user + "2"] = 1
except RuntimeError as e:
    print(e)
try:
    for x in {1, 2, 3} if False else (s := {1, 2, 3}):
        s.add(x + 10)
except RuntimeError as e:
    print(e)
for i, (a, *b) in enumerate(["abc", "de", "f"]):
    print(i, a, b, end="; ")
for (x, y), z in zip([(1, 2), (3, 4)], "pq"):
    print(x, y, z, end="; ")
print()
for items[0] in "last":
    pass
print(items)
