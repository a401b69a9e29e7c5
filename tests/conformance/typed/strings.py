# strs compared, measured and taken apart in unboxed code
def scan(text):
    words = []
    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c == " " or c == "\u4f60":
            i += 1
            continue
        j = i
        while j < n and text[j] != " ":
            j += 1
        words.append(text[i:j])
        i = j
    return words


def codes(text):
    total = 0
    for i in range(len(text)):
        total = (total * 31 + ord(text[i])) % 1000003
    return total


def count(words, wanted):
    hits = 0
    for w in words:
        if w == wanted:
            hits += 1
        elif w:
            hits += 0
        else:
            hits += 100
    return hits


class Str(str):
    def __eq__(self, other):
        return True

    def __len__(self):
        return 3

    __hash__ = str.__hash__


print(scan("the quick  brown fox"), scan(""), scan("gr\u00fc\u00dfe an \u4f60\u597d"), scan("a longer word than seven"))
print(codes("hello"), codes("gr\u00fc\u00df \u4f60\u597d \U0001f600"), codes(""))
print(count(["a", "b", "a", "", "longer than seven", "longer than seven"], "a"))
print(count(["a", "b", "longer than seven", "longer than seven"], "longer than" + " seven"))
print(count([Str("x"), "a", Str("y")], "a"), codes(Str("abcd")))
try:
    print(count(["a", 1, None, b"a"], "a"))
except TypeError as e:
    print(e)
