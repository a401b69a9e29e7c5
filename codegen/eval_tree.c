/* eval_tree.c - a syntax tree as a row of values, for compile(..., PyCF_ONLY_AST). The format: compiler.h.
 *
 * Driven by the field table of ast.def, with what that leaves out put in: type_comment, type_ignores, and Constant.kind,
 * which the tree does not keep and the source tells (a u in front of the literal).
 */
#include "eval.h"

#include "../frontend/ast.h"
#include "../frontend/source.h"

#include <stdio.h>
#include <string.h>

typedef struct Writer {
    StrBuf *out;
    Source *source;
} Writer;

#define WORD(name, text) #name,
const char *const eval_binary_names[] = {
#define BINARY WORD
#include "../frontend/ast.def"
    NULL};
const char *const eval_unary_names[] = {
#define UNARY WORD
#include "../frontend/ast.def"
    NULL};
const char *const eval_bool_names[] = {
#define BOOLEAN WORD
#include "../frontend/ast.def"
    NULL};
const char *const eval_compare_names[] = {
#define COMPARE WORD
#include "../frontend/ast.def"
    NULL};
const char *const eval_context_names[] = {
#define CONTEXT WORD
#include "../frontend/ast.def"
    NULL};
#undef WORD

static void put_number(Writer *w, uint32_t n)
{
    for (int i = 0; i < 4; i++) strbuf_char(w->out, (char)(n >> 8 * i));
}

static void put_text(Writer *w, char tag, const char *text, size_t len)
{
    strbuf_char(w->out, tag);
    put_number(w, (uint32_t)len);
    strbuf_add(w->out, text, len);
}

static void put_begin(Writer *w, char tag, const char *name, uint32_t fields)
{
    put_text(w, tag, name, strlen(name));
    put_number(w, fields);
}

static void put_plain(Writer *w, const char *name)
{
    put_begin(w, RT_TREE_NODE, name, 0);
}

static void put_field(Writer *w, const char *name)
{
    put_number(w, (uint32_t)strlen(name));
    strbuf_cstr(w->out, name);
}

static void put_list(Writer *w, uint32_t len)
{
    strbuf_char(w->out, RT_TREE_LIST);
    put_number(w, len);
}

static void put_none(Writer *w)
{
    strbuf_char(w->out, RT_TREE_NONE);
}

static void put_name(Writer *w, Istr name)
{
    if (name) put_text(w, RT_TREE_STR, name->text, name->len);
    else put_none(w);
}

static void put_double(Writer *w, char tag, double value)
{
    strbuf_char(w->out, tag);
    strbuf_add(w->out, (const char *)&value, sizeof value);
}

static void put_const(Writer *w, const AstConst *value)
{
    switch (value->kind) {
    case CONST_NONE: put_none(w); break;
    case CONST_TRUE: strbuf_char(w->out, RT_TREE_TRUE); break;
    case CONST_FALSE: strbuf_char(w->out, RT_TREE_FALSE); break;
    case CONST_ELLIPSIS: strbuf_char(w->out, RT_TREE_ELLIPSIS); break;
    case CONST_INT: {
        StrBuf digits = {0};
        if (value->fits) strbuf_uint(&digits, (uint64_t)value->integer);
        else strbuf_add(&digits, value->text->text, value->text->len);
        put_text(w, RT_TREE_INT, digits.text, digits.len);
        strbuf_free(&digits);
        break;
    }
    case CONST_FLOAT: put_double(w, RT_TREE_FLOAT, value->real); break;
    case CONST_COMPLEX: put_double(w, RT_TREE_COMPLEX, value->real); break;
    case CONST_STR: put_text(w, RT_TREE_STR, value->text->text, value->text->len); break;
    case CONST_BYTES: put_text(w, RT_TREE_BYTES, value->text->text, value->text->len); break;
    }
}

static void put_node(Writer *w, const Ast *node);

static void put_seq(Writer *w, const AstSeq *list)
{
    put_list(w, list->len);
    for (uint32_t i = 0; i < list->len; i++) put_node(w, list->items[i]);
}

static void put_value(Writer *w, const Ast *node, const AstField *field)
{
    switch (field->kind) {
    case FIELD_CHILD:
    case FIELD_OPT: put_node(w, AST_FIELD(Ast *, node, field)); break;
    case FIELD_LIST: put_seq(w, &AST_FIELD(AstSeq, node, field)); break;
    case FIELD_NAME:
    case FIELD_OPTNAME: put_name(w, AST_FIELD(Istr, node, field)); break;
    case FIELD_NAMES: {
        const AstNames *names = &AST_FIELD(AstNames, node, field);
        put_list(w, names->len);
        for (uint32_t i = 0; i < names->len; i++) put_name(w, names->items[i]);
        break;
    }
    case FIELD_OP_Binary: put_plain(w, eval_binary_names[AST_FIELD(OpBinary, node, field)]); break;
    case FIELD_OP_Unary: put_plain(w, eval_unary_names[AST_FIELD(OpUnary, node, field)]); break;
    case FIELD_OP_Bool: put_plain(w, eval_bool_names[AST_FIELD(OpBool, node, field)]); break;
    case FIELD_OP_Context: put_plain(w, eval_context_names[AST_FIELD(OpContext, node, field)]); break;
    case FIELD_OPS: {
        const AstOps *ops = &AST_FIELD(AstOps, node, field);
        put_list(w, ops->len);
        for (uint32_t i = 0; i < ops->len; i++) put_plain(w, eval_compare_names[ops->items[i]]);
        break;
    }
    case FIELD_NUMBER: {
        char digits[16];
        int len = snprintf(digits, sizeof digits, "%d", AST_FIELD(int, node, field));
        put_text(w, RT_TREE_INT, digits, (size_t)len);
        break;
    }
    case FIELD_CONST: put_const(w, &AST_FIELD(AstConst, node, field)); break;
    }
}

/* The field that ast.def leaves out of this kind, or NULL. */
static const char *missing_field(const Ast *node)
{
    switch ((int)node->kind) {
    case AST_Module: return "type_ignores";
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
    case AST_Assign:
    case AST_For:
    case AST_AsyncFor:
    case AST_With:
    case AST_AsyncWith:
    case AST_arg: return "type_comment";
    case AST_Constant: return "kind";
    default: return NULL;
    }
}

static bool has_field(const AstKindInfo *info, const char *name)
{
    for (uint32_t i = 0; i < info->field_count; i++)
        if (!strcmp(info->fields[i].name, name)) return true;
    return false;
}

static void put_missing(Writer *w, const Ast *node, const char *name)
{
    put_field(w, name);
    if (node->kind == AST_Module) {
        put_list(w, 0);
        return;
    }
    size_t len = 0;
    const char *line = node->kind == AST_Constant ? source_line(w->source, node->pos.line, &len) : NULL;
    if (line && AST(Constant, node)->value.kind == CONST_STR && node->pos.col < len && line[node->pos.col] == 'u')
        put_text(w, RT_TREE_STR, "u", 1);
    else
        put_none(w);
}

static void put_node(Writer *w, const Ast *node)
{
    if (!node) {
        put_none(w);
        return;
    }
    const AstKindInfo *info = ast_kind_info(node->kind);
    const char *missing = missing_field(node);
    if (missing && has_field(info, missing)) missing = NULL;
    bool placed = info->category != AST_CAT_MOD && info->category != AST_CAT_BARE;
    put_begin(w, placed ? RT_TREE_PLACED : RT_TREE_NODE, info->name, info->field_count + (missing != NULL));
    if (placed) {
        put_number(w, node->pos.line);
        put_number(w, node->pos.col);
        put_number(w, node->pos.end_line);
        put_number(w, node->pos.end_col);
    }
    for (uint32_t i = 0; i < info->field_count; i++) {
        put_field(w, info->fields[i].name);
        put_value(w, node, &info->fields[i]);
    }
    if (missing) put_missing(w, node, missing);
}

void eval_write_tree(const AstTree *tree, StrBuf *out)
{
    Writer w = {out, tree->source};
    put_node(&w, tree->root);
}
