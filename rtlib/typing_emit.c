/* typing_emit.c - type parameters and type aliases as emitted code makes them (fast.h).
 */
#include "rt/fast.h"
#include "container.h"
#include "eval.h"
#include "op.h"
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

/* Lies in the namespace, where the class finds it and puts its attributes in. */
RtValue rt_class_namespace(RtValue ns, const RtSite *site)
{
    *rt_sp = site;
    RtValue cell = rti_mapping_get(ns, RT_NAME(__classdictcell__));
    if (cell && RT_HAS_SHAPE(cell, &rt_shape_cell)) return cell;
    cell = RT_VALUE(rt_cell_new(ns));
    rti_setitem(ns, RT_NAME(__classdictcell__), cell);
    return cell;
}

RtValue rt_class_name(RtValue cell, RtValue name, const RtSite *site)
{
    *rt_sp = site;
    RtValue v = rti_mapping_get(((RtCell *)RT_OBJ(cell))->value, name);
    return v ? rti_tuple_from(&v, 1) : RT_NONE;
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
