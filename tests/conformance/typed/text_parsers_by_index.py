# hand-written scanners over strings with inferred ints and characters: numbers, brackets, CSV, run lengths, with bytes and lists as input too
def number(s, i):
    n = 0
    start = i
    while i < len(s) and "0" <= s[i] <= "9":
        n = n * 10 + ord(s[i]) - 48
        i += 1
    if i == start:
        raise ValueError(f"digit expected at {i}")
    if i < len(s) and s[i] == ".":
        i += 1
        scale = 1.0
        while i < len(s) and s[i].isdigit():
            scale /= 10
            n += int(s[i]) * scale
            i += 1
    return n, i


def expression(s, i=0):
    v, i = term(s, i)
    while i < len(s) and s[i] in "+-":
        op = s[i]
        w, i = term(s, i + 1)
        v = v + w if op == "+" else v - w
    return v, i


def term(s, i):
    v, i = factor(s, i)
    while i < len(s) and s[i] in "*/%":
        op = s[i]
        w, i = factor(s, i + 1)
        if op == "*":
            v *= w
        elif op == "/":
            v /= w
        else:
            v %= w
    return v, i


def factor(s, i):
    if i < len(s) and s[i] == "(":
        v, i = expression(s, i + 1)
        if i >= len(s) or s[i] != ")":
            raise ValueError(f"')' expected at {i}")
        return v, i + 1
    if i < len(s) and s[i] == "-":
        v, i = factor(s, i + 1)
        return -v, i
    return number(s, i)


def calc(s):
    v, i = expression(s.replace(" ", ""))
    if i != len(s.replace(" ", "")):
        raise ValueError(f"rest at {i}")
    return v


def csv(line):
    out, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"':
                if line[i + 1:i + 2] == '"':
                    field += '"'
                    i += 1
                else:
                    quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            out.append(field)
            field = ""
        else:
            field += c
        i += 1
    out.append(field)
    return out


def rle(s):
    out = []
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((s[i], j - i))
        i = j
    return out


def balanced(s):
    stack = []
    for i, c in enumerate(s):
        if c in "([{":
            stack.append((c, i))
        elif c in ")]}":
            if not stack or "([{".index(stack[-1][0]) != ")]}".index(c):
                return i
            stack.pop()
    return stack[-1][1] if stack else None


def roman(s):
    total = 0
    last = 0
    for c in reversed(s):
        v = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[c]
        total += v if v >= last else -v
        last = max(last, v)
    return total


for text in ("1+2*3", "(1+2)*3", "-(4-6)/4", "2*(3+(4))%5", "1.5*2", "99999999999999999999*9", "0.5+0.25", "7", "--3", "1 + 2 - 3 * 4", "10/4", "", "1+", "(1", "1)", "a", "1..2", "1/0", "5%0", "\u0661+1", "2**3"):
    try:
        print(repr(text), calc(text))
    except (ValueError, ZeroDivisionError) as e:
        print(repr(text), type(e).__name__, e)
print(csv('a,"b,""c""",,d'), csv(""), csv('"'), csv("\u00e9,\U0001f600"), csv(","))
print(rle("aaabcc"), rle(""), rle([1, 1, 2.0, 2]), rle(b"aab"), rle((None, None)), rle("\u00e9\u00e9x"))
print(balanced("([]{})"), balanced("(]"), balanced("(("), balanced(")"), balanced(""), balanced("a(b)c"), balanced(["(", ")"]))
print(roman("MCMXCIV"), roman("IX"), roman(""), [roman(r) for r in "IVXLCDM"])
for f, arg in ((calc, 5), (calc, b"1+1"), (csv, 5), (csv, ["a", ","]), (csv, b"a,b"), (rle, 5), (balanced, [1]), (balanced, b"("), (roman, "Q"), (roman, 5), (number, "12")):
    try:
        print(f.__name__, f(arg))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
