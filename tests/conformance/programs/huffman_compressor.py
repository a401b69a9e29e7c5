# Huffman codes: frequencies, a heap of trees, bit packing, decoding, and a check that it round-trips.
import heapq
from collections import Counter
from itertools import count


class BitWriter:
    def __init__(self):
        self.data, self.value, self.used = bytearray(), 0, 0

    def write(self, bits):
        for bit in bits:
            self.value = self.value << 1 | (bit == "1")
            self.used += 1
            if self.used == 8:
                self.data.append(self.value)
                self.value = self.used = 0

    def finish(self):
        padding = -self.used % 8
        self.write("0" * padding)
        return bytes(self.data), padding


def build(text):
    order = count()
    heap = [(n, next(order), c) for c, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(order), (a[2], b[2])))
    return heap[0][2] if heap else None


def codes(tree, prefix=""):
    match tree:
        case None:
            return {}
        case (left, right):
            return codes(left, prefix + "0") | codes(right, prefix + "1")
        case symbol:
            return {symbol: prefix or "0"}


def encode(text):
    table = codes(build(text))
    writer = BitWriter()
    for c in text:
        writer.write(table[c])
    return *writer.finish(), table


def decode(data, padding, table):
    back = {code: c for c, code in table.items()}
    bits = "".join(f"{byte:08b}" for byte in data)
    out, code = [], ""
    for bit in bits[:len(bits) - padding]:
        code += bit
        if code in back:
            out.append(back[code])
            code = ""
    if code:
        raise ValueError(f"{len(code)} bits are left")
    return "".join(out)


for text in "abracadabra", "she sells sea shells", "aaaa", "", "é€\U0001F600é", "the quick brown fox jumps over the lazy dog" * 3:
    data, padding, table = encode(text)
    assert decode(data, padding, table) == text
    size = len(text.encode())
    print(f"{text[:20]!r:<24}{size:>4} -> {len(data):>3} bytes, {len(table):>2} codes, {min(map(len, table.values()), default=0)}..{max(map(len, table.values()), default=0)} bits {data[:6].hex(' ')}")
print(sorted(codes(build("mississippi")).items(), key=lambda kv: (len(kv[1]), kv[1])))
try:
    decode(b"\xff", 1, {"a": "0", "b": "10"})
except ValueError as e:
    print(e)
