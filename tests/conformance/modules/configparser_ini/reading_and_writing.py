# configparser: sections, defaults, interpolation, types, writing, errors.
import configparser
import io
TEXT = """\
[DEFAULT]
home = /home/me
debug: no
[paths]
data = %(home)s/data
long = first
    second
    third
empty =
novalue
[numbers]  ; a comment
a = 5
b = 2.5
c = yes
list = 1, 2
"""
c = configparser.ConfigParser(allow_no_value=True, inline_comment_prefixes=(";",))
c.read_string(TEXT)
print(c.sections(), c["paths"]["data"], repr(c["paths"]["long"]), repr(c["paths"]["empty"]), c["paths"]["novalue"], c.getint("numbers", "a"), c.getfloat("numbers", "b"), c.getboolean("numbers", "c"), c["numbers"].getboolean("debug"), c.get("numbers", "zz", fallback="fb"), "paths" in c, c.has_option("paths", "HOME"), c.options("numbers"), dict(c["numbers"]), c.defaults(), c.get("paths", "data", raw=True))
c["new"] = {"Key": "v", "n": "1"}
c.set("new", "pct", "50%%")
c.remove_option("new", "n")
c.remove_section("paths")
out = io.StringIO()
c.write(out)
print(out.getvalue())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), delimiters=("=",))
e.optionxform = str
e.read_dict({"a": {"X": "1"}, "b": {"y": "${a:X}2", "z": "${y}3"}})
print(e["b"]["z"], list(e["a"]))
for f in (lambda: c["nope"]), (lambda: c["numbers"]["nope"]), (lambda: c.getint("numbers", "c")), (lambda: c.getboolean("numbers", "a")), (lambda: c.add_section("numbers")), (lambda: c.set("numbers", "x", 5)), (lambda: c.read_string("no section")), (lambda: c.read_string("[a]\nx=1\nx=2")), (lambda: c.read_string("[a]\n[a]")), (lambda: c.read_string("[s]\nv = %(missing)s") or c["s"]["v"]), (lambda: c.get("none", "x")), (lambda: c.read_string("[x\n")), (lambda: c.read("/nonexistent/file")), (lambda: c.add_section("DEFAULT")):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, str(err).replace("\n", " / "))
# stress: 100
