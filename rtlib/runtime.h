/* Promised by the exception, generator, module, file and start-up files (exc.c, obj_exc*.c, traceback*.c, obj_gen.c,
 * obj_asyncgen.c, obj_module.c, mod_*.c, obj_file*.c, obj_typing.c, obj_genericalias.c, start.c, builtins*.c).
 */
#ifndef RTI_RUNTIME_H
#define RTI_RUNTIME_H

#include "container.h"
#include "number.h"
#include "rt/start.h"
#include "text.h"

/* ---- exceptions ---- */
RtValue rti_exc_new(RtType *type, RtValue arg);              /* type(arg), arg 0: no arguments */
RtValue rti_exc_instance(RtValue exc_or_class);              /* what `raise X` instantiates */
RT_NORETURN void rti_raise_key_error(RtValue key);           /* KeyError(key) */
RT_NORETURN void rti_raise_stop_iteration(RtValue value);
RT_NORETURN void rti_raise_attribute_error(RtValue obj, RtValue name); /* message, name and obj set */
void rti_attribute_error_of(RtValue exc, RtValue obj, RtValue name); /* an AttributeError that has neither gets them */
RT_NORETURN void rti_raise_os_error(int err, RtValue filename, RtValue filename2); /* subclass by errno; filenames may be 0 */
/* Print as CPython prints an uncaught exception, chained, with groups and notes, to sys.stderr. */
void rti_print_exception(RtValue exc);
RtValue rti_format_exception(RtValue exc);                   /* the same text as a str */
/* warnings.warn at the running activation: "FILE:LINE: Category: message" and the source line on stderr, unless the
 * category is one that CPython ignores by default (DeprecationWarning outside __main__...). */
void rti_warn(RtType *category, const char *message);
/* "RETURNED.  The ability to return an instance of a strict subclass of TYPE is deprecated, ..." */
void rti_warn_strict_subclass(RtValue returned, const char *type);
/* The same for a place in a file. */
void rti_warn_explicit(RtType *category, const char *message, const char *filename, int32_t line);
/* The same at a given place (NULL: none known), never ignored; `more`: a line that follows, or NULL. */
void rti_warn_at(const RtSite *site, RtType *category, const char *message, const char *more);
/* False from the second time on for the same text at the same line, as the default filters have it. */
int rti_warn_is_new(const RtSite *site, const char *message);
void rti_write_unraisable(RtValue exc, const char *where, RtValue obj);
/* C stack check for recursive helpers. raises: RecursionError. */
void rti_check_stack(void);
void rti_check_stack_in(const char *where);                  /* " while getting the repr of an object": ends the message */
/* Levels of recursion in the runtime alone (repr of nested lists...) that CPython allows. */
enum { RTI_HELPER_LEVELS = 10000 };
void rti_set_recursion_limit(int64_t limit);
int64_t rti_recursion_limit(void);

/* The candidate that a misspelt name may have meant ("Did you mean"), or 0 (suggest.c). */
RtValue rti_suggestion(RtValue name, const RtValue *candidates, size_t count);

/* except*: the part of exc that matches (a naked exception is wrapped) or 0; what is left or 0 in *rest. */
void rti_exceptstar_check(RtValue classes); /* raises: TypeError for what may not stand behind except* */
RtValue rti_exceptstar_match(RtValue exc, RtValue classes, RtValue *rest);
/* What to raise behind the clauses: `list` holds the exceptions they raised and last the unhandled rest, None among
 * them. None: nothing. */
RtValue rti_exceptstar_combine(RtValue orig, RtValue list);

/* ---- generators ---- */
/* Resume; 0 when it returned (value in gen->result). raises: ValueError "generator already executing", body's. */
RtValue rti_gen_resume(RtGenerator *gen, RtValue sent);
/* One step of `yield from`/`await`: send `sent` (RT_NONE: next) into iter. Returns the yielded value, or 0 when it
 * finished, with the StopIteration value in *result. */
RtValue rti_delegate_send(RtValue iter, RtValue sent, RtValue *result);
/* The throwing twin: exc is delivered to iter (GeneratorExit closes it). Same results. */
/* `outside`: what was being handled where the body was thrown into; as in CPython, the delegate sees that, and not what
 * the body handles. */
RtValue rti_delegate_throw(RtValue iter, RtValue exc, RtValue outside, RtValue *result);
/* gen is suspended in the yield of an object of the program: note that it is to be closed when gen is dropped. */
void rti_gen_waits(struct RtGenerator *gen);
/* anext(it, default): awaits what __anext__ gave, StopAsyncIteration becoming the default. */
RtValue rti_anext_awaitable(RtValue awaitable, RtValue dflt);
RtValue rti_await_iter(RtValue awaitable);                   /* iterator behind `await x`. raises: TypeError */
/* The same for what __aenter__ or __aexit__ (`method`) returned to an `async with`. */
RtValue rti_await_iter_with(RtValue awaitable, const char *method);
RtValue rti_async_iter(RtValue v);                           /* type(v).__aiter__(v), checked as `async for` does */
RtValue rti_async_next(RtValue iter);                        /* awaitable of the next item of an `async for` */

/* ---- modules ---- */
RtValue rti_module_new(RtValue name);                        /* no compiled variables */
RtValue rti_module_dict(RtModule *module);
RtValue rti_module_get(RtModule *module, RtValue name);      /* 0 when absent */
void rti_module_set(RtModule *module, RtValue name, RtValue v); /* v 0: delete */
RtValue rti_simple_namespace(RtValue dict);                  /* types.SimpleNamespace(**dict): takes the dict over */
RtValue rti_import(const char *dotted_name);                 /* from modules of the program, then builtin ones; runs them */
RtValue rti_import_top(const char *dotted_name);             /* the same, returning the first package */
RtValue rti_import_from(RtValue module, RtValue name);       /* raises: ImportError "cannot import name" */
void rti_import_star(RtValue from, RtModule *into);
RtValue rti_import_star_names(RtValue all);                  /* a list: the items of its __all__ */
RtValue rti_import_star_item(RtValue from, RtValue name);
extern RtValue rt_sys_modules;                               /* dict */

/* A module written in C: rows of functions and constants, made when first imported. */
struct RtModuleDef {
    const char *name, *doc;
    const RtMethodDef *functions;
    void (*fill)(RtModule *module); /* constants, types; may be NULL */
};

/* ---- builtins ---- */
RtValue rti_builtin_function(const RtMethodDef *def, RtValue self, RtValue module); /* a function object */
RtValue rti_bound_method(RtValue function, RtValue self);
RtValue rti_generic_alias(RtValue origin, RtValue args);     /* list[int] */
RtValue rti_union(RtValue a, RtValue b);                     /* int | str, RT_NOTIMPLEMENTED when not types */

#endif
