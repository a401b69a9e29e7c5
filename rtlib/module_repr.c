/* module_repr.c - the repr of modules that a program made itself: what __spec__, __loader__, __file__
 * and __name__ tell, as importlib has it.
 *
 * The module sys brings it along: a program that has not got sys makes no modules.
 */
#include "module.h"
#include "runtime.h"
#include "class.h"

/* An attribute, or 0 where it is None or not there. */
static RtValue known(RtValue v, const char *name)
{
    RtValue found = v ? rti_try_getattr(v, rti_intern_cstr(name)) : 0;
    return found == RT_NONE ? 0 : found;
}

static RtValue repr_of_spec(RtValue spec)
{
    RtValue name = rti_getattr(spec, RT_NAME(name)), origin = known(spec, "origin"), loader = known(spec, "loader");
    if (name == RT_NONE) name = rti_str("?");
    if (origin) {
        RtValue placed = known(spec, "has_location");
        return rti_str_format(placed && rti_truth(placed) ? "<module %R from %R>" : "<module %R (%S)>", name, origin);
    }
    if (!loader) return rti_str_format("<module %R>", name);
    RtValue path = known(loader, "_path");
    if (path && rti_str_eq_cstr(rti_type_name_value(rti_typeof(loader)), "NamespaceLoader"))
        return rti_str_format("<module %R (namespace) from %R>", name, rti_call1(RT_VALUE(&rt_type_list), path));
    return rti_str_format("<module %R (%R)>", name, loader);
}

/* A module that the program made: what its attributes tell. */
RtValue rti_module_foreign_repr(RtValue self)
{
    RtValue spec = known(self, "__spec__"), name = rti_try_getattr(self, RT_NAME(__name__));
    if (spec && rti_truth(spec)) return repr_of_spec(spec);
    if (!name) name = rti_str("?");
    RtValue filename = rti_try_getattr(self, RT_NAME(__file__)), loader = known(self, "__loader__");
    if (filename) return rti_str_format("<module %R from %R>", name, filename);
    return loader ? rti_str_format("<module %R (%R)>", name, loader) : rti_str_format("<module %R>", name);
}
