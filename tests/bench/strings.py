def tokenize(text):
    tokens = []
    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < n and text[j].isdigit():
                j += 1
            tokens.append(text[i:j])
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < n and (text[j].isalnum() or text[j] == "_"):
                j += 1
            tokens.append(text[i:j])
            i = j
        else:
            tokens.append(c)
            i += 1
    return tokens


def main():
    source = "def area(width, height_2):\n    return width * height_2 + 1024 // (3 - x)\n" * 2000
    tokens = tokenize(source)
    print(len(tokens), tokens[:6])
    out = ""
    for i in range(150000):
        out += str(i)
    print(len(out))
    parts = []
    for i in range(200000):
        parts.append(f"{i}:{i * 2}")
    joined = ",".join(parts)
    print(len(joined), joined.count("99"), joined.find("199999"))
    fields = joined.split(",")
    print(len(fields), sum(len(f) for f in fields))
    print(len(joined.replace(":", "=").upper()))
    caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in source)
    print(caesar[:30].strip())


main()
