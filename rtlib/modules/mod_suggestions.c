/* The module _suggestions: the name that a misspelt one may have meant.
 */
#include "native.h"

NATIVE(suggestions__generate_suggestions)
{
    if (!rti_is_str(args[1]))
        rt_errorf(&rt_TypeError, "_generate_suggestions() argument 2 must be str, not %B", args[1]);
    if (!RTI_IS_LIST(args[0])) rt_errorf(&rt_TypeError, "candidates must be a list");
    RtValue candidates = rti_list_of(args[0]);
    const RtList *list = RTI_LIST(candidates);
    for (int64_t i = 0; i < list->len; i++)
        if (!rti_is_str(list->items[i]))
            rt_errorf(&rt_TypeError, "all elements in 'candidates' must be strings");
    RtValue found = rti_suggestion(args[1], list->items, (size_t)list->len);
    return found ? found : RT_NONE;
}

static const RtMethodDef functions[] = {
    {"_generate_suggestions", suggestions__generate_suggestions, 2, 2, 0, "candidates, item, /",
     "Returns the candidate in candidates that's closest to item"},
    {0}};

const RtModuleDef rt_module__suggestions = {
    .name = "_suggestions",
    .functions = functions,
};
