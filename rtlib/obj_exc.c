/* obj_exc.c - BaseException, and the table of all builtin exception classes.
 *
 * Every exception is an RtException; a class's layout (exceptions.def) says how it uses `fields`
 * and which constructor serves it. Layouts with rules of their own are in obj_exc_*.c. Classes
 * without fields leave that part of the struct out, so two classes conflict as bases exactly when
 * CPython says so. Attributes a program adds to an exception live in its shape's slots, as on any
 * instance.
 */
#include "exc_layout.h"

#include "args.h"
#include "class.h"

/* ---- construction ---- */

/* Attributes added to an instance of a builtin class; those of user classes are marked by shape.c.
 */
static void trace_attributes(RtException *e)
{
    const RtShape *shape = e->shape;
    if (shape->type->flags & RT_T_HEAP) return;
    RtValue word = *rti_overflow_word(e, shape->type);
    if (shape->flags & RT_SHAPE_DICT) {
        rti_gc_mark(word);
    } else if (word) {
        void *attributes = (void *)(uintptr_t)word;
        rti_gc_mark_block(attributes);
        rti_gc_mark_values(attributes, shape->slot_count);
    }
}

void rti_exc_trace(void *object)
{
    RtException *e = object;
    trace_attributes(e);
    rti_gc_mark(e->args);
    rti_gc_mark(e->cause);
    rti_gc_mark(e->context);
    rti_gc_mark(e->traceback);
}

void rti_exc_trace_fields(void *object)
{
    rti_exc_trace(object);
    rti_gc_mark_values(((RtException *)object)->fields, 5);
}

RtValue rti_exc_new(RtType *type, RtValue arg)
{
    RtValue e = type->slots.new_(type, &arg, arg != 0, 0);
    if (type->slots.init != rti_exc_init) type->slots.init(e, &arg, arg != 0, 0);
    return e;
}

void rti_exc_set_args(RtValue self, const RtValue *args, size_t count)
{
    /* the usual call: __new__ has just stored the same arguments */
    const RtTuple *old = RTI_TUPLE(RTI_EXC(self)->args);
    size_t same = 0;
    if (old->len == (int64_t)count)
        while (same < count && old->items[same] == args[same]) same++;
    if (same == count && old->len == (int64_t)count) return;
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->args, rti_tuple_from(args, (int64_t)count));
}

void rti_exc_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (kwnames) rti_args_no_keywords(rti_type_name(rti_typeof(self)), kwnames);
    rti_exc_set_args(self, args, count);
}

/* ---- str and repr ---- */

RtValue rti_exc_str(RtValue self)
{
    const RtTuple *args = RTI_TUPLE(RTI_EXC(self)->args);
    if (args->len == 0) return RT_EMPTY_STR;
    return rti_str_of(args->len == 1 ? args->items[0] : RT_VALUE(args));
}

static RtValue exc_repr(RtValue self)
{
    const RtTuple *args = RTI_TUPLE(RTI_EXC(self)->args);
    RtType *type = rti_typeof(self);
    if (args->len == 1) return rti_str_format("%s(%R)", rti_type_name(type), args->items[0]);
    return rti_str_format("%s%R", rti_type_name(type), RT_VALUE(args));
}

static RtValue key_error_str(RtValue self)
{
    const RtTuple *args = RTI_TUPLE(RTI_EXC(self)->args);
    return args->len == 1 ? rti_repr(args->items[0]) : rti_exc_str(self);
}

/* ---- methods ---- */

static void set_traceback(RtValue self, RtValue v);

static RtValue BaseException_with_traceback(RtValue self, const RtValue *args, size_t count,
                                            RtValue kwnames)
{
    (void)count, (void)kwnames;
    set_traceback(self, args[0]);
    return self;
}

static RtValue BaseException_add_note(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "note must be a str, not '%T'", args[0]);
    RtValue notes = rti_try_getattr(self, RT_NAME(__notes__));
    if (!notes) rti_setattr(self, RT_NAME(__notes__), notes = rti_list_new(1));
    if (!rti_is_a(notes, &rt_type_list)) rt_errorf(&rt_TypeError, "Cannot add note: __notes__ is not a list");
    rti_list_append(notes, args[0]);
    return RT_NONE;
}

static RtValue BaseException___setstate__(RtValue self, const RtValue *args, size_t count,
                                          RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (args[0] == RT_NONE) return RT_NONE;
    if (!rti_is_a(args[0], &rt_type_dict)) rt_errorf(&rt_TypeError, "state is not a dictionary");
    RtValue key, v;
    for (int64_t pos = 0; rti_dict_next(args[0], &pos, &key, &v);) rti_setattr(self, key, v);
    return RT_NONE;
}

RtValue rti_exc_reduce(RtValue self, RtValue args, RtValue state)
{
    RtValue parts[3] = {RT_VALUE(rti_typeof(self)), args, state};
    return rti_tuple_from(parts, state ? 3 : 2);
}

RtValue rti_exc_state(RtValue self)
{
    RtValue dict = rti_instance_dict(self);
    return dict && rti_dict_len(dict) ? dict : 0;
}

static RtValue BaseException___reduce__(RtValue self, const RtValue *args, size_t count,
                                        RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_exc_reduce(self, RTI_EXC(self)->args, rti_exc_state(self));
}

/* ---- attributes ---- */

static RtValue get_args(RtValue self) { return RTI_EXC(self)->args; }

static void set_args(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "args may not be deleted");
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->args, rti_tuple_of(v));
}

static void set_traceback(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "__traceback__ may not be deleted");
    if (v != RT_NONE && !RT_HAS_SHAPE(v, &rt_shape_traceback))
        rt_errorf(&rt_TypeError, "__traceback__ must be a traceback or None");
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->traceback, v == RT_NONE ? 0 : v);
}

static RtValue get_context(RtValue self)
{
    return RTI_EXC(self)->context ? RTI_EXC(self)->context : RT_NONE;
}

static void set_context(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "__context__ may not be deleted");
    if (v != RT_NONE && !RTI_IS_EXC(v))
        rt_errorf(&rt_TypeError, "exception context must be None or derive from BaseException");
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->context, v == RT_NONE ? 0 : v);
}

static RtValue get_cause(RtValue self)
{
    return RTI_EXC(self)->cause ? RTI_EXC(self)->cause : RT_NONE;
}

static void set_cause(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "__cause__ may not be deleted");
    if (v != RT_NONE && !RTI_IS_EXC(v))
        rt_errorf(&rt_TypeError, "exception cause must be None or derive from BaseException");
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->cause, v == RT_NONE ? 0 : v);
    RTI_EXC(self)->suppress_context = true;
}

static RtValue get_suppress(RtValue self) { return RT_BOOL(RTI_EXC(self)->suppress_context); }

static void set_suppress(RtValue self, RtValue v)
{
    if (!v) rt_errorf(&rt_TypeError, "can't delete numeric/char attribute");
    if (!RT_IS_BOOL(v)) rt_errorf(&rt_TypeError, "attribute value type must be bool");
    RTI_EXC(self)->suppress_context = v == RT_TRUE;
}

static const RtGetSetDef base_getsets[] = {
    {"args", get_args, set_args, NULL},
    {"__traceback__", rti_exc_traceback, set_traceback, NULL},
    {"__context__", get_context, set_context, "exception context"},
    {"__cause__", get_cause, set_cause, "exception cause"},
    {"__suppress_context__", get_suppress, set_suppress, NULL},
    {0},
};

static const RtMethodDef base_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/BaseException.def"
#undef METHOD
    {0},
};

/* ---- StopIteration and SystemExit ---- */

static void stop_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_exc_init(self, args, count, kwnames);
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[STOP_VALUE], count ? args[0] : 0);
}

static void exit_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_exc_init(self, args, count, kwnames);
    RtValue code = count == 0 ? 0 : count == 1 ? args[0] : RTI_EXC(self)->args;
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[EXIT_CODE], code);
}

#define FIELD(i)                                                                                   \
    RtValue rti_exc_get##i(RtValue self)                                                           \
    {                                                                                              \
        return RTI_EXC(self)->fields[i] ? RTI_EXC(self)->fields[i] : RT_NONE;                      \
    }                                                                                              \
    void rti_exc_set##i(RtValue self, RtValue v)                                                   \
    {                                                                                              \
        rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[i], v);                                   \
    }
FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
#undef FIELD

static const RtGetSetDef stop_getsets[] = {
    {"value", rti_exc_get0, rti_exc_set0, "generator return value"},
    {0},
};

static const RtGetSetDef exit_getsets[] = {
    {"code", rti_exc_get0, rti_exc_set0, "exception code"},
    {0},
};

/* ---- the classes ---- */

/* A value that only the class that introduces it states; its subclasses inherit it. */
#define AT(name, root, value) (__builtin_strcmp(#name, #root) ? NULL : (value))

#define PLAIN_SIZE offsetof(RtException, fields)
#define PLAIN(name)                                                                                \
    .size = PLAIN_SIZE, .trace = rti_exc_trace, .methods = AT(name, BaseException, base_methods),  \
    .getsets = AT(name, BaseException, base_getsets), .new_ = rti_exc_type_new,                    \
    .init = rti_exc_init, .str = AT(name, BaseException, rti_exc_str),                             \
    .repr = AT(name, BaseException, exc_repr)
#define FIELDS(new, initialise, string, method_rows, getset_rows)                                  \
    .size = sizeof(RtException), .trace = rti_exc_trace_fields, .methods = method_rows,            \
    .getsets = getset_rows, .new_ = new, .init = initialise, .str = string
#define KEYERR(name)                                                                               \
    .size = PLAIN_SIZE, .trace = rti_exc_trace, .new_ = rti_exc_type_new, .init = rti_exc_init,    \
    .str = key_error_str
#define STOPITER(name) FIELDS(rti_exc_type_new, stop_init, NULL, NULL, stop_getsets)
#define EXIT(name)     FIELDS(rti_exc_type_new, exit_init, NULL, NULL, exit_getsets)
#define IMPORT(name)                                                                               \
    FIELDS(rti_exc_type_new, rti_import_error_init, AT(name, ImportError, rti_import_error_str),   \
           AT(name, ImportError, rti_import_error_methods),                                        \
           AT(name, ImportError, rti_import_error_getsets))
#define NAMEERR(name)                                                                              \
    FIELDS(rti_exc_type_new, rti_name_error_init, NULL, NULL,                                      \
           AT(name, NameError, rti_name_error_getsets))
#define ATTRERR(name)                                                                              \
    FIELDS(rti_exc_type_new, rti_attribute_error_init, NULL, rti_attribute_error_methods,          \
           rti_attribute_error_getsets)
#define OS(name)                                                                                   \
    FIELDS(rti_os_error_new, rti_os_error_init, AT(name, OSError, rti_os_error_str),               \
           AT(name, OSError, rti_os_error_methods), AT(name, OSError, rti_os_error_getsets))
#define SYNTAX(name)                                                                               \
    FIELDS(rti_exc_type_new, rti_syntax_error_init, AT(name, SyntaxError, rti_syntax_error_str),   \
           NULL, AT(name, SyntaxError, rti_syntax_error_getsets))
#define UNICODE(name)                                                                              \
    FIELDS(rti_exc_type_new, rti_unicode_error_init, rti_unicode_error_str, NULL,                  \
           rti_unicode_error_getsets)
#define GROUP(name)                                                                                \
    FIELDS(rti_group_new, rti_exc_init, AT(name, BaseExceptionGroup, rti_group_str),               \
           AT(name, BaseExceptionGroup, rti_group_methods),                                        \
           AT(name, BaseExceptionGroup, rti_group_getsets))

#define rt_object rt_type_object
#define EXCEPTION(name, base, layout, doc) RtType rt_##name;
#include "rt/exceptions.def"
#undef EXCEPTION

/* A type is mostly zeros, and every executable would carry some seventy of them: it carries these rows. */
typedef struct ExcClass {
    RtType *type, *base;
    const char *name, *doc;
    uint32_t size;
    void (*trace)(void *object);
    const RtMethodDef *methods;
    const RtGetSetDef *getsets;
    RtValue (*new_)(RtType *type, const RtValue *args, size_t count, RtValue kwnames);
    void (*init)(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
    RtValue (*str)(RtValue self), (*repr)(RtValue self);
} ExcClass;

static const ExcClass classes[] = {
#define EXCEPTION(name_, base_, layout, doc_)                                                      \
    {.type = &rt_##name_, .base = &rt_##base_, .name = #name_, .doc = sizeof doc_ > 1 ? doc_ : NULL, layout(name_)},
#include "rt/exceptions.def"
#undef EXCEPTION
};

enum { CLASSES = sizeof classes / sizeof *classes };

/* In front of main: the classes are as good as static to everybody else. */
static __attribute__((constructor)) void make_classes(void)
{
    static RtShape shapes[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
        const ExcClass *row = &classes[i];
        RtType *type = row->type;
        shapes[i] = (RtShape){.type = type, .flags = RT_SHAPE_INSTANCE};
        type->shape = &rt_shape_type;
        type->cname = row->name;
        type->base = row->base;
        type->flags = RT_T_BASETYPE | RT_T_HASDICT | RT_T_EXCEPTION | RT_T_IMMUTABLE;
        type->doc = row->doc;
        type->instance_shape = &shapes[i];
        type->size = row->size;
        type->alloc_size = row->size + 8; /* the struct, then the overflow word of its attributes (object.h) */
        type->trace = row->trace;
        type->methods = row->methods;
        type->getsets = row->getsets;
        type->slots.new_ = row->new_;
        type->slots.init = row->init;
        type->slots.str = row->str;
        type->slots.repr = row->repr;
    }
}
