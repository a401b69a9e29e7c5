/* frontend.h - what a driver needs of the frontend: from a path, stdin or a string to a tree, and
 * the dumps.
 *
 *     Compilation cx;
 *     compilation_init(&cx);
 *     Source *source = source_from_path(&cx, path);          "-": standard input
 *     AstTree *tree = source ? parse_module(&cx, source, PARSE_EXEC) : NULL;
 *     if (diag_failed(&cx)) { diag_print_all(&cx, &text); ... }
 *
 * Everything lives in the compilation's arena until compilation_free. Nothing here prints or exits
 * (but for running out of memory, see arena.h). Recursion over a tree is at most AST_DEPTH_MAX
 * nodes deep; a driver should run the compiler on a stack of 64 MB so that every phase may rely on
 * that.
 */
#ifndef FRONTEND_FRONTEND_H
#define FRONTEND_FRONTEND_H

#include "ast.h"
#include "compilation.h"
#include "diag.h"
#include "parser.h"
#include "source.h"

/* Append all tokens of a source as text, one per line:
 *     LINE,COL-LINE,COL: KIND 'text'
 * Lexical errors become diagnostics. */
void tokens_dump(Compilation *cx, Source *source, StrBuf *out);

#endif
