/* Layouts of the heap objects that emitted code or the inline fast paths look into.
 *
 * Everything else about an object is private to its rtlib/obj_*.c. A layout here may change only
 * together with fast.h and the emitter. Object fields are written through rt_gc_store (gc.h) once the
 * object is reachable by others; a fresh object may be filled with plain stores.
 */
#ifndef RT_OBJECT_H
#define RT_OBJECT_H

#include "value.h"

/* ---- shapes: hidden classes ----
 * A builtin type has one static shape. An instance of a user class has the shape of its attribute set:
 * the same attributes added in the same order give the same shape. Shapes are never freed while their
 * class lives. */
enum {
    RT_SHAPE_DICT = 1,      /* attributes are in a real dict (the overflow word points to it) */
    RT_SHAPE_INSTANCE = 2,  /* objects carry attribute slots described by `slots` */
    RT_SHAPE_IN_LINE = 8,   /* nothing but attributes in the object itself is to be traced (private to shape.c) */
    RT_SHAPE_NAMESPACE = 4, /* a dict that is the view of a module's C variables */
};

typedef struct RtSlot {
    RtValue name;   /* interned str */
    int32_t offset; /* byte offset in the object; negative: -(index + 1) in the overflow array */
} RtSlot;

struct RtShape {
    RtType *type;
    uint32_t flags;
    uint32_t slot_count;
    RtSlot *slots;            /* this shape's attributes, oldest first; shared with the parent shapes */
    struct RtShape *parent;   /* one attribute fewer; NULL for a root shape */
    struct RtTransition *next; /* shapes with one attribute more, by name (private to shape.c) */
    void *index;              /* name -> slot map for wide shapes (private to shape.c) */
};

/* An instance of a user class: the layout of its builtin base (just the shape for object), then one
 * overflow word, then type->inline_slots attribute slots. Offsets in RtSlot count from the object. */

/* ---- inline caches: one per attribute site, zero-initialised static data ----
 * kind RT_IC_SLOT: the attribute is at `offset` of an object of `shape`.
 *   The word 0 found there on reading is a miss: an unset member of __slots__.
 * kind RT_IC_VALUE: the attribute of any object of `shape` is `value`, found on the class (for a call:
 *   a plain function or method descriptor to be called with the receiver first; `offset` is then the number
 *   of parameters when it is a function that takes just that many positional ones, else -1).
 * kind RT_IC_ADD (stores): the object's shape becomes (RtShape *)value and the attribute, new, is stored
 *   at `offset`.
 * The kinds behind RT_IC_ADD are private to the runtime (attr_ic.c): in some of them `shape` is not a
 * shape but the very receiver (a class, a module), which no object's shape word equals.
 * The runtime clears caches that a class mutation makes stale (attr_ic.c). */
enum {
    RT_IC_EMPTY,
    RT_IC_SLOT,
    RT_IC_VALUE,
    RT_IC_ADD,
    RT_IC_OVERFLOW, /* like RT_IC_SLOT, but `offset` is negative: in the overflow array */
    RT_IC_BIND,     /* read: `value` is a function to be bound to the receiver */
    RT_IC_PROPERTY, /* read: `value` is a property's getter */
    RT_IC_GETTER,   /* read: `value` is the C function of a builtin attribute */
    RT_IC_TYPE,     /* call: `value` is called with the receiver's type first */
    RT_IC_PLAIN,    /* call: `value` is called without the receiver */
    RT_IC_SELF,     /* receiver itself cached: the result is `value` */
    RT_IC_CLASS,    /* call on a cached class: `value` is called with the class first */
    RT_IC_GLOBAL,   /* module cached: `value` is the address of its variable */
    RT_IC_ITEM,     /* read: item number `offset` of a tuple, when it has that many */
    RT_IC_VARIABLE, /* class attribute that the program writes to: entry number `offset` of the dict of the class `value` */
    RT_IC_INSTANCE, /* isinstance: `offset` is the answer for the class `value` */
    RT_IC_NATIVE,   /* call: `value` is the RtNative of a builtin method, and the site's arguments suit it */
};

typedef struct RtIC {
    RtShape *shape; /* 0 until filled */
    RtValue value;
    int32_t offset;
    int32_t kind;
    struct RtIC *next; /* registry of caches by attribute name (private to attr_ic.c) */
    RtShape *slot_shape; /* shape, where kind is RT_IC_SLOT; else 0 */
    struct RtICMore *more; /* other shapes seen at this site (private to attr_ic.c) */
} RtIC;

/* ---- sequences ---- */
typedef struct RtList {
    RtShape *shape;
    int64_t len;
    uint64_t room;  /* how many values fit from items on, above 16 bits: how many in front of items */
    RtValue *items; /* NULL when there is no storage */
} RtList;
#define RT_LIST_CAP(list)        ((int64_t)((list)->room >> 16))
#define RT_LIST_FRONT(list)      ((int64_t)((list)->room & 0xFFFF))
#define RT_LIST_ROOM(cap, front) ((uint64_t)(cap) << 16 | (uint64_t)(front))

typedef struct RtTuple {
    RtShape *shape;
    int64_t len;
    int64_t hash; /* 0 until computed (a computed 0 is computed again) */
    RtValue items[];
} RtTuple;

/* Heap string: PEP 393 widths. The characters of most follow the header, from `away` on. Those of the others
 * (`apart`) are where `away` points to: in a growable buffer, or in static memory. */
typedef struct RtStr {
    RtShape *shape;
    uint64_t hash;      /* 0 until computed */
    uint64_t width : 8; /* bytes per character: 1, 2, 4, the narrowest that holds all characters */
    uint64_t ascii : 1; /* all characters < 128 */
    uint64_t interned : 1;
    uint64_t apart : 1;
    int64_t len : 48; /* characters */
    void *away;
    void *buffer; /* apart: owner of the characters, NULL when they are static */
} RtStr;
#define RT_STR_CHARS(s) ((s)->apart ? (s)->away : (void *)(uintptr_t)&(s)->away)

/* Dict, as rtlib/dict.h describes it. Inline code looks at used and entries only. */
typedef struct RtDictEntry {
    RtValue key, value; /* key 0: deleted */
} RtDictEntry;

typedef struct RtDictGroup RtDictGroup;

typedef struct RtDict {
    RtShape *shape;
    uint32_t live;   /* items */
    uint32_t used;   /* entries in use, deleted ones included */
    uint32_t usable; /* entries that may still be appended */
    uint32_t cap;    /* entries there is room for */
    uint32_t groups; /* a power of two; 0: tags in the header */
    uint32_t version;
    uint32_t hint;  /* entry last found: often asked for again, or the next one */
    uint32_t first; /* no live entry lies before it: a queue's head is found at once */
    RtValue memo;   /* the str or tuple it was found by, not the key itself; 0: none. Not traced:
                     * cleared by each collection, and when entries move or go */
    RtDictEntry *entries; /* where the block starts; NULL: none */
    union {
        uint8_t tags[16];
        RtDictGroup *groups;
    } find;
} RtDict;

/* Set and frozenset, as rtlib/set.h describes them. */
typedef struct RtSetEntry {
    RtValue key; /* 0: free; RTI_SET_DELETED */
    int64_t hash;
} RtSetEntry;

typedef struct RtSet {
    RtShape *shape;
    int64_t fill;  /* entries with a key, deleted ones included */
    int64_t used;  /* items */
    uint64_t mask; /* entries - 1; 7 in effect while there is no table */
    RtSetEntry *table;
    int64_t hash;     /* frozenset: its hash, 0 until computed */
    uint64_t finger;  /* where pop() goes on searching */
    uint32_t version; /* counts all changes */
    uint32_t tables;  /* counts the tables it has had */
} RtSet;

typedef struct RtFloat {
    RtShape *shape;
    double value;
} RtFloat;

/* ---- variables shared by closures ---- */
typedef struct RtCell {
    RtShape *shape;
    RtValue value; /* 0: unbound */
} RtCell;

/* ---- code and functions ---- */
enum {
    RT_CODE_VARARGS = 1,    /* has *args: the parameter after the positional ones and keyword-only ones */
    RT_CODE_VARKW = 2,      /* has **kwargs: the last parameter */
    RT_CODE_GENERATOR = 4,
    RT_CODE_COROUTINE = 8,
    RT_CODE_ASYNCGEN = 16,
    RT_CODE_SIMPLE = 32,    /* positional parameters only: no *args, **kwargs, keyword-only */
    RT_CODE_NESTED = 64,
    RT_CODE_CLASS_BODY = 128,
    RT_CODE_MODULE = 256,
    RT_CODE_SHOWN = 1024,   /* its activations keep an RtShown (unit.h) */
    RT_CODE_FUTURE_ANNOTATIONS = 4096, /* compiled under from __future__ import annotations */
    RT_CODE_ITERABLE_COROUTINE = 8192, /* generator that may be awaited (types.coroutine) */
    RT_CODE_DYNAMIC = 2048, /* compiled while the program runs: belongs to a unit */
    RT_CODE_CLEANUP = 512,  /* generator with a yield inside try or with: to be closed when it is dropped */
};

/* Highest number of C parameters after `self`; functions with more Python parameters take
 * (RtFunction *self, const RtValue *params). */
#define RT_MAX_DIRECT 6

typedef void (*RtEntry)(void); /* cast to the arity's type before a call */
typedef RtValue (*RtEntry0)(RtFunction *);
typedef RtValue (*RtEntry1)(RtFunction *, RtValue);
typedef RtValue (*RtEntry2)(RtFunction *, RtValue, RtValue);
typedef RtValue (*RtEntry3)(RtFunction *, RtValue, RtValue, RtValue);
typedef RtValue (*RtEntry4)(RtFunction *, RtValue, RtValue, RtValue, RtValue);
typedef RtValue (*RtEntry5)(RtFunction *, RtValue, RtValue, RtValue, RtValue, RtValue);
typedef RtValue (*RtEntry6)(RtFunction *, RtValue, RtValue, RtValue, RtValue, RtValue, RtValue);
typedef RtValue (*RtEntryN)(RtFunction *, const RtValue *);
/* The C function of a builtin method, for calls without keywords. */
typedef RtValue (*RtNative)(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

/* Static description of one Python function, class body or module body.
 * Parameter order in C and in `names`: positional-only, positional-or-keyword, keyword-only, *args,
 * **kwargs (as CPython's co_varnames). param_count counts all of them. */
struct RtCode {
    const char *name;
    const char *qualname;
    const char *filename;
    int32_t first_line;
    uint32_t flags;
    uint32_t posonly_count;
    uint32_t pos_count; /* positional parameters, the positional-only ones included */
    uint32_t kwonly_count;
    uint32_t param_count;
    uint32_t cell_count; /* length of RtFunction.cells */
    uint32_t local_count;
    uint32_t slot_hint;  /* class bodies: distinct self.NAME assignments seen in the methods */
    RtEntry entry;
    const RtValue *names;      /* interned parameter names, param_count of them */
    const RtValue *free_names; /* interned names of cells[], cell_count of them */
    const RtValue *local_names; /* interned names of other locals, local_count of them; only where a
                                 * name is read that nothing binds, for the suggestion */
    const char *doc;            /* docstring as UTF-8, or NULL */
    void *home;                 /* RtModule it was compiled in; RT_CODE_DYNAMIC: its RtUnit */
};

struct RtFunction {
    RtShape *shape;
    const RtCode *code;
    RtEntry entry;           /* == code->entry; a copy, one load on the call path */
    struct RtModule *module; /* whose globals the body uses */
    RtValue defaults;        /* tuple or 0 */
    RtValue kwdefaults;      /* dict or 0 */
    RtValue name, qualname;  /* 0 until asked for or set: the code's */
    RtValue annotations, doc, dict, type_params, module_name; /* 0 until set */
    RtCell *cells[];         /* code->cell_count captured variables */
};

/* ---- generators, coroutines, async generators: one header, the emitted frame follows ----
 * resume(frame, sent, mode) runs to the next yield and returns the yielded value, or returns 0 when
 * the body returned (the return value is then in `result`). An exception leaves by rt_raise. */
enum { RT_RESUME_NEXT, RT_RESUME_THROW };
enum { RT_GEN_CREATED, RT_GEN_SUSPENDED, RT_GEN_RUNNING, RT_GEN_CLOSED };

typedef struct RtGenerator {
    RtShape *shape; /* generator, coroutine or async_generator */
    RtValue (*resume)(struct RtGenerator *frame, RtValue sent, int mode);
    RtFunction *function;
    uint32_t size;   /* of the whole frame in bytes; the collector scans it conservatively */
    uint16_t point;  /* resume point; 0 before the first */
    uint8_t state;
    uint8_t flags;   /* private to obj_gen.c */
    RtValue result;  /* return value once closed */
    RtValue delegate; /* what `yield from` or `await` is waiting on, or 0 */
    RtValue handled; /* exception being handled at the suspended yield, or 0 */
    const RtSite *site; /* of the suspended yield: gi_frame.f_lineno, traceback of throw() */
    RtValue name, qualname;
    RtValue extra;   /* async generators: hooks, running asend (private to obj_gen.c) */
} RtGenerator;

/* ---- exceptions ---- */
typedef struct RtException {
    RtShape *shape;
    RtValue args;      /* tuple */
    RtValue cause, context, traceback; /* 0 when None */
    bool suppress_context;
    RtValue fields[5]; /* by class: StopIteration.value, OSError's, SyntaxError's, groups' message/excs.. */
} RtException;

/* ---- modules ----
 * A compiled module's globals are C variables; `vars` names them. __dict__ is made on demand. */
typedef struct RtGlobal {
    const char *name;  /* UTF-8 */
    RtValue *variable; /* 0: unbound */
} RtGlobal;

typedef struct RtModule {
    RtShape *shape;
    RtValue name;          /* str */
    const RtGlobal *vars;  /* in order of first binding in the source */
    uint32_t var_count;
    uint32_t state;        /* private to obj_module.c */
    RtValue dict;          /* namespace dict once somebody asked, else 0 */
    RtValue (*init)(void); /* runs the module body once */
    const char *filename;
    const char *package;   /* dotted name of the package it is in, "" at top level */
    bool is_package;
    bool is_namespace;     /* a package that is a mere folder: filename */
    RtValue builtins;      /* code compiled at run time: the dict its __builtins__ names; 0: the usual one */
} RtModule;

#endif
