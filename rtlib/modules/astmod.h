/* The module _ast between its files: mod__ast.c has the classes, ast_tree.c turns trees of the
 * compiler into objects and back. The table is include/rt/asdl.def.
 */
#ifndef RTI_ASTMOD_H
#define RTI_ASTMOD_H

#include "native.h"

/* A field or attribute, as the table's text says. */
typedef struct AstFieldInfo {
    RtValue name;   /* interned */
    RtValue type;   /* class: an AST class, or 0 for a builtin kind */
    char kind;      /* 'n' node, 'i' identifier, 's' string, '#' int, 'c' constant */
    char quantity;  /* 0, '?' or '*' */
} AstFieldInfo;

enum { AST_MAX_FIELDS = 7, AST_CLASSES = 130 };

typedef struct AstClass {
    const char *name;
    const char *fields_text, *attributes_text; /* NULL: no fields of its own; its sum's attributes */
    const char *sum; /* NULL for sums and products */
    RtType *type;
    RtValue singleton; /* of classes without fields: contexts and operators */
    int field_count;
    bool has_position;
    AstFieldInfo fields[AST_MAX_FIELDS];
} AstClass;

/* The classes, made when the module is first imported or a tree asked for. gc: may collect. */
AstClass *ast_classes(void);
int ast_class_count(void);
AstClass *ast_class_of(RtType *type); /* of exactly that class, or the nearest base; NULL */

#endif
