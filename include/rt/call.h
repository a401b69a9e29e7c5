/* Calls. Any callable is called through rti_call: `count` positional values, then the values of the
 * keywords named by the tuple `kwnames` (0: none), all in one array (vectorcall's layout).
 * Python functions whose arity matches are entered directly (fast.h).
 */
#ifndef RT_CALL_H
#define RT_CALL_H

#include "error.h"

/* callee(*args[0..count), **dict(zip(kwnames, args[count..]))). raises: TypeError with CPython's message. */
RtValue rti_call(RtValue callee, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_call0(RtValue callee);
RtValue rti_call1(RtValue callee, RtValue a);
RtValue rti_call2(RtValue callee, RtValue a, RtValue b);
RtValue rti_call3(RtValue callee, RtValue a, RtValue b, RtValue c);
/* callee(*args, **kwargs): args an exact tuple, kwargs an exact dict or 0. */
RtValue rti_call_ex(RtValue callee, RtValue args, RtValue kwargs);
/* receiver.name(...), without building a bound method. `ic` is NULL in calls from rtlib; emitted code passes one, and
 * has the place of the attribute in its site table in front of the call's. */
RtValue rti_call_method(RtValue receiver, RtValue name, const RtValue *args, size_t count,
                        RtValue kwnames, RtIC *ic);

/* Bind a call to a Python function's parameters and enter it (function.c). */
RtValue rti_function_call(RtFunction *function, const RtValue *args, size_t count, RtValue kwnames);
/* Enter with all parameters in place: exactly code->param_count of them. */
RtValue rti_function_enter(RtFunction *function, const RtValue *params);

/* Make a function object. defaults: tuple or 0; kwdefaults: dict or 0; cells: code->cell_count captured
 * variables. gc: may collect. */
RtValue rt_function_new(const RtCode *code, RtModule *module, RtValue defaults, RtValue kwdefaults,
                        RtCell *const *cells);

/* The code object (types.CodeType) of a function, class body or module: always the same one. gc: may collect. */
RtValue rti_code_object(const RtCode *code);

#endif
