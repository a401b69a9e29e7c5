#!/usr/bin/env python3
"""Compare random calls of random signatures with CPython.

Writes a program of functions, methods and classes with all kinds of parameters, each called with arguments that fit or
do not, compiles it with pyc2c and compares its output (results and TypeErrors) with what the running Python (3.13)
prints for it.

    tests/fuzz/call_args.py [--seed N] [--count N] [--rounds N] [--pyc2c PATH]
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

START = """def t(f):
    try: print(f())
    except TypeError as e: print(e)
"""


class Signature:
    """Random parameters: their text, and the names a body can show."""

    def __init__(self, rng):
        names = list("abcdefgh") + ["long_name", "longname", "other_name"] * (rng.random() < .1)
        rng.shuffle(names)
        self.positional = rng.randint(0, 5)
        positional_only = rng.randint(0, self.positional) if rng.random() < .4 else 0
        defaults = rng.randint(0, self.positional) if rng.random() < .6 else 0
        self.text = []
        for i in range(self.positional):
            self.text.append(names[i] + (f"={i * 10}" if i >= self.positional - defaults else ""))
            if i + 1 == positional_only:
                self.text.append("/")
        keyword_only = names[self.positional:self.positional + rng.randint(0, 3)] if rng.random() < .5 else []
        self.shown = names[:self.positional] + keyword_only
        if rng.random() < .3:
            self.text.append("*rest")
            self.shown.append("rest")
        elif keyword_only:
            self.text.append("*")
        self.text += [name + (f"={ord(name[0])}" if rng.random() < .5 else "") for name in keyword_only]
        if rng.random() < .25:
            self.text.append("**kw")
            self.shown.append("sorted(kw.items())")

    def definition(self, rng, i):
        shown = "".join(name + ", " for name in self.shown)
        method = "".join(", " + text for text in ["self"] + self.text)[2:]
        kind = rng.random()
        if kind < .6:
            return f"def f{i}({', '.join(self.text)}): return ({shown})\n"
        if kind < .8:
            return f"class C{i}:\n    def m({method}): return ({shown})\nf{i} = C{i}().m\n"
        return (f"class C{i}:\n    def __init__({method}): self.v = ({shown})\n"
                f"    def __repr__(self): return repr(self.v)\nf{i} = C{i}\n")


def call(rng, i, positional):
    values = [str(rng.randint(0, 9)) for _ in range(rng.randint(0, positional + 1))]
    keywords = rng.sample(list("abcdefgh") + ["long_nam", "aa", "zz"], rng.randint(0, 3))
    style = rng.random()
    if style < .6:
        arguments = ", ".join(values + [f"{name}={rng.randint(0, 9)}" for name in keywords])
    elif style < .8:
        pairs = ", ".join(f"{name!r}: 1" for name in keywords)
        arguments = f"*[{', '.join(values)}], **{{{pairs}}}"
    else:
        arguments = ", ".join(values + ["*(7,)"] + [f"{name}=5" for name in keywords])
    return f"t(lambda: f{i}({arguments}))\n"


def program(seed, count):
    rng = random.Random(seed)
    text = [START]
    for i in range(count // 14):
        signature = Signature(rng)
        text.append(signature.definition(rng, i))
        text += [call(rng, i, signature.positional) for _ in range(14)]
    return "".join(text)


def lines(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.split("\n") + [f"exit code {done.returncode}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=700, help="calls in a round")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--pyc2c", default="build/pyc2c")
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "program.py")
            with open(path, "w") as file:
                file.write(program(seed, options.count))
            ours, theirs = lines([options.pyc2c, "run", path]), lines([sys.executable, path])
        for i, (a, b) in enumerate(zip(ours, theirs)):
            if a != b:
                sys.exit(f"seed {seed}, output line {i + 1}:\n  ours    {a}\n  CPython {b}")
        if len(ours) != len(theirs):
            sys.exit(f"seed {seed}: {len(ours)} lines instead of {len(theirs)}")
        print(f"seed {seed}: {options.count} calls equal")


main()
