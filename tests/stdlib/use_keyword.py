import keyword

print(keyword.kwlist, keyword.softkwlist)
print([w for w in ("if", "match", "print", "None", "async", "x") if keyword.iskeyword(w)], keyword.issoftkeyword("match"))
