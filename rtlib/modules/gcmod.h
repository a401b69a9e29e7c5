/* Shared by the files of the module gc: mod_gc.c (the module), gc_order.c (the order of __del__). */
#ifndef RTI_GCMOD_H
#define RTI_GCMOD_H

#include <stddef.h>
#include <stdint.h>

/* Put objects found dead into the order their __del__ is to be called in. gc: never. */
void gc_order_dead(uintptr_t *objects, size_t count);

#endif
