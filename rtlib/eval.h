/* eval.h - code compiled while the program runs, and activations that show their variables: shared
 * by eval*.c, obj_frame.c, obj_code.c, obj_func.c and the collector.
 */
#ifndef RTI_EVAL_H
#define RTI_EVAL_H

#include "class.h"
#include "compiler.h"
#include "rt/unit.h"

/* The compiler, NULL when the program was linked without. */
extern const RtCompiler *rti_compiler;

/* ---- units (eval_unit.c) ---- */

/* Make the heap object that owns a unit just compiled, and the unit's constants. gc: may collect. */
void rti_unit_adopt(RtUnit *unit, void *code);
/* The code object of the unit's code number i (of codes). gc: may collect. */
RtValue rti_unit_code_object(const RtCode *code);
static inline RtUnit *rti_unit_of(const RtCode *code) { return code->home; }
/* During a collection: code of a unit keeps the unit. */
static inline void rti_code_mark(const RtCode *code)
{
    if (RT_UNLIKELY(code->flags & RT_CODE_DYNAMIC)) rti_gc_mark(rti_unit_of(code)->owner);
}
/* During a collection: the units whose code is running. */
void rti_units_mark_running(void);
/* Take these caches out of the registry; their memory goes away. (attr_ic.c) gc: never. */
void rti_ic_drop(const RtIC *caches, size_t count);

/* ---- globals (eval_names.c) ---- */

/* The module object that code run in these globals (a dict) gets: of a namespace dict its own, else
 * a new one around the dict. gc: may collect. */
RtModule *rti_globals_module(RtValue dict);
/* Does the module only stand for a dict of globals? */
int rti_is_globals_module(const RtModule *module);
/* Put __builtins__ into globals that have none. */
void rti_add_builtins(RtValue globals);
/* What the builtins of code with these globals bind to the name, 0 when nothing. gc: may collect. */
RtValue rti_builtin_of(const RtModule *module, RtValue name);
/* mapping[name], 0 when that raises KeyError. raises: anything else. */
RtValue rti_mapping_get(RtValue mapping, RtValue name);
/* The dict of the builtins module. gc: may collect. */
RtValue rti_builtins_dict(void);

/* ---- running activations (obj_frame.c) ---- */

/* What the activation of this entry of the call-site stack shows; NULL: nothing. */
RtShown *rti_shown_at(const RtSite **sp);
/* The values of the variables that running activations show. */
void rti_each_shown_variable(void (*visit)(RtValue v));
/* Did any activation show itself? */
extern int rti_shows;
/* The module whose globals the activation uses; NULL when nothing runs. */
RtModule *rti_module_at(const RtSite **sp);
/* Its variables as a new dict, or its namespace itself (module, class body, top level of a unit); 0
 * when it does not show them. gc: may collect. */
RtValue rti_locals_at(const RtSite **sp);

/* What a generator's frame shows, NULL when nothing. gc: never. */
static inline RtShown *rti_gen_shown(RtGenerator *gen)
{
    return gen->function->code->flags & RT_CODE_SHOWN ? (RtShown *)(void *)(gen + 1) : NULL;
}

/* ---- compile (eval.c) ---- */

/* The objects of a tree of RT_TREE_* values. gc: may collect. (eval_tree.c) */
RtValue rti_tree_objects(const uint8_t *tree);
/* Source text (str, or bytes as in a file) to a code object (RT_COMPILE_ONLY_AST: to a tree of _ast's classes). filename UTF-8; mode RT_COMPILE_*.
 * raises: SyntaxError, ValueError, RuntimeError when there is no compiler. gc: may collect. */
RtValue rti_compile_source(RtValue source, const char *filename, int mode, unsigned flags, int optimize);
/* Is v an object of the module _ast? */
int rti_is_tree(RtValue v);
/* The tree below root, of that class ("Module"), as RT_TREE_* values. raises: TypeError, ValueError. gc: may collect. */
const char *rti_tree_text(RtValue root, const char *class, size_t *len);
/* Run a code object in these globals (a dict) and locals (a mapping). closure: tuple of cells or 0. */
RtValue rti_run_code(RtValue code, RtValue globals, RtValue locals, RtValue closure);
/* The source text of a file as a module of its own, to be entered and run by the import system:
 * globals are C variables, as in a compiled program. NULL when there is no compiler. raises:
 * SyntaxError. gc: may collect. */
RtModule *rti_compile_module(const char *name, const char *filename, const char *text, size_t len, int is_package);

/* The function of a lambda that only hands its parameters on, 0 when the text is anything else
 * (eval_lambda.c). gc: may collect. */
RtValue rti_plain_lambda(RtValue source, RtValue globals);

/* ---- code objects (obj_code.c) ---- */
extern RtShape rt_shape_code;
const RtCode *rti_code_of(RtValue code);
RtValue rti_code_object_new(const RtCode *code);
/* co_argcount: bodies of classes and sources take their namespace as a parameter, which Python does not know of. */
static inline uint32_t rti_code_argcount(const RtCode *code)
{
    return code->flags & (RT_CODE_MODULE | RT_CODE_CLASS_BODY) ? 0 : code->pos_count;
}
/* tb_lasti and f_lasti: the number by which co_positions finds the place. gc: may collect. */
int64_t rti_code_lasti(const RtSite *site);

#endif
