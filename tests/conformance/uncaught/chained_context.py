# "During handling of the above exception, another exception occurred".
def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise ValueError("no such key: " + key)


lookup({}, "name")
