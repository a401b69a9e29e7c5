/* _thread: the interpreter lock, starting threads, and waiting.
 *
 * Whoever waits for the lock longer than the switch interval asks for it: rti_switch_wanted, and
 * the limit of the call-site stack is tripped so that the next call sees it (stack.c). The one that
 * runs then lets another go first. When the program ends, the first thread keeps the lock: the
 * others never run again.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../sysmod.h"
#include "threadmod.h"

enum {
    INTERVAL_NS = 5000000, /* how long a thread may keep the lock while others wait */
    DEFAULT_STACK = 16 << 20,
    DEPTH = 1 << 15, /* entries of a thread's call-site stack */
    SPARE = 512,     /* behind the last one a program can reach */
    SITES_BYTES = 2 * (DEPTH + SPARE) * 8,
};

/* ---- the interpreter lock ---- */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed; /* the lock was given up, or taken */
static bool held, finished;
static int waiting;
static uint64_t turns; /* how often it was taken */

static void interval_from_now(struct timespec *t)
{
    clock_gettime(CLOCK_MONOTONIC, t);
    t->tv_nsec += INTERVAL_NS;
    if (t->tv_nsec >= 1000000000) t->tv_sec++, t->tv_nsec -= 1000000000;
}

/* Take the lock; under the mutex. */
static void acquire(const RtThread *t)
{
    waiting++;
    while (held || (finished && t != &rti_first_thread)) {
        struct timespec until;
        uint64_t seen = turns;
        interval_from_now(&until);
        int timed_out = pthread_cond_timedwait(&changed, &mutex, &until) == ETIMEDOUT;
        if (timed_out && held && turns == seen && !finished) {
            rti_switch_wanted = 1;
            rti_stack_trip();
        }
    }
    waiting--;
    held = true;
    turns++;
}

static void load(RtThread *t)
{
    rti_thread = t;
    rt_sp = t->sp;
    rt_handler = t->handler;
    rt_resuming = t->resuming;
    rt_thrown = t->thrown;
    rt_handled = t->handled;
    rti_repr_state = t->repr;
    rti_stack_load(&t->stack);
}

/* Its frame lies below all that the caller keeps on the stack. */
static __attribute__((noinline)) void save(void)
{
    RtThread *t = rti_thread;
    t->sp = rt_sp;
    t->handler = rt_handler;
    t->resuming = rt_resuming;
    t->thrown = rt_thrown;
    t->handled = rt_handled;
    t->repr = rti_repr_state;
    rti_stack_save(&t->stack);
    t->scan_from = __builtin_frame_address(0);
}

static void give_up(void)
{
    pthread_mutex_lock(&mutex);
    held = false;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
}

/* What rti_thread is for those that do not have the lock. */
static pthread_key_t self_key;

static RtThread *self(void) { return pthread_getspecific(self_key); }

static void release_lock(void)
{
    (void)rt_setjmp(rti_thread->registers); /* first of all: nothing has changed registers yet */
    save();
    give_up();
}

static void take_lock(void)
{
    int err = errno;
    pthread_mutex_lock(&mutex);
    acquire(self());
    pthread_mutex_unlock(&mutex);
    load(self());
    errno = err;
}

/* Let another thread go first. */
static void switch_thread(void)
{
    rti_switch_wanted = 0;
    if (finished) {
        rti_stack_untrip();
        return;
    }
    (void)rt_setjmp(rti_thread->registers);
    save();
    pthread_mutex_lock(&mutex);
    uint64_t seen = turns;
    held = false;
    pthread_cond_broadcast(&changed);
    while (turns == seen && waiting) pthread_cond_wait(&changed, &mutex);
    acquire(self());
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    load(self());
}

static void start_locking(void)
{
    if (rti_release_lock) return;
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&changed, &attributes);
    pthread_key_create(&self_key, NULL);
    pthread_setspecific(self_key, rti_thread);
    held = true;
    rti_release_lock = release_lock;
    rti_take_lock = take_lock;
    rti_switch_thread = switch_thread;
}

/* ---- threads ---- */

size_t thread_stack_size;
int64_t thread_count;

typedef struct NewThread {
    RtThread thread; /* first */
    void (*run)(RtValue);
} NewThread;

static void set_up_stack(RtThread *t)
{
    pthread_attr_t attributes;
    void *low;
    size_t size;
    pthread_getattr_np(pthread_self(), &attributes);
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
    t->stack.end = low;
    t->stack.top = __builtin_frame_address(0);
}

static void unlink_thread(RtThread *t)
{
    RtThread **link = &rti_threads;
    while (*link != t) link = &(*link)->next;
    *link = t->next;
}

/* Run with the lock held and nothing else set up; no exception gets out. */
static __attribute__((noinline)) void run_guarded(NewThread *new)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue argument = new->thread.start;
        new->thread.start = 0;
        new->run(argument);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
    }
}

static void *thread_main(void *argument)
{
    NewThread *new = argument;
    RtThread *t = &new->thread;
    pthread_setspecific(self_key, t);
    set_up_stack(t);
    t->stack_bottom = (char *)__builtin_frame_address(0);
    take_lock();
    run_guarded(new);
    thread_count--;
    unlink_thread(t);
    munmap((void *)t->stack.sites, SITES_BYTES);
    give_up();
    free(new);
    return NULL;
}

static bool create(NewThread *new)
{
    pthread_attr_t attributes;
    pthread_t id;
    sigset_t all, before;
    size_t size = thread_stack_size ? thread_stack_size : DEFAULT_STACK;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, size);
    sigfillset(&all); /* signals are for the first thread */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(&id, &attributes, thread_main, new);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (!failed) new->thread.ident = (uint64_t)id; /* it cannot run yet: the lock is ours */
    return !failed;
}

uint64_t thread_start(void (*run)(RtValue), RtValue argument)
{
    static uint64_t serial;
    start_locking();
    NewThread *new = calloc(1, sizeof *new);
    void *sites = mmap(NULL, SITES_BYTES, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (!new || sites == MAP_FAILED) rt_errorf(&rt_RuntimeError, "can't start new thread");
    RtThread *t = &new->thread;
    t->sp = t->stack.sites = sites;
    t->stack.max_depth = DEPTH;
    t->stack.shown_offset = DEPTH + SPARE;
    t->start = argument;
    t->serial = ++serial;
    new->run = run;
    t->next = rti_threads;
    rti_threads = t;
    if (!create(new)) {
        unlink_thread(t);
        munmap(sites, SITES_BYTES);
        free(new);
        rt_errorf(&rt_RuntimeError, "can't start new thread");
    }
    thread_count++;
    return t->ident;
}

bool thread_is_alive(uint64_t serial)
{
    for (const RtThread *t = rti_threads; t; t = t->next)
        if (t->serial == serial) return true;
    return false;
}

/* ---- waiting ---- */

int64_t thread_timeout(RtValue seconds)
{
    double s = rti_to_double(seconds);
    if (s != s) rt_errorf(&rt_ValueError, "Invalid value NaN (not a number)");
    if (s == -1) return THREAD_FOREVER;
    if (s < 0) rt_errorf(&rt_ValueError, "timeout value must be a non-negative number");
    if (s * 1e9 >= 9.2e18)
        rt_errorf(&rt_OverflowError, "timestamp out of range for platform time_t");
    return (int64_t)(s * 1e9 + 0.999999);
}

const struct timespec *thread_deadline(int64_t nanoseconds, struct timespec *deadline)
{
    if (nanoseconds == THREAD_FOREVER) return NULL;
    clock_gettime(CLOCK_MONOTONIC, deadline);
    deadline->tv_sec += nanoseconds / 1000000000;
    deadline->tv_nsec += nanoseconds % 1000000000;
    if (deadline->tv_nsec >= 1000000000) deadline->tv_sec++, deadline->tv_nsec -= 1000000000;
    return deadline;
}

static void leave_queue(WaitQueue *queue, const Waiter *waiter)
{
    Waiter *before = NULL;
    for (Waiter *w = queue->first; w; before = w, w = w->next) {
        if (w != waiter) continue;
        if (before) before->next = w->next;
        else queue->first = w->next;
        if (queue->last == w) queue->last = before;
        return;
    }
}

bool thread_wait(WaitQueue *queue, const struct timespec *deadline)
{
    Waiter waiter = {0};
    struct timespec now;
    if (deadline && clock_gettime(CLOCK_MONOTONIC, &now) == 0 &&
        (now.tv_sec > deadline->tv_sec ||
         (now.tv_sec == deadline->tv_sec && now.tv_nsec >= deadline->tv_nsec)))
        return false;
    sem_init(&waiter.wakeup, 0, 0);
    if (queue->last) queue->last->next = &waiter;
    else queue->first = &waiter;
    queue->last = &waiter;
    rti_blocking_begin();
    int failed = deadline ? sem_clockwait(&waiter.wakeup, CLOCK_MONOTONIC, deadline)
                          : sem_wait(&waiter.wakeup);
    int err = errno;
    rti_blocking_end();
    if (!waiter.woken) leave_queue(queue, &waiter);
    sem_destroy(&waiter.wakeup);
    if (failed && err == EINTR) {
        if (waiter.woken) thread_wake_one(queue); /* somebody else should have it */
        rti_check_interrupt();
        return true; /* the caller looks again */
    }
    return waiter.woken;
}

void thread_wake_one(WaitQueue *queue)
{
    Waiter *waiter = queue->first;
    if (!waiter) return;
    queue->first = waiter->next;
    if (!queue->first) queue->last = NULL;
    waiter->woken = true;
    sem_post(&waiter->wakeup);
}

void thread_wake_all(WaitQueue *queue)
{
    while (queue->first) thread_wake_one(queue);
}

void thread_keep_lock(void)
{
    finished = true;
}
