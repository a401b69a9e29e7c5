/* Calling functions written in C: argument counts, and keywords bound by the row's signature text.
 *
 * A row says how many positional arguments there may be; with RT_M_KW its `sig` ("iterable, /,
 * start=0") names the parameters and the function gets exactly `max` values, 0 where absent. The
 * text is scanned at the call, and only when keywords are given or a star is in it. Messages are
 * those of CPython's three ways to declare such functions: no or one argument ("list.append() takes
 * ..."), plain positional ("insert expected ..."), and with keywords.
 */
#include "args.h"
#include "class.h"

#include <string.h>

enum { MAX_PARAMETERS = 16 };

typedef struct Parameter {
    const char *name;
    size_t len;
    int required;
} Parameter;

typedef struct Signature {
    Parameter params[MAX_PARAMETERS];
    size_t count, positional, positional_only, required;
} Signature;

/* ---- reading signatures ---- */

/* The end of one parameter's text: the next comma outside quotes and brackets. */
static const char *parameter_end(const char *p)
{
    int depth = 0;
    char quote = 0;
    for (; *p; p++) {
        if (quote) {
            if (*p == '\\' && p[1]) p++;
            else if (*p == quote) quote = 0;
        } else if (*p == '\'' || *p == '"') {
            quote = *p;
        } else if (*p == '(' || *p == '[') {
            depth++;
        } else if (*p == ')' || *p == ']') {
            depth--;
        } else if (*p == ',' && depth == 0) {
            break;
        }
    }
    return p;
}

static void read_signature(const char *sig, Signature *out)
{
    int keyword_only = 0;
    memset(out, 0, sizeof *out);
    for (const char *p = sig; p && *p;) {
        const char *end = parameter_end(p);
        if (*p == '/') {
            out->positional_only = out->count;
        } else if (*p == '*') {
            keyword_only = 1;
        } else if (out->count < MAX_PARAMETERS) {
            Parameter *param = &out->params[out->count++];
            param->name = p;
            param->len = strcspn(p, "=,:");
            if (p + param->len > end) param->len = (size_t)(end - p);
            param->required = memchr(p, '=', (size_t)(end - p)) == NULL;
            out->required += (size_t)param->required;
            if (!keyword_only) out->positional = out->count;
        }
        p = *end ? end + 1 + strspn(end + 1, " ") : end;
    }
}

static int find_parameter(const Signature *sig, RtValue name)
{
    size_t len;
    const char *text = rti_str_to_utf8(name, &len);
    for (size_t i = sig->positional_only; i < sig->count; i++) {
        if (sig->params[i].len == len && memcmp(sig->params[i].name, text, len) == 0) return (int)i;
    }
    return -1;
}

/* ---- binding keywords ---- */

RT_NORETURN RT_COLD static void unexpected(const RtMethodDef *def, const Signature *sig, RtValue name)
{
    RtValue names[MAX_PARAMETERS];
    size_t count = 0;
    for (size_t i = sig->positional_only; i < sig->count; i++) {
        names[count++] = rti_str_utf8(sig->params[i].name, sig->params[i].len);
    }
    rti_unexpected_keyword(def->name, name, names, count);
}

static void check_counts(const RtMethodDef *def, const Signature *sig, size_t count, size_t keywords)
{
    size_t needed = 0; /* positional-only ones without a default */
    while (needed < sig->positional_only && sig->params[needed].required) needed++;
    if (count + keywords > sig->count) {
        rt_errorf(&rt_TypeError, "%s() takes at most %zu %sargument%s (%zu given)", def->name,
                  sig->count, count == 0 ? "keyword " : "", sig->count == 1 ? "" : "s",
                  count + keywords);
    }
    if (count > sig->positional) {
        if (!sig->positional) rt_errorf(&rt_TypeError, "%s() takes no positional arguments", def->name);
        rt_errorf(&rt_TypeError, "%s() takes %s %zu positional argument%s (%zu given)", def->name,
                  sig->required < sig->positional ? "at most" : "exactly",
                  sig->positional, sig->positional == 1 ? "" : "s", count);
    }
    if (count < needed) {
        rt_errorf(&rt_TypeError, "%s() takes %s %zu positional argument%s (%zu given)", def->name,
                  needed < sig->positional ? "at least" : "exactly", needed,
                  needed == 1 ? "" : "s", count);
    }
}

static void bind(const RtMethodDef *def, const RtValue *args, size_t count, RtValue kwnames,
                 RtValue *out)
{
    Signature sig;
    read_signature(def->sig, &sig);
    size_t keywords = kwnames ? (size_t)RTI_TUPLE(kwnames)->len : 0;
    check_counts(def, &sig, count, keywords);
    if (count) memcpy(out, args, count * sizeof *out);
    RtValue clash = 0;
    size_t clash_at = 0;
    for (size_t k = 0; k < keywords; k++) {
        RtValue name = RTI_TUPLE(kwnames)->items[k];
        if (!rti_is_str(name)) rt_errorf(&rt_TypeError, "keywords must be strings");
        int at = find_parameter(&sig, name);
        if (at >= 0 && (size_t)at < count) {
            clash = name;
            clash_at = (size_t)at + 1;
        } else if (at >= 0) {
            out[at] = args[count + k];
        }
    }
    for (size_t i = 0; i < sig.count; i++) {
        if (sig.params[i].required && !out[i]) {
            rt_errorf(&rt_TypeError, "%s() missing required argument '%U' (pos %d)", def->name,
                      rti_str_utf8(sig.params[i].name, sig.params[i].len), (int)i + 1);
        }
    }
    if (clash) {
        rt_errorf(&rt_TypeError, "argument for %s() given by name ('%U') and position (%zu)",
                  def->name, clash, clash_at);
    }
    for (size_t k = 0; k < keywords; k++) {
        RtValue name = RTI_TUPLE(kwnames)->items[k];
        if (find_parameter(&sig, name) < 0) unexpected(def, &sig, name);
    }
}

static RtValue call_bound(const RtMethodDef *def, RtValue self, const RtValue *args, size_t count,
                          RtValue kwnames)
{
    RtValue values[MAX_PARAMETERS];
    size_t max = (size_t)def->max;
    for (size_t i = 0; i < max; i++) values[i] = 0;
    if (kwnames || count > max || count < (size_t)def->min ||
        (count && strchr(def->sig, '*'))) {
        bind(def, args, count, kwnames, values);
    } else if (count) {
        memcpy(values, args, count * sizeof *values);
    }
    return def->fn(self, values, max, 0);
}

/* ---- counts ---- */

/* The type's or module's name in front of the function's; "" for builtins. */
static const char *owner(RtType *type, RtValue self)
{
    if (type) return rti_type_name(type);
    if (!RT_HAS_SHAPE(self, &rt_shape_module)) return "";
    RtValue name = ((RtModule *)RT_OBJ(self))->name;
    return rti_str_eq_cstr(name, "builtins") ? "" : rti_str_to_utf8(name, NULL);
}

RT_NORETURN RT_COLD static void no_keywords(const RtMethodDef *def, RtType *type, RtValue self)
{
    const char *of = owner(type, self);
    rt_errorf(&rt_TypeError, "%s%s%s() takes no keyword arguments", of, *of ? "." : "", def->name);
}

RT_NORETURN RT_COLD static void wrong_count(const RtMethodDef *def, RtType *type, RtValue self,
                                            size_t count)
{
    if (def->max == 0 || (def->min == 1 && def->max == 1)) {
        const char *of = owner(type, self);
        rt_errorf(&rt_TypeError, "%s%s%s() takes %s (%zu given)", of, *of ? "." : "", def->name,
                  def->max ? "exactly one argument" : "no arguments", count);
    }
    int few = count < (size_t)def->min;
    int limit = few ? def->min : def->max;
    rt_errorf(&rt_TypeError, "%s expected %s%d argument%s, got %zu", def->name,
              def->min == def->max ? "" : few ? "at least " : "at most ", limit,
              limit == 1 ? "" : "s", count);
}

RtValue rti_builtin_call(const RtMethodDef *def, RtType *type, RtValue self, const RtValue *args,
                         size_t count, RtValue kwnames)
{
    if (RT_LIKELY(!kwnames && !(def->flags & RT_M_KW) && count >= (size_t)def->min &&
                  (count <= (size_t)def->max || def->max < 0))) {
        return def->fn(self, args, count, 0);
    }
    if (kwnames && !RTI_TUPLE(kwnames)->len) kwnames = 0;
    if (def->flags & RT_M_KW) return call_bound(def, self, args, count, kwnames);
    if (kwnames && !(def->flags & RT_M_KWRAW)) no_keywords(def, type, self);
    if (RT_UNLIKELY(count < (size_t)def->min || (def->max >= 0 && count > (size_t)def->max))) {
        wrong_count(def, type, self, count);
    }
    return def->fn(self, args, count, kwnames);
}
