/* The module _thread: handles of threads, _local, and the table of the module.
 *
 * thread_run.c has the interpreter lock and starts threads, thread_locks.c has the locks.
 */
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../file.h"
#include "../structseq.h"
#include "../sysmod.h"
#include "threadmod.h"

static uint64_t own_ident(void)
{
    if (!rti_thread->ident) rti_thread->ident = (uint64_t)pthread_self();
    return rti_thread->ident;
}

/* ---- handles ---- */

enum { NOT_STARTED, STARTING, RUNNING, DONE };

typedef struct Handle {
    RtShape *shape;
    struct Handle *next; /* those of threads to be waited for at the end */
    uint64_t ident;
    WaitQueue queue; /* joining */
    uint8_t state;
    bool counts; /* in that list */
} Handle;

static RtType handle_type;
static RtShape handle_shape = {.type = &handle_type};
static Handle *awaited; /* kept alive by the threads' start values while they run */

static inline Handle *H(RtValue v)
{
    return (Handle *)RT_OBJ(v);
}

static void handle_done(Handle *h)
{
    h->state = DONE;
    if (h->counts) {
        Handle **link = &awaited;
        while (*link != h) link = &(*link)->next;
        *link = h->next;
        h->counts = false;
    }
    thread_wake_all(&h->queue);
}

static void handle_join(Handle *h, int64_t nanoseconds)
{
    struct timespec until;
    const struct timespec *deadline = thread_deadline(nanoseconds, &until);
    if (h->state == NOT_STARTED) rt_errorf(&rt_RuntimeError, "thread not started");
    if (h->state != DONE && h->ident == own_ident())
        rt_errorf(&rt_RuntimeError, "Cannot join current thread");
    while (h->state != DONE)
        if (!thread_wait(&h->queue, deadline)) return;
}

static RtValue handle_new(RtType *type, RT_UNUSED const RtValue *args, size_t count,
                          RtValue kwnames)
{
    rti_args_no_keywords("_ThreadHandle", kwnames);
    rti_args_count("_ThreadHandle", count, 0, 0);
    return RT_VALUE(rti_object_alloc(type));
}

static RtValue get_handle_ident(RtValue self)
{
    return rti_int_u64(H(self)->ident);
}

NATIVE(handle_is_done)
{
    return RT_BOOL(H(self)->state == DONE);
}

NATIVE(handle__set_done)
{
    if (H(self)->state == NOT_STARTED) rt_errorf(&rt_RuntimeError, "thread not started");
    handle_done(H(self));
    return RT_NONE;
}

NATIVE(handle_join_method)
{
    int64_t nanoseconds = THREAD_FOREVER;
    if (args[0] && args[0] != RT_NONE) {
        double s = rti_to_double(args[0]);
        nanoseconds = s < 0 ? THREAD_FOREVER : thread_timeout(args[0]);
    }
    handle_join(H(self), nanoseconds);
    return RT_NONE;
}

static RtValue handle_repr(RtValue self)
{
    return rti_str_format("<%s object: ident=%lld>", rti_typeof(self)->cname,
                          (long long)H(self)->ident);
}

static const RtMethodDef handle_methods[] = {
    {"join", handle_join_method, 0, 1, RT_M_KW, "timeout=None", NULL},
    {"_set_done", handle__set_done, 0, 0, 0, NULL, NULL},
    {"is_done", handle_is_done, 0, 0, 0, NULL, NULL},
    {0}};
static const RtGetSetDef handle_getsets[] = {{"ident", get_handle_ident, NULL, NULL}, {0}};

RT_STATIC_TYPE(handle_type) = {
    .shape = &rt_shape_type,
    .cname = "_thread._ThreadHandle",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Handle),
    .instance_shape = &handle_shape,
    .methods = handle_methods,
    .getsets = handle_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, handle_new), RT_SLOT(repr, handle_repr)),
};

/* ---- starting ---- */

/* start: (function, args, kwargs or None, handle or None) */
static void run_thread(RtValue start)
{
    const RtValue *parts = RTI_TUPLE(start)->items;
    RtHandler h;
    RT_TRY(h)
    {
        rti_call_ex(parts[0], parts[1], parts[2] == RT_NONE ? 0 : parts[2]);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_SystemExit))
            rti_write_unraisable(rt_thrown, "Exception ignored in thread started by", parts[0]);
    }
    if (parts[3] != RT_NONE) handle_done(H(parts[3]));
}

NATIVE(thread_start_new_thread)
{
    if (!rti_typeof(args[0])->slots.call) rt_errorf(&rt_TypeError, "first arg must be callable");
    if (!rti_is_a(args[1], &rt_type_tuple)) rt_errorf(&rt_TypeError, "2nd arg must be a tuple");
    if (count > 2 && !rti_is_a(args[2], &rt_type_dict))
        rt_errorf(&rt_TypeError, "optional 3rd arg must be a dictionary");
    RtValue parts[4] = {args[0], args[1], count > 2 ? args[2] : RT_NONE, RT_NONE};
    own_ident();
    return rti_int_u64(thread_start(run_thread, rti_tuple_from(parts, 4)));
}

NATIVE(thread_start_joinable_thread)
{
    RtValue handle = args[1] && args[1] != RT_NONE ? args[1] : 0;
    bool daemon = !args[2] || rti_truth(args[2]);
    if (!rti_typeof(args[0])->slots.call)
        rt_errorf(&rt_TypeError, "thread function must be callable");
    if (handle && !RT_HAS_SHAPE(handle, &handle_shape))
        rt_errorf(&rt_TypeError, "'handle' must be a _ThreadHandle");
    if (!handle) handle = RT_VALUE(rti_object_alloc(&handle_type));
    Handle *h = H(handle);
    if (h->state != NOT_STARTED) rt_errorf(&rt_RuntimeError, "thread already started");
    RtValue parts[4] = {args[0], RT_VALUE(&rt_empty_tuple), RT_NONE, handle};
    own_ident();
    h->ident = thread_start(run_thread, rti_tuple_from(parts, 4));
    h->state = RUNNING;
    h->counts = !daemon;
    if (h->counts) {
        h->next = awaited;
        awaited = h;
    }
    return handle;
}

NATIVE(thread__make_thread_handle)
{
    if (!rti_is_int(args[0])) rt_errorf(&rt_TypeError, "ident must be an integer");
    Handle *h = rti_object_alloc(&handle_type);
    h->ident = (uint64_t)rti_args_ssize(args[0]);
    h->state = RUNNING;
    return RT_VALUE(h);
}

static void join_awaited(void)
{
    while (awaited) {
        Handle *h = awaited;
        if (h->ident == own_ident()) {
            awaited = h->next;
            h->counts = false;
            continue;
        }
        handle_join(h, THREAD_FOREVER);
    }
}

NATIVE(thread__shutdown)
{
    join_awaited();
    return RT_NONE;
}

/* The end of the program: threading waits for its threads, then only the first one runs. */
static void join_at_end(void)
{
    RtValue threading = rti_dict_get_str(rti_sys_modules(), rti_intern_cstr("threading"));
    RtHandler h;
    RT_TRY(h)
    {
        if (threading && threading != RT_NONE)
            rti_call_method(threading, rti_intern_cstr("_shutdown"), NULL, 0, 0, NULL);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, "Exception ignored on threading shutdown", threading);
    }
    thread_keep_lock();
}

/* ---- _local ---- */

typedef struct Local {
    RtShape *shape;
    RtValue dict;          /* the running thread's: put here before each access */
    RtValue args, kwnames; /* for __init__ in each new thread; kwnames 0: none */
    RtValue dicts;         /* serial of a thread -> its dict */
    uint64_t serial;       /* whose dict `dict` is */
} Local;

static RtType local_type;
static RtShape local_shape = {.type = &local_type};

static void local_trace(void *object)
{
    Local *l = object;
    rti_gc_mark(l->dict);
    rti_gc_mark(l->args);
    rti_gc_mark(l->kwnames);
    rti_gc_mark(l->dicts);
}

static void drop_dicts_of_dead_threads(Local *l)
{
    RtValue kept = rti_dict_new(), key, v;
    for (int64_t pos = 0; rti_dict_next(l->dicts, &pos, &key, &v);)
        if (thread_is_alive((uint64_t)RT_UNINT(key))) rti_dict_set(kept, key, v);
    l->dicts = kept;
}

/* Put the running thread's dict in place; a new one is set up by __init__. */
static void local_enter(RtValue self)
{
    Local *l = (Local *)RT_OBJ(self);
    if (l->dict && l->serial == rti_thread->serial) return;
    RtValue key = rti_int((int64_t)rti_thread->serial), dict = rti_dict_get(l->dicts, key);
    l->serial = rti_thread->serial;
    if (dict) {
        l->dict = dict;
        return;
    }
    drop_dicts_of_dead_threads(l);
    l->dict = rti_dict_new();
    rti_dict_set(l->dicts, key, l->dict);
    RtType *type = rti_typeof(self);
    if (type->slots.init == rt_type_object.slots.init) return;
    const RtTuple *args = RTI_TUPLE(l->args);
    size_t named = l->kwnames ? (size_t)RTI_TUPLE(l->kwnames)->len : 0;
    type->slots.init(self, args->items, (size_t)args->len - named, l->kwnames);
}

static RtValue local_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    size_t named = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    if (type->slots.init == rt_type_object.slots.init && (count || named))
        rt_errorf(&rt_TypeError, "Initialization arguments are not supported");
    Local *l = rti_object_alloc(type);
    l->args = rti_tuple_from(args, (int64_t)(count + named));
    l->kwnames = named ? kwnames : 0;
    l->dicts = rti_dict_new();
    l->dict = rti_dict_new(); /* __init__ is about to be called in this thread */
    l->serial = rti_thread->serial;
    rti_dict_set(l->dicts, rti_int((int64_t)l->serial), l->dict);
    return RT_VALUE(l);
}

static RtValue local_getattr(RtValue self, RtValue name)
{
    local_enter(self);
    return rti_generic_getattr(self, name);
}

static void local_setattr(RtValue self, RtValue name, RtValue v)
{
    local_enter(self);
    if (rti_is_str(name) && rti_str_eq_cstr(name, "__dict__"))
        rt_errorf(&rt_AttributeError, "'%T' object attribute '__dict__' is read-only", self);
    rti_generic_setattr(self, name, v);
}

static RtValue get_local_dict(RtValue self)
{
    return ((Local *)RT_OBJ(self))->dict;
}

static const RtGetSetDef local_getsets[] = {{"__dict__", get_local_dict, NULL, NULL}, {0}};

RT_STATIC_TYPE(local_type) = {
    .shape = &rt_shape_type,
    .cname = "_thread._local",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(Local),
    .dict_offset = offsetof(Local, dict),
    .instance_shape = &local_shape,
    .trace = local_trace,
    .getsets = local_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, local_new), RT_SLOT(getattr, local_getattr),
                      RT_SLOT(setattr, local_setattr)),
    .doc = "_local()\n--\n\n"
           "Thread-local data",
};

/* ---- uncaught exceptions of threading's threads ---- */

static const RtGetSetDef hook_fields[] = {
    {"exc_type", rti_structseq_get0, rti_readonly, "Exception type"},
    {"exc_value", rti_structseq_get1, rti_readonly, "Exception value"},
    {"exc_traceback", rti_structseq_get2, rti_readonly, "Exception traceback"},
    {"thread", rti_structseq_get3, rti_readonly, "Thread"},
    {0}};

static RtValue hook_args_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 4, args, count, kwnames);
}

RTI_STRUCTSEQ(hook_args, "_thread._ExceptHookArgs", hook_fields,
              "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.",
              hook_args_new, 0);

NATIVE(thread__excepthook)
{
    if (!rti_is_a(args[0], &hook_args))
        rt_errorf(&rt_TypeError, "_thread.excepthook argument type must be ExceptHookArgs");
    const RtValue *parts = RTI_TUPLE(args[0])->items;
    if (parts[0] == RT_VALUE(&rt_SystemExit)) return RT_NONE;
    RtValue name = parts[3] == RT_NONE ? 0 : rti_try_getattr(parts[3], RT_NAME(name));
    RtValue shown = name ? rti_str_of(name) : rti_str_of(rti_int_u64(own_ident()));
    rti_write_stderr(rti_str_format("Exception in thread %U:\n", shown));
    if (parts[1] != RT_NONE) rti_print_exception(parts[1]);
    return RT_NONE;
}

/* ---- functions ---- */

NATIVE(thread_allocate_lock)
{
    return RT_VALUE(rti_object_alloc(&thread_lock));
}

NATIVE(thread_get_ident)
{
    return rti_int_u64(own_ident());
}

NATIVE(thread__get_main_thread_ident)
{
    return rti_int_u64(rti_first_thread.ident ? rti_first_thread.ident : own_ident());
}

NATIVE(thread_get_native_id)
{
    return rti_int((int64_t)syscall(SYS_gettid));
}

NATIVE(thread__is_main_interpreter)
{
    return RT_TRUE;
}

NATIVE(thread__count)
{
    return rti_int(thread_count);
}

NATIVE(thread_exit)
{
    rt_raise(rti_exc_new(&rt_SystemExit, 0));
}

NATIVE(thread_interrupt_main)
{
    int64_t number = count ? rti_args_ssize(args[0]) : SIGINT;
    struct sigaction action;
    if (number < 1 || number > 64) rt_errorf(&rt_ValueError, "signal number out of range");
    sigaction((int)number, NULL, &action);
    if (action.sa_handler != SIG_DFL && action.sa_handler != SIG_IGN) kill(getpid(), (int)number);
    return RT_NONE;
}

NATIVE(thread_stack_size_function)
{
    int64_t old = (int64_t)thread_stack_size, size = count ? rti_args_ssize(args[0]) : 0;
    if (size < 0) rt_errorf(&rt_ValueError, "size must be 0 or a positive value");
    if (count && size && size < 32768)
        rt_errorf(&rt_ValueError, "size not valid: %lld bytes", (long long)size);
    if (count) thread_stack_size = (size_t)size;
    return rti_int(old);
}

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"_count", thread__count, 0, 0, 0, "",
     "Return the number of currently running Python threads, excluding\nthe main thread."},
    {"_excepthook", thread__excepthook, 1, 1, 0, "(exc_type, exc_value, exc_traceback, thread), /",
     "Handle uncaught Thread.run() exception."},
    {"_get_main_thread_ident", thread__get_main_thread_ident, 0, 0, 0, "",
     "Internal only. Return a non-zero integer that uniquely identifies the main thread\n"
     "of the main interpreter."},
    {"_is_main_interpreter", thread__is_main_interpreter, 0, 0, 0, "",
     "Return True if the current interpreter is the main Python interpreter."},
    {"_make_thread_handle", thread__make_thread_handle, 1, 1, 0, "ident, /",
     "Internal only. Make a thread handle for threads not spawned\n"
     "by the _thread or threading module."},
    {"_shutdown", thread__shutdown, 0, 0, 0, "",
     "Wait for all non-daemon threads (other than the calling thread) to stop."},
    {"allocate", thread_allocate_lock, 0, 0, 0, "", "An obsolete synonym of allocate_lock()."},
    {"allocate_lock", thread_allocate_lock, 0, 0, 0, "",
     "Create a new lock object. See help(type(threading.Lock())) for\n"
     "information about locks."},
    {"daemon_threads_allowed", thread__is_main_interpreter, 0, 0, 0, "",
     "Return True if daemon threads are allowed in the current interpreter,\n"
     "and False otherwise.\n"},
    {"exit", thread_exit, 0, 0, 0, "",
     "This is synonymous to ``raise SystemExit''.  It will cause the current\n"
     "thread to exit silently unless the exception is caught."},
    {"exit_thread", thread_exit, 0, 0, 0, "", "An obsolete synonym of exit()."},
    {"get_ident", thread_get_ident, 0, 0, 0, "",
     "Return a non-zero integer that uniquely identifies the current thread\n"
     "amongst other threads that exist simultaneously.\n\n"
     "This may be used to identify per-thread resources.  Even though on\n"
     "some platforms threads identities may appear to be allocated\n"
     "consecutive numbers starting at 1, this behavior should not be relied\n"
     "upon, and the number should be seen purely as a magic cookie.\n"
     "A thread's identity may be reused for another thread after it exits."},
    {"get_native_id", thread_get_native_id, 0, 0, 0, "",
     "Return a non-negative integer identifying the thread as reported\n"
     "by the OS (kernel). This may be used to uniquely identify a\n"
     "particular thread within a system."},
    {"interrupt_main", thread_interrupt_main, 0, 1, 0, "signum=signal.SIGINT, /",
     "Simulate the arrival of the given signal in the main thread,\n"
     "where the corresponding signal handler will be executed.\n"
     "If *signum* is omitted, SIGINT is assumed.\n"
     "A subthread can use this function to interrupt the main thread.\n\n"
     "Note: the default signal handler for SIGINT raises ``KeyboardInterrupt``."},
    {"stack_size", thread_stack_size_function, 0, 1, 0, "size=0, /",
     "Return the thread stack size used when creating new threads.  The\n"
     "optional size argument specifies the stack size (in bytes) to be used\n"
     "for subsequently created threads."},
    {"start_joinable_thread", thread_start_joinable_thread, 1, 3, RT_M_KW,
     "function, handle=None, daemon=True",
     "*For internal use only*: start a new thread.\n\n"
     "Like start_new_thread(), this starts a new thread calling the given function.\n"
     "Unlike start_new_thread(), this returns a handle object with methods to join\n"
     "or detach the given thread.\n"
     "This function is not for third-party code, please use the\n"
     "`threading` module instead. During finalization the runtime will not wait for\n"
     "the thread to exit if daemon is True. If handle is provided it must be a\n"
     "newly created thread._ThreadHandle instance."},
    {"start_new", thread_start_new_thread, 2, 3, 0, "function, args, kwargs={}, /",
     "An obsolete synonym of start_new_thread()."},
    {"start_new_thread", thread_start_new_thread, 2, 3, 0, "function, args, kwargs={}, /",
     "Start a new thread and return its identifier.\n\n"
     "The thread will call the function with positional arguments from the\n"
     "tuple args and keyword arguments taken from the optional dictionary\n"
     "kwargs.  The thread exits when the function returns; the return value\n"
     "is ignored.  The thread will also exit when the function raises an\n"
     "unhandled exception; a stack trace will be printed unless the exception\n"
     "is SystemExit."},
    {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&thread_lock, &thread_rlock, &local_type, &handle_type, NULL};
    native_add_types(module, types);
    rti_type_ready(&hook_args);
    rti_structseq_start(&hook_args, 4);
    rti_module_set(module, rti_intern_cstr("_ExceptHookArgs"), RT_VALUE(&hook_args));
    rti_module_set(module, rti_intern_cstr("LockType"), RT_VALUE(&thread_lock));
    rti_module_set(module, rti_intern_cstr("error"), RT_VALUE(&rt_RuntimeError));
    rti_module_set(module, rti_intern_cstr("TIMEOUT_MAX"), rt_float(9223372036.0));
    own_ident();
    rti_join_threads = join_at_end;
}

const RtModuleDef rt_module__thread = {
    .name = "_thread",
    .doc = "This module provides primitive operations to write multi-threaded programs.\n"
           "The 'threading' module provides a more convenient interface.",
    .functions = functions,
    .fill = fill,
};
