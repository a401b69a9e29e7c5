/* Items of a memoryview in their native formats, for obj_memoryview.c and memoryview_format.c. */
#ifndef RTI_MEMORYVIEW_H
#define RTI_MEMORYVIEW_H

#include "bytes.h"

/* Bytes of an item of a format character, 0: no such format. */
int item_size(char format);
RtValue item_get(char format, const uint8_t *p);
/* raises: TypeError, ValueError "memoryview: invalid type (value) for format 'X'" */
void item_put(char format, uint8_t *p, RtValue v);

#endif
