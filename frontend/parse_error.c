#include "parse.h"
bool parse_explain(Parser *p, uint32_t first, bool whole)
{
    (void)first; (void)whole;
    if (p->lexer.error.message) { diag_add(p->cx, p->lexer.error.kind, p->source, p->lexer.error.span, "%s", p->lexer.error.message); return false; }
    diag_add(p->cx, DIAG_SYNTAX_ERROR, p->source, (Span){p->tok->line,(uint32_t)p->tok->col,0,0}, "invalid syntax");
    return true;
}
