/* lower_bound.c - sets of variables known to be bound.
 *
 * A set is copied often (at each branch) and changed rarely between two copies, so copies share
 * their bits until one of them changes.
 */
#include "lower_internal.h"

#include <string.h>

const Bound bound_dead = {.dead = true};

Bound bound_share(Bound *b)
{
    b->shared = true;
    return *b;
}

bool bound_has(const Bound *b, const IrVar *var)
{
    if (b->dead) return true;
    uint32_t word = var->index / 64;
    return word < b->words && (b->bits[word] >> (var->index % 64) & 1);
}

/* Bits of its own, at least `words` of them. */
static void own(Arena *arena, Bound *b, uint32_t words)
{
    if (!b->shared && b->words >= words) return;
    uint32_t size = b->words >= words ? b->words : words + words / 2;
    uint64_t *bits = ARENA_ARRAY(arena, uint64_t, size);
    if (b->words) memcpy(bits, b->bits, b->words * sizeof *bits);
    b->bits = bits;
    b->words = size;
    b->shared = false;
}

void bound_add(Arena *arena, Bound *b, const IrVar *var)
{
    if (bound_has(b, var)) return;
    own(arena, b, var->index / 64 + 1);
    b->bits[var->index / 64] |= (uint64_t)1 << (var->index % 64);
}

void bound_remove(Arena *arena, Bound *b, const IrVar *var)
{
    if (b->dead || !bound_has(b, var)) return;
    own(arena, b, 0);
    b->bits[var->index / 64] &= ~((uint64_t)1 << (var->index % 64));
}

void bound_meet(Arena *arena, Bound *into, const Bound *other)
{
    if (other->dead) return;
    if (into->dead) {
        *into = *other;
        into->shared = false; /* whether `other` goes on changing its bits is not known here */
        into->bits = ARENA_ARRAY(arena, uint64_t, other->words);
        if (other->words) memcpy(into->bits, other->bits, other->words * sizeof(uint64_t));
        return;
    }
    if (into->bits == other->bits && into->words == other->words) return;
    own(arena, into, 0);
    for (uint32_t i = 0; i < into->words; i++)
        into->bits[i] &= i < other->words ? other->bits[i] : 0;
}

void bound_join(Arena *arena, Bound *into, const Bound *other)
{
    if (into->dead || other->dead) {
        *into = bound_dead;
        return;
    }
    if (other->words) own(arena, into, other->words);
    for (uint32_t i = 0; i < other->words; i++) into->bits[i] |= other->bits[i];
}
