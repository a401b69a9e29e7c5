"""Literal prefixes and alternatives. The lists of codes are what Lib/re/_compiler.py makes of the patterns."""
import _sre


def show(m):
    return None if m is None else (m.regs, m.lastindex, m.lastgroup)


def run(e, subjects):
    p = _sre.compile(*e)
    print(ascii(p), p.flags, p.groups)
    for s in subjects:
        print("  ", ascii(s), show(p.match(s)), show(p.fullmatch(s)), show(p.search(s)))
        print("    ", ascii(p.findall(s)), ascii(p.split(s)), ascii(p.subn(s[:0] + s[:1] * 2, s)))


run(('abc', 32, [14, 12, 3, 3, 3, 3, 3, 97, 98, 99, 0, 0, 0, 16, 97, 16, 98, 16, 99, 1], 0, {}, (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
run(('ab|ac|ad', 32, [14, 8, 1, 2, 2, 1, 1, 97, 0, 16, 97, 13, 5, 22, 98, 100, 0, 1], 0, {}, (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
run(('(?:if|else|for|while|a|b|c|d)', 32, [14, 14, 4, 1, 5, 9, 0, 0, 0, 8389246, 0, 0, 0, 0, 0, 7, 7, 16, 105, 16,
     102, 15, 55, 11, 16, 101, 16, 108, 16, 115, 16, 101, 15, 44, 9, 16, 102, 16, 111, 16, 114, 15, 35, 13,
     16, 119, 16, 104, 16, 105, 16, 108, 16, 101, 15, 22, 5, 16, 97, 15, 17, 5, 16, 98, 15, 12, 5, 16, 99, 15,
     7, 5, 16, 100, 15, 2, 0, 1], 0, {}, (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
run(('a.c', 32, [14, 8, 1, 3, 3, 1, 1, 97, 0, 16, 97, 2, 16, 99, 1], 0, {}, (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
run(('ab+', 32, [14, 8, 1, 2, 4294967295, 1, 1, 97, 0, 16, 97, 24, 6, 1, 4294967295, 16, 98, 1, 1], 0, {},
     (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
run(('\\(ab\\)', 32, [14, 14, 3, 4, 4, 4, 4, 40, 97, 98, 41, 0, 0, 0, 0, 16, 40, 16, 97, 16, 98, 16, 41, 1], 0,
     {}, (None,)),
    ['xabcab', 'else a for', 'a\nc abb', '(ab)'])
