/* inline.h - bodies of the fast paths declared in fast.h.
 *
 * Each tests the commonest operand kinds, does the work on the words, and otherwise stores the site and calls the
 * general operation of rtlib (rti_, raising through rt_raise). Order of tests: ints before floats.
 */
#ifndef RT_INLINE_H
#define RT_INLINE_H

/* Layouts and entry points of rtlib that only the inline bodies use. */
#define RTI_OPERATOR(name) RtValue rti_##name(RtValue a, RtValue b);
RTI_OPERATOR(add) RTI_OPERATOR(sub) RTI_OPERATOR(mul) RTI_OPERATOR(matmul) RTI_OPERATOR(truediv)
RTI_OPERATOR(floordiv) RTI_OPERATOR(mod) RTI_OPERATOR(pow) RTI_OPERATOR(lshift) RTI_OPERATOR(rshift)
RTI_OPERATOR(and) RTI_OPERATOR(or) RTI_OPERATOR(xor) RTI_OPERATOR(iadd) RTI_OPERATOR(isub)
RTI_OPERATOR(imul) RTI_OPERATOR(imatmul) RTI_OPERATOR(itruediv) RTI_OPERATOR(ifloordiv)
RTI_OPERATOR(imod) RTI_OPERATOR(ipow) RTI_OPERATOR(ilshift) RTI_OPERATOR(irshift)
RTI_OPERATOR(iand) RTI_OPERATOR(ior) RTI_OPERATOR(ixor) RTI_OPERATOR(getitem)
#undef RTI_OPERATOR
RtValue rti_neg(RtValue v);
RtValue rti_pos(RtValue v);
RtValue rti_invert(RtValue v);
int rti_truth(RtValue v);
/* The comparison op is RtCmp's value: LT, LE, EQ, NE, GT, GE. */
RtValue rt_compare_slow(RtValue a, RtValue b, int op);
int rt_compare_true_slow(RtValue a, RtValue b, int op);
int rti_contains(RtValue container, RtValue item);
void rti_setitem(RtValue o, RtValue key, RtValue v);
void rti_delitem(RtValue o, RtValue key);
RtValue rti_getattr_ic(RtValue obj, RtValue name, RtIC *ic);
void rti_setattr_ic(RtValue obj, RtValue name, RtValue value, RtIC *ic);
void rti_setattr(RtValue obj, RtValue name, RtValue value);
void rti_list_append(RtValue list, RtValue v);
RtValue rti_load_method(RtValue receiver, RtValue name, RtIC *ic);
void rti_unpack(RtValue iterable, int64_t count, RtValue *out);
int64_t rti_len(RtValue v);
RtValue rti_int(int64_t n);
int rti_isinstance_ic(RtValue v, RtValue cls, RtIC *ic);
int rti_match_sequence(RtValue v);
int rti_match_mapping(RtValue v);
RtValue rt_getslice_slow(RtValue o, RtValue start, RtValue stop);
RtValue rt_str_index(RtValue str, int64_t index); /* 0 when out of range; str heap or immediate, exact */
void rt_range_slow(RtRangeLoop *loop, RtValue f, const RtValue *args, int count);
RtValue rti_iternext(RtValue iterator);
extern RtShape rt_shape_list, rt_shape_tuple, rt_shape_dict, rt_shape_str, rt_shape_function, rt_shape_float;
extern RtType rt_type_range;

#if !defined(__TINYC__) && defined(__GNUC__)
#define RT_ADD_OVERFLOWS(a, b, r) __builtin_add_overflow((int64_t)(a), (int64_t)(b), (r))
#define RT_SUB_OVERFLOWS(a, b, r) __builtin_sub_overflow((int64_t)(a), (int64_t)(b), (r))
#define RT_MUL_OVERFLOWS(a, b, r) __builtin_mul_overflow((int64_t)(a), (int64_t)(b), (r))
#else
#error "inline.h needs gcc or clang"
#endif

/* ---- arithmetic ---- */
#define RT_ARITH(name, general, overflows, lhs, rhs, fix, op)                                      \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        int64_t r;                                                                                 \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) {                                                        \
            if (RT_LIKELY(!overflows(lhs, rhs, &r))) return (RtValue)r + (fix);                    \
        } else if (RT_LIKELY(RT_BOTH_FLOAT_IMM(a, b))) {                                           \
            return rt_float(rt_unfloat(a) op rt_unfloat(b));                                       \
        }                                                                                          \
        *rt_sp = site;                                                                             \
        return rti_##general(a, b);                                                                \
    }
RT_ARITH(add, add, RT_ADD_OVERFLOWS, a - 1, b, 0, +)
RT_ARITH(iadd, iadd, RT_ADD_OVERFLOWS, a - 1, b, 0, +)
RT_ARITH(sub, sub, RT_SUB_OVERFLOWS, a, b, 1, -)
RT_ARITH(isub, isub, RT_SUB_OVERFLOWS, a, b, 1, -)
RT_ARITH(mul, mul, RT_MUL_OVERFLOWS, a - 1, (int64_t)b >> 2, 1, *)
RT_ARITH(imul, imul, RT_MUL_OVERFLOWS, a - 1, (int64_t)b >> 2, 1, *)
#undef RT_ARITH

#define RT_GENERAL2(name)                                                                          \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_GENERAL2(matmul)
RT_GENERAL2(imatmul)
RT_GENERAL2(pow)
RT_GENERAL2(ipow)
#undef RT_GENERAL2

#define RT_TRUEDIV(name)                                                                           \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_FLOAT_IMM(a, b))) {                                                  \
            double d = rt_unfloat(b);                                                              \
            if (RT_LIKELY(d != 0.0)) return rt_float(rt_unfloat(a) / d);                           \
        }                                                                                          \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_TRUEDIV(truediv)
RT_TRUEDIV(itruediv)
#undef RT_TRUEDIV

/* Floor semantics on positive divisors; the rest is general. */
#define RT_FLOORDIV(name)                                                                          \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) {                                                        \
            int64_t x = RT_UNINT(a), y = RT_UNINT(b);                                              \
            if (RT_LIKELY(y > 0)) {                                                                \
                int64_t q = x / y;                                                                 \
                return RT_INT(q - (x % y < 0));                                                    \
            }                                                                                      \
        }                                                                                          \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_FLOORDIV(floordiv)
RT_FLOORDIV(ifloordiv)
#undef RT_FLOORDIV

#define RT_MOD(name)                                                                               \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) {                                                        \
            int64_t x = RT_UNINT(a), y = RT_UNINT(b);                                              \
            if (RT_LIKELY(y > 0)) {                                                                \
                int64_t m = x % y;                                                                 \
                return RT_INT(m < 0 ? m + y : m);                                                  \
            }                                                                                      \
        }                                                                                          \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_MOD(mod)
RT_MOD(imod)
#undef RT_MOD

#define RT_BITWISE(name, op, tag)                                                                  \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) return (a op b) | (tag);                                 \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_BITWISE(and, &, 0)
RT_BITWISE(iand, &, 0)
RT_BITWISE(or, |, 0)
RT_BITWISE(ior, |, 0)
RT_BITWISE(xor, ^, 1)
RT_BITWISE(ixor, ^, 1)
#undef RT_BITWISE

#define RT_LSHIFT(name)                                                                            \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b)) && RT_UNINT(b) >= 0 && RT_UNINT(b) < 61) {                \
            int64_t x = RT_UNINT(a), s = RT_UNINT(b);                                              \
            int64_t r = (int64_t)((uint64_t)x << s);                                               \
            if (RT_LIKELY(r >> s == x && RT_INT_FITS(r))) return RT_INT(r);                        \
        }                                                                                          \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_LSHIFT(lshift)
RT_LSHIFT(ilshift)
#undef RT_LSHIFT

#define RT_RSHIFT(name)                                                                            \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b)) && RT_UNINT(b) >= 0)                                      \
            return RT_INT(RT_UNINT(a) >> (RT_UNINT(b) > 62 ? 62 : RT_UNINT(b)));                   \
        *rt_sp = site;                                                                             \
        return rti_##name(a, b);                                                                   \
    }
RT_RSHIFT(rshift)
RT_RSHIFT(irshift)
#undef RT_RSHIFT

RT_FAST RtValue rt_neg(RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(v)) && RT_UNINT(v) != RT_INT_MIN) return RT_INT(-RT_UNINT(v));
    if (RT_LIKELY(RT_IS_FLOAT_IMM(v))) return rt_float(-rt_unfloat(v));
    *rt_sp = site;
    return rti_neg(v);
}

RT_FAST RtValue rt_pos(RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(v))) return v;
    *rt_sp = site;
    return rti_pos(v);
}

RT_FAST RtValue rt_invert(RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(v))) return RT_INT(~RT_UNINT(v));
    *rt_sp = site;
    return rti_invert(v);
}

/* ---- comparison ---- */
#define RT_COMPARE(name, op, cmp)                                                                  \
    RT_FAST int rt_test_##name(RtValue a, RtValue b, const RtSite *site)                           \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) return (int64_t)a op(int64_t) b;                         \
        if (RT_LIKELY(RT_BOTH_FLOAT_IMM(a, b))) return rt_unfloat(a) op rt_unfloat(b);             \
        *rt_sp = site;                                                                             \
        return rt_compare_true_slow(a, b, cmp);                                                    \
    }                                                                                              \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) return RT_BOOL((int64_t)a op(int64_t) b);                \
        if (RT_LIKELY(RT_BOTH_FLOAT_IMM(a, b))) return RT_BOOL(rt_unfloat(a) op rt_unfloat(b));    \
        *rt_sp = site;                                                                             \
        return rt_compare_slow(a, b, cmp);                                                         \
    }
RT_COMPARE(lt, <, 0)
RT_COMPARE(le, <=, 1)
RT_COMPARE(gt, >, 4)
RT_COMPARE(ge, >=, 5)
#undef RT_COMPARE

/* Two short strings, or two ints, are equal exactly when the words are. */
#define RT_EQUALITY(name, op, cmp)                                                                 \
    RT_FAST int rt_test_##name(RtValue a, RtValue b, const RtSite *site)                           \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) return a op b;                                           \
        if (RT_IS_STR7(a) && RT_IS_STR7(b)) return a op b;                                         \
        if (RT_BOTH_FLOAT_IMM(a, b)) return rt_unfloat(a) op rt_unfloat(b);                        \
        *rt_sp = site;                                                                             \
        return rt_compare_true_slow(a, b, cmp);                                                    \
    }                                                                                              \
    RT_FAST RtValue rt_##name(RtValue a, RtValue b, const RtSite *site)                            \
    {                                                                                              \
        if (RT_LIKELY(RT_BOTH_INT(a, b))) return RT_BOOL(a op b);                                  \
        if (RT_IS_STR7(a) && RT_IS_STR7(b)) return RT_BOOL(a op b);                                \
        if (RT_BOTH_FLOAT_IMM(a, b)) return RT_BOOL(rt_unfloat(a) op rt_unfloat(b));               \
        *rt_sp = site;                                                                             \
        return rt_compare_slow(a, b, cmp);                                                         \
    }
RT_EQUALITY(eq, ==, 2)
RT_EQUALITY(ne, !=, 3)
#undef RT_EQUALITY

RT_FAST int rt_truth(RtValue v, const RtSite *site)
{
    if (v == RT_TRUE) return 1;
    if (v == RT_FALSE || v == RT_NONE) return 0;
    if (RT_IS_INT(v)) return v != RT_INT(0);
    if (RT_IS_STR7(v)) return v != RT_EMPTY_STR;
    if (RT_HAS_SHAPE(v, &rt_shape_list)) return ((RtList *)RT_OBJ(v))->len != 0;
    *rt_sp = site;
    return rti_truth(v);
}

RT_FAST int rt_contains(RtValue container, RtValue item, const RtSite *site)
{
    *rt_sp = site;
    return rti_contains(container, item);
}

/* ---- variables ---- */
RT_FAST RtValue rt_local(RtValue v, RtValue name, const RtSite *site)
{
    if (RT_LIKELY(v)) return v;
    *rt_sp = site;
    rt_unbound_local(name);
}

RT_FAST RtValue rt_free(RtValue v, RtValue name, const RtSite *site)
{
    if (RT_LIKELY(v)) return v;
    *rt_sp = site;
    rt_unbound_free(name);
}

RT_FAST RtValue rt_global(RtValue v, RtModule *module, RtValue name, const RtSite *site)
{
    if (RT_LIKELY(v)) return v;
    *rt_sp = site;
    return rt_global_lookup(module, name);
}

RT_FAST RtValue rt_builtin(RtValue builtin, RtModule *module, RtValue name, const RtSite *site)
{
    if (RT_LIKELY(rt_builtins_pristine)) return builtin;
    *rt_sp = site;
    return rt_global_lookup(module, name);
}

/* ---- attributes ---- */
RT_FAST RtValue rt_getattr(RtValue o, RtValue name, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_PTR(o)) && RT_LIKELY(RT_SHAPE(o) == ic->slot_shape)) {
        RtValue v = *(RtValue *)((char *)RT_OBJ(o) + ic->offset);
        if (RT_LIKELY(v)) return v;
    }
    *rt_sp = site;
    return rti_getattr_ic(o, name, ic);
}

RT_FAST void rt_setattr(RtValue o, RtValue name, RtValue v, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_PTR(o)) && RT_LIKELY(RT_SHAPE(o) == ic->slot_shape)) {
        rt_gc_store(RT_OBJ(o), (RtValue *)((char *)RT_OBJ(o) + ic->offset), v);
        return;
    }
    if (RT_LIKELY(RT_IS_PTR(o)) && RT_SHAPE(o) == ic->shape && ic->kind == RT_IC_ADD) {
        RT_OBJ(o)->shape = (RtShape *)(uintptr_t)ic->value;
        rt_gc_store(RT_OBJ(o), (RtValue *)((char *)RT_OBJ(o) + ic->offset), v);
        return;
    }
    *rt_sp = site;
    rti_setattr_ic(o, name, v, ic);
}

/* The same another way; pairs of names and values. */
void rti_setattrs(RtValue o, const RtValue *pairs, int64_t count, RtIC *ic, const RtSite *site);

#define RT_GIVEN_1 n1, v1
#define RT_GIVEN_2 RT_GIVEN_1, n2, v2
#define RT_GIVEN_3 RT_GIVEN_2, n3, v3
#define RT_GIVEN_4 RT_GIVEN_3, n4, v4
#define RT_GIVEN_5 RT_GIVEN_4, n5, v5
#define RT_GIVEN_6 RT_GIVEN_5, n6, v6
#define RT_GIVEN_7 RT_GIVEN_6, n7, v7
#define RT_GIVEN_8 RT_GIVEN_7, n8, v8
#define RT_SLOT_AT(order, i) ((order) >> (8 * (i)) & 255)
#define RT_NEXT_SLOT(i) (i)
#define RT_THAT_SLOT(i) RT_SLOT_AT(ic->value, i)
#define RT_PUT_1(at) rt_gc_store(object, &place[at(0)], v1)
#define RT_PUT_2(at) RT_PUT_1(at), rt_gc_store(object, &place[at(1)], v2)
#define RT_PUT_3(at) RT_PUT_2(at), rt_gc_store(object, &place[at(2)], v3)
#define RT_PUT_4(at) RT_PUT_3(at), rt_gc_store(object, &place[at(3)], v4)
#define RT_PUT_5(at) RT_PUT_4(at), rt_gc_store(object, &place[at(4)], v5)
#define RT_PUT_6(at) RT_PUT_5(at), rt_gc_store(object, &place[at(5)], v6)
#define RT_PUT_7(at) RT_PUT_6(at), rt_gc_store(object, &place[at(6)], v7)
#define RT_PUT_8(at) RT_PUT_7(at), rt_gc_store(object, &place[at(7)], v8)
#define RT_SETATTRS(n)                                                                             \
    RT_FAST void rt_setattr##n(RtValue o, RT_PAIRS_##n, RtIC *ic, const RtSite *site)              \
    {                                                                                              \
        if (RT_LIKELY(RT_IS_PTR(o)) && RT_LIKELY(RT_SHAPE(o) == ic->shape)) {                      \
            RtObject *object = RT_OBJ(o);                                                          \
            RtValue *place = (RtValue *)(void *)((char *)object + ic->offset);                     \
            if (RT_LIKELY(ic->kind == RT_IC_ADD)) {                                                \
                RT_PUT_##n(RT_NEXT_SLOT);                                                          \
                object->shape = (RtShape *)(uintptr_t)ic->value;                                   \
                return;                                                                            \
            }                                                                                      \
            RT_PUT_##n(RT_THAT_SLOT);                                                              \
            return;                                                                                \
        }                                                                                          \
        const RtValue pairs[] = {RT_GIVEN_##n};                                                    \
        rti_setattrs(o, pairs, n, ic, site);                                                       \
    }
RT_SETATTRS(1)
RT_SETATTRS(2)
RT_SETATTRS(3)
RT_SETATTRS(4)
RT_SETATTRS(5)
RT_SETATTRS(6)
RT_SETATTRS(7)
RT_SETATTRS(8)
#undef RT_SETATTRS

RT_FAST void rt_delattr(RtValue o, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    rti_setattr(o, name, 0);
    if (RT_UNLIKELY(rt_gc_observed)) rt_forget(NULL);
}

/* ---- items ---- */
RtValue rti_item_here(RtValue o, RtValue key);
RtValue rti_item_or_none(RtValue o, RtValue key, int taken);

static inline RtValue rt_list_item(RtValue o, RtValue key)
{
    if (!RT_IS_INT(key) || !RT_HAS_SHAPE(o, &rt_shape_list)) return 0;
    const RtList *list = (RtList *)RT_OBJ(o);
    int64_t i = RT_UNINT(key);
    if (i < 0) i += list->len;
    return (uint64_t)i < (uint64_t)list->len ? list->items[i] : 0;
}

RT_FAST RtValue rt_item_here(RtValue o, RtValue key, const RtSite *site)
{
    RtValue v = rt_list_item(o, key);
    if (v) return v;
    *rt_sp = site;
    return rti_item_here(o, key);
}

RT_FAST RtValue rt_item_or_none(RtValue o, RtValue key, int taken, const RtSite *site)
{
    RtValue v = rt_list_item(o, key);
    if (v) return v;
    *rt_sp = site;
    return rti_item_or_none(o, key, taken);
}

RT_FAST RtValue rt_getitem(RtValue o, RtValue key, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(key))) {
        if (RT_LIKELY(RT_IS_PTR(o))) {
            RtShape *shape = RT_SHAPE(o);
            int64_t i = RT_UNINT(key);
            if (RT_LIKELY(shape == &rt_shape_list)) {
                RtList *list = (RtList *)RT_OBJ(o);
                if (i < 0) i += list->len;
                if (RT_LIKELY((uint64_t)i < (uint64_t)list->len)) return list->items[i];
            } else if (shape == &rt_shape_tuple) {
                RtTuple *tuple = (RtTuple *)RT_OBJ(o);
                if (i < 0) i += tuple->len;
                if (RT_LIKELY((uint64_t)i < (uint64_t)tuple->len)) return tuple->items[i];
            } else if (shape == &rt_shape_str) {
                RtStr *str = (RtStr *)RT_OBJ(o);
                if (i < 0) i += str->len;
                if (RT_LIKELY((uint64_t)i < (uint64_t)str->len && str->width == 1))
                    return RT_STR7_CHAR(((const uint8_t *)RT_STR_CHARS(str))[i]);
            }
        } else if (RT_IS_STR7(o)) {
            int64_t i = RT_UNINT(key), len = RT_STR7_LEN(o);
            if (i < 0) i += len;
            if (RT_LIKELY((uint64_t)i < (uint64_t)len)) return RT_STR7_CHAR(RT_STR7_AT(o, i));
        }
    }
    *rt_sp = site;
    return rti_getitem(o, key);
}

RT_FAST void rt_setitem(RtValue o, RtValue key, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_INT(key) && RT_HAS_SHAPE(o, &rt_shape_list))) {
        RtList *list = (RtList *)RT_OBJ(o);
        int64_t i = RT_UNINT(key);
        if (i < 0) i += list->len;
        if (RT_LIKELY((uint64_t)i < (uint64_t)list->len)) {
            rt_gc_store(list, &list->items[i], v);
            return;
        }
    }
    *rt_sp = site;
    rti_setitem(o, key, v);
}

RT_FAST void rt_delitem(RtValue o, RtValue key, const RtSite *site)
{
    *rt_sp = site;
    rti_delitem(o, key);
    if (RT_UNLIKELY(rt_gc_observed)) rt_forget(NULL);
}

RT_FAST RtValue rt_getslice(RtValue o, RtValue start, RtValue stop, const RtSite *site)
{
    *rt_sp = site;
    return rt_getslice_slow(o, start, stop);
}

/* ---- calls ----
 * A Python function of exactly this arity is entered at once; anything else is bound by rti_call. */
#define RT_IS_PLAIN(f, n)                                                                          \
    (RT_HAS_SHAPE(f, &rt_shape_function) && RT_CODE_OF(f)->param_count == (n) &&                   \
     (RT_CODE_OF(f)->flags & RT_CODE_SIMPLE))
#define RT_CODE_OF(f) (((RtFunction *)RT_OBJ(f))->code)
#define RT_ENTRY_OF(f, n) ((RtEntry##n)((RtFunction *)RT_OBJ(f))->entry)

/* A call without arguments may be one of gc.collect: see rt_forget. */
#ifdef RT_OUTLINE
#define RT_CLEAN_BELOW() ((void)(RT_UNLIKELY(rt_gc_observed) && (rt_forget(NULL), 0)))
#else
#define RT_CLEAN_BELOW() ((void)0)
#endif

RT_FAST RtValue rt_call0(RtValue f, const RtSite *site)
{
    *rt_sp = site;
    RT_CLEAN_BELOW();
    if (RT_LIKELY(RT_IS_PLAIN(f, 0))) return RT_ENTRY_OF(f, 0)((RtFunction *)RT_OBJ(f));
    return rti_call(f, NULL, 0, 0);
}

RT_FAST RtValue rt_call1(RtValue f, RtValue a, const RtSite *site)
{
    *rt_sp = site;
    if (RT_LIKELY(RT_IS_PLAIN(f, 1))) return RT_ENTRY_OF(f, 1)((RtFunction *)RT_OBJ(f), a);
    return rti_call1(f, a);
}

RT_FAST RtValue rt_call2(RtValue f, RtValue a, RtValue b, const RtSite *site)
{
    *rt_sp = site;
    if (RT_LIKELY(RT_IS_PLAIN(f, 2))) return RT_ENTRY_OF(f, 2)((RtFunction *)RT_OBJ(f), a, b);
    return rti_call2(f, a, b);
}

RT_FAST RtValue rt_call3(RtValue f, RtValue a, RtValue b, RtValue c, const RtSite *site)
{
    *rt_sp = site;
    if (RT_LIKELY(RT_IS_PLAIN(f, 3))) return RT_ENTRY_OF(f, 3)((RtFunction *)RT_OBJ(f), a, b, c);
    return rti_call3(f, a, b, c);
}

RT_FAST RtValue rt_call4(RtValue f, RtValue a, RtValue b, RtValue c, RtValue d, const RtSite *site)
{
    *rt_sp = site;
    if (RT_LIKELY(RT_IS_PLAIN(f, 4)))
        return RT_ENTRY_OF(f, 4)((RtFunction *)RT_OBJ(f), a, b, c, d);
    RtValue args[4] = {a, b, c, d};
    return rti_call(f, args, 4, 0);
}

RT_FAST RtValue rt_call(RtValue f, const RtValue *args, size_t count, RtValue kwnames,
                        const RtSite *site)
{
    *rt_sp = site;
    return rti_call(f, args, count, kwnames);
}

RT_FAST RtValue rt_call_ex(RtValue f, RtValue args, RtValue kwargs, const RtSite *site)
{
    *rt_sp = site;
    return rti_call_ex(f, args, kwargs);
}

/* What a cache that knows the receiver's shape is tried for: a plain function of the right arity (its parameter count
 * is in ic->offset), then a builtin method that takes as many arguments as the site has. */
#define RT_METHOD_KNOWN(o, ic)    (RT_LIKELY(RT_IS_PTR(o)) && RT_LIKELY(RT_SHAPE(o) == (ic)->shape))
#define RT_METHOD_IS_PLAIN(ic, n) (RT_LIKELY((ic)->kind == RT_IC_VALUE) && RT_LIKELY((ic)->offset == (n)))
#define RT_METHOD_IS_NATIVE(ic)   ((ic)->kind == RT_IC_NATIVE)
#define RT_NATIVE_OF(ic)          ((RtNative)(uintptr_t)(ic)->value)

RT_FAST RtValue rt_call_method0(RtValue o, RtValue name, RtIC *ic, const RtSite *site)
{
    *rt_sp = site;
    RT_CLEAN_BELOW();
    if (RT_METHOD_KNOWN(o, ic)) {
        if (RT_METHOD_IS_PLAIN(ic, 1))
            return RT_ENTRY_OF(ic->value, 1)((RtFunction *)RT_OBJ(ic->value), o);
        if (RT_METHOD_IS_NATIVE(ic)) return RT_NATIVE_OF(ic)(o, NULL, 0, 0);
    }
    return rti_call_method(o, name, NULL, 0, 0, ic);
}

RT_FAST RtValue rt_call_method1(RtValue o, RtValue name, RtValue a, RtIC *ic, const RtSite *site)
{
    *rt_sp = site;
    if (RT_METHOD_KNOWN(o, ic)) {
        if (RT_METHOD_IS_PLAIN(ic, 2))
            return RT_ENTRY_OF(ic->value, 2)((RtFunction *)RT_OBJ(ic->value), o, a);
        if (RT_METHOD_IS_NATIVE(ic)) return RT_NATIVE_OF(ic)(o, &a, 1, 0);
    }
    return rti_call_method(o, name, &a, 1, 0, ic);
}

RT_FAST RtValue rt_call_method2(RtValue o, RtValue name, RtValue a, RtValue b, RtIC *ic,
                                const RtSite *site)
{
    RtValue args[2] = {a, b};
    *rt_sp = site;
    if (RT_METHOD_KNOWN(o, ic)) {
        if (RT_METHOD_IS_PLAIN(ic, 3))
            return RT_ENTRY_OF(ic->value, 3)((RtFunction *)RT_OBJ(ic->value), o, a, b);
        if (RT_METHOD_IS_NATIVE(ic)) return RT_NATIVE_OF(ic)(o, args, 2, 0);
    }
    return rti_call_method(o, name, args, 2, 0, ic);
}

RT_FAST RtValue rt_call_method3(RtValue o, RtValue name, RtValue a, RtValue b, RtValue c, RtIC *ic,
                                const RtSite *site)
{
    *rt_sp = site;
    if (RT_METHOD_KNOWN(o, ic) && RT_METHOD_IS_PLAIN(ic, 4))
        return RT_ENTRY_OF(ic->value, 4)((RtFunction *)RT_OBJ(ic->value), o, a, b, c);
    RtValue args[3] = {a, b, c};
    return rti_call_method(o, name, args, 3, 0, ic);
}

RT_FAST RtValue rt_call_method(RtValue o, RtValue name, const RtValue *args, size_t count,
                               RtValue kwnames, RtIC *ic, const RtSite *site)
{
    *rt_sp = site;
    return rti_call_method(o, name, args, count, kwnames, ic);
}

RT_FAST RtValue rt_load_method(RtValue o, RtValue name, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_PTR(o) && RT_SHAPE(o) == ic->shape && ic->kind == RT_IC_VALUE)) return 0;
    *rt_sp = site;
    return rti_load_method(o, name, ic);
}

RT_FAST RtValue rt_call_loaded1(RtValue o, RtValue method, RtValue name, RtValue a, RtIC *ic, const RtSite *site)
{
    return RT_LIKELY(!method) ? rt_call_method1(o, name, a, ic, site) : rt_call1(method, a, site);
}

RT_FAST RtValue rt_call_loaded2(RtValue o, RtValue method, RtValue name, RtValue a, RtValue b, RtIC *ic,
                                const RtSite *site)
{
    return RT_LIKELY(!method) ? rt_call_method2(o, name, a, b, ic, site) : rt_call2(method, a, b, site);
}

RT_FAST RtValue rt_call_loaded(RtValue o, RtValue method, RtValue name, const RtValue *args, size_t count,
                               RtValue kwnames, RtIC *ic, const RtSite *site)
{
    return RT_LIKELY(!method) ? rt_call_method(o, name, args, count, kwnames, ic, site)
                              : rt_call(method, args, count, kwnames, site);
}

RT_FAST RtValue rt_call_len(RtValue f, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(f == RT_FUNCTION(len))) {
        if (RT_LIKELY(RT_HAS_SHAPE(v, &rt_shape_list))) return RT_INT(((RtList *)RT_OBJ(v))->len);
        if (RT_IS_STR7(v)) return RT_INT(RT_STR7_LEN(v));
        *rt_sp = site;
        return rti_int(rti_len(v));
    }
    *rt_sp = site;
    return rti_call1(f, v);
}

RT_FAST RtValue rt_call_isinstance(RtValue f, RtValue v, RtValue cls, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(f == RT_FUNCTION(isinstance))) {
        if (RT_IS_PTR(v)) {
            if (RT_LIKELY(RT_SHAPE(v) == ic->shape) && RT_LIKELY(cls == ic->value)) return RT_BOOL(ic->offset);
            if (RT_VALUE(RT_SHAPE(v)->type) == cls) return RT_TRUE;
        } else if (cls == RT_CLASS(list) || cls == RT_CLASS(tuple) || cls == RT_CLASS(dict)) {
            return RT_FALSE;
        } else if ((cls == RT_CLASS(int) && RT_IS_INT(v)) || (cls == RT_CLASS(str) && RT_IS_STR7(v))) {
            return RT_TRUE;
        }
        *rt_sp = site;
        return RT_BOOL(rti_isinstance_ic(v, cls, ic));
    }
    *rt_sp = site;
    return rti_call2(f, v, cls);
}

RT_FAST RtValue rt_call_type(RtValue f, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(f == RT_CLASS(type)) && RT_IS_PTR(v)) return RT_VALUE(RT_SHAPE(v)->type);
    *rt_sp = site;
    return rti_call1(f, v);
}

/* o.append(v) */
RT_FAST RtValue rt_call_append(RtValue o, RtValue name, RtValue v, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_list))) {
        *rt_sp = site;
        rt_list_append(o, v);
        return RT_NONE;
    }
    return rt_call_method1(o, name, v, ic, site);
}

/* o.pop() */
RT_FAST RtValue rt_call_pop(RtValue o, RtValue name, RtIC *ic, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(o, &rt_shape_list))) {
        RtList *list = (RtList *)RT_OBJ(o);
        int64_t n = list->len - 1, room = RT_LIST_CAP(list) + RT_LIST_FRONT(list);
        if (RT_LIKELY(n >= 0) && RT_LIKELY(room <= 16 || n >= room / 2)) { /* it keeps its storage */
            list->len = n;
            return list->items[n];
        }
    }
    return rt_call_method0(o, name, ic, site);
}

RT_FAST RtValue rt_call_loaded_append(RtValue o, RtValue method, RtValue name, RtValue a, RtIC *ic,
                                      const RtSite *site)
{
    return RT_LIKELY(!method) ? rt_call_append(o, name, a, ic, site) : rt_call1(method, a, site);
}

#include "inline_object.h"

/* ---- loops ---- */
RT_FAST void rt_iter(RtIter *iter, RtValue v, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(v, &rt_shape_list))) {
        iter->source = v;
        iter->index = 0;
        iter->next = NULL;
        return;
    }
    *rt_sp = site;
    rti_iter(iter, v);
}

/* Loops of code compiled by tcc keep their iterators in memory to the end of the function: drop what was iterated. */
#ifdef RT_OUTLINE
#define RT_EXHAUSTED(iter) (*(iter) = (RtIter){.source = RT_NONE, .next = rti_step_done})
#else
#define RT_EXHAUSTED(iter) ((void)0)
#endif

RT_FAST int rt_next(RtIter *iter, RtValue *item, const RtSite *site)
{
    *rt_sp = site;
    RtValue v = rti_next(iter);
    if (!v) {
        RT_EXHAUSTED(iter);
        return 0;
    }
    *item = v;
    return 1;
}

RT_FAST int rt_next2(RtIter *iter, RtValue *a, RtValue *b, const RtSite *site)
{
    RtValue pair[2]; /* keeps the variables themselves out of memory */
    if (RT_LIKELY(iter->next == NULL)) {
        const RtList *list = (const RtList *)RT_OBJ(iter->source);
        if (RT_UNLIKELY(iter->index >= list->len)) {
            RT_EXHAUSTED(iter);
            return 0;
        }
        RtValue item = list->items[iter->index];
        if (RT_LIKELY(RT_HAS_SHAPE(item, &rt_shape_tuple) && ((const RtTuple *)RT_OBJ(item))->len == 2)) {
            iter->index++;
            *a = ((const RtTuple *)RT_OBJ(item))->items[0];
            *b = ((const RtTuple *)RT_OBJ(item))->items[1];
            return 1;
        }
    }
    *rt_sp = site - 1;
    if (!rti_next2(iter, &pair[0], &pair[1], site)) {
        RT_EXHAUSTED(iter);
        return 0;
    }
    *a = pair[0];
    *b = pair[1];
    return 1;
}

RT_FAST void rt_range1(RtRangeLoop *loop, RtValue f, RtValue stop, const RtSite *site)
{
    if (RT_LIKELY(f == RT_CLASS(range) && RT_IS_INT(stop))) {
        loop->value = 0;
        loop->step = 1;
        loop->left = RT_UNINT(stop);
        loop->iterator = 0;
        return;
    }
    *rt_sp = site;
    rt_range_slow(loop, f, &stop, 1);
}

RT_FAST void rt_range2(RtRangeLoop *loop, RtValue f, RtValue start, RtValue stop,
                       const RtSite *site)
{
    if (RT_LIKELY(f == RT_CLASS(range) && RT_BOTH_INT(start, stop))) {
        loop->value = RT_UNINT(start);
        loop->step = 1;
        loop->left = RT_UNINT(stop) - RT_UNINT(start);
        loop->iterator = 0;
        return;
    }
    RtValue args[2] = {start, stop};
    *rt_sp = site;
    rt_range_slow(loop, f, args, 2);
}

RT_FAST void rt_range3(RtRangeLoop *loop, RtValue f, RtValue start, RtValue stop, RtValue step,
                       const RtSite *site)
{
    if (RT_LIKELY(f == RT_CLASS(range) && RT_BOTH_INT(start, stop) && RT_IS_INT(step) &&
                  step != RT_INT(0))) {
        int64_t by = RT_UNINT(step), distance = RT_UNINT(stop) - RT_UNINT(start);
        loop->value = RT_UNINT(start);
        loop->step = by;
        loop->left = by > 0 ? (distance + by - 1) / by : (distance + by + 1) / by;
        if ((by > 0) != (distance > 0)) loop->left = 0;
        loop->iterator = 0;
        return;
    }
    RtValue args[3] = {start, stop, step};
    *rt_sp = site;
    rt_range_slow(loop, f, args, 3);
}

RT_FAST int rt_range_next(RtRangeLoop *loop, RtValue *item, const RtSite *site)
{
    if (RT_LIKELY(loop->left > 0)) {
        *item = RT_INT(loop->value);
        loop->left--;
        loop->value += loop->step;
        return 1;
    }
    if (RT_LIKELY(loop->iterator == 0)) return 0;
    *rt_sp = site;
    RtValue v = rti_iternext(loop->iterator);
    if (!v) return 0;
    *item = v;
    return 1;
}

RT_FAST void rt_unpack2(RtValue v, RtValue *a, RtValue *b, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(v, &rt_shape_tuple) && ((RtTuple *)RT_OBJ(v))->len == 2)) {
        *a = ((RtTuple *)RT_OBJ(v))->items[0];
        *b = ((RtTuple *)RT_OBJ(v))->items[1];
        return;
    }
    RtValue out[2];
    *rt_sp = site;
    rti_unpack(v, 2, out);
    *a = out[0];
    *b = out[1];
}

RT_FAST void rt_unpack(RtValue v, int64_t count, RtValue *out, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(v, &rt_shape_tuple) && ((RtTuple *)RT_OBJ(v))->len == count)) {
        for (int64_t i = 0; i < count; i++) out[i] = ((RtTuple *)RT_OBJ(v))->items[i];
        return;
    }
    *rt_sp = site;
    rti_unpack(v, count, out);
}

RT_FAST int rt_except_match(RtValue exc, RtValue classes, const RtSite *site)
{
    if (RT_VALUE(RT_SHAPE(exc)->type) == classes) return 1;
    *rt_sp = site;
    return rt_exc_match(exc, classes);
}

RT_FAST void rt_inline_begin(RtResuming *record, const RtSite *site)
{
    *rt_sp = site;
    record->prev = rt_resuming;
    record->gen = NULL;
    record->sp = rt_sp;
    rt_resuming = record;
    RT_ENTER();
}

RT_FAST void rt_inline_end(const RtResuming *record)
{
    rt_resuming = record->prev;
    RT_LEAVE();
}

RT_FAST int rt_item_truth(RtValue v)
{
    if (v == RT_TRUE) return 1;
    if (v == RT_FALSE || v == RT_NONE) return 0;
    if (RT_IS_INT(v)) return v != RT_INT(0);
    if (RT_IS_STR7(v)) return v != RT_EMPTY_STR;
    return rt_item_truth_slow(v);
}

RT_FAST void rt_sum_start(RtSum *sum, RtValue start)
{
    bool whole = RT_IS_INT(start);
    sum->phase = whole ? RT_SUM_INTS : RT_SUM_FLOATS;
    sum->ints = whole ? RT_UNINT(start) : 0;
    sum->floats = whole ? 0.0 : rt_unfloat(start);
    sum->error = 0.0;
    sum->value = 0;
}

RT_FAST void rt_sum_add(RtSum *sum, RtValue v)
{
    int64_t total;
    if (RT_LIKELY(RT_IS_INT(v)) && RT_LIKELY(sum->phase == RT_SUM_INTS) &&
        RT_LIKELY(!RT_ADD_OVERFLOWS(sum->ints, RT_UNINT(v), &total))) {
        sum->ints = total;
    } else if (RT_LIKELY(RT_IS_FLOAT_IMM(v)) && RT_LIKELY(sum->phase == RT_SUM_FLOATS)) {
        double x = rt_unfloat(v), t = sum->floats + x;
        bool larger = (rt_bits(sum->floats) << 1) >= (rt_bits(x) << 1); /* of the magnitudes */
        sum->error += larger ? (sum->floats - t) + x : (x - t) + sum->floats;
        sum->floats = t;
    } else { /* calls get a copy: the sum itself is in registers */
        RtSum copy = *sum;
        rt_sum_slow(&copy, v);
        *sum = copy;
    }
}

RT_FAST RtValue rt_sum_total(const RtSum *sum)
{
    RtSum copy = *sum;
    return rt_sum_result(&copy);
}

RT_FAST void rt_list_append(RtValue list, RtValue v)
{
    RtList *l = (RtList *)RT_OBJ(list);
    if (RT_LIKELY(l->len < RT_LIST_CAP(l))) {
        rt_gc_store(l, &l->items[l->len], v);
        l->len++;
        return;
    }
    rti_list_append(list, v);
}

RT_FAST int rt_match_sequence(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    RtShape *shape = RT_SHAPE(v);
    return shape == &rt_shape_list || shape == &rt_shape_tuple || (shape != &rt_shape_dict && rti_match_sequence(v));
}

RT_FAST int rt_match_mapping(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    RtShape *shape = RT_SHAPE(v);
    return shape == &rt_shape_dict || (shape != &rt_shape_list && shape != &rt_shape_tuple && rti_match_mapping(v));
}

/* The length of what a pattern matches: a list, tuple or dict, as a rule. */
static inline int64_t rt_len_of_subject(RtValue v, const RtSite *site)
{
    if (RT_HAS_SHAPE(v, &rt_shape_list)) return ((RtList *)RT_OBJ(v))->len;
    if (RT_HAS_SHAPE(v, &rt_shape_tuple)) return ((RtTuple *)RT_OBJ(v))->len;
    *rt_sp = site;
    return rti_len(v);
}

RT_FAST int rt_len_is(RtValue v, int64_t n, const RtSite *site)
{
    return rt_len_of_subject(v, site) == n;
}

RT_FAST int rt_len_at_least(RtValue v, int64_t n, const RtSite *site)
{
    return rt_len_of_subject(v, site) >= n;
}

static inline RtTuple *rt_parts(RtValue *parts, int64_t n)
{
    RtTuple *tuple = (RtTuple *)(void *)parts;
    tuple->shape = &rt_shape_tuple;
    tuple->len = n;
    tuple->hash = 0;
    return tuple;
}

RT_FAST RtValue rt_unpack_here(RtValue *parts, RtValue iterable, int64_t n, const RtSite *site)
{
    if (RT_LIKELY(RT_HAS_SHAPE(iterable, &rt_shape_list)) && RT_LIKELY(((RtList *)RT_OBJ(iterable))->len == n)) {
        RtTuple *tuple = rt_parts(parts, n);
        for (int64_t i = 0; i < n; i++) tuple->items[i] = ((RtList *)RT_OBJ(iterable))->items[i];
        return RT_VALUE(tuple);
    }
    return rt_unpack_tuple(iterable, n, site);
}

RT_FAST RtValue rt_match_attrs_here(RtValue *parts, int64_t total, RtValue subject, RtValue cls, int64_t positional,
                                    RtValue names, RtIC *caches, const RtSite *site)
{
    if (RT_LIKELY(RT_IS_PTR(subject))) {
        const RtShape *shape = RT_SHAPE(subject);
        if (shape == caches[1].shape && cls == caches[1].value) return RT_NONE;
        if (shape == caches[0].shape && cls == caches[0].value) {
            RtTuple *tuple = rt_parts(parts, total);
            int64_t i = 0;
            for (; i < total; i++) {
                const RtIC *ic = &caches[2 + i];
                if (ic->slot_shape != shape) break;
                RtValue v = *(RtValue *)(void *)((char *)RT_OBJ(subject) + ic->offset);
                if (!v) break;
                tuple->items[i] = v;
            }
            if (RT_LIKELY(i == total)) return RT_VALUE(tuple);
        }
    }
    return rt_match_attrs(subject, cls, positional, names, caches, site);
}

#include "inline_tables.h"

#endif
