/* rt.h - the one header that emitted C includes.
 *
 * Emitted code calls the functions of rt/fast.h (operators, attributes, calls, loops), starts through rt/start.h, and
 * for the rest only names what these headers declare. It sees no libc header beyond stdint, stddef and stdbool.
 */
#ifndef RT_H
#define RT_H

/* gcc guesses which variables a second return of setjmp may find changed; the emitter knows (liveness over try
 * regions) and keeps those in memory. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wclobbered"
#endif

#include "rt/value.h"
#include "rt/object.h"
#include "rt/error.h"
#include "rt/gc.h"
#include "rt/gen.h"
#include "rt/iter.h"
#include "rt/call.h"
#include "rt/text.h"
#include "rt/builtins.h"
#include "rt/start.h"
#include "rt/unit.h"
#include "rt/fast.h"
#include "rt/typed.h"
#include "rt/method.h"

#endif
