/* typing_subst.c - which type variables a parameterised type has, and what it becomes when they are
 * given.
 *
 * Arguments are first fitted to the parameters (one tuple for a TypeVarTuple's share, defaults
 * filled in), then replaced inside the alias, nested ones through their own subscription.
 */
#include "typing.h"

RtValue rti_typing_attribute(const char *name)
{
    static RtValue key;
    if (!key) {
        rt_gc_root_range(&key, 1);
        key = rti_intern_cstr("typing");
    }
    RtValue module = rt_sys_modules ? rti_dict_get_str(rt_sys_modules, key) : 0;
    return module && module != RT_NONE ? rti_try_getattr(module, rti_intern_cstr(name)) : 0;
}

RtValue rti_typing_call(const char *name, const RtValue *args, size_t count)
{
    RtValue function = rti_typing_attribute(name);
    return function ? rti_call(function, args, count, 0) : 0;
}

static int contains(RtValue list, RtValue v)
{
    for (int64_t i = 0; i < RTI_LIST(list)->len; i++)
        if (RTI_LIST(list)->items[i] == v) return 1;
    return 0;
}

static RtValue parameters_of(RtValue v)
{
    if (rti_is_type(v)) return 0;
    RtValue params = rti_try_getattr(v, RT_NAME(__parameters__));
    return params && RTI_IS_TUPLE(params) ? params : 0;
}

static void collect(RtValue args, RtValue found)
{
    const RtTuple *tuple = RTI_TUPLE(args);
    for (int64_t i = 0; i < tuple->len; i++) {
        RtValue v = tuple->items[i], inner;
        if (rti_is_typevar_like(v)) {
            if (!contains(found, v)) rti_list_append(found, v);
        } else if (RTI_IS_TUPLE(v)) {
            collect(v, found);
        } else if (RTI_IS_LIST(v)) {
            collect(rti_tuple_of_list(v), found);
        } else if ((inner = parameters_of(v))) {
            collect(inner, found);
        }
    }
}

RtValue rti_collect_parameters(RtValue args)
{
    RtValue found = rti_list_new(0);
    collect(args, found);
    return rti_tuple_of_list(found);
}

/* ---- fitting ---- */

static RtValue splice(const RtTuple *args, int64_t from, int64_t to, RtValue middle)
{
    RtValue list = rti_list_from(args->items, from);
    rti_list_append(list, middle);
    for (int64_t i = to; i < args->len; i++) rti_list_append(list, args->items[i]);
    return rti_tuple_of_list(list);
}

static RtValue prepare_tuple(RtValue alias, const RtTuple *params, int64_t index, RtValue args)
{
    const RtTuple *given = RTI_TUPLE(args);
    int64_t right = params->len - index - 1;
    for (int64_t i = index + 1; i < params->len; i++)
        if (RTI_IS_TYPEVARTUPLE(params->items[i]))
            rt_errorf(&rt_TypeError, "More than one TypeVarTuple parameter in %S", alias);
    if (index + right > given->len)
        rt_errorf(&rt_TypeError, "Too few arguments for %S; actual %lld, expected at least %lld",
                  alias, (long long)given->len, (long long)params->len - 1);
    RtValue var = params->items[index], share;
    if (index == given->len - right && rti_typevar_has_default(var))
        share = rti_tuple_of(rti_typevar_default(var));
    else share = rti_tuple_from(given->items + index, given->len - right - index);
    return splice(given, index, given->len - right, share);
}

static int is_param_expr(RtValue v)
{
    return v == RT_ELLIPSIS || RTI_IS_TUPLE(v) || RTI_IS_LIST(v) || RTI_IS_PARAMSPEC(v);
}

static RtValue prepare_paramspec(RtValue alias, const RtTuple *params, int64_t index, RtValue args)
{
    const RtTuple *given = RTI_TUPLE(args);
    RtValue var = params->items[index];
    if (index == given->len && rti_typevar_has_default(var)) {
        args = splice(given, given->len, given->len, rti_typevar_default(var));
        given = RTI_TUPLE(args);
    }
    if (index >= given->len) rt_errorf(&rt_TypeError, "Too few arguments for %S", alias);
    if (params->len == 1 && !is_param_expr(given->items[0])) return rti_tuple_from(&args, 1);
    if (RTI_IS_LIST(given->items[index]))
        return splice(given, index, index + 1, rti_tuple_of_list(given->items[index]));
    return args;
}

RtValue rti_prepare_args(RtValue alias, RtValue parameters, RtValue args)
{
    const RtTuple *params = RTI_TUPLE(parameters);
    for (int64_t i = 0; i < params->len; i++) {
        RtValue var = params->items[i];
        if (RTI_IS_TYPEVARTUPLE(var)) {
            args = prepare_tuple(alias, params, i, args);
        } else if (RTI_IS_PARAMSPEC(var)) {
            args = prepare_paramspec(alias, params, i, args);
        } else if (i == RTI_TUPLE(args)->len) {
            if (!rti_typevar_has_default(var))
                rt_errorf(&rt_TypeError, "Too few arguments for %S; actual %lld, expected at least %lld", alias,
                          (long long)i, (long long)i + 1);
            args = splice(RTI_TUPLE(args), i, i, rti_typevar_default(var));
        }
    }
    return args;
}

/* ---- replacing ---- */

static int64_t position(const RtTuple *params, RtValue var)
{
    for (int64_t i = 0; i < params->len; i++)
        if (params->items[i] == var) return i;
    return -1;
}

static void replace(RtValue out, RtValue v, const RtTuple *params, const RtTuple *values);

static RtValue replace_all(const RtValue *items, int64_t count, const RtTuple *params,
                           const RtTuple *values)
{
    RtValue out = rti_list_new(count);
    for (int64_t i = 0; i < count; i++) replace(out, items[i], params, values);
    return rti_tuple_of_list(out);
}

/* Append what v becomes. An unpacked TypeVarTuple becomes several arguments. */
static void replace(RtValue out, RtValue v, const RtTuple *params, const RtTuple *values)
{
    int64_t at = rti_is_typevar_like(v) ? position(params, v) : -1;
    if (at >= 0) {
        rti_list_append(out, values->items[at]);
        return;
    }
    if (RT_HAS_SHAPE(v, &rti_shape_typing_alias) && RTI_ALIAS(v)->kind == ALIAS_UNPACK) {
        at = position(params, RTI_TUPLE(RTI_ALIAS(v)->args)->items[0]);
        if (at >= 0) {
            rti_list_extend(out, values->items[at]);
            return;
        }
    }
    if (RTI_IS_TUPLE(v) && RTI_TUPLE(v)->len) {
        rti_list_append(out, replace_all(RTI_TUPLE(v)->items, RTI_TUPLE(v)->len, params, values));
        return;
    }
    RtValue inner = parameters_of(v);
    if (!inner || !RTI_TUPLE(inner)->len) {
        rti_list_append(out, v);
        return;
    }
    RtValue key = rti_list_new(
        0); /* the nested alias is subscribed with what its own parameters become */
    for (int64_t i = 0; i < RTI_TUPLE(inner)->len; i++) {
        RtValue var = RTI_TUPLE(inner)->items[i];
        at = position(params, var);
        if (at < 0) rti_list_append(key, var);
        else if (RTI_IS_TYPEVARTUPLE(var)) rti_list_extend(key, values->items[at]);
        else rti_list_append(key, values->items[at]);
    }
    rti_list_append(out, rti_getitem(v, rti_tuple_of_list(key)));
}

RtValue rti_subst_parameters(RtValue self, RtValue args, RtValue parameters, RtValue item)
{
    const RtTuple *params = RTI_TUPLE(parameters);
    if (!params->len) rt_errorf(&rt_TypeError, "%R is not a generic class", self);
    RtValue given = RTI_IS_TUPLE(item) ? item : rti_tuple_from(&item, 1);
    RtTuple *values = RTI_TUPLE(rti_prepare_args(self, parameters, given));
    if (values->len != params->len)
        rt_errorf(&rt_TypeError, "Too %s arguments for %R; actual %lld, expected %lld",
                  values->len > params->len ? "many" : "few", self, (long long)values->len,
                  (long long)params->len);
    return replace_all(RTI_TUPLE(args)->items, RTI_TUPLE(args)->len, params, values);
}
