/* program.h - the modules of one program: found from the main module along the imports.
 */
#ifndef CODEGEN_PROGRAM_H
#define CODEGEN_PROGRAM_H

#include "../frontend/vec.h"
#include "driver.h"
#include "ir.h"
#include "library.h"
#include "mentions.h"

/* What a dotted name turned out to be. */
typedef struct Target {
    enum { TARGET_NOTHING, TARGET_FILE, TARGET_NATIVE, TARGET_LIBRARY } kind;
    bool is_package;
    const char *const *path;  /* TARGET_FILE packages: folders, each with a slash behind, ended by NULL */
    IrModule *module;         /* TARGET_FILE */
    LibraryModule *library;   /* TARGET_LIBRARY */
} Target;

typedef struct Program {
    Compilation cx;
    const Options *options;
    VEC(IrModule *) modules;  /* the user's; the main module first */
    Library library;
    VEC(LibraryModule *) libraries; /* library modules the program lists */
    VEC(const char *) natives; /* modules written in C that a C file names, for --libs */
    Map targets;              /* dotted name -> Target */
    VEC(const char *) folders; /* where imports are looked for, each with a slash behind, ended by NULL */
    double front_seconds;     /* spent in the frontend, for -v */
    uint32_t front_lines;
    StrBuf out;               /* what the stage asked for, or the C text */
    Reach reach;              /* what of library modules can run (mentions.h) */
    bool failed;              /* library modules could not be compiled; said already */
} Program;

/* Tokens to the core tree of one source; prints the stage asked for when it is one of these. NULL when there is nothing
 * further to do. */
AstTree *program_front(Program *p, Source *source, EmitStage stage);

/* Read the main module and all it imports. What is missing gives warnings; errors leave diag_failed. */
void program_load(Program *p);

/* The modules written in C that the program may import, and that no file stands for. */
const char *const *program_natives(Program *p, uint32_t *count);

#endif
