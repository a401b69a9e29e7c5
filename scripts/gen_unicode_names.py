#!/usr/bin/env python3
"""Write include/rt/unicode_names.def: the Unicode character names behind \\N{...}.

Run with CPython 3.13, whose unicodedata decides which names exist; the file it writes is checked in, so this
is needed only when the Unicode version changes. Aliases cannot be listed through unicodedata: candidates are
read from Perl's unicore/Name.pl (Debian package perl-modules) and kept when 3.13 accepts them.

Form of the table (lex_names.c and unicodedata_names.c decode it). Numbers are written in the 92 printable characters that need no
escape in a C string: below 64 one digit, below 64 + 26 * 92 two, else three or four behind a mark.
  words    all words of all names, most frequent first, separated by spaces
  entries  by rising code point: step from the previous code point minus 1; how many leading words are those
           of the previous name; how many words follow; the numbers of those words. The word numbered 0 stands
           for "-" and the code point in hexadecimal, joined to the word in front of it.
  aliases  code point; then counts and words as above
"""
import collections
import glob
import re
import sys
import unicodedata

ALPHABET = "".join(chr(c) for c in range(32, 127) if chr(c) not in '"\\?')
BASE = len(ALPHABET)
ONE, TWO = 64, 64 + 26 * 92


def number(n):
    if n < ONE:
        return ALPHABET[n]
    if n < TWO:
        return ALPHABET[ONE + (n - ONE) // BASE] + ALPHABET[(n - ONE) % BASE]
    digits = ""
    for _ in range(3 if n < BASE**3 else 4):
        digits = ALPHABET[n % BASE] + digits
        n //= BASE
    return ALPHABET[-1 if len(digits) == 3 else -2] + digits


def accepted(name):
    try:
        text = eval("'\\N{%s}'" % name)
    except SyntaxError:
        return None
    return ord(text) if len(text) == 1 else None


def plain_names():
    names = {}
    for c in range(0x110000):
        name = unicodedata.name(chr(c), None)
        if name and not name.startswith(("HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-")):
            names[c] = name
    return names


def aliases(names):
    known = set(names.values())
    found = {}
    for path in glob.glob("/usr/share/perl/*/unicore/Name.pl"):
        for line in open(path, encoding="utf-8"):
            name = line.strip()
            if re.fullmatch(r"[A-Z0-9][A-Z0-9 -]*", name) and name not in known:
                c = accepted(name)
                if c is not None:
                    found[name] = c
    return sorted(found.items(), key=lambda item: (item[1], item[0]))


def split(c, name):
    if name.endswith("-%04X" % c):
        return name.rsplit("-", 1)[0].split(" ") + [None]
    return name.split(" ")


def rows(text, width=98):
    lines, at = [], 0
    while at < len(text):
        lines.append('    "%s"' % text[at : at + width - 6])
        at += width - 6
    return "\n".join(lines)


def main():
    assert sys.version_info[:2] == (3, 13), "run with CPython 3.13"
    names = plain_names()
    extra = aliases(names)
    assert len(extra) > 400, "no Perl to read aliases from"
    counts = collections.Counter()
    for c, name in names.items():
        counts.update(w for w in split(c, name) if w)
    for name, _ in extra:
        counts.update(name.split(" "))
    words = sorted(counts, key=lambda w: (-counts[w], w))
    code = {w: i + 1 for i, w in enumerate(words)}
    code[None] = 0

    def entry(parts, before):
        shared = 0
        while (shared < min(len(parts), len(before)) and parts[shared]
               and parts[shared] == before[shared]):
            shared += 1
        rest = parts[shared:]
        return number(shared) + number(len(rest)) + "".join(number(code[w]) for w in rest)

    stream, before, last = [], [], -1
    for c in sorted(names):
        parts = split(c, names[c])
        stream.append(number(c - last - 1) + entry(parts, before))
        before, last = parts, c
    alias_stream, before = [], []
    for name, c in extra:
        parts = name.split(" ")
        alias_stream.append(number(c) + entry(parts, before))
        before = parts
    with open("include/rt/unicode_names.def", "w") as out:
        out.write("/* unicode_names.def - character names of Unicode %s, written by scripts/gen_unicode_names.py.\n"
                  " * Included by frontend/lex_names.c and rtlib/modules/unicodedata_names.c; the script describes the form. */\n"
                  % unicodedata.unidata_version)
        out.write("enum { WORD_COUNT = %d, NAME_COUNT = %d, ALIAS_COUNT = %d };\n\n"
                  % (len(words), len(names), len(extra)))
        for title, text in (("words", " ".join(words) + " "), ("entries", "".join(stream)),
                            ("aliases", "".join(alias_stream))):
            out.write("static const char %s[] =\n%s;\n\n" % (title, rows(text)))
    print("%d names, %d aliases, %d words" % (len(names), len(extra), len(words)))


main()
