# sys.exit with a number is the exit status; finally clauses run.
import sys

try:
    print("working")
    sys.exit(3)
finally:
    print("cleanup")
