class Text(str):
    pass


print(hash(""), hash(b""), hash(Text("")), {"": 1}[Text("")], hash(memoryview(b"")))
nan = float("nan")
print(hash(nan) == object.__hash__(nan), {nan: 1}[nan])
