import re

print(re.findall(r"\w+", "a bc, déf!"), re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"), re.split(r"[,;]\s*", "a, b;c"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05 x")
print(m, m.groups(), m.groupdict(), m["y"], m.span("m"), m.end(), m.expand(r"\g<m>/\1"), m.lastgroup)
p = re.compile(r"""
    ^ \s* (?:(?P<k>[a-z_]+) \s*=\s*)?   # key
    (?P<v>"[^"]*"|\d+)""", re.X | re.I)
for s in ('Name = "x y"', "42", "=", "k=7"):
    q = p.search(s)
    print(q and (q["k"], q["v"]))
print(p.flags, p.groups, p.groupindex, re.compile("a+?b*(?=c)(?!d)(?<=x)").pattern)
print(re.sub("x", lambda m: m[0].upper() * 2, "axbx", count=1), re.subn("a", "", "banana"), re.escape("a.b*c"))
print(re.fullmatch("a|ab", "ab"), re.search(r"\bfoo\b", "a foo b").start(), [x.start() for x in re.finditer("a", "banana")])
print(re.findall(r"(a)(b)?", "aab"), re.split("(-)", "a-b", maxsplit=1), re.findall(rb"\d", b"a1b2"))
for bad in ("(", "a**", "[z-a]", r"\8", "(?P<n>a)(?P<n>b)", "(?<=a+)b", "x{3,1}", "*a"):
    try:
        re.compile(bad)
    except re.error as e:
        print(e, e.pos)
print(re.sub(r"(?m)^", "> ", "a\nb"), re.findall(r"(?s).+", "a\nb"), re.match(r"(?i:A)b", "ab"), re.search(r"(?>a+)b", "aab"))
print(re.RegexFlag.I | re.M, re.compile("a", re.A).flags & re.A, re.match("a", "b"), re.purge())
print(re.sub(r"\d+", lambda m: str(int(m[0]) + 1), "v9 v10"), re.match(r"(\w+) \1", "hey hey")[0])
print(re.compile("(?P<a>x)(?:y)"), re.match("x", "x").re.pattern, re.match(r"(x)?(y)", "y").groups("-"))
