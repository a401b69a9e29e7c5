/* Interning: one object per text, for names that are compared by word (attributes, parameters, keys
 * of namespaces) and for the string constants of emitted code that look like names.
 *
 * Immediates are interned by nature. The table is an open-addressed array of long strings, owned by
 * a heap object of a private type so that the collector traces it; strings in it carry the
 * `interned` flag, and two different interned strings are never equal (rti_str_eq relies on it).
 * Read str.h first.
 */
#include "intern.h"
#include "rt/text.h"
#include "str.h"

typedef struct InternTable {
    RtShape *shape;
    RtValue *slots; /* 0: free */
    int64_t cap;    /* a power of two */
    int64_t count;
} InternTable;

static void trace_table(void *object)
{
    InternTable *t = object;
    rti_gc_mark_block(t->slots);
    if (t->slots) rti_gc_mark_values(t->slots, (size_t)t->cap);
}

static RtShape table_shape;
RT_STATIC_TYPE(table_type) = {
    .shape = &rt_shape_type,
    .cname = "intern_table",
    .base = &rt_type_object,
    .size = sizeof(InternTable),
    .trace = trace_table,
    .instance_shape = &table_shape,
};
static RtShape table_shape = {.type = &table_type};

static RtValue table_root; /* registered with the collector */

static InternTable *table(void) { return (InternTable *)RT_OBJ(table_root); }

void intern_start(void)
{
    enum { FIRST_CAP = 1024 };
    rt_gc_root_range(&table_root, 1);
    InternTable *t = rt_gc_new(&table_shape, sizeof *t);
    table_root = RT_VALUE(t);
    t->slots = rt_gc_block(FIRST_CAP * sizeof *t->slots);
    t->cap = FIRST_CAP;
}

static void put(InternTable *t, RtStr *s)
{
    uint64_t mask = (uint64_t)t->cap - 1, i = rti_str_hash(RT_VALUE(s)) & mask;
    while (t->slots[i]) i = (i + 1) & mask;
    t->slots[i] = RT_VALUE(s);
}

static void grow(InternTable *t)
{
    RtValue *old = t->slots;
    int64_t old_cap = t->cap;
    t->slots = rt_gc_block((size_t)old_cap * 2 * sizeof *old);
    t->cap = old_cap * 2;
    for (int64_t i = 0; i < old_cap; i++) {
        if (old[i]) put(t, STR_OF(old[i]));
    }
    rt_gc_block_free(old, (size_t)old_cap * sizeof *old);
}

void intern_add(RtStr *s)
{
    InternTable *t = table();
    if ((t->count + 1) * 2 > t->cap) grow(t);
    put(t, s);
    t->count++;
    s->interned = 1;
}

/* The entry with this text, or NULL. */
static RtStr *find(uint64_t hash, const void *data, int64_t len, int width)
{
    InternTable *t = table();
    uint64_t mask = (uint64_t)t->cap - 1;
    for (uint64_t i = hash & mask; t->slots[i]; i = (i + 1) & mask) {
        RtStr *s = STR_OF(t->slots[i]);
        if (s->hash == hash && s->len == len && s->width == width &&
            memcmp(RT_STR_CHARS(s), data, (size_t)len * (size_t)width) == 0) {
            return s;
        }
    }
    return NULL;
}

RtValue rti_intern(RtValue str)
{
    if (RT_IS_STR7(str) || STR_OF(str)->interned) return str;
    str = str_exact(str);
    if (RT_IS_STR7(str)) return str;
    RtStr *s = STR_OF(str), *known = find(rti_str_hash(str), RT_STR_CHARS(s), s->len, s->width);
    if (known) return RT_VALUE(known);
    StrBuffer *buffer = str_buffer(s);
    if (buffer && buffer->cap > 2 * s->len * s->width) {
        /* Do not keep the rest of a shared buffer alive. */
        RtStr *copy = str_alloc(s->len, s->width);
        memcpy(RT_STR_CHARS(copy), RT_STR_CHARS(s), (size_t)s->len * s->width);
        copy->ascii = s->ascii;
        copy->hash = s->hash;
        s = copy;
    }
    intern_add(s);
    return RT_VALUE(s);
}

/* Interned text of ASCII characters; `is_static`: they live as long as the program. */
static RtValue intern_ascii(const char *chars, size_t count, int is_static)
{
    if (count <= 7) return str7_make((const uint8_t *)chars, count);
    uint64_t hash = text_hash_bytes((const uint8_t *)chars, count);
    RtStr *s = find(hash, chars, (int64_t)count, 1);
    if (s) return RT_VALUE(s);
    s = STR_OF(is_static ? str_static_ascii(chars, count) : rti_str_ascii(chars, count));
    s->hash = hash;
    intern_add(s);
    return RT_VALUE(s);
}

static int is_ascii(const char *chars, size_t count)
{
    return char_bits(chars, 1, (int64_t)count) < 0x80;
}

RtValue rti_intern_cstr(const char *utf8)
{
    size_t n = strlen(utf8);
    if (is_ascii(utf8, n)) return intern_ascii(utf8, n, 0);
    return rti_intern(rti_str_utf8(utf8, n));
}

/* As CPython does for the constants of code objects: letters, digits and underscores only. */
static int looks_like_name(const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)p[i], lower = c | 0x20;
        if (!((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_')) return 0;
    }
    return 1;
}

void rt_strings(RtValue *out, const char *packed, size_t count)
{
    const char *p = packed;
    for (size_t i = 0; i < count; i++) {
        size_t n = 0;
        while (*p != ':') n = n * 10 + (size_t)(*p++ - '0');
        p++;
        if (n <= 7 && is_ascii(p, n)) out[i] = str7_make((const uint8_t *)p, n);
        else if (looks_like_name(p, n)) out[i] = intern_ascii(p, n, 1);
        else if (is_ascii(p, n)) out[i] = str_static_ascii(p, n);
        else out[i] = rti_str_utf8(p, n);
        p += n;
    }
}
