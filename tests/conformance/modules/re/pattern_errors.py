# re.compile: what is refused, with the message, the position, line and column.
import re
for pattern in ("(", ")", "[", "a**", "*a", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P=x)", "(?P>x)", "(?z)", "(?<=a*)b", r"\1", r"(a)\2", "[b-a]", "[[:x", r"\q", r"[\q]", "(?", "(?P", "(?P<", "(?P<n", "(?#", "(?(1)a)", "(?(x)a|b|c)", "(?(0)a)",
                "a{1", "a{,}", "a{99999999999}", "x{2}{3}", "(?i-i:a)", "(?-:a)", "(?a-u:b)", "(?s-a:b)", r"\x1", r"\u12", r"\U1234", r"\N{no}", r"\N", "\\", "(?<x)", "(?<!a+)", "(?P<é>a)", "(?i)(?L:a)", "a(?i)b", "()(?(1)a|b|c)", r"[\w-a]", r"\8", r"[a-\d]", "(?P<a b>x)", "(?>a", "a++b", "a?+", "(?:", "\n\n(", "(?x)\n a **"):
    try:
        re.compile(pattern)
        print(repr(pattern), "fine")
    except OverflowError as e:
        print(repr(pattern), type(e).__name__, e)
    except re.error as e:
        print(repr(pattern), e.msg, "|", e.pos, e.lineno, e.colno, "|", str(e).replace("\n", " / "))
