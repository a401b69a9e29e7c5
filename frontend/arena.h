/* arena.h - bump allocation for everything a compilation makes.
 *
 * Owns: chunks of memory handed out in growing order and released together. Nodes, names, tables
 * and texts of one compilation live in one arena; a pass that needs scratch memory takes a mark and
 * releases it. Nothing is freed singly.
 * Invariant: every pointer handed out is 8-byte aligned and stays valid until the mark below it is
 * released or the arena is freed.
 */
#ifndef FRONTEND_ARENA_H
#define FRONTEND_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *chunk;                  /* newest chunk, linked to the older ones */
    char *next, *end;                   /* free part of the newest chunk */
    size_t total;                       /* bytes taken from malloc so far */
    void (*out_of_memory)(size_t size); /* must not return; NULL: message and exit(1) */
} Arena;

typedef struct ArenaMark {
    ArenaChunk *chunk;
    char *next;
} ArenaMark;

/* Slow path of arena_alloc: take a new chunk. Never returns NULL. */
void *arena_grow(Arena *arena, size_t size);

/* size bytes, uninitialised, 8-byte aligned. Never returns NULL. */
static inline void *arena_alloc(Arena *arena, size_t size)
{
    size = (size + 7) & ~(size_t)7;
    if ((size_t)(arena->end - arena->next) < size) return arena_grow(arena, size);
    void *p = arena->next;
    arena->next += size;
    return p;
}

/* size bytes, all zero. */
void *arena_zalloc(Arena *arena, size_t size);

/* Make the block at p (old_size bytes, from this arena) new_size bytes long; in place when it was
 * the newest one, else by copying. p may be NULL when old_size is 0. */
void *arena_regrow(Arena *arena, void *p, size_t old_size, size_t new_size);

/* A NUL-terminated copy of len bytes. */
char *arena_text(Arena *arena, const char *text, size_t len);

/* A NUL-terminated text made by printf. */
char *arena_printf(Arena *arena, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

ArenaMark arena_mark(const Arena *arena);

/* Give back everything allocated since the mark was taken. */
void arena_release(Arena *arena, ArenaMark mark);

/* Free all chunks; the arena is empty and usable again. */
void arena_free(Arena *arena);

#define ARENA_NEW(arena, T)      ((T *)arena_zalloc((arena), sizeof(T)))
#define ARENA_ARRAY(arena, T, n) ((T *)arena_zalloc((arena), sizeof(T) * (size_t)(n)))

#endif
