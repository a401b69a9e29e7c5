/* eval_header.h - the header in front of a unit's C text. */
#ifndef CODEGEN_EVAL_HEADER_H
#define CODEGEN_EVAL_HEADER_H

#include "../frontend/strbuf.h"

#include <libtcc.h>

/* Append what C text `body` of a unit needs to `out`, and tell libtcc the symbols. */
void eval_header(TCCState *state, const char *body, StrBuf *out);

#endif
