/* From a user class' special methods to slots: the generic slot functions.
 *
 * When a class defines __add__, type_slots.c puts slot_add into its slots; calling that looks
 * __add__ up on the type (a cached lookup) and calls it. Binary slots are called with the instance
 * on either side and find out which method is meant, and which goes first, as CPython's do. The
 * other direction, from a builtin's slots to methods, is obj_wrapper.c.
 */
#include "slots.h"
#include "rt/method.h"

enum {
#define SLOT(name, field, kind, generic, doc) ROW_##name##_##field,
#include "slots.def"
#undef SLOT
};

static RtValue names[RTI_SLOT_ROWS];
#define N(row) names[ROW_##row]

/* ---- calling special methods ----
 * Each slot function calls one of these: inlined, they would double the size of this file. */
#define SHARED __attribute__((noinline))

SHARED RtValue rti_special_try(RtValue self, RtValue name, const RtValue *args, size_t count)
{
    RtValue method = rti_type_lookup(rti_typeof(self), name);
    return method ? rti_call_unbound(method, self, args, count, 0) : 0;
}

SHARED RtValue rti_special(RtValue self, RtValue name, const RtValue *args, size_t count)
{
    RtValue result = rti_special_try(self, name, args, count);
    if (!result) rt_errorf(&rt_AttributeError, "%U", name);
    return result;
}

static RtValue special0(RtValue self, RtValue name) { return rti_special(self, name, NULL, 0); }

static SHARED RtValue special1(RtValue self, RtValue name, RtValue a)
{
    return rti_special(self, name, &a, 1);
}

static SHARED RtValue special2(RtValue self, RtValue name, RtValue a, RtValue b)
{
    RtValue args[2] = {a, b};
    return rti_special(self, name, args, 2);
}

/* What a found attribute gives when it is bound, 0 when that raises. */
static RtValue try_bind(RtValue found, RtValue self)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue bound = rti_bind(found, self, rti_typeof(self));
        RT_TRY_END(h);
        return bound;
    }
    RT_TRY_CAUGHT(h);
    return 0;
}

/* As rti_special_try; also 0 when there is a method that cannot be had: a property that raises. */
static SHARED RtValue special_if_there(RtValue self, RtValue name, const RtValue *args, size_t count)
{
    RtValue method = rti_type_lookup(rti_typeof(self), name);
    if (!method) return 0;
    if (RT_HAS_SHAPE(method, &rt_shape_function) || rti_binds_quietly(method))
        return rti_call_unbound(method, self, args, count, 0);
    RtValue bound = try_bind(method, self);
    return bound ? rti_call(bound, args, count, 0) : 0;
}

/* name(self, other), NotImplemented when there is no such method. */
static SHARED RtValue maybe(RtValue self, RtValue name, RtValue other)
{
    RtValue result = rti_special_try(self, name, &other, 1);
    return result ? result : RT_NOTIMPLEMENTED;
}

/* ---- binary operators ---- */

/* Does the right operand's type have a method of its own for the reflected operation? */
static SHARED int is_overloaded(RtValue left, RtValue right, RtValue reflected)
{
    RtValue a = rti_type_lookup(rti_typeof(right), reflected);
    return a && a != rti_type_lookup(rti_typeof(left), reflected);
}

/* `a` or `b`, or both, are instances of classes with `generic` in the slot at `offset`. */
static RtValue binary(RtValue a, RtValue b, uint32_t offset, RtSlotFn generic, RtValue op,
                      RtValue reflected)
{
    RtType *ta = rti_typeof(a), *tb = rti_typeof(b);
    int other = ta != tb && *rti_slot_at(tb, offset) == generic;
    if (*rti_slot_at(ta, offset) == generic) {
        if (other && rti_subtype(tb, ta) && is_overloaded(a, b, reflected)) {
            RtValue result = maybe(b, reflected, a);
            if (result != RT_NOTIMPLEMENTED) return result;
            other = 0;
        }
        RtValue result = maybe(a, op, b);
        if (result != RT_NOTIMPLEMENTED || ta == tb) return result;
    }
    return other ? maybe(b, reflected, a) : RT_NOTIMPLEMENTED;
}

#define BINARY(op, field, name, reflected)                                                         \
    static RtValue slot_##op(RtValue a, RtValue b)                                                 \
    {                                                                                              \
        return binary(a, b, offsetof(RtSlots, field), (RtSlotFn)slot_##op, N(name##_##field),      \
                      N(reflected##_##field));                                                     \
    }
BINARY(add, add, __add__, __radd__)
BINARY(sub, sub, __sub__, __rsub__)
BINARY(mul, mul, __mul__, __rmul__)
BINARY(matmul, matmul, __matmul__, __rmatmul__)
BINARY(truediv, truediv, __truediv__, __rtruediv__)
BINARY(floordiv, floordiv, __floordiv__, __rfloordiv__)
BINARY(mod, mod, __mod__, __rmod__)
BINARY(divmod, divmod, __divmod__, __rdivmod__)
BINARY(lshift, lshift, __lshift__, __rlshift__)
BINARY(rshift, rshift, __rshift__, __rrshift__)
BINARY(and, and_, __and__, __rand__)
BINARY(xor, xor_, __xor__, __rxor__)
BINARY(or, or_, __or__, __ror__)

#define IN_PLACE(op)                                                                               \
    static RtValue slot_i##op(RtValue self, RtValue other)                                         \
    {                                                                                              \
        return special1(self, N(__i##op##___i##op), other);                                        \
    }
IN_PLACE(add) IN_PLACE(sub) IN_PLACE(mul) IN_PLACE(matmul) IN_PLACE(truediv) IN_PLACE(floordiv)
IN_PLACE(mod) IN_PLACE(lshift) IN_PLACE(rshift) IN_PLACE(and) IN_PLACE(xor) IN_PLACE(or)

static RtValue slot_pow(RtValue a, RtValue b, RtValue modulus)
{
    if (modulus == RT_NONE) {
        return binary(a, b, offsetof(RtSlots, pow), (RtSlotFn)slot_pow, N(__pow___pow),
                      N(__rpow___pow));
    }
    return rti_typeof(a)->slots.pow == slot_pow ? special2(a, N(__pow___pow), b, modulus) : RT_NOTIMPLEMENTED;
}

static RtValue slot_ipow(RtValue self, RtValue other, RtValue modulus)
{
    (void)modulus;
    return special1(self, N(__ipow___ipow), other);
}

/* ---- unary operators and conversions ---- */

#define UNARY(op, field) \
    static RtValue slot_##op(RtValue self) { return special0(self, N(__##op##___##field)); }
UNARY(neg, neg) UNARY(pos, pos) UNARY(abs, abs) UNARY(invert, invert) UNARY(index, index)
UNARY(int, int_) UNARY(float, float_) UNARY(str, str)
UNARY(await, await) UNARY(aiter, aiter) UNARY(anext, anext)

static RtValue slot_repr(RtValue self)
{
    RtValue result = special_if_there(self, N(__repr___repr), NULL, 0);
    return result ? result : rti_str_format("<%N object at 0x%llx>", rti_typeof(self), (long long)self);
}

static int slot_bool(RtValue self)
{
    RtValue result = rti_special_try(self, N(__bool___bool_), NULL, 0);
    if (RT_IS_BOOL(result)) return result == RT_TRUE;
    if (result) rt_errorf(&rt_TypeError, "__bool__ should return bool, returned %T", result);
    return rti_typeof(self)->slots.len ? rti_len(self) != 0 : 1;
}

static int64_t slot_hash(RtValue self)
{
    RtValue method = rti_type_lookup(rti_typeof(self), N(__hash___hash));
    if (!method || method == RT_NONE) return rti_hash_not_implemented(self);
    RtValue result = special_if_there(self, N(__hash___hash), NULL, 0);
    if (!result) return rti_hash_not_implemented(self);
    if (!rti_is_int(result)) rt_errorf(&rt_TypeError, "__hash__ method should return an integer");
    int64_t hash;
    if (!rti_int_to_i64(result, &hash)) hash = rti_int_hash(result);
    return hash == -1 ? -2 : hash;
}

static RtValue slot_richcompare(RtValue self, RtValue other, RtCmp op)
{
    RtValue result = special_if_there(self, names[ROW___lt___richcompare + op], &other, 1);
    return result ? result : RT_NOTIMPLEMENTED;
}

/* ---- containers ---- */

static int64_t checked_len(RtValue result)
{
    result = rti_index(result);
    int64_t len;
    if (!rti_int_to_i64(result, &len)) {
        if (rti_int_sign(result) < 0) len = -1;
        else rt_errorf(&rt_OverflowError, "cannot fit '%T' into an index-sized integer", result);
    }
    if (len < 0) rt_errorf(&rt_ValueError, "__len__() should return >= 0");
    return len;
}

static int64_t slot_len(RtValue self)
{
    return checked_len(special0(self, N(__len___len)));
}

RtValue rt_len_given(RtValue result)
{
    return rti_int(checked_len(result));
}

static RtValue slot_getitem(RtValue self, RtValue key)
{
    return special1(self, N(__getitem___getitem), key);
}

static void slot_setitem(RtValue self, RtValue key, RtValue value)
{
    if (value) {
        special2(self, N(__setitem___setitem), key, value);
    } else {
        special1(self, N(__delitem___setitem), key);
    }
}

static int slot_contains(RtValue self, RtValue item)
{
    RtValue method = rti_type_lookup(rti_typeof(self), N(__contains___contains));
    if (method == RT_NONE) rt_errorf(&rt_TypeError, "'%T' object is not a container", self);
    if (method) return rti_truth(rti_call_unbound(method, self, &item, 1, 0));
    RtIter iter;
    rti_iter(&iter, self);
    for (RtValue v; (v = rti_next(&iter));) {
        if (rti_equal(v, item)) return 1;
    }
    return 0;
}

static RtValue slot_iter(RtValue self)
{
    RtValue method = rti_type_lookup(rti_typeof(self), N(__iter___iter));
    RtValue iter = method && method != RT_NONE ? special_if_there(self, N(__iter___iter), NULL, 0) : 0;
    if (!iter) rt_errorf(&rt_TypeError, "'%T' object is not iterable", self);
    return iter;
}

/* StopIteration becomes the word 0; it can then still be read in rt_thrown. */
static RtValue slot_next(RtValue self)
{
    RtHandler h;
    RtValue result;
    RT_TRY(h)
    {
        result = special0(self, N(__next___iternext));
        RT_TRY_END(h);
        return result;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_StopIteration)) rt_reraise(rt_thrown);
    }
    return 0;
}

/* ---- attributes ---- */

/* The class's own way to an attribute; an AttributeError from there that does not say of what it is, does then. */
static RtValue slot_getattribute(RtValue self, RtValue name)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = special1(self, N(__getattribute___getattr), name);
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_attribute_error_of(rt_thrown, self, name);
        rt_reraise(rt_thrown);
    }
}

static RtValue ask_getattr(RtValue method, RtValue self, RtValue name)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue v = rti_call_unbound(method, self, &name, 1, 0);
        RT_TRY_END(h);
        return v;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_attribute_error_of(rt_thrown, self, name);
        rt_reraise(rt_thrown);
    }
}

/* A class with __getattr__: what __getattribute__ does not find is asked for there. */
static RtValue slot_getattr_hook(RtValue self, RtValue name)
{
    RtType *type = rti_typeof(self);
    if (type->flags & RT_T_GETATTR_HOOK && rti_binds_quietly(rti_type_lookup(type, name))) {
        RtValue v = rti_generic_find(self, name);
        if (v) return v;
    } else {
        RtHandler h;
        RT_TRY(h)
        {
            RtValue v = special1(self, N(__getattribute___getattr), name);
            RT_TRY_END(h);
            return v;
        }
        else
        {
            RT_TRY_CAUGHT(h);
            if (!rti_is_a(rt_thrown, &rt_AttributeError)) rt_reraise(rt_thrown);
        }
    }
    RtValue method = rti_type_lookup(rti_typeof(self), N(__getattr___getattr));
    if (!method) rti_raise_attribute_error(self, name);
    return ask_getattr(method, self, name);
}

static void slot_setattr(RtValue self, RtValue name, RtValue value)
{
    if (value) {
        special2(self, N(__setattr___setattr), name, value);
    } else {
        special1(self, N(__delattr___setattr), name);
    }
}

static RtValue slot_get(RtValue self, RtValue obj, RtValue type)
{
    /* What stands in the class is called as it is: unlike other special methods it is not bound. */
    RtValue args[3] = {self, obj ? obj : RT_NONE, type ? type : RT_NONE};
    RtValue method = rti_type_lookup(rti_typeof(self), N(__get___descr_get));
    return method ? rti_call(method, args, 3, 0) : self;
}

static void slot_set(RtValue self, RtValue obj, RtValue value)
{
    if (value) {
        special2(self, N(__set___descr_set), obj, value);
    } else {
        special1(self, N(__delete___descr_set), obj);
    }
}

/* ---- calls and life ---- */

static RtValue slot_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue method = rti_type_lookup(rti_typeof(self), N(__call___call));
    if (!method) rt_errorf(&rt_TypeError, "'%T' object is not callable", self);
    if (RT_HAS_SHAPE(method, &rt_shape_function)) {
        return rti_call_unbound(method, self, args, count, kwnames);
    }
    /* __call__ may be an object with __call__, and so on: that must use up stack, not go round for ever. */
    rti_check_stack();
    RtValue result = rti_call_unbound(method, self, args, count, kwnames);
    __asm__ volatile("" : "+r"(result));
    return result;
}

static void slot_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue method = rti_type_lookup(rti_typeof(self), N(__init___init));
    RtValue result = rti_call_unbound(method, self, args, count, kwnames);
    if (result != RT_NONE) {
        rt_errorf(&rt_TypeError, "__init__() should return None, not '%T'", result);
    }
}

static RtValue slot_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    RtValue method = rti_getattr(RT_VALUE(type), N(__new___new_));
    return rti_call_with(method, RT_VALUE(type), args, count, kwnames);
}

static void slot_del(RtValue self)
{
    RtHandler h;
    RT_TRY(h)
    {
        rti_special_try(self, N(__del___del), NULL, 0);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        rti_write_unraisable(rt_thrown, NULL, rti_type_lookup(rti_typeof(self), N(__del___del)));
    }
}

/* ---- the table ---- */

const RtSlotRow rti_slot_rows[RTI_SLOT_ROWS] = {
#define SLOT(name, field, kind, generic, doc)                                                      \
    {#name, offsetof(RtSlots, field), SLOT_##kind, (RtSlotFn)(generic), doc},
#include "slots.def"
#undef SLOT
};

/* name -> first row + 1, open addressing */
static uint8_t row_index[256];
static int names_ready;

static unsigned hash_name(RtValue name)
{
    return (unsigned)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 56);
}

static void make_names(void)
{
    names_ready = 1;
    for (unsigned i = 0; i < RTI_SLOT_ROWS; i++) {
        names[i] = rti_intern_cstr(rti_slot_rows[i].name);
        unsigned at = hash_name(names[i]);
        while (row_index[at] && names[row_index[at] - 1] != names[i]) at = (at + 1) & 255;
        if (!row_index[at]) row_index[at] = (uint8_t)(i + 1);
    }
}

const RtValue *rti_slot_names(void)
{
    if (!names_ready) make_names();
    return names;
}

int rti_slot_row(RtValue name)
{
    if (!names_ready) make_names();
    for (unsigned at = hash_name(name); row_index[at]; at = (at + 1) & 255) {
        if (names[row_index[at] - 1] == name) return row_index[at] - 1;
    }
    return -1;
}
