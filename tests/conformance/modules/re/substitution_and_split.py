# re.sub, subn, split: templates, functions, counts, empty matches, groups in the pattern.
import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("an", "", "banana"), re.sub("(a)(n)?", r"[\2\1]", "banana"), re.sub("(?P<x>a)", r"<\g<x>\g<1>\g<0>>", "banana"), re.sub("x*", "-", "abxd"), re.sub("a", r"\\\n\t", "a"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 and 20"), re.sub("(?i)A", "x", "aA"), re.sub("^", "> ", "a\nb", flags=re.M), re.sub("b", "", ""), re.sub(r"(\w)(\w)", r"\2\1", "abcde"), re.sub(b"a", b"\\g<0>!", b"ab"), re.sub("", "-", "ab"), re.sub(r"\b", "|", "ab cd"))
print(re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split(",", "a,b,c", maxsplit=1), re.split(r"\W+", "Words, words."), re.split("x*", "axbc"), re.split("(a)|b", "1a2b3"), re.split("", "ab"), re.split(r"\b", "a b"), re.split(b",", b"a,b"))
print(re.sub("(a)|b", r"[\1]", "ab"), re.sub("a", lambda m: "\\1", "a"), re.sub(".", r"\g<0>\g<0>", "ab", count=1))
for args in ("a", r"\1", "a"), ("(a)", r"\2", "a"), ("a", r"\g<x>", "a"), ("a", r"\g<", "a"), ("a", r"\q", "a"), ("a", r"\g<1x>", "a"), ("a", r"\g<>", "a"), ("a", 5, "a"), ("a", b"b", "a"), ("a", lambda m: 5, "a"), ("a", r"\400", "a"), ("a", "\\", "a"), ("(?P<n>a)", r"\g<m>", "a"), ("a", lambda: 0, "a"), ("a", r"\x41", "a"):
    try:
        print(re.sub(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(re.sub("a", r"\060\101\0", "a") == "0A\0", re.compile("a").sub("b", "aaa", 2), re.compile("(a)").subn(r"\1\1", "aa"))
