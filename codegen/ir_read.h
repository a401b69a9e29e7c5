/* ir_read.h - the state of reading the IR's text form, shared by ir_parse.c (modules, functions,
 * statements) and ir_parse_expr.c (names, constants, expressions).
 *
 * Reading stops at the first problem: from then on the lexer gives END tokens, and every loop ends
 * at one.
 */
#ifndef CODEGEN_IR_READ_H
#define CODEGEN_IR_READ_H

#include "ir_text.h"
#include "../frontend/vec.h"

typedef struct Reader {
    IrLexer lx;
    Compilation *cx;
    IrModule *module;
    IrFunc *func;
    AstPos pos;  /* of what is being read */
    Map funcs;   /* cname -> IrFunc */
    Map defined; /* cname -> IrFunc, those read */
    Map vars;    /* of func: name -> IrVar */
    Map labels;  /* of func: label -> IrStmt */
    Map ops;     /* name -> op + 1 */
} Reader;

static inline bool read_done(const Reader *r)
{
    return r->lx.kind == IRT_END;
}

/* The function of that C name; made at its first mention. */
IrFunc *read_func_named(Reader *r, Istr cname);
/* A variable of the function being read, a global of the module: by name. */
IrVar *read_var(Reader *r);
IrGlobal *read_global(Reader *r);
int64_t read_integer(Reader *r);
IrExpr *read_expr(Reader *r);

#endif
