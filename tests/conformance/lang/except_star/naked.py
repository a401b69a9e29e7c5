# A plain exception is wrapped for its clause, and stays plain when no clause takes it.
try:
    raise ValueError("plain")
except* ValueError as group:
    print(type(group).__name__, repr(group.message), group.exceptions)

try:
    try:
        raise KeyError("nobody")
    except* ValueError:
        print("not reached")
except KeyError as error:
    print("still plain", repr(error))

try:
    raise ValueError("first clause only")
except* Exception as group:
    print("one", group.exceptions)
except* ValueError:
    print("not reached")

try:
    print("no exception")
except* ValueError:
    print("not reached")
else:
    print("else")


def name_is_gone():
    try:
        raise ValueError
    except* ValueError as e:
        pass
    return "e" in locals()


print(name_is_gone())
