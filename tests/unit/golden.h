/* golden.h - for suites that compare what a phase prints of tests/golden/<phase>/NAME.py with
 * NAME.want. With CHECK_BLESS set in the environment the .want files are written anew.
 */
#ifndef TESTS_UNIT_GOLDEN_H
#define TESTS_UNIT_GOLDEN_H

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "frontend/frontend.h"

/* Append the text of the phase under test; the program has been parsed without errors. */
typedef void GoldenDump(AstTree *tree, StrBuf *out);

/* The path of something in the source tree. */
static inline const char *golden_path(Compilation *cx, const char *path)
{
    const char *here = __FILE__, *end = strstr(here, "tests/unit/");
    return arena_printf(&cx->arena, "%.*s%s", (int)(end - here), here, path);
}

static inline AstTree *golden_parse(Compilation *cx, const char *path)
{
    Source *source = source_from_path(cx, path);
    AstTree *tree = source ? parse_module(cx, source, PARSE_EXEC) : NULL;
    ck_assert_msg(tree && !diag_failed(cx), "%s: does not parse", path);
    return tree;
}

/* The tree of a text, whether it has errors or not. */
static inline AstTree *golden_parse_text(Compilation *cx, const char *text)
{
    return parse_module(cx, source_from_text(cx, "test.py", text, strlen(text), false), PARSE_EXEC);
}

static inline void golden_check(const char *path, GoldenDump *dump)
{
    Compilation cx;
    compilation_init(&cx);
    StrBuf text = {0}, want = {0};
    dump(golden_parse(&cx, path), &text);
    const char *want_path = arena_printf(&cx.arena, "%.*s.want", (int)strlen(path) - 3, path);
    FILE *file = fopen(want_path, getenv("CHECK_BLESS") ? "w+b" : "rb");
    ck_assert_msg(file != NULL, "%s: cannot be opened", want_path);
    if (getenv("CHECK_BLESS")) {
        fwrite(text.text, 1, text.len, file);
        rewind(file);
    }
    for (int c; (c = getc(file)) != EOF;) strbuf_char(&want, (char)c);
    fclose(file);
    ck_assert_msg(want.len == text.len && !memcmp(want.text, text.text, text.len),
                  "%s: the output is another", want_path);
    strbuf_free(&text);
    strbuf_free(&want);
    compilation_free(&cx);
}

/* Call check for each .py file below a folder of the source tree; the number of them. */
static inline unsigned golden_each(Compilation *cx, const char *folder,
                                   void (*check)(const char *path))
{
    unsigned count = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        size_t len = strlen(entry->d_name);
        if (entry->d_name[0] == '.') continue;
        const char *path = arena_printf(&cx->arena, "%s/%s", folder, entry->d_name);
        if (strstr(entry->d_name, "_broken.py")) continue; /* meant not to parse */
        if (len > 3 && !strcmp(entry->d_name + len - 3, ".py")) {
            check(path);
            count++;
        } else if (!strchr(entry->d_name, '.')) {
            count += golden_each(cx, path, check);
        }
    }
    if (dir) closedir(dir);
    return count;
}

#endif
