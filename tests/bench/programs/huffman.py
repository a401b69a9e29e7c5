"""Huffman coding: a code for a text, bits packed into bytes, and back; with a check sum on the way."""


class Leaf:
    def __init__(self, weight, symbol):
        self.weight = weight
        self.symbol = symbol
        self.first = symbol

    def codes(self, prefix, table):
        table[self.symbol] = prefix or "0"


class Inner:
    def __init__(self, left, right):
        self.weight = left.weight + right.weight
        self.left = left
        self.right = right
        self.first = min(left.first, right.first)

    def codes(self, prefix, table):
        self.left.codes(prefix + "0", table)
        self.right.codes(prefix + "1", table)


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = sorted((Leaf(n, c) for c, n in counts.items()), key=lambda node: (node.weight, node.first), reverse=True)
    while len(nodes) > 1:
        a = nodes.pop()
        b = nodes.pop()
        node = Inner(a, b)
        at = len(nodes)
        while at > 0 and (nodes[at - 1].weight, nodes[at - 1].first) < (node.weight, node.first):
            at -= 1
        nodes.insert(at, node)
    return nodes[0]


class BitWriter:
    def __init__(self):
        self.data = bytearray()
        self.bits = 0
        self.count = 0

    def write(self, code):
        for bit in code:
            self.bits = self.bits << 1 | (bit == "1")
            self.count += 1
            if self.count == 8:
                self.data.append(self.bits)
                self.bits = self.count = 0

    def finish(self):
        if self.count:
            self.data.append(self.bits << (8 - self.count))
        return bytes(self.data)


def encode(text, tree):
    table = {}
    tree.codes("", table)
    writer = BitWriter()
    for c in text:
        writer.write(table[c])
    return writer.finish(), table


def decode(data, tree, length):
    out = []
    node = tree
    for byte in data:
        for shift in range(7, -1, -1):
            if isinstance(node, Inner):
                node = node.right if byte >> shift & 1 else node.left
            if isinstance(node, Leaf):
                out.append(node.symbol)
                if len(out) == length:
                    return "".join(out)
                node = tree
    return "".join(out)


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def sample(words):
    state = 99
    vowels, consonants = "aeiou", "bcdfghklmnprstvw"
    parts = []
    for _ in range(words):
        word = ""
        state = (state * 1103515245 + 12345) % 2147483648
        for _ in range(1 + (state >> 9) % 4):
            state = (state * 1103515245 + 12345) % 2147483648
            r = state >> 10
            word += consonants[r % 16 * (r // 16 % 16) // 15] + vowels[r // 256 % 5]
        parts.append(word)
    return " ".join(parts)


text = sample(250000)
tree = build(text)
data, table = encode(text, tree)
print(len(text), len(data), "%.3f" % (len(data) / len(text)), adler(data))
print(sorted(table.items(), key=lambda item: (len(item[1]), item[1]))[:6])
print(decode(data, tree, len(text)) == text)
single = build("aaaa")
print(encode("aaaa", single)[0])
