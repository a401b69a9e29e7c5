/* builtins.h - what the dict code tells the builtins table. */
#ifndef RTI_BUILTINS_H
#define RTI_BUILTINS_H

#include "rt/builtins.h"
#include "type.h"

/* The builtins that the program can look up by name (rt_main's argument). */
extern const RtNamedValue *rti_builtins_carried;

/* A module's namespace dict was written to: is it the builtins module's, or has it a builtin's
 * name? */
void rti_builtins_namespace_written(RtValue dict);
/* The same for one key of it. */
void rti_builtins_name_written(RtValue dict, RtValue key);

#endif
