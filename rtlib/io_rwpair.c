/* io_rwpair.c - BufferedRWPair: a BufferedReader and a BufferedWriter over two raw files, as one.
 */
#include "args.h"
#include "exc.h"
#include "file.h"

typedef struct RtRWPair {
    RTI_IO_HEAD
    RtValue reader, writer; /* 0 until __init__ */
} RtRWPair;

#define PAIR(v) ((RtRWPair *)RT_OBJ(v))

static RtValue side(RtValue self, RtValue which)
{
    (void)self;
    if (!which) rt_errorf(&rt_ValueError, "I/O operation on uninitialized object");
    return which;
}

#define FORWARD(name, which)                                                                       \
    static RtValue rwpair_##name(RTI_ARGS)                                                         \
    {                                                                                              \
        (void)kwnames;                                                                             \
        return rti_io_call(side(self, PAIR(self)->which), #name, args, count);                     \
    }
FORWARD(read, reader)
FORWARD(peek, reader)
FORWARD(read1, reader)
FORWARD(readinto, reader)
FORWARD(readinto1, reader)
FORWARD(readable, reader)
FORWARD(write, writer)
FORWARD(flush, writer)
FORWARD(writable, writer)

/* The writer first, and the reader whatever happens. */
static RtValue rwpair_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtHandler h;
    RT_TRY(h)
    {
        rti_io_call0(side(self, PAIR(self)->writer), "close");
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_io_close_failing(side(self, PAIR(self)->reader), rt_thrown);
    }
    return rti_io_call0(side(self, PAIR(self)->reader), "close");
}

static RtValue rwpair_isatty(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    if (rti_truth(rti_io_call0(side(self, PAIR(self)->writer), "isatty"))) return RT_TRUE;
    return rti_io_call0(side(self, PAIR(self)->reader), "isatty");
}

static RtValue get_closed(RtValue self)
{
    if (!PAIR(self)->writer)
        rt_errorf(&rt_RuntimeError, "the BufferedRWPair object is being garbage-collected");
    return rti_getattr(PAIR(self)->writer, rti_intern_cstr("closed"));
}

static RtValue rwpair_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void rwpair_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (kwnames) rti_args_no_keywords("BufferedRWPair", kwnames);
    rti_args_count("BufferedRWPair", count, 2, 3);
    RtValue size = count > 2 ? args[2] : RT_INT(8192), pair[2];
    if (!rti_truth(rti_io_call0(args[0], "readable")))
        rti_unsupported("File or stream is not readable.");
    if (!rti_truth(rti_io_call0(args[1], "writable")))
        rti_unsupported("File or stream is not writable.");
    pair[0] = rti_call2(RT_VALUE(&rt_type_BufferedReader), args[0], size);
    pair[1] = rti_call2(RT_VALUE(&rt_type_BufferedWriter), args[1], size);
    rti_io_own(pair[0], 1);
    rti_io_own(pair[1], 1);
    rt_gc_store(RT_OBJ(self), &PAIR(self)->reader, pair[0]);
    rt_gc_store(RT_OBJ(self), &PAIR(self)->writer, pair[1]);
}

static void rwpair_trace(void *object)
{
    RtRWPair *pair = object;
    rti_gc_mark(pair->dict);
    rti_gc_mark(pair->reader);
    rti_gc_mark(pair->writer);
}

static const RtGetSetDef rwpair_getsets[] = {
    {"closed", get_closed, NULL, NULL},
    {0},
};

static const RtMethodDef rwpair_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/BufferedRWPair.def"
#undef METHOD
    {0},
};

RtShape rt_shape_BufferedRWPair = {.type = &rt_type_BufferedRWPair};
RT_TYPE(rt_type_BufferedRWPair) = {
    .shape = &rt_shape_type,
    .cname = "_io.BufferedRWPair",
    .base = &rt_type_BufferedIOBase,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtRWPair),
    .trace = rwpair_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, rwpair_new), RT_SLOT(init, rwpair_init)),
    .methods = rwpair_methods,
    .getsets = rwpair_getsets,
    .doc = "BufferedRWPair(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)\n--\n\n"
           "A buffered reader and writer object together.",
    .instance_shape = &rt_shape_BufferedRWPair,
};
