/* compilation.h - what everything in one compilation hangs from.
 *
 * A Compilation is one run of the compiler over a program (any number of sources). There are no
 * mutable globals in the frontend: two compilations can run side by side in two threads.
 */
#ifndef FRONTEND_COMPILATION_H
#define FRONTEND_COMPILATION_H

#include "arena.h"
#include "diag.h"
#include "intern.h"

struct Compilation {
    Arena arena;    /* everything that lives as long as the compilation */
    Interner names; /* identifiers, strings, bytes, digits; keywords entered */
    DiagList diags;
    bool warnings;                /* collect SyntaxWarnings too */
    bool mentions;                /* note which names the parts of modules mention (codegen/mentions.h) */
    int optimize;                 /* 1: no asserts, __debug__ is False; 2: no docstrings either */
    bool future_annotations;      /* as if every source began with that future import */
    bool top_level_await;         /* await and its kin may stand at module level... */
    bool awaits_at_top;           /* ...and do */
    bool ends_early;              /* a syntax error is that the source ends where more is needed */
    bool plain_generators;        /* no generator expression becomes a loop of the function around it */
    struct NameIndex *name_index; /* of \N{...}, made on first use by lex_names.c */
};

/* Make an empty compilation. */
void compilation_init(Compilation *cx);

/* Free everything that hangs from it. */
void compilation_free(Compilation *cx);

#endif
