/* builtins.h - how the rest of the runtime reports changes that make inlined builtins wrong. */
#ifndef RTI_BUILTINS_H
#define RTI_BUILTINS_H

#include "rt/builtins.h"
#include "type.h"

/* A variable of the builtins module was set or deleted other than through its namespace dict
 * (module.name = v). */
void rti_builtins_changed(void);

/* A module's namespace dict was written to: look for names of builtins in it. */
void rti_builtins_namespace_written(RtValue dict);

#endif
