/* SHA-3 and SHAKE: the sponge over the permutation Keccak-f[1600]. */
#include "hash_object.h"

static uint64_t rotate(uint64_t x, int n) { return n ? x << n | x >> (64 - n) : x; }

static void permute(uint64_t s[25])
{
    static const uint64_t round_constants[24] = {
        0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
        0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
        0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
        0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
        0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    };
    static const uint8_t rotations[25] = {0,  1,  62, 28, 27, 36, 44, 6,  55, 20, 3,  10, 43,
                                          25, 39, 41, 45, 15, 21, 8,  18, 2,  61, 56, 14};
    for (int round = 0; round < 24; round++) {
        uint64_t c[5], b[25];
        for (int x = 0; x < 5; x++) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
        for (int x = 0; x < 5; x++) {
            uint64_t d = c[(x + 4) % 5] ^ rotate(c[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5) s[x + y] ^= d;
        }
        for (int x = 0; x < 5; x++)
            for (int y = 0; y < 5; y++)
                b[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(s[x + 5 * y], rotations[x + 5 * y]);
        for (int y = 0; y < 25; y += 5)
            for (int x = 0; x < 5; x++)
                s[x + y] = b[x + y] ^ (~b[(x + 1) % 5 + y] & b[(x + 2) % 5 + y]);
        s[0] ^= round_constants[round];
    }
}

static void compress(HashObject *h, const uint8_t *data, size_t blocks)
{
    int words = h->algorithm->block / 8;
    for (; blocks; blocks--, data += h->algorithm->block) {
        for (int i = 0; i < words; i++) h->w64[i] ^= load64(data + 8 * i);
        permute(h->w64);
    }
}

static void squeeze(HashObject *h, uint8_t suffix, uint8_t *out, size_t len)
{
    size_t block = h->algorithm->block;
    if (h->fill == block) {
        compress(h, h->buffer, 1);
        h->fill = 0;
    }
    memset(h->buffer + h->fill, 0, block - h->fill);
    h->buffer[h->fill] ^= suffix;
    h->buffer[block - 1] ^= 0x80;
    compress(h, h->buffer, 1);
    for (;; out += block, len -= block) {
        memcpy(out, h->w64, len < block ? len : block);
        if (len <= block) return;
        permute(h->w64);
    }
}

static void finish_sha3(HashObject *h, uint8_t *out, size_t len) { squeeze(h, 0x06, out, len); }
static void finish_shake(HashObject *h, uint8_t *out, size_t len) { squeeze(h, 0x1F, out, len); }

const HashAlgorithm hash_sha3_224 = {"sha3_224", 144, 28, {0}, compress, finish_sha3};
const HashAlgorithm hash_sha3_256 = {"sha3_256", 136, 32, {0}, compress, finish_sha3};
const HashAlgorithm hash_sha3_384 = {"sha3_384", 104, 48, {0}, compress, finish_sha3};
const HashAlgorithm hash_sha3_512 = {"sha3_512", 72, 64, {0}, compress, finish_sha3};
const HashAlgorithm hash_shake_128 = {"shake_128", 168, 0, {0}, compress, finish_shake};
const HashAlgorithm hash_shake_256 = {"shake_256", 136, 0, {0}, compress, finish_shake};
