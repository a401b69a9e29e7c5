/* source.c - reading, decoding and normalising source text; lines of it. See source.h.
 *
 * Order of work: find the encoding (BOM, then a cookie in one of the first two lines), make UTF-8
 * of it, then turn CRLF and CR into LF and see that the last line ends. All of it is refused or
 * accepted before the lexer sees a byte.
 */
#include "source.h"

#include "compilation.h"
#include "source_encodings.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <strings.h>
#include <sys/stat.h>

typedef enum EncodingKind { ENC_UTF8, ENC_ASCII, ENC_LATIN1, ENC_TABLE, ENC_UNKNOWN } EncodingKind;

typedef struct Encoding {
    EncodingKind kind;
    const uint16_t *table;
} Encoding;

/* ---- encodings ---- */

/* Python's spelling rules for encodings: case does not count, nor which separator is used. */
static Encoding encoding_by_name(const char *name, size_t len)
{
    static const struct {
        const char *name;
        Encoding encoding;
    } known[] = {
        {"utf_8", {ENC_UTF8, NULL}},
        {"utf8", {ENC_UTF8, NULL}},
        {"utf", {ENC_UTF8, NULL}},
        {"u8", {ENC_UTF8, NULL}},
        {"ascii", {ENC_ASCII, NULL}},
        {"us_ascii", {ENC_ASCII, NULL}},
        {"latin_1", {ENC_LATIN1, NULL}},
        {"latin1", {ENC_LATIN1, NULL}},
        {"latin", {ENC_LATIN1, NULL}},
        {"l1", {ENC_LATIN1, NULL}},
        {"iso_latin_1", {ENC_LATIN1, NULL}},
        {"iso_8859_1", {ENC_LATIN1, NULL}},
        {"iso8859_1", {ENC_LATIN1, NULL}},
        {"iso_8859_15", {ENC_TABLE, encoding_iso8859_15}},
        {"iso8859_15", {ENC_TABLE, encoding_iso8859_15}},
        {"latin_9", {ENC_TABLE, encoding_iso8859_15}},
        {"latin9", {ENC_TABLE, encoding_iso8859_15}},
        {"cp1252", {ENC_TABLE, encoding_cp1252}},
        {"windows_1252", {ENC_TABLE, encoding_cp1252}},
        {"cp1251", {ENC_TABLE, encoding_cp1251}},
        {"windows_1251", {ENC_TABLE, encoding_cp1251}},
        {"koi8_r", {ENC_TABLE, encoding_koi8_r}},
    };
    char plain[24];
    if (len >= sizeof plain) return (Encoding){ENC_UNKNOWN, NULL};
    for (size_t i = 0; i < len; i++) {
        char c = name[i];
        plain[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c == '-' || c == '.' ? '_' : c;
    }
    plain[len] = '\0';
    if (strncmp(plain, "utf_8_", 6) == 0) return (Encoding){ENC_UTF8, NULL};
    if (strncmp(plain, "latin_1_", 8) == 0 || strncmp(plain, "iso_8859_1_", 11) == 0)
        return (Encoding){ENC_LATIN1, NULL};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(plain, known[i].name) == 0) return known[i].encoding;
    return (Encoding){ENC_UNKNOWN, NULL};
}

/* Behind a byte order mark only the name utf-8 itself will do. */
static bool goes_with_bom(const char *name, size_t len)
{
    return len >= 5 && strncasecmp(name, "utf", 3) == 0 && (name[3] == '-' || name[3] == '_') &&
           name[4] == '8' && (len == 5 || name[5] == '-' || name[5] == '_');
}

static bool is_encoding_char(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '.';
}

/* Find `coding[:=]\s*NAME` in a comment line. *blank: the line is no more than a comment, so that
 * the next one may hold the cookie. */
static const char *find_cookie(const char *line, const char *end, size_t *len, bool *blank)
{
    const char *s = line;
    while (s < end && (*s == ' ' || *s == '\t' || *s == '\f')) s++;
    *blank = s == end || *s == '#';
    if (s == end || *s != '#') return NULL;
    for (; end - s > 6; s++) {
        if (memcmp(s, "coding", 6) != 0 || (s[6] != ':' && s[6] != '=')) continue;
        const char *name = s + 7;
        while (name < end && (*name == ' ' || *name == '\t')) name++;
        *len = 0;
        while (name + *len < end && is_encoding_char(name[*len])) ++*len;
        if (*len) return name;
    }
    return NULL;
}

/* The length of the UTF-8 sequence at s, 0 when it is none. */
static int valid_utf8(const unsigned char *s, const unsigned char *end)
{
    int more;
    if (*s < 0x80) return 1;
    if (*s < 0xC2 || *s > 0xF4) return 0;
    more = *s < 0xE0 ? 1 : *s < 0xF0 ? 2 : 3;
    if (end - s <= more) return 0;
    if ((*s == 0xE0 && s[1] < 0xA0) || (*s == 0xED && s[1] >= 0xA0) ||
        (*s == 0xF0 && s[1] < 0x90) || (*s == 0xF4 && s[1] >= 0x90))
        return 0;
    for (int i = 1; i <= more; i++)
        if ((s[i] & 0xC0) != 0x80) return 0;
    return more + 1;
}

/* The first byte that is not UTF-8, or end. */
static const char *find_invalid(const char *text, const char *end)
{
    const unsigned char *s = (const unsigned char *)text, *stop = (const unsigned char *)end;
    while (s < stop) {
        uint64_t word;
        while (stop - s >= 8 && (memcpy(&word, s, 8), !(word & 0x8080808080808080u))) s += 8;
        if (s == stop) break;
        int len = valid_utf8(s, stop);
        if (!len) return (const char *)s;
        s += len;
    }
    return end;
}

/* Bytes of a one-byte encoding as UTF-8 in *out. The first byte without a meaning, or end. */
static const char *decode_bytes(Encoding encoding, const char *text, const char *end, StrBuf *out)
{
    for (const char *s = text; s < end; s++) {
        unsigned char c = (unsigned char)*s;
        uint32_t code = c < 0x80 || encoding.kind == ENC_LATIN1 ? c
                        : encoding.kind == ENC_TABLE            ? encoding.table[c - 0x80]
                                                                : 0;
        if (c && !code) return s;
        if (code < 0x80)
            strbuf_char(out, (char)code);
        else
            strbuf_utf8(out, code);
    }
    return end;
}

/* ---- normal form ---- */

/* Copy text with LF line ends and a last line that ends. False at a NUL, *bad tells where in the
 * copy. */
static bool normalise(Source *source, const char *text, size_t len, size_t *bad)
{
    char *copy = arena_alloc(&source->cx->arena, len + 2), *to = copy;
    const char *nul = memchr(text, '\0', len);
    const char *end = nul ? nul : text + len;
    for (const char *s = text; s < end;) {
        const char *cr = memchr(s, '\r', (size_t)(end - s));
        const char *stop = cr ? cr : end;
        memcpy(to, s, (size_t)(stop - s));
        to += stop - s;
        s = stop;
        if (cr) {
            *to++ = '\n';
            s += s + 1 < end && s[1] == '\n' ? 2 : 1;
        }
    }
    *bad = (size_t)(to - copy);
    if (to > copy && to[-1] != '\n') {
        *to++ = '\n';
        source->added_newline = true;
    }
    *to = '\0';
    source->text = copy;
    source->len = (size_t)(to - copy);
    return !nul;
}

/* The place of a byte of the normalised text. */
static Span place(Source *source, size_t offset)
{
    Span span = {.line = 1};
    for (size_t i = 0; i < offset && i < source->len; i++) {
        if (source->text[i] != '\n') continue;
        span.line++;
        span.col = (uint32_t)i + 1;
    }
    span.col = (uint32_t)offset - span.col;
    return span;
}

/* Where in the file an error at `at` is: text up to there, taken as it is. */
static Span raw_place(const char *text, const char *at)
{
    Span span = {.line = 1};
    const char *line = text;
    for (const char *s = text; s < at; s++) {
        if (*s != '\n' && !(*s == '\r' && s[1] != '\n')) continue;
        span.line++;
        line = s + 1;
    }
    span.col = (uint32_t)(at - line);
    return span;
}

static void error_invalid_utf8(Source *source, const char *text, const char *bad,
                               const char *cookie)
{
    Span span = raw_place(text, bad);
    span.col = 0;
    if (cookie)
        diag_add(source->cx, DIAG_SYNTAX_ERROR, source, span, "encoding problem: utf-8");
    else
        diag_add(source->cx, DIAG_SYNTAX_ERROR, source, span,
                 "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding "
                 "declared; see https://peps.python.org/pep-0263/ for details",
                 (unsigned char)*bad, source->path, span.line);
}

static bool is_utf8(Source *source, const char *text, size_t len)
{
    const char *bad = find_invalid(text, text + len);
    if (bad != text + len) error_invalid_utf8(source, text, bad, NULL);
    return bad == text + len;
}

/* Decode a file's bytes; false with a diagnostic. The decoded text is *text, *len. */
static bool decode(Source *source, const char **text, size_t *len, StrBuf *storage)
{
    const char *end = *text + *len, *cookie = NULL;
    bool bom = *len >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0;
    if (bom) *text += 3, *len -= 3;
    size_t name_len = 0;
    const char *line = *text;
    Span span = {.line = 0};
    for (bool blank = true; blank && !cookie && span.line < 2 && line < end; span.line++) {
        const char *line_end = line;
        while (line_end < end && *line_end != '\n' && *line_end != '\r') line_end++;
        cookie = find_cookie(line, line_end, &name_len, &blank);
        if (line_end < end && *line_end == '\r' && line_end + 1 < end && line_end[1] == '\n')
            line_end++;
        line = line_end + 1;
    }
    Encoding encoding = cookie ? encoding_by_name(cookie, name_len) : (Encoding){ENC_UTF8, NULL};
    const char *bad = NULL;
    if (encoding.kind == ENC_UNKNOWN || (bom && cookie && !goes_with_bom(cookie, name_len))) {
        diag_add(source->cx, DIAG_SYNTAX_ERROR, source, span, "encoding problem: %s%s",
                 encoding.kind == ENC_LATIN1 ? "iso-8859-1"
                                             : arena_text(&source->cx->arena, cookie, name_len),
                 bom ? " with BOM" : "");
        return false;
    }
    if (encoding.kind == ENC_UTF8) {
        bad = find_invalid(*text, end);
        if (bad != end) error_invalid_utf8(source, *text, bad, cookie);
        return bad == end;
    }
    bad = decode_bytes(encoding, *text, end, storage);
    if (bad != end) {
        span = raw_place(*text, bad);
        span.col = 0;
        diag_add(source->cx, DIAG_SYNTAX_ERROR, source, span, "encoding problem: %.*s",
                 (int)name_len, cookie);
        const char *codec = encoding.kind == ENC_TABLE ? "charmap" : "ascii";
        const char *why = encoding.kind == ENC_TABLE ? "character maps to <undefined>" : "ordinal not in range(128)";
        source->undecodable =
            arena_printf(&source->cx->arena, "'%s' codec can't decode byte 0x%02x in position %zu: %s", codec,
                         (unsigned char)*bad, (size_t)(bad - *text), why);
        return false;
    }
    *text = storage->text ? storage->text : "";
    *len = storage->len;
    return true;
}

const char *source_absolute_path(const Source *source)
{
    char folder[4096];
    if (source->path[0] == '/' || source->path[0] == '<' || !getcwd(folder, sizeof folder)) return source->path;
    return arena_printf(&source->cx->arena, "%s/%s", folder, source->path);
}

Source *source_from_text(Compilation *cx, const char *path, const char *text, size_t len,
                         bool encoded)
{
    Source *source = ARENA_NEW(&cx->arena, Source);
    source->cx = cx;
    source->path = arena_text(&cx->arena, path, strlen(path));
    source->text = "";
    StrBuf storage = {0};
    size_t bad;
    if (len > UINT32_MAX / 2) {
        diag_error(cx, "%s: file too large", path);
    } else if (encoded ? decode(source, &text, &len, &storage) : is_utf8(source, text, len)) {
        if (!normalise(source, text, len, &bad))
            diag_add(cx, DIAG_SYNTAX_ERROR, source, place(source, bad),
                     "source code cannot contain null bytes");
    } else {
        source->text = arena_text(&cx->arena, "\n", 1);
        source->len = 1;
    }
    strbuf_free(&storage);
    return source;
}

static bool read_all(FILE *file, StrBuf *buf)
{
    for (;;) {
        strbuf_reserve(buf, buf->len < 65536 ? 65536 : buf->len);
        size_t n = fread(buf->text + buf->len, 1, buf->cap - buf->len - 1, file);
        buf->len += n;
        buf->text[buf->len] = '\0';
        if (n == 0) return !ferror(file);
        if (buf->len > UINT32_MAX / 2) return true;
    }
}

Source *source_from_path(Compilation *cx, const char *path)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    struct stat info;
    StrBuf buf = {0};
    bool good = file != NULL;
    if (good && fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        good = false;
    }
    if (good) good = read_all(file, &buf);
    if (!good) diag_error(cx, "cannot read '%s': %s", path, strerror(errno));
    Source *source =
        good ? source_from_text(cx, standard ? "<stdin>" : path, buf.text, buf.len, true) : NULL;
    if (file && !standard) fclose(file);
    strbuf_free(&buf);
    return source;
}

/* ---- lines ---- */

static void index_lines(Source *source)
{
    uint32_t count = 0;
    const char *end = source->text + source->len;
    for (const char *s = source->text; s < end; s++) {
        s = memchr(s, '\n', (size_t)(end - s));
        if (!s) break;
        count++;
    }
    uint32_t *starts = arena_alloc(&source->cx->arena, sizeof *starts * ((size_t)count + 1));
    starts[0] = 0;
    uint32_t n = 0;
    for (const char *s = source->text; n < count; s++) {
        s = memchr(s, '\n', (size_t)(end - s));
        starts[++n] = (uint32_t)(s - source->text) + 1;
    }
    source->line_starts = starts;
    source->line_count = count;
}

const char *source_line(Source *source, uint32_t line, size_t *len)
{
    if (!source->line_starts) index_lines(source);
    if (line < 1 || line > source->line_count) {
        *len = 0;
        return "";
    }
    *len = source->line_starts[line] - source->line_starts[line - 1] - 1;
    return source->text + source->line_starts[line - 1];
}

uint32_t source_char_column(Source *source, uint32_t line, uint32_t col)
{
    size_t len;
    const char *text = source_line(source, line, &len);
    uint32_t chars = 0;
    for (uint32_t i = 0; i < col; i++) {
        if (i >= len) return chars + (col - i);
        chars += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return chars;
}

const char *source_text(Source *source, Span span, size_t *len)
{
    if (!source->line_starts) index_lines(source);
    *len = 0;
    if (!span.line || span.end_line > source->line_count || span.line > span.end_line) return "";
    size_t from = source->line_starts[span.line - 1] + span.col;
    size_t to = source->line_starts[span.end_line - 1] + span.end_col;
    if (from > to || to > source->len) return "";
    *len = to - from;
    return source->text + from;
}
