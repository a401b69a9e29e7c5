#!/usr/bin/env python3
"""Compare random operations on str, bytes and bytearray with CPython.

Writes a program of COUNT operations, each in a try statement, compiles it with pyc2c and compares its output
with what the running Python (3.13) prints for it.

    tests/fuzz/text_ops.py [--seed N] [--count N] [--rounds N] [--pyc2c PATH]
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

ALPHABETS = [
    "ab", "abcXYZ 09", "abc \t\n\r\x0b\x1c.,-_", "a\xe9\xdf\xff\xa0\x85b\xc0",
    "a\u03b1\u0100\u03a3\u03c3\u03c2\u0391\u0130\u0131\u2028\u3000\u01c5", "a\U00010400\U00010428\xe9\U0001f600x",
    "\ufb01\xdf\u0149\u01f0\u0345\u2167\u2177\xb2\xbd\u0663\u09ea", "\ud800\udc00a\uffff",
    "abcdefghijklmnopqrstuvwxyz", "ab\x00\x7f'\"\\",
]
BYTE_ALPHABETS = [b"ab", b"abcXYZ 09", b"abc \t\n\r\x0b\x1c.,-_", bytes(range(256)), b"ab\x00\x7f'\"\\"]
CODECS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32-le", "cp1252", "utf-8-sig", "unicode_escape"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
PLAIN = ["lower", "upper", "title", "capitalize", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower",
         "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines"]
STR_PLAIN = ["casefold", "isdecimal", "isidentifier", "isnumeric", "isprintable"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def number(self, low, high):
        return self.random.randint(low, high)

    def text(self, is_bytes, limit=None):
        alphabet = self.pick(*(BYTE_ALPHABETS if is_bytes else ALPHABETS))
        if not is_bytes and self.random.random() < 0.15:
            alphabet += self.pick(*ALPHABETS)
        if limit is None:
            limit = self.pick(0, 1, 2, 3, 5, 7, 8, 9, 12, 20, 40, 70, 600)
        items = [self.random.choice(alphabet) for _ in range(self.number(0, limit))]
        if len(items) > 4 and self.random.random() < 0.3:
            unit = items[:self.number(1, 4)]
            items = (unit * len(items))[:len(items)]
        return bytes(items) if is_bytes else "".join(items)

    def part(self, whole, is_bytes):
        if whole and self.random.random() < 0.6:
            start = self.number(0, len(whole) - 1)
            return whole[start:start + self.pick(1, 1, 2, 3, 5, 9)]
        return self.text(is_bytes, 3)

    def place(self, whole):
        n = len(whole)
        return self.pick(0, 1, -1, 2, -2, n, n + 1, -n, self.number(-n - 2, n + 2))

    def shown(self, value):
        literal = ascii(value)
        if isinstance(value, bytes):
            return self.pick(literal, literal, f"bytearray({literal})")
        return literal

    def call(self, w, is_bytes):
        """A method call on the value w, without its receiver."""
        show, part, place, pick = self.shown, lambda: self.part(w, is_bytes), lambda: self.place(w), self.pick
        text = lambda limit: show(self.text(is_bytes, limit))  # noqa: E731
        fill = b"*" if is_bytes else pick("*", "\xe9", "\u03b1", "\U0001f600")
        rows = [
            lambda: f"{pick(*PLAIN)}()" if is_bytes else f"{pick(*PLAIN, *STR_PLAIN)}()",
            lambda: f"{pick('find', 'rfind', 'index', 'rindex', 'count')}({show(part())})",
            lambda: f"{pick('find', 'rfind', 'index', 'rindex', 'count')}({show(part())}, {place()}, {place()})",
            lambda: f"{pick('startswith', 'endswith')}({show(pick(part(), w[:3], w[-3:]))}, {place()}, {place()})",
            lambda: f"{pick('startswith', 'endswith')}(({show(part())}, {show(part())}))",
            lambda: f"{pick('split', 'rsplit')}({show(part())}, {pick(-1, 0, 1, 2, 3)})",
            lambda: f"{pick('split', 'rsplit')}(None, {pick(-1, 0, 1, 2, 3)})",
            lambda: f"splitlines({pick(True, False)})",
            lambda: f"{pick('partition', 'rpartition')}({show(part())})",
            lambda: f"replace({show(part())}, {text(4)}, {pick(-1, 0, 1, 2, 100)})",
            lambda: f"replace({show(part()[:1])}, {text(1)})",
            lambda: f"{pick('strip', 'lstrip', 'rstrip')}({show(part() + part())})",
            lambda: f"{pick('center', 'ljust', 'rjust')}({self.number(0, 80)}, {show(fill)})",
            lambda: f"zfill({self.number(0, 60)})",
            lambda: f"expandtabs({pick('', 0, 1, 4, 8, -1)})",
            lambda: f"{pick('removeprefix', 'removesuffix')}({show(pick(w[:2], w[-2:], part(), w))})",
            lambda: f"join([{', '.join(text(9) for _ in range(self.number(0, 6)))}])",
            lambda: f"{'decode' if is_bytes else 'encode'}({pick(*CODECS)!r}, {pick(*ERRORS)!r})",
        ]
        return pick(*rows)()

    def operation(self):
        is_bytes = self.random.random() < 0.45
        w = self.text(is_bytes)
        value, show = self.shown(w), self.shown
        other = show(self.pick(w, self.text(is_bytes), w + w[:1], w[:-1], w[::-1]))
        if self.random.random() < 0.65:
            return f"{value}.{self.call(w, is_bytes)}"
        return self.pick(
            f"{value}[{self.place(w)}:{self.place(w)}]",
            f"{value}[{self.place(w)}:{self.place(w)}:{self.pick(1, -1, 2, -2, 3)}]",
            f"{value}[{self.place(w)}]", f"{value} + {other}", f"{value} * {self.pick(-1, 0, 1, 2, 3, 10)}",
            f"{value} {self.pick('==', '!=', '<', '<=', '>', '>=')} {other}",
            f"{show(self.part(w, is_bytes))} in {value}", f"repr({value})", f"ascii({value})", f"list({value})",
            f"hash({ascii(w)}) == hash({ascii(w[:1])} + {ascii(w[1:])})")

    def program(self, count):
        lines = []
        for _ in range(count):
            lines += ["try:", f"    print(ascii({self.operation()}))", "except Exception as error:",
                      "    print(type(error).__name__, ascii(str(error)))"]
        return "\n".join(lines) + "\n"


def run(command):
    return subprocess.run(command, capture_output=True, timeout=300).stdout.decode().split("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pyc2c", default="build/pyc2c")
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "program.py")
            source = Generator(seed).program(options.count)
            with open(path, "w") as file:
                file.write(source)
            ours, theirs = run([options.pyc2c, "run", path]), run([sys.executable, "-W", "ignore", path])
        for i, (a, b) in enumerate(zip(ours, theirs)):
            if a != b:
                sys.exit(f"seed {seed}: {source.split(chr(10))[4 * i + 1].strip()}\n  ours   {a}\n  CPython {b}")
        if len(ours) != len(theirs):
            sys.exit(f"seed {seed}: ended after {len(ours)} of {len(theirs)} lines")
        print(f"seed {seed}: {options.count} operations equal")


main()
