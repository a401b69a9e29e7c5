# Exceptions in the test or the suite leave the loop without its else.
def countdown(n):
    while 10 // n:
        n -= 1
        print(n)
    else:
        print("else")


try:
    countdown(3)
except ZeroDivisionError as e:
    print("test raised:", e)


def body():
    k = 0
    while True:
        try:
            k += 1
            if k == 2:
                continue
            if k == 4:
                break
            print("body", k)
        finally:
            print("finally", k)


body()
