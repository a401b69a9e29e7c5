"""A small backtracking matcher for the patterns of assertRaisesRegex: what a message looks like, no more.

Supports literals, ., escapes (\\d \\w \\s \\b and punctuation), classes, groups, |, *, +, ? (also lazy), {m,n}, ^ and $.
A pattern becomes a tree of tuples; matching a node yields every position it can end at.
"""


try:
    import re as library
    library.search("a|b", "b")
except Exception:
    library = None


class PatternError(Exception):
    pass


def _word(c):
    return c.isalnum() or c == "_"


CLASSES = {
    "d": str.isdigit, "w": _word, "s": str.isspace,
    "D": lambda c: not c.isdigit(), "W": lambda c: not _word(c), "S": lambda c: not c.isspace(),
}
CONTROL = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "f": "\f", "v": "\v"}


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self):
        c = self.peek()
        self.at += 1
        return c

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == "|":
            self.take()
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ("or", branches)

    def sequence(self):
        items = []
        while self.peek() not in ("", "|", ")"):
            items.append(self.repeated(self.atom()))
        return ("seq", items)

    def repeated(self, item):
        while self.peek() in ("*", "+", "?", "{") and self.peek():
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(self.peek(), (None, None))
            if low is None:
                end = self.text.find("}", self.at)
                numbers = self.text[self.at + 1:end].split(",") if end > 0 else [""]
                if not all(n.isdigit() or not n for n in numbers) or numbers == [""]:
                    return item
                low = int(numbers[0] or 0)
                high = low if len(numbers) == 1 else int(numbers[1]) if numbers[1] else None
                self.at = end
            self.take()
            lazy = self.peek() == "?"
            if lazy:
                self.take()
            item = ("repeat", item, low, high, lazy)
        return item

    def atom(self):
        c = self.take()
        if c == "(":
            if self.text.startswith("?:", self.at):
                self.at += 2
            elif self.text.startswith("?P<", self.at):
                self.at = self.text.index(">", self.at) + 1
            elif self.peek() == "?":
                raise PatternError("unsupported group in " + self.text)
            inner = self.alternatives()
            if self.take() != ")":
                raise PatternError("missing ) in " + self.text)
            return inner
        if c == "[":
            return self.char_class()
        if c == ".":
            return ("char", lambda x: x != "\n")
        if c == "^" or c == "$":
            return (c,)
        if c == "\\":
            return self.escape()
        return ("text", c)

    def escape(self):
        c = self.take()
        if c in CLASSES:
            return ("char", CLASSES[c])
        if c == "b" or c == "Z":
            return (c,)
        if c == "x":
            self.at += 2
            return ("text", chr(int(self.text[self.at - 2:self.at], 16)))
        return ("text", CONTROL.get(c, c))

    def char_class(self):
        negative = self.peek() == "^"
        if negative:
            self.take()
        tests = []
        first = True
        while first or self.peek() != "]":
            first = False
            c = self.take()
            if not c:
                raise PatternError("missing ] in " + self.text)
            if c == "\\":
                kind, value = self.escape()
                if kind == "char":
                    tests.append(value)
                    continue
                c = value
            if self.peek() == "-" and self.text[self.at + 1:self.at + 2] != "]":
                self.take()
                last = self.take()
                tests.append(lambda x, low=c, high=last: low <= x <= high)
            else:
                tests.append(lambda x, want=c: x == want)
        self.take()
        return ("char", lambda x: any(t(x) for t in tests) != negative)


def _ends(node, s, at):
    kind = node[0]
    if kind == "text":
        if s.startswith(node[1], at):
            yield at + len(node[1])
    elif kind == "char":
        if at < len(s) and node[1](s[at]):
            yield at + 1
    elif kind == "seq":
        yield from _sequence_ends(node[1], 0, s, at)
    elif kind == "or":
        for branch in node[1]:
            yield from _ends(branch, s, at)
    elif kind == "repeat":
        yield from _repeat_ends(node, 0, s, at)
    elif kind == "^":
        if at == 0:
            yield at
    elif kind == "$":
        if at == len(s) or s[at:] == "\n":
            yield at
    elif kind == "Z":
        if at == len(s):
            yield at
    elif kind == "b":
        before = at > 0 and _word(s[at - 1])
        after = at < len(s) and _word(s[at])
        if before != after:
            yield at


def _sequence_ends(items, i, s, at):
    if i == len(items):
        yield at
        return
    for end in _ends(items[i], s, at):
        yield from _sequence_ends(items, i + 1, s, end)


def _repeat_ends(node, done, s, at):
    _, item, low, high, lazy = node
    if item[0] == "char":
        last = at
        limit = len(s) if high is None else min(len(s), at + high)
        while last < limit and item[1](s[last]):
            last += 1
        stops = range(at + low, last + 1)
        yield from stops if lazy else reversed(stops)
        return
    if lazy and done >= low:
        yield at
    if high is None or done < high:
        for end in _ends(item, s, at):
            if end > at or done < low:
                yield from _repeat_ends(node, done + 1, s, end)
    if not lazy and done >= low:
        yield at


def search(pattern, text, ignore_case=False):
    """Does `pattern` occur in `text`? Of the library's own `re` when there is one."""
    if not isinstance(pattern, str):
        return pattern.search(text)
    if library is not None:
        return library.search(pattern, text, library.IGNORECASE if ignore_case else 0)
    parser = Parser(pattern)
    tree = parser.alternatives()
    if parser.at < len(pattern):
        raise PatternError("unexpected ) in " + pattern)
    for start in range(len(text) + 1):
        for _ in _ends(tree, text, start):
            return True
    return False


def escape(text):
    """The text as a pattern that matches just it."""
    return "".join(c if c.isalnum() or c == "_" else "\\" + c for c in text)
