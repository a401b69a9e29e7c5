/* The frontend's support code: arena, interner, map, growing arrays, text buffer. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "frontend/arena.h"
#include "frontend/intern.h"
#include "frontend/map.h"
#include "frontend/strbuf.h"
#include "frontend/vec.h"

START_TEST(arena_gives_aligned_memory)
{
    Arena arena = {0};
    for (size_t size = 1; size < 100000; size = size * 3 + 1) {
        char *p = arena_alloc(&arena, size);
        ck_assert_uint_eq((uintptr_t)p % 8, 0);
        memset(p, 1, size);
    }
    char *zero = arena_zalloc(&arena, 1000);
    for (int i = 0; i < 1000; i++) ck_assert_int_eq(zero[i], 0);
    arena_free(&arena);
    ck_assert_uint_eq(arena.total, 0);
}
END_TEST

START_TEST(arena_releases_to_a_mark)
{
    Arena arena = {0};
    char *kept = arena_text(&arena, "kept", 4);
    ArenaMark mark = arena_mark(&arena);
    char *first = arena_alloc(&arena, 10);
    for (int i = 0; i < 1000; i++) arena_alloc(&arena, 10000);
    arena_release(&arena, mark);
    ck_assert_ptr_eq(arena_alloc(&arena, 10), first);
    ck_assert_str_eq(kept, "kept");
    arena_free(&arena);
}
END_TEST

START_TEST(arena_regrows_in_place_when_it_can)
{
    Arena arena = {0};
    char *p = arena_alloc(&arena, 16);
    memcpy(p, "0123456789abcdef", 16);
    ck_assert_ptr_eq(arena_regrow(&arena, p, 16, 64), p);
    arena_alloc(&arena, 8);
    char *moved = arena_regrow(&arena, p, 64, 128);
    ck_assert_ptr_ne(moved, p);
    ck_assert_mem_eq(moved, "0123456789abcdef", 16);
    arena_free(&arena);
}
END_TEST

START_TEST(interned_strings_are_equal_when_their_pointers_are)
{
    Arena arena = {0};
    Interner names;
    interner_init(&names, &arena);
    Istr a = intern_cstr(&names, "name");
    ck_assert_ptr_eq(a, intern(&names, "names", 4));
    ck_assert_ptr_ne(a, intern_cstr(&names, "nam"));
    ck_assert_ptr_eq(intern_printf(&names, "x%d", 12), intern_cstr(&names, "x12"));
    Istr nul = intern(&names, "a\0b", 3);
    ck_assert_uint_eq(nul->len, 3);
    ck_assert_ptr_ne(nul, intern_cstr(&names, "a"));
    ck_assert(istr_is(a, "name"));
    ck_assert(!istr_is(nul, "a"));
    for (int i = 0; i < 20000; i++) intern_printf(&names, "%d", i);
    ck_assert_ptr_eq(a, intern_cstr(&names, "name"));
    ck_assert_uint_eq(names.count, 20000 + 5);
    arena_free(&arena);
}
END_TEST

START_TEST(map_keeps_the_order_of_insertion)
{
    Arena arena = {0};
    Interner names;
    Map map = {0};
    interner_init(&names, &arena);
    ck_assert_ptr_null(map_get(&map, intern_cstr(&names, "k0")));
    for (intptr_t i = 0; i < 500; i++)
        map_put(&map, &arena, intern_printf(&names, "k%d", (int)i), (void *)(i + 1));
    map_put(&map, &arena, intern_cstr(&names, "k7"), (void *)1000);
    intptr_t i = 0;
    MAP_EACH(e, &map) {
        ck_assert_ptr_eq(e->key, intern_printf(&names, "k%d", (int)i));
        ck_assert_int_eq((intptr_t)e->value, i == 7 ? 1000 : i + 1);
        i++;
    }
    ck_assert_int_eq(i, 500);
    ck_assert_ptr_null(map_find(&map, intern_cstr(&names, "absent")));
    ck_assert_ptr_null(map_add(&map, &arena, intern_cstr(&names, "new"))->value);
    arena_free(&arena);
}
END_TEST

START_TEST(vec_grows)
{
    Arena arena = {0};
    VEC(int) v = {0};
    for (int i = 0; i < 1000; i++) vec_push(&arena, &v, i);
    for (int i = 0; i < 1000; i++) ck_assert_int_eq(v.items[i], i);
    ck_assert_int_eq(vec_pop(&v), 999);
    ck_assert_int_eq(vec_last(&v), 998);
    arena_free(&arena);
}
END_TEST

START_TEST(strbuf_formats)
{
    StrBuf buf = {0};
    strbuf_printf(&buf, "%s=%d", "x", 12);
    strbuf_uint(&buf, 0);
    strbuf_uint(&buf, UINT64_MAX);
    strbuf_repeat(&buf, '-', 3);
    strbuf_char(&buf, '!');
    ck_assert_str_eq(buf.text, "x=12018446744073709551615---!");
    buf.len = 0;
    strbuf_utf8(&buf, 'a');
    strbuf_utf8(&buf, 0xE9);
    strbuf_utf8(&buf, 0x20AC);
    strbuf_utf8(&buf, 0x1D49C);
    strbuf_utf8(&buf, 0xD800);
    ck_assert_str_eq(buf.text, "a\xC3\xA9\xE2\x82\xAC\xF0\x9D\x92\x9C\xED\xA0\x80");
    strbuf_free(&buf);
    ck_assert_ptr_null(buf.text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("support");
    TCase *all = tcase_create("all");
    tcase_add_test(all, arena_gives_aligned_memory);
    tcase_add_test(all, arena_releases_to_a_mark);
    tcase_add_test(all, arena_regrows_in_place_when_it_can);
    tcase_add_test(all, interned_strings_are_equal_when_their_pointers_are);
    tcase_add_test(all, map_keeps_the_order_of_insertion);
    tcase_add_test(all, vec_grows);
    tcase_add_test(all, strbuf_formats);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
