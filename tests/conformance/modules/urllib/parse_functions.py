# urllib.parse: splitting, joining, quoting, query strings.
from urllib.parse import *
u = urlparse("https://user:pa%20ss@Example.COM:8080/a/b;p?q=1&r=%C3%A9#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(fragment="x").geturl())
print(urlsplit("//host/path?x"), urlsplit("mailto:a@b.c"), urlsplit("path/only"), urlunsplit(("http", "h", "p", "q", "f")), urldefrag("http://a/b#c"), urlsplit("http://[::1]:80/").hostname)
for base, ref in (("http://a/b/c/d;p?q", r) for r in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "..", "../g", "../../../g", "g;x=1/../y")):
    print(ref, urljoin(base, ref), end="; ")
print()
print(quote("a b/é&"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%A9%zz"), unquote_plus("a+b"), quote(b"\xff"), unquote_to_bytes("%ff"), unquote("%ff", errors="replace"), quote("ß", encoding="latin-1"))
print(urlencode({"a": 1, "b": "x y", "c": [1, 2]}), urlencode([("a", [1, 2]), ("b", "é")], doseq=True), parse_qs("a=1&b=2&a=3&c="), parse_qs("c=", keep_blank_values=True), parse_qsl("x=1;y=2", separator=";"), parse_qsl("a=%20+b"))
for f in (lambda: urlsplit("http://h:x/").port), (lambda: urlsplit("http://h:99999/").port), (lambda: urljoin("a", b"b")), (lambda: parse_qs("a", strict_parsing=True)), (lambda: urlsplit("http://[bad/")), (lambda: urlencode("string")), (lambda: quote(5)), (lambda: parse_qsl("a=1&b=2", max_num_fields=1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# stress: 100
