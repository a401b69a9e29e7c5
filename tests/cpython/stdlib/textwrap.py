"""dedent, for tests that go on to call exec."""


def dedent(text):
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    return "\n".join(line[margin:] if line.strip() else "" for line in lines)
