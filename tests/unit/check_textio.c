/* check_textio.c - text files: newline modes, characters across windows, positions, encodings. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rtlib/file.h"

static char path[] = "/tmp/check_textio_XXXXXX";
static RtValue root;

static void write_file(const char *data, size_t len)
{
    FILE *f = fopen(path, "wb");
    ck_assert(f && fwrite(data, 1, len, f) == len);
    fclose(f);
}

static RtTextFile *open_text(const char *mode, const char *newline, const char *encoding)
{
    RtValue raw = rti_fileio_open(&rt_type_FileIO, rti_str(path), mode, 1, RT_NONE);
    RtShape *shape = *mode == 'w' ? &rt_shape_BufferedWriter : &rt_shape_BufferedReader;
    root = rti_text_file_new(rti_buffered_new(shape, raw, 8192), rti_str(encoding),
                             rti_str("strict"), newline ? rti_str(newline) : RT_NONE, 0, 0);
    return RTI_TEXTFILE(root);
}

static void close_text(RtTextFile *t)
{
    rti_io_call0(RT_VALUE(t), "close");
}

static void expect_lines(const char *data, const char *newline, const char *const *lines)
{
    write_file(data, strlen(data));
    RtTextFile *t = open_text("r", newline, "utf-8");
    for (; *lines; lines++)
        ck_assert_str_eq(rti_str_to_utf8(rti_text_readline(t, -1), NULL), *lines);
    ck_assert(rti_text_readline(t, -1) == RT_EMPTY_STR);
    close_text(t);
}

#define LINES(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(newline_modes)
{
    expect_lines("a\nb\r\nc\rd", NULL, LINES("a\n", "b\n", "c\n", "d"));
    expect_lines("a\nb\r\nc\rd", "", LINES("a\n", "b\r\n", "c\r", "d"));
    expect_lines("a\nb\r\nc\rd", "\n", LINES("a\n", "b\r\n", "c\rd"));
    expect_lines("a\nb\r\nc\rd", "\r", LINES("a\nb\r", "\nc\r", "d"));
    expect_lines("a\nb\r\nc\rd", "\r\n", LINES("a\nb\r\n", "c\rd"));
    expect_lines("\n\n", NULL, LINES("\n", "\n"));
}
END_TEST

START_TEST(lines_longer_than_the_window)
{
    size_t len = 200000;
    char *data = malloc(2 * len + 2);
    for (size_t i = 0; i < len; i++) memcpy(data + 2 * i, "\xC3\xA9", 2); /* e acute */
    data[2 * len] = '\n';
    write_file(data, 2 * len + 1);
    RtTextFile *t = open_text("r", NULL, "utf-8");
    ck_assert_int_eq(rti_str_len(rti_text_read(t, 5)), 5);
    ck_assert_int_eq(rti_str_len(rti_text_readline(t, 7)), 7);
    RtValue line = rti_text_readline(t, -1);
    ck_assert_int_eq(rti_str_len(line), (int64_t)len - 12 + 1);
    ck_assert_int_eq((int)rti_str_at(line, 0), 0xE9);
    ck_assert_int_eq(rti_buffered_tell(RTI_BUFFERED(t->buffer)), (int64_t)(2 * len + 1));
    close_text(t);
    free(data);
}
END_TEST

START_TEST(written_text_comes_back)
{
    static const char *const encodings[] = {"utf-8", "utf-16", "latin-1", "utf-8-sig"};
    for (int i = 0; i < 4; i++) {
        RtTextFile *t = open_text("w", NULL, encodings[i]);
        rti_text_write(t, rti_str("caf\xC3\xA9\n"));
        rti_text_write(t, rti_str("second line, longer than seven\n"));
        close_text(t);
        t = open_text("r", NULL, encodings[i]);
        ck_assert_str_eq(rti_str_to_utf8(rti_text_read(t, -1), NULL),
                         "caf\xC3\xA9\nsecond line, longer than seven\n");
        close_text(t);
    }
}
END_TEST

START_TEST(unflushed_files_are_written_when_dropped)
{
    RtTextFile *t = open_text("w", "\r\n", "utf-8");
    rti_text_write(t, rti_str("x\n"));
    ck_assert(rti_flush_all_writers());
    t = open_text("r", "", "utf-8");
    ck_assert_str_eq(rti_str_to_utf8(rti_text_read(t, -1), NULL), "x\r\n");
    rti_gc_collect();
}
END_TEST

int main(void)
{
    static const RtSite *sites[64];
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_gc_root_range(&root, 1);
    rt_sp = sites + 1;
    rt_sp_limit = sites + 60;
    close(mkstemp(path));
    TCase *cases = tcase_create("all");
    tcase_add_test(cases, newline_modes);
    tcase_add_test(cases, lines_longer_than_the_window);
    tcase_add_test(cases, written_text_comes_back);
    tcase_add_test(cases, unflushed_files_are_written_when_dropped);
    Suite *suite = suite_create("text files");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    unlink(path);
    return failed != 0;
}
