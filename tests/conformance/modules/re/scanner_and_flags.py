# re: a tokenizer by lastgroup, verbose patterns, the flags' effect on case in ranges and back-references.
import re
spec = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
regex = re.compile("|".join(f"(?P<{n}>{p})" for n, p in spec))
line, start = 1, 0
for mo in regex.finditer("IF quantity\n total := total + price * 2.5;\n?"):
    kind, value, col = mo.lastgroup, mo.group(), mo.start() - start
    if kind == "NEWLINE":
        start = mo.end()
        line += 1
        continue
    if kind == "SKIP":
        continue
    print(kind, repr(value), line, col, end="; ")
print()
email = re.compile(r"""
    (?P<user>[\w.+-]+)   # the user
    @                    # at
    (?P<host>\w+(?:\.\w+)+)  # the host
    """, re.VERBOSE)
print([m.groupdict() for m in email.finditer("a.b+c@x.org, no@host, y@z.co.uk")])
print(re.findall(r"(?i)\b([a-z])\w*\1\b", "Abba aXb level Noon"), re.search(r"(?i)(ß)\1", "ßẞ"), re.findall("(?i)[x-z]", "WXYZ"), re.search("(?i)i", "İ"), re.findall("[^\\W\\d_]", "a1_é"))
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\w+", lambda s, t: t), (r"\s+", None)])
print(scanner.scan("12 ab 3 ?x"))
print(re.match(r"(?P<a>.)(?P<b>.)?", "x").groupdict("d"), [m.span() for m in re.finditer("a*", "baac")], re.compile("a|b").search("xxb", 1).span(), re.compile("^b").search("ab", 1), re.compile("b$").search("abc", 0, 2).span())
