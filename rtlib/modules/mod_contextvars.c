/* The module _contextvars: ContextVar, Context, Token.
 *
 * A context is a dict from variables to values, shared between a context and its copies until one
 * of them changes: copying costs nothing, as with CPython's persistent map. Each thread has a
 * current context (thread.h).
 */
#include "../thread.h"
#include "native.h"

typedef struct Context {
    RtShape *shape;
    RtValue values;      /* dict */
    RtValue previous;    /* the context that was current when this one was entered */
    bool shared;         /* another context has the same dict */
    bool entered;
} Context;

typedef struct Variable {
    RtShape *shape;
    RtValue name;
    RtValue dflt; /* 0: none */
} Variable;

typedef struct Token {
    RtShape *shape;
    RtValue variable, context;
    RtValue old; /* 0: there was none */
    bool used;
} Token;

static RtType context_type, variable_type, token_type, missing_type;
static RtShape context_shape = {.type = &context_type}, variable_shape = {.type = &variable_type},
               token_shape = {.type = &token_type}, missing_shape = {.type = &missing_type};
static RtObject missing = {&missing_shape}; /* Token.MISSING */

static inline Context *CTX(RtValue v)
{
    return (Context *)RT_OBJ(v);
}

static inline Variable *VAR(RtValue v)
{
    return (Variable *)RT_OBJ(v);
}

static inline Token *TOKEN(RtValue v)
{
    return (Token *)RT_OBJ(v);
}

/* ---- contexts ---- */

static void context_trace(void *object)
{
    rti_gc_mark(((Context *)object)->values);
    rti_gc_mark(((Context *)object)->previous);
}

static RtValue new_context(RtValue values)
{
    Context *c = rt_gc_new(&context_shape, sizeof *c);
    c->values = values ? values : rti_dict_new();
    c->shared = values != 0;
    return RT_VALUE(c);
}

/* The running thread's context. */
static Context *current(void)
{
    if (!rti_thread->context) rti_thread->context = new_context(0);
    return CTX(rti_thread->context);
}

static RtValue copy_of(Context *c)
{
    c->shared = true;
    return new_context(c->values);
}

static void own_values(Context *c)
{
    if (!c->shared) return;
    c->values = rti_dict_copy(c->values);
    c->shared = false;
}

static RtValue checked_key(RtValue key)
{
    if (!RT_HAS_SHAPE(key, &variable_shape))
        rt_errorf(&rt_TypeError, "a ContextVar key was expected, got %R", key);
    return key;
}

static RtValue context_new(RT_UNUSED RtType *type, RT_UNUSED const RtValue *args, size_t count,
                           RtValue kwnames)
{
    if (count || (kwnames && RTI_TUPLE(kwnames)->len))
        rt_errorf(&rt_TypeError, "Context() does not accept any arguments");
    return new_context(0);
}

static int64_t context_len(RtValue self)
{
    return rti_dict_len(CTX(self)->values);
}

static RtValue context_getitem(RtValue self, RtValue key)
{
    RtValue v = rti_dict_get(CTX(self)->values, checked_key(key));
    if (!v) rti_raise_key_error(key);
    return v;
}

static int context_contains(RtValue self, RtValue key)
{
    return rti_dict_contains(CTX(self)->values, checked_key(key));
}

static RtValue context_iter(RtValue self)
{
    return rti_getiter(CTX(self)->values);
}

static RtValue context_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(b, &context_shape))
        return RT_NOTIMPLEMENTED;
    return RT_BOOL(rti_equal(CTX(a)->values, CTX(b)->values) == (op == RT_EQ));
}

NATIVE(context_get)
{
    RtValue v = rti_dict_get(CTX(self)->values, checked_key(args[0]));
    return v ? v : count > 1 ? args[1] : RT_NONE;
}

/* keys(), values(), items(): of a copy of the dict, which no later set() can change. */
static RtValue snapshot_view(RtValue self, RtValue name)
{
    RtValue values = rti_dict_copy(CTX(self)->values);
    return rti_getiter(rti_call_method(values, name, NULL, 0, 0, NULL));
}

NATIVE(context_keys)
{
    return snapshot_view(self, RT_NAME(keys));
}

NATIVE(context_values)
{
    return snapshot_view(self, RT_NAME(values));
}

NATIVE(context_items)
{
    return snapshot_view(self, RT_NAME(items));
}

NATIVE(context_copy)
{
    return copy_of(CTX(self));
}

static void leave(Context *c)
{
    rti_thread->context = c->previous;
    c->previous = 0;
    c->entered = false;
}

NATIVE(context_run)
{
    Context *c = CTX(self);
    if (!count) rt_errorf(&rt_TypeError, "run() missing 1 required positional argument");
    if (c->entered)
        rt_errorf(&rt_RuntimeError, "cannot enter context: %R is already entered", self);
    c->previous = RT_VALUE(current());
    c->entered = true;
    rti_thread->context = self;
    RtHandler h;
    RT_TRY(h)
    {
        RtValue result = rti_call(args[0], args + 1, count - 1, kwnames);
        RT_TRY_END(h);
        leave(c);
        return result;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        leave(c);
        rt_reraise(rt_thrown);
    }
}

static const RtMethodDef context_methods[] = {
    {"copy", context_copy, 0, 0, 0, "", "Return a shallow copy of the context object."},
    {"get", context_get, 1, 2, 0, "key, default=None, /",
     "Return the value for `key` if `key` has the value in the context object.\n\n"
     "If `key` does not exist, return `default`. If `default` is not given,\nreturn None."},
    {"items", context_items, 0, 0, 0, "",
     "Return all variables and their values in the context object.\n\n"
     "The result is returned as a list of 2-tuples (variable, value)."},
    {"keys", context_keys, 0, 0, 0, "",
     "Return a list of all variables in the context object."},
    {"run", context_run, 0, -1, RT_M_KWRAW, NULL, NULL},
    {"values", context_values, 0, 0, 0, "",
     "Return a list of all variables' values in the context object."},
    {0}};

RT_STATIC_TYPE(context_type) = {
    .shape = &rt_shape_type,
    .cname = "_contextvars.Context",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(Context),
    .instance_shape = &context_shape,
    .trace = context_trace,
    .methods = context_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, context_new), RT_SLOT(len, context_len),
                      RT_SLOT(getitem, context_getitem), RT_SLOT(contains, context_contains),
                      RT_SLOT(iter, context_iter), RT_SLOT(richcompare, context_richcompare),
                      RT_SLOT(hash, rti_hash_not_implemented)),
};

/* ---- variables ---- */

static void variable_trace(void *object)
{
    rti_gc_mark(((Variable *)object)->name);
    rti_gc_mark(((Variable *)object)->dflt);
}

static RtValue variable_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"default"};
    RtValue dflt = 0;
    if (count != 1)
        rt_errorf(&rt_TypeError, "ContextVar() takes %s 1 positional argument (%zu given)",
                  count ? "at most" : "exactly", count);
    rti_args_keywords("ContextVar", args, count, kwnames, names, 1, &dflt);
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "context variable name must be a str");
    Variable *var = rti_object_alloc(type);
    var->name = args[0];
    var->dflt = dflt;
    return RT_VALUE(var);
}

static RtValue show_variable(RtValue self)
{
    const Variable *var = VAR(self);
    if (!var->dflt)
        return rti_str_format("<ContextVar name=%R at 0x%llx>", var->name, (unsigned long long)self);
    return rti_str_format("<ContextVar name=%R default=%R at 0x%llx>", var->name, var->dflt,
                          (unsigned long long)self);
}

NATIVE(variable_get)
{
    RtValue v = rti_thread->context ? rti_dict_get(CTX(rti_thread->context)->values, self) : 0;
    if (!v && count) v = args[0];
    if (!v) v = VAR(self)->dflt;
    if (!v) rt_raise(rti_exc_new(&rt_LookupError, self));
    return v;
}

NATIVE(variable_set)
{
    Context *c = current();
    RtValue old = rti_dict_get(c->values, self);
    own_values(c);
    rti_dict_set(c->values, self, args[0]);
    Token *token = rt_gc_new(&token_shape, sizeof *token);
    token->variable = self;
    token->context = RT_VALUE(c);
    token->old = old;
    return RT_VALUE(token);
}

NATIVE(variable_reset)
{
    if (!RT_HAS_SHAPE(args[0], &token_shape))
        rt_errorf(&rt_TypeError, "expected an instance of Token, got %R", args[0]);
    Token *token = TOKEN(args[0]);
    Context *c = current();
    if (token->used) rt_errorf(&rt_RuntimeError, "%R has already been used once", args[0]);
    if (token->variable != self)
        rt_errorf(&rt_ValueError, "%R was created by a different ContextVar", args[0]);
    if (token->context != RT_VALUE(c))
        rt_errorf(&rt_ValueError, "%R was created in a different Context", args[0]);
    token->used = true;
    own_values(c);
    if (token->old) rti_dict_set(c->values, self, token->old);
    else if (!rti_dict_delete(c->values, self)) rt_raise(rti_exc_new(&rt_LookupError, self));
    return RT_NONE;
}

static RtValue get_name(RtValue self)
{
    return VAR(self)->name;
}

static const RtMethodDef variable_methods[] = {
    NATIVE_CLASS_GETITEM,
    {"get", variable_get, 0, 1, 0, NULL,
     "Return a value for the context variable for the current context.\n\n"
     "If there is no value for the variable in the current context, the method will:\n"
     " * return the value of the default argument of the method, if provided; or\n"
     " * return the default value for the context variable, if it was created\n"
     "   with one; or\n * raise a LookupError."},
    {"reset", variable_reset, 1, 1, 0, "token, /",
     "Reset the context variable.\n\n"
     "The variable is reset to the value it had before the `ContextVar.set()` that\n"
     "created the token was used."},
    {"set", variable_set, 1, 1, 0, "value, /",
     "Call to set a new value for the context variable in the current context.\n\n"
     "The required *value* argument is the new value for the context variable.\n\n"
     "Returns a Token object that can be used to restore the variable to its previous\n"
     "value via the `ContextVar.reset()` method."},
    {0}};
static const RtGetSetDef variable_getsets[] = {{"name", get_name, rti_readonly, NULL}, {0}};

RT_STATIC_TYPE(variable_type) = {
    .shape = &rt_shape_type,
    .cname = "_contextvars.ContextVar",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_IMMUTABLE,
    .size = sizeof(Variable),
    .instance_shape = &variable_shape,
    .trace = variable_trace,
    .methods = variable_methods,
    .getsets = variable_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, variable_new), RT_SLOT(repr, show_variable)),
};

/* ---- tokens ---- */

static void token_trace(void *object)
{
    rti_gc_mark(((Token *)object)->variable);
    rti_gc_mark(((Token *)object)->context);
    rti_gc_mark(((Token *)object)->old);
}

static RtValue token_new(RT_UNUSED RtType *type, RT_UNUSED const RtValue *args,
                         RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
{
    rt_errorf(&rt_RuntimeError, "Tokens can only be created by ContextVars");
}

static RtValue token_repr(RtValue self)
{
    return rti_str_format("<Token%s var=%R at 0x%llx>", TOKEN(self)->used ? " used" : "",
                          TOKEN(self)->variable, (unsigned long long)self);
}

static RtValue get_variable(RtValue self)
{
    return TOKEN(self)->variable;
}

static RtValue get_old_value(RtValue self)
{
    return TOKEN(self)->old ? TOKEN(self)->old : RT_VALUE(&missing);
}

static const RtMethodDef token_methods[] = {NATIVE_CLASS_GETITEM, {0}};
static const RtGetSetDef token_getsets[] = {
    {"var", get_variable, NULL, NULL}, {"old_value", get_old_value, NULL, NULL}, {0}};

RT_STATIC_TYPE(token_type) = {
    .shape = &rt_shape_type,
    .cname = "_contextvars.Token",
    .base = &rt_type_object,
    .flags = RT_T_OF_NO_MODULE | RT_T_IMMUTABLE,
    .size = sizeof(Token),
    .instance_shape = &token_shape,
    .trace = token_trace,
    .methods = token_methods,
    .getsets = token_getsets,
    .slots = RT_SLOTS(RT_SLOT(new_, token_new), RT_SLOT(repr, token_repr),
                      RT_SLOT(hash, rti_hash_not_implemented)),
};

static RtValue missing_repr(RT_UNUSED RtValue self)
{
    return rti_str("<Token.MISSING>");
}

RT_STATIC_TYPE(missing_type) = {
    .shape = &rt_shape_type,
    .cname = "Token.MISSING",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(RtObject),
    .instance_shape = &missing_shape,
    .slots = RT_SLOTS(RT_SLOT(repr, missing_repr)),
};

/* ---- the module ---- */

NATIVE(contextvars_copy_context)
{
    return copy_of(current());
}

static const RtMethodDef functions[] = {
    {"copy_context", contextvars_copy_context, 0, 0, 0, "", NULL}, {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&context_type, &variable_type, &token_type, NULL};
    native_add_types(module, types);
    rti_dict_set(rti_type_dict(&token_type), rti_intern_cstr("MISSING"), RT_VALUE(&missing));
}

const RtModuleDef rt_module__contextvars = {
    .name = "_contextvars",
    .doc = "Context Variables",
    .functions = functions,
    .fill = fill,
};
