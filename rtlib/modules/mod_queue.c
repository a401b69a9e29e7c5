/* The module _queue: SimpleQueue, an unbounded queue between threads, and Empty.
 */
#include "collectionsmod.h"
#include "threadmod.h"

typedef struct SimpleQueue {
    RtShape *shape;
    RtValue items; /* deque */
    WaitQueue queue;
} SimpleQueue;

static RtType queue_type;
static RtShape queue_shape = {.type = &queue_type};
static RtValue empty; /* the exception class */

static inline SimpleQueue *Q(RtValue v)
{
    return (SimpleQueue *)RT_OBJ(v);
}

static void queue_trace(void *object)
{
    rti_gc_mark(((SimpleQueue *)object)->items);
}

static RtValue queue_new(RtType *type, RT_UNUSED const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords("SimpleQueue", kwnames);
    rti_args_count("SimpleQueue", count, 0, 0);
    SimpleQueue *q = rti_object_alloc(type);
    q->items = rti_call0(RT_VALUE(&collections_deque));
    return RT_VALUE(q);
}

NATIVE(queue_put)
{
    ring_push(DEQUE(Q(self)->items), args[0]);
    thread_wake_one(&Q(self)->queue);
    return RT_NONE;
}

static RtValue take(SimpleQueue *q, int64_t nanoseconds)
{
    struct timespec until;
    const struct timespec *deadline = thread_deadline(nanoseconds, &until);
    while (!DEQUE(q->items)->len)
        if (!nanoseconds || (!thread_wait(&q->queue, deadline) && !DEQUE(q->items)->len))
            rt_raise(empty);
    return ring_pop_left(DEQUE(q->items));
}

NATIVE(queue_get)
{
    bool block = !args[0] || rti_truth(args[0]);
    int64_t nanoseconds = THREAD_FOREVER;
    if (!block) {
        nanoseconds = 0;
    } else if (args[1] && args[1] != RT_NONE) {
        if (rti_to_double(args[1]) < 0)
            rt_errorf(&rt_ValueError, "'timeout' must be a non-negative number");
        nanoseconds = thread_timeout(args[1]);
    }
    return take(Q(self), nanoseconds);
}

NATIVE(queue_get_nowait)
{
    return take(Q(self), 0);
}

NATIVE(queue_empty)
{
    return RT_BOOL(!DEQUE(Q(self)->items)->len);
}

NATIVE(queue_qsize)
{
    return rti_int(DEQUE(Q(self)->items)->len);
}

static const RtMethodDef methods[] = {
    NATIVE_CLASS_GETITEM,
    {"empty", queue_empty, 0, 0, 0, "",
     "Return True if the queue is empty, False otherwise (not reliable!)."},
    {"get", queue_get, 0, 2, RT_M_KW, "block=True, timeout=None",
     "Remove and return an item from the queue.\n\n"
     "If optional args 'block' is true and 'timeout' is None (the default),\n"
     "block if necessary until an item is available. If 'timeout' is\n"
     "a non-negative number, it blocks at most 'timeout' seconds and raises\n"
     "the Empty exception if no item was available within that time.\n"
     "Otherwise ('block' is false), return an item if one is immediately\n"
     "available, else raise the Empty exception ('timeout' is ignored\n"
     "in that case)."},
    {"get_nowait", queue_get_nowait, 0, 0, 0, "",
     "Remove and return an item from the queue without blocking.\n\n"
     "Only get an item if one is immediately available. Otherwise\n"
     "raise the Empty exception."},
    {"put", queue_put, 1, 3, RT_M_KW, "item, block=True, timeout=None",
     "Put the item on the queue.\n\n"
     "The optional 'block' and 'timeout' arguments are ignored, as this method\n"
     "never blocks.  They are provided for compatibility with the Queue class."},
    {"put_nowait", queue_put, 1, 1, RT_M_KW, "item",
     "Put an item into the queue without blocking.\n\n"
     "This is exactly equivalent to `put(item)` and is only provided\n"
     "for compatibility with the Queue class."},
    {"qsize", queue_qsize, 0, 0, 0, "",
     "Return the approximate size of the queue (not reliable!)."},
    {0}};

RT_STATIC_TYPE(queue_type) = {
    .shape = &rt_shape_type,
    .cname = "_queue.SimpleQueue",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(SimpleQueue),
    .instance_shape = &queue_shape,
    .trace = queue_trace,
    .methods = methods,
    .slots = RT_SLOTS(RT_SLOT(new_, queue_new)),
    .doc = "SimpleQueue()\n--\n\n"
           "Simple, unbounded, reentrant FIFO queue.",
};

/* class Empty(Exception), of this module */
static RtValue make_empty(void)
{
    RtValue base = RT_VALUE(&rt_Exception), namespace = rti_dict_new();
    rti_dict_set(namespace, RT_NAME(__module__), rti_str("_queue"));
    rti_dict_set(namespace, RT_NAME(__doc__),
                 rti_str("Exception raised by Queue.get(block=0)/get_nowait()."));
    return rti_class_made("Empty", native_tuple1(base), namespace);
}

static void fill(RtModule *module)
{
    static RtType *const types[] = {&queue_type, NULL};
    native_add_types(module, types);
    rt_gc_root_range(&empty, 1);
    empty = make_empty();
    rti_module_set(module, rti_intern_cstr("Empty"), empty);
}

const RtModuleDef rt_module__queue = {
    .name = "_queue",
    .doc = "C implementation of the Python queue module.\n"
           "This module is an implementation detail, please do not use it directly.",
    .fill = fill,
};
