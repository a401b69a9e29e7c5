# KeyError shows the repr of its key.
inventory = {"apple": 1}
print(inventory["apple"])
del inventory["pear\n"]
