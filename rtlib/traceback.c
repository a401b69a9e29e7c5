/* traceback.c - traceback objects.
 *
 * A raise stores call sites (RtTrail); objects exist only for programs that look at them. Frame
 * objects, which tracebacks refer to, are in obj_frame.c. Read exc.h first.
 */
#include "args.h"
#include "eval.h"
#include "exc.h"
#include "str.h"

/* ---- tracebacks ---- */

static void traceback_trace(void *object)
{
    RtTraceback *tb = object;
    rti_gc_mark(tb->next);
    rti_gc_mark(tb->frame);
    if (tb->site) rti_code_mark(tb->site->code);
}

RtValue rti_traceback_entry(const RtSite *site, RtValue next)
{
    RtTraceback *tb = rt_gc_new(&rt_shape_traceback, sizeof *tb);
    tb->next = next;
    tb->site = site;
    return RT_VALUE(tb);
}

/* One object per entry; outermost first in the chain, so they are made from the inner end. */
RtValue rti_traceback_objects(RtValue v)
{
    if (!v) return 0;
    if (RT_IS_INT(v)) return rti_traceback_entry(RTI_TRAIL_SITE(v), 0);
    if (!RT_HAS_SHAPE(v, &rti_shape_trail)) return v;
    /* trails are chained newest (outermost) first: collect the chain, then build from its end */
    int64_t trails = 0;
    RtValue at = v;
    for (; RT_HAS_SHAPE(at, &rti_shape_trail); at = ((RtTrail *)RT_OBJ(at))->next) trails++;
    RtValue *chain = rt_gc_block((size_t)trails * sizeof *chain);
    RtValue next = RT_IS_INT(at) ? rti_traceback_entry(RTI_TRAIL_SITE(at), 0) : at;
    at = v;
    for (int64_t i = 0; i < trails; i++, at = ((RtTrail *)RT_OBJ(at))->next) chain[i] = at;
    for (int64_t t = trails - 1; t >= 0; t--) {
        const RtTrail *trail = (const RtTrail *)RT_OBJ(chain[t]);
        for (int64_t i = trail->count - 1; i >= 0; i--) next = rti_traceback_entry(trail->sites[i], next);
    }
    return next;
}

RtValue rti_exc_traceback(RtValue exc)
{
    RtException *e = RTI_EXC(exc);
    if (!e->traceback) return RT_NONE;
    rt_gc_store(e, &e->traceback, rti_traceback_objects(e->traceback));
    return e->traceback;
}

static RtTraceback *traceback_of(RtValue v) { return (RtTraceback *)RT_OBJ(v); }

int64_t rti_traceback_line(RtTraceback *tb) { return tb->site ? tb->site->line : tb->line; }

RtValue rti_traceback_frame(RtTraceback *tb)
{
    if (!tb->frame) rt_gc_store(tb, &tb->frame, rti_frame_of_site(tb->site));
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
    return rti_int(tb->site ? rti_code_lasti(tb->site) : tb->lasti);
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
    static const char *const names[] = {"tb_next", "tb_frame", "tb_lasti", "tb_lineno"};
    enum { ALL = 4 };
    RtValue bound[ALL];
    (void)type;
    text_bind("traceback", names, ALL, args, count, kwnames, bound);
    for (int i = 0; i < ALL; i++)
        if (!bound[i])
            rt_errorf(&rt_TypeError, "traceback() missing required argument '%s' (pos %d)", names[i], i + 1);
    args = bound;
    if (args[0] != RT_NONE && !RT_HAS_SHAPE(args[0], &rt_shape_traceback))
        rt_errorf(&rt_TypeError, "expected traceback object or None, got '%T'", args[0]);
    if (!RT_HAS_SHAPE(args[1], &rt_shape_frame))
        rt_errorf(&rt_TypeError, "traceback() argument 'tb_frame' must be frame, not %B",
                  args[1]);
    RtTraceback *tb = rt_gc_new(&rt_shape_traceback, sizeof *tb);
    tb->next = args[0] == RT_NONE ? 0 : args[0];
    tb->frame = args[1];
    tb->lasti = rti_index_i64(args[2], &rt_OverflowError);
    tb->line = rti_index_i64(args[3], &rt_OverflowError);
    return RT_VALUE(tb);
}

static RtValue traceback_dir(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"};
    (void)self, (void)args, (void)count, (void)kwnames;
    RtValue list = rti_list_new(4);
    for (int i = 0; i < 4; i++) rti_list_append(list, rti_intern_cstr(names[i]));
    return list;
}

static const RtMethodDef traceback_methods[] = {
    {"__dir__", traceback_dir, 0, 0, 0, "", NULL},
    {0},
};

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
    .methods = traceback_methods,
    .getsets = traceback_getsets,
    .doc = "traceback(tb_next, tb_frame, tb_lasti, tb_lineno)\n--\n\n"
           "Create a new traceback object.",
    .instance_shape = &rt_shape_traceback,
};
