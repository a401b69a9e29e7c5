/* types.h - what the compiler guesses about values: sets of kinds, with the types of what containers hold.
 *
 * A Ty collects evidence: which kinds of value the program text is seen to put into a variable, a field, an element
 * of a container made at one place, a result. Unknown sources add nothing. A Ty is therefore a guess about what is
 * there, never a promise: code that relies on it checks first and has a way out (docs/types.md).
 *
 * What flows from a to b makes b's kinds a superset of a's. What containers hold is shared instead: once a list may be
 * in b, its element type and b's are one (Steensgaard's rule), so that a store through any name is seen by all.
 */
#ifndef CODEGEN_TYPES_H
#define CODEGEN_TYPES_H

#include "../frontend/arena.h"
#include "../frontend/intern.h"
#include "../frontend/map.h"
#include "../frontend/strbuf.h"

typedef enum TyKind {
    TY_NONE = 1 << 0,
    TY_BOOL = 1 << 1,
    TY_INT = 1 << 2,
    TY_FLOAT = 1 << 3,
    TY_COMPLEX = 1 << 4,
    TY_STR = 1 << 5,
    TY_BYTES = 1 << 6,
    TY_LIST = 1 << 7,     /* elem */
    TY_TUPLE = 1 << 8,    /* items while all have one length, else elem */
    TY_DICT = 1 << 9,     /* elem: keys, value */
    TY_SET = 1 << 10,     /* elem */
    TY_ITER = 1 << 11,    /* iterators, generators, ranges: elem */
    TY_INSTANCE = 1 << 12, /* of classes */
    TY_CLASS = 1 << 13,   /* the classes themselves */
    TY_FUNCTION = 1 << 14, /* of the program: funcs; with a receiver when bound */
    TY_MODULE = 1 << 15,  /* module */
    TY_OTHER = 1 << 16,   /* known to be something else */
} TyKind;

enum { TY_WIDTH = 4, TY_FUNCS = 16, TY_ITEMS = 8 };

struct IrFunc;
struct TyClass;

typedef struct Ty {
    struct Ty *joined; /* this one is another by now */
    unsigned kinds;
    uint8_t item_count, class_count, func_count;
    bool bound;        /* functions that are methods, with their receiver */
    bool fixed;        /* of ty_of: shared by everybody, never changed */
    bool ragged;       /* tuples of several lengths, or long ones: elem counts, not items */
    struct Ty *elem, *value;
    struct Ty **items;
    struct TyClass *classes[TY_WIDTH];
    struct IrFunc *funcs[TY_FUNCS];
    Istr module;
} Ty;

/* A class of the program: made by one class statement. */
typedef struct TyClass {
    Istr name, init; /* init: the word __init__ */
    struct IrFunc *body;
    struct TyClass *bases[TY_WIDTH];
    uint32_t base_count;
    Map members;  /* name -> Ty: what the class body binds */
    Map fields;   /* name -> Ty: what instances hold; a base's where it has one */
    Map getters;  /* name -> IrFunc: properties */
    Ty *instance; /* the type of its instances */
    Ty *self;     /* the type of the class */
} TyClass;

typedef struct Types {
    Arena *arena;
    bool changed; /* something grew since the flag was cleared */
} Types;

Ty *ty_new(Types *t);
Ty *ty_real(Ty *ty);
/* Immutable types of one kind without contents. */
Ty *ty_of(TyKind kind);
/* A new container type over an element type. */
Ty *ty_container(Types *t, TyKind kind, Ty *elem, Ty *value);
Ty *ty_tuple(Types *t, Ty *const *items, uint32_t count);

/* All that from may be, to may be. */
void ty_flow(Types *t, Ty *to, Ty *from);
/* The two are one from now on. */
void ty_unify(Types *t, Ty *a, Ty *b);

/* What it holds, made when there is none yet: of lists, sets, iterators, keys of dicts; of dicts. */
Ty *ty_elem(Types *t, Ty *ty);
Ty *ty_value(Types *t, Ty *ty);
/* Item i of a tuple; the joined item type when that is not known. */
Ty *ty_item(Types *t, Ty *ty, uint32_t i);
/* What iterating over it gives; NULL when nothing is known. */
Ty *ty_iterated(Types *t, Ty *ty);

void ty_add_class(Types *t, Ty *ty, TyClass *class);
void ty_add_func(Types *t, Ty *ty, struct IrFunc *func);

/* Find in the class and its bases, in order of look-up. */
Ty *ty_member(const TyClass *class, Istr name);
struct IrFunc *ty_getter(const TyClass *class, Istr name);
/* The field of the class or of the base that has it; made when `make`. */
Ty *ty_field(Types *t, TyClass *class, Istr name, bool make);

/* int, list[float], Body | None... */
void ty_print(Ty *ty, StrBuf *out);

#endif
