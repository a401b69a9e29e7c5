"""unicodedata: a digest of every property of every character, names both ways, complaints."""
# stress: 50
import unicodedata as u

functions = [u.category, u.bidirectional, u.combining, u.mirrored, u.east_asian_width, u.decomposition,
             lambda c: u.decimal(c, -1), lambda c: u.digit(c, -1), lambda c: u.numeric(c, -1), lambda c: u.name(c, "")]
for f in functions:
    total = 0
    for code in list(range(0x3400)) + list(range(0x3400, 0x110000, 13)):
        for ch in str(f(chr(code))):
            total = (total * 31 + ord(ch)) % 1000000007
    print(getattr(f, "__name__", "?"), total)
missing = 0
for code in range(0, 0x20000, 3):
    name = u.name(chr(code), None)
    if name is None:
        missing += 1
    elif u.lookup(name) != chr(code) or (not name.startswith(("CJK UNIFIED", "HANGUL SYLL")) and u.lookup(name.lower()) != chr(code)):
        print(code, name)
print(missing, u.unidata_version)
for f in (lambda: u.name(""), lambda: u.name("ab"), lambda: u.name(3), lambda: u.name("\0"), lambda: u.name("\0", 5), lambda: u.digit("a"),
          lambda: u.digit("a", None), lambda: u.decimal("a"), lambda: u.numeric("a"), lambda: u.lookup("foo"), lambda: u.normalize("X", "a"),
          lambda: u.normalize("NFC", 3), lambda: u.normalize(3, "a"), lambda: u.is_normalized("FOO", "a"), lambda: u.category("ab"),
          lambda: ascii(u.lookup("LATIN SMALL LETTER R WITH TILDE")), lambda: ascii(u.lookup("keycap digit one")), lambda: u.name("\uac00"),
          lambda: u.name("\u4e00"), lambda: ascii(u.lookup("HANGUL SYLLABLE GAG")), lambda: ascii(u.lookup("CJK UNIFIED IDEOGRAPH-4E00")),
          lambda: u.lookup("x" * 300), lambda: u.digit(3), lambda: u.lookup("LINE FEED"), lambda: u.category(b"a"), lambda: u.lookup("é"),
          lambda: u.lookup(b"DIGIT ONE"), lambda: u.lookup("HANGUL SYLLABLE X"), lambda: u.lookup("CJK UNIFIED IDEOGRAPH-1"),
          lambda: u.numeric("\u00bd"), lambda: u.decomposition("\u00bd"), lambda: u.category(), lambda: u.lookup("hangul syllable g")):
    try:
        print(repr(f()))
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
