/* Integers: factorials, permutations and combinations.
 *
 * Results that fit a word are made in one; larger ones by GMP, whose memory is released before
 * anything of ours may raise: the room for a result is bounded and allocated first. Read bigint.h
 * first.
 */
#include "bigint.h"

#include "runtime.h"

#define MAX_RESULT_BITS ((uint64_t)1 << 40)

static const uint64_t small_factorials[] = {
    1,
    1,
    2,
    6,
    24,
    120,
    720,
    5040,
    40320,
    362880,
    3628800,
    39916800,
    479001600,
    6227020800,
    87178291200,
    1307674368000,
    20922789888000,
    355687428096000,
    6402373705728000,
    121645100408832000,
    2432902008176640000,
};

static int64_t bit_length(uint64_t n)
{
    return n ? 64 - __builtin_clzll(n) : 0;
}

/* Scratch limbs for a result of `factors` factors of `bits` bits each. raises: MemoryError. */
static mp_limb_t *room_for(uint64_t factors, uint64_t bits, int64_t *limbs)
{
    uint64_t total;
    if (__builtin_mul_overflow(factors, bits, &total) || total > MAX_RESULT_BITS)
        rt_raise(RT_VALUE(&rt_MemoryError));
    *limbs = (int64_t)(total / 64 + 2);
    return rti_limbs_scratch(*limbs);
}

/* Move the value of z to the scratch limbs, release z and make an int of it. */
static RtValue take(mpz_t z, mp_limb_t *scratch, int64_t room)
{
    int64_t len = (int64_t)mpz_size(z);
    if (len) memcpy(scratch, mpz_limbs_read(z), (size_t)len * sizeof *scratch);
    mpz_clear(z);
    RtValue n = rti_int_from_limbs(scratch, len, false);
    rti_limbs_release(scratch, room);
    return n;
}

RtValue rti_int_factorial(uint64_t n)
{
    if (n < sizeof small_factorials / sizeof *small_factorials)
        return rti_int_u64(small_factorials[n]);
    int64_t room;
    mp_limb_t *scratch = room_for(n, (uint64_t)bit_length(n), &room);
    mpz_t z;
    mpz_init(z);
    mpz_fac_ui(z, n);
    return take(z, scratch, room);
}

/* n * (n-1) * ... * (n-k+1), split in halves so that the factors stay balanced. */
RtValue rti_int_perm(RtValue n, uint64_t k)
{
    if (k == 0) return RT_INT(1);
    if (k == 1) return n;
    if (k <= 8) {
        RtValue product = n;
        for (uint64_t i = 1; i < k; i++)
            product = rti_int_mul(product, rti_int_sub(n, RT_INT((int64_t)i)));
        return product;
    }
    uint64_t half = k / 2;
    return rti_int_mul(rti_int_perm(n, half),
                       rti_int_perm(rti_int_sub(n, rti_int_u64(half)), k - half));
}

RtValue rti_int_comb(RtValue n, uint64_t k)
{
    int64_t word;
    if (rti_int_to_i64(n, &word)) { /* each step divides exactly */
        unsigned __int128 result = 1;
        uint64_t i = 0;
        for (; i < k && result >> 64 == 0; i++)
            result = result * (uint64_t)(word - (int64_t)i) / (i + 1);
        if (i == k && result >> 126 == 0) return rti_int_i128((__int128)result);
    }
    uint64_t bits = (uint64_t)rti_int_bit_length(n);
    int64_t room;
    IntView v;
    rti_int_view(n, &v);
    bool below_two_to_n =
        v.len == 1 && (bits == 0 || v.limbs[0] / bits < k); /* comb(n, k) < 2**n */
    mp_limb_t *scratch = below_two_to_n ? room_for(v.limbs[0], 1, &room) : room_for(k, bits, &room);
    mpz_t z, nz;
    mpz_init(z);
    mpz_bin_ui(z, mpz_roinit_n(nz, v.limbs, v.len), k);
    return take(z, scratch, room);
}
