/* arena.c - chunks, growth and release of the arena. See arena.h. */
#include "arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 64 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024 };

struct ArenaChunk {
    ArenaChunk *older;
    char *end;
    char data[];
};

static void out_of_memory(Arena *arena, size_t size)
{
    if (arena->out_of_memory) arena->out_of_memory(size);
    fprintf(stderr, "pyc2c: error: out of memory\n");
    exit(1);
}

void *arena_grow(Arena *arena, size_t size)
{
    size_t want = arena->total / 2;
    if (want < FIRST_CHUNK) want = FIRST_CHUNK;
    if (want > LARGEST_CHUNK) want = LARGEST_CHUNK;
    if (size > want / 2) want = size + want;
    ArenaChunk *chunk = want < SIZE_MAX / 2 ? malloc(sizeof *chunk + want) : NULL;
    if (!chunk) out_of_memory(arena, size);
    chunk->older = arena->chunk;
    chunk->end = chunk->data + want;
    arena->chunk = chunk;
    arena->total += want;
    arena->next = chunk->data + size;
    arena->end = chunk->end;
    return chunk->data;
}

void *arena_zalloc(Arena *arena, size_t size)
{
    void *p = arena_alloc(arena, size);
    memset(p, 0, size);
    return p;
}

void *arena_regrow(Arena *arena, void *p, size_t old_size, size_t new_size)
{
    size_t old_room = (old_size + 7) & ~(size_t)7, new_room = (new_size + 7) & ~(size_t)7;
    if (new_room <= old_room) return p;
    if (p && (char *)p + old_room == arena->next &&
        (size_t)(arena->end - arena->next) >= new_room - old_room) {
        arena->next += new_room - old_room;
        return p;
    }
    void *copy = arena_alloc(arena, new_size);
    if (old_size) memcpy(copy, p, old_size);
    return copy;
}

char *arena_text(Arena *arena, const char *text, size_t len)
{
    char *copy = arena_alloc(arena, len + 1);
    if (len) memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *arena_printf(Arena *arena, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)len + 1);
    va_start(args, fmt);
    vsnprintf(text, (size_t)len + 1, fmt, args);
    va_end(args);
    return text;
}

ArenaMark arena_mark(const Arena *arena)
{
    return (ArenaMark){.chunk = arena->chunk, .next = arena->next};
}

void arena_release(Arena *arena, ArenaMark mark)
{
    while (arena->chunk != mark.chunk) {
        ArenaChunk *older = arena->chunk->older;
        arena->total -= (size_t)(arena->chunk->end - arena->chunk->data);
        free(arena->chunk);
        arena->chunk = older;
    }
    arena->next = mark.next;
    arena->end = mark.chunk ? mark.chunk->end : NULL;
}

void arena_free(Arena *arena)
{
    arena_release(arena, (ArenaMark){0});
}
