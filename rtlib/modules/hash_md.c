/* The hashes with a length at the end: MD5, SHA-1, SHA-2. */
#include "hash_object.h"

static uint32_t rotate32(uint32_t x, int n) { return x << n | x >> (32 - n); }
static uint64_t rotate64(uint64_t x, int n) { return x << n | x >> (64 - n); }

static uint32_t big32(const uint8_t *p) { return __builtin_bswap32(load32(p)); }
static uint64_t big64(const uint8_t *p) { return __builtin_bswap64(load64(p)); }

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "loads are written for this order");

/* Pad with a one bit, zeros, and the length in bits in the last `length_size` bytes. */
static void pad(HashObject *h, int length_size, bool little)
{
    const HashAlgorithm *a = h->algorithm;
    uint64_t bits = h->total * 8;
    if (h->fill == a->block) {
        a->compress(h, h->buffer, 1);
        h->fill = 0;
    }
    h->buffer[h->fill++] = 0x80;
    if (h->fill > a->block - length_size) {
        memset(h->buffer + h->fill, 0, (size_t)(a->block - h->fill));
        a->compress(h, h->buffer, 1);
        h->fill = 0;
    }
    memset(h->buffer + h->fill, 0, (size_t)(a->block - h->fill));
    uint8_t *end = h->buffer + a->block;
    if (length_size == 16) end[-9] = (uint8_t)(h->total >> 61);
    if (!little) bits = __builtin_bswap64(bits);
    memcpy(end - 8, &bits, 8);
    a->compress(h, h->buffer, 1);
}

/* ---- MD5 ---- */

static void md5_compress(HashObject *h, const uint8_t *data, size_t blocks)
{
    static const uint32_t k[64] = {
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
        0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
        0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
        0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
        0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
        0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
        0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
        0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
        0xeb86d391,
    };
    static const uint8_t shifts[16] = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    for (; blocks; blocks--, data += 64) {
        uint32_t a = h->w32[0], b = h->w32[1], c = h->w32[2], d = h->w32[3];
        for (int i = 0; i < 64; i++) {
            uint32_t f;
            int word;
            switch (i / 16) {
            case 0: f = d ^ (b & (c ^ d)), word = i; break;
            case 1: f = c ^ (d & (b ^ c)), word = 5 * i + 1; break;
            case 2: f = b ^ c ^ d, word = 3 * i + 5; break;
            default: f = c ^ (b | ~d), word = 7 * i; break;
            }
            f += a + k[i] + load32(data + 4 * (word & 15));
            a = d, d = c, c = b;
            b += rotate32(f, shifts[i / 16 * 4 + i % 4]);
        }
        h->w32[0] += a, h->w32[1] += b, h->w32[2] += c, h->w32[3] += d;
    }
}

static void md5_finish(HashObject *h, uint8_t *out, size_t len)
{
    pad(h, 8, true);
    memcpy(out, h->w32, len);
}

const HashAlgorithm hash_md5 = {
    "md5", 64, 16, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}, md5_compress, md5_finish};

/* ---- SHA-1 ---- */

static void sha1_compress(HashObject *h, const uint8_t *data, size_t blocks)
{
    for (; blocks; blocks--, data += 64) {
        uint32_t w[80], a = h->w32[0], b = h->w32[1], c = h->w32[2], d = h->w32[3], e = h->w32[4];
        for (int i = 0; i < 16; i++) w[i] = big32(data + 4 * i);
        for (int i = 16; i < 80; i++) w[i] = rotate32(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        for (int i = 0; i < 80; i++) {
            uint32_t f = i < 20   ? (d ^ (b & (c ^ d))) + 0x5a827999
                         : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1
                         : i < 60 ? ((b & c) | (d & (b | c))) + 0x8f1bbcdc
                                  : (b ^ c ^ d) + 0xca62c1d6;
            f += rotate32(a, 5) + e + w[i];
            e = d, d = c, c = rotate32(b, 30), b = a, a = f;
        }
        h->w32[0] += a, h->w32[1] += b, h->w32[2] += c, h->w32[3] += d, h->w32[4] += e;
    }
}

static void finish_32(HashObject *h, uint8_t *out, size_t len)
{
    pad(h, 8, false);
    for (size_t i = 0; i < len; i += 4) {
        uint32_t word = __builtin_bswap32(h->w32[i / 4]);
        memcpy(out + i, &word, 4);
    }
}

const HashAlgorithm hash_sha1 = {"sha1",
                                 64,
                                 20,
                                 {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0},
                                 sha1_compress,
                                 finish_32};

/* ---- SHA-2. The constants of the short ones are the high halves of the long ones'. ---- */

static const uint64_t sha2_k[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

/* The rounds of one block, for words of type WORD. */
#define SHA2_ROUNDS(WORD, rounds, k, big, rot, S, s0a, s0b, s0c, s1a, s1b, s1c)                    \
    WORD w[rounds], v[8];                                                                          \
    memcpy(v, S, sizeof v);                                                                        \
    for (int i = 0; i < 16; i++) w[i] = big(data + sizeof(WORD) * (size_t)i);                      \
    for (int i = 16; i < rounds; i++) {                                                            \
        WORD x = w[i - 15], y = w[i - 2];                                                          \
        w[i] = (rot(x, s0a) ^ rot(x, s0b) ^ x >> s0c) + w[i - 7] +                                 \
               (rot(y, s1a) ^ rot(y, s1b) ^ y >> s1c) + w[i - 16];                                 \
    }                                                                                              \
    for (int i = 0; i < rounds; i++)

#define SHA2_STEP(WORD, constant, sum1, sum0)                                                      \
    do {                                                                                           \
        WORD t1 = v[7] + (sum1) + (v[6] ^ (v[4] & (v[5] ^ v[6]))) + (constant) + w[i];             \
        WORD t2 = (sum0) + ((v[0] & v[1]) | (v[2] & (v[0] | v[1])));                               \
        v[7] = v[6], v[6] = v[5], v[5] = v[4], v[4] = v[3] + t1;                                   \
        v[3] = v[2], v[2] = v[1], v[1] = v[0], v[0] = t1 + t2;                                     \
    } while (0)

static void sha256_compress(HashObject *h, const uint8_t *data, size_t blocks)
{
    for (; blocks; blocks--, data += 64) {
        SHA2_ROUNDS(uint32_t, 64, sha2_k, big32, rotate32, h->w32, 25, 14, 3, 15, 13, 10)
        SHA2_STEP(uint32_t, (uint32_t)(sha2_k[i] >> 32),
                  rotate32(v[4], 26) ^ rotate32(v[4], 21) ^ rotate32(v[4], 7),
                  rotate32(v[0], 30) ^ rotate32(v[0], 19) ^ rotate32(v[0], 10));
        for (int i = 0; i < 8; i++) h->w32[i] += v[i];
    }
}

static void sha512_compress(HashObject *h, const uint8_t *data, size_t blocks)
{
    for (; blocks; blocks--, data += 128) {
        SHA2_ROUNDS(uint64_t, 80, sha2_k, big64, rotate64, h->w64, 63, 56, 7, 45, 3, 6)
        SHA2_STEP(uint64_t, sha2_k[i], rotate64(v[4], 50) ^ rotate64(v[4], 46) ^ rotate64(v[4], 23),
                  rotate64(v[0], 36) ^ rotate64(v[0], 30) ^ rotate64(v[0], 25));
        for (int i = 0; i < 8; i++) h->w64[i] += v[i];
    }
}

static void finish_64(HashObject *h, uint8_t *out, size_t len)
{
    pad(h, 16, false);
    for (size_t i = 0; i < len; i += 8) {
        uint64_t word = __builtin_bswap64(h->w64[i / 8]);
        memcpy(out + i, &word, 8);
    }
}

const HashAlgorithm hash_sha224 = {"sha224",
                                   64,
                                   28,
                                   {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31,
                                    0x68581511, 0x64f98fa7, 0xbefa4fa4},
                                   sha256_compress,
                                   finish_32};
const HashAlgorithm hash_sha256 = {"sha256",
                                   64,
                                   32,
                                   {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                    0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
                                   sha256_compress,
                                   finish_32};
const HashAlgorithm hash_sha384 = {
    "sha384",
    128,
    48,
    {0xcbbb9d5d, 0xc1059ed8, 0x629a292a, 0x367cd507, 0x9159015a, 0x3070dd17, 0x152fecd8, 0xf70e5939,
     0x67332667, 0xffc00b31, 0x8eb44a87, 0x68581511, 0xdb0c2e0d, 0x64f98fa7, 0x47b5481d,
     0xbefa4fa4},
    sha512_compress,
    finish_64};
const HashAlgorithm hash_sha512 = {
    "sha512",
    128,
    64,
    {0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
     0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19,
     0x137e2179},
    sha512_compress,
    finish_64};
