/* eval_tree_read.c - RT_TREE_* values (compiler.h) back to a syntax tree, for compile() of one.
 *
 * The runtime has checked the objects it wrote; what does not fit all the same ends in an error, never in a tree that later
 * phases could stumble over. The tree has no source text: lines are empty.
 */
#include "eval.h"

#include "../frontend/ast.h"
#include "../frontend/diag.h"
#include "../frontend/source.h"

#include <stdlib.h>
#include <string.h>

typedef struct Reader {
    const unsigned char *at, *end;
    AstTree *tree;
    bool bad;
} Reader;

static bool has(Reader *r, size_t bytes)
{
    if ((size_t)(r->end - r->at) < bytes) r->bad = true;
    return !r->bad;
}

static int take_tag(Reader *r) { return has(r, 1) ? *r->at++ : RT_TREE_NONE; }

static uint32_t take_number(Reader *r)
{
    if (!has(r, 4)) return 0;
    uint32_t n = r->at[0] | (uint32_t)r->at[1] << 8 | (uint32_t)r->at[2] << 16 | (uint32_t)r->at[3] << 24;
    r->at += 4;
    return n;
}

/* Text with its length in front; NULL when it is cut off. */
static const char *take_text(Reader *r, uint32_t *len)
{
    *len = take_number(r);
    if (!has(r, *len)) return NULL;
    r->at += *len;
    return (const char *)r->at - *len;
}

static Istr take_istr(Reader *r)
{
    uint32_t len;
    const char *text = take_text(r, &len);
    return text ? intern(&r->tree->cx->names, text, len) : NULL;
}

static Istr take_name(Reader *r)
{
    int tag = take_tag(r);
    if (tag == RT_TREE_STR) return take_istr(r);
    if (tag != RT_TREE_NONE) r->bad = true;
    return NULL;
}

static uint32_t take_list(Reader *r)
{
    if (take_tag(r) != RT_TREE_LIST) r->bad = true;
    uint32_t len = take_number(r);
    if (!has(r, len)) return 0; /* each item takes at least a byte */
    return len;
}

/* An operator or context: its place among the names. */
static int take_word(Reader *r, const char *const *names)
{
    uint32_t len;
    if (take_tag(r) != RT_TREE_NODE) r->bad = true;
    const char *text = take_text(r, &len);
    take_number(r); /* no fields */
    for (int i = 0; text && names[i]; i++)
        if (strlen(names[i]) == len && !memcmp(names[i], text, len)) return i;
    r->bad = true;
    return 0;
}

static double take_double(Reader *r)
{
    double value = 0;
    if (has(r, sizeof value)) {
        memcpy(&value, r->at, sizeof value);
        r->at += sizeof value;
    }
    return value;
}

static AstConst take_const(Reader *r)
{
    AstConst value = {.kind = CONST_NONE};
    switch (take_tag(r)) {
    case RT_TREE_NONE: break;
    case RT_TREE_TRUE: value.kind = CONST_TRUE; break;
    case RT_TREE_FALSE: value.kind = CONST_FALSE; break;
    case RT_TREE_ELLIPSIS: value.kind = CONST_ELLIPSIS; break;
    case RT_TREE_INT:
        value.kind = CONST_INT;
        value.text = take_istr(r);
        value.fits = value.text && value.text->len <= 18;
        if (value.fits) value.integer = strtoll(value.text->text, NULL, 10);
        break;
    case RT_TREE_FLOAT:
        value.kind = CONST_FLOAT;
        value.real = take_double(r);
        break;
    case RT_TREE_COMPLEX:
        value.kind = CONST_COMPLEX;
        value.real = take_double(r);
        break;
    case RT_TREE_STR:
        value.kind = CONST_STR;
        value.text = take_istr(r);
        break;
    case RT_TREE_BYTES:
        value.kind = CONST_BYTES;
        value.text = take_istr(r);
        break;
    default: r->bad = true;
    }
    return value;
}

static Ast *take_node(Reader *r);

static void take_field(Reader *r, Ast *node, const AstField *field)
{
    switch (field->kind) {
    case FIELD_CHILD:
    case FIELD_OPT: AST_FIELD(Ast *, node, field) = take_node(r); break;
    case FIELD_LIST: {
        AstSeq *list = &AST_FIELD(AstSeq, node, field);
        list->len = take_list(r);
        if (list->len) list->items = arena_alloc(&r->tree->cx->arena, list->len * sizeof(Ast *));
        for (uint32_t i = 0; i < list->len; i++) list->items[i] = take_node(r);
        break;
    }
    case FIELD_NAME:
    case FIELD_OPTNAME: AST_FIELD(Istr, node, field) = take_name(r); break;
    case FIELD_NAMES: {
        AstNames *names = &AST_FIELD(AstNames, node, field);
        names->len = take_list(r);
        if (names->len) names->items = arena_alloc(&r->tree->cx->arena, names->len * sizeof(Istr));
        for (uint32_t i = 0; i < names->len; i++) names->items[i] = take_name(r);
        break;
    }
    case FIELD_OP_Binary: AST_FIELD(OpBinary, node, field) = (OpBinary)take_word(r, eval_binary_names); break;
    case FIELD_OP_Unary: AST_FIELD(OpUnary, node, field) = (OpUnary)take_word(r, eval_unary_names); break;
    case FIELD_OP_Bool: AST_FIELD(OpBool, node, field) = (OpBool)take_word(r, eval_bool_names); break;
    case FIELD_OP_Context: AST_FIELD(OpContext, node, field) = (OpContext)take_word(r, eval_context_names); break;
    case FIELD_OPS: {
        AstOps *ops = &AST_FIELD(AstOps, node, field);
        ops->len = take_list(r);
        if (ops->len) ops->items = arena_alloc(&r->tree->cx->arena, ops->len * sizeof(OpCompare));
        for (uint32_t i = 0; i < ops->len; i++) ops->items[i] = (OpCompare)take_word(r, eval_compare_names);
        break;
    }
    case FIELD_NUMBER: {
        uint32_t len;
        if (take_tag(r) != RT_TREE_INT) r->bad = true;
        const char *text = take_text(r, &len);
        char digits[16] = {0};
        if (text && len < sizeof digits) memcpy(digits, text, len);
        AST_FIELD(int, node, field) = atoi(digits);
        break;
    }
    case FIELD_CONST: AST_FIELD(AstConst, node, field) = take_const(r); break;
    }
}

/* The value of a field that our tree does not keep. */
static void skip_value(Reader *r)
{
    if (r->at < r->end && (*r->at == RT_TREE_NODE || *r->at == RT_TREE_PLACED)) {
        take_node(r);
    } else if (r->at < r->end && *r->at == RT_TREE_LIST) {
        for (uint32_t i = take_list(r); i && !r->bad; i--) skip_value(r);
    } else {
        take_const(r);
    }
}

static const AstKindInfo *kind_named(const char *name, uint32_t len, AstKind *kind)
{
    for (int i = 0; i < AST_KIND_COUNT; i++) {
        const AstKindInfo *info = ast_kind_info((AstKind)i);
        if (info->category == AST_CAT_CORE || strlen(info->name) != len || memcmp(info->name, name, len)) continue;
        *kind = (AstKind)i;
        return info;
    }
    return NULL;
}

static const AstField *field_named(const AstKindInfo *info, const char *name, uint32_t len)
{
    for (uint32_t i = 0; i < info->field_count; i++)
        if (strlen(info->fields[i].name) == len && !memcmp(info->fields[i].name, name, len)) return &info->fields[i];
    return NULL;
}

static Ast *take_node(Reader *r)
{
    int tag = take_tag(r);
    uint32_t len;
    AstKind kind;
    if (tag == RT_TREE_NONE || r->bad) return NULL;
    const char *name = tag == RT_TREE_NODE || tag == RT_TREE_PLACED ? take_text(r, &len) : NULL;
    const AstKindInfo *info = name ? kind_named(name, len, &kind) : NULL;
    if (!info) {
        r->bad = true;
        return NULL;
    }
    Ast *node = arena_alloc(&r->tree->cx->arena, info->size);
    memset(node, 0, info->size);
    node->kind = kind;
    node->id = r->tree->node_count++;
    uint32_t fields = take_number(r);
    if (tag == RT_TREE_PLACED) {
        node->pos.line = take_number(r);
        node->pos.col = take_number(r);
        node->pos.end_line = take_number(r);
        node->pos.end_col = take_number(r);
    }
    for (; fields && !r->bad; fields--) {
        const char *text = take_text(r, &len);
        const AstField *field = text ? field_named(info, text, len) : NULL;
        if (field) take_field(r, node, field);
        else skip_value(r);
    }
    return node;
}

AstTree *eval_read_tree(Compilation *cx, Source *source, const char *data, size_t len)
{
    AstTree *tree = ARENA_NEW(&cx->arena, AstTree);
    tree->cx = cx;
    tree->source = source;
    Reader r = {(const unsigned char *)data, (const unsigned char *)data + len, tree, false};
    tree->root = take_node(&r);
    if (r.bad || !tree->root) diag_error(cx, "malformed syntax tree");
    return tree;
}
