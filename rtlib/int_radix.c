/* Big integers to digits and back.
 *
 * Bases that are powers of two move bits. The others go limb by limb up to LEAF limbs, and by
 * halves above: a number is divided by, or put together from two with, a power of the base. Digits
 * are counted in chunks, as many as fit one limb; the power of a level has half the chunks of the
 * next one's, rounded up. All memory a conversion needs is one block taken in front; it is used as
 * a stack.
 */
#include "bigint.h"

#include "floatconv.h"

enum { LEAF = 24, MAX_LEVELS = 40 };

typedef struct Radix {
    int base, chunk;        /* base**chunk is the largest power in one limb */
    mp_limb_t unit;         /* base**chunk */
    mp_limb_t *free;        /* rest of the block */
    int levels;
    struct Power {
        const mp_limb_t *limbs; /* base**digits */
        int64_t len;
        size_t digits;
    } power[MAX_LEVELS]; /* that of the highest level splits the whole number */
} Radix;

/* Limbs for the powers up to the square root of a number of `len` limbs, and for the halves that are
 * alive at once. */
static int64_t room_for(int64_t len)
{
    return 6 * len + 8 * MAX_LEVELS;
}

static mp_limb_t *take(Radix *r, int64_t count)
{
    mp_limb_t *limbs = r->free;
    r->free += count;
    return limbs;
}

static void start(Radix *r, int base)
{
    *r = (Radix){.base = base, .chunk = 1, .unit = (mp_limb_t)base};
    while (r->unit <= UINT64_MAX / (unsigned)base) {
        r->unit *= (unsigned)base;
        r->chunk++;
    }
}

/* The powers to split a number of that many chunks. */
static void make_powers(Radix *r, mp_limb_t *block, size_t chunks)
{
    size_t halves[MAX_LEVELS];
    while (chunks > 1) halves[r->levels++] = chunks = (chunks + 1) / 2;
    r->free = block;
    for (int level = 0; level < r->levels; level++) {
        chunks = halves[r->levels - 1 - level];
        struct Power *power = &r->power[level];
        mp_limb_t *limbs = take(r, level ? 2 * power[-1].len : 1);
        *power = (struct Power){limbs, 1, chunks * (size_t)r->chunk};
        *limbs = r->unit;
        if (!level) continue;
        power->len = 2 * power[-1].len;
        mpn_sqr(limbs, power[-1].limbs, power[-1].len);
        if (chunks & 1) mpn_divrem_1(limbs, 0, limbs, power->len, r->unit);
        while (!limbs[power->len - 1]) power->len--;
    }
}

/* ---- to digits ---- */

/* Exactly `width` digits of x, which is destroyed, behind out. */
static void put_leaf(const Radix *r, char *out, size_t width, mp_limb_t *x, int64_t len)
{
    char *end = out + width;
    while (len > 0) {
        mp_limb_t digits = mpn_divrem_1(x, 0, x, len, r->unit);
        len -= x[len - 1] == 0;
        size_t count = (size_t)(end - out) < (size_t)r->chunk ? (size_t)(end - out)
                                                              : (size_t)r->chunk;
        end -= count;
        rti_put_digits(end, digits, (int)count);
    }
    memset(out, '0', (size_t)(end - out));
}

static void put(Radix *r, char *out, size_t width, mp_limb_t *x, int64_t len, int level)
{
    while (len > 0 && x[len - 1] == 0) len--;
    while (len > LEAF && r->power[level].len > len) {
        size_t low = r->power[level--].digits; /* what is above them are zeros */
        memset(out, '0', width - low);
        out += width - low;
        width = low;
    }
    if (len <= LEAF) {
        put_leaf(r, out, width, x, len);
        return;
    }
    const struct Power *power = &r->power[level];
    size_t low = power->digits;
    mp_limb_t *mark = r->free, *quotient = take(r, len - power->len + 1),
              *rest = take(r, power->len);
    mpn_tdiv_qr(quotient, rest, 0, x, len, power->limbs, power->len);
    put(r, out, width - low, quotient, len - power->len + 1, level - 1);
    put(r, out + width - low, low, rest, power->len, level - 1);
    r->free = mark;
}

static char *decimal(const mp_limb_t *limbs, int64_t len, size_t *count)
{
    mp_limb_t *block = rti_limbs_scratch(room_for(len));
    Radix r;
    start(&r, 10);
    size_t digits = (size_t)((double)rti_limbs_bits(limbs, len) * 0.30103) + 1,
           chunks = digits / (size_t)r.chunk + 1;
    make_powers(&r, block, chunks);
    *count = chunks * (size_t)r.chunk;
    char *text = rt_gc_block(*count);
    mp_limb_t *copy = take(&r, len);
    memcpy(copy, limbs, (size_t)len * sizeof *copy);
    put(&r, text, *count, copy, len, r.levels - 1);
    rti_limbs_release(block, room_for(len));
    return text;
}

char *rti_limbs_to_digits(const mp_limb_t *limbs, int64_t len, int base, size_t *count)
{
    if (base == 10) return decimal(limbs, len, count);
    int shift = base == 2 ? 1 : base == 8 ? 3 : 4;
    *count = (size_t)((len * RTI_LIMB_BITS + shift - 1) / shift);
    char *text = rt_gc_block(*count), *out = text + *count;
    int have = 0; /* bits of `word` that were not written yet */
    mp_limb_t word = 0;
    for (int64_t i = 0; out > text;) {
        unsigned digit = (unsigned)word & (unsigned)(base - 1);
        if (have >= shift) {
            word >>= shift;
            have -= shift;
        } else { /* the digit goes on in the next limb */
            mp_limb_t next = i < len ? limbs[i++] : 0;
            digit |= (unsigned)(next << have) & (unsigned)(base - 1);
            word = next >> (shift - have);
            have += RTI_LIMB_BITS - shift;
        }
        *--out = "0123456789abcdef"[digit];
    }
    return text;
}

/* ---- from digits ---- */

static int64_t get_leaf(const Radix *r, mp_limb_t *out, const uint8_t *values, size_t count)
{
    int64_t len = 0;
    while (count > 0) {
        size_t step = count % (size_t)r->chunk ? count % (size_t)r->chunk : (size_t)r->chunk;
        mp_limb_t word = 0;
        for (size_t i = 0; i < step; i++) word = word * (unsigned)r->base + *values++;
        count -= step;
        mp_limb_t carry = len ? mpn_mul_1(out, out, len, r->unit) : 0;
        if (len) carry += mpn_add_1(out, out, len, word);
        else carry = word;
        if (carry) out[len++] = carry;
    }
    return len;
}

/* out = the number of these digits; returns its length. out has a limb more than the number. */
static int64_t get(Radix *r, mp_limb_t *out, const uint8_t *values, size_t count, int level)
{
    if (count <= (size_t)r->chunk * LEAF) return get_leaf(r, out, values, count);
    while (r->power[level].digits >= count) level--;
    const struct Power *power = &r->power[level];
    size_t low = power->digits;
    mp_limb_t *mark = r->free, *high = take(r, (int64_t)((count - low) / (size_t)r->chunk) + 2),
              *rest = take(r, power->len + 1);
    int64_t high_len = get(r, high, values, count - low, level - 1);
    int64_t rest_len = get(r, rest, values + (count - low), low, level - 1);
    int64_t len = power->len + high_len;
    if (!high_len) {
        memcpy(out, rest, (size_t)rest_len * sizeof *out);
        len = rest_len;
    } else {
        if (high_len > power->len) mpn_mul(out, high, high_len, power->limbs, power->len);
        else mpn_mul(out, power->limbs, power->len, high, high_len);
        if (rest_len) mpn_add(out, out, len, rest, rest_len);
        len -= out[len - 1] == 0;
    }
    r->free = mark;
    return len;
}

static int64_t get_power_of_two(mp_limb_t *out, const uint8_t *values, size_t count, int shift)
{
    int64_t len = 0;
    int have = 0;
    mp_limb_t word = 0;
    while (count-- > 0) {
        mp_limb_t digit = values[count];
        word |= digit << have;
        have += shift;
        if (have < RTI_LIMB_BITS) continue;
        have -= RTI_LIMB_BITS;
        out[len++] = word;
        word = digit >> (shift - have);
    }
    if (have) out[len++] = word;
    return len;
}

RtValue rti_int_from_digits(const uint8_t *values, size_t count, int base, bool negative)
{
    while (count && *values == 0) {
        values++;
        count--;
    }
    int bits = 64 - __builtin_clzll((uint64_t)base - 1);
    int64_t room = (int64_t)((count / 64 + 1) * (size_t)bits) + 2, len;
    RtBigInt *b = rti_bigint_alloc(room);
    if (base == 1 << bits) {
        len = get_power_of_two((mp_limb_t *)b->limbs, values, count, bits);
    } else {
        mp_limb_t *block = rti_limbs_scratch(room_for(room));
        Radix r;
        start(&r, base);
        make_powers(&r, block, count / (size_t)r.chunk + 1);
        len = get(&r, (mp_limb_t *)b->limbs, values, count, r.levels - 1);
        rti_limbs_release(block, room_for(room));
    }
    while (len && !b->limbs[len - 1]) len--;
    return rti_bigint_finish(b, len, negative);
}
