/* Rich comparison of any two values.
 *
 * Ints, floats and strings are compared in front. Otherwise the richcompare slots of both operands
 * are asked, the right one first when its class is a proper subclass; == and != fall back to
 * identity, the others to TypeError.
 */
#include "bigint.h"
#include "op.h"
#include "runtime.h"

static inline int compare_doubles(double x, double y, RtCmp op)
{
    switch (op) {
    case RT_LT: return x < y;
    case RT_LE: return x <= y;
    case RT_EQ: return x == y;
    case RT_NE: return x != y;
    case RT_GT: return x > y;
    case RT_GE: return x >= y;
    }
    return 0;
}

/* The pairs that need no slot: 0 or 1, or -1 for all others. */
static __attribute__((noinline)) int compare_fast(RtValue a, RtValue b, RtCmp op)
{
    if (RT_BOTH_INT(a, b))
        return op_holds(((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b), op);
    if (RT_BOTH_FLOAT_IMM(a, b)) return compare_doubles(rt_unfloat(a), rt_unfloat(b), op);
    if (RTI_IS_STR_EXACT(a) && RTI_IS_STR_EXACT(b)) {
        if (op == RT_EQ) return a == b || rti_str_eq(a, b);
        if (op == RT_NE) return a != b && !rti_str_eq(a, b);
        return op_holds(rti_str_cmp(a, b), op);
    }
    if (RT_IS_FLOAT_IMM(a) && RT_IS_INT(b)) {
        double x = rt_unfloat(a);
        return x != x ? op == RT_NE : op_holds(-rti_int_cmp_double(b, x), op);
    }
    if (RT_IS_INT(a) && RT_IS_FLOAT_IMM(b)) {
        double y = rt_unfloat(b);
        return y != y ? op == RT_NE : op_holds(rti_int_cmp_double(a, y), op);
    }
    return -1;
}

static RtCmp mirrored(RtCmp op)
{
    static const RtCmp mirror[] = {[RT_LT] = RT_GT, [RT_LE] = RT_GE, [RT_EQ] = RT_EQ,
                                   [RT_NE] = RT_NE, [RT_GT] = RT_LT, [RT_GE] = RT_LE};
    return mirror[op];
}

/* No method has an answer. */
static RtValue compare_default(RtValue a, RtValue b, RtCmp op)
{
    if (op == RT_EQ) return RT_BOOL(a == b);
    if (op == RT_NE) return RT_BOOL(a != b);
    static const char *const symbols[] = {[RT_LT] = "<",  [RT_LE] = "<=", [RT_EQ] = "==",
                                          [RT_NE] = "!=", [RT_GT] = ">",  [RT_GE] = ">="};
    rt_errorf(&rt_TypeError, "'%s' not supported between instances of '%T' and '%T'", symbols[op],
              a, b);
}

RtValue op_compare_refused(RtValue a, RtValue b, RtCmp op)
{
    RtType *right = op_type(b);
    if (right->slots.richcompare) {
        RtValue result = right->slots.richcompare(b, a, mirrored(op));
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    return compare_default(a, b, op);
}

static RtValue compare_slots(RtValue a, RtValue b, RtCmp op)
{
    RtType *left = op_type(a), *right = op_type(b);
    bool tried_right = false;
    RtValue result;
    rti_check_stack_in(" in comparison");
    if (left != right && right->slots.richcompare && rti_subtype(right, left)) {
        tried_right = true;
        result = right->slots.richcompare(b, a, mirrored(op));
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    if (left->slots.richcompare) {
        result = left->slots.richcompare(a, b, op);
        if (result != RT_NOTIMPLEMENTED) return result;
    }
    if (!tried_right) return op_compare_refused(a, b, op);
    return compare_default(a, b, op);
}

/* Two tuples as far as their items are such pairs: as compare_fast. */
static __attribute__((noinline)) int compare_tuples(RtValue a, RtValue b, RtCmp op)
{
    const RtTuple *s = RTI_TUPLE(a), *t = RTI_TUPLE(b);
    int64_t shorter = s->len < t->len ? s->len : t->len;
    for (int64_t i = 0; i < shorter; i++) {
        RtValue x = s->items[i], y = t->items[i];
        if (x == y) continue; /* identity counts as equality, also for nan */
        if (!RT_BOTH_INT(x, y)) {
            int equal = compare_fast(x, y, RT_EQ);
            if (equal < 0) return -1;
            if (equal) continue;
        }
        if (op == RT_EQ || op == RT_NE) return op == RT_NE;
        return compare_fast(x, y, op);
    }
    return op_holds((s->len > t->len) - (s->len < t->len), op);
}

/* compare_fast, and tuples of what it knows. */
static inline int compare_plain(RtValue a, RtValue b, RtCmp op)
{
    int fast = compare_fast(a, b, op);
    if (fast < 0 && RTI_IS_TUPLE(a) && RTI_IS_TUPLE(b)) return compare_tuples(a, b, op);
    return fast;
}

RtValue rti_compare(RtValue a, RtValue b, RtCmp op)
{
    int fast = compare_plain(a, b, op);
    return fast >= 0 ? RT_BOOL(fast) : compare_slots(a, b, op);
}

int rti_compare_true(RtValue a, RtValue b, RtCmp op)
{
    int fast = compare_plain(a, b, op);
    if (fast >= 0) return fast;
    RtValue result = compare_slots(a, b, op);
    return result == RT_TRUE || (result != RT_FALSE && rti_truth(result));
}

int rti_equal(RtValue a, RtValue b)
{
    if (a == b) return 1;
    int fast = compare_plain(a, b, RT_EQ);
    if (fast >= 0) return fast;
    RtValue result = compare_slots(a, b, RT_EQ);
    return result == RT_TRUE || (result != RT_FALSE && rti_truth(result));
}
