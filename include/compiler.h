/* compiler.h - the compiler as a library: Python source in memory to machine code in memory.
 *
 * Link libpyc2c_eval.a (with libtcc) beside libpyc2c_rt.a and hand the one object it defines to the
 * runtime: rt_use_compiler(&rt_compiler). Programs written by pyc2c do so in their main when they
 * reach exec, eval or compile. The compiler knows nothing of the running program: it turns text into
 * a unit (rt/unit.h) or into problems, which are data. It neither prints nor raises nor exits.
 *
 * A C program that wants to run Python logic calls rt_main with a module of its own, or, from code
 * that runs under rt_main already, rt_eval_text. One thread at a time may be in here.
 */
#ifndef PYC2C_COMPILER_H
#define PYC2C_COMPILER_H

#include <stddef.h>
#include <stdint.h>

struct RtUnit;
struct RtModuleDef;

enum {
    RT_COMPILE_EXEC,   /* statements, run in a namespace */
    RT_COMPILE_EVAL,   /* one expression; its value is the result */
    RT_COMPILE_SINGLE, /* one statement typed in: values of expression statements are printed */
    RT_COMPILE_MODULE, /* a module of its own, whose globals are C variables */
};

/* A syntax tree as a row of values, each a tag and what belongs to it; numbers are four bytes, low ones first.
 *   NODE    length, name of the class, number of fields; then each field: length, name, value
 *   PLACED  the same, with line, column, end line, end column in front of the fields
 *   LIST    number of items; the items        STR, BYTES, INT   length, contents (INT: digits, decimal or 0x...)
 *   FLOAT, COMPLEX (imaginary part)           eight bytes of a double */
enum {
    RT_TREE_NODE = 'N',
    RT_TREE_PLACED = 'P',
    RT_TREE_LIST = 'L',
    RT_TREE_STR = 'S',
    RT_TREE_BYTES = 'B',
    RT_TREE_INT = 'I',
    RT_TREE_FLOAT = 'F',
    RT_TREE_COMPLEX = 'J',
    RT_TREE_NONE = '0',
    RT_TREE_TRUE = '1',
    RT_TREE_FALSE = '2',
    RT_TREE_ELLIPSIS = '.',
};

/* Flags of a request: CPython's values. */
enum {
    RT_COMPILE_ONLY_AST = 0x400, /* the result is `tree` */
    RT_COMPILE_DONT_IMPLY_DEDENT = 0x200,
    RT_COMPILE_TOP_LEVEL_AWAIT = 0x2000,
    RT_COMPILE_INCOMPLETE_INPUT = 0x4000,    /* _IncompleteInputError where more lines might help */
    RT_COMPILE_FUTURE_ANNOTATIONS = 0x1000000,
};

typedef struct RtCompileRequest {
    const char *text;
    size_t len;
    int encoded;             /* bytes of a file: a byte order mark or a cookie says how; else UTF-8 */
    const char *filename;    /* what tracebacks say */
    int mode;                /* RT_COMPILE_* */
    unsigned flags;
    int optimize;            /* as compile(): -1 as the program, 1 without asserts, 2 without docstrings */
    const char *module_name; /* RT_COMPILE_MODULE: dotted */
    int is_package;
    int check_only;          /* no code is made */
    int is_tree;             /* the text is RT_TREE_* values: one node, the root */
    /* Run step(job) on a stack of at least 64 MB; NULL: the compiler starts a thread. */
    void (*on_stack)(void (*step)(void *), void *job);
} RtCompileRequest;

typedef struct RtCompileProblem {
    const char *kind; /* "SyntaxError", "IndentationError", "TabError", "RecursionError", "MemoryError", "SyntaxWarning" */
    const char *message;
    int line, column;         /* from 1; column 0: before the line's first character; line 0: no place */
    int end_line, end_column; /* behind the last character; 0 or -1 where CPython gives no end */
    int bare;                 /* CPython leaves the place out of the exception's args */
    const char *text;         /* the source line as CPython shows it; NULL: none */
    size_t text_len;
} RtCompileProblem;

typedef struct RtCompiled {
    struct RtUnit *unit; /* NULL: there are problems, or check_only */
    void *code;          /* the memory the unit lies in, for release_code */
    unsigned char *tree; /* RT_COMPILE_ONLY_AST: RT_TREE_* values, one node; given back by release */
    RtCompileProblem *problems; /* the first error in front */
    size_t problem_count;
    void *memory;        /* what `problems` lie in */
} RtCompiled;

typedef struct RtCompiler RtCompiler;
struct RtCompiler {
    void (*compile)(const RtCompileRequest *request, RtCompiled *result);
    void (*release)(RtCompiled *result); /* what compile allocated, but for the unit */
    void (*release_code)(void *code);    /* nothing of the unit may be used any more */
    size_t (*code_size)(const void *code); /* bytes from `code` on that are the unit's */
    const struct RtModuleDef *const *natives; /* all modules written in C, ended by NULL */
};

/* The compiler (libpyc2c_eval.a). */
extern const RtCompiler rt_compiler;

/* Give the runtime a compiler (libpyc2c_rt.a); at any time. */
void rt_use_compiler(const RtCompiler *compiler);

/* exec or eval of UTF-8 text in the globals of the running module; mode as above. Returns the value
 * (None for statements). raises: what the text raises, SyntaxError. gc: may collect. */
uint64_t rt_eval_text(const char *text, int mode);

#endif
