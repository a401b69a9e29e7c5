/* The two stacks of a running program: the C stack it runs on and the call-site stack (error.h).
 * stack.c makes both and decides when recursion has gone too deep; setjmp.c switches to them.
 */
#ifndef RTI_STACK_H
#define RTI_STACK_H

#include "rt/error.h"

/* Does the program run on a stack of our own? AddressSanitizer wants to know the stack it runs on.
 */
#if defined(__SANITIZE_ADDRESS__)
#define RTI_OWN_STACK 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RTI_OWN_STACK 0
#endif
#endif
#ifndef RTI_OWN_STACK
#if defined(__x86_64__) || defined(__aarch64__)
#define RTI_OWN_STACK 1
#else
#define RTI_OWN_STACK 0
#endif
#endif

/* Run function(argument) with the stack pointer at `top` (16-byte aligned); returns its result.
 * Only where setjmp.c has assembly. */
int rti_call_on_stack(void *top, int (*function)(void *), void *argument);

/* Run body(argument) on a stack large enough for deep recursion, with a fresh call-site stack. The
 * stacks stay mapped. Falls back to the caller's own stack where memory is short. */
int rti_run_on_big_stack(int (*body)(void *), void *argument);

/* Number of activations running (the module body counts). */
int64_t rti_depth(void);
/* Where the RtShown of the activation of that entry is kept (obj_frame.c). */
struct RtShown **rti_shown_slot(const RtSite **sp);
/* Fresh memory for a stack of that many bytes, a multiple of the page size; NULL when there is none. */
char *rti_map_stack(size_t bytes);

/* The oldest entry of the call-site stack that belongs to an activation. */
const RtSite **rti_sites_start(void);

/* What stack.c and repr_guard.c know of one thread (thread.h). */
typedef struct RtStackState {
    const RtSite **sites;
    int64_t max_depth, shown_offset;
    char *top, *end; /* of the C stack, which grows from top down to end */
    int deep;
} RtStackState;
void rti_stack_save(RtStackState *state);
void rti_stack_load(const RtStackState *state); /* rt_sp is set already */

typedef struct RtReprState {
    RtValue list; /* 0 until needed: its items are the containers being shown */
    int64_t count;
} RtReprState;
extern RtReprState rti_repr_state;

/* Make the next call look at rti_interrupted (async-signal-safe), and take that back. */
void rti_stack_trip(void);
void rti_stack_untrip(void);

/* Set when the limit was moved on for a deep recursion; then an unwinding must call
 * rti_stack_unwound with the address of the frame it ends at, rt_sp being that frame's. */
extern int rti_stack_deep;
void rti_stack_unwound(const void *frame);

/* ---- the guard behind the stack (stack_guard.c) ---- */
enum { RTI_GUARD_BYTES = 256 * 1024 };
/* Protect the RTI_GUARD_BYTES from `low` on: touching them raises RecursionError. */
void rti_guard_start(char *low);
/* Protect them again once the stack has been unwound to `frame`. */
void rti_guard_close(const void *frame);

#endif
