/* intern.c - the hash table behind intern.h. */
#include "intern.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1024 };

void interner_init(Interner *interner, Arena *arena)
{
    interner->arena = arena;
    interner->slots = ARENA_ARRAY(arena, IstrRec *, FIRST_SLOTS);
    interner->mask = FIRST_SLOTS - 1;
    interner->count = 0;
}

void interner_free(Interner *interner)
{
    *interner = (Interner){0};
}

/* Eight bytes at a time, each mixed by a multiplication; the same on every run. */
static uint32_t hash_bytes(const char *text, size_t len)
{
    uint64_t h = 0x9E3779B97F4A7C15u ^ len, word;
    while (len >= 8) {
        memcpy(&word, text, 8);
        h = (h ^ word) * 0xD6E8FEB86659FD93u;
        h ^= h >> 32;
        text += 8;
        len -= 8;
    }
    word = 0;
    for (size_t i = 0; i < len; i++) word |= (uint64_t)(unsigned char)text[i] << (8 * i);
    h = (h ^ word) * 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    return (uint32_t)(h >> 32);
}

static void grow(Interner *interner)
{
    uint32_t mask = interner->mask * 2 + 1;
    IstrRec **slots = ARENA_ARRAY(interner->arena, IstrRec *, (size_t)mask + 1);
    for (uint32_t i = 0; i <= interner->mask; i++) {
        IstrRec *s = interner->slots[i];
        if (!s) continue;
        uint32_t at = s->hash & mask;
        while (slots[at]) at = (at + 1) & mask;
        slots[at] = s;
    }
    interner->slots = slots;
    interner->mask = mask;
}

static IstrRec *find_or_add(Interner *interner, const char *text, size_t len)
{
    uint32_t hash = hash_bytes(text, len);
    uint32_t at = hash & interner->mask;
    for (IstrRec *s; (s = interner->slots[at]); at = (at + 1) & interner->mask) {
        if (s->hash == hash && s->len == len && memcmp(s->text, text, len) == 0) return s;
    }
    IstrRec *s = arena_alloc(interner->arena, sizeof *s + len + 1);
    s->len = (uint32_t)len;
    s->hash = hash;
    s->keyword = 0;
    memcpy(s->text, text, len);
    s->text[len] = '\0';
    interner->slots[at] = s;
    if (++interner->count > interner->mask / 2) grow(interner);
    return s;
}

Istr intern(Interner *interner, const char *text, size_t len)
{
    return find_or_add(interner, text, len);
}

Istr intern_cstr(Interner *interner, const char *text)
{
    return find_or_add(interner, text, strlen(text));
}

Istr intern_printf(Interner *interner, const char *fmt, ...)
{
    char small[256];
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(small, sizeof small, fmt, args);
    va_end(args);
    if ((size_t)len < sizeof small) return intern(interner, small, (size_t)len);
    char *text = arena_alloc(interner->arena, (size_t)len + 1);
    va_start(args, fmt);
    vsnprintf(text, (size_t)len + 1, fmt, args);
    va_end(args);
    return intern(interner, text, (size_t)len);
}

void intern_keyword(Interner *interner, const char *text, uint32_t kind)
{
    find_or_add(interner, text, strlen(text))->keyword = kind;
}

bool istr_is(Istr s, const char *text)
{
    size_t len = strlen(text);
    return s->len == len && memcmp(s->text, text, len) == 0;
}
