/* fast.h - the operations of emitted code, each with its fast path.
 *
 * Every function takes the site of the operation last: it is stored in the running activation's entry of the
 * call-site stack before anything that can raise or be seen in a traceback, and not at all on the fast path of an
 * operator. raises: what the operation raises in Python. gc: may collect, unless said otherwise.
 *
 * gcc and clang inline the bodies (inline.h). tcc does not inline: it sees these declarations only and calls the
 * bodies compiled in rtlib/fast.c. What crosses that boundary is restricted to int, int64_t, uint64_t, double and
 * pointers.
 */
#ifndef RT_FAST_H
#define RT_FAST_H

#include "builtins.h"
#include "call.h"
#include "gc.h"
#include "gen.h"
#include "iter.h"

#if defined(RT_OUTLINE) || defined(__TINYC__)
#define RT_FAST
#else
#define RT_FAST static inline
#endif

/* ---- statements of emitted functions ---- */
/* Leave an activation with a value; the twin for functions that pushed the handler F.h. */
#define RT_RETURN(v)                                                                               \
    do {                                                                                           \
        RtValue v_ = (v);                                                                          \
        RT_LEAVE();                                                                                \
        return v_;                                                                                 \
    } while (0)
#define RT_RETURN_TRY(v)                                                                           \
    do {                                                                                           \
        RtValue v_ = (v);                                                                          \
        rt_handler_pop(&F.h);                                                                      \
        RT_LEAVE();                                                                                \
        return v_;                                                                                 \
    } while (0)
/* A value, and behind it a use of `vars`, (a, b, c), at most 16: what they refer to is alive until then. */
#ifdef __TINYC__ /* which has every variable in memory */
#define RT_KEPT(vars, ...) (__VA_ARGS__)
#else
#define RT_KEPT(vars, ...)                                                                         \
    ({                                                                                             \
        __auto_type rt_kept = (__VA_ARGS__);                                                       \
        RT_KEEP_EACH vars;                                                                         \
        rt_kept;                                                                                   \
    })
#define RT_KEEP(v) __asm__ volatile("" ::"g"(v))
#define RT_KEEP_EACH(...)                                                                          \
    RT_KEEP_PICK(__VA_ARGS__, RT_KEEP_16, RT_KEEP_15, RT_KEEP_14, RT_KEEP_13, RT_KEEP_12,          \
                 RT_KEEP_11, RT_KEEP_10, RT_KEEP_9, RT_KEEP_8, RT_KEEP_7, RT_KEEP_6, RT_KEEP_5,    \
                 RT_KEEP_4, RT_KEEP_3, RT_KEEP_2, RT_KEEP, )(__VA_ARGS__)
#define RT_KEEP_PICK(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, macro, ...) macro
#define RT_KEEP_2(v, ...) RT_KEEP(v); RT_KEEP(__VA_ARGS__)
#define RT_KEEP_3(v, ...) RT_KEEP(v); RT_KEEP_2(__VA_ARGS__)
#define RT_KEEP_4(v, ...) RT_KEEP(v); RT_KEEP_3(__VA_ARGS__)
#define RT_KEEP_5(v, ...) RT_KEEP(v); RT_KEEP_4(__VA_ARGS__)
#define RT_KEEP_6(v, ...) RT_KEEP(v); RT_KEEP_5(__VA_ARGS__)
#define RT_KEEP_7(v, ...) RT_KEEP(v); RT_KEEP_6(__VA_ARGS__)
#define RT_KEEP_8(v, ...) RT_KEEP(v); RT_KEEP_7(__VA_ARGS__)
#define RT_KEEP_9(v, ...) RT_KEEP(v); RT_KEEP_8(__VA_ARGS__)
#define RT_KEEP_10(v, ...) RT_KEEP(v); RT_KEEP_9(__VA_ARGS__)
#define RT_KEEP_11(v, ...) RT_KEEP(v); RT_KEEP_10(__VA_ARGS__)
#define RT_KEEP_12(v, ...) RT_KEEP(v); RT_KEEP_11(__VA_ARGS__)
#define RT_KEEP_13(v, ...) RT_KEEP(v); RT_KEEP_12(__VA_ARGS__)
#define RT_KEEP_14(v, ...) RT_KEEP(v); RT_KEEP_13(__VA_ARGS__)
#define RT_KEEP_15(v, ...) RT_KEEP(v); RT_KEEP_14(__VA_ARGS__)
#define RT_KEEP_16(v, ...) RT_KEEP(v); RT_KEEP_15(__VA_ARGS__)
#endif
/* Suspend a generator's frame f, which goes on behind `case point`. */
#define RT_SUSPEND(v, at, p)                                                                        \
    do {                                                                                           \
        RtValue v_ = (v);                                                                          \
        f->base.point = (p);                                                                       \
        f->base.site = (at);                                                                       \
        RT_LEAVE();                                                                                \
        return v_;                                                                                 \
    } while (0)
#define RT_SUSPEND_TRY(v, at, p)                                                                    \
    do {                                                                                           \
        RtValue v_ = (v);                                                                          \
        f->base.point = (p);                                                                       \
        f->base.site = (at);                                                                       \
        rt_handler_pop(&F.h);                                                                      \
        RT_LEAVE();                                                                                \
        return v_;                                                                                 \
    } while (0)
/* Ways out of a finally's body; labelled blocks use higher numbers. */
enum { RT_EXIT_NORMAL, RT_EXIT_RAISE, RT_EXIT_RETURN, RT_EXIT_BREAK, RT_EXIT_CONTINUE };
/* A float constant: its word, and the number for the reader. */
#define RT_FLOAT(word, number) ((RtValue)(word))

extern RtShape rt_shape_module;

/* ---- constants ---- */
RtValue rt_int_const(const char *digits); /* decimal or 0x..., may start with '-' */
RtValue rt_complex_const(double re, double im);
RtValue rt_frozenset_const(const RtValue *items, int64_t count);

/* ---- operators ---- */
#define RT_OPERATOR2(name) RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site);
RT_OPERATOR2(add)
RT_OPERATOR2(sub)
RT_OPERATOR2(mul)
RT_OPERATOR2(matmul)
RT_OPERATOR2(truediv)
RT_OPERATOR2(floordiv)
RT_OPERATOR2(mod)
RT_OPERATOR2(pow)
RT_OPERATOR2(lshift)
RT_OPERATOR2(rshift)
RT_OPERATOR2(and)
RT_OPERATOR2(or)
RT_OPERATOR2(xor)
RT_OPERATOR2(iadd)
RT_OPERATOR2(isub)
RT_OPERATOR2(imul)
RT_OPERATOR2(imatmul)
RT_OPERATOR2(itruediv)
RT_OPERATOR2(ifloordiv)
RT_OPERATOR2(imod)
RT_OPERATOR2(ipow)
RT_OPERATOR2(ilshift)
RT_OPERATOR2(irshift)
RT_OPERATOR2(iand)
RT_OPERATOR2(ior)
RT_OPERATOR2(ixor)
RT_OPERATOR2(lt)
RT_OPERATOR2(le)
RT_OPERATOR2(eq)
RT_OPERATOR2(ne)
RT_OPERATOR2(gt)
RT_OPERATOR2(ge)
#undef RT_OPERATOR2
RT_FAST RtValue rt_neg(RtValue v, const RtSite *site);
RT_FAST RtValue rt_pos(RtValue v, const RtSite *site);
RT_FAST RtValue rt_invert(RtValue v, const RtSite *site);

/* Operators whose left operand is guessed to be an instance of a class of the program. `name` is the special method,
 * which `ic` remembers; it is called at once when the right operand has the same shape or is a number. */
enum { RT_OP_ADD, RT_OP_SUB, RT_OP_MUL, RT_OP_TRUEDIV, RT_OP_FLOORDIV, RT_OP_MOD, RT_OP_AND, RT_OP_OR, RT_OP_XOR,
       RT_OP_LT, RT_OP_LE, RT_OP_EQ, RT_OP_NE, RT_OP_GT, RT_OP_GE };
RT_FAST RtValue rt_object_op(RtValue a, RtValue b, int op, RtValue name, RtIC *ic, const RtSite *site);
RT_FAST int rt_object_test(RtValue a, RtValue b, int op, RtValue name, RtIC *ic, const RtSite *site);

/* Conditions: the truth of a value, of a comparison, of a membership test. */
RT_FAST int rt_truth(RtValue v, const RtSite *site);
RT_FAST int rt_test_lt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_test_le(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_test_eq(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_test_ne(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_test_gt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_test_ge(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_contains(RtValue container, RtValue item, const RtSite *site);
/* The same where the container is guessed to be a dict, a str; subscription and methods of what is guessed to be a
 * dict. Any other value is right too. */
RT_FAST int rt_dict_contains(RtValue container, RtValue key, const RtSite *site);
RT_FAST int rt_set_contains(RtValue container, RtValue item, const RtSite *site);
RT_FAST int rt_str_contains(RtValue container, RtValue item, const RtSite *site);
/* item in a constant str whose characters below 128 are the bits of low and high; in a constant tuple of those short
 * strings. */
RT_FAST int rt_char_in(RtValue str, RtValue item, uint64_t low, uint64_t high, const RtSite *site);
/* Comparison of what is guessed to be strs. */
RT_FAST RtValue rt_str_lt(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_str_le(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_str_gt(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_str_ge(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_str_test_lt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_str_test_le(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_str_test_gt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_str_test_ge(RtValue a, RtValue b, const RtSite *site);
/* Comparison of what is guessed to be tuples. */
RT_FAST RtValue rt_tuple_lt(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_tuple_le(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_tuple_gt(RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_tuple_ge(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_tuple_test_lt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_tuple_test_le(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_tuple_test_gt(RtValue a, RtValue b, const RtSite *site);
RT_FAST int rt_tuple_test_ge(RtValue a, RtValue b, const RtSite *site);
/* o.isdigit() and the like, where o is guessed to be a character. */
enum { RT_CHAR_ALPHA = 1, RT_CHAR_DIGIT = 2, RT_CHAR_ALNUM = 4, RT_CHAR_SPACE = 8, RT_CHAR_LOWER = 16, RT_CHAR_UPPER = 32 };
RT_FAST RtValue rt_char_is(RtValue o, RtValue name, int kind, RtIC *ic, const RtSite *site);
RT_FAST int rt_one_of(RtValue tuple, RtValue item, const RtValue *words, int count, const RtSite *site);
RT_FAST RtValue rt_dict_getitem(RtValue o, RtValue key, const RtSite *site);
RT_FAST void rt_dict_setitem(RtValue o, RtValue key, RtValue v, const RtSite *site);
RT_FAST RtValue rt_call_get1(RtValue o, RtValue name, RtValue key, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_get2(RtValue o, RtValue name, RtValue key, RtValue v, RtIC *ic, const RtSite *site);

/* ---- variables ---- */
/* v, or UnboundLocalError / NameError for the variable `name` when it is 0. */
RT_FAST RtValue rt_local(RtValue v, RtValue name, const RtSite *site);
RT_FAST RtValue rt_free(RtValue v, RtValue name, const RtSite *site);
/* A module variable's value; when 0: injected name, builtin, NameError. */
RT_FAST RtValue rt_global(RtValue v, RtModule *module, RtValue name, const RtSite *site);
/* A name the module never binds: `builtin` unless somebody tampered with names. */
RT_FAST RtValue rt_builtin(RtValue builtin, RtModule *module, RtValue name, const RtSite *site);
RtValue rt_global_lookup(RtModule *module, RtValue name);
RtCell *rt_cell_new(RtValue v);
/* Class bodies: namespace[name], else global, else builtin; namespace[name], else the cell. */
RtValue rt_name_load(RtValue ns, RtModule *module, RtValue name, const RtSite *site);
RtValue rt_name_load_free(RtValue ns, RtCell *cell, RtValue name, const RtSite *site);
void rt_name_store(RtValue ns, RtValue name, RtValue v, const RtSite *site);
void rt_name_delete(RtValue ns, RtValue name, const RtSite *site);
RT_NORETURN void rt_unbound_local(RtValue name);  /* UnboundLocalError */
RT_NORETURN void rt_unbound_free(RtValue name);   /* NameError: free variable */
RT_NORETURN void rt_unbound_global(RtValue name); /* NameError */
void rt_global_delete(RtValue *variable, RtModule *module, RtValue name, const RtSite *site);

/* ---- attributes and items ---- */
RT_FAST RtValue rt_getattr(RtValue o, RtValue name, RtIC *ic, const RtSite *site);
RT_FAST void rt_setattr(RtValue o, RtValue name, RtValue v, RtIC *ic, const RtSite *site);
/* o.n1 = v1; o.n2 = v2...: rt_setattr1 to rt_setattr8. ic[0] is for all of them, ic[i] for number i, site[i - 1] its place. */
#define RT_PAIRS_1 RtValue n1, RtValue v1
#define RT_PAIRS_2 RT_PAIRS_1, RtValue n2, RtValue v2
#define RT_PAIRS_3 RT_PAIRS_2, RtValue n3, RtValue v3
#define RT_PAIRS_4 RT_PAIRS_3, RtValue n4, RtValue v4
#define RT_PAIRS_5 RT_PAIRS_4, RtValue n5, RtValue v5
#define RT_PAIRS_6 RT_PAIRS_5, RtValue n6, RtValue v6
#define RT_PAIRS_7 RT_PAIRS_6, RtValue n7, RtValue v7
#define RT_PAIRS_8 RT_PAIRS_7, RtValue n8, RtValue v8
#define RT_SETATTRS(n) RT_FAST void rt_setattr##n(RtValue o, RT_PAIRS_##n, RtIC *ic, const RtSite *site);
RT_SETATTRS(1)
RT_SETATTRS(2)
RT_SETATTRS(3)
RT_SETATTRS(4)
RT_SETATTRS(5)
RT_SETATTRS(6)
RT_SETATTRS(7)
RT_SETATTRS(8)
#undef RT_SETATTRS
RT_FAST void rt_delattr(RtValue o, RtValue name, const RtSite *site);
RT_FAST RtValue rt_getitem(RtValue o, RtValue key, const RtSite *site);
/* o[key] in a function that catches the KeyError of a dict and the IndexError of a list: 0, and that in rt_thrown. */
RT_FAST RtValue rt_item_here(RtValue o, RtValue key, const RtSite *site);
/* The same for one that does not look at it: 0 alone. taken: 1 KeyError, 2 IndexError; others are raised. */
RT_FAST RtValue rt_item_or_none(RtValue o, RtValue key, int taken, const RtSite *site);
RT_FAST void rt_setitem(RtValue o, RtValue key, RtValue v, const RtSite *site);
RT_FAST void rt_delitem(RtValue o, RtValue key, const RtSite *site);
RT_FAST RtValue rt_getslice(RtValue o, RtValue start, RtValue stop, const RtSite *site);
RtValue rt_slice(RtValue start, RtValue stop, RtValue step);
/* type(o).name bound to o, for the context manager protocols. raises: TypeError that says which method is missed. */
RtValue rt_load_special(RtValue o, RtValue name, const RtSite *site);

/* ---- calls ---- */
RT_FAST RtValue rt_call0(RtValue f, const RtSite *site);
RT_FAST RtValue rt_call1(RtValue f, RtValue a, const RtSite *site);
RT_FAST RtValue rt_call2(RtValue f, RtValue a, RtValue b, const RtSite *site);
RT_FAST RtValue rt_call3(RtValue f, RtValue a, RtValue b, RtValue c, const RtSite *site);
RT_FAST RtValue rt_call4(RtValue f, RtValue a, RtValue b, RtValue c, RtValue d, const RtSite *site);
/* f(*args[0..count), keywords): args as in call.h. */
RT_FAST RtValue rt_call(RtValue f, const RtValue *args, size_t count, RtValue kwnames, const RtSite *site);
RT_FAST RtValue rt_call_ex(RtValue f, RtValue args, RtValue kwargs, const RtSite *site);
/* f(*iterable): args_site is the place of the iterable. */
RtValue rt_call_star(RtValue f, RtValue iterable, const RtSite *args_site, const RtSite *site);
RT_FAST RtValue rt_call_method0(RtValue o, RtValue name, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_method1(RtValue o, RtValue name, RtValue a, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_method2(RtValue o, RtValue name, RtValue a, RtValue b, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_method3(RtValue o, RtValue name, RtValue a, RtValue b, RtValue c, RtIC *ic,
                                const RtSite *site);
RT_FAST RtValue rt_call_method(RtValue o, RtValue name, const RtValue *args, size_t count, RtValue kwnames, RtIC *ic,
                               const RtSite *site);
/* A method call in two steps, for arguments whose evaluation can be watched: the look-up, as far as it can be noticed
 * (0: the class has a plain method of that name), and the call with what the look-up gave. */
RT_FAST RtValue rt_load_method(RtValue o, RtValue name, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_loaded1(RtValue o, RtValue method, RtValue name, RtValue a, RtIC *ic, const RtSite *site);
/* o.append(a) after rt_load_method. */
RT_FAST RtValue rt_call_loaded_append(RtValue o, RtValue method, RtValue name, RtValue a, RtIC *ic,
                                      const RtSite *site);
RT_FAST RtValue rt_call_loaded2(RtValue o, RtValue method, RtValue name, RtValue a, RtValue b, RtIC *ic,
                                const RtSite *site);
RT_FAST RtValue rt_call_loaded(RtValue o, RtValue method, RtValue name, const RtValue *args, size_t count,
                               RtValue kwnames, RtIC *ic, const RtSite *site);
RtValue rt_super0(RtValue callee, RtValue cls, RtValue self, const RtSite *site);

/* Calls of builtins by name: `f` is what the name gave; anything but the builtin itself is called normally. */
RT_FAST RtValue rt_call_len(RtValue f, RtValue v, const RtSite *site);
RT_FAST RtValue rt_call_ord(RtValue f, RtValue v, const RtSite *site);
RT_FAST RtValue rt_call_chr(RtValue f, RtValue v, const RtSite *site);
/* isinstance(v, cls); the cache remembers answers for shapes and one class. */
RT_FAST RtValue rt_call_isinstance(RtValue f, RtValue v, RtValue cls, RtIC *ic, const RtSite *site);
/* isinstance(v, (classes...)), with a cache for each class. */
RtValue rt_call_isinstance_any(RtValue f, RtValue v, const RtValue *classes, size_t count, RtIC *ic, const RtSite *site);
/* type(v) */
RT_FAST RtValue rt_call_type(RtValue f, RtValue v, const RtSite *site);
RT_FAST RtValue rt_call_append(RtValue o, RtValue name, RtValue v, RtIC *ic, const RtSite *site);
RT_FAST RtValue rt_call_pop(RtValue o, RtValue name, RtIC *ic, const RtSite *site); /* o.pop() */

/* RT_KNOWN<n>(function, variable, module, name): defines function_call, a call of a module-level function that no code
 * of the program rebinds, and function_known, which holds the function object once its def has run: the comparison
 * covers rebinding from outside and calls that come too early. */
#define RT_KNOWN_UNSET ((RtValue)0x64)
#define RT_KNOWN(function, variable, module, name, params, direct, general)                        \
    RT_KNOWN_IF(function, variable, module, name, params, direct, general, 1)
#define RT_KNOWN_IF(function, variable, module, name, params, direct, general, condition)          \
    static RtValue function##_known = RT_KNOWN_UNSET;                                              \
    RT_UNUSED static inline RtValue function##_call params                                         \
    {                                                                                              \
        *rt_sp = site;                                                                             \
        if (RT_LIKELY(variable == function##_known) && (condition)) return function direct;        \
        RtValue f = rt_global(variable, module, name, site);                                       \
        return general;                                                                            \
    }
#define RT_KNOWN_SELF(variable) (RtFunction *)RT_OBJ(variable)
#ifdef __TINYC__
#define RT_KNOWN_CLEAN !rt_gc_observed /* else rt_call0 overwrites the stack below: see rt_forget */
#else
#define RT_KNOWN_CLEAN 1
#endif
#define RT_KNOWN0(function, variable, module, name)                                                \
    RT_KNOWN_IF(function, variable, module, name, (const RtSite *site), (RT_KNOWN_SELF(variable)), \
                rt_call0(f, site), RT_KNOWN_CLEAN)
#define RT_KNOWN1(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name, (RtValue a, const RtSite *site),                    \
             (RT_KNOWN_SELF(variable), a), rt_call1(f, a, site))
#define RT_KNOWN2(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name, (RtValue a, RtValue b, const RtSite *site),         \
             (RT_KNOWN_SELF(variable), a, b), rt_call2(f, a, b, site))
#define RT_KNOWN3(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name,                                                     \
             (RtValue a, RtValue b, RtValue c, const RtSite *site),                                \
             (RT_KNOWN_SELF(variable), a, b, c), rt_call3(f, a, b, c, site))
#define RT_KNOWN4(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name,                                                     \
             (RtValue a, RtValue b, RtValue c, RtValue d, const RtSite *site),                     \
             (RT_KNOWN_SELF(variable), a, b, c, d), rt_call4(f, a, b, c, d, site))
#define RT_KNOWN5(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name,                                                     \
             (RtValue a, RtValue b, RtValue c, RtValue d, RtValue e, const RtSite *site),          \
             (RT_KNOWN_SELF(variable), a, b, c, d, e),                                             \
             rt_call(f, ((RtValue[]){a, b, c, d, e}), 5, 0, site))
#define RT_KNOWN6(function, variable, module, name)                                                \
    RT_KNOWN(function, variable, module, name,                                                     \
             (RtValue a, RtValue b, RtValue c, RtValue d, RtValue e, RtValue g, const RtSite *site), \
             (RT_KNOWN_SELF(variable), a, b, c, d, e, g),                                          \
             rt_call(f, ((RtValue[]){a, b, c, d, e, g}), 6, 0, site))

/* ---- loops ---- */
RT_FAST void rt_iter(RtIter *iter, RtValue v, const RtSite *site);
/* The same for an iterator, without calling iter() on it. */
void rt_iter_started(RtIter *iter, RtValue iterator, const RtSite *site);
/* Next item into *item; 0 when exhausted, *item is left alone then. */
RT_FAST int rt_next(RtIter *iter, RtValue *item, const RtSite *site);
/* The same with the item unpacked into *a and *b; site[-1] is the loop's, site the unpacking's. */
RT_FAST int rt_next2(RtIter *iter, RtValue *a, RtValue *b, const RtSite *site);
RtValue rt_getiter(RtValue v, const RtSite *site);

/* for x in range(...): `left` items to go in C integers; or an iterator object when the arguments are not small
 * ints or the name range means something else. */
typedef struct RtRangeLoop {
    int64_t value, step, left;
    RtValue iterator; /* 0 on the fast road */
} RtRangeLoop;
RT_FAST void rt_range1(RtRangeLoop *loop, RtValue f, RtValue stop, const RtSite *site);
RT_FAST void rt_range2(RtRangeLoop *loop, RtValue f, RtValue start, RtValue stop, const RtSite *site);
RT_FAST void rt_range3(RtRangeLoop *loop, RtValue f, RtValue start, RtValue stop, RtValue step, const RtSite *site);
RT_FAST int rt_range_next(RtRangeLoop *loop, RtValue *item, const RtSite *site); /* as rt_next */

RT_FAST void rt_unpack2(RtValue v, RtValue *a, RtValue *b, const RtSite *site);
RT_FAST void rt_unpack(RtValue v, int64_t count, RtValue *out, const RtSite *site);
/* ---- generator expressions that a builtin takes at once: loops of the function around them ----
 * The loop runs as an activation of its own between rt_inline_begin (`site`: the call of the builtin) and rt_inline_end,
 * and a StopIteration that leaves it becomes a RuntimeError. What the builtin does with an item runs outside again: it
 * stands in tracebacks without the generator expression. */
RT_FAST void rt_inline_begin(RtResuming *record, const RtSite *site);
RT_FAST void rt_inline_end(const RtResuming *record);
RT_FAST int rt_item_truth(RtValue v);
void rt_item_add(RtValue set, RtValue v);
/* sum(): ints while they fit a word, then floats with the rounding errors collected apart, then anything. */
enum { RT_SUM_INTS, RT_SUM_FLOATS, RT_SUM_ANY };
typedef struct RtSum {
    int64_t ints;
    double floats, error;
    RtValue value;
    int64_t phase;
} RtSum;
RT_FAST void rt_sum_start(RtSum *sum, RtValue start); /* an exact int of 62 bits, or a float */
RT_FAST void rt_sum_add(RtSum *sum, RtValue v);
RT_FAST RtValue rt_sum_total(const RtSum *sum);
RtValue rt_sum_result(const RtSum *sum);
void rt_sum_slow(RtSum *sum, RtValue v);
int rt_item_truth_slow(RtValue v);

RtValue rt_unpack_star(RtValue v, int64_t before, int64_t after, const RtSite *site);

/* ---- making objects ---- */
RtValue rt_tuple(const RtValue *items, int64_t count);
RtValue rt_list(const RtValue *items, int64_t count);
/* Operations by a tuple of `count` items that is made only if it has to be kept, or where o is not what was expected
 * (key_items.c): the tuple in *made, where there is one, else a new one, which is left there. made may be NULL.
 * rt_key_get, rt_key_add: the methods; absent 0: not given. */
RtValue rt_key_made(RtValue *made, const RtValue *items, int64_t count);
RtValue rt_key_getitem(RtValue o, RtValue *made, const RtValue *items, int64_t count, const RtSite *site);
void rt_key_setitem(RtValue o, RtValue *made, const RtValue *items, int64_t count, RtValue v, const RtSite *site);
int rt_key_contains(RtValue o, RtValue *made, const RtValue *items, int64_t count, const RtSite *site);
RtValue rt_key_get(RtValue o, RtValue name, RtValue *made, const RtValue *items, int64_t count, RtValue absent, RtIC *ic,
                   const RtSite *site);
RtValue rt_key_add(RtValue o, RtValue name, RtValue *made, const RtValue *items, int64_t count, RtIC *ic,
                   const RtSite *site);
RtValue rt_set(const RtValue *items, int64_t count, const RtSite *site);
RtValue rt_dict(const RtValue *pairs, int64_t pair_count, const RtSite *site);
RT_FAST void rt_list_append(RtValue list, RtValue v);
void rt_list_extend(RtValue list, RtValue iterable, const RtSite *site);
RtValue rt_list_to_tuple(RtValue list);
void rt_set_add(RtValue set, RtValue v, const RtSite *site);
void rt_set_update(RtValue set, RtValue iterable, const RtSite *site);
void rt_dict_store(RtValue dict, RtValue key, RtValue v, const RtSite *site);
void rt_dict_update(RtValue dict, RtValue mapping, const RtSite *site);
void rt_dict_merge(RtValue dict, RtValue mapping, RtValue callee, const RtSite *site);
/* f(*iterable) alone: a tuple of its items. */
RtValue rt_call_args_tuple(RtValue iterable, RtValue callee, const RtSite *site);
/* Exactly n items as a tuple; ValueError, TypeError as an assignment to n targets. */
RtValue rt_unpack_tuple(RtValue iterable, int64_t n, const RtSite *site);
RtValue rt_fstring(const RtValue *parts, int64_t count);
RtValue rt_format_value(RtValue v, RtValue spec, int conversion, const RtSite *site);
RtValue rt_locals(const RtValue *names_and_values, int64_t pair_count);
RtValue rt_module_globals(RtModule *module);
RtValue rt_module_name(RtModule *module);
void rt_function_set_annotations(RtValue function, RtValue annotations, const RtSite *site);
/* __module__, __qualname__ and __firstlineno__ of a class body's namespace. */
void rt_class_start(RtValue ns, RtValue module, RtValue qualname, RtValue line, const RtSite *site);
RtValue rt_build_class(const RtValue *args, size_t count, RtValue kwnames, const RtSite *site);
RtValue rt_build_class_ex(RtValue body, RtValue name, RtValue bases, RtValue keywords, const RtSite *site);

/* ---- exceptions ---- */
RT_NORETURN void rt_raise_at(RtValue exc, const RtSite *site);
RT_NORETURN void rt_raise_from_at(RtValue exc, RtValue cause, const RtSite *site);
RT_NORETURN void rt_raise_again_at(const RtSite *site);
/* As rt_raise_at, when the running activation's own handler takes it: leaves the exception in rt_thrown. raises: what
 * making it raises. */
void rt_raise_here(RtValue exc, const RtSite *site);
RT_FAST int rt_except_match(RtValue exc, RtValue classes, const RtSite *site);
RtValue rt_exc_info(void);
/* The handled exception as Python sees it. */
static inline RtValue rt_current(RtValue handled) { return handled ? handled : RT_NONE; }
/* exc is the handled exception from here on: a bare raise raises it as it is. */
RtValue rt_set_exception(RtValue exc);
static inline RtValue rt_stop_async_iteration(void) { return RT_VALUE(&rt_StopAsyncIteration); }
RtValue rt_exceptstar_match(RtValue exc, RtValue classes, const RtSite *site);
RtValue rt_exceptstar_combine(RtValue exc, RtValue list, const RtSite *site);

/* ---- generators: what the emitted state machines use ---- */
/* One step of `yield from` / `await` on frame->delegate: pass *sent on (mode as in resume). Returns the value to yield,
 * or 0 when the delegate finished; its value is in *sent then. */
RtValue rt_delegate(RtGenerator *frame, RtValue *sent, int mode, const RtSite *site);
RtValue rt_await_iter(RtValue awaitable, const RtSite *site);
/* The awaitable that __aenter__ or __aexit__ (`method`) returned. raises: TypeError naming the method. */
RtValue rt_await_special(RtValue awaitable, RtValue method, const RtSite *site);
RtValue rt_yield_from_iter(RtValue iterable, const RtSite *site);
RtValue rt_async_iter(RtValue v, const RtSite *site);
RtValue rt_async_next(RtValue v, const RtSite *site);

/* ---- modules ---- */
/* What import statements do; they call a builtins.__import__ that the program has replaced. */
RtValue rt_import(RtValue name, const RtSite *site);     /* import a.b.c as d: the module a.b.c */
RtValue rt_import_top(RtValue name, const RtSite *site); /* import a.b.c: the package a */
/* from NAME import ...: the module `name`, which is absolute; `statement` says level and wanted names. */
RtValue rt_import_wanted(RtValue name, const char *statement, const RtSite *site);
RtValue rt_import_from(RtValue module, RtValue name, const RtSite *site);
void rt_import_star(RtValue from, RtModule *into, const RtSite *site);

/* ---- patterns ---- */
RT_FAST int rt_match_sequence(RtValue v);
RT_FAST int rt_match_mapping(RtValue v);
RtValue rt_match_keys(RtValue mapping, RtValue keys, const RtSite *site); /* tuple or None */
RtValue rt_match_rest(RtValue mapping, RtValue keys, const RtSite *site);
/* A tuple of the attributes, or None. caches: two, and one for each attribute. */
RtValue rt_match_attrs(RtValue subject, RtValue cls, int64_t positional, RtValue names, RtIC *caches, const RtSite *site);
/* The same where nobody but this activation sees the tuple, which is written into `parts`: three words more than it has
 * items, or more than `total` attributes. */
RT_FAST RtValue rt_match_attrs_here(RtValue *parts, int64_t total, RtValue subject, RtValue cls, int64_t positional,
                                    RtValue names, RtIC *caches, const RtSite *site);
RT_FAST RtValue rt_unpack_here(RtValue *parts, RtValue iterable, int64_t n, const RtSite *site);
RtValue rt_len(RtValue v, const RtSite *site);
RT_FAST int rt_len_is(RtValue v, int64_t n, const RtSite *site);
RT_FAST int rt_len_at_least(RtValue v, int64_t n, const RtSite *site);

/* ---- type parameters ---- */
RtValue rt_typevar(RtValue name, RtValue bound, RtValue constraints, RtValue dflt, const RtSite *site);
RtValue rt_paramspec(RtValue name, RtValue dflt, const RtSite *site);
RtValue rt_typevartuple(RtValue name, RtValue dflt, const RtSite *site);
RtValue rt_type_alias(RtValue name, RtValue params, RtValue thunk, const RtSite *site);
RtValue rt_class_namespace(RtValue ns, const RtSite *site);
RtValue rt_class_name(RtValue cell, RtValue name, const RtSite *site);
RtValue rt_generic_base(RtValue params, const RtSite *site);
void rt_set_type_params(RtValue object, RtValue params, const RtSite *site);
/* __annotations__ of a class body's namespace, or of the module when ns is 0; made when missing. */
RtValue rt_annotations(RtValue ns, RtModule *module, const RtSite *site);

#if defined(RT_OUTLINE) || !defined(__TINYC__)
#include "inline.h"
#endif

#endif
