/* obj_exc_import.c - the exceptions that say which name was missing: ImportError, NameError,
 * AttributeError.
 *
 * Their names are keyword-only arguments, stored in `fields` (exc.h); the traceback printer reads
 * them for its "Did you mean" suggestions.
 */
#include "args.h"
#include "exc_layout.h"

static void init_with_names(RtValue self, const char *what, const RtValue *args, size_t count,
                            RtValue kwnames, const char *const *names, size_t name_count,
                            RtValue *found)
{
    if (kwnames) rti_args_keywords(what, args, count, kwnames, names, name_count, found);
    rti_exc_set_args(self, args, count);
}

static void set_field(RtValue self, int i, RtValue v)
{
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[i], v);
}

/* self.__dict__ with the named fields added, as the state of __reduce__; 0 when that is nothing. */
static RtValue state_with(RtValue self, const char *const *names, const int *fields, int count)
{
    RtValue state = rti_exc_state(self);
    int copied = 0;
    for (int i = 0; i < count; i++) {
        RtValue v = RTI_EXC(self)->fields[fields[i]];
        if (!v) continue;
        if (!copied++) state = state ? rti_dict_copy(state) : rti_dict_new();
        rti_dict_set(state, rti_intern_cstr(names[i]), v);
    }
    return state;
}

/* ---- ImportError ---- */

void rti_import_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"name", "path", "name_from"};
    RtValue found[3] = {0, 0, 0};
    init_with_names(self, "ImportError", args, count, kwnames, names, 3, found);
    set_field(self, IMPORT_NAME, found[0]);
    set_field(self, IMPORT_PATH, found[1]);
    set_field(self, IMPORT_FROM, found[2]);
    set_field(self, IMPORT_MSG, count == 1 ? args[0] : 0);
}

RtValue rti_import_error_str(RtValue self)
{
    RtValue message = RTI_EXC(self)->fields[IMPORT_MSG];
    return message && RTI_IS_STR_EXACT(message) ? message : rti_exc_str(self);
}

static RtValue ImportError___reduce__(RtValue self, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    static const char *const names[] = {"name", "path", "name_from"};
    static const int fields[] = {IMPORT_NAME, IMPORT_PATH, IMPORT_FROM};
    (void)args, (void)count, (void)kwnames;
    return rti_exc_reduce(self, RTI_EXC(self)->args, state_with(self, names, fields, 3));
}

const RtGetSetDef rti_import_error_getsets[] = {
    {"msg", rti_exc_get2, rti_exc_set2, "exception message"},
    {"name", rti_exc_get0, rti_exc_set0, "module name"},
    {"path", rti_exc_get1, rti_exc_set1, "module path"},
    {"name_from", rti_exc_get3, rti_exc_set3, "name imported from module"},
    {0},
};

const RtMethodDef rti_import_error_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/ImportError.def"
#undef METHOD
    {0},
};

/* ---- NameError ---- */

void rti_name_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"name"};
    RtValue found[1] = {0};
    init_with_names(self, "NameError", args, count, kwnames, names, 1, found);
    set_field(self, NAMEERR_NAME, found[0]);
}

const RtGetSetDef rti_name_error_getsets[] = {
    {"name", rti_exc_get0, rti_exc_set0, "name"},
    {0},
};

/* ---- AttributeError ---- */

void rti_attribute_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"name", "obj"};
    RtValue found[2] = {0, 0};
    init_with_names(self, "AttributeError", args, count, kwnames, names, 2, found);
    set_field(self, ATTRERR_NAME, found[0]);
    set_field(self, ATTRERR_OBJ, found[1]);
}

/* The object is left out: it need not be picklable. */
static RtValue AttributeError___getstate__(RtValue self, const RtValue *args, size_t count,
                                           RtValue kwnames)
{
    static const char *const names[] = {"name", "args"};
    (void)args, (void)count, (void)kwnames;
    RtValue name = RTI_EXC(self)->fields[ATTRERR_NAME];
    RtValue state = rti_exc_state(self);
    if (!name && !RTI_TUPLE(RTI_EXC(self)->args)->len) return state ? state : RT_NONE;
    state = state ? rti_dict_copy(state) : rti_dict_new();
    if (name) rti_dict_set(state, rti_intern_cstr(names[0]), name);
    rti_dict_set(state, rti_intern_cstr(names[1]), RTI_EXC(self)->args);
    return state;
}

static RtValue AttributeError___reduce__(RtValue self, const RtValue *args, size_t count,
                                         RtValue kwnames)
{
    RtValue state = AttributeError___getstate__(self, args, count, kwnames);
    return rti_exc_reduce(self, RTI_EXC(self)->args, state);
}

const RtGetSetDef rti_attribute_error_getsets[] = {
    {"name", rti_exc_get0, rti_exc_set0, "attribute name"},
    {"obj", rti_exc_get1, rti_exc_set1, "object"},
    {0},
};

const RtMethodDef rti_attribute_error_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/AttributeError.def"
#undef METHOD
    {0},
};

/* ---- raising them ---- */

void rti_raise_attribute_error(RtValue obj, RtValue name)
{
    RtValue message;
    if (rti_is_type(obj)) {
        message = rti_str_format("type object '%N' has no attribute '%U'", RTI_TYPE(obj), name);
    } else if (rti_is_a(obj, &rt_type_module)) {
        RtModule *module = (RtModule *)RT_OBJ(obj);
        message = rti_str_format("module '%S' has no attribute '%U'", module->name, name);
    } else {
        message = rti_str_format("'%T' object has no attribute '%U'", obj, name);
    }
    RtValue exc = rti_exc_new(&rt_AttributeError, message);
    RTI_EXC(exc)->fields[ATTRERR_NAME] = name;
    RTI_EXC(exc)->fields[ATTRERR_OBJ] = obj;
    rt_raise(exc);
}

void rti_attribute_error_of(RtValue exc, RtValue obj, RtValue name)
{
    if (!rti_is_a(exc, &rt_AttributeError)) return;
    RtValue *fields = RTI_EXC(exc)->fields;
    if (fields[ATTRERR_NAME] || fields[ATTRERR_OBJ]) return;
    set_field(exc, ATTRERR_NAME, name);
    set_field(exc, ATTRERR_OBJ, obj);
}

void rti_raise_key_error(RtValue key) { rt_raise(rti_exc_new(&rt_KeyError, key)); }

void rti_raise_stop_iteration(RtValue value)
{
    rt_raise(rti_exc_new(&rt_StopIteration, value == RT_NONE ? 0 : value));
}
