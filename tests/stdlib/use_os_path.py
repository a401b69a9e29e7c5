import os.path as p

print(p.join("a", "b", "/c", "d"), p.join("a", ""), p.split("/x/y"), p.basename("a/b/"), p.dirname("/a"), p.splitext("x.tar.gz"))
print(p.normpath("/a/./b/../c//d"), p.abspath("/x/.."), p.isabs("a"), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]))
print(p.relpath("/a/b", "/a/c"), p.expanduser("~nobody-at-all"), p.exists("/"), p.isdir("/"), p.isfile("/"), p.splitdrive("/x"))
print(p.expandvars("$NOT_SET_x"), p.splitext(".bashrc"), p.splitroot("//a/b"), p.join(b"a", b"b"), p.realpath("/") , p.normcase("A"))
for bad in (lambda: p.join("a", b"b"), lambda: p.commonpath(["/a", "b"]), lambda: p.basename(5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
