/* ast.c - the field table of all node kinds, and construction of nodes. See ast.h.
 *
 * The table is expanded from ast.def inside one function: each kind gets a block in which `Self`
 * names its struct, so that a field's row in ast.def need not repeat it.
 */
#include "ast.h"

#include "compilation.h"
#include "vec.h"

#include <stdio.h>
#include <string.h>

#define CHILD(f)   {#f, FIELD_CHILD, (uint32_t)offsetof(Self, f)},
#define OPT(f)     {#f, FIELD_OPT, (uint32_t)offsetof(Self, f)},
#define LIST(f)    {#f, FIELD_LIST, (uint32_t)offsetof(Self, f)},
#define NAME(f)    {#f, FIELD_NAME, (uint32_t)offsetof(Self, f)},
#define OPTNAME(f) {#f, FIELD_OPTNAME, (uint32_t)offsetof(Self, f)},
#define NAMES(f)   {#f, FIELD_NAMES, (uint32_t)offsetof(Self, f)},
#define OP(f, T)   {#f, FIELD_OP_##T, (uint32_t)offsetof(Self, f)},
#define OPS(f)     {#f, FIELD_OPS, (uint32_t)offsetof(Self, f)},
#define NUMBER(f)  {#f, FIELD_NUMBER, (uint32_t)offsetof(Self, f)},
#define CONST(f)   {#f, FIELD_CONST, (uint32_t)offsetof(Self, f)},
#define NODE(name, category, fields)                                                               \
    case AST_##name: {                                                                             \
        typedef Ast##name Self;                                                                    \
        static const AstField list[] = {fields{NULL, FIELD_CHILD, 0}};                             \
        static const AstKindInfo info = {#name, AST_CAT_##category, (uint32_t)sizeof(Self),        \
                                         (uint32_t)(sizeof list / sizeof *list - 1), list};        \
        return &info;                                                                              \
    }

const AstKindInfo *ast_kind_info(AstKind kind)
{
    switch (kind) {
#include "ast.def"
    case AST_KIND_COUNT: break;
    }
    return NULL;
}

#define SPELLING(name, text) text,
const char *const ast_binary_text[] = {
#define BINARY SPELLING
#include "ast.def"
};
const char *const ast_unary_text[] = {
#define UNARY SPELLING
#include "ast.def"
};
const char *const ast_bool_text[] = {
#define BOOLEAN SPELLING
#include "ast.def"
};
const char *const ast_compare_text[] = {
#define COMPARE SPELLING
#include "ast.def"
};

void ast_add_origin(AstTree *tree, AstOrigin origin)
{
    if (tree->origin_len == tree->origin_cap)
        tree->origins = vec_grow(&tree->cx->arena, tree->origins, tree->origin_len, &tree->origin_cap,
                                 sizeof *tree->origins);
    tree->origins[tree->origin_len++] = origin;
}

const AstOrigin *ast_origin(const AstTree *tree, const Ast *node)
{
    for (uint32_t i = 0; i < tree->origin_len; i++)
        if (tree->origins[i].node == node) return &tree->origins[i];
    return NULL;
}

uint32_t ast_first_line(const AstTree *tree, const Ast *node)
{
    const AstOrigin *origin = ast_origin(tree, node);
    return origin && origin->first_line ? origin->first_line : node->pos.line;
}

Ast *ast_make(AstTree *tree, const void *init, size_t size)
{
    Ast *node = arena_alloc(&tree->cx->arena, size);
    memcpy(node, init, size);
    node->id = tree->node_count++;
    return node;
}

AstSeq ast_list_copy(AstTree *tree, Ast *const *items, uint32_t len)
{
    if (!len) return (AstSeq){0};
    AstSeq list = {arena_alloc(&tree->cx->arena, len * sizeof(Ast *)), len};
    memcpy(list.items, items, len * sizeof(Ast *));
    return list;
}

AstSeq ast_list1(AstTree *tree, Ast *a)
{
    return ast_list_copy(tree, (Ast *[]){a}, 1);
}

AstSeq ast_list2(AstTree *tree, Ast *a, Ast *b)
{
    return ast_list_copy(tree, (Ast *[]){a, b}, 2);
}

AstSeq ast_list3(AstTree *tree, Ast *a, Ast *b, Ast *c)
{
    return ast_list_copy(tree, (Ast *[]){a, b, c}, 3);
}

AstSeq ast_list_join(AstTree *tree, AstSeq a, AstSeq b)
{
    if (!b.len) return a;
    if (!a.len) return b;
    AstSeq list = {arena_alloc(&tree->cx->arena, (a.len + b.len) * sizeof(Ast *)), a.len + b.len};
    memcpy(list.items, a.items, a.len * sizeof(Ast *));
    memcpy(list.items + a.len, b.items, b.len * sizeof(Ast *));
    return list;
}

Ast *ast_none(AstTree *tree, AstPos pos)
{
    return AST_NEW(tree, pos, Constant, .value = {.kind = CONST_NONE});
}

Ast *ast_bool(AstTree *tree, AstPos pos, bool value)
{
    return AST_NEW(tree, pos, Constant, .value = {.kind = value ? CONST_TRUE : CONST_FALSE});
}

Ast *ast_int(AstTree *tree, AstPos pos, int64_t value)
{
    Istr digits = intern_printf(&tree->cx->names, "%lld", (long long)value);
    AstConst constant = {.kind = CONST_INT, .fits = true, .text = digits, .integer = value};
    return AST_NEW(tree, pos, Constant, .value = constant);
}

Ast *ast_str(AstTree *tree, AstPos pos, Istr text)
{
    return AST_NEW(tree, pos, Constant, .value = {.kind = CONST_STR, .text = text});
}

Ast *ast_load(AstTree *tree, AstPos pos, Istr name)
{
    return AST_NEW(tree, pos, Name, .id = name, .ctx = OP_Load);
}

Ast *ast_store(AstTree *tree, AstPos pos, Istr name)
{
    return AST_NEW(tree, pos, Name, .id = name, .ctx = OP_Store);
}

bool ast_is_stmt(const Ast *node)
{
    return ast_kind_info(node->kind)->category == AST_CAT_STMT;
}

bool ast_is_expr(const Ast *node)
{
    return ast_kind_info(node->kind)->category == AST_CAT_EXPR;
}
