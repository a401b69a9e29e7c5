/* Between the sys module (mod_sys.c, sys_info.c) and the rest of the runtime (sys_core.c). */
#ifndef RTI_SYSMOD_H
#define RTI_SYSMOD_H

#include "runtime.h"

/* A new list: what sys.path is at the start. */
RtValue rti_sys_path(void);

/* Remember the command line for sys.argv. Nothing is made yet. */
void rti_sys_arguments(const char *argv0, int argc, char **argv);
extern const char *rti_program_name;
extern int rti_arg_count;
extern char **rti_arg_values;

/* The module was imported; its own excepthook. */
void rti_sys_made(RtModule *module, RtValue excepthook);

/* sys.<name> as the program has set it: 0 when it is absent, or when sys was never imported. */
RtValue rti_sys_get(RtValue name);

int rti_sys_imported(void);

/* Show an uncaught exception: through sys.excepthook when the program replaced it. */
void rti_call_excepthook(RtValue exc);

/* sys.unraisablehook (unraisable.c) */
RtValue rti_sys_unraisablehook(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

/* The constants of the module (sys_info.c). */
void rti_sys_fill_info(RtValue dict);

/* sys.get_asyncgen_hooks, set_asyncgen_hooks (obj_asyncgen.c). */
RtValue rti_asyncgen_get_hooks(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_asyncgen_set_hooks(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

/* What is to be done when the program ends, before finalisers run; NULL: nothing. Set by the modules
 * that deal with it: waiting for threads, the functions of atexit. */
extern void (*rti_join_threads)(void);
extern void (*rti_at_exit)(void);
/* Set after those: the last finalisers run. Modules that are not there yet cannot be imported any more. */
extern int rti_finalizing;

/* ---- signals (interrupt.c) ---- */
void rti_interrupt_start(void);
/* Run the handlers of signals that have come; Ctrl-C raises KeyboardInterrupt. For loops around
 * blocking system calls. raises: what handlers raise. */
void rti_check_interrupt(void);
extern volatile int rti_interrupted; /* a signal has come */
/* Have a signal noted, and passed on at the next safe point to the hook. */
void rti_signal_catch(int number);
int rti_signal_caught(int number);
extern void (*rti_signal_hook)(int number); /* set by the module _signal */
extern int rti_own_interrupt; /* false once the program handles SIGINT otherwise */
extern int rti_wakeup_fd;     /* gets a byte for each signal; -1: none */

#endif
