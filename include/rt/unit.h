/* unit.h - code that is compiled while the program runs (exec, eval, compile), and activations that
 * can be asked for their variables.
 *
 * A unit is the machine code and the static data of one compiled source. It belongs to a heap object
 * (rtlib/eval_unit.c): when no code object, function, frame or traceback of it is left, its memory
 * is given back. Globals of such code are entries of the dict it is run with: RtFunction.module is
 * then a module object around that dict, made by each run.
 */
#ifndef RT_UNIT_H
#define RT_UNIT_H

#include "error.h"

/* One look-up of a global: where the name was found in which state of the dict. Emptied by each
 * collection, so an address seen here is still that of the same dict. */
typedef struct RtNameCache {
    const void *where;  /* the RtModule; NULL: empty */
    uint32_t version;   /* of its dict */
    int32_t at;         /* entry of the dict; -1: `value` is the builtin, -2: `value` is the address of a C variable */
    RtValue value;
} RtNameCache;

/* What a code object tells about its code besides RtCode: ranges of words[1] (names) and words[4] (constants). Among
 * the constants, the address of an RtCode of the unit stands for its code object. */
typedef struct RtUnitInfo {
    uint32_t names, name_count, cells, cell_count, consts, const_count;
} RtUnitInfo;

enum { RT_UNIT_WORDS = 5 };

/* What the C text of a unit defines as `eval_unit`. */
typedef struct RtUnit {
    const RtCode *code;      /* the top level: (function, namespace) */
    RtModule *module;        /* or a module whose globals are C variables */
    void (*start)(void);     /* makes the constants */
    RtValue *words[RT_UNIT_WORDS]; /* strings, names, constants, module variables, co_consts: traced with the unit */
    uint32_t word_counts[RT_UNIT_WORDS];
    RtIC *caches;
    uint32_t cache_count;
    RtNameCache *name_caches;
    uint32_t name_cache_count;
    const RtCode *const *codes; /* all code objects, the top level first */
    uint32_t code_count;
    const RtUnitInfo *infos; /* code_count of them, or NULL */
    RtValue owner;           /* the heap object, set by the runtime */
} RtUnit;

/* ---- activations that show their variables ---- */

/* What an activation with RT_CODE_SHOWN keeps. Everything is read only while it runs. */
typedef struct RtShown {
    RtFunction *function;
    RtValue ns;            /* class body, top level of a unit: the namespace; else 0 */
    void **vars;           /* addresses of RtValue; those with bit 0 set, minus 1, of RtCell * */
    const RtValue *names;
    uint64_t count;
    RtValue frame;         /* the frame object, once somebody asked */
} RtShown;

/* The running activation's; called behind RT_ENTER (of generators: at each resume). gc: never. */
void rt_show(RtShown *shown);
/* Its frame object (shown->frame) outlives it: keeps the variables. gc: may collect. */
void rt_hide(RtShown *shown);

/* ---- operations of dynamic code; module: RtFunction.module ---- */
RtValue rt_unit_global(RtModule *module, RtValue name, RtNameCache *cache, const RtSite *site);
RtValue rt_unit_name(RtValue ns, RtModule *module, RtValue name, RtNameCache *cache, const RtSite *site);
void rt_unit_global_set(RtModule *module, RtValue name, RtValue v, const RtSite *site);
void rt_unit_global_delete(RtModule *module, RtValue name, const RtSite *site);
/* __import__(name, globals, locals (ns; 0: None), wanted (0: None), level) */
RtValue rt_unit_import(RtModule *module, RtValue ns, RtValue name, RtValue wanted, int64_t level, const RtSite *site);
/* from M import *, into the namespace */
void rt_unit_import_star(RtValue from, RtValue ns, const RtSite *site);
/* The class statement, by whatever __build_class__ the builtins have; args as rt_build_class, (body, name, bases
 * tuple, keywords dict) as rt_build_class_ex. */
RtValue rt_unit_build_class(RtModule *module, const RtValue *args, size_t count, RtValue kwnames, const RtSite *site);
RtValue rt_unit_build_class_ex(RtModule *module, RtValue body, RtValue name, RtValue bases, RtValue keywords,
                               const RtSite *site);
/* sys.displayhook(v) */
void rt_print_expr(RtValue v, const RtSite *site);

#endif
