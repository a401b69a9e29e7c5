# The else suite runs when the items are exhausted, immediately if there are none; break skips it.
def search(items, wanted):
    for item in items:
        if item == wanted:
            print("found", item)
            break
    else:
        print("not found")


search([1, 2, 3], 2)
search([1, 2, 3], 4)
search([], 1)
search(iter(()), None)
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
