# textwrap: wrap, fill, shorten, dedent, indent with their options.
import textwrap
text = "The quick brown fox jumped over the lazy dog-like thing. It   has  spaces\tand tabs, em--dashes and averyveryverylongword."
print(textwrap.wrap(text, 20))
print(textwrap.wrap(text, 20, break_long_words=False, break_on_hyphens=False), textwrap.wrap("", 5), textwrap.wrap("   ", 5))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten("Hello  world of words!", 12), textwrap.shorten("Hello  world", 11), textwrap.shorten("Hello world", 10, placeholder="..."), textwrap.shorten("Hello", 3, placeholder=""))
print(repr(textwrap.dedent("""\
    one
      two

    three
    """)), repr(textwrap.dedent("\ta\n\t\tb\n  \n")), repr(textwrap.dedent("  a\n b")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent(" \ta\n  b")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\nb", "-", lambda line: True)), textwrap.indent("x\r\ny", "  ").encode())
w = textwrap.TextWrapper(width=15, max_lines=2, placeholder=" [...]", expand_tabs=True, tabsize=4, replace_whitespace=True, drop_whitespace=True, fix_sentence_endings=True)
print(w.wrap("One sentence. Another one! And\ta third? yes"), w.fill("a b"), textwrap.wrap("a\nb  c", 10, replace_whitespace=False, drop_whitespace=False), textwrap.wrap("x" * 25, 10), textwrap.wrap("a-b-c-d-e", 4), textwrap.wrap("one two", 3))
for f in (lambda: textwrap.wrap("a", 0)), (lambda: textwrap.shorten("abc def", 2)), (lambda: textwrap.wrap("abc", 5, max_lines=0, placeholder="too long one")), (lambda: textwrap.wrap(5)), (lambda: textwrap.wrap("a b c d", 3, subsequent_indent="xxxxx", max_lines=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
