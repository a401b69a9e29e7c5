"""_csv: dialects, what they refuse, the registry, readers and writers with every setting."""
import _csv

D = _csv.Dialect


class W:
    def write(self, x):
        return x


def t(f):
    try:
        print(repr(f()))
    except (_csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)


def shown(d):
    return [d.delimiter, d.doublequote, d.escapechar, d.lineterminator, d.quotechar, d.quoting, d.skipinitialspace, d.strict]


w, r = (lambda row, **k: _csv.writer(W(), **k).writerow(row)), (lambda lines, *a, **k: list(_csv.reader(lines, *a, **k)))
for k in (dict(delimiter=""), dict(delimiter="ab"), dict(delimiter=3), dict(delimiter=None), dict(delimiter="\n"), dict(delimiter=" "),
          dict(delimiter=" ", skipinitialspace=True), dict(quotechar=""), dict(quotechar="ab"), dict(quotechar=None), dict(quotechar=None, quoting=0),
          dict(quotechar=3), dict(escapechar="ab"), dict(escapechar=""), dict(escapechar=3), dict(lineterminator=None), dict(lineterminator=3),
          dict(quoting=9), dict(quoting="x"), dict(quoting=None), dict(quotechar=",", delimiter=","), dict(escapechar=","),
          dict(quotechar='"', escapechar='"'), dict(lineterminator=","), dict(foo=1), dict(strict=2), dict(doublequote=[]), dict(),
          dict(quotechar="\r"), dict(escapechar="\n"), dict(quotechar=" ", skipinitialspace=True), dict(escapechar=" ")):
    t(lambda: shown(D(**k)))
class Soft:
    delimiter = ";"
    quoting = 1
t(lambda: shown(D(Soft)))
t(lambda: shown(D(Soft, delimiter=":")))
d = D(delimiter=";")
print(D(d) is d, D("x") if False else None)
for f in (lambda: _csv.reader(3), lambda: r([1]), lambda: r([b"a"]), lambda: _csv.reader(), lambda: _csv.writer(3), lambda: w(3),
          lambda: w([1, 2.5, None, "a b", 'q"']), lambda: w(["a,b"], quoting=3), lambda: w(['a,b\\"\n'], quoting=3, escapechar="\\"), lambda: w([]),
          lambda: w([""]), lambda: w([None]), lambda: w([""], quoting=3), lambda: w(["a", 1, None, ""], quoting=4),
          lambda: w(["a", 1, None, ""], quoting=5), lambda: w(["a", 1, None, 2.5, True, 1j], quoting=2), lambda: w(["a", 1, None], quoting=1),
          lambda: w(['a"b'], doublequote=False), lambda: w(['a"b!'], doublequote=False, escapechar="!"), lambda: w([None], quoting=4),
          lambda: _csv.writer(W()).writerows([[1], [2]]), lambda: _csv.writer(W()).writerows(3), lambda: w("ab", lineterminator=""),
          lambda: w(["", " a"], delimiter=" "), lambda: w(["", " a"], delimiter=";", skipinitialspace=True),
          lambda: w(["", "a"], delimiter=" ", skipinitialspace=True), lambda: w(["", "a"], delimiter=" ", skipinitialspace=True, quoting=3),
          lambda: w(["a\u20acb", "x\ny", "\r"]), lambda: w(["a|b"], lineterminator="|")):
    t(f)
for f in (lambda: r(['a,"b\n', 'c",d']), lambda: r(['a,"b'], strict=True), lambda: r(['a,"b']), lambda: r(['"a"b'], strict=True), lambda: r(['"a"b']),
          lambda: r(["a\nb"]), lambda: r(["a\0b"]), lambda: r(['1,2.5,"x",'], quoting=2), lambda: r(["a"], quoting=2), lambda: r(["", "a"]),
          lambda: r(['a, b, "c"'], skipinitialspace=True), lambda: r(['a,"b""c",d\\,e'], escapechar="\\"), lambda: r(['a,,"",1'], quoting=5),
          lambda: r(['"a",,"",1.5'], quoting=4), lambda: r(["a\\"], escapechar="\\"), lambda: r(["a\\"], escapechar="\\", strict=True),
          lambda: r(["x" * 200000]), lambda: r(["a\r", "b\r\n", "c\n\n"]), lambda: r(["\\1,2"], quoting=2, escapechar="\\"),
          lambda: r(['"a\\"b",c'], escapechar="\\"), lambda: r(['"a""b""",""""']), lambda: r(["a\\\nb,c"], escapechar="\\"),
          lambda: r(['"a"b,"c'], doublequote=False), lambda: r(["'a,b',c"], quotechar="'"), lambda: r(['"a",b'], quoting=3),
          lambda: r(["\u20ac,\U0001f600"]), lambda: r(['"x\\\n', 'y"'], escapechar="\\"), lambda: r(["a,b,", ","])):
    t(f)
for f in (lambda: _csv.field_size_limit(), lambda: _csv.field_size_limit("x"), lambda: _csv.get_dialect("nope"), lambda: _csv.unregister_dialect("nope"),
          lambda: _csv.register_dialect(3), lambda: _csv.register_dialect("x", delimiter=";"), lambda: _csv.get_dialect("x").delimiter,
          lambda: _csv.list_dialects(), lambda: r(["a;b"], "x"), lambda: r(["a;b"], dialect="nope"), lambda: _csv.reader(["a;b"], "x").dialect.delimiter,
          lambda: _csv.register_dialect(), lambda: _csv.unregister_dialect("x"), lambda: _csv.list_dialects(), lambda: _csv.field_size_limit(10),
          lambda: r(["12345678901"]), lambda: _csv.field_size_limit(131072)):
    t(f)
reader = _csv.reader(["a", "b"])
print(reader.line_num, next(reader), reader.line_num, list(reader), type(reader), reader is iter(reader))
