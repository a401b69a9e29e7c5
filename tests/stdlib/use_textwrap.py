import textwrap

text = "The quick brown fox jumped over the lazy dog, and then some more-or-less hyphenated-words follow here."
print(textwrap.wrap(text, 30))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten("hi", 10, placeholder="..."))
print(repr(textwrap.dedent("""
    first
      second
    third
    """)), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\nb", "-", lambda l: "b" in l)))
w = textwrap.TextWrapper(width=12, break_long_words=False, break_on_hyphens=False, max_lines=2, placeholder=" [..]")
print(w.wrap("supercalifragilistic word well-known thing and more"), textwrap.wrap("a\tb", expand_tabs=True), textwrap.wrap(""))
try:
    textwrap.wrap("x", 0)
except ValueError as e:
    print(e)
