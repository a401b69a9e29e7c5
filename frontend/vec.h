/* vec.h - growing arrays in an arena.
 *
 * `VEC(T) name;` declares an array of T that grows by doubling; zero-initialised it is empty.
 * Growing leaves the old block in the arena, so the total is at most twice the final size. Pointers
 * into `items` are valid until the next push.
 */
#ifndef FRONTEND_VEC_H
#define FRONTEND_VEC_H

#include "arena.h"

#define VEC(T)                                                                                     \
    struct {                                                                                       \
        T *items;                                                                                  \
        uint32_t len, cap;                                                                         \
    }

/* Room for one more item; returns the new capacity's block. Used by the macros below. */
void *vec_grow(Arena *arena, void *items, uint32_t len, uint32_t *cap, size_t item_size);

/* Append value. */
#define vec_push(arena, v, value)                                                                  \
    ((v)->len == (v)->cap ? (void)((v)->items = vec_grow((arena), (v)->items, (v)->len, &(v)->cap, \
                                                         sizeof *(v)->items))                      \
                          : (void)0,                                                               \
     (void)((v)->items[(v)->len++] = (value)))

/* Remove and return the last item; the array must not be empty. */
#define vec_pop(v) ((v)->items[--(v)->len])

/* The last item, as an lvalue. */
#define vec_last(v) ((v)->items[(v)->len - 1])

#endif
