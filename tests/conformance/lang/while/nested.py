# break and continue belong to the innermost loop; in an else suite, to the loop around.
i = 0
while i < 4:
    i += 1
    j = 0
    while j < 3:
        j += 1
        if j == 2:
            break
    else:
        print("inner else")
    if i == 3:
        break
    print(i, j)
n = 0
while n < 5:
    n += 1
    while False:
        pass
    else:
        if n < 3:
            continue
        print("leave from else", n)
        break
    print("not here")
