/* traceback_source.c - lines of source text for tracebacks and warnings.
 *
 * A file is read once, from the path its code was compiled from. A program that is no file (`-c`)
 * registers its text under the very pointer that its code has as file name: what exec compiles may
 * be called "<string>" too. Texts and their line indexes live until the end.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "traceback_print.h"

typedef struct Source {
    struct Source *next;
    const char *filename, *text;
    size_t *starts; /* where each line begins, and a last entry for the end; NULL until asked */
    int32_t line_count;
} Source;

static Source *sources;

static Source *add_source(const char *filename, const char *text)
{
    Source *source = calloc(1, sizeof *source);
    if (!source) return NULL;
    source->filename = filename;
    source->text = text;
    source->next = sources;
    return sources = source;
}

void rt_register_source(const char *filename, const char *text) { add_source(filename, text); }

/* The whole file, or NULL; freed never. */
static char *read_file(const char *filename)
{
    FILE *f = fopen(filename, "rb");
    if (!f) return NULL;
    size_t len = 0, cap = 1 << 16;
    char *text = malloc(cap);
    while (text) {
        len += fread(text + len, 1, cap - 1 - len, f);
        if (len < cap - 1) break;
        char *bigger = realloc(text, cap *= 2);
        if (!bigger) free(text);
        text = bigger;
    }
    fclose(f);
    if (text) text[len] = 0;
    return text;
}

static Source *find_source(const char *filename)
{
    for (Source *s = sources; s; s = s->next)
        if (s->filename == filename || (filename[0] != '<' && !strcmp(s->filename, filename))) return s;
    char *text = filename[0] == '<' ? NULL : read_file(filename);
    if (text && !memcmp(text, "\xEF\xBB\xBF", 3)) text += 3;
    char *kept = strdup(filename); /* it may lie in code that goes away */
    return kept ? add_source(kept, text) : NULL;
}

static size_t next_line(const char *text, size_t at)
{
    at += strcspn(text + at, "\r\n");
    if (text[at] == '\r' && text[at + 1] == '\n') return at + 2;
    return text[at] ? at + 1 : at;
}

static void index_lines(Source *source)
{
    int32_t count = 0;
    for (size_t at = 0; source->text[at]; at = next_line(source->text, at)) count++;
    source->starts = malloc(((size_t)count + 1) * sizeof *source->starts);
    if (!source->starts) return;
    source->line_count = count;
    size_t at = 0;
    for (int32_t i = 0; i <= count; i++) {
        source->starts[i] = at;
        at = next_line(source->text, at);
    }
}

int rti_source_closed;

int rti_source_line(const char *filename, int32_t line, const char **text, size_t *len)
{
    Source *source = rti_source_closed ? NULL : find_source(filename);
    if (!source || !source->text) return 0;
    if (!source->starts) index_lines(source);
    if (!source->starts || line < 1 || line > source->line_count) return 0;
    *text = source->text + source->starts[line - 1];
    *len = source->starts[line] - source->starts[line - 1];
    while (*len && ((*text)[*len - 1] == '\n' || (*text)[*len - 1] == '\r')) --*len;
    return 1;
}
