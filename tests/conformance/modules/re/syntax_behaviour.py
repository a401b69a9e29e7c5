# re: greedy, lazy, possessive, look-around, conditionals, back-references, classes, flags in groups.
import re


def s(pattern, text, flags=0):
    m = re.search(pattern, text, flags)
    return m and (m.group(), *m.groups())


print(s("a+?", "aaa"), s("<.*?>", "<a><b>"), s("<.*>", "<a><b>"), s("a{2,3}?", "aaaa"), s("a{,2}", "aaa"), s("a{2,}", "aaa"), s("a*+a", "aaa"), s("(?>a+)a", "aaa"), s("(?>a|ab)c", "abc"), s("x?+x", "x"))
print(s("a(?=b)", "acab"), s("a(?!c)", "acab"), s("(?<=x)a", "axa"), s("(?<!x)a", "xaya"), s("(?<=ab|cd)e", "cde"), s("(?=(a+))\\1b", "aab"), s("(a)?(?(1)b|c)", "c"), s("(<)?a(?(1)>)", "<a>"), s("(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""))
print(s(r"(\w+) \1", "the the"), s("(a|b)*", "abab"), s("((a)|b)*", "ab"), s("(a*)*", "aa"), s("(a*)+", "b"), s("^a$", "b\na\nc", re.M), s("^a$", "b\na", 0), s(r"\Aa\Z", "a"), s("a$", "a\n"), s(r"a\Z", "a\n"), s(".", "\n"), s(".", "\n", re.S))
print(s("[^a]", "ab"), s("[]a]+", "]a"), s("[a-]+", "-a"), s("[^]]", "]x"), s(r"[\d.]+", "v1.2"), s(r"[\s\S]", "\n"), s("[é-ü]", "ö"), s(r"\w+", "éß_1"), s(r"\w+", "éab", re.A), s(r"\d", "٣"), s(r"\d", "٣", re.A), s(r"\s", "\u2003"), s("[A-Z]", "é", re.I), s("É", "é", re.I), s("ſ", "S", re.I), s("K", "\u212a", re.I))
print(s("(?i:a)b", "Ab"), s("(?i:a)b", "AB"), s("(?s-i:.)a", "\nA", re.I), s("(?x) a b # comment\n c", "abc"), s(r"(?x)a\ b[ ]c", "a b c"), s("(?m:^b)", "a\nb"), s("a|b|", "c"), s("(|a)+", "aa"), s("(?:)", ""), s("a{0}", "a"), s("(a){0}b", "b"), s("(?:a{1,2}){2}", "aaaa"))
print(s(r"\x41\u0042\103\t\.", "ABC\t."), s(r"\N{LATIN SMALL LETTER A}", "a"), s("\\\\", "a\\b"), s(r"[\b]", "\b"), s(r"a\b", "a b"), s(r"\Ba", "ba"), s(r"(?a:\w)", "é"), s("[0-9a-fA-F]{2}", "zFf"), s(".*?(\\d+)$", "ab12"), s("(?:a|b)(?:c|d)", "xbd"), s(r"(\d+)(?=.*\1)", "12 3 12"))
print(re.findall(r"(?m)^(\w+):\s*(.*)$", "a: 1\nb:2\nc:"), re.findall("[aeiou]{2,}|[^aeiou\\s]", "queue tree"), re.findall(r"(?<!\d)\d{2}(?!\d)", "1 22 333 44"), re.findall("(?=(aa))", "aaaa"), re.findall("a.?b", "ab acb adbb"))
