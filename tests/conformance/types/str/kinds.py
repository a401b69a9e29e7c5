samples = ["", "abc", "aBc1", "123", "²³", "½", "Ⅷ", "٣४", " \t\n", "\x1f\x85\u3000", "ABC", "Title Case", "title Case",
           "ǅ", "_name9", "9name", "ñandú", "a b", "\x00", "\u200b", "\ue000", "é", "x\u0301", "class", "ªº", "A1", "中文"]
for s in samples:
    print(ascii(s), [int(f(s)) for f in (str.isalpha, str.isalnum, str.isdecimal, str.isdigit, str.isnumeric, str.isspace,
                                         str.isprintable, str.isidentifier, str.islower, str.isupper, str.istitle, str.isascii)])
