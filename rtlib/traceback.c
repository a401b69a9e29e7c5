/* traceback.c - traceback and frame objects.
 *
 * A raise stores call sites (RtTrail); objects exist only for programs that look at them. There are
 * no frame objects behind running functions either: one is made from a call site, so it knows its
 * code, line and module, while f_locals shows variables only where they are a module's. Read exc.h
 * first.
 */
#include "args.h"
#include "exc.h"
#include "module.h"
#include "stack.h"

/* ---- tracebacks ---- */

static void traceback_trace(void *object)
{
    RtTraceback *tb = object;
    rti_gc_mark(tb->next);
    rti_gc_mark(tb->frame);
}

/* One object per entry; outermost first in the chain, so they are made from the inner end. */
static RtValue objects_of(RtValue v)
{
    if (!v || RT_SHAPE(v) != &rti_shape_trail) return v;
    /* trails are chained newest (outermost) first: collect the chain, then build from its end */
    int64_t trails = 0;
    RtValue at = v;
    for (; at && RT_SHAPE(at) == &rti_shape_trail; at = ((RtTrail *)RT_OBJ(at))->next) trails++;
    RtValue *chain = rt_gc_block((size_t)trails * sizeof *chain);
    RtValue next = at;
    at = v;
    for (int64_t i = 0; i < trails; i++, at = ((RtTrail *)RT_OBJ(at))->next) chain[i] = at;
    for (int64_t t = trails - 1; t >= 0; t--) {
        const RtTrail *trail = (const RtTrail *)RT_OBJ(chain[t]);
        for (int64_t i = trail->count - 1; i >= 0; i--) {
            RtTraceback *tb = rt_gc_new(&rt_shape_traceback, sizeof *tb);
            tb->next = next;
            tb->site = trail->sites[i];
            next = RT_VALUE(tb);
        }
    }
    return next;
}

RtValue rti_exc_traceback(RtValue exc)
{
    RtException *e = RTI_EXC(exc);
    if (!e->traceback) return RT_NONE;
    rt_gc_store(e, &e->traceback, objects_of(e->traceback));
    return e->traceback;
}

static RtTraceback *traceback_of(RtValue v) { return (RtTraceback *)RT_OBJ(v); }

int64_t rti_traceback_line(RtTraceback *tb) { return tb->site ? tb->site->line : tb->line; }

static RtValue frame_new(const RtSite *site, const RtSite **sp)
{
    RtFrame *frame = rt_gc_new(&rt_shape_frame, sizeof *frame);
    frame->site = site;
    frame->sp = sp;
    frame->module = rti_module_of_file(site->code->filename);
    return RT_VALUE(frame);
}

RtValue rti_frame_new(const RtCode *code, const RtSite *site, RtModule *module)
{
    RtFrame *frame = rt_gc_new(&rt_shape_frame, sizeof *frame);
    frame->start = (RtSite){code, code->first_line, -1, -1, -1};
    frame->site = site ? site : &frame->start;
    frame->module = module;
    return RT_VALUE(frame);
}

RtValue rti_traceback_frame(RtTraceback *tb)
{
    if (!tb->frame) rt_gc_store(tb, &tb->frame, frame_new(tb->site, NULL));
    return tb->frame;
}

static RtValue get_tb_frame(RtValue self) { return rti_traceback_frame(traceback_of(self)); }

static RtValue get_tb_lineno(RtValue self)
{
    int64_t line = rti_traceback_line(traceback_of(self));
    return line < 0 ? RT_NONE : rti_int(line);
}

static RtValue get_tb_lasti(RtValue self)
{
    const RtTraceback *tb = traceback_of(self);
    return rti_int(tb->site ? 0 : tb->lasti);
}

static RtValue get_tb_next(RtValue self)
{
    RtValue next = traceback_of(self)->next;
    return next ? next : RT_NONE;
}

static void set_tb_next(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "can't delete tb_next attribute");
    if (v != RT_NONE && !RT_HAS_SHAPE(v, &rt_shape_traceback))
        rt_errorf(&rt_TypeError, "expected traceback object, got '%T'", v);
    if (v == RT_NONE) v = 0;
    for (RtValue at = v; at; at = traceback_of(at)->next)
        if (at == self) rt_errorf(&rt_ValueError, "traceback loop detected");
    rt_gc_store(RT_OBJ(self), &traceback_of(self)->next, v);
}

static RtValue traceback_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    if (kwnames || count != 4)
        rt_errorf(&rt_TypeError, "TracebackType() takes 4 positional arguments (%zu given)", count);
    if (args[0] != RT_NONE && !RT_HAS_SHAPE(args[0], &rt_shape_traceback))
        rt_errorf(&rt_TypeError, "expected traceback object or None, got '%T'", args[0]);
    if (!RT_HAS_SHAPE(args[1], &rt_shape_frame))
        rt_errorf(&rt_TypeError, "TracebackType() argument 'tb_frame' must be frame, not %T",
                  args[1]);
    RtTraceback *tb = rt_gc_new(&rt_shape_traceback, sizeof *tb);
    tb->next = args[0] == RT_NONE ? 0 : args[0];
    tb->frame = args[1];
    tb->lasti = rti_index_i64(args[2], &rt_OverflowError);
    tb->line = rti_index_i64(args[3], &rt_OverflowError);
    return RT_VALUE(tb);
}

static const RtGetSetDef traceback_getsets[] = {
    {"tb_frame", get_tb_frame, NULL, NULL},
    {"tb_lasti", get_tb_lasti, NULL, NULL},
    {"tb_lineno", get_tb_lineno, NULL, NULL},
    {"tb_next", get_tb_next, set_tb_next, NULL},
    {0},
};

RtShape rt_shape_traceback = {.type = &rt_type_traceback};
RT_TYPE(rt_type_traceback) = {
    .shape = &rt_shape_type,
    .cname = "traceback",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(RtTraceback),
    .trace = traceback_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, traceback_new)),
    .getsets = traceback_getsets,
    .doc = "Create a new traceback object.",
    .instance_shape = &rt_shape_traceback,
};

/* ---- frames ---- */

static void frame_trace(void *object)
{
    RtFrame *frame = object;
    rti_gc_mark(frame->back);
    rti_gc_mark_object(frame->module);
}

static RtFrame *frame_of(RtValue v) { return (RtFrame *)RT_OBJ(v); }

/* The frame's entry in the call-site stack while its activation runs. */
static const RtSite **live_entry(const RtFrame *frame)
{
    const RtSite **sp = frame->sp;
    return sp && sp <= rt_sp && *sp && (*sp)->code == frame->site->code ? sp : NULL;
}

RtValue rti_frame_at(int64_t depth)
{
    if (depth < 0) depth = 0;
    if (depth >= rti_depth()) return 0;
    return frame_new(*(rt_sp - depth), rt_sp - depth);
}

static RtValue get_f_code(RtValue self) { return rti_code_object(frame_of(self)->site->code); }

static RtValue get_f_lineno(RtValue self)
{
    const RtSite **entry = live_entry(frame_of(self));
    return rti_int(entry ? (*entry)->line : frame_of(self)->site->line);
}

static RtValue get_f_back(RtValue self)
{
    RtFrame *frame = frame_of(self);
    const RtSite **entry = live_entry(frame);
    if (!frame->back && entry && entry > rti_sites_start())
        rt_gc_store(frame, &frame->back, frame_new(entry[-1], entry - 1));
    return frame->back ? frame->back : RT_NONE;
}

static RtValue get_f_globals(RtValue self)
{
    RtModule *module = frame_of(self)->module;
    return module ? rti_module_dict(module) : rti_dict_new();
}

static RtValue get_f_locals(RtValue self)
{
    if (frame_of(self)->site->code->flags & RT_CODE_MODULE) return get_f_globals(self);
    return rti_dict_new();
}

static RtValue get_f_builtins(RtValue self)
{
    (void)self;
    return rti_module_dict((RtModule *)RT_OBJ(rti_import("builtins")));
}

static RtValue get_f_lasti(RtValue self)
{
    (void)self;
    return RT_INT(0);
}

static RtValue get_none(RtValue self)
{
    (void)self;
    return RT_NONE;
}

static RtValue frame_clear(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    if (live_entry(frame_of(self))) rt_errorf(&rt_RuntimeError, "cannot clear an executing frame");
    return RT_NONE;
}

static RtValue frame_repr(RtValue self)
{
    const RtCode *code = frame_of(self)->site->code;
    return rti_str_format("<frame at 0x%llx, file '%s', line %S, code %s>", (long long)self,
                          code->filename, get_f_lineno(self), code->name);
}

static const RtGetSetDef frame_getsets[] = {
    {"f_back", get_f_back, NULL, NULL},
    {"f_builtins", get_f_builtins, NULL, NULL},
    {"f_code", get_f_code, NULL, NULL},
    {"f_globals", get_f_globals, NULL, NULL},
    {"f_lasti", get_f_lasti, NULL, NULL},
    {"f_lineno", get_f_lineno, NULL, NULL},
    {"f_locals", get_f_locals, NULL, NULL},
    {"f_trace", get_none, NULL, NULL},
    {0},
};

static const RtMethodDef frame_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/frame.def"
#undef METHOD
    {0},
};

RtShape rt_shape_frame = {.type = &rt_type_frame};
RT_TYPE(rt_type_frame) = {
    .shape = &rt_shape_type,
    .cname = "frame",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtFrame),
    .trace = frame_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, frame_repr)),
    .getsets = frame_getsets,
    .methods = frame_methods,
    .instance_shape = &rt_shape_frame,
};
