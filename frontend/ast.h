/* ast.h - the syntax tree: node kinds, structs, construction, walking.
 *
 * Everything here comes from the table ast.def (read that first). A node of kind AST_Foo is a struct AstFoo
 * that starts with the common header Ast; cast after looking at `kind`. Nodes live in the compilation's arena
 * and are plain data: no owner, no parent link. What later phases know about a node they keep in side
 * tables indexed by its `id`, which is dense from 0 within one tree.
 * Positions are CPython's: lineno, col_offset, end_lineno, end_col_offset (bytes of UTF-8).
 *
 *     Ast *sum = AST_NEW(tree, pos, BinOp, .left = a, .op = OP_Add, .right = b);
 *     if (node->kind == AST_BinOp) use(AST(BinOp, node)->left);
 */
#ifndef FRONTEND_AST_H
#define FRONTEND_AST_H

#include "compilation.h"
#include "intern.h"
#include "source.h"
#include "strbuf.h"

typedef Span AstPos;

typedef enum AstKind {
#define NODE(name, category, fields) AST_##name,
#include "ast.def"
    AST_KIND_COUNT
} AstKind;

/* Operators: OP_Add, OP_Not, OP_And, OP_NotIn, ...; contexts OP_Load, OP_Store, OP_Del. */
#define OPERATOR(name, text) OP_##name,
#define BINARY OPERATOR
typedef enum OpBinary {
#include "ast.def"
} OpBinary;
#define UNARY OPERATOR
typedef enum OpUnary {
#include "ast.def"
} OpUnary;
#define BOOLEAN OPERATOR
typedef enum OpBool {
#include "ast.def"
} OpBool;
#define COMPARE OPERATOR
typedef enum OpCompare {
#include "ast.def"
} OpCompare;
#define CONTEXT OPERATOR
typedef enum OpContext {
#include "ast.def"
} OpContext;
#undef OPERATOR

typedef struct Ast {
    AstKind kind;
    uint32_t id; /* dense within the tree */
    AstPos pos;
} Ast;

/* A list of nodes; an item may be NULL where CPython has None (Dict.keys, arguments.kw_defaults). */
typedef struct AstSeq {
    Ast **items;
    uint32_t len;
} AstSeq;

typedef struct AstNames {
    Istr *items;
    uint32_t len;
} AstNames;

typedef struct AstOps {
    OpCompare *items;
    uint32_t len;
} AstOps;

typedef enum AstConstKind {
    CONST_NONE,
    CONST_TRUE,
    CONST_FALSE,
    CONST_ELLIPSIS,
    CONST_INT,
    CONST_FLOAT,
    CONST_COMPLEX,
    CONST_STR,
    CONST_BYTES,
} AstConstKind;

typedef struct AstConst {
    AstConstKind kind;
    bool fits; /* CONST_INT: the value is in `integer` */
    Istr text; /* CONST_INT: digits, decimal or 0x..., lower case, no sign, no underscores, no leading zeros;
                  CONST_STR: UTF-8, lone surrogates as WTF-8; CONST_BYTES: the bytes; else NULL */
    union {
        int64_t integer;
        double real; /* CONST_FLOAT; CONST_COMPLEX: the imaginary part (the real part is 0) */
    };
} AstConst;

#define CHILD(f)   Ast *f;
#define OPT(f)     Ast *f;
#define LIST(f)    AstSeq f;
#define NAME(f)    Istr f;
#define OPTNAME(f) Istr f;
#define NAMES(f)   AstNames f;
#define OP(f, T)   Op##T f;
#define OPS(f)     AstOps f;
#define NUMBER(f)  int f;
#define CONST(f)   AstConst f;
#define NODE(name, category, fields)                                                               \
    typedef struct Ast##name {                                                                     \
        Ast base;                                                                                  \
        fields                                                                                     \
    } Ast##name;
#include "ast.def"
#undef CHILD
#undef OPT
#undef LIST
#undef NAME
#undef OPTNAME
#undef NAMES
#undef OP
#undef OPS
#undef NUMBER
#undef CONST

typedef enum AstCategory {
    AST_CAT_MOD,
    AST_CAT_STMT,
    AST_CAT_EXPR,
    AST_CAT_PATTERN,
    AST_CAT_PART,
    AST_CAT_BARE,
    AST_CAT_CORE,
} AstCategory;

typedef enum AstFieldKind {
    FIELD_CHILD,
    FIELD_OPT,
    FIELD_LIST,
    FIELD_NAME,
    FIELD_OPTNAME,
    FIELD_NAMES,
    FIELD_OP_Binary,
    FIELD_OP_Unary,
    FIELD_OP_Bool,
    FIELD_OP_Context,
    FIELD_OPS,
    FIELD_NUMBER,
    FIELD_CONST,
} AstFieldKind;

typedef struct AstField {
    const char *name;
    AstFieldKind kind;
    uint32_t offset; /* of the field in the node's struct */
} AstField;

typedef struct AstKindInfo {
    const char *name;
    AstCategory category;
    uint32_t size;
    uint32_t field_count;
    const AstField *fields; /* in CPython's order */
} AstKindInfo;

/* What ast.def says about a kind. */
const AstKindInfo *ast_kind_info(AstKind kind);

/* The field at field->offset of a node, as a T. */
#define AST_FIELD(T, node, field) (*(T *)((char *)(node) + (field)->offset))

/* One source as a tree. */
typedef struct AstTree {
    Compilation *cx;
    Source *source;
    Ast *root; /* AST_Module, AST_Interactive or AST_Expression */
    uint32_t node_count; /* ids given out so far */
    bool is_core;        /* desugar has rewritten it */
    struct AstOrigin *origins; /* of nodes that desugar made, where they do not show it themselves */
    uint32_t origin_len, origin_cap;
} AstTree;

typedef struct AstOrigin {
    const Ast *node;
    uint32_t first_line; /* a definition that had decorators: the first one's line; or 0 */
    Istr name;           /* a lambda: the name of its function; or NULL */
} AstOrigin;

void ast_add_origin(AstTree *tree, AstOrigin origin);
/* What is known about the node, or NULL. */
const AstOrigin *ast_origin(const AstTree *tree, const Ast *node);

/* The line where a definition begins, its decorators included. */
uint32_t ast_first_line(const AstTree *tree, const Ast *node);

/* A copy of the node `init` (a struct of its kind's size) in the tree's arena, with the next id. */
Ast *ast_make(AstTree *tree, const void *init, size_t size);

/* A new node: AST_NEW(tree, pos, Kind, .field = value, ...). Fields not named are zero: None, empty, Load. */
#define AST_NEW(tree, position, Kind, ...)                                                         \
    ast_make((tree),                                                                               \
             &(Ast##Kind){.base = {.kind = AST_##Kind, .pos = (position)}, __VA_ARGS__},           \
             sizeof(Ast##Kind))

/* The node as its own struct; the caller has looked at node->kind. */
#define AST(Kind, node) ((Ast##Kind *)(node))

/* Lists of 0 to n nodes in the tree's arena. */
AstSeq ast_list_copy(AstTree *tree, Ast *const *items, uint32_t len);
AstSeq ast_list1(AstTree *tree, Ast *a);
AstSeq ast_list2(AstTree *tree, Ast *a, Ast *b);
AstSeq ast_list3(AstTree *tree, Ast *a, Ast *b, Ast *c);
/* All of a, then all of b. */
AstSeq ast_list_join(AstTree *tree, AstSeq a, AstSeq b);

/* Constants. */
Ast *ast_none(AstTree *tree, AstPos pos);
Ast *ast_bool(AstTree *tree, AstPos pos, bool value);
Ast *ast_int(AstTree *tree, AstPos pos, int64_t value); /* value >= 0 */
Ast *ast_str(AstTree *tree, AstPos pos, Istr text);

/* Name nodes; `name` in Load context and in Store context. */
Ast *ast_load(AstTree *tree, AstPos pos, Istr name);
Ast *ast_store(AstTree *tree, AstPos pos, Istr name);

/* Call visit on each child that is not NULL, in field order (CPython's iter_child_nodes). */
typedef void AstVisit(Ast *child, void *ctx);
void ast_each_child(const Ast *node, AstVisit *visit, void *ctx);

/* A deep copy with new ids. */
Ast *ast_clone(AstTree *tree, const Ast *node);

/* Same kinds, fields and values; positions and ids are not looked at. */
bool ast_equal(const Ast *a, const Ast *b);

bool ast_is_stmt(const Ast *node);
bool ast_is_expr(const Ast *node);

/* Spelling of operators: "+", "not", "is not". */
extern const char *const ast_binary_text[], *const ast_unary_text[], *const ast_bool_text[],
    *const ast_compare_text[];

/* Append a constant as Python's repr() prints its value (infinities as inf). */
void ast_repr_const(StrBuf *out, const AstConst *value);

/* Append the tree as CPython's ast.dump(tree, include_attributes=attributes) prints it. */
void ast_dump(const Ast *node, bool attributes, StrBuf *out);

#endif
