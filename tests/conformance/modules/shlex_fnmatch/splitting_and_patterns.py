# shlex.split, quote, join; fnmatch and glob patterns; pathlib pure paths.
import fnmatch
import shlex
from pathlib import PurePosixPath as P, PureWindowsPath as W
print(shlex.split("a 'b c' \"d 'e' \\\"f\" g\\ h # not a comment"), shlex.split("a # c", comments=True), shlex.split("a'b'\"c\"d"), shlex.split(""), shlex.split("a 'b' c", posix=False), shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("plain"), shlex.join(["a b", "c"]), list(shlex.shlex("a=b;c && d|e", punctuation_chars=True)))
for bad in "'open", "a\\", '"x':
    try:
        print(shlex.split(bad))
    except ValueError as e:
        print(e)
for name, pattern in (("a.py", "*.py"), ("a.pyc", "*.py"), ("ab", "?b"), ("a1", "a[0-9]"), ("ax", "a[!0-9]"), ("A.PY", "*.py"), ("[x]", "[[]x]"), ("a\nb", "a*b"), ("", "*"), ("a-b", "a[a-]b")):
    print(name.strip(), pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern), end="; ")
print(fnmatch.filter(["a.c", "b.h", "c.c"], "*.c"), fnmatch.translate("a*[!b]?"))
p = P("/usr/lib/python3.13/os.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents)[-1], p.parts, p.root, p.anchor, p.is_absolute(), p.with_name("x"), p.with_suffix(".zip"), p.with_stem("q"), p.relative_to("/usr"), p / "a" / "../b", P("a") / "/b", P("a//b/./c"), P("."), P(""), repr(p.parent), p.match("*.gz"), p.match("lib/*/os.*"), p.full_match("/usr/**/*.gz"), P("a").joinpath("b", "c"), p.as_uri(), P("a") < P("b"), P("a") == P("a/"), hash(P("a")) == hash(P("a")), "x" / P("y"), P("a/b").is_relative_to("a"), P("/a/b").relative_to("/a/c", walk_up=True), P("a.b.").suffix)
print(W("C:\\a\\b.txt").parts, W("c:/x").drive, W("C:\\A") == W("c:\\a"), W("a\\b").as_posix(), W("//srv/share/x").anchor)
for f in (lambda: p.relative_to("/etc")), (lambda: p.with_name("")), (lambda: p.with_suffix("x")), (lambda: P("") .with_name("a")), (lambda: P(5)), (lambda: P("a") / 5), (lambda: P("a") < W("a")), (lambda: P("a").as_uri()), (lambda: P("a").match("")):
    try:
        print(f())
    except (ValueError, TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
# stress: 100
