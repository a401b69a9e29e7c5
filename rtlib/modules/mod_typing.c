/* The module _typing: the types behind type parameters (rtlib/obj_typevar.c, obj_typing.c,
 * obj_typealias.c) under the names that typing imports.
 */
#include "../typing.h"
#include "native.h"

NATIVE(typing__idfunc)
{
    return args[0];
}

static const RtMethodDef functions[] = {{"_idfunc", typing__idfunc, 1, 1, 0, NULL, NULL}, {0}};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&rt_type_TypeVar,         &rt_type_ParamSpec,
                                    &rt_type_TypeVarTuple,    &rt_type_ParamSpecArgs,
                                    &rt_type_ParamSpecKwargs, &rt_type_TypeAliasType,
                                    &rt_type_Generic,         NULL};
    native_add_types(module, types);
    rti_module_set(module, rti_intern_cstr("NoDefault"), rti_no_default());
}

const RtModuleDef rt_module__typing = {
    .name = "_typing",
    .doc = "Primitives and accelerators for the typing module.\n",
    .functions = functions,
    .fill = fill,
};
