/* Types: the slot table every operation dispatches through, and how a builtin type describes itself.
 *
 * A builtin type is one static RtType with its slots, methods and getsets, filled at compile time. Its __dict__,
 * mro and inherited slots are made on first use (rti_type_ready), so start-up pays for nothing. User classes are
 * heap objects of the same layout; defining __add__ in one puts a generic slot function there (slots.c), and
 * looking __add__ up on a builtin finds a wrapper around its slot. The model is CPython's type object: when in
 * doubt about a slot's contract, it is the one CPython documents, with raising in place of error returns.
 */
#ifndef RTI_TYPE_H
#define RTI_TYPE_H

#include "rt/call.h"
#include "rt/gc.h"
#include "rt/iter.h"

typedef enum { RT_LT, RT_LE, RT_EQ, RT_NE, RT_GT, RT_GE } RtCmp;

typedef RtValue (*RtUnaryFn)(RtValue);
typedef RtValue (*RtBinaryFn)(RtValue, RtValue);
typedef RtValue (*RtTernaryFn)(RtValue, RtValue, RtValue);

/* Binary number slots are called with the instance on either side (CPython's nb_ slots): they return
 * RT_NOTIMPLEMENTED when they cannot serve the pair. concat, repeat are the sequence twins (sq_). */
typedef struct RtSlots {
    RtBinaryFn add, sub, mul, matmul, truediv, floordiv, mod, divmod, lshift, rshift, and_, xor_, or_;
    RtTernaryFn pow; /* third operand RT_NONE when absent */
    RtBinaryFn iadd, isub, imul, imatmul, itruediv, ifloordiv, imod, ilshift, irshift, iand, ixor, ior;
    RtTernaryFn ipow;
    RtUnaryFn neg, pos, abs, invert, int_, float_, index;
    int (*bool_)(RtValue);
    RtBinaryFn concat, iconcat;
    RtValue (*repeat)(RtValue, int64_t);
    RtValue (*irepeat)(RtValue, int64_t);

    RtUnaryFn repr, str;
    int64_t (*hash)(RtValue); /* never -1, as in CPython; rti_hash_not_implemented for unhashable types */
    RtValue (*richcompare)(RtValue, RtValue, RtCmp);
    int64_t (*len)(RtValue);
    RtBinaryFn getitem;
    void (*setitem)(RtValue self, RtValue key, RtValue value); /* value 0: delete */
    int (*contains)(RtValue, RtValue);
    RtUnaryFn iter;
    RtUnaryFn iternext; /* 0: exhausted */
    RtValue (*call)(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
    RtBinaryFn getattr;                                        /* name is a str */
    void (*setattr)(RtValue self, RtValue name, RtValue value); /* value 0: delete */
    RtValue (*descr_get)(RtValue self, RtValue obj, RtValue type); /* obj, type: 0 when absent */
    void (*descr_set)(RtValue self, RtValue obj, RtValue value); /* value 0: delete */
    RtValue (*new_)(RtType *type, const RtValue *args, size_t count, RtValue kwnames);
    void (*init)(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
    void (*del)(RtValue);
    RtUnaryFn await, aiter, anext;
} RtSlots;

/* ---- builtin methods and functions: one C signature ----
 * args has `count` positional values. With RT_M_KW, keywords were already bound by `sig`: args has exactly
 * `max` entries, 0 where absent, count == max. With RT_M_KWRAW the function gets kwnames and the values behind
 * the positional ones. Otherwise kwnames is 0. */
typedef RtValue (*RtCFunction)(RtValue self, const RtValue *args, size_t count, RtValue kwnames);

enum { RT_M_KW = 1, RT_M_KWRAW = 2, RT_M_STATIC = 4, RT_M_CLASS = 8 };

typedef struct RtMethodDef {
    const char *name;
    RtCFunction fn;
    int16_t min, max; /* positional count; max -1: no upper bound */
    uint16_t flags;
    const char *sig; /* parameters without self, inspect's text form: "sub, start=None, /", NULL: unknown */
    const char *doc;
} RtMethodDef;

typedef struct RtGetSetDef {
    const char *name;
    RtUnaryFn get;
    void (*set)(RtValue self, RtValue value); /* value 0: delete; NULL: read-only */
    const char *doc;
} RtGetSetDef;

/* The `set` of what CPython calls a read-only member. raises: AttributeError "readonly attribute". */
void rti_readonly(RtValue self, RtValue value);

/* args[i] or 0 when absent, for methods with optional positionals */
#define RT_ARG(i) ((size_t)(i) < count ? args[i] : (RtValue)0)

enum {
    RT_T_BASETYPE = 1,   /* may be subclassed */
    RT_T_HEAP = 2,       /* made at run time by a class statement or type() */
    RT_T_READY = 4,
    RT_T_HASDICT = 8,    /* instances have a __dict__ */
    RT_T_EXCEPTION = 16, /* subclass of BaseException */
    RT_T_INT = 32, RT_T_STR = 64, RT_T_LIST = 128, RT_T_TUPLE = 256, RT_T_DICT = 512, RT_T_TYPE = 1024,
    RT_T_BYTES = 2048, RT_T_FLOAT = 4096, /* subclass of that builtin; inherited */
    RT_T_FROM_SPEC = 1 << 13,  /* builtin that CPython makes at run time as well: a heap type in its __flags__ */
    RT_T_MATCH_SELF = 1 << 14, /* class pattern with one positional matches the subject itself (PEP 634) */
    RT_T_SEQUENCE = 1 << 15,   /* matches sequence patterns; inherited */
    RT_T_MAPPING = 1 << 16,    /* matches mapping patterns; inherited */
    RT_T_METHOD_DESCR = 1 << 17, /* instances are functions-like: calling via the class passes self */
    RT_T_IMMUTABLE = 1 << 18,  /* attributes cannot be set (all builtin types) */
    RT_T_ABSTRACT = 1 << 19,   /* has abstract methods */
    RT_T_DISALLOW_NEW = 1 << 20, /* cannot be instantiated by a call */
    RT_T_CLAIMS_CLASS = 1 << 23, /* user class whose __class__ may not be its type (private to isinstance.c) */
    RT_T_HASWEAKREF = 1 << 22,   /* user class with __weakref__ (private to class_slots.c) */
    RT_T_MORTAL = 1 << 25,       /* user class that may die (class_dead.c) */
    RT_T_WEAKREF = 1 << 24,      /* builtin type whose instances may be referred to weakly */
    RT_T_OF_NO_MODULE = 1 << 25, /* builtin type of a module that is no attribute of its instances */
    RT_T_GETATTR_HOOK = 1 << 21, /* defines __getattr__, while __getattribute__ is object's (private to attr.c) */
};

/* What a builtin type states about itself, besides its slots. */
#define RT_TYPE_HEAD                                                                                                   \
    RtShape *shape;    /* &rt_shape_type, or a metaclass' */                                                           \
    const char *cname; /* builtin: name as in CPython ("list", "types.SimpleNamespace": with module) */                \
    RtType *base;                                                                                                      \
    uint32_t flags;                                                                                                    \
    uint32_t size;            /* bytes of an instance without overflow word and attribute slots */                     \
    void (*trace)(void *obj); /* marks what the object refers to by rti_gc_mark*, NULL: nothing */                     \
    void (*finalize)(void *obj); /* called when the collector frees it; may not allocate. NULL: nothing */             \
    const RtMethodDef *methods;  /* ended by a NULL name */                                                            \
    const RtGetSetDef *getsets;  /* likewise */                                                                        \
    const char *doc;                                                                                                   \
    RtShape *instance_shape; /* builtin: its static shape; user class: root of its shape tree */                       \
    uint16_t dict_offset;    /* builtin types with a dict of their own: where the object holds it (0: nowhere) */      \
    uint16_t item_size;      /* tuple and bytes: bytes of an item behind the fixed part, counted by the word after the shape */

struct RtType {
    RT_TYPE_HEAD
    uint32_t alloc_size; /* bytes of an instance with overflow word and attribute slots */
    RtSlots slots;

    /* filled by rti_type_ready or class creation; private to obj_type.c, attr.c and class_new.c */
    RtValue name, qualname; /* str; 0 for builtin types until asked */
    RtValue bases, mro;     /* tuples */
    RtValue dict;           /* dict */
    uint32_t inline_slots;
    uint32_t version;
    RtType *solid_base;     /* nearest base that fixes the layout */
    RtValue subclasses;     /* the living subclasses, in a list of a kind that does not keep them (class_dead.c) */
    RtValue extra;          /* per-metaclass data (slots tuple...) */

    RtType *layout_base;    /* user class: the nearest builtin base, whose layout instances start with */
    void (*layout_trace)(void *obj); /* trace of that layout, where `trace` also sees to attributes */
    RtShape *dict_shape;    /* user class: the shape of instances in dict mode */
    RtValue init_function;  /* plain function found as __init__, when calling the class needs nothing else; or 0 */
    RtType *next_ready;     /* chain of static types that hold heap references */
};

/* ---- how a builtin type is written down ----
 * Most slots of most types are empty, so an executable carries rows of those that are not, and the type itself is
 * zeroed memory that is filled in front of main:
 *
 *     RT_TYPE(rt_type_list) = {
 *         .shape = &rt_shape_type, .cname = "list", ...
 *         .slots = RT_SLOTS(RT_SLOT(repr, list_repr), RT_SLOT(len, list_len)),
 *     };
 */
typedef void (*RtSlotFn)(void);

typedef struct RtSlotInit {
    RtSlotFn fn;
    size_t offset; /* in RtSlots */
} RtSlotInit;

typedef struct RtTypeInit {
    RT_TYPE_HEAD
    const RtSlotInit *slots; /* ended by a NULL function */
} RtTypeInit;

/* The conditional makes the compiler compare the function's type with the slot's. */
#define RT_SLOT(field, function)                                                                                       \
    {(RtSlotFn)(1 ? (function) : (__typeof__(((RtSlots *)0)->field))0), offsetof(RtSlots, field)}
#define RT_SLOTS(...) (const RtSlotInit[]) { __VA_ARGS__, {0} }

#define RT_TYPE(name)                                                                                                  \
    RtType name;                                                                                                       \
    RT_TYPE_ROWS(name)
#define RT_STATIC_TYPE(name)                                                                                           \
    static RtType name;                                                                                                \
    RT_TYPE_ROWS(name)
#define RT_TYPE_ROWS(name)                                                                                             \
    static const RtTypeInit name##_init;                                                                               \
    static __attribute__((constructor)) void name##_make(void) { rti_type_make(&name, &name##_init); }                 \
    static const RtTypeInit name##_init

void rti_type_make(RtType *type, const RtTypeInit *init);

/* Type of a word that is no pointer. */
RtType *rti_typeof_immediate(RtValue v);
void rti_type_ready(RtType *type);
/* The type of any value, with its slots inherited. gc: never. */
static inline RtType *rti_typeof(RtValue v)
{
    RtType *type = RT_IS_PTR(v) ? RT_SHAPE(v)->type : rti_typeof_immediate(v);
    if (RT_UNLIKELY(!(type->flags & RT_T_READY))) rti_type_ready(type);
    return type;
}
#define RTI_TYPE(v) ((RtType *)RT_OBJ(v)) /* v is known to be a type */
/* Exact subclass test through the mro, no __subclasscheck__. */
int rti_subtype(RtType *sub, RtType *super);
static inline int rti_is_a(RtValue v, RtType *t) { RtType *u = rti_typeof(v); return u == t || rti_subtype(u, t); }
/* rti_type_ready (above): mro and inherited slots of a builtin type; idempotent and cheap when done. Its
 * attributes are made by the first lookup. gc: never. */
/* The type's own attributes: a dict. */
RtValue rti_type_dict(RtType *type);
/* Attribute from the type's mro, unbound, or 0. cost: a cached lookup. */
RtValue rti_type_lookup(RtType *type, RtValue name);
/* Special method lookup as CPython's: on the type, bound to v; 0 when missing. */
RtValue rti_lookup_special(RtValue v, RtValue name);
const char *rti_type_name(RtType *type); /* __name__ as UTF-8, for messages; gc-owned or static */

/* ---- attributes (attr.c) ---- */
RtValue rti_getattr(RtValue obj, RtValue name);          /* raises: AttributeError with CPython's message */
RtValue rti_try_getattr(RtValue obj, RtValue name);      /* 0 on AttributeError */
RtValue rti_getattr_ic(RtValue obj, RtValue name, RtIC *ic);
RtValue rti_try_getattr_ic(RtValue obj, RtValue name, RtIC *ic); /* 0 on AttributeError */
/* The attribute where the object or its class just holds it, found without running any code; else 0. */
RtValue rti_slot_ic(RtValue obj, RtValue name, RtIC *ic);
void rti_setattr(RtValue obj, RtValue name, RtValue value); /* value 0: delete */
/* The look-up of a method call, as far as the program can notice it: 0 when calling by name later gives the same, else the
 * attribute's value. raises: AttributeError and what hooks raise. */
RtValue rti_load_method(RtValue obj, RtValue name, RtIC *ic);
void rti_setattr_ic(RtValue obj, RtValue name, RtValue value, RtIC *ic);
RtValue rti_generic_getattr(RtValue obj, RtValue name);  /* object.__getattribute__ */
void rti_generic_setattr(RtValue obj, RtValue name, RtValue value);
RtValue rti_instance_dict(RtValue obj);                  /* obj.__dict__, 0 when it has none; moves to dict mode */

/* ---- instances and classes ---- */
RtValue rti_instance_new(RtType *type);     /* object.__new__ without checks; gc: may collect */
/* Layout-preserving allocation for subclasses of builtins: `size` bytes of the base layout are the caller's. */
void *rti_object_alloc(RtType *type);       /* an instance of type (exact or subclass), zeroed, shape set */
/* The same for types with items behind the fixed part (tuple, bytes): `extra` bytes of items more. The item count, the
 * word after the shape, must be stored by the caller before anything else can see or collect the object. */
void *rti_object_alloc_var(RtType *type, size_t extra);
/* type(name, bases, ns, **kw) with metaclass resolution is rti_build_class (emitted class statements):
 * body is a function object of a class body (called with the namespace). raises: what metaclasses raise. */
RtValue rti_build_class(RtValue body, RtValue name, const RtValue *args, size_t count, RtValue kwnames);

/* __name__ and __qualname__ of a function. gc: may collect. */
RtValue rti_function_name(RtFunction *function);
RtValue rti_function_qualname(RtFunction *function);
/* super(cls, self) */
RtValue rti_super(RtValue cls, RtValue self);
/* super(cls, self).name(*args) without building the super object. name is interned. */
RtValue rti_super_call(RtValue cls, RtValue self, RtValue name, const RtValue *args, size_t count,
                       RtValue kwnames);

int rti_isinstance(RtValue v, RtValue classinfo); /* with __instancecheck__, tuples and unions */
int rti_issubclass(RtValue c, RtValue classinfo);

/* May instances of the type be referred to weakly? (class_slots.c) */
int rti_supports_weakrefs(const RtType *type);
/* The first of an object's weak references or None; NULL as long as there never were any. */
extern RtValue (*rti_weakref_getter)(RtValue obj);

/* object.__hash__: by identity. */
int64_t rti_object_hash(RtValue v);
static inline int64_t rti_identity_hash(RtValue v)
{
    int64_t hash = (int64_t)(v >> 4 | v << 60);
    return hash == -1 ? -2 : hash;
}
int64_t rti_hash_not_implemented(RtValue v); /* raises: TypeError "unhashable type: 'X'" */

/* ---- marking, for trace functions (gc.c) ---- */
void rti_gc_mark(RtValue v);               /* a value, 0 and immediates allowed */
void rti_gc_mark_object(void *object);     /* a heap object or static object */
void rti_gc_mark_block(void *block);       /* storage from rt_gc_block; NULL allowed */
void rti_gc_mark_values(const RtValue *values, size_t count);
/* Both for values in a block: they are looked at when they have come into the cache. */
void rti_gc_mark_items(void *block, const RtValue *values, size_t count);
/* The same for `count` keys with another word behind each. */
void rti_gc_mark_keys(void *block, const RtValue *values, size_t count);
void rti_gc_mark_conservative(const void *start, size_t bytes);
void rti_gc_collect(void);
/* Is it something that the collector made? gc: never. */
int rti_gc_is_object(const void *object);
/* Does a registered root, such as a module's variable, hold what the test says? cost: O(roots). gc: never. */
int rti_gc_root_any(int (*holds)(RtValue word, RtValue what), RtValue what);
/* The same for what roots and the variables that running functions show (rti_each_shown_variable) refer to, directly or
 * over some 2,000 objects at most; functions, classes and modules are not looked into. gc: never. */
int rti_gc_reaches(int (*holds)(RtValue word, RtValue what), RtValue what);
/* Put the next collection off by that many bytes: what is being made is going to stay. gc: never. */
void rti_gc_expect(size_t bytes);
/* Have type->finalize (or __del__) called when this object is found dead. For every new object of a type with that
 * hook; user classes are done by rti_object_alloc. gc: never. */
void rti_gc_watch(void *object);
/* Watch it no longer, which is cheap as long as no other object is watched since. */
void rti_gc_unwatch_last(const void *object);
/* Of those with a `del` slot, which want it called when they are found dead; NULL: all. */
extern int (*rti_gc_wants_del)(const RtObject *o);
/* Call the __del__ of objects found dead; at the end of the program (rti_gc_finish) that of all others too.
 * gc: may collect, runs user code. raises: nothing. */
extern int rti_gc_pending; /* there are some */
void rti_gc_run_finalizers(void);
void rti_gc_finish(void);
/* Has the object's __del__ been called? */
int rti_gc_is_finalized(const void *object);
/* Start the collector: the stack is scanned from the running frame to stack_bottom (exclusive, towards higher
 * addresses). Before anything is allocated. */
void rti_gc_start(void *stack_bottom);

#define TYPE(name) extern RtType rt_type_##name; extern RtShape rt_shape_##name;
#include "rt/types.def"
#undef TYPE

/* Is v a class? */
static inline int rti_is_type(RtValue v)
{
    return RT_IS_PTR(v) && (RT_SHAPE(v) == &rt_shape_type || RT_SHAPE(v)->type->flags & RT_T_TYPE);
}

#endif
