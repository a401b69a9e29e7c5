"""AES-128 in counter and block-chaining mode, tables computed, checked against the standard's test vector."""


def xtime(a):
    a <<= 1
    return (a ^ 0x11B) & 0xFF if a & 0x100 else a


def multiply(a, b):
    result = 0
    while b:
        if b & 1:
            result ^= a
        a = xtime(a)
        b >>= 1
    return result


def make_boxes():
    inverse = [0] * 256
    for a in range(1, 256):
        for b in range(1, 256):
            if multiply(a, b) == 1:
                inverse[a] = b
                break
    box, back = [0] * 256, [0] * 256
    for a in range(256):
        x = inverse[a]
        s = 0x63
        for shift in range(5):
            s ^= (x << shift | x >> (8 - shift)) & 0xFF
        box[a] = s
        back[s] = a
    return box, back


BOX, BACK = make_boxes()
TIMES = {factor: [multiply(a, factor) for a in range(256)] for factor in (2, 3, 9, 11, 13, 14)}


def expand(key):
    words = [list(key[4 * i:4 * i + 4]) for i in range(4)]
    constant = 1
    for i in range(4, 44):
        word = list(words[i - 1])
        if i % 4 == 0:
            word = [BOX[b] for b in word[1:] + word[:1]]
            word[0] ^= constant
            constant = xtime(constant)
        words.append([a ^ b for a, b in zip(word, words[i - 4])])
    return [sum(words[4 * r:4 * r + 4], []) for r in range(11)]


def add_key(state, key):
    for i in range(16):
        state[i] ^= key[i]


def shift_rows(state):
    return [state[(i + 4 * (i % 4)) % 16] for i in range(16)]


def shift_back(state):
    return [state[(i - 4 * (i % 4)) % 16] for i in range(16)]


def mix(state):
    two, three = TIMES[2], TIMES[3]
    for c in range(0, 16, 4):
        a, b, d, e = state[c:c + 4]
        state[c] = two[a] ^ three[b] ^ d ^ e
        state[c + 1] = a ^ two[b] ^ three[d] ^ e
        state[c + 2] = a ^ b ^ two[d] ^ three[e]
        state[c + 3] = three[a] ^ b ^ d ^ two[e]


def unmix(state):
    t9, t11, t13, t14 = TIMES[9], TIMES[11], TIMES[13], TIMES[14]
    for c in range(0, 16, 4):
        a, b, d, e = state[c:c + 4]
        state[c] = t14[a] ^ t11[b] ^ t13[d] ^ t9[e]
        state[c + 1] = t9[a] ^ t14[b] ^ t11[d] ^ t13[e]
        state[c + 2] = t13[a] ^ t9[b] ^ t14[d] ^ t11[e]
        state[c + 3] = t11[a] ^ t13[b] ^ t9[d] ^ t14[e]


class Cipher:
    def __init__(self, key):
        self.keys = expand(key)

    def encrypt_block(self, block):
        state = list(block)
        add_key(state, self.keys[0])
        for r in range(1, 10):
            state = shift_rows([BOX[b] for b in state])
            mix(state)
            add_key(state, self.keys[r])
        state = shift_rows([BOX[b] for b in state])
        add_key(state, self.keys[10])
        return bytes(state)

    def decrypt_block(self, block):
        state = list(block)
        add_key(state, self.keys[10])
        for r in range(9, 0, -1):
            state = [BACK[b] for b in shift_back(state)]
            add_key(state, self.keys[r])
            unmix(state)
        state = [BACK[b] for b in shift_back(state)]
        add_key(state, self.keys[0])
        return bytes(state)

    def counter(self, data, nonce):
        out = bytearray()
        for i in range(0, len(data), 16):
            pad = self.encrypt_block(nonce + (i // 16).to_bytes(8, "big"))
            out.extend(a ^ b for a, b in zip(data[i:i + 16], pad))
        return bytes(out)

    def chain(self, data, start):
        out, last = [], start
        for i in range(0, len(data), 16):
            last = self.encrypt_block(bytes(a ^ b for a, b in zip(data[i:i + 16], last)))
            out.append(last)
        return b"".join(out)

    def unchain(self, data, start):
        out, last = [], start
        for i in range(0, len(data), 16):
            block = data[i:i + 16]
            out.append(bytes(a ^ b for a, b in zip(self.decrypt_block(block), last)))
            last = block
        return b"".join(out)


cipher = Cipher(bytes(range(16)))
block = cipher.encrypt_block(bytes.fromhex("00112233445566778899aabbccddeeff"))
print(block.hex(), cipher.decrypt_block(block).hex())
text = b"".join(b"%06d the quick brown fox " % i for i in range(6000))
text += b" " * (-len(text) % 16)
secret = cipher.counter(text, b"nonce---")
print(len(text), secret[:16].hex(), secret[-16:].hex(), cipher.counter(secret, b"nonce---") == text)
chained = cipher.chain(text, bytes(16))
print(chained[-16:].hex(), cipher.unchain(chained, bytes(16)) == text)
