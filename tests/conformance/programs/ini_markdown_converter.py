# Converts a small Markdown dialect to HTML and to plain text: block parser, inline spans, nested lists, tables.
import html
import re
from textwrap import dedent

TEXT = dedent("""\
    # Title with *stars* & <tags>

    A paragraph with `code <b>`, **bold**, *italic*, ~~gone~~ and a
    [link](http://x.org/?a=1&b=2) over two lines.

    - one
    - two
      - nested *a*
      - nested b
        1. deep
        2. deeper
    - three

    > quoted
    > **text**

    ```python
    def f(x):
        return x < 1
    ```

    | name | qty |
    |:-----|----:|
    | nut  |  10 |
    | `b`  |   2 |

    ---
    Last line with an escaped \\*star\\* and snake_case_name.
    """)

INLINE = [(r"`([^`]+)`", lambda m: f"<code>{m[1]}</code>"), (r"\*\*(.+?)\*\*", r"<strong>\1</strong>"), (r"(?<!\w)\*(.+?)\*(?!\w)", r"<em>\1</em>"), (r"~~(.+?)~~", r"<del>\1</del>"), (r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>')]


def inline(text):
    kept = []

    def keep(value):
        kept.append(value)
        return f"\0{len(kept) - 1}\0"
    text = re.sub(r"\\([\\*_`])", lambda m: keep(m[1]), text)
    text = html.escape(text, quote=False)
    text = re.sub(*INLINE[0][:1], lambda m: keep(f"<code>{m[1]}</code>"), text)
    for pattern, replacement in INLINE[1:]:
        text = re.sub(pattern, replacement, text)
    return re.sub(r"\0(\d+)\0", lambda m: kept[int(m[1])], text)


class Lines:
    def __init__(self, text):
        self.lines, self.at = text.splitlines(), 0

    def peek(self):
        return self.lines[self.at] if self.at < len(self.lines) else None

    def take_while(self, test):
        start = self.at
        while self.peek() is not None and test(self.peek()):
            self.at += 1
        return self.lines[start:self.at]


ITEM = re.compile(r"(\s*)(?:([-*])|(\d+)\.)\s+(.*)")


def blocks(lines):
    while (line := lines.peek()) is not None:
        if not line.strip():
            lines.at += 1
        elif m := re.match(r"(#{1,6})\s+(.*)", line):
            lines.at += 1
            yield f"<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>"
        elif re.fullmatch(r"-{3,}", line):
            lines.at += 1
            yield "<hr>"
        elif line.startswith("```"):
            lines.at += 1
            body = lines.take_while(lambda l: not l.startswith("```"))
            lines.at += 1
            language = f' class="{line[3:]}"' if line[3:] else ""
            yield f"<pre{language}>{html.escape(chr(10).join(body))}</pre>"
        elif line.startswith(">"):
            quoted = "\n".join(l[1:].removeprefix(" ") for l in lines.take_while(lambda l: l.startswith(">")))
            yield "<blockquote>" + "".join(blocks(Lines(quoted))) + "</blockquote>"
        elif line.startswith("|"):
            yield table(lines.take_while(lambda l: l.startswith("|")))
        elif ITEM.match(line):
            yield listing([ITEM.match(l).groups() for l in lines.take_while(ITEM.match)])
        else:
            text = lines.take_while(lambda l: l.strip() and not re.match(r"#|>|```|\||-{3,}$", l) and not ITEM.match(l))
            yield f"<p>{inline(' '.join(text))}</p>"


def listing(items):
    indent = len(items[0][0])
    tag = "ul" if items[0][1] else "ol"
    out, i = [f"<{tag}>"], 0
    while i < len(items):
        text = inline(items[i][3])
        j = i + 1
        while j < len(items) and len(items[j][0]) > indent:
            j += 1
        if nested := items[i + 1:j]:
            text += listing(nested)
        out.append(f"<li>{text}</li>")
        i = j
    return "".join([*out, f"</{tag}>"])


def table(rows):
    cells = [[c.strip() for c in row.strip("|").split("|")] for row in rows]
    header, marks, *body = cells
    align = ["right" if m.endswith(":") and not m.startswith(":") else "left" for m in marks]

    def row(tag, values):
        return "<tr>" + "".join(f'<{tag} align="{a}">{inline(v)}</{tag}>' for a, v in zip(align, values, strict=True)) + "</tr>"
    return "<table>" + row("th", header) + "".join(row("td", r) for r in body) + "</table>"


page = list(blocks(Lines(TEXT)))
print(*page, sep="\n")
plain = re.sub(r"<[^>]+>", "", html.unescape(re.sub(r"</(p|h\d|li|tr|pre|blockquote)>", "\n", "".join(page))))
print(plain.split("\n")[:4], len(plain), sum(map(len, page)))
try:
    table(["|a|b|", "|-|-|", "|1|"])
except ValueError as e:
    print(e)
# stress: 100
