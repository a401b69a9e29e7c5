# raise SystemExit does the same; it can be caught.
import sys

try:
    sys.exit(5)
except SystemExit as e:
    print("caught", e.code, repr(e), isinstance(e, Exception))
for args in (), (None,), ("text",), (1, 2), (True,):
    try:
        raise SystemExit(*args)
    except SystemExit as e:
        print(repr(e.code), e.args)
raise SystemExit(42)
