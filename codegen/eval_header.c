/* eval_header.c - the header that libtcc reads in front of a unit: little, since reading it is most of the work.
 *
 * The runtime's headers are taken apart once. Each unit then gets the types, macros and inline functions, and of the
 * prototypes, variables and symbols only those that its text, or an inline function, mentions.
 */
#include "eval_header.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const char embedded_header[];
extern const struct {
    const char *name;
    const void *address;
} jit_symbols[];

/* ---- the header, taken apart ---- */

/* A name of the runtime: its address, and the declaration it needs. */
typedef struct Entry {
    const char *name;
    uint32_t len;
    const void *address; /* NULL: a macro or an inline function */
    const char *text;    /* of its declaration in the header; NULL: it is in the base part */
    uint32_t text_len;
    uint32_t used;       /* number of the unit that mentioned it last */
} Entry;

static Entry *entries; /* open addressing */
static uint32_t entry_cap, entry_count;
static StrBuf base;    /* what every unit starts with */
static StrBuf module_macros;
static uint32_t unit_number;

static uint32_t hash_of(const char *text, size_t len)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)text[i]) * 16777619u;
    return h;
}

static Entry *find(const char *name, size_t len)
{
    uint32_t at = hash_of(name, len) & (entry_cap - 1);
    while (entries[at].name && (entries[at].len != len || memcmp(entries[at].name, name, len)))
        at = (at + 1) & (entry_cap - 1);
    return &entries[at];
}

static Entry *enter(const char *name, size_t len)
{
    Entry *entry = find(name, len);
    if (!entry->name) {
        *entry = (Entry){.name = name, .len = (uint32_t)len};
        entry_count++;
    }
    return entry;
}

static bool is_word(char c)
{
    return ((unsigned char)c | 32u) - 'a' < 26u || c - (unsigned)'0' < 10u || c == '_';
}

/* Is the line a complete prototype `TYPE rt_name(...);` or variable `extern TYPE rt_name;`? */
static bool enter_declaration(const char *line, size_t len)
{
    if (len < 8 || line[len - 1] != ';' || memchr(line, '{', len) || memchr(line, '#', len)) return false;
    if (!strncmp(line, "typedef", 7) || line[0] == ' ' || line[0] == '}') return false;
    const char *open = memchr(line, '(', len), *end = open ? open : line + len - 1;
    if (open && (memchr(open, ',', 0) || line[len - 2] != ')')) return false;
    if (!open && (strncmp(line, "extern", 6) || memchr(line, ',', len))) return false;
    const char *start = end;
    while (start > line && is_word(start[-1])) start--;
    if (end - start < 4 || (strncmp(start, "rt_", 3) && strncmp(start, "rti_", 4))) return false;
    Entry *entry = enter(start, (size_t)(end - start));
    entry->text = line;
    entry->text_len = (uint32_t)len;
    return true;
}

/* The header without comments and blank lines, a declaration to a line. */
static char *squeeze(const char *text)
{
    char *made = malloc(strlen(text) + 1), *to = made;
    int depth = 0;
    bool directive = false;
    for (const char *p = text; *p; p++) {
        if (p[0] == '/' && p[1] == '*') {
            p = strstr(p, "*/") + 1;
            continue;
        }
        bool at_start = to == made || to[-1] == '\n';
        if (*p == '#' && at_start) directive = true;
        if (*p == '(') depth++;
        if (*p == ')') depth--;
        if (*p == '\n') {
            bool goes_on = to > made && to[-1] == '\\';
            if (directive && goes_on) {
                *to++ = '\n';
                continue;
            }
            directive = false;
            if (depth > 0) {
                if (to[-1] != ' ') *to++ = ' ';
                continue;
            }
            depth = 0;
            while (to > made && to[-1] == ' ') to--;
            if (to > made && to[-1] != '\n') *to++ = '\n';
            continue;
        }
        if (*p == ' ' && to > made && to[-1] == ' ') continue;
        *to++ = *p;
    }
    *to = '\0';
    return made;
}

/* ---- rows of macros: EXCEPTION(ValueError, ...) ---- */

/* A macro of one line that is taken back behind its rows. */
typedef struct RowMacro {
    const char *name, *params, *body; /* body: up to the line's end */
    size_t len, param_len;
} RowMacro;

enum { ROW_MACROS = 8 };
static RowMacro row_macros[ROW_MACROS];

static bool is_directive(const char *line, const char *directive, const RowMacro *m)
{
    size_t len = strlen(directive);
    return !strncmp(line, directive, len) && !strncmp(line + len, m->name, m->len) && !is_word(line[len + m->len]);
}

/* #define ROW(a, b) BODY, where #undef ROW follows. */
static bool enter_row_macro(const char *line)
{
    static const char define[] = "#define ";
    if (strncmp(line, define, sizeof define - 1)) return false;
    RowMacro m = {.name = line + sizeof define - 1};
    while (is_word(m.name[m.len])) m.len++;
    if (m.name[m.len] != '(') return false;
    m.params = m.name + m.len + 1;
    m.param_len = strcspn(m.params, ")\n");
    m.body = m.params + m.param_len + 1;
    m.body += strspn(m.body, " ");
    char undef[80];
    snprintf(undef, sizeof undef, "\n#undef %.*s\n", (int)m.len, m.name);
    if (!strstr(line, undef)) return false;
    for (int i = 0; i < ROW_MACROS; i++) {
        if (row_macros[i].name) continue;
        row_macros[i] = m;
        return true;
    }
    return false;
}

/* Item number n of a list with commas between, blanks left out; the words of a macro's parameters or arguments. */
static const char *item(const char *list, size_t n, size_t *len)
{
    for (; n; n--) list += strcspn(list, ",") + 1;
    list += strspn(list, " ");
    *len = strcspn(list, ",)");
    return list;
}

/* The body with the arguments in it and ## taken out. */
static void expand_row(const RowMacro *m, const char *args, StrBuf *out)
{
    for (const char *p = m->body; *p && *p != '\n';) {
        if (*p == '#') {
            while (out->len && out->text[out->len - 1] == ' ') out->len--;
            p += strspn(p, "# ");
            continue;
        }
        size_t len = 0, param_len, arg_len;
        while (is_word(p[len])) len++;
        bool replaced = false;
        for (size_t n = 0, from = 0; len && from < m->param_len && !replaced; n++) {
            const char *param = item(m->params, n, &param_len), *arg = item(args, n, &arg_len);
            from = (size_t)(param - m->params) + param_len + 1;
            replaced = param_len == len && !memcmp(param, p, len);
            if (replaced) strbuf_add(out, arg, arg_len);
        }
        if (!len) len = 1;
        if (!replaced) strbuf_add(out, p, len);
        p += len;
    }
    while (out->len && out->text[out->len - 1] == ' ') out->len--;
}

static void add_line(const char *line, size_t len);

/* Rows, and what defines and takes back their macros. Arguments behind the first string are not looked at. */
static bool enter_row(const char *line)
{
    if (enter_row_macro(line)) return true;
    for (int i = 0; i < ROW_MACROS; i++) {
        RowMacro *m = &row_macros[i];
        if (!m->name) continue;
        if (is_directive(line, "#undef ", m)) {
            *m = (RowMacro){0};
            return true;
        }
        if (strncmp(line, m->name, m->len) || line[m->len] != '(') continue;
        StrBuf text = {0};
        expand_row(m, line + m->len + 1, &text);
        if (text.len) add_line(text.text, text.len); /* kept: entries point into it */
        else strbuf_free(&text);
        return true;
    }
    return false;
}

/* ---- the parts ---- */

/* The macros behind RT_KNOWN serve modules only. */
static bool is_module_macro(const char *line)
{
    return !strncmp(line, "#define RT_KNOWN", 16);
}

static void add_line(const char *line, size_t len)
{
    if (enter_declaration(line, len)) return;
    StrBuf *part = is_module_macro(line) ? &module_macros : &base;
    strbuf_add(part, line, len);
    strbuf_char(part, '\n');
}

static void read_header(void)
{
    const char *text = squeeze(embedded_header); /* kept: entries point into it */
    for (const char *line = text; *line;) {
        const char *end = line;
        do end = strchr(end, '\n') + 1;
        while (end[-2] == '\\');
        size_t len = (size_t)(end - line) - 1;
        if (!enter_row(line)) add_line(line, len);
        line = end;
    }
}

static void prepare(void)
{
    if (entries) return;
    entry_cap = 8192;
    entries = calloc(entry_cap, sizeof *entries);
    for (size_t i = 0; jit_symbols[i].name; i++)
        enter(jit_symbols[i].name, strlen(jit_symbols[i].name))->address = jit_symbols[i].address;
    read_header();
}

/* ---- what a unit needs ---- */

static void declare(TCCState *state, Entry *entry, StrBuf *out)
{
    if (!entry->name || entry->used == unit_number) return;
    entry->used = unit_number;
    if (entry->text) {
        strbuf_add(out, entry->text, entry->text_len);
        strbuf_char(out, '\n');
    }
    if (entry->address) tcc_add_symbol(state, entry->name, entry->address);
}

/* RT_FUNCTION(len): these macros make a symbol's name of their argument. `p` is behind the macro's name. */
static void declare_pasted(TCCState *state, const char *macro, const char *p, StrBuf *out)
{
    static const char *const macros[][2] = {
        {"RT_FUNCTION(", "rt_function_"}, {"RT_CLASS(", "rt_type_"}, {"RT_EXCEPTION(", "rt_"}};
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++) {
        if (strncmp(macro, macros[i][0], strlen(macros[i][0]))) continue;
        char name[128];
        size_t len = strcspn(++p, ")");
        int total = snprintf(name, sizeof name, "%s%.*s", macros[i][1], (int)len, p);
        if (total < (int)sizeof name) declare(state, find(name, (size_t)total), out);
    }
}

/* Tell libtcc of every symbol the text mentions; their declarations go to `out`. */
static void declare_used(TCCState *state, const char *text, StrBuf *out)
{
    for (const char *p = text; *p;) {
        if (*p == '"') { /* a string constant */
            for (p++; *p != '"'; p++)
                if (*p == '\\') p++;
            p++;
            continue;
        }
        if (!is_word(*p)) {
            p++;
            continue;
        }
        const char *start = p;
        while (is_word(*p)) p++;
        if (start[0] == 'R' && *p == '(') declare_pasted(state, start, p, out);
        if (start[0] == 'r' || start[0] == 'm') declare(state, find(start, (size_t)(p - start)), out);
    }
}

/* The symbols that the base part mentions; looked for once. */
static void declare_for_base(TCCState *state, StrBuf *out)
{
    static Entry **needed;
    static size_t count;
    if (!needed) {
        needed = calloc(entry_count, sizeof *needed);
        declare_used(state, base.text, out);
        for (uint32_t i = 0; i < entry_cap; i++)
            if (entries[i].name && entries[i].used == unit_number) needed[count++] = &entries[i];
        return;
    }
    for (size_t i = 0; i < count; i++) declare(state, needed[i], out);
}

void eval_header(TCCState *state, const char *body, StrBuf *out)
{
    prepare();
    unit_number++;
    strbuf_add(out, base.text, base.len);
    declare_for_base(state, out);
    if (strstr(body, "RT_KNOWN")) {
        strbuf_add(out, module_macros.text, module_macros.len);
        declare_used(state, module_macros.text, out);
    }
    declare_used(state, body, out);
    declare_used(state, " memcpy memset memmove ", out); /* structs are copied and cleared by them */
}
