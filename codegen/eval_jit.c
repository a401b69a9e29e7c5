/* eval_jit.c - C text of a unit to machine code, through libtcc, as quickly as it goes.
 *
 * libtcc reads the runtime's header anew for each unit, and wants to be told every symbol. So it is
 * given little: of the header the types and macros, and of the prototypes and symbols only those the
 * text mentions. The table of both is made once (by_name). Code and data of a unit lie in one piece
 * of a mapping that can be written and run; freed pieces are used again.
 */
#include "eval.h"

#include "../frontend/strbuf.h"

#include <libtcc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

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

/* The macros behind RT_KNOWN serve modules only. */
static bool is_module_macro(const char *line)
{
    return !strncmp(line, "#define RT_KNOWN", 16);
}

static void read_header(void)
{
    const char *text = squeeze(embedded_header); /* kept: entries point into it */
    for (const char *line = text; *line;) {
        const char *end = line;
        do end = strchr(end, '\n') + 1;
        while (end[-2] == '\\');
        size_t len = (size_t)(end - line) - 1;
        if (is_module_macro(line)) strbuf_add(&module_macros, line, len + 1);
        else if (!enter_declaration(line, len)) strbuf_add(&base, line, len + 1);
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

/* ---- memory of units ---- */

typedef struct Piece {
    size_t size; /* of the whole piece */
    struct Piece *next;
} Piece;

enum { SLAB = 1 << 20, GRAIN = 64 };

static Piece *pieces; /* free ones */

static void *take(size_t size)
{
    size = (size + sizeof(Piece) + GRAIN - 1) & ~(size_t)(GRAIN - 1);
    Piece **best = NULL;
    for (Piece **link = &pieces; *link; link = &(*link)->next) {
        if ((*link)->size < size) continue;
        if (!best || (*link)->size < (*best)->size) best = link;
        if ((*best)->size == size) break;
    }
    Piece *piece;
    if (best) {
        piece = *best;
        *best = piece->next;
    } else {
        size_t mapped = size > SLAB ? (size + SLAB - 1) & ~(size_t)(SLAB - 1) : SLAB;
        piece = mmap(NULL, mapped, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (piece == MAP_FAILED) return NULL;
        piece->size = mapped;
    }
    if (piece->size >= size + 1024) {
        Piece *rest = (Piece *)(void *)((char *)piece + size);
        rest->size = piece->size - size;
        rest->next = pieces;
        pieces = rest;
        piece->size = size;
    }
    return piece + 1;
}

void eval_jit_free(void *code)
{
    if (!code) return;
    Piece *piece = (Piece *)code - 1;
    piece->next = pieces;
    pieces = piece;
}

size_t eval_jit_size(const void *code)
{
    return ((const Piece *)code)[-1].size - sizeof(Piece);
}

/* ---- one unit ---- */

static void report(void *opaque, const char *message)
{
    (void)opaque;
    fprintf(stderr, "pyc2c: error: internal C compiler: %s\n", message);
}

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

struct RtUnit *eval_jit(const char *text, void **code)
{
    prepare();
    TCCState *state = tcc_new();
    if (!state) return NULL;
    tcc_set_error_func(state, NULL, report);
    tcc_set_options(state, "-nostdlib -nostdinc -w");
    tcc_set_output_type(state, TCC_OUTPUT_MEMORY);
    StrBuf whole = {0};
    const char *body = strstr(text, "#include \"rt.h\"");
    body = body ? body + strlen("#include \"rt.h\"") : text;
    strbuf_add(&whole, base.text, base.len);
    unit_number++;
    declare_used(state, base.text, &whole);
    if (strstr(body, "RT_KNOWN")) {
        strbuf_add(&whole, module_macros.text, module_macros.len);
        declare_used(state, module_macros.text, &whole);
    }
    declare_used(state, body, &whole);
    declare_used(state, " memcpy memset memmove ", &whole); /* structs are copied and cleared by them */
    strbuf_cstr(&whole, body);
    struct RtUnit *unit = NULL;
    *code = NULL;
    if (tcc_compile_string(state, whole.text) == 0) {
        int size = tcc_relocate(state, NULL);
        void *memory = size > 0 ? take((size_t)size) : NULL;
        if (memory && tcc_relocate(state, memory) == 0) {
            *code = memory;
            unit = tcc_get_symbol(state, "eval_unit");
        }
    }
    strbuf_free(&whole);
    tcc_delete(state);
    return unit;
}
