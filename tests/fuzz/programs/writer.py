"""What all generators of programs share: random choices, lines with indentation, fresh names, and the functions that
the programs print with. What these print depends neither on addresses nor on the order of sets.
"""
import random

PRELUDE = '''\
def order(v):
    if isinstance(v, (set, frozenset)): return (type(v).__name__, sorted(map(repr, map(order, v))))
    if isinstance(v, list): return [order(x) for x in v]
    if isinstance(v, tuple): return tuple([order(x) for x in v])
    if isinstance(v, dict): return {order(k): order(x) for k, x in v.items()}
    return "".join(sorted(v)) if isinstance(v, str) and "{" in v else v  # perhaps of a set
def plain(text):
    return text[:text.index(" at 0x")] if " at 0x" in text else text
def message(e):
    text = plain(str(e))
    if " at most " in text: return "too many"  # subclasses of builtins are named one way or the other
    return "".join(sorted(text)) if "{" in text else text  # perhaps a set
def show(*values):
    print(*[plain(repr(order(v))) for v in values])
def lines(tb):
    found = []
    while tb:
        if tb.tb_frame.f_code.co_filename == __file__: found.append(tb.tb_lineno)
        tb = tb.tb_next
    return found
def caught(e, depth=0):
    print("  " * depth + type(e).__name__, message(e), lines(e.__traceback__), e.__suppress_context__,
          *getattr(e, "__notes__", ()))
    for inner in getattr(e, "exceptions", ()): caught(inner, depth + 1)
    if depth < 4:
        if e.__cause__: print("  " * depth + "from"); caught(e.__cause__, depth + 1)
        elif e.__context__: print("  " * depth + "in"); caught(e.__context__, depth + 1)
'''


class Writer:
    prelude = PRELUDE

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.lines = self.prelude.splitlines()
        self.indent = 0
        self.counter = 0

    def pick(self, items):
        return self.rng.choice(items)

    def chance(self, share):
        return self.rng.random() < share

    def number(self, low, high):
        return self.rng.randint(low, high)

    def some(self, items, low, high):
        return self.rng.sample(items, min(len(items), self.rng.randint(low, high)))

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def put(self, *texts):
        for text in texts:
            for line in text.split("\n"):
                self.lines.append("    " * self.indent + line)

    def inside(self, head, body, *arguments):
        """A head with a colon, then what `body` writes, or pass."""
        self.put(head)
        start = len(self.lines)
        self.indent += 1
        body(*arguments)
        if len(self.lines) == start:
            self.put("pass")
        self.indent -= 1

    def guarded(self, *texts):
        """Lines whose errors are shown."""
        self.put("try:")
        self.put(*("    " + line for text in texts for line in text.split("\n")))
        self.put("except Exception as e: caught(e)")

    def program(self):
        return "\n".join(self.lines) + "\n"
