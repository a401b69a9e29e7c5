"""Replacing with texts, templates and functions; scanners; what does not fit is refused."""
import _sre

# (a)(b)?
p = _sre.compile("(a)(b)?", 32, [14, 4, 0, 1, 2, 17, 0, 16, 97, 17, 1, 23, 9, 0, 1, 17, 2, 16, 98, 17, 3, 18, 1], 2, {},
                 (None, None, None))
print(p.sub("<>", "abcaab"), p.subn(lambda m: m[0].upper(), "abcaab"), p.sub("-", "aaa", 2))
print(p.sub(lambda m: None, "xaby"), p.sub("", "aab"))
t = _sre.template(p, ["[", 1, "|", 2, "]"])
print(type(t).__name__, p.search("ab").expand.__name__)
print(repr(p), p.search("xab"), p == p, p.groupindex)
m = p.search("xaby")
print(m.group(), m.group(1, 2), m[0], m.start(), m.end(2), m.span(1), m.groups(), m.groupdict(), m.regs)
print(m.string, m.re is p, m.pos, m.endpos, m.lastindex, m.lastgroup)
m = p.search("xay")
print(m.groups(), m.groups("-"), m.span(2), m.lastindex)
scanner = p.scanner("abxa", 1)
print(scanner.match(), scanner.search())
scanner = p.scanner("abxa")
print(scanner.match(), scanner.match(), scanner.pattern is p)
for bad in (lambda: p.match(1), lambda: p.match(b"a"), lambda: m.group(3), lambda: m["x"], lambda: p.sub(lambda m: 1, "ab"),
            lambda: p.match(), lambda: p.match("a", "b"), lambda: _sre.template(p, ["a", 1]), lambda: p.flags.foo,
            lambda: _sre.compile("a", 0, [16], 0, {}, ()), lambda: _sre.compile("a", 0, [1, 2, 3], 0, {}, ()),
            lambda: _sre.compile("a", 0, [-1], 0, {}, ()), lambda: _sre.compile("a", 0, (1,), 0, {}, ()),
            lambda: type(p)(), lambda: hash(m) and m.lastindex.x):
    try:
        print(bad())
    except (TypeError, IndexError, ValueError, RuntimeError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
