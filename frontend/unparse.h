/* unparse.h - trees as Python text.
 *
 * Two printers share the expressions: unparse_expr prints what CPython's ast.unparse prints
 * (annotations under `from __future__ import annotations` are kept in that form); unparse_module
 * prints a core tree as a program that CPython 3.13 runs with the same effect as the original, in
 * front of it the definitions of the core operations it uses.
 */
#ifndef FRONTEND_UNPARSE_H
#define FRONTEND_UNPARSE_H

#include "ast.h"

/* Append an expression of the parser's tree as ast.unparse gives it. */
void unparse_expr(const Ast *node, StrBuf *out);

/* Append a core tree (desugar_module has run) as Python 3.13. */
void unparse_module(AstTree *tree, StrBuf *out);

#endif
