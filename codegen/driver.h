/* driver.h - the command `pyc2c`: options, the road from source to C for a whole program, and what is done with the C.
 */
#ifndef CODEGEN_DRIVER_H
#define CODEGEN_DRIVER_H

#include "../frontend/compilation.h"
#include "../frontend/strbuf.h"

struct Library;

/* Exit codes of the command; `run` passes the program's own. */
enum { EXIT_OK = 0, EXIT_DIAGNOSTICS = 1, EXIT_USAGE = 2, EXIT_CC = 3 };

typedef enum EmitStage {
    EMIT_NOTHING,
    EMIT_TOKENS,
    EMIT_AST,
    EMIT_SCOPES,
    EMIT_DESUGARED,
    EMIT_IR,
    EMIT_C,
} EmitStage;

typedef struct Options {
    bool run;             /* in memory; `args` are the program's */
    EmitStage emit;
    const char *input;    /* a path; "-": standard input */
    const char *code;     /* -c: the program itself */
    const char *module;   /* -m: a dotted name */
    const char *stdlib;   /* --stdlib */
    const char *output;   /* -o */
    const char *cc;       /* --cc */
    const char *level;    /* "-O2" */
    bool debug, is_static, verbose;
    bool check_types;     /* -fcheck-types */
    bool count_types;     /* -fcount-types */
    bool explain;         /* --explain */
    bool passes;          /* --emit=typed-ir: behind the passes */
    unsigned without;     /* -fno-PASS: a set of pass_bit */
    bool no_eval;         /* --no-eval: programs that reach exec, eval or compile are refused */
    bool cflags, libs;    /* print options for the C compiler */
    bool library;         /* `library`: look after the standard library; `args` are names of modules */
    char **args;          /* the program's arguments, run only */
    int arg_count;
    StrBuf text;          /* options that change the output, for its header comment */
} Options;

/* Read the command line. Returns -1 to go on, else the exit code (--help, --version, a usage error). */
int options_parse(Options *options, int argc, char **argv);

/* The whole command. */
int driver_main(int argc, char **argv);

/* Call it on a thread whose stack is large enough for the compiler's phases; returns when it has returned. */
void on_compiler_stack(void (*function)(void *), void *argument);

/* ---- cc.c ---- */
/* Where the runtime's headers and library are: next to the executable in a build tree, or installed. */
typedef struct RuntimePaths {
    char include[4096];
    char library[4096];
    char compiler[4096]; /* libpyc2c_eval.a; may not be there */
} RuntimePaths;
bool runtime_paths(RuntimePaths *paths);
void print_cflags(void);
/* What a program is linked with besides the runtime. */
typedef struct Linked {
    const char *const *objects; /* of library modules */
    uint32_t object_count;
    const char *const *natives; /* names of modules written in C: what they are built on */
    uint32_t native_count;
} Linked;
void print_libs(bool is_static, const Linked *linked);
/* Compile C text to an executable. Messages of the C compiler go to standard error. False when it failed. */
bool cc_build(const Options *options, const StrBuf *c_text, const Linked *linked,
              const char *output);
/* Compile the C text of a library module to an object and a shared object. */
bool cc_library(const struct Library *library, const StrBuf *c_text, const char *object, const char *shared);

/* ---- jit_tcc.c ---- */
/* Compile C text in memory and run its main with these arguments; the program's exit code, or EXIT_CC. */
int jit_run(const StrBuf *c_text, int argc, char **argv);
/* Compile the C text of a library module to a shared object, where there is no C compiler but libtcc. */
bool jit_library(const StrBuf *c_text, const char *shared);

#endif
