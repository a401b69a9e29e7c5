"""A JSON reader and writer with positions in error messages."""
import sys


class JSONError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {line} column {column}")


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def fail(self, message):
        raise JSONError(message, self.text, self.at)

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}")
        self.at += 1

    def value(self):
        match self.peek():
            case "{":
                return self.object()
            case "[":
                return self.array()
            case '"':
                return self.string()
            case "t":
                return self.word("true", True)
            case "f":
                return self.word("false", False)
            case "n":
                return self.word("null", None)
            case c if c and (c == "-" or c.isdigit()):
                return self.number()
            case "":
                self.fail("unexpected end")
            case c:
                self.fail(f"unexpected {c!r}")

    def word(self, word, value):
        if not self.text.startswith(word, self.at):
            self.fail("unknown word")
        self.at += len(word)
        return value

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        text = self.text[start:self.at]
        try:
            return float(text) if any(c in text for c in ".eE") else int(text)
        except ValueError:
            self.at = start
            self.fail(f"bad number {text!r}")

    def string(self):
        self.take('"')
        parts = []
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                c = self.text[self.at]
                self.at += 1
                if c == "u":
                    code = int(self.text[self.at:self.at + 4], 16)
                    self.at += 4
                    if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
                        low = int(self.text[self.at + 2:self.at + 6], 16)
                        self.at += 6
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                    c = chr(code)
                elif c in ESCAPES:
                    c = ESCAPES[c]
                else:
                    self.fail(f"bad escape {c!r}")
            parts.append(c)

    def array(self):
        items = []
        self.take("[")
        if self.peek() == "]":
            self.at += 1
            return items
        while True:
            items.append(self.value())
            if self.peek() == "]":
                self.at += 1
                return items
            self.take(",")

    def object(self):
        items = {}
        self.take("{")
        if self.peek() == "}":
            self.at += 1
            return items
        while True:
            if self.peek() != '"':
                self.fail("expected a key")
            key = self.string()
            self.take(":")
            items[key] = self.value()
            if self.peek() == "}":
                self.at += 1
                return items
            self.take(",")


def loads(text):
    reader = Reader(text)
    value = reader.value()
    if reader.peek():
        reader.fail("extra data")
    return value


def quote(text):
    out = ['"']
    for c in text:
        match c:
            case '"' | "\\":
                out.append("\\" + c)
            case "\n":
                out.append("\\n")
            case "\t":
                out.append("\\t")
            case _ if ord(c) < 32:
                out.append(f"\\u{ord(c):04x}")
            case _:
                out.append(c)
    out.append('"')
    return "".join(out)


def dumps(value, indent=None, level=0):
    newline = "" if indent is None else "\n" + " " * (indent * (level + 1))
    end = "" if indent is None else "\n" + " " * (indent * level)
    match value:
        case None:
            return "null"
        case True:
            return "true"
        case False:
            return "false"
        case int() | float():
            return repr(value)
        case str():
            return quote(value)
        case [] | {}:
            return "[]" if isinstance(value, list) else "{}"
        case [*items]:
            return "[" + ("," if newline else ", ").join(newline + dumps(v, indent, level + 1) for v in items) + end + "]"
        case {**items}:
            pairs = (f"{newline}{quote(k)}: {dumps(v, indent, level + 1)}" for k, v in items.items())
            return "{" + ("," if newline else ", ").join(pairs) + end + "}"
        case _:
            raise TypeError(f"not JSON: {type(value).__name__}")


SAMPLE = """
{"name": "pyc2c", "tags": ["c", "python", "compiler"], "version": 3.13, "stars": 12000,
 "nested": {"empty": [], "none": null, "yes": true, "no": false, "deep": [[1], [2, [3, -4.5e3]]]},
 "text": "tab\\there, quote\\" and \\u00e9\\ud83d\\ude00"}
"""


def main():
    data = loads(SAMPLE)
    print(dumps(data))
    print(dumps(data, indent=2))
    print(loads(dumps(data)) == data)
    for bad in ["", "[1, 2", '{"a" 1}', "[1,]", "tru", '"abc', '{"a": 01x}', "[1] 2", '"\\q"', "{1: 2}"]:
        try:
            print(bad, loads(bad))
        except JSONError as e:
            print(repr(bad), "->", e)
    try:
        dumps({"x": {1, 2}})
    except TypeError as e:
        print("cannot write:", e)
    print(len(sys.argv))


main()
