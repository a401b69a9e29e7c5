/* Binding a call's arguments to a Python function's parameters, in CPython's order and with its
 * complaints.
 *
 * Order of the checks: positional values, keywords (unexpected, given twice), too many positional
 * values, missing ones, missing keyword-only ones. The parameters' order is RtCode's: positional,
 * keyword-only, *args, **kwargs.
 */
#include "class.h"

#include <string.h>

enum { ON_STACK = 24 };

typedef struct Binding {
    RtFunction *function;
    const RtCode *code;
    RtValue *params;
    RtValue kwargs; /* the **kwargs dict, or 0 */
} Binding;

/* ---- complaints ---- */

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static RtValue name_list(const RtValue *names, size_t count)
{
    RtValue text = rti_repr(names[0]);
    for (size_t i = 1; i < count; i++) {
        const char *glue = i + 1 < count ? ", " : count == 2 ? " and " : ", and ";
        text = rti_str_format("%U%s%R", text, glue, names[i]);
    }
    return text;
}

RT_NORETURN RT_COLD static void missing(const Binding *b, size_t from, size_t to, const char *kind)
{
    RtValue *names = rti_temp_values(to - from + 1);
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        if (!b->params[i]) names[count++] = b->code->names[i];
    }
    rt_errorf(&rt_TypeError, "%U() missing %d required %s argument%s: %U", rti_function_qualname(b->function),
              (int)count, kind, count == 1 ? "" : "s", name_list(names, count));
}

RT_NORETURN RT_COLD static void too_many(const Binding *b, size_t given)
{
    const RtCode *code = b->code;
    size_t defaults = b->function->defaults ? (size_t)RTI_TUPLE(b->function->defaults)->len : 0;
    size_t keyword_only = 0;
    for (size_t i = 0; i < code->kwonly_count; i++) {
        if (b->params[code->pos_count + i]) keyword_only++;
    }
    RtValue takes = defaults ? rti_str_format("from %d to %d", (int)(code->pos_count - defaults),
                                              (int)code->pos_count)
                             : rti_str_format("%d", (int)code->pos_count);
    RtValue also = RT_EMPTY_STR;
    if (keyword_only) {
        also = rti_str_format(" positional argument%s (and %d keyword-only argument%s)",
                              given == 1 ? "" : "s", (int)keyword_only,
                              keyword_only == 1 ? "" : "s");
    }
    rt_errorf(&rt_TypeError, "%U() takes %U positional argument%s but %d%U %s given",
              rti_function_qualname(b->function), takes, !defaults && code->pos_count == 1 ? "" : "s", (int)given,
              also, given == 1 && !keyword_only ? "was" : "were");
}

/* A keyword that no parameter takes; kwnames: all of the call's. */
RT_NORETURN RT_COLD static void unexpected(const Binding *b, RtValue name, RtValue kwnames)
{
    const RtCode *code = b->code;
    const RtTuple *given = RTI_TUPLE(kwnames);
    RtValue wrong = 0;
    for (size_t i = 0; i < code->posonly_count; i++) {
        for (int64_t k = 0; k < given->len; k++) {
            if (!rti_str_eq(given->items[k], code->names[i])) continue;
            wrong = wrong ? rti_str_format("%U, %U", wrong, given->items[k]) : given->items[k];
        }
    }
    if (wrong) {
        rt_errorf(&rt_TypeError,
                  "%U() got some positional-only arguments passed as keyword arguments: '%U'",
                  rti_function_qualname(b->function), wrong);
    }
    size_t named = (size_t)code->pos_count + code->kwonly_count - code->posonly_count;
    RtValue near = rti_suggestion(name, code->names + code->posonly_count, named);
    if (near) {
        rt_errorf(&rt_TypeError, "%U() got an unexpected keyword argument '%U'. Did you mean '%U'?",
                  rti_function_qualname(b->function), name, near);
    }
    rt_errorf(&rt_TypeError, "%U() got an unexpected keyword argument '%U'", rti_function_qualname(b->function),
              name);
}

/* ---- binding ---- */

/* Index of the parameter with that name, -1: none. */
static int find_parameter(const RtCode *code, RtValue name)
{
    int last = code->pos_count + code->kwonly_count;
    for (int i = code->posonly_count; i < last; i++) {
        if (code->names[i] == name) return i;
    }
    if (RT_IS_STR7(name)) return -1;
    for (int i = code->posonly_count; i < last; i++) {
        if (rti_str_eq(code->names[i], name)) return i;
    }
    return -1;
}

static void bind_keywords(Binding *b, const RtValue *values, RtValue kwnames)
{
    const RtTuple *names = RTI_TUPLE(kwnames);
    for (int64_t i = 0; i < names->len; i++) {
        RtValue name = names->items[i];
        if (!rti_is_str(name)) {
            rt_errorf(&rt_TypeError, "%U() keywords must be strings", rti_function_qualname(b->function));
        }
        int at = find_parameter(b->code, name);
        if (at < 0) {
            if (!b->kwargs) unexpected(b, name, kwnames);
            rti_dict_set(b->kwargs, name, values[i]);
        } else if (b->params[at]) {
            rt_errorf(&rt_TypeError, "%U() got multiple values for argument '%U'",
                      rti_function_qualname(b->function), name);
        } else {
            b->params[at] = values[i];
        }
    }
}

static void fill_positional(const Binding *b, size_t given)
{
    size_t count = b->code->pos_count;
    const RtTuple *defaults = b->function->defaults ? RTI_TUPLE(b->function->defaults) : NULL;
    size_t spare = defaults ? (size_t)defaults->len : 0;
    size_t required = spare < count ? count - spare : 0;
    for (size_t i = given; i < required; i++) {
        if (!b->params[i]) missing(b, i, required, "positional");
    }
    for (size_t i = given > required ? given : required; i < count; i++) {
        if (!b->params[i]) b->params[i] = defaults->items[i + spare - count];
    }
}

static void fill_keyword_only(const Binding *b)
{
    size_t from = b->code->pos_count, to = from + b->code->kwonly_count;
    int lacks = 0;
    for (size_t i = from; i < to; i++) {
        if (b->params[i]) continue;
        RtValue v = b->function->kwdefaults
                        ? rti_dict_get_str(b->function->kwdefaults, b->code->names[i])
                        : 0;
        b->params[i] = v;
        lacks |= !v;
    }
    if (lacks) missing(b, from, to, "keyword-only");
}

/* Positional values one after the other, `first` in front when it is not 0. */
static void bind_positional(Binding *b, RtValue first, const RtValue *args, size_t count)
{
    const RtCode *code = b->code;
    size_t lead = first != 0, given = count + lead;
    size_t direct = given < code->pos_count ? given : code->pos_count;
    size_t from = 0; /* of args, not yet placed */
    if (direct && lead) b->params[0] = first;
    if (direct > lead) {
        from = direct - lead;
        memcpy(b->params + lead, args, from * sizeof *args);
    }
    if (!(code->flags & RT_CODE_VARARGS)) return;
    RtValue *rest = &b->params[code->pos_count + code->kwonly_count];
    if (lead && !direct) {
        RtTuple *tuple = rti_tuple_alloc((int64_t)given);
        tuple->items[0] = first;
        if (count) memcpy(tuple->items + 1, args, count * sizeof *args);
        *rest = RT_VALUE(tuple);
    } else {
        *rest = rti_tuple_from(args + from, (int64_t)(count - from));
    }
}

RtValue rti_function_bind(RtFunction *f, RtValue first, const RtValue *args, size_t count,
                          RtValue kwnames)
{
    const RtCode *code = f->code;
    RtValue few[ON_STACK], *params = few;
    if (code->param_count > ON_STACK) {
        params = rti_temp_values(code->param_count);
    } else {
        memset(few, 0, code->param_count * sizeof *few);
    }
    Binding b = {f, code, params, 0};
    size_t given = count + (first != 0);
    bind_positional(&b, first, args, count);
    if (code->flags & RT_CODE_VARKW) {
        b.kwargs = rti_dict_new();
        params[code->param_count - 1] = b.kwargs;
    }
    if (kwnames) bind_keywords(&b, args + count, kwnames);
    if (given > code->pos_count && !(code->flags & RT_CODE_VARARGS)) too_many(&b, given);
    if (given < code->pos_count) fill_positional(&b, given);
    if (code->kwonly_count) fill_keyword_only(&b);
    return rti_function_enter(f, params);
}
