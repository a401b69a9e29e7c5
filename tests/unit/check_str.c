/* str inside: canonical forms, sharing of buffers, hashing, interning, message formatting. What
 * Python programs can see of str is tested by the conformance programs.
 */
#include <check.h>

#include "intern.h"
#include "rt/text.h"
#include "stack.h"
#include "str.h"

static void expect(RtValue str, const char *utf8)
{
    ck_assert(rti_is_str(str));
    ck_assert_str_eq(rti_str_to_utf8(str, NULL), utf8);
}

START_TEST(short_latin1_is_immediate)
{
    uint32_t wide[] = {'a', 0xE9, 'b'};
    ck_assert(RT_IS_STR7(rti_str("")));
    ck_assert(RT_IS_STR7(rti_str("abcdefg")));
    ck_assert(!RT_IS_STR7(rti_str("abcdefgh")));
    ck_assert(rti_str_ucs4(wide, 3) == rti_str("a\xC3\xA9"
                                               "b"));
    ck_assert(rti_str_char(0xFF) == RT_STR7_CHAR(0xFF));
    ck_assert(!RT_IS_STR7(rti_str_char(0x100)));
    RtValue joined[] = {rti_str("abcd"), rti_str("xyz")};
    ck_assert(rti_str_join(RT_EMPTY_STR, joined, 2) == rti_str("abcdxyz"));
    ck_assert(rti_str_concat(joined[0], joined[1]) == rti_str("abcdxyz"));
    ck_assert(rti_str_substring(rti_str("0123456789"), 2, 9) == rti_str("2345678"));
}
END_TEST

START_TEST(width_is_the_narrowest)
{
    RtValue wide = rti_str("0123456789\xF0\x9F\x98\x80"); /* one character of 4 bytes */
    ck_assert_int_eq(STR_OF(wide)->width, 4);
    ck_assert_int_eq(STR_OF(rti_str_substring(wide, 0, 9))->width, 1);
    ck_assert(STR_OF(rti_str_substring(wide, 0, 9))->ascii);
    ck_assert(rti_str_substring(wide, 3, 7) == rti_str("3456"));
    RtValue latin = rti_str("0123456789\xC3\xA9");
    ck_assert_int_eq(STR_OF(latin)->width, 1);
    ck_assert(!STR_OF(latin)->ascii);
    ck_assert(STR_OF(rti_str_substring(latin, 0, 10))->ascii);
}
END_TEST

START_TEST(growing_shares_one_buffer)
{
    RtValue s = RT_EMPTY_STR, kept = 0, other = 0;
    for (int i = 0; i < 5000; i++) {
        s = rti_str_iadd(s, rti_str_char((uint32_t)('a' + i % 26)));
        if (i == 4000) kept = s;
    }
    other = rti_str_iadd(kept, rti_str("XX")); /* s has used the room behind kept */
    ck_assert_int_eq(rti_str_len(kept), 4001);
    ck_assert_int_eq(rti_str_len(other), 4003);
    for (int i = 0; i < 5000; i++) ck_assert_uint_eq(rti_str_at(s, i), (uint32_t)('a' + i % 26));
    ck_assert_uint_eq(rti_str_at(other, 4001), 'X');
    s = rti_str_iadd(s, rti_str_char(0x20AC));
    ck_assert_int_eq(STR_OF(s)->width, 2);
    ck_assert_uint_eq(rti_str_at(s, 5000), 0x20AC);
    ck_assert_uint_eq(rti_str_at(s, 25), 'z');
}
END_TEST

START_TEST(long_slices_share_the_buffer)
{
    RtStrBuf b;
    rti_buf_start(&b);
    for (int i = 0; i < 10000; i++) rti_buf_char(&b, (uint32_t)('0' + i % 10));
    RtValue s = rti_buf_finish(&b), half = rti_str_substring(s, 1, 6000);
    ck_assert_ptr_eq(STR_OF(half)->buffer, STR_OF(s)->buffer);
    ck_assert_uint_eq(rti_str_at(half, 0), '1');
    ck_assert_ptr_ne(STR_OF(rti_str_substring(s, 1, 600))->buffer, STR_OF(s)->buffer);
    /* Appending to the slice may not touch what follows it in the buffer. */
    RtValue longer = rti_str_iadd(half, rti_str("!"));
    ck_assert_uint_eq(rti_str_at(longer, 5999), '!');
    ck_assert_uint_eq(rti_str_at(s, 6000), '0');
}
END_TEST

START_TEST(equal_strings_hash_equally)
{
    RtValue a = rti_str("hello world"), b = rti_str_concat(rti_str("hello "), rti_str("world"));
    ck_assert(a != b && rti_str_eq(a, b));
    ck_assert_uint_eq(rti_str_hash(a), rti_str_hash(b));
    ck_assert(!rti_str_eq(a, rti_str("hello worle")));
    ck_assert_int_lt(rti_str_cmp(rti_str("abc"), rti_str("abcd")), 0);
    ck_assert_int_gt(rti_str_cmp(rti_str("b"), rti_str("abcdefghijk")), 0);
    ck_assert_int_lt(rti_str_cmp(rti_str("\xC3\xA9"), rti_str_char(0x100)), 0);
    for (int i = 0; i < 256; i++) {
        uint64_t h = rti_str_hash(rti_str_char((uint32_t)i));
        ck_assert(h != 0 && h != UINT64_MAX);
    }
}
END_TEST

START_TEST(interned_texts_are_one_object)
{
    RtValue a = rti_intern(rti_str("a_long_name")), b = rti_intern_cstr("a_long_name");
    ck_assert(a == b);
    ck_assert(rti_intern(rti_str("__init__")) == RT_NAME(__init__));
    for (int i = 0; i < 3000; i++) rti_intern(rti_str_format("some_attribute_%d", i));
    ck_assert(rti_intern_cstr("some_attribute_17") ==
              rti_intern(rti_str_format("some_attribute_%d", 17)));
    ck_assert(rti_intern_cstr("a_long_name") == a);
}
END_TEST

START_TEST(packed_constants)
{
    static RtValue out[5];
    rt_strings(out,
               "0:"
               "5:hello"
               "11:hello_world"
               "13:hello, world!"
               "11:caf\303\251 12345",
               5);
    ck_assert(out[0] == RT_EMPTY_STR);
    ck_assert(out[1] == rti_str("hello"));
    ck_assert(out[2] == rti_intern_cstr("hello_world"));
    expect(out[3], "hello, world!");
    ck_assert_int_eq(rti_str_len(out[4]), 10);
}
END_TEST

START_TEST(formats_of_messages)
{
    expect(rti_str_format("%s|%.2s|%d|%lld|%zu|%x|%c|%%", "abc", "xyz", -5, (long long)1 << 40,
                          (size_t)7, 255u, 0x20AC),
           "abc|xy|-5|1099511627776|7|ff|\xE2\x82\xAC|%");
    expect(rti_str_format("%R %S %U %T", rti_str("a'b"), RT_INT(5), rti_str("text"), RT_INT(5)),
           "\"a'b\" 5 text int");
    expect(rti_str_format("%.3U", rti_str("abcdef")), "abc");
}
END_TEST

START_TEST(buffers_widen)
{
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, 'x', 200);
    rti_buf_char(&b, 0x20AC);
    rti_buf_cstr(&b, "tail");
    rti_buf_char(&b, 0x1F600);
    RtValue s = rti_buf_finish(&b);
    ck_assert_int_eq(rti_str_len(s), 206);
    ck_assert_int_eq(STR_OF(s)->width, 4);
    ck_assert_uint_eq(rti_str_at(s, 200), 0x20AC);
    ck_assert_uint_eq(rti_str_at(s, 199), 'x');
}
END_TEST

START_TEST(valid_prefix_of_utf8)
{
    static const char *const texts[] = {
        "", "abc", "abc\xC3", "abc\xC3\xA9", "\xED\xA0\x80", "12345678\xFF"};
    static const int valid[] = {0, 3, 3, 5, 0, 8};
    for (int i = 0; i < 6; i++) {
        const uint8_t *p = (const uint8_t *)texts[i];
        ck_assert_int_eq(rti_utf8_valid_prefix(p, (int64_t)strlen(texts[i])), valid[i]);
    }
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
    Suite *suite = suite_create("str");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, short_latin1_is_immediate);
    tcase_add_test(tests, width_is_the_narrowest);
    tcase_add_test(tests, growing_shares_one_buffer);
    tcase_add_test(tests, long_slices_share_the_buffer);
    tcase_add_test(tests, equal_strings_hash_equally);
    tcase_add_test(tests, interned_texts_are_one_object);
    tcase_add_test(tests, packed_constants);
    tcase_add_test(tests, formats_of_messages);
    tcase_add_test(tests, buffers_widen);
    tcase_add_test(tests, valid_prefix_of_utf8);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    int failed = rti_run_on_big_stack(run, runner);
    srunner_free(runner);
    return failed != 0;
}
