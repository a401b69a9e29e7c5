"""A tokenizer for a small language, as a generator driven by a table, with a pretty printer on top."""


class LexError(Exception):
    pass


KEYWORDS = {"let", "if", "then", "else", "fn", "in"}
PUNCTUATION = sorted(["->", "==", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", ",", ";"], key=len, reverse=True)


def tokens(text):
    """Yield (kind, text, line, column)."""
    line, line_start, i = 1, 0, 0
    depth = 0
    while i < len(text):
        c = text[i]
        column = i - line_start + 1
        match c:
            case "\n":
                if depth == 0:
                    yield "newline", c, line, column
                line, line_start = line + 1, i + 1
                i += 1
                continue
            case " " | "\t":
                i += 1
                continue
            case "#":
                end = text.find("\n", i)
                i = len(text) if end < 0 else end
                continue
            case '"':
                end = i + 1
                while end < len(text) and text[end] != '"':
                    end += 2 if text[end] == "\\" else 1
                if end >= len(text):
                    raise LexError(f"{line}:{column}: unterminated string")
                yield "string", text[i:end + 1], line, column
                i = end + 1
                continue
        end = i
        if c.isdigit():
            while end < len(text) and (text[end].isdigit() or text[end] == "_"):
                end += 1
            yield "number", text[i:end].replace("_", ""), line, column
        elif c.isidentifier():
            while end < len(text) and text[i:end + 1].isidentifier():
                end += 1
            word = text[i:end]
            yield ("keyword" if word in KEYWORDS else "name"), word, line, column
        else:
            for mark in PUNCTUATION:
                if text.startswith(mark, i):
                    end = i + len(mark)
                    depth += (mark in "([") - (mark in ")]")
                    yield "mark", mark, line, column
                    break
            else:
                raise LexError(f"{line}:{column}: unexpected {c!r}")
        i = end
    yield "end", "", line, len(text) - line_start + 1


def pretty(text):
    out = []
    previous = None
    for kind, word, _, _ in tokens(text):
        if kind in ("newline", "end"):
            if out:
                yield "".join(out)
            out, previous = [], None
            continue
        if previous is not None and word not in (",", ")", "]", ";") and previous not in ("(", "[") \
                and not (word in ("(", "[") and out[-1][-1:].isalnum()):
            out.append(" ")
        out.append(word)
        previous = word


def statistics(text):
    counts = {}
    longest = ""
    for kind, word, *_ in tokens(text):
        counts[kind] = counts.get(kind, 0) + 1
        longest = max(longest, word, key=len)
    return dict(sorted(counts.items())), longest


PROGRAM = """# squares
let square=fn x->x*x
let größe = [ 1,2 , 3_000,
   square( 4 )]   # continued
if größe==[]then"none"else "a \\"quoted\\" text" ;
"""


def main():
    for kind, word, line, column in tokens(PROGRAM):
        if kind != "newline":
            print(f"{line}:{column:<3}{kind:<8} {word}")
    for line in pretty(PROGRAM):
        print("|", line)
    print(statistics(PROGRAM * 300))
    for bad in ['let x = "open', "a $ b", "x\n  y @"]:
        try:
            print(sum(1 for _ in tokens(bad)))
        except LexError as e:
            print("error", e)
    stream = tokens("a b c")
    print(next(stream)[1], [t[1] for t in stream], next(stream, "over"))


main()
