# SystemExit passes through functions, except Exception and else clauses.
import sys


def deep(n):
    if n == 0:
        sys.exit(9)
    try:
        deep(n - 1)
    except Exception:
        print("never")
    else:
        print("never")
    finally:
        print("finally", n)


deep(2)
