/* code and cell objects: what introspection sees of RtCode and of variables shared by closures. */
#include "eval.h"
#include "number.h"

#include <stdlib.h>
#include <string.h>

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

/* ---- attributes ---- */

static RtValue code_repr(RtValue self)
{
    return rti_str_format("<code object %s at 0x%llx, file \"%s\", line %d>", C(self)->name,
                          (long long)self, C(self)->filename, (int)C(self)->first_line);
}

static RtValue get_name(RtValue self) { return rti_intern_cstr(C(self)->name); }
static RtValue get_qualname(RtValue self) { return rti_str(C(self)->qualname); }
static RtValue get_filename(RtValue self) { return rti_str(C(self)->filename); }
static RtValue get_first_line(RtValue self) { return RT_INT(C(self)->first_line); }

static RtValue get_argcount(RtValue self) { return RT_INT(rti_code_argcount(C(self))); }
static RtValue get_posonly(RtValue self) { return RT_INT(rti_code_argcount(C(self)) ? C(self)->posonly_count : 0); }
static RtValue get_kwonly(RtValue self) { return RT_INT(C(self)->kwonly_count); }

/* The variables of a class body or source are in its namespace; what local_names has of theirs are those of
 * comprehensions. */
static RtValue get_varnames(RtValue self)
{
    const RtCode *code = C(self);
    if (code->flags & (RT_CODE_MODULE | RT_CODE_CLASS_BODY)) return RT_VALUE(&rt_empty_tuple);
    RtValue list = rti_list_from(code->names, code->param_count);
    for (uint32_t i = 0; i < code->local_count; i++) rti_list_append(list, code->local_names[i]);
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

/* Code of units has tables for the rest; compiled programs do without. */
static const RtUnitInfo *info_of(const RtCode *code)
{
    if (!(code->flags & RT_CODE_DYNAMIC)) return NULL;
    const RtUnit *unit = rti_unit_of(code);
    for (uint32_t i = 0; i < unit->code_count && unit->infos; i++)
        if (unit->codes[i]->entry == code->entry) return &unit->infos[i];
    return NULL;
}

static RtValue get_cellvars(RtValue self)
{
    const RtUnitInfo *info = info_of(C(self));
    return info ? rti_tuple_from(rti_unit_of(C(self))->words[1] + info->cells, info->cell_count)
                : RT_VALUE(&rt_empty_tuple);
}

static RtValue get_names(RtValue self)
{
    const RtUnitInfo *info = info_of(C(self));
    return info ? rti_tuple_from(rti_unit_of(C(self))->words[1] + info->names, info->name_count)
                : RT_VALUE(&rt_empty_tuple);
}

static RtValue get_consts(RtValue self)
{
    const RtUnitInfo *info = info_of(C(self));
    if (!info) {
        RtValue doc = C(self)->doc ? rti_str(C(self)->doc) : RT_NONE;
        return rti_tuple_from(&doc, 1);
    }
    const RtUnit *unit = rti_unit_of(C(self));
    RtValue list = rti_list_new(info->const_count);
    for (uint32_t i = 0; i < info->const_count; i++) {
        RtValue v = unit->words[4][info->consts + i];
        for (uint32_t k = 0; k < unit->code_count; k++)
            if (v == RT_VALUE(unit->codes[k])) v = rti_code_object(unit->codes[k]);
        rti_list_append(list, v);
    }
    return rti_tuple_of_list(list);
}

enum { ITERABLE_COROUTINE = 0x100 };

/* CPython's CO_* bits. */
static RtValue get_flags(RtValue self)
{
    uint32_t f = C(self)->flags;
    int bits = f & (RT_CODE_MODULE | RT_CODE_CLASS_BODY) ? 0 : 3; /* optimised, new locals */
    if (f & RT_CODE_VARARGS) bits |= 4;
    if (f & RT_CODE_VARKW) bits |= 8;
    if (f & RT_CODE_NESTED) bits |= 16;
    if (f & RT_CODE_GENERATOR) bits |= 32;
    if (f & RT_CODE_COROUTINE) bits |= 128;
    if (f & RT_CODE_ITERABLE_COROUTINE) bits |= ITERABLE_COROUTINE;
    if (f & RT_CODE_ASYNCGEN) bits |= 512;
    if (f & RT_CODE_FUTURE_ANNOTATIONS) bits |= 0x1000000;
    return RT_INT(bits);
}

/* There is no bytecode. */
static RtValue get_no_bytes(RtValue self)
{
    (void)self;
    return rti_bytes("", 0);
}

static RtValue get_stacksize(RtValue self)
{
    (void)self;
    return RT_INT(1);
}

/* ---- comparing ---- */

/* Code is the same when it is the same machine code under the same name. */
static int same_code(const RtCode *a, const RtCode *b)
{
    return a == b || (a->entry == b->entry && a->first_line == b->first_line && !strcmp(a->name, b->name));
}

static RtValue code_compare(RtValue a, RtValue b, RtCmp op)
{
    if (!RT_HAS_SHAPE(b, &rt_shape_code) || (op != RT_EQ && op != RT_NE)) return RT_NOTIMPLEMENTED;
    return RT_BOOL(same_code(C(a), C(b)) == (op == RT_EQ));
}

static int64_t code_hash(RtValue self)
{
    return (int64_t)((uintptr_t)C(self)->entry >> 4) + C(self)->first_line;
}

/* ---- replace ---- */

/* The text of a str, kept for good. */
static const char *kept_text(RtValue v, const char *field)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "code: %s must be a str, not %T", field, v);
    char *text = strdup(rti_str_to_utf8(v, NULL));
    if (!text) rti_fatal("out of memory");
    return text;
}

/* co_flags: only whether generators can be awaited may change, which types.coroutine asks for. */
static void replace_flags(RtCode *copy, RtValue self, RtValue flags)
{
    int64_t old = RT_UNINT(get_flags(self)), bits = rti_index_i64(flags, &rt_OverflowError);
    if ((old ^ bits) & ~(int64_t)ITERABLE_COROUTINE)
        rt_errorf(&rt_ValueError, "code: co_flags of compiled code cannot be replaced");
    if (bits & ITERABLE_COROUTINE) copy->flags |= RT_CODE_ITERABLE_COROUTINE;
    else copy->flags &= ~(uint32_t)RT_CODE_ITERABLE_COROUTINE;
}

/* Names, file and line can be another's; what the machine code does cannot. Copies live as long as the program. */
static RtValue code_replace(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    if (count) rt_errorf(&rt_TypeError, "replace() takes 0 positional arguments but %zu were given", count);
    RtCode *copy = malloc(sizeof *copy);
    if (!copy) rti_fatal("out of memory");
    *copy = *C(self);
    int64_t named = kwnames ? RTI_TUPLE(kwnames)->len : 0;
    for (int64_t i = 0; i < named; i++) {
        RtValue name = RTI_TUPLE(kwnames)->items[i];
        const char *field = rti_str_to_utf8(name, NULL);
        if (!strcmp(field, "co_name")) copy->name = kept_text(args[i], field);
        else if (!strcmp(field, "co_qualname")) copy->qualname = kept_text(args[i], field);
        else if (!strcmp(field, "co_filename")) copy->filename = kept_text(args[i], field);
        else if (!strcmp(field, "co_firstlineno")) copy->first_line = (int32_t)rti_index_i64(args[i], &rt_OverflowError);
        else if (!strcmp(field, "co_flags")) replace_flags(copy, self, args[i]);
        else if (!rti_try_getattr(self, name))
            rt_errorf(&rt_TypeError, "replace() got an unexpected keyword argument '%s'", field);
        else if (!rti_compare_true(rti_getattr(self, name), args[i], RT_EQ))
            rt_errorf(&rt_ValueError, "code: %s of compiled code cannot be replaced", field);
    }
    return rti_code_object_new(copy);
}

/* ---- lines ---- */

/* Machine code has no offsets that mean anything: one range, on the first line. */
static RtValue code_lines(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    RtValue row = rti_tuple_from((RtValue[]){RT_INT(0), RT_INT(2), RT_INT(C(self)->first_line)}, 3);
    return rti_getiter(rti_list_from(&row, 1));
}

/* ---- places in the code ----
 * There are no instructions to number. The places that tracebacks and frames were asked for by number (tb_lasti,
 * f_lasti) are numbered as they come, code by code, behind the first line; co_positions shows them by these numbers. */
static RtValue places; /* dict: address of the code -> list of rows */

static RtValue places_of(const RtCode *code)
{
    if (!places) {
        rt_gc_root_range(&places, 1);
        places = rti_dict_new();
    }
    RtValue key = rti_int((int64_t)((uintptr_t)code >> 3)), rows = rti_dict_get(places, key);
    if (rows) return rows;
    RtValue line = RT_INT(code->first_line);
    RtValue row = rti_tuple_from((RtValue[]){line, line, RT_NONE, RT_NONE}, 4);
    rows = rti_list_from(&row, 1);
    rti_dict_set(places, key, rows);
    return rows;
}

int64_t rti_code_lasti(const RtSite *site)
{
    if (!site) return 0;
    RtValue rows = places_of(site->code);
    RtValue col = site->col < 0 ? RT_NONE : RT_INT(site->col), end_col = site->end_col < 0 ? RT_NONE : RT_INT(site->end_col);
    RtValue row = rti_tuple_from((RtValue[]){RT_INT(site->line), RT_INT(site->end_line), col, end_col}, 4);
    int64_t i = 0;
    while (i < RTI_LIST(rows)->len && !rti_equal(RTI_LIST(rows)->items[i], row)) i++;
    if (i == RTI_LIST(rows)->len) rti_list_append(rows, row);
    return 2 * i;
}

static RtValue code_positions(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return rti_getiter(places_of(C(self)));
}

static RtValue code_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type, (void)args, (void)count, (void)kwnames;
    rt_errorf(&rt_TypeError, "code objects are made by compile() and by code.replace(): there is no bytecode here");
}

static const RtMethodDef code_methods[] = {
    {"replace", code_replace, 0, -1, RT_M_KWRAW, "**changes",
     "Return a copy of the code object with new values for the specified fields."},
    {"__replace__", code_replace, 0, -1, RT_M_KWRAW, "**changes", "The same as replace()."},
    {"co_lines", code_lines, 0, 0, 0, "", NULL},
    {"co_positions", code_positions, 0, 0, 0, "", NULL},
    {0},
};

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
    {"co_cellvars", get_cellvars, NULL, NULL},
    {"co_names", get_names, NULL, NULL},
    {"co_consts", get_consts, NULL, NULL},
    {"co_flags", get_flags, NULL, NULL},
    {"co_stacksize", get_stacksize, NULL, NULL},
    {"co_code", get_no_bytes, NULL, NULL},
    {"co_linetable", get_no_bytes, NULL, NULL},
    {"co_exceptiontable", get_no_bytes, NULL, NULL},
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
    .slots = RT_SLOTS(RT_SLOT(repr, code_repr), RT_SLOT(new_, code_new), RT_SLOT(hash, code_hash),
                      RT_SLOT(richcompare, code_compare)),
    .methods = code_methods,
    .getsets = code_getsets,
    .doc = "code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)\n--\n\n"
           "Create a code object.  Not for mere mortals.",
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
    .doc = "cell([contents])\n--\n\n"
           "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the "
           "cell will be empty,\n    and \n further attempts to access its cell_contents attribute "
           "will\n    raise a ValueError.",
    .instance_shape = &rt_shape_cell,
};
