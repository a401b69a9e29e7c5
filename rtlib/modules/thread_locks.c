/* _thread: lock and RLock.
 *
 * A lock is a flag and a queue of those who wait for it; both change only under the interpreter
 * lock. Who is woken looks again, as somebody else may have been faster.
 */
#include "../sysmod.h"
#include "threadmod.h"

typedef struct Lock {
    RtShape *shape;
    WaitQueue queue;
    bool locked;
} Lock;

typedef struct RLock {
    RtShape *shape;
    WaitQueue queue;
    uint64_t owner;
    int64_t count; /* 0: not locked */
} RLock;

static RtShape lock_shape = {.type = &thread_lock}, rlock_shape = {.type = &thread_rlock};

static inline Lock *L(RtValue v)
{
    return (Lock *)RT_OBJ(v);
}

static inline RLock *RL(RtValue v)
{
    return (RLock *)RT_OBJ(v);
}

/* acquire(blocking=True, timeout=-1): how long to wait, in nanoseconds. */
static int64_t waiting_time(RtValue blocking, RtValue timeout)
{
    bool waits = !blocking || rti_truth(blocking);
    int64_t nanoseconds = timeout ? thread_timeout(timeout) : THREAD_FOREVER;
    if (!waits && nanoseconds != THREAD_FOREVER)
        rt_errorf(&rt_ValueError, "can't specify a timeout for a non-blocking call");
    return waits ? nanoseconds : 0;
}

#define ACQUIRE_SIGNATURE "blocking=True, timeout=-1"

/* ---- lock ---- */

static bool lock_take(Lock *lock, int64_t nanoseconds)
{
    if (lock->locked && nanoseconds) {
        struct timespec until;
        const struct timespec *deadline = thread_deadline(nanoseconds, &until);
        while (lock->locked)
            if (!thread_wait(&lock->queue, deadline)) break;
    }
    if (lock->locked) return false;
    lock->locked = true;
    return true;
}

NATIVE(lock_acquire)
{
    return RT_BOOL(lock_take(L(self), waiting_time(args[0], args[1])));
}

NATIVE(lock___enter__)
{
    return RT_BOOL(lock_take(L(self), THREAD_FOREVER));
}

NATIVE(lock_release)
{
    Lock *lock = L(self);
    if (!lock->locked) rt_errorf(&rt_RuntimeError, "release unlocked lock");
    lock->locked = false;
    thread_wake_one(&lock->queue);
    return RT_NONE;
}

NATIVE(lock_locked)
{
    return RT_BOOL(L(self)->locked);
}

NATIVE(lock__at_fork_reinit)
{
    L(self)->locked = false;
    L(self)->queue = (WaitQueue){0};
    return RT_NONE;
}

static RtValue lock_repr(RtValue self)
{
    return rti_str_format("<%s %s object at 0x%llx>", L(self)->locked ? "locked" : "unlocked",
                          rti_typeof(self)->cname, (unsigned long long)self);
}

static RtValue lock_new(RtType *type, RT_UNUSED const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("lock", kwnames);
    rti_args_count("lock", count, 0, 0);
    return RT_VALUE(rti_object_alloc(type));
}

static const RtMethodDef lock_methods[] = {
    {"acquire", lock_acquire, 0, 2, RT_M_KW, ACQUIRE_SIGNATURE,
     "Lock the lock.  Without argument, this blocks if the lock is already\n"
     "locked (even by the same thread), waiting for another thread to release\n"
     "the lock, and return True once the lock is acquired.\n"
     "With an argument, this will only block if the argument is true,\n"
     "and the return value reflects whether the lock is acquired.\n"
     "The blocking operation is interruptible."},
    {"acquire_lock", lock_acquire, 0, 2, RT_M_KW, ACQUIRE_SIGNATURE,
     "An obsolete synonym of acquire()."},
    {"release", lock_release, 0, 0, 0, "",
     "Release the lock, allowing another thread that is blocked waiting for\n"
     "the lock to acquire the lock.  The lock must be in the locked state,\n"
     "but it needn't be locked by the same thread that unlocks it."},
    {"release_lock", lock_release, 0, 0, 0, "", "An obsolete synonym of release()."},
    {"locked", lock_locked, 0, 0, 0, "", "Return whether the lock is in the locked state."},
    {"locked_lock", lock_locked, 0, 0, 0, "", "An obsolete synonym of locked()."},
    {"_at_fork_reinit", lock__at_fork_reinit, 0, 0, 0, NULL, NULL},
    {"__enter__", lock___enter__, 0, 0, 0, "", "Lock the lock."},
    {"__exit__", lock_release, 0, -1, 0, NULL, "Release the lock."},
    {0}};

RT_TYPE(thread_lock) = {
    .shape = &rt_shape_type,
    .cname = "_thread.lock",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(Lock),
    .instance_shape = &lock_shape,
    .methods = lock_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, lock_new), RT_SLOT(repr, lock_repr)),
    .doc = "A lock object is a synchronization primitive.  To create a lock,\n"
           "call threading.Lock().",
};

/* ---- RLock ---- */

static bool rlock_take(RLock *lock, int64_t nanoseconds)
{
    if (lock->count && lock->owner == rti_thread->ident) {
        lock->count++;
        return true;
    }
    struct timespec until;
    const struct timespec *deadline = thread_deadline(nanoseconds, &until);
    while (lock->count && nanoseconds)
        if (!thread_wait(&lock->queue, deadline)) break;
    if (lock->count) return false;
    lock->owner = rti_thread->ident;
    lock->count = 1;
    return true;
}

static void rlock_check_owned(const RLock *lock)
{
    if (!lock->count || lock->owner != rti_thread->ident)
        rt_errorf(&rt_RuntimeError, "cannot release un-acquired lock");
}

static void rlock_free(RLock *lock)
{
    lock->count = 0;
    lock->owner = 0;
    thread_wake_one(&lock->queue);
}

NATIVE(rlock_acquire)
{
    return RT_BOOL(rlock_take(RL(self), waiting_time(args[0], args[1])));
}

NATIVE(rlock___enter__)
{
    return RT_BOOL(rlock_take(RL(self), THREAD_FOREVER));
}

NATIVE(rlock_release)
{
    RLock *lock = RL(self);
    rlock_check_owned(lock);
    if (lock->count == 1) rlock_free(lock);
    else lock->count--;
    return RT_NONE;
}

NATIVE(rlock__is_owned)
{
    return RT_BOOL(RL(self)->count && RL(self)->owner == rti_thread->ident);
}

NATIVE(rlock__recursion_count)
{
    bool own = RL(self)->owner == rti_thread->ident;
    return rti_int(own ? RL(self)->count : 0);
}

NATIVE(rlock__release_save)
{
    RLock *lock = RL(self);
    if (!lock->count) rt_errorf(&rt_RuntimeError, "cannot release un-acquired lock");
    RtValue state = native_tuple2(rti_int(lock->count), rti_int_u64(lock->owner));
    rlock_free(lock);
    return state;
}

NATIVE(rlock__acquire_restore)
{
    if (!rti_is_a(args[0], &rt_type_tuple) || RTI_TUPLE(args[0])->len != 2)
        rt_errorf(&rt_TypeError, "_acquire_restore() argument 1 must be tuple, not %B", args[0]);
    RLock *lock = RL(self);
    int64_t times = rti_args_ssize(RTI_TUPLE(args[0])->items[0]);
    while (lock->count) thread_wait(&lock->queue, NULL);
    lock->count = times;
    lock->owner = rti_thread->ident;
    return RT_NONE;
}

NATIVE(rlock__at_fork_reinit)
{
    RLock *lock = RL(self);
    lock->count = 0;
    lock->owner = 0;
    lock->queue = (WaitQueue){0};
    return RT_NONE;
}

static RtValue rlock_repr(RtValue self)
{
    const RLock *lock = RL(self);
    return rti_str_format("<%s %s object owner=%lld count=%lld at 0x%llx>",
                          lock->count ? "locked" : "unlocked", rti_typeof(self)->cname,
                          (long long)lock->owner, (long long)lock->count, (unsigned long long)self);
}

static RtValue rlock_new(RtType *type, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                         RT_UNUSED RtValue kwnames)
{
    return RT_VALUE(rti_object_alloc(type));
}

static const RtMethodDef rlock_methods[] = {
    {"acquire", rlock_acquire, 0, 2, RT_M_KW, ACQUIRE_SIGNATURE,
     "Lock the lock.  `blocking` indicates whether we should wait\n"
     "for the lock to be available or not.  If `blocking` is False\n"
     "and another thread holds the lock, the method will return False\n"
     "immediately.  If `blocking` is True and another thread holds\n"
     "the lock, the method will wait for the lock to be released,\n"
     "take it and then return True.\n(note: the blocking operation is interruptible.)\n\n"
     "In all other cases, the method will return True immediately.\n"
     "Precisely, if the current thread already holds the lock, its\n"
     "internal counter is simply incremented. If nobody holds the lock,\n"
     "the lock is taken and its internal counter initialized to 1."},
    {"release", rlock_release, 0, 0, 0, "",
     "Release the lock, allowing another thread that is blocked waiting for\n"
     "the lock to acquire the lock.  The lock must be in the locked state,\n"
     "and must be locked by the same thread that unlocks it; otherwise a\n"
     "`RuntimeError` is raised.\n\n"
     "Do note that if the lock was acquire()d several times in a row by the\n"
     "current thread, release() needs to be called as many times for the lock\n"
     "to be available for other threads."},
    {"_acquire_restore", rlock__acquire_restore, 1, 1, 0, NULL, "For internal use by `threading.Condition`."},
    {"_at_fork_reinit", rlock__at_fork_reinit, 0, 0, 0, NULL, NULL},
    {"_is_owned", rlock__is_owned, 0, 0, 0, "", "For internal use by `threading.Condition`."},
    {"_recursion_count", rlock__recursion_count, 0, 0, 0, "", "For internal use by reentrancy checks."},
    {"_release_save", rlock__release_save, 0, 0, 0, "", "For internal use by `threading.Condition`."},
    {"__enter__", rlock___enter__, 0, 0, 0, "", "Lock the lock."},
    {"__exit__", rlock_release, 0, -1, 0, NULL, "Release the lock."},
    {0}};

RT_TYPE(thread_rlock) = {
    .shape = &rt_shape_type,
    .cname = "_thread.RLock",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(RLock),
    .instance_shape = &rlock_shape,
    .methods = rlock_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, rlock_new), RT_SLOT(repr, rlock_repr)),
};
