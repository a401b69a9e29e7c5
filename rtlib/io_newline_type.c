/* io_newline_type.c - IncrementalNewlineDecoder: the translation of io_newline.c around any decoder
 * object, or around none for pieces that are text already.
 */
#include "args.h"
#include "codecs.h"
#include "file.h"

typedef struct RtNewlineDecoder {
    RtShape *shape;
    RtValue decoder; /* an object or None; 0 until __init__ */
    RtValue errors;
    RtNewlines newlines;
} RtNewlineDecoder;

#define DECODER(v) ((RtNewlineDecoder *)RT_OBJ(v))

static RtNewlineDecoder *ready(RtValue self)
{
    if (!DECODER(self)->decoder)
        rt_errorf(&rt_ValueError, "IncrementalNewlineDecoder.__init__() not called");
    return DECODER(self);
}

static RtValue newline_decoder_decode(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtNewlineDecoder *d = ready(self);
    int final = args[1] && rti_truth(args[1]);
    RtValue text = args[0];
    if (d->decoder != RT_NONE) {
        RtValue both[2] = {args[0], RT_BOOL(final)};
        text = rti_io_call(d->decoder, "decode", both, 2);
    }
    if (!rti_is_str(text))
        rt_errorf(&rt_TypeError, "decoder should return a string result, not '%T'", text);
    return rti_newlines_apply(&d->newlines, text, final);
}

static RtValue newline_decoder_getstate(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtNewlineDecoder *d = ready(self);
    RtValue state[2] = {rti_bytes("", 0), RT_INT(0)};
    if (d->decoder != RT_NONE) {
        RtValue inner = rti_io_call0(d->decoder, "getstate");
        if (!RTI_IS_TUPLE(inner)) rt_errorf(&rt_TypeError, "illegal decoder state");
        if (RTI_TUPLE(inner)->len != 2 || !rti_is_int(RTI_TUPLE(inner)->items[1]))
            rt_errorf(&rt_TypeError, "illegal decoder state");
        state[0] = RTI_TUPLE(inner)->items[0];
        state[1] = RTI_TUPLE(inner)->items[1];
    }
    state[1] = rti_or(rti_lshift(state[1], RT_INT(1)), RT_INT(d->newlines.pending_cr));
    return rti_tuple_from(state, 2);
}

static RtValue newline_decoder_setstate(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtNewlineDecoder *d = ready(self);
    if (!RTI_IS_TUPLE(args[0])) rt_errorf(&rt_TypeError, "state argument must be a tuple");
    const RtTuple *state = RTI_TUPLE(args[0]);
    if (state->len != 2 || !rti_is_int(state->items[1]))
        rt_errorf(&rt_TypeError, "setstate(): illegal state argument");
    RtValue flags = state->items[1];
    d->newlines.pending_cr = rti_and(flags, RT_INT(1)) != RT_INT(0);
    if (d->decoder == RT_NONE) return RT_NONE;
    RtValue inner[2] = {state->items[0], rti_rshift(flags, RT_INT(1))};
    return rti_io_call1(d->decoder, "setstate", rti_tuple_from(inner, 2));
}

static RtValue newline_decoder_reset(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    RtNewlineDecoder *d = ready(self);
    d->newlines.seen = d->newlines.pending_cr = 0;
    return d->decoder == RT_NONE ? RT_NONE : rti_io_call0(d->decoder, "reset");
}

static RtValue get_newlines(RtValue self)
{
    return rti_newlines_seen(ready(self)->newlines.seen);
}

static RtValue newline_decoder_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_VALUE(rti_object_alloc(type));
}

static void newline_decoder_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"decoder", "translate", "errors"};
    RtValue given[3];
    text_bind("IncrementalNewlineDecoder", names, 3, args, count, kwnames, given);
    for (int i = 0; i < 2; i++)
        if (!given[i])
            rt_errorf(&rt_TypeError,
                      "IncrementalNewlineDecoder() missing required argument '%s' (pos %d)",
                      names[i], i + 1);
    RtNewlineDecoder *d = DECODER(self);
    d->newlines = (RtNewlines){.translate = rti_truth(given[1]) != 0};
    rt_gc_store(d, &d->errors, given[2] ? given[2] : rti_str("strict"));
    rt_gc_store(d, &d->decoder, given[0]);
}

static void newline_decoder_trace(void *object)
{
    RtNewlineDecoder *d = object;
    rti_gc_mark(d->decoder);
    rti_gc_mark(d->errors);
}

static const RtGetSetDef newline_decoder_getsets[] = {
    {"newlines", get_newlines, NULL, NULL},
    {0},
};

static const RtMethodDef newline_decoder_methods[] = {
    {"decode", newline_decoder_decode, 1, 2, RT_M_KW, "input, final=False", NULL},
    {"getstate", newline_decoder_getstate, 0, 0, 0, "", NULL},
    {"setstate", newline_decoder_setstate, 1, 1, 0, "state, /", NULL},
    {"reset", newline_decoder_reset, 0, 0, 0, "", NULL},
    {0},
};

RtShape rt_shape_IncrementalNewlineDecoder = {.type = &rt_type_IncrementalNewlineDecoder};
RT_TYPE(rt_type_IncrementalNewlineDecoder) = {
    .shape = &rt_shape_type,
    .cname = "_io.IncrementalNewlineDecoder",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_BASETYPE,
    .size = sizeof(RtNewlineDecoder),
    .trace = newline_decoder_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, newline_decoder_new), RT_SLOT(init, newline_decoder_init)),
    .methods = newline_decoder_methods,
    .getsets = newline_decoder_getsets,
    .doc = "IncrementalNewlineDecoder(decoder, translate, errors='strict')\n--\n\n"
           "Codec used when reading a file in universal newlines mode.",
    .instance_shape = &rt_shape_IncrementalNewlineDecoder,
};
