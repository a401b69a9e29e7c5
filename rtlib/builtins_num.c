/* Builtin functions about numbers: abs bin chr divmod format hash hex id oct ord pow round sum.
 */
#include <math.h>

#include "bigint.h"
#include "floatconv.h"
#include "op.h"
#include "rt/fast.h"
#include "runtime.h"

#define BUILTIN(name)                                                                              \
    RtValue rt_builtin_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,               \
                              RT_UNUSED size_t count, RT_UNUSED RtValue kwnames);                  \
    RtValue rt_builtin_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,               \
                              RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

BUILTIN(abs)
{
    return rti_abs(args[0]);
}

BUILTIN(divmod)
{
    return rti_divmod(args[0], args[1]);
}

BUILTIN(hash)
{
    return rti_int(rti_hash(args[0]));
}

BUILTIN(pow)
{
    return rti_pow3(args[0], args[1], args[2] ? args[2] : RT_NONE);
}

/* The word itself is the identity; it is never 0 and never the same for two live objects. */
BUILTIN(id)
{
    return rti_int_u64(args[0]);
}

BUILTIN(format)
{
    RtValue spec = RT_ARG(1);
    if (spec && !rti_is_str(spec))
        rt_errorf(&rt_TypeError, "format() argument 2 must be str, not %B", spec);
    return rti_format(args[0], spec ? spec : RT_EMPTY_STR);
}

BUILTIN(round)
{
    RtValue v = args[0], digits = args[1];
    if (RT_IS_FLOAT_IMM(v)) return rti_float_round_to(rt_unfloat(v), digits);
    if (RT_IS_INT(v)) return rti_int_round(v, digits);
    RtValue method = rti_lookup_special(v, RT_NAME(__round__));
    if (!method) rt_errorf(&rt_TypeError, "type %T doesn't define __round__ method", v);
    return !digits || digits == RT_NONE ? rti_call0(method) : rti_call1(method, digits);
}

/* ---- digits and characters ---- */

static RtValue prefixed(RtValue v, int base, char letter)
{
    char small[72];
    size_t length;
    RtValue n = rti_index(v);
    const char *digits = rti_int_digits(n, base, small, &length);
    RtStrBuf b;
    rti_buf_start(&b);
    if (rti_int_sign(n) < 0) rti_buf_char(&b, '-');
    rti_buf_char(&b, '0');
    rti_buf_char(&b, (uint32_t)letter);
    rti_buf_ascii(&b, digits, length);
    return rti_buf_finish(&b);
}

BUILTIN(bin)
{
    return prefixed(args[0], 2, 'b');
}

BUILTIN(oct)
{
    return prefixed(args[0], 8, 'o');
}

BUILTIN(hex)
{
    return prefixed(args[0], 16, 'x');
}

BUILTIN(chr)
{
    int64_t c;
    if (!rti_int_to_i64(rti_index(args[0]), &c) || c < 0 || c > 0x10ffff)
        rt_errorf(&rt_ValueError, "chr() arg not in range(0x110000)");
    return rti_str_char((uint32_t)c);
}

BUILTIN(ord)
{
    RtValue v = args[0];
    const uint8_t *data;
    int64_t length;
    if (rti_is_str(v)) {
        length = rti_str_len(v);
        if (length == 1) return RT_INT(rti_str_at(v, 0));
    } else if (rti_is_a(v, &rt_type_bytes) || rti_is_a(v, &rt_type_bytearray)) {
        rti_bytes_view(v, &data, &length);
        if (length == 1) return RT_INT(data[0]);
    } else {
        rt_errorf(&rt_TypeError, "ord() expected string of length 1, but %T found", v);
    }
    rt_errorf(&rt_TypeError, "ord() expected a character, but string of length %lld found",
              (long long)length);
}

/* ---- sum ---- */

/* The item that a sum of ints or floats does not take at once. An error of zero or beyond the finite numbers would only
 * spoil a sign or an infinity. */
static double float_sum(const RtSum *s)
{
    return s->error != 0.0 && isfinite(s->error) ? s->floats + s->error : s->floats;
}

RtValue rt_sum_result(const RtSum *s)
{
    switch (s->phase) {
    case RT_SUM_INTS: return rti_int(s->ints);
    case RT_SUM_FLOATS: return rt_float(float_sum(s));
    default: return s->value;
    }
}

/* An int that fits a word, bools included. */
static int is_word(RtValue v, int64_t *n) { return rti_is_int(v) && rti_int_to_i64(v, n); }

static void sum_step(RtSum *s, RtValue v)
{
    int64_t n;
    bool exact = RTI_IS_INT_EXACT(v) || RT_IS_BOOL(v);
    if (s->phase == RT_SUM_INTS && exact && is_word(v, &n) && !__builtin_add_overflow(s->ints, n, &n)) {
        s->ints = n;
    } else if (s->phase == RT_SUM_FLOATS && RTI_IS_FLOAT_EXACT(v)) {
        double x = rti_float_value(v), t = s->floats + x;
        s->error += fabs(s->floats) >= fabs(x) ? (s->floats - t) + x : (x - t) + s->floats;
        s->floats = t;
    } else if (s->phase == RT_SUM_FLOATS && is_word(v, &n)) {
        s->floats += (double)n;
    } else {
        bool ints = s->phase == RT_SUM_INTS;
        s->value = rt_sum_result(s);
        s->phase = RT_SUM_ANY;
        s->value = rti_add(s->value, v);
        if (ints && RTI_IS_FLOAT_EXACT(s->value)) {
            s->phase = RT_SUM_FLOATS;
            s->floats = rti_float_value(s->value);
            s->error = 0.0;
        }
    }
}

/* ---- for loops that were generator expressions: what the builtin does is no part of them ---- */

static RtResuming *outside(void)
{
    RtResuming *record = rt_resuming;
    rt_resuming = record->prev;
    rt_sp--;
    return record;
}

static void inside(RtResuming *record)
{
    rt_sp++;
    rt_resuming = record;
}

void rt_sum_slow(RtSum *sum, RtValue v)
{
    RtResuming *record = outside();
    sum_step(sum, v);
    inside(record);
}

int rt_item_truth_slow(RtValue v)
{
    RtResuming *record = outside();
    int truth = rti_truth(v);
    inside(record);
    return truth;
}

void rt_item_add(RtValue set, RtValue v)
{
    RtResuming *record = outside();
    rti_set_add(set, v);
    inside(record);
}

static void refuse_text(RtValue start)
{
    if (rti_is_str(start))
        rt_errorf(&rt_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (rti_is_a(start, &rt_type_bytes))
        rt_errorf(&rt_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (rti_is_a(start, &rt_type_bytearray))
        rt_errorf(&rt_TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
}

BUILTIN(sum)
{
    RtValue total = args[1] ? args[1] : RT_INT(0);
    RtIter it;
    rti_iter(&it, args[0]);
    if (args[1]) refuse_text(total);
    RtSum sum = {.value = total, .phase = RT_SUM_ANY};
    if (RTI_IS_INT_EXACT(total) && rti_int_to_i64(total, &sum.ints)) {
        sum.phase = RT_SUM_INTS;
    } else if (RTI_IS_FLOAT_EXACT(total)) {
        sum.phase = RT_SUM_FLOATS;
        sum.floats = rti_float_value(total);
    }
    if (!it.next) { /* a list: small ints at once */
        const RtList *list = (const RtList *)RT_OBJ(it.source);
        int64_t i = it.index, ints = sum.ints;
        while (sum.phase == RT_SUM_INTS && i < list->len && RT_IS_INT(list->items[i]) &&
               !__builtin_add_overflow(ints, RT_UNINT(list->items[i]), &ints))
            sum.ints = ints, i++;
        it.index = i;
    }
    for (RtValue v; (v = rti_next(&it));) {
        int64_t n;
        if (RT_LIKELY(sum.phase == RT_SUM_INTS && RT_IS_INT(v) && !__builtin_add_overflow(sum.ints, RT_UNINT(v), &n)))
            sum.ints = n;
        else sum_step(&sum, v);
    }
    return rt_sum_result(&sum);
}
