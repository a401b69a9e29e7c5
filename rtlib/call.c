/* Calls: one entry for every kind of callee, and the shortest way into Python functions.
 *
 * Arguments travel as vectorcall does: an array of positional values, the values of keywords behind
 * them, and a tuple of the keywords' names. A method call never builds a bound method: the receiver
 * is passed beside the array (rti_call_unbound). Binding arguments to parameters, when counts do
 * not simply match, is in call_bind.c; functions written in C are called in call_builtin.c.
 */
#include "class.h"

#include <string.h>

enum { ON_STACK = 16 };

/* ---- Python functions ---- */

RtValue rti_function_enter(RtFunction *f, const RtValue *p)
{
    RtEntry e = f->entry;
    switch (f->code->param_count) {
    case 0: return ((RtEntry0)e)(f);
    case 1: return ((RtEntry1)e)(f, p[0]);
    case 2: return ((RtEntry2)e)(f, p[0], p[1]);
    case 3: return ((RtEntry3)e)(f, p[0], p[1], p[2]);
    case 4: return ((RtEntry4)e)(f, p[0], p[1], p[2], p[3]);
    case 5: return ((RtEntry5)e)(f, p[0], p[1], p[2], p[3], p[4]);
    case 6: return ((RtEntry6)e)(f, p[0], p[1], p[2], p[3], p[4], p[5]);
    default: return ((RtEntryN)(void (*)(void))e)(f, p);
    }
}

/* The same with the first parameter apart. */
static RtValue enter_with(RtFunction *f, RtValue first, const RtValue *p)
{
    RtEntry e = f->entry;
    switch (f->code->param_count) {
    case 1: return ((RtEntry1)e)(f, first);
    case 2: return ((RtEntry2)e)(f, first, p[0]);
    case 3: return ((RtEntry3)e)(f, first, p[0], p[1]);
    case 4: return ((RtEntry4)e)(f, first, p[0], p[1], p[2]);
    case 5: return ((RtEntry5)e)(f, first, p[0], p[1], p[2], p[3]);
    case 6: return ((RtEntry6)e)(f, first, p[0], p[1], p[2], p[3], p[4]);
    default: return rti_function_bind(f, first, p, f->code->param_count - 1u, 0);
    }
}

/* Put keywords' values where they belong, by the identity of the (interned) names; false when one
 * does not find its place at once. */
static int place_keywords(const RtCode *code, RtValue *params, const RtValue *values, RtValue kwnames)
{
    const RtTuple *names = RTI_TUPLE(kwnames);
    for (int64_t k = 0; k < names->len; k++) {
        unsigned i = code->posonly_count;
        while (i < code->pos_count && code->names[i] != names->items[k]) i++;
        if (i == code->pos_count || params[i]) return 0;
        params[i] = values[k];
    }
    return 1;
}

/* The part of binding that is worth a short cut: a function with nothing but positional parameters,
 * values given by position and name, the rest left to defaults. first: a value in front of args, or
 * 0. */
static RtValue call_simple(RtFunction *f, RtValue first, const RtValue *args, size_t count,
                           RtValue kwnames)
{
    const RtCode *code = f->code;
    size_t lead = first != 0, given = count + lead, wanted = code->pos_count;
    if (!(code->flags & RT_CODE_SIMPLE) || given > wanted || wanted > RT_MAX_DIRECT) {
        return rti_function_bind(f, first, args, count, kwnames);
    }
    RtValue params[RT_MAX_DIRECT] = {0};
    if (lead) params[0] = first;
    for (size_t i = lead; i < given; i++) params[i] = args[i - lead];
    int placed = !kwnames || place_keywords(code, params, args + count, kwnames);
    size_t spare = f->defaults ? (size_t)RTI_TUPLE(f->defaults)->len : 0;
    for (size_t i = given; i < wanted && placed; i++) {
        if (params[i]) continue;
        placed = i + spare >= wanted;
        if (placed) params[i] = RTI_TUPLE(f->defaults)->items[i + spare - wanted];
    }
    if (!placed) return rti_function_bind(f, first, args, count, kwnames);
    return rti_function_enter(f, params);
}

static inline int fits(const RtCode *code, size_t count, RtValue kwnames)
{
    return code->flags & RT_CODE_SIMPLE && count == code->pos_count && !kwnames;
}

RtValue rti_function_call(RtFunction *f, const RtValue *args, size_t count, RtValue kwnames)
{
    if (RT_LIKELY(fits(f->code, count, kwnames))) return rti_function_enter(f, args);
    return call_simple(f, 0, args, count, kwnames);
}

static inline RtValue function_call_with(RtFunction *f, RtValue first, const RtValue *args,
                                         size_t count, RtValue kwnames)
{
    if (RT_LIKELY(fits(f->code, count + 1, kwnames))) return enter_with(f, first, args);
    return call_simple(f, first, args, count, kwnames);
}

RtValue rti_function_call_with(RtFunction *f, RtValue first, const RtValue *args, size_t count,
                               RtValue kwnames)
{
    return function_call_with(f, first, args, count, kwnames);
}

/* ---- any callee ---- */

RT_NORETURN RT_COLD static void not_callable(RtValue callee)
{
    if (RT_HAS_SHAPE(callee, &rt_shape_module)) {
        RtValue name = rti_try_getattr(callee, RT_NAME(__name__));
        RtValue inner = name && rti_is_str(name) ? rti_try_getattr(callee, name) : 0;
        if (inner && RT_IS_PTR(inner) && rti_typeof(inner)->slots.call)
            rt_errorf(&rt_TypeError, "'module' object is not callable. Did you mean: '%U.%U(...)'?", name, name);
    }
    rt_errorf(&rt_TypeError, "'%T' object is not callable", callee);
}

RtValue rti_call(RtValue callee, const RtValue *args, size_t count, RtValue kwnames)
{
    if (RT_LIKELY(RT_IS_PTR(callee))) {
        RtShape *shape = RT_SHAPE(callee);
        if (shape == &rt_shape_function) {
            return rti_function_call((RtFunction *)RT_OBJ(callee), args, count, kwnames);
        }
        if (shape == &rt_shape_method) {
            const RtMethod *method = (RtMethod *)RT_OBJ(callee);
            return rti_call_with(method->function, method->self, args, count, kwnames);
        }
        if (shape == &rt_shape_builtin_function) {
            return rti_builtin_function_call(callee, args, count, kwnames);
        }
        if (shape == &rt_shape_type) return rti_type_call(callee, args, count, kwnames);
        RtType *type = rti_typeof(callee);
        if (type->slots.call) return type->slots.call(callee, args, count, kwnames);
    }
    not_callable(callee);
}

/* callee(first, *args) by copying: keywords' values come along. */
static RtValue call_copied(RtValue callee, RtValue first, const RtValue *args, size_t count,
                           RtValue kwnames)
{
    size_t total = count + (kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0);
    RtValue few[ON_STACK], *all = few;
    if (total + 1 > ON_STACK) all = rti_temp_values(total + 1);
    all[0] = first;
    if (total) memcpy(all + 1, args, total * sizeof *all);
    return rti_call(callee, all, count + 1, kwnames);
}

RtValue rti_call_with(RtValue callee, RtValue first, const RtValue *args, size_t count,
                      RtValue kwnames)
{
    if (RT_HAS_SHAPE(callee, &rt_shape_function)) {
        return function_call_with((RtFunction *)RT_OBJ(callee), first, args, count, kwnames);
    }
    return call_copied(callee, first, args, count, kwnames);
}

RtValue rti_call_unbound(RtValue method, RtValue self, const RtValue *args, size_t count,
                         RtValue kwnames)
{
    if (RT_IS_PTR(method)) {
        RtShape *shape = RT_SHAPE(method);
        if (RT_LIKELY(shape == &rt_shape_function)) {
            return function_call_with((RtFunction *)RT_OBJ(method), self, args, count, kwnames);
        }
        if (shape == &rt_shape_method_descriptor) {
            const RtMethodDescr *descr = (RtMethodDescr *)RT_OBJ(method);
            if (RT_LIKELY(rti_is_a(self, descr->type))) {
                return rti_builtin_call(descr->def, descr->type, self, args, count, kwnames);
            }
        }
        if (shape == &rt_shape_wrapper_descriptor) {
            return rti_wrapper_call(method, self, args, count, kwnames);
        }
    }
    return rti_call(rti_bind(method, self, rti_typeof(self)), args, count, kwnames);
}

/* Calling a class, the frequent case: its __init__ takes just these many values and there is nothing
 * else to do. Gives the function and the instance to call it with; NULL: the long way. */
static inline RtFunction *plain_init(RtValue callee, size_t count, RtValue *obj)
{
    if (!RT_HAS_SHAPE(callee, &rt_shape_type)) return NULL;
    const RtType *type = RTI_TYPE(callee);
    if (!type->init_function || rti_gc_pending) return NULL;
    RtFunction *init = (RtFunction *)RT_OBJ(type->init_function);
    if (!fits(init->code, count + 1, 0)) return NULL;
    *obj = RT_VALUE(rt_gc_new(type->instance_shape, type->alloc_size));
    return init;
}

static inline RtValue initialised(RtValue obj, RtValue result)
{
    if (RT_UNLIKELY(result != RT_NONE)) rti_wrong_init_result(result);
    return obj;
}

/* lambda x, i=i: ...: a function that is given all but its last parameter, which has a default. NULL:
 * it is not one. */
static inline RtFunction *lacks_last(RtValue callee, size_t count, RtValue *last)
{
    if (!RT_HAS_SHAPE(callee, &rt_shape_function)) return NULL;
    RtFunction *f = (RtFunction *)RT_OBJ(callee);
    if (!f->defaults || !fits(f->code, count + 1, 0)) return NULL;
    const RtTuple *defaults = RTI_TUPLE(f->defaults);
    if (!defaults->len) return NULL;
    *last = defaults->items[defaults->len - 1];
    return f;
}

RtValue rti_call0(RtValue callee)
{
    RtValue obj;
    RtFunction *init = plain_init(callee, 0, &obj);
    if (init) return initialised(obj, ((RtEntry1)init->entry)(init, obj));
    return rti_call(callee, NULL, 0, 0);
}

RtValue rti_call1(RtValue callee, RtValue a)
{
    RtValue obj;
    RtFunction *init = plain_init(callee, 1, &obj);
    if (init) return initialised(obj, ((RtEntry2)init->entry)(init, obj, a));
    RtFunction *f = lacks_last(callee, 1, &obj);
    if (f) return ((RtEntry2)f->entry)(f, a, obj);
    return rti_call(callee, &a, 1, 0);
}

RtValue rti_call2(RtValue callee, RtValue a, RtValue b)
{
    RtValue obj;
    RtFunction *init = plain_init(callee, 2, &obj);
    if (init) return initialised(obj, ((RtEntry3)init->entry)(init, obj, a, b));
    RtFunction *f = lacks_last(callee, 2, &obj);
    if (f) return ((RtEntry3)f->entry)(f, a, b, obj);
    RtValue args[2] = {a, b};
    return rti_call(callee, args, 2, 0);
}

RtValue rti_call3(RtValue callee, RtValue a, RtValue b, RtValue c)
{
    RtValue obj;
    RtFunction *init = plain_init(callee, 3, &obj);
    if (init) return initialised(obj, ((RtEntry4)init->entry)(init, obj, a, b, c));
    RtFunction *f = lacks_last(callee, 3, &obj);
    if (f) return ((RtEntry4)f->entry)(f, a, b, c, obj);
    RtValue args[3] = {a, b, c};
    return rti_call(callee, args, 3, 0);
}

RtValue rti_call_ex(RtValue callee, RtValue args, RtValue kwargs)
{
    const RtTuple *tuple = RTI_TUPLE(args);
    int64_t keywords = kwargs ? rti_dict_len(kwargs) : 0;
    if (!keywords) return rti_call(callee, tuple->items, (size_t)tuple->len, 0);
    size_t count = (size_t)tuple->len, total = count + (size_t)keywords;
    RtValue few[ON_STACK], *all = few;
    if (total > ON_STACK) all = rti_temp_values(total);
    memcpy(all, tuple->items, count * sizeof *all);
    RtTuple *names = rti_tuple_alloc(keywords);
    int64_t pos = 0, n = 0;
    for (RtValue name, v; n < keywords && rti_dict_next(kwargs, &pos, &name, &v); n++) {
        if (!rti_is_str(name)) rt_errorf(&rt_TypeError, "keywords must be strings");
        names->items[n] = name;
        all[count + (size_t)n] = v;
    }
    return rti_call(callee, all, count, RT_VALUE(names));
}
