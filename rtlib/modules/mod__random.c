/* The module _random: the Mersenne Twister MT19937, with CPython's ways to seed it and to make
 * floats and big integers of its words, so that the same seed gives the same sequence.
 */
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "../bigint.h"
#include "native.h"

enum { N = 624, M = 397 };

typedef struct Random {
    RtShape *shape;
    uint32_t index; /* next word of the state to be used; N: none left */
    uint32_t state[N];
} Random;

#define RANDOM(v) ((Random *)RT_OBJ(v))

static RtType random_type;
static RtShape random_shape = {.type = &random_type};

/* ---- the generator ---- */

static inline uint32_t twist(uint32_t high, uint32_t low, uint32_t far)
{
    uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
    return far ^ (y >> 1) ^ (0x9908b0dfu & -(y & 1));
}

static void refill(Random *r)
{
    uint32_t *s = r->state;
    int i = 0;
    for (; i < N - M; i++) s[i] = twist(s[i], s[i + 1], s[i + M]);
    for (; i < N - 1; i++) s[i] = twist(s[i], s[i + 1], s[i + M - N]);
    s[N - 1] = twist(s[N - 1], s[0], s[M - 1]);
    r->index = 0;
}

static inline uint32_t next_word(Random *r)
{
    if (RT_UNLIKELY(r->index >= N)) refill(r);
    uint32_t y = r->state[r->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static void seed_word(Random *r, uint32_t word)
{
    r->state[0] = word;
    for (uint32_t i = 1; i < N; i++)
        r->state[i] = 1812433253u * (r->state[i - 1] ^ r->state[i - 1] >> 30) + i;
    r->index = N;
}

static void seed_words(Random *r, const uint32_t *key, size_t len)
{
    uint32_t *s = r->state;
    uint32_t i = 1;
    size_t j = 0;
    seed_word(r, 19650218u);
    for (size_t k = len > N ? len : N; k; k--) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i >= N) s[0] = s[N - 1], i = 1;
        if (++j >= len) j = 0;
    }
    for (int k = N - 1; k; k--) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1566083941u) - i;
        if (++i >= N) s[0] = s[N - 1], i = 1;
    }
    s[0] = 0x80000000u;
}

/* ---- seeding ---- */

static void seed_from_system(Random *r)
{
    uint32_t key[N];
    if (getrandom(key, sizeof key, GRND_NONBLOCK) == (ssize_t)sizeof key) {
        seed_words(r, key, N);
        return;
    }
    struct timespec now, uptime;
    clock_gettime(CLOCK_REALTIME, &now);
    clock_gettime(CLOCK_MONOTONIC, &uptime);
    key[0] = (uint32_t)now.tv_sec;
    key[1] = (uint32_t)now.tv_nsec;
    key[2] = (uint32_t)getpid();
    key[3] = (uint32_t)uptime.tv_sec;
    key[4] = (uint32_t)uptime.tv_nsec;
    seed_words(r, key, 5);
}

static void seed(Random *r, RtValue n)
{
    if (!n || n == RT_NONE) {
        seed_from_system(r);
        return;
    }
    IntView view;
    RtValue number = rti_is_int(n) ? rti_int_abs(n) : rti_int_u64((uint64_t)rti_hash(n));
    rti_int_view(number, &view);
    size_t words = (size_t)view.len * 2;
    if (words && view.limbs[view.len - 1] >> 32 == 0) words--;
    uint32_t zero = 0, *key = words ? rt_gc_block(words * sizeof *key) : &zero;
    for (size_t i = 0; i < words; i++) key[i] = (uint32_t)(view.limbs[i / 2] >> (i % 2 * 32));
    seed_words(r, key, words ? words : 1);
}

NATIVE(random_seed)
{
    seed(RANDOM(self), RT_ARG(0));
    return RT_NONE;
}

static RtValue random_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    Random *r = rti_object_alloc(type);
    r->index = N;
    return RT_VALUE(r);
}

static void random_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (kwnames && RTI_TUPLE(kwnames)->len && RT_SHAPE(self)->type == &random_type)
        rt_errorf(&rt_TypeError, "Random() takes no keyword arguments");
    if (count > 1) rt_errorf(&rt_TypeError, "Random() requires 0 or 1 argument");
    seed(RANDOM(self), count ? args[0] : 0);
}

/* ---- values ---- */

NATIVE(random_random)
{
    Random *r = RANDOM(self);
    uint32_t a = next_word(r) >> 5, b = next_word(r) >> 6;
    return rt_float((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

NATIVE(random_getrandbits)
{
    Random *r = RANDOM(self);
    int64_t bits;
    if (!rti_int_to_i64(rti_index(args[0]), &bits) || bits != (int32_t)bits)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    if (bits < 0) rt_errorf(&rt_ValueError, "number of bits must be non-negative");
    if (bits == 0) return RT_INT(0);
    if (bits <= 32) return RT_INT(next_word(r) >> (32 - bits));
    int64_t words = (bits - 1) / 32 + 1;
    uint8_t *data = rt_gc_block((size_t)words * 4);
    for (int64_t i = 0; i < words; i++, bits -= 32) {
        uint32_t word = next_word(r);
        if (bits < 32) word >>= 32 - bits;
        for (int k = 0; k < 4; k++) data[4 * i + k] = (uint8_t)(word >> 8 * k);
    }
    return rti_int_from_bytes(data, words * 4, true, false);
}

/* ---- state ---- */

NATIVE(random_getstate)
{
    RtTuple *state = rti_tuple_alloc(N + 1);
    for (int i = 0; i < N; i++) state->items[i] = RT_INT(RANDOM(self)->state[i]);
    state->items[N] = RT_INT(RANDOM(self)->index);
    return RT_VALUE(state);
}

/* The word of a state given by the program: as C's unsigned long. */
static uint32_t state_word(RtValue v)
{
    int64_t n;
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "an integer is required");
    if (rti_int_sign(v) < 0)
        rt_errorf(&rt_OverflowError, "can't convert negative value to unsigned int");
    if (!rti_int_to_i64(v, &n)) {
        uint8_t bytes[8];
        if (!rti_int_to_bytes(v, bytes, 8, true, false))
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned long");
        memcpy(&n, bytes, 8);
    }
    return (uint32_t)n;
}

NATIVE(random_setstate)
{
    uint32_t words[N];
    if (!rti_is_a(args[0], &rt_type_tuple))
        rt_errorf(&rt_TypeError, "state vector must be a tuple");
    RtTuple *state = RTI_TUPLE(args[0]);
    if (state->len != N + 1) rt_errorf(&rt_ValueError, "state vector is the wrong size");
    for (int i = 0; i < N; i++) words[i] = state_word(state->items[i]);
    int64_t index;
    if (!rti_is_int(state->items[N])) rt_errorf(&rt_TypeError, "an integer is required");
    if (!rti_int_to_i64(state->items[N], &index) || index < 0 || index > N)
        rt_errorf(&rt_ValueError, "invalid state");
    RANDOM(self)->index = (uint32_t)index;
    memcpy(RANDOM(self)->state, words, sizeof words);
    return RT_NONE;
}

/* ---- the module ---- */

static const RtMethodDef random_methods[] = {
    {"random", random_random, 0, 0, 0, "", "random() -> x in the interval [0, 1)."},
    {"seed", random_seed, 0, 1, 0, "n=None, /",
     "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current"
     " time and the process identifier."},
    {"getstate", random_getstate, 0, 0, 0, "",
     "getstate() -> tuple containing the current state."},
    {"setstate", random_setstate, 1, 1, 0, "state, /",
     "setstate(state) -> None.  Restores generator state."},
    {"getrandbits", random_getrandbits, 1, 1, 0, "k, /",
     "getrandbits(k) -> x.  Generates an int with k random bits."},
    {0},
};

RT_TYPE_ROWS(random_type) = {
    .shape = &rt_shape_type,
    .cname = "_random.Random",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(Random),
    .methods = random_methods,
    .doc = "Random() -> create a random number generator with its own internal state.",
    .instance_shape = &random_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, random_new), RT_SLOT(init, random_init)),
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&random_type, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__random = {
    .name = "_random",
    .doc = "Module implements the Mersenne Twister random number generator.",
    .fill = fill,
};
