/* Splitting exception groups, for their methods and for except* (obj_exc_group.c, exc_star.c). */
#ifndef RTI_EXC_GROUP_H
#define RTI_EXC_GROUP_H

#include "exc.h"

/* Does one exception (a leaf or a whole group) belong to the first part? */
typedef struct RtGroupMatcher {
    int (*matches)(const struct RtGroupMatcher *matcher, RtValue exc);
    RtValue value;
} RtGroupMatcher;

/* The part of exc that matches, 0 when nothing does; what is left in *rest (0: nothing; NULL: not
 * wanted). raises: TypeError when a derive() returns no group, what it raises. */
RtValue rti_group_split(RtValue exc, const RtGroupMatcher *matcher, RtValue *rest);
/* ExceptionGroup("", members) - or BaseExceptionGroup, as the members require. */
RtValue rti_group_make(RtValue members);

#endif
