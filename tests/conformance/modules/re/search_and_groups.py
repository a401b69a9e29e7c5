# re: match, search, fullmatch; groups, names, spans, flags, the match object's methods.
import re
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "on 2024-05 and 2023-01-02")
print(m, m.group(), m.group(1, "month"), m.groups(), m.groups("none"), m.groupdict(), m["year"], m[0], m.span(), m.span("month"), m.start(4), m.end(2), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string[:5], m.re.pattern == m.re.pattern, m.regs)
print(re.match("b", "ab"), re.fullmatch("a", "ab"), re.fullmatch("a|ab", "ab"), re.match("(a)|(b)", "b").groups(), re.match("", "").span(), m.expand(r"\g<month>/\1 \g<0>"), bool(m))
p = re.compile("(?i)ab(?#comment)c", re.M)
print(p.flags, p.groups, p.groupindex, p.pattern, p.match("xABC", 1), p.search("abc", 0, 2), p.fullmatch("ABC"), p == re.compile("(?i)ab(?#comment)c", re.M), repr(p), re.compile(b"x"), re.compile("a", re.I | re.S))
print(re.findall("a(b)?", "ab a"), re.findall("(a)(b)?", "ab a"), re.findall("", "ab"), [x.group() for x in re.finditer(r"\w+", "one two")], re.findall(r"\b", "ab c"), re.findall(b"[a-c]", b"abcd"))
for f in (lambda: m.group(9)), (lambda: m["nothing"]), (lambda: m.start("x")), (lambda: re.match("a", b"a")), (lambda: re.compile("a", 5.5)), (lambda: re.compile(5)), (lambda: re.search("a", 5)), (lambda: re.compile(p, re.I)), (lambda: m.expand(r"\9")), (lambda: re.compile("a").match("a", x=1)), \
        (lambda: re.compile(b"a", re.U)), (lambda: re.compile("(?L)a")), (lambda: re.compile("a", re.A | re.U)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(re.escape("a.b*c-d é"), re.escape(b"a b"), re.purge(), re.I, repr(re.A | re.X), re.RegexFlag(0), re.NOFLAG, re.error is re.PatternError)
import copy, pickle
print(copy.copy(p) is p, pickle.loads(pickle.dumps(p)) == p, copy.deepcopy(m) is m, hash(p) == hash(re.compile("(?i)ab(?#comment)c", re.M)))
