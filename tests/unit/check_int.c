/* Integers inside: canonical forms at every boundary, identities of big arithmetic, conversion to
 * and from C types, bytes and text. What Python programs can see of int is tested by the
 * conformance programs.
 */
#include <check.h>

#include "bigint.h"
#include "runtime.h"
#include "stack.h"

static RtValue big(const char *digits)
{
    return rti_int_from_limbs_text(digits, 10);
}

static void expect(RtValue n, const char *decimal)
{
    ck_assert_str_eq(rti_str_to_utf8(rti_int_to_str(n, 10), NULL), decimal);
}

/* Values around every border of the representation. */
static const char *const borders[] = {
    "0",
    "1",
    "-1",
    "2305843009213693951",
    "2305843009213693952",
    "-2305843009213693952",
    "-2305843009213693953",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551616",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "-1606938044258990275541962092341162602522202993782792835301376",
};
enum { BORDERS = sizeof borders / sizeof *borders };

START_TEST(small_values_are_immediate)
{
    ck_assert(RT_IS_INT(rti_int(RT_INT_MAX)));
    ck_assert(RT_IS_INT(rti_int(RT_INT_MIN)));
    ck_assert(!RT_IS_INT(rti_int(RT_INT_MAX + 1)));
    ck_assert(!RT_IS_INT(rti_int(RT_INT_MIN - 1)));
    ck_assert(rti_int_sub(rti_int(RT_INT_MAX + 1), RT_INT(1)) == RT_INT(RT_INT_MAX));
    ck_assert(rti_int_neg(rti_int(RT_INT_MAX + 1)) == RT_INT(RT_INT_MIN));
    ck_assert(rti_int_add(big("340282366920938463463374607431768211456"),
                          big("-340282366920938463463374607431768211449")) == RT_INT(7));
    ck_assert(rti_int_exact(RT_TRUE) == RT_INT(1));
    for (int i = 0; i < BORDERS; i++) expect(big(borders[i]), borders[i]);
}

END_TEST

START_TEST(division_floors)
{
    for (int i = 0; i < BORDERS; i++) {
        for (int j = 1; j < BORDERS; j++) {
            RtValue a = big(borders[i]), b = big(borders[j]), q, r;
            ck_assert(rti_int_divmod(a, b, &q, &r));
            ck_assert_int_eq(rti_int_cmp(rti_int_add(rti_int_mul(q, b), r), a), 0);
            ck_assert(rti_int_sign(r) == 0 || rti_int_sign(r) == rti_int_sign(b));
            ck_assert_int_lt(rti_int_cmp(rti_int_abs(r), rti_int_abs(b)), 0);
        }
    }
    RtValue q, r;
    ck_assert(!rti_int_divmod(RT_INT(1), RT_INT(0), &q, &r));
}

END_TEST

START_TEST(bits_are_twos_complement)
{
    for (int i = 0; i < BORDERS; i++) {
        for (int j = 0; j < BORDERS; j++) {
            RtValue a = big(borders[i]), b = big(borders[j]);
            RtValue both = rti_int_and(a, b), any = rti_int_or(a, b), differ = rti_int_xor(a, b);
            ck_assert_int_eq(rti_int_cmp(rti_int_add(both, any), rti_int_add(a, b)), 0);
            ck_assert_int_eq(rti_int_cmp(rti_int_sub(any, both), differ), 0);
            ck_assert_int_eq(
                rti_int_cmp(rti_int_invert(both), rti_int_or(rti_int_invert(a), rti_int_invert(b))),
                0);
        }
        for (uint64_t shift = 0; shift < 200; shift += 13) {
            RtValue a = big(borders[i]), power = rti_int_pow(RT_INT(2), rti_int_u64(shift)), q;
            ck_assert_int_eq(rti_int_cmp(rti_int_shl(a, shift), rti_int_mul(a, power)), 0);
            rti_int_divmod(a, power, &q, NULL);
            ck_assert_int_eq(rti_int_cmp(rti_int_shr(a, shift), q), 0);
        }
    }
}

END_TEST

START_TEST(c_types_round_trip)
{
    int64_t n;
    ck_assert(rti_int_to_i64(rti_int(INT64_MIN), &n) && n == INT64_MIN);
    ck_assert(rti_int_to_i64(rti_int(INT64_MAX), &n) && n == INT64_MAX);
    ck_assert(!rti_int_to_i64(rti_int_u64((uint64_t)1 << 63), &n));
    expect(rti_int_u64(UINT64_MAX), "18446744073709551615");
    ck_assert(rti_int_to_double_inf(big("9007199254740993")) == 9007199254740992.0);
    ck_assert(rti_int_to_double_inf(big("36893488147419107329")) ==
              36893488147419111424.0); /* sticky bit */
    expect(rti_int_from_double(-0x1p100), "-1267650600228229401496703205376");
    ck_assert_int_eq(rti_int_cmp_double(big("9007199254740993"), 9007199254740992.0), 1);
    ck_assert_int_eq(rti_int_cmp_double(RT_INT(3), 3.5), -1);
    ck_assert_int_eq(rti_int_hash(RT_INT(-1)), -2);
    ck_assert_int_eq(rti_int_hash(big("2305843009213693951")), 0);
    ck_assert_int_eq(rti_int_hash(rti_int_from_double(1e30)), rti_float_hash(1e30));
}

END_TEST

START_TEST(bytes_round_trip)
{
    for (int i = 0; i < BORDERS; i++) {
        uint8_t bytes[40];
        RtValue a = big(borders[i]);
        ck_assert(rti_int_to_bytes(a, bytes, 40, true, true));
        ck_assert_int_eq(rti_int_cmp(rti_int_from_bytes(bytes, 40, true, true), a), 0);
        ck_assert(rti_int_to_bytes(a, bytes, 40, false, true));
        ck_assert_int_eq(rti_int_cmp(rti_int_from_bytes(bytes, 40, false, true), a), 0);
    }
    uint8_t byte;
    ck_assert(rti_int_to_bytes(RT_INT(-128), &byte, 1, true, true) && byte == 0x80);
    ck_assert(!rti_int_to_bytes(RT_INT(128), &byte, 1, true, true));
    ck_assert(rti_int_to_bytes(RT_INT(255), &byte, 1, true, false) && byte == 0xff);
}

END_TEST

START_TEST(powers_and_roots)
{
    expect(rti_int_pow(RT_INT(-3), RT_INT(41)), "-36472996377170786403");
    expect(rti_int_pow(RT_INT(12), RT_INT(30)), "237376313799769806328950291431424");
    ck_assert(rti_int_powmod(RT_INT(3), RT_INT(-1), RT_INT(7)) == RT_INT(5));
    ck_assert(rti_int_powmod(RT_INT(2), RT_INT(10), RT_INT(-7)) == RT_INT(-5));
    ck_assert(rti_int_gcd(big("-340282366920938463463374607431768211456"), RT_INT(96)) ==
              RT_INT(32));
    expect(rti_int_isqrt(big("340282366920938463463374607431768211455")), "18446744073709551615");
    expect(rti_int_factorial(25), "15511210043330985984000000");
    expect(rti_int_comb(RT_INT(67), 33), "14226520737620288370");
}

END_TEST

static int run(void *argument)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    SRunner *runner = argument;
    srunner_run_all(runner, CK_NORMAL);
    return srunner_ntests_failed(runner);
}

int main(void)
{
    Suite *suite = suite_create("int");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, small_values_are_immediate);
    tcase_add_test(tests, division_floors);
    tcase_add_test(tests, bits_are_twos_complement);
    tcase_add_test(tests, c_types_round_trip);
    tcase_add_test(tests, bytes_round_trip);
    tcase_add_test(tests, powers_and_roots);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    int failed = rti_run_on_big_stack(run, runner);
    srunner_free(runner);
    return failed != 0;
}
