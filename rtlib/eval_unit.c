/* eval_unit.c - who owns the memory of code that was compiled while the program runs.
 *
 * Each unit (rt/unit.h) belongs to a heap object. It is kept by code objects and functions of the
 * unit, by tracebacks and frames that name a place in it, and by its running activations. When it is
 * found dead its inline caches are taken out of their registry and the memory goes back to the
 * compiler. A unit's strings and constants are traced with its owner, they are no roots.
 */
#include <stdlib.h>

#include "eval.h"
#include "module.h"
#include "rt/start.h"
#include "stack.h"

typedef struct Owner {
    RtShape *shape;
    RtUnit *unit;
    void *code;
    RtValue *code_objects; /* block: one for each of unit->codes, 0 until asked for */
    size_t index;          /* in owners */
} Owner;

const RtCompiler *rti_compiler;

static Owner **owners; /* all units, in no order */
static size_t owner_count, owner_cap;

static void owner_trace(void *object)
{
    const Owner *owner = object;
    const RtUnit *unit = owner->unit;
    if (!unit) return;
    for (int i = 0; i < RT_UNIT_WORDS; i++)
        if (unit->words[i]) rti_gc_mark_values(unit->words[i], unit->word_counts[i]);
    if (owner->code_objects) {
        rti_gc_mark_block(owner->code_objects);
        rti_gc_mark_values(owner->code_objects, unit->code_count);
    }
    for (uint32_t i = 0; i < unit->name_cache_count; i++) unit->name_caches[i].where = NULL;
}

static void owner_finalize(void *object)
{
    Owner *owner = object;
    if (!owner->unit) return;
    if (owner->unit->cache_count) rti_ic_drop(owner->unit->caches, owner->unit->cache_count);
    owners[owner->index] = owners[--owner_count];
    owners[owner->index]->index = owner->index;
    rti_compiler->release_code(owner->code);
    owner->unit = NULL;
}

static RtShape owner_shape;
RT_STATIC_TYPE(owner_type) = {
    .shape = &rt_shape_type,
    .cname = "code_unit",
    .base = &rt_type_object,
    .size = sizeof(Owner),
    .trace = owner_trace,
    .finalize = owner_finalize,
    .instance_shape = &owner_shape,
};
static RtShape owner_shape = {.type = &owner_type};

void rti_unit_adopt(RtUnit *unit, void *code)
{
    if (owner_count == owner_cap) {
        owner_cap = owner_cap ? owner_cap * 2 : 64;
        owners = realloc(owners, owner_cap * sizeof *owners);
        if (!owners) rti_fatal("out of memory");
    }
    Owner *owner = rt_gc_new(&owner_shape, sizeof *owner);
    owner->unit = unit;
    owner->code = code;
    owner->index = owner_count;
    owners[owner_count++] = owner;
    unit->owner = RT_VALUE(owner);
    rti_gc_watch(owner);
    unit->start();
    RTI_KEEP(owner);
}

RtValue rti_unit_code_object(const RtCode *code)
{
    RtUnit *unit = rti_unit_of(code);
    Owner *owner = (Owner *)RT_OBJ(unit->owner);
    if (!owner->code_objects) owner->code_objects = rt_gc_block(unit->code_count * sizeof(RtValue));
    uint32_t i = 0;
    while (i < unit->code_count && unit->codes[i] != code) i++;
    if (i == unit->code_count) return rti_code_object_new(code); /* a copy made by replace() */
    if (!owner->code_objects[i]) owner->code_objects[i] = rti_code_object_new(code);
    RTI_KEEP(owner);
    return owner->code_objects[i];
}

/* The entries of the call-site stack cannot be trusted: an activation that has not stored its first
 * place yet finds there what was left behind, which may point into memory that was given back. So an
 * entry counts when it lies in the memory of a unit there is. */
void rti_units_mark_running(void)
{
    if (!owner_count) return;
    for (const RtSite **sp = rti_sites_start(); sp <= rt_sp; sp++) {
        uintptr_t place = (uintptr_t)*sp;
        for (size_t i = 0; i < owner_count; i++) {
            const Owner *owner = owners[i];
            if (place - (uintptr_t)owner->code >= rti_compiler->code_size(owner->code)) continue;
            rti_gc_mark(RT_VALUE(owner));
            break;
        }
    }
}

void rt_use_compiler(const RtCompiler *compiler)
{
    if (!compiler->compile) return; /* --no-eval: an empty one */
    rti_compiler = compiler;
    rti_loose = &rti_loose_files;
    rt_linked_natives = compiler->natives;
}
