/* eval_tree_write.c - compile() of a syntax tree: its objects as the compiler's row of values (RT_TREE_* in compiler.h).
 *
 * What a node must have is what its class says in _fields, _field_types and _attributes; the complaints are CPython's. Values
 * of constants that have no literal (negative numbers, tuples) become the expressions that make them.
 */
#include <math.h>
#include <string.h>

#include "bytes.h"
#include "eval.h"
#include "module.h"

typedef struct Writer {
    ByteBuf out;
    RtValue module; /* _ast */
} Writer;

static RtValue name_of(const char *text) { return rti_intern_cstr(text); }

static void put_number(Writer *w, int64_t n)
{
    uint32_t bits = n < 0 ? 0 : n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
    for (int i = 0; i < 4; i++) byte_buf_add(&w->out, (uint8_t)(bits >> 8 * i));
}

static void put_text(Writer *w, const char *text, size_t len)
{
    put_number(w, (int64_t)len);
    byte_buf_reserve(&w->out, (int64_t)len);
    memcpy(w->out.data + w->out.len, text, len);
    w->out.len += (int64_t)len;
}

static void put_str(Writer *w, RtValue str)
{
    size_t len;
    const char *text = rti_str_to_utf8(str, &len);
    put_text(w, text, len);
}

static void put_double(Writer *w, uint8_t tag, double value)
{
    uint8_t bytes[8];
    memcpy(bytes, &value, 8);
    byte_buf_add(&w->out, tag);
    for (int i = 0; i < 8; i++) byte_buf_add(&w->out, bytes[i]);
}

/* A node of the writer's own, at the place of another. */
static void put_head(Writer *w, const char *class, int fields, const int64_t place[4])
{
    byte_buf_add(&w->out, RT_TREE_PLACED);
    put_text(w, class, strlen(class));
    put_number(w, fields);
    for (int i = 0; i < 4; i++) put_number(w, place[i]);
}

static void put_field_name(Writer *w, const char *name) { put_text(w, name, strlen(name)); }

static void put_word(Writer *w, const char *class)
{
    byte_buf_add(&w->out, RT_TREE_NODE);
    put_text(w, class, strlen(class));
    put_number(w, 0);
}

/* ---- constants ---- */

static bool put_plain_const(Writer *w, RtValue v)
{
    double d;
    if (v == RT_NONE || RT_IS_BOOL(v) || v == RT_ELLIPSIS) {
        byte_buf_add(&w->out, v == RT_NONE    ? RT_TREE_NONE
                              : v == RT_TRUE  ? RT_TREE_TRUE
                              : v == RT_FALSE ? RT_TREE_FALSE
                                              : RT_TREE_ELLIPSIS);
    } else if (rti_is_int(v) && rti_int_sign(v) >= 0) {
        byte_buf_add(&w->out, RT_TREE_INT);
        put_str(w, rti_int_to_str(v, 10));
    } else if (rti_is_float(v) && !signbit(d = rti_float_value(v))) {
        put_double(w, RT_TREE_FLOAT, d);
    } else if (RT_HAS_SHAPE(v, &rt_shape_complex) && ((RtComplex *)RT_OBJ(v))->re == 0 &&
               !signbit(((RtComplex *)RT_OBJ(v))->im)) {
        put_double(w, RT_TREE_COMPLEX, ((RtComplex *)RT_OBJ(v))->im);
    } else if (rti_is_str(v)) {
        byte_buf_add(&w->out, RT_TREE_STR);
        put_str(w, v);
    } else if (RT_HAS_SHAPE(v, &rt_shape_bytes)) {
        byte_buf_add(&w->out, RT_TREE_BYTES);
        put_text(w, (const char *)BYTES_OF(v)->data, (size_t)BYTES_OF(v)->len);
    } else {
        return false;
    }
    return true;
}

/* An expression whose value is v, in the place of a Constant node. */
static void put_const(Writer *w, RtValue v, const int64_t place[4])
{
    int64_t start = w->out.len;
    put_head(w, "Constant", 1, place);
    put_field_name(w, "value");
    if (put_plain_const(w, v)) return;
    w->out.len = start;
    if (rti_is_int(v) || rti_is_float(v)) {
        put_head(w, "UnaryOp", 2, place);
        put_field_name(w, "op");
        put_word(w, "USub");
        put_field_name(w, "operand");
        put_const(w, rti_neg(v), place);
    } else if (RT_HAS_SHAPE(v, &rt_shape_complex)) {
        RtComplex *c = (RtComplex *)RT_OBJ(v);
        put_head(w, "BinOp", 3, place);
        put_field_name(w, "left");
        put_const(w, rt_float(c->re), place);
        put_field_name(w, "op");
        put_word(w, signbit(c->im) ? "Sub" : "Add");
        put_field_name(w, "right");
        put_const(w, rti_complex(0, fabs(c->im)), place);
    } else if (RTI_IS_TUPLE(v)) {
        put_head(w, "Tuple", 2, place);
        put_field_name(w, "elts");
        byte_buf_add(&w->out, RT_TREE_LIST);
        put_number(w, RTI_TUPLE(v)->len);
        for (int64_t i = 0; i < RTI_TUPLE(v)->len; i++) put_const(w, RTI_TUPLE(v)->items[i], place);
        put_field_name(w, "ctx");
        put_word(w, "Load");
    } else {
        rt_errorf(&rt_TypeError, "got an invalid type in Constant: %T", v);
    }
}

/* ---- nodes ---- */

/* The class of _ast that the object is of: its type, or the nearest base. */
static RtType *ast_class(Writer *w, RtValue v)
{
    for (RtType *type = rti_typeof(v); type; type = type->base) {
        RtValue found = rti_try_getattr(w->module, rti_str(rti_type_name(type)));
        if (found == RT_VALUE(type)) return type;
    }
    return NULL;
}

static int64_t place_number(RtValue v, RtType *class, const char *name, int64_t absent)
{
    RtValue n = rti_try_getattr(v, name_of(name));
    int64_t value;
    if (!n || n == RT_NONE) {
        if (absent >= 0) return absent;
        rt_errorf(&rt_TypeError, "required field \"%s\" missing from %s", name, rti_type_name(class));
    }
    if (!rti_is_int(n) || !rti_int_to_i64(n, &value))
        rt_errorf(&rt_ValueError, "invalid integer value: %R", n);
    return value;
}

static void put_node(Writer *w, RtValue v, RtValue expected);

/* One item of type `type` (a class): a node, a str, an int. */
static void put_item(Writer *w, RtValue v, RtValue type)
{
    if (type == RT_VALUE(&rt_type_str)) {
        if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "AST identifier must be of type str");
        byte_buf_add(&w->out, RT_TREE_STR);
        put_str(w, v);
    } else if (type == RT_VALUE(&rt_type_int)) {
        int64_t n;
        if (!rti_is_int(v) || !rti_int_to_i64(v, &n))
            rt_errorf(&rt_ValueError, "invalid integer value: %R", v);
        byte_buf_add(&w->out, RT_TREE_INT);
        put_str(w, rti_int_to_str(rti_int(n), 10));
    } else {
        put_node(w, v, type);
    }
}

static RtValue argument_of(RtValue type)
{
    int64_t count;
    return rti_items(rti_getattr(type, RT_NAME(__args__)), &count)[0];
}

static void put_list(Writer *w, RtValue v, RtType *class, RtValue name, RtValue type)
{
    if (!v) v = rti_list_new(0);
    if (!rti_is_a(v, &rt_type_list))
        rt_errorf(&rt_TypeError, "%s field \"%U\" must be a list, not a %T", rti_type_name(class), name, v);
    bool holes = rti_str_eq_cstr(name, "keys") || rti_str_eq_cstr(name, "kw_defaults");
    byte_buf_add(&w->out, RT_TREE_LIST);
    int64_t len = RTI_LIST(v)->len;
    put_number(w, len);
    for (int64_t i = 0; i < len; i++) {
        if (RTI_LIST(v)->len != len)
            rt_errorf(&rt_RuntimeError, "%s field \"%U\" changed size during iteration", rti_type_name(class), name);
        RtValue item = RTI_LIST(v)->items[i];
        if (item == RT_NONE && holes) byte_buf_add(&w->out, RT_TREE_NONE);
        else if (item == RT_NONE)
            rt_errorf(&rt_ValueError, "None disallowed in %s list",
                      !strcmp(rti_type_name(RTI_TYPE(type)), "stmt") ? "statement" : "expression");
        else put_item(w, item, type);
    }
}

/* Lists that must not be empty. */
static void check_filled(RtValue v, RtType *class, RtValue name)
{
    static const char *const kinds[] = {"FunctionDef", "AsyncFunctionDef", "ClassDef", "For", "AsyncFor", "While",
                                        "If",          "With",             "AsyncWith", "Try", "TryStar", "ExceptHandler",
                                        "match_case"};
    if (!rti_str_eq_cstr(name, "body") || !v || !rti_is_a(v, &rt_type_list) || RTI_LIST(v)->len) return;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (!strcmp(kinds[i], rti_type_name(class))) rt_errorf(&rt_ValueError, "empty body on %s", kinds[i]);
}

static void put_field(Writer *w, RtValue node, RtType *class, RtValue name, RtValue type)
{
    RtValue v = rti_try_getattr(node, name);
    put_str(w, name);
    check_filled(v, class, name);
    if (rti_is_a(type, &rt_type_GenericAlias)) {
        put_list(w, v, class, name, argument_of(type));
        return;
    }
    bool optional = RT_HAS_SHAPE(type, &rt_shape_UnionType);
    if (optional && (!v || v == RT_NONE)) {
        byte_buf_add(&w->out, RT_TREE_NONE);
        return;
    }
    if (!v) rt_errorf(&rt_TypeError, "required field \"%U\" missing from %s", name, rti_type_name(class));
    if (optional) type = argument_of(type);
    if (type == RT_VALUE(&rt_type_object)) { /* MatchSingleton; Constant is put_const's */
        if (!put_plain_const(w, v)) rt_errorf(&rt_TypeError, "got an invalid type in Constant: %T", v);
        return;
    }
    if (v == RT_NONE)
        rt_errorf(&rt_ValueError, "field '%U' is required for %s", name, rti_type_name(class));
    put_item(w, v, type);
}

static void put_node(Writer *w, RtValue v, RtValue expected)
{
    rti_check_stack();
    int64_t attributes, place[4] = {0};
    RtType *wanted = RTI_TYPE(expected);
    rti_items(rti_getattr(expected, name_of("_attributes")), &attributes);
    if (attributes) {
        place[0] = place_number(v, wanted, "lineno", -1);
        place[1] = place_number(v, wanted, "col_offset", -1);
        place[2] = place_number(v, wanted, "end_lineno", place[0]);
        place[3] = place_number(v, wanted, "end_col_offset", place[1]);
    }
    RtType *class = rti_isinstance(v, expected) ? ast_class(w, v) : NULL;
    RtValue types = class ? rti_try_getattr(RT_VALUE(class), name_of("_field_types")) : 0;
    if (!types) rt_errorf(&rt_TypeError, "expected some sort of %s, but got %R", rti_type_name(wanted), v);
    const char *name = rti_type_name(class);
    if (!strcmp(name, "Constant")) {
        RtValue value = rti_try_getattr(v, RT_NAME(value));
        if (!value) rt_errorf(&rt_TypeError, "required field \"value\" missing from Constant");
        put_const(w, value, place);
        return;
    }
    int64_t fields = rti_dict_len(types);
    if (attributes) {
        put_head(w, name, (int)fields, place);
    } else {
        byte_buf_add(&w->out, RT_TREE_NODE);
        put_text(w, name, strlen(name));
        put_number(w, fields);
    }
    RtValue field, type;
    for (int64_t pos = 0; rti_dict_next(types, &pos, &field, &type);) put_field(w, v, class, field, type);
}

int rti_is_tree(RtValue v)
{
    RtValue module = rti_dict_get_str(rti_sys_modules(), name_of("_ast"));
    RtValue base = module ? rti_try_getattr(module, name_of("AST")) : 0;
    return base && rti_is_type(base) && rti_is_a(v, RTI_TYPE(base));
}

const char *rti_tree_text(RtValue root, const char *class, size_t *len)
{
    Writer w = {{0}, rti_import("_ast")};
    RtValue expected = rti_getattr(w.module, rti_str(class));
    if (!rti_isinstance(root, expected))
        rt_errorf(&rt_TypeError, "expected %s node, got %T", class, root);
    put_node(&w, root, expected);
    *len = (size_t)w.out.len;
    return (const char *)w.out.data;
}
