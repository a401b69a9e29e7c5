/* code and cell objects: what introspection sees of RtCode and of variables shared by closures. */
#include "eval.h"

#include <stdlib.h>

typedef struct RtCodeObject {
    RtShape *shape;
    const RtCode *code;
} RtCodeObject;

static const RtCode *C(RtValue v) { return ((RtCodeObject *)RT_OBJ(v))->code; }

const RtCode *rti_code_of(RtValue v) { return C(v); }

static void code_trace(void *object) { rti_code_mark(((RtCodeObject *)object)->code); }

RtValue rti_code_object_new(const RtCode *code)
{
    RtCodeObject *object = rt_gc_new(&rt_shape_code, sizeof *object);
    object->code = code;
    return RT_VALUE(object);
}

/* One object for each RtCode, so that identity works; they live as long as the program. Those of
 * code compiled at run time are kept with its unit. */
static RtValue *objects;
static size_t object_count, object_cap;
static RtValue keep; /* list of all code objects */

static size_t slot_of(const RtCode *code)
{
    size_t i = ((uintptr_t)code >> 3) * UINT64_C(0x9E3779B97F4A7C15) >> 32 & (object_cap - 1);
    while (objects[i] && C(objects[i]) != code) i = (i + 1) & (object_cap - 1);
    return i;
}

static void grow(void)
{
    RtValue *old = objects;
    size_t old_cap = object_cap;
    object_cap = old_cap ? old_cap * 2 : 64;
    objects = calloc(object_cap, sizeof *objects);
    if (!objects) rti_fatal("out of memory");
    for (size_t i = 0; i < old_cap; i++) {
        if (old[i]) objects[slot_of(C(old[i]))] = old[i];
    }
    free(old);
}

RtValue rti_code_object(const RtCode *code)
{
    if (code->flags & RT_CODE_DYNAMIC) return rti_unit_code_object(code);
    if (object_count * 2 >= object_cap) grow();
    size_t i = slot_of(code);
    if (objects[i]) return objects[i];
    if (!keep) {
        rt_gc_root_range(&keep, 1);
        keep = rti_list_new(0);
    }
    RtValue object = rti_code_object_new(code);
    rti_list_append(keep, object);
    objects[slot_of(code)] = object;
    object_count++;
    return object;
}

void rti_function_set_code(RtFunction *f, RtValue v)
{
    const RtCode *code = C(v);
    if (code->cell_count != f->code->cell_count) {
        rt_errorf(&rt_ValueError, "%U() requires a code object with %d free vars, not %d", rti_function_name(f),
                  (int)f->code->cell_count, (int)code->cell_count);
    }
    rti_function_name(f); /* keeps its names */
    rti_function_qualname(f);
    f->code = code;
    f->entry = code->entry;
    rti_ic_forget_all(); /* caches know the arity */
}

static RtValue code_repr(RtValue self)
{
    return rti_str_format("<code object %s at 0x%llx, file \"%s\", line %d>", C(self)->name,
                          (long long)self, C(self)->filename, (int)C(self)->first_line);
}

static RtValue get_name(RtValue self) { return rti_intern_cstr(C(self)->name); }
static RtValue get_qualname(RtValue self) { return rti_str(C(self)->qualname); }
static RtValue get_filename(RtValue self) { return rti_str(C(self)->filename); }
static RtValue get_first_line(RtValue self) { return RT_INT(C(self)->first_line); }

/* Bodies of classes and sources take their namespace as a parameter, which Python does not know of. */
static int has_hidden_param(const RtCode *code)
{
    return (code->flags & (RT_CODE_MODULE | RT_CODE_CLASS_BODY)) != 0;
}

static RtValue get_argcount(RtValue self) { return RT_INT(has_hidden_param(C(self)) ? 0 : C(self)->pos_count); }
static RtValue get_posonly(RtValue self) { return RT_INT(has_hidden_param(C(self)) ? 0 : C(self)->posonly_count); }
static RtValue get_kwonly(RtValue self) { return RT_INT(C(self)->kwonly_count); }

static RtValue get_varnames(RtValue self)
{
    const RtCode *code = C(self);
    RtValue list = rti_list_from(code->names, has_hidden_param(code) ? 0 : code->param_count);
    for (uint16_t i = 0; i < code->local_count; i++) rti_list_append(list, code->local_names[i]);
    return rti_tuple_of_list(list);
}

static RtValue get_nlocals(RtValue self)
{
    return RT_INT(RTI_TUPLE(get_varnames(self))->len);
}

static RtValue get_freevars(RtValue self)
{
    return rti_tuple_from(C(self)->free_names, C(self)->free_names ? C(self)->cell_count : 0);
}

/* CPython's CO_* bits. */
static RtValue get_flags(RtValue self)
{
    uint32_t f = C(self)->flags;
    int bits = f & RT_CODE_MODULE || f & RT_CODE_CLASS_BODY ? 0 : 3; /* optimised, new locals */
    if (f & RT_CODE_VARARGS) bits |= 4;
    if (f & RT_CODE_VARKW) bits |= 8;
    if (f & RT_CODE_NESTED) bits |= 16;
    if (f & RT_CODE_GENERATOR) bits |= 32;
    if (f & RT_CODE_COROUTINE) bits |= 128;
    if (f & RT_CODE_ASYNCGEN) bits |= 512;
    return RT_INT(bits);
}

static const RtGetSetDef code_getsets[] = {
    {"co_name", get_name, NULL, NULL},
    {"co_qualname", get_qualname, NULL, NULL},
    {"co_filename", get_filename, NULL, NULL},
    {"co_firstlineno", get_first_line, NULL, NULL},
    {"co_argcount", get_argcount, NULL, NULL},
    {"co_posonlyargcount", get_posonly, NULL, NULL},
    {"co_kwonlyargcount", get_kwonly, NULL, NULL},
    {"co_varnames", get_varnames, NULL, NULL},
    {"co_nlocals", get_nlocals, NULL, NULL},
    {"co_freevars", get_freevars, NULL, NULL},
    {"co_flags", get_flags, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_code = {.type = &rt_type_code};
RT_TYPE(rt_type_code) = {
    .shape = &rt_shape_type,
    .cname = "code",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF,
    .size = sizeof(RtCodeObject),
    .trace = code_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, code_repr)),
    .getsets = code_getsets,
    .doc = "Create a code object.  Not for mere mortals.",
    .instance_shape = &rt_shape_code,
};

/* ---- cells ---- */

static RtCell *cell(RtValue v) { return (RtCell *)RT_OBJ(v); }

static void cell_trace(void *object) { rti_gc_mark(((RtCell *)object)->value); }

static RtValue cell_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    if (kwnames) rt_errorf(&rt_TypeError, "cell() takes no keyword arguments");
    if (count > 1) rt_errorf(&rt_TypeError, "cell expected at most 1 argument, got %zu", count);
    RtCell *c = rt_gc_new(&rt_shape_cell, sizeof *c);
    c->value = RT_ARG(0);
    return RT_VALUE(c);
}

static RtValue cell_repr(RtValue self)
{
    RtValue v = cell(self)->value;
    if (!v) return rti_str_format("<cell at 0x%llx: empty>", (long long)self);
    return rti_str_format("<cell at 0x%llx: %T object at 0x%llx>", (long long)self, v, (long long)v);
}

static RtValue cell_compare(RtValue a, RtValue b, RtCmp op)
{
    if (!RT_HAS_SHAPE(b, &rt_shape_cell)) return RT_NOTIMPLEMENTED;
    RtValue x = cell(a)->value, y = cell(b)->value;
    if (x && y) return rti_compare(x, y, op);
    return rti_compare(RT_BOOL(!y && x), RT_BOOL(!x && y), op); /* an empty one is less */
}

static RtValue get_contents(RtValue self)
{
    if (!cell(self)->value) rt_errorf(&rt_ValueError, "Cell is empty");
    return cell(self)->value;
}

static void set_contents(RtValue self, RtValue v) { rt_gc_store(cell(self), &cell(self)->value, v); }

static const RtGetSetDef cell_getsets[] = {
    {"cell_contents", get_contents, set_contents, NULL},
    {NULL, NULL, NULL, NULL},
};

RtShape rt_shape_cell = {.type = &rt_type_cell};
RT_TYPE(rt_type_cell) = {
    .shape = &rt_shape_type,
    .cname = "cell",
    .base = &rt_type_object,
    .size = sizeof(RtCell),
    .trace = cell_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, cell_repr), RT_SLOT(new_, cell_new),
                      RT_SLOT(richcompare, cell_compare)),
    .getsets = cell_getsets,
    .doc = "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the "
           "cell will be empty,\n    and \n further attempts to access its cell_contents attribute "
           "will\n    raise a ValueError.",
    .instance_shape = &rt_shape_cell,
};
