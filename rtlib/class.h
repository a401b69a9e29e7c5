/* Shared by the files of the object model (obj_type*.c, class_*.c, attr*.c, shape.c, slots.c,
 * call*.c, obj_func.c ...) and of no interest to other files.
 */
#ifndef RTI_CLASS_H
#define RTI_CLASS_H

#include "runtime.h"

/* ---- the collector's view of this part (see gc.c) ---- */
void rti_type_mark_static(void); /* what static types refer to */
extern int gc_paused;            /* no collection while it is > 0 */

/* Write the message and abort: the runtime cannot go on. */
RT_NORETURN RT_COLD void rti_fatal(const char *message);

/* ---- shapes (shape.c) ---- */
enum { RTI_MAX_SLOTS = 256 }; /* objects with more attributes go to dict mode */

/* Index in shape->slots of the attribute, -1 when absent. name is interned. gc: never. */
int rti_shape_find(const RtShape *shape, RtValue name);
/* The shape of an object of `shape` after adding the (absent) attribute; the type's dict shape when
 * there are too many. gc: never. */
RtShape *rti_shape_add(RtShape *shape, RtValue name);
/* Has some object whose shape grew from `root` had the attribute? name is interned. gc: never. */
int rti_shape_tree_has(const RtShape *root, RtValue name);
/* A fresh root shape for a user class. gc: never. */
RtShape *rti_shape_new_root(RtType *type);
/* Shape for instances whose attributes are in a dict. gc: never. */
RtShape *rti_shape_dict(RtType *type);
/* A root and all that was made of it. */
void rti_shape_free_tree(RtShape *shape);

/* The overflow word of an instance with RT_SHAPE_INSTANCE. gc: never. */
static inline RtValue *rti_overflow_word(void *object, const RtType *type)
{
    size_t offset = type->size;
    if (RT_UNLIKELY(type->item_size)) {
        size_t bytes = (size_t)((int64_t *)object)[1] * type->item_size;
        if (type->item_size == 1) bytes++;
        offset += (bytes + 7) & ~(size_t)7;
    }
    return (RtValue *)(void *)((char *)object + offset);
}

/* Where the attribute of this slot is. */
static inline RtValue *rti_slot_address(void *object, const RtType *type, int32_t offset)
{
    if (RT_LIKELY(offset >= 0)) return (RtValue *)(void *)((char *)object + offset);
    RtValue *overflow = (RtValue *)(uintptr_t)*rti_overflow_word(object, type);
    return &overflow[-offset - 1];
}

/* An attribute of the instance itself, 0 when absent. name is interned. raises: nothing for str
 * names. */
RtValue rti_instance_get(RtValue obj, RtValue name);
/* Store it (obj has RT_SHAPE_INSTANCE). gc: may collect. */
void rti_instance_set(RtValue obj, RtValue name, RtValue v);
/* Delete it; false when absent. */
int rti_instance_delete(RtValue obj, RtValue name);
/* Replace all attributes by a dict (obj.__dict__ = d). */
void rti_instance_set_dict(RtValue obj, RtValue dict);
/* Give obj another class with the same layout up to its attributes. */
void rti_instance_set_class(RtValue obj, RtType *type);
/* Trace function of user classes' instances. */
void rti_instance_trace(void *object);
/* The same for instances of mortal classes, which keep their class. */
void rti_mortal_trace(void *object);

/* ---- class_dead.c ---- */
/* A new class that stays as long as the program; or one that may die. */
void rti_class_stays(RtType *type);
void rti_class_may_die(RtType *type);
/* For RtType.subclasses: a list, but for its shape, that does not keep what is in it. */
RtValue rti_class_list_new(void);
/* A class that the runtime makes itself; it stays. gc: may collect. */
RtValue rti_class_made(const char *name, RtValue bases, RtValue namespace);


/* ---- types (type_ready.c, mro.c, type_attr.c) ---- */
RtValue rti_type_bases(RtType *type); /* tuple; made on demand for builtin types */
RtValue rti_type_mro(RtType *type);   /* tuple; likewise */
/* The method resolution order of a class with these bases. raises: TypeError when there is none. */
RtValue rti_mro_compute(RtType *type);
/* rti_type_lookup without the cache. */
RtValue rti_type_find(RtType *type, RtValue name);
RtValue rti_type_name_value(RtType *type); /* __name__, a str */
/* The class attribute changed: drop what is cached about it, for subclasses too. */
void rti_type_forget(RtType *type, RtValue name);
void rti_type_forget_all(void);
void rti_type_forget_lines(void); /* what the cache of rti_type_lookup holds */
/* A plain value of the class attribute was replaced by another: cheaper than rti_type_forget. */
void rti_type_replace(RtType *type, RtValue name);
/* rti_type_lookup behind `start` in the mro of type. cost: a cached lookup. */
RtValue rti_type_lookup_behind(RtType *type, RtType *start, RtValue name);
void rti_type_trace(void *object);
/* type.__getattribute__ and type.__setattr__ */
RtValue rti_type_getattr(RtValue type, RtValue name);
void rti_type_setattr(RtValue type, RtValue name, RtValue v);
/* type.__getattribute__, but 0 when there is no such attribute. */
RtValue rti_type_find_attr(RtType *type, RtValue name);
int rti_is_collected(const RtType *type);
/* May instances of one class become instances of the other, or one be exchanged for the other among
 * the bases of a class? As CPython decides: the same attributes in the same places, added to the
 * same base. */
int rti_same_layout(const RtType *a, const RtType *b);
void rti_type_add_subclass(RtType *base, RtType *type);
/* __x in class _A is _A__x; other names stay. (class_slots.c) */
RtValue rti_mangle(RtValue class_name, RtValue name);
/* May instances be the target of weak references? (class_slots.c) */
int rti_supports_weakrefs(const RtType *type);
/* What o.__getstate__() gives. */
RtValue rti_state_of(RtValue o);
/* object.__getstate__, __reduce__, __reduce_ex__ (obj_reduce.c) */
RtValue rti_object_getstate(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_object_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_object_reduce_ex(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
/* __name__ of the module whose code is running, for classes made by type(). (obj_type.c) */
RtValue rti_caller_module_name(void);
/* type(name, bases, ns, **kw) (class_new.c) */
RtValue rti_type_new(RtType *meta, const RtValue *args, size_t count, RtValue kwnames);
/* The most derived metaclass. raises: TypeError "metaclass conflict: ..." */
RtType *rti_metaclass_of(RtType *meta, RtValue bases);
extern const RtGetSetDef rti_type_getsets[];
/* type.__bases__ = bases (type_bases.c) */
void rti_type_set_bases(RtValue type, RtValue bases);
/* Put all attributes of the class and its bases into the dict, for dir(). */
void rti_type_merge_names(RtValue dict, RtType *type);
/* type.__instancecheck__ and type.__subclasscheck__ (isinstance.c) */
int rti_isinstance_default(RtValue v, RtValue cls);
int rti_issubclass_default(RtValue c, RtValue cls);
/* raises: TypeError "__init__() should return None, not 'X'" */
RT_NORETURN RT_COLD void rti_wrong_init_result(RtValue result);
/* __call__ of types: make an instance. */
RtValue rti_type_call(RtValue type, const RtValue *args, size_t count, RtValue kwnames);

/* ---- descriptors (obj_descr.c, obj_wrapper.c) ---- */
/* The attribute v found on `type`, as seen through obj: v.__get__(obj, type) or v itself. */
static inline RtValue rti_bind(RtValue v, RtValue obj, RtType *type)
{
    RtType *t = rti_typeof(v);
    return t->slots.descr_get ? t->slots.descr_get(v, obj, RT_VALUE(type)) : v;
}
RtValue rti_method_descriptor(RtType *type, const RtMethodDef *def);
RtValue rti_getset_descriptor(RtType *type, const RtGetSetDef *def);
/* The C function behind a getset_descriptor for instances of type; NULL when it does not apply. */
RtUnaryFn rti_getset_getter(RtValue descr, RtType *type);
/* A member made by __slots__, at that offset of the instance. */
RtValue rti_member_descriptor(RtType *type, RtValue name, uint32_t offset);
RtValue rti_dict_descriptor(RtType *type);    /* __dict__ of instances of that class */
RtValue rti_weakref_descriptor(RtType *type); /* __weakref__: always None */

typedef struct RtMember {
    RtShape *shape;
    RtType *type;
    RtValue name;
    uint32_t offset;
    const RtGetSetDef *def; /* of a builtin type: its getter; NULL: of __slots__, the value is at `offset` */
} RtMember;

typedef struct RtMethodDescr {
    RtShape *shape;
    RtType *type;
    const RtMethodDef *def;
} RtMethodDescr;

typedef struct RtBuiltin {
    RtShape *shape;
    const RtMethodDef *def;
    RtValue self;   /* receiver, or 0 */
    RtValue module; /* module's name, or 0 */
} RtBuiltin;

typedef struct RtMethod {
    RtShape *shape;
    RtValue function, self;
} RtMethod;

/* The descriptors of named tuples (modules/mod_collections.c): item `index`. */
typedef struct RtTupleGetter {
    RtShape *shape;
    int64_t index;
    RtValue doc;
} RtTupleGetter;
extern RtType *rti_tuplegetter_type; /* NULL until that module is there (attr_fill.c) */

typedef struct RtProperty {
    RtShape *shape;
    RtValue get, set, del, doc, name; /* 0 when absent */
    bool getter_doc;                  /* doc is the getter's */
} RtProperty;

typedef struct RtWrapped { /* classmethod, staticmethod */
    RtShape *shape;
    RtValue callable;
    RtValue dict;
} RtWrapped;

/* __reduce__ of what is found again by its owner and name (reduce_by_name.c). */
extern const RtMethodDef rti_reduce_by_name[];

/* ---- calls (call.c) ---- */
/* A zeroed array of values that keeps them alive as long as a pointer into it is on the stack
 * (storage blocks do not: their owner would have to). count > 0. gc: may collect. */
static inline RtValue *rti_temp_values(size_t count)
{
    return rti_tuple_alloc((int64_t)count)->items;
}
/* method(self, *args): a function or descriptor found on self's type is called as if bound. */
RtValue rti_call_unbound(RtValue method, RtValue self, const RtValue *args, size_t count,
                         RtValue kwnames);
/* Call with binding; first: a value in front of args, or 0. (call_bind.c) */
RtValue rti_function_bind(RtFunction *f, RtValue first, const RtValue *args, size_t count,
                          RtValue kwnames);
/* f(first, *args...) */
RtValue rti_function_call_with(RtFunction *f, RtValue first, const RtValue *args, size_t count,
                               RtValue kwnames);
/* function.__code__ = code (obj_code.c) */
void rti_function_set_code(RtFunction *f, RtValue code);
/* Check and bind the arguments of a function written in C, and call it. type: of a method, or
 * NULL. */
RtValue rti_builtin_call(const RtMethodDef *def, RtType *type, RtValue self, const RtValue *args,
                         size_t count, RtValue kwnames);
RtValue rti_builtin_function_call(RtValue f, const RtValue *args, size_t count, RtValue kwnames);
/* Call a wrapper_descriptor on self. */
RtValue rti_wrapper_call(RtValue wrapper, RtValue self, const RtValue *args, size_t count,
                         RtValue kwnames);
/* Call a method of a super object. (obj_super.c) */
RtValue rti_super_call_method(RtValue super, RtValue name, const RtValue *args, size_t count,
                              RtValue kwnames);
/* callee(first, *args...) */
RtValue rti_call_with(RtValue callee, RtValue first, const RtValue *args, size_t count,
                      RtValue kwnames);
/* The special method `name` of self's type; 0 when it has none (rti_special: raises
 * AttributeError). */
RtValue rti_special_try(RtValue self, RtValue name, const RtValue *args, size_t count);
RtValue rti_special(RtValue self, RtValue name, const RtValue *args, size_t count);

/* ---- attributes (attr.c) ---- */
/* A name that user code passed: interned. raises: TypeError "attribute name must be string, not
 * 'X'" */
RtValue rti_attr_name(RtValue name);
/* Caches registered for the name are stale (attr_ic.c). */
void rti_ic_forget(RtValue name);
void rti_ic_forget_all(void);
void rti_ic_drop_dead(void); /* during a collection: what speaks of classes that are dead */
/* `value` for objects of that shape, in a cache that no attribute is read through: emptied as those of the name are. */
void rti_ic_keep(RtIC *ic, RtValue name, RtShape *shape, RtValue value);
/* A class attribute that is no descriptor was replaced by a value that is none. */
void rti_ic_replace(RtType *type, RtValue name);
/* Can binding what was found on a type (0: nothing) not raise or run user code? */
int rti_binds_quietly(RtValue found);
/* object.__getattribute__, but 0 when there is no such attribute. raises: what descriptors
 * raise. */
RtValue rti_generic_find(RtValue obj, RtValue name);

/* What follows the "name(signature)\n--\n\n" that the doc of a builtin type may start with. */
const char *rti_doc_text(const char *doc);
/* "($receiver, a, /, b)", as __text_signature__ has it; None where the row states none. */
RtValue rti_text_signature(const RtMethodDef *def, const char *receiver);

/* raises: UnicodeEncodeError for a str with surrogates. */
void rti_check_encodable(RtValue text);

#endif
