/* Type parameters and parameterised types: the objects behind `class C[T]`, `type X = ...`,
 * list[int], int | None.
 *
 * types.GenericAlias and types.UnionType are builtin; what CPython writes in its typing module
 * (Generic, the aliases of generic classes, Union of type variables, Unpack) is here in the form
 * that classes with type parameters need.
 */
#ifndef RTI_TYPING_H
#define RTI_TYPING_H

#include "runtime.h"

/* ---- the module typing ----
 * Once the program has imported typing (Lib's, compiled), its functions do what CPython has them do
 * for the types here, so that all aliases are of its classes. Without it the runtime does the same
 * by itself. */
/* typing.<name>, 0 when that module is not (or not yet) there. (typing_subst.c) */
RtValue rti_typing_attribute(const char *name);
/* typing.<name>(args...), 0 likewise. */
RtValue rti_typing_call(const char *name, const RtValue *args, size_t count);

/* ---- type variables (obj_typevar.c) ----
 * TypeVar, ParamSpec and TypeVarTuple share one struct. Bound, constraints and default of the ones
 * made by a type parameter list are functions without parameters, called once when asked for. */
enum {
    VAR_BOUND = 1,
    VAR_CONSTRAINTS = 2,
    VAR_DEFAULT = 4
}; /* RtTypeVar.lazy: not evaluated yet */

typedef struct RtTypeVar {
    RtShape *shape;
    RtValue name;
    RtValue bound, constraints, dflt; /* 0: none */
    RtValue module; /* __module__ of one made by a call; 0: typing */
    uint8_t lazy, covariant, contravariant, infer_variance;
} RtTypeVar;

#define RTI_TYPEVAR(v) ((RtTypeVar *)RT_OBJ(v))
int rti_is_typevar_like(RtValue v); /* TypeVar, ParamSpec or TypeVarTuple */
#define RTI_IS_TYPEVARTUPLE(v) RT_HAS_SHAPE(v, &rt_shape_TypeVarTuple)
#define RTI_IS_PARAMSPEC(v)    RT_HAS_SHAPE(v, &rt_shape_ParamSpec)
RtValue rti_no_default(void); /* typing.NoDefault */
int rti_typevar_has_default(RtValue v);
RtValue rti_typevar_default(RtValue v);

/* Each thunk is a function, or None when the part is absent. gc: may collect. */
RtValue rti_typevar_new(RtValue name, RtValue bound, RtValue constraints, RtValue dflt);
RtValue rti_paramspec_new(RtValue name, RtValue dflt);
RtValue rti_typevartuple_new(RtValue name, RtValue dflt);
RtValue rti_type_alias_new(RtValue name, RtValue params, RtValue thunk); /* params: tuple */
/* Generic[params], as the base of a class with type parameters. */
RtValue rti_generic_base(RtValue params);

/* ---- aliases ---- */
typedef struct RtAlias {
    RtShape *shape;
    RtValue origin;
    RtValue args;       /* tuple */
    RtValue parameters; /* tuple of the type variables in args; 0 until asked */
    uint8_t starred;    /* *tuple[int] */
    uint8_t kind;       /* typing aliases: ALIAS_... */
} RtAlias;

enum { ALIAS_GENERIC, ALIAS_UNION, ALIAS_UNPACK };
extern RtShape
    rti_shape_typing_alias; /* typing._GenericAlias, _UnionGenericAlias, _UnpackGenericAlias */
#define RTI_ALIAS(v) ((RtAlias *)RT_OBJ(v))

RtValue rti_typing_alias(int kind, RtValue origin, RtValue args);
RtValue rti_typing_union(RtValue a, RtValue b); /* typing.Union[a, b] */
/* What a type argument stands for: None is NoneType, a str a forward reference. */
RtValue rti_type_convert(RtValue v);
/* An argument as CPython shows it in types.GenericAlias and UnionType (typing = 0) or in typing's
 * aliases. */
void rti_buf_type(RtStrBuf *out, RtValue v, int typing);
void rti_alias_trace(void *object);
/* Call the origin; the instance remembers the alias as __orig_class__. */
RtValue rti_alias_call(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_alias_getparameters(RtValue self);
RtValue rti_alias_getargs(RtValue self);
RtValue rti_alias_getorigin(RtValue self);

/* ---- parameters and substitution (typing_subst.c) ---- */
RtValue rti_collect_parameters(RtValue args); /* tuple: type variables in order of appearance */
/* args with the parameters replaced by `item` (one value or a tuple); raises: TypeError on a wrong
 * count. */
RtValue rti_subst_parameters(RtValue self, RtValue args, RtValue parameters, RtValue item);
/* Fit the given arguments to the parameters: defaults filled in, a TypeVarTuple's share as one
 * tuple, a ParamSpec's list as a tuple. `alias` is for messages. */
RtValue rti_prepare_args(RtValue alias, RtValue parameters, RtValue args);

#endif
