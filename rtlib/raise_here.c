/* raise_here.c - raising in the function that catches it, for emitted code that knows so (codegen/emit_here.c).
 *
 * The exception gets its context and its traceback entry as in exc.c and is left in rt_thrown; the caller goes to its
 * handler itself. Errors of other kinds, and those that user code raises on the way, jump as always.
 */
#include "container.h"
#include "exc.h"

void rt_raise_here(RtValue exc, const RtSite *site)
{
    *rt_sp = site;
    rti_exc_caught(rti_exc_instance(exc));
}

RtValue rti_item_here(RtValue o, RtValue key)
{
    if (RTI_IS_DICT(o)) {
        RtValue v = rti_dict_get(o, key);
        if (!v) rti_exc_caught(rti_exc_new(&rt_KeyError, key));
        return v;
    }
    if (RTI_IS_LIST(o) && RT_IS_INT(key)) { /* the caller has tried */
        rti_exc_caught(rti_exc_new(&rt_IndexError, rti_str("list index out of range")));
        return 0;
    }
    return rti_getitem(o, key);
}

RtValue rti_item_or_none(RtValue o, RtValue key, int taken)
{
    if (RTI_IS_DICT(o)) {
        RtValue v = rti_dict_get(o, key);
        if (v || (taken & 1 && rt_builtins_pristine)) return v;
    } else if (RTI_IS_LIST(o) && RT_IS_INT(key) && taken & 2 && rt_builtins_pristine) {
        return 0;
    }
    return rti_getitem(o, key);
}
