"""Assertions and atomic groups. The lists of codes are what Lib/re/_compiler.py makes of the patterns."""
import _sre


def show(m):
    return None if m is None else (m.regs, m.lastindex, m.lastgroup)


def run(e, subjects):
    p = _sre.compile(*e)
    print(ascii(p), p.flags, p.groups)
    for s in subjects:
        print("  ", ascii(s), show(p.match(s)), show(p.fullmatch(s)), show(p.search(s)))
        print("    ", ascii(p.findall(s)), ascii(p.split(s)), ascii(p.subn(s[:0] + s[:1] * 2, s)))


run(('(?=ab)a', 32, [14, 4, 0, 1, 1, 4, 7, 0, 16, 97, 16, 98, 1, 16, 97, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?!ab)a', 32, [14, 4, 0, 1, 1, 5, 7, 0, 16, 97, 16, 98, 1, 16, 97, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?<=a)b', 32, [14, 4, 0, 1, 1, 4, 5, 1, 16, 97, 1, 16, 98, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?<!a)b', 32, [14, 4, 0, 1, 1, 5, 5, 1, 16, 97, 1, 16, 98, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?<=(a))b', 32, [14, 4, 0, 1, 1, 4, 9, 1, 17, 0, 16, 97, 17, 1, 1, 16, 98, 1], 1, {}, (None, None)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('\\bab\\b', 32, [14, 4, 0, 2, 2, 6, 10, 16, 97, 16, 98, 6, 10, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('\\B', 32, [14, 4, 0, 0, 0, 6, 11, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('^a|b$', 32, [14, 4, 0, 1, 1, 7, 7, 6, 0, 16, 97, 15, 9, 7, 16, 98, 6, 5, 15, 2, 0, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?m)^.|.$', 40, [14, 4, 0, 1, 1, 7, 6, 6, 1, 2, 15, 8, 6, 2, 6, 6, 15, 2, 0, 1], 0, {}, (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?>a|ab)c', 32, [14, 4, 0, 2, 3, 27, 14, 16, 97, 7, 3, 15, 7, 5, 16, 98, 15, 2, 0, 1, 16, 99, 1], 0, {},
     (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?>a+)b', 32, [14, 4, 0, 2, 4294967295, 27, 9, 24, 6, 1, 4294967295, 16, 97, 1, 1, 16, 98, 1], 0, {},
     (None,)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
run(('(?=(a+))a', 32, [14, 4, 0, 1, 1, 4, 14, 0, 17, 0, 24, 6, 1, 4294967295, 16, 97, 1, 17, 1, 1, 16, 97, 1], 1,
     {}, (None, None)),
    ['ab', 'aab', 'abc aac', 'b\nab\n'])
