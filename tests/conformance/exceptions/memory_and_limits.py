# Things that cannot be: huge sequences, huge shifts, bad conversions.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: [0] * (1 << 62))
attempt(lambda: "ab" * (1 << 62))
attempt(lambda: (1,) * (1 << 100))
attempt(lambda: b"a" * -5)
attempt(lambda: 1 << (1 << 70))
attempt(lambda: 1 << -1)
attempt(lambda: 10 ** 400 * 1.0)
attempt(lambda: int(float("inf")))
attempt(lambda: int("9" * 5000))
attempt(lambda: str(10 ** 5000))
attempt(lambda: 2.0 ** 5000)
attempt(lambda: [1][1 << 70])
attempt(lambda: range(1 << 70)[1 << 69])
attempt(lambda: len(range(1 << 70)))
attempt(lambda: chr(1 << 40))
attempt(lambda: bytes(1 << 62))
