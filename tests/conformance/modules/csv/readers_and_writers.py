# csv: dialects, quoting modes, DictReader and DictWriter, sniffing, line terminators, errors.
import csv
import io
rows = [["a", "b,c", 'q"t', "", None, 1, 2.5], ["line\nbreak", " sp ", "'", "\\", ";", True, "é"]]
for kw in {}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": ";", "quotechar": "'"}, {"doublequote": False, "escapechar": "^"}, {"lineterminator": "|"}, {"dialect": "excel-tab"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"dialect": "unix"}:
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    print(kw, repr(out.getvalue()))
for text, kw in (('a,"b ""q"" c",d\r\n', {}), ("a;b", {"delimiter": ";"}), ("'x,y',z", {"quotechar": "'"}), ('1,"2",x', {}), ('1.5,"2"', {"quoting": csv.QUOTE_NONNUMERIC}), ("a\\,b,c", {"escapechar": "\\"}), ("a, b,  c", {"skipinitialspace": True}), ('"multi\nline",x\ny', {}), ("", {}), ("\n\na", {}), ('a"b,c', {}), ('"a"b,c', {}), ("a,,c", {"quoting": csv.QUOTE_NOTNULL})):
    print(repr(text), list(csv.reader(io.StringIO(text, newline=""), **kw)))
d = csv.DictReader(["x,y", "1,2", "3", "4,5,6,7"], restkey="more", restval="none")
print(d.fieldnames, list(d), d.line_num)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], extrasaction="ignore", restval="?", lineterminator="\n")
print(w.writeheader(), w.writerow({"a": 1, "z": 2}), w.writerows([{"b": 3}]), repr(out.getvalue()))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,n\nx,1\ny,2\n"), csv.list_dialects(), csv.get_dialect("excel").delimiter, csv.field_size_limit())


class Mine(csv.Dialect):
    delimiter, quotechar, lineterminator, quoting = ":", '"', "\n", csv.QUOTE_MINIMAL


csv.register_dialect("mine", Mine)
print(list(csv.reader(["a:b"], "mine")), csv.unregister_dialect("mine"))
for f in (lambda: csv.reader(5)), (lambda: csv.writer(5)), (lambda: csv.reader([], delimiter="ab")), (lambda: csv.reader([], delimiter=5)), (lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])), (lambda: csv.get_dialect("nope")), (lambda: list(csv.reader(['"open'], strict=True))), (lambda: list(csv.reader([b"x"]))), (lambda: w.writerow([1])), (lambda: csv.DictWriter(out, ["a"]).writerow({"b": 1})), (lambda: csv.reader([], nothing=1)), (lambda: csv.writer(io.StringIO()).writerow(5)), (lambda: list(csv.reader(['"a"b'], strict=True))), (lambda: csv.reader([], quoting=9)), (lambda: list(csv.reader(["a\nb"]))), (lambda: csv.Sniffer().sniff("abc")), (lambda: list(csv.reader(["x,1"], quoting=csv.QUOTE_NONNUMERIC))), (lambda: csv.writer(io.StringIO(), lineterminator=5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
