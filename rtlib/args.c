/* args.c - argument checks with CPython's messages; see args.h. */
#include "args.h"
#include "bigint.h"

#include "container.h"
#include "number.h"
#include "runtime.h"
#include "text.h"

static RT_COLD void count_error(const char *name, size_t count, size_t limit, const char *bound)
{
    rt_errorf(&rt_TypeError, "%s expected %s%zd argument%s, got %zd", name, bound, limit,
              limit == 1 ? "" : "s", count);
}

void rti_args_count(const char *name, size_t count, size_t min, size_t max)
{
    if (count < min) count_error(name, count, min, min == max ? "" : "at least ");
    if (count > max) count_error(name, count, max, min == max ? "" : "at most ");
}

void rti_args_no_keywords(const char *name, RtValue kwnames)
{
    if (kwnames && RTI_TUPLE(kwnames)->len > 0)
        rt_errorf(&rt_TypeError, "%s() takes no keyword arguments", name);
}

void rti_unexpected_keyword(const char *function, RtValue keyword, const RtValue *names, size_t count)
{
    for (size_t i = 0; i < count && !RT_IS_STR7(keyword) && !RT_HAS_SHAPE(keyword, &rt_shape_str); i++)
        if (rti_equal(keyword, names[i])) rt_errorf(&rt_TypeError, "invalid keyword argument for %s()", function);
    RtValue near = rti_suggestion(keyword, names, count);
    if (near)
        rt_errorf(&rt_TypeError, "%s() got an unexpected keyword argument '%U'. Did you mean '%U'?", function, keyword,
                  near);
    rt_errorf(&rt_TypeError, "%s() got an unexpected keyword argument '%U'", function, keyword);
}

void rti_args_unexpected(const char *function, RtValue keyword, const char *const *names, size_t count)
{
    RtValue known = rti_list_new((int64_t)count);
    for (size_t i = 0; i < count; i++) rti_list_append(known, rti_intern_cstr(names[i]));
    rti_unexpected_keyword(function, keyword, RTI_LIST(known)->items, count);
}

void rti_args_keywords(const char *name, const RtValue *args, size_t count, RtValue kwnames,
                       const char *const *names, size_t name_count, RtValue *out)
{
    if (kwnames && (size_t)RTI_TUPLE(kwnames)->len > name_count)
        rt_errorf(&rt_TypeError, "%s() takes at most %zu keyword argument%s (%zu given)", name, name_count,
                  name_count == 1 ? "" : "s", (size_t)RTI_TUPLE(kwnames)->len);
    rti_args_named(name, args, count, kwnames, names, name_count, out);
}

void rti_args_named(const char *name, const RtValue *args, size_t count, RtValue kwnames,
                    const char *const *names, size_t name_count, RtValue *out)
{
    for (size_t n = 0; n < name_count; n++) out[n] = 0;
    if (!kwnames) return;
    RtTuple *given = RTI_TUPLE(kwnames);
    for (int64_t i = 0; i < given->len; i++) {
        size_t n = 0;
        while (n < name_count && !rti_str_eq_cstr(given->items[i], names[n])) n++;
        if (n == name_count) rti_args_unexpected(name, given->items[i], names, name_count);
        out[n] = args[count + (size_t)i];
    }
}

int64_t rti_args_ssize(RtValue v)
{
    int64_t n;
    if (RT_LIKELY(RT_IS_INT(v))) return RT_UNINT(v);
    if (!rti_int_to_i64(rti_index(v), &n))
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C ssize_t");
    return n;
}

int64_t rti_args_cint(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int32_t)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return n;
}

RtValue rti_args_exact_int(RtValue v)
{
    if (RT_LIKELY(RT_IS_INT(v))) return v;
    return rti_int_exact(rti_index(v));
}

int rti_has_index(RtValue v)
{
    return RT_IS_INT(v) || rti_typeof(v)->slots.index || rti_is_int(v);
}
