/* Hashing of text, seeded per process against flooding.
 *
 * A hash is a chain of 64x64->128 bit multiplications whose constants are secret: derived from the
 * seed, so nobody outside knows which block of input would multiply to zero and forget what came
 * before it. PYTHONHASHSEED fixes the seed: a number gives the same hashes in every run, "random"
 * or nothing asks the kernel.
 *
 * Invariants: equal strings hash equally whatever holds them (a short text in an instance of a str
 * subclass is hashed as the immediate it equals); a hash is a 62-bit number, so that hash(s) is an
 * immediate int, and neither 0 (not computed yet) nor -1 (reserved by Python).
 */
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>

#include "str.h"

/* Values for seed 0; replaced at start-up. */
uint64_t rti_hash_secret[4] = {0x9E3779B97F4A7C15ull, 0xA0761D6478BD642Full, 0xE7037ED1A0B428DBull,
                             0x8EBC6AF09C88C6E3ull};

#define secret        rti_hash_secret
#define multiply_fold rti_hash_multiply
#define finish        rti_hash_finish
#define hash_word     rti_str7_hash

uint64_t text_hash_bytes(const uint8_t *p, size_t n)
{
    uint64_t h = secret[0] ^ n, a, b;
    if (n == 0) return 0;
    const uint8_t *q = p;
    size_t left = n;
    for (; left > 16; left -= 16, q += 16) {
        h = multiply_fold(load64(q) ^ secret[1], load64(q + 8) ^ h);
    }
    if (left >= 8) {
        a = load64(q);
        b = load64(q + left - 8);
    } else if (left >= 4) {
        a = load32(q);
        b = load32(q + left - 4);
    } else {
        a = left ? (uint64_t)q[0] << 16 | (uint64_t)q[left / 2] << 8 | q[left - 1] : 0;
        b = 0;
    }
    h = multiply_fold(a ^ secret[1], b ^ h ^ secret[3]);
    return finish(multiply_fold(h ^ secret[2], n ^ secret[3]));
}

uint64_t text_hash_latin1(const uint8_t *p, size_t n)
{
    return n <= 7 ? hash_word(str7_make(p, n)) : text_hash_bytes(p, n);
}

uint64_t rti_str_hash(RtValue str)
{
    if (RT_IS_STR7(str)) return hash_word(str);
    RtStr *s = STR_OF(str);
    if (RT_LIKELY(s->hash)) return s->hash;
    uint64_t h = s->width == 1 ? text_hash_latin1(RT_STR_CHARS(s), (size_t)s->len)
                               : text_hash_bytes(RT_STR_CHARS(s), (size_t)s->len * s->width);
    s->hash = h;
    return h;
}

/* Spread a seed over the secrets (splitmix64); odd, so that no multiplication loses bits for sure.
 */
static void set_seed(uint64_t seed)
{
    for (int i = 0; i < 4; i++) {
        seed += 0x9E3779B97F4A7C15ull;
        uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        secret[i] = (z ^ (z >> 31)) | 1;
    }
}

void text_hash_start(void)
{
    const char *text = getenv("PYTHONHASHSEED");
    if (text && *text && strcmp(text, "random") != 0) {
        char *end;
        unsigned long n = strtoul(text, &end, 10);
        if (*end || *text < '0' || *text > '9' || n > 4294967295ul) {
            static const char complaint[] =
                "Fatal Python error: PYTHONHASHSEED must be \"random\" or an integer in range "
                "[0; 4294967295]\n";
            ssize_t written = write(2, complaint, sizeof complaint - 1);
            (void)written;
            exit(1);
        }
        if (n) set_seed(n);
        return;
    }
    uint64_t words[4];
    if (getrandom(words, sizeof words, GRND_NONBLOCK) == (ssize_t)sizeof words) {
        for (int i = 0; i < 4; i++) secret[i] = words[i] | 1;
    } else {
        set_seed((uint64_t)(uintptr_t)&words ^ (uint64_t)getpid() << 32);
    }
}
