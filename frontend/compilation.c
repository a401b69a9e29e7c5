/* compilation.c - beginning and end of a compilation. */
#include "compilation.h"

#include "lexer.h"

void compilation_init(Compilation *cx)
{
    *cx = (Compilation){0};
    interner_init(&cx->names, &cx->arena);
    lex_enter_keywords(&cx->names);
}

void compilation_free(Compilation *cx)
{
    interner_free(&cx->names);
    arena_free(&cx->arena);
    *cx = (Compilation){0};
}
