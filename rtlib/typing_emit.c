/* typing_emit.c - type parameters and type aliases as emitted code makes them (fast.h).
 */
#include "rt/fast.h"
#include "typing.h"

RtValue rt_typevar(RtValue name, RtValue bound, RtValue constraints, RtValue dflt,
                   const RtSite *site)
{
    *rt_sp = site;
    return rti_typevar_new(name, bound, constraints, dflt);
}

RtValue rt_paramspec(RtValue name, RtValue dflt, const RtSite *site)
{
    *rt_sp = site;
    return rti_paramspec_new(name, dflt);
}

RtValue rt_typevartuple(RtValue name, RtValue dflt, const RtSite *site)
{
    *rt_sp = site;
    return rti_typevartuple_new(name, dflt);
}

RtValue rt_type_alias(RtValue name, RtValue params, RtValue thunk, const RtSite *site)
{
    *rt_sp = site;
    return rti_type_alias_new(name, params, thunk);
}

RtValue rt_generic_base(RtValue params, const RtSite *site)
{
    *rt_sp = site;
    return rti_generic_base(params);
}

void rt_set_type_params(RtValue object, RtValue params, const RtSite *site)
{
    *rt_sp = site;
    rti_setattr(object, RT_NAME(__type_params__), params);
}
