/* Shared by the files of the _weakref module (mod_weakref.c, weakref_proxy.c). */
#ifndef RTI_WEAKREFMOD_H
#define RTI_WEAKREFMOD_H

#include "../weak.h"
#include "native.h"

extern RtType weakref_ref, weakref_proxy, weakref_callable_proxy;

#define WEAK(v) ((RtWeakRef *)RT_OBJ(v))

/* A reference (of the given type) or proxy to target, entered in its chain; callback 0: none.
 * Behind `behind`, NULL: in front. raises: TypeError "cannot create weak reference to 'X' object". */
RtValue weakref_make(RtType *type, RtValue target, RtValue callback);
/* The plain reference and the plain proxy (those without callback that are shared), or NULL. */
RtWeakRef *weakref_plain(RtValue target, bool proxy);
/* The name of the target's type as repr shows it, with its module. */
RtValue weakref_type_name(RtValue target);
RtValue weakref_proxy_of(RtValue target, RtValue callback);

#endif
