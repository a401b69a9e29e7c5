/* traceback_entry.c - one entry of a traceback: the place, the source lines, the ~~~^^^ markers.
 *
 * The rules are those of CPython 3.13's traceback module, which works on characters of the dedented
 * lines that the instruction covers: markers only when they tell more than the line itself
 * (should_show), the first and last line and those around the operator shown, longer gaps
 * abbreviated. Wide characters take two columns of markers.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "traceback_print.h"

/* ---- scratch memory, given back after each entry ---- */

typedef struct Chunk {
    struct Chunk *next;
    uint64_t data[];
} Chunk;

static Chunk *chunks;

static void *scratch(size_t bytes)
{
    Chunk *chunk = calloc(1, sizeof *chunk + bytes);
    if (!chunk) rt_raise(rti_exc_new(&rt_MemoryError, 0));
    chunk->next = chunks;
    chunks = chunk;
    return chunk->data;
}

static void free_scratch(void)
{
    while (chunks) {
        Chunk *chunk = chunks;
        chunks = chunk->next;
        free(chunk);
    }
}

/* The lines of the instruction, dedented. */
typedef struct Excerpt {
    RtLine *lines;
    int32_t count;
    int64_t start, end; /* characters: in the first line, in the last line */
} Excerpt;

/* What will be printed, before its common indentation is taken off. */
typedef struct Output {
    RtLine *lines;
    int32_t count;
} Output;

/* ---- lines ---- */

static RtLine decode_line(const char *text, size_t len)
{
    uint32_t *chars = scratch((len ? len : 1) * sizeof *chars);
    int64_t n = 0;
    for (size_t i = 0; i < len;) {
        uint8_t c = (uint8_t)text[i];
        int more = c < 0xC0 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        uint32_t code = more == 0 ? c : c & (0x3Fu >> more);
        for (i++; more && i < len; more--, i++) code = code << 6 | ((uint8_t)text[i] & 0x3F);
        chars[n++] = code;
    }
    while (n && rti_uc_isspace(chars[n - 1])) n--;
    return (RtLine){chars, n};
}

/* Characters that the first `bytes` bytes of the line make. */
static int64_t char_offset(const RtLine *line, int64_t bytes)
{
    int64_t i = 0;
    while (i < line->len && bytes > 0) {
        uint32_t c = line->chars[i++];
        bytes -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return i;
}

static int64_t leading_space(const RtLine *line)
{
    int64_t n = 0;
    while (n < line->len && rti_uc_isspace(line->chars[n])) n++;
    return n;
}

/* textwrap.dedent: remove the blanks and tabs that all lines with text start with. Returns how
 * many. */
static int64_t dedent(RtLine *lines, int32_t count)
{
    const RtLine *first = NULL;
    int64_t margin = 0;
    for (int32_t i = 0; i < count; i++) {
        if (leading_space(&lines[i]) == lines[i].len) {
            lines[i].len = 0;
            continue;
        }
        if (!first) {
            first = &lines[i];
            while (first->chars[margin] == ' ' || first->chars[margin] == '\t') margin++;
        }
        int64_t same = 0;
        while (same < margin && same < lines[i].len && lines[i].chars[same] == first->chars[same])
            same++;
        margin = same;
    }
    for (int32_t i = 0; i < count; i++)
        if (lines[i].len) lines[i].chars += margin, lines[i].len -= margin;
    return margin;
}

/* ---- columns on the screen ---- */

static int is_wide(uint32_t c)
{
    static const struct {
        uint32_t from, to;
    } wide[] = {
#include "wide_chars.inc"
    };
    if (c < wide[0].from) return 0;
    size_t low = 0, high = sizeof wide / sizeof *wide;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (c < wide[middle].from) high = middle;
        else low = middle;
    }
    return c <= wide[low].to;
}

static int64_t columns(const RtLine *line, int64_t chars)
{
    int ascii = 1;
    for (int64_t i = 0; i < line->len; i++) ascii &= line->chars[i] < 128;
    if (ascii) return chars;
    int64_t n = 0;
    for (int64_t i = 0; i < chars && i < line->len; i++) n += 1 + is_wide(line->chars[i]);
    return n;
}

/* ---- is it worth marking? ---- */

static int is_blank(const RtLine *line, int64_t from, int64_t to)
{
    for (int64_t i = from; i < to && i < line->len; i++)
        if (!rti_uc_isspace(line->chars[i])) return 0;
    return 1;
}

static int is_name_char(uint32_t c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c >= 128;
}

/* Only blanks and `(` between from and end? Counts the brackets. */
static int is_opening(const RtLine *line, int64_t from, int64_t end, int *brackets)
{
    for (*brackets = 0; from < end; from++) {
        if (line->chars[from] == '(') ++*brackets;
        else if (!rti_uc_isspace(line->chars[from])) return 0;
    }
    return 1;
}

/* Is the text in front of the segment `NAME =` (1), `return` (2), or something else (0)? Both may
 * be followed by opening brackets. */
static int what_precedes(const RtLine *line, int64_t end, int *brackets)
{
    static const char keyword[] = "return";
    int64_t i = leading_space(line), from = i;
    while (i < end && is_name_char(line->chars[i])) i++;
    int64_t len = i - from;
    if (!len || (line->chars[from] >= '0' && line->chars[from] <= '9')) return 0;
    int is_return = len == 6;
    for (int64_t k = 0; is_return && k < 6; k++)
        is_return = line->chars[from + k] == (uint32_t)keyword[k];
    while (i < end && rti_uc_isspace(line->chars[i])) i++;
    if (is_return) return is_opening(line, i, end, brackets) ? 2 : 0;
    if (i == end || line->chars[i++] != '=') return 0;
    return is_opening(line, i, end, brackets) ? 1 : 0;
}

/* Does the statement end behind the segment, once that many brackets are closed? */
static int ends_statement(const RtLine *line, int64_t at, int brackets)
{
    for (; at < line->len; at++) {
        uint32_t c = line->chars[at];
        if (c == ')' && brackets) brackets--;
        else if (!rti_uc_isspace(c)) return !brackets && (c == '#' || c == ';');
    }
    return !brackets;
}

static int is_ascii(const RtLine *line, int64_t end)
{
    for (int64_t i = 0; i < end; i++)
        if (line->chars[i] >= 128) return 0;
    return 1;
}

/* `x = f(...)` and `return f(...)` as a whole need no markers; nor does an instruction that is all
 * of its lines and has no operator to point at. CPython recognises the former by comparing columns
 * in bytes with columns in characters, so only where the text up to them is ASCII. */
static int should_show(const Excerpt *e, const RtAnchors *anchors)
{
    const RtLine *first = &e->lines[0], *last = &e->lines[e->count - 1];
    int brackets = 0,
        before = anchors && anchors->is_call ? what_precedes(first, e->start, &brackets) : 0;
    if ((before == 1 || (before == 2 && anchors->of_name)) &&
        ends_statement(last, e->end, brackets) && is_ascii(first, e->start) && is_ascii(last, e->end))
        return 0;
    return anchors || !is_blank(first, 0, e->start) || !is_blank(last, e->end, last->len);
}

/* ---- printing ---- */

static void add_line(Output *out, const RtLine *line) { out->lines[out->count++] = *line; }

/* The marker for each column of line `n`. */
static RtLine markers(const Excerpt *e, int32_t n, const RtAnchors *anchors)
{
    const RtLine *line = &e->lines[n];
    int last = n == e->count - 1;
    int64_t width = columns(line, last ? e->end : line->len);
    int64_t indent = leading_space(line), start = n ? 0 : columns(line, e->start);
    int64_t left = 0, right = 0;
    if (anchors) {
        left = columns(&e->lines[anchors->left_line], anchors->left_col);
        right = columns(&e->lines[anchors->right_line], anchors->right_col);
    }
    uint32_t *chars = scratch(((size_t)width + 1) * sizeof *chars);
    for (int64_t col = 0; col < width; col++) {
        if (col < indent || col < start) {
            chars[col] = ' ';
        } else if (anchors) {
            int inside = (n > anchors->left_line || (n == anchors->left_line && col >= left)) &&
                         (n < anchors->right_line || (n == anchors->right_line && col < right));
            chars[col] = inside ? '^' : '~';
        } else {
            chars[col] = '^';
        }
    }
    return (RtLine){chars, width};
}

static void add_marked(Output *out, const Excerpt *e, int32_t n, const RtAnchors *anchors, int show)
{
    add_line(out, &e->lines[n]);
    if (!show) return;
    RtLine marks = markers(e, n, anchors);
    add_line(out, &marks);
}

static int is_significant(const Excerpt *e, int32_t n, const RtAnchors *anchors)
{
    if (n == 0 || n == e->count - 1) return 1;
    if (!anchors) return 0;
    return (n >= anchors->left_line - 1 && n <= anchors->left_line + 1) ||
           (n >= anchors->right_line - 1 && n <= anchors->right_line + 1);
}

static void flush_lines(RtStrBuf *buf, Output *out)
{
    dedent(out->lines, out->count);
    for (int32_t i = 0; i < out->count; i++) {
        rti_buf_ascii(buf, "    ", 4);
        for (int64_t k = 0; k < out->lines[i].len; k++) rti_buf_char(buf, out->lines[i].chars[k]);
        rti_buf_char(buf, '\n');
    }
}

static void print_excerpt(RtStrBuf *buf, const Excerpt *e, const RtAnchors *anchors)
{
    Output out = {scratch((size_t)e->count * 3 * sizeof(RtLine)), 0};
    int show = should_show(e, anchors);
    int32_t previous = 0;
    for (int32_t n = 0; n < e->count; n++) {
        if (!is_significant(e, n, anchors)) continue;
        if (n - previous == 2) {
            add_marked(&out, e, n - 1, anchors, show);
        } else if (n - previous > 2) {
            char text[48];
            int len = snprintf(text, sizeof text, "...<%d lines>...", (int)(n - previous - 1));
            RtLine gap = decode_line(text, (size_t)len);
            add_line(&out, &gap);
        }
        add_marked(&out, e, n, anchors, show);
        previous = n;
    }
    flush_lines(buf, &out);
}

/* The segment itself as one text, for the scanner of anchors. */
static RtLine segment_of(const Excerpt *e)
{
    int64_t total = e->count;
    for (int32_t i = 0; i < e->count; i++) total += e->lines[i].len;
    uint32_t *chars = scratch((size_t)total * sizeof *chars);
    int64_t n = 0;
    for (int32_t i = 0; i < e->count; i++) {
        int64_t from = i ? 0 : e->start, to = i == e->count - 1 ? e->end : e->lines[i].len;
        if (i) chars[n++] = '\n';
        for (int64_t k = from; k < to && k < e->lines[i].len; k++)
            chars[n++] = e->lines[i].chars[k];
    }
    return (RtLine){chars, n};
}

static void print_lines(RtStrBuf *buf, const RtSite *site)
{
    int has_columns = site->col >= 0 && site->end_col >= 0 && site->end_line >= site->line;
    Excerpt e = {.count = has_columns ? site->end_line - site->line + 1 : 1};
    e.lines = scratch((size_t)e.count * sizeof(RtLine));
    int any = 0;
    for (int32_t i = 0; i < e.count; i++) {
        const char *text = "";
        size_t len = 0;
        rti_source_line(site->code->filename, site->line + i, &text, &len);
        e.lines[i] = decode_line(text, len);
        any |= e.lines[i].len > 0;
    }
    if (!any) return;
    if (!has_columns) {
        Output out = {e.lines, 1};
        flush_lines(buf, &out);
        return;
    }
    e.start = char_offset(&e.lines[0], site->col);
    e.end = char_offset(&e.lines[e.count - 1], site->end_col);
    int64_t margin = dedent(e.lines, e.count);
    e.start = e.start > margin ? e.start - margin : 0;
    e.end = e.end > margin ? e.end - margin : 0;
    RtLine segment = segment_of(&e);
    RtAnchors anchors;
    int found = rti_find_anchors(&segment, &anchors);
    if (found && anchors.left_line == 0) anchors.left_col += (int32_t)e.start;
    if (found && anchors.right_line == 0) anchors.right_col += (int32_t)e.start;
    print_excerpt(buf, &e, found ? &anchors : NULL);
}

void rti_format_entry(RtStrBuf *out, RtTraceback *tb, int markers)
{
    const RtCode *code = tb->site ? tb->site->code : ((RtFrame *)RT_OBJ(tb->frame))->site->code;
    RtSite made = {code, tb->site ? tb->site->line : (int32_t)tb->line, -1, -1, -1};
    const RtSite *site = tb->site && markers ? tb->site : &made;
    rti_buf_str(out, rti_str_format("  File \"%s\", line %d, in %s\n", code->filename,
                                    (int)site->line, code->name));
    print_lines(out, site);
    free_scratch();
}
