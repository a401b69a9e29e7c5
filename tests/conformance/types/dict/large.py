# Growing, deleting, reusing room
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


big = {i: -i for i in range(10000)}
for i in range(0, 10000, 3): del big[i]
print(len(big), sum(big), list(big)[:5], list(big)[-3:], big[1], 9999 in big, 9998 in big)
for i in range(10000, 20000): big[i] = 0; big.pop(i - 5000, None)
print(len(big), list(big)[:3], list(big.items())[-2:])
