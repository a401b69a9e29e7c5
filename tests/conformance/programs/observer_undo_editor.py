# A line editor with commands, observers, undo and redo, macros and search; every change is a reversible object.
import re
from abc import ABC, abstractmethod
from weakref import WeakSet


class Change(ABC):
    @abstractmethod
    def apply(self, lines):
        """Change the lines."""

    @abstractmethod
    def revert(self, lines):
        """Put back what apply changed."""

    def __str__(self):
        return re.sub(r"(?<!^)(?=[A-Z])", " ", type(self).__name__).lower() + f" {vars(self)}"


class Insert(Change):
    def __init__(self, at, text):
        self.at, self.text = at, text

    def apply(self, lines):
        self.at = min(self.at, len(lines))
        lines.insert(self.at, self.text)

    def revert(self, lines):
        del lines[self.at]


class Delete(Change):
    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    def apply(self, lines):
        self.removed = lines[self.start:self.stop]
        del lines[self.start:self.stop]

    def revert(self, lines):
        lines[self.start:self.start] = self.removed


class Replace(Change):
    def __init__(self, pattern, replacement):
        self.pattern, self.replacement = pattern, replacement

    def apply(self, lines):
        self.before = {}
        for i, line in enumerate(lines):
            changed = re.sub(self.pattern, self.replacement, line)
            if changed != line:
                self.before[i], lines[i] = line, changed

    def revert(self, lines):
        for i, line in self.before.items():
            lines[i] = line


class Several(Change):
    def __init__(self, *changes):
        self.changes = changes

    def apply(self, lines):
        for i, change in enumerate(self.changes):
            try:
                change.apply(lines)
            except Exception:
                for done in reversed(self.changes[:i]):
                    done.revert(lines)
                raise

    def revert(self, lines):
        for change in reversed(self.changes):
            change.revert(lines)


class Document:
    def __init__(self, *lines):
        self.lines, self.done, self.undone, self.observers = list(lines), [], [], WeakSet()

    def do(self, change):
        change.apply(self.lines)
        self.done.append(change)
        self.undone.clear()
        self._tell("do", change)

    def undo(self):
        if not self.done:
            raise IndexError("nothing to undo")
        change = self.done.pop()
        change.revert(self.lines)
        self.undone.append(change)
        self._tell("undo", change)

    def redo(self):
        change = self.undone.pop()
        change.apply(self.lines)
        self.done.append(change)
        self._tell("redo", change)

    def _tell(self, event, change):
        for observer in sorted(self.observers, key=lambda o: o.name):
            observer.notify(event, change)

    def find(self, pattern):
        return [(n, m.span()) for n, line in enumerate(self.lines, 1) for m in re.finditer(pattern, line)]


class Recorder:
    def __init__(self, name, document):
        self.name, self.events = name, []
        document.observers.add(self)

    def notify(self, event, change):
        self.events.append(f"{event}:{type(change).__name__}")


def parse(command):
    match re.fullmatch(r"(\d+)?(?:,(\d+))?([ids])(?:/([^/]*)/([^/]*)/| (.*))?", command):
        case None:
            raise ValueError(f"bad command {command!r}")
        case m:
            start, stop, verb, pattern, replacement, text = m.groups()
    match verb:
        case "i":
            return Insert(int(start or 1) - 1, text or "")
        case "d" if start:
            return Delete(int(start) - 1, int(stop or start))
        case "s" if pattern is not None:
            return Replace(pattern, replacement)
    raise ValueError(f"cannot do {command!r}")


doc = Document("one fish", "two fish", "red fish", "blue fish")
a, b = Recorder("a", doc), Recorder("b", doc)
for command in ("s/fish/bird/", "2i a new line", "1,2d", "d", "3d", "x", r"s/(\w+) bird/bird \1/"):
    try:
        doc.do(parse(command))
        print(f"{command:<22}", doc.lines)
    except ValueError as e:
        print(f"{command:<22}", e)
print(doc.find("bird"), [str(c) for c in doc.done][:2])
while doc.done:
    doc.undo()
print(doc.lines, len(doc.undone))
doc.redo()
doc.redo()
print(doc.lines)
try:
    doc.do(Several(Insert(0, "x"), Delete(0, 1), Replace("(", "")))
except re.error as e:
    print("failed:", e, doc.lines)
doc.do(Several(Insert(0, "top"), Replace("bird", "BIRD"), Insert(99, "bottom")))
print(doc.lines, len(doc.undone))
doc.undo()
print(doc.lines, a.events == b.events, a.events[-4:])
for f in (lambda: [doc.undo() for _ in range(9)]), Change, (lambda: Document().redo()):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
# stress: 100
