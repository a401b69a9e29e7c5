# String and bytes literals: escapes, raw, triple, joined.
print('single', "double", 'it"s', "it's", 'it\'s', "a" 'b' """c""")
print(repr("\a\b\f\n\r\t\v\\\0\x41\101\u0041\U00000041\N{LATIN SMALL LETTER E WITH ACUTE}"))
print(repr("line \
joined"), repr('''triple
"quoted" '''), r"\n\t", R'\'', rb"\x41", b"\x41\101\n", br'\d')
print(len("\U0001f600"), "\N{GREEK SMALL LETTER ALPHA}", "é" == "\u00e9", "\uD800" == "\uD800")
print("" "" '', b"" b"x", len("""

"""), "tab\there", u"unicode")
print("a" * 3 + "b", "abc"[1], "%d%%" % 5, "x" in "xyz", "" in "")
