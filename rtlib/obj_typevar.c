/* obj_typevar.c - TypeVar, ParamSpec, TypeVarTuple, and typing.NoDefault.
 *
 * The three share RtTypeVar. What a type parameter list states as bound, constraints or default is
 * a function until somebody asks (PEP 695: it may name what is defined later); then its value takes
 * its place.
 */
#include "args.h"
#include "class.h"
#include "typing.h"

/* ---- NoDefault ---- */

static RtValue no_default_repr(RtValue self)
{
    (void)self;
    return rti_str("typing.NoDefault");
}

static RtShape no_default_shape;
RT_STATIC_TYPE(no_default_type) = {
    .shape = &rt_shape_type,
    .cname = "typing.NoDefaultType",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = 16,
    .slots = RT_SLOTS(RT_SLOT(repr, no_default_repr)),
    .doc = "The type of the NoDefault singleton.",
    .instance_shape = &no_default_shape,
};
static RtShape no_default_shape = {.type = &no_default_type};
static struct {
    RtShape *shape;
    RtValue unused;
} no_default = {&no_default_shape, 0};

RtValue rti_no_default(void) { return RT_VALUE(&no_default); }

/* ---- the lazy parts ---- */

static RtValue evaluated(RtTypeVar *var, RtValue *part, int which)
{
    if (var->lazy & which) {
        RtValue v = rti_call0(*part);
        var->lazy &= (uint8_t)~which;
        rt_gc_store(var, part, v);
    }
    return *part;
}

int rti_is_typevar_like(RtValue v)
{
    if (!RT_IS_PTR(v)) return 0;
    const RtShape *shape = RT_SHAPE(v);
    return shape == &rt_shape_TypeVar || shape == &rt_shape_ParamSpec ||
           shape == &rt_shape_TypeVarTuple;
}

int rti_typevar_has_default(RtValue v) { return RTI_TYPEVAR(v)->dflt != 0; }

RtValue rti_typevar_default(RtValue v)
{
    RtTypeVar *var = RTI_TYPEVAR(v);
    return var->dflt ? evaluated(var, &var->dflt, VAR_DEFAULT) : rti_no_default();
}

static RtTypeVar *var_new(RtShape *shape, RtValue name, RtValue dflt)
{
    RtTypeVar *var = rt_gc_new(shape, sizeof *var);
    var->name = name;
    var->infer_variance = 1;
    if (dflt && dflt != RT_NONE) var->dflt = dflt, var->lazy = VAR_DEFAULT;
    return var;
}

RtValue rti_typevar_new(RtValue name, RtValue bound, RtValue constraints, RtValue dflt)
{
    RtTypeVar *var = var_new(&rt_shape_TypeVar, name, dflt);
    if (bound && bound != RT_NONE) var->bound = bound, var->lazy |= VAR_BOUND;
    if (constraints && constraints != RT_NONE)
        var->constraints = constraints, var->lazy |= VAR_CONSTRAINTS;
    return RT_VALUE(var);
}

RtValue rti_paramspec_new(RtValue name, RtValue dflt)
{
    return RT_VALUE(var_new(&rt_shape_ParamSpec, name, dflt));
}

RtValue rti_typevartuple_new(RtValue name, RtValue dflt)
{
    return RT_VALUE(var_new(&rt_shape_TypeVarTuple, name, dflt));
}

/* ---- TypeVar("T", ...) and its relatives ---- */

enum { KW_BOUND, KW_DEFAULT, KW_COVARIANT, KW_CONTRAVARIANT, KW_INFER, KW_NAME, KW_COUNT };

static RtValue check_bound(RtValue v)
{
    RtValue args[2] = {v, rti_str("Bound must be a type.")};
    RtValue checked = rti_typing_call("_type_check", args, 2);
    return checked ? checked : rti_type_convert(v);
}

static RtValue construct(RtShape *shape, const char *what, const RtValue *args, size_t count,
                         RtValue kwnames, size_t max)
{
    static const char *const names[] = {"bound",         "default",        "covariant",
                                        "contravariant", "infer_variance", "name"};
    RtValue given[KW_COUNT] = {0};
    rti_args_keywords(what, args, count, kwnames, names, KW_COUNT, given);
    RtValue name = count ? args[0] : given[KW_NAME];
    if (!name) rt_errorf(&rt_TypeError, "%s() missing required argument 'name' (pos 1)", what);
    if (!rti_is_str(name))
        rt_errorf(&rt_TypeError, "%s() argument 'name' must be str, not %B", what, name);
    if (count > max)
        rt_errorf(&rt_TypeError, "%s() takes exactly %zu positional argument (%zu given)", what,
                  max, count);
    RtTypeVar *var = rt_gc_new(shape, sizeof *var);
    var->name = name;
    var->covariant = given[KW_COVARIANT] && rti_truth(given[KW_COVARIANT]);
    var->contravariant = given[KW_CONTRAVARIANT] && rti_truth(given[KW_CONTRAVARIANT]);
    var->infer_variance = given[KW_INFER] && rti_truth(given[KW_INFER]);
    if (var->covariant && var->contravariant)
        rt_errorf(&rt_ValueError, "Bivariant types are not supported.");
    if (var->infer_variance && (var->covariant || var->contravariant))
        rt_errorf(&rt_ValueError, "Variance cannot be specified with infer_variance.");
    var->module = rti_caller_module_name();
    if (given[KW_BOUND] && given[KW_BOUND] != RT_NONE) var->bound = check_bound(given[KW_BOUND]);
    if (given[KW_DEFAULT] && given[KW_DEFAULT] != rti_no_default()) var->dflt = given[KW_DEFAULT];
    if (count == 2) rt_errorf(&rt_TypeError, "A single constraint is not allowed");
    if (count > 2 && var->bound)
        rt_errorf(&rt_TypeError, "Constraints cannot be combined with bound=...");
    if (count > 2) var->constraints = rti_tuple_from(args + 1, (int64_t)count - 1);
    return RT_VALUE(var);
}

static RtValue typevar_construct(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    return construct(&rt_shape_TypeVar, "typevar", args, count, kwnames, SIZE_MAX);
}

static RtValue paramspec_construct(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type;
    return construct(&rt_shape_ParamSpec, "paramspec", args, count, kwnames, 1);
}

static RtValue typevartuple_construct(RtType *type, const RtValue *args, size_t count,
                                      RtValue kwnames)
{
    (void)type;
    RtValue var = construct(&rt_shape_TypeVarTuple, "typevartuple", args, count, kwnames, 1);
    RTI_TYPEVAR(var)->infer_variance = 1;
    return var;
}

/* ---- shared behaviour ---- */

static void var_trace(void *object)
{
    RtTypeVar *var = object;
    rti_gc_mark(var->name);
    rti_gc_mark(var->bound);
    rti_gc_mark(var->constraints);
    rti_gc_mark(var->dflt);
    rti_gc_mark(var->module);
}

static RtValue var_repr(RtValue self)
{
    const RtTypeVar *var = RTI_TYPEVAR(self);
    if (var->infer_variance) return var->name;
    return rti_str_format("%s%U", var->covariant ? "+" : var->contravariant ? "-" : "~", var->name);
}

static RtValue get_name(RtValue self) { return RTI_TYPEVAR(self)->name; }
static RtValue get_covariant(RtValue self) { return RT_BOOL(RTI_TYPEVAR(self)->covariant); }
static RtValue get_contravariant(RtValue self) { return RT_BOOL(RTI_TYPEVAR(self)->contravariant); }
static RtValue get_infer(RtValue self) { return RT_BOOL(RTI_TYPEVAR(self)->infer_variance); }

static RtValue get_module(RtValue self)
{
    RtValue module = RTI_TYPEVAR(self)->module;
    return module ? module : rti_str("typing");
}

static RtValue get_bound(RtValue self)
{
    RtTypeVar *var = RTI_TYPEVAR(self);
    return var->bound ? evaluated(var, &var->bound, VAR_BOUND) : RT_NONE;
}

static RtValue get_constraints(RtValue self)
{
    RtTypeVar *var = RTI_TYPEVAR(self);
    return var->constraints ? evaluated(var, &var->constraints, VAR_CONSTRAINTS)
                            : RT_VALUE(&rt_empty_tuple);
}

static RtValue TypeVar_has_default(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RT_BOOL(rti_typevar_has_default(self));
}

static RtValue TypeVar___mro_entries__(RtValue self, const RtValue *args, size_t count,
                                       RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    rt_errorf(&rt_TypeError, "Cannot subclass an instance of %T", self);
}

static RtValue TypeVar___reduce__(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    return RTI_TYPEVAR(self)->name; /* a global's name: pickled by reference */
}

static RtValue TypeVar___typing_subst__(RtValue self, const RtValue *args, size_t count,
                                        RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (RTI_IS_TYPEVARTUPLE(self))
        rt_errorf(&rt_TypeError, "Substitution of bare TypeVarTuple is not supported");
    RtValue both[2] = {self, args[0]};
    RtValue v = rti_typing_call(RTI_IS_PARAMSPEC(self) ? "_paramspec_subst" : "_typevar_subst", both, 2);
    return v ? v : rti_type_convert(args[0]);
}

/* The arguments, and the variable's default behind them where they end in front of it. */
static RtValue typevar_prepare(RtValue self, RtValue alias, RtValue given)
{
    RtValue parameters = rti_getattr(alias, RT_NAME(__parameters__));
    int64_t len = rti_len(given), index = 0, count = rti_len(parameters);
    while (index < count && rti_getitem(parameters, rti_int(index)) != self) index++;
    if (index < len) return given;
    if (index > len || !rti_typevar_has_default(self))
        rt_errorf(&rt_TypeError, "Too few arguments for %S; actual %lld, expected at least %lld", alias,
                  (long long)len, (long long)index + 1);
    RtValue dflt = rti_typevar_default(self);
    return rti_add(rti_tuple_of(given), rti_tuple_from(&dflt, 1));
}

static RtValue TypeVar___typing_prepare_subst__(RtValue self, const RtValue *args, size_t count,
                                                RtValue kwnames)
{
    (void)count, (void)kwnames;
    if (!RTI_IS_PARAMSPEC(self) && !RTI_IS_TYPEVARTUPLE(self)) return typevar_prepare(self, args[0], args[1]);
    const char *name = RTI_IS_PARAMSPEC(self) ? "_paramspec_prepare_subst" : "_typevartuple_prepare_subst";
    RtValue three[3] = {self, args[0], args[1]};
    RtValue prepared = rti_typing_call(name, three, 3);
    if (prepared) return prepared;
    return rti_prepare_args(args[0], rti_getattr(args[0], RT_NAME(__parameters__)),
                            rti_tuple_of(args[1]));
}

static RtValue var_or(RtValue a, RtValue b)
{
    RtValue both[2] = {a, b};
    RtValue v = rti_typing_call("_make_union", both, 2);
    return v ? v : rti_typing_union(a, b);
}

/* *Ts */
static RtValue tuple_iter(RtValue self)
{
    RtValue unpack = rti_typing_attribute("Unpack");
    RtValue unpacked = unpack ? rti_getitem(unpack, self)
                              : rti_typing_alias(ALIAS_UNPACK, self, rti_tuple_from(&self, 1));
    return rti_getiter(rti_tuple_from(&unpacked, 1));
}

static const RtMethodDef var_methods[] = {
#define METHOD(type, name, min, max, flags, sig, doc)                                              \
    {#name, type##_##name, min, max, flags, sig, doc},
#include "rt/methods/TypeVar.def"
#undef METHOD
    {0},
};

static const RtGetSetDef typevar_getsets[] = {
    {"__name__", get_name, NULL, NULL},
    {"__module__", get_module, NULL, NULL},
    {"__bound__", get_bound, NULL, NULL},
    {"__constraints__", get_constraints, NULL, NULL},
    {"__default__", rti_typevar_default, NULL, "The default value for this TypeVar."},
    {"__covariant__", get_covariant, NULL, NULL},
    {"__contravariant__", get_contravariant, NULL, NULL},
    {"__infer_variance__", get_infer, NULL, NULL},
    {0},
};

static const RtGetSetDef typevartuple_getsets[] = {
    {"__name__", get_name, NULL, NULL},
    {"__module__", get_module, NULL, NULL},
    {"__default__", rti_typevar_default, NULL, "The default value for this TypeVarTuple."},
    {0},
};

RtShape rt_shape_TypeVar = {.type = &rt_type_TypeVar};
RT_TYPE(rt_type_TypeVar) = {
    .shape = &rt_shape_type,
    .cname = "typing.TypeVar",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(RtTypeVar),
    .trace = var_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, typevar_construct), RT_SLOT(repr, var_repr),
                      RT_SLOT(or_, var_or)),
    .methods = var_methods,
    .getsets = typevar_getsets,
    .doc = "Type variable.",
    .instance_shape = &rt_shape_TypeVar,
};

RtShape rt_shape_TypeVarTuple = {.type = &rt_type_TypeVarTuple};
RT_TYPE(rt_type_TypeVarTuple) = {
    .shape = &rt_shape_type,
    .cname = "typing.TypeVarTuple",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(RtTypeVar),
    .trace = var_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, typevartuple_construct), RT_SLOT(repr, var_repr),
                      RT_SLOT(iter, tuple_iter)),
    .methods = var_methods,
    .getsets = typevartuple_getsets,
    .doc = "Type variable tuple.",
    .instance_shape = &rt_shape_TypeVarTuple,
};

/* ---- ParamSpec, P.args and P.kwargs ---- */

typedef struct ParamPart {
    RtShape *shape;
    RtValue origin;
} ParamPart;

static RtValue part_of(RtShape *shape, RtValue origin)
{
    ParamPart *part = rt_gc_new(shape, sizeof *part);
    part->origin = origin;
    return RT_VALUE(part);
}

static RtValue get_args(RtValue self) { return part_of(&rt_shape_ParamSpecArgs, self); }
static RtValue get_kwargs(RtValue self) { return part_of(&rt_shape_ParamSpecKwargs, self); }
static RtValue get_part_origin(RtValue self) { return ((ParamPart *)RT_OBJ(self))->origin; }
static void part_trace(void *object) { rti_gc_mark(((ParamPart *)object)->origin); }

static RtValue part_repr(RtValue self)
{
    RtValue origin = get_part_origin(self);
    const char *suffix = RT_SHAPE(self) == &rt_shape_ParamSpecArgs ? "args" : "kwargs";
    if (!RTI_IS_PARAMSPEC(origin)) return rti_str_format("%R.%s", origin, suffix);
    return rti_str_format("%U.%s", RTI_TYPEVAR(origin)->name, suffix);
}

static RtValue part_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if (rti_typeof(a) != rti_typeof(b) || (op != RT_EQ && op != RT_NE)) return RT_NOTIMPLEMENTED;
    return RT_BOOL(rti_equal(get_part_origin(a), get_part_origin(b)) == (op == RT_EQ));
}

static RtValue part_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_args_no_keywords(rti_type_name(type), kwnames);
    rti_args_count(rti_type_name(type), count, 1, 1);
    return part_of(type->instance_shape, args[0]);
}

static const RtGetSetDef part_getsets[] = {
    {"__origin__", get_part_origin, NULL, NULL},
    {0},
};

#define PART_TYPE(name)                                                                            \
    RtShape rt_shape_##name = {.type = &rt_type_##name};                                           \
    RT_TYPE(rt_type_##name) = {                                                                    \
        .shape = &rt_shape_type,                                                                   \
        .cname = "typing." #name,                                                                  \
        .base = &rt_type_object,                                                                   \
        .flags = RT_T_IMMUTABLE | RT_T_WEAKREF,                                                    \
        .size = sizeof(ParamPart),                                                                 \
        .trace = part_trace,                                                                       \
        .slots = RT_SLOTS(RT_SLOT(new_, part_new), RT_SLOT(repr, part_repr),                       \
                          RT_SLOT(richcompare, part_richcompare),                                  \
                          RT_SLOT(hash, rti_hash_not_implemented)),                                \
        .getsets = part_getsets,                                                                   \
        .instance_shape = &rt_shape_##name,                                                        \
    };
PART_TYPE(ParamSpecArgs)
PART_TYPE(ParamSpecKwargs)

static const RtGetSetDef paramspec_getsets[] = {
    {"__name__", get_name, NULL, NULL},
    {"__module__", get_module, NULL, NULL},
    {"__bound__", get_bound, NULL, NULL},
    {"__default__", rti_typevar_default, NULL, "The default value for this ParamSpec."},
    {"__covariant__", get_covariant, NULL, NULL},
    {"__contravariant__", get_contravariant, NULL, NULL},
    {"__infer_variance__", get_infer, NULL, NULL},
    {"args", get_args, NULL, "Represents positional arguments."},
    {"kwargs", get_kwargs, NULL, "Represents keyword arguments."},
    {0},
};

RtShape rt_shape_ParamSpec = {.type = &rt_type_ParamSpec};
RT_TYPE(rt_type_ParamSpec) = {
    .shape = &rt_shape_type,
    .cname = "typing.ParamSpec",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE,
    .size = sizeof(RtTypeVar),
    .trace = var_trace,
    .slots = RT_SLOTS(RT_SLOT(new_, paramspec_construct), RT_SLOT(repr, var_repr),
                      RT_SLOT(or_, var_or)),
    .methods = var_methods,
    .getsets = paramspec_getsets,
    .doc = "Parameter specification variable.",
    .instance_shape = &rt_shape_ParamSpec,
};
