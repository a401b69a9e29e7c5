import linecache

print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 9999)), repr(linecache.getline("/no/file", 1)))
print(len(linecache.getlines(__file__)) > 3, linecache.checkcache(), linecache.clearcache())
linecache.cache["made"] = (3, None, ["a\n", "b\n"], "made")
print(linecache.getline("made", 2))
