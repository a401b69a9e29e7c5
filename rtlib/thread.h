/* thread.h - the threads of a program, and the lock that only one of them holds.
 *
 * Only the thread that holds the interpreter lock runs Python code or touches the heap. What it
 * works with are plain globals (rt_sp, rt_handler, the limits of its stack...); when it gives the
 * lock away they are saved in its RtThread, and loaded again when it gets the lock back. A program
 * that never starts a thread has just the first RtThread, and no lock. See docs/threads.md.
 */
#ifndef RTI_THREAD_H
#define RTI_THREAD_H

#include "stack.h"

typedef struct RtThread {
    /* saved while the thread is without the lock */
    const RtSite **sp;
    RtHandler *handler;
    RtResuming *resuming;
    RtValue thrown, handled;
    RtStackState stack;
    RtReprState repr;
    char *scan_from;                 /* the collector scans its stack from here... */
    void *registers[RT_JMP_WORDS];   /* ... and these */

    char *stack_bottom; /* where the thread's stack begins: scanning ends here */
    RtValue context;    /* the current contextvars.Context, 0 until there is one */
    RtValue start;      /* what the thread is to run, while it starts */
    uint64_t ident;     /* get_ident() */
    uint64_t serial;    /* never used a second time */
    struct RtThread *next;
} RtThread;

extern RtThread *rti_thread;      /* the one that is running */
extern RtThread rti_first_thread; /* the one the program started in; last of the list */
extern RtThread *rti_threads;     /* all */

/* Around what may block and touches nothing of the heap: other threads run meanwhile. The values a
 * caller needs afterwards stay alive. errno is kept. */
extern void (*rti_release_lock)(void), (*rti_take_lock)(void); /* NULL: there is one thread only */
static inline void rti_blocking_begin(void)
{
    if (rti_release_lock) rti_release_lock();
}
static inline void rti_blocking_end(void)
{
    if (rti_take_lock) rti_take_lock();
}

/* Set when another thread waits for its turn: the next call gives it the lock (rti_switch_thread). */
extern volatile int rti_switch_wanted;
extern void (*rti_switch_thread)(void);

#endif
