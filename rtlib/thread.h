/* thread.h - what belongs to one thread of the program.
 *
 * Only the thread that holds the interpreter lock runs Python code or touches the heap. What it
 * works with are plain globals (rt_sp, rt_handler, the stack's limits...); when the lock changes
 * hands they are saved in the RtThread of the one and loaded from that of the other. A program that
 * never makes a thread has just the first RtThread, in static memory. See docs/threads.md.
 */
#ifndef RTI_THREAD_H
#define RTI_THREAD_H

#include "rt/error.h"

typedef struct RtThread {
    RtValue context; /* the current contextvars.Context, 0 until there is one */
    RtValue locals;  /* dict: the _thread._local objects this thread used, and their dicts; or 0 */
} RtThread;

/* The thread that is running. */
extern RtThread *rti_thread;

#endif
