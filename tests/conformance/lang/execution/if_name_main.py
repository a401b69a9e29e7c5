# 4.1: the script's block is the module __main__; __name__, __file__ and friends are its globals.
import sys

print(__name__, sys.modules["__main__"].__dict__ is globals(), __doc__, __package__, __spec__)
print(__file__.endswith("if_name_main.py"), "if_name_main" in sys.argv[0], len(sys.argv))
print(type(__loader__).__name__ if isinstance(__loader__, type) else "loader", __builtins__.__name__)
print(sys.modules["__main__"].__name__, type(sys.modules[__name__]).__name__)


def f():
    pass


class C:
    pass


print(f.__module__, C.__module__, (lambda: 0).__module__, C, f.__qualname__)
if __name__ == "__main__":
    print("main runs")
