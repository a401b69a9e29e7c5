/* parser.h - from a source to its syntax tree.
 *
 * The tree is CPython 3.13's `ast` for the same text (ast.h). Errors become diagnostics with
 * CPython's own message and place; after one the parser resynchronises at the next statement, so
 * several can be reported in one run.
 */
#ifndef FRONTEND_PARSER_H
#define FRONTEND_PARSER_H

#include "ast.h"

typedef enum ParseMode {
    PARSE_EXEC,   /* a file: AST_Module */
    PARSE_EVAL,   /* one expression: AST_Expression */
    PARSE_SINGLE, /* one interactive statement: AST_Interactive */
} ParseMode;

/* Parse a source. Never NULL; when diag_failed(cx) afterwards the tree is not to be used further.
 * cost: O(length). The nesting of the tree is at most AST_DEPTH_MAX, so recursion over it is safe.
 */
AstTree *parse_module(Compilation *cx, Source *source, ParseMode mode);

/* Nodes below one another in a tree; and levels of the grammar's rules, as CPython counts them. */
enum { AST_DEPTH_MAX = 9000, PARSE_DEPTH_MAX = 6000 };

#endif
