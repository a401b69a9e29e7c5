"""A text parser: a useful part of Markdown to HTML."""


def escape(text):
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(char, entity)
    return text


MARKS = {"**": "strong", "*": "em", "`": "code", "~~": "del"}


def inline(text):
    out, i = [], 0
    while i < len(text):
        for mark, tag in MARKS.items():
            if text.startswith(mark, i):
                end = text.find(mark, i + len(mark))
                if end > i + len(mark):
                    inner = text[i + len(mark):end]
                    out.append(f"<{tag}>{escape(inner) if tag == 'code' else inline(inner)}</{tag}>")
                    i = end + len(mark)
                    break
        else:
            if text[i] == "[" and (close := text.find("](", i)) > 0 and (end := text.find(")", close)) > 0:
                out.append(f'<a href="{escape(text[close + 2:end])}">{inline(text[i + 1:close])}</a>')
                i = end + 1
            else:
                out.append(escape(text[i]))
                i += 1
    return "".join(out)


def blocks(lines):
    """Group lines into (kind, content) blocks."""
    lines = iter(lines)
    paragraph = []
    for line in lines:
        stripped = line.strip()
        match stripped.split(maxsplit=1):
            case [] if paragraph:
                yield "p", " ".join(paragraph)
                paragraph = []
            case []:
                pass
            case [("#" | "##" | "###") as level, title]:
                if paragraph:
                    yield "p", " ".join(paragraph)
                    paragraph = []
                yield f"h{len(level)}", title
            case ["-", item]:
                yield "li", ((len(line) - len(line.lstrip())) // 2, item)
            case [fence, *info] if fence.startswith("```"):
                code = []
                for line in lines:
                    if line.strip() == "```":
                        break
                    code.append(line)
                yield "pre", ((fence[3:] or " ".join(info)), code)
            case [">", quote]:
                yield "quote", quote
            case ["---"]:
                yield "hr", None
            case _:
                paragraph.append(stripped)
    if paragraph:
        yield "p", " ".join(paragraph)


def render(text):
    out, depth = [], 0

    def lists_to(level):
        nonlocal depth
        while depth < level:
            out.append("  " * depth + "<ul>")
            depth += 1
        while depth > level:
            depth -= 1
            out.append("  " * depth + "</ul>")

    for kind, content in blocks(text.splitlines()):
        if kind == "li":
            level, item = content
            lists_to(level + 1)
            out.append("  " * depth + f"<li>{inline(item)}</li>")
            continue
        lists_to(0)
        match kind, content:
            case "pre", (language, code):
                attribute = f' class="{language}"' if language else ""
                out.append(f"<pre{attribute}>")
                out += map(escape, code)
                out.append("</pre>")
            case "quote", quote:
                out.append(f"<blockquote>{inline(quote)}</blockquote>")
            case "hr", None:
                out.append("<hr>")
            case tag, words:
                out.append(f"<{tag}>{inline(words)}</{tag}>")
    lists_to(0)
    return "\n".join(out)


DOCUMENT = """
# The *pyc2c* manual

Compiles **Python** to `C & more`, with
~~no~~ *some* [links](https://example.org/?a=1&b=2).

- first
- second **bold *and nested* text**
  - deeper
  - deepest < > &
- third

```python
if a < b and c > d:
    print("x & y")
```
> quoted *words*
---
## End
unclosed **bold and [link](
"""


def main():
    html = render(DOCUMENT)
    print(html)
    print(len(render(DOCUMENT * 50)), html.count("<li>"), render(""))


main()
