/* eval_tree.c - compile(..., PyCF_ONLY_AST): the objects of a syntax tree, made of the compiler's row of values
 * (RT_TREE_* in compiler.h) with the classes of the module _ast. A node is made without calling its class: the fields are
 * all there.
 */
#include <string.h>

#include "eval.h"
#include "rt/fast.h"

typedef struct Reader {
    const uint8_t *at;
    RtValue module;  /* _ast */
    RtValue singles; /* dict: name -> the one object of an operator or context */
} Reader;

static uint32_t take_number(Reader *r)
{
    uint32_t n = r->at[0] | (uint32_t)r->at[1] << 8 | (uint32_t)r->at[2] << 16 | (uint32_t)r->at[3] << 24;
    r->at += 4;
    return n;
}

static RtValue take_text(Reader *r)
{
    uint32_t len = take_number(r);
    const char *text = (const char *)r->at;
    r->at += len;
    return rti_str_utf8(text, len);
}

static double take_double(Reader *r)
{
    double v;
    memcpy(&v, r->at, sizeof v);
    r->at += sizeof v;
    return v;
}

static RtValue take_int(Reader *r)
{
    char small[32];
    uint32_t len = take_number(r);
    char *digits = len < sizeof small ? small : rt_gc_block(len + 1);
    memcpy(digits, r->at, len);
    digits[len] = 0;
    r->at += len;
    return rt_int_const(digits);
}

static void place(RtValue node, Reader *r)
{
    static const char *const names[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    for (int i = 0; i < 4; i++) rti_setattr(node, rti_intern_cstr(names[i]), RT_INT((int64_t)take_number(r)));
}

static RtValue take(Reader *r);

static RtValue take_node(Reader *r, int placed)
{
    rti_check_stack();
    RtValue name = rti_intern(take_text(r));
    uint32_t fields = take_number(r);
    RtValue known = fields || placed ? 0 : rti_dict_get_str(r->singles, name);
    if (known) return known;
    RtValue node = RT_VALUE(rti_object_alloc((RtType *)RT_OBJ(rti_getattr(r->module, name))));
    if (!fields && !placed) rti_dict_set(r->singles, name, node);
    if (placed) place(node, r);
    for (uint32_t i = 0; i < fields; i++) {
        RtValue field = rti_intern(take_text(r));
        rti_setattr(node, field, take(r));
    }
    return node;
}

static RtValue take_list(Reader *r)
{
    uint32_t len = take_number(r);
    RtValue list = rti_list_new(len);
    for (uint32_t i = 0; i < len; i++) rti_list_append(list, take(r));
    return list;
}

static RtValue take_bytes(Reader *r)
{
    uint32_t len = take_number(r);
    r->at += len;
    return rti_bytes(r->at - len, len);
}

static RtValue take(Reader *r)
{
    switch (*r->at++) {
    case RT_TREE_NODE: return take_node(r, 0);
    case RT_TREE_PLACED: return take_node(r, 1);
    case RT_TREE_LIST: return take_list(r);
    case RT_TREE_STR: return take_text(r);
    case RT_TREE_BYTES: return take_bytes(r);
    case RT_TREE_INT: return take_int(r);
    case RT_TREE_FLOAT: return rt_float(take_double(r));
    case RT_TREE_COMPLEX: return rt_complex_const(0, take_double(r));
    case RT_TREE_TRUE: return RT_TRUE;
    case RT_TREE_FALSE: return RT_FALSE;
    case RT_TREE_ELLIPSIS: return RT_ELLIPSIS;
    default: return RT_NONE;
    }
}

RtValue rti_tree_objects(const uint8_t *tree)
{
    Reader r = {tree, rti_import("_ast"), rti_dict_new()};
    return take(&r);
}
