/* Shared by the files of the module gc: mod_gc.c (the module), gc_order.c (the order of __del__),
 * gc_garbage.c (counting). */
#ifndef RTI_GCMOD_H
#define RTI_GCMOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Put objects found dead into the order their __del__ is to be called in. gc: never. */
void gc_order_dead(uintptr_t *objects, size_t count);

/* During a collection, when everything alive is marked: the number of dead objects that `counts` and that lie in
 * circles or are only reachable from some; 0 when very many are dead. `keep` (may be NULL) is told of each. gc: never. */
size_t gc_find_garbage(bool (*counts)(uintptr_t object), void (*keep)(uintptr_t object));

#endif
