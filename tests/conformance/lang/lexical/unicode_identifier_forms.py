# 2.3: identifiers are compared in NFKC; letters of all scripts start a name, marks and digits follow.
ﬁn = 1
print(fin, "fin" in globals(), "ﬁn" in globals())
café = "decomposed in the source"
print(sorted(ascii(n) for n in globals() if n.startswith("caf")))
Ω, 名前, переменная, _ª, ℘, 𝒳 = range(6)
print(Ω, 名前, переменная, _a, ℘, X)


class Größe:
    def __init__(self, länge):
        self.länge = länge

    def ﬀ(self):
        return "ff"


g = Größe(länge=3)
print(g.länge, g.ff(), getattr(g, "ff")(), hasattr(g, "ﬀ"), vars(g), Größe.__name__)
for name in "x²", "1a", "a·b", "€", "a-b", "ª", "·a", "名", "a\u0301", "\u0301a", "", "a b", "ﬁ", "℮":
    print(ascii(name), name.isidentifier(), end="; ")
print()
for text in "x² = 1", "€ = 1", "a\u00a0= 1", "x = 1\u200b", "“a”", "a·b = 5; print(a·b)":
    try:
        exec(text)
    except SyntaxError as e:
        print(ascii(text), ascii(e.msg))
