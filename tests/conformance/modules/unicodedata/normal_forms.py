"""unicodedata.normalize: each form of each character alone and in company."""
# stress: 50
import unicodedata as u

company = ["a%s", "%s\u0301", "%s\u0323\u0307", "\u1100%s", "%s\u11a8", "e\u0327%s\u0301", "\u0915%s", "%s%s"]
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    total = normal = 0
    for code in list(range(0x3400)) + list(range(0xa000, 0x11000, 7)) + list(range(0xf900, 0xfb50)) + list(range(0x1d100, 0x1d200)) + [0x2f800, 0x1109a]:
        c = chr(code)
        texts = [c, company[code % 8].replace("%s", c), company[(code // 8) % 8].replace("%s", c)]
        for t in texts:
            for ch in u.normalize(form, t):
                total = (total * 31 + ord(ch)) % 1000000007
            normal += u.is_normalized(form, t)
    print(form, total, normal)
print(ascii(u.normalize("NFC", "A\u030a\u0327 \u1100\u1161\u11a8 \u0344 \u212b")), ascii(u.normalize("NFKC", "\ufb01 \u2460 \u00bd")))
print(u.normalize("NFC", ""), u.normalize("NFD", "plain"), ascii(u.normalize("NFD", "\u1e69\u0301")), u.is_normalized("NFC", "\u0344"))
