/* The two stacks of a running program: the C stack it runs on and the call-site stack (error.h). stack.c makes
 * both and decides when recursion has gone too deep; setjmp.c switches to them.
 */
#ifndef RTI_STACK_H
#define RTI_STACK_H

#include "rt/error.h"

/* Run function(argument) with the stack pointer at `top` (16-byte aligned); returns its result. Only where setjmp.c has
 * assembly. */
int rti_call_on_stack(void *top, int (*function)(void *), void *argument);

/* Run body(argument) on a stack large enough for deep recursion, with a fresh call-site stack. The stacks stay
 * mapped. Falls back to the caller's own stack where memory is short. */
int rti_run_on_big_stack(int (*body)(void *), void *argument);

/* Number of activations running (the module body counts). */
int64_t rti_depth(void);
/* The oldest entry of the call-site stack that belongs to an activation. */
const RtSite **rti_sites_start(void);

#endif
