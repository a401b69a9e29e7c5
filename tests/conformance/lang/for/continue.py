# continue goes on with the next item, or with the else suite if there is none.
for n in range(5):
    if n in (1, 4):
        continue
    print(n)
else:
    print("else", n)
for n in range(2):
    for m in range(3):
        if m == 1:
            continue
        if n == 1:
            break
        print(n, m)
    else:
        print("inner else")
        continue
    print("after break")
