/* mentions.h - which functions of library modules a program can reach, by the names it mentions.
 *
 * An import statement in a function of a library module matters to an executable only when that function can run. Which can
 * is decided by names, over all modules of the program at once: a unit (ir.h) is live when
 *   - it is the body of a module, or of the user's own modules;
 *   - a function or class at module level: a live unit of its module reads the name, or a live unit of any module asks for
 *     it: as an attribute, in a from-import, or as a string;
 *   - a method of a live class: the same, or its name is special (__enter__), or it begins or ends with a string that a
 *     live unit puts names together from.
 * That is more than can really run, and what getattr() and eval() are given at run time may be missing; the error then
 * says that the module was not linked. docs/imports.md has the figures.
 */
#ifndef CODEGEN_MENTIONS_H
#define CODEGEN_MENTIONS_H

#include "../frontend/vec.h"
#include "ir.h"

/* ---- noting them, while a module's tree is walked (imports.c) ---- */
enum { NOT_A_BODY = UINT32_MAX };
typedef struct Mentions Mentions;
Mentions *mentions_begin(Arena *arena, IrModule *module);
/* A new unit of that name. */
uint32_t mentions_unit(Mentions *m, Istr name, IrUnitKind kind, uint32_t parent);
/* A variable, an attribute, a string; m may be NULL. */
void mentions_read(Mentions *m, uint32_t unit, Istr name);
void mentions_ask(Mentions *m, uint32_t unit, Istr name);
void mentions_text(Mentions *m, uint32_t unit, Istr text);
/* A string that something is added to: "visit_" + name, f"{proto}_open", "do_%s" % command. */
void mentions_part(Mentions *m, uint32_t unit, Interner *names, Istr text);
/* Put what was noted into the module's units; m may be NULL. */
void mentions_end(Mentions *m);

/* ---- what is live, for the whole program (program.c) ---- */
typedef struct Reach {
    Arena *arena;
    Map asked; /* names */
    Map parts; /* what names begin and end with */
} Reach;

/* All that the units of a user's module ask for is asked for. */
void reach_user_module(Reach *reach, const IrModule *module);
/* Names the runtime itself asks for. */
void reach_runtime(Reach *reach, Interner *names);
/* Look at the units of a library module again. `live` has unit_count flags; true when some of them changed. */
bool reach_library_module(Reach *reach, const IrUnit *units, uint32_t unit_count, bool *live);

#endif
