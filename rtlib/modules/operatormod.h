/* Shared by the files of the _operator module (mod_operator.c, operator_getters.c). */
#ifndef RTI_OPERATORMOD_H
#define RTI_OPERATORMOD_H

#include "native.h"

extern RtType operator_itemgetter, operator_attrgetter, operator_methodcaller;

#endif
