text = ""
kept = []
for i in range(3000):
    text += chr(97 + i % 26)
    if i % 500 == 0:
        kept.append(text)
print(len(text), text[:5], text[-5:], [len(k) for k in kept], kept[3] == text[:1501])
a = kept[2] + "A"
b = kept[2] + "B"
a += "1"
b += "2"
print(a[-3:], b[-3:], kept[2][-1], len(a), len(b))
s = t = "x" * 100
s += "y"
t += "z"
print(s[-2:], t[-2:])
text += "\u20ac"
text += "\U0001f600"
print(len(text), ascii(text[-3:]), text[2999], hash(text) == hash("".join(text)))
line = ""
for word in "the quick brown fox".split():
    line = line + word + " "
print(repr(line))
