/* Shared by mod_mmap.c (the module, mapping and unmapping, the file-like side) and mmap_items.c (the sequence side).
 *
 * Views of a mapping (memoryview and whoever takes bytes-like objects) point straight into it. close() therefore leaves
 * the memory mapped when a view was ever made; the finaliser gives it back. (CPython counts the views, and refuses to
 * close while there are some.)
 */
#ifndef RTI_MMAPMOD_H
#define RTI_MMAPMOD_H

#include "bytes.h"
#include "native.h"
#include "posixmod.h"

enum { ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY };

typedef struct Mapping {
    RtShape *shape;
    uint8_t *data; /* NULL: closed */
    int64_t len, pos, offset;
    uint8_t *mapped; /* what is to be unmapped, also after closing */
    int64_t mapped_len;
    int fd; /* a duplicate, -1: none */
    int flags, access;
    bool exported; /* a view was made */
} Mapping;

#define MAPPING(v) ((Mapping *)RT_OBJ(v))

/* raises: ValueError when it is closed. */
Mapping *mmap_open(RtValue v);
/* raises: TypeError when it may not be written to. */
void mmap_check_writable(const Mapping *m);

int64_t mmap_length(RtValue self);
RtValue mmap_getitem(RtValue self, RtValue key);
void mmap_setitem(RtValue self, RtValue key, RtValue v);
RtValue mmap_buffer(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

#endif
