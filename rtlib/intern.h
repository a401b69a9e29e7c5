/* The intern table, for names.c and intern.c. Interned strings live for ever. */
#ifndef RTI_INTERN_H
#define RTI_INTERN_H

#include "text.h"

void intern_start(void);
/* Enter a string that is known not to be there. gc: may collect. */
void intern_add(RtStr *s);

#endif
