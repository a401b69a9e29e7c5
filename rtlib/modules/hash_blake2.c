/* BLAKE2b and BLAKE2s. The counter of bytes is w64[8], behind the chaining value. */
#include "hash_object.h"

static uint64_t rotate64(uint64_t x, int n) { return x >> n | x << (64 - n); }
static uint32_t rotate32(uint32_t x, int n) { return x >> n | x << (32 - n); }

static const uint8_t sigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

#define MIX(a, b, c, d, x, y, rotate, r1, r2, r3, r4)                                              \
    do {                                                                                           \
        v[a] += v[b] + m[s[x]];                                                                    \
        v[d] = rotate(v[d] ^ v[a], r1);                                                            \
        v[c] += v[d];                                                                              \
        v[b] = rotate(v[b] ^ v[c], r2);                                                            \
        v[a] += v[b] + m[s[y]];                                                                    \
        v[d] = rotate(v[d] ^ v[a], r3);                                                            \
        v[c] += v[d];                                                                              \
        v[b] = rotate(v[b] ^ v[c], r4);                                                            \
    } while (0)
#define ROUND(...)                                                                                 \
    do {                                                                                           \
        MIX(0, 4, 8, 12, 0, 1, __VA_ARGS__);                                                       \
        MIX(1, 5, 9, 13, 2, 3, __VA_ARGS__);                                                       \
        MIX(2, 6, 10, 14, 4, 5, __VA_ARGS__);                                                      \
        MIX(3, 7, 11, 15, 6, 7, __VA_ARGS__);                                                      \
        MIX(0, 5, 10, 15, 8, 9, __VA_ARGS__);                                                      \
        MIX(1, 6, 11, 12, 10, 11, __VA_ARGS__);                                                    \
        MIX(2, 7, 8, 13, 12, 13, __VA_ARGS__);                                                     \
        MIX(3, 4, 9, 14, 14, 15, __VA_ARGS__);                                                     \
    } while (0)

static void block_b(HashObject *h, const uint8_t *data, bool last)
{
    uint64_t v[16], m[16];
    for (int i = 0; i < 8; i++) {
        v[i] = h->w64[i];
        v[i + 8] = (uint64_t)hash_blake2b.first[2 * i] << 32 | hash_blake2b.first[2 * i + 1];
    }
    for (int i = 0; i < 16; i++) m[i] = load64(data + 8 * i);
    v[12] ^= h->w64[8];
    if (last) v[14] = ~v[14];
    if (last && h->last_node) v[15] = ~v[15];
    for (int round = 0; round < 12; round++) {
        const uint8_t *s = sigma[round % 10];
        ROUND(rotate64, 32, 24, 16, 63);
    }
    for (int i = 0; i < 8; i++) h->w64[i] ^= v[i] ^ v[i + 8];
}

static void block_s(HashObject *h, const uint8_t *data, bool last)
{
    uint32_t v[16], m[16];
    for (int i = 0; i < 8; i++) {
        v[i] = h->w32[i];
        v[i + 8] = hash_blake2s.first[i];
    }
    for (int i = 0; i < 16; i++) m[i] = load32(data + 4 * i);
    v[12] ^= (uint32_t)h->w64[8];
    v[13] ^= (uint32_t)(h->w64[8] >> 32);
    if (last) v[14] = ~v[14];
    if (last && h->last_node) v[15] = ~v[15];
    for (int round = 0; round < 10; round++) {
        const uint8_t *s = sigma[round];
        ROUND(rotate32, 16, 12, 8, 7);
    }
    for (int i = 0; i < 8; i++) h->w32[i] ^= v[i] ^ v[i + 8];
}

static void compress_b(HashObject *h, const uint8_t *data, size_t blocks)
{
    for (; blocks; blocks--, data += 128) {
        h->w64[8] += 128;
        block_b(h, data, false);
    }
}

static void compress_s(HashObject *h, const uint8_t *data, size_t blocks)
{
    for (; blocks; blocks--, data += 64) {
        h->w64[8] += 64;
        block_s(h, data, false);
    }
}

static void finish(HashObject *h, uint8_t *out, size_t len)
{
    bool long_words = h->algorithm == &hash_blake2b;
    memset(h->buffer + h->fill, 0, (size_t)(h->algorithm->block - h->fill));
    h->w64[8] += h->fill;
    if (long_words) block_b(h, h->buffer, true);
    else block_s(h, h->buffer, true);
    memcpy(out, h->w64, len);
}

const HashAlgorithm hash_blake2b = {
    "blake2b",
    128,
    64,
    {0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
     0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19,
     0x137e2179},
    compress_b,
    finish};
const HashAlgorithm hash_blake2s = {"blake2s",
                                    64,
                                    32,
                                    {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                     0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
                                    compress_s,
                                    finish};
