"""A regular-expression engine: parser, Thompson construction, simulation of state sets and a lazily built automaton."""


class State:
    count = 0

    def __init__(self, test=None):
        self.test = test
        self.out = None
        self.splits = []
        self.number = State.count
        State.count += 1


class Fragment:
    def __init__(self, start, end):
        self.start = start
        self.end = end


class Parser:
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self):
        c = self.peek()
        self.at += 1
        return c

    def alternatives(self):
        left = self.sequence()
        while self.peek() == "|":
            self.take()
            right = self.sequence()
            start, end = State(), State()
            start.splits = [left.start, right.start]
            left.end.splits.append(end)
            right.end.splits.append(end)
            left = Fragment(start, end)
        return left

    def sequence(self):
        first = State()
        result = Fragment(first, first)
        while self.peek() not in ("", "|", ")"):
            part = self.repeated()
            result.end.splits.append(part.start)
            result = Fragment(result.start, part.end)
        return result

    def repeated(self):
        part = self.atom()
        while self.peek() and self.peek() in "*+?":
            op = self.take()
            start, end = State(), State()
            start.splits = [part.start]
            if op != "+":
                start.splits.append(end)
            part.end.splits.append(end)
            if op != "?":
                part.end.splits.append(part.start)
            part = Fragment(start, end)
        return part

    def atom(self):
        c = self.take()
        if c == "(":
            inner = self.alternatives()
            if self.take() != ")":
                raise ValueError("missing )")
            return inner
        if c == "[":
            return self.single(self.char_class())
        if c == ".":
            return self.single(lambda x: x != "\n")
        if c == "\\":
            kind = self.take()
            if kind == "d":
                return self.single(str.isdigit)
            if kind == "w":
                return self.single(lambda x: x.isalnum() or x == "_")
            if kind == "s":
                return self.single(str.isspace)
            c = kind
        return self.single(lambda x: x == c)

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        chars = set()
        while self.peek() != "]":
            low = self.take()
            if self.peek() == "-" and self.pattern[self.at + 1] != "]":
                self.take()
                for code in range(ord(low), ord(self.take()) + 1):
                    chars.add(chr(code))
            else:
                chars.add(low)
        self.take()
        return lambda x: (x in chars) != negated

    def single(self, test):
        start, end = State(test), State()
        start.out = end
        return Fragment(start, end)


class Regex:
    def __init__(self, pattern):
        fragment = Parser(pattern).alternatives()
        self.end = fragment.end
        self.start = self.closure([fragment.start])
        self.table = {}

    def closure(self, states):
        found, stack = {}, list(states)
        while stack:
            state = stack.pop()
            if state.number not in found:
                found[state.number] = state
                stack.extend(state.splits)
        return tuple(found[n] for n in sorted(found))

    def step(self, states, c):
        return self.closure([s.out for s in states if s.test is not None and s.test(c)])

    def accepts(self, states):
        return self.end in states

    def match(self, text, at=0):
        """The end of the longest match at that place, or -1."""
        states, best = self.start, -1
        while True:
            if self.accepts(states):
                best = at
            if not states or at == len(text):
                return best
            states = self.step(states, text[at])
            at += 1

    def match_cached(self, text, at=0):
        states, best = self.start, -1
        table = self.table
        while True:
            key = tuple(s.number for s in states)
            row = table.get(key)
            if row is None:
                row = table[key] = (self.accepts(states), {})
            if row[0]:
                best = at
            if not states or at == len(text):
                return best
            c = text[at]
            following = row[1].get(c)
            if following is None:
                following = row[1][c] = self.step(states, c)
            states = following
            at += 1

    def find_all(self, text, match):
        found, at = [], 0
        while at < len(text):
            end = match(text, at)
            if end > at:
                found.append(text[at:end])
                at = end
            else:
                at += 1
        return found


TEXT = """The year 2024 had 366 days; mail john.doe@example.org or admin@site.net before 10:45 on 2024-02-29.
Prices: $12.50, $3.99 and $1024.00! Hex 0xDEADBEEF, 0x1f; identifiers foo_bar, Baz9, _x. aaaaab abababab
""" * 90
PATTERNS = [r"\d+", r"[a-z]+@[a-z]+\.(org|net)", r"\d\d\d\d-\d\d-\d\d", r"\$\d+\.\d\d", r"0x[0-9a-fA-F]+", r"(ab)+", r"a*b",
            r"[A-Za-z_]\w*", r"(a|aa|aaa)+b", r"[^\s]+"]

for pattern in PATTERNS:
    regex = Regex(pattern)
    slow = regex.find_all(TEXT, regex.match)
    for _ in range(4):
        fast = regex.find_all(TEXT, regex.match_cached)
    print(pattern, len(slow), slow == fast, slow[0], len(regex.table))
print(Regex("(a?)" * 12 + "a" * 12).match("a" * 12))
