"""Greedy, lazy, possessive repeats. The lists of codes are what Lib/re/_compiler.py makes of the patterns."""
import _sre


def show(m):
    return None if m is None else (m.regs, m.lastindex, m.lastgroup)


def run(e, subjects):
    p = _sre.compile(*e)
    print(ascii(p), p.flags, p.groups)
    for s in subjects:
        print("  ", ascii(s), show(p.match(s)), show(p.fullmatch(s)), show(p.search(s)))
        print("    ", ascii(p.findall(s)), ascii(p.split(s)), ascii(p.subn(s[:0] + s[:1] * 2, s)))


run(('a*b', 32, [14, 4, 0, 1, 4294967295, 24, 6, 0, 4294967295, 16, 97, 1, 16, 98, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('a+?b', 32, [14, 4, 0, 2, 4294967295, 26, 6, 1, 4294967295, 16, 97, 1, 16, 98, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('a{2,3}', 32, [14, 4, 0, 2, 3, 24, 6, 2, 3, 16, 97, 1, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:ab){1,2}?', 32, [14, 4, 0, 2, 4, 23, 7, 1, 2, 16, 97, 16, 98, 19, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:a|b)*+c', 32, [14, 4, 0, 1, 4294967295, 29, 10, 0, 4294967295, 13, 5, 22, 97, 98, 0, 1, 16, 99, 1], 0,
     {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:a|)*', 32, [14, 4, 0, 0, 4294967295, 23, 13, 0, 4294967295, 7, 5, 16, 97, 15, 5, 3, 15, 2, 0, 18, 1], 0,
     {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(a*)*', 32, [14, 4, 0, 0, 4294967295, 23, 14, 0, 4294967295, 17, 0, 24, 6, 0, 4294967295, 16, 97, 1, 17, 1,
     18, 1], 1, {}, (None, None)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(a|b){2,3}?', 32, [14, 4, 0, 2, 3, 23, 13, 2, 3, 17, 0, 13, 5, 22, 97, 98, 0, 17, 1, 19, 1], 1, {}, (None,
     None)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('a?+a', 32, [14, 4, 0, 1, 2, 29, 6, 0, 1, 16, 97, 1, 16, 97, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:(a)|(b))+c?', 32, [14, 4, 0, 1, 4294967295, 23, 23, 1, 4294967295, 7, 9, 17, 0, 16, 97, 17, 1, 15, 11, 9,
     17, 2, 16, 98, 17, 3, 15, 2, 0, 18, 24, 6, 0, 1, 16, 99, 1, 1], 2, {}, (None, None, None)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('.*b', 32, [14, 4, 0, 1, 4294967295, 24, 5, 0, 4294967295, 2, 1, 16, 98, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:a?){2,4}b', 32, [14, 4, 0, 1, 5, 23, 10, 2, 4, 24, 6, 0, 1, 16, 97, 1, 18, 16, 98, 1], 0, {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
run(('(?:a|)*+', 32, [14, 4, 0, 0, 4294967295, 28, 13, 0, 4294967295, 7, 5, 16, 97, 15, 5, 3, 15, 2, 0, 1, 1], 0,
     {}, (None,)),
    ['aabab', '', 'abcab', 'bbbac'])
