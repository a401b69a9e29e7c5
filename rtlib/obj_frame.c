/* obj_frame.c - frame objects, and what the running activations show of themselves.
 *
 * There is no frame object behind a running function: one is made when somebody asks, from the
 * activation's entry in the call-site stack. It knows code, line, globals and caller. Variables it
 * knows where the activation keeps an RtShown (rt/unit.h): at module level, in class bodies, in code
 * compiled at run time, and in functions that mention exec, eval, sys._getframe and the like. The
 * RtShown of an entry lies in a second array beside the call-site stack (stack.h); it is valid while the
 * entry's place belongs to code with RT_CODE_SHOWN, since such code sets it before anything else.
 */
#include "args.h"
#include "eval.h"
#include "exc.h"
#include "module.h"
#include "stack.h"

/* ---- activations ---- */

int rti_shows;

void rt_show(RtShown *shown)
{
    *rti_shown_slot(rt_sp) = shown;
    rti_shows = 1;
}

RtShown *rti_shown_at(const RtSite **sp)
{
    const RtSite *site = *sp;
    return site && site->code->flags & RT_CODE_SHOWN ? *rti_shown_slot(sp) : NULL;
}

static RtModule *module_of(const RtCode *code)
{
    if (code->flags & RT_CODE_DYNAMIC) return NULL;
    return code->home ? code->home : rti_module_of_file(code->filename);
}

RtModule *rti_module_at(const RtSite **sp)
{
    if (!*sp) return rti_main_module;
    const RtShown *shown = rti_shown_at(sp);
    return shown && shown->function ? shown->function->module : module_of((*sp)->code);
}

/* Where the value of its variable is; NULL: the cell has not been made yet. */
static RtValue *variable_address(const RtShown *shown, uint64_t i)
{
    uintptr_t address = (uintptr_t)shown->vars[i];
    if (!(address & 1)) return (RtValue *)address;
    RtCell *cell = *(RtCell **)(address - 1);
    return cell ? &cell->value : NULL;
}

void rti_each_shown_variable(void (*visit)(RtValue v))
{
    for (const RtSite **sp = rt_sp; rti_shows && sp >= rti_sites_start(); sp--) {
        const RtShown *shown = rti_shown_at(sp);
        for (uint64_t i = 0; shown && i < shown->count; i++) {
            const RtValue *variable = variable_address(shown, i);
            if (variable && *variable) visit(*variable);
        }
    }
}

/* The bound variables as a dict; a comprehension's hides the function's of the same name. */
static RtValue variables_of(const RtShown *shown)
{
    RtValue dict = rti_dict_new();
    for (uint64_t i = 0; i < shown->count; i++) {
        const RtValue *variable = variable_address(shown, i);
        if (variable && *variable) rti_dict_set(dict, shown->names[i], *variable);
    }
    return dict;
}

/* A namespace, unless a comprehension runs in it that has variables of its own. */
static RtValue locals_of(const RtShown *shown, RtModule *module)
{
    RtValue namespace = shown->ns ? shown->ns : shown->function ? 0 : rti_module_dict(module);
    if (!namespace) return variables_of(shown);
    RtValue hidden = shown->count ? variables_of(shown) : 0;
    return hidden && rti_dict_len(hidden) ? hidden : namespace;
}

RtValue rti_locals_at(const RtSite **sp)
{
    const RtShown *shown = rti_shown_at(sp);
    if (shown) return locals_of(shown, rti_module_at(sp));
    if (*sp && !((*sp)->code->flags & RT_CODE_MODULE)) return 0;
    RtModule *module = rti_module_at(sp);
    return module ? rti_module_dict(module) : 0;
}

/* ---- making frames ---- */

static void frame_trace(void *object)
{
    RtFrame *frame = object;
    rti_gc_mark(frame->back);
    rti_gc_mark(frame->owner);
    rti_gc_mark(frame->locals);
    rti_gc_mark(frame->extra);
    rti_gc_mark(frame->proxy);
    rti_gc_mark_object(frame->module);
    rti_code_mark(frame->site->code);
}

static RtFrame *frame_of(RtValue v) { return (RtFrame *)RT_OBJ(v); }

static RtFrame *frame_new(const RtSite *site, RtModule *module)
{
    RtFrame *frame = rt_gc_new(&rt_shape_frame, sizeof *frame);
    frame->site = site;
    frame->module = module;
    return frame;
}

RtValue rti_frame_of_site(const RtSite *site)
{
    return RT_VALUE(frame_new(site, module_of(site->code)));
}

/* The activation's frame object: always the same one where it can be remembered. */
RtValue rti_frame_at_entry(const RtSite **sp)
{
    RtShown *shown = rti_shown_at(sp);
    if (shown && shown->frame) {
        frame_of(shown->frame)->sp = sp; /* a generator may have moved */
        return shown->frame;
    }
    RtFrame *frame = frame_new(*sp, rti_module_at(sp));
    frame->sp = sp;
    frame->shown = shown;
    if (shown) shown->frame = RT_VALUE(frame);
    return RT_VALUE(frame);
}

RtValue rti_frame_at(int64_t depth)
{
    if (depth < 0) depth = 0;
    if (depth >= rti_depth()) return 0;
    return rti_frame_at_entry(rt_sp - depth);
}

RtValue rti_frame_of_generator(RtGenerator *gen)
{
    const RtCode *code = gen->function->code;
    RtFrame *frame = frame_new(gen->site, gen->function->module);
    frame->start = (RtSite){code, code->first_line, -1, -1, -1};
    if (!frame->site) frame->site = &frame->start;
    frame->owner = RT_VALUE(gen);
    frame->shown = rti_gen_shown(gen);
    return RT_VALUE(frame);
}

/* ---- attributes ---- */

/* The frame's entry in the call-site stack while its activation runs. */
static const RtSite **live_entry(const RtFrame *frame)
{
    const RtSite **sp = frame->sp;
    if (!sp || sp > rt_sp || !*sp || (*sp)->code != frame->site->code) return NULL;
    return !frame->shown || rti_shown_at(sp) == frame->shown ? sp : NULL;
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
        rt_gc_store(frame, &frame->back, rti_frame_at_entry(entry - 1));
    return frame->back ? frame->back : RT_NONE;
}

static RtValue get_f_globals(RtValue self)
{
    RtModule *module = frame_of(self)->module;
    return module ? rti_module_dict(module) : rti_dict_new();
}

/* What the frame shows now; NULL when its activation is over, or shows nothing. */
static const RtShown *live_shown(const RtFrame *frame)
{
    if (!frame->shown) return NULL;
    if (frame->owner) return ((RtGenerator *)RT_OBJ(frame->owner))->state == RT_GEN_CLOSED ? NULL : frame->shown;
    return live_entry(frame) ? frame->shown : NULL;
}

void rt_hide(RtShown *shown)
{
    RtFrame *frame = frame_of(shown->frame);
    const RtSite **entry = live_entry(frame);
    if (entry) frame->site = *entry;
    if (!shown->ns && shown->function) rt_gc_store(frame, &frame->locals, variables_of(shown));
    frame->sp = NULL;
    frame->shown = NULL;
}

RtValue *rti_frame_variable(RtFrame *frame, RtValue name)
{
    const RtShown *shown = live_shown(frame);
    RtValue *found = NULL;
    for (uint64_t i = 0; shown && i < shown->count; i++) {
        if (!rti_str_eq(shown->names[i], name)) continue;
        RtValue *variable = variable_address(shown, i);
        if (variable && (!found || *variable)) found = variable;
    }
    return found;
}

RtValue rti_frame_variables(RtFrame *frame)
{
    const RtShown *shown = live_shown(frame);
    RtValue dict = shown ? variables_of(shown) : frame->locals ? rti_dict_copy(frame->locals) : rti_dict_new();
    if (frame->extra) rti_dict_update(dict, frame->extra);
    return dict;
}

static RtValue get_f_locals(RtValue self)
{
    RtFrame *frame = frame_of(self);
    const RtShown *shown = live_shown(frame);
    if (shown && (shown->ns || !shown->function)) {
        RtValue locals = locals_of(shown, frame->module);
        if (locals == (shown->ns ? shown->ns : rti_module_dict(frame->module))) return locals;
        /* a comprehension runs in the namespace: its own variables, as a function's */
    } else if (frame->site->code->flags & RT_CODE_MODULE && frame->module) {
        return get_f_globals(self);
    }
    if (!frame->proxy) rt_gc_store(frame, &frame->proxy, rti_frame_locals_new(frame));
    return frame->proxy;
}

static RtValue get_f_builtins(RtValue self)
{
    const RtModule *module = frame_of(self)->module;
    return module && module->builtins ? module->builtins : rti_builtins_dict();
}
static RtValue get_f_lasti(RtValue self)
{
    const RtSite **entry = live_entry(frame_of(self));
    return rti_int(rti_code_lasti(entry ? *entry : frame_of(self)->site));
}

static RtValue get_none(RtValue self)
{
    (void)self;
    return RT_NONE;
}

static RtValue frame_clear(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtFrame *frame = frame_of(self);
    if (frame->owner) {
        RtGenerator *gen = (RtGenerator *)RT_OBJ(frame->owner);
        if (gen->state == RT_GEN_RUNNING) rt_errorf(&rt_RuntimeError, "cannot clear an executing frame");
        if (gen->state == RT_GEN_SUSPENDED) rt_errorf(&rt_RuntimeError, "cannot clear a suspended frame");
        void (*del)(RtValue) = rti_typeof(frame->owner)->slots.del;
        if (gen->state != RT_GEN_CLOSED && del) del(frame->owner);
        gen->state = RT_GEN_CLOSED;
    } else if (live_entry(frame)) {
        rt_errorf(&rt_RuntimeError, "cannot clear an executing frame");
    }
    frame->locals = frame->extra = 0;
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
