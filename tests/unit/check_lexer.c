/* Tokens: kinds and places, indentation, f-strings, encodings, names; and the values of literals. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "frontend/frontend.h"
#include "frontend/lexer.h"

static Compilation cx;

static void begin(void)
{
    compilation_init(&cx);
}

static void end(void)
{
    compilation_free(&cx);
}

static const char *tokens_of(const char *text, size_t len)
{
    StrBuf out = {0};
    Source *source = source_from_text(&cx, "t.py", text, len, true);
    if (!diag_failed(&cx)) tokens_dump(&cx, source, &out);
    diag_print_all(&cx, &out);
    const char *kept = arena_text(&cx.arena, out.len ? out.text : "", out.len);
    strbuf_free(&out);
    return kept;
}

#define TOKENS(text) tokens_of((text), sizeof(text) - 1)

START_TEST(names_and_operators)
{
    ck_assert_str_eq(TOKENS("if x1**=-2: ..."), "1,0-1,2: NAME 'if'\n"
                                               "1,3-1,5: NAME 'x1'\n"
                                               "1,5-1,8: DOUBLESTAREQUAL '**='\n"
                                               "1,8-1,9: MINUS '-'\n"
                                               "1,9-1,10: NUMBER '2'\n"
                                               "1,10-1,11: COLON ':'\n"
                                               "1,12-1,15: ELLIPSIS '...'\n"
                                               "1,15-1,15: NEWLINE ''\n"
                                               "1: ENDMARKER\n");
}
END_TEST

START_TEST(indentation)
{
    ck_assert_str_eq(TOKENS("a\n  b # c\n\n# d\n  c\ne\n"), "1,0-1,1: NAME 'a'\n"
                                                          "1,1-1,1: NEWLINE ''\n"
                                                          "2: INDENT\n"
                                                          "2,2-2,3: NAME 'b'\n"
                                                          "2,4-2,7: NEWLINE '# c'\n"
                                                          "5,2-5,3: NAME 'c'\n"
                                                          "5,3-5,3: NEWLINE ''\n"
                                                          "6: DEDENT\n"
                                                          "6,0-6,1: NAME 'e'\n"
                                                          "6,1-6,1: NEWLINE ''\n"
                                                          "6: ENDMARKER\n");
}
END_TEST

START_TEST(joined_lines)
{
    ck_assert_str_eq(TOKENS("(a,\n  b)\\\n + c"), "1,0-1,1: LPAR '('\n"
                                                "1,1-1,2: NAME 'a'\n"
                                                "1,2-1,3: COMMA ','\n"
                                                "2,2-2,3: NAME 'b'\n"
                                                "2,3-2,4: RPAR ')'\n"
                                                "3,1-3,2: PLUS '+'\n"
                                                "3,3-3,4: NAME 'c'\n"
                                                "3,4-3,4: NEWLINE ''\n"
                                                "3: ENDMARKER\n");
}
END_TEST

START_TEST(fstrings)
{
    ck_assert_str_eq(TOKENS("f'a{x!r:>{y}}}}'"), "1,0-1,2: FSTRING_START 'f\\''\n"
                                                "1,2-1,3: FSTRING_MIDDLE 'a'\n"
                                                "1,3-1,4: LBRACE '{'\n"
                                                "1,4-1,5: NAME 'x'\n"
                                                "1,5-1,6: EXCLAMATION '!'\n"
                                                "1,6-1,7: NAME 'r'\n"
                                                "1,7-1,8: COLON ':'\n"
                                                "1,8-1,9: FSTRING_MIDDLE '>'\n"
                                                "1,9-1,10: LBRACE '{'\n"
                                                "1,10-1,11: NAME 'y'\n"
                                                "1,11-1,12: RBRACE '}'\n"
                                                "1,12-1,12: FSTRING_MIDDLE ''\n"
                                                "1,12-1,13: RBRACE '}'\n"
                                                "1,13-1,15: FSTRING_MIDDLE '}'\n"
                                                "1,15-1,16: FSTRING_END '\\''\n"
                                                "1,16-1,16: NEWLINE ''\n"
                                                "1: ENDMARKER\n");
}
END_TEST

START_TEST(encodings)
{
    ck_assert_ptr_nonnull(strstr(TOKENS("# coding: latin-1\n'\xE9'\n"), "'\\'\xC3\xA9\\''"));
    ck_assert_ptr_nonnull(strstr(TOKENS("\n#coding=cp1252\n'\x80'\n"), "\xE2\x82\xAC"));
    ck_assert_ptr_nonnull(strstr(TOKENS("# coding: iso-8859-15\n'\xA4'\n"), "\xE2\x82\xAC"));
    ck_assert_ptr_nonnull(strstr(TOKENS("\xEF\xBB\xBFx"), "1,0-1,1: NAME 'x'"));
    ck_assert_ptr_nonnull(strstr(TOKENS("a\r\nb\rc"), "3,0-3,1: NAME 'c'"));
    ck_assert(!diag_failed(&cx));
    ck_assert_ptr_nonnull(strstr(TOKENS("# coding: klingon\n"), "encoding problem: klingon"));
}
END_TEST

START_TEST(undecodable_files)
{
    ck_assert_ptr_nonnull(strstr(TOKENS("x\ny = '\xE9'\n"), "t.py:2:1: error: SyntaxError: Non-UTF-8 code"));
}
END_TEST

START_TEST(nul_bytes)
{
    ck_assert_ptr_nonnull(
        strstr(TOKENS("x\ny\0z\n"), "t.py:2:2: error: SyntaxError: source code cannot contain null bytes"));
}
END_TEST

static AstConst number(const char *text)
{
    AstConst value;
    const char *message;
    ck_assert(lex_number_value(&cx, text, strlen(text), &value, &message));
    return value;
}

START_TEST(numbers)
{
    ck_assert_int_eq(number("1_000").integer, 1000);
    ck_assert_int_eq(number("0x_fF").integer, 255);
    ck_assert_int_eq(number("0o17").integer, 15);
    ck_assert_int_eq(number("0b1_01").integer, 5);
    ck_assert_int_eq(number("9223372036854775807").integer, INT64_MAX);
    ck_assert(!number("9223372036854775808").fits);
    ck_assert_str_eq(number("9223372036854775808").text->text, "9223372036854775808");
    ck_assert_str_eq(number("0o7777777777777777777777").text->text, "0x3ffffffffffffffff");
    ck_assert_str_eq(number("0X0000").text->text, "0");
    ck_assert_int_eq(number("1_0.5e-1").kind, CONST_FLOAT);
    ck_assert_double_eq(number("1_0.5e-1").real, 1.05);
    ck_assert_int_eq(number("2J").kind, CONST_COMPLEX);
    ck_assert_double_eq(number("2J").real, 2);
}
END_TEST

static const char *decoded(const char *text)
{
    const char *message = NULL, *bad;
    StrBuf out = {0};
    bool good = lex_decode_text(&cx, text, strlen(text), false, &out, &message, &bad);
    const char *result = good ? arena_text(&cx.arena, out.text, out.len) : message;
    strbuf_free(&out);
    return result;
}

START_TEST(escapes)
{
    ck_assert_str_eq(decoded("a\\x41\\u00e9\\101\\\n\\q"), "aA\xC3\xA9" "A\\q");
    ck_assert_str_eq(decoded("\\N{SNOWMAN}\\N{latin small letter a}"), "\xE2\x98\x83" "a");
    ck_assert_str_eq(decoded("\\ud83d\\ude00"), "\xED\xA0\xBD\xED\xB8\x80");
    ck_assert_str_eq(decoded("a\\x4"), "(unicode error) 'unicodeescape' codec can't decode bytes in "
                                       "position 1-3: truncated \\xXX escape");
    ck_assert_str_eq(decoded("\xC3\xA9\\N{?}"), "(unicode error) 'unicodeescape' codec can't decode bytes in "
                                               "position 10-14: unknown Unicode character name");
}
END_TEST

static int lookup(const char *name)
{
    return lex_name_lookup(&cx, name, strlen(name));
}

START_TEST(character_names)
{
    ck_assert_int_eq(lookup("DIGIT ONE"), '1');
    ck_assert_int_eq(lookup("digit one"), '1');
    ck_assert_int_eq(lookup("LINE FEED"), '\n');
    ck_assert_int_eq(lookup("HANGUL SYLLABLE GAGG"), 0xAC02);
    ck_assert_int_eq(lookup("CJK UNIFIED IDEOGRAPH-2EBF0"), 0x2EBF0);
    ck_assert_int_eq(lookup("CJK COMPATIBILITY IDEOGRAPH-FA0E"), 0xFA0E);
    ck_assert_int_eq(lookup("DIGIT"), -1);
    ck_assert_int_eq(lookup(""), -1);
}
END_TEST

START_TEST(names_are_normalised)
{
    ck_assert_str_eq(lex_nfkc(&cx, "\xEF\xBC\xA1", 3)->text, "A");
    ck_assert(lex_is_xid_start(0x2118));
    ck_assert(!lex_is_xid_start(0xB7));
    ck_assert(lex_is_xid_continue(0xB7));
    ck_assert(!lex_is_printable(0xA0));
    ck_assert(lex_is_printable(0x2EBF0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lexer");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, begin, end);
    tcase_add_test(all, names_and_operators);
    tcase_add_test(all, indentation);
    tcase_add_test(all, joined_lines);
    tcase_add_test(all, fstrings);
    tcase_add_test(all, encodings);
    tcase_add_test(all, undecodable_files);
    tcase_add_test(all, nul_bytes);
    tcase_add_test(all, numbers);
    tcase_add_test(all, escapes);
    tcase_add_test(all, character_names);
    tcase_add_test(all, names_are_normalised);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
