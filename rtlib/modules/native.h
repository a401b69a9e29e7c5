/* native.h - what the modules written in C have in common: bodies of functions and methods, static
 * types, constructors whose arguments a signature text describes.
 *
 * A type of such a module is two static objects:
 *     static RtType counter_type;
 *     static RtShape counter_shape = {.type = &counter_type};
 * and the RtType itself behind the functions it names. Its constructor may be a row like any
 * function's (NATIVE_NEW): the body is called with the class as `self`.
 */
#ifndef RTI_NATIVE_H
#define RTI_NATIVE_H

#include "../args.h"
#include "../class.h"
#include "../iterobj.h"
#include "../builtins.h"
#include "../module.h"
#include "../number.h"

/* A function or method with the signature of RtMethodDef. */
#define NATIVE(name)                                                                               \
    static RtValue name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,                     \
                        RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

/* NATIVE_NEW(name, python_name, min, max, flags, sig): the new_ slot <name>_new, which checks and
 * binds the arguments and calls the body that follows, with the class as `self`. */
#define NATIVE_NEW(name, python_name, low, high, row_flags, signature)                             \
    static RtValue name##_make(RtValue self, const RtValue *args, size_t count, RtValue kwnames);  \
    static RtValue name##_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)    \
    {                                                                                              \
        static const RtMethodDef row = {python_name, name##_make, low, high,                       \
                                        row_flags,   signature,   NULL};                           \
        if (kwnames && !(row.flags & (RT_M_KW | RT_M_KWRAW)) && native_init_takes_keywords(type))  \
            kwnames = 0;                                                                           \
        if (!(row.flags & (RT_M_KW | RT_M_KWRAW))) rti_args_no_keywords(python_name, kwnames);     \
        if (!(row.flags & RT_M_KW))                                                                \
            rti_args_count(python_name, count, low, (high) < 0 ? SIZE_MAX : (size_t)(high));       \
        return rti_builtin_call(&row, NULL, RT_VALUE(type), args, count, kwnames);                 \
    }                                                                                              \
    NATIVE(name##_make)

/* Has a subclass an __init__ of its own? Then keywords are for that. */
static inline int native_init_takes_keywords(const RtType *type)
{
    return type->flags & RT_T_HEAP && type->slots.init != rt_type_object.slots.init;
}

/* Give the module a name for each of the types; the array ends with NULL. gc: may collect. */
static inline void native_add_types(RtModule *module, RtType *const *types)
{
    for (; *types; types++) {
        rti_type_ready(*types);
        rti_module_set(module, rti_type_name_value(*types), RT_VALUE(*types));
    }
}

/* Step an iterator kept in an object: at the end of a builtin container it stays at the end, even
 * if the container grows, as the container's own iterator object would. */
static inline RtValue native_next(RtIter *iter)
{
    RtValue v = rti_next(iter);
    if (RT_UNLIKELY(!v)) rti_iter_finish(iter);
    return v;
}

/* A new exception class, entered in the module; `owner` becomes its __module__. The caller keeps it
 * in a registered root. gc: may collect. */
RtType *native_exception(RtModule *module, const char *owner, const char *name, RtType *base);

/* The bytes of an object that may be written. raises: TypeError */
uint8_t *native_writable(RtValue v, int64_t *len);

/* (a), (a, b), (a, b, c) */
static inline RtValue native_tuple1(RtValue a)
{
    return rti_tuple_from(&a, 1);
}

static inline RtValue native_tuple2(RtValue a, RtValue b)
{
    RtTuple *t = rti_tuple_alloc(2);
    t->items[0] = a;
    t->items[1] = b;
    return RT_VALUE(t);
}

static inline RtValue native_tuple3(RtValue a, RtValue b, RtValue c)
{
    return rti_tuple_from((const RtValue[]){a, b, c}, 3);
}

/* cls[item] for generic classes: a row of a method table. */
RtValue native_class_getitem(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
#define NATIVE_CLASS_GETITEM                                                                       \
    {"__class_getitem__", native_class_getitem, 1, 1, RT_M_CLASS, NULL, "See PEP 585"}

#endif
