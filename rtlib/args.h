/* args.h - argument checks shared by the constructors and methods of the builtin types, with
 * CPython's messages.
 *
 * Rows in include/rt/methods and builtins.def are checked by the callers of RtMethodDef;
 * constructors (new_, init slots) and functions marked RT_M_KWRAW check for themselves with these.
 */
#ifndef RTI_ARGS_H
#define RTI_ARGS_H

#include "type.h"

/* raises: TypeError "NAME expected at most 1 argument, got 2" and relatives when count is not in
 * min..max. */
void rti_args_count(const char *name, size_t count, size_t min, size_t max);

/* raises: TypeError "NAME() takes no keyword arguments" when kwnames names any. */
void rti_args_no_keywords(const char *name, RtValue kwnames);

/* Keyword-only parameters of a KWRAW function: out[i] = the value passed for names[i], or 0. args
 * points at all arguments, the keywords' values behind the `count` positional ones. raises:
 * TypeError "NAME() got an unexpected keyword argument 'x'". */
void rti_args_keywords(const char *name, const RtValue *args, size_t count, RtValue kwnames,
                       const char *const *names, size_t name_count, RtValue *out);
/* The same without a look at how many there are. */
void rti_args_named(const char *name, const RtValue *args, size_t count, RtValue kwnames, const char *const *names,
                    size_t name_count, RtValue *out);
/* raises: TypeError about a keyword that is none of the names, with a suggestion. */
RT_NORETURN RT_COLD void rti_unexpected_keyword(const char *function, RtValue keyword, const RtValue *names,
                                                size_t count);
RT_NORETURN RT_COLD void rti_args_unexpected(const char *function, RtValue keyword, const char *const *names,
                                             size_t count);

/* An index argument (list.pop(i)). raises: TypeError "'X' object cannot be interpreted as an
 * integer", OverflowError "Python int too large to convert to C ssize_t". */
int64_t rti_args_ssize(RtValue v);
/* The same for what is an int in C, of 32 bits. */
int64_t rti_args_cint(RtValue v);

/* operator.index(v) as an exact int: bools and instances of subclasses are turned into plain ones.
 */
RtValue rti_args_exact_int(RtValue v);

/* Has v an __index__? (int, bool, or a type that defines it) gc: never. */
int rti_has_index(RtValue v);

#endif
