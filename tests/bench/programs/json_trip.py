"""A JSON reader and writer in plain Python: a document is generated, written, read back and compared."""


class JsonError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


class Reader:
    escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

    def __init__(self, text):
        self.text = text
        self.at = 0

    def error(self, message):
        return JsonError(message, self.at)

    def blanks(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        self.at = at

    def expect(self, c):
        if self.text[self.at:self.at + 1] != c:
            raise self.error("expected " + c)
        self.at += 1

    def document(self):
        value = self.value()
        self.blanks()
        if self.at != len(self.text):
            raise self.error("text behind the document")
        return value

    def value(self):
        self.blanks()
        c = self.text[self.at:self.at + 1]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self):
        result = {}
        self.at += 1
        self.blanks()
        if self.text[self.at] == "}":
            self.at += 1
            return result
        while True:
            self.blanks()
            key = self.string()
            self.blanks()
            self.expect(":")
            result[key] = self.value()
            self.blanks()
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self.expect("}")
            return result

    def array(self):
        result = []
        self.at += 1
        self.blanks()
        if self.text[self.at] == "]":
            self.at += 1
            return result
        while True:
            result.append(self.value())
            self.blanks()
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self.expect("]")
            return result

    def string(self):
        self.expect('"')
        parts = []
        text = self.text
        while True:
            start = at = self.at
            while text[at] not in '"\\':
                at += 1
            parts.append(text[start:at])
            self.at = at + 1
            if text[at] == '"':
                return "".join(parts)
            c = text[self.at]
            self.at += 1
            if c == "u":
                parts.append(chr(int(text[self.at:self.at + 4], 16)))
                self.at += 4
            elif c in self.escapes:
                parts.append(self.escapes[c])
            else:
                raise self.error("unknown escape")

    def number(self):
        text, start = self.text, self.at
        at = start
        while at < len(text) and text[at] in "+-0123456789.eE":
            at += 1
        word = text[start:at]
        if not word:
            raise self.error("expected a value")
        self.at = at
        try:
            return int(word)
        except ValueError:
            return float(word)


def quoted(text):
    parts = ['"']
    for c in text:
        if c == '"' or c == "\\":
            parts.append("\\" + c)
        elif c == "\n":
            parts.append("\\n")
        elif c < " " or c > "~":
            parts.append("\\u%04x" % ord(c))
        else:
            parts.append(c)
    parts.append('"')
    return "".join(parts)


def write(value, out):
    if isinstance(value, str):
        out.append(quoted(value))
    elif value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, dict):
        separator = "{"
        for key, item in value.items():
            out.append(separator)
            out.append(quoted(key))
            out.append(": ")
            write(item, out)
            separator = ", "
        out.append("}" if value else "{}")
    elif isinstance(value, list):
        separator = "["
        for item in value:
            out.append(separator)
            write(item, out)
            separator = ", "
        out.append("]" if value else "[]")
    else:
        raise TypeError("not for JSON: " + type(value).__name__)


def sample(n):
    people = []
    for i in range(n):
        people.append({
            "id": i, "name": "person %d \"%s\"" % (i, "abcdefghij"[i % 10] * (i % 7)), "score": i * 1.25, "active": i % 3 == 0,
            "tags": ["t%d" % (i % k) for k in range(2, 6)], "address": {"street": "Stra\u00dfe %d" % i, "zip": None, "geo": [i / 7, -i / 11]},
            "notes": "line one\nline two\t%d \\ end" % i,
        })
    return {"people": people, "count": n, "empty": {}, "none": []}


document = sample(9000)
checks = []
for _ in range(3):
    out = []
    write(document, out)
    text = "".join(out)
    copy = Reader(text).document()
    checks.append((len(text), copy == document, len(copy["people"])))
    document = copy
print(checks)
for bad in ('{"a": }', '[1, 2', '"\\q"', '[1] 2'):
    try:
        print(Reader(bad).document())
    except (JsonError, IndexError) as e:
        print(type(e).__name__, e)
