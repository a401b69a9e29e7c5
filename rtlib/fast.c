/* fast.c - what emitted code calls: the out-of-line copies of fast.h's inline bodies, and the operations that are not
 * inlined. Those store the site and go on in the general rti_ function.
 */
#include "iterobj.h"

#define RT_OUTLINE
#include "rt/fast.h"

#include "dict.h"
#include "eval.h"
#include "exc.h"
#include "runtime.h"

#include <string.h>

/* ---- comparison, iteration, slices: what inline bodies fall back to ---- */

RtValue rt_compare_slow(RtValue a, RtValue b, int op)
{
    return rti_compare(a, b, (RtCmp)op);
}

int rt_compare_true_slow(RtValue a, RtValue b, int op)
{
    return rti_compare_true(a, b, (RtCmp)op);
}

/* A bound of a slice without step, when it is None or a small int: where it is in a sequence of that length. */
static inline bool plain_bound(RtValue v, int64_t len, int64_t absent, int64_t *at)
{
    if (v == RT_NONE) {
        *at = absent;
        return true;
    }
    if (!RT_IS_INT(v)) return false;
    int64_t i = RT_UNINT(v);
    if (i < 0) i += len;
    *at = i < 0 ? 0 : i > len ? len : i;
    return true;
}

/* The builtin sequences are cut without a slice object. */
RtValue rt_getslice_slow(RtValue o, RtValue start, RtValue stop)
{
    RtShape *shape = RT_IS_STR7(o) ? &rt_shape_str : RT_IS_PTR(o) ? RT_SHAPE(o) : NULL;
    int64_t from, to, len = shape == &rt_shape_str     ? rti_str_len(o)
                            : shape == &rt_shape_list  ? RTI_LIST(o)->len
                            : shape == &rt_shape_tuple ? RTI_TUPLE(o)->len
                                                       : -1;
    if (RT_LIKELY(len >= 0 && plain_bound(start, len, 0, &from) && plain_bound(stop, len, len, &to))) {
        if (to < from) to = from;
        if (shape == &rt_shape_str) return rti_str_substring(o, from, to);
        if (shape == &rt_shape_list) {
            RtValue cut = rti_list_from(RTI_LIST(o)->items + from, to - from);
            RTI_KEEP(o);
            return cut;
        }
        return to - from == len ? o : rti_tuple_from(RTI_TUPLE(o)->items + from, to - from);
    }
    return rti_getitem(o, rti_slice(start, stop, RT_NONE));
}

/* range with big ints or odd arguments, or another function under that name. */
void rt_range_slow(RtRangeLoop *loop, RtValue f, const RtValue *args, int count)
{
    loop->left = 0;
    loop->iterator = 0;
    loop->iterator = rti_getiter(rti_call(f, args, (size_t)count, 0));
}

void rt_iter_started(RtIter *iter, RtValue iterator, const RtSite *site)
{
    *rt_sp = site;
    rti_iter_started(iter, iterator);
}

RtValue rt_getiter(RtValue v, const RtSite *site)
{
    *rt_sp = site;
    return rti_getiter(v);
}

RtValue rt_slice(RtValue start, RtValue stop, RtValue step)
{
    return rti_slice(start, stop, step);
}

RtValue rt_len(RtValue v, const RtSite *site)
{
    *rt_sp = site;
    return RT_INT(rti_len(v));
}


RtValue rt_unpack_star(RtValue v, int64_t before, int64_t after, const RtSite *site)
{
    *rt_sp = site;
    RtTuple *parts = rti_tuple_alloc(before + 1 + after);
    rti_unpack_star(v, before, after, parts->items);
    return RT_VALUE(parts);
}

/* ---- names ---- */

RtCell *rt_cell_new(RtValue v)
{
    RtCell *cell = rt_gc_new(&rt_shape_cell, sizeof *cell);
    cell->value = v;
    return cell;
}

RT_COLD RtValue rt_global_lookup(RtModule *module, RtValue name)
{
    RtValue v = rti_module_get(module, name);
    if (!v) v = rti_builtin_of(module, name);
    if (!v) rt_unbound_global(name);
    return v;
}

RtValue rt_name_load(RtValue ns, RtModule *module, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    if (RTI_IS_DICT(ns)) {
        RtValue v = rti_dict_get_str(ns, name);
        return v ? v : rt_global_lookup(module, name);
    }
    RtValue v = rti_mapping_get(ns, name);
    return v ? v : rt_global_lookup(module, name);
}

RtValue rt_name_load_free(RtValue ns, RtCell *cell, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    RtValue v = RTI_IS_DICT(ns) ? rti_dict_get_str(ns, name) : rti_mapping_get(ns, name);
    if (v) return v;
    if (!cell->value) rt_unbound_free(name);
    return cell->value;
}

void rt_name_store(RtValue ns, RtValue name, RtValue v, const RtSite *site)
{
    *rt_sp = site;
    if (RT_UNLIKELY(RT_IS_PTR(ns) && rti_dict_is_namespace(ns))) rti_module_set(rti_namespace_module(ns), name, v);
    else rti_setitem(ns, name, v);
}

void rt_name_delete(RtValue ns, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    RtHandler h;
    RT_TRY(h) {
        rti_delitem(ns, name);
        RT_TRY_END(h);
        return;
    }
    RT_TRY_CAUGHT(h);
    rt_unbound_global(name); /* whatever it was */
}

/* UnboundLocalError does not say the name, as in CPython, so its message gets no suggestion. */
static RT_NORETURN void unbound(RtType *type, const char *format, RtValue name)
{
    RtValue exc = rti_exc_new(type, rti_str_format(format, name));
    if (type == &rt_NameError) ((RtException *)RT_OBJ(exc))->fields[0] = name;
    rt_raise(exc);
}

RT_NORETURN void rt_unbound_local(RtValue name)
{
    unbound(&rt_UnboundLocalError, "cannot access local variable '%U' where it is not associated with a value", name);
}

RT_NORETURN void rt_unbound_free(RtValue name)
{
    unbound(&rt_NameError,
            "cannot access free variable '%U' where it is not associated with a value in enclosing scope", name);
}

RT_NORETURN void rt_unbound_global(RtValue name)
{
    unbound(&rt_NameError, "name '%U' is not defined", name);
}

void rt_global_delete(RtValue *variable, RtModule *module, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    (void)module;
    if (!*variable) rt_unbound_global(name);
    *variable = 0;
    if (RT_UNLIKELY(rt_gc_observed)) rt_forget(NULL);
}

/* ---- attributes ---- */

RtValue rt_super0(RtValue callee, RtValue cls, RtValue self, const RtSite *site)
{
    *rt_sp = site;
    if (callee != RT_VALUE(&rt_type_super)) return rti_call0(callee);
    if (!cls) rt_errorf(&rt_RuntimeError, "super(): empty __class__ cell");
    if (!self) rt_errorf(&rt_RuntimeError, "super(): arg[0] deleted");
    return rti_call2(callee, cls, self);
}

RtValue rt_load_special(RtValue o, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    RtValue method = rti_lookup_special(o, name);
    if (method) return method;
    const char *text = rti_str_to_utf8(name, NULL);
    bool is_async = text[2] == 'a';
    bool leaves = !strcmp(text + 2 + is_async, "exit__");
    rt_errorf(&rt_TypeError, "'%T' object does not support the %scontext manager protocol%s%s%s", o,
              is_async ? "asynchronous " : "", leaves ? " (missed " : "", leaves ? text : "", leaves ? " method)" : "");
}

/* ---- containers ---- */

RtValue rt_tuple(const RtValue *items, int64_t count)
{
    return rti_tuple_from(items, count);
}

RtValue rt_list(const RtValue *items, int64_t count)
{
    return rti_list_from(items, count);
}

RtValue rt_set(const RtValue *items, int64_t count, const RtSite *site)
{
    *rt_sp = site;
    RtValue set = rti_set_new();
    for (int64_t i = 0; i < count; i++) rti_set_add(set, items[i]);
    return set;
}

RtValue rt_frozenset_const(const RtValue *items, int64_t count)
{
    return rti_frozenset_of(rti_tuple_from(items, count));
}

RtValue rt_dict(const RtValue *pairs, int64_t pair_count, const RtSite *site)
{
    *rt_sp = site;
    RtValue dict = rti_dict_new_sized(pair_count);
    for (int64_t i = 0; i < pair_count; i++) rti_dict_set(dict, pairs[2 * i], pairs[2 * i + 1]);
    return dict;
}

static bool is_iterable(RtValue v)
{
    RtType *type = rti_typeof(v);
    rti_type_ready(type);
    return type->slots.iter || type->slots.getitem;
}

void rt_list_extend(RtValue list, RtValue iterable, const RtSite *site)
{
    *rt_sp = site;
    if (!is_iterable(iterable))
        rt_errorf(&rt_TypeError, "Value after * must be an iterable, not %T", iterable);
    rti_list_extend(list, iterable);
}

RtValue rt_list_to_tuple(RtValue list)
{
    return rti_tuple_of_list(list);
}

void rt_set_add(RtValue set, RtValue v, const RtSite *site)
{
    *rt_sp = site;
    rti_set_add(set, v);
}

void rt_set_update(RtValue set, RtValue iterable, const RtSite *site)
{
    *rt_sp = site;
    rti_set_update(set, iterable);
}

void rt_dict_store(RtValue dict, RtValue key, RtValue v, const RtSite *site)
{
    *rt_sp = site;
    rti_dict_set(dict, key, v);
}

void rt_dict_update(RtValue dict, RtValue mapping, const RtSite *site)
{
    *rt_sp = site;
    if (!RTI_IS_DICT(mapping) && !rti_try_getattr(mapping, RT_NAME(keys)))
        rt_errorf(&rt_TypeError, "'%T' object is not a mapping", mapping);
    rti_dict_update(dict, mapping);
}

void rt_dict_merge(RtValue dict, RtValue mapping, RtValue callee, const RtSite *site)
{
    *rt_sp = site;
    rti_dict_merge_kwargs(dict, mapping, callee);
}

RtValue rt_call_args_tuple(RtValue iterable, RtValue callee, const RtSite *site)
{
    *rt_sp = site;
    if (RTI_IS_TUPLE(iterable)) return iterable;
    if (!is_iterable(iterable))
        rt_errorf(&rt_TypeError, "%U argument after * must be an iterable, not %T", rti_callee_text(callee), iterable);
    if (RT_HAS_SHAPE(iterable, &rt_shape_list)) return rti_tuple_from(RTI_LIST(iterable)->items, RTI_LIST(iterable)->len);
    RtValue list = rti_list_new(0);
    rti_list_extend(list, iterable);
    return rti_tuple_of_list(list);
}

/* A function takes its arguments straight out of a list or tuple: they are bound before any code runs. */
RtValue rt_call_star(RtValue f, RtValue iterable, const RtSite *args_site, const RtSite *site)
{
    bool list = RT_HAS_SHAPE(iterable, &rt_shape_list);
    if (RT_HAS_SHAPE(f, &rt_shape_function) && (list || RT_HAS_SHAPE(iterable, &rt_shape_tuple))) {
        const RtValue *items = list ? RTI_LIST(iterable)->items : RTI_TUPLE(iterable)->items;
        int64_t count = list ? RTI_LIST(iterable)->len : RTI_TUPLE(iterable)->len;
        RtFunction *function = (RtFunction *)RT_OBJ(f);
        *rt_sp = site;
        bool plain = function->code->flags & RT_CODE_SIMPLE && function->code->param_count == count;
        if (plain && count == 1) return ((RtEntry1)function->entry)(function, items[0]);
        if (plain && count == 2) return ((RtEntry2)function->entry)(function, items[0], items[1]);
        if (plain && count == 3) return ((RtEntry3)function->entry)(function, items[0], items[1], items[2]);
        return rti_function_call(function, items, (size_t)count, 0);
    }
    RtValue args = rt_call_args_tuple(iterable, f, args_site);
    *rt_sp = site;
    return rti_call_ex(f, args, 0);
}

RtValue rt_unpack_tuple(RtValue iterable, int64_t n, const RtSite *site)
{
    *rt_sp = site;
    if (RTI_IS_TUPLE(iterable) && RTI_TUPLE(iterable)->len == n) return iterable;
    if (!n) {
        rti_unpack(iterable, 0, NULL);
        return RT_VALUE(&rt_empty_tuple);
    }
    RtTuple *tuple = rti_tuple_alloc(n);
    rti_unpack(iterable, n, tuple->items);
    return RT_VALUE(tuple);
}

RtValue rt_fstring(const RtValue *parts, int64_t count)
{
    return rti_fstring(parts, count);
}

RtValue rt_format_value(RtValue v, RtValue spec, int conversion, const RtSite *site)
{
    *rt_sp = site;
    return rti_format_value(v, conversion < 0 ? 0 : conversion, spec);
}

RtValue rt_locals(const RtValue *names_and_values, int64_t pair_count)
{
    RtValue dict = rti_dict_new();
    for (int64_t i = 0; i < pair_count; i++)
        if (names_and_values[2 * i + 1]) rti_dict_set(dict, names_and_values[2 * i], names_and_values[2 * i + 1]);
    return dict;
}

RtValue rt_module_globals(RtModule *module)
{
    return rti_module_dict(module);
}

RtValue rt_module_name(RtModule *module)
{
    if (!rti_is_globals_module(module)) return module->name;
    RtValue name = rti_dict_get_str(module->dict, RT_NAME(__name__));
    return name ? name : RT_NAME(builtins);
}

/* ---- functions and classes ---- */

void rt_function_set_annotations(RtValue function, RtValue annotations, const RtSite *site)
{
    *rt_sp = site;
    rt_gc_store(RT_OBJ(function), &((RtFunction *)RT_OBJ(function))->annotations, annotations);
}

void rt_class_start(RtValue ns, RtValue module, RtValue qualname, RtValue line, const RtSite *site)
{
    *rt_sp = site;
    rti_setitem(ns, RT_NAME(__module__), module);
    rti_setitem(ns, RT_NAME(__qualname__), qualname);
    rti_setitem(ns, RT_NAME(__firstlineno__), line);
}

RtValue rt_build_class(const RtValue *args, size_t count, RtValue kwnames, const RtSite *site)
{
    *rt_sp = site;
    return rti_build_class(args[0], args[1], args + 2, count - 2, kwnames);
}

RtValue rt_build_class_ex(RtValue body, RtValue name, RtValue bases, RtValue keywords, const RtSite *site)
{
    *rt_sp = site;
    int64_t base_count, keyword_count = keywords ? rti_dict_len(keywords) : 0;
    const RtValue *base = rti_items(bases, &base_count);
    if (!keyword_count) {
        RtValue cls = rti_build_class(body, name, base, (size_t)base_count, 0);
        RTI_KEEP(bases);
        return cls;
    }
    RtTuple *args = rti_tuple_alloc(base_count + keyword_count);
    RtTuple *names = rti_tuple_alloc(keyword_count);
    for (int64_t i = 0; i < base_count; i++) args->items[i] = base[i];
    RTI_KEEP(bases);
    int64_t pos = 0;
    for (int64_t i = 0; i < keyword_count; i++) {
        rti_dict_next(keywords, &pos, &names->items[i], &args->items[base_count + i]);
        if (!rti_is_str(names->items[i])) rt_errorf(&rt_TypeError, "keywords must be strings");
    }
    return rti_build_class(body, name, args->items, (size_t)base_count, RT_VALUE(names));
}

/* ---- exceptions ---- */

RT_NORETURN void rt_raise_at(RtValue exc, const RtSite *site)
{
    *rt_sp = site;
    rt_raise(exc);
}

RT_NORETURN void rt_raise_from_at(RtValue exc, RtValue cause, const RtSite *site)
{
    *rt_sp = site;
    rt_raise_from(exc, cause);
}

RT_NORETURN void rt_raise_again_at(const RtSite *site)
{
    *rt_sp = site;
    rt_raise_again();
}

RtValue rt_exc_info(void)
{
    RtTuple *info = rti_tuple_alloc(3);
    RtValue exc = rt_handled;
    RtValue traceback = exc ? rti_exc_traceback(exc) : 0;
    info->items[0] = exc ? RT_VALUE(rti_typeof(exc)) : RT_NONE;
    info->items[1] = exc ? exc : RT_NONE;
    info->items[2] = traceback ? traceback : RT_NONE;
    return RT_VALUE(info);
}

RtValue rt_set_exception(RtValue exc)
{
    return rt_handled = exc == RT_NONE ? 0 : exc;
}

RtValue rt_exceptstar_match(RtValue exc, RtValue classes, const RtSite *site)
{
    *rt_sp = site;
    RtTuple *pair = rti_tuple_alloc(2);
    pair->items[0] = pair->items[1] = RT_NONE;
    if (exc == RT_NONE) { /* nothing is left, but the classes are looked at */
        rti_exceptstar_check(classes);
        return RT_VALUE(pair);
    }
    RtValue rest = RT_NONE, match = rti_exceptstar_match(exc, classes, &rest);
    pair->items[0] = match ? match : RT_NONE;
    pair->items[1] = rest ? rest : RT_NONE;
    return RT_VALUE(pair);
}

RtValue rt_exceptstar_combine(RtValue exc, RtValue list, const RtSite *site)
{
    *rt_sp = site;
    RtValue combined = rti_exceptstar_combine(exc, list);
    return combined ? combined : RT_NONE;
}

/* ---- generators ---- */

RtValue rt_delegate(RtGenerator *frame, RtValue *sent, int mode, const RtSite *site)
{
    *rt_sp = site;
    if (RT_UNLIKELY(!frame->delegate)) { /* rti_chain_resume has seen its end */
        if (mode == RT_RESUME_THROW) rt_reraise(*sent);
        return 0;
    }
    RtValue result = 0;
    RtValue v = mode == RT_RESUME_THROW ? rti_delegate_throw(frame->delegate, *sent, frame->handled, &result)
                                        : rti_delegate_send(frame->delegate, *sent, &result);
    if (v) {
        if (RT_UNLIKELY(rti_typeof(frame->delegate)->flags & RT_T_HEAP)) rti_gen_waits(frame);
        return v;
    }
    frame->delegate = 0;
    *sent = result;
    return 0;
}

RtValue rt_await_iter(RtValue awaitable, const RtSite *site)
{
    *rt_sp = site;
    return rti_await_iter(awaitable);
}

RtValue rt_await_special(RtValue awaitable, RtValue method, const RtSite *site)
{
    *rt_sp = site;
    return rti_await_iter_with(awaitable, rti_str_to_utf8(method, NULL));
}

RtValue rt_yield_from_iter(RtValue iterable, const RtSite *site)
{
    *rt_sp = site;
    if (RT_HAS_SHAPE(iterable, &rt_shape_generator)) return iterable;
    if (RT_HAS_SHAPE(iterable, &rt_shape_coroutine) && rt_resuming &&
        rt_resuming->gen->function->code->flags & RT_CODE_ITERABLE_COROUTINE)
        return iterable;
    if (RT_HAS_SHAPE(iterable, &rt_shape_coroutine))
        rt_errorf(&rt_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return rti_getiter(iterable);
}

RtValue rt_async_iter(RtValue v, const RtSite *site)
{
    *rt_sp = site;
    return rti_async_iter(v);
}

RtValue rt_async_next(RtValue v, const RtSite *site)
{
    *rt_sp = site;
    return rti_async_next(v);
}

/* ---- patterns ---- */

RtValue rt_match_keys(RtValue mapping, RtValue keys, const RtSite *site)
{
    *rt_sp = site;
    RtValue values = rti_match_keys(mapping, keys);
    return values ? values : RT_NONE;
}

RtValue rt_match_rest(RtValue mapping, RtValue keys, const RtSite *site)
{
    *rt_sp = site;
    return rti_dict_without_keys(mapping, keys);
}

enum { MOST_SHAPES = 64 }; /* remembered at one place, one after the other */

/* What class patterns remember: in the first cache a shape that matched, with attributes that stand in the object, each with
 * a cache of its own from the third on; in the second a shape that did not match. */
static RT_COLD void remember_match(RtValue subject, RtType *cls, int64_t positional, RtValue names, RtIC *caches)
{
    RtShape *shape = RT_SHAPE(subject);
    RtValue args = positional ? rti_type_lookup(cls, RT_NAME(__match_args__)) : 0;
    if (!rti_subtype(shape->type, cls) || (positional && (!args || !RTI_IS_TUPLE(args)))) return;
    int64_t total = positional + (names ? RTI_TUPLE(names)->len : 0);
    for (int64_t i = 0; i < total; i++) {
        RtValue name = i < positional ? RTI_TUPLE(args)->items[i] : RTI_TUPLE(names)->items[i - positional];
        if (!rti_slot_ic(subject, rti_attr_name(name), &caches[2 + i]) || caches[2 + i].slot_shape != shape) return;
    }
    rti_ic_keep(&caches[0], RT_NAME(__match_args__), shape, RT_VALUE(cls));
}

static RT_COLD void remember_mismatch(RtValue subject, RtType *cls, RtIC *caches)
{
    RtShape *shape = RT_SHAPE(subject);
    bool plain = rti_type_lookup(shape->type, RT_NAME(__class__)) == rti_type_lookup(&rt_type_object, RT_NAME(__class__));
    if (plain && !rti_subtype(shape->type, cls)) rti_ic_keep(&caches[1], RT_NAME(__class__), shape, RT_VALUE(cls));
}

/* The attributes by the caches; 0 when one is not where it was. */
static RtValue remembered_attributes(RtValue subject, int64_t total, const RtIC *caches)
{
    RtTuple *values = rti_tuple_alloc(total);
    for (int64_t i = 0; i < total; i++) {
        const RtIC *ic = &caches[2 + i];
        if (ic->slot_shape != RT_SHAPE(subject)) return 0;
        RtValue v = *(RtValue *)(void *)((char *)RT_OBJ(subject) + ic->offset);
        if (!v) return 0;
        values->items[i] = v;
    }
    return RT_VALUE(values);
}

RtValue rt_match_attrs(RtValue subject, RtValue cls, int64_t positional, RtValue names, RtIC *caches, const RtSite *site)
{
    *rt_sp = site;
    int64_t total = positional + (names ? RTI_TUPLE(names)->len : 0);
    bool plain = RT_IS_PTR(subject) && RT_HAS_SHAPE(cls, &rt_shape_type); /* a metaclass may have an answer of its own */
    if (plain && RT_SHAPE(subject) == caches[1].shape && cls == caches[1].value) return RT_NONE;
    if (plain && RT_SHAPE(subject) == caches[0].shape && cls == caches[0].value) {
        RtValue values = total ? remembered_attributes(subject, total, caches) : RT_VALUE(&rt_empty_tuple);
        if (values) return values;
    }
    if (!RT_IS_PTR(subject) && !total && RT_HAS_SHAPE(cls, &rt_shape_type))
        return rti_subtype(rti_typeof_immediate(subject), RTI_TYPE(cls)) ? RT_VALUE(&rt_empty_tuple) : RT_NONE;
    RtValue attrs = rti_match_class(subject, cls, positional, names ? names : RT_VALUE(&rt_empty_tuple));
    if (plain && attrs && caches[0].offset++ < MOST_SHAPES) remember_match(subject, RTI_TYPE(cls), positional, names, caches);
    if (plain && !attrs && caches[1].offset++ < MOST_SHAPES) remember_mismatch(subject, RTI_TYPE(cls), caches);
    return attrs ? attrs : RT_NONE;
}

/* ---- type parameters ---- */

RtValue rt_annotations(RtValue ns, RtModule *module, const RtSite *site)
{
    *rt_sp = site;
    RtValue name = RT_NAME(__annotations__), found;
    if (!ns || ns == RT_NONE) {
        found = rti_module_get(module, name);
        if (!found) rti_module_set(module, name, found = rti_dict_new());
        return found;
    }
    found = RTI_IS_DICT(ns) ? rti_dict_get_str(ns, name) : rti_mapping_get(ns, name);
    if (found) return found;
    found = rti_dict_new();
    rti_setitem(ns, name, found);
    return found;
}

/* ---- constants ---- */

RtValue rt_int_const(const char *digits)
{
    return rti_int_from_limbs_text(digits, strncmp(digits + (*digits == '-'), "0x", 2) ? 10 : 16);
}

RtValue rt_complex_const(double re, double im)
{
    return rti_complex(re, im);
}
