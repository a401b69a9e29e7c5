/* mod__multiprocessing.c - the module _multiprocessing: SemLock, a lock or semaphore that processes share by its name.
 *
 * It is a POSIX semaphore. `count` says how often this process holds it, `owner` which thread took it last: a recursive
 * lock is taken again by counting. Read docs/threads.md for what goes on while it waits.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <string.h>
#include <time.h>

#include "native.h"
#include "posixmod.h"
#include "seconds.h"

enum { RECURSIVE_MUTEX, SEMAPHORE };

typedef struct SemLock {
    RtShape *shape;
    sem_t *handle; /* NULL: not made */
    uint64_t owner;
    int count, maximum, kind;
    RtValue name; /* str, or None */
} SemLock;

static RtType semlock_type;
#define SEMLOCK(v) ((SemLock *)RT_OBJ(v))

static bool is_mine(const SemLock *s) { return s->count > 0 && s->owner == rti_thread->ident; }

/* ---- making ---- */

static RtValue semlock(RtType *type, sem_t *handle, int kind, int maximum, RtValue name)
{
    SemLock *s = rti_object_alloc(type);
    s->handle = handle;
    s->kind = kind;
    s->maximum = maximum;
    s->name = name;
    return RT_VALUE(s);
}

NATIVE_NEW(semlock, "SemLock", 5, 5, RT_M_KW, "kind, value, maxvalue, name, unlink")
{
    int kind = posix_int(args[0]), value = posix_int(args[1]), maximum = posix_int(args[2]);
    if (kind != RECURSIVE_MUTEX && kind != SEMAPHORE) rt_errorf(&rt_ValueError, "unrecognized kind");
    const char *name = rti_fs_name(args[3]);
    bool unlink = rti_truth(args[4]);
    sem_t *handle = sem_open(name, O_CREAT | O_EXCL, 0600, (unsigned)value);
    if (handle == SEM_FAILED) posix_error();
    if (unlink && sem_unlink(name) < 0) posix_error();
    return semlock(RTI_TYPE(self), handle, kind, maximum, unlink ? RT_NONE : args[3]);
}

/* What another process made: by its name, or by the handle that fork left the same. */
NATIVE(semlock__rebuild)
{
    sem_t *handle = (sem_t *)(uintptr_t)posix_offset(rti_index(args[0]));
    int kind = posix_int(args[1]), maximum = posix_int(args[2]);
    if (args[3] != RT_NONE) {
        handle = sem_open(rti_fs_name(args[3]), 0);
        if (handle == SEM_FAILED) posix_error();
    }
    return semlock(RTI_TYPE(self), handle, kind, maximum, args[3]);
}

static void semlock_finalize(void *object)
{
    SemLock *s = object;
    if (s->handle) sem_close(s->handle);
    s->handle = NULL;
}

static void semlock_trace(void *object) { rti_gc_mark(((SemLock *)object)->name); }

/* ---- taking and giving back ---- */

/* Until it is there, or the time is over: false. `timeout` in nanoseconds, -1 for ever. */
static bool wait_for(SemLock *s, int64_t timeout)
{
    struct timespec end = {0};
    if (timeout >= 0) {
        clock_gettime(CLOCK_REALTIME, &end);
        int64_t nanoseconds = end.tv_nsec + timeout % 1000000000;
        end.tv_sec += timeout / 1000000000 + nanoseconds / 1000000000;
        end.tv_nsec = nanoseconds % 1000000000;
    }
    for (;;) {
        rti_blocking_begin();
        int result = timeout < 0 ? sem_wait(s->handle) : sem_timedwait(s->handle, &end);
        rti_blocking_end();
        if (!result) return true;
        if (errno == ETIMEDOUT || errno == EAGAIN) return false;
        if (errno != EINTR) posix_error();
        rti_check_interrupt();
    }
}

NATIVE(semlock_acquire)
{
    SemLock *s = SEMLOCK(self);
    bool block = !args[0] || rti_truth(args[0]);
    int64_t timeout = args[1] && args[1] != RT_NONE ? rti_timeout(args[1]) : -1;
    if (args[1] && args[1] != RT_NONE && timeout < 0) timeout = 0;
    if (s->kind == RECURSIVE_MUTEX && is_mine(s)) {
        s->count++;
        return RT_TRUE;
    }
    if (sem_trywait(s->handle) < 0) {
        if (errno != EAGAIN && errno != EINTR) posix_error();
        if (!block || !wait_for(s, timeout)) return RT_FALSE;
    }
    s->count++;
    s->owner = rti_thread->ident;
    return RT_TRUE;
}

NATIVE(semlock_release)
{
    SemLock *s = SEMLOCK(self);
    int value;
    if (s->kind == RECURSIVE_MUTEX) {
        if (!is_mine(s))
            rt_errorf(&rt_AssertionError, "attempt to release recursive lock not owned by thread");
        if (s->count > 1) {
            s->count--;
            return RT_NONE;
        }
    } else {
        if (sem_getvalue(s->handle, &value) < 0) posix_error();
        if (value >= s->maximum)
            rt_errorf(&rt_ValueError, "semaphore or lock released too many times");
    }
    if (sem_post(s->handle) < 0) posix_error();
    s->count--;
    return RT_NONE;
}

NATIVE(semlock___enter__)
{
    const RtValue none[2] = {0, 0};
    return semlock_acquire(self, none, 2, 0);
}

NATIVE(semlock___exit__) { return semlock_release(self, NULL, 0, 0); }

/* ---- looking ---- */

static int value_of(const SemLock *s)
{
    int value;
    if (sem_getvalue(s->handle, &value) < 0) posix_error();
    return value < 0 ? 0 : value;
}

NATIVE(semlock__count) { return RT_INT(SEMLOCK(self)->count); }
NATIVE(semlock__is_mine) { return RT_BOOL(is_mine(SEMLOCK(self))); }
NATIVE(semlock__get_value) { return RT_INT(value_of(SEMLOCK(self))); }
NATIVE(semlock__is_zero) { return RT_BOOL(!value_of(SEMLOCK(self))); }

NATIVE(semlock__after_fork)
{
    SEMLOCK(self)->count = 0;
    return RT_NONE;
}

static RtValue get_handle(RtValue self) { return rti_int((int64_t)(uintptr_t)SEMLOCK(self)->handle); }
static RtValue get_kind(RtValue self) { return RT_INT(SEMLOCK(self)->kind); }
static RtValue get_maxvalue(RtValue self) { return RT_INT(SEMLOCK(self)->maximum); }
static RtValue get_name(RtValue self) { return SEMLOCK(self)->name; }

/* ---- the type, the module ---- */

static const RtMethodDef semlock_methods[] = {
    {"acquire", semlock_acquire, 0, 2, RT_M_KW, "block=True, timeout=None", "Acquire the semaphore/lock."},
    {"release", semlock_release, 0, 0, 0, "", "Release the semaphore/lock."},
    {"_count", semlock__count, 0, 0, 0, "", "Num of `acquire()`s minus num of `release()`s for this process."},
    {"_is_mine", semlock__is_mine, 0, 0, 0, "", "Whether the lock is owned by this thread."},
    {"_get_value", semlock__get_value, 0, 0, 0, "", "Get the value of the semaphore."},
    {"_is_zero", semlock__is_zero, 0, 0, 0, "", "Return whether semaphore has value zero."},
    {"_rebuild", semlock__rebuild, 4, 4, RT_M_CLASS, "handle, kind, maxvalue, name, /", NULL},
    {"_after_fork", semlock__after_fork, 0, 0, 0, "",
     "Rezero the net acquisition count after fork()."},
    {"__enter__", semlock___enter__, 0, 0, 0, "", "Enter the semaphore/lock."},
    {"__exit__", semlock___exit__, 0, 3, 0, "exc_type=None, exc_value=None, exc_tb=None, /",
     "Exit the semaphore/lock."},
    {0},
};

static const RtGetSetDef semlock_getsets[] = {
    {"handle", get_handle, rti_readonly, NULL},
    {"kind", get_kind, rti_readonly, NULL},
    {"maxvalue", get_maxvalue, rti_readonly, NULL},
    {"name", get_name, rti_readonly, NULL},
    {0},
};

static RtShape semlock_shape = {.type = &semlock_type};
RT_STATIC_TYPE(semlock_type) = {
    .shape = &rt_shape_type,
    .cname = "_multiprocessing.SemLock",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(SemLock),
    .trace = semlock_trace,
    .finalize = semlock_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, semlock_new)),
    .methods = semlock_methods,
    .getsets = semlock_getsets,
    .doc = "Semaphore/Mutex type",
    .instance_shape = &semlock_shape,
};

NATIVE(multiprocessing_sem_unlink) { return posix_done(sem_unlink(rti_fs_name(args[0]))); }

static const RtMethodDef functions[] = {
    {"sem_unlink", multiprocessing_sem_unlink, 1, 1, 0, "name, /", NULL},
    {0},
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&semlock_type, NULL};
    native_add_types(module, types);
    rti_dict_set(rti_type_dict(&semlock_type), rti_intern_cstr("SEM_VALUE_MAX"), rti_int(SEM_VALUE_MAX));
    RtValue flags = rti_dict_new();
    static const char *const names[] = {"HAVE_SEM_OPEN", "HAVE_SEM_TIMEDWAIT"};
    for (size_t i = 0; i < 2; i++) rti_dict_set(flags, rti_intern_cstr(names[i]), RT_INT(1));
    rti_module_set(module, rti_intern_cstr("flags"), flags);
}

const RtModuleDef rt_module__multiprocessing = {.name = "_multiprocessing", .functions = functions, .fill = fill};
