"""Groups and references to them. The lists of codes are what Lib/re/_compiler.py makes of the patterns."""
import _sre


def show(m):
    return None if m is None else (m.regs, m.lastindex, m.lastgroup)


def run(e, subjects):
    p = _sre.compile(*e)
    print(ascii(p), p.flags, p.groups)
    for s in subjects:
        print("  ", ascii(s), show(p.match(s)), show(p.fullmatch(s)), show(p.search(s)))
        print("    ", ascii(p.findall(s)), ascii(p.split(s)), ascii(p.subn(s[:0] + s[:1] * 2, s)))


run(('(a)(b)?', 32, [14, 8, 1, 1, 2, 1, 0, 97, 0, 17, 0, 16, 97, 17, 1, 23, 9, 0, 1, 17, 2, 16, 98, 17, 3, 18, 1],
     2, {}, (None, None, None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('(?P<x>a+)(?P<y>b)?', 32, [14, 4, 0, 1, 4294967295, 17, 0, 24, 6, 1, 4294967295, 16, 97, 1, 17, 1, 23, 9, 0,
     1, 17, 2, 16, 98, 17, 3, 18, 1], 2, {'x': 1, 'y': 2}, (None, 'x', 'y')),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('(a|b)\\1', 32, [14, 8, 4, 2, 2, 22, 97, 98, 0, 17, 0, 13, 5, 22, 97, 98, 0, 17, 1, 11, 0, 1], 1, {}, (None,
     None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('(a)?(?(1)b|c)', 32, [14, 4, 0, 1, 2, 23, 9, 0, 1, 17, 0, 16, 97, 17, 1, 18, 12, 0, 6, 16, 98, 15, 3, 16, 99,
     1], 1, {}, (None, None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('(?:(a)|b)*', 32, [14, 4, 0, 0, 4294967295, 23, 19, 0, 4294967295, 7, 9, 17, 0, 16, 97, 17, 1, 15, 7, 5, 16,
     98, 15, 2, 0, 18, 1], 1, {}, (None, None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('((a)(b)?)+', 32, [14, 4, 0, 1, 4294967295, 23, 24, 1, 4294967295, 17, 0, 17, 2, 16, 97, 17, 3, 23, 9, 0, 1,
     17, 4, 16, 98, 17, 5, 18, 17, 1, 18, 1], 3, {}, (None, None, None, None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
run(('(?i)(ab)\\1', 34, [14, 4, 0, 4, 4, 17, 0, 40, 97, 40, 98, 17, 1, 38, 0, 1], 1, {}, (None, None)),
    ['aabab', 'bbab', 'ca', 'abAB'])
