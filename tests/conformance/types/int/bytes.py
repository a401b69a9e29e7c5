for n in [0, 1, 255, 256, 65535, 2**64, 10**25]:
    size = (n.bit_length() + 7) // 8 or 1
    little = n.to_bytes(size, "little")
    big = n.to_bytes(size + 2, "big")
    print(little, big, int.from_bytes(little, "little") == n == int.from_bytes(big))
for n in [-1, -128, -129, -(2**64), 127, 128]:
    data = n.to_bytes(10, "big", signed=True)
    print(data, int.from_bytes(data, signed=True), int.from_bytes(data))
print((5).to_bytes(), int.from_bytes([1, 2, 3]), int.from_bytes(b"", "big"), int.from_bytes(bytearray(b"\x01\x00")))


class Code(int):
    pass


print(type(Code.from_bytes(b"\x07")), Code.from_bytes(b"\x07"))
