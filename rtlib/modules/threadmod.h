/* Shared by the files of the _thread module: mod_thread.c (handles, _local, the table),
 * thread_locks.c (lock, RLock), thread_run.c (the interpreter lock, starting threads, waiting); and
 * by mod_queue.c. */
#ifndef RTI_THREADMOD_H
#define RTI_THREADMOD_H

#include <semaphore.h>
#include <time.h>

#include "../thread.h"
#include "native.h"

/* ---- waiting (thread_run.c): queues are changed only by who holds the interpreter lock ---- */
typedef struct Waiter {
    struct Waiter *next;
    sem_t wakeup;
    bool woken;
} Waiter;

typedef struct WaitQueue {
    Waiter *first, *last;
} WaitQueue;

/* Wait in the queue, without the interpreter lock, to be woken or for the deadline (NULL: none).
 * True when woken. raises: KeyboardInterrupt. */
bool thread_wait(WaitQueue *queue, const struct timespec *deadline);
void thread_wake_one(WaitQueue *queue);
void thread_wake_all(WaitQueue *queue);

enum { THREAD_FOREVER = -1 };
/* A timeout in nanoseconds. raises: ValueError, OverflowError. */
int64_t thread_timeout(RtValue seconds);
/* That many nanoseconds from now; NULL for THREAD_FOREVER. */
const struct timespec *thread_deadline(int64_t nanoseconds, struct timespec *deadline);

/* ---- threads (thread_run.c) ---- */
/* Start a thread that calls run(argument), holding the interpreter lock; returns its identifier.
 * raises: RuntimeError "can't start new thread". */
uint64_t thread_start(void (*run)(RtValue argument), RtValue argument);
extern size_t thread_stack_size; /* of threads to come; 0: the default */
extern int64_t thread_count;     /* running, the first one not counted */
bool thread_is_alive(uint64_t serial);
void thread_keep_lock(void); /* the first thread never gives the lock away again */

/* ---- thread_locks.c ---- */
extern RtType thread_lock, thread_rlock;

#endif
