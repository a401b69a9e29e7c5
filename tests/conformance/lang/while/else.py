# The else suite runs when the test is false, which may be the first time; break leaves without it.
def run(limit, stop):
    n = 0
    while n < limit:
        if n == stop:
            print("break")
            break
        print(n)
        n += 1
    else:
        print("else")
    print("after", n)


run(2, None)
run(0, None)
run(3, 1)
run(1, 1)


def returning():
    while True:
        return "returned"
    else:
        print("never")


print(returning())
